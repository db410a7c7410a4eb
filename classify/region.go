package classify

import (
	"slices"
	"strings"

	"outcry"
	"outcry/classify/gazetteer"
)

// addPlaces teaches the trie every name of a region.
func (l *lexicons) addPlaces(regions *gazetteer.Regions) ([]gazetteer.Name, error) {
	var list []gazetteer.Name
	var tokens []token
	var buf []byte
	for n := range regions.Names() {
		ids, err := l.ids(n.Text, &tokens, &buf)
		if err != nil {
			return nil, err
		}
		if len(ids) == 0 {
			continue
		}
		l.names.add(ids, meaning{symPlace, int32(len(list))})
		l.nameWords(ids)
		list = append(list, n)
	}
	return list, nil
}

// place is a region that the post names.
type place struct {
	span
	*gazetteer.Name
	clause int32
	cue    int32 // cue that it belongs to; -1 for all
}

// maxPlaces bounds the places of one post, and with them the time spent on it:
// each is weighed against every other, for every cue.
const maxPlaces = 64

// findPlaces lists the places that the post names. hint is the region that the
// post is known to be from: it makes one reading of a name likelier than
// another, and small places of its name elsewhere unlikely.
func (c *Classifier) findPlaces(s *scratch, p *outcry.Post, hint string) {
	s.places = s.places[:0]
	country := c.regions.Country(hint)
	for i := int32(0); i < int32(len(s.tokens)) && len(s.places) < maxPlaces; {
		if to := s.furthest(i, c.lexicons.unplaces); to > i {
			i = to
			continue
		}
		to, name := c.placeAt(s, p, i, country)
		if name == nil {
			i++
			continue
		}
		if !s.clauses[s.owner[i]].quoted && !s.taken(i) && !s.excepted(i, c.lexicons, name) {
			s.places = append(s.places, place{span{i, to}, name, s.owner[i], -1})
		}
		i = to
	}
	c.narrow(s)
	if country != "" {
		s.places = slices.DeleteFunc(s.places, func(pl place) bool { return c.farFetched(s, &pl, country) })
	}
}

// furthest returns where the longest run of words ends that begins at the token
// and stands for m, or the token itself.
func (s *scratch) furthest(at int32, m sym) int32 {
	to := at
	for _, r := range s.runsAt(at) {
		if s.senses[r.sense].has(m) {
			to = max(to, r.to)
		}
	}
	return to
}

// excepted reports whether the words before a country or group say that it is
// the one not meant: "outside of North America".
func (s *scratch) excepted(at int32, l *lexicons, n *gazetteer.Name) bool {
	if n.Kind != gazetteer.Country && n.Kind != gazetteer.Group {
		return false
	}
	for i := max(0, at-3); i < at; i++ {
		if s.furthest(i, l.beyond) == at {
			return true
		}
	}
	return false
}

// narrow reads a name by the wider place that follows it: Portland, Maine.
func (c *Classifier) narrow(s *scratch) {
	for i := range s.places {
		if i+1 == len(s.places) || s.places[i+1].from-s.places[i].to > 1 {
			continue
		}
		pl, wider := &s.places[i], s.places[i+1].Region
		var best *gazetteer.Name
		for to, name := range s.namesAt(pl.from, symPlace) {
			if to != pl.to {
				continue
			}
			if n := &c.places[name]; c.within(n.Region, wider) && (best == nil || n.Population > best.Population) {
				best = n
			}
		}
		if best != nil {
			pl.Name = best
		}
	}
}

// within reports whether a region is another or lies in it.
func (c *Classifier) within(id, wider string) bool {
	return id == wider || slices.Contains(c.regions.Ancestors(id), wider)
}

// bigPlace is how many people make a place known everywhere.
const bigPlace = 500_000

// farFetched reports whether a post from the country is unlikely to mean the
// place: a small one abroad of which no wider place beside it tells, or a word
// of a longer name (La Florida).
func (c *Classifier) farFetched(s *scratch, pl *place, country string) bool {
	switch pl.Kind {
	case gazetteer.Country, gazetteer.Subdivision, gazetteer.City:
	default:
		return false
	}
	if c.regions.Country(pl.Region) == country || s.beside(pl, c) {
		return false
	}
	small := pl.Population < bigPlace && (pl.Kind != gazetteer.Country || pl.Population > 0)
	return small || s.inLongerName(pl)
}

// beside reports whether a wider place that contains the place stands right
// after it.
func (s *scratch) beside(pl *place, c *Classifier) bool {
	return slices.ContainsFunc(s.places, func(o place) bool {
		return o.from > pl.from && o.from-pl.to <= 1 && c.within(pl.Region, o.Region)
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
	if pl.to < int32(len(s.tokens)) {
		t := &s.tokens[pl.to]
		return t.before == 0 && t.class == plain && t.shape == capital && !s.inPlace(pl.to)
	}
	return false
}

// inPlace reports whether the token is part of a place's name.
func (s *scratch) inPlace(i int32) bool {
	return slices.ContainsFunc(s.places, func(pl place) bool { return pl.from <= i && i < pl.to })
}

// taken reports whether the token is part of a service's name.
func (s *scratch) taken(i int32) bool {
	return slices.ContainsFunc(s.named, func(n named) bool { return n.from <= i && i < n.to })
}

// placeAt returns the best reading of the longest name that begins at a token.
func (c *Classifier) placeAt(s *scratch, p *outcry.Post, i int32, country string) (int32, *gazetteer.Name) {
	var best *gazetteer.Name
	to := i
	for end, name := range s.namesAt(i, symPlace) {
		if end < to {
			continue
		}
		n := &c.places[name]
		if !s.trusted(c.lexicons, p, i, end, n) {
			continue
		}
		if end > to || best == nil || c.likelier(n, best, country) {
			best, to = n, end
		}
	}
	return to, best
}

// placed reports whether words of the span are meant as a place.
func (c *Classifier) placed(s *scratch, p *outcry.Post, at span) bool {
	for i := at.from; i < at.to; i++ {
		if _, name := c.placeAt(s, p, i, ""); name != nil {
			return true
		}
	}
	return false
}

// likelier reports whether a reading of a name is better than another.
func (c *Classifier) likelier(n, old *gazetteer.Name, country string) bool {
	if country != "" {
		in, was := c.regions.Country(n.Region) == country, c.regions.Country(old.Region) == country
		if in != was {
			return in
		}
	}
	if settled(n.Kind) && settled(old.Kind) {
		return n.Population > old.Population
	}
	return n.Kind < old.Kind
}

// settled reports whether names of the kind compare by how many people live
// there.
func settled(k gazetteer.Kind) bool { return k == gazetteer.City || k == gazetteer.Subdivision }

// trusted reports whether the name is meant as a place where it stands.
func (s *scratch) trusted(l *lexicons, p *outcry.Post, from, to int32, n *gazetteer.Name) bool {
	first := s.tokens[from]
	text := s.textOf(p, first)
	if to > from+1 {
		last := s.tokens[to-1]
		last.start = first.start
		text = s.textOf(p, last)
	}
	switch n.Guard {
	case gazetteer.Case:
		if text != n.Text && (!s.tokens[to-1].inflected || !strings.HasPrefix(text, n.Text)) {
			return first.class == hashtag && text[1:] == n.Text
		}
		// An abbreviation of two letters is a place only beside one.
		return len(text) > 2 || !strings.Contains(n.Region, "-") || from > 0 && (s.means(from-1, l.at) || s.means(from-1, symPlace))
	case gazetteer.Word:
		switch {
		case first.shape == caseless:
			return s.inPosition(l, from, to)
		case s.tokens[to-1].inflected:
			return first.shape != lower
		}
		return first.shape != lower && from > 0 && first.before&sentence == 0 && s.means(from-1, l.at)
	}
	if first.shape == caseless {
		return n.Kind != gazetteer.City || n.Population >= knownPlace || s.inPosition(l, from, to)
	}
	// A small city's name in small letters is more often a word.
	return n.Kind != gazetteer.City || n.Population >= knownPlace || first.shape != lower || s.tokens[to-1].inflected ||
		first.class == hashtag || from > 0 && s.means(from-1, l.at)
}

// knownPlace is how many people make a city's name more likely the city's than
// a word.
const knownPlace = 200_000

// inPosition reports whether words stand before or behind a name that make it a
// place where no capital can (松本で, 부천에서).
func (s *scratch) inPosition(l *lexicons, from, to int32) bool {
	return from > 0 && s.means(from-1, l.at) ||
		int(to) < len(s.tokens) && s.tokens[to].before&sentence == 0 && s.means(to, l.behind)
}

// attach gives every place to the cue that it belongs to: of its clause, else
// the last one before it in the sentence, else the next one in it; else it is
// said of all.
func (s *scratch) attach() {
	for i := range s.places {
		pl := &s.places[i]
		sentence := s.clauses[pl.clause].sentence
		before, after := int32(-1), int32(-1)
		for j := range s.cues {
			q := &s.cues[j]
			if q.reason != "" || s.clauses[q.clause].sentence != sentence {
				continue
			}
			if q.clause == pl.clause {
				if pl.cue < 0 || q.from < pl.from {
					pl.cue = int32(j)
				}
				continue
			}
			if q.clause < pl.clause {
				before = int32(j)
			} else if after < 0 {
				after = int32(j)
			}
		}
		if pl.cue < 0 {
			pl.cue = max(before, -1)
			if before < 0 {
				pl.cue = after
			}
		}
	}
}

// regionsOf returns the regions that a cue claims something of, most specific
// first where one lies in another.
func (c *Classifier) regionsOf(s *scratch, q int32) []string {
	var own, common []string
	for i := range s.places {
		pl := &s.places[i]
		switch pl.cue {
		case q:
			own = append(append(own, pl.Region), pl.More...)
		case -1:
			common = append(append(common, pl.Region), pl.More...)
		}
	}
	if len(own) == 0 {
		own = common
	}
	return c.specific(own)
}

// specific drops repeats, and regions that contain another of the list.
func (c *Classifier) specific(list []string) []string {
	var out []string
	for i, id := range list {
		wider := slices.ContainsFunc(list, func(o string) bool { return slices.Contains(c.regions.Ancestors(o), id) })
		if !wider && !slices.Contains(list[:i], id) {
			out = append(out, id)
		}
	}
	return out
}

// fallback returns the region of a claim that names none, and where it is
// known from.
func (c *Classifier) fallback(s *scratch, p *outcry.Post, service string) (string, outcry.Basis) {
	for i := range s.named {
		if n := &s.named[i]; n.country != "" && n.id == service && c.regions.Known(n.country) {
			return n.country, outcry.ByText
		}
	}
	if id := c.region(p.Region); id != "" {
		return id, outcry.ByPost
	}
	if id := c.region(p.SourceRegion); id != "" {
		return id, outcry.BySource
	}
	if known, ok := c.catalogue.Get(service); ok && known.Country != "" {
		if len(known.Regions) == 1 {
			return known.Regions[0], outcry.ByService
		}
		return known.Country, outcry.ByService
	}
	return outcry.Nowhere, outcry.ByNone
}

// region resolves a place that a source gives; "" for none. Of several regions
// at once (EMEA) the first has to do.
func (c *Classifier) region(typed string) string {
	if typed == "" {
		return ""
	}
	ids, err := c.regions.Resolve(typed)
	if err != nil || len(ids) == 0 {
		return ""
	}
	return ids[0]
}
