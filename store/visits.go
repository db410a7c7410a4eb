package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"outcry"
)

func addVisit(ctx context.Context, tx *sql.Tx, names *numberer, c Collected, fresh int) error {
	v := c.Visit
	source, err := names.id(ctx, sourceTable, v.Source)
	if err != nil {
		return err
	}
	at := millis(v.At)
	if _, err := tx.ExecContext(ctx, `INSERT INTO visit (source_id, at, took, outcome, status, posts, new, skipped, gap, reason, next_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		source, at, v.Took.Milliseconds(), string(v.Outcome), v.Status, v.Posts, fresh, v.Skipped, v.Gap, v.Reason, millis(v.Next)); err != nil {
		return fmt.Errorf("keeping the visit to %s: %w", v.Source, err)
	}
	if v.Good() {
		// A source is covered from the last good visit to this one, unless
		// posts between them may have been missed.
		start := at
		if !v.Gap {
			var last int64
			if err := tx.QueryRowContext(ctx, `SELECT last_good_at FROM source WHERE id = ?`, source).Scan(&last); err != nil {
				return err
			}
			if last > 0 {
				start = last
			}
		}
		if err := cover(ctx, tx, source, false, start, at); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `UPDATE source SET first_good_at = ? WHERE id = ? AND first_good_at = 0`, backlogEnd(c), source); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, `UPDATE source SET kind = ?, state = ?, next_at = ?,
		last_good_at = CASE WHEN ? THEN ? ELSE last_good_at END,
		failures = CASE ? WHEN 'good' THEN 0 WHEN 'spared' THEN failures ELSE failures + 1 END WHERE id = ?`,
		c.Kind, c.State, millis(v.Next), v.Good(), at, verdict(v), source)
	return err
}

// backlogEnd is until when a source's posts are those that had gathered before
// it was first visited, if c is its first good visit. They were seen while that
// lasted. Where it brought nothing, as when it says only that a source which
// sends was being listened to, there is nothing of the kind.
func backlogEnd(c Collected) int64 {
	if c.Visit.Posts == 0 && len(c.Posts) == 0 {
		return 1
	}
	end := millis(c.Visit.At.Add(c.Visit.Took))
	for i := range c.Posts {
		end = max(end, millis(c.Posts[i].FirstSeenAt))
	}
	return end
}

// verdict is what a visit does to the failures in a row: being asked to wait,
// or to stop, is no failure, and no good visit either.
func verdict(v *outcry.Visit) string {
	switch {
	case v.Good():
		return "good"
	case v.Outcome == outcry.Throttled, v.Outcome == outcry.Stopped:
		return "spared"
	}
	return "failed"
}

// cover notes that a source was being read from start to end, and keeps its
// spans disjoint.
func cover(ctx context.Context, tx *sql.Tx, source int64, imported bool, start, end int64) error {
	if end < start {
		return nil
	}
	const touching = `source_id = ? AND imported = ? AND start_at <= ? AND end_at >= ?`
	var first, last sql.NullInt64
	if err := tx.QueryRowContext(ctx, `SELECT min(start_at), max(end_at) FROM covered WHERE `+touching, source, imported, end, start).Scan(&first, &last); err != nil {
		return err
	}
	if first.Valid {
		if first.Int64 <= start && last.Int64 >= end {
			return nil
		}
		start, end = min(start, first.Int64), max(end, last.Int64)
		if _, err := tx.ExecContext(ctx, `DELETE FROM covered WHERE `+touching, source, imported, end, start); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO covered VALUES (?, ?, ?, ?)`, source, imported, start, end)
	return err
}

// State returns what the collector of a source remembered last, and when it
// may visit next. Both are zero for a source never visited.
func (s *Store) State(ctx context.Context, source string) (state []byte, next time.Time, err error) {
	var at int64
	err = s.r.QueryRowContext(ctx, `SELECT ifnull(state, x''), next_at FROM source WHERE name = ?`, source).Scan(&state, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, time.Time{}, nil
	}
	if err != nil {
		return nil, time.Time{}, fmt.Errorf("reading the state of %s: %w", source, err)
	}
	return state, fromMillis(at), nil
}

// Sources returns the health of every source that ever brought anything or was
// visited, by name.
func (s *Store) Sources(ctx context.Context) ([]outcry.SourceHealth, error) {
	rows, err := s.r.QueryContext(ctx, `SELECT s.name, s.kind, s.last_good_at, s.next_at, s.failures, s.posts,
		ifnull(v.at, 0), ifnull(v.took, 0), ifnull(v.outcome, ''), ifnull(v.status, 0), ifnull(v.posts, 0), ifnull(v.new, 0),
		ifnull(v.skipped, 0), ifnull(v.gap, 0), ifnull(v.reason, ''), ifnull(v.next_at, 0)
		FROM source s LEFT JOIN visit v ON v.seq = (SELECT seq FROM visit WHERE source_id = s.id ORDER BY at DESC, seq DESC LIMIT 1)
		ORDER BY s.name`)
	if err != nil {
		return nil, fmt.Errorf("reading sources: %w", err)
	}
	defer rows.Close()
	var list []outcry.SourceHealth
	for rows.Next() {
		var h outcry.SourceHealth
		var good, next, at, took, visitNext int64
		v := &h.Last
		if err := rows.Scan(&h.Name, &h.Kind, &good, &next, &h.Failures, &h.Posts,
			&at, &took, &v.Outcome, &v.Status, &v.Posts, &v.New, &v.Skipped, &v.Gap, &v.Reason, &visitNext); err != nil {
			return nil, fmt.Errorf("reading sources: %w", err)
		}
		h.LastGood, h.Next = fromMillis(good), fromMillis(next)
		v.Source, v.At, v.Took, v.Next = h.Name, fromMillis(at), time.Duration(took)*time.Millisecond, fromMillis(visitNext)
		list = append(list, h)
	}
	return list, rows.Err()
}
