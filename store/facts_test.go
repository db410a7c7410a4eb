package store_test

import (
	"context"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// facts draws what a query yields: "2@0 down DE", with the seq, the minute at which
// it was seen, and what it says.
func facts(t testing.TB, s *store.Store, q store.FactQuery) (lines []string) {
	t.Helper()
	for f, err := range s.Facts(context.Background(), q) {
		if err != nil {
			t.Fatal(err)
		}
		line := fmt.Sprintf("%d@%v %s %s", f.Signal, float64(f.Seen-noon.UnixMilli())/60000, f.Stance, f.Region)
		if f.Query {
			line += " query"
		}
		if f.Gone != math.MaxInt64 {
			line += fmt.Sprintf(" until %v", float64(f.Gone-noon.UnixMilli())/60000)
		}
		if f.Backlog {
			line += " backlog"
		}
		if f.Account != "" {
			line += " " + string(f.Voice) + " " + f.Account
		}
		lines = append(lines, line)
	}
	return lines
}

// seen is a post that was seen some minutes after noon, long after it was
// published.
func seen(p outcry.Post, minute float64) outcry.Post {
	p.FirstSeenAt = at(minute)
	return p
}

func TestFactsComeInTheOrderInWhichTheyWereSeen(t *testing.T) {
	s := open(t)
	collect(t, s, seen(post("1", 0, "ann", "down tesla DE"), 9), post("2", 1, "bob", "ask tesla-app NO"), post("3", 5, "@teslascope", "still_down tesla US; up tesla DE"),
		post("4", 2, "cat", "down aws US"), seen(post("5", -120, "dan", "down tesla ZZ"), 5), post("1", 20, "ann", "up tesla DE"))
	read(t, s)
	for _, test := range []struct {
		name string
		q    store.FactQuery
		want []string
	}{
		{"all", store.FactQuery{Services: []string{"tesla", "tesla-app"}}, []string{"2@1 down NO query", "3@5 still_down US monitor @teslascope",
			"4@5 up DE monitor @teslascope", "6@5 down ZZ", "1@9 down DE until 20", "7@20 up DE"}},
		{"exactly these services", store.FactQuery{Services: []string{"aws", "unheard-of"}}, []string{"5@2 down US"}},
		{"of none", store.FactQuery{}, nil},
		{"some seqs", store.FactQuery{Services: []string{"tesla"}, After: 3, Through: 6}, []string{"4@5 up DE monitor @teslascope", "6@5 down ZZ"}},
		{"since a publication", store.FactQuery{Services: []string{"tesla"}, Since: at(0), Through: 4},
			[]string{"3@5 still_down US monitor @teslascope", "4@5 up DE monitor @teslascope", "1@9 down DE until 20"}},
		{"seen by then", store.FactQuery{Services: []string{"tesla"}, Until: at(5)}, []string{"3@5 still_down US monitor @teslascope", "4@5 up DE monitor @teslascope", "6@5 down ZZ"}},
		{"not late", store.FactQuery{Services: []string{"tesla"}, Late: 9 * time.Minute}, []string{"3@5 still_down US monitor @teslascope", "4@5 up DE monitor @teslascope", "1@9 down DE until 20"}},
	} {
		if got := facts(t, s, test.q); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, test.want)
		}
	}
}

func TestFactsAreYieldedWhileOthersWrite(t *testing.T) {
	s := open(t)
	const n = 2500 // more than one page
	var posts []outcry.Post
	for i := range n {
		posts = append(posts, post(fmt.Sprint(i), float64(n-i), fmt.Sprint("a", i), "down tesla DE"))
	}
	collect(t, s, posts...)
	for range 3 {
		read(t, s)
	}
	got, last := 0, int64(0)
	for f, err := range s.Facts(context.Background(), store.FactQuery{Services: []string{"tesla"}}) {
		if err != nil {
			t.Fatal(err)
		}
		if f.Seen < last {
			t.Fatalf("fact %d of %d comes too late", f.Signal, got)
		}
		if last = f.Seen; got == 0 {
			must(t, s.Exec(`DELETE FROM signal WHERE seq BETWEEN 1 AND 1200`)) // the last ones that were seen
			must(t, s.Fold())
		}
		got++
	}
	if got != n-1200 {
		t.Errorf("%d facts, want %d", got, n-1200)
	}
}

func TestFactsKnowTheirConversation(t *testing.T) {
	s := open(t)
	in := func(p outcry.Post, source, thread string) outcry.Post {
		p.Source, p.Thread = source, thread
		return p
	}
	collect(t, s, in(post("1", 1, "a", "down tesla DE"), "forum", "7"), in(post("2", 2, "b", "down tesla DE"), "forum", "7"), in(post("3", 3, "c", "down tesla DE"), "stream", "7"),
		in(post("4", 4, "d", "down tesla DE"), "forum", "https://x.example/7"), in(post("5", 5, "e", "down tesla DE"), "stream", "https://x.example/7"),
		post("6", 6, "f", "down tesla DE"), post("7", 7, "g", "down tesla DE"))
	read(t, s)
	if got := conversations(t, s); got != "aabccde" {
		t.Errorf("the conversations are %q", got)
	}
}

// conversations names the conversations of tesla's facts by letters, in the order
// in which they were seen.
func conversations(t testing.TB, s *store.Store) string {
	t.Helper()
	letters := map[int64]string{}
	var b strings.Builder
	for f, err := range s.Facts(context.Background(), store.FactQuery{Services: []string{"tesla"}}) {
		if err != nil {
			t.Fatal(err)
		}
		if letters[f.Thread] == "" {
			letters[f.Thread] = string(rune('a' + len(letters)))
		}
		b.WriteString(letters[f.Thread])
	}
	return b.String()
}

// visited stores what a visit to the forum brought, which began at a minute and took
// one.
func visited(t testing.TB, s *store.Store, minute float64, outcome outcry.Outcome, posts ...outcry.Post) {
	t.Helper()
	v := outcry.Visit{Source: "forum", At: at(minute), Took: time.Minute, Outcome: outcome, Posts: len(posts)}
	if _, err := s.Collect(context.Background(), store.Collected{Posts: posts, Visit: &v, Kind: "feed"}); err != nil {
		t.Fatal(err)
	}
}

func TestWhatTheFirstVisitBringsIsBacklog(t *testing.T) {
	down := func(id string, published, minute float64) outcry.Post {
		return seen(post(id, published, "a"+id, "down tesla DE"), minute)
	}
	for _, test := range []struct {
		name   string
		visits func(s *store.Store)
		want   []string
	}{
		{"a feed", func(s *store.Store) {
			visited(t, s, 0, outcry.Failed)
			visited(t, s, 10, outcry.Read, down("1", -60, 10), down("2", -50, 11))
			visited(t, s, 11.5, outcry.Read, down("3", 5, 12))
			visited(t, s, 20, outcry.Read, down("4", 5, 20))
		}, []string{"1@10 down DE backlog", "2@11 down DE backlog", "3@12 down DE", "4@20 down DE"}},
		{"its first page came after the visit's time is told", func(s *store.Store) {
			visited(t, s, 10, outcry.Read, down("1", -60, 11.2))
			visited(t, s, 12, outcry.Read, down("2", 5, 12))
		}, []string{"1@11.2 down DE backlog", "2@12 down DE"}},
		{"it was empty", func(s *store.Store) {
			visited(t, s, 10, outcry.Unchanged)
			visited(t, s, 20, outcry.Read, down("1", 5, 20))
		}, []string{"1@20 down DE"}},
		{"it sends, and was listened to later", func(s *store.Store) {
			collect(t, s, down("1", 5, 5))
			visited(t, s, 10, outcry.Read)
		}, []string{"1@5 down DE"}},
		{"an import", func(s *store.Store) { collect(t, s, down("1", 5, 5)) }, []string{"1@5 down DE"}},
	} {
		s := open(t)
		test.visits(s)
		read(t, s)
		if got := facts(t, s, store.FactQuery{Services: []string{"tesla"}}); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestAFileOfSchema3IsBroughtUpToDate with a visit and a signal in it.
func TestAFileOfSchema3IsBroughtUpToDate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.db")
	must(t, store.MakeOld(t.Context(), path, 3))
	statements(t, path, `INSERT INTO source (name, kind) VALUES ('forum', 'feed'), ('listened', 'push'), ('file', '')`,
		`INSERT INTO service (name) VALUES ('tesla')`, `INSERT INTO region (name) VALUES ('DE')`, `INSERT INTO ruleset (name) VALUES ('r1')`,
		`INSERT INTO visit (source_id, at, took, outcome, status, posts, new, skipped, gap, reason, next_at) SELECT v.value ->> 0, 1676376000000 + (v.value ->> 1) * 60000,
			60000, v.value ->> 2, 0, v.value ->> 3, 0, 0, 0, '', 0 FROM json_each('[[1, 0, "failed", 0], [1, 10, "read", 2], [1, 20, "read", 2], [2, 5, "read", 0]]') v`,
		`INSERT INTO signal (post_seq, source_id, service_id, region_id, published_at, seen_at, gone_at, kind, author_key, text_key, weight, ruleset_id, code, subject, cause,
			post_id, url, author, evidence) SELECT 40 + g.key, g.value ->> 0, 1, 1, 1676376000000, 1676376000000 + (g.value ->> 1) * 60000, 9223372036854775807, 0, 0, 0, 1, 1, '', '', '',
			'p', '', '', '[]' FROM json_each('[[1, 11], [1, 12], [2, 4], [3, 1]]') g`)
	o := options()
	o.AuthorKey = nil
	s := openAt(t, path, o)
	want := []string{"4@1 down DE", "3@4 down DE", "1@11 down DE backlog", "2@12 down DE"}
	if got := facts(t, s, store.FactQuery{Services: []string{"tesla"}}); !slices.Equal(got, want) {
		t.Errorf("facts %q, want %q", got, want)
	}
	if got := conversations(t, s); got != "abcd" {
		t.Errorf("the conversations are %q", got)
	}
	if d := detection(t, s); d != (store.Detection{}) {
		t.Errorf("detection is at %+v", d)
	}
	outage(t, s)
	if is := incident(t, s, "tesla-1", time.Time{}); is.State != outcry.Resolved {
		t.Errorf("an incident is %s", is.State)
	}
}
