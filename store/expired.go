package store

import (
	"context"
	"fmt"
)

// expiredPosts selects the first sights of posts that are to go, as p with
// their source as s: ?1 before, ?2 the cursor of the classify stage, ?3 whether
// imports go, too. Here and below, sources are chosen before more is looked up:
// old imports may be most of what there is.
const expiredPosts = `FROM post p CROSS JOIN source s ON s.id = p.source_id
	WHERE p.version = 0 AND p.published_at < ?1 AND p.seq <= ?2 AND +p.source_id IN (SELECT id FROM source WHERE ?3 OR kind <> '')
	AND NOT EXISTS (SELECT 1 FROM post n WHERE n.source_id = p.source_id AND n.id = p.id AND n.seq > ?2)`

// expiredSignals selects the signals that are to go, as g: ?1 before, ?2 whether
// imports go, too, ?3 where the posts begin that stay.
const expiredSignals = `FROM service e CROSS JOIN signal g INDEXED BY signal_cell ON g.service_id = e.id AND g.published_at < ?1
	WHERE g.source_id IN (SELECT id FROM source WHERE ?2 OR kind <> '')
	AND NOT EXISTS (SELECT 1 FROM post p WHERE p.seq = g.post_seq AND p.published_at >= ?3)`

// expiredVisits selects the visits that are to go, as v: of those before ?1, a
// good one that a later good one follows in its hour or before ?2, and any other
// that is not the last of its source.
const expiredVisits = `FROM visit v WHERE v.at < ?1 AND CASE WHEN v.outcome IN ('read', 'unchanged')
	THEN EXISTS (SELECT 1 FROM visit n WHERE n.source_id = v.source_id AND n.at >= v.at AND n.at < max(v.at - v.at % 3600000 + 3600000, ?2)
		AND (n.at > v.at OR n.seq > v.seq) AND n.outcome IN ('read', 'unchanged'))
	ELSE EXISTS (SELECT 1 FROM visit n WHERE n.source_id = v.source_id AND n.at >= v.at AND (n.at > v.at OR n.seq > v.seq)) END`

// visited is before when visits are thinned.
func (e Expiry) visited() int64 { return max(millis(e.Posts), millis(e.Signals)) }

// Expired returns what a prune would remove now. It does not say what space
// that would free.
func (s *Store) Expired(ctx context.Context, e Expiry) (Pruned, error) {
	e = e.settled()
	cursor, err := s.Cursor(ctx, Classify)
	if err != nil {
		return Pruned{}, err
	}
	var would Pruned
	for _, count := range []struct {
		into  *int
		query string
		args  []any
	}{
		{&would.Posts, expiredPosts, []any{millis(e.Posts), cursor, e.Imports}},
		{&would.Signals, expiredSignals, []any{millis(e.Signals), e.Imports, millis(e.Posts)}},
		{&would.Visits, expiredVisits, []any{e.visited(), millis(e.Signals)}},
	} {
		if err := s.r.QueryRowContext(ctx, `SELECT count(*) `+count.query, count.args...).Scan(count.into); err != nil {
			return Pruned{}, fmt.Errorf("counting what has expired: %w", err)
		}
	}
	return would, nil
}
