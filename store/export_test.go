package store

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"outcry"
)

// Exec runs a statement by hand, for tests that need a file in a state that
// nothing of ours leaves it in.
func (s *Store) Exec(query string) error {
	_, err := s.w.Exec(query)
	return err
}

// Verify holds a copy against what the store holds now.
func (s *Store) Verify(ctx context.Context, copied string) (BackedUp, error) {
	now, err := s.census(ctx, nil)
	if err != nil {
		return BackedUp{}, err
	}
	return verify(ctx, copied, now, now)
}

// Filling is a signal as far as counting it is concerned.
type Filling struct{ Service, Region, At, Author, Text, Source int64 }

// Fill stores n signals as fast as it goes, for benchmarks.
func (s *Store) Fill(n int, next func(i int) Filling, services, regions, sources int) error {
	for t, count := range map[table]int{serviceTable: services, regionTable: regions, sourceTable: sources, rulesetTable: 1} {
		for i := 1; i <= count; i++ {
			if _, err := s.w.Exec(`INSERT INTO `+string(t)+` (id, name) VALUES (?, ?)`, i, fmt.Sprintf("%s%d", t, i)); err != nil {
				return err
			}
		}
	}
	// The index is made at the end: row by row it would take ten times as long.
	if _, err := s.w.Exec(`DROP INDEX signal_cell; DROP INDEX signal_post`); err != nil {
		return err
	}
	k := pack(&outcry.Signal{Stance: outcry.Down, Voice: outcry.User, Symptom: outcry.App, Basis: outcry.ByText}, outcry.LongText)
	tx, err := s.w.Begin()
	if err != nil {
		return err
	}
	insert, err := tx.Prepare(insertSignal)
	if err != nil {
		return err
	}
	defer insert.Close()
	for i := range n {
		f := next(i)
		if _, err := insert.Exec(i, f.Source, f.Service, f.Region, f.At, f.At, int64(standing), int64(k), f.Author, f.Text, 1.0, 1, "", "", "", fmt.Sprint(i), "", "", "[]", int64(standing), 0); err != nil {
			return err
		}
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	_, err = s.w.Exec(`CREATE INDEX signal_cell ON signal (service_id, published_at, region_id, kind, author_key, text_key, source_id, post_seq, seen_at, gone_at);
		CREATE INDEX signal_post ON signal (post_seq)`)
	return err
}

// RewriteBeside sets the size up to which the file is rewritten beside a daemon.
func (s *Store) RewriteBeside(bytes int64) { s.rewriteBeside = bytes }

// Number is how many rows a table has.
func (s *Store) Number(table string) (n int, err error) {
	return n, s.r.QueryRow(`SELECT count(*) FROM ` + table).Scan(&n)
}

// Fold folds the log back into the file.
func (s *Store) Fold() error {
	_, err := s.checkpoint(context.Background())
	return err
}

// Lock takes the daemon's lock, as if another process did.
func (s *Store) Lock() (*DaemonLock, error) { return lock(s.path) }

// Searches are the statements that look for posts of a conversation.
var Searches = map[string]string{
	"first": findFirst, "after": findAfter, "before": findBefore, "followed": findFollowed,
	"answering": findAnswering, "versions": findVersions, "behind": findBehind, "first behind": findFirstBehind,
}

// Plan says how SQLite goes about a statement.
func (s *Store) Plan(ctx context.Context, query string) (steps []string, err error) {
	rows, err := s.r.QueryContext(ctx, `EXPLAIN QUERY PLAN `+query, make([]any, strings.Count(query, "?"))...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id, parent, unused int
		var step string
		if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
			return nil, err
		}
		steps = append(steps, step)
	}
	return steps, rows.Err()
}

// MakeOld makes a file as the version of a schema did.
func MakeOld(ctx context.Context, path string, schemaVersion int64) error {
	if err := present(path, true); err != nil {
		return err
	}
	db := connect(path, forWriting(path, false), "")
	steps, _, err := schema(db)
	if err == nil {
		_, err = steps.UpTo(ctx, schemaVersion)
	}
	return errors.Join(err, db.Close())
}
