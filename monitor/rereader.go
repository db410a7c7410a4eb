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

// batchRead is a batch of posts that were read again.
type batchRead struct {
	posts   []store.Reread
	through int64   // the last of them
	leantOn []int64 // earlier posts that claims may lean on
	cut     int     // posts whose conversation is cut off
}

// read reads the next batch of a run.
func (r *rereader) read(ctx context.Context, run Reclassification) (batchRead, error) {
	b := batchRead{through: run.Cursor}
	posts, err := r.monitor.store.Unread(ctx, run.Cursor, batch)
	for len(posts) > 0 && posts[len(posts)-1].Seq > run.Until {
		posts = posts[:len(posts)-1]
	}
	if err != nil || len(posts) == 0 {
		return b, err
	}
	b.through = posts[len(posts)-1].Seq
	earlier, err := r.earlier(ctx, posts, run.Cursor)
	if err != nil {
		return b, err
	}
	for i := range earlier {
		if len(earlier[i].Signals) > 0 {
			b.leantOn = append(b.leantOn, earlier[i].Seq)
		}
	}
	past, err := r.past(ctx, posts)
	if err != nil {
		return b, err
	}
	threads := threaderOf(r.reader, earlier)
	b.posts = make([]store.Reread, len(posts))
	for i := range posts {
		p := posts[i].Post
		p.Author = r.account(&p)
		around := threads.Context(&p)
		reading := r.reader.Classify(&p, around)
		stood := past.stood[posts[i].Seq]
		switch {
		case readBy(r.reader.Ruleset(), stood):
			reading = readingOf(stood)
		case past.cutOff(posts[i].Seq, around, reading):
			reading = readingOf(stood)
			b.cut++
		}
		threads.Add(&p, reading)
		b.posts[i] = store.Reread{StoredPost: posts[i], Account: p.Author, Reading: reading,
			About: r.reader.Service(&posts[i].Post), Services: services(r.reader, &p, reading)}
	}
	return b, nil
}

// earlier returns what a batch goes on with, as today's rules read it.
func (r *rereader) earlier(ctx context.Context, posts []outcry.StoredPost, through int64) ([]store.Earlier, error) {
	list, err := r.monitor.store.Earlier(ctx, posts, through, classify.MaxAnswers)
	for i := range list {
		e := &list[i]
		e.Post.Author = r.account(&e.Post)
		if s, ok := r.changed[e.Seq]; ok {
			e.Signals, e.SeenAt = s.signals, s.seen
		}
	}
	return list, err
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

// readBy reports whether claims were read by these rules already, when all was
// there that they lean on.
func readBy(ruleset string, stood []outcry.StoredSignal) bool {
	return len(stood) > 0 && !slices.ContainsFunc(stood, func(g outcry.StoredSignal) bool { return g.Ruleset != ruleset })
}

// past is what tells of posts that are no longer stored. It tells of nothing
// where all are.
type past struct {
	stood             map[int64][]outcry.StoredSignal // what was read out of the posts of a batch before
	parents, openings map[int64]bool                  // posts whose parent, or whose thread's opening post, is gone
}

// past looks for what is gone, if anything ever went.
func (r *rereader) past(ctx context.Context, posts []outcry.StoredPost) (p past, err error) {
	if lost, err := r.monitor.store.Lost(ctx); err != nil || !lost {
		return p, err
	}
	if p.stood, err = r.monitor.store.SignalsOf(ctx, posts[0].Seq, posts[len(posts)-1].Seq); err != nil {
		return p, err
	}
	p.parents, p.openings, err = r.monitor.store.Bereft(ctx, posts)
	return p, err
}

// cutOff reports whether a post made claims with the help of another that is no
// longer stored: reading it again cannot find what it means.
func (p *past) cutOff(seq int64, around classify.Context, reading outcry.Reading) bool {
	stood := p.stood[seq]
	if len(stood) == 0 || p.parents[seq] || slices.ContainsFunc(stood, leansOnForgotten) {
		return len(stood) > 0
	}
	if slices.ContainsFunc(around.Answers, func(a classify.Answered) bool { return len(a.Signals) > 0 }) {
		return false // it leans on the nearest, which is there
	}
	return p.openings[seq] || slices.ContainsFunc(stood, func(g outcry.StoredSignal) bool { return leans(g.Signal) }) &&
		!slices.ContainsFunc(reading.Signals, leans)
}

// leans reports whether a claim rests on words of another post.
func leans(g outcry.Signal) bool {
	return slices.ContainsFunc(g.Words, func(e outcry.Evidence) bool { return e.Field == outcry.InPost })
}

// leansOnForgotten reports whether a claim rests on words that were erased.
func leansOnForgotten(g outcry.StoredSignal) bool {
	return slices.ContainsFunc(g.Words, func(e outcry.Evidence) bool { return e.Field == outcry.InPost && e.Text == "" })
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
