package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/mattn/go-sqlite3"
)

// present sees to it that there is a file at path.
func present(path string, create bool) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s is a directory; name a file", path)
	case err == nil && !info.Mode().IsRegular():
		return fmt.Errorf("%s is no regular file; name another with --db", path)
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%w; check the path, or name another file with --db", err)
	case !create:
		return missing(path)
	}
	if err := roomToStart(filepath.Dir(path)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return about(path, err)
	}
	// It holds what people wrote and the key to their names: for its owner only.
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fmt.Errorf("cannot make %s: %w; check its directory, or name another file with --db", path, err)
	}
	return file.Close()
}

func missing(what string) error {
	return fmt.Errorf("%s: %w; collect or import posts first, or name another file with --db", what, ErrMissing)
}

// inspect refuses a file that is no database of ours, or none that this version
// can use, before SQLite writes to it: opening it for good turns on its log,
// which marks the file and lies beside it.
func inspect(ctx context.Context, path string, readOnly bool) error {
	// SQLite keeps its log beside the file itself, not beside a link to it.
	real, err := resolve(path)
	if err != nil {
		return err
	}
	if !readOnly {
		file, err := os.OpenFile(path, os.O_RDWR, 0)
		if err != nil {
			return fmt.Errorf("cannot be written; check the permissions of the file: %w", err)
		}
		if err := file.Close(); err != nil {
			return err
		}
	}
	start, err := head(path, headerSize)
	switch {
	case err != nil:
		return fmt.Errorf("cannot be read; check the permissions of the file: %w", err)
	case len(start) == 0 && readOnly:
		return missing("an empty file")
	case len(start) == 0:
		return nil // as it is left when the making of it is cut short
	case len(start) < headerSize || !bytes.HasPrefix(start, []byte(magic)):
		return errNoDatabase
	}
	log := real + "-wal"
	if !readOnly && !exists(log) {
		if err := roomToStart(filepath.Dir(real)); err != nil {
			return err
		}
	}
	if err := inspectLog(log); err != nil {
		return err
	}
	return look(ctx, path, log, start[formatAt] == walFormat, readOnly)
}

// What the files of SQLite begin with: see sqlite.org/fileformat.html.
const (
	headerSize    = 100
	magic         = "SQLite format 3\x00"
	formatAt      = 18
	walFormat     = 2
	logHeaderSize = 32
)

var errNoDatabase = errors.New("is no database of outcry; name another file with --db")

// inspectLog refuses a log that SQLite did not write. SQLite itself would pass
// over all that is in it. A log of zeros is what a loss of power leaves.
func inspectLog(path string) error {
	start, err := head(path, logHeaderSize)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(bytes.Trim(start, "\x00")) == 0 {
		return nil
	}
	if err != nil {
		return fmt.Errorf("has a log that cannot be read; check the permissions: %w", err)
	}
	if !bytes.HasPrefix(start, []byte{0x37, 0x7f, 0x06, 0x82}) && !bytes.HasPrefix(start, []byte{0x37, 0x7f, 0x06, 0x83}) {
		return fmt.Errorf("%w: %s is no log of SQLite; restore a backup (outcry backup makes them), or move that file away and lose what was written last", ErrDamaged, path)
	}
	return nil
}

// head returns the first n bytes of a file, fewer if it is shorter.
func head(path string, n int) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	start := make([]byte, n)
	n, err = io.ReadFull(file, start)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return start[:n], err
}

// look asks a file for its version without changing it and, where nobody uses
// it, without making a log beside it.
func look(ctx context.Context, path, log string, logged, readOnly bool) error {
	alone := logged && !exists(log)
	err := judge(ctx, path, alone, readOnly)
	if err != nil && alone && exists(log) {
		// Somebody began to write meanwhile, and was not waited for.
		err = judge(ctx, path, false, readOnly)
	}
	var lite sqlite3.Error
	if errors.As(err, &lite) && lite.ExtendedCode == sqlite3.ErrReadonlyRollback {
		return nil // cut short in the middle of a change: the next to write undoes it
	}
	return err
}

func judge(ctx context.Context, path string, alone, readOnly bool) error {
	db := connect(path, forLooking(path, alone), "")
	defer db.Close()
	_, newest, err := schema(db)
	if err != nil {
		return err
	}
	have, err := version(ctx, db)
	if err != nil {
		return err
	}
	return suits(have, newest, readOnly)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// sealed reports whether nobody can be writing to a file: it may not be written,
// or no log can be made in its directory, and none lies beside it. SQLite would
// want to make a log even for reading.
func sealed(path string) bool {
	path, err := resolve(path)
	if err != nil || exists(path+"-wal") {
		return false
	}
	dir := filepath.Dir(path)
	return !writable(path) || !writable(dir) || errors.Is(roomToStart(dir), ErrFull)
}

func writable(path string) bool {
	const write = 2 // W_OK
	err := syscall.Access(path, write)
	return !errors.Is(err, fs.ErrPermission) && !errors.Is(err, syscall.EROFS)
}
