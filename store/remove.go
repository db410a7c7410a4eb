package store

import (
	"context"
	"database/sql"
	"errors"

	"outcry"
)

// removePost removes all versions of a post and leaves its tombstone. It
// returns how many versions there were.
func (s *Store) removePost(ctx context.Context, tx *sql.Tx, g gravestone, last int64, forgotten bool) (int64, error) {
	if err := s.closeThread(ctx, tx, g, last); err != nil {
		return 0, err
	}
	if _, err := tx.ExecContext(ctx, bury, g.key, last, g.published, forgotten); err != nil {
		return 0, err
	}
	removed, err := tx.ExecContext(ctx, `DELETE FROM post WHERE source_id = ? AND id = ?`, g.source, g.id)
	if err != nil {
		return 0, err
	}
	return removed.RowsAffected()
}

// closeThread takes a post out of its thread. Where the thread is to be read
// again from there on, it is from the next one on. Of a thread whose name says
// nothing of its opening post, it leaves a tombstone when that goes.
func (s *Store) closeThread(ctx context.Context, tx *sql.Tx, g gravestone, last int64) error {
	var thread string
	var scope, at, published int64
	err := tx.QueryRowContext(ctx, `SELECT thread, thread_scope, thread_seq, published_at FROM post WHERE source_id = ? AND id = ? AND thread <> '' LIMIT 1`,
		g.source, g.id).Scan(&thread, &scope, &at, &published)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT OR IGNORE INTO again SELECT p.seq FROM post p WHERE p.thread = ?1 AND p.thread <> '' AND p.thread_scope = ?2
		AND `+place+` > (?3, ?4, octet_length(?5), ?5) AND EXISTS (SELECT 1 FROM again a JOIN post q ON q.seq = a.post_seq WHERE q.source_id = ?6 AND q.id = ?5)
		ORDER BY p.thread_seq, p.published_at, octet_length(p.id), p.id LIMIT 1`, thread, scope, at, published, g.id, g.source)
	if err == nil {
		_, err = tx.ExecContext(ctx, `DELETE FROM again WHERE post_seq IN (SELECT seq FROM post WHERE source_id = ? AND id = ?)`, g.source, g.id)
	}
	if err != nil || !outcry.SharedThread(thread) {
		return err
	}
	var opens bool
	err = tx.QueryRowContext(ctx, `SELECT NOT EXISTS (SELECT 1 FROM post p WHERE p.thread = ?1 AND p.thread <> '' AND p.thread_scope = ?2
		AND `+place+` < (?3, ?4, octet_length(?5), ?5))`, thread, scope, at, published, g.id).Scan(&opens)
	if err == nil && opens {
		_, err = tx.ExecContext(ctx, bury, s.tombstones.key("", thread), last, g.published, false)
	}
	return err
}
