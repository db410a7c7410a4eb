package store

import (
	"errors"
	"fmt"
	"syscall"

	"github.com/mattn/go-sqlite3"
)

// Errors that a caller may want to tell apart.
var (
	ErrMissing = errors.New("no such database")
	ErrNewer   = errors.New("made by a newer version of outcry")
	ErrOlder   = errors.New("made by an older version of outcry")

	// ErrOtherKey says that the accounts in the file are hashed with another
	// key than the one given, so that one person would become two.
	ErrOtherKey = errors.New("holds posts that were collected or imported; name a file of its own for a replay")

	// ErrFull says that there is no room to write. What was being written was
	// undone as a whole; the store can be used further.
	ErrFull = errors.New("the disk is full")

	// ErrDamaged says that the file does not hold what was written to it.
	ErrDamaged = errors.New("the file is damaged")
)

// fault is an error of SQLite with what it means for the person at the
// keyboard.
type fault struct {
	path, hint string
	kind       error // that a caller may ask for; nil
	cause      error
}

func (f *fault) Error() string { return fmt.Sprintf("%s %s: %v", f.path, f.hint, f.cause) }

func (f *fault) Unwrap() []error {
	if f.kind == nil {
		return []error{f.cause}
	}
	return []error{f.kind, f.cause}
}

// explain says what an error of SQLite means; other errors stay as they are.
func explain(path string, err error) error {
	var lite sqlite3.Error
	var known *fault
	if err == nil || errors.As(err, &known) || !errors.As(err, &lite) {
		return err
	}
	f := &fault{path: path, cause: err}
	switch {
	case full(lite):
		f.kind, f.hint = ErrFull, "cannot grow: the disk is full; make room for it"
	case lite.Code == sqlite3.ErrNotADB:
		f.hint = "is no database of outcry; name another file with --db"
	case lite.Code == sqlite3.ErrCorrupt:
		f.kind, f.hint = ErrDamaged, damaged
	case busy(lite), lite.Code == sqlite3.ErrProtocol:
		f.hint = "is locked by another program; try again when it is done"
	case lite.Code == sqlite3.ErrReadonly, lite.Code == sqlite3.ErrCantOpen, lite.Code == sqlite3.ErrPerm:
		f.hint = "cannot be opened or written; check the permissions of the file and its directory"
	case lite.Code == sqlite3.ErrIoErr:
		f.hint = "cannot be read or written; check the disk"
	default:
		return err
	}
	return f
}

// about names the file in an error that does not name it yet.
func about(path string, err error) error {
	if err = explain(path, err); errors.As(err, new(*fault)) {
		return err
	}
	return fmt.Errorf("%s: %w", path, err)
}

const damaged = "is damaged; restore a backup (outcry backup makes them)"

func busy(err error) bool {
	var lite sqlite3.Error
	return errors.As(err, &lite) && (lite.Code == sqlite3.ErrBusy || lite.Code == sqlite3.ErrLocked)
}

// full reports whether a disk, or the share of it that an account may use, is
// what an error is about. SQLite says so itself only where a write fell short.
func full(lite sqlite3.Error) bool {
	return lite.Code == sqlite3.ErrFull || lite.SystemErrno == syscall.ENOSPC || lite.SystemErrno == syscall.EDQUOT
}
