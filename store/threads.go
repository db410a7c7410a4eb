package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"outcry"
)

// Earlier is an earlier post of a conversation: whose it was, what it was
// about and what was read out of it, without its text.
type Earlier struct {
	Post    outcry.Post
	Seq     int64
	Signals []outcry.Signal
	SeenAt  time.Time // of the post and of what was read out of it
}

// Earlier returns what posts go on with, as it stood when there was nothing
// after through: of each thread the opening post and up to limit of the latest,
// and of posts without a thread up to limit of those that lead to them by
// replies. Each comes in its last version up to then, the opening posts first,
// the others by seq.
func (s *Store) Earlier(ctx context.Context, posts []outcry.StoredPost, through int64, limit int) ([]Earlier, error) {
	// With a context that can end, the driver starts a goroutine for each of
	// these many small statements; it is asked between them instead.
	quiet := context.WithoutCancel(ctx)
	var list []Earlier
	err := s.view(quiet, func(tx *sql.Tx) error {
		f, err := prepareFinder(quiet, tx, through, limit)
		if err != nil {
			return err
		}
		defer f.close()
		if err := f.find(ctx, posts); err != nil {
			return err
		}
		if list, err = f.read(quiet); err != nil {
			return err
		}
		return addSignals(quiet, tx, list)
	})
	if err != nil {
		return nil, fmt.Errorf("reading what posts answer: %w", err)
	}
	return list, nil
}

// finder finds the posts that others go on with.
type finder struct {
	tx             *sql.Tx
	through, limit int64
	sources        map[string]int64
	openings, rest []int64 // seqs

	opening, recent, above *sql.Stmt
}

// The last version of a post is one that no later one follows. The condition on
// the empty thread is what lets SQLite use the index.
const (
	findOpening = `SELECT l.seq FROM (SELECT source_id, id, thread FROM post WHERE source_id = ?1 AND thread = ?2 AND thread <> '' AND seq <= ?3 ORDER BY seq LIMIT 1) o
		JOIN post l ON l.source_id = o.source_id AND l.id = o.id AND l.thread = o.thread AND l.seq <= ?3 ORDER BY l.version DESC LIMIT 1`
	findRecent = `SELECT p.seq FROM post p WHERE p.source_id = ?1 AND p.thread = ?2 AND p.thread <> '' AND p.seq <= ?3 AND NOT EXISTS
		(SELECT 1 FROM post n WHERE n.source_id = p.source_id AND n.id = p.id AND n.version > p.version AND n.thread = p.thread AND n.seq <= ?3)
		ORDER BY p.seq DESC LIMIT ?4`
	findAbove = `SELECT seq, reply_to, thread FROM post WHERE source_id = ?1 AND id = ?2 AND seq <= ?3 ORDER BY version DESC LIMIT 1`
)

func prepareFinder(ctx context.Context, tx *sql.Tx, through int64, limit int) (*finder, error) {
	f := &finder{tx: tx, through: through, limit: int64(limit), sources: map[string]int64{}}
	for _, s := range []struct {
		statement **sql.Stmt
		query     string
	}{{&f.opening, findOpening}, {&f.recent, findRecent}, {&f.above, findAbove}} {
		var err error
		if *s.statement, err = tx.PrepareContext(ctx, s.query); err != nil {
			return nil, err // the statements end with the transaction
		}
	}
	return f, nil
}

func (f *finder) close() {
	f.opening.Close()
	f.recent.Close()
	f.above.Close()
}

// find looks up the conversation of each post, once.
func (f *finder) find(ctx context.Context, posts []outcry.StoredPost) error {
	type key struct{ source, thread, post string }
	known := map[key]bool{}
	quiet := context.WithoutCancel(ctx)
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
			return err
		}
		source, err := f.source(quiet, p.Source)
		if err != nil {
			return err
		}
		if k.thread != "" {
			err = f.thread(quiet, source, k.thread)
		} else {
			err = f.leadingTo(quiet, source, k.post)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *finder) source(ctx context.Context, name string) (int64, error) {
	if id, ok := f.sources[name]; ok {
		return id, nil
	}
	var id int64
	err := f.tx.QueryRowContext(ctx, `SELECT id FROM source WHERE name = ?`, name).Scan(&id)
	f.sources[name] = id
	return id, err
}

func (f *finder) thread(ctx context.Context, source int64, name string) (err error) {
	if f.openings, err = appendSeqs(ctx, f.openings, f.opening, source, name, f.through); err != nil {
		return err
	}
	f.rest, err = appendSeqs(ctx, f.rest, f.recent, source, name, f.through, f.limit)
	return err
}

// leadingTo walks up the replies from a post that is replied to.
func (f *finder) leadingTo(ctx context.Context, source int64, id string) error {
	for range f.limit {
		var seq int64
		var replyTo, thread string
		err := f.above.QueryRowContext(ctx, source, id, f.through).Scan(&seq, &replyTo, &thread)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		f.rest = append(f.rest, seq)
		if replyTo == "" || thread != "" {
			return nil
		}
		id = replyTo
	}
	return nil
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

// read reads the posts that were found.
func (f *finder) read(ctx context.Context) ([]Earlier, error) {
	slices.Sort(f.openings)
	f.rest = slices.DeleteFunc(f.rest, func(seq int64) bool {
		_, found := slices.BinarySearch(f.openings, seq)
		return found
	})
	slices.Sort(f.rest)
	var list []Earlier
	for _, seqs := range [][]int64{f.openings, slices.Compact(f.rest)} {
		more, err := earlierPosts(ctx, f.tx, seqs)
		if err != nil {
			return nil, err
		}
		list = append(list, more...)
	}
	return list, nil
}

func earlierPosts(ctx context.Context, tx *sql.Tx, seqs []int64) ([]Earlier, error) {
	rows, err := tx.QueryContext(ctx, `SELECT p.seq, s.name, p.id, p.seen_at, p.author, p.thread, p.reply_to, p.thread_seq, p.service, p.source_service, p.voice, p.source_voice, p.deleted
		FROM post p JOIN source s ON s.id = p.source_id WHERE p.seq IN (`+idList(seqs)+`) ORDER BY p.seq`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []Earlier
	for rows.Next() {
		var e Earlier
		var seen int64
		p := &e.Post
		if err := rows.Scan(&e.Seq, &p.Source, &p.ID, &seen, &p.Author, &p.Thread, &p.ReplyTo, &p.Seq, &p.Service, &p.SourceService,
			&p.Voice, &p.SourceVoice, &p.Deleted); err != nil {
			return nil, err
		}
		p.FirstSeenAt = fromMillis(seen)
		e.SeenAt = p.FirstSeenAt
		list = append(list, e)
	}
	return list, rows.Err()
}

// addSignals reads the signals of earlier posts, as far as an answer can lean
// on them. All of a version stood as long as it was the last, whatever ended
// them later.
func addSignals(ctx context.Context, tx *sql.Tx, list []Earlier) error {
	if len(list) == 0 {
		return nil
	}
	at := make(map[int64]int, len(list))
	seqs := make([]int64, len(list))
	for i := range list {
		at[list[i].Seq], seqs[i] = i, list[i].Seq
	}
	var post int64
	rows, err := tx.QueryContext(ctx, `SELECT `+signalFields+` FROM signal g INDEXED BY signal_post`+signalNames+`
		WHERE g.post_seq IN (`+idList(seqs)+`) ORDER BY g.seq`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var g outcry.StoredSignal
		if err := scanSignal(rows, &g, &post); err != nil {
			return err
		}
		e := &list[at[post]]
		e.Signals = append(e.Signals, g.Signal)
		if g.FirstSeenAt.After(e.SeenAt) {
			e.SeenAt = g.FirstSeenAt
		}
	}
	return rows.Err()
}
