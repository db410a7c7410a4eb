package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var migrations embed.FS

// schema returns what brings a database up to date, and the version that it
// brings it to.
func schema(db *sql.DB) (*goose.Provider, int64, error) {
	dir, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, 0, err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, dir)
	if err != nil {
		return nil, 0, err
	}
	sources := p.ListSources()
	return p, sources[len(sources)-1].Version, nil
}

// migrate brings the file up to date, unless it is opened for reading only.
func (s *Store) migrate(ctx context.Context) error {
	steps, newest, err := schema(s.w)
	if err != nil {
		return err
	}
	have, err := version(ctx, s.w)
	if err == nil {
		err = suits(have, newest, s.options.ReadOnly)
	}
	if err != nil || have == newest {
		return err
	}
	if have > 0 && !s.options.Locked { // a daemon of the older version would go on writing as if nothing had changed
		alone, err := withoutDaemon(s.path)
		if errors.Is(err, ErrInUse) {
			return fmt.Errorf("%w (schema %d, this one wants %d), and %w, of that version: stop it and start it with this one", ErrOlder, have, newest, err)
		}
		if err != nil {
			return err
		}
		defer alone.Close()
	}
	if _, err := steps.Up(ctx); err != nil {
		// Another process may have been quicker.
		if have, again := version(ctx, s.w); again == nil && have == newest {
			return nil
		}
		return fmt.Errorf("making the tables: %w", err)
	}
	if have > 0 && s.options.Upgraded != nil {
		s.options.Upgraded(have, newest)
	}
	return nil
}

// Upgrade brings the file at path up to date. So does opening it for writing.
func Upgrade(ctx context.Context, path string, upgraded func(from, to int64)) error {
	s, err := Open(ctx, path, Options{Upgraded: upgraded})
	if err != nil {
		return err
	}
	return s.Close()
}

// suits returns why a file of a schema cannot be used by this version; nil if it
// can.
func suits(have, newest int64, readOnly bool) error {
	switch {
	case have > newest:
		return fmt.Errorf("%w (schema %d, this one knows %d): use that version", ErrNewer, have, newest)
	case have < newest && readOnly:
		return fmt.Errorf("%w (schema %d, this one wants %d): open it for writing once", ErrOlder, have, newest)
	}
	return nil
}

// version is the schema of the file, 0 where it is empty. A file of another
// program is refused rather than moved into.
func version(ctx context.Context, db *sql.DB) (int64, error) {
	var tables, ours int
	err := db.QueryRowContext(ctx, `SELECT count(*), ifnull(sum(name = 'goose_db_version'), 0) FROM sqlite_schema WHERE type = 'table'`).Scan(&tables, &ours)
	switch {
	case err != nil:
		return 0, err
	case tables == 0:
		return 0, nil
	case ours == 0:
		return 0, errForeign
	}
	var version int64
	err = db.QueryRowContext(ctx, `SELECT ifnull(max(version_id), 0) FROM goose_db_version`).Scan(&version)
	return version, err
}

var errForeign = errors.New("holds the tables of another program; name another file with --db")
