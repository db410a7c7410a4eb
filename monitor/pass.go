package monitor

import (
	"cmp"
	"context"
	"slices"

	"outcry"
	"outcry/classify"
	"outcry/store"
)

// talkReach is how much of a thread is looked at in one go. What is left of a
// longer one is noted, and read again in steps of that size. passReach is how much
// is looked at of all threads of a pass together, but for what is wanted of them
// and what follows closely.
const (
	talkReach = 1500
	passReach = 2 * talkReach
)

// pass reads posts, each with what stands before it in its conversation, and
// reads again those of the rest that this may change: in a thread the posts that
// follow closely, or all where the opening changed; of replies those that lead to
// what changed. So what is stored in the end does not depend on when posts came.
//
// The work is bounded: of a thread it goes through talkReach posts, or its share of
// passReach, whatever changed, and leaves the rest of the thread to steps that are
// made when nothing else is to be read. A thread that arrives backwards in batches
// is read once as it comes, for each batch a part of that size again, and once as a
// whole.
type pass struct {
	monitor *Monitor
	reader  *classify.Classifier
	through int64 // posts up to here there are for it
	again   int64 // and up to here they may be read again
	unread  int64 // those behind this were not read before
	lost    bool  // whether posts were ever removed
	dry     *dryRun

	rename func(*outcry.Post) string // the name that an author is kept under; nil: as it is
	keep   func(stood []outcry.Reading) bool

	wanted map[int64]*outcry.StoredPost // to be read, by seq
	done   map[int64]*reread
	result []*reread
	leant  []int64 // posts that others may lean on
	behind []int64 // posts from which on threads are left to be read again
	passed []int64 // posts of threads that were gone through
}

// reread is a post that was read.
type reread struct {
	*outcry.StoredPost
	account  string
	readings []outcry.Reading
	was      []outcry.Reading
	kept     bool
	cut      bool // left as it is, since what it leans on is gone
}

func (p *pass) run(ctx context.Context, posts []outcry.StoredPost) error {
	p.wanted, p.done = map[int64]*outcry.StoredPost{}, map[int64]*reread{}
	threads, loose := p.groups(posts)
	rest, err := p.silent(ctx, threads)
	if err != nil {
		return err
	}
	if err := p.threads(ctx, rest); err != nil {
		return err
	}
	if err := p.loose(ctx, loose); err != nil {
		return err
	}
	slices.Sort(p.leant)
	p.leant = slices.Compact(p.leant)
	slices.SortFunc(p.result, func(a, b *reread) int { return cmp.Compare(a.Seq, b.Seq) })
	return nil
}

// rest reads a part of a thread again, whatever changed: all from a post on.
func (p *pass) rest(ctx context.Context, first *outcry.StoredPost) error {
	p.wanted, p.done = map[int64]*outcry.StoredPost{first.Seq: first}, map[int64]*reread{}
	talks, err := p.talks(ctx, []*outcry.Post{&first.Post}, talkReach)
	if err != nil {
		return err
	}
	if err := p.talk(ctx, &talks[0], true); err != nil {
		return err
	}
	return p.loose(ctx, nil)
}

func (p *pass) talks(ctx context.Context, around []*outcry.Post, after int) ([]store.Talk, error) {
	return p.monitor.store.Talks(ctx, around, p.through,
		store.Reach{Head: classify.HeadSize, Before: classify.LookBack + 1, After: after, Read: p.again})
}

// threads reads what is wanted of threads, each around its first post that is.
func (p *pass) threads(ctx context.Context, groups []*group) error {
	if len(groups) == 0 {
		return nil
	}
	around, most := make([]*outcry.Post, len(groups)), 0
	for i, g := range groups {
		around[i], most = &g.first.Post, max(most, len(g.posts))
	}
	talks, err := p.talks(ctx, around, min(talkReach, passReach/len(groups)+most+classify.LookBack+1))
	if err != nil {
		return err
	}
	for i := range talks {
		if err := p.talk(ctx, &talks[i], false); err != nil {
			return err
		}
	}
	// What stands too far behind to be read with the rest is read alone, for the
	// time being.
	for seq, post := range p.wanted {
		if post.Thread == "" || p.done[seq] != nil {
			continue
		}
		if err := p.read(ctx, p.reader.Talk(), post, nil); err != nil {
			return err
		}
	}
	return nil
}

// talk goes through a part of a thread from the first post on that is wanted. All
// says that every further one is to be read again.
func (p *pass) talk(ctx context.Context, part *store.Talk, all bool) error {
	t := p.reader.Talk()
	texts := map[int64]*outcry.StoredPost{}
	begun, reach := false, 0
	for i := range part.Turns {
		turn := &part.Turns[i]
		post := p.wanted[turn.Seq]
		begun = begun || post != nil
		stood := p.known(turn.Seq, turn.Readings)
		if len(stood) > 0 {
			p.leant = append(p.leant, turn.Seq)
		}
		if begun {
			p.passed = append(p.passed, turn.Seq)
		}
		if post == nil && begun && (all || reach > 0) && turn.Seq <= p.again {
			var err error
			if post, err = p.text(ctx, texts, part.Turns[i:]); err != nil {
				return err
			}
		}
		said, changed := stood, false
		if post != nil {
			if err := p.read(ctx, t, post, stood); err != nil {
				return err
			}
			said = p.done[turn.Seq].readings
			changed = turn.Seq > p.unread || !sameReadings(said, stood)
		}
		named := p.named(&turn.Post)
		if t.Add(&named, said) {
			reach--
		}
		if changed {
			reach, all = classify.LookBack+1, all || t.AtHead()
		}
	}
	if part.Next != 0 && (all || reach > 0 || p.wantsMore(part.Turns[0].Post.ThreadKey())) {
		p.behind = append(p.behind, part.Next)
	}
	return nil
}

// wantsMore reports whether a thread has posts that are wanted and not read.
func (p *pass) wantsMore(thread string) bool {
	for seq, post := range p.wanted {
		if p.done[seq] == nil && post.ThreadKey() == thread {
			return true
		}
	}
	return false
}

// text returns the first of some posts with its words. It reads some more, for
// those that come next.
func (p *pass) text(ctx context.Context, texts map[int64]*outcry.StoredPost, turns []store.Turn) (*outcry.StoredPost, error) {
	first := turns[0].Seq
	if texts[first] == nil {
		var seqs []int64
		for i := range turns[:min(len(turns), 4*classify.LookBack)] {
			if seq := turns[i].Seq; p.wanted[seq] == nil && seq <= p.again {
				seqs = append(seqs, seq)
			}
		}
		posts, err := p.monitor.store.PostsAt(ctx, seqs)
		if err != nil {
			return nil, err
		}
		for i := range posts {
			texts[posts[i].Seq] = &posts[i]
		}
	}
	if texts[first] == nil {
		return nil, store.ErrMoved // it was removed meanwhile
	}
	return texts[first], nil
}

// known is what a post says as far as this pass, or a dry run, knows.
func (p *pass) known(seq int64, stored []outcry.Reading) []outcry.Reading {
	if done := p.done[seq]; done != nil {
		return done.readings
	}
	if said, would := p.dry.said(seq); would {
		return said
	}
	return stored
}

// conversation is what reads a post with what stands before it.
type conversation interface {
	Read(*outcry.Post) (list []outcry.Reading, answers bool)
}

// read reads one post. Where it leans on what is gone, it stays as it stood.
func (p *pass) read(ctx context.Context, in conversation, post *outcry.StoredPost, stood []outcry.Reading) error {
	named := p.named(&post.Post)
	r := &reread{StoredPost: post, account: named.Author, was: stood}
	var answers bool
	r.readings, answers = in.Read(&named)
	if p.lost && len(stood) > 0 {
		r.kept = p.keep != nil && p.wanted[post.Seq] != nil && p.keep(stood)
		if !r.kept {
			cut, err := p.cutOff(ctx, post, stood, r.readings, answers)
			if err != nil {
				return err
			}
			r.kept, r.cut = cut, cut
		}
	}
	if r.kept {
		r.readings = stood
	}
	p.put(r)
	return nil
}

func (p *pass) put(r *reread) {
	p.done[r.Seq] = r
	p.result = append(p.result, r)
}

// named is a post under the name that its author is kept under from now on.
func (p *pass) named(post *outcry.Post) outcry.Post {
	named := *post
	if p.rename != nil {
		named.Author = p.rename(&named)
	}
	return named
}

// sameReadings reports whether a post says the same all along.
func sameReadings(a, b []outcry.Reading) bool {
	return slices.EqualFunc(spoken(a), spoken(b), func(x, y outcry.Reading) bool {
		return x.SeenAt.Equal(y.SeenAt) && classify.SameSignals(x.Signals, y.Signals)
	})
}

// spoken leaves off the readings before the first claim.
func spoken(list []outcry.Reading) []outcry.Reading {
	for len(list) > 0 && len(list[0].Signals) == 0 {
		list = list[1:]
	}
	return list
}

// store returns what was read as it is put in the place of what was read before.
func (r *reread) store(reader *classify.Classifier) store.Reread {
	named := r.Post
	named.Author = r.account
	return store.Reread{StoredPost: *r.StoredPost, Account: r.account, Readings: r.readings, Keep: r.kept,
		About: reader.Service(&r.Post), Services: services(reader, &named, r.readings)}
}
