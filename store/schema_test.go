package store_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"outcry"
	"outcry/store"
)

// before3 is a file as it was before threads had a scope: two sources with a
// thread of one name of their own, and one that they share.
func before3(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "old.db")
	must(t, store.MakeOld(t.Context(), path, 2))
	insert := `INSERT INTO post (source_id, id, version, digest, published_at, seen_at, claimed, author, url, thread, reply_to, thread_seq, title, text,
		quote, links, lang, service, region, voice, status, source_service, source_region, source_voice, deleted)
		SELECT s.id, s.name || k.value, 0, 0, 1700000000000 + k.key, 1700000000000 + k.key, '', '', '', k.value, '', 0, '', 'down tesla US-CA',
		'', '', '', '', '', '', '', '', '', '', 0 FROM source s CROSS JOIN json_each('["own", "https://x.example/t/1", ""]') k`
	statements(t, path, `INSERT INTO source (name) VALUES ('a'), ('b')`, insert)
	return path
}

func TestAnOlderFileIsBroughtUpToDate(t *testing.T) {
	path := before3(t)
	if _, err := store.Open(t.Context(), path, store.Options{ReadOnly: true}); !errors.Is(err, store.ErrOlder) {
		t.Errorf("to read: %v", err)
	}
	var told []int64
	must(t, store.Upgrade(t.Context(), path, func(from, to int64) { told = append(told, from, to) }))
	if len(told) != 2 || told[0] != 2 || told[1] <= 2 {
		t.Errorf("told %v", told)
	}
	o := options()
	o.AuthorKey = nil // the file has one by now
	s := openAt(t, path, o)
	var talks []string
	for _, p := range []outcry.Post{{Source: "a", Thread: "own"}, {Source: "b", Thread: "own"}, {Source: "a", Thread: "https://x.example/t/1"}} {
		talk, err := s.Talks(context.Background(), []*outcry.Post{&p}, all, store.Reach{})
		if err != nil {
			t.Fatal(err)
		}
		talks = append(talks, turns(talk[0].Turns))
	}
	if want := []string{"aown", "bown", "ahttps://x.example/t/1, bhttps://x.example/t/1"}; !slices.Equal(talks, want) {
		t.Errorf("threads %q, not %q", talks, want)
	}
	read(t, s)
	collect(t, s, post("new", 1, "@ann", "down tesla US-CA"))
	read(t, s)
}

// TestNoFileChangesUnderAnOlderDaemon: it would go on storing posts as its own
// schema has them.
func TestNoFileChangesUnderAnOlderDaemon(t *testing.T) {
	path := before3(t)
	daemon, err := store.Lock(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(t.Context(), path, store.Options{})
	if !errors.Is(err, store.ErrOlder) || !errors.Is(err, store.ErrInUse) || strings.Contains(err.Error(), "\n") {
		t.Errorf("beside a daemon: %v", err)
	}
	must(t, store.Upgrade(t.Context(), before3(t), nil)) // another file
	must(t, daemon.Close())
	must(t, store.Upgrade(t.Context(), path, nil))

	path = before3(t)
	if daemon, err = store.Lock(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	defer daemon.Close()
	o := options()
	o.Locked = true
	openAt(t, path, o) // as the daemon itself does
}
