package monitor

import (
	"context"
	"strings"

	"outcry"
	"outcry/classify"
	"outcry/store"
)

// rereader reads stored posts again.
type rereader struct {
	monitor *Monitor
	reader  *classify.Classifier
	dry     *dryRun           // nil: what is read is stored
	listed  map[string]string // listed accounts by the hash that they have as people's
}

func newRereader(m *Monitor, dry bool) *rereader {
	r := &rereader{monitor: m, reader: m.reader.Load(), listed: map[string]string{}}
	if dry {
		r.dry = &dryRun{changed: map[int64][]outcry.Reading{}}
	}
	for account := range r.reader.Accounts() {
		for _, written := range []string{account, "u/" + account} {
			r.listed[m.store.AccountHash(written)] = account
		}
	}
	return r
}

// batchRead is a batch of posts that were read again.
type batchRead struct {
	again   store.Again
	posts   int     // of the batch; what they change beside it is not counted
	through int64   // the last of them
	leantOn []int64 // posts that claims may lean on
	cut     int     // posts whose conversation is cut off
}

// read reads the next batch of a run.
func (r *rereader) read(ctx context.Context, run Reclassification) (batchRead, error) {
	b := batchRead{through: run.Cursor}
	p := pass{monitor: r.monitor, reader: r.reader, dry: r.dry, rename: r.account,
		keep: func(stood []outcry.Reading) bool { return readBy(r.reader.Ruleset(), stood) }}
	var err error
	if b.again.Revision, err = p.begin(ctx); err != nil {
		return b, err
	}
	posts, err := r.monitor.store.Unread(ctx, run.Cursor, batch)
	for len(posts) > 0 && posts[len(posts)-1].Seq > run.Until {
		posts = posts[:len(posts)-1]
	}
	if err != nil || len(posts) == 0 {
		return b, err
	}
	b.posts, b.through = len(posts), posts[len(posts)-1].Seq
	p.again = b.through
	if err := p.run(ctx, posts); err != nil {
		return b, err
	}
	for _, done := range p.result {
		if done.cut {
			b.cut++
		}
		now := done.store(r.reader)
		if said, would := r.dry.said(done.Seq); would {
			now.Was = said
		}
		b.again.Posts = append(b.again.Posts, now)
	}
	b.leantOn, b.again.Behind = p.leant, p.behind
	return b, nil
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
