package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/mattn/go-sqlite3"
)

// update runs fn in a transaction of the one writer and commits it. It is
// immediate: it holds the lock on the file from the start, so what fn reads is
// what it writes upon, whichever process comes next.
func (s *Store) update(ctx context.Context, what string, fn func(tx *sql.Tx) error) error {
	deadline := time.Now().Add(patience)
	for wait := 10 * time.Millisecond; ; wait = min(2*wait, time.Second) {
		err := s.once(ctx, fn)
		if err == nil {
			return nil
		}
		// The driver has waited for a while already. An import beside the
		// daemon may hold the lock in batches: ask a few times more.
		if !busy(err) || time.Now().After(deadline) {
			return fmt.Errorf("%s: %w", what, err)
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("%s: %w", what, ctx.Err())
		case <-time.After(wait):
		}
	}
}

// patience is how long a locked file is asked again before that is reported.
const patience = 8 * time.Second

func (s *Store) once(ctx context.Context, fn func(tx *sql.Tx) error) (err error) {
	tx, err := s.w.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			if undo := tx.Rollback(); undo != nil && !errors.Is(undo, sql.ErrTxDone) {
				err = errors.Join(err, undo)
			}
		}
	}()
	if err = fn(tx); err == nil {
		err = tx.Commit()
	}
	// The end of ctx takes the transaction back behind our back: what comes next
	// says that a statement is closed, or the transaction done.
	if lite := new(sqlite3.Error); err != nil && ctx.Err() != nil && !errors.As(err, lite) {
		return ctx.Err()
	}
	return err
}

// view runs fn on one consistent state of the file.
func (s *Store) view(ctx context.Context, fn func(tx *sql.Tx) error) error {
	tx, err := s.r.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	err = fn(tx)
	if undo := tx.Rollback(); undo != nil && !errors.Is(undo, sql.ErrTxDone) {
		err = errors.Join(err, undo)
	}
	return err
}

func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func fromMillis(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}
