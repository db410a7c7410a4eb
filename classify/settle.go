package classify

import (
	"slices"

	"outcry"
	"outcry/classify/gazetteer"
)

// narrow reads a name by the wider place that follows it: Portland, Maine. Where
// an American or Canadian state follows that has no such place in the data, the
// name is still one in that state, and nowhere else: Lebanon, OR.
func (c *Classifier) narrow(s *scratch) {
	for i := range s.places {
		if i+1 == len(s.places) || s.places[i+1].from-s.places[i].to > 1 {
			continue
		}
		pl, next := &s.places[i], &s.places[i+1]
		best, around := c.together(s, pl, next)
		switch {
		case best != nil:
			pl.Name, pl.narrowed, next.Name = best, true, around
		case s.inState(pl, next):
			pl.Name = next.Name
		}
	}
}

// inState reports whether the abbreviation of a state stands behind the name of a
// place and a comma.
func (s *scratch) inState(pl, next *place) bool {
	return pl.to == next.from && s.tokens[next.from].before&comma != 0 &&
		next.Kind == gazetteer.Code && len(next.Text) == 2 && pl.Kind != gazetteer.Code
}

// together returns the largest place of a name that lies in one of the places of
// the name that follows it, and which; nil where none does.
func (c *Classifier) together(s *scratch, pl, next *place) (best, around *gazetteer.Name) {
	for to, name := range s.namesAt(pl.from, symPlace) {
		n := &c.places[name]
		if to != pl.to || best != nil && n.Population <= best.Population && (n.Kind != gazetteer.City || n.Population < bigPlace) {
			continue
		}
		for end, other := range s.namesAt(next.from, symPlace) {
			if wider := &c.places[other]; end == next.to && c.within(n.Region, wider.Region) && wider.Kind != gazetteer.City {
				best, around = n, wider
				break
			}
		}
		if c.within(n.Region, next.Region) {
			best, around = n, next.Name
		}
	}
	return best, around
}

// within reports whether a region is another or lies in it.
func (c *Classifier) within(id, wider string) bool {
	return id == wider || slices.Contains(c.regions.Ancestors(id), wider)
}

// How much likelier context makes one place of a name than another. A place
// that is not clear times as likely as the next is left open.
const (
	clear          = 3
	inRegion       = 1e6 // in the region that the post is from
	inCountry      = 1e4 // in the country that it is from
	withOthers     = 1e3 // in a country of which it names another place
	withNeighbours = 100 // in a country beside one that it names
	inTongue       = 10  // in a country that speaks its language
	asWritten      = 3   // spelt as it is written, accents and all
)

// settle chooses between the places of one name by what else is known. Where
// that does not tell, they are left open: their country where it is one, else
// none.
func (c *Classifier) settle(s *scratch, p *outcry.Post, from whence) {
	for i := range s.places {
		pl := &s.places[i]
		if pl.Kind == gazetteer.Group || i+1 < len(s.places) && s.places[i+1].from == pl.to && c.within(pl.Region, s.places[i+1].Region) {
			continue
		}
		pl.Name = c.choose(s, p, i, from)
	}
}

// choose returns the likeliest place of a name, nil where it is open.
func (c *Classifier) choose(s *scratch, p *outcry.Post, i int, from whence) *gazetteer.Name {
	pl := &s.places[i]
	var best, rival *gazetteer.Name
	var bestWeight, rivalWeight float64
	for n := range c.readings(s, p, pl, from) {
		if w := c.weight(s, p, i, n, from); w > bestWeight {
			best, bestWeight = n, w
		}
	}
	if best == nil {
		return pl.Name
	}
	narrow := best
	for n := range c.readings(s, p, pl, from) {
		w := c.weight(s, p, i, n, from)
		switch {
		case c.within(best.Region, n.Region):
		case c.within(n.Region, narrow.Region):
			if clear*w >= bestWeight || n.Kind == gazetteer.City && n.Population >= bigPlace {
				narrow = n
			}
		case w > rivalWeight:
			rival, rivalWeight = n, w
		}
	}
	if bestWeight >= clear*rivalWeight {
		return narrow
	}
	country := c.regions.Country(best.Region)
	switch {
	case country == "" || country != c.regions.Country(rival.Region):
		return nil
	case best.Kind == gazetteer.City && best.Population >= bigPlace && rival.Kind == gazetteer.Subdivision:
		return best // of a large city and the province around it the city is meant
	case rival.Kind == gazetteer.City && rival.Population >= bigPlace && best.Kind == gazetteer.Subdivision:
		return rival
	}
	if from.country == country {
		return nil // where the post is from is known as well
	}
	return &gazetteer.Name{Text: best.Text, Region: country, Kind: gazetteer.Country}
}

// readings yields the places that a name may be read as. A province that has
// its name from a large city counts for no more than that: it is not among them.
func (c *Classifier) readings(s *scratch, p *outcry.Post, pl *place, from whence) func(yield func(*gazetteer.Name) bool) {
	return func(yield func(*gazetteer.Name) bool) {
		for to, name := range s.namesAt(pl.from, symPlace) {
			n := &c.places[name]
			if to != pl.to || !c.trusted(s, p, pl.span, n, from) || n.Kind == gazetteer.Subdivision && c.hasSeat(s, pl, n) {
				continue
			}
			if !yield(n) {
				return
			}
		}
	}
}

// hasSeat reports whether a large city of the name lies in a subdivision of it.
func (c *Classifier) hasSeat(s *scratch, pl *place, n *gazetteer.Name) bool {
	for to, name := range s.namesAt(pl.from, symPlace) {
		seat := &c.places[name]
		if to == pl.to && seat.Kind == gazetteer.City && seat.Population >= bigPlace && c.within(seat.Region, n.Region) {
			return true
		}
	}
	return false
}

// weight returns how likely a name means the place, beside the others of its
// name.
func (c *Classifier) weight(s *scratch, p *outcry.Post, i int, n *gazetteer.Name, from whence) float64 {
	w := float64(max(n.Population, 1))
	switch n.Kind {
	case gazetteer.Country:
		w = clear * max(w, smallCountry)
	case gazetteer.Area, gazetteer.Code, gazetteer.Demonym, gazetteer.Group:
		w = max(w, wellKnown)
	}
	country := c.regions.Country(n.Region)
	switch {
	case from.region != "" && len(from.region) > 2 && c.within(n.Region, from.region):
		w *= inRegion
	case from.country != "" && country == from.country:
		w *= inCountry
	}
	w *= c.company(s, i, n)
	if n.Kind != gazetteer.Code && c.speaks(s, country) {
		w *= inTongue
		if s.lang != "en" && s.lang != "" {
			w *= inTongue // English is written everywhere
		}
	}
	first, last := s.tokens[s.places[i].from], s.tokens[s.places[i].to-1]
	last.start = first.start
	if s.textOf(p, last) == n.Text {
		w *= asWritten
	}
	return w
}

// company returns how much likelier the other places of a post make one.
func (c *Classifier) company(s *scratch, i int, n *gazetteer.Name) float64 {
	country := c.regions.Country(n.Region)
	if country == "" {
		return 1
	}
	best := 1.0
	for j := range s.places {
		o := &s.places[j]
		if j == i || o.Name == nil || o.Region == n.Region || o.Text == n.Text {
			continue
		}
		switch other := c.regions.Country(o.Region); {
		case other == country:
			return withOthers
		case other != "" && c.regions.Ancestors(other)[0] == c.regions.Ancestors(country)[0]:
			best = withNeighbours
		}
	}
	return best
}

const (
	smallCountry = 300_000   // as many people as a country counts for at least
	wellKnown    = 1_000_000 // and a colloquial name or abbreviation
)

// speaks reports whether a country speaks the language of the post.
func (c *Classifier) speaks(s *scratch, country string) bool {
	if s.lang != "" {
		return c.regions.Speaks(country, s.lang)
	}
	if s.speaks == everyLang {
		return false
	}
	for lang, bit := range c.lexicons.byLang {
		if s.speaks&bit&^commonLangs != 0 && c.regions.Speaks(country, lang) {
			return true
		}
	}
	return false
}

// bigPlace is how many people make a place known everywhere.
const bigPlace = 500_000
