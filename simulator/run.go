package simulator

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// ErrStalled says that work begun on a Clock did not end in time.
var ErrStalled = errors.New("work on the virtual clock does not end")

// Pace is how a Clock runs. The zero value is as fast as the work goes.
type Pace struct {
	// Speed is how many virtual seconds pass in a real one at most; 0: no limit.
	Speed float64
	// Patience is how long, in real time, one moment's work may show no
	// progress before Run gives up; 0: DefaultPatience.
	Patience time.Duration
}

// DefaultPatience is how long Run waits for work that shows no progress.
const DefaultPatience = 5 * time.Second

const (
	// frame is how often, in real time, the clock moves at least when its
	// speed is limited.
	frame = 50 * time.Millisecond
	// nudge is how far past a deadline the clock stands when the timer fires. A
	// real clock is never at its deadline but a little later, and schedulers
	// rely on it: at the very instant, the run that is due counts as one to
	// come. It is lost where times are kept to the microsecond.
	nudge = time.Nanosecond
	// startGrace is how long a timer that fired is given to lead to work. Only
	// timers that do not (a job that is not wrapped, one that is run once) make
	// Run wait for it.
	startGrace = 20 * time.Millisecond
	// waitGrace is how long work may stand still before it is taken to wait for
	// the clock itself, if anybody does.
	waitGrace = 250 * time.Millisecond
)

// Run moves the clock to the given time, from one deadline to the next. After
// each it waits until every timer that fired has been set again, and the work
// that began has ended. It returns the context's error, or ErrStalled when
// work makes no progress for longer than the pace has patience; Run may be
// called again to go on. Only one Run may be under way at a time.
func (c *Clock) Run(ctx context.Context, until time.Time, pace Pace) error {
	if pace.Patience <= 0 {
		pace.Patience = DefaultPatience
	}
	var idle goal
	if err := c.settle(ctx, idle, pace); err != nil {
		return err
	}
	moved := time.Now()
	for c.Now().Before(until) {
		next := c.next(until, pace.Speed)
		if pace.Speed > 0 {
			ahead := time.Duration(float64(next.Sub(c.Now())) / pace.Speed)
			if err := sleep(ctx, ahead-time.Since(moved)); err != nil {
				return err
			}
		}
		moved = time.Now()
		if err := c.settle(ctx, c.advance(next), pace); err != nil {
			return err
		}
	}
	return nil
}

// next returns the time to which the clock moves in one step.
func (c *Clock) next(until time.Time, speed float64) time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	next := until
	if speed > 0 {
		if most := c.fake.Now().Add(time.Duration(speed * float64(frame))); most.Before(next) {
			next = most
		}
	}
	for t := range c.timers {
		if t.deadline.Before(next) {
			next = t.deadline
		}
	}
	return next
}

// goal is what has to be counted before a moment's work can be over.
type goal struct{ armed, begun int }

// advance moves the clock and returns what the timers that fired should lead
// to: each is set again and begins a piece of work.
func (c *Clock) advance(to time.Time) goal {
	c.mu.Lock()
	defer c.mu.Unlock()
	to = to.Add(nudge)
	g := goal{armed: c.armed, begun: c.begun}
	calls := c.expired(to)
	c.fake.Advance(to.Sub(c.fake.Now()))
	g.armed += calls
	g.begun += calls
	return g
}

// settle waits until the work of the moment is over.
func (c *Clock) settle(ctx context.Context, g goal, pace Pace) error {
	world := newWorld()
	progress := time.Now()
	for {
		c.mu.Lock()
		idle := c.calling == 0 && c.working == 0
		reached := c.armed >= g.armed && c.begun >= g.begun
		waiting, working := c.waiting(), c.working
		c.mu.Unlock()
		if idle && reached {
			break
		}
		wait := pace.Patience
		switch {
		case idle:
			wait = startGrace
		case waiting:
			wait = min(wait, waitGrace)
		}
		changed, err := c.await(ctx, wait)
		if err != nil {
			return err
		}
		if changed {
			progress = time.Now()
			continue
		}
		if (idle || waiting) && world.atRest() {
			break
		}
		if time.Since(progress) >= pace.Patience {
			return fmt.Errorf("%w: %d pieces at %s after %s without progress", ErrStalled,
				working, c.Now().Format(time.RFC3339), pace.Patience)
		}
	}
	return world.rest(ctx)
}

// await returns whether a count changed before the real time was over.
func (c *Clock) await(ctx context.Context, wait time.Duration) (changed bool, err error) {
	t := time.NewTimer(wait)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false, ctx.Err()
	case <-c.changed:
		return true, nil
	case <-t.C:
		return false, nil
	}
}

// sleep waits in real time.
func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
