package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"outcry"
)

const signalFields = `g.seq, g.published_at, g.seen_at, e.name, r.name, g.kind, g.weight, v.name, g.code, g.subject, g.cause,
	g.post_id, g.url, g.author, g.evidence, s.name, g.author_key, g.text_key, g.post_seq`

// signalNames joins a signal with its names. The signals come first: SQLite
// would rather begin with a small table and go through all signals for each row.
const signalNames = ` CROSS JOIN service e ON e.id = g.service_id CROSS JOIN region r ON r.id = g.region_id
	CROSS JOIN ruleset v ON v.id = g.ruleset_id CROSS JOIN source s ON s.id = g.source_id`

func scanSignal(rows *sql.Rows, g *outcry.StoredSignal, further ...any) error {
	var published, seen, text int64
	var k kind
	var evidence []byte
	fields := [...]any{&g.Seq, &published, &seen, &g.Service, &g.Region, &k, &g.Weight, &g.Ruleset, &g.Code, &g.Subject, &g.Cause,
		&g.PostID, &g.URL, &g.Author, &evidence, &g.Source, &g.Sighting.Author, &text}
	if err := rows.Scan(append(fields[:], further...)...); err != nil {
		return err
	}
	g.PublishedAt, g.FirstSeenAt = fromMillis(published), fromMillis(seen)
	g.Sighting.At, g.Sighting.Text = published, outcry.TextKey{Kind: k.text(), Key: uint64(text)}
	g.Stance, g.Query, g.Voice, g.Echo, g.Symptom, g.Basis = k.stance(), k.query(), k.voice(), k.echo(), k.symptom(), k.basis()
	if err := json.Unmarshal(evidence, &g.Words); err != nil {
		return fmt.Errorf("the evidence of signal %d: %w; restore a backup (outcry backup makes them): %w", g.Seq, ErrDamaged, err)
	}
	return nil
}

// page is how many rows a long answer reads at a time, so that it never holds
// a view of the file open for long: one that did would keep the log from
// being folded back.
const page = 1000

// Signals yields the signals that a query selects with a seq above after, by
// seq, up to the last one there is when it begins.
func (s *Store) Signals(ctx context.Context, q outcry.Query, after int64) outcry.StoredSignals {
	return paged(after, func() (reader[outcry.StoredSignal], error) {
		sel, last, err := s.selectUpTo(ctx, q, "signal")
		if err != nil {
			return nil, err
		}
		few, err := s.few(ctx, sel, after, last)
		if few != nil || err != nil {
			return few, err
		}
		return func(after int64) ([]outcry.StoredSignal, int64, error) {
			// By seq: an index would have each page sorted out of all matches.
			return s.signalPage(ctx, after, `signal g NOT INDEXED`, `g.seq > ? AND g.seq <= ? AND `+sel.where("g")+` ORDER BY g.seq LIMIT ?`, after, last, page)
		}, nil
	})
}

// signalPage returns the signals that a table expression, named g, and a
// condition select, and the place that they reach.
func (s *Store) signalPage(ctx context.Context, after int64, from, where string, args ...any) ([]outcry.StoredSignal, int64, error) {
	rows, err := s.r.QueryContext(ctx, `SELECT `+signalFields+` FROM `+from+signalNames+` WHERE `+where, args...)
	if err != nil {
		return nil, 0, fmt.Errorf("reading signals: %w", err)
	}
	defer rows.Close()
	var list []outcry.StoredSignal
	var post int64
	for rows.Next() {
		var g outcry.StoredSignal
		if err := scanSignal(rows, &g, &post); err != nil {
			return nil, 0, fmt.Errorf("reading signals: %w", err)
		}
		list, after = append(list, g), g.Seq
	}
	if err := rows.Err(); err != nil {
		return nil, 0, fmt.Errorf("reading signals: %w", err)
	}
	return list, after, nil
}

// fewSignals is how many signals are worth looking up one by one rather than
// reading all there are.
const fewSignals = 100_000

// few returns a reader of the signals that a selection finds by the index;
// nil if they are too many.
func (s *Store) few(ctx context.Context, sel selection, after, last int64) (reader[outcry.StoredSignal], error) {
	rows, err := s.r.QueryContext(ctx, `SELECT g.seq FROM service e CROSS JOIN signal g INDEXED BY signal_cell
		ON g.service_id = e.id AND g.seq > ? AND g.seq <= ? AND `+sel.where("g")+` LIMIT ?`, after, last, fewSignals+1)
	if err != nil {
		return nil, fmt.Errorf("finding signals: %w", err)
	}
	defer rows.Close()
	var seqs []int64
	for rows.Next() {
		var seq int64
		if err := rows.Scan(&seq); err != nil {
			return nil, fmt.Errorf("finding signals: %w", err)
		}
		seqs = append(seqs, seq)
	}
	if err := rows.Err(); err != nil || len(seqs) > fewSignals {
		return nil, err
	}
	slices.Sort(seqs)
	return func(after int64) ([]outcry.StoredSignal, int64, error) {
		for len(seqs) > 0 {
			n := min(page, len(seqs))
			next := seqs[:n]
			seqs = seqs[n:]
			list, last, err := s.signalPage(ctx, after, `signal g`, `g.seq IN (`+idList(next)+`) ORDER BY g.seq`)
			if len(list) > 0 || err != nil { // else all of them were pruned meanwhile
				return list, last, err
			}
		}
		return nil, after, nil
	}, nil
}

// Posts yields the posts that a query selects, each as it stood last, by seq.
// Where the query asks for services, regions or claims, only posts that made
// such a signal.
func (s *Store) Posts(ctx context.Context, q outcry.Query) outcry.StoredPosts {
	return paged(0, func() (reader[outcry.StoredPost], error) {
		sel, last, err := s.selectUpTo(ctx, q, "post")
		return func(after int64) ([]outcry.StoredPost, int64, error) {
			list, err := s.posts(ctx, `SELECT `+postColumns+` FROM post p JOIN source s ON s.id = p.source_id
				WHERE p.seq > ? AND p.seq <= ? AND `+sel.wherePost()+` ORDER BY p.seq LIMIT ?`, after, last, page)
			if len(list) > 0 {
				after = list[len(list)-1].Seq
			}
			return list, after, err
		}, err
	})
}

// selectUpTo prepares a long answer: the selection, and the last seq that it
// may reach, so that what arrives meanwhile cannot make it endless.
func (s *Store) selectUpTo(ctx context.Context, q outcry.Query, table string) (sel selection, last int64, err error) {
	if sel, err = s.selection(ctx, q); err != nil {
		return sel, 0, err
	}
	if err := s.r.QueryRowContext(ctx, `SELECT ifnull(max(seq), 0) FROM `+table).Scan(&last); err != nil {
		return sel, 0, fmt.Errorf("reading the last seq: %w", err)
	}
	return sel, last, nil
}

// reader returns up to page rows after a place, and the place it came to.
type reader[T any] func(after int64) ([]T, int64, error)

// paged yields what a reader returns from one place after another, until there
// is no more.
func paged[T any](after int64, prepare func() (reader[T], error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		read, err := prepare()
		if err != nil {
			yield(none, err)
			return
		}
		for n := 1; n > 0; {
			var list []T
			if list, after, err = read(after); err != nil {
				yield(none, err)
				return
			}
			n = len(list)
			for _, item := range list {
				if !yield(item, nil) {
					return
				}
			}
		}
	}
}

// selection is a query in terms of the tables.
type selection struct {
	services, regions, sources []int64 // nil: all
	since, until               int64
	asOf                       int64
	kinds                      []int64 // masked with filtered; nil: all
	claims                     bool    // asks for signals, so that posts without are out
}

func (s *Store) selection(ctx context.Context, q outcry.Query) (selection, error) {
	sel := selection{since: millis(q.Since), until: standing, asOf: asOf(q), kinds: admitted(&q)}
	if !q.Until.IsZero() {
		sel.until = millis(q.Until)
	}
	sel.claims = len(q.Services)+len(q.Regions)+len(q.Stances)+len(q.Voices)+len(q.Symptoms) > 0 || q.Queries
	var err error
	if len(q.Services) > 0 {
		if sel.services, err = s.within(ctx, serviceTable, s.options.Services, q.Services); err != nil {
			return sel, err
		}
	}
	if len(q.Regions) > 0 {
		if sel.regions, err = s.within(ctx, regionTable, s.options.Regions, q.Regions); err != nil {
			return sel, err
		}
	}
	if len(q.Sources) > 0 {
		sources, err := s.all(ctx, sourceTable)
		if err != nil {
			return sel, err
		}
		sel.sources = []int64{}
		for _, name := range q.Sources {
			if id, ok := sources[name]; ok {
				sel.sources = append(sel.sources, id)
			}
		}
	}
	return sel, nil
}

// asOf is the moment whose knowledge answers a query. Without one it is later
// than anything seen, and before the end of any signal that stands.
func asOf(q outcry.Query) int64 {
	if q.AsOf.IsZero() {
		return standing - 1
	}
	return millis(q.AsOf)
}

// within returns the numbers of all names that one of outer is or contains.
func (s *Store) within(ctx context.Context, t table, h outcry.Hierarchy, outer []string) ([]int64, error) {
	known, err := s.all(ctx, t)
	if err != nil {
		return nil, err
	}
	ids := []int64{}
	for name, id := range known {
		if containedIn(h, name, outer) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

func containedIn(h outcry.Hierarchy, name string, outer []string) bool {
	for _, o := range outer {
		if o == name || o == outcry.World || h != nil && slices.Contains(h.Ancestors(name), o) {
			return true
		}
	}
	return false
}

func (sel *selection) where(alias string) string {
	var b strings.Builder
	// In the order of the index, so that a row is put aside as soon as can be.
	fmt.Fprintf(&b, `%[1]s.published_at >= %[2]d AND %[1]s.published_at < %[3]d`, alias, sel.since, sel.until)
	for _, in := range []struct {
		column string
		ids    []int64
	}{{"service_id", sel.services}, {"region_id", sel.regions}, {"source_id", sel.sources}} {
		if in.ids != nil {
			fmt.Fprintf(&b, ` AND %s.%s IN (%s)`, alias, in.column, idList(in.ids))
		}
	}
	if sel.kinds != nil {
		fmt.Fprintf(&b, ` AND %s.kind & %d IN (%s)`, alias, filtered, idList(sel.kinds))
	}
	fmt.Fprintf(&b, ` AND %[1]s.seen_at <= %[2]d AND %[1]s.gone_at > %[2]d`, alias, sel.asOf)
	return b.String()
}

// wherePost selects the last version of each post, as of then.
func (sel *selection) wherePost() string {
	var b strings.Builder
	fmt.Fprintf(&b, `p.published_at >= %d AND p.published_at < %d AND p.seen_at <= %d AND NOT EXISTS (SELECT 1 FROM post n
		WHERE n.source_id = p.source_id AND n.id = p.id AND n.version > p.version AND n.seen_at <= %[3]d)`, sel.since, sel.until, sel.asOf)
	if sel.sources != nil {
		fmt.Fprintf(&b, ` AND p.source_id IN (%s)`, idList(sel.sources))
	}
	if sel.claims {
		fmt.Fprintf(&b, ` AND EXISTS (SELECT 1 FROM signal g INDEXED BY signal_post WHERE g.post_seq = p.seq AND %s)`, sel.where("g"))
	}
	return b.String()
}

// idList writes numbers for an IN.
func idList(ids []int64) string {
	var b strings.Builder
	for i, id := range ids {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.FormatInt(id, 10))
	}
	return b.String()
}
