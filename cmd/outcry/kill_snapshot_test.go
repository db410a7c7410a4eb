package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"outcry"
)

// snapshot is what a database holds at a moment, as far as it can be held to
// account.
type snapshot struct {
	posts    map[versionKey]postRow
	said     map[string]map[string][]string // by source and id: the texts of the versions, in order
	sources  map[string]sourceRow
	visits   map[string][]visitRow // by source, in order
	covered  map[string][]outcry.Span
	cursor   int64
	last     int64 // seq of the last post that there ever was
	signals  int
	pruned   int64 // posts of old sources that are gone
	oldSigns int   // signals of old sources
}

type versionKey struct {
	source, id string
	version    int
}

// postRow is what of a post never changes.
type postRow struct {
	seq, digest, published, seen int64
	deleted                      bool
}

type sourceRow struct {
	posts, next, lastGood int64
	failures              int
	stateNext             int64 // as the collector remembers it
}

type visitRow struct {
	seq, at, took, next int64 // ms, but for seq
	outcome             outcry.Outcome
	status, fresh       int
	skipped             int
	gap                 bool
}

func (v visitRow) good() bool { return outcry.Visit{Outcome: v.outcome}.Good() }

// look takes a snapshot of a copy, so that what a killed process left behind
// is for its successor to find.
func look(path, scratch string) (*snapshot, error) {
	copied := filepath.Join(scratch, "copy.db")
	for _, suffix := range []string{"", "-wal"} {
		if err := copyFile(path+suffix, copied+suffix); err != nil {
			return nil, err
		}
	}
	db, err := sql.Open("sqlite3", "file:"+copied+"?_foreign_keys=1")
	if err != nil {
		return nil, err
	}
	s := &snapshot{posts: map[versionKey]postRow{}, said: map[string]map[string][]string{}, sources: map[string]sourceRow{},
		visits: map[string][]visitRow{}, covered: map[string][]outcry.Span{}}
	for _, read := range []func(*sql.DB) error{sound, s.readPosts, s.readSources, s.readVisits, s.readCovered, s.readStage} {
		if err := read(db); err != nil {
			return nil, errors.Join(err, db.Close())
		}
	}
	return s, db.Close()
}

// copyFile makes to what from is; to is removed where from does not exist.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if errors.Is(err, fs.ErrNotExist) {
		return os.RemoveAll(to)
	}
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// sound asks SQLite itself whether the file is whole.
func sound(db *sql.DB) error {
	for pragma, want := range map[string]string{"integrity_check": "ok", "foreign_key_check": ""} {
		var said string
		err := db.QueryRow(`PRAGMA ` + pragma).Scan(&said)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			said = err.Error()
		}
		if said != want {
			return fmt.Errorf("%s: %s", pragma, said)
		}
	}
	return nil
}

// each scans the rows of a query.
func each(db *sql.DB, query string, scan func(rows *sql.Rows) error) error {
	rows, err := db.Query(query)
	if err != nil {
		return fmt.Errorf("%s: %w", query, err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return fmt.Errorf("%s: %w", query, err)
		}
	}
	return rows.Err()
}

func (s *snapshot) readPosts(db *sql.DB) error {
	return each(db, `SELECT s.name, p.id, p.version, p.seq, p.digest, p.published_at, p.seen_at, p.deleted, p.text
		FROM post p JOIN source s ON s.id = p.source_id ORDER BY p.seq`, func(rows *sql.Rows) error {
		var k versionKey
		var r postRow
		var text string
		if err := rows.Scan(&k.source, &k.id, &k.version, &r.seq, &r.digest, &r.published, &r.seen, &r.deleted, &text); err != nil {
			return err
		}
		if r.deleted {
			text = deleted
		}
		s.posts[k] = r
		if s.said[k.source] == nil {
			s.said[k.source] = map[string][]string{}
		}
		if n := len(s.said[k.source][k.id]); n != k.version {
			return fmt.Errorf("version %d of %s %s is stored after %d others", k.version, k.source, k.id, n)
		}
		s.said[k.source][k.id] = append(s.said[k.source][k.id], text)
		return nil
	})
}

func (s *snapshot) readSources(db *sql.DB) error {
	return each(db, `SELECT name, posts, next_at, last_good_at, failures, ifnull(state, '{}') FROM source`, func(rows *sql.Rows) error {
		var name string
		var r sourceRow
		var state []byte
		if err := rows.Scan(&name, &r.posts, &r.next, &r.lastGood, &r.failures, &state); err != nil {
			return err
		}
		var remembered struct {
			Next time.Time `json:"next"`
		}
		if len(state) > 0 {
			if err := json.Unmarshal(state, &remembered); err != nil {
				return fmt.Errorf("state of %s: %w", name, err)
			}
		}
		if !remembered.Next.IsZero() {
			r.stateNext = remembered.Next.UnixMilli()
		}
		s.sources[name] = r
		return nil
	})
}

func (s *snapshot) readVisits(db *sql.DB) error {
	return each(db, `SELECT s.name, v.seq, v.at, v.took, v.next_at, v.outcome, v.status, v.new, v.skipped, v.gap
		FROM visit v JOIN source s ON s.id = v.source_id ORDER BY v.seq`, func(rows *sql.Rows) error {
		var name string
		var v visitRow
		if err := rows.Scan(&name, &v.seq, &v.at, &v.took, &v.next, &v.outcome, &v.status, &v.fresh, &v.skipped, &v.gap); err != nil {
			return err
		}
		s.visits[name] = append(s.visits[name], v)
		return nil
	})
}

func (s *snapshot) readCovered(db *sql.DB) error {
	return each(db, `SELECT s.name, c.start_at, c.end_at FROM covered c JOIN source s ON s.id = c.source_id
		WHERE NOT c.imported ORDER BY c.start_at`, func(rows *sql.Rows) error {
		var name string
		var start, end int64
		if err := rows.Scan(&name, &start, &end); err != nil {
			return err
		}
		s.covered[name] = append(s.covered[name], outcry.Span{Start: time.UnixMilli(start), End: time.UnixMilli(end)})
		return nil
	})
}

func (s *snapshot) readStage(db *sql.DB) error {
	if err := db.QueryRow(`SELECT seq, max((SELECT ifnull(max(seq), 0) FROM post), (SELECT ifnull(max(seq), 0) FROM tombstone)) FROM stage WHERE name = 'classify'`).
		Scan(&s.cursor, &s.last); err != nil {
		return err
	}
	return db.QueryRow(`SELECT count(*), ifnull(sum(s.name LIKE 'old%'), 0), (SELECT count(*) FROM tombstone)
		FROM signal g JOIN source s ON s.id = g.source_id`).Scan(&s.signals, &s.oldSigns, &s.pruned)
}
