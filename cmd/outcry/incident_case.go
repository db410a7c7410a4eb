package main

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"time"

	"outcry"
	"outcry/chart"
	"outcry/filters"
	"outcry/ledger"
	"outcry/store"
)

// caseFile is all that is told of one incident, as it was known at a moment.
type caseFile struct {
	outcry.Incident
	known time.Time // the moment
	first time.Time // when its service was first spoken of; zero if that is not known

	steps    []outcry.Transition      // by time
	signals  []outcry.StoredSignal    // of its service, from shortly before its start until its end, by publication
	bySeq    map[int64]int            // places in signals
	evidence []outcry.StoredSignal    // the strongest of them, by publication
	posts    map[postKey]*outcry.Post // of those that are quoted
	book     ledger.Ledger

	picture outcry.Query    // the span, step and regions that are drawn
	rows    []outcry.Bucket // of these
}

// postKey names a post.
type postKey struct{ source, id string }

// end is until when its signals count: when it was over or, while it is open,
// the moment that it is told at.
func (c *caseFile) end() time.Time {
	if end := c.End(); !end.IsZero() {
		return end
	}
	return c.known
}

// open opens the case of an incident. The query says what to draw, where it says
// anything.
func (q *inquest) open(ctx context.Context, i outcry.Incident, picture outcry.Query) (*caseFile, error) {
	c := &caseFile{Incident: i, known: q.known, bySeq: map[int64]int{}}
	var err error
	if c.first, err = q.store.FirstSpoken(ctx, i.Service); err != nil {
		return nil, err
	}
	span := outcry.Query{Services: []string{i.Service}, Since: ledger.Span(&i, q.known).Start, AsOf: q.asOf}
	for step, err := range q.store.Transitions(ctx, span) {
		if err != nil {
			return nil, err
		}
		if step.Incident == i.ID {
			c.steps = append(c.steps, step)
		}
	}
	if c.signals, err = q.signals(ctx, i, outcry.Query{}); err != nil {
		return nil, err
	}
	for n, g := range c.signals {
		c.bySeq[g.Seq] = n
	}
	others, err := q.others(ctx, i)
	if err != nil {
		return nil, err
	}
	c.book = ledger.Make(ledger.Case{Incident: i, Signals: c.signals, Now: q.known, Regions: q.world.regions, Services: q.world.services, Others: others})
	c.Cause, _ = ledger.Cause(c.book.Blamed)
	c.evidence = strongest(c.signals, i.StartedAt, mostEvidence)
	picture.AsOf = q.asOf
	if err := c.draw(ctx, q.store, picture); err != nil {
		return nil, err
	}
	return c, c.read(ctx, q.store, span)
}

func collect[T any](rows iter.Seq2[T, error]) ([]T, error) {
	var list []T
	for row, err := range rows {
		if err != nil {
			return nil, err
		}
		list = append(list, row)
	}
	return list, nil
}

// mostDrawn is how many regions of an incident are drawn beside its own.
const mostDrawn = 8

// draw gets the rows of the picture: its regions over its span and some time
// before and after, with the states that they were in.
func (c *caseFile) draw(ctx context.Context, s *store.Store, q outcry.Query) error {
	p := outcry.Query{Services: []string{c.Service}, Regions: q.Regions, Since: q.Since, Until: q.Until, AsOf: q.AsOf, Step: q.Step}
	margin := max(c.end().Sub(c.StartedAt)/8, time.Hour)
	if p.Since.IsZero() {
		p.Since = c.StartedAt.Add(-margin)
	}
	if p.Until.IsZero() {
		p.Until = earlier(c.end().Add(margin), c.known)
	}
	if !p.Until.After(p.Since) {
		p.Until = p.Since.Add(time.Minute)
	}
	if p.Step == 0 {
		p.Step = filters.DefaultStep(p.Until.Sub(p.Since))
	}
	if len(p.Regions) == 0 {
		p.Regions = drawn(&c.Incident)
	}
	c.picture = filters.Align(p)
	rows, err := collect(s.Timeline(ctx, c.picture))
	if err != nil {
		return err
	}
	for _, b := range rows {
		if b.Service == c.Service {
			c.rows = append(c.rows, b)
		}
	}
	chart.Course(c.rows, c.steps)
	return nil
}

// drawn are the members that are drawn, the world for what is known of all, and
// the region that stands for the incident.
func drawn(i *outcry.Incident) []string {
	list := []string{outcry.World}
	for _, region := range append([]string{i.Region}, regionsOf(byStart(i.Members))...) {
		if region != "" && !slices.Contains(list, region) && len(list) <= mostDrawn {
			list = append(list, region)
		}
	}
	return list
}

// byStart are the members in the order in which they began to fail.
func byStart(members []outcry.Member) []outcry.Member {
	return slices.SortedStableFunc(slices.Values(members), func(a, b outcry.Member) int {
		return cmp.Or(a.StartedAt.Compare(b.StartedAt), cmp.Compare(a.Region, b.Region))
	})
}

func regionsOf(members []outcry.Member) []string {
	var list []string
	for _, m := range members {
		list = append(list, m.Region)
	}
	return list
}

// read gets the posts that are quoted.
func (c *caseFile) read(ctx context.Context, s *store.Store, span outcry.Query) error {
	wanted := map[postKey]bool{}
	for _, seq := range c.quotes() {
		if g, known := c.signal(seq); known {
			wanted[postKey{g.Source, g.PostID}] = true
		}
	}
	var err error
	c.posts, err = pick(s.Posts(ctx, span), wanted)
	return err
}

// pick keeps the posts that are wanted.
func pick(posts outcry.StoredPosts, wanted map[postKey]bool) (map[postKey]*outcry.Post, error) {
	picked := map[postKey]*outcry.Post{}
	for p, err := range posts {
		if err != nil {
			return nil, err
		}
		if key := (postKey{p.Source, p.ID}); wanted[key] {
			picked[key] = &p.Post
		}
	}
	return picked, nil
}

// quotes are the seqs of the signals whose posts are shown.
func (c *caseFile) quotes() []int64 {
	var seqs []int64
	for _, g := range c.evidence {
		seqs = append(seqs, g.Seq)
	}
	for _, e := range c.book.Entries {
		seqs = append(seqs, e.Signal)
	}
	for _, claim := range c.book.AllClears {
		seqs = append(seqs, claim.Examples...)
	}
	for _, b := range c.book.Blamed {
		seqs = append(seqs, b.Signals[:min(len(b.Signals), mostBlaming)]...)
	}
	return seqs
}

// signal returns a signal of the case by its seq.
func (c *caseFile) signal(seq int64) (outcry.StoredSignal, bool) {
	i, known := c.bySeq[seq]
	if !known {
		return outcry.StoredSignal{}, false
	}
	return c.signals[i], true
}

// mostEvidence is how many posts are shown as the strongest evidence.
const mostEvidence = 8

// strongest picks the signals that say best that something fails: first hand
// before echo, statements before questions, then by weight, from as many regions
// as there are. One author, and one copied text, has one say. They come back by
// time.
func strongest(signals []outcry.StoredSignal, since time.Time, most int) []outcry.StoredSignal {
	var bad []outcry.StoredSignal
	for _, g := range signals {
		if g.Voice == outcry.User && g.Stance != outcry.Up && !g.PublishedAt.Before(since) {
			bad = append(bad, g)
		}
	}
	slices.SortStableFunc(bad, func(a, b outcry.StoredSignal) int {
		return cmp.Or(cmp.Compare(btoi(a.Echo), btoi(b.Echo)), cmp.Compare(btoi(a.Query), btoi(b.Query)), cmp.Compare(b.Weight, a.Weight))
	})
	var best []outcry.StoredSignal
	for _, elsewhere := range []bool{true, false} {
		for _, g := range bad {
			if len(best) < most && !slices.ContainsFunc(best, func(b outcry.StoredSignal) bool { return repeats(g, b) || elsewhere && g.Region == b.Region }) {
				best = append(best, g)
			}
		}
	}
	slices.SortStableFunc(best, func(a, b outcry.StoredSignal) int { return a.PublishedAt.Compare(b.PublishedAt) })
	return best
}

// repeats reports whether one signal brings nothing beside another: the same
// post, account or text.
func repeats(a, b outcry.StoredSignal) bool {
	return a.Source == b.Source && a.PostID == b.PostID ||
		a.Sighting.Author != 0 && a.Sighting.Author == b.Sighting.Author || a.Sighting.Text.Copies(b.Sighting.Text)
}
