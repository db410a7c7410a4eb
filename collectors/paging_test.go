package collectors_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/collectors"
)

// tagServer is a Mastodon server with that many posts, numbered from 1.
func tagServer(t *testing.T, total *int, asked *[]string) string {
	return serve(t, func(w http.ResponseWriter, r *http.Request) {
		*asked = append(*asked, r.URL.RequestURI())
		q := r.URL.Query()
		limit, _ := strconv.Atoi(q.Get("limit"))
		from, to := *total, max(0, *total-limit) // newest
		if min, err := strconv.Atoi(q.Get("min_id")); err == nil {
			from, to = min+limit, min
			if from > *total {
				from = *total
			}
		}
		list := []map[string]any{}
		for id := from; id > to; id-- {
			list = append(list, map[string]any{
				"id": strconv.Itoa(id), "uri": fmt.Sprint("https://m.example/", id), "content": "<p>down</p>", "created_at": "2026-03-01T11:00:00Z",
			})
		}
		if err := json.NewEncoder(w).Encode(list); err != nil {
			t.Error(err)
		}
	})
}

// TestMastodonCatchesUp reads everything that was posted between two visits,
// page by page and without a gap, however much it is.
func TestMastodonCatchesUp(t *testing.T) {
	total, asked := 100, []string(nil)
	src := collectors.Source{Name: "s", Kind: "mastodon", URL: tagServer(t, &total, &asked), Tags: []string{"a b#", "#c"}, Every: time.Minute}
	f := newFetcher(t, collectors.Options{})
	first := f.Visit(context.Background(), src, collectors.State{})
	if len(first.Posts) != 40 || first.Visit.Gap || first.State.Since != "100" || len(asked) != 1 {
		t.Fatalf("first visit: %d posts, gap %v, since %q, %d requests", len(first.Posts), first.Visit.Gap, first.State.Since, len(asked))
	}
	if want := "/api/v1/timelines/tag/a%20b%23?any%5B%5D=c&limit=40"; asked[0] != want {
		t.Errorf("asked for %s, want %s", asked[0], want)
	}
	total = 215
	second := f.Visit(context.Background(), src, first.State)
	if len(second.Posts) != 115 || second.Visit.Gap || second.State.Since != "215" {
		t.Errorf("second visit: %d posts, gap %v, since %q", len(second.Posts), second.Visit.Gap, second.State.Since)
	}
	total = 1000
	third := f.Visit(context.Background(), src, second.State)
	if len(third.Posts) != 400 || third.Visit.Gap || !third.Visit.Next.Equal(noon) {
		t.Errorf("third visit: %d posts, gap %v, next %v; want 400 and more at once", len(third.Posts), third.Visit.Gap, third.Visit.Next)
	}
	if !third.State.Behind || second.State.Behind {
		t.Errorf("behind: %v after all was read, %v after a part of it", second.State.Behind, third.State.Behind)
	}
	fourth := f.Visit(context.Background(), src, third.State)
	if len(fourth.Posts) != 385 || fourth.State.Since != "1000" {
		t.Errorf("fourth visit: %d posts, since %q", len(fourth.Posts), fourth.State.Since)
	}
	if fifth := f.Visit(context.Background(), src, fourth.State); fifth.State.Since != "1000" || len(fifth.Posts) != 0 {
		t.Errorf("an empty page moved the cursor to %q", fifth.State.Since)
	}
}

// newsServer is a search with a hit a minute before noon, newest first; its
// page of that number, if any, fails.
func newsServer(t *testing.T, hits int, broken *int, asked *[]string) string {
	return serve(t, func(w http.ResponseWriter, r *http.Request) {
		*asked = append(*asked, r.URL.Query().Get("numericFilters"))
		page, _ := strconv.Atoi(r.URL.Query().Get("page"))
		if page == *broken {
			w.WriteHeader(500)
			return
		}
		list := []map[string]any{}
		for i := page * 100; i < min(hits, page*100+100); i++ {
			list = append(list, map[string]any{"objectID": strconv.Itoa(i), "title": "down?", "created_at_i": noon.Unix() - int64(i)})
		}
		if err := json.NewEncoder(w).Encode(map[string]any{"hits": list, "page": page, "nbPages": (hits + 99) / 100}); err != nil {
			t.Error(err)
		}
	})
}

// TestHackerNewsCatchesUp goes back to what was seen last; where it does not
// get there, it says so or comes back.
func TestHackerNewsCatchesUp(t *testing.T) {
	const seen = "1772360000"
	earlier := func(src collectors.Source) collectors.State {
		st := newFetcher(t, collectors.Options{}).Visit(context.Background(), src, collectors.State{}).State
		st.Since = seen
		return st
	}
	tests := []struct {
		name         string
		hits, broken int
		posts        int
		since        string
		gap          bool
		outcome      outcry.Outcome
	}{
		{"one page", 60, -1, 60, fmt.Sprint(noon.Unix()), false, outcry.Read},
		{"several pages", 350, -1, 350, fmt.Sprint(noon.Unix()), false, outcry.Read},
		{"more than a visit reads", 2000, -1, 1000, fmt.Sprint(noon.Unix()), true, outcry.Read},
		{"a page fails", 350, 2, 200, seen, false, outcry.Failed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var asked []string
			broken := -1
			src := collectors.Source{Name: "s", Kind: "hackernews", URL: newsServer(t, tt.hits, &broken, &asked), Query: "down"}
			st := earlier(src)
			if len(asked) != 1 || asked[0] != "" {
				t.Errorf("the first visit asked %q", asked)
			}
			broken = tt.broken
			got := newFetcher(t, collectors.Options{}).Visit(context.Background(), src, st)
			if asked[1] != "created_at_i>=1772359400" {
				t.Errorf("asked for %q, want ten minutes before what was seen", asked[1])
			}
			if len(got.Posts) != tt.posts || got.State.Since != tt.since || got.Visit.Gap != tt.gap || got.Visit.Outcome != tt.outcome {
				t.Errorf("%d posts, since %s, gap %v, %s; want %d, %s, %v, %s", len(got.Posts), got.State.Since, got.Visit.Gap, got.Visit.Outcome,
					tt.posts, tt.since, tt.gap, tt.outcome)
			}
		})
	}
}

// TestAllowanceEndsBeforePages stops asking when the server says that nothing
// is left, and takes up there when it is time.
func TestAllowanceEndsBeforePages(t *testing.T) {
	full := strings.Repeat(`,{"id":"7","uri":"u7","content":"down"}`, 40)
	hits := `{"hits":[{"objectID":"1","title":"down?","created_at_i":1772366000}],"page":0,"nbPages":9}`
	for _, tt := range []struct {
		kind, body, since string
		outcome           outcry.Outcome
	}{
		{"mastodon", "[" + full[1:] + "]", "7", outcry.Read},
		{"hackernews", hits, "5", outcry.Throttled},
	} {
		asked := 0
		url := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			asked++
			w.Header().Set("X-RateLimit-Remaining", "0")
			w.Header().Set("X-RateLimit-Reset", "90")
			fmt.Fprint(w, tt.body)
		})
		src := collectors.Source{Name: "s", Kind: tt.kind, URL: url, Tags: []string{"x"}}
		f := newFetcher(t, collectors.Options{})
		st := f.Visit(context.Background(), src, collectors.State{}).State
		st.Since, st.NotBefore, asked = "5", noon, 0
		got := f.Visit(context.Background(), src, st)
		if asked != 1 || len(got.Posts) == 0 || got.State.Since != tt.since || got.Visit.Outcome != tt.outcome {
			t.Errorf("%s: asked %d times, %d posts, since %s, %s", tt.kind, asked, len(got.Posts), got.State.Since, got.Visit.Outcome)
		}
		if !got.State.NotBefore.Equal(noon.Add(90*time.Second)) || got.Visit.Next.Before(got.State.NotBefore) {
			t.Errorf("%s: not before %v, next %v", tt.kind, got.State.NotBefore, got.Visit.Next)
		}
	}
}

// TestFeedGap says when posts may have fallen out of a feed unseen.
func TestFeedGap(t *testing.T) {
	items := func(from, to int) string {
		var b strings.Builder
		for i := from; i <= to; i++ {
			fmt.Fprintf(&b, "<item><guid>%d</guid><title>post %d</title></item>", i, i)
		}
		return rss(b.String())
	}
	body := items(1, 20)
	src := collectors.Source{Name: "s", Kind: "feed", URL: serve(t, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, body) })}
	f := newFetcher(t, collectors.Options{})
	var st collectors.State
	for _, tt := range []struct {
		name, body string
		gap        bool
	}{
		{"first sight", items(1, 20), false},
		{"overlap", items(20, 39), false},
		{"nothing of it left", items(60, 79), true},
		{"a short list", items(101, 103), false},
		{"emptied", items(1, 0), false},
		{"filled again", items(200, 219), false},
	} {
		body = tt.body
		got := f.Visit(context.Background(), src, st)
		if got.Visit.Gap != tt.gap || got.Visit.Outcome != outcry.Read {
			t.Errorf("%s: gap %v (%s)", tt.name, got.Visit.Gap, got.Visit.Outcome)
		}
		st = got.State
	}
}

// TestAddresses shows what is asked for.
func TestAddresses(t *testing.T) {
	for _, tt := range []struct {
		src  collectors.Source
		st   collectors.State
		want string
	}{
		{collectors.Source{Kind: "feed", URL: "https://f.example/x?a=b"}, collectors.State{}, "https://f.example/x?a=b"},
		{collectors.Source{Kind: "reddit", URL: "https://www.reddit.com/r/a+b"}, collectors.State{}, "https://www.reddit.com/r/a+b/new/.rss?limit=100"},
		{collectors.Source{Kind: "reddit", URL: "https://www.reddit.com/r/a/comments/"}, collectors.State{}, "https://www.reddit.com/r/a/comments/.rss?limit=100"},
		{collectors.Source{Kind: "reddit", URL: "https://www.reddit.com/search.rss?q=x&limit=25"}, collectors.State{}, "https://www.reddit.com/search.rss?limit=25&q=x"},
		{collectors.Source{Kind: "mastodon", Tags: []string{"x"}}, collectors.State{Since: "9"}, "https://mastodon.social/api/v1/timelines/tag/x?limit=40&min_id=9"},
		{collectors.Source{Kind: "mastodon", Tags: []string{"x"}}, collectors.State{Since: "116170000000000000"}, "https://mastodon.social/api/v1/timelines/tag/x?limit=40&min_id=116169960678400000"},
		{collectors.Source{Kind: "mastodon", Tags: []string{"x"}}, collectors.State{Since: "116170000000000000", Behind: true}, "https://mastodon.social/api/v1/timelines/tag/x?limit=40&min_id=116170000000000000"},
		{collectors.Source{Kind: "mastodon", Tags: []string{"x"}}, collectors.State{Since: "AfXyz"}, "https://mastodon.social/api/v1/timelines/tag/x?limit=40&min_id=AfXyz"},
		{collectors.Source{Kind: "hackernews"}, collectors.State{}, "https://hn.algolia.com/api/v1/search_by_date?hitsPerPage=100&query=&tags=%28story%2Ccomment%29"},
		{collectors.Source{Kind: "statuspage", URL: "https://www.githubstatus.com/"}, collectors.State{}, "https://www.githubstatus.com/api/v2/summary.json"},
		{collectors.Source{Kind: "statuspage", URL: "https://x.example/api/v2/incidents.json"}, collectors.State{}, "https://x.example/api/v2/incidents.json"},
	} {
		kind, _ := collectors.KindOf(tt.src.Kind)
		got, err := kind.Request(tt.src, tt.st)
		if err != nil || got != tt.want {
			t.Errorf("%s %s: %s (%v), want %s", tt.src.Kind, tt.src.URL, got, err, tt.want)
		}
	}
}
