package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/mattn/go-sqlite3"
)

// BackupOptions says how to make a backup.
type BackupOptions struct {
	Replace bool // a file of that name, once the new one is verified

	// Progress is told now and then how many bytes of the copy are written, of
	// about how many. It is called by one goroutine at a time. May be nil.
	Progress func(done, total int64)
}

// BackedUp says what a backup holds.
type BackedUp struct {
	Posts   int // edits not counted
	Signals int
	Visits  int
	Bytes   int64
}

// Backup writes what the store holds at one moment to a database of its own at
// path, while others go on writing here, and reads it back before it gets its
// name. Nothing is left behind by a backup that fails; what one that was killed
// has left in the directory of path is removed.
//
// The copy is made row by row, so that nothing of what was erased is in it. It
// is for its owner only, as the store is.
func (s *Store) Backup(ctx context.Context, path string, o BackupOptions) (done BackedUp, err error) {
	target, err := s.target(path, o.Replace)
	if err != nil {
		return done, err
	}
	clearWorkrooms(filepath.Dir(target))
	need, err := s.liveBytes(ctx)
	if err != nil {
		return done, fmt.Errorf("backing up: %w", err)
	}
	if err := roomFor(path, target, need); err != nil {
		return done, err
	}
	before, err := s.census(ctx, nil)
	if err != nil {
		return done, fmt.Errorf("backing up: %w", err)
	}
	room, err := newWorkroom(filepath.Dir(target))
	if err != nil {
		return done, fmt.Errorf("%s cannot be written; check the permissions of its directory: %w", path, err)
	}
	defer func() { err = errors.Join(err, room.close()) }()
	file := filepath.Join(room.path, "copy.db")
	if err := s.copyTo(ctx, file, need, o.Progress); err != nil {
		return done, fmt.Errorf("backing up: %w", blame(path, err))
	}
	after, err := s.census(ctx, &before.given)
	if err != nil {
		return done, fmt.Errorf("backing up: %w", err)
	}
	held, err := verify(ctx, file, before, after)
	if err != nil {
		if ctx.Err() != nil {
			return done, ctx.Err()
		}
		return done, fmt.Errorf("%s was not written, since the copy is not sound: %w; try again, and if it stays so, check the disk", path, err)
	}
	if held.Bytes, err = keep(file, path, target, o.Replace); err != nil {
		return done, fmt.Errorf("keeping %s: %w", path, err)
	}
	return held, nil
}

// liveBytes is about how long a copy will be: the pages that hold something.
func (s *Store) liveBytes(ctx context.Context) (n int64, err error) {
	err = s.r.QueryRowContext(ctx, `SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size`).Scan(&n)
	return n, err
}

// roomFor refuses a backup that would fill the disk: the daemon may write to
// the same one.
func roomFor(path, target string, need int64) error {
	free, err := freeBytes(filepath.Dir(target))
	if err == nil && free < need+MinFree {
		err = fmt.Errorf("%s: %w for a backup: it takes %d MB, and %d MB are free; name a file on another disk", path, ErrFull, (need+MinFree)>>20, free>>20)
	}
	return err
}

// progressEvery is how often the length of a copy is looked at.
const progressEvery = 100 * time.Millisecond

// copyTo writes the rows of one consistent state to a new file. SQLite does so
// in a reading transaction of a connection that may write elsewhere.
func (s *Store) copyTo(ctx context.Context, file string, total int64, progress func(done, total int64)) error {
	db := connect(s.path, forCopying(s.path, s.options.ReadOnly), "")
	defer db.Close()
	if progress != nil {
		progress(0, total)
		stop, stopped := make(chan struct{}), make(chan struct{})
		go func() {
			defer close(stopped)
			watch(file, stop, func(n int64) { progress(min(n, total), total) })
		}()
		defer func() {
			close(stop)
			<-stopped
		}()
	}
	_, err := db.ExecContext(ctx, `VACUUM INTO ?`, file)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// watch tells how long a file is, until it is stopped.
func watch(file string, stop <-chan struct{}, tell func(n int64)) {
	tick := time.NewTicker(progressEvery)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
			if info, err := os.Stat(file); err == nil {
				tell(info.Size())
			}
		}
	}
}

// blame names the copy in an error that is about it, and not about the store it
// is made of.
func blame(target string, err error) error {
	var f *fault
	var lite sqlite3.Error
	if !errors.As(err, &f) || !errors.As(err, &lite) {
		return err
	}
	switch {
	case errors.Is(f, ErrFull):
		return &fault{path: target, hint: "cannot be written: its disk is full; make room, or name a file on another", kind: ErrFull, cause: f.cause}
	case lite.ExtendedCode == sqlite3.ErrIoErrRead, lite.ExtendedCode == sqlite3.ErrIoErrShortRead:
		return err
	case lite.Code == sqlite3.ErrIoErr, lite.Code == sqlite3.ErrCantOpen, lite.Code == sqlite3.ErrReadonly:
		return &fault{path: target, hint: "cannot be written; check its disk and the permissions of its directory", cause: f.cause}
	}
	return err
}

// keep gives a copy its name, once it is sure to outlive a loss of power, and
// returns its size.
func keep(file, path, target string, replace bool) (int64, error) {
	written, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return 0, err
	}
	info, err := written.Stat()
	if err := errors.Join(err, written.Chmod(0o600), written.Sync(), written.Close()); err != nil {
		return 0, err
	}
	if err := vacant(path, target, replace); err != nil {
		return 0, err // somebody was quicker
	}
	if err := os.Rename(file, target); err != nil {
		return 0, err
	}
	dir, err := os.Open(filepath.Dir(target))
	if err != nil {
		return 0, err
	}
	return info.Size(), errors.Join(dir.Sync(), dir.Close())
}
