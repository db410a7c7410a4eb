package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

func forget(t testing.TB, s *store.Store, f store.Forgetting) store.Forgotten {
	t.Helper()
	done, err := s.Forget(context.Background(), f)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// chatter makes posts that share authors, links and texts, nearly or exactly,
// in every way that makes them one report, some of them edited or deleted.
func chatter(rng *rand.Rand, n int) (posts []outcry.Post) {
	words := strings.Fields("charge port cable garage since early this morning nobody at the hotline picks up and we wait in the cold for it to start")
	for i := range n {
		text := fmt.Sprintf("#%s #%s #%s ", []string{"down", "up", "ask"}[rng.IntN(3)], []string{"tesla", "tesla-app"}[rng.IntN(2)], []string{"DE", "US", "US-CA"}[rng.IntN(3)])
		switch rng.IntN(4) {
		case 0: // nearly the same long text
			long := slices.Clone(words)
			for range rng.IntN(4) {
				long[rng.IntN(len(long))] = fmt.Sprint("word", rng.IntN(6))
			}
			text += strings.Join(long, " ")
		case 1:
			text += fmt.Sprint("https://news.example/", rng.IntN(3))
		case 2:
			text += []string{"broken again", "dead", "anyone else"}[rng.IntN(3)]
		}
		author := fmt.Sprint("author", rng.IntN(9))
		if rng.IntN(3) == 0 {
			author = ""
		}
		p := post(fmt.Sprint("p", rng.IntN(i+1)), float64(rng.IntN(180)), author, text)
		p.Source = []string{"forum", "stream"}[rng.IntN(2)]
		p.FirstSeenAt = noon.Add(time.Duration(180+i) * time.Minute)
		p.Deleted = rng.IntN(10) == 0
		posts = append(posts, p)
	}
	return posts
}

// pictures are all that can be counted, by several filters.
func pictures(t testing.TB, s *store.Store, moments ...time.Time) string {
	t.Helper()
	return picture(t, s, outcry.Query{}, moments...) + picture(t, s, outcry.Query{Sources: []string{"forum"}}, moments...) +
		picture(t, s, outcry.Query{Regions: []string{"US"}, Stances: []outcry.Stance{outcry.Down}})
}

var forgetRounds = flag.Int("forget-rounds", 10, "random lives of a store in which posts are pruned and forgotten")

func TestNeitherPruningNorForgettingChangesACount(t *testing.T) {
	rounds := *forgetRounds
	if testing.Short() {
		rounds = min(rounds, 3)
	}
	for seed := range rounds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			rng := rand.New(rand.NewPCG(uint64(seed), 7))
			o := options()
			o.Fleeting = true
			s := openAt(t, filepath.Join(t.TempDir(), "x.db"), o)
			posts := chatter(rng, 90)
			for batch := range slices.Chunk(posts, 9) {
				collect(t, s, batch...)
				read(t, s)
			}
			moments := []time.Time{noon.Add(200 * time.Minute), noon.Add(240 * time.Minute)}
			before, signals := pictures(t, s, moments...), number(t, s, "signal")
			erased := 0
			for step := range 12 {
				what := randomly(t, rng, s, posts, &erased)
				read(t, s)
				wantSame(t, fmt.Sprintf("after step %d (%s)", step, what), before, pictures(t, s, moments...))
				if n := number(t, s, "signal"); n != signals {
					t.Fatalf("after step %d (%s): %d signals, %d before", step, what, n, signals)
				}
			}
			if erased == 0 {
				t.Error("nothing was forgotten")
			}
		})
	}
}

// randomly does one thing that must not change a count.
func randomly(t *testing.T, rng *rand.Rand, s *store.Store, posts []outcry.Post, erased *int) string {
	t.Helper()
	switch rng.IntN(6) {
	case 0:
		author := fmt.Sprint("@Author", rng.IntN(9))
		*erased += forget(t, s, store.Forgetting{Authors: []string{author}}).Signals
		return "forget " + author
	case 1:
		until := noon.Add(time.Duration(rng.IntN(180)) * time.Minute)
		prune(t, s, store.Expiry{Posts: until, Imports: true})
		return "prune until " + until.Format("15:04")
	case 2:
		if got := collect(t, s, posts...); got.New != 0 {
			t.Errorf("taken in again: %+v", got)
		}
		return "import again"
	}
	p := posts[rng.IntN(len(posts))]
	name := p.Source + "/" + p.ID
	*erased += forget(t, s, store.Forgetting{Posts: []string{name}}).Signals
	return "forget " + name
}

// remnants counts how often words stand in the files of a store, and in a copy
// that is made of it.
func remnants(t *testing.T, s *store.Store, words ...string) (n int) {
	t.Helper()
	copied := filepath.Join(t.TempDir(), "copy.db")
	if err := s.Exec(`VACUUM INTO '` + copied + `'`); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{s.Path(), s.Path() + "-wal", copied} {
		content, err := os.ReadFile(path)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		for _, w := range words {
			n += bytes.Count(content, []byte(w))
		}
	}
	return n
}

// churn stores, edits, deletes and prunes posts of all lengths, so that pages
// split and merge.
func churn(t *testing.T, s *store.Store, rng *rand.Rand, from, n int, author string) {
	t.Helper()
	var posts []outcry.Post
	for i := range n {
		p := post(fmt.Sprint("post-", rng.IntN(1_000_000)), float64(from+i), author, "")
		if i%3 > 0 {
			p.Author = fmt.Sprint("somebody", rng.IntN(200))
		}
		p.Text = "down tesla DE " + p.Author + strings.Repeat(" word", rng.IntN(400)) + "; up tesla NO"
		p.Title, p.URL = "title by "+p.Author, "https://forum.example/u/"+p.Author+"/"+p.ID
		posts = append(posts, p)
		if i%4 == 0 {
			p.Text, p.FirstSeenAt = "up tesla DE now says "+p.Author+strings.Repeat(" and", rng.IntN(100)), p.FirstSeenAt.Add(time.Hour)
			posts = append(posts, p)
		}
	}
	for batch := range slices.Chunk(posts, 200) {
		collect(t, s, batch...)
		for range 2 {
			read(t, s)
		}
	}
}

func TestNothingIsLeftOfWhatIsForgotten(t *testing.T) {
	n := 3000
	if testing.Short() {
		n = 600
	}
	s := open(t)
	rng := rand.New(rand.NewPCG(1, 2))
	const name = "verysecretname"
	churn(t, s, rng, 0, n, name)
	hash := hashOf(t, s, name)
	prune(t, s, store.Expiry{Posts: noon.Add(time.Duration(n/3) * time.Minute), Imports: true})
	churn(t, s, rng, n, n, name)
	prune(t, s, store.Expiry{Posts: noon.Add(time.Duration(n/2) * time.Minute), Signals: noon.Add(time.Duration(n/4) * time.Minute), Imports: true})
	if remnants(t, s, name) == 0 || remnants(t, s, hash) == 0 {
		t.Fatal("nothing of it is there before")
	}
	before := picture(t, s, outcry.Query{})

	// Beside a daemon a file of any size is cleared, but for unused parts of
	// pages; those are cleared once it is stopped.
	lock, err := s.Lock()
	if err != nil {
		t.Fatal(err)
	}
	s.RewriteBeside(0)
	done := forget(t, s, store.Forgetting{Authors: []string{"/u/VerySecretName"}})
	if done.Posts < n/3 || done.Versions <= done.Posts || done.Signals < n/2 || !done.Beside || done.Held {
		t.Errorf("forgotten: %+v", done)
	}
	t.Logf("beside a daemon, without rewriting, %d of the words are left in unused parts of pages", remnants(t, s, name, hash))
	if err := lock.Close(); err != nil {
		t.Fatal(err)
	}
	if got := prune(t, s, store.Expiry{}); got.Unshrunk {
		t.Errorf("prune after the daemon's end: %+v", got)
	}
	if left := remnants(t, s, name, hash); left > 0 {
		t.Errorf("%d of the words are left", left)
	}
	wantSame(t, "after forgetting", before, picture(t, s, outcry.Query{}))
}

func TestForgetClearsTheFileByItself(t *testing.T) {
	s := open(t)
	churn(t, s, rand.New(rand.NewPCG(3, 4)), 0, 400, "verysecretname")
	hash := hashOf(t, s, "verysecretname")
	if done := forget(t, s, store.Forgetting{Authors: []string{hash}}); done.Beside || done.Held || done.Posts == 0 {
		t.Errorf("forgotten: %+v", done)
	}
	if left := remnants(t, s, "verysecretname", hash); left > 0 {
		t.Errorf("%d of the words are left", left)
	}
	if info, err := os.Stat(s.Path() + "-wal"); err != nil || info.Size() > 0 {
		t.Errorf("the log: %v, %v", info, err)
	}
}

// hashOf is the name under which an account is stored.
func hashOf(t *testing.T, s *store.Store, account string) string {
	t.Helper()
	p := post("hash of "+account, 0, account, "x")
	p.Source = "hashes"
	collect(t, s, p)
	for range 9 {
		read(t, s)
	}
	for p, err := range s.Posts(context.Background(), outcry.Query{Sources: []string{"hashes"}}) {
		if err != nil {
			t.Fatal(err)
		}
		return p.Author
	}
	t.Fatal("no post")
	return ""
}

func TestForgottenSignalsTellNothing(t *testing.T) {
	s := open(t)
	p := post("1", 0, "ann", "down unlisted DE")
	p.URL = "https://forum.example/1"
	collect(t, s, p, post("2", 1, "ann", "up tesla NO"))
	read(t, s)
	if done := forget(t, s, store.Forgetting{Posts: []string{p.URL}}); done.Posts != 1 || done.Versions != 1 || done.Signals != 1 || len(done.Missing) > 0 {
		t.Errorf("forgotten: %+v", done)
	}
	var list []outcry.StoredSignal
	for g, err := range s.Signals(context.Background(), outcry.Query{}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, g)
	}
	g := list[0]
	if g.Author+g.URL+g.Subject != "" || g.PostID != "forgotten-1" || g.Service != "unlisted" || g.Region != "DE" {
		t.Errorf("the signal stands as %+v", g)
	}
	if want := (outcry.Evidence{Rule: "test", Field: outcry.InText}); len(g.Words) != 1 || g.Words[0] != want {
		t.Errorf("its evidence is %+v", g.Words)
	}
	if len(list) != 2 || list[1].Author == "" || list[1].PostID != "2" || list[1].Words[0].Text != "up" {
		t.Errorf("another of the account: %+v", list[1:])
	}
	again := forget(t, s, store.Forgetting{Posts: []string{p.URL, "1", "forgotten-1"}, Authors: []string{"bob"}})
	if want := []string{"1", "bob", "forgotten-1", p.URL}; again.Posts+again.Signals != 0 || !slices.Equal(again.Missing, want) {
		t.Errorf("forgotten again: %+v", again)
	}
}

func TestAnAccountIsKnownByAnyOfItsNames(t *testing.T) {
	for _, typed := range []string{"ann", "@ann", "/u/Ann", "u/ann", " ANN "} {
		s := open(t)
		collect(t, s, post("1", 0, "Ann", "down tesla DE"), post("2", 0, "bob", "down tesla DE"))
		read(t, s)
		if done := forget(t, s, store.Forgetting{Authors: []string{typed}}); done.Posts != 1 || done.Signals != 1 {
			t.Errorf("%q: %+v", typed, done)
		}
	}
	s := open(t)
	collect(t, s, post("1", 0, "@teslascope", "down tesla DE"))
	read(t, s)
	if done := forget(t, s, store.Forgetting{Authors: []string{"TeslaScope"}}); done.Posts != 1 || done.Signals != 1 {
		t.Errorf("a named account: %+v", done)
	}
	for _, nobody := range []string{"", "@", "/u/"} {
		collect(t, s, post("3"+nobody, 0, "", "down tesla DE"))
		if done := forget(t, s, store.Forgetting{Authors: []string{nobody}}); done.Posts != 0 {
			t.Errorf("%q: %+v", nobody, done)
		}
	}
}

func TestAPostNamedAsSeveralIsAskedFor(t *testing.T) {
	s := open(t)
	other := post("1", 0, "ann", "down tesla DE")
	other.Source = "blog"
	collect(t, s, post("1", 0, "ann", "down tesla DE"), other)
	read(t, s)
	_, err := s.Forget(context.Background(), store.Forgetting{Posts: []string{"1"}})
	var ambiguous *store.AmbiguousError
	if !errors.As(err, &ambiguous) || !slices.Equal(ambiguous.Candidates, []string{"blog/1", "forum/1"}) {
		t.Fatalf("error %v", err)
	}
	if n := number(t, s, "post"); n != 2 {
		t.Errorf("%d posts are left", n)
	}
	if done := forget(t, s, store.Forgetting{Posts: []string{"blog/1"}}); done.Posts != 1 {
		t.Errorf("forgotten: %+v", done)
	}
}

func TestWhatOthersRepeatGoesToo(t *testing.T) {
	s := open(t)
	first := post("1", 0, "ann", "secretly down tesla DE")
	first.Thread = "t"
	answer, elsewhere := post("2", 1, "bob", "same here"), post("3", 2, "cat", "same here")
	answer.Thread, answer.ReplyTo, answer.Quote = "t", "1", "secretly down"
	elsewhere.Thread, elsewhere.Quote = "u", "somebody else said this"
	quote := post("4", 3, "dan", "look at that")
	quote.Quote = first.Text
	collect(t, s, first, answer, elsewhere, quote)
	evidence := func(field outcry.Field) []outcry.Evidence {
		return []outcry.Evidence{{Rule: "own", Field: outcry.InText, Text: "same"}, {Rule: "cue", Field: field, Start: 3, End: 9, Text: "secretly down"}}
	}
	signal := outcry.Signal{Stance: outcry.Down, Service: "tesla", Region: "DE", Voice: outcry.User, Symptom: outcry.Other, Basis: outcry.ByText, Ruleset: "r1"}
	save(t, s, func(p outcry.StoredPost) []outcry.Signal {
		g := signal
		switch p.ID {
		case "1":
			g.Words = evidence(outcry.InText)[1:]
		case "2", "3":
			g.Words = evidence(outcry.InPost)
		default:
			return nil
		}
		return []outcry.Signal{g}
	})
	if done := forget(t, s, store.Forgetting{Posts: []string{"1"}}); done.Repeats != 3 {
		t.Errorf("forgotten: %+v", done)
	}
	words := map[string]string{}
	for g, err := range s.Signals(context.Background(), outcry.Query{}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range g.Words {
			words[g.PostID] += e.Rule + "=" + e.Text + " "
		}
	}
	for id, want := range map[string]string{"forgotten-1": "cue= ", "2": "own=same cue= ", "3": "own=same cue=secretly down "} {
		if words[id] != want {
			t.Errorf("the words of %s are %q, want %q", id, words[id], want)
		}
	}
	for p, err := range s.Posts(context.Background(), outcry.Query{}) {
		if want := map[string]string{"3": elsewhere.Quote}[p.ID]; err != nil || p.Quote != want {
			t.Errorf("%s quotes %q, %v", p.ID, p.Quote, err)
		}
	}
}

// save stores readings of all that is not read yet.
func save(t *testing.T, s *store.Store, signals func(outcry.StoredPost) []outcry.Signal) {
	t.Helper()
	posts, err := s.Unread(context.Background(), 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	var done []store.ReadPost
	for _, p := range posts {
		done = append(done, store.ReadPost{StoredPost: p, Readings: []outcry.Reading{{Signals: signals(p), SeenAt: p.FirstSeenAt}}})
	}
	if err := s.SaveReadings(context.Background(), 0, posts[len(posts)-1].Seq, done, store.Again{}); err != nil {
		t.Fatal(err)
	}
}

func TestWhatAStageHoldsInItsHandsIsForgottenToo(t *testing.T) {
	s := open(t)
	ctx := context.Background()
	collect(t, s, post("1", 0, "ann", "down tesla DE"), post("2", 1, "bob", "down tesla DE"))
	held, err := s.Unread(ctx, 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	if done := forget(t, s, store.Forgetting{Authors: []string{"ann"}}); done.Posts != 1 || done.Signals != 0 {
		t.Errorf("forgotten: %+v", done)
	}
	var read []store.ReadPost
	for _, p := range held {
		read = append(read, store.ReadPost{StoredPost: p, Readings: []outcry.Reading{claims(p)}, Services: []string{"tesla"}})
	}
	if err := s.SaveReadings(ctx, 0, held[1].Seq, read, store.Again{}); !errors.Is(err, store.ErrMoved) {
		t.Errorf("it is stored as if nothing had happened: %v", err)
	}
	// Not even where it does not notice.
	if err := s.SaveReadings(ctx, 0, held[1].Seq, read, store.Again{Revision: 1}); err != nil {
		t.Fatal(err)
	}
	for g, err := range s.Signals(ctx, outcry.Query{}, 0) {
		if err != nil || g.PostID != "2" {
			t.Errorf("stored %+v, %v", g, err)
		}
	}
	// Nor does a visit bring it back.
	if got := collect(t, s, post("1", 0, "ann", "down tesla DE"), post("1", 9, "ann", "up tesla DE")); got != (store.Added{Known: 2}) {
		t.Errorf("brought again: %+v", got)
	}
}

func TestAnAccountOfWhichPostsAreLeftStaysOne(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 0, "ann", "down tesla DE"), post("2", 1, "ann", "down tesla DE"))
	read(t, s)
	keys := func(where string) int {
		n, err := s.Number(`(SELECT DISTINCT author_key FROM signal ` + where + `)`)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	forget(t, s, store.Forgetting{Posts: []string{"1"}})
	collect(t, s, post("3", 2, "ann", "down tesla DE"))
	read(t, s)
	want := []string{"12:00 tesla 001 down=1", "12:00 tesla DE down=1"}
	wantCounts(t, s, outcry.Query{Step: time.Hour}, want...)
	if err := s.Exec(`CREATE TABLE before AS SELECT author_key FROM signal`); err != nil {
		t.Fatal(err)
	}
	forget(t, s, store.Forgetting{Authors: []string{"ann"}})
	wantCounts(t, s, outcry.Query{Step: time.Hour}, want...)
	if keys("") != 1 || keys("WHERE author_key IN (SELECT author_key FROM before)") != 0 {
		t.Error("the signals of a forgotten account do not have one new key")
	}
}

func TestWhatIsReadAgainMeanwhileIsForgottenToo(t *testing.T) {
	t.Parallel()
	s := openAt(t, filepath.Join(t.TempDir(), "x.db"), options())
	collect(t, s, post("1", 0, "ann", "down tesla DE"), post("2", 1, "bob", "up tesla DE"))
	read(t, s)
	// Another has the lock: what is to go is found, and cannot be erased yet.
	other := openHandle(t, s.Path())
	for _, statement := range []string{`BEGIN IMMEDIATE`,
		`UPDATE signal SET evidence = '[{"rule":"cue","field":"post","start":0,"end":4,"text":"down"}]' WHERE post_id = '2'`} {
		if _, err := other.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	stored := make(chan error)
	go func() {
		time.Sleep(300 * time.Millisecond)
		_, err := other.Exec(`COMMIT`)
		stored <- err
	}()
	if done := forget(t, s, store.Forgetting{Authors: []string{"ann"}}); done.Repeats != 1 || done.Signals != 1 {
		t.Errorf("forgotten: %+v", done)
	}
	if err := <-stored; err != nil {
		t.Fatal(err)
	}
	if n, err := s.Number(`signal WHERE evidence LIKE '%"down"%'`); n != 0 || err != nil {
		t.Errorf("%d signals have the words, %v", n, err)
	}
}

func TestForgetSaysThatAReaderHoldsTheLog(t *testing.T) {
	t.Parallel()
	s := open(t)
	collect(t, s, post("1", 0, "ann", "down tesla DE"))
	read(t, s)
	reader, err := sql.Open("sqlite3", "file:"+strings.ReplaceAll(strings.ReplaceAll(s.Path(), "?", "%3f"), " ", "%20"))
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	tx, err := reader.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if err := tx.QueryRow(`SELECT count(*) FROM post`).Scan(new(int)); err != nil {
		t.Fatal(err)
	}
	if done := forget(t, s, store.Forgetting{Authors: []string{"ann"}}); !done.Held || done.Posts != 1 {
		t.Errorf("forgotten: %+v", done)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	prune(t, s, store.Expiry{})
	if left := remnants(t, s, "down tesla"); left > 0 {
		t.Errorf("%d of the words are left", left)
	}
}

// TestAConversationOfWhichPostsAreLeftStaysOne: of others not even the key that
// follows from their name is left. Who is in one with whom stays as it was.
func TestAConversationOfWhichPostsAreLeftStaysOne(t *testing.T) {
	s := open(t)
	for i, thread := range []string{"x", "y", "x", "y", "z", "z", ""} {
		p := post(fmt.Sprint(i), float64(i), fmt.Sprint("author", i), "down tesla DE")
		p.Thread = thread
		collect(t, s, p)
	}
	read(t, s)
	keys := func() (list []int64) {
		for f, err := range s.Facts(context.Background(), store.FactQuery{Services: []string{"tesla"}}) {
			must(t, err)
			list = append(list, f.Thread)
		}
		return list
	}
	was := keys()
	forget(t, s, store.Forgetting{Posts: []string{"0"}})
	if now := keys(); !slices.Equal(now, was) {
		t.Errorf("of a conversation that goes on: keys %d, were %d", now, was)
	}
	forget(t, s, store.Forgetting{Posts: []string{"2", "4", "5", "6"}})
	now := keys()
	if got := conversations(t, s); got != "ababccd" {
		t.Errorf("the conversations are %q", got)
	}
	for i, changed := range []bool{true, false, true, false, true, true, false} {
		if (now[i] != was[i]) != changed {
			t.Errorf("the key of %d was %d and is %d", i, was[i], now[i])
		}
	}
}
