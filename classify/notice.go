package classify

import (
	"slices"

	"outcry"
)

// official reports whether the post is an operator's notice, which claims
// something by its status alone.
func official(p *outcry.Post) bool { return p.Status != "" && p.Status != outcry.NoticeMaintenance }

// byStatus makes the claim of an operator's notice: its status says what its
// words may leave open.
func (c *Classifier) byStatus(s *scratch, p *outcry.Post, in setting, list []claim) []claim {
	stance := outcry.Down
	switch p.Status {
	case outcry.NoticeResolved:
		stance = outcry.Up
	case outcry.NoticeMonitoring:
		return slices.DeleteFunc(list, func(c claim) bool { return c.Stance != outcry.Up })
	}
	if in.service == "" {
		return list
	}
	list = slices.DeleteFunc(list, func(c claim) bool { return c.Service == in.service || (c.Stance == outcry.Up) != (stance == outcry.Up) })
	sig := outcry.Signal{Stance: stance, Service: in.service, Symptom: outcry.Other, Weight: 1, Words: []outcry.Evidence{statusWords(p)}}
	var all []string
	for i := range s.places {
		all = append(append(all, s.places[i].Region), s.places[i].More...)
	}
	all = c.specific(all)
	if len(all) == 0 {
		sig.Region, sig.Basis = c.fallback(s, p, sig.Service)
		return append(list, claim{Signal: sig})
	}
	for _, id := range all {
		sig.Region, sig.Basis = id, outcry.ByText
		list = append(list, claim{Signal: sig})
	}
	return list
}

// statusWords is the headline of a notice.
func statusWords(p *outcry.Post) outcry.Evidence {
	e := outcry.Evidence{Rule: "status." + string(p.Status), Field: outcry.InTitle, Text: p.Title, End: len(p.Title)}
	if p.Title == "" {
		end := boundary(p.Text, min(len(p.Text), 200))
		e.Field, e.Text, e.End = outcry.InText, p.Text[:end], end
	}
	return e
}

// isRepost reports whether the post only passes on what another said.
func isRepost(p *outcry.Post) bool {
	return hasFoldPrefix(p.Text, "RT @") || hasFoldPrefix(p.Text, "RT: ")
}
