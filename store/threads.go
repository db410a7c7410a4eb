package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
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
		list = f.found()
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
	through        int64
	limit          int
	sources        map[string]int64
	openings, rest map[int64]Earlier // by seq

	opening, latest, above *sql.Stmt
}

const earlierFields = `p.seq, p.id, p.seen_at, p.author, p.thread, p.reply_to, p.thread_seq, p.service, p.source_service, p.voice, p.source_voice, p.deleted`

// The condition on the empty thread is what lets SQLite use the index.
const (
	findOpening = `SELECT ` + earlierFields + ` FROM (SELECT source_id, id, thread FROM post WHERE source_id = ?1 AND thread = ?2 AND thread <> '' AND seq <= ?3 ORDER BY seq LIMIT 1) o
		JOIN post p ON p.source_id = o.source_id AND p.id = o.id AND p.thread = o.thread AND p.seq <= ?3 ORDER BY p.version DESC LIMIT 1`
	findLatest = `SELECT ` + earlierFields + ` FROM post p WHERE p.source_id = ?1 AND p.thread = ?2 AND p.thread <> '' AND p.seq <= ?3 ORDER BY p.seq DESC LIMIT ?4`
	findAbove  = `SELECT ` + earlierFields + ` FROM post p WHERE p.source_id = ?1 AND p.id = ?2 AND p.seq <= ?3 ORDER BY p.version DESC LIMIT 1`
)

func prepareFinder(ctx context.Context, tx *sql.Tx, through int64, limit int) (*finder, error) {
	f := &finder{tx: tx, through: through, limit: limit, sources: map[string]int64{}, openings: map[int64]Earlier{}, rest: map[int64]Earlier{}}
	var err error
	if f.opening, err = tx.PrepareContext(ctx, findOpening); err != nil {
		return nil, err // the statements end with the transaction
	}
	if f.latest, err = tx.PrepareContext(ctx, findLatest); err != nil {
		return nil, err
	}
	f.above, err = tx.PrepareContext(ctx, findAbove)
	return f, err
}

func (f *finder) close() {
	f.opening.Close()
	f.latest.Close()
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
		if err := f.source(quiet, p.Source); err != nil {
			return err
		}
		var err error
		if k.thread != "" {
			err = f.thread(quiet, p.Source, k.thread)
		} else {
			err = f.leadingTo(quiet, p.Source, k.post)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *finder) source(ctx context.Context, name string) error {
	if _, known := f.sources[name]; known {
		return nil
	}
	var id int64
	err := f.tx.QueryRowContext(ctx, `SELECT id FROM source WHERE name = ?`, name).Scan(&id)
	f.sources[name] = id
	return err
}

// thread looks up the opening post of a thread and the latest others. Of a post
// that was edited among them, older rows are read in place of its earlier ones.
func (f *finder) thread(ctx context.Context, source, name string) error {
	for rows := f.limit + 1; ; rows *= 2 {
		list, err := f.query(ctx, f.latest, source, name, f.through, rows)
		if err != nil || len(list) == 0 {
			return err
		}
		whole := len(list) < rows
		first := list[len(list)-1].Post.ID
		list = lastVersions(list)
		if !whole && len(list) <= f.limit {
			continue
		}
		if !whole {
			opening, err := f.query(ctx, f.opening, source, name, f.through)
			if err != nil {
				return err
			}
			first = opening[0].Post.ID
			f.openings[opening[0].Seq] = opening[0]
		}
		others := 0
		for _, e := range list {
			switch {
			case e.Post.ID == first:
				f.openings[e.Seq] = e
			case others < f.limit:
				others++
				f.rest[e.Seq] = e
			}
		}
		return nil
	}
}

// lastVersions keeps the first of each post.
func lastVersions(list []Earlier) []Earlier {
	known := make(map[string]bool, len(list))
	return slices.DeleteFunc(list, func(e Earlier) bool {
		again := known[e.Post.ID]
		known[e.Post.ID] = true
		return again
	})
}

// leadingTo walks up the replies from a post that is replied to.
func (f *finder) leadingTo(ctx context.Context, source, id string) error {
	for range f.limit {
		list, err := f.query(ctx, f.above, source, id, f.through)
		if err != nil || len(list) == 0 {
			return err
		}
		p := &list[0].Post
		f.rest[list[0].Seq] = list[0]
		if p.ReplyTo == "" || p.Thread != "" {
			return nil
		}
		id = p.ReplyTo
	}
	return nil
}

// query reads posts of a source.
func (f *finder) query(ctx context.Context, query *sql.Stmt, source string, args ...any) ([]Earlier, error) {
	rows, err := query.QueryContext(ctx, append([]any{f.sources[source]}, args...)...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []Earlier
	for rows.Next() {
		e := Earlier{Post: outcry.Post{Source: source}}
		var seen int64
		p := &e.Post
		if err := rows.Scan(&e.Seq, &p.ID, &seen, &p.Author, &p.Thread, &p.ReplyTo, &p.Seq, &p.Service, &p.SourceService,
			&p.Voice, &p.SourceVoice, &p.Deleted); err != nil {
			return nil, err
		}
		p.FirstSeenAt = fromMillis(seen)
		e.SeenAt = p.FirstSeenAt
		list = append(list, e)
	}
	return list, rows.Err()
}

// found returns all that was found, the opening posts first.
func (f *finder) found() []Earlier {
	list := make([]Earlier, 0, len(f.openings)+len(f.rest))
	for _, seq := range slices.Sorted(maps.Keys(f.openings)) {
		list = append(list, f.openings[seq])
	}
	for _, seq := range slices.Sorted(maps.Keys(f.rest)) {
		if _, opens := f.openings[seq]; !opens {
			list = append(list, f.rest[seq])
		}
	}
	return list
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
