package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"outcry"
)

// errOpenSpan is what a caller gets who forgot to say when.
var errOpenSpan = errors.New("the span has no start or no end")

// Speakers returns the sources that spoke of a service in a span or in the
// SpeakerMemory before it, by name, and how far they were read in the span, as
// that was known at the query's AsOf.
// The query must name one service and close its span; what it asks of stances,
// voices, symptoms and regions has no say.
func (s *Store) Speakers(ctx context.Context, q outcry.Query) ([]outcry.Speaker, error) {
	if q.Since.IsZero() || q.Until.IsZero() {
		return nil, fmt.Errorf("looking for who speaks: %w", errOpenSpan)
	}
	q = outcry.Query{Services: q.Services, Sources: q.Sources, Since: q.Since, Until: q.Until, AsOf: q.AsOf}
	sel, err := s.selection(ctx, q)
	if err != nil {
		return nil, err
	}
	coverage, err := s.coverage(ctx, q, sel, sel.services)
	if err != nil {
		return nil, err
	}
	claims, err := s.claims(ctx, sel)
	if err != nil {
		return nil, err
	}
	sources, err := s.all(ctx, sourceTable)
	if err != nil {
		return nil, err
	}
	names := map[int64]string{}
	for name, id := range sources {
		names[id] = name
	}
	before := min(sel.until, sel.asOf+1) // what was seen at that very moment counts
	var list []outcry.Speaker
	for _, f := range coverage.feeds {
		if posts := f.spoken(sel.since-outcry.SpeakerMemory.Milliseconds(), before); posts > 0 {
			read := float64(f.read(sel.since, sel.until, sel.asOf)) / float64(sel.until-sel.since)
			list = append(list, outcry.Speaker{Source: names[f.source], Posts: int(posts), Claims: claims[f.source], Read: read})
		}
	}
	slices.SortFunc(list, func(a, b outcry.Speaker) int { return cmp.Compare(a.Source, b.Source) })
	return list, nil
}

// spoken returns how many posts of the source spoke of the service from the day
// of one moment on until another; 1 where it only just began.
func (f *feed) spoken(from, before int64) int64 {
	day, slot := before-before%dayMillis, before-before%slotMillis
	posts := f.days.between(from-from%dayMillis, day) + f.slots.between(day, slot)
	if posts == 0 && f.begins(before) {
		return 1
	}
	return posts
}

// claims counts the posts with a claim in the span and the SpeakerMemory before
// it, by source and region.
func (s *Store) claims(ctx context.Context, sel selection) (map[int64]map[string]int, error) {
	sel.since -= outcry.SpeakerMemory.Milliseconds()
	rows, err := s.r.QueryContext(ctx, `SELECT n.source_id, r.name, n.posts FROM (SELECT g.source_id, g.region_id, count(DISTINCT g.post_seq) AS posts
		FROM signal g INDEXED BY signal_cell WHERE `+sel.where("g")+` GROUP BY 1, 2) n JOIN region r ON r.id = n.region_id`)
	if err != nil {
		return nil, fmt.Errorf("counting who speaks of where: %w", err)
	}
	defer rows.Close()
	claims := map[int64]map[string]int{}
	for rows.Next() {
		var source int64
		var region string
		var posts int
		if err := rows.Scan(&source, &region, &posts); err != nil {
			return nil, fmt.Errorf("counting who speaks of where: %w", err)
		}
		if claims[source] == nil {
			claims[source] = map[string]int{}
		}
		claims[source][region] = posts
	}
	return claims, rows.Err()
}

// Placements counts the posts that are stored of a span and the SpeakerMemory
// before it and had been seen by the query's AsOf, by what they say that they are
// about and where they say that they are from. It goes through all posts: what
// one says of itself without a claim stands in no index.
func (s *Store) Placements(ctx context.Context, q outcry.Query) ([]outcry.Placement, error) {
	if q.Since.IsZero() || q.Until.IsZero() {
		return nil, fmt.Errorf("counting places: %w", errOpenSpan)
	}
	sel, err := s.selection(ctx, outcry.Query{Sources: q.Sources, Since: q.Since.Add(-outcry.SpeakerMemory), Until: q.Until, AsOf: q.AsOf})
	if err != nil {
		return nil, err
	}
	where := ""
	if sel.sources != nil {
		where = ` AND p.source_id IN (` + idList(sel.sources) + `)`
	}
	rows, err := s.r.QueryContext(ctx, `SELECT s.name, n.service, n.region, n.posts FROM (SELECT p.source_id,
			CASE p.service WHEN '' THEN p.source_service ELSE p.service END AS service,
			CASE p.region WHEN '' THEN p.source_region ELSE p.region END AS region, count(*) AS posts
		FROM post p WHERE p.published_at >= ? AND p.published_at < ? AND p.seen_at <= ? AND p.version = 0`+where+` GROUP BY 1, 2, 3) n
		JOIN source s ON s.id = n.source_id WHERE n.service <> '' ORDER BY 1, 2, 3`, sel.since, sel.until, sel.asOf)
	if err != nil {
		return nil, fmt.Errorf("counting places: %w", err)
	}
	defer rows.Close()
	var list []outcry.Placement
	for rows.Next() {
		var p outcry.Placement
		if err := rows.Scan(&p.Source, &p.Service, &p.Region, &p.Posts); err != nil {
			return nil, fmt.Errorf("counting places: %w", err)
		}
		list = append(list, p)
	}
	return list, rows.Err()
}

// Totals yields for each service and row of a query one bucket, which is the
// whole of its span, by service and region: reports add up over time, but authors
// and sources do not. The query must close its span; its step has no say.
func (s *Store) Totals(ctx context.Context, q outcry.Query) outcry.Timeline {
	return func(yield func(outcry.Bucket, error) bool) {
		err := errOpenSpan
		if !q.Since.IsZero() && !q.Until.IsZero() {
			q.Since, q.Until = q.Since.UTC(), q.Until.UTC()
			q.Step = q.Until.Sub(q.Since)
			err = s.rows(ctx, q, func(b outcry.Bucket) bool { return yield(b, nil) })
		}
		if err != nil {
			yield(outcry.Bucket{}, fmt.Errorf("counting totals: %w", err))
		}
	}
}

// NamedRegions returns the regions that the signals of a query name, sorted.
func (s *Store) NamedRegions(ctx context.Context, q outcry.Query) ([]string, error) {
	sel, err := s.selection(ctx, q)
	if err != nil {
		return nil, err
	}
	return s.named(ctx, sel)
}

// named returns the regions that the selected signals name, sorted.
func (s *Store) named(ctx context.Context, sel selection) ([]string, error) {
	rows, err := s.r.QueryContext(ctx, `SELECT r.name FROM region r WHERE r.id IN
		(SELECT g.region_id FROM signal g INDEXED BY signal_cell WHERE `+sel.where("g")+`) ORDER BY 1`)
	if err != nil {
		return nil, fmt.Errorf("finding regions: %w", err)
	}
	defer rows.Close()
	var list []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, fmt.Errorf("finding regions: %w", err)
		}
		list = append(list, name)
	}
	return list, rows.Err()
}

// endsDay reports whether a time is the end of a day of UTC.
func endsDay(t time.Time) bool { return t.UnixMilli()%dayMillis == 0 }
