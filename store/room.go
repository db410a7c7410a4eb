package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"syscall"
)

// MinFree is how many bytes must be free on the disk of the database for
// writing to go on: a batch of posts takes up to 8 MB of the log, and with
// less a store that was full would be full again at once.
const MinFree = 16 << 20

// probe is how many bytes Writable writes: what a large page of posts takes, so
// that a quota which is all but used up is found too.
const probe = 1 << 20

// Writable returns nil if there is room to go on writing. It wraps ErrFull
// where there is not, as far as the disk, a quota and SQLite say so.
func (s *Store) Writable(ctx context.Context) error {
	if s.options.ReadOnly {
		return fmt.Errorf("%s was opened for reading only", s.path)
	}
	free, err := freeBytes(s.path)
	if err != nil {
		return err
	}
	if free < MinFree {
		return fmt.Errorf("%s: %w: %d MB are free, and going on takes %d MB", s.path, ErrFull, free>>20, MinFree>>20)
	}
	// Two transactions: what one adds and removes is never written.
	const what = "trying to write"
	err = s.update(ctx, what, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO meta VALUES ('probe', zeroblob(?))`, probe)
		return err
	})
	return errors.Join(err, s.update(ctx, what, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM meta WHERE name = 'probe'`)
		return err
	}))
}

// startFree is how many bytes SQLite takes to make a log and the tables of a new
// file. With less it would fail half way and leave a log behind.
const startFree = 1 << 20

// roomToStart refuses to write to a file of a directory that is full.
func roomToStart(dir string) error {
	free, err := freeBytes(dir)
	if err == nil && free < startFree {
		err = fmt.Errorf("cannot be written: %w; make room for it, or name a file on another disk with --db", ErrFull)
	}
	return err
}

// freeBytes is how many bytes a program may still write to the disk that a file
// or directory is on. What does not say so counts as endless.
func freeBytes(path string) (int64, error) {
	var disk syscall.Statfs_t
	if err := syscall.Statfs(path, &disk); err != nil {
		return 0, fmt.Errorf("asking for the free space beside %s: %w", path, err)
	}
	if disk.Blocks == 0 {
		return math.MaxInt64, nil
	}
	return int64(disk.Bavail) * int64(disk.Bsize), nil //nolint:unconvert // the types differ by system
}
