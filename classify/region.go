package classify

import (
	"slices"
	"strings"
	"unicode"

	"outcry"
	"outcry/classify/gazetteer"
)

// addPlaces teaches the trie every name of a region.
func (l *lexicons) addPlaces(list []gazetteer.Name) error {
	l.names.grow(len(list))
	var words []uint32
	var tokens []token
	var buf []byte
	for i := range list {
		var err error
		if text := list[i].Text; parted(text) {
			words, err = l.parts(words[:0], text, &buf)
		} else {
			words, err = l.ids(words[:0], text, &tokens, &buf)
		}
		if err != nil {
			return err
		}
		if len(words) > 0 {
			l.names.add(words, meaning{symPlace, int32(i)})
			l.nameWords(words)
		}
	}
	return nil
}

// parts appends the word ids of a name of plain words.
func (l *lexicons) parts(to []uint32, text string, buf *[]byte) ([]uint32, error) {
	for word := range strings.FieldsFuncSeq(text, isJoint) {
		var err error
		if to, err = l.id(to, word, buf); err != nil {
			return nil, err
		}
	}
	return to, nil
}

// parted reports whether a phrase is split at its spaces and hyphens and
// nowhere else: it has only letters beside them.
func parted(text string) bool {
	for _, r := range text {
		if !isJoint(r) && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && (r < 'À' || r > 'ӿ' || !unicode.IsLetter(r)) {
			return false
		}
	}
	return true
}

func isJoint(r rune) bool { return r == ' ' || r == '-' }

// place is a region that the post names.
type place struct {
	span
	*gazetteer.Name
	clause int32
	cue    int32 // cue that it belongs to; -1 for all

	narrowed bool // a wider place beside it says which it is
}

// whence is where a post is known to be from, beside its words. It makes one
// reading of a name likelier than another, and small places elsewhere unlikely.
type whence struct {
	region  string
	country string
}

// whence returns where a post is from: as it says itself, by its source, by the
// service that its source is about, else by those that it names.
func (c *Classifier) whence(s *scratch, p *outcry.Post, in setting) whence {
	region := c.region(p.Region)
	if region == "" {
		region = c.region(p.SourceRegion)
	}
	if region == "" {
		region = c.works(in.service)
	}
	for i := 0; i < len(s.named) && region == ""; i++ {
		if n := &s.named[i]; !n.blamed {
			region = n.country
			if region == "" {
				region = c.works(n.id)
			}
		}
	}
	return whence{region, c.regions.Country(region)}
}

// works returns where a service works: its region where it has one only, else
// its country; "" for a service of the world.
func (c *Classifier) works(service string) string {
	known, ok := c.catalogue.Get(service)
	switch {
	case !ok:
		return ""
	case len(known.Regions) == 1:
		return known.Regions[0]
	}
	return known.Country
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
			if i != j && a.Name != b.Name && b.narrowed && !a.narrowed && a.to-a.from == b.to-b.from && s.tokens[a.from].word == s.tokens[b.from].word {
				a.Name, a.narrowed = b.Name, true
			}
		}
	}
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
