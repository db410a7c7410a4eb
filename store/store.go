// Package store keeps posts, what was read out of them, and how their sources
// were visited, in one SQLite file.
//
// Posts are facts: they are added, and leave only when they are pruned or
// forgotten. Signals are derived from them by a
// stage that reads by seq from its cursor and moves the cursor in the
// transaction that saves its result, so that nothing is lost or counted twice
// whenever the process dies. One connection writes, in short immediate
// transactions; readers have connections of their own and never wait for it.
package store

import (
	"bytes"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"

	"outcry"
)

// Options says how to open a store.
type Options struct {
	Create   bool // make the file where it is missing
	ReadOnly bool // never write, not even to bring an old schema up to date

	// Locked says that the caller is the daemon of the file: see Lock.
	Locked bool

	// Upgraded is told when the schema of the file was brought up to date.
	Upgraded func(from, to int64)

	// Fleeting trades durability for speed: for a file that is thrown away.
	Fleeting bool

	// Voice tells who speaks in a post. The account of a User is stored as a
	// hash only.
	Voice func(*outcry.Post) outcry.Voice

	// AuthorKey keys the hashes of accounts. Nil: one of the file's own,
	// drawn at random when it was made.
	AuthorKey []byte

	Services outcry.Hierarchy
	Regions  outcry.Hierarchy
}

// Store is an open database. It may be used by many goroutines.
type Store struct {
	path    string
	options Options
	w, r    *sql.DB
	names   *names

	authors    hasher
	tombstones tombstones

	rewriteBeside int64 // bytes of file
}

// Open opens the database at path, making or updating its schema. A file that it
// refuses is left as it was. A process opens a file once: to look at it a second
// time would give up the locks of the first.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if err := present(path, o.Create); err != nil {
		return nil, err
	}
	if err := inspect(ctx, path, o.ReadOnly); err != nil {
		return nil, about(path, err)
	}
	s := &Store{path: path, options: o, names: newNames(), rewriteBeside: rewriteBeside}
	reading := connect(path, forReading(path, o.ReadOnly), "")
	s.w, s.r = reading, reading
	if !o.ReadOnly {
		s.w = connect(path, forWriting(path, o.Fleeting), fewCheckpoints)
		s.w.SetMaxOpenConns(1)
	}
	s.r.SetMaxOpenConns(readers)
	s.r.SetMaxIdleConns(readers)
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(about(path, err), s.Close())
	}
	return s, nil
}

// readers is how many connections read beside the one that writes.
const readers = 4

// Close ends all use of the database. An import or a stage under way on
// another goroutine fails. Where nobody else uses the file, the log beside it is
// folded back into it and removed.
func (s *Store) Close() error { return errors.Join(s.r.Close(), s.w.Close()) }

// Path is the file that the store is kept in.
func (s *Store) Path() string { return s.path }

// prepare brings the schema up to date and reads what is kept in memory.
func (s *Store) prepare(ctx context.Context) error {
	if err := s.migrate(ctx); err != nil {
		return err
	}
	err := s.readKey(ctx)
	if s.options.ReadOnly || !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if err := s.drawKey(ctx); err != nil {
		return err
	}
	return s.readKey(ctx)
}

// drawKey makes the key for authors, unless another process has just done so.
func (s *Store) drawKey(ctx context.Context) error {
	key := s.options.AuthorKey
	if key == nil {
		key = make([]byte, 32)
		if _, err := rand.Read(key); err != nil {
			return err
		}
	}
	return s.update(ctx, "keeping the key for authors", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO meta VALUES ('author_key', ?)`, key)
		return err
	})
}

func (s *Store) readKey(ctx context.Context) error {
	var key []byte
	if err := s.r.QueryRowContext(ctx, `SELECT value FROM meta WHERE name = 'author_key'`).Scan(&key); err != nil {
		return fmt.Errorf("reading the key for authors: %w", err)
	}
	if given := s.options.AuthorKey; given != nil && !bytes.Equal(given, key) {
		return ErrOtherKey
	}
	s.authors, s.tombstones = newHasher(key), newTombstones(key)
	return nil
}
