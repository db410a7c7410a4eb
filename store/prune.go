package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"
)

// Expiry says what is old enough to go.
type Expiry struct {
	// Posts and Signals that were published before these moments go; zero
	// keeps them. Signals stay at least as long as posts: a reclassification
	// would bring them back.
	Posts, Signals time.Time

	// Imports: also what a person imported. Without, only what sources brought
	// that are visited or send, so that a corpus of another year does not
	// vanish overnight.
	Imports bool
}

// Pruned says what went.
type Pruned struct {
	Posts   int // edits not counted
	Signals int
	Visits  int
	Freed   int64 // bytes by which the file shrank

	// Unshrunk says that the space was kept for what comes: the file was made
	// by a version that could not give it back, or holds remnants of what was
	// forgotten, and has to be rewritten, which takes too long beside a daemon.
	Unshrunk bool
}

// Prune removes what has expired and gives its space back.
//
// Posts go with all versions, once the claims have been read out of them; their
// signals stay, with address, evidence and author, and so does every count.
// Visits from before then are thinned to the last good one of an hour, so that
// coverage as of then stays true to the hour. With signals go the counts of who
// spoke, the spans that were covered and the visits of their time.
//
// It works in short transactions, each whole, with rests between them, so that
// others can write meanwhile and a prune that was ended goes on where it
// stopped. Progress, which may be nil, is told after each.
func (s *Store) Prune(ctx context.Context, e Expiry, progress func(Pruned)) (Pruned, error) {
	if progress == nil {
		progress = func(Pruned) {}
	}
	p := pruning{s: s, e: e.settled(), progress: progress}
	before, err := s.size(ctx)
	if err != nil {
		return p.done, err
	}
	for _, step := range []func(context.Context) error{p.posts, p.visits, p.signals, p.spoken, p.tombstones} {
		if err := step(ctx); err != nil {
			return p.done, fmt.Errorf("pruning: %w", err)
		}
	}
	if p.done.Unshrunk, err = s.giveBack(ctx); err != nil {
		return p.done, fmt.Errorf("giving space back: %w", err)
	}
	after, err := s.size(ctx)
	p.done.Freed = max(0, before-after)
	return p.done, err
}

// settled is the expiry with signals that stay as long as their posts.
func (e Expiry) settled() Expiry {
	if e.Signals.After(e.Posts) {
		e.Signals = e.Posts
	}
	return e
}

type pruning struct {
	s        *Store
	e        Expiry
	done     Pruned
	progress func(Pruned)
}

// pruneBatch is how many rows go in one transaction: some milliseconds' work.
const pruneBatch = 500

// gravestone is a post that is to go.
type gravestone struct {
	seq, source, published int64
	key                    int64
	id                     string
}

func (p *pruning) posts(ctx context.Context) error {
	if p.e.Posts.IsZero() {
		return nil
	}
	cursor, err := p.s.Cursor(ctx, Classify)
	if err != nil {
		return err
	}
	for after := int64(0); ; {
		list, err := p.s.expired(ctx, p.e, cursor, after)
		if err != nil || len(list) == 0 {
			return err
		}
		after = list[len(list)-1].seq
		err = p.batch(ctx, func(ctx context.Context, tx *sql.Tx) error { return p.removePosts(ctx, tx, list, cursor) })
		if err != nil {
			return err
		}
	}
}

// expired returns the next posts that are to go.
func (s *Store) expired(ctx context.Context, e Expiry, cursor, after int64) ([]gravestone, error) {
	rows, err := s.r.QueryContext(ctx, `SELECT p.seq, p.source_id, p.published_at, p.id, s.name `+expiredPosts+` AND p.seq > ?4 ORDER BY p.seq LIMIT ?5`,
		millis(e.Posts), cursor, e.Imports, after, pruneBatch)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []gravestone
	for rows.Next() {
		var g gravestone
		var source string
		if err := rows.Scan(&g.seq, &g.source, &g.published, &g.id, &source); err != nil {
			return nil, err
		}
		g.key = s.tombstones.key(source, g.id)
		list = append(list, g)
	}
	return list, rows.Err()
}

// visits thins the visits of the time of posts that are gone.
func (p *pruning) visits(ctx context.Context) error {
	return p.remove(ctx, "visit", "seq", &p.done.Visits, `SELECT v.seq `+expiredVisits, p.e.visited(), millis(p.e.Signals))
}

func (p *pruning) signals(ctx context.Context) error {
	return p.remove(ctx, "signal", "seq", &p.done.Signals, `SELECT g.seq `+expiredSignals, millis(p.e.Signals), p.e.Imports, millis(p.e.Posts))
}

// spoken removes who spoke, and what was covered, in the time of signals that
// are gone. The coverage of what stays leans on the 28 days before it.
func (p *pruning) spoken(ctx context.Context) error {
	if p.e.Signals.IsZero() {
		return nil
	}
	before := millis(p.e.Signals)
	for more := true; more; {
		err := p.batch(ctx, func(ctx context.Context, tx *sql.Tx) error {
			removed, err := tx.ExecContext(ctx, `DELETE FROM spoke WHERE (service_id, length, start_at, source_id) IN (
				SELECT k.service_id, k.length, k.start_at, k.source_id FROM service e CROSS JOIN spoke k
				ON k.service_id = e.id AND k.length IN (?1, ?2) AND k.start_at < ?3 CROSS JOIN source s ON s.id = k.source_id
				WHERE (?4 OR s.kind <> '') LIMIT ?5)`, int64(slotMillis), int64(dayMillis), before-(coverageDays+2)*dayMillis, p.e.Imports, pruneBatch)
			if err != nil {
				return err
			}
			n, err := removed.RowsAffected()
			more = n > 0
			return err
		})
		if err != nil {
			return err
		}
	}
	return p.batch(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM covered WHERE end_at <= ?1 AND (?2 OR source_id IN (SELECT id FROM source WHERE kind <> ''))`, before, p.e.Imports)
		return err
	})
}

func (p *pruning) tombstones(ctx context.Context) error {
	var n int
	return p.remove(ctx, "tombstone", "key", &n, `SELECT t.key FROM tombstone t WHERE t.published_at < ? AND NOT t.forgotten
		AND NOT EXISTS (SELECT 1 FROM signal g WHERE g.post_seq = t.seq)`, millis(p.e.Signals))
}

// removePosts removes all versions of posts, unless one has come that is not
// read yet.
func (p *pruning) removePosts(ctx context.Context, tx *sql.Tx, list []gravestone, cursor int64) error {
	// Who began to read when nothing had ever gone does not look for what is gone.
	if _, err := tx.ExecContext(ctx, `UPDATE meta SET value = value + 1 WHERE name = 'revision' AND NOT EXISTS (SELECT 1 FROM tombstone)`); err != nil {
		return err
	}
	removed := 0
	for _, g := range list {
		var last sql.NullInt64
		if err := tx.QueryRowContext(ctx, `SELECT max(seq) FROM post WHERE source_id = ? AND id = ?`, g.source, g.id).Scan(&last); err != nil {
			return err
		}
		if !last.Valid || last.Int64 > cursor {
			continue
		}
		if _, err := p.s.removePost(ctx, tx, g, last.Int64, false); err != nil {
			return err
		}
		removed++
	}
	p.done.Posts += removed
	return nil
}

// batch runs one transaction, tells how far things have come, and rests for as
// long as it took, so that whoever waits for the lock gets it.
func (p *pruning) batch(ctx context.Context, fn func(ctx context.Context, tx *sql.Tx) error) error {
	before := p.done
	start := time.Now()
	err := p.s.update(ctx, "removing what is old", func(tx *sql.Tx) error {
		p.done = before // the last try may have been undone
		return fn(context.WithoutCancel(ctx), tx)
	})
	if err != nil {
		p.done = before
		return err
	}
	p.progress(p.done)
	return rest(ctx, time.Since(start))
}

// foundAtOnce bounds the keys that are held in memory.
const foundAtOnce = 100_000

// remove removes the rows of a table whose keys a query finds, and counts them.
func (p *pruning) remove(ctx context.Context, table, key string, count *int, query string, args ...any) error {
	for found := foundAtOnce; found == foundAtOnce; {
		keys, err := p.s.keys(ctx, query+fmt.Sprint(` LIMIT `, foundAtOnce), args...)
		if err != nil {
			return err
		}
		found = len(keys)
		for batch := range slices.Chunk(keys, pruneBatch) {
			err := p.batch(ctx, func(ctx context.Context, tx *sql.Tx) error {
				removed, err := tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE `+key+` IN (`+idList(batch)+`)`)
				if err != nil {
					return err
				}
				n, err := removed.RowsAffected()
				*count += int(n)
				return err
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// keys reads a column of integers.
func (s *Store) keys(ctx context.Context, query string, args ...any) ([]int64, error) {
	rows, err := s.r.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []int64
	for rows.Next() {
		var key int64
		if err := rows.Scan(&key); err != nil {
			return nil, err
		}
		list = append(list, key)
	}
	return list, rows.Err()
}

// rest waits for a while, a hundred milliseconds at most.
func rest(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(min(d, 100*time.Millisecond)):
		return nil
	}
}
