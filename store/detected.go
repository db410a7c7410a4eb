package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"outcry"
)

// Detected is what a step of detection brought.
type Detected struct {
	Was, Now Detection
	Cells    []Cell
	Services []DetectedService
	Settled  []Stir // that were dealt with, as Stirred returned them
}

// Cell is a service in a region, and when it was first spoken of.
type Cell struct {
	Service, Region string
	First           time.Time
}

// DetectedService is what was found of one service.
type DetectedService struct {
	Service string

	// Since is the moment from which on it was judged anew: its transitions,
	// peaks and hour counts from then on, and the incidents that opened from
	// then on, are replaced. Zero: it goes on where it stood.
	Since time.Time

	// Aliases are ids that are replaced, by the id that leads on from them; what
	// they were aliases for goes with them.
	Aliases map[string]string

	Opened      []OpenedIncident
	Transitions []outcry.Transition // in order; their incidents are stored or among Opened
	Peaks       map[string][]outcry.Peak
	Hours       []outcry.HourCount
}

// OpenedIncident is an incident that opened.
type OpenedIncident struct {
	ID string
	At time.Time
}

// SaveDetected stores what a step of detection brought, in one transaction. It
// returns ErrMoved, and stores nothing, if detection is not where it was said to
// be, or if more has changed of what is settled since that was read.
//
// Words that operators said stay under the id that they were said of. If the
// incident was found anew under another, its alias leads to them; if it was not
// found again they are no one's, until another reading brings it back.
func (s *Store) SaveDetected(ctx context.Context, d Detected) error {
	var names *numberer
	err := s.update(ctx, "storing what was detected", func(tx *sql.Tx) error {
		names = s.numberer(tx)
		quiet := context.WithoutCancel(ctx)
		if err := d.claim(quiet, tx); err != nil {
			return err
		}
		for _, c := range d.Cells {
			if err := c.save(quiet, tx, names); err != nil {
				return err
			}
		}
		for i := range d.Services {
			if err := d.Services[i].save(quiet, tx, names); err != nil {
				return fmt.Errorf("%s: %w", d.Services[i].Service, err)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	names.committed()
	return nil
}

// claim moves detection from where it was, and settles what it has dealt with.
func (d *Detected) claim(ctx context.Context, tx *sql.Tx) error {
	type step struct {
		query string
		args  []any
	}
	steps := []step{
		{`UPDATE stage SET seq = ? WHERE name = 'detect' AND seq = ?`, []any{d.Now.Signal, d.Was.Signal}},
		{`UPDATE meta SET value = ? WHERE name = 'detected_at' AND value = ?`, []any{millis(d.Now.Clock), millis(d.Was.Clock)}},
	}
	for _, stir := range d.Settled {
		if stir.change > 0 {
			steps = append(steps, step{`DELETE FROM stirred WHERE seq = ?`, []any{stir.change}})
		}
	}
	for _, s := range steps {
		moved, err := tx.ExecContext(ctx, s.query, s.args...)
		if err != nil {
			return err
		}
		if n, err := moved.RowsAffected(); err != nil || n == 0 {
			return errors.Join(ErrMoved, err)
		}
	}
	return nil
}

func (c *Cell) save(ctx context.Context, tx *sql.Tx, names *numberer) error {
	service, err := names.id(ctx, serviceTable, c.Service)
	if err != nil {
		return err
	}
	region, err := names.id(ctx, regionTable, c.Region)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO cell VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET first_at = min(first_at, excluded.first_at)`,
		service, region, millis(c.First))
	return err
}

func (d *DetectedService) save(ctx context.Context, tx *sql.Tx, names *numberer) error {
	service, err := names.id(ctx, serviceTable, d.Service)
	if err != nil {
		return err
	}
	if !d.Since.IsZero() {
		if err := withdraw(ctx, tx, service, millis(d.Since)); err != nil {
			return err
		}
	}
	for _, o := range d.Opened {
		if err := o.save(ctx, tx, service); err != nil {
			return fmt.Errorf("incident %s: %w", o.ID, err)
		}
	}
	for alias, id := range d.Aliases {
		if err := saveAlias(ctx, tx, alias, id); err != nil {
			return fmt.Errorf("incident %s: %w", alias, err)
		}
	}
	for i := range d.Transitions {
		if err := saveTransition(ctx, tx, names, service, &d.Transitions[i]); err != nil {
			return fmt.Errorf("incident %s: %w", d.Transitions[i].Incident, err)
		}
	}
	for incident, peaks := range d.Peaks {
		for _, p := range peaks {
			if _, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO peak VALUES (?, ?, ?)`, incident, millis(p.At), p.Score); err != nil {
				return fmt.Errorf("incident %s: %w", incident, err)
			}
		}
	}
	return saveHours(ctx, tx, names, service, d.Hours)
}

// withdraw removes what was found of a service from a moment on.
func withdraw(ctx context.Context, tx *sql.Tx, service, since int64) error {
	for _, query := range []string{
		`DELETE FROM transition WHERE incident IN (SELECT id FROM incident WHERE service_id = ?1) AND at >= ?2`,
		`DELETE FROM peak WHERE incident IN (SELECT id FROM incident WHERE service_id = ?1) AND at >= ?2`,
		`DELETE FROM incident WHERE service_id = ?1 AND opened_at >= ?2`,
		`DELETE FROM hour_count WHERE service_id = ?1 AND known_at >= ?2`,
	} {
		if _, err := tx.ExecContext(ctx, query, service, since); err != nil {
			return err
		}
	}
	return nil
}

func (o *OpenedIncident) save(ctx context.Context, tx *sql.Tx, service int64) error {
	if _, err := tx.ExecContext(ctx, `INSERT INTO incident VALUES (?, ?, ?)`, o.ID, service, millis(o.At)); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `DELETE FROM incident_alias WHERE alias = ?`, o.ID) // it bears this one again
	return err
}

func saveAlias(ctx context.Context, tx *sql.Tx, alias, id string) error {
	if _, err := tx.ExecContext(ctx, `UPDATE incident_alias SET incident = ? WHERE incident = ?`, id, alias); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO incident_alias VALUES (?, ?)`, alias, id)
	return err
}

// saveTransition stores a change of state. Reasons name organisations and no
// people, so nothing in them has to be forgotten.
func saveTransition(ctx context.Context, tx *sql.Tx, names *numberer, service int64, t *outcry.Transition) error {
	region, err := names.id(ctx, regionTable, t.Region)
	if err != nil {
		return err
	}
	reason, err := json.Marshal(&t.Why)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO transition (incident, service_id, at, region_id, from_state, to_state, reason) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		t.Incident, service, millis(t.At), region, string(t.From), string(t.To), string(reason))
	return err
}

func saveHours(ctx context.Context, tx *sql.Tx, names *numberer, service int64, hours []outcry.HourCount) error {
	insert, err := tx.PrepareContext(ctx, `INSERT INTO hour_count VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET bad = bad + excluded.bad, up = up + excluded.up`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, h := range hours {
		region, err := names.id(ctx, regionTable, h.Region)
		if err != nil {
			return err
		}
		if _, err := insert.ExecContext(ctx, service, millis(h.Hour), millis(h.Known), region, h.Bad, h.Up); err != nil {
			return fmt.Errorf("hour %s of %s: %w", h.Hour, h.Region, err)
		}
	}
	return nil
}
