package monitor_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/classify"
	"outcry/monitor"
	"outcry/store"
)

// gossip is a day of conversations in the order in which they were seen: threads
// of one source and of two, replies without one, late openings, edits and
// deletions.
func gossip(seed uint64, posts int) []outcry.Post {
	rng := rand.New(rand.NewPCG(seed, 1))
	words := []string{"Spotify is down in Germany", "same here", "me too, in Norway", "nope", "works again for me", "is GitHub down?", "good morning", "+1",
		"still down", "Toronto too", "GitHub is back up, Spotify is still down", "lovely weather", "fixed for me", "I think Zoom is down", "same here"}
	var list []outcry.Post
	for i := range posts {
		seen := noon.Add(time.Duration(i/3) * time.Minute)
		p := outcry.Post{ID: fmt.Sprint("p", i), Source: "forum", Author: fmt.Sprint("user", rng.IntN(posts)), Text: words[rng.IntN(len(words))],
			PublishedAt: seen.Add(-time.Duration(rng.IntN(80)) * time.Minute), FirstSeenAt: seen}
		if rng.IntN(2) == 0 {
			p.Source = "answers"
		}
		switch n := rng.IntN(posts/60 + 1); rng.IntN(4) {
		case 0:
			p.Thread = fmt.Sprint("https://forum.example/t/", n)
		case 1:
			p.Thread, p.Seq = fmt.Sprint(n), rng.IntN(12)
		case 2:
			p.ReplyTo = fmt.Sprint("p", max(0, i+3-rng.IntN(12)))
		}
		list = append(list, p)
		if rng.IntN(6) == 0 {
			edit := list[rng.IntN(len(list))]
			edit.Text, edit.FirstSeenAt, edit.Deleted = words[rng.IntN(len(words))], seen, rng.IntN(3) == 0
			list = append(list, edit)
		}
	}
	return list
}

// shuffled puts posts in another order, in which the versions of one stay in
// theirs: an old copy of a known post is not taken in.
func shuffled(posts []outcry.Post, rng *rand.Rand) []outcry.Post {
	type key struct{ source, id string }
	versions := map[key][]outcry.Post{}
	order := make([]key, len(posts))
	for i, p := range posts {
		order[i] = key{p.Source, p.ID}
		versions[order[i]] = append(versions[order[i]], p)
	}
	rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	list := make([]outcry.Post, len(posts))
	for i, k := range order {
		list[i], versions[k] = versions[k][0], versions[k][1:]
	}
	return list
}

func collectAll(t *testing.T, s *store.Store, posts []outcry.Post) {
	t.Helper()
	if _, err := s.Collect(context.Background(), store.Collected{Posts: posts}); err != nil {
		t.Fatal(err)
	}
}

// arrive stores posts in parts of random sizes and reads now and then what is
// there, each time as a program that was started anew.
func arrive(t *testing.T, posts []outcry.Post, rng *rand.Rand, most int) *store.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "m.db")
	m, s := at(t, path, rules(t, knowledge))
	for len(posts) > 0 {
		n := min(len(posts), 1+rng.IntN(most))
		collectAll(t, s, posts[:n])
		posts = posts[n:]
		if rng.IntN(3) > 0 || len(posts) == 0 {
			if _, err := m.Advance(context.Background()); err != nil {
				t.Fatal(err)
			}
		}
		if rng.IntN(10) == 0 {
			m, s = at(t, path, rules(t, knowledge))
		}
	}
	return s
}

// wholeFile is what a store would hold of its posts if they were read as a file:
// the claims of the last version of each.
func wholeFile(t *testing.T, s *store.Store) []string {
	t.Helper()
	stored, err := s.Unread(context.Background(), 0, 1<<30)
	if err != nil {
		t.Fatal(err)
	}
	type key struct{ source, id string }
	posts, last := make([]outcry.Post, len(stored)), map[key]int{}
	for i, p := range stored {
		posts[i] = p.Post
		last[key{p.Source, p.ID}] = i
	}
	var list []string
	for i, r := range classify.Threads(rules(t, knowledge), posts) {
		if last[key{posts[i].Source, posts[i].ID}] != i {
			continue
		}
		for _, g := range r.Signals {
			list = append(list, claimLine(posts[i].Source, posts[i].ID, g))
		}
	}
	slices.Sort(list)
	return list
}

func claimLine(source, id string, g outcry.Signal) string {
	return fmt.Sprintf("%s/%s %+v", source, id, g)
}

// claimsAsOf lists what a store said at a time; zero: says now.
func claimsAsOf(t *testing.T, s *store.Store, at time.Time) []string {
	t.Helper()
	var list []string
	for g, err := range s.Signals(context.Background(), outcry.Query{AsOf: at}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, claimLine(g.Source, g.PostID, g.Signal))
	}
	slices.Sort(list)
	return list
}

func TestTheOrderOfArrivalDoesNotMatter(t *testing.T) {
	for seed := range uint64(3) {
		posts := gossip(seed, 120+int(seed)*120)
		rng := rand.New(rand.NewPCG(seed, 2))
		inOrder := arrive(t, posts, rng, len(posts))
		want := derived(t, inOrder)
		sameLines(t, "as a whole file", claimsAsOf(t, inOrder, time.Time{}), wholeFile(t, inOrder))
		if len(want) < 150 {
			t.Fatalf("only %d lines to compare", len(want))
		}
		for i, most := range []int{1, 7, 60, len(posts)} {
			s := arrive(t, shuffled(posts, rng), rng, most)
			sameLines(t, fmt.Sprintf("seed %d, shuffled, in parts of up to %d", seed, most), derived(t, s), want)
			if i == 1 {
				m, _ := at(t, s.Path(), rules(t, knowledge))
				if run := reclassify(t, m, monitor.Reclassifying{}); run.Changed() > 0 || run.Same < 50 {
					t.Errorf("reclassified: %+v", run)
				}
				sameLines(t, "reclassified", derived(t, s), want)
			}
		}
	}
}

// TestNoLaterPostChangesAnAnswerAsOfThen takes down what is said after each
// visit, and asks again in the end.
func TestNoLaterPostChangesAnAnswerAsOfThen(t *testing.T) {
	for seed := range uint64(2) {
		posts := gossip(seed+100, 240)
		m, s := setUp(t, nil)
		said := map[time.Time][]string{}
		for len(posts) > 0 {
			seen := posts[0].FirstSeenAt
			n := slices.IndexFunc(posts, func(p outcry.Post) bool { return p.FirstSeenAt.After(seen) })
			if n < 0 {
				n = len(posts)
			}
			collectAll(t, s, posts[:n])
			posts = posts[n:]
			if _, err := m.Advance(context.Background()); err != nil {
				t.Fatal(err)
			}
			said[seen] = claimsAsOf(t, s, time.Time{})
			sameLines(t, "now and as of now", claimsAsOf(t, s, seen), said[seen])
		}
		var revised int
		if err := raw(t, s).QueryRow(`SELECT count(*) FROM signal WHERE revised_at < 9223372036854775807`).Scan(&revised); err != nil || revised == 0 {
			t.Errorf("a story in which nothing that came late changed anything (%v)", err)
		}
		for at, want := range said {
			sameLines(t, "as of "+at.Format("15:04"), claimsAsOf(t, s, at), want)
		}
	}
}

func TestLabelledThreadsInAnyOrder(t *testing.T) {
	file, err := os.Open("../../shared/corpora/labelled_threads.jsonl")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the labelled threads are not there")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var posts []outcry.Post
	for line, err := range outcry.ReadPosts(file, outcry.LineRules{Dated: true}) {
		if err != nil {
			t.Fatal(err)
		}
		posts = append(posts, line.Post)
	}
	rng := rand.New(rand.NewPCG(5, 6))
	inOrder := arrive(t, posts, rng, len(posts))
	sameLines(t, "as a whole file", claimsAsOf(t, inOrder, time.Time{}), wholeFile(t, inOrder))
	want := derived(t, inOrder)
	for _, most := range []int{1, 5, 40} {
		sameLines(t, fmt.Sprint("shuffled, in parts of up to ", most), derived(t, arrive(t, shuffled(posts, rng), rng, most)), want)
	}
}

// backwards is a thread whose posts arrive from the last to the first.
func backwards(n int) []outcry.Post {
	posts := make([]outcry.Post, n)
	for i := range posts {
		seen := noon.Add(time.Duration(i) * time.Second)
		p := outcry.Post{ID: fmt.Sprint("p", i), Source: "forum", Author: fmt.Sprint("user", i), Thread: "t", Seq: n - i, Text: "same here", PublishedAt: seen, FirstSeenAt: seen}
		if i%40 == 0 {
			p.Text = "is GitHub down?"
		}
		posts[i] = p
	}
	return posts
}

// TestAThreadThatArrivesBackwardsCostsBoundedWork imports a thread from its end,
// and lets another come a few posts at a time.
func TestAThreadThatArrivesBackwardsCostsBoundedWork(t *testing.T) {
	const n, part, most = 6000, 1000, 1500 // the last as in the program
	m, s := setUp(t, nil)
	again := 0
	advance := func(how func(context.Context) (monitor.Advanced, error)) int {
		t.Helper()
		done, err := how(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		again += done.Again
		return done.Again
	}
	for posts := backwards(n); len(posts) > 0; posts = posts[part:] {
		collectAll(t, s, posts[:part])
		if n := advance(m.Advance); n > 11*most {
			t.Errorf("a call read %d posts again", n)
		}
	}
	advance(m.AdvanceAll)
	sameLines(t, "as a whole file", claimsAsOf(t, s, time.Time{}), wholeFile(t, s))
	m, s = setUp(t, nil)
	var file strings.Builder
	for _, p := range backwards(n) {
		line, err := p.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		file.Write(append(line, '\n'))
	}
	before := m.Batches()
	importFile(t, m, file.String())
	// A step goes through so many posts at most, and there is one for each part of
	// the file and of the thread.
	if steps := m.Batches() - before; steps > 2*n/part+n/most+6 {
		t.Errorf("%d steps", steps)
	}
	sameLines(t, "imported", claimsAsOf(t, s, time.Time{}), wholeFile(t, s))
	if again == 0 {
		t.Error("nothing was read again")
	}
}

// TestManyThreadsThatArriveBackwardsCostBoundedWork: a file with the newest posts
// first, of many conversations at once, as exports often are.
func TestManyThreadsThatArriveBackwardsCostBoundedWork(t *testing.T) {
	const n, threads, part = 12000, 30, 500
	m, s := setUp(t, nil)
	posts := backwards(n)
	for i := range posts {
		posts[i].Thread = fmt.Sprint("t", i%threads)
	}
	again := 0
	for ; len(posts) > 0; posts = posts[part:] {
		collectAll(t, s, posts[:part])
		done, err := m.Advance(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		again += done.Again
	}
	done, err := m.AdvanceAll(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	again += done.Again
	// Each part used to have all of the rest of each thread read again.
	if whole := n * (n/part - 1) / 2; again == 0 || again > whole*3/4 {
		t.Errorf("%d posts were read again, of %d that stood behind others", again, whole)
	}
	sameLines(t, "as a whole file", claimsAsOf(t, s, time.Time{}), wholeFile(t, s))
}
