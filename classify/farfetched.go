package classify

import (
	"slices"
	"strings"

	"outcry/classify/gazetteer"
)

// farFetched reports whether a post is unlikely to mean the place: it is a word
// of a longer name (La Florida, Kearny Mesa), or a small one far from where the
// post is from, with no wider place beside it.
func (c *Classifier) farFetched(s *scratch, pl *place, from whence) bool {
	switch pl.Kind {
	case gazetteer.Country, gazetteer.Subdivision, gazetteer.City:
	default:
		return false
	}
	home := from.country == "" || c.regions.Country(pl.Region) == from.country
	if len(from.region) > 2 && home {
		home = c.within(pl.Region, from.region) || pl.Population >= smallPlace
	}
	if s.beside(pl, c) || from.country == "" && !s.longerName(pl, c) {
		return false
	}
	if home {
		return pl.Kind == gazetteer.City && s.longerName(pl, c)
	}
	if s.namesHome(c, pl, from) && generic(pl.Text) && c.regions.Speaks(from.country, "es") {
		return true
	}
	small := pl.Population < bigPlace && (pl.Kind != gazetteer.Country || pl.Population > 0) || pl.Guard == gazetteer.Word
	return small || s.inLongerName(pl)
}

// namesHome reports whether the post names a place of its own country too.
func (s *scratch) namesHome(c *Classifier, pl *place, from whence) bool {
	return slices.ContainsFunc(s.places, func(o place) bool {
		return o.from != pl.from && o.Name != nil && c.regions.Country(o.Region) == from.country
	})
}

// spanish are the words that such names begin with.
var spanish = [...]string{"san", "santa", "santo", "la", "las", "los", "el"}

// generic reports whether a name is of the sort that every Spanish town has a
// quarter of.
func generic(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return slices.ContainsFunc(spanish[:], func(word string) bool { return strings.EqualFold(word, first) })
}

// beside reports whether a wider place that contains the place stands right
// after it.
func (s *scratch) beside(pl *place, c *Classifier) bool {
	return slices.ContainsFunc(s.places, func(o place) bool {
		return o.from > pl.from && o.from-pl.to <= 1 && o.Name != nil && c.within(pl.Region, o.Region)
	})
}

// inLongerName reports whether a capitalised word touches the place that is no
// place itself, in a sentence that does not capitalise every word.
func (s *scratch) inLongerName(pl *place) bool {
	if i := pl.from - 1; i >= 0 && s.tokens[pl.from].before == 0 {
		if t := &s.tokens[i]; t.class == plain && t.shape == capital && i > 0 && t.before&sentence == 0 &&
			s.tokens[i-1].shape == lower && !s.inPlace(i) {
			return true
		}
	}
	return s.namedOn(pl.to)
}

// namedOn reports whether a capitalised word goes on a name.
func (s *scratch) namedOn(at int32) bool {
	if int(at) >= len(s.tokens) {
		return false
	}
	t := &s.tokens[at]
	return t.before == 0 && t.class == plain && t.shape == capital && !s.inPlace(at)
}

// longerName reports whether the place begins the name of something else: a
// capitalised word goes on from it and small letters from that (Boston Dynamics
// is), where no word says that it is a place.
func (s *scratch) longerName(pl *place, c *Classifier) bool {
	if !s.namedOn(pl.to) || s.taken(pl.to) || pl.from > 0 && s.means(pl.from-1, c.lexicons.at) || s.means(pl.to, c.lexicons.landmarks) {
		return false
	}
	next := pl.to + 1
	return int(next) == len(s.tokens) || s.tokens[next].before != 0 || s.tokens[next].shape == lower
}
