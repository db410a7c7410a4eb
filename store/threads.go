package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"outcry"
)

// Earlier is an earlier post of a conversation: whose it was, what it was
// about and what was read out of it, without its text.
type Earlier struct {
	Post    outcry.Post
	Signals []outcry.Signal // that stand
	SeenAt  time.Time       // of the post and of what was read out of it
}

// Earlier returns what posts go on with, as it is stored with a seq of at most
// through: of each thread the opening post and up to limit of the latest, and
// of posts without a thread those that they reply to. They come by seq, each
// post in its last version.
func (s *Store) Earlier(ctx context.Context, posts []outcry.StoredPost, through int64, limit int) ([]Earlier, error) {
	// With a context that can end, the driver starts a goroutine for each of
	// these many small statements; it is asked between them instead.
	quiet := context.WithoutCancel(ctx)
	var list []Earlier
	err := s.view(quiet, func(tx *sql.Tx) error {
		seqs, err := earlierSeqs(ctx, tx, posts, through, limit)
		if err != nil || len(seqs) == 0 {
			return err
		}
		list, err = earlierPosts(quiet, tx, seqs)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("reading what posts answer: %w", err)
	}
	return list, nil
}

func earlierSeqs(ctx context.Context, tx *sql.Tx, posts []outcry.StoredPost, through int64, limit int) ([]int64, error) {
	quiet := context.WithoutCancel(ctx)
	// The condition on the empty thread is what lets SQLite use the index.
	thread, err := tx.PrepareContext(quiet, `SELECT seq FROM (SELECT seq FROM post WHERE source_id = ?1 AND thread = ?2 AND thread <> '' AND seq <= ?3 ORDER BY seq LIMIT 1)
		UNION SELECT seq FROM (SELECT seq FROM post WHERE source_id = ?1 AND thread = ?2 AND thread <> '' AND seq <= ?3 ORDER BY seq DESC LIMIT ?4)`)
	if err != nil {
		return nil, err
	}
	defer thread.Close()
	parent, err := tx.PrepareContext(quiet, `SELECT seq FROM post WHERE source_id = ?1 AND id = ?2 AND seq <= ?3 ORDER BY version DESC LIMIT 1`)
	if err != nil {
		return nil, err
	}
	defer parent.Close()
	type key struct{ source, thread, post string }
	known := map[key]bool{}
	sources := map[string]int64{}
	var seqs []int64
	for i := range posts {
		p := &posts[i]
		k := key{source: p.Source, thread: p.Thread}
		if p.Thread == "" {
			k.post = p.ReplyTo
		}
		if k.thread == "" && k.post == "" || known[k] {
			continue
		}
		known[k] = true
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if sources[p.Source] == 0 {
			var id int64
			if err := tx.QueryRowContext(quiet, `SELECT id FROM source WHERE name = ?`, p.Source).Scan(&id); err != nil {
				return nil, err
			}
			sources[p.Source] = id
		}
		if k.thread != "" {
			seqs, err = appendSeqs(quiet, seqs, thread, sources[p.Source], k.thread, through, limit)
		} else {
			seqs, err = appendSeqs(quiet, seqs, parent, sources[p.Source], k.post, through)
		}
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(seqs)
	return slices.Compact(seqs), nil
}

func appendSeqs(ctx context.Context, seqs []int64, query *sql.Stmt, args ...any) ([]int64, error) {
	rows, err := query.QueryContext(ctx, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var seq int64
		if err := rows.Scan(&seq); err != nil {
			return nil, err
		}
		seqs = append(seqs, seq)
	}
	return seqs, rows.Err()
}

func earlierPosts(ctx context.Context, tx *sql.Tx, seqs []int64) ([]Earlier, error) {
	rows, err := tx.QueryContext(ctx, `SELECT p.seq, s.name, p.id, p.seen_at, p.author, p.thread, p.reply_to, p.thread_seq, p.service, p.source_service, p.deleted
		FROM post p JOIN source s ON s.id = p.source_id WHERE p.seq IN (`+idList(seqs)+`)
		AND NOT EXISTS (SELECT 1 FROM post n WHERE n.source_id = p.source_id AND n.id = p.id AND n.version > p.version AND n.seq <= ?) ORDER BY p.seq`, seqs[len(seqs)-1])
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []Earlier
	at := map[int64]int{}
	for rows.Next() {
		var e Earlier
		var seq, seen int64
		p := &e.Post
		if err := rows.Scan(&seq, &p.Source, &p.ID, &seen, &p.Author, &p.Thread, &p.ReplyTo, &p.Seq, &p.Service, &p.SourceService, &p.Deleted); err != nil {
			return nil, err
		}
		p.FirstSeenAt = fromMillis(seen)
		e.SeenAt = p.FirstSeenAt
		at[seq] = len(list)
		list = append(list, e)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return list, addSignals(ctx, tx, seqs, list, at)
}

// addSignals reads the signals of earlier posts, as far as an answer can lean
// on them.
func addSignals(ctx context.Context, tx *sql.Tx, seqs []int64, list []Earlier, at map[int64]int) error {
	var post int64
	rows, err := tx.QueryContext(ctx, `SELECT `+signalFields+` FROM signal g INDEXED BY signal_post`+signalNames+`
		WHERE g.post_seq IN (`+idList(seqs)+`) AND g.gone_at = ? ORDER BY g.seq`, int64(standing))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var g outcry.StoredSignal
		if err := scanSignal(rows, &g, &post); err != nil {
			return err
		}
		i, ok := at[post]
		if !ok {
			continue // of a version that an edit has replaced
		}
		list[i].Signals = append(list[i].Signals, g.Signal)
		if g.FirstSeenAt.After(list[i].SeenAt) {
			list[i].SeenAt = g.FirstSeenAt
		}
	}
	return rows.Err()
}
