package classify

import (
	"slices"

	"outcry"
	"outcry/classify/gazetteer"
)

// findPostcodes adds the British postcodes of a post to its places. Most words
// that look like one are phones, roads and parts of clouds: what surrounds them
// has to tell.
func (c *Classifier) findPostcodes(s *scratch, p *outcry.Post, from whence) {
	if from.country != "" && from.country != british {
		return
	}
	home := from.country == british || slices.ContainsFunc(s.places, func(pl place) bool { return c.regions.Country(pl.Region) == british })
	if from.country == british {
		s.places = slices.DeleteFunc(s.places, func(pl place) bool { return c.stateAbroad(s, p, &pl) })
	}
	before, last := len(s.places), int32(-1)
	for i := int32(0); i < int32(len(s.tokens)) && len(s.places) < maxPlaces; i++ {
		t := s.tokens[i]
		text := s.textOf(p, t)
		if t.class == hashtag {
			text = text[1:]
		}
		if t.class != plain && t.class != hashtag {
			continue
		}
		name, whole := c.regions.Postcode(text)
		area := name == nil && home && s.postal(i, c.lexicons)
		if area {
			name = c.regions.PostcodeArea(text)
		}
		if name == nil || s.inPlace(i) || s.taken(i) || s.clauses[s.owner[i]].quoted {
			continue
		}
		to := i + 1
		if !whole && int(to) < len(s.tokens) && s.tokens[to].before == 0 && gazetteer.IsInward(s.textOf(p, s.tokens[to])) {
			to, whole = to+1, true
		}
		if area || c.isPostcode(s, span{i, to}, name, whole, home, last >= 0 && i-last <= 2) {
			s.places = append(s.places, place{span: span{i, to}, Name: name, clause: s.owner[i], cue: -1})
			last = to
		}
	}
	if len(s.places) > before {
		slices.SortFunc(s.places, func(a, b place) int { return int(a.from - b.from) })
	}
}

const british = "GB"

// stateAbroad reports whether a place is the two letters of a state that a
// British post would mean a postcode by ("in CT" is not Connecticut).
func (c *Classifier) stateAbroad(s *scratch, p *outcry.Post, pl *place) bool {
	return pl.Kind == gazetteer.Code && pl.to-pl.from == 1 && c.regions.Country(pl.Region) != british && c.regions.PostcodeArea(s.textOf(p, s.tokens[pl.from])) != nil
}

// postal reports whether words behind the token make an area of postcodes of it.
func (s *scratch) postal(i int32, l *lexicons) bool {
	return s.tokens[i].shape == upper && int(i)+1 < len(s.tokens) && s.tokens[i+1].before&sentence == 0 && s.means(i+1, l.postal)
}

// isPostcode reports whether what looks like a postcode is meant as one; listed
// says that it stands beside one that is.
func (c *Classifier) isPostcode(s *scratch, at span, n *gazetteer.Name, whole, home, listed bool) bool {
	l := c.lexicons
	t := s.tokens[at.from]
	long := len(n.Text) > 1 // of two letters
	if whole {
		return home || long && t.shape != lower
	}
	if int(at.to) < len(s.tokens) && s.tokens[at.to].before&sentence == 0 && s.means(at.to, l.districts) {
		return home || long && t.shape != lower
	}
	within := s.follows(at.from, l.within) && t.before&sentence == 0
	switch {
	case within, listed:
		return home || long && t.shape != lower && within
	case t.class == hashtag, long && t.shape == upper:
		return home && long
	}
	return false
}
