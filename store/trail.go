package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// trail is what a forgetting has found: the posts to erase, stored or pruned
// already, and the signals that were read out of them.
type trail struct {
	wanted  *wanted
	posts   map[postID]bool
	signals map[int64]bool
	met     map[string]map[postID]bool // by what was typed

	lastPost, lastSignal int64 // that were looked at
}

// postID names a post.
type postID struct {
	source   int64
	name, id string
}

func (p postID) String() string { return p.name + "/" + p.id }

// asker is the file as a reader or a transaction sees it.
type asker interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func newTrail(w *wanted) *trail {
	return &trail{wanted: w, posts: map[postID]bool{}, signals: map[int64]bool{}, met: map[string]map[postID]bool{}}
}

// follow looks for what is to be forgotten among the posts and signals that
// were not looked at yet.
func (t *trail) follow(ctx context.Context, db asker) error {
	before := t.lastSignal
	err := t.look(ctx, db, &t.lastPost, `post`, `SELECT x.seq, x.source_id, s.name, x.id, x.url, x.author FROM post x CROSS JOIN source s ON s.id = x.source_id
		WHERE x.seq > ?1 AND (x.author COLLATE NOCASE IN (SELECT value FROM json_each(?2)) OR x.id IN (SELECT value FROM json_each(?3))
		OR x.url IN (SELECT value FROM json_each(?3)) OR s.name || '/' || x.id IN (SELECT value FROM json_each(?3)))`)
	if err != nil {
		return err
	}
	err = t.look(ctx, db, &t.lastSignal, `signal`, `SELECT x.seq, x.source_id, s.name, x.post_id, x.url, x.author FROM signal x NOT INDEXED CROSS JOIN source s ON s.id = x.source_id
		WHERE x.seq > ?1 AND `+remembered+` AND (x.author COLLATE NOCASE IN (SELECT value FROM json_each(?2)) OR x.post_id IN (SELECT value FROM json_each(?3))
		OR x.url IN (SELECT value FROM json_each(?3)) OR s.name || '/' || x.post_id IN (SELECT value FROM json_each(?3)))`)
	if err != nil {
		return err
	}
	return t.gather(ctx, db, before)
}

// remembered selects the signals, as x, whose posts were not forgotten.
const remembered = `x.kind & 32768 = 0`

// gather adds the signals of the posts that were found, whatever address or
// author their versions had.
func (t *trail) gather(ctx context.Context, db asker, after int64) error {
	ids := []string{}
	for p := range t.posts {
		ids = append(ids, p.id)
	}
	rows, err := db.QueryContext(ctx, `SELECT x.seq, x.source_id, s.name, x.post_id FROM signal x NOT INDEXED CROSS JOIN source s ON s.id = x.source_id
		WHERE x.seq > ? AND `+remembered+` AND x.post_id IN (SELECT value FROM json_each(?))`, after, jsonList(ids))
	if err != nil {
		return fmt.Errorf("looking for what to forget: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var seq int64
		var p postID
		if err := rows.Scan(&seq, &p.source, &p.name, &p.id); err != nil {
			return err
		}
		if t.posts[p] {
			t.signals[seq] = true
		}
	}
	return rows.Err()
}

// look runs one search from where the last one ended. It reads how far the table
// goes first: what comes while it reads is left to the next.
func (t *trail) look(ctx context.Context, db asker, last *int64, table, query string) error {
	through, err := lastSeq(ctx, db, table)
	if err != nil {
		return err
	}
	rows, err := db.QueryContext(ctx, query, *last, t.wanted.accounts(), t.wanted.places())
	if err != nil {
		return fmt.Errorf("looking for what to forget: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var seq int64
		var p postID
		var url, author string
		if err := rows.Scan(&seq, &p.source, &p.name, &p.id, &url, &author); err != nil {
			return err
		}
		t.posts[p] = true
		for _, typed := range t.wanted.typed(p, url, author) {
			if t.met[typed] == nil {
				t.met[typed] = map[postID]bool{}
			}
			t.met[typed][p] = true
		}
	}
	*last = max(*last, through)
	return rows.Err()
}

// ambiguous returns an AmbiguousError where a post is named as several are.
func (t *trail) ambiguous() error {
	for _, typed := range t.wanted.posts {
		var list []string
		for p := range t.met[typed] {
			list = append(list, p.String())
		}
		if len(list) > 1 {
			slices.Sort(list)
			return &AmbiguousError{typed, list}
		}
	}
	return nil
}

// missing lists what was typed and not met.
func (t *trail) missing() []string {
	var list []string
	for _, typed := range slices.Concat(t.wanted.posts, keysOf(t.wanted.authors)) {
		if len(t.met[typed]) == 0 {
			list = append(list, typed)
		}
	}
	slices.Sort(list)
	return list
}

func lastSeq(ctx context.Context, db asker, table string) (seq int64, err error) {
	rows, err := db.QueryContext(ctx, `SELECT ifnull(max(seq), 0) FROM `+table)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(&seq); err != nil {
			return 0, err
		}
	}
	return seq, rows.Err()
}

// wanted is what a person typed, with the names that it goes by in the store.
type wanted struct {
	posts   []string
	authors map[string][]string // by what was typed: names, lower-cased
}

func (s *Store) wanted(f Forgetting) *wanted {
	w := &wanted{posts: f.Posts, authors: map[string][]string{}}
	for _, typed := range f.Authors {
		w.authors[typed] = s.namesOf(typed)
	}
	return w
}

// namesOf lists the names under which an account may be stored: people by their
// hash, organisations by their name, as their sources write it.
func (s *Store) namesOf(typed string) []string {
	exact := asciiLower(strings.TrimSpace(typed))
	typed = strings.ToLower(exact)
	bare := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(typed, "/"), "u/"), "@")
	if bare == "" {
		return nil
	}
	names := []string{exact, typed, bare, "@" + bare, "u/" + bare, "/u/" + bare, s.authors.hash(typed), s.authors.hash(bare)}
	slices.Sort(names)
	return slices.Compact(names)
}

func (w *wanted) accounts() string {
	list := []string{}
	for _, names := range w.authors {
		list = append(list, names...)
	}
	return jsonList(list)
}

func (w *wanted) places() string { return jsonList(w.posts) }

// typed lists what a row was found by.
func (w *wanted) typed(p postID, url, author string) []string {
	var list []string
	for typed, names := range w.authors {
		if slices.Contains(names, asciiLower(author)) {
			list = append(list, typed)
		}
	}
	for _, typed := range w.posts {
		if typed == p.id || typed == url || typed == p.String() {
			list = append(list, typed)
		}
	}
	return list
}

// asciiLower folds case as SQLite's NOCASE does.
func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

func jsonList(list []string) string {
	if list == nil {
		list = []string{}
	}
	b, _ := json.Marshal(list) // strings cannot fail
	return string(b)
}
