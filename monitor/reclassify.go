package monitor

import (
	"context"
	"errors"
	"fmt"

	"outcry"
	"outcry/store"
)

// ErrTakenOver says that a run by other rules has begun in the meantime, which
// starts again from the first post.
var ErrTakenOver = errors.New("a reclassification by other rules has begun meanwhile; this one is given up")

// ErrDoneElsewhere says that another process has brought the run to its end.
var ErrDoneElsewhere = errors.New("another process has finished this run, and reported on all of it")

// Start is how a run of reclassifying began.
type Start string

// The ways to begin.
const (
	Fresh   Start = "fresh"
	Resumed Start = "resumed" // where an earlier run by the same rules was left
	Anew    Start = "anew"    // since an unfinished one was by other rules
)

// Reclassifying says how to reclassify. What is nil is not called.
type Reclassifying struct {
	DryRun   bool // only report what would change
	Begun    func(Start, Reclassification)
	Changed  func(store.Change) error // for each claim that is not what it was, once that is stored
	Progress func(done, until int64)  // by seq of posts
}

// Reclassify reads all posts that the classify stage has read again, with the
// classifier in use and with what stands before each of them in its conversation,
// and puts what it reads in the place of what was read before. It works in batches, each
// stored with the state of the run: one that was interrupted goes on where it
// was when it is started again, and two at once share the work. Claims whose
// posts are no longer stored are left as they are. It returns the report of the
// whole run.
func (m *Monitor) Reclassify(ctx context.Context, o Reclassifying) (Reclassification, error) {
	r := newRereader(m, o.DryRun)
	start, run, raw, err := m.begin(ctx, r.reader.Ruleset(), o.DryRun)
	if err != nil {
		return run, err
	}
	if o.Begun != nil {
		o.Begun(start, run)
	}
	for {
		next, nextRaw, changes, err := r.step(ctx, run, raw)
		if errors.Is(err, store.ErrMoved) {
			if run, raw, err = m.follow(ctx, run, raw, o.DryRun); err != nil {
				return run, err
			}
			continue
		}
		if err != nil {
			return run, err
		}
		for _, c := range changes {
			if o.Changed == nil {
				break
			}
			if err := o.Changed(c); err != nil {
				return next, err
			}
		}
		if nextRaw == nil {
			return next, nil
		}
		if run, raw = next, nextRaw; o.Progress != nil {
			o.Progress(run.Cursor, run.Until)
		}
	}
}

// begin takes up the run that was left, or begins one. A dry run begins always
// and is kept nowhere.
func (m *Monitor) begin(ctx context.Context, ruleset string, dry bool) (Start, Reclassification, []byte, error) {
	for {
		raw, err := m.store.Reclassification(ctx)
		if err != nil {
			return "", Reclassification{}, nil, err
		}
		start := Fresh
		if raw != nil && !dry {
			run, ok := parseRun(raw)
			if ok && run.Ruleset == ruleset {
				return Resumed, run, raw, nil
			}
			start = Anew
		}
		run, err := m.fresh(ctx, ruleset)
		if err != nil {
			return "", run, nil, err
		}
		next, err := run.state()
		if err != nil || dry {
			return start, run, next, err
		}
		err = m.store.SetReclassification(ctx, raw, next)
		if errors.Is(err, store.ErrMoved) {
			continue // another process has begun at the same moment
		}
		return start, run, next, err
	}
}

// fresh is a run that has read nothing yet.
func (m *Monitor) fresh(ctx context.Context, ruleset string) (Reclassification, error) {
	run := Reclassification{Ruleset: ruleset}
	var err error
	if run.Until, err = m.store.Cursor(ctx, store.Classify); err != nil {
		return run, err
	}
	var published outcry.Span
	if run.Orphans, published, err = m.store.Orphans(ctx); err != nil {
		return run, err
	}
	run.OrphansFrom, run.OrphansTo = published.Start, published.End
	return run, nil
}

// follow returns the state of a run where a batch could not be stored: another
// process has moved it, or what was read has left the store meanwhile.
func (m *Monitor) follow(ctx context.Context, was Reclassification, wasRaw []byte, dry bool) (Reclassification, []byte, error) {
	if dry {
		return was, wasRaw, nil
	}
	raw, err := m.store.Reclassification(ctx)
	if err != nil {
		return was, nil, err
	}
	if raw == nil {
		return was, nil, ErrDoneElsewhere
	}
	run, ok := parseRun(raw)
	if !ok || run.Ruleset != was.Ruleset {
		return was, nil, ErrTakenOver
	}
	return run, raw, nil
}

// step reads one batch again. The state that follows is nil at the end.
func (r *rereader) step(ctx context.Context, run Reclassification, raw []byte) (next Reclassification, nextRaw []byte, changes []store.Change, err error) {
	b, err := r.read(ctx, run)
	if err != nil {
		return run, nil, nil, err
	}
	if b.posts == 0 {
		if r.dry == nil {
			if err := r.monitor.settleAll(ctx); err != nil {
				return run, nil, nil, err
			}
			err = r.monitor.store.SetReclassification(ctx, raw, nil)
		}
		return run, nil, nil, err
	}
	move := func(done store.Reclassified) (_, _ []byte, err error) {
		next = run.plus(b, done)
		nextRaw, err = next.state()
		return raw, nextRaw, err
	}
	var done store.Reclassified
	if r.dry == nil {
		done, err = r.monitor.store.Reclassify(ctx, b.again, b.leantOn, move)
	} else if done, err = r.monitor.store.Compare(ctx, b.again.Posts); err == nil {
		r.dry.remember(b.again.Posts, done)
		_, _, err = move(done)
	}
	if err != nil {
		return run, nil, nil, fmt.Errorf("posts up to %d: %w", b.through, err)
	}
	return next, nextRaw, done.Changes, nil
}
