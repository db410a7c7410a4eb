package store_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"outcry"
	"outcry/store"
)

// batch makes n posts of a new source each time, so that names are numbered in
// the transaction that may fail.
func batch(number, n int) []outcry.Post {
	posts := make([]outcry.Post, n)
	for i := range posts {
		p := post(fmt.Sprintf("p%d-%d", number, i), float64(number), "@ann", "down tesla US-CA "+strings.Repeat("and so on ", 200))
		p.Source = fmt.Sprintf("forum-%d", number)
		posts[i] = p
	}
	return posts
}

// fill collects batches until one does not fit, and returns its number.
func fill(t *testing.T, s *store.Store, from int) int {
	t.Helper()
	for number := from; number < from+10_000; number++ {
		added, err := s.Collect(context.Background(), store.Collected{Posts: batch(number, 50)})
		if err == nil {
			continue
		}
		if !errors.Is(err, store.ErrFull) {
			t.Fatalf("batch %d: %v, want ErrFull", number, err)
		}
		if strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "make room") {
			t.Errorf("error %q is not one line that says what to do", err)
		}
		if added != (store.Added{}) {
			t.Errorf("a batch that did not fit added %+v", added)
		}
		return number
	}
	t.Fatal("the disk never got full")
	return 0
}

// whole tells whether the store holds every post of the batches below a
// number, once, read once, and counted under its own source.
func whole(t *testing.T, s *store.Store, batches int) {
	t.Helper()
	seen := map[string]int{}
	for p, err := range s.Posts(context.Background(), outcry.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		seen[p.Source+" "+p.ID]++
	}
	for number := range batches {
		for i := range 50 {
			if n := seen[fmt.Sprintf("forum-%d p%d-%d", number, number, i)]; n != 1 {
				t.Fatalf("post %d of batch %d is there %d times", i, number, n)
			}
		}
	}
	if len(seen) != batches*50 {
		t.Errorf("%d posts, want %d", len(seen), batches*50)
	}
	sources, err := s.Sources(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range sources {
		if h.Posts != 50 {
			t.Errorf("source %s counts %d posts, want 50", h.Name, h.Posts)
		}
	}
	signals := map[string]int{}
	for g, err := range s.Signals(context.Background(), outcry.Query{}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		signals[g.Source+" "+g.PostID]++
	}
	for id, n := range signals {
		if n != 1 {
			t.Fatalf("%s counts %d times", id, n)
		}
	}
	if len(signals) != batches*50 {
		t.Errorf("%d signals of %d posts", len(signals), batches*50)
	}
}

func readAll(t *testing.T, s *store.Store) {
	t.Helper()
	for {
		lag, err := s.Lag(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if lag == 0 {
			return
		}
		read(t, s)
	}
}

// unread returns what SaveReadings takes for the next posts, with more evidence
// than fits.
func unread(t *testing.T, s *store.Store) (from, through int64, posts []store.ReadPost) {
	t.Helper()
	from, err := s.Cursor(context.Background(), store.Classify)
	if err != nil {
		t.Fatal(err)
	}
	list, err := s.Unread(context.Background(), from, 1000)
	if err != nil || len(list) == 0 {
		t.Fatalf("%d posts to read: %v", len(list), err)
	}
	for _, p := range list {
		r := claims(p)
		for i := range r.Signals {
			r.Signals[i].Words[0].Text = strings.Repeat("long words ", 10_000)
		}
		posts = append(posts, store.ReadPost{StoredPost: p, Readings: []outcry.Reading{r}, Services: []string{"tesla"}})
	}
	return from, list[len(list)-1].Seq, posts
}

// TestAFullFileIsGoneOnWith limits the file by SQLite's own means, which fails
// in the middle of a transaction and rolls it back without being asked.
func TestAFullFileIsGoneOnWith(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	if err := s.Writable(ctx); err != nil {
		t.Fatal(err)
	}
	if err := s.Exec(`PRAGMA max_page_count = 400`); err != nil {
		t.Fatal(err)
	}
	stuck := fill(t, s, 0)
	if stuck == 0 {
		t.Fatal("no batch fitted")
	}
	if again := fill(t, s, stuck); again != stuck {
		t.Errorf("batch %d fitted the second time", stuck)
	}
	// The same for every other method that writes.
	if _, err := s.Collect(ctx, store.Collected{Visit: &outcry.Visit{Source: "forum-0", At: noon, Outcome: outcry.Failed, Reason: strings.Repeat("why ", 1<<20)}}); !errors.Is(err, store.ErrFull) {
		t.Errorf("a visit: %v", err)
	}
	from, through, posts := unread(t, s)
	if err := s.SaveReadings(ctx, from, through, posts, store.Again{}); !errors.Is(err, store.ErrFull) {
		t.Errorf("readings: %v", err)
	}
	if now, _ := s.Cursor(ctx, store.Classify); now != from {
		t.Errorf("the cursor moved from %d to %d though nothing was saved", from, now)
	}
	if err := s.Writable(ctx); !errors.Is(err, store.ErrFull) {
		t.Errorf("writable: %v", err)
	}
	if err := s.Exec(`PRAGMA max_page_count = 1000000`); err != nil {
		t.Fatal(err)
	}
	if err := s.Writable(ctx); err != nil {
		t.Errorf("with room again: %v", err)
	}
	for number := stuck; number < stuck+5; number++ {
		if added := collect(t, s, batch(number, 50)...); added.New != 50 {
			t.Errorf("batch %d added %+v", number, added)
		}
	}
	readAll(t, s)
	whole(t, s, stuck+5)
}

// TestAFullDiskIsGoneOnWith fills a real disk, with the store's own log among
// what fills it.
func TestAFullDiskIsGoneOnWith(t *testing.T) {
	ctx := context.Background()
	dir := smallDisk(t, 64<<20)
	s := openAt(t, filepath.Join(dir, "o.db"), options())
	if err := s.Writable(ctx); err != nil {
		t.Fatal(err)
	}
	collect(t, s, batch(0, 50)...)
	ballast := filepath.Join(dir, "ballast")
	fillDisk(t, ballast, 2<<20)
	if err := s.Writable(ctx); !errors.Is(err, store.ErrFull) {
		t.Errorf("with 2 MB left, writable: %v", err)
	}
	stuck := fill(t, s, 1)
	if err := s.Writable(ctx); !errors.Is(err, store.ErrFull) {
		t.Errorf("full, writable: %v", err)
	}
	if posts, err := s.Unread(ctx, 0, 10); err != nil || len(posts) != 10 {
		t.Errorf("reading from a full disk: %d posts, %v", len(posts), err)
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	if err := s.Writable(ctx); err != nil {
		t.Errorf("with room again: %v", err)
	}
	for number := stuck; number < stuck+5; number++ {
		if added := collect(t, s, batch(number, 50)...); added.New != 50 {
			t.Errorf("batch %d added %+v", number, added)
		}
	}
	readAll(t, s)
	whole(t, s, stuck+5)
}

// smallDisk mounts a disk of its own for a test.
func smallDisk(t *testing.T, size int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("outcry-test", dir, "tmpfs", 0, fmt.Sprintf("size=%d", size)); err != nil {
		t.Skipf("skipped: a disk of the test's own cannot be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fillDisk writes a file that leaves so many bytes free.
func fillDisk(t *testing.T, path string, leave int64) {
	t.Helper()
	var disk syscall.Statfs_t
	if err := syscall.Statfs(filepath.Dir(path), &disk); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, make([]byte, int64(disk.Bavail)*disk.Bsize-leave), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestAFullDiskCanBeReadAndBackedUp is for whoever looks what has filled it.
func TestAFullDiskCanBeReadAndBackedUp(t *testing.T) {
	ctx := context.Background()
	dir := smallDisk(t, 32<<20)
	path := filepath.Join(dir, "x.db")
	good(t, path)
	for _, left := range []int64{0, 500 << 10} {
		ballast := filepath.Join(dir, "ballast")
		fillDisk(t, ballast, left)
		before := contents(t, dir)
		for _, name := range []string{path, filepath.Join(dir, "new.db")} {
			s, err := store.Open(ctx, name, options())
			if err == nil {
				s.Close()
				t.Fatalf("opened %s to write with %d bytes left", name, left)
			}
			if !errors.Is(err, store.ErrFull) {
				t.Errorf("%v, want ErrFull", err)
			}
			refused(t, err, name, "the disk is full; make room for it, or name a file on another disk with --db")
		}
		o := options()
		o.ReadOnly = true
		s := openAt(t, path, o)
		if lines := content(t, s); len(lines) < 40 {
			t.Errorf("read %d lines", len(lines))
		}
		if made := backup(t, s, filepath.Join(t.TempDir(), "b.db")); made.Posts != 20 {
			t.Errorf("backed up %+v", made)
		}
		must(t, s.Close())
		if after := contents(t, dir); !maps.Equal(before, after) {
			t.Errorf("before %v\nafter  %v", names(before), names(after))
		}
		must(t, os.Remove(ballast))
	}
}
