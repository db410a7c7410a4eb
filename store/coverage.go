package store

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"time"

	"outcry"
)

// coverageDays is how far back a source must have spoken of a service to count
// among those that feed its cells.
const coverageDays = 28

// coverage tells how far the sources that feed the cells of a service were
// being read. It is asked bucket by bucket, in order.
type coverage struct {
	asOf   int64
	days   []spoke          // by start
	slots  []spoke          // by start, of the days that are asked for
	covers map[int64][]span // by source, in order

	day     int64 // that weights are of
	weights []weight
	index   map[int64]int // of a source in weights
	slot    int           // slots up to here are in weights
}

// spoke is how many posts of a source spoke of the service in a slot.
type spoke struct{ start, source, posts, first int64 }

// weight is how many posts of a source spoke of the service in the 28 days
// before a moment.
type weight struct{ source, posts int64 }

type span struct{ start, end int64 }

func (s *Store) coverage(ctx context.Context, q outcry.Query, sel selection, members []int64) (*coverage, error) {
	c := &coverage{asOf: asOf(q), covers: map[int64][]span{}, day: -1}
	since, until := millis(q.Since), millis(q.Until)
	err := s.view(ctx, func(tx *sql.Tx) (err error) {
		if c.days, err = spokeIn(ctx, tx, members, dayMillis, since-(coverageDays+1)*dayMillis, until); err != nil {
			return err
		}
		if q.Step < 24*time.Hour { // else every bucket ends with a day
			if c.slots, err = spokeIn(ctx, tx, members, slotMillis, since-since%dayMillis, until); err != nil {
				return err
			}
		}
		for _, list := range [][]spoke{c.days, c.slots} {
			for _, r := range list {
				c.covers[r.source] = nil
			}
		}
		for source := range c.covers {
			if sel.sources != nil && !slices.Contains(sel.sources, source) {
				delete(c.covers, source)
				continue
			}
			if c.covers[source], err = covers(ctx, tx, source, since, until, c.asOf); err != nil {
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

func spokeIn(ctx context.Context, tx *sql.Tx, members []int64, length, since, until int64) ([]spoke, error) {
	rows, err := tx.QueryContext(ctx, `SELECT start_at, source_id, sum(posts), min(first_at) FROM spoke
		WHERE service_id IN (`+idList(members)+`) AND length = ? AND start_at >= ? AND start_at <= ? GROUP BY 1, 2 ORDER BY 1, 2`, length, since, until)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []spoke
	for rows.Next() {
		var r spoke
		if err := rows.Scan(&r.start, &r.source, &r.posts, &r.first); err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	return list, rows.Err()
}

// covers reads the spans in which a source was being read, as far as that was
// known at asOf: by visits up to the last good one by then, by imports, which
// bring the past as it was seen, up to asOf itself.
func covers(ctx context.Context, tx *sql.Tx, source, since, until, asOf int64) ([]span, error) {
	var visited sql.NullInt64
	if err := tx.QueryRowContext(ctx, `SELECT max(at) FROM visit WHERE source_id = ? AND at <= ? AND outcome IN ('read', 'unchanged')`, source, asOf).Scan(&visited); err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, `SELECT start_at, min(end_at, CASE WHEN imported THEN ?4 ELSE ?5 END) AS known FROM covered
		WHERE source_id = ?1 AND end_at > ?2 AND start_at < min(?3, ?4) AND known > start_at ORDER BY start_at`,
		source, since, until, asOf, visited.Int64)
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
		if n := len(list); n > 0 && s.start <= list[n-1].end {
			list[n-1].end = max(list[n-1].end, s.end)
			continue
		}
		list = append(list, s)
	}
	return list, rows.Err()
}

// share returns the share of a bucket, 0 to 1, in which its sources were being
// read: the mean over the sources that spoke of the service in the 28 days
// before its end, weighted by how many posts of theirs did. What had not been
// seen by then, or by asOf, has no say.
func (c *coverage) share(start, end int64) float64 {
	known := end
	if c.asOf < end {
		known = c.asOf + 1 // what was seen at that very moment counts
	}
	c.weigh(known)
	var sum, total float64
	for _, w := range append(c.weights, c.beginners(known)...) {
		total += float64(w.posts)
		sum += float64(w.posts) * c.read(w.source, start, end)
	}
	if total == 0 {
		return 0
	}
	return math.Round(1e4*sum/total/float64(end-start)) / 1e4
}

// weigh brings the weights up to a moment: the whole days before it and the
// whole slots of its own day.
func (c *coverage) weigh(known int64) {
	if day := known - known%dayMillis; day != c.day {
		c.day, c.weights, c.index, c.slot = day, c.weights[:0], map[int64]int{}, 0
		for _, r := range c.days {
			if r.start >= day-coverageDays*dayMillis && r.start < day {
				c.weight(r.source, r.posts)
			}
		}
		for c.slot < len(c.slots) && c.slots[c.slot].start < day {
			c.slot++
		}
	}
	for ; c.slot < len(c.slots) && c.slots[c.slot].start+slotMillis <= known; c.slot++ {
		c.weight(c.slots[c.slot].source, c.slots[c.slot].posts)
	}
}

// beginners are the sources that spoke for the first time in the slot that a
// moment lies in, and before it.
func (c *coverage) beginners(known int64) (list []weight) {
	for _, r := range c.slots[c.slot:] {
		if r.start >= known {
			break
		}
		_, asked := c.covers[r.source]
		if _, spoken := c.index[r.source]; asked && !spoken && r.first < known {
			list = append(list, weight{r.source, 1})
		}
	}
	return list
}

func (c *coverage) weight(source, posts int64) {
	if _, asked := c.covers[source]; !asked {
		return
	}
	i, ok := c.index[source]
	if !ok {
		i = len(c.weights)
		c.index[source] = i
		c.weights = append(c.weights, weight{source: source})
	}
	c.weights[i].posts += posts
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
