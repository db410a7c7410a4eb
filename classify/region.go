package classify

import (
	"slices"

	"outcry"
)

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
