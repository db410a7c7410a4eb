package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// target returns where a backup goes, links followed, or why it cannot go
// there.
func (s *Store) target(path string, replace bool) (string, error) {
	dir, err := os.Stat(filepath.Dir(path))
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && !dir.IsDir():
		return "", fmt.Errorf("%s: %s is no directory; make it first, or name another file", path, filepath.Dir(path))
	case err != nil:
		return "", fmt.Errorf("%w; check the path, or name another file", err)
	}
	target, err := resolve(path)
	if err != nil {
		return "", err
	}
	own, err := s.own(target)
	if err != nil {
		return "", err
	}
	if own {
		return "", fmt.Errorf("%s belongs to the database itself; name another file", path)
	}
	return target, vacant(path, target, replace)
}

// The names, after that of a database, of what lies beside it.
var (
	logs    = []string{"-wal", "-shm", "-journal"}
	besides = append([]string{"", ".lock"}, logs...)
)

// own reports whether a path is the store's own file, also by another name of
// it, or a file that belongs to it.
func (s *Store) own(target string) (bool, error) {
	file, err := resolve(s.path)
	if err != nil {
		return false, err
	}
	if slices.ContainsFunc(besides, func(suffix string) bool { return file+suffix == target }) {
		return true, nil
	}
	is, err := os.Stat(file)
	if err != nil {
		return false, err
	}
	there, err := os.Stat(target)
	return err == nil && os.SameFile(is, there), nil //nolint:nilerr // what is not there is not ours
}

// vacant refuses a target, given as path, where a backup would destroy
// something.
func vacant(path, target string, replace bool) error {
	info, err := os.Lstat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%s is a directory; name a file in it", path)
	case !info.Mode().IsRegular() && info.Mode()&fs.ModeSymlink == 0:
		return fmt.Errorf("%s is no regular file; name another", path)
	case !replace:
		return fmt.Errorf("%s: %w; add --force to replace it, or name another file", path, fs.ErrExist)
	}
	// SQLite would take the log of an earlier file for one of the backup's.
	for _, suffix := range logs {
		if exists(target + suffix) {
			return fmt.Errorf("%s%s lies there: the file is in use, or was not closed; name another file", path, suffix)
		}
	}
	return nil
}

// resolve follows links, as far as there is something to follow.
func resolve(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real, nil
	}
	dir, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, filepath.Base(path)), nil
}
