package simulator

import (
	"context"
	"sync"
	"time"

	"github.com/jonboulle/clockwork"
)

// Clock is a virtual clock that moves only in Run, and there only when all the
// work that its timers started is done. It implements clockwork.Clock, so a
// scheduler can live on it: a day then takes as long as the jobs do, and every
// job runs at exactly the time for which it was set.
type Clock struct {
	mu      sync.Mutex // taken before the fake clock's own lock, never after
	fake    *clockwork.FakeClock
	timers  map[*timer]struct{} // pending
	armed   int                 // timers with a callback set so far
	calling int                 // callbacks that are running
	begun   int                 // pieces of work begun so far
	working int                 // pieces of work under way
	changed chan struct{}       // holds a token when a count has changed
}

var _ clockwork.Clock = (*Clock)(nil)

// NewClock returns a clock that stands at the given time.
func NewClock(at time.Time) *Clock {
	return &Clock{
		fake:    clockwork.NewFakeClockAt(at.UTC()),
		timers:  map[*timer]struct{}{},
		changed: make(chan struct{}, 1),
	}
}

// Now returns the virtual time in UTC.
func (c *Clock) Now() time.Time { return c.fake.Now() }

// Since returns the virtual time that has passed since t.
func (c *Clock) Since(t time.Time) time.Duration { return c.Now().Sub(t) }

// Until returns the virtual time that has to pass until t.
func (c *Clock) Until(t time.Time) time.Duration { return t.Sub(c.Now()) }

// BlockUntilContext returns once at least n timers are pending, or the context
// is done. What is started beside Run has to have set its timers before: with
// none to wait for, Run goes straight to its end.
func (c *Clock) BlockUntilContext(ctx context.Context, n int) error {
	return c.fake.BlockUntilContext(ctx, n)
}

// Working says that a piece of work has begun: time stands still until the
// returned function is called, which may be done more than once. Every job of
// a scheduler on this clock has to be wrapped in it:
//
//	defer clock.Working()()
func (c *Clock) Working() (done func()) {
	c.count(func() { c.begun++; c.working++ })
	var once sync.Once
	return func() { once.Do(func() { c.count(func() { c.working-- }) }) }
}

// count changes the counts and wakes the one who waits for them.
func (c *Clock) count(change func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	change()
	select {
	case c.changed <- struct{}{}:
	default:
	}
}
