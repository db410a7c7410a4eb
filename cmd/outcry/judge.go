package main

import (
	"sync"
	"time"

	"github.com/jonboulle/clockwork"
)

const (
	// judgeGrace is how long after a second it is judged: what was seen in it, and
	// the visits that ended in it, are stored by then. What is stored later is
	// judged anew.
	judgeGrace = 500 * time.Millisecond
	// judgeEvery is how often is judged though nothing asks for it.
	judgeEvery = time.Minute
)

// judge looks at what was seen up to a whole second, each as soon as it is over.
type judge struct {
	clock clockwork.Clock
	look  func(until time.Time)

	mu      sync.Mutex // held while it looks
	timer   clockwork.Timer
	due     time.Time // when the timer fires
	stopped bool
}

// startJudge returns a judge at work, until it is stopped.
func startJudge(clock clockwork.Clock, look func(until time.Time)) *judge {
	j := &judge{clock: clock, look: look}
	j.mu.Lock()
	defer j.mu.Unlock()
	j.due = clock.Now().Add(judgeEvery)
	j.timer = clock.AfterFunc(judgeEvery, j.fire)
	return j
}

// soon has the second under way judged once it is over.
func (j *judge) soon() {
	if j == nil {
		return
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	over := j.clock.Now().Add(time.Second - 1).Truncate(time.Second)
	j.set(over.Add(judgeGrace))
}

// set has the timer fire no later than at a moment.
func (j *judge) set(at time.Time) {
	if !j.stopped && at.Before(j.due) {
		j.due = at
		j.timer.Reset(at.Sub(j.clock.Now()))
	}
}

func (j *judge) fire() {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.stopped {
		return
	}
	j.look(j.clock.Now().Add(-judgeGrace).Truncate(time.Second))
	j.due = j.clock.Now().Add(2 * judgeEvery)
	j.set(j.clock.Now().Add(judgeEvery))
}

// stop waits for a look under way, and lets there be no other.
func (j *judge) stop() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.stopped = true
	j.timer.Stop()
}
