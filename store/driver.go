package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"

	"github.com/mattn/go-sqlite3"
)

// connect returns a pool of connections whose every error, in the middle of an
// answer too, says which file it is about and what to do.
func connect(path, dsn string) *sql.DB { return sql.OpenDB(connector{path, dsn}) }

type connector struct{ path, dsn string }

func (c connector) Driver() driver.Driver { return &sqlite3.SQLiteDriver{} }

func (c connector) Connect(context.Context) (driver.Conn, error) {
	opened, err := c.Driver().Open(c.dsn)
	if err != nil {
		return nil, explain(c.path, err)
	}
	return &conn{opened.(*sqlite3.SQLiteConn), c.path}, nil
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
