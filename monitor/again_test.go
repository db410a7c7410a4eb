//go:build unix

package monitor_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"outcry/collectors"
	"outcry/store"
)

// refuse makes the store fail whenever it keeps a visit.
func refuse(t *testing.T, s *store.Store) (mend func()) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+s.Path()+"?_busy_timeout=5000")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	exec := func(statement string) {
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	exec(`CREATE TRIGGER refuse BEFORE INSERT ON visit BEGIN SELECT raise(ABORT, 'no room'); END`)
	return func() { exec(`DROP TRIGGER refuse`) }
}

// TestWhatCouldNotBeStoredIsBroughtAgain follows a file and a named pipe while
// the store fails for some visits: no line is lost, and none counted twice.
func TestWhatCouldNotBeStoredIsBroughtAgain(t *testing.T) {
	for name, create := range map[string]func(path string) error{
		"file": func(path string) error { return os.WriteFile(path, nil, 0o600) },
		"pipe": func(path string) error { return syscall.Mkfifo(path, 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "posts.jsonl")
			if err := create(path); err != nil {
				t.Fatal(err)
			}
			fetcher := collectors.NewFetcher(collectors.Options{PipeWait: 10 * time.Millisecond})
			defer fetcher.Close()
			m, s := setUp(t, fetcher)
			src := collectors.Source{Name: "bridge", Kind: "jsonl", Path: path}
			collect := func() error {
				_, err := m.Collect(context.Background(), src)
				return err
			}
			say := func(who string) {
				file, err := os.OpenFile(path, os.O_APPEND|os.O_RDWR, 0)
				if err != nil {
					t.Fatal(err)
				}
				// Without an id or a time: nothing but the line itself tells it apart.
				if _, err := fmt.Fprintf(file, "{\"author\":%q,\"text\":\"Spotify is down\"}\n", who); err != nil {
					t.Fatal(err)
				}
				if err := file.Close(); err != nil {
					t.Fatal(err)
				}
			}
			if err := collect(); err != nil { // opens the pipe
				t.Fatal(err)
			}
			say("ann")
			if err := collect(); err != nil {
				t.Fatal(err)
			}
			mend := refuse(t, s)
			for _, who := range []string{"ben", "cyd"} {
				say(who)
				if err := collect(); err == nil || !strings.Contains(err.Error(), "no room") {
					t.Fatalf("the store fails, and the visit says %v", err)
				}
			}
			mend()
			say("dan")
			for range 3 {
				if err := collect(); err != nil {
					t.Fatal(err)
				}
			}
			if posts := stored(t, s); len(posts) != 4 {
				t.Errorf("%d posts are stored, want one each of ann, ben, cyd and dan", len(posts))
			}
		})
	}
}
