package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"strings"

	"outcry"
)

// standing is the gone_at of a signal that still counts.
const standing = math.MaxInt64

// ErrMoved says that somebody else has moved a stage's cursor in the meantime, or
// changed what was read out of posts. Nothing was saved; read again from there.
var ErrMoved = errors.New("what was read has changed meanwhile")

// Stage is the name of a reader of posts that keeps its own cursor.
type Stage string

// Classify is the stage that reads signals out of posts.
const Classify Stage = "classify"

// Cursor returns the seq of the last post that a stage has dealt with.
func (s *Store) Cursor(ctx context.Context, stage Stage) (int64, error) {
	var seq int64
	if err := s.r.QueryRowContext(ctx, `SELECT seq FROM stage WHERE name = ?`, string(stage)).Scan(&seq); err != nil {
		return 0, fmt.Errorf("reading the cursor of %s: %w", stage, err)
	}
	return seq, nil
}

// Lag is how many posts are stored and not yet classified.
func (s *Store) Lag(ctx context.Context) (int64, error) {
	var n int64
	err := s.r.QueryRowContext(ctx, `SELECT count(*) FROM post WHERE seq > (SELECT seq FROM stage WHERE name = 'classify')`).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("counting unread posts: %w", err)
	}
	return n, nil
}

const postColumns = `p.seq, s.name, p.id, p.version, p.published_at, p.seen_at, p.claimed, p.author, p.url, p.thread, p.reply_to, p.thread_seq,
	p.title, p.text, p.quote, p.links, p.lang, p.service, p.region, p.voice, p.status, p.source_service, p.source_region, p.source_voice, p.deleted`

func scanPost(rows *sql.Rows, p *outcry.StoredPost) error {
	var published, seen int64
	var links string
	if err := rows.Scan(&p.Seq, &p.Source, &p.ID, &p.Version, &published, &seen, &p.Claimed, &p.Author, &p.URL, &p.Thread, &p.ReplyTo, &p.Post.Seq,
		&p.Title, &p.Text, &p.Quote, &links, &p.Lang, &p.Service, &p.Region, &p.Voice, &p.Status, &p.SourceService, &p.SourceRegion, &p.SourceVoice, &p.Deleted); err != nil {
		return err
	}
	p.PublishedAt, p.FirstSeenAt = fromMillis(published), fromMillis(seen)
	if links != "" {
		p.Links = strings.Split(links, "\n")
	}
	return nil
}

// pageBytes bounds the text that one answer holds, since a post may hold
// megabytes.
const pageBytes = 8 << 20

// Unread returns up to limit posts after seq, in order; fewer if they are
// long.
func (s *Store) Unread(ctx context.Context, after int64, limit int) ([]outcry.StoredPost, error) {
	return s.posts(ctx, `SELECT `+postColumns+` FROM post p JOIN source s ON s.id = p.source_id WHERE p.seq > ? ORDER BY p.seq LIMIT ?`, after, limit)
}

func (s *Store) posts(ctx context.Context, query string, args ...any) ([]outcry.StoredPost, error) {
	rows, err := s.r.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("reading posts: %w", err)
	}
	defer rows.Close()
	var list []outcry.StoredPost
	for bytes := 0; bytes < pageBytes && rows.Next(); {
		var p outcry.StoredPost
		if err := scanPost(rows, &p); err != nil {
			return nil, fmt.Errorf("reading posts: %w", err)
		}
		list = append(list, p)
		bytes += p.Size()
	}
	return list, rows.Err()
}

// ReadPost is a post with what was read out of it.
type ReadPost struct {
	outcry.StoredPost
	Readings []outcry.Reading // by the moments from which they hold
	Services []string         // that the post spoke of, with a signal or without
}

// Again is what becomes of posts that were read before, now that others are
// known that stand before them.
type Again struct {
	Posts    []Reread
	Behind   []int64 // from these posts on their threads are still to be read again
	Settled  []int64 // and from these no longer
	Revision int64   // of what was read out of posts, when this was read
}

// SaveReadings stores what the classify stage read out of the posts after
// from, up to and including through, and moves its cursor there, in one
// transaction with what is read anew out of earlier posts. A reading of a later
// version replaces the earlier one's from when the version was seen. What was
// read out of a post that was forgotten meanwhile is not stored. It returns
// ErrMoved, and stores nothing, if the cursor or the revision is not what it was.
func (s *Store) SaveReadings(ctx context.Context, from, through int64, posts []ReadPost, again Again) error {
	var names *numberer
	err := s.update(ctx, "storing signals", func(tx *sql.Tx) error {
		moved, err := tx.ExecContext(ctx, `UPDATE stage SET seq = ? WHERE name = ? AND seq = ?`, through, string(Classify), from)
		if err != nil {
			return err
		}
		if n, err := moved.RowsAffected(); err != nil || n == 0 {
			return errors.Join(ErrMoved, err)
		}
		names = s.numberer(tx)
		quiet := context.WithoutCancel(ctx)
		if _, err := again.save(quiet, tx, names); err != nil {
			return err
		}
		kept, err := stillStored(quiet, tx, from, through, posts)
		if err != nil {
			return err
		}
		return s.saveReadings(quiet, tx, names, kept)
	})
	if err != nil {
		return err
	}
	names.committed()
	return nil
}

// save puts what was read again in the place of what was read before.
func (a *Again) save(ctx context.Context, tx *sql.Tx, names *numberer) (Reclassified, error) {
	r := rereader{tx: tx, names: names, spoken: spoken{}, stirring: stirring{}}
	var revision int64
	if err := tx.QueryRowContext(ctx, `SELECT value FROM meta WHERE name = 'revision'`).Scan(&revision); err != nil {
		return r.done, err
	}
	if revision != a.Revision {
		return r.done, ErrMoved
	}
	if err := r.all(ctx, a.Posts); err != nil {
		return r.done, err
	}
	if r.wrote {
		if err := revise(ctx, tx); err != nil {
			return r.done, err
		}
	}
	return r.done, a.mark(ctx, tx)
}

// mark notes from where on threads are still to be read again.
func (a *Again) mark(ctx context.Context, tx *sql.Tx) error {
	if len(a.Settled) > 0 {
		if _, err := tx.ExecContext(ctx, `DELETE FROM again WHERE post_seq IN (`+idList(a.Settled)+`)`); err != nil {
			return err
		}
	}
	for _, seq := range a.Behind {
		if _, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO again VALUES (?)`, seq); err != nil {
			return err
		}
	}
	return nil
}

// stillStored leaves out the posts that were forgotten since they were read.
func stillStored(ctx context.Context, tx *sql.Tx, from, through int64, posts []ReadPost) ([]ReadPost, error) {
	var n int
	err := tx.QueryRowContext(ctx, `SELECT count(*) FROM post WHERE seq > ? AND seq <= ?`, from, through).Scan(&n)
	if err != nil || n == len(posts) {
		return posts, err
	}
	var kept []ReadPost
	for i := range posts {
		var stored bool
		if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM post WHERE seq = ?)`, posts[i].StoredPost.Seq).Scan(&stored); err != nil {
			return nil, err
		}
		if stored {
			kept = append(kept, posts[i])
		}
	}
	return kept, nil
}

func (s *Store) saveReadings(ctx context.Context, tx *sql.Tx, names *numberer, posts []ReadPost) error {
	insert, err := tx.PrepareContext(ctx, insertSignal)
	if err != nil {
		return err
	}
	defer insert.Close()
	spoken, stirring := spoken{}, stirring{}
	for i := range posts {
		p := &posts[i]
		source, err := names.id(ctx, sourceTable, p.Source)
		if err != nil {
			return err
		}
		if p.Version > 0 {
			if err := retire(ctx, tx, p, source, stirring); err != nil {
				return fmt.Errorf("replacing the signals of %q: %w", p.ID, err)
			}
		}
		if p.Version > 0 {
			p.Services = nil // a post speaks once, however often it is edited
		}
		for _, name := range p.Services {
			service, err := names.id(ctx, serviceTable, name)
			if err != nil {
				return err
			}
			spoken.add(service, source, millis(p.FirstSeenAt), 1)
		}
		if err := saveSignals(ctx, insert, names, p, source); err != nil {
			return fmt.Errorf("signals of %q: %w", p.ID, err)
		}
	}
	if err := stirring.save(ctx, tx); err != nil {
		return err
	}
	return spoken.save(ctx, tx)
}

// retire ends the signals of earlier versions of a post.
func retire(ctx context.Context, tx *sql.Tx, p *ReadPost, source int64, stirring stirring) error {
	gone := millis(p.FirstSeenAt)
	_, err := stirring.addAll(ctx, tx, gone, `UPDATE signal SET gone_at = ?1 WHERE gone_at > ?1 AND post_seq IN
		(SELECT seq FROM post WHERE source_id = ?2 AND id = ?3 AND version < ?4) RETURNING service_id`,
		gone, source, p.ID, p.Version)
	return err
}

func saveSignals(ctx context.Context, insert *sql.Stmt, names *numberer, p *ReadPost, source int64) error {
	rows, err := signalRows(&p.Post, p.Readings)
	if err != nil {
		return err
	}
	for i := range rows {
		if err := rows[i].insert(ctx, insert, names, &p.StoredPost, source, standing); err != nil {
			return err
		}
	}
	return nil
}

// spoken counts the posts that spoke of services, so that a batch touches each
// row once.
type spoken map[spokenKey]*spokenCount

type spokenKey struct{ service, length, start, source int64 }

type spokenCount struct{ posts, first int64 }

// The lengths of slots in which it is counted who spoke, in milliseconds.
const (
	slotMillis = 5 * 60 * 1000
	dayMillis  = 24 * 60 * 60 * 1000
)

// add counts a post, or takes one back where posts is -1.
func (s spoken) add(service, source, seen, posts int64) {
	for _, length := range []int64{slotMillis, dayMillis} {
		key := spokenKey{service, length, seen - seen%length, source}
		if c, ok := s[key]; ok {
			c.posts += posts
			c.first = min(c.first, seen)
		} else {
			s[key] = &spokenCount{posts, seen}
		}
	}
}

func (s spoken) save(ctx context.Context, tx *sql.Tx) error {
	for key, c := range s {
		if _, err := tx.ExecContext(ctx, `INSERT INTO spoke VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET posts = posts + excluded.posts, first_at = min(first_at, excluded.first_at)`,
			key.service, key.length, key.start, key.source, c.posts, c.first); err != nil {
			return fmt.Errorf("counting who spoke: %w", err)
		}
		if c.posts > 0 {
			continue
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM spoke WHERE service_id = ? AND length = ? AND start_at = ? AND source_id = ? AND posts <= 0`,
			key.service, key.length, key.start, key.source); err != nil {
			return fmt.Errorf("counting who spoke: %w", err)
		}
	}
	return nil
}
