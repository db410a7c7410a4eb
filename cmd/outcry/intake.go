package main

import (
	"context"
	"errors"
	"log/slog"
	"sync"

	"outcry/store"
)

// writable is a store that says whether it can keep anything.
type writable interface {
	// Writable returns nil where a small transaction can be committed.
	Writable(ctx context.Context) error
}

// intake is whether the daemon accepts posts. It does not while the store
// cannot keep them: hosts would be asked for what is thrown away, and senders
// told that their posts are safe.
type intake struct {
	store   writable
	log     *slog.Logger
	changed func(open bool) // told when it closes and when it opens again

	mu    sync.Mutex
	shut  error             // why nothing is accepted; nil: it is
	faced map[string]string // the last trouble of each that is not the store's own
}

// Reasons for accepting nothing, as they are shown to anybody.
var (
	errNoRoom     = errors.New("the disk is full: nothing is accepted until there is room")
	errUnwritable = errors.New("the database cannot be written: nothing is accepted until it can; the log says why")
)

func newIntake(s writable, log *slog.Logger, changed func(open bool)) *intake {
	return &intake{store: s, log: log, changed: changed, faced: map[string]string{}}
}

// closed returns why nothing is accepted, and nil while posts are.
func (i *intake) closed() error {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.shut
}

// tell takes the result of storing something that somebody brought, and hands
// it back. Where the store itself is at fault, the intake closes. The log has a
// line for each change, not for each attempt.
func (i *intake) tell(ctx context.Context, who string, err error) error {
	switch {
	case err == nil:
		i.mu.Lock()
		delete(i.faced, who)
		i.mu.Unlock()
		return nil
	case errors.Is(err, context.Canceled):
		return err
	}
	if reason := i.diagnose(ctx, err); reason != nil {
		i.close(reason, err)
		return err
	}
	i.mu.Lock()
	known := i.faced[who] == err.Error()
	i.faced[who] = err.Error()
	i.mu.Unlock()
	if !known {
		i.log.Error("posts could not be kept or read; it is tried again", "of", who, "error", err)
	}
	return err
}

// diagnose returns why the store can keep nothing, and nil where it can: then
// the trouble is with what it was given.
func (i *intake) diagnose(ctx context.Context, err error) error {
	if !errors.Is(err, store.ErrFull) {
		err = i.store.Writable(ctx)
	}
	switch {
	case errors.Is(err, store.ErrFull):
		return errNoRoom
	case err != nil && ctx.Err() == nil:
		return errUnwritable
	}
	return nil
}

func (i *intake) close(reason, cause error) {
	i.mu.Lock()
	already := i.shut != nil
	i.shut = reason
	i.mu.Unlock()
	if already {
		return
	}
	i.log.Error(reason.Error(), "error", cause)
	i.changed(false)
}

// try opens the intake again if it is closed and the store can keep posts. It
// returns why it stays closed.
func (i *intake) try(ctx context.Context) error {
	shut := i.closed()
	if shut == nil {
		return nil
	}
	if i.store.Writable(ctx) != nil {
		return shut // the reason is in the log since it closed
	}
	i.mu.Lock()
	i.shut = nil
	i.mu.Unlock()
	i.log.Info("posts are accepted again: the database can be written")
	i.changed(true)
	return nil
}
