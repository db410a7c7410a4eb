package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"outcry"
)

// Forgetting names what to erase.
type Forgetting struct {
	Authors []string // accounts as people type them, or the hashes that exports show
	Posts   []string // ids or addresses as exports show them, or source/id
}

// Forgotten says what was erased.
type Forgotten struct {
	Posts    int // stored ones
	Versions int // of them
	Signals  int // emptied; they count as before
	Repeats  int // signals and posts of others that repeated their words

	Missing []string // of what was asked for: nothing is stored of it

	// What is left where it could not be cleared away yet. Held: in the log,
	// since somebody reads an old state of the file. Beside: perhaps in unused
	// parts of pages, since to rewrite so large a file takes too long beside a
	// daemon. Prune clears both when it can.
	Held, Beside bool
}

// AmbiguousError says that a post was named as several are.
type AmbiguousError struct {
	Post       string
	Candidates []string // as source/id
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%q names %d posts; name one of %s", e.Post, len(e.Candidates), strings.Join(e.Candidates, ", "))
}

// Forget erases the text and the author of posts for good, in one transaction:
// the posts go with all versions, and are not taken in again though their source
// still has them; their signals stay without words, address and author, and so
// does every count, now and as of any time. Once no other signals of the account
// are left, theirs get another key, so that it no longer follows from its name. So
// do those of a conversation.
// What others repeat of the words, as evidence or as a quote, goes too; what they
// wrote themselves stays.
//
// Then the file is cleared of remnants. It returns an AmbiguousError, and erases
// nothing, where a post is named as several are.
func (s *Store) Forget(ctx context.Context, f Forgetting) (Forgotten, error) {
	e := newErasure(s, f)
	// Most is found before the lock is taken: it takes reading all there is.
	if err := e.find(ctx, s.r); err != nil {
		return Forgotten{}, fmt.Errorf("forgetting: %w", err)
	}
	err := s.update(ctx, "forgetting", func(tx *sql.Tx) error { return e.run(context.WithoutCancel(ctx), tx) })
	if err != nil {
		return Forgotten{}, err
	}
	if err := e.settle(ctx); err != nil {
		return e.done, err
	}
	if e.done.Held, e.done.Beside, err = s.clear(ctx); err != nil {
		err = fmt.Errorf("erased, but remnants may be left in the file, which outcry prune clears: %w", err)
	}
	return e.done, err
}

// erasure is one run of Forget.
type erasure struct {
	s     *Store
	trail *trail
	said  *said
	done  Forgotten

	// By seq: signals and posts that repeat words, and all signals of the
	// accounts and of the conversations.
	lent, quotes    map[int64]bool
	accounts, talks map[int64]keyed

	lastPost, lastSignal int64 // that were looked at
	heard                int   // posts and signals whose words are known
}

func newErasure(s *Store, f Forgetting) *erasure {
	return &erasure{s: s, trail: newTrail(s.wanted(f)), said: newSaid(),
		lent: map[int64]bool{}, quotes: map[int64]bool{}, accounts: map[int64]keyed{}, talks: map[int64]keyed{}}
}

// find looks for what is to go among what has come since it looked last.
func (e *erasure) find(ctx context.Context, db asker) error {
	if err := e.trail.follow(ctx, db); err != nil || len(e.trail.posts) == 0 {
		return err
	}
	if err := e.trail.ambiguous(); err != nil {
		return err
	}
	if known := len(e.trail.posts) + len(e.trail.signals); known > e.heard {
		if err := e.said.hear(ctx, db, e.trail); err != nil {
			return err
		}
		e.heard = known
	}
	if err := e.said.lent(ctx, db, e.lastSignal, e.lent); err != nil {
		return err
	}
	if err := e.said.quoted(ctx, db, e.lastPost, e.quotes); err != nil {
		return err
	}
	if err := e.said.signalsBy(ctx, db, "author_key", e.said.authors, e.lastSignal, e.accounts); err != nil {
		return err
	}
	err := e.said.signalsBy(ctx, db, "thread_key", e.said.talks, e.lastSignal, e.talks)
	e.lastPost, e.lastSignal = e.trail.lastPost, e.trail.lastSignal
	return err
}

// run erases in one transaction.
func (e *erasure) run(ctx context.Context, tx *sql.Tx) error {
	if err := e.find(ctx, tx); err != nil {
		return err
	}
	e.done = Forgotten{Missing: e.trail.missing()} // the last try may have been undone
	if len(e.trail.posts) == 0 {
		return nil
	}
	for _, step := range []func(context.Context, *sql.Tx) error{e.repeats, e.posts, e.signals, e.authors, e.threads, revise} {
		if err := step(ctx, tx); err != nil {
			return err
		}
	}
	return markForRewrite(ctx, tx)
}

// settle waits until what was stored has been read, if a stage is at it, and
// takes back what answers in its hands have repeated meanwhile.
func (e *erasure) settle(ctx context.Context) error {
	if len(e.said.words) == 0 {
		return nil
	}
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		cursor, err := e.s.Cursor(ctx, Classify)
		if err != nil {
			return err
		}
		if cursor >= e.lastPost {
			break
		}
		if err := rest(ctx, time.Second); err != nil {
			return err
		}
	}
	// All of them: a reclassification changes those that were looked at.
	e.lent = map[int64]bool{}
	if err := e.said.lent(ctx, e.s.r, 0, e.lent); err != nil || len(e.lent) == 0 {
		return err
	}
	repeats := e.done.Repeats
	return e.s.update(ctx, "forgetting", func(tx *sql.Tx) error {
		e.done.Repeats = repeats // the last try may have been undone
		return e.takeBack(context.WithoutCancel(ctx), tx)
	})
}

// repeats takes back what others repeat.
func (e *erasure) repeats(ctx context.Context, tx *sql.Tx) error {
	if err := e.takeBack(ctx, tx); err != nil {
		return err
	}
	for seq := range e.quotes {
		if _, err := tx.ExecContext(ctx, `UPDATE post SET quote = '' WHERE seq = ?`, seq); err != nil {
			return err
		}
		e.done.Repeats++
	}
	return nil
}

// takeBack takes words out of the signals that carry them as evidence.
func (e *erasure) takeBack(ctx context.Context, tx *sql.Tx) error {
	for seq := range e.lent {
		if e.trail.signals[seq] {
			continue
		}
		if err := e.said.silence(ctx, tx, seq); err != nil {
			return err
		}
		e.done.Repeats++
	}
	return nil
}

// posts removes what is stored of the posts.
func (e *erasure) posts(ctx context.Context, tx *sql.Tx) error {
	for p := range e.trail.posts {
		var last, published sql.NullInt64
		err := tx.QueryRowContext(ctx, `SELECT max(seq), max(published_at) FROM post WHERE source_id = ? AND id = ?`, p.source, p.id).Scan(&last, &published)
		if err != nil {
			return err
		}
		if !last.Valid {
			continue // pruned already
		}
		versions, err := e.s.removePost(ctx, tx, gravestone{source: p.source, id: p.id, published: published.Int64, key: e.s.tombstones.key(p.name, p.id)}, last.Int64, true)
		if err != nil {
			return err
		}
		e.done.Posts++
		e.done.Versions += int(versions)
	}
	return nil
}

// signals empties the signals, and gives them keys that tell nothing of their
// text.
func (e *erasure) signals(ctx context.Context, tx *sql.Tx) error {
	var marks []*mark
	for batch := range slices.Chunk(keysOf(e.trail.signals), pruneBatch) {
		list, err := marksOf(ctx, tx, `signal g WHERE g.seq IN (`+idList(batch)+`)`)
		if err != nil {
			return err
		}
		marks = append(marks, list...)
	}
	// The last version's first: its seq is the one to remember.
	slices.SortFunc(marks, func(a, b *mark) int { return cmp.Compare(b.seq, a.seq) })
	for _, m := range marks {
		if err := e.empty(ctx, tx, m); err != nil {
			return err
		}
		m.kind |= forgotten
	}
	e.done.Signals = len(marks)
	return rekey(ctx, tx, marks)
}

// empty takes everything out of a signal that tells of its post.
func (e *erasure) empty(ctx context.Context, tx *sql.Tx, m *mark) error {
	var post, published int64
	var source, id string
	var evidence []byte
	err := tx.QueryRowContext(ctx, `SELECT g.post_seq, g.published_at, s.name, g.post_id, g.evidence FROM signal g JOIN source s ON s.id = g.source_id WHERE g.seq = ?`, m.seq).
		Scan(&post, &published, &source, &id, &evidence)
	if err != nil {
		return err
	}
	// Of a post that was pruned before, there is a tombstone that it is forgotten on.
	if _, err := tx.ExecContext(ctx, bury, e.s.tombstones.key(source, id), post, published, true); err != nil {
		return err
	}
	words, err := emptied(evidence, func(outcry.Evidence) bool { return true })
	if err != nil {
		return err
	}
	// The seq of the post, which tells nobody anything, still tells posts apart.
	_, err = tx.ExecContext(ctx, `UPDATE signal SET post_id = 'forgotten-' || post_seq, url = '', author = '', subject = '', evidence = ? WHERE seq = ?`, words, m.seq)
	return err
}

// authors gives the signals of accounts of which nothing else is left a key that
// does not follow from their names. Equal ones stay equal. Others keep theirs,
// or what they claim from now on would be taken for somebody else's.
func (e *erasure) authors(ctx context.Context, tx *sql.Tx) error {
	return e.estrange(ctx, tx, "author_key", e.accounts)
}

// threads does the same for conversations.
func (e *erasure) threads(ctx context.Context, tx *sql.Tx) error {
	return e.estrange(ctx, tx, "thread_key", e.talks)
}

func (e *erasure) estrange(ctx context.Context, tx *sql.Tx, column string, signals map[int64]keyed) error {
	stays := map[int64]bool{}
	for seq, k := range signals {
		if !k.forgotten && !e.trail.signals[seq] {
			stays[k.key] = true
		}
	}
	fresh := map[int64]int64{}
	for seq, k := range signals {
		if stays[k.key] {
			continue
		}
		if fresh[k.key] == 0 {
			fresh[k.key] = random() & math.MaxInt64 // above 0, as keys of conversations are
		}
		if _, err := tx.ExecContext(ctx, `UPDATE signal SET `+column+` = ? WHERE seq = ?`, fresh[k.key], seq); err != nil {
			return err
		}
	}
	return nil
}
