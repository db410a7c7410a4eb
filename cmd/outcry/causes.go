package main

import (
	"context"
	"slices"
	"time"

	"outcry"
	"outcry/ledger"
	"outcry/store"
)

// inquest looks for what incidents come from, by what their posts blame and what
// else failed at the time. It answers with what was known at one moment.
type inquest struct {
	world *world
	store *store.Store
	asOf  time.Time // as the query says; zero: now
	known time.Time // the moment that is

	all      []outcry.Incident // that may bear on those that were asked about
	from, to time.Time         // of which starts they are known
	outages  map[string]ledger.Outage
}

func (w *world) inquest(s *store.Store, asOf, now time.Time) *inquest {
	q := inquest{world: w, store: s, asOf: asOf, known: asOf, outages: map[string]ledger.Outage{}}
	if asOf.IsZero() {
		q.known = now
	}
	return &q
}

// causes fills in what incidents probably come from.
func (q *inquest) causes(ctx context.Context, list []outcry.Incident) error {
	if err := q.survey(ctx, list); err != nil {
		return err
	}
	for i := range list {
		suspicions, err := q.suspicions(ctx, list[i])
		if err != nil {
			return err
		}
		list[i].Cause, _ = ledger.Cause(suspicions)
	}
	return nil
}

// suspicions are what the posts of an incident blame, and what to hold of it.
func (q *inquest) suspicions(ctx context.Context, i outcry.Incident) ([]ledger.Suspicion, error) {
	o, err := q.outage(ctx, i)
	if err != nil {
		return nil, err
	}
	others, err := q.others(ctx, i)
	if err != nil {
		return nil, err
	}
	return ledger.Judge(o, others, q.world.services), nil
}

// others are the incidents that may bear on the cause of one.
func (q *inquest) others(ctx context.Context, i outcry.Incident) ([]ledger.Outage, error) {
	if err := q.survey(ctx, []outcry.Incident{i}); err != nil {
		return nil, err
	}
	var list []ledger.Outage
	for _, other := range q.all {
		end := other.End()
		if other.ID == i.ID || other.StartedAt.After(i.StartedAt.Add(ledger.Together)) || !end.IsZero() && end.Before(i.StartedAt.Add(-ledger.Together)) {
			continue
		}
		o, err := q.outage(ctx, other)
		if err != nil {
			return nil, err
		}
		list = append(list, o)
	}
	return list, nil
}

// survey reads the incidents around those of a list, whatever their service, unless
// that was done.
func (q *inquest) survey(ctx context.Context, list []outcry.Incident) error {
	if len(list) == 0 {
		return nil
	}
	byStart := func(a, b outcry.Incident) int { return a.StartedAt.Compare(b.StartedAt) }
	from, to := slices.MinFunc(list, byStart).StartedAt, slices.MaxFunc(list, byStart).StartedAt
	if !q.from.IsZero() && !from.Before(q.from) && !to.After(q.to) {
		return nil
	}
	all, err := q.store.Incidents(ctx, outcry.Query{Since: from.Add(-ledger.Together), Until: to.Add(ledger.Together), AsOf: q.asOf}, false)
	q.all, q.from, q.to = all, from, to
	return err
}

// outage is an incident with what its posts blame.
func (q *inquest) outage(ctx context.Context, i outcry.Incident) (ledger.Outage, error) {
	if o, done := q.outages[i.ID]; done {
		return o, nil
	}
	signals, err := q.signals(ctx, i, outcry.Query{})
	if err != nil {
		return ledger.Outage{}, err
	}
	o := ledger.OutageOf(i, signals, q.world.services, q.known)
	q.outages[i.ID] = o
	return o, nil
}

// signals are those that concern an incident and that a query lets through, by
// publication. The query's services and moment are the incident's.
func (q *inquest) signals(ctx context.Context, i outcry.Incident, only outcry.Query) ([]outcry.StoredSignal, error) {
	span := ledger.Span(&i, q.known)
	only.Services, only.AsOf = []string{i.Service}, q.asOf
	if only.Since.Before(span.Start) {
		only.Since = span.Start
	}
	if last := span.End.Add(time.Millisecond); only.Until.IsZero() || only.Until.After(last) {
		only.Until = last
	}
	var list []outcry.StoredSignal
	for g, err := range q.store.Signals(ctx, only, 0) {
		if err != nil {
			return nil, err
		}
		if ledger.Concerns(&i, &g, q.known) {
			list = append(list, g)
		}
	}
	slices.SortStableFunc(list, func(a, b outcry.StoredSignal) int { return a.PublishedAt.Compare(b.PublishedAt) })
	return list, nil
}
