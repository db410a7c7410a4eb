package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"outcry"
)

// compareTurns orders turns as they are read.
func compareTurns(a, b Turn) int {
	return cmp.Or(outcry.InThread(&a.Post, &b.Post), cmp.Compare(a.Post.Source, b.Post.Source), a.Version-b.Version)
}

// sourceNames returns the names of all sources.
func sourceNames(ctx context.Context, tx *sql.Tx) (map[int64]string, error) {
	return textByNumber(ctx, tx, `SELECT id, name FROM source`)
}

// textByNumber returns the rows of a query for a number and a text.
func textByNumber(ctx context.Context, tx *sql.Tx, query string) (map[int64]string, error) {
	rows, err := tx.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	texts := map[int64]string{}
	for rows.Next() {
		var number int64
		var text string
		if err := rows.Scan(&number, &text); err != nil {
			return nil, err
		}
		texts[number] = text
	}
	return texts, rows.Err()
}

func scanTurns(rows *sql.Rows, sources map[int64]string) ([]Turn, error) {
	defer rows.Close()
	var list []Turn
	for rows.Next() {
		var t Turn
		var published, seen, source int64
		p := &t.Post
		if err := rows.Scan(&t.Seq, &t.Version, &source, &p.ID, &published, &seen, &p.Author, &p.Thread, &p.ReplyTo, &p.Seq,
			&p.Service, &p.SourceService, &p.Voice, &p.SourceVoice, &p.Deleted); err != nil {
			return nil, err
		}
		p.Source = sources[source]
		p.PublishedAt, p.FirstSeenAt = fromMillis(published), fromMillis(seen)
		list = append(list, t)
	}
	return list, rows.Err()
}

// addReadings reads what was read out of posts. All of a version holds as long
// as no other reading of it takes its place, whatever became of the post.
func addReadings(ctx context.Context, tx *sql.Tx, turns []*Turn) error {
	if len(turns) == 0 {
		return nil
	}
	at := make(map[int64]*Turn, len(turns))
	seqs := make([]int64, len(turns))
	for i, t := range turns {
		at[t.Seq], seqs[i] = t, t.Seq
	}
	rows, err := tx.QueryContext(ctx, `SELECT `+signalFields+`, g.revised_at FROM signal g INDEXED BY signal_post`+signalNames+`
		WHERE g.post_seq IN (`+idList(seqs)+`) ORDER BY g.post_seq, g.seq`)
	if err != nil {
		return err
	}
	defer rows.Close()
	held := map[int64][]heldSignal{}
	for rows.Next() {
		var h heldSignal
		var post int64
		if err := scanSignal(rows, &h.StoredSignal, &post, &h.until); err != nil {
			return err
		}
		held[post] = append(held[post], h)
	}
	for seq, list := range held {
		at[seq].Readings = readings(list)
	}
	return rows.Err()
}

// heldSignal is a signal, and until when it was part of the reading of its post.
type heldSignal struct {
	outcry.StoredSignal
	until int64
}

// readings puts the signals of a post together again.
func readings(list []heldSignal) []outcry.Reading {
	var moments []int64
	for _, h := range list {
		moments = append(moments, millis(h.FirstSeenAt))
		if h.until != standing {
			moments = append(moments, h.until)
		}
	}
	slices.Sort(moments)
	moments = slices.Compact(moments)
	all := make([]outcry.Reading, len(moments))
	for i, at := range moments {
		all[i].SeenAt = fromMillis(at)
		for _, h := range list {
			if millis(h.FirstSeenAt) <= at && at < h.until {
				all[i].Signals = append(all[i].Signals, h.Signal)
			}
		}
	}
	return all
}

const findVersions = turnFields + `WHERE p.source_id = (SELECT id FROM source WHERE name = ?1) AND p.id = ?2 AND p.seq <= ?3 ORDER BY p.version`

// Leading returns all versions of the posts that lead to posts by replies, up to
// limit for each, as far as there are any up to through.
func (s *Store) Leading(ctx context.Context, posts []outcry.StoredPost, through int64, limit int) ([]Turn, error) {
	quiet := context.WithoutCancel(ctx)
	var list []Turn
	err := s.view(quiet, func(tx *sql.Tx) error {
		sources, err := sourceNames(quiet, tx)
		if err != nil {
			return err
		}
		find, err := tx.PrepareContext(quiet, findVersions)
		if err != nil {
			return err
		}
		defer find.Close()
		type key struct{ source, id string }
		above := map[key]string{} // whom a post answers
		for i := range posts {
			if err := ctx.Err(); err != nil {
				return err
			}
			at := key{posts[i].Source, posts[i].ReplyTo}
			for n := 0; at.id != "" && n < limit; n++ {
				next, known := above[at]
				if !known {
					rows, err := find.QueryContext(quiet, at.source, at.id, through)
					if err != nil {
						return err
					}
					versions, err := scanTurns(rows, sources)
					if err != nil {
						return err
					}
					if len(versions) > 0 && versions[0].Post.Thread == "" {
						next = versions[0].Post.ReplyTo
					}
					above[at] = next
					list = append(list, versions...)
				}
				at.id = next
			}
		}
		turns := make([]*Turn, len(list))
		for i := range list {
			turns[i] = &list[i]
		}
		return addReadings(quiet, tx, turns)
	})
	if err != nil {
		return nil, fmt.Errorf("reading what posts answer: %w", err)
	}
	return list, nil
}

// Answering returns the seqs of the posts without a thread that answer some of a
// source, as far as there are any up to through.
func (s *Store) Answering(ctx context.Context, source string, ids []string, through int64) ([]int64, error) {
	return s.keys(ctx, findAnswering, source, jsonList(ids), through)
}

const findAnswering = `SELECT p.seq FROM source s CROSS JOIN json_each(?2) k CROSS JOIN post p INDEXED BY post_reply
	ON p.source_id = s.id AND p.reply_to = k.value AND p.thread = '' AND p.reply_to <> '' WHERE s.name = ?1 AND p.seq <= ?3 ORDER BY p.seq`

// PostsAt returns the posts of the given seqs that are still stored, by seq.
func (s *Store) PostsAt(ctx context.Context, seqs []int64) ([]outcry.StoredPost, error) {
	seqs = slices.Sorted(slices.Values(seqs))
	var all []outcry.StoredPost
	for len(seqs) > 0 {
		n := min(len(seqs), page)
		list, err := s.posts(ctx, `SELECT `+postColumns+` FROM post p JOIN source s ON s.id = p.source_id WHERE p.seq IN (`+idList(seqs[:n])+`) ORDER BY p.seq`)
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
		if bytes := sizeOf(list); bytes >= pageBytes { // there may be more
			last := list[len(list)-1].Seq
			n, _ = slices.BinarySearch(seqs, last+1)
		}
		seqs = seqs[n:]
	}
	return all, nil
}

func sizeOf(posts []outcry.StoredPost) (bytes int) {
	for i := range posts {
		bytes += posts[i].Size()
	}
	return bytes
}

// What threads are left to be read again. There are few marks, and many posts:
// left to choose, SQLite would go through the posts.
const (
	findBehind      = `SELECT EXISTS (SELECT 1 FROM again a CROSS JOIN post p ON p.seq = a.post_seq)`
	findFirstBehind = `SELECT p.seq FROM again a CROSS JOIN post p ON p.seq = a.post_seq
		ORDER BY p.thread, p.thread_scope, p.thread_seq, p.published_at, octet_length(p.id), p.id LIMIT 1`
)

// Behind reports whether there are threads left to be read again.
func (s *Store) Behind(ctx context.Context) (bool, error) {
	var behind bool
	if err := s.r.QueryRowContext(ctx, findBehind).Scan(&behind); err != nil {
		return false, fmt.Errorf("looking for what to read again: %w", err)
	}
	return behind, nil
}

// FirstBehind returns a post from which on its thread has to be read again, of
// one thread the first; nil for none.
func (s *Store) FirstBehind(ctx context.Context) (*outcry.StoredPost, error) {
	var seq int64
	err := s.r.QueryRowContext(ctx, findFirstBehind).Scan(&seq)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("looking for what to read again: %w", err)
	}
	posts, err := s.PostsAt(ctx, []int64{seq})
	if err != nil || len(posts) == 0 {
		return nil, err
	}
	return &posts[0], nil
}

// Revision is a number that grows whenever what was read out of posts changes.
func (s *Store) Revision(ctx context.Context) (n int64, err error) {
	if err := s.r.QueryRowContext(ctx, `SELECT value FROM meta WHERE name = 'revision'`).Scan(&n); err != nil {
		return 0, fmt.Errorf("reading the revision: %w", err)
	}
	return n, nil
}

func revise(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `UPDATE meta SET value = value + 1 WHERE name = 'revision'`)
	return err
}
