// Package store keeps posts, what was read out of them, and how their sources
// were visited, in one SQLite file.
//
// Posts are facts and only ever added. Signals are derived from them by a
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
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strconv"
	"syscall"
	"time"

	"github.com/pressly/goose/v3"

	"outcry"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Options says how to open a store.
type Options struct {
	Create   bool // make the file where it is missing
	ReadOnly bool // never write, not even to bring an old schema up to date

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
	authors hasher
}

// Open opens the database at path, making or updating its schema.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if err := present(path, o.Create); err != nil {
		return nil, err
	}
	s := &Store{path: path, options: o, names: newNames()}
	s.w, s.r = connect(path, dsn(path, o, !o.ReadOnly)), connect(path, dsn(path, o, false))
	s.w.SetMaxOpenConns(1)
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
// another goroutine fails.
func (s *Store) Close() error { return errors.Join(s.r.Close(), s.w.Close()) }

// Path is the file that the store is kept in.
func (s *Store) Path() string { return s.path }

func present(path string, create bool) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s is a directory; name a file", path)
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return err
	case !create:
		return fmt.Errorf("%s: %w; collect or import posts first, or name another file with --db", path, ErrMissing)
	}
	// It holds what people wrote and the key to their names: for its owner only.
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fmt.Errorf("cannot make %s: %w", path, err)
	}
	return file.Close()
}

// busyTimeout is how long the driver waits for a lock that another holds.
const busyTimeout = 5 * time.Second

// dsn names the file for the driver. The settings stand here, since a PRAGMA
// by hand would reach one connection of the pool only.
func dsn(path string, o Options, write bool) string {
	v := url.Values{
		"_busy_timeout":    {strconv.FormatInt(busyTimeout.Milliseconds(), 10)},
		"_foreign_keys":    {"1"},
		"_txlock":          {"immediate"},
		"_synchronous":     {"NORMAL"},
		"_stmt_cache_size": {"64"},
	}
	if o.Fleeting {
		v.Set("_synchronous", "OFF")
	}
	if write {
		v.Set("_journal_mode", "WAL")
		v.Set("_cache_size", "-65536")
		v.Set("mode", "rw")
		if o.Create {
			v.Set("mode", "rwc")
		}
	} else {
		v.Set("_cache_size", "-16384")
		v.Set("_query_only", "1")
		v.Set("mode", "ro")
		if o.ReadOnly && sealed(path) {
			v.Set("immutable", "1")
		}
		v.Set("_txlock", "deferred")
	}
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: v.Encode()}).String()
}

// sealed reports whether nobody can be writing to a file: it may not be written,
// and no log lies beside it. SQLite would want to make a log even for reading.
func sealed(path string) bool {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err == nil {
		file.Close()
		return false
	}
	if !errors.Is(err, fs.ErrPermission) && !errors.Is(err, syscall.EROFS) {
		return false
	}
	_, err = os.Stat(path + "-wal")
	return errors.Is(err, fs.ErrNotExist)
}

// prepare brings the schema up to date and reads what is kept in memory.
func (s *Store) prepare(ctx context.Context) error {
	if err := s.migrate(ctx); err != nil {
		return err
	}
	if s.options.ReadOnly {
		return s.readKey(ctx)
	}
	// Fewer, larger checkpoints: with the default of 1,000 pages a bulk
	// import takes twice as long.
	if _, err := s.w.ExecContext(ctx, `PRAGMA wal_autocheckpoint = 10000`); err != nil {
		return err
	}
	key := s.options.AuthorKey
	if key == nil {
		key = make([]byte, 32)
		if _, err := rand.Read(key); err != nil {
			return err
		}
	}
	if _, err := s.w.ExecContext(ctx, `INSERT OR IGNORE INTO meta VALUES ('author_key', ?)`, key); err != nil {
		return err
	}
	return s.readKey(ctx)
}

func (s *Store) readKey(ctx context.Context) error {
	var key []byte
	if err := s.r.QueryRowContext(ctx, `SELECT value FROM meta WHERE name = 'author_key'`).Scan(&key); err != nil {
		return fmt.Errorf("reading the key for authors: %w", err)
	}
	if given := s.options.AuthorKey; given != nil && !bytes.Equal(given, key) {
		return ErrOtherKey
	}
	s.authors = newHasher(key)
	return nil
}

func (s *Store) migrate(ctx context.Context) error {
	dir, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	goosed, err := goose.NewProvider(goose.DialectSQLite3, s.w, dir)
	if err != nil {
		return err
	}
	sources := goosed.ListSources()
	newest := sources[len(sources)-1].Version
	have, err := s.version(ctx)
	switch {
	case err != nil:
		return err
	case have > newest:
		return fmt.Errorf("%w (schema %d, this one knows %d): use that version", ErrNewer, have, newest)
	case have == newest:
		return nil
	case s.options.ReadOnly:
		return fmt.Errorf("schema %d is older than %d: run a command that writes, such as import, once", have, newest)
	}
	if _, err := goosed.Up(ctx); err != nil {
		// Another process may have been quicker.
		if have, again := s.version(ctx); again == nil && have == newest {
			return nil
		}
		return fmt.Errorf("making the tables: %w", err)
	}
	return nil
}

// version is the schema of the file, 0 where it is empty. A file of another
// program is refused rather than moved into.
func (s *Store) version(ctx context.Context) (int64, error) {
	var tables, ours int
	err := s.w.QueryRowContext(ctx, `SELECT count(*), ifnull(sum(name = 'goose_db_version'), 0) FROM sqlite_schema WHERE type = 'table'`).Scan(&tables, &ours)
	switch {
	case err != nil:
		return 0, err
	case tables == 0:
		return 0, nil
	case ours == 0:
		return 0, errors.New("holds the tables of another program")
	}
	var version int64
	err = s.w.QueryRowContext(ctx, `SELECT ifnull(max(version_id), 0) FROM goose_db_version`).Scan(&version)
	return version, err
}
