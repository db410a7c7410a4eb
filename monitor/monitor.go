// Package monitor moves posts through the stages, in their order: collect,
// classify. Each stage reads what the one before it stored, works in batches,
// and moves its cursor in the transaction that keeps its result. The daemon,
// an import and a replay run the same stages; they differ in where posts come
// from and in whose clock it is.
package monitor

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"outcry"
	"outcry/classify"
	"outcry/collectors"
	"outcry/detect"
	"outcry/store"
)

// Fetcher reads a source once. Whatever happens, it returns the record of the
// visit.
type Fetcher interface {
	Visit(ctx context.Context, src collectors.Source, st collectors.State) collectors.Result
}

// Monitor runs the stages upon one store.
type Monitor struct {
	store   *store.Store
	reader  atomic.Pointer[classify.Classifier]
	fetcher Fetcher

	advancing sync.Mutex // the classify stage runs once at a time in a process
	batches   atomic.Int64

	alarm atomic.Pointer[detect.Budget]
	watch watch
}

// New returns a monitor. The fetcher may be nil where nothing is collected.
func New(s *store.Store, c *classify.Classifier, f Fetcher) *Monitor {
	m := &Monitor{store: s, fetcher: f}
	m.Use(c)
	m.Allow(detect.Default)
	return m
}

// Allow says how many false incidents there may be, from the next step of
// detection on.
func (m *Monitor) Allow(b detect.Budget) { m.alarm.Store(&b) }

// Use puts another classifier in the place of the one in use. A batch under
// way is read to its end with the one that it began with.
func (m *Monitor) Use(c *classify.Classifier) { m.reader.Store(c) }

// Batches is how many batches of posts were tried so far. It grows as long as
// the classify stage moves, however far behind it is.
func (m *Monitor) Batches() int64 { return m.batches.Load() }

// Due returns when a source may be visited next: zero if it never was.
func (m *Monitor) Due(ctx context.Context, src collectors.Source) (time.Time, error) {
	state, next, err := m.state(ctx, src)
	return state.Due(src, next), err
}

// state is what is remembered of a source, and when its next visit was promised.
func (m *Monitor) state(ctx context.Context, src collectors.Source) (collectors.State, time.Time, error) {
	raw, next, err := m.store.State(ctx, src.Name)
	if err != nil {
		return collectors.State{}, time.Time{}, err
	}
	state, err := collectors.ParseState(raw)
	if err != nil {
		return state, next, fmt.Errorf("%s: %w", src.Name, err)
	}
	return state, next, nil
}

// Collect visits a source once, and stores its posts, the record of the visit
// and what the collector wants to remember, all of it or nothing. What was
// fetched is stored even if ctx ends meanwhile.
func (m *Monitor) Collect(ctx context.Context, src collectors.Source) (collectors.Result, error) {
	state, _, err := m.state(ctx, src)
	if err != nil {
		return collectors.Result{}, err
	}
	result := m.fetcher.Visit(ctx, src, state)
	raw, err := result.State.JSON()
	if err != nil {
		return result, fmt.Errorf("%s: %w", src.Name, err)
	}
	if ctx.Err() != nil && !result.Visit.Good() {
		result.Visit.Outcome = outcry.Stopped
	}
	slices.SortStableFunc(result.Posts, byTime) // most sources list the newest first
	keeping, done := outlive(ctx, keepTime)
	defer done()
	added, err := m.store.Collect(keeping, store.Collected{
		Posts: result.Posts, Visit: &result.Visit, Kind: src.Kind, State: raw,
	})
	result.Visit.New = added.New
	return result, err
}

// keepTime is how long storing what was fetched may go on once the daemon is
// told to stop.
const keepTime = 4 * time.Second

// outlive returns a context that ends some time after another does.
func outlive(ctx context.Context, by time.Duration) (context.Context, context.CancelFunc) {
	longer, cancel := context.WithCancel(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(by, cancel) })
	return longer, func() { stop(); cancel() }
}

// byTime orders posts so that an answer comes after what it answers.
func byTime(a, b outcry.Post) int {
	if d := a.PublishedAt.Compare(b.PublishedAt); d != 0 {
		return d
	}
	return a.Seq - b.Seq
}

// Listening records that a source which cannot be visited, but sends, was
// being listened to until now.
func (m *Monitor) Listening(ctx context.Context, src collectors.Source, now time.Time) error {
	_, due, err := m.store.State(ctx, src.Name)
	if err != nil {
		return err
	}
	// Long after the last time, nobody was listening in between.
	gap := due.IsZero() || now.After(due.Add(src.Interval()))
	_, err = m.store.Collect(ctx, store.Collected{Kind: src.Kind,
		Visit: &outcry.Visit{Source: src.Name, At: now, Outcome: outcry.Read, Gap: gap, Next: now.Add(src.Interval())}})
	return err
}
