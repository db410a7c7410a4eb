package monitor

import (
	"context"
	"slices"
	"strings"
	"time"

	"outcry"
	"outcry/classify"
	"outcry/store"
)

// rereader reads stored posts again.
type rereader struct {
	monitor *Monitor
	reader  *classify.Classifier
	dry     bool
	listed  map[string]string // listed accounts by the hash that they have as people's

	// What a dry run would have stored, of the latest posts that it would have
	// changed: what answers them is read with it.
	changed map[int64]said
	order   []int64
}

// said is what a post says by today's rules.
type said struct {
	signals []outcry.Signal
	seen    time.Time
}

func newRereader(m *Monitor, dry bool) *rereader {
	r := &rereader{monitor: m, reader: m.reader.Load(), dry: dry, listed: map[string]string{}, changed: map[int64]said{}}
	for account := range r.reader.Accounts() {
		for _, written := range []string{account, "u/" + account} {
			r.listed[m.store.AccountHash(written)] = account
		}
	}
	return r
}

// read reads the next batch of a run, and says up to which post and of how many
// the conversation is cut off.
func (r *rereader) read(ctx context.Context, run Reclassification) (batchOf []store.Reread, through int64, cut int, err error) {
	posts, err := r.monitor.store.Unread(ctx, run.Cursor, batch)
	for len(posts) > 0 && posts[len(posts)-1].Seq > run.Until {
		posts = posts[:len(posts)-1]
	}
	if err != nil || len(posts) == 0 {
		return nil, run.Cursor, 0, err
	}
	through = posts[len(posts)-1].Seq
	threads, err := r.threads(ctx, posts, run.Cursor)
	if err != nil {
		return nil, 0, 0, err
	}
	var old map[int64][]outcry.StoredSignal
	if run.Orphans > 0 {
		if old, err = r.monitor.store.SignalsOf(ctx, posts[0].Seq, through); err != nil {
			return nil, 0, 0, err
		}
	}
	batchOf = make([]store.Reread, len(posts))
	for i := range posts {
		p := posts[i].Post
		p.Author = r.account(&p)
		around := threads.Context(&p)
		reading := r.reader.Classify(&p, around)
		if stood := old[posts[i].Seq]; cutOff(stood, around, reading) {
			cut++
			reading = readingOf(stood)
		}
		threads.Add(&p, reading)
		batchOf[i] = store.Reread{StoredPost: posts[i], Account: p.Author, Reading: reading,
			About: r.reader.Service(&posts[i].Post), Services: services(r.reader, &p, reading)}
	}
	return batchOf, through, cut, nil
}

// threads returns a reader that knows the conversations which a batch goes on
// with, as today's rules read them.
func (r *rereader) threads(ctx context.Context, posts []outcry.StoredPost, through int64) (*classify.Threader, error) {
	earlier, err := r.monitor.store.Earlier(ctx, posts, through, classify.MaxAnswers)
	if err != nil {
		return nil, err
	}
	for i := range earlier {
		e := &earlier[i]
		e.Post.Author = r.account(&e.Post)
		if s, ok := r.changed[e.Seq]; ok {
			e.Signals, e.SeenAt = s.signals, s.seen
		}
	}
	return threaderOf(r.reader, earlier), nil
}

// account returns the name under which the author of a post is to be kept: as
// it is listed if it is now, a hash if it no longer is.
func (r *rereader) account(p *outcry.Post) string {
	listed, is := r.listed[p.Author]
	if isHash(p.Author) && !is || p.Author == "" {
		return p.Author
	}
	named := *p
	if is {
		named.Author = listed
	}
	switch {
	case r.reader.Voice(&named) != outcry.User:
		return named.Author
	case is:
		return p.Author
	}
	return r.monitor.store.AccountHash(p.Author)
}

// isHash reports whether an author is a person's hash. An organisation whose
// name looks like one stays named.
func isHash(author string) bool {
	return len(author) == 16 && strings.Trim(author, "0123456789abcdef") == ""
}

// cutOff reports whether a post made claims by leaning on another that is no
// longer stored: reading it again cannot find what it means.
func cutOff(stood []outcry.StoredSignal, around classify.Context, reading outcry.Reading) bool {
	for i := range around.Answers {
		if len(around.Answers[i].Signals) > 0 {
			return false
		}
	}
	return slices.ContainsFunc(stood, func(g outcry.StoredSignal) bool { return leans(g.Signal) }) &&
		!slices.ContainsFunc(reading.Signals, leans)
}

// leans reports whether a claim rests on words of another post.
func leans(g outcry.Signal) bool {
	return slices.ContainsFunc(g.Words, func(e outcry.Evidence) bool { return e.Field == outcry.InPost })
}

// readingOf is the reading that signals were stored from.
func readingOf(stood []outcry.StoredSignal) outcry.Reading {
	var reading outcry.Reading
	for i := range stood {
		reading.Signals = append(reading.Signals, stood[i].Signal)
		if at := stood[i].FirstSeenAt; at.After(reading.SeenAt) {
			reading.SeenAt = at
		}
	}
	return reading
}

// mostRemembered is how many changed posts a dry run keeps.
const mostRemembered = 100_000

// remember keeps what a dry run would have stored.
func (r *rereader) remember(posts []store.Reread, done store.Reclassified) {
	at := make(map[int64]*store.Reread, len(posts))
	for i := range posts {
		at[posts[i].Seq] = &posts[i]
	}
	for _, c := range done.Changes {
		seq := c.Post.Seq
		if _, known := r.changed[seq]; known {
			continue
		}
		if len(r.order) >= mostRemembered {
			delete(r.changed, r.order[0])
			r.order = r.order[1:]
		}
		reading := at[seq].Reading
		seen := at[seq].FirstSeenAt
		if reading.SeenAt.After(seen) {
			seen = reading.SeenAt
		}
		r.changed[seq] = said{reading.Signals, seen}
		r.order = append(r.order, seq)
	}
}
