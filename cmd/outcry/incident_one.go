package main

import (
	"errors"
	"iter"

	"outcry"
	"outcry/filters"
	"outcry/safetext"
	"outcry/store"
)

// one tells the whole story of an incident.
func (c incidentsCmd) one(a *app, w *world, s *store.Store, sel filters.Selection) error {
	i, err := s.Incident(a.ctx, c.ID, sel.Query.AsOf)
	if errors.Is(err, store.ErrNoIncident) {
		return a.noIncident(s, c.ID, sel.Query)
	}
	if err != nil {
		return err
	}
	file, err := w.inquest(s, sel.Query.AsOf, a.now()).open(a.ctx, i, sel.Query)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return file.writeJSON(a.plain())
	}
	t := newTeller(a.out, w, a.chart(sel, w.regions.Label))
	t.title("Incident " + i.ID)
	if !sel.Query.AsOf.IsZero() {
		t.paragraph("As it was known at " + outcry.FormatTime(sel.Query.AsOf) + ".")
	}
	if err := t.incident(file); err != nil {
		return err
	}
	t.printf("\nTimes are %s. Every number leads back to posts: outcry export signals --service %s lists them with the words that made them.\n",
		t.zone(), safetext.Clean(i.Service))
	return t.out.Flush()
}

// oneByOne yields the values of a list.
func oneByOne[T any](list []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, v := range list {
			if !yield(v, nil) {
				return
			}
		}
	}
}
