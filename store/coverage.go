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
const coverageDays = int64(outcry.SpeakerMemory / (24 * time.Hour))

// coverage tells how far the sources that feed the cells of a service were
// being read. It is quick where it is asked in the order of time. Not for several
// goroutines at once.
type coverage struct {
	feeds []*feed
	slot  int64 // that weights are of; -1 for none
}

// feed is a source that feeds the cells of a service.
type feed struct {
	source      int64
	days, slots series  // how many of its posts spoke of the service
	firsts      []int64 // when it first did, by slot
	visited     spans
	imported    spans
	visits      visits // the good ones
	weight      int64  // posts that spoke in the 28 days before the slot
}

func (s *Store) coverage(ctx context.Context, q outcry.Query, sel selection, members []int64) (*coverage, error) {
	slots := q.Step < 24*time.Hour || !endsDay(q.Until) // else every bucket ends with a day
	return s.readCoverage(ctx, members, sel.sources, millis(q.Since), millis(q.Until), slots, func(ctx context.Context, tx *sql.Tx, source int64) (visits, error) {
		return visitsIn(ctx, tx, `SELECT at, at + took FROM visit WHERE source_id = ? AND at + took <= ? AND `+goodVisit+` ORDER BY at DESC LIMIT 1`, source, asOf(q))
	})
}

// readCoverage reads what a span asks for: of all sources, or of some. Visited
// returns the good visits that say how far the spans of a source were known.
func (s *Store) readCoverage(ctx context.Context, members, sources []int64, since, until int64, slots bool,
	visited func(ctx context.Context, tx *sql.Tx, source int64) (visits, error)) (*coverage, error) {
	c := &coverage{slot: -1}
	err := s.view(ctx, func(tx *sql.Tx) error {
		days, err := spokeIn(ctx, tx, members, dayMillis, since-(coverageDays+1)*dayMillis, until)
		if err != nil {
			return err
		}
		c.add(days, sources)
		if slots {
			list, err := spokeIn(ctx, tx, members, slotMillis, since-since%dayMillis, until)
			if err != nil {
				return err
			}
			c.addSlots(list, sources)
		}
		for _, f := range c.feeds {
			if f.visited, f.imported, err = covers(ctx, tx, f.source, since, until); err != nil {
				return err
			}
			if f.visits, err = visited(ctx, tx, f.source); err != nil {
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

// spoke is how many posts of a source spoke of the service in a slot.
type spoke struct{ start, source, posts, first int64 }

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

// add takes in who spoke on which day.
func (c *coverage) add(days []spoke, sources []int64) {
	for _, r := range days {
		if f := c.feed(r.source, sources); f != nil {
			f.days.add(r.start, r.posts)
		}
	}
}

// addSlots takes in who spoke in which slot.
func (c *coverage) addSlots(slots []spoke, sources []int64) {
	for _, r := range slots {
		if f := c.feed(r.source, sources); f != nil {
			f.slots.add(r.start, r.posts)
			f.firsts = append(f.firsts, r.first)
		}
	}
}

// feed returns a source as one that feeds the cells; nil if it is not asked for.
func (c *coverage) feed(source int64, sources []int64) *feed {
	if sources != nil && !slices.Contains(sources, source) {
		return nil
	}
	for _, f := range c.feeds {
		if f.source == source {
			return f
		}
	}
	f := &feed{source: source}
	c.feeds = append(c.feeds, f)
	return f
}

// covers reads the spans in which a source was being read.
func covers(ctx context.Context, tx *sql.Tx, source, since, until int64) (visited, imported spans, err error) {
	rows, err := tx.QueryContext(ctx, `SELECT imported, start_at, end_at FROM covered WHERE source_id = ? AND end_at > ? AND start_at < ? ORDER BY start_at`,
		source, since, until)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var s span
		var byImport bool
		if err := rows.Scan(&byImport, &s.start, &s.end); err != nil {
			return nil, nil, err
		}
		if byImport {
			imported = append(imported, s)
		} else {
			visited = append(visited, s)
		}
	}
	return visited, imported, rows.Err()
}

const goodVisit = `outcome IN ('read', 'unchanged')`

// visits are visits in the order of time. What one tells of how far its source was
// read is known once it has ended.
type visits struct {
	ends instants
	at   []int64 // when they began
}

// reach is how far a source was read, as known at a moment; 0 for not at all.
func (v *visits) reach(known int64) int64 {
	if n := v.ends.after(known); n > 0 {
		return v.at[n-1]
	}
	return 0
}

func visitsIn(ctx context.Context, tx *sql.Tx, query string, args ...any) (visits, error) {
	var v visits
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return v, err
	}
	defer rows.Close()
	for rows.Next() {
		var at, end int64
		if err := rows.Scan(&at, &end); err != nil {
			return v, err
		}
		v.at, v.ends.list = append(v.at, at), append(v.ends.list, end)
	}
	return v, rows.Err()
}

// share returns the share of a bucket, 0 to 1, in which its sources were being
// read, as far as it was known at a moment: the mean over the sources that spoke
// of the service in the 28 days before another moment, weighted by how many posts
// of theirs did. A source that spoke for the first time only just before counts
// as one post.
func (c *coverage) share(start, end, before, known int64) float64 {
	c.weigh(before)
	var sum, total float64
	for _, f := range c.feeds {
		weight := f.weight
		if weight == 0 && f.begins(before) {
			weight = 1
		}
		if weight > 0 {
			total += float64(weight)
			sum += float64(weight) * float64(f.read(start, end, known))
		}
	}
	if total == 0 {
		return 0
	}
	return math.Round(1e4*sum/total/float64(end-start)) / 1e4
}

// weigh brings the weights to a moment: the 28 days before its own, and the whole
// slots of that.
func (c *coverage) weigh(moment int64) {
	slot := moment - moment%slotMillis
	if slot == c.slot {
		return
	}
	c.slot = slot
	day := moment - moment%dayMillis
	for _, f := range c.feeds {
		f.weight = f.days.between(day-coverageDays*dayMillis, day) + f.slots.between(day, slot)
	}
}

// begins reports whether the source spoke in the slot that a moment lies in, and
// before it.
func (f *feed) begins(moment int64) bool {
	i, ok := f.slots.find(moment - moment%slotMillis)
	return ok && f.firsts[i] < moment
}

// read returns for how long of a bucket the source was being read, as known at a
// moment: by visits up to the last good one by then, by imports, which bring the
// past as it was seen, up to the moment itself.
func (f *feed) read(start, end, known int64) int64 {
	limit := min(end, f.visits.reach(known))
	read := f.visited.within(start, limit)
	for _, s := range f.imported.from(start) {
		from, to := max(start, s.start), min(end, known, s.end)
		if from >= to {
			break
		}
		read += to - from - f.visited.within(from, min(to, limit))
	}
	return read
}
