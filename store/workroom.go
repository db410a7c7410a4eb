package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// workroom is a directory beside the target of a backup, for the copy that has
// no name yet. It is locked as long as its process lives, so that one that was
// left behind by a kill is known by its lock being free.
type workroom struct {
	path string
	lock *os.File
}

const workroomName = ".outcry-backup-"

// newWorkroom makes one in a directory.
func newWorkroom(dir string) (*workroom, error) {
	for {
		path, err := os.MkdirTemp(dir, workroomName+"*")
		if err != nil {
			return nil, err
		}
		lock, err := lockRoom(path)
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.EWOULDBLOCK) {
			continue // it was taken for one that was left behind, and is gone
		}
		if err != nil {
			return nil, errors.Join(fmt.Errorf("locking %s: %w", path, err), os.Remove(path))
		}
		return &workroom{path, lock}, nil
	}
}

// lockRoom takes the lock of a workroom that is there.
func lockRoom(path string) (*os.File, error) {
	lock, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		_, err = os.Lstat(path) // whoever had the lock before may have removed it
	}
	if err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	return lock, nil
}

// close removes the workroom.
func (w *workroom) close() error {
	return errors.Join(os.RemoveAll(w.path), w.lock.Close())
}

// clearWorkrooms removes what backups that were killed have left in a
// directory. What cannot be removed is in nobody's way.
func clearWorkrooms(dir string) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if !e.IsDir() || !strings.HasPrefix(e.Name(), workroomName) {
			continue
		}
		path := filepath.Join(dir, e.Name())
		if lock, err := lockRoom(path); err == nil {
			_ = os.RemoveAll(path)
			_ = lock.Close()
		}
	}
}
