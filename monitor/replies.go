package monitor

import (
	"context"
	"slices"
	"strings"

	"outcry"
	"outcry/classify"
	"outcry/store"
)

// loose reads posts of no thread, and again those that lead up to them or to
// posts of threads by replies.
func (p *pass) loose(ctx context.Context, posts []*outcry.StoredPost) error {
	var replies []*outcry.StoredPost
	stood, err := p.stoodOf(ctx, posts)
	if err != nil {
		return err
	}
	for _, post := range posts {
		if post.ReplyTo != "" {
			replies = append(replies, post)
			continue
		}
		if err := p.read(ctx, alone{p.reader}, post, stood[post.Seq]); err != nil {
			return err
		}
	}
	below, err := p.below(ctx, posts)
	if err != nil || len(replies)+len(below) == 0 {
		return err
	}
	for i := range below {
		replies = append(replies, &below[i])
	}
	return p.replies(ctx, replies)
}

// alone reads posts that answer nothing.
type alone struct{ reader *classify.Classifier }

func (a alone) Read(post *outcry.Post) ([]outcry.Reading, bool) {
	reading := a.reader.Classify(post, classify.Context{})
	reading.SeenAt = post.FirstSeenAt
	return []outcry.Reading{reading}, false
}

// stoodOf returns what was read before out of posts, if they were read.
func (p *pass) stoodOf(ctx context.Context, posts []*outcry.StoredPost) (map[int64][]outcry.Reading, error) {
	var seqs []int64
	for _, post := range posts {
		if post.Seq <= p.unread {
			seqs = append(seqs, post.Seq)
		}
	}
	if len(seqs) == 0 {
		return nil, nil
	}
	stood, err := p.monitor.store.ReadingsOf(ctx, seqs)
	for seq := range stood {
		stood[seq] = p.known(seq, stood[seq])
	}
	return stood, err
}

// below returns the posts that were read before and lead, reply by reply, to
// posts that are new or changed.
func (p *pass) below(ctx context.Context, wanted []*outcry.StoredPost) ([]outcry.StoredPost, error) {
	level := map[string][]string{} // ids by source
	for _, post := range wanted {
		level[post.Source] = append(level[post.Source], post.ID)
	}
	for _, r := range p.result {
		if r.Thread != "" && (r.Seq > p.unread || !sameReadings(r.readings, r.was)) {
			level[r.Source] = append(level[r.Source], r.ID)
		}
	}
	known := map[int64]bool{}
	var all []outcry.StoredPost
	for range classify.MaxAnswers {
		var found []int64
		for source, ids := range level {
			seqs, err := p.monitor.store.Answering(ctx, source, ids, p.again)
			if err != nil {
				return nil, err
			}
			for _, seq := range seqs {
				if p.wanted[seq] == nil && !known[seq] {
					known[seq] = true
					found = append(found, seq)
				}
			}
		}
		if len(found) == 0 {
			break
		}
		posts, err := p.monitor.store.PostsAt(ctx, found)
		if err != nil {
			return nil, err
		}
		clear(level)
		for i := range posts {
			level[posts[i].Source] = append(level[posts[i].Source], posts[i].ID)
		}
		all = append(all, posts...)
	}
	return all, nil
}

// replies reads posts that answer others outside threads: those that are wanted,
// and those to which something leads that changed.
func (p *pass) replies(ctx context.Context, posts []*outcry.StoredPost) error {
	above, err := p.monitor.store.Leading(ctx, deref(posts), p.through, classify.MaxAnswers)
	if err != nil {
		return err
	}
	stood, err := p.stoodOf(ctx, posts)
	if err != nil {
		return err
	}
	r := p.reader.Replies()
	changed := map[string]bool{}
	note := func(post *outcry.StoredPost) {
		done := p.done[post.Seq]
		if done != nil && (post.Seq > p.unread || !sameReadings(done.readings, done.was)) {
			changed[post.Source+"\x00"+post.ID] = true
		}
	}
	for _, turn := range inTime(above, posts) {
		post, named := turn.full, p.named(&turn.Post)
		if post == nil {
			said := p.known(turn.Seq, turn.Readings)
			if len(said) > 0 {
				p.leant = append(p.leant, turn.Seq)
			}
			r.Add(&named, said)
			note(&outcry.StoredPost{Post: turn.Post, Seq: turn.Seq})
			continue
		}
		said := stood[post.Seq]
		leads := func(id string) bool { return changed[post.Source+"\x00"+id] }
		if p.wanted[post.Seq] != nil || slices.ContainsFunc(r.Leading(&post.Post), leads) {
			if err := p.read(ctx, r, post, said); err != nil {
				return err
			}
			said = p.done[post.Seq].readings
			note(post)
		}
		r.Add(&named, said)
	}
	return nil
}

func deref(posts []*outcry.StoredPost) []outcry.StoredPost {
	list := make([]outcry.StoredPost, len(posts))
	for i := range posts {
		list[i] = *posts[i]
	}
	return list
}

// link is a post of a chain of replies: with its words where it may have to be
// read.
type link struct {
	store.Turn
	full *outcry.StoredPost
}

// inTime puts posts and those above them in order.
func inTime(above []store.Turn, posts []*outcry.StoredPost) []link {
	full := map[int64]*outcry.StoredPost{}
	var list []link
	for _, post := range posts {
		full[post.Seq] = post
		list = append(list, link{store.Turn{Post: post.Post, Seq: post.Seq, Version: post.Version}, post})
	}
	for _, turn := range above {
		if full[turn.Seq] == nil {
			full[turn.Seq] = &outcry.StoredPost{}
			list = append(list, link{turn, nil})
		}
	}
	slices.SortFunc(list, func(a, b link) int {
		if c := outcry.InTime(&a.Post, &b.Post); c != 0 {
			return c
		}
		if a.Post.Source != b.Post.Source {
			return strings.Compare(a.Post.Source, b.Post.Source)
		}
		return a.Version - b.Version
	})
	return list
}
