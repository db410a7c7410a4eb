package collectors

import (
	"context"
	"errors"
)

// Long answers are read and decoded few at a time: each may take ten times its
// length, and there may be any number of sources.
const (
	long   = 1 << 20 // bytes
	berths = 2
)

// harbour is where long answers wait for each other.
type harbour chan struct{}

func newHarbour() harbour { return make(harbour, berths) }

// berth is the place of one answer. Short ones never enter it.
type berth struct {
	in   harbour
	held bool
}

func (h harbour) berth() *berth { return &berth{in: h} }

var errCrowded = errors.New("its long answer waited too long for others to be read; tried again later")

// enter waits until there is room.
func (b *berth) enter(ctx context.Context) error {
	if b.held {
		return nil
	}
	select {
	case b.in <- struct{}{}:
		b.held = true
		return nil
	case <-ctx.Done():
		return errCrowded
	}
}

// leave makes room for the next.
func (b *berth) leave() {
	if b.held {
		b.held = false
		<-b.in
	}
}
