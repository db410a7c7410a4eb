package store

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"

	"outcry"
)

// coverageDays is how far back a source must have spoken of a service to count
// among those that feed its cells.
const coverageDays = 28

// coverage tells how far the sources that feed the cells of a service were
// being read.
type coverage struct {
	asOf    int64
	spoke   []spokeRow       // by day
	covers  map[int64][]span // by source, in order
	day     int64            // that weights are of
	weights []weight
}

type spokeRow struct{ day, source, posts, first int64 }

type span struct{ start, end int64 }

func (s *Store) coverage(ctx context.Context, q outcry.Query, sel selection, members []int64) (*coverage, error) {
	c := &coverage{asOf: asOf(q), covers: map[int64][]span{}, day: -1}
	from, to := millis(q.Since)/dayMillis-coverageDays-1, millis(q.Until)/dayMillis
	err := s.view(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, `SELECT day, source_id, sum(posts), min(first_at) FROM spoke
			WHERE service_id IN (`+idList(members)+`) AND day BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY 1, 2`, from, to)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var r spokeRow
			if err := rows.Scan(&r.day, &r.source, &r.posts, &r.first); err != nil {
				return err
			}
			if sel.sources == nil || slices.Contains(sel.sources, r.source) {
				c.spoke = append(c.spoke, r)
				c.covers[r.source] = nil
			}
		}
		if err := rows.Err(); err != nil {
			return err
		}
		for source := range c.covers {
			if c.covers[source], err = covers(ctx, tx, source, millis(q.Since), millis(q.Until), c.asOf); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading coverage: %w", err)
	}
	return c, nil
}

// covers reads the spans in which a source was being read, as far as that was
// known at asOf: up to the last good visit by then.
func covers(ctx context.Context, tx *sql.Tx, source, since, until, asOf int64) ([]span, error) {
	var visited, visits sql.NullInt64
	if err := tx.QueryRowContext(ctx, `SELECT (SELECT max(at) FROM visit WHERE source_id = ?1 AND at <= ?2 AND outcome IN ('read', 'unchanged')),
		(SELECT 1 FROM visit WHERE source_id = ?1 LIMIT 1)`, source, asOf).Scan(&visited, &visits); err != nil {
		return nil, err
	}
	limit := asOf
	if visits.Valid {
		limit = visited.Int64
	}
	rows, err := tx.QueryContext(ctx, `SELECT start_at, min(end_at, ?4) FROM covered WHERE source_id = ?1 AND end_at > ?2 AND start_at < min(?3, ?4) ORDER BY start_at`,
		source, since, until, limit)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []span
	for rows.Next() {
		var s span
		if err := rows.Scan(&s.start, &s.end); err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, rows.Err()
}

// share returns the share of a bucket, 0 to 1, in which its sources were being
// read: the mean over the sources that spoke of the service in the last 28
// days, weighted by how many posts of theirs did. Buckets are asked for in
// order.
func (c *coverage) share(start, end int64) float64 {
	known := min(end, c.asOf)
	if day := known / dayMillis; day != c.day {
		c.weigh(day)
	}
	var sum, total float64
	for _, w := range c.weights {
		posts := float64(w.posts)
		if w.posts == 0 {
			if w.first >= known {
				continue
			}
			posts = 1 // spoke for the first time today
		}
		total += posts
		sum += posts * c.read(w.source, start, end)
	}
	if total == 0 {
		return 0
	}
	return math.Round(1e4*sum/total/float64(end-start)) / 1e4
}

// weight is what a source counts for on a day.
type weight struct {
	source int64
	posts  int64 // on the whole days before: what is still to come of a day must not change an answer given during it
	first  int64 // when it first spoke on the day itself
}

func (c *coverage) weigh(day int64) {
	c.day, c.weights = day, c.weights[:0]
	at := map[int64]int{}
	for _, r := range c.spoke {
		if r.day < day-coverageDays || r.day > day {
			continue
		}
		i, ok := at[r.source]
		if !ok {
			i = len(c.weights)
			at[r.source] = i
			c.weights = append(c.weights, weight{source: r.source, first: standing})
		}
		if w := &c.weights[i]; r.day == day {
			w.first = r.first
		} else {
			w.posts += r.posts
		}
	}
}

// read returns for how long of a bucket a source was being read.
func (c *coverage) read(source, start, end int64) float64 {
	list := c.covers[source]
	i, _ := slices.BinarySearchFunc(list, start, func(s span, start int64) int {
		if s.end <= start {
			return -1
		}
		return 1
	})
	var read int64
	for ; i < len(list) && list[i].start < end; i++ {
		read += max(0, min(end, list[i].end)-max(start, list[i].start))
	}
	return float64(read)
}
