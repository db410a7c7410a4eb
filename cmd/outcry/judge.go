package main

import (
	"context"
	"sync"
	"time"

	"github.com/jonboulle/clockwork"
)

// judgeGrace is how long after a second it is judged: what was seen in it, and the
// visits that ended in it, are stored by then. What is stored later is judged anew.
const judgeGrace = 500 * time.Millisecond

// judge looks at what was seen up to a whole second, each as soon as it is over.
type judge struct {
	ctx   context.Context
	clock clockwork.Clock
	look  func(ctx context.Context, until time.Time)

	mu      sync.Mutex
	pending clockwork.Timer
	stopped bool
	looking sync.WaitGroup
}

func newJudge(ctx context.Context, clock clockwork.Clock, look func(ctx context.Context, until time.Time)) *judge {
	return &judge{ctx: ctx, clock: clock, look: look}
}

// soon has the second under way judged once it is over.
func (j *judge) soon() {
	if j == nil {
		return
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.stopped || j.pending != nil {
		return
	}
	now := j.clock.Now()
	over := now.Add(time.Second - 1).Truncate(time.Second)
	j.looking.Add(1)
	j.pending = j.clock.AfterFunc(over.Add(judgeGrace).Sub(now), func() {
		defer j.looking.Done()
		j.mu.Lock()
		j.pending = nil
		stopped := j.stopped
		j.mu.Unlock()
		if !stopped {
			j.look(j.ctx, over)
		}
	})
}

// stop waits for a look under way, and lets there be no other.
func (j *judge) stop() {
	j.mu.Lock()
	j.stopped = true
	if j.pending != nil && j.pending.Stop() {
		j.pending = nil
		j.looking.Done()
	}
	j.mu.Unlock()
	j.looking.Wait()
}
