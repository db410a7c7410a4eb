package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"outcry"
)

// Detection is how far detection has come.
type Detection struct {
	Signal int64     // seq of the last one that it has dealt with
	Clock  time.Time // zero before it began
}

// Detection returns how far detection has come.
func (s *Store) Detection(ctx context.Context) (Detection, error) {
	var d Detection
	var clock int64
	err := s.r.QueryRowContext(ctx, `SELECT g.seq, m.value FROM stage g, meta m WHERE g.name = 'detect' AND m.name = 'detected_at'`).Scan(&d.Signal, &clock)
	if err != nil {
		return d, fmt.Errorf("reading how far detection came: %w", err)
	}
	d.Clock = fromMillis(clock)
	return d, nil
}

// LastSignal returns the seq of the last signal that was stored, though it may be
// gone.
func (s *Store) LastSignal(ctx context.Context) (int64, error) {
	var seq int64
	if err := s.r.QueryRowContext(ctx, `SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'signal'`).Scan(&seq); err != nil {
		return 0, fmt.Errorf("reading the last signal: %w", err)
	}
	return seq, nil
}

// Stir is what has come of one service, as it is named by signals, without what
// contains it. Hand it back as it was read: it knows which changes it stands for.
type Stir struct {
	Service string
	Facts   int       // new ones
	Since   time.Time // the earliest moment at which one of them was seen; zero if there are none
	Changed time.Time // from when on what was known before is other than it was; zero: nothing is

	change int64 // seq of its row
}

// Stirred returns, by name, the services of the signals after a seq, up to and
// including another, and those of which earlier signals changed.
func (s *Store) Stirred(ctx context.Context, after, through int64) ([]Stir, error) {
	rows, err := s.r.QueryContext(ctx, `WITH fresh AS (SELECT service_id, count(*) AS facts, min(seen_at) AS since FROM signal NOT INDEXED
			WHERE seq > ? AND seq <= ? GROUP BY service_id),
		either AS (SELECT service_id FROM fresh UNION SELECT service_id FROM stirred)
		SELECT e.name, ifnull(f.facts, 0), ifnull(f.since, 0), ifnull(t.since, 0), ifnull(t.seq, 0) FROM either CROSS JOIN service e ON e.id = either.service_id
		LEFT JOIN fresh f ON f.service_id = e.id LEFT JOIN stirred t ON t.service_id = e.id ORDER BY e.name`, after, through)
	if err != nil {
		return nil, fmt.Errorf("finding what stirred: %w", err)
	}
	defer rows.Close()
	var list []Stir
	for rows.Next() {
		var r Stir
		var since, changed int64
		if err := rows.Scan(&r.Service, &r.Facts, &since, &changed, &r.change); err != nil {
			return nil, fmt.Errorf("finding what stirred: %w", err)
		}
		r.Since, r.Changed = fromMillis(since), fromMillis(changed)
		list = append(list, r)
	}
	return list, rows.Err()
}

// HourCounts returns what is known of the hours of a service from one on, as it
// was known at a moment: by hour, then by when it was known, then by region. Rows
// of an hour add up.
func (s *Store) HourCounts(ctx context.Context, service string, since, known time.Time) ([]outcry.HourCount, error) {
	rows, err := s.r.QueryContext(ctx, `SELECT r.name, h.hour_at, h.known_at, h.bad, h.up FROM service e CROSS JOIN hour_count h ON h.service_id = e.id
		CROSS JOIN region r ON r.id = h.region_id WHERE e.name = ? AND h.hour_at >= ? AND h.known_at <= ? ORDER BY h.hour_at, h.known_at, r.name`,
		service, millis(since), millis(known))
	if err != nil {
		return nil, fmt.Errorf("reading the hours of %s: %w", service, err)
	}
	defer rows.Close()
	var list []outcry.HourCount
	for rows.Next() {
		var h outcry.HourCount
		var hour, known int64
		if err := rows.Scan(&h.Region, &hour, &known, &h.Bad, &h.Up); err != nil {
			return nil, fmt.Errorf("reading the hours of %s: %w", service, err)
		}
		h.Hour, h.Known = fromMillis(hour), fromMillis(known)
		list = append(list, h)
	}
	return list, rows.Err()
}

// CellTimes returns when cells were first spoken of, in order.
func (s *Store) CellTimes(ctx context.Context) ([]time.Time, error) {
	list, err := s.keys(ctx, `SELECT first_at FROM cell ORDER BY first_at`)
	if err != nil {
		return nil, fmt.Errorf("reading cells: %w", err)
	}
	times := make([]time.Time, len(list))
	for i, at := range list {
		times[i] = fromMillis(at)
	}
	return times, nil
}

// FirstSpoken returns when a service was first spoken of, in whatever region;
// zero if it never was.
func (s *Store) FirstSpoken(ctx context.Context, service string) (time.Time, error) {
	var at sql.NullInt64
	err := s.r.QueryRowContext(ctx, `SELECT min(first_at) FROM cell WHERE service_id = (SELECT id FROM service WHERE name = ?)`, service).Scan(&at)
	if err != nil {
		return time.Time{}, fmt.Errorf("reading the cells of %s: %w", service, err)
	}
	return fromMillis(at.Int64), nil
}
