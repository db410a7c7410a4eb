package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"net/url"
	"os"
	"strconv"
	"time"

	"github.com/mattn/go-sqlite3"
)

// connect returns a pool of connections whose every error, in the middle of an
// answer too, says which file it is about and what to do. Each begins with a
// statement, if one is given.
func connect(path, dsn, first string) *sql.DB { return sql.OpenDB(connector{path, dsn, first}) }

// fewCheckpoints has the log folded back less often: with the default of 1,000
// pages a bulk import takes twice as long.
const fewCheckpoints = `PRAGMA wal_autocheckpoint = 10000`

// How long the driver waits for a lock that another holds. To write is tried
// again for longer: see update.
const (
	readPatience  = 5 * time.Second
	writePatience = 2 * time.Second
)

// forWriting names the file for the one connection that writes.
func forWriting(path string, fleeting bool) string {
	settings := url.Values{"mode": {"rw"}, "_journal_mode": {"WAL"}, "_txlock": {"immediate"}, "_synchronous": {"NORMAL"}, "_cache_size": {"-65536"}, "_secure_delete": {"1"}}
	if fleeting {
		settings.Set("_synchronous", "OFF")
	}
	if info, err := os.Stat(path); err == nil && info.Size() == 0 {
		settings.Set("_auto_vacuum", incremental) // before there are tables: later it takes rewriting the file
	}
	return dsn(path, writePatience, settings)
}

// incremental has free pages cut off the end of the file when that is asked for.
const incremental = "2"

// forReading names the file for those that read.
func forReading(path string, readOnly bool) string {
	settings := reading(path, readOnly)
	settings.Set("_query_only", "1")
	return dsn(path, readPatience, settings)
}

// forCopying names the file for the connection that reads it into another one,
// which it must be able to write.
func forCopying(path string, readOnly bool) string {
	return dsn(path, readPatience, reading(path, readOnly))
}

// reading is how a file is opened that is not written. The connections may
// write as far as the system is concerned, so that the last one to leave can
// fold the log back.
func reading(path string, readOnly bool) url.Values {
	settings := url.Values{"mode": {"rw"}, "_txlock": {"deferred"}, "_cache_size": {"-16384"}}
	if readOnly && sealed(path) {
		settings.Set("mode", "ro")
		settings.Set("immutable", "1")
	}
	return settings
}

// forLooking names the file for a look that leaves no trace. Alone says that
// nobody else uses the file: SQLite then makes no log.
func forLooking(path string, alone bool) string {
	settings := url.Values{"mode": {"ro"}, "_query_only": {"1"}}
	if alone {
		settings.Set("immutable", "1")
	}
	return dsn(path, readPatience, settings)
}

// dsn names the file for the driver. The settings stand here, since a PRAGMA
// by hand would reach one connection of the pool only.
func dsn(path string, patience time.Duration, settings url.Values) string {
	settings.Set("_busy_timeout", strconv.FormatInt(patience.Milliseconds(), 10))
	settings.Set("_foreign_keys", "1")
	settings.Set("_stmt_cache_size", "64")
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: settings.Encode()}).String()
}

type connector struct{ path, dsn, first string }

func (c connector) Driver() driver.Driver { return &sqlite3.SQLiteDriver{} }

func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	opened, err := c.Driver().Open(c.dsn)
	if err != nil {
		return nil, explain(c.path, err)
	}
	made := &conn{opened.(*sqlite3.SQLiteConn), c.path}
	if c.first != "" {
		if _, err := made.ExecContext(ctx, c.first, nil); err != nil {
			return nil, errors.Join(err, made.Close())
		}
	}
	return made, nil
}

// conn is the driver's connection with its errors explained. What it does not
// override cannot fail by the state of the file.
type conn struct {
	*sqlite3.SQLiteConn
	path string
}

func (c *conn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	result, err := c.SQLiteConn.ExecContext(ctx, query, args)
	return result, explain(c.path, err)
}

func (c *conn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	return c.rows(c.SQLiteConn.QueryContext(ctx, query, args))
}

func (c *conn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	prepared, err := c.SQLiteConn.PrepareContext(ctx, query)
	if err != nil {
		return nil, explain(c.path, err)
	}
	return &stmt{prepared.(*sqlite3.SQLiteStmt), c}, nil
}

func (c *conn) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	begun, err := c.SQLiteConn.BeginTx(ctx, o)
	if err != nil {
		return nil, explain(c.path, err)
	}
	return tx{begun, c}, nil
}

func (c *conn) rows(read driver.Rows, err error) (driver.Rows, error) {
	if err != nil {
		return nil, explain(c.path, err)
	}
	return &rows{read, c.path}, nil
}

type stmt struct {
	*sqlite3.SQLiteStmt
	conn *conn
}

func (s *stmt) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	result, err := s.SQLiteStmt.ExecContext(ctx, args)
	return result, explain(s.conn.path, err)
}

func (s *stmt) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	return s.conn.rows(s.SQLiteStmt.QueryContext(ctx, args))
}

type rows struct {
	driver.Rows
	path string
}

func (r *rows) Next(dest []driver.Value) error {
	err := r.Rows.Next(dest)
	if err == nil || errors.Is(err, io.EOF) {
		return err
	}
	return explain(r.path, err)
}

func (r *rows) Close() error { return explain(r.path, r.Rows.Close()) }

type tx struct {
	driver.Tx
	conn *conn
}

func (t tx) Commit() error { return explain(t.conn.path, t.Tx.Commit()) }

// Rollback undoes what SQLite has not undone by itself: a full disk and other
// failures end the whole transaction, not only the statement.
func (t tx) Rollback() error {
	if t.conn.AutoCommit() {
		return nil
	}
	return explain(t.conn.path, t.Tx.Rollback())
}
