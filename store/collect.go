package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"hash/fnv"
	"strings"
	"time"

	"outcry"
)

// Collected is what one visit, one push or one batch of an import brought. It
// is kept whole or not at all.
type Collected struct {
	Posts []outcry.Post

	// Of a visit: its record, and what the collector wants to remember.
	Visit *outcry.Visit
	Kind  string
	State []byte

	// Of an import: the span in which each source was being read.
	Covered map[string]outcry.Span
}

// Added says what became of posts.
type Added struct {
	New    int // first sights
	Edited int // new versions of posts that were known, deletions included
	Known  int // nothing new
}

// Plus adds up.
func (a Added) Plus(b Added) Added {
	return Added{a.New + b.New, a.Edited + b.Edited, a.Known + b.Known}
}

// Collect stores what was collected, in one transaction. A post is known by
// its source and id: a second sight adds nothing, other words a new version.
// One that was pruned or forgotten is known, too, and not taken in again.
func (s *Store) Collect(ctx context.Context, c Collected) (Added, error) {
	var added Added
	var names *numberer
	err := s.update(ctx, "storing posts", func(tx *sql.Tx) error {
		names = s.numberer(tx)
		var err error
		if added, err = s.addPosts(ctx, tx, names, c.Posts); err != nil {
			return err
		}
		for source, span := range c.Covered {
			id, err := names.id(ctx, sourceTable, source)
			if err != nil {
				return err
			}
			if err := cover(ctx, tx, id, true, millis(span.Start), millis(span.End)); err != nil {
				return err
			}
		}
		if c.Visit != nil {
			return addVisit(ctx, tx, names, c, added.New)
		}
		return nil
	})
	if err != nil {
		return Added{}, err
	}
	names.committed()
	return added, nil
}

const insertPost = `INSERT INTO post (source_id, id, version, digest, published_at, seen_at, claimed, author, url, thread,
	reply_to, thread_seq, title, text, quote, links, lang, service, region, voice, status, source_service, source_region, source_voice, deleted, thread_scope)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source_id, id, version) DO NOTHING`

func (s *Store) addPosts(ctx context.Context, tx *sql.Tx, names *numberer, posts []outcry.Post) (Added, error) {
	// With a context that can end, the driver starts a goroutine for each
	// statement; here it is asked between posts instead.
	quiet := context.WithoutCancel(ctx)
	posts, added, err := s.withoutBuried(quiet, tx, posts)
	if err != nil {
		return added, err
	}
	insert, err := tx.PrepareContext(quiet, insertPost)
	if err != nil {
		return added, err
	}
	defer insert.Close()
	fresh := map[int64]int{}
	var known []int
	for i := range posts {
		if err := ctx.Err(); err != nil {
			return added, err
		}
		p := &posts[i]
		source, err := names.id(quiet, sourceTable, p.Source)
		if err != nil {
			return added, err
		}
		isNew, err := s.insert(quiet, insert, p, source, 0, p.PublishedAt)
		if err != nil {
			return added, fmt.Errorf("post %q of %s: %w", p.ID, p.Source, err)
		}
		if !isNew {
			known = append(known, i)
			continue
		}
		added.New++
		fresh[source]++
	}
	versions, err := s.addVersions(ctx, tx, names, insert, posts, known)
	if err != nil {
		return added, err
	}
	for source, n := range fresh {
		if _, err := tx.ExecContext(quiet, `UPDATE source SET posts = posts + ? WHERE id = ?`, n, source); err != nil {
			return added, err
		}
	}
	return added.Plus(versions), nil
}

// addVersions stores what was changed about known posts, after all that is new.
func (s *Store) addVersions(ctx context.Context, tx *sql.Tx, names *numberer, insert *sql.Stmt, posts []outcry.Post, known []int) (Added, error) {
	var added Added
	quiet := context.WithoutCancel(ctx)
	for _, i := range known {
		if err := ctx.Err(); err != nil {
			return added, err
		}
		p := &posts[i]
		source, err := names.id(quiet, sourceTable, p.Source)
		if err != nil {
			return added, err
		}
		edited, err := s.addVersion(quiet, tx, insert, p, source)
		if err != nil {
			return added, fmt.Errorf("post %q of %s: %w", p.ID, p.Source, err)
		}
		if edited {
			added.Edited++
		} else {
			added.Known++
		}
	}
	return added, nil
}

// addVersion stores what was changed about a known post, if anything was.
func (s *Store) addVersion(ctx context.Context, tx *sql.Tx, insert *sql.Stmt, p *outcry.Post, source int64) (bool, error) {
	var seq, version, was, published, seen int64
	var stood outcry.Post
	err := tx.QueryRowContext(ctx, `SELECT seq, version, digest, published_at, seen_at, title, text, quote, status, deleted, thread, reply_to, thread_seq FROM post
		WHERE source_id = ? AND id = ? ORDER BY version DESC LIMIT 1`, source, p.ID).
		Scan(&seq, &version, &was, &published, &seen, &stood.Title, &stood.Text, &stood.Quote, &stood.Status, &stood.Deleted,
			&stood.Thread, &stood.ReplyTo, &stood.Seq)
	if err != nil {
		return false, err
	}
	is := digest(p)
	if p.Deleted {
		stood.Deleted = true
		is = digest(&stood)
	}
	// What was seen before what is stored is an old copy, as of a file imported
	// again; what was seen with it may be another version of the same file.
	if was == is || millis(p.FirstSeenAt) < seen {
		return false, nil
	}
	if millis(p.FirstSeenAt) == seen {
		var known bool
		err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM post WHERE source_id = ? AND id = ? AND digest = ?)`, source, p.ID, is).Scan(&known)
		if known || err != nil {
			return false, err
		}
	}
	if p.Deleted {
		return true, deletion(ctx, tx, seq, is, millis(p.FirstSeenAt))
	}
	// An edit changes words. Where the post stands was said at its first sight.
	edit := *p
	edit.Thread, edit.ReplyTo, edit.Seq = stood.Thread, stood.ReplyTo, stood.Seq
	return s.insert(ctx, insert, &edit, source, version+1, fromMillis(published))
}

// deletion stores that a post is gone. What it said stays on record; to erase
// that is another matter.
func deletion(ctx context.Context, tx *sql.Tx, seq, digest, seen int64) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO post (source_id, id, version, digest, published_at, seen_at, claimed, author, url, thread,
		reply_to, thread_seq, title, text, quote, links, lang, service, region, voice, status, source_service, source_region, source_voice, deleted, thread_scope)
		SELECT source_id, id, version + 1, ?, published_at, ?, claimed, author, url, thread,
		reply_to, thread_seq, title, text, quote, links, lang, service, region, voice, status, source_service, source_region, source_voice, 1, thread_scope
		FROM post WHERE seq = ?`, digest, seen, seq)
	return err
}

func (s *Store) insert(ctx context.Context, insert *sql.Stmt, p *outcry.Post, source, version int64, published time.Time) (bool, error) {
	if p.PublishedAt.IsZero() || p.FirstSeenAt.IsZero() {
		return false, errors.New("has no time")
	}
	author := strings.TrimSpace(p.Author)
	if s.options.Voice == nil || s.options.Voice(p) == outcry.User {
		author = s.authors.hash(author)
	}
	scope := source
	if p.Thread == "" || outcry.SharedThread(p.Thread) {
		scope = 0
	}
	result, err := insert.ExecContext(ctx, source, p.ID, version, digest(p), millis(published), millis(p.FirstSeenAt), p.Claimed,
		author, p.URL, p.Thread, p.ReplyTo, p.Seq, p.Title, p.Text, p.Quote, strings.Join(p.Links, "\n"), p.Lang, p.Service, p.Region,
		string(p.Voice), string(p.Status), p.SourceService, p.SourceRegion, string(p.SourceVoice), p.Deleted, scope)
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n > 0, err
}

// digest is of what an edit can change.
func digest(p *outcry.Post) int64 {
	h := fnv.New64a()
	for _, field := range []string{p.Title, p.Text, p.Quote, string(p.Status)} {
		h.Write([]byte(field))
		h.Write([]byte{0xff}) // in no UTF-8 text
	}
	if p.Deleted {
		h.Write([]byte{1})
	}
	return int64(h.Sum64())
}
