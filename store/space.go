package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"time"
)

// size is how many bytes the file takes on disk, with what its log holds
// folded back as far as readers let it.
func (s *Store) size(ctx context.Context) (int64, error) {
	if _, err := s.checkpoint(ctx); err != nil {
		return 0, err
	}
	info, err := os.Stat(s.path)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// checkpoint folds the log back into the file and empties it. It reports false
// where a reader or another writer held it up.
func (s *Store) checkpoint(ctx context.Context) (done bool, err error) {
	var held, pages, folded int
	err = s.w.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&held, &pages, &folded)
	if busy(err) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("folding back the log: %w", err)
	}
	return held == 0, nil
}

// giveBack cuts free pages off the end of the file. Where only rewriting the
// whole of it helps, and it cannot be done now, it reports that instead.
func (s *Store) giveBack(ctx context.Context) (unshrunk bool, err error) {
	needed, err := s.rewriteNeeded(ctx)
	if err != nil {
		return false, err
	}
	if needed {
		return s.rewrite(ctx)
	}
	for left := int64(-1); ; {
		start := time.Now()
		free, err := s.freePages(ctx)
		if err != nil || free == 0 || free == left {
			return false, err
		}
		left = free
		if err := s.insist(ctx, func() error { return s.vacuumSome(ctx) }); err != nil {
			return false, err
		}
		if err := rest(ctx, time.Since(start)); err != nil {
			return false, err
		}
	}
}

func (s *Store) freePages(ctx context.Context) (n int64, err error) {
	return n, s.w.QueryRowContext(ctx, `PRAGMA freelist_count`).Scan(&n)
}

// vacuumSome moves pages from the end of the file into free ones. The PRAGMA
// answers with a row a page, and goes on only as far as they are read.
func (s *Store) vacuumSome(ctx context.Context) error {
	rows, err := s.w.QueryContext(context.WithoutCancel(ctx), fmt.Sprintf(`PRAGMA incremental_vacuum(%d)`, pruneBatch))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
	}
	return rows.Err()
}

// rewriteBeside is the size in bytes up to which a file is rewritten beside a
// daemon: in a few seconds, in which the daemon's writing waits.
const rewriteBeside = 128 << 20

// rewriteNeeded reports whether space can be given back only by rewriting the
// file, since an older version made it, or whether remnants of what was
// forgotten have to go.
func (s *Store) rewriteNeeded(ctx context.Context) (needed bool, err error) {
	return needed, s.w.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM meta WHERE name = 'rewrite')
		OR (SELECT auto_vacuum = 0 FROM pragma_auto_vacuum) AND (SELECT freelist_count > 0 FROM pragma_freelist_count)`).Scan(&needed)
}

// rewrite writes the whole file anew, without free pages and without what may
// be left of old rows in unused parts of pages. It reports true where that has
// to wait for the daemon to be stopped.
func (s *Store) rewrite(ctx context.Context) (waits bool, err error) {
	size, err := s.size(ctx)
	if err != nil {
		return false, err
	}
	if size > s.rewriteBeside {
		if runs, err := daemonRuns(s.path); err != nil || runs {
			return runs, err
		}
	}
	return false, s.insist(ctx, func() error { return s.rewriteNow(ctx) })
}

func (s *Store) rewriteNow(ctx context.Context) error {
	conn, err := s.w.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	var mark int64
	if err := conn.QueryRowContext(ctx, `SELECT ifnull((SELECT value FROM meta WHERE name = 'rewrite'), 0)`).Scan(&mark); err != nil {
		return err
	}
	for _, statement := range []string{`PRAGMA auto_vacuum = 2`, `VACUUM`, fmt.Sprintf(`DELETE FROM meta WHERE name = 'rewrite' AND value = %d`, mark)} {
		if _, err := conn.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("rewriting the file: %w", err)
		}
	}
	return nil
}

// markForRewrite notes that the file holds remnants of what was forgotten. Each
// mark is another, so that a rewrite that is under way does not take away what
// was set since it began.
func markForRewrite(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO meta VALUES ('rewrite', random())`)
	return err
}

// insist does something again while the file is locked, for some seconds.
func (s *Store) insist(ctx context.Context, fn func() error) error {
	for deadline := time.Now().Add(patience); ; {
		err := fn()
		if !busy(err) || time.Now().After(deadline) {
			return err
		}
		if err := rest(ctx, time.Second); err != nil {
			return err
		}
	}
}

// clearPatience is for how long a reader of an old state is waited for.
const clearPatience = 4 * time.Second

// clear removes remnants of what was forgotten from the file and its log, as far
// as they can be removed now.
func (s *Store) clear(ctx context.Context) (held, beside bool, err error) {
	needed, err := s.rewriteNeeded(ctx)
	if err != nil || !needed {
		return false, false, err
	}
	if beside, err = s.rewrite(ctx); err != nil {
		return false, false, err
	}
	for deadline := time.Now().Add(clearPatience); ; {
		done, err := s.checkpoint(ctx)
		if err != nil || done || time.Now().After(deadline) {
			return !done, beside, err
		}
		if err := rest(ctx, time.Second); err != nil {
			return true, beside, err
		}
	}
}

// daemonRuns reports whether a daemon has the lock of the database at path.
func daemonRuns(path string) (bool, error) {
	held, err := lock(path)
	if errors.Is(err, ErrInUse) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	return false, held.Close()
}
