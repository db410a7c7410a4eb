package monitor

import (
	"context"
	"errors"
	"slices"

	"outcry"
	"outcry/classify"
	"outcry/store"
)

// batch is how many posts a stage takes at a time.
const batch = 1000

// settling is how many steps of reading threads again one call makes at most.
// What is left then is for the next: whatever comes to a long thread, and in
// whatever order, the work for it between two calls is bounded.
const settling = 10

// Advanced says how far the classify stage came.
type Advanced struct {
	Posts, Signals int
	Again          int  // posts that were read again, since others came before them
	Behind         bool // whether there are threads left to be read again
}

// Advance reads the claims out of every post that is stored and not yet read,
// and then reads again some of what is left of long threads in which posts came
// that stand before others.
func (m *Monitor) Advance(ctx context.Context) (Advanced, error) {
	m.advancing.Lock()
	defer m.advancing.Unlock()
	total, err := m.readNew(ctx)
	for n := 0; err == nil; n++ {
		if total.Behind, err = m.store.Behind(ctx); err != nil || !total.Behind || n == settling {
			break
		}
		var some, more Advanced
		if some, err = m.settle(ctx); err == nil {
			more, err = m.readNew(ctx)
		}
		total = total.plus(some).plus(more)
	}
	return total, err
}

// AdvanceAll is Advance until nothing is left, however long it takes.
func (m *Monitor) AdvanceAll(ctx context.Context) (Advanced, error) {
	var total Advanced
	for {
		one, err := m.Advance(ctx)
		total = total.plus(one)
		if err != nil || !one.Behind {
			return total, err
		}
	}
}

func (a Advanced) plus(b Advanced) Advanced {
	return Advanced{a.Posts + b.Posts, a.Signals + b.Signals, a.Again + b.Again, b.Behind}
}

// readNew reads every post that is not yet read.
func (m *Monitor) readNew(ctx context.Context) (Advanced, error) {
	var total Advanced
	for {
		one, err := m.advanceOnce(ctx)
		switch {
		case errors.Is(err, store.ErrMoved):
			continue // another process has read these; go on behind it
		case err != nil || one.Posts == 0:
			return total, err
		}
		total = total.plus(one)
	}
}

func (m *Monitor) advanceOnce(ctx context.Context) (Advanced, error) {
	defer m.batches.Add(1)
	var one Advanced
	p := pass{monitor: m, reader: m.reader.Load()}
	revision, err := p.begin(ctx)
	if err != nil {
		return one, err
	}
	posts, err := m.store.Unread(ctx, p.unread, batch)
	if err != nil || len(posts) == 0 {
		return one, err
	}
	from, through := p.unread, posts[len(posts)-1].Seq
	p.through, p.again = through, through
	if err := p.run(ctx, posts); err != nil {
		return one, err
	}
	again := store.Again{Revision: revision, Behind: p.behind}
	read := make([]store.ReadPost, 0, len(posts))
	for _, done := range p.result {
		if done.Seq <= from {
			again.Posts = append(again.Posts, done.store(p.reader))
			one.Again++
			continue
		}
		read = append(read, store.ReadPost{StoredPost: *done.StoredPost, Readings: done.readings, Services: services(p.reader, &done.Post, done.readings)})
		one.Signals += len(done.readings[len(done.readings)-1].Signals)
	}
	one.Posts = len(posts)
	return one, m.store.SaveReadings(ctx, from, through, read, again)
}

// begin notes up to where posts were read, and returns the revision of what was
// read out of them.
func (p *pass) begin(ctx context.Context) (revision int64, err error) {
	if revision, err = p.monitor.store.Revision(ctx); err != nil {
		return 0, err
	}
	if p.unread, err = p.monitor.store.Cursor(ctx, store.Classify); err != nil {
		return 0, err
	}
	p.through, p.again = p.unread, p.unread
	p.lost, err = p.monitor.store.Lost(ctx)
	return revision, err
}

// settle reads the next part of a thread again that was left.
func (m *Monitor) settle(ctx context.Context) (Advanced, error) {
	for {
		again, err := m.settleOnce(ctx)
		if !errors.Is(err, store.ErrMoved) {
			return Advanced{Again: again}, err
		}
	}
}

// settleAll reads again all that was left of threads, and nothing new.
func (m *Monitor) settleAll(ctx context.Context) error {
	m.advancing.Lock()
	defer m.advancing.Unlock()
	for {
		behind, err := m.store.Behind(ctx)
		if err != nil || !behind {
			return err
		}
		if _, err := m.settle(ctx); err != nil {
			return err
		}
	}
}

func (m *Monitor) settleOnce(ctx context.Context) (posts int, err error) {
	defer m.batches.Add(1)
	p := pass{monitor: m, reader: m.reader.Load()}
	revision, err := p.begin(ctx)
	if err != nil {
		return 0, err
	}
	first, err := m.store.FirstBehind(ctx)
	if err != nil || first == nil {
		return 0, err
	}
	if err := p.rest(ctx, first); err != nil {
		return 0, err
	}
	again := store.Again{Revision: revision, Settled: p.passed, Behind: p.behind}
	for _, done := range p.result {
		again.Posts = append(again.Posts, done.store(p.reader))
	}
	return len(again.Posts), m.store.SaveReadings(ctx, p.unread, p.unread, nil, again)
}

// services lists what a post spoke of: what its signals are about, and what
// its thread or feed is about even where it claims nothing.
func services(reader *classify.Classifier, p *outcry.Post, readings []outcry.Reading) []string {
	var list []string
	if about := reader.Service(p); about != "" {
		list = append(list, about)
	}
	for i := range readings {
		for j := range readings[i].Signals {
			if name := readings[i].Signals[j].Service; !slices.Contains(list, name) {
				list = append(list, name)
			}
		}
	}
	return list
}
