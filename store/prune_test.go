package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// picture is all that can be counted, at several steps and as of several
// moments, as text.
func picture(t testing.TB, s *store.Store, q outcry.Query, asOf ...time.Time) string {
	t.Helper()
	var b strings.Builder
	for _, step := range []time.Duration{5 * time.Minute, time.Hour, 24 * time.Hour} {
		for _, moment := range append([]time.Time{{}}, asOf...) {
			q.Step, q.AsOf = step, moment
			fmt.Fprintln(&b, "step", step, "as of", moment.Format(time.RFC3339))
			for row, err := range s.Timeline(context.Background(), q) {
				if err != nil {
					t.Fatal(err)
				}
				if row.Posts > 0 || row.Coverage > 0 {
					fmt.Fprintln(&b, row)
				}
			}
		}
	}
	return b.String()
}

// wantSame compares two pictures and names the first line that differs.
func wantSame(t testing.TB, when, before, after string) {
	t.Helper()
	if before == after {
		return
	}
	was, is := strings.Split(before, "\n"), strings.Split(after, "\n")
	for i := range min(len(was), len(is)) {
		if was[i] != is[i] {
			t.Fatalf("%s the counts differ (%d lines, %d before):\n  now %s\n  was %s", when, len(is), len(was), is[i], was[i])
		}
	}
	t.Fatalf("%s there are %d lines, %d before", when, len(is), len(was))
}

// forum fills a store with hours of a forum that was visited each quarter of an
// hour, with edits and deletions.
func forum(t testing.TB, s *store.Store, hours int) {
	t.Helper()
	rng := rand.New(rand.NewPCG(5, 6))
	stances := []string{"down", "up", "still_down", "ask"}
	for quarter := range hours * 4 {
		minute := float64(quarter) * 15
		c := visit(minute+14, outcry.Read, quarter%9 == 8)
		if quarter%7 == 6 {
			c = visit(minute+14, outcry.Failed, false)
		}
		for i := range 5 {
			id := rng.IntN(quarter*5 + i + 1)
			text := fmt.Sprintf("%s tesla %s", stances[rng.IntN(4)], []string{"DE", "US-CA", "ZZ"}[rng.IntN(3)])
			if rng.IntN(3) == 0 {
				text += fmt.Sprintf(" and that since %d hours with no word from anybody at all", rng.IntN(3))
			}
			p := post(fmt.Sprint(id), minute+float64(i), fmt.Sprint("author", rng.IntN(12)), text)
			p.Deleted = rng.IntN(12) == 0
			p.FirstSeenAt = c.Visit.At
			c.Posts = append(c.Posts, p)
		}
		if _, err := s.Collect(context.Background(), c); err != nil {
			t.Fatal(err)
		}
		if quarter%4 == 3 {
			read(t, s)
		}
	}
}

func prune(t testing.TB, s *store.Store, e store.Expiry) store.Pruned {
	t.Helper()
	would, err := s.Expired(context.Background(), e)
	if err != nil {
		t.Fatal(err)
	}
	told := store.Pruned{}
	done, err := s.Prune(context.Background(), e, func(p store.Pruned) { told = p })
	if err != nil {
		t.Fatal(err)
	}
	would.Freed, would.Unshrunk, told.Freed, told.Unshrunk = done.Freed, done.Unshrunk, done.Freed, done.Unshrunk
	if would != done || told != done && done.Posts+done.Signals+done.Visits > 0 {
		t.Errorf("pruned %+v; it was told that %+v would go, and at last %+v", done, would, told)
	}
	return done
}

func number(t testing.TB, s *store.Store, table string) (n int) {
	t.Helper()
	n, err := s.Number(table)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestPrunedPostsLeaveEveryCountAsItWas(t *testing.T) {
	s := open(t)
	forum(t, s, 30)
	moments := []time.Time{noon.Add(3*time.Hour - time.Minute), noon.Add(20*time.Hour + 7*time.Minute)}
	before, signals := picture(t, s, outcry.Query{}, moments...), number(t, s, "signal")
	got := prune(t, s, store.Expiry{Posts: noon.Add(15 * time.Hour)})
	if got.Posts < 100 || got.Signals != 0 || got.Visits < 40 {
		t.Errorf("pruned %+v", got)
	}
	wantSame(t, "after a prune", before, picture(t, s, outcry.Query{}, moments...))
	if n := number(t, s, "signal"); n != signals {
		t.Errorf("%d signals, %d before", n, signals)
	}
	for p, err := range s.Posts(context.Background(), outcry.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		if p.PublishedAt.Before(noon.Add(15 * time.Hour)) {
			t.Errorf("still there: %s of %s", p.ID, p.PublishedAt)
		}
	}
	if again := prune(t, s, store.Expiry{Posts: noon.Add(15 * time.Hour)}); again.Posts+again.Visits != 0 {
		t.Errorf("pruned again: %+v", again)
	}
}

func TestWhatWasPrunedIsKnown(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 0, "ann", "down tesla DE"), post("2", 1, "bob", "up tesla NO"))
	edit := post("2", 5, "bob", "down tesla NO")
	collect(t, s, edit)
	read(t, s)
	q := outcry.Query{Services: []string{"tesla"}, Step: time.Hour}
	both := []string{"12:00 tesla 001 down=2", "12:00 tesla DE down=1", "12:00 tesla NO down=1"}
	wantCounts(t, s, q, both...)
	if got := prune(t, s, store.Expiry{Posts: noon.Add(time.Hour), Imports: true}); got.Posts != 2 {
		t.Fatalf("pruned %+v", got)
	}
	again, changed := post("1", 60, "ann", "down tesla DE"), post("2", 61, "bob", "up tesla DE")
	if got := collect(t, s, again, changed); got != (store.Added{Known: 2}) {
		t.Errorf("listed again: %+v", got)
	}
	read(t, s)
	wantCounts(t, s, q, both...)

	gone := outcry.Post{ID: "2", Source: "forum", Deleted: true, PublishedAt: noon.Add(2 * time.Hour), FirstSeenAt: noon.Add(2 * time.Hour)}
	old := gone
	old.FirstSeenAt = noon.Add(4 * time.Minute)
	if got := collect(t, s, old, gone, gone); got != (store.Added{Edited: 1, Known: 2}) {
		t.Errorf("notices of its deletion: %+v", got)
	}
	wantCounts(t, s, q, "12:00 tesla 001 down=1", "12:00 tesla DE down=1")
	q.AsOf = noon.Add(time.Hour)
	wantCounts(t, s, q, both...)
}

// TestTheFirstPruneIsSeenByReaders: who began to read when nothing had ever gone
// would take what is missing for what never was.
func TestTheFirstPruneIsSeenByReaders(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 0, "ann", "down tesla DE"), post("2", 90, "bob", "down tesla DE"), post("3", 180, "cat", "x"))
	read(t, s)
	revision := func() int64 {
		t.Helper()
		n, err := s.Revision(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	began := revision()
	prune(t, s, store.Expiry{Posts: noon.Add(time.Hour), Imports: true})
	if err := s.SaveReadings(t.Context(), 3, 3, nil, store.Again{Revision: began}); !errors.Is(err, store.ErrMoved) {
		t.Errorf("error %v", err)
	}
	first := revision()
	if got := prune(t, s, store.Expiry{Posts: noon.Add(2 * time.Hour), Imports: true}); got.Posts != 1 {
		t.Fatalf("pruned %+v", got)
	}
	if now := revision(); now != first { // now they look
		t.Errorf("revision %d, then %d", first, now)
	}
}

func TestWhatIsNotReadYetStays(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 0, "ann", "down tesla DE"))
	read(t, s)
	collect(t, s, post("1", 5, "ann", "up tesla NO"), post("2", 6, "bob", "down tesla DE"))
	e := store.Expiry{Posts: noon.Add(time.Hour), Imports: true}
	if got := prune(t, s, e); got.Posts != 0 {
		t.Errorf("pruned %+v", got)
	}
	read(t, s)
	if got := prune(t, s, e); got.Posts != 2 {
		t.Errorf("pruned %+v", got)
	}
	wantCounts(t, s, outcry.Query{Services: []string{"tesla"}, Step: time.Hour}, "12:00 tesla 001 down=1 up=1", "12:00 tesla DE down=1", "12:00 tesla NO up=1")
}

func TestImportsStayUntilTheyAreAskedFor(t *testing.T) {
	s := open(t)
	forum(t, s, 2)
	imported := post("1", 0, "ann", "down tesla NO")
	imported.Source = "corpus"
	collect(t, s, imported)
	read(t, s)
	late := noon.AddDate(9, 0, 0)
	prune(t, s, store.Expiry{Posts: late, Signals: late})
	q := outcry.Query{Services: []string{"tesla"}, Step: time.Hour}
	wantCounts(t, s, q, "12:00 tesla 001 down=1", "12:00 tesla NO down=1")
	if posts, visits := number(t, s, "post"), number(t, s, "visit"); posts != 1 || visits == 0 || visits > 2 {
		t.Errorf("%d posts and %d visits are left, want 1 and the last ones", posts, visits)
	}
	prune(t, s, store.Expiry{Posts: late, Signals: late, Imports: true})
	wantCounts(t, s, q)
	for _, table := range []string{"post", "signal", "spoke", "covered", "tombstone"} {
		if n := number(t, s, table); n != 0 {
			t.Errorf("%d rows are left of %s", n, table)
		}
	}
	if health, err := s.Sources(context.Background()); err != nil || len(health) != 2 || health[1].Last.At.IsZero() || health[1].Posts == 0 {
		t.Errorf("health %+v, %v", health, err)
	}
}

func TestPrunedSignalsLeaveLaterAnswersAsTheyWere(t *testing.T) {
	s := open(t)
	forum(t, s, 24*33)
	since := noon.Truncate(24*time.Hour).AddDate(0, 0, 31)
	q := outcry.Query{Since: since, Until: noon.AddDate(0, 0, 33)}
	before := picture(t, s, q, since.Add(30*time.Hour))
	got := prune(t, s, store.Expiry{Posts: since, Signals: since})
	if got.Posts == 0 || got.Signals == 0 || got.Visits == 0 {
		t.Errorf("pruned %+v", got)
	}
	wantSame(t, "after a prune", before, picture(t, s, q, since.Add(30*time.Hour)))
	if extent, err := s.Extent(context.Background(), outcry.Query{}); err != nil || extent.Start.Before(since) {
		t.Errorf("signals reach back to %s, %v", extent.Start, err)
	}
}

func TestASignalStaysAsLongAsItsPost(t *testing.T) {
	s := open(t)
	forum(t, s, 4)
	late := noon.AddDate(1, 0, 0)
	before := picture(t, s, outcry.Query{}, noon.Add(90*time.Minute))
	for _, e := range []store.Expiry{{Signals: late}, {Posts: noon, Signals: late}} {
		if got := prune(t, s, e); got.Posts+got.Signals+got.Visits != 0 {
			t.Errorf("%+v pruned %+v", e, got)
		}
	}
	wantSame(t, "after a prune", before, picture(t, s, outcry.Query{}, noon.Add(90*time.Minute)))
	if n := number(t, s, "signal"); n < 50 {
		t.Errorf("%d signals are left", n)
	}
}

func TestPruneGivesSpaceBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	s := openAt(t, path, options())
	stock(t, s, 3000)
	size := func() int64 {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Size()
	}
	if err := s.Fold(); err != nil {
		t.Fatal(err)
	}
	before := size()
	got := prune(t, s, store.Expiry{Posts: noon.AddDate(1, 0, 0), Imports: true})
	if after := size(); after > before/2 || got.Freed != before-after || got.Posts != 3000 || got.Unshrunk {
		t.Errorf("%d bytes, %d before: %+v", after, before, got)
	}
	if info, err := os.Stat(path + "-wal"); err != nil || info.Size() != 0 {
		t.Errorf("the log: %v, %v", info, err)
	}
}

// stock stores posts of some length, and reads them.
func stock(t testing.TB, s *store.Store, n int) {
	t.Helper()
	var posts []outcry.Post
	for i := range n {
		posts = append(posts, post(fmt.Sprint(i), float64(i)/100, fmt.Sprint("author", i%50), "down tesla DE "+strings.Repeat(fmt.Sprint("word", i, " "), 20+i%200)))
	}
	collect(t, s, posts...)
	for range n/1000 + 1 {
		read(t, s)
	}
}

func TestAnOldFileIsRewrittenOnceToGiveSpaceBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	s := openAt(t, path, options())
	if err := s.Exec(`PRAGMA auto_vacuum = 0; VACUUM`); err != nil {
		t.Fatal(err)
	}
	stock(t, s, 2000)
	lock, err := s.Lock()
	if err != nil {
		t.Fatal(err)
	}
	s.RewriteBeside(1000)
	e := store.Expiry{Posts: noon.Add(10 * time.Minute), Imports: true}
	if got := prune(t, s, e); got.Posts != 1000 || got.Freed != 0 || !got.Unshrunk {
		t.Errorf("beside a daemon: %+v", got)
	}
	if err := lock.Close(); err != nil {
		t.Fatal(err)
	}
	if got := prune(t, s, e); got.Posts != 0 || got.Freed < 500_000 || got.Unshrunk {
		t.Errorf("without a daemon: %+v", got)
	}
	e.Posts = noon.AddDate(1, 0, 0)
	if lock, err = s.Lock(); err != nil {
		t.Fatal(err)
	}
	defer lock.Close()
	if got := prune(t, s, e); got.Posts != 1000 || got.Freed < 500_000 || got.Unshrunk {
		t.Errorf("from then on: %+v", got)
	}
}

func TestPruneGoesOnWhereItWasEnded(t *testing.T) {
	s := open(t)
	stock(t, s, 3000)
	ctx, cancel := context.WithCancel(context.Background())
	e := store.Expiry{Posts: noon.AddDate(1, 0, 0), Imports: true}
	done, err := s.Prune(ctx, e, func(p store.Pruned) {
		if p.Posts >= 1000 {
			cancel()
		}
	})
	if err == nil || done.Posts != 1000 {
		t.Fatalf("pruned %+v, %v", done, err)
	}
	if n := number(t, s, "post"); n != 2000 {
		t.Errorf("%d posts are left, want 2000", n)
	}
	if got := prune(t, s, e); got.Posts != 2000 {
		t.Errorf("pruned %+v", got)
	}
}

func TestOthersWriteWhileAPruneIsUnderWay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	s, other := openAt(t, path, options()), openAt(t, path, options())
	stock(t, s, 4000)
	written, longest := 0, time.Duration(0)
	_, err := s.Prune(context.Background(), store.Expiry{Posts: noon.AddDate(1, 0, 0), Imports: true}, func(p store.Pruned) {
		start := time.Now()
		p1 := post(fmt.Sprint("new", written), 0, "ann", "down tesla DE")
		p1.PublishedAt = noon.AddDate(2, 0, 0)
		p1.FirstSeenAt = p1.PublishedAt
		collect(t, other, p1)
		written++
		longest = max(longest, time.Since(start))
	})
	if err != nil || written < 8 || longest > 2*time.Second {
		t.Errorf("%d writes beside it, the longest took %s, %v", written, longest, err)
	}
	if n := number(t, s, "post"); n != written {
		t.Errorf("%d posts, want the %d new ones", n, written)
	}
}

// BenchmarkPrune forgets one account of a store, which rewrites the file, and
// then prunes all posts, at the pace that leaves room for others.
func BenchmarkPrune(b *testing.B) {
	const posts = 100_000
	for b.Loop() {
		s := open(b)
		for from := 0; from < posts; from += 1000 {
			batch := make([]outcry.Post, 1000)
			for i := range batch {
				n := from + i
				batch[i] = post(fmt.Sprintf("t3_%08x", n*2654435761%(1<<32)), float64(n)/1000, fmt.Sprint("author", n%5000), "down tesla DE "+strings.Repeat("and so on ", 20))
			}
			collect(b, s, batch...)
			read(b, s)
		}
		if err := s.Fold(); err != nil {
			b.Fatal(err)
		}
		start := time.Now()
		forgotten := forget(b, s, store.Forgetting{Authors: []string{"author7"}})
		b.ReportMetric(time.Since(start).Seconds(), "s/forget")
		start = time.Now()
		done := prune(b, s, store.Expiry{Posts: noon.AddDate(1, 0, 0), Imports: true})
		b.ReportMetric(posts/time.Since(start).Seconds(), "posts/s")
		b.ReportMetric(float64(done.Freed)/(1<<20), "MB-freed")
		if done.Posts+forgotten.Posts != posts {
			b.Fatal(done, forgotten)
		}
	}
}

func TestPruneWaitsWhileAnotherWrites(t *testing.T) {
	t.Parallel()
	s := openAt(t, filepath.Join(t.TempDir(), "x.db"), options())
	stock(t, s, 2000)
	lock := openHandle(t, s.Path())
	freed := make(chan struct{})
	_, err := s.Prune(context.Background(), store.Expiry{Posts: noon.AddDate(1, 0, 0), Imports: true}, func(p store.Pruned) {
		if p.Posts < 2000 {
			return
		}
		// Nothing is left to do but to give space back.
		if _, err := lock.Exec(`BEGIN IMMEDIATE`); err != nil {
			t.Error(err)
		}
		go func() {
			defer close(freed)
			time.Sleep(3 * time.Second) // longer than the driver waits
			if _, err := lock.Exec(`ROLLBACK`); err != nil {
				t.Error(err)
			}
		}()
	})
	if err != nil {
		t.Error(err)
	}
	<-freed
	if n, err := s.Number(`pragma_freelist_count WHERE freelist_count > 0`); n != 0 || err != nil {
		t.Errorf("space is not given back: %v", err)
	}
}
