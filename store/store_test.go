package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// places is a small world for tests.
type places map[string][]string

func (p places) Ancestors(id string) []string { return p[id] }

var (
	world = places{
		"US-CA": {"US", "021", "001"}, "US-NY": {"US", "021", "001"}, "US": {"021", "001"}, "021": {"001"},
		"DE": {"150", "001"}, "NO": {"150", "001"}, "150": {"001"}, "ZZ": {"001"},
	}
	services = places{"tesla-app": {"tesla"}, "tesla-powerwall": {"tesla"}}
	noon     = time.Date(2023, 2, 14, 12, 0, 0, 0, time.UTC)
)

func options() store.Options {
	return store.Options{Create: true, Services: services, Regions: world, AuthorKey: []byte("test"),
		Voice: func(p *outcry.Post) outcry.Voice {
			if p.Author == "@teslascope" {
				return outcry.Monitor
			}
			return outcry.User
		}}
}

func open(t testing.TB) *store.Store {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "o?ut cry.db"), options())
}

func openAt(t testing.TB, path string, o store.Options) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// post makes a post published and seen some minutes after noon.
func post(id string, minute float64, author, text string) outcry.Post {
	at := noon.Add(time.Duration(minute * float64(time.Minute)))
	return outcry.Post{ID: id, Source: "forum", Author: author, Text: text, PublishedAt: at, FirstSeenAt: at}
}

func collect(t testing.TB, s *store.Store, posts ...outcry.Post) store.Added {
	t.Helper()
	added, err := s.Collect(context.Background(), store.Collected{Posts: posts})
	if err != nil {
		t.Fatal(err)
	}
	return added
}

// read runs a stand-in for the classify stage: the text of a post is its
// claims, as in "down tesla US-CA; up tesla DE".
func read(t testing.TB, s *store.Store) {
	t.Helper()
	ctx := context.Background()
	from, err := s.Cursor(ctx, store.Classify)
	if err != nil {
		t.Fatal(err)
	}
	posts, err := s.Unread(ctx, from, 1000)
	if err != nil {
		t.Fatal(err)
	}
	if len(posts) == 0 {
		return
	}
	var done []store.ReadPost
	for _, p := range posts {
		done = append(done, store.ReadPost{StoredPost: p, Readings: []outcry.Reading{claims(p)}, Services: []string{"tesla"}})
	}
	revision, err := s.Revision(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SaveReadings(ctx, from, posts[len(posts)-1].Seq, done, store.Again{Revision: revision}); err != nil {
		t.Fatal(err)
	}
}

func claims(p outcry.StoredPost) outcry.Reading {
	r := outcry.Reading{SeenAt: p.FirstSeenAt}
	if p.Deleted {
		return r
	}
	for claim := range strings.SplitSeq(p.Text, ";") {
		words := strings.Fields(strings.ReplaceAll(claim, "#", "")) // tags are no words of the text
		if len(words) < 3 {
			continue
		}
		g := outcry.Signal{Stance: outcry.Stance(words[0]), Service: words[1], Region: words[2], Voice: outcry.User,
			Symptom: outcry.Other, Basis: outcry.ByText, Weight: 1, Ruleset: "r1",
			Words: []outcry.Evidence{{Rule: "test", Field: outcry.InText, Text: words[0]}}}
		if words[0] == "ask" {
			g.Stance, g.Query = outcry.Down, true
		}
		if p.Author == "@teslascope" {
			g.Voice = outcry.Monitor
		}
		r.Signals = append(r.Signals, g)
	}
	return r
}

func TestASecondSightAddsNothing(t *testing.T) {
	s := open(t)
	p := post("1", 0, "ann", "down tesla DE")
	if got := collect(t, s, p, p); got != (store.Added{New: 1, Known: 1}) {
		t.Errorf("first time: %+v", got)
	}
	p.FirstSeenAt = p.FirstSeenAt.Add(time.Minute)
	if got := collect(t, s, p); got != (store.Added{Known: 1}) {
		t.Errorf("seen again later: %+v", got)
	}
	other := p
	other.Source = "elsewhere"
	if got := collect(t, s, other); got.New != 1 {
		t.Errorf("the same id at another source: %+v", got)
	}
}

func TestPeopleAreHashedAndOrganisationsNamed(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 0, "Ann", "x"), post("2", 1, "@ann", "y"), post("3", 2, "@teslascope", "z"), post("4", 3, "", "anonymous"))
	var authors []string
	for p, err := range s.Posts(context.Background(), outcry.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		authors = append(authors, p.Author)
	}
	if len(authors[0]) != 16 || strings.Contains(strings.ToLower(authors[0]), "ann") {
		t.Errorf("a person is kept as %q", authors[0])
	}
	if authors[0] != authors[1] {
		t.Errorf("one account has two names: %q, %q", authors[0], authors[1])
	}
	if authors[2] != "@teslascope" || authors[3] != "" {
		t.Errorf("kept as %q", authors[2:])
	}
}

// counts draws a timeline as text: "12:05 DE down=1".
func counts(t testing.TB, s *store.Store, q outcry.Query) []string {
	t.Helper()
	var lines []string
	for b, err := range s.Timeline(context.Background(), q) {
		if err != nil {
			t.Fatal(err)
		}
		line := fmt.Sprintf("%s %s %s", b.Start.Format("15:04"), b.Service, b.Region)
		for _, c := range []struct {
			name string
			n    int
		}{{"down", b.Down}, {"still", b.StillDown}, {"query", b.Query}, {"up", b.Up}, {"mon_down", b.MonitorDown}, {"mon_up", b.MonitorUp}, {"off_down", b.OfficialDown}} {
			if c.n > 0 {
				line += fmt.Sprintf(" %s=%d", c.name, c.n)
			}
		}
		if b.Posts > 0 {
			lines = append(lines, line)
		}
	}
	return lines
}

func wantCounts(t *testing.T, s *store.Store, q outcry.Query, want ...string) {
	t.Helper()
	if got := counts(t, s, q); !slices.Equal(got, want) {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

func TestTimelineCountsReports(t *testing.T) {
	s := open(t)
	collect(t, s,
		post("1", 1, "ann", "down tesla DE"),
		post("2", 8, "ann", "down tesla DE again"),            // the same hour: one report
		post("3", 2, "bob", "down tesla US-CA; up tesla US"),  // two claims
		post("4", 3, "cat", "ask tesla ZZ"),                   // a question
		post("5", 4, "@teslascope", "down tesla US-NY"),       // a monitor's post
		post("6", 61, "ann", "still_down tesla-powerwall DE"), // a part of it, the next hour
	)
	read(t, s)
	q := outcry.Query{Services: []string{"tesla"}, Step: time.Hour, Since: noon, Until: noon.Add(2 * time.Hour)}
	wantCounts(t, s, q,
		"12:00 tesla 001 down=2 query=1 up=1 mon_down=1",
		"12:00 tesla DE down=1",
		"12:00 tesla US down=1 up=1 mon_down=1",
		"12:00 tesla US-CA down=1",
		"12:00 tesla US-NY mon_down=1",
		"12:00 tesla ZZ query=1",
		"13:00 tesla 001 still=1",
		"13:00 tesla DE still=1")
	q.Regions, q.Step = []string{"150"}, 5*time.Minute
	wantCounts(t, s, q, "12:00 tesla 150 down=1", "12:05 tesla 150", "13:00 tesla 150 still=1")
	q.Regions = []string{"US-NY", "US-CA", "US-CA"}
	wantCounts(t, s, q, "12:00 tesla US-CA down=1", "12:00 tesla US-NY mon_down=1")
	q.Regions, q.Services, q.Stances = nil, nil, []outcry.Stance{outcry.Down, outcry.StillDown}
	q.Step, q.Since = time.Hour, noon.Add(time.Hour)
	wantCounts(t, s, q, "13:00 tesla 001 still=1", "13:00 tesla DE still=1",
		"13:00 tesla-powerwall 001 still=1", "13:00 tesla-powerwall DE still=1")
}

func TestReportsAddUpOverTimeAtEveryStep(t *testing.T) {
	s := open(t)
	for i := range 200 {
		collect(t, s, post(fmt.Sprint(i), float64(i*7%600), fmt.Sprint("author", i%23), "down tesla DE"))
	}
	read(t, s)
	sum := func(step time.Duration) (n int) {
		for b, err := range s.Timeline(context.Background(), outcry.Query{Services: []string{"tesla"}, Regions: []string{"DE"}, Step: step}) {
			if err != nil {
				t.Fatal(err)
			}
			n += b.Down
		}
		return n
	}
	want := sum(time.Hour)
	for _, step := range []time.Duration{time.Minute, 5 * time.Minute, 45 * time.Minute, 3 * time.Hour, 24 * time.Hour} {
		if got := sum(step); got != want || got == 0 {
			t.Errorf("at a step of %s there are %d reports, at an hour %d", step, got, want)
		}
	}
}

func TestEditsAndDeletionsCountFromWhenTheyWereSeen(t *testing.T) {
	s := open(t)
	p := post("1", 0, "ann", "down tesla DE")
	collect(t, s, p)
	read(t, s)
	edit := post("1", 20, "ann", "up tesla NO")
	collect(t, s, edit)
	read(t, s)
	gone := outcry.Post{ID: "1", Source: "forum", Deleted: true, PublishedAt: noon.Add(40 * time.Minute), FirstSeenAt: noon.Add(40 * time.Minute)}
	if got := collect(t, s, gone); got.Edited != 1 {
		t.Fatalf("a deletion: %+v", got)
	}
	collect(t, s, gone)
	read(t, s)
	q := outcry.Query{Services: []string{"tesla"}, Step: time.Hour, Since: noon, Until: noon.Add(time.Hour)}
	wantCounts(t, s, q)
	q.AsOf = noon.Add(10 * time.Minute)
	wantCounts(t, s, q, "12:00 tesla 001 down=1", "12:00 tesla DE down=1")
	q.AsOf = noon.Add(30 * time.Minute)
	wantCounts(t, s, q, "12:00 tesla 001 up=1", "12:00 tesla NO up=1")
	n := 0
	for p, err := range s.Posts(context.Background(), outcry.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		if !p.Deleted || p.Text != "up tesla NO" || !p.PublishedAt.Equal(noon) {
			t.Errorf("the post stands as %+v", p)
		}
	}
	if n != 1 {
		t.Errorf("%d posts, want 1", n)
	}
}

func TestAFileWithAnEditCanBeImportedTwice(t *testing.T) {
	s := open(t)
	first, edit := post("1", 0, "ann", "down tesla DE"), post("1", 0, "ann", "up tesla NO")
	if got := collect(t, s, first, edit); got != (store.Added{New: 1, Edited: 1}) {
		t.Errorf("first time: %+v", got)
	}
	if got := collect(t, s, first, edit); got != (store.Added{Known: 2}) {
		t.Errorf("second time: %+v", got)
	}
}

func TestCursorMovesOnce(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 0, "ann", "down tesla DE"))
	read(t, s)
	err := s.SaveReadings(context.Background(), 0, 1, nil, store.Again{})
	if !errors.Is(err, store.ErrMoved) {
		t.Errorf("reading from an old cursor: %v", err)
	}
	if lag, err := s.Lag(context.Background()); lag != 0 || err != nil {
		t.Errorf("lag %d, %v", lag, err)
	}
}

func TestManyWritersLoseNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	stores := []*store.Store{openAt(t, path, options()), openAt(t, path, options())}
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			for i := range 25 {
				_, err := stores[w%2].Collect(context.Background(), store.Collected{
					Posts: []outcry.Post{post(fmt.Sprintf("%d-%d", w, i), 0, "ann", "x"), post(fmt.Sprint(i), 0, "ann", "shared")}})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	n := 0
	for _, err := range stores[0].Posts(context.Background(), outcry.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 8*25+25 {
		t.Errorf("%d posts, want %d", n, 8*25+25)
	}
}

func visit(minute float64, outcome outcry.Outcome, gap bool) store.Collected {
	at := noon.Add(time.Duration(minute * float64(time.Minute)))
	return store.Collected{Kind: "feed", State: []byte(`{"n":1}`),
		Visit: &outcry.Visit{Source: "forum", At: at, Outcome: outcome, Gap: gap, Next: at.Add(time.Minute), Reason: "because"}}
}

func TestCoverage(t *testing.T) {
	s := open(t)
	ctx := context.Background()
	first := visit(0, outcry.Read, false)
	first.Posts = []outcry.Post{post("1", 0, "ann", "down tesla DE")}
	for _, c := range []store.Collected{first, visit(5, outcry.Unchanged, false), visit(10, outcry.Failed, false), visit(15, outcry.Read, true), visit(20, outcry.Read, false)} {
		if _, err := s.Collect(ctx, c); err != nil {
			t.Fatal(err)
		}
	}
	read(t, s)
	shares := func(q outcry.Query) (list []float64) {
		q.Services, q.Regions, q.Step, q.Since, q.Until = []string{"tesla"}, []string{"001"}, 5*time.Minute, noon, noon.Add(30*time.Minute)
		for b, err := range s.Timeline(ctx, q) {
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, b.Coverage)
		}
		return list
	}
	// Read from :00 to :05; then a failure and a gap; read again from :15.
	if got, want := shares(outcry.Query{}), []float64{1, 0, 0, 1, 0, 0}; !slices.Equal(got, want) {
		t.Errorf("coverage %v, want %v", got, want)
	}
	if got, want := shares(outcry.Query{AsOf: noon.Add(17 * time.Minute)}), []float64{1, 0, 0, 0, 0, 0}; !slices.Equal(got, want) {
		t.Errorf("as of :17 coverage %v, want %v", got, want)
	}
	health, err := s.Sources(ctx)
	if err != nil || len(health) != 1 {
		t.Fatal(health, err)
	}
	if h := health[0]; h.Failures != 0 || h.Posts != 1 || !h.LastGood.Equal(noon.Add(20*time.Minute)) || h.Last.Outcome != outcry.Read {
		t.Errorf("health %+v", h)
	}
	state, next, err := s.State(ctx, "forum")
	if err != nil || string(state) != `{"n":1}` || !next.Equal(noon.Add(21*time.Minute)) {
		t.Errorf("state %s, next %s, %v", state, next, err)
	}
}

func TestNothingReadIsUnknownNotCalm(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 0, "ann", "down tesla DE"))
	read(t, s)
	for b, err := range s.Timeline(context.Background(), outcry.Query{Services: []string{"tesla"}, Step: time.Hour, Since: noon, Until: noon.Add(3 * time.Hour)}) {
		if err != nil {
			t.Fatal(err)
		}
		if want := b.Start.After(noon); b.Unknown() != want {
			t.Errorf("%s %s: unknown is %t", b.Start, b.Region, b.Unknown())
		}
	}
}

func TestSignalsPageThroughEverything(t *testing.T) {
	s := open(t)
	var posts []outcry.Post
	for i := range 2500 {
		posts = append(posts, post(fmt.Sprint(i), float64(i)/100, fmt.Sprint(i), "down tesla DE; up tesla NO"))
	}
	collect(t, s, posts...)
	for range 3 {
		read(t, s)
	}
	var last int64
	n := 0
	for g, err := range s.Signals(context.Background(), outcry.Query{Regions: []string{"DE"}}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		if g.Seq <= last || g.Region != "DE" || g.Words[0].Rule != "test" || g.Voice != outcry.User {
			t.Fatalf("after %d: %+v", last, g)
		}
		last = g.Seq
		n++
	}
	if n != 2500 {
		t.Errorf("%d signals, want 2500", n)
	}
	n = 0
	for _, err := range s.Posts(context.Background(), outcry.Query{Stances: []outcry.Stance{outcry.StillDown}}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 0 {
		t.Errorf("%d posts said that it is still down, want none", n)
	}
}

func TestSignalsGoOnWhereAWholePageIsPrunedMeanwhile(t *testing.T) {
	s := open(t)
	var posts []outcry.Post
	for i := range 3000 {
		posts = append(posts, post(fmt.Sprint(i), float64(i)/100, fmt.Sprint("author", i), "down tesla DE"))
	}
	collect(t, s, posts...)
	for range 3 {
		read(t, s)
	}
	n := 0
	for _, err := range s.Signals(context.Background(), outcry.Query{Services: []string{"tesla"}}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 1 {
			if err := s.Exec(`DELETE FROM signal WHERE seq BETWEEN 1001 AND 2000`); err != nil {
				t.Fatal(err)
			}
		}
	}
	if n != 2000 {
		t.Errorf("%d signals, want the 1,000 that were read before and the 1,000 that are left", n)
	}
}

func TestADeletionKeepsWhoAndWhere(t *testing.T) {
	s := open(t)
	p := post("1", 0, "ann", "down tesla DE")
	p.URL, p.Thread = "https://forum.example/1", "t1"
	collect(t, s, p, outcry.Post{ID: "1", Source: "forum", Deleted: true, PublishedAt: noon, FirstSeenAt: noon.Add(time.Minute)})
	for p, err := range s.Posts(context.Background(), outcry.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		if !p.Deleted || p.URL == "" || p.Thread != "t1" || len(p.Author) != 16 || p.Text == "" {
			t.Errorf("the deleted post stands as %+v", p)
		}
	}
}

func TestReplayKeepsToItsOwnFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	o := options()
	o.AuthorKey = nil
	openAt(t, path, o).Close()
	if _, err := store.Open(context.Background(), path, options()); !errors.Is(err, store.ErrOtherKey) {
		t.Errorf("opened with another key: %v", err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestLockKeepsASecondDaemonOut(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	first, err := store.Lock(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Lock(context.Background(), path); !errors.Is(err, store.ErrInUse) {
		t.Errorf("second lock: %v", err)
	}
	link := filepath.Join(t.TempDir(), "link.db")
	must(t, os.Symlink(path, link))
	if _, err := store.Lock(context.Background(), link); !errors.Is(err, store.ErrInUse) {
		t.Errorf("lock through a link: %v", err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := store.Lock(context.Background(), path)
	if err != nil {
		t.Fatalf("after it was released: %v", err)
	}
	again.Close()
}

// TestAsOfIsWhatHadBeenSeen holds every answer as of a moment against a store
// that was given nothing later.
func TestAsOfIsWhatHadBeenSeen(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	var story []store.Collected // in the order in which it was seen
	for minute := range 180 {
		at := noon.Add(time.Duration(minute) * time.Minute)
		c := visit(float64(minute), outcry.Read, rng.IntN(10) == 0)
		if rng.IntN(6) == 0 {
			c.Visit.Outcome = outcry.Failed
		}
		for range rng.IntN(3) {
			p := post(fmt.Sprint(rng.IntN(60)), 0, fmt.Sprint("author", rng.IntN(12)), []string{"down tesla DE", "still_down tesla US-CA", "up tesla NO", "ask tesla ZZ"}[rng.IntN(4)])
			p.PublishedAt, p.FirstSeenAt = at.Add(-time.Duration(rng.IntN(90))*time.Minute), at
			p.Deleted = rng.IntN(8) == 0
			p.Source = []string{"forum", "elsewhere"}[rng.IntN(2)]
			c.Posts = append(c.Posts, p)
		}
		story = append(story, c)
	}
	told := func(until time.Time) *store.Store {
		s := open(t)
		for _, c := range story {
			if c.Visit.At.After(until) {
				break
			}
			if _, err := s.Collect(context.Background(), c); err != nil {
				t.Fatal(err)
			}
			read(t, s)
		}
		return s
	}
	rows := func(s *store.Store, asOf time.Time) (list []outcry.Bucket) {
		q := outcry.Query{Services: []string{"tesla"}, Regions: []string{"001", "150", "US", "ZZ"}, Step: 5 * time.Minute,
			Since: noon.Add(-2 * time.Hour), Until: noon.Add(4 * time.Hour), AsOf: asOf}
		for b, err := range s.Timeline(context.Background(), q) {
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, b)
		}
		return list
	}
	all := told(noon.Add(24 * time.Hour))
	for _, minute := range []int{0, 1, 17, 60, 61, 119, 150, 179} {
		at := noon.Add(time.Duration(minute) * time.Minute)
		then, now := rows(told(at), at), rows(all, at)
		for i := range then {
			if then[i] != now[i] {
				t.Fatalf("as of %s the bucket was\n%+v and is now\n%+v", at.Format("15:04"), then[i], now[i])
			}
		}
	}
}

func TestCountsDoNotDependOnTheSpan(t *testing.T) {
	s := open(t)
	copied := "the app has been dead since early this morning and nobody picks up down tesla DE"
	first, second := post("1", 1, "ann", "down tesla DE"), post("2", 2, "bob", "down tesla DE "+copied)
	third, fourth := post("3", 40, "ann", "down tesla DE "+copied), post("4", 59, "cat", "down tesla DE "+copied)
	collect(t, s, first, second, third, fourth)
	read(t, s)
	q := outcry.Query{Services: []string{"tesla"}, Regions: []string{"DE"}, Step: 5 * time.Minute, Since: noon, Until: noon.Add(30 * time.Minute)}
	wantCounts(t, s, q, "12:00 tesla DE down=1")
	q.Until = noon.Add(2 * time.Hour)
	wantCounts(t, s, q, "12:00 tesla DE down=1", "12:40 tesla DE", "12:55 tesla DE")
}

func TestAnImportKeepsItsCoverageBesideVisits(t *testing.T) {
	s := open(t)
	c := store.Collected{Posts: []outcry.Post{post("1", 0, "ann", "down tesla DE")},
		Covered: map[string]outcry.Span{"forum": {Start: noon, End: noon.Add(10 * time.Minute)}}}
	if _, err := s.Collect(context.Background(), c); err != nil {
		t.Fatal(err)
	}
	read(t, s)
	q := outcry.Query{Services: []string{"tesla"}, Regions: []string{"001"}, Step: 5 * time.Minute, Since: noon, Until: noon.Add(15 * time.Minute)}
	shares := func() (list []float64) {
		for b, err := range s.Timeline(context.Background(), q) {
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, b.Coverage)
		}
		return list
	}
	want := []float64{1, 1, 0}
	if got := shares(); !slices.Equal(got, want) {
		t.Errorf("imported: %v, want %v", got, want)
	}
	if _, err := s.Collect(context.Background(), visit(24*60, outcry.Read, false)); err != nil {
		t.Fatal(err)
	}
	if got := shares(); !slices.Equal(got, want) {
		t.Errorf("after a visit a day later: %v, want %v", got, want)
	}
}

func TestSlowReadersHoldNobodyUp(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 0, "ann", "down tesla DE"), post("2", 90, "bob", "down tesla DE"))
	read(t, s)
	release := make(chan struct{})
	var waiting, ended sync.WaitGroup
	for range 12 { // more than there are connections
		waiting.Add(1)
		ended.Go(func() {
			first := true
			for _, err := range s.Timeline(context.Background(), outcry.Query{Services: []string{"tesla"}}) {
				if err != nil {
					t.Error(err)
				}
				if first {
					first = false
					waiting.Done()
					<-release
				}
			}
		})
	}
	waiting.Wait()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if _, err := s.Cursor(ctx, store.Classify); err != nil {
		t.Errorf("the stages wait for slow readers: %v", err)
	}
	close(release)
	ended.Wait()
}
