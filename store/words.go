package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"outcry"
)

// ErrNoIncident says that there is no incident of an id.
var ErrNoIncident = errors.New("no such incident")

// ErrNoSignal says that there is no signal of a seq.
var ErrNoSignal = errors.New("no such signal")

// resolveIncident finds the id of an incident by it, or by one that it had before.
const resolveIncident = `SELECT id FROM incident WHERE id IN (?1, (SELECT incident FROM incident_alias WHERE alias = ?1)) ORDER BY id <> ?1 LIMIT 1`

// Say keeps what an operator says of an incident, by its id or an alias. It
// returns ErrNoIncident if there is none.
func (s *Store) Say(ctx context.Context, incident string, w outcry.Word) error {
	return s.update(ctx, "keeping a word", func(tx *sql.Tx) error {
		var id string
		err := tx.QueryRowContext(ctx, resolveIncident, incident).Scan(&id)
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("%s: %w", incident, ErrNoIncident)
		}
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO word (incident, at, kind, text) VALUES (?, ?, ?, ?)`, id, millis(w.At), string(w.Kind), w.Text)
		return err
	})
}

// Mark notes that a signal is wrong: from then on it does not count, whatever is
// read out of its post later, as long as that claims something alike. The first
// mark stands. It returns ErrNoSignal if there is no such signal.
func (s *Store) Mark(ctx context.Context, signal int64, at time.Time) error {
	return s.update(ctx, "marking a signal", func(tx *sql.Tx) error {
		var service, gone int64
		err := tx.QueryRowContext(ctx, `SELECT service_id, gone_at FROM signal WHERE seq = ?`, signal).Scan(&service, &gone)
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("signal %d: %w", signal, ErrNoSignal)
		}
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO mark VALUES (?, ?)`, signal, millis(at)); err != nil {
			return err
		}
		if gone <= millis(at) {
			return nil
		}
		if _, err := tx.ExecContext(ctx, `UPDATE signal SET gone_at = ? WHERE seq = ?`, millis(at), signal); err != nil {
			return err
		}
		stirring := stirring{service: millis(at)}
		return stirring.save(ctx, tx)
	})
}
