package monitor_test

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"outcry"
	"outcry/classify"
	"outcry/classify/catalogue"
	"outcry/monitor"
	"outcry/store"
)

// otherRules know one service and one account more, and no German.
var otherRules = sync.OnceValues(func() (*classify.Classifier, error) {
	services, err := catalogue.Builtin()
	if err != nil {
		return nil, err
	}
	services, err = services.With(
		catalogue.Service{ID: "zwift", Name: "Zwift"},
		catalogue.Service{ID: "spotify", Accounts: map[outcry.Voice][]string{outcry.Monitor: {"gridwatch"}}})
	if err != nil {
		return nil, err
	}
	lexicons := fstest.MapFS{}
	err = fs.WalkDir(classify.Lexicons().Files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path == "de.lex" {
			return err
		}
		data, err := fs.ReadFile(classify.Lexicons().Files, path)
		lexicons[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		return nil, err
	}
	return classify.New(classify.Options{Catalogue: services, Lexicons: []classify.Layer{{Files: lexicons}}})
})

func rules(t testing.TB, of func() (*classify.Classifier, error)) *classify.Classifier {
	t.Helper()
	c, err := of()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// at opens a store of the test's with the pipeline of some rules.
func at(t testing.TB, path string, c *classify.Classifier) (*monitor.Monitor, *store.Store) {
	t.Helper()
	s, err := store.Open(context.Background(), path, store.Options{Create: true, Voice: c.Voice, AuthorKey: []byte("test")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return monitor.New(s, c, nil), s
}

// chatter is a day of conversations as visits bring them: threads, replies
// without one, posts out of order, edits and deletions.
func chatter(visits int) [][]outcry.Post {
	rng := rand.New(rand.NewPCG(11, 12))
	words := []string{"Spotify is down in Germany", "same here", "same here in Norway. Same here!", "nope", "works again for me", "is GitHub down?", "good morning",
		"Spotify ist kaputt, nichts geht", "Zwift is down here in Oslo", "still down", "Toronto too", "GitHub is back up, Spotify is still down", "lovely weather"}
	authors := []string{"ann", "bob", "cat", "gridwatch", "dan", ""}
	var story [][]outcry.Post
	var known []outcry.Post
	for visit := range visits {
		seen := noon.Add(time.Duration(visit) * 7 * time.Minute)
		var page []outcry.Post
		for range rng.IntN(6) {
			p := outcry.Post{ID: fmt.Sprint("p", len(known)), Source: "forum", Author: authors[rng.IntN(len(authors))], Text: words[rng.IntN(len(words))],
				Seq: rng.IntN(5), PublishedAt: seen.Add(-time.Duration(rng.IntN(90)) * time.Minute), FirstSeenAt: seen}
			switch rng.IntN(3) {
			case 0:
				p.Thread = fmt.Sprint("t", rng.IntN(visits/10+1))
			case 1:
				p.ReplyTo = fmt.Sprint("p", max(0, len(known)+2-rng.IntN(8)))
			}
			if len(known) > 0 && rng.IntN(4) == 0 {
				edit := known[rng.IntN(len(known))]
				edit.Text, edit.FirstSeenAt, edit.Deleted = words[rng.IntN(len(words))], seen, rng.IntN(3) == 0
				page = append(page, edit)
			}
			page, known = append(page, p), append(known, p)
		}
		story = append(story, page)
	}
	return story
}

// tell stores what visits bring, and reads it after every so many of them.
func tell(t *testing.T, m *monitor.Monitor, s *store.Store, story [][]outcry.Post, every int) {
	t.Helper()
	for i, page := range story {
		span := map[string]outcry.Span{"forum": {Start: noon, End: noon.Add(time.Duration(i) * 7 * time.Minute)}}
		if _, err := s.Collect(context.Background(), store.Collected{Posts: page, Covered: span}); err != nil {
			t.Fatal(err)
		}
		if (i+1)%every == 0 || i == len(story)-1 {
			if _, err := m.Advance(context.Background()); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// derived is all that was derived from the posts of a store, but for the
// numbers that it has there.
func derived(t *testing.T, s *store.Store) []string {
	t.Helper()
	db := raw(t, s)
	var list []string
	for _, query := range []string{
		`SELECT p.id || '/' || p.version || ' ' || e.name || ' ' || r.name || ' ' || g.kind || ' ' || g.seen_at || ' ' || g.gone_at || ' ' || g.weight
			|| ' ' || v.name || g.code || ' ' || g.subject || ' ' || g.cause || ' ' || g.author || g.author_key || ' ' || g.text_key || g.url || g.evidence
			FROM signal g JOIN post p ON p.seq = g.post_seq JOIN service e ON e.id = g.service_id JOIN region r ON r.id = g.region_id
			JOIN ruleset v ON v.id = g.ruleset_id`,
		`SELECT 'spoke ' || e.name || ' ' || length || ' ' || start_at || ' ' || posts FROM spoke k JOIN service e ON e.id = k.service_id`,
		`SELECT 'post ' || id || '/' || version || ' ' || author FROM post`,
	} {
		rows, err := db.Query(query)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var line string
			if err := rows.Scan(&line); err != nil {
				t.Fatal(err)
			}
			list = append(list, line)
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(list)
	return list
}

func raw(t *testing.T, s *store.Store) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+s.Path())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func sameLines(t *testing.T, what string, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	for _, line := range got {
		if _, found := slices.BinarySearch(want, line); !found {
			t.Errorf("%s: has   %s", what, line)
		}
	}
	for _, line := range want {
		if _, found := slices.BinarySearch(got, line); !found {
			t.Errorf("%s: lacks %s", what, line)
		}
	}
	t.FailNow()
}

func reclassify(t *testing.T, m *monitor.Monitor, how monitor.Reclassifying) monitor.Reclassification {
	t.Helper()
	run, err := m.Reclassify(context.Background(), how)
	if err != nil {
		t.Fatal(err)
	}
	return run
}

func TestAReadingDoesNotDependOnHowTheStageWasCut(t *testing.T) {
	story := chatter(200)
	m, s := setUp(t, nil)
	tell(t, m, s, story, 1)
	want := derived(t, s)
	for _, every := range []int{7, len(story)} {
		m, s := setUp(t, nil)
		tell(t, m, s, story, every)
		sameLines(t, fmt.Sprintf("read after every %d visits", every), derived(t, s), want)
	}
	run := reclassify(t, m, monitor.Reclassifying{})
	if run.Changed() > 0 || run.Same < 100 || run.Posts < 400 {
		t.Errorf("read again by the same rules: %+v", run)
	}
	sameLines(t, "read again by the same rules", derived(t, s), want)
}

func TestReclassifiedIsAsIfReadByTodaysRules(t *testing.T) {
	story := chatter(200)
	fresh, told := at(t, filepath.Join(t.TempDir(), "b.db"), rules(t, otherRules))
	tell(t, fresh, told, story, 1)
	path := filepath.Join(t.TempDir(), "a.db")
	before, s := at(t, path, rules(t, knowledge))
	tell(t, before, s, story, 3)
	was := derived(t, s)
	now, _ := at(t, path, rules(t, otherRules))
	var dry []string
	how := monitor.Reclassifying{DryRun: true, Changed: func(c store.Change) error { dry = append(dry, changeLine(c)); return nil }}
	foretold := reclassify(t, now, how)
	sameLines(t, "after a dry run", derived(t, s), was)
	var made []string
	how = monitor.Reclassifying{Changed: func(c store.Change) error { made = append(made, changeLine(c)); return nil }}
	run := reclassify(t, now, how)
	sameLines(t, "read again by other rules", derived(t, s), derived(t, told))
	if !slices.Equal(dry, made) || fmt.Sprint(foretold) != fmt.Sprint(run) {
		t.Errorf("foretold %+v, became %+v", foretold, run)
	}
	if run.Added == 0 || run.Altered == 0 || run.Removed == 0 || run.Same == 0 || run.Listed == 0 || run.Unlisted > 0 || len(made) != run.Changed() {
		t.Errorf("a story without all kinds of changes: %+v", run)
	}
	// And back again: of two rules, neither leaves anything behind but what the
	// account that is listed no longer was counted to have spoken of.
	spoke := func(line string) bool { return strings.HasPrefix(line, "spoke") }
	back := reclassify(t, before, monitor.Reclassifying{})
	sameLines(t, "read by the first rules again", slices.DeleteFunc(derived(t, s), spoke), slices.DeleteFunc(was, spoke))
	if back.Unlisted != run.Listed || back.Added != run.Removed || back.Removed != run.Added {
		t.Errorf("back again: %+v, after %+v", back, run)
	}
	if state, err := s.Reclassification(context.Background()); state != nil || err != nil {
		t.Errorf("after the end there is a state: %s, %v", state, err)
	}
}

func changeLine(c store.Change) string {
	line := c.Post.ID
	for _, g := range []*outcry.Signal{c.Was, c.Now} {
		if g == nil {
			line += " -"
		} else {
			line += fmt.Sprintf(" %+v", *g)
		}
	}
	return line
}

func TestAClaimThatIsTheSameKeepsItsNumber(t *testing.T) {
	path := filepath.Join(t.TempDir(), "m.db")
	before, s := at(t, path, rules(t, knowledge))
	tell(t, before, s, chatter(100), 1)
	type claim struct{ post, service, region, stance string }
	numbers := func() map[claim]int64 {
		list := map[claim]int64{}
		for g, err := range s.Signals(context.Background(), outcry.Query{}, 0) {
			if err != nil {
				t.Fatal(err)
			}
			list[claim{g.PostID, g.Service, g.Region, g.Says()}] = g.Seq
		}
		return list
	}
	was := numbers()
	now, _ := at(t, path, rules(t, otherRules))
	reclassify(t, now, monitor.Reclassifying{})
	kept := 0
	for c, seq := range numbers() {
		if old, ok := was[c]; ok {
			kept++
			if old != seq {
				t.Errorf("%v was signal %d and is %d", c, old, seq)
			}
		}
	}
	if kept < 50 {
		t.Errorf("only %d claims are the same", kept)
	}
}

// many is a posts file long enough for several batches, with a claim that only
// other rules can read in every tenth post.
func many(n int) string {
	var b strings.Builder
	for i := range n {
		text := "lovely weather"
		if i%10 == 0 {
			text = "Zwift is down here in Oslo"
		}
		fmt.Fprintf(&b, `{"id":"%d","source":"forum","author":"user%d","published_at":"%s","text":%q}`+"\n", i, i, noon.Add(time.Duration(i)*time.Second).Format(time.RFC3339), text)
	}
	return b.String()
}

func TestARunGoesOnWhereItWasInterrupted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "m.db")
	before, s := at(t, path, rules(t, knowledge))
	importFile(t, before, many(2500))
	now, _ := at(t, path, rules(t, otherRules))
	enough := errors.New("enough")
	var starts []monitor.Start
	begun := func(start monitor.Start, _ monitor.Reclassification) { starts = append(starts, start) }
	interrupted := func(m *monitor.Monitor, after int64) {
		t.Helper()
		ctx, cancel := context.WithCancelCause(context.Background())
		_, err := m.Reclassify(ctx, monitor.Reclassifying{Begun: begun, Progress: func(done, _ int64) {
			if done >= after {
				cancel(enough)
			}
		}})
		if !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
	interrupted(now, 1000)
	interrupted(now, 2000)
	importFile(t, before, `{"id":"later","published_at":"2023-02-15T12:00:00Z","text":"Zwift is down here in Oslo"}`+"\n")
	run := reclassify(t, now, monitor.Reclassifying{Begun: begun})
	if run.Posts != 2500 || run.Added != 250 || len(run.Kinds) != 1 || run.Kinds[0].Claims != 250 {
		t.Errorf("the report of the whole run: %+v", run)
	}
	if want := []monitor.Start{monitor.Fresh, monitor.Resumed, monitor.Resumed}; !slices.Equal(starts, want) {
		t.Errorf("began %v, want %v", starts, want)
	}
	starts = nil
	interrupted(now, 1000)
	if run := reclassify(t, before, monitor.Reclassifying{Begun: begun}); run.Posts != 2501 || run.Removed != 250 {
		t.Errorf("by other rules: %+v", run)
	}
	if want := []monitor.Start{monitor.Fresh, monitor.Anew}; !slices.Equal(starts, want) {
		t.Errorf("began %v, want %v", starts, want)
	}
	if got := stances(t, s, "zwift"); len(got) > 0 {
		t.Errorf("%d claims are left that these rules do not make", len(got))
	}
}

func TestARunIsGivenUpWhenOneByOtherRulesBegins(t *testing.T) {
	path := filepath.Join(t.TempDir(), "m.db")
	before, _ := at(t, path, rules(t, knowledge))
	importFile(t, before, many(1500))
	now, _ := at(t, path, rules(t, otherRules))
	_, err := now.Reclassify(context.Background(), monitor.Reclassifying{Progress: func(int64, int64) {
		ctx, cancel := context.WithCancel(context.Background())
		if _, err := before.Reclassify(ctx, monitor.Reclassifying{Progress: func(int64, int64) { cancel() }}); !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	}})
	if !errors.Is(err, monitor.ErrTakenOver) {
		t.Errorf("error %v", err)
	}
}

func TestSeveralRunsShareTheWorkBesideAnImport(t *testing.T) {
	path := filepath.Join(t.TempDir(), "m.db")
	before, s := at(t, path, rules(t, knowledge))
	importFile(t, before, many(5000))
	var group sync.WaitGroup
	finished := make(chan monitor.Reclassification, 3)
	changes := make(chan int, 3)
	for range 3 {
		m, _ := at(t, path, rules(t, otherRules))
		group.Go(func() {
			mine := 0
			run, err := m.Reclassify(context.Background(), monitor.Reclassifying{Changed: func(store.Change) error { mine++; return nil }})
			changes <- mine
			switch {
			case err == nil && run.Posts == 5000:
				finished <- run
			case err == nil && run.Changed() == 0: // it began when the others were done
			case !errors.Is(err, monitor.ErrDoneElsewhere):
				t.Errorf("%+v, %v", run, err)
			}
		})
	}
	group.Go(func() {
		importFile(t, before, strings.ReplaceAll(many(2000), `"source":"forum"`, `"source":"elsewhere"`))
	})
	group.Wait()
	close(finished)
	close(changes)
	total := 0
	for n := range changes {
		total += n
	}
	if total != 500 {
		t.Errorf("%d claims were told as changed, want each of 500 once", total)
	}
	run, ok := <-finished
	if !ok || run.Added != 500 {
		t.Errorf("the report is %+v", run)
	}
	if got := stances(t, s, "zwift"); len(got) != 500 {
		t.Errorf("%d claims, want 500", len(got))
	}
}

func TestWhatLeansOnAPrunedPostIsLeftAsItIs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "m.db")
	before, s := at(t, path, rules(t, knowledge))
	var posts []outcry.Post
	for i, p := range []outcry.Post{
		{ID: "1", Thread: "1", Text: "Spotify is down in Germany"}, {ID: "2", Text: "GitHub is down"}, {ID: "3", Thread: "t", Text: "npm is down"},
		{ID: "4", Thread: "1", Text: "works for me"}, {ID: "5", ReplyTo: "2", Text: "same here"}, {ID: "6", Thread: "t", Text: "same here"},
		{ID: "7", Thread: "1", Text: "Docker Hub is down"}, {ID: "8", Thread: "1", ReplyTo: "1", Text: "same here"}, {ID: "9", Thread: "1", Text: "same here, Spotify ist kaputt"},
		{ID: "a", Thread: "u", Text: "Zwift is down here in Oslo"}, {ID: "b", Thread: "u", Text: "Hier auch, Spotify ist kaputt"},
	} {
		p.Source, p.Author = "forum", fmt.Sprint("user", i)
		p.PublishedAt = noon.Add(time.Duration(i) * time.Minute)
		p.FirstSeenAt = p.PublishedAt
		posts = append(posts, p)
	}
	tell(t, before, s, [][]outcry.Post{posts}, 1)
	if gone, err := s.Prune(context.Background(), store.Expiry{Posts: noon.Add(150 * time.Second), Imports: true}, nil); err != nil || gone.Posts != 3 {
		t.Fatal(gone, err)
	}
	claims := func() []string {
		var list []string
		for g, err := range s.Signals(context.Background(), outcry.Query{}, 0) {
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, fmt.Sprint(g.PostID, " ", g.Says(), " ", g.Service, " ", g.Region))
		}
		slices.SortFunc(list, cmp.Compare[string])
		return list
	}
	was := claims()
	if run := reclassify(t, before, monitor.Reclassifying{}); run.Changed() > 0 || run.Orphans != 3 || run.Cut > 0 {
		t.Errorf("by the same rules: %+v", run)
	}
	if now := claims(); !slices.Equal(now, was) {
		t.Errorf("was %q, is %q", was, now)
	}
	m, _ := at(t, path, rules(t, otherRules))
	run := reclassify(t, m, monitor.Reclassifying{})
	if run.Orphans != 3 || !run.OrphansFrom.Equal(noon) || !run.OrphansTo.Equal(noon.Add(2*time.Minute)) || run.Cut != 4 {
		t.Errorf("by other rules: %+v", run)
	}
	want := slices.Concat(slices.DeleteFunc(was, func(claim string) bool { return claim[0] == 'b' }), []string{"a down zwift NO-03"})
	if now := claims(); !slices.Equal(now, want) {
		t.Errorf("is %q, want %q", now, want)
	}
}

func TestCountsStayWhenWhatWasForgottenIsNotThereToBeReadAgain(t *testing.T) {
	m, s := setUp(t, nil)
	tell(t, m, s, chatter(200), 2)
	timeline := func() (list []outcry.Bucket) {
		for b, err := range s.Timeline(context.Background(), outcry.Query{Services: []string{"spotify", "github"}, Regions: []string{"001", "DE", "NO"},
			Since: noon.Add(-2 * time.Hour), Until: noon.Add(26 * time.Hour), Step: time.Hour}) {
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, b)
		}
		return list
	}
	was := timeline()
	if done, err := s.Forget(context.Background(), store.Forgetting{Authors: []string{"ann"}}); err != nil || done.Posts < 50 {
		t.Fatal(done, err)
	}
	run := reclassify(t, m, monitor.Reclassifying{})
	if run.Orphans == 0 || run.Changed() > 0 {
		t.Errorf("%+v", run)
	}
	for i, b := range timeline() {
		if b != was[i] {
			t.Errorf("%s %s %s: was %+v, is %+v", b.Service, b.Region, b.Start.Format(time.TimeOnly), was[i], b)
		}
	}
}
