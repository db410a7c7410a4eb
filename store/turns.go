package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"outcry"
)

// Turn is a version of a post as those need it that answer the post: whose it
// was, where it stands, what it was about and what was read out of it, without
// its text.
type Turn struct {
	Post     outcry.Post
	Seq      int64
	Version  int
	Readings []outcry.Reading // by the moments from which they hold
}

// Reach says how many posts of a thread are wanted.
type Reach struct {
	Head   int // of the first ones
	Before int // that lead to a place
	After  int // from there on, about

	Read int64 // seq of the last post that may be read again
}

// Talk is a part of a thread, in order: its first posts, those before a place,
// and those from there on.
type Talk struct {
	Turns []Turn
	Next  int64 // seq of the first one behind those that may be read again; 0 for none
}

// Talks returns the threads of posts, each around its post, as far as posts up
// to through belong to them.
func (s *Store) Talks(ctx context.Context, around []*outcry.Post, through int64, reach Reach) ([]Talk, error) {
	// With a context that can end, the driver starts a goroutine for each of
	// these many small statements; it is asked between them instead.
	quiet := context.WithoutCancel(ctx)
	talks := make([]Talk, len(around))
	err := s.view(quiet, func(tx *sql.Tx) error {
		f, err := prepareFinder(quiet, tx, through, reach)
		if err != nil {
			return err
		}
		defer f.close()
		var turns []*Turn
		for i, p := range around {
			if err := ctx.Err(); err != nil {
				return err
			}
			if talks[i], err = f.talk(quiet, p); err != nil {
				return err
			}
			for j := range talks[i].Turns {
				turns = append(turns, &talks[i].Turns[j])
			}
		}
		return addReadings(quiet, tx, turns)
	})
	if err != nil {
		return nil, fmt.Errorf("reading threads: %w", err)
	}
	return talks, nil
}

// Followed reports of posts whether others stand behind them in their threads, as
// far as posts up to through belong to those.
func (s *Store) Followed(ctx context.Context, posts []*outcry.Post, through int64) ([]bool, error) {
	quiet := context.WithoutCancel(ctx)
	followed := make([]bool, len(posts))
	if len(posts) == 0 {
		return followed, nil
	}
	err := s.view(quiet, func(tx *sql.Tx) error {
		f, err := prepareFinder(quiet, tx, through, Reach{})
		if err != nil {
			return err
		}
		defer f.close()
		find, err := tx.PrepareContext(quiet, findFollowed)
		if err != nil {
			return err
		}
		defer find.Close()
		for i, p := range posts {
			if err := find.QueryRowContext(quiet, p.Thread, f.scope(p), through, p.Seq, millis(p.PublishedAt), p.ID).Scan(&followed[i]); err != nil {
				return err
			}
		}
		return ctx.Err()
	})
	if err != nil {
		return nil, fmt.Errorf("reading threads: %w", err)
	}
	return followed, nil
}

// finder finds parts of threads.
type finder struct {
	tx      *sql.Tx
	through int64
	reach   Reach
	sources map[int64]string
	ids     map[string]int64 // of the sources

	first, before, after *sql.Stmt
}

// No names are joined: there are few sources, and many turns.
const turnFields = `SELECT p.seq, p.version, p.source_id, p.id, p.published_at, p.seen_at, p.author, p.thread, p.reply_to, p.thread_seq,
	p.service, p.source_service, p.voice, p.source_voice, p.deleted FROM post p `

// The condition on the empty thread is what lets SQLite use the index.
const (
	ofThread = turnFields + `WHERE p.thread = ?1 AND p.thread <> '' AND p.thread_scope = ?2 AND p.seq <= ?3 `
	place    = `(p.thread_seq, p.published_at, octet_length(p.id), p.id)`
	forwards = ` ORDER BY p.thread_seq, p.published_at, octet_length(p.id), p.id LIMIT ?4`

	findFirst    = ofThread + forwards
	findFollowed = `SELECT EXISTS (SELECT 1 FROM post p WHERE p.thread = ?1 AND p.thread <> '' AND p.thread_scope = ?2 AND p.seq <= ?3
		AND ` + place + ` >= (?4, ?5, octet_length(?6), ?6))`

	findAfter  = ofThread + `AND ` + place + ` >= (?5, ?6, octet_length(?7), ?7)` + forwards
	findBefore = ofThread + `AND ` + place + ` < (?5, ?6, octet_length(?7), ?7)
		ORDER BY p.thread_seq DESC, p.published_at DESC, octet_length(p.id) DESC, p.id DESC LIMIT ?4`
)

func prepareFinder(ctx context.Context, tx *sql.Tx, through int64, reach Reach) (*finder, error) {
	f := &finder{tx: tx, through: through, reach: reach, ids: map[string]int64{}}
	var err error
	if f.sources, err = sourceNames(ctx, tx); err != nil {
		return nil, err
	}
	for id, name := range f.sources {
		f.ids[name] = id
	}
	if f.first, err = tx.PrepareContext(ctx, findFirst); err != nil {
		return nil, err // the statements end with the transaction
	}
	if f.before, err = tx.PrepareContext(ctx, findBefore); err != nil {
		return nil, err
	}
	f.after, err = tx.PrepareContext(ctx, findAfter)
	return f, err
}

func (f *finder) close() {
	f.first.Close()
	f.before.Close()
	f.after.Close()
}

// small is how many turns of a thread are asked for before it is known whether
// that is all of it.
const small = 50

// talk reads the part of a thread around a post.
func (f *finder) talk(ctx context.Context, p *outcry.Post) (Talk, error) {
	scope := f.scope(p)
	all, err := f.query(ctx, f.first, p.Thread, scope, f.through, small)
	if err != nil || len(all) < small {
		return Talk{Turns: inOrder(all)}, err
	}
	head, err := f.posts(ctx, f.reach.Head, f.first, p.Thread, scope)
	if err != nil {
		return Talk{}, err
	}
	before, err := f.posts(ctx, f.reach.Before, f.before, p.Thread, scope, p.Seq, millis(p.PublishedAt), p.ID)
	if err != nil {
		return Talk{}, err
	}
	after, err := f.posts(ctx, f.reach.After, f.after, p.Thread, scope, p.Seq, millis(p.PublishedAt), p.ID)
	if err != nil {
		return Talk{}, err
	}
	talk := Talk{Turns: inOrder(slices.Concat(head.turns, before.turns, after.turns))}
	if after.more != nil {
		next := &after.more.Post
		follows, err := f.query(ctx, f.after, p.Thread, scope, min(f.through, f.reach.Read), 1, next.Seq, millis(next.PublishedAt), next.ID)
		if err != nil {
			return Talk{}, err
		}
		if len(follows) > 0 {
			talk.Next = follows[0].Seq
		}
	}
	return talk, nil
}

// scope is what tells threads of one name apart.
func (f *finder) scope(p *outcry.Post) int64 {
	if outcry.SharedThread(p.Thread) {
		return 0
	}
	return f.ids[p.Source]
}

// part is some posts of a thread with all versions, and the turn behind them.
type part struct {
	turns []Turn
	more  *Turn
}

// posts reads so many posts with one of the statements.
func (f *finder) posts(ctx context.Context, n int, find *sql.Stmt, thread string, scope int64, from ...any) (part, error) {
	for rows := n + 1; ; rows *= 2 {
		list, err := f.query(ctx, find, thread, append([]any{scope, f.through, rows}, from...)...)
		if err != nil || len(list) < rows {
			return part{turns: list}, err
		}
		// The last post may have versions that were not reached.
		end := len(list) - 1
		for end > 0 && list[end-1].Post.ID == list[end].Post.ID {
			end--
		}
		if end = endOf(list[:end], n); end > 0 {
			return part{list[:end], &list[end]}, nil
		}
	}
}

// endOf is where the first n posts of a list end with all their versions. Of a
// long list it is enough to have most of them; else it is 0 if there are fewer.
func endOf(list []Turn, n int) int {
	posts := 0
	for i := range list {
		if i > 0 && list[i].Post.ID == list[i-1].Post.ID {
			continue
		}
		if posts++; posts > n {
			return i
		}
	}
	if posts == n || n > small {
		return len(list)
	}
	return 0
}

// inOrder puts turns in the order of their thread, each once.
func inOrder(list []Turn) []Turn {
	slices.SortFunc(list, compareTurns)
	return slices.CompactFunc(list, func(a, b Turn) bool { return a.Seq == b.Seq })
}

// query reads turns.
func (f *finder) query(ctx context.Context, query *sql.Stmt, thread string, args ...any) ([]Turn, error) {
	rows, err := query.QueryContext(ctx, append([]any{thread}, args...)...)
	if err != nil {
		return nil, err
	}
	return scanTurns(rows, f.sources)
}
