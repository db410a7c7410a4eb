package monitor

import (
	"context"
	"errors"
	"iter"
	"time"

	"golang.org/x/sync/errgroup"

	"outcry"
	"outcry/store"
)

// Imported says what became of the lines of an import.
type Imported struct {
	store.Added
	Lines     int
	Malformed int
	Seen      time.Time // when the last of its posts was seen; zero if there was none
}

// coverageStep is the grid on which an import counts as having been read.
const coverageStep = 5 * time.Minute

// batchBytes bounds the text of a batch, since a line may hold megabytes.
const batchBytes = 8 << 20

// Import stores the posts of the lines, reads the claims out of them, in batches,
// and judges them up to when the last of them was seen: what was imported when it stops, for whatever reason, stays, and
// importing it again adds nothing. Malformed lines are handed to malformed,
// which ends the import by returning an error. Progress is told after each
// batch.
func (m *Monitor) Import(ctx context.Context, lines iter.Seq2[outcry.Line, error], malformed func(*outcry.LineError) error, progress func(Imported)) (Imported, error) {
	stored := make(chan struct{}, 1)
	group, working := errgroup.WithContext(ctx)
	var done Imported
	group.Go(func() (err error) {
		defer close(stored)
		done, err = m.storeLines(working, lines, malformed, func(sofar Imported) {
			select {
			case stored <- struct{}{}:
			default: // the classifier has work already
			}
			progress(sofar)
		})
		return err
	})
	group.Go(func() error {
		for range stored { // threads are read again once all of them is there
			if err := m.keepUp(working); err != nil {
				return err
			}
		}
		_, err := m.AdvanceAll(working)
		return err
	})
	if err := group.Wait(); err != nil {
		return done, err
	}
	_, err := m.Detect(ctx, stepOf(done.Seen))
	return done, err
}

// keepUp reads what is new, and no more.
func (m *Monitor) keepUp(ctx context.Context) error {
	m.advancing.Lock()
	defer m.advancing.Unlock()
	_, err := m.readNew(ctx)
	return err
}

func (m *Monitor) storeLines(ctx context.Context, lines iter.Seq2[outcry.Line, error], malformed func(*outcry.LineError) error, progress func(Imported)) (Imported, error) {
	var done Imported
	posts := make([]outcry.Post, 0, batch)
	bytes := 0
	spans := map[string]outcry.Span{}
	flush := func() error {
		covered := map[string]outcry.Span{}
		for i := range posts {
			name := posts[i].Source
			spans[name] = extend(spans[name], posts[i].PublishedAt)
			covered[name] = spans[name]
		}
		added, err := m.store.Collect(ctx, store.Collected{Posts: posts, Covered: covered})
		if err != nil {
			return err
		}
		done.Added = done.Plus(added)
		posts, bytes = posts[:0], 0
		progress(done)
		return nil
	}
	for line, err := range lines {
		done.Lines++
		var bad *outcry.LineError
		switch {
		case errors.As(err, &bad):
			done.Malformed++
			if err := malformed(bad); err != nil {
				return done, errors.Join(flush(), err)
			}
			continue
		case err != nil:
			return done, errors.Join(flush(), err)
		}
		size := line.Post.Size()
		if len(posts) == batch || len(posts) > 0 && bytes+size > batchBytes {
			if err := flush(); err != nil {
				return done, err
			}
		}
		posts = append(posts, line.Post)
		bytes += size
		if line.Post.FirstSeenAt.After(done.Seen) {
			done.Seen = line.Post.FirstSeenAt
		}
	}
	return done, flush()
}

// extend widens a span by whole steps so that it holds a moment.
func extend(s outcry.Span, at time.Time) outcry.Span {
	start := at.Truncate(coverageStep)
	if s.Start.IsZero() || start.Before(s.Start) {
		s.Start = start
	}
	if end := start.Add(coverageStep); end.After(s.End) {
		s.End = end
	}
	return s
}
