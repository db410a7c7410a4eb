package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// rowCounts is a number for each of the tables that only grow, but for what is
// erased.
type rowCounts [5]int64

var grown = [5]string{"post", "signal", "visit", "transition", "word"}

// census is how much a file holds at one moment.
type census struct {
	given rowCounts // the last seq of each table
	rows  rowCounts // up to a seq
	read  int64     // the cursor of the classify stage
	found int64     // and of detection
}

// census counts the rows up to the seqs in upTo; nil: up to the last ones.
func (s *Store) census(ctx context.Context, upTo *rowCounts) (c census, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		c, err = count(ctx, tx, upTo)
		return err
	})
	return c, err
}

func count(ctx context.Context, tx *sql.Tx, upTo *rowCounts) (c census, err error) {
	for i, table := range grown {
		if err := tx.QueryRowContext(ctx, `SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = ?`, table).Scan(&c.given[i]); err != nil {
			return c, err
		}
	}
	if upTo == nil {
		upTo = &c.given
	}
	for i, table := range grown {
		// All of them are counted in the smallest index, those behind a seq in
		// the few pages at the end.
		query := `SELECT (SELECT count(*) FROM ` + table + `) - (SELECT count(*) FROM ` + table + ` WHERE seq > ?)`
		if err := tx.QueryRowContext(ctx, query, upTo[i]).Scan(&c.rows[i]); err != nil {
			return c, err
		}
	}
	return c, tx.QueryRowContext(ctx, `SELECT c.seq, d.seq FROM stage c, stage d WHERE c.name = ? AND d.name = 'detect'`, string(Classify)).Scan(&c.read, &c.found)
}

// verify reads a copy back and returns what it holds. It is held against what
// the store held before it was made and after: rows are given ever higher seqs,
// so of those up to a seq there can only become fewer.
func verify(ctx context.Context, file string, before, after census) (held BackedUp, err error) {
	db := connect(file, forLooking(file, true), "")
	defer db.Close()
	if err := sound(ctx, db); err != nil {
		return held, err
	}
	tx, err := db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return held, err
	}
	defer func() { err = errors.Join(err, tx.Rollback()) }()
	old, err := count(ctx, tx, &before.given)
	if err != nil {
		return held, err
	}
	all, err := count(ctx, tx, nil)
	if err != nil {
		return held, err
	}
	for i, table := range grown {
		if n := old.rows[i]; n > before.rows[i] || n < after.rows[i] {
			return held, fmt.Errorf("it holds %d rows of %s where there were %d, and then %d", n, table, before.rows[i], after.rows[i])
		}
		if seq := all.given[i]; seq < before.given[i] || seq > after.given[i] {
			return held, fmt.Errorf("its last %s is number %d, which is not between %d and %d", table, seq, before.given[i], after.given[i])
		}
	}
	if all.read > all.given[0] {
		return held, fmt.Errorf("posts up to %d are marked as read, and the last is number %d", all.read, all.given[0])
	}
	if all.found > all.given[1] {
		return held, fmt.Errorf("signals up to %d are marked as dealt with, and the last is number %d", all.found, all.given[1])
	}
	held.Signals, held.Visits = int(all.rows[1]), int(all.rows[2])
	return held, tx.QueryRowContext(ctx, `SELECT count(*) FROM post WHERE version = 0`).Scan(&held.Posts)
}

// sound asks SQLite whether a file is as it should be, and whether it is one
// that this version can use.
func sound(ctx context.Context, db *sql.DB) error {
	var verdict string
	if err := db.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", ErrDamaged, verdict)
	}
	var orphans string
	err := db.QueryRowContext(ctx, `SELECT ifnull(group_concat(DISTINCT "table"), '') FROM pragma_foreign_key_check`).Scan(&orphans)
	if err != nil {
		return err
	}
	if orphans != "" {
		return fmt.Errorf("%w: rows of %s refer to nothing", ErrDamaged, orphans)
	}
	_, newest, err := schema(db)
	if err != nil {
		return err
	}
	have, err := version(ctx, db)
	if err != nil {
		return err
	}
	if have != newest {
		return fmt.Errorf("it is of schema %d, not %d", have, newest)
	}
	return nil
}
