package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"
)

// ErrInUse says that a daemon already runs on a database.
var ErrInUse = errors.New("another daemon runs on this database")

// DaemonLock is the right to be the one daemon of a database. The system takes
// it back when the process ends, however it ends.
type DaemonLock struct{ file *os.File }

// Lock takes the daemon's lock of the database at path, whose file is made where
// it is missing. A file that Open would refuse is refused, so that no lock
// appears beside it. Other commands may use the database all the same.
func Lock(ctx context.Context, path string) (*DaemonLock, error) {
	if err := present(path, true); err != nil {
		return nil, err
	}
	if err := inspect(ctx, path, false); err != nil {
		return nil, about(path, err)
	}
	return lock(path)
}

// lock is Lock for a process that has the database open: to look at the file
// would give up the locks on it.
func lock(path string) (*DaemonLock, error) {
	file, err := flock(path, syscall.LOCK_EX)
	if errors.Is(err, ErrInUse) {
		return nil, fmt.Errorf("%s: %w: stop it first, or name another file with --db", path, err)
	}
	if err != nil {
		return nil, err
	}
	if err = file.Truncate(0); err == nil {
		_, err = file.WriteAt(fmt.Appendf(nil, "%d\n", os.Getpid()), 0)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("taking the lock of %s: %w", path, err), file.Close())
	}
	return &DaemonLock{file}, nil
}

// withoutDaemon keeps daemons away from the database at path until the lock is
// given back. Several processes may do so at once.
func withoutDaemon(path string) (*DaemonLock, error) {
	file, err := flock(path, syscall.LOCK_SH)
	if err != nil {
		return nil, err
	}
	return &DaemonLock{file}, nil
}

// flock opens the file that the daemon of a database holds, and locks it.
func flock(path string, how int) (*os.File, error) {
	real, err := resolve(path) // a link to a database is no second one
	if err != nil {
		return nil, err
	}
	file, err := os.OpenFile(real+".lock", os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("taking the lock of %s: %w; check the permissions of its directory", path, err)
	}
	err = syscall.Flock(int(file.Fd()), how|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		holder := make([]byte, 20)
		n, _ := file.ReadAt(holder, 0)
		return nil, errors.Join(fmt.Errorf("%w (process %s)", ErrInUse, strings.TrimSpace(string(holder[:n]))), file.Close())
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("taking the lock of %s: %w", path, err), file.Close())
	}
	return file, nil
}

// Close gives the lock back. The file stays: to remove it would let two
// daemons lock two files of one name.
func (l *DaemonLock) Close() error { return l.file.Close() }
