package main

import (
	"context"
	"iter"
	"maps"
	"slices"

	"outcry"
	"outcry/backtest"
	"outcry/store"
)

// serviceRecord is what was seen of a service and all that it contains.
type serviceRecord struct {
	backtest.Record
	bad int // facts that are bad news
}

// records yields those of each service that was spoken of, and of those that
// contain them, by id. What the catalogue lacks is many subjects, and no service.
func (m *measurement) records(ctx context.Context, s *store.Store, span outcry.Span) iter.Seq2[*serviceRecord, error] {
	return func(yield func(*serviceRecord, error) bool) {
		spoken, err := s.Services(ctx, outcry.Query{})
		if err != nil {
			yield(nil, err)
			return
		}
		members := map[string][]string{}
		for _, c := range spoken {
			if c.Service == outcry.Unlisted {
				continue
			}
			for _, id := range append([]string{c.Service}, m.world.services.Ancestors(c.Service)...) {
				members[id] = append(members[id], c.Service)
			}
		}
		for _, id := range slices.Sorted(maps.Keys(members)) {
			r := &serviceRecord{Record: backtest.Record{Service: id, Span: span}}
			for f, err := range s.Facts(ctx, store.FactQuery{Services: members[id], Late: backtest.Late}) {
				if err != nil {
					yield(nil, err)
					return
				}
				r.Facts = append(r.Facts, f)
				if f.Stance != outcry.Up {
					r.bad++
				}
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}

// coverage is the share of each bin that was read, as known at its end.
func (r *serviceRecord) coverage(ctx context.Context, s *store.Store) ([]float64, error) {
	exposure, err := s.Exposure(ctx, []string{r.Service}, r.Span.Start, r.Span.End)
	if err != nil {
		return nil, err
	}
	list := make([]float64, r.Bins())
	start, step := r.Span.Start.UnixMilli(), backtest.Bin.Milliseconds()
	for i := range list {
		from := start + int64(i)*step
		list[i] = exposure.Share(from, from+step, from+step)
	}
	return list, nil
}
