package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"outcry"
)

// Containment is what contains what among services and among regions.
func (s *Store) Containment() (services, regions outcry.Hierarchy) {
	return s.options.Services, s.options.Regions
}

// Named lists the services that signals name, sorted.
func (s *Store) Named(ctx context.Context) ([]string, error) {
	all, err := s.all(ctx, serviceTable)
	if err != nil {
		return nil, err
	}
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	return names, nil
}

// Restless lists the services of which something is under way: an incident that is
// open, or signals published from a moment on.
func (s *Store) Restless(ctx context.Context, since time.Time) ([]string, error) {
	rows, err := s.r.QueryContext(ctx, `SELECT e.name FROM service e WHERE
		EXISTS (SELECT 1 FROM signal g INDEXED BY signal_cell WHERE g.service_id = e.id AND g.published_at >= ?)
		OR e.id IN (SELECT t.service_id FROM transition t JOIN (SELECT max(seq) AS seq FROM transition GROUP BY incident, region_id) l ON l.seq = t.seq
			WHERE t.to_state NOT IN (?, ?)) ORDER BY 1`, millis(since), string(outcry.Resolved), string(outcry.Dismissed))
	if err != nil {
		return nil, fmt.Errorf("finding what is under way: %w", err)
	}
	defer rows.Close()
	var list []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, fmt.Errorf("finding what is under way: %w", err)
		}
		list = append(list, name)
	}
	return list, rows.Err()
}

// Spoken lists where services were spoken of by the signals after a seq up to and
// including another, and by all of those that changed, each with when that was
// first seen. Neither what contains the service nor what contains the region is
// among it.
func (s *Store) Spoken(ctx context.Context, after, through int64, stirs []Stir) ([]Cell, error) {
	list, err := s.spoken(ctx, fmt.Sprintf(`NOT INDEXED WHERE g.seq > %d AND g.seq <= %d`, after, through))
	if err != nil {
		return nil, err
	}
	var changed []string
	for _, stir := range stirs {
		if !stir.Changed.IsZero() {
			changed = append(changed, stir.Service)
		}
	}
	if len(changed) == 0 {
		return list, nil
	}
	ids, err := s.numbersOf(ctx, serviceTable, changed)
	if err != nil {
		return nil, err
	}
	more, err := s.spoken(ctx, `INDEXED BY signal_cell WHERE g.service_id IN (`+idList(ids)+`)`)
	return append(list, more...), err
}

func (s *Store) spoken(ctx context.Context, where string) ([]Cell, error) {
	rows, err := s.r.QueryContext(ctx, `SELECT e.name, r.name, c.first FROM (SELECT g.service_id, g.region_id, min(g.seen_at) AS first FROM signal g `+where+`
		GROUP BY 1, 2) c JOIN service e ON e.id = c.service_id JOIN region r ON r.id = c.region_id`)
	if err != nil {
		return nil, fmt.Errorf("finding cells: %w", err)
	}
	defer rows.Close()
	var list []Cell
	for rows.Next() {
		var c Cell
		var first int64
		if err := rows.Scan(&c.Service, &c.Region, &first); err != nil {
			return nil, fmt.Errorf("finding cells: %w", err)
		}
		c.First = fromMillis(first)
		list = append(list, c)
	}
	return list, rows.Err()
}

// Cells returns when each service was first spoken of in each region.
func (s *Store) Cells(ctx context.Context) ([]Cell, error) {
	rows, err := s.r.QueryContext(ctx, `SELECT e.name, r.name, c.first_at FROM cell c JOIN service e ON e.id = c.service_id JOIN region r ON r.id = c.region_id`)
	if err != nil {
		return nil, fmt.Errorf("reading cells: %w", err)
	}
	defer rows.Close()
	var list []Cell
	for rows.Next() {
		var c Cell
		var first int64
		if err := rows.Scan(&c.Service, &c.Region, &first); err != nil {
			return nil, fmt.Errorf("reading cells: %w", err)
		}
		c.First = fromMillis(first)
		list = append(list, c)
	}
	return list, rows.Err()
}

// Course returns the transitions of exactly one service, by time, of the incidents
// that are open or in which something changed since a moment; and their peaks.
func (s *Store) Course(ctx context.Context, service string, since time.Time) ([]outcry.Transition, map[string][]outcry.Peak, error) {
	const recent = `SELECT t.incident FROM transition t JOIN (SELECT max(seq) AS seq FROM transition
		WHERE service_id = (SELECT id FROM service WHERE name = ?1) GROUP BY incident, region_id) l ON l.seq = t.seq
		WHERE t.at >= ?2 OR t.to_state NOT IN (?3, ?4)`
	args := []any{service, millis(since), string(outcry.Resolved), string(outcry.Dismissed)}
	var list []outcry.Transition
	peaks := map[string][]outcry.Peak{}
	err := s.view(ctx, func(tx *sql.Tx) error {
		changes, err := readTransitions(ctx, tx, `t.incident IN (`+recent+`) ORDER BY t.at, t.seq`, args...)
		if err != nil {
			return err
		}
		list = plain(changes)
		rows, err := tx.QueryContext(ctx, `SELECT incident, at, score FROM peak WHERE incident IN (`+recent+`) ORDER BY at`, args...)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var id string
			var at int64
			var p outcry.Peak
			if err := rows.Scan(&id, &at, &p.Score); err != nil {
				return err
			}
			p.At = fromMillis(at)
			peaks[id] = append(peaks[id], p)
		}
		return rows.Err()
	})
	if err != nil {
		return nil, nil, fmt.Errorf("reading the course of %s: %w", service, err)
	}
	return list, peaks, nil
}
