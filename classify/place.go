package classify

import (
	"slices"

	"outcry"
	"outcry/classify/gazetteer"
)

// place is a region that the post names.
type place struct {
	span
	*gazetteer.Name
	clause int32
	cue    int32 // cue that it belongs to; -1 for all

	narrowed bool // a wider place beside it says which it is
}

// maxPlaces bounds the places of one post, and with them the time spent on it:
// each is weighed against every other, for every cue.
const maxPlaces = 64

// findPlaces lists the places that the post names.
func (c *Classifier) findPlaces(s *scratch, p *outcry.Post, from whence) {
	s.places = s.places[:0]
	for i := int32(0); i < int32(len(s.tokens)) && len(s.places) < maxPlaces; {
		if to := s.furthest(i, c.lexicons.unplaces); to > i {
			i = to
			continue
		}
		to, name := c.placeAt(s, p, i, from)
		if name == nil {
			i++
			continue
		}
		if !s.clauses[s.owner[i]].quoted && !s.taken(i) && !s.excepted(span{i, to}, c.lexicons, name) {
			s.places = append(s.places, place{span: span{i, to}, Name: name, clause: s.owner[i], cue: -1})
		}
		i = to
	}
	c.findPostcodes(s, p, from)
	c.narrow(s)
	s.agree()
	c.settle(s, p, from)
	s.preferPlaces()
	s.places = slices.DeleteFunc(s.places, func(pl place) bool { return pl.Name == nil || c.farFetched(s, &pl, from) })
	s.leaveOrigins(c)
}

// placeAt returns the longest name that begins at a token, and one of the
// places that it stands for.
func (c *Classifier) placeAt(s *scratch, p *outcry.Post, i int32, from whence) (int32, *gazetteer.Name) {
	var best *gazetteer.Name
	to := i
	for end, name := range s.namesAt(i, symPlace) {
		n := &c.places[name]
		if end > to && c.trusted(s, p, span{i, end}, n, from) {
			best, to = n, end
		}
	}
	return to, best
}

// placed reports whether words of the span are meant as a place.
func (c *Classifier) placed(s *scratch, p *outcry.Post, at span) bool {
	for i := at.from; i < at.to; i++ {
		if _, name := c.placeAt(s, p, i, whence{}); name != nil {
			return true
		}
	}
	return false
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

// follows reports whether words that stand for m end right before a token.
func (s *scratch) follows(at int32, m sym) bool {
	for i := max(0, at-longestLead); i < at; i++ {
		if s.furthest(i, m) == at {
			return true
		}
	}
	return false
}

// longestLead is how many words before a place may say what it is to the post.
const longestLead = 5

// excepted reports whether the words around a name say that it is not where it
// fails: "flight to Paris", "5pm Pacific time", and of countries and groups
// "outside of North America".
func (s *scratch) excepted(at span, l *lexicons, n *gazetteer.Name) bool {
	if s.follows(at.from, l.away) {
		return true
	}
	if int(at.to) < len(s.tokens) && s.tokens[at.to].before&^bracket == 0 && s.means(at.to, l.unplaceEnds) {
		return true
	}
	// Just outside of a small town is in it, for all that a post tells.
	return (n.Kind < gazetteer.City || n.Population >= bigPlace) && s.follows(at.from, l.beyond)
}

// agree reads a name as where it stands beside a wider place in the same post.
func (s *scratch) agree() {
	for i := range s.places {
		for j := range s.places {
			a, b := &s.places[i], &s.places[j]
			if i != j && a.Name != b.Name && b.narrowed && !a.narrowed && s.alike(a.span, b.span) {
				a.Name, a.narrowed = b.Name, true
			}
		}
	}
}

// alike reports whether two names are of as many words, and begin with the same.
func (s *scratch) alike(a, b span) bool {
	return a.to-a.from == b.to-b.from && s.tokens[a.from].word == s.tokens[b.from].word
}

// preferPlaces drops the adjectives of countries in clauses that name a place:
// Russian planes in Venezuela.
func (s *scratch) preferPlaces() {
	named := func(clause int32) bool {
		return slices.ContainsFunc(s.places, func(pl place) bool { return pl.clause == clause && pl.Name != nil && pl.Kind != gazetteer.Demonym })
	}
	s.places = slices.DeleteFunc(s.places, func(pl place) bool {
		return pl.Name != nil && pl.Kind == gazetteer.Demonym && named(pl.clause)
	})
}

// leaveOrigins drops where somebody is from when the post names where he is:
// "from Leeds but in Spain now".
func (s *scratch) leaveOrigins(c *Classifier) {
	l := c.lexicons
	if len(s.places) > 1 && slices.ContainsFunc(s.places, func(pl place) bool { return s.follows(pl.from, l.within) }) {
		s.places = slices.DeleteFunc(s.places, func(pl place) bool { return s.follows(pl.from, l.origins) })
	}
}

// inPlace reports whether the token is part of a place's name.
func (s *scratch) inPlace(i int32) bool {
	return slices.ContainsFunc(s.places, func(pl place) bool { return pl.from <= i && i < pl.to })
}

// taken reports whether the token is part of a service's name.
func (s *scratch) taken(i int32) bool {
	return slices.ContainsFunc(s.named, func(n named) bool { return n.from <= i && i < n.to })
}
