// Package monitor moves posts through the stages, in their order: collect,
// classify. Each stage reads what the one before it stored, works in batches,
// and moves its cursor in the transaction that keeps its result. The daemon,
// an import and a replay run the same stages; they differ in where posts come
// from and in whose clock it is.
package monitor

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"time"

	"outcry"
	"outcry/classify"
	"outcry/collectors"
	"outcry/store"
)

// Fetcher reads a source once. Whatever happens, it returns the record of the
// visit.
type Fetcher interface {
	Visit(ctx context.Context, src collectors.Source, st collectors.State) collectors.Result
}

// Monitor runs the stages upon one store.
type Monitor struct {
	store      *store.Store
	classifier *classify.Classifier
	fetcher    Fetcher

	advancing sync.Mutex // the classify stage runs once at a time in a process
}

// New returns a monitor. The fetcher may be nil where nothing is collected.
func New(s *store.Store, c *classify.Classifier, f Fetcher) *Monitor {
	return &Monitor{store: s, classifier: c, fetcher: f}
}

// Due returns when a source may be visited next: zero if it never was.
func (m *Monitor) Due(ctx context.Context, source string) (time.Time, error) {
	_, next, err := m.store.State(ctx, source)
	return next, err
}

// Collect visits a source once, and stores its posts, the record of the visit
// and what the collector wants to remember, all of it or nothing. What was
// fetched is stored even if ctx ends meanwhile.
func (m *Monitor) Collect(ctx context.Context, src collectors.Source) (outcry.Visit, error) {
	raw, _, err := m.store.State(ctx, src.Name)
	if err != nil {
		return outcry.Visit{}, err
	}
	var state collectors.State
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &state); err != nil {
			return outcry.Visit{}, fmt.Errorf("state of %s: %w", src.Name, err)
		}
	}
	result := m.fetcher.Visit(ctx, src, state)
	if raw, err = json.Marshal(result.State); err != nil {
		return result.Visit, fmt.Errorf("state of %s: %w", src.Name, err)
	}
	slices.SortStableFunc(result.Posts, byTime) // most sources list the newest first
	added, err := m.store.Collect(context.WithoutCancel(ctx), store.Collected{
		Posts: result.Posts, Visit: &result.Visit, Kind: src.Kind, State: raw,
	})
	result.Visit.New = added.New
	return result.Visit, err
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
	_, err := m.store.Collect(ctx, store.Collected{Kind: src.Kind,
		Visit: &outcry.Visit{Source: src.Name, At: now, Outcome: outcry.Read, Next: now.Add(src.Every)}})
	return err
}
