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

// Advanced says how far the classify stage came.
type Advanced struct{ Posts, Signals int }

// Advance reads the claims out of every post that is stored and not yet read.
func (m *Monitor) Advance(ctx context.Context) (Advanced, error) {
	m.advancing.Lock()
	defer m.advancing.Unlock()
	var total Advanced
	for {
		one, err := m.advanceOnce(ctx)
		switch {
		case errors.Is(err, store.ErrMoved):
			continue // another process has read these; go on behind it
		case err != nil || one.Posts == 0:
			return total, err
		}
		total.Posts += one.Posts
		total.Signals += one.Signals
	}
}

func (m *Monitor) advanceOnce(ctx context.Context) (Advanced, error) {
	defer m.batches.Add(1)
	var one Advanced
	reader := m.reader.Load()
	from, err := m.store.Cursor(ctx, store.Classify)
	if err != nil {
		return one, err
	}
	posts, err := m.store.Unread(ctx, from, batch)
	if err != nil || len(posts) == 0 {
		return one, err
	}
	threads, err := m.threads(ctx, reader, posts, from)
	if err != nil {
		return one, err
	}
	read := make([]store.ReadPost, len(posts))
	for i := range posts {
		p := &posts[i]
		read[i] = store.ReadPost{StoredPost: *p, Reading: threads.Classify(&p.Post)}
		read[i].Services = services(reader, &p.Post, read[i].Reading)
		one.Signals += len(read[i].Reading.Signals)
	}
	one.Posts = len(posts)
	return one, m.store.SaveReadings(ctx, from, posts[len(posts)-1].Seq, read)
}

// threads returns a reader that knows the conversations which a batch goes on
// with, as they stand up to a post.
func (m *Monitor) threads(ctx context.Context, reader *classify.Classifier, posts []outcry.StoredPost, through int64) (*classify.Threader, error) {
	earlier, err := m.store.Earlier(ctx, posts, through, classify.MaxAnswers)
	if err != nil {
		return nil, err
	}
	return threaderOf(reader, earlier), nil
}

// threaderOf returns a reader that knows what was said earlier.
func threaderOf(reader *classify.Classifier, earlier []store.Earlier) *classify.Threader {
	threads := reader.Threader()
	for i := range earlier {
		threads.Add(&earlier[i].Post, outcry.Reading{Signals: earlier[i].Signals, SeenAt: earlier[i].SeenAt})
	}
	return threads
}

// services lists what a post spoke of: what its signals are about, and what
// its thread or feed is about even where it claims nothing.
func services(reader *classify.Classifier, p *outcry.Post, r outcry.Reading) []string {
	var list []string
	if about := reader.Service(p); about != "" {
		list = append(list, about)
	}
	for i := range r.Signals {
		if name := r.Signals[i].Service; !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}
