package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"outcry"
)

// Reread is a stored post with what is read out of it now.
type Reread struct {
	outcry.StoredPost // as it is stored

	Account  string // the name that its author is kept under from now on
	Readings []outcry.Reading
	Keep     bool             // what was read out of it stays, whatever Readings are
	Was      []outcry.Reading // that stands in for what is stored, where it is only compared; nil: none
	About    string           // service that it spoke of whatever it claimed, under its author's old name; "" for none
	Services []string         // that it speaks of now, with a signal or without
}

// Reclassified says what became of the claims of some posts.
type Reclassified struct {
	Same    int // claims, but for the version of the rules
	Changes []Change
	Renamed []string // accounts that are kept under another name now: the new ones, one a post
}

// Change is what became of one claim of a post.
type Change struct {
	Post     *outcry.StoredPost
	Was, Now *outcry.Signal // nil where it was not, or is no longer, made
}

// Reclassify puts what is read out of posts now in the place of what was read
// out of them, as if it had been read when they were seen: claims that are the
// same keep their seq. In the same transaction it moves the state of the run, as
// the caller says once it is told what became of the claims: from what it was to
// what comes next.
//
// It returns ErrMoved, and stores nothing, if the state or the revision is not
// what it was said to be, or if a post or one of those that their claims lean on,
// by seq, has left the store since it was read.
func (s *Store) Reclassify(ctx context.Context, again Again, leantOn []int64, state func(Reclassified) (was, next []byte, err error)) (Reclassified, error) {
	var done Reclassified
	var names *numberer
	err := s.update(ctx, "storing signals that were read again", func(tx *sql.Tx) error {
		if err := stillThere(ctx, tx, leantOn); err != nil {
			return err
		}
		names = s.numberer(tx)
		var err error
		if done, err = again.save(context.WithoutCancel(ctx), tx, names); err != nil {
			return err
		}
		was, next, err := state(done)
		if err != nil {
			return err
		}
		return swapState(ctx, tx, was, next)
	})
	if err != nil {
		return Reclassified{}, err
	}
	names.committed()
	return done, nil
}

func stillThere(ctx context.Context, tx *sql.Tx, seqs []int64) error {
	var n int
	err := tx.QueryRowContext(ctx, `SELECT count(*) FROM post WHERE seq IN (`+idList(seqs)+`)`).Scan(&n)
	if err == nil && n < len(seqs) {
		err = ErrMoved
	}
	return err
}

// Compare says what Reclassify would do, and does nothing.
func (s *Store) Compare(ctx context.Context, posts []Reread) (Reclassified, error) {
	r := rereader{}
	err := s.view(ctx, func(tx *sql.Tx) error {
		r.tx = tx
		return r.all(context.WithoutCancel(ctx), posts)
	})
	if err != nil {
		return Reclassified{}, fmt.Errorf("comparing signals: %w", err)
	}
	return r.done, nil
}

// Reclassification returns the state of a run that has not come to its end; nil
// if there is none.
func (s *Store) Reclassification(ctx context.Context) ([]byte, error) {
	var state []byte
	err := s.r.QueryRowContext(ctx, `SELECT value FROM meta WHERE name = 'reclassify'`).Scan(&state)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("reading how far reclassifying came: %w", err)
	}
	return state, nil
}

// SetReclassification puts the state of a run in the place of another; nil is
// none. It returns ErrMoved if the state is not what it was said to be.
func (s *Store) SetReclassification(ctx context.Context, was, next []byte) error {
	return s.update(ctx, "noting how far reclassifying came", func(tx *sql.Tx) error { return swapState(ctx, tx, was, next) })
}

func swapState(ctx context.Context, tx *sql.Tx, was, next []byte) error {
	var result sql.Result
	var err error
	switch {
	case was == nil:
		result, err = tx.ExecContext(ctx, `INSERT OR IGNORE INTO meta VALUES ('reclassify', ?)`, next)
	case next == nil:
		result, err = tx.ExecContext(ctx, `DELETE FROM meta WHERE name = 'reclassify' AND value = ?`, was)
	default:
		result, err = tx.ExecContext(ctx, `UPDATE meta SET value = ? WHERE name = 'reclassify' AND value = ?`, next, was)
	}
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return errors.Join(ErrMoved, err)
	}
	return nil
}

// Orphans counts the signals whose posts are no longer stored, and says from
// when to when they were published.
func (s *Store) Orphans(ctx context.Context) (n int, published outcry.Span, err error) {
	var first, last sql.NullInt64
	err = s.r.QueryRowContext(ctx, `SELECT count(*), min(published_at), max(published_at) FROM signal g
		WHERE NOT EXISTS (SELECT 1 FROM post p WHERE p.seq = g.post_seq)`).Scan(&n, &first, &last)
	if err != nil {
		return 0, published, fmt.Errorf("counting signals without posts: %w", err)
	}
	return n, outcry.Span{Start: fromMillis(first.Int64), End: fromMillis(last.Int64)}, nil
}

// ReadingsOf returns what was read out of posts, by post.
func (s *Store) ReadingsOf(ctx context.Context, posts []int64) (map[int64][]outcry.Reading, error) {
	turns := make([]Turn, len(posts))
	list := make([]*Turn, len(posts))
	for i, seq := range posts {
		turns[i].Seq, list[i] = seq, &turns[i]
	}
	err := s.view(ctx, func(tx *sql.Tx) error { return addReadings(ctx, tx, list) })
	if err != nil {
		return nil, fmt.Errorf("reading signals: %w", err)
	}
	said := map[int64][]outcry.Reading{}
	for i := range turns {
		said[turns[i].Seq] = turns[i].Readings
	}
	return said, nil
}

// Lost reports whether any post was ever pruned or forgotten.
func (s *Store) Lost(ctx context.Context) (bool, error) {
	var lost bool
	if err := s.r.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM tombstone)`).Scan(&lost); err != nil {
		return false, fmt.Errorf("looking for posts that are gone: %w", err)
	}
	return lost, nil
}

// Bereft says whether it is known that what a post answers was pruned or
// forgotten: the post that it replies to, or the one that opened its thread. A
// thread that is its source's own may be named after that.
func (s *Store) Bereft(ctx context.Context, p *outcry.Post) (parent, opening bool, err error) {
	opens := p.Source
	if outcry.SharedThread(p.Thread) {
		opens = ""
	}
	for _, above := range []struct {
		source, id string
		gone       *bool
	}{{p.Source, p.ReplyTo, &parent}, {opens, p.Thread, &opening}} {
		if above.id == "" || above.id == p.ID {
			continue
		}
		err := s.r.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM tombstone WHERE key = ?)`, s.tombstones.key(above.source, above.id)).Scan(above.gone)
		if err != nil {
			return false, false, fmt.Errorf("looking for posts that are gone: %w", err)
		}
	}
	return parent, opening, nil
}

// AccountHash returns the name under which the account of a person is kept.
func (s *Store) AccountHash(account string) string { return s.authors.hash(account) }
