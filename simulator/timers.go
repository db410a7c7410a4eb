package simulator

import (
	"time"

	"github.com/jonboulle/clockwork"
)

// timer is a pending timer or ticker whose deadline the clock remembers.
type timer struct {
	clock    *Clock
	inner    clockwork.Timer
	ticker   clockwork.Ticker
	deadline time.Time
	calls    bool          // runs a function, rather than sending on a channel
	every    time.Duration // of a ticker
}

// After returns a channel that gets the time once d has passed.
func (c *Clock) After(d time.Duration) <-chan time.Time { return c.NewTimer(d).Chan() }

// Sleep returns once d has passed.
func (c *Clock) Sleep(d time.Duration) { <-c.After(d) }

// NewTimer returns a timer that sends the time on its channel once d has
// passed.
func (c *Clock) NewTimer(d time.Duration) clockwork.Timer {
	t := &timer{clock: c}
	c.count(func() {
		t.inner = c.fake.NewTimer(d)
		c.set(t, d)
	})
	return t
}

// AfterFunc runs f in a goroutine of its own once d has passed.
func (c *Clock) AfterFunc(d time.Duration, f func()) clockwork.Timer {
	t := &timer{clock: c, calls: true}
	c.count(func() {
		t.inner = c.fake.AfterFunc(d, func() {
			defer c.count(func() { c.calling-- })
			f()
		})
		c.set(t, d)
	})
	return t
}

// NewTicker returns a ticker that sends the time every d; it panics unless d
// is positive, as time.NewTicker does.
func (c *Clock) NewTicker(d time.Duration) clockwork.Ticker {
	t := &timer{clock: c, every: d}
	c.count(func() {
		t.ticker = c.fake.NewTicker(d)
		c.set(t, d)
	})
	return tick{t}
}

// set remembers when the timer is due. The clock's lock is held.
func (c *Clock) set(t *timer, d time.Duration) {
	if t.calls {
		c.armed++
	}
	if d <= 0 { // the fake clock has fired it already
		if t.calls {
			c.calling++
		}
		return
	}
	t.deadline = c.fake.Now().Add(d)
	c.timers[t] = struct{}{}
}

// expired takes the timers off that are due by the given time and returns how
// many of them run a function. The clock's lock is held.
func (c *Clock) expired(at time.Time) (calls int) {
	for t := range c.timers {
		for !t.deadline.After(at) {
			if t.every > 0 {
				t.deadline = t.deadline.Add(t.every)
				continue
			}
			delete(c.timers, t)
			if t.calls {
				calls++
			}
			break
		}
	}
	c.calling += calls
	return calls
}

// waiting reports whether somebody may be waiting on a channel of the clock.
// The clock's lock is held.
func (c *Clock) waiting() bool {
	for t := range c.timers {
		if !t.calls && t.every == 0 {
			return true
		}
	}
	return false
}

// Chan returns the channel on which the time is sent.
func (t *timer) Chan() <-chan time.Time { return t.inner.Chan() }

// Stop prevents the timer from firing and reports whether it was pending.
func (t *timer) Stop() (stopped bool) {
	t.clock.count(func() {
		stopped = t.inner.Stop()
		delete(t.clock.timers, t)
	})
	return stopped
}

// Reset sets the timer to fire once d has passed from now and reports whether
// it was pending.
func (t *timer) Reset(d time.Duration) (pending bool) {
	t.clock.count(func() {
		delete(t.clock.timers, t)
		pending = t.inner.Reset(d)
		t.clock.set(t, d)
	})
	return pending
}

// tick is the ticker's face of a timer.
type tick struct{ *timer }

func (t tick) Chan() <-chan time.Time { return t.ticker.Chan() }

func (t tick) Stop() {
	t.clock.count(func() {
		t.ticker.Stop()
		delete(t.clock.timers, t.timer)
	})
}

func (t tick) Reset(d time.Duration) {
	t.clock.count(func() {
		// The fake ticker would be set twice if it were not stopped first.
		t.ticker.Stop()
		t.ticker.Reset(d)
		t.every = d
		t.clock.set(t.timer, d)
	})
}
