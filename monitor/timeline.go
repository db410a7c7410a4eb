package monitor

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"time"

	"outcry"
	"outcry/detect"
	"outcry/store"
)

// Timeline yields the buckets of a query as the store counts them, with what
// detection says of each at its end: the state of the cell and, where the query
// leaves none of its reports out, how much bad news was expected and the score.
// What lies behind the clock of detection, or the query's own moment, was not
// judged.
func Timeline(ctx context.Context, s *store.Store, budget detect.Budget, q outcry.Query) outcry.Timeline {
	return func(yield func(outcry.Bucket, error) bool) {
		v := viewer{store: s, budget: budget, query: q}
		defer v.close()
		for b, err := range s.Timeline(ctx, q) {
			if err == nil {
				err = v.judge(ctx, &b)
			}
			if !yield(b, err) || err != nil {
				return
			}
		}
	}
}

// viewer looks back at what was judged, one service after another.
type viewer struct {
	store  *store.Store
	budget detect.Budget
	query  outcry.Query

	limit time.Time // nothing is judged behind it
	cells []int64

	service  string
	began    time.Time
	states   map[string][]outcry.Transition // by region
	onlooker *detect.Onlooker
	next     func() (outcry.Fact, error, bool)
	stop     func()
	waiting  *outcry.Fact
	at       time.Time
}

func (v *viewer) judge(ctx context.Context, b *outcry.Bucket) error {
	if v.service != b.Service {
		if err := v.turnTo(ctx, b.Service, b.Start); err != nil {
			return fmt.Errorf("judging the timeline of %s: %w", b.Service, err)
		}
	}
	if !b.Start.Before(v.limit) || v.onlooker == nil {
		return nil
	}
	end := b.Start.Add(b.Step)
	if end.After(v.limit) {
		end = v.limit
	}
	if !end.Equal(v.at) {
		if err := v.goOn(end); err != nil {
			return fmt.Errorf("judging the timeline of %s: %w", b.Service, err)
		}
	}
	state, open := v.state(b.Region, end)
	if b.Unknown() {
		if open { // else nobody looked, so it is not calm
			b.State = state
		}
		return nil
	}
	b.State = state
	if b.Region != outcry.Nowhere && v.whole() {
		b.Scored = true
		b.Expected, b.Score = v.onlooker.Level(b.Region, b.Start)
	}
	return nil
}

// whole reports whether the query counts all reports of a cell.
func (v *viewer) whole() bool {
	return len(v.query.Stances)+len(v.query.Voices)+len(v.query.Symptoms)+len(v.query.Sources) == 0 && !v.query.Queries
}

// state is that of a cell at a moment, and whether it is one of an open incident.
func (v *viewer) state(region string, at time.Time) (outcry.State, bool) {
	list := v.states[region]
	n, _ := slices.BinarySearchFunc(list, at, func(t outcry.Transition, at time.Time) int {
		if t.At.After(at) {
			return 1
		}
		return -1
	})
	if n > 0 && list[n-1].To.Open() {
		return list[n-1].To, true
	}
	return detect.Base(v.began, at), false
}

// turnTo prepares to look at a service from a moment on.
func (v *viewer) turnTo(ctx context.Context, service string, from time.Time) error {
	v.close()
	v.service, v.onlooker, v.at = service, nil, time.Time{}
	if service == outcry.Unlisted {
		return nil // many subjects, no service
	}
	if err := v.prepare(ctx); err != nil {
		return err
	}
	if !from.Before(v.limit) {
		return nil
	}
	members, err := v.members(ctx)
	if err != nil {
		return err
	}
	if v.began, err = v.store.FirstSpoken(ctx, service); err != nil {
		return err
	}
	d := detect.Service{ID: service, Budget: v.budget, Began: v.began, Cells: countBy(v.cells)}
	_, d.Regions = v.store.Containment()
	if d.Coverage, err = v.store.Exposure(ctx, members, from.Add(-memory), v.limit); err != nil {
		return err
	}
	past := detect.Past{Through: from.Truncate(time.Second)}
	if past.Hours, err = v.store.HourCounts(ctx, service, from.Add(-memory), past.Through); err != nil {
		return err
	}
	if past.Transitions, _, err = v.store.Course(ctx, service, from.Add(-memory)); err != nil {
		return err
	}
	past.Transitions = slices.DeleteFunc(past.Transitions, func(t outcry.Transition) bool { return t.At.After(v.limit) })
	v.states = map[string][]outcry.Transition{}
	for _, t := range past.Transitions {
		v.states[t.Region] = append(v.states[t.Region], t)
	}
	v.onlooker = detect.NewOnlooker(d, past)
	v.next, v.stop = iter.Pull2(v.store.Facts(ctx, store.FactQuery{Services: members, Since: detect.Since(past.Through), Until: v.limit, Late: detect.Late}))
	return v.goOn(past.Through)
}

// prepare finds out how far was judged at all.
func (v *viewer) prepare(ctx context.Context) error {
	if !v.limit.IsZero() {
		return nil
	}
	d, err := v.store.Detection(ctx)
	if err != nil {
		return err
	}
	v.limit = d.Clock
	if !v.query.AsOf.IsZero() && v.query.AsOf.Before(v.limit) {
		v.limit = v.query.AsOf
	}
	v.limit = v.limit.Truncate(time.Second)
	cells, err := v.store.Cells(ctx)
	for _, c := range cells {
		v.cells = append(v.cells, c.First.UnixMilli())
	}
	slices.Sort(v.cells)
	return err
}

// members are the services that signals about this one name.
func (v *viewer) members(ctx context.Context) ([]string, error) {
	named, err := v.store.Named(ctx)
	services, _ := v.store.Containment()
	return slices.DeleteFunc(named, func(name string) bool {
		return name != v.service && (services == nil || !slices.Contains(services.Ancestors(name), v.service))
	}), err
}

// goOn brings the onlooker up to a moment.
func (v *viewer) goOn(at time.Time) error {
	for {
		if v.waiting == nil {
			f, err, more := v.next()
			if err != nil {
				return err
			}
			if !more {
				break
			}
			v.waiting = &f
		}
		if stepOf(time.UnixMilli(v.waiting.Seen)).After(at) {
			break
		}
		if v.at.IsZero() {
			v.onlooker.Remember(*v.waiting)
		} else {
			v.onlooker.Feed(*v.waiting)
		}
		v.waiting = nil
	}
	if !v.at.IsZero() {
		v.onlooker.Finish(at)
	}
	v.at = at
	return nil
}

func (v *viewer) close() {
	if v.stop != nil {
		v.stop()
	}
	v.stop, v.waiting = nil, nil
}

// countBy is how many moments of a sorted list lie at or before one.
func countBy(sorted []int64) func(at int64) int {
	return func(at int64) int {
		n, _ := slices.BinarySearch(sorted, at+1)
		return n
	}
}
