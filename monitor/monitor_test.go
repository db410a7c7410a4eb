package monitor_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"outcry"
	"outcry/classify"
	"outcry/classify/catalogue"
	"outcry/classify/gazetteer"
	"outcry/collectors"
	"outcry/monitor"
	"outcry/store"
)

var noon = time.Date(2023, 2, 14, 12, 0, 0, 0, time.UTC)

// knowledge is loaded once for all tests of the package.
var knowledge = sync.OnceValues(func() (*classify.Classifier, error) {
	services, err := catalogue.Builtin()
	if err != nil {
		return nil, err
	}
	regions, err := gazetteer.Builtin()
	if err != nil {
		return nil, err
	}
	return classify.New(classify.Options{Catalogue: services, Regions: regions})
})

func setUp(t testing.TB, fetcher monitor.Fetcher) (*monitor.Monitor, *store.Store) {
	t.Helper()
	classifier, err := knowledge()
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "m.db"),
		store.Options{Create: true, Voice: classifier.Voice, AuthorKey: []byte("test")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return monitor.New(s, classifier, fetcher), s
}

// file is a posts file of what people said, a minute apart.
func file(texts ...string) string {
	var b strings.Builder
	for i, text := range texts {
		fmt.Fprintf(&b, `{"id":"%d","source":"forum","author":"user%d","published_at":"%s","text":%q}`+"\n",
			i, i, noon.Add(time.Duration(i)*time.Minute).Format(time.RFC3339), text)
	}
	return b.String()
}

func importFile(t *testing.T, m *monitor.Monitor, content string) monitor.Imported {
	t.Helper()
	done, err := m.Import(context.Background(), outcry.ReadPosts(strings.NewReader(content), outcry.LineRules{Dated: true}),
		func(*outcry.LineError) error { return nil }, func(monitor.Imported) {})
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// stances lists what was claimed about a service, by publication.
func stances(t *testing.T, s *store.Store, service string) []outcry.Stance {
	t.Helper()
	var list []outcry.Stance
	for g, err := range s.Signals(context.Background(), outcry.Query{Services: []string{service}}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, g.Stance)
	}
	return list
}

func TestImportReadsTheClaims(t *testing.T) {
	m, s := setUp(t, nil)
	content := file("Spotify is down", "lovely weather today", "spotify is back up again", `broken`) + "{no json\n"
	done := importFile(t, m, content)
	if done.New != 4 || done.Malformed != 1 || done.Lines != 5 {
		t.Errorf("imported %+v", done)
	}
	want := []outcry.Stance{outcry.Down, outcry.Up}
	if got := stances(t, s, "spotify"); !slices.Equal(got, want) {
		t.Errorf("claims %v, want %v", got, want)
	}
	again := importFile(t, m, content)
	if again.New != 0 || again.Known != 4 {
		t.Errorf("imported again: %+v", again)
	}
	if got := stances(t, s, "spotify"); !slices.Equal(got, want) {
		t.Errorf("after a second import the claims are %v, want %v", got, want)
	}
}

func TestImportStopsWhereItIsToldTo(t *testing.T) {
	m, s := setUp(t, nil)
	stop := errors.New("stop")
	_, err := m.Import(context.Background(), outcry.ReadPosts(strings.NewReader(file("Spotify is down")+"{\n"+file("x", "Spotify is up")), outcry.LineRules{Dated: true}),
		func(*outcry.LineError) error { return stop }, func(monitor.Imported) {})
	if !errors.Is(err, stop) {
		t.Fatalf("error %v", err)
	}
	if _, err := m.Advance(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := stances(t, s, "spotify"); !slices.Equal(got, []outcry.Stance{outcry.Down}) {
		t.Errorf("what came before the bad line: %v", got)
	}
}

func TestAnImportCoversWholeStepsOfItsSpan(t *testing.T) {
	m, s := setUp(t, nil)
	importFile(t, m, file("Spotify is down", "a", "b", "c", "d", "e", "f", "spotify down again"))
	var shares []float64
	for b, err := range s.Timeline(context.Background(), outcry.Query{Services: []string{"spotify"}, Regions: []string{"001"},
		Since: noon.Add(-5 * time.Minute), Until: noon.Add(15 * time.Minute), Step: 5 * time.Minute}) {
		if err != nil {
			t.Fatal(err)
		}
		shares = append(shares, b.Coverage)
	}
	if want := []float64{0, 1, 1, 0}; !slices.Equal(shares, want) {
		t.Errorf("coverage %v, want %v", shares, want)
	}
}

// fake is a source that brings what it is given.
type fake struct {
	results []collectors.Result
	states  []collectors.State
	during  func() // what happens during a visit
}

func (f *fake) Visit(_ context.Context, src collectors.Source, st collectors.State) collectors.Result {
	f.states = append(f.states, st)
	if f.during != nil {
		f.during()
	}
	r := f.results[0]
	f.results = f.results[1:]
	r.Visit.Source = src.Name
	return r
}

func TestCollectKeepsPostsVisitAndState(t *testing.T) {
	p := outcry.Post{ID: "1", Source: "forum", Text: "Spotify is down", Author: "ann", PublishedAt: noon, FirstSeenAt: noon}
	f := &fake{results: []collectors.Result{
		{Posts: []outcry.Post{p}, State: collectors.State{Since: "7"}, Visit: outcry.Visit{At: noon, Outcome: outcry.Read, Next: noon.Add(time.Minute)}},
		{State: collectors.State{Since: "7", Failures: 1}, Visit: outcry.Visit{At: noon.Add(time.Minute), Outcome: outcry.Failed, Reason: "503", Next: noon.Add(time.Hour)}},
	}}
	m, s := setUp(t, f)
	src := collectors.Source{Name: "forum", Kind: "feed"}
	ctx, cancel := context.WithCancel(context.Background())
	result, err := m.Collect(ctx, src)
	v := result.Visit
	if err != nil || v.New != 1 {
		t.Fatalf("visit %+v, %v", v, err)
	}
	cancel() // what was fetched is kept even while the daemon stops
	if _, err := m.Collect(context.WithoutCancel(ctx), src); err != nil {
		t.Fatal(err)
	}
	if f.states[1].Since != "7" {
		t.Errorf("the second visit began from %+v", f.states[1])
	}
	due, err := m.Due(context.Background(), src)
	if err != nil || !due.Equal(noon.Add(time.Hour)) {
		t.Errorf("due %s, %v", due, err)
	}
	health, err := s.Sources(context.Background())
	if err != nil || health[0].Failures != 1 || health[0].Last.Reason != "503" {
		t.Errorf("health %+v, %v", health, err)
	}
}

func TestAReplyTakesItsStanceFromWhatItAnswers(t *testing.T) {
	m, s := setUp(t, nil)
	importFile(t, m, `{"id":"1","thread":"t","published_at":"2023-02-14T12:00:00Z","text":"Spotify is down, 503 on every page"}
`)
	importFile(t, m, `{"id":"2","thread":"t","reply_to":"1","seq":1,"published_at":"2023-02-14T12:01:00Z","text":"same here"}
`)
	if got := stances(t, s, "spotify"); !slices.Equal(got, []outcry.Stance{outcry.Down, outcry.Down}) {
		t.Errorf("claims %v, want two of down", got)
	}
}

func TestAReplyMayStandBeforeItsThreadInTheFile(t *testing.T) {
	m, s := setUp(t, nil)
	importFile(t, m, `{"id":"2","thread":"t","reply_to":"1","seq":1,"published_at":"2023-02-14T12:01:00Z","text":"same here"}
{"id":"1","thread":"t","seq":0,"published_at":"2023-02-14T12:00:00Z","first_seen_at":"2023-02-14T13:00:00Z","text":"Spotify is down, 503 on every page"}
`)
	seen := map[string]string{}
	for g, err := range s.Signals(context.Background(), outcry.Query{}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		seen[g.PostID] = g.FirstSeenAt.Format("15:04")
	}
	// The reply could be read once both were seen, and not before.
	if len(seen) != 2 || seen["1"] != "13:00" || seen["2"] != "13:00" {
		t.Errorf("claims seen at %v, want both at 13:00", seen)
	}
}

func TestAReadingThatLeansOnAnotherIsSeenWithItAcrossBatches(t *testing.T) {
	m, s := setUp(t, nil)
	for _, line := range []string{
		`{"id":"1","thread":"t","seq":0,"published_at":"2023-02-14T12:00:00Z","first_seen_at":"2023-02-14T13:00:00Z","text":"Spotify is down, 503 on every page"}`,
		`{"id":"2","thread":"t","reply_to":"1","seq":1,"published_at":"2023-02-14T12:02:00Z","text":"same here"}`,
		`{"id":"3","thread":"t","reply_to":"2","seq":2,"published_at":"2023-02-14T12:04:00Z","text":"same here"}`,
	} {
		importFile(t, m, line)
	}
	for g, err := range s.Signals(context.Background(), outcry.Query{AsOf: noon.Add(30 * time.Minute)}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		t.Errorf("as of 12:30 there is a claim of post %s", g.PostID)
	}
	if got := stances(t, s, "spotify"); len(got) != 3 {
		t.Errorf("claims %v, want three", got)
	}
}

func TestAVisitThatWeEndIsNoFailure(t *testing.T) {
	f := &fake{results: []collectors.Result{{Visit: outcry.Visit{At: noon, Outcome: outcry.Failed, Reason: "context canceled"}}}}
	m, s := setUp(t, f)
	ctx, cancel := context.WithCancel(context.Background())
	f.during = cancel
	result, err := m.Collect(ctx, collectors.Source{Name: "forum", Kind: "feed"})
	visit := result.Visit
	if err != nil || visit.Outcome != outcry.Stopped {
		t.Fatalf("visit %+v, %v", visit, err)
	}
	health, err := s.Sources(context.Background())
	if err != nil || health[0].Failures != 0 || health[0].Last.Outcome != outcry.Stopped {
		t.Errorf("health %+v, %v", health, err)
	}
}
