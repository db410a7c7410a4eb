package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/export"
	"outcry/store"
)

// reference makes a database that took the posts of another in one go, and was
// never killed.
func reference(t *testing.T, killed, path string) {
	t.Helper()
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	from, err := store.Open(t.Context(), killed, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	w.config.Database = path
	m, to, err := w.pipeline(t.Context(), store.Options{Fleeting: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer to.Close()
	// The accounts are hashes already, and stay as they are.
	asTheyAre, err := w.open(t.Context(), store.Options{Voice: func(*outcry.Post) outcry.Voice { return outcry.Press }})
	if err != nil {
		t.Fatal(err)
	}
	defer asTheyAre.Close()
	cursor, err := from.Cursor(t.Context(), store.Classify)
	if err != nil {
		t.Fatal(err)
	}
	for at := int64(0); at < cursor; {
		stored, err := from.Unread(t.Context(), at, 1000)
		if err != nil {
			t.Fatal(err)
		}
		if len(stored) == 0 {
			break // the last ones are gone
		}
		var posts []outcry.Post
		for _, p := range stored {
			if at = p.Seq; at <= cursor {
				posts = append(posts, p.Post)
			}
		}
		if _, err := asTheyAre.Collect(t.Context(), store.Collected{Posts: posts}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := m.Advance(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// derived are the tables that hold what was read out of posts, and the posts
// themselves, without the numbers that a file gives to its names. What is old
// may have lost its posts.
var derived = map[string]string{
	"posts": `SELECT s.name, p.id, p.version, p.digest, p.published_at, p.seen_at, p.claimed, p.author, p.url, p.thread, p.reply_to, p.thread_seq,
		p.title, p.text, p.quote, p.links, p.lang, p.service, p.region, p.voice, p.status, p.source_service, p.source_region, p.source_voice, p.deleted
		FROM post p JOIN source s ON s.id = p.source_id WHERE p.seq <= (SELECT seq FROM stage WHERE name = 'classify')`,
	"signals": `SELECT s.name, p.id, p.version, e.name, r.name, v.name, g.published_at, g.seen_at, g.gone_at, g.kind, g.author_key, g.text_key, g.thread_key,
		g.weight, g.code, g.subject, g.cause, g.url, g.author, g.evidence
		FROM signal g JOIN post p ON p.seq = g.post_seq JOIN source s ON s.id = g.source_id JOIN service e ON e.id = g.service_id
		JOIN region r ON r.id = g.region_id JOIN ruleset v ON v.id = g.ruleset_id`,
	"who spoke": `SELECT e.name, k.length, k.start_at, s.name, k.posts, k.first_at
		FROM spoke k JOIN source s ON s.id = k.source_id JOIN service e ON e.id = k.service_id WHERE s.name NOT LIKE 'old%'`,
}

// rowsOf returns the rows of a query as lines, in order.
func rowsOf(path, query string) (lines []string, err error) {
	db, err := sql.Open("sqlite3", "file:"+path)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	err = each(db, query, func(rows *sql.Rows) error {
		columns, err := rows.Columns()
		if err != nil {
			return err
		}
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		lines = append(lines, fmt.Sprintf("%#v", values))
		return nil
	})
	slices.Sort(lines)
	return lines, err
}

// compareWithReference holds a killed store to one that took the same posts in
// one go, and returns how many signals they agree on and what differs.
func compareWithReference(t *testing.T, killed string) (signals int, wrong []string) {
	t.Helper()
	whole := filepath.Join(t.TempDir(), "reference.db")
	defer os.Remove(whole)
	reference(t, killed, whole)
	for what, query := range derived {
		got, err := rowsOf(killed, query)
		if err != nil {
			t.Fatal(err)
		}
		want, err := rowsOf(whole, query)
		if err != nil {
			t.Fatal(err)
		}
		wrong = append(wrong, differences(what, got, want)...)
		if what == "signals" {
			signals = len(want)
		}
	}
	wrong = append(wrong, differences("timeline", timelineOf(t, killed), timelineOf(t, whole))...)
	return signals, wrong
}

// differences lists the first lines that only one of two sorted lists has.
func differences(what string, got, want []string) (wrong []string) {
	only := func(list, other []string, sign string) {
		n := 0
		for _, line := range list {
			if _, found := slices.BinarySearch(other, line); !found {
				if n++; n <= 5 {
					wrong = append(wrong, what+" "+sign+line)
				}
			}
		}
		if n > 5 {
			wrong = append(wrong, fmt.Sprintf("%s %s%d more", what, sign, n-5))
		}
	}
	only(got, want, "- only in the killed store: ")
	only(want, got, "- only in the reference: ")
	if len(got) != len(want) {
		wrong = append(wrong, fmt.Sprintf("%d %s in the killed store, %d in the reference", len(got), what, len(want)))
	}
	return wrong
}

// timelineOf exports the timeline of a store, with full coverage everywhere: a
// reference visits nobody.
func timelineOf(t *testing.T, path string) []string {
	t.Helper()
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	w.config.Database = path
	s, err := w.read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	q, err := spanned(context.Background(), s, outcry.Query{Since: time.Now().Add(-7 * day).Truncate(day), Step: 5 * time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	var csv bytes.Buffer
	err = export.Timeline(&csv, "csv", q, func(yield func(outcry.Bucket, error) bool) {
		for b, err := range s.Timeline(t.Context(), q) {
			b.Coverage = 1
			if (b.Posts > 0 || err != nil) && !yield(b, err) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(csv.String(), "\n")
	slices.Sort(lines)
	return lines
}
