package collectors_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"outcry"
	"outcry/collectors"
)

func newFetcher(t *testing.T, opt collectors.Options) *collectors.Fetcher {
	t.Helper()
	if opt.Clock == nil {
		opt.Clock = clockwork.NewFakeClockAt(noon)
	}
	f := collectors.NewFetcher(opt)
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

func serve(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

// respond answers every request alike. Headers are "Name: value".
func respond(status int, body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for _, h := range headers {
			name, value, _ := strings.Cut(h, ": ")
			w.Header().Set(name, value)
		}
		w.WriteHeader(status)
		fmt.Fprint(w, body)
	}
}

func rss(items string) string {
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>` + items + `</channel></rss>`
}

const oneItem = `<item><guid>g1</guid><title>app is down</title><pubDate>Sun, 01 Mar 2026 11:00:00 GMT</pubDate></item>`

func zip(t *testing.T, body string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(body)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestVisitOutcomes shows every answer a server may give, what becomes of the
// visit, and when the source is due again (in seconds from noon; every is 600).
func TestVisitOutcomes(t *testing.T) {
	at := func(d time.Duration) string { return noon.Add(d).Format(http.TimeFormat) }
	broken := zip(t, rss(oneItem))
	tests := []struct {
		name    string
		kind    string // "" is feed
		answer  http.HandlerFunc
		outcome outcry.Outcome
		posts   int
		next    int // -1: not looked at
		reason  string
	}{
		{"read", "", respond(200, rss(oneItem)), outcry.Read, 1, 600, ""},
		{"gzip", "", respond(200, zip(t, rss(oneItem)), "Content-Encoding: gzip"), outcry.Read, 1, 600, ""},
		{"ttl", "", respond(200, rss("<ttl>30</ttl>"+oneItem)), outcry.Read, 1, 1800, ""},
		{"ttl of years", "", respond(200, rss("<ttl>1000000</ttl>"+oneItem)), outcry.Read, 1, 86400, ""},
		{"max-age", "", respond(200, rss(oneItem), "Cache-Control: public, max-age=900", "Age: 100"), outcry.Read, 1, 800, ""},
		{"max-age below every", "", respond(200, rss(oneItem), "Cache-Control: max-age=10"), outcry.Read, 1, 600, ""},
		{"allowance used up, seconds", "", respond(200, rss(oneItem), "x-ratelimit-remaining: 0.0", "x-ratelimit-reset: 840"), outcry.Read, 1, 840, ""},
		{"allowance left", "", respond(200, rss(oneItem), "x-ratelimit-remaining: 997.0", "x-ratelimit-reset: 840"), outcry.Read, 1, 600, ""},
		{"allowance used up, ISO 8601", "", respond(200, rss(oneItem), "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 2026-03-01T12:14:00.000000Z"), outcry.Read, 1, 840, ""},
		{"empty feed", "", respond(200, rss("")), outcry.Read, 0, 600, ""},
		{"not modified, unasked", "", respond(304, ""), outcry.Failed, 0, 600, "answered 304 Not Modified: it was not asked whether anything had changed"},

		{"block page", "", respond(403, "<!DOCTYPE html><html><head><title>Blocked &amp; gone</title></head></html>"), outcry.Failed, 0, 600, `answered 403 Forbidden ("Blocked & gone"): it does not let us read this`},
		{"not found", "", respond(404, ""), outcry.Failed, 0, 600, "answered 404 Not Found: there is nothing at this address; check the url"},
		{"gone", "", respond(410, ""), outcry.Failed, 0, 600, "gone for good"},
		{"server error", "", respond(500, "oops"), outcry.Failed, 0, 600, "answered 500 Internal Server Error: tried again later"},
		{"429 bare", "", respond(429, ""), outcry.Throttled, 0, 600, "it is asked too often"},
		{"429 Retry-After", "", respond(429, "", "Retry-After: 1200"), outcry.Throttled, 0, 1200, "429"},
		{"429 Retry-After date", "", respond(429, "", "Retry-After: "+at(1500*time.Second)), outcry.Throttled, 0, 1500, "429"},
		{"429 seconds left", "", respond(429, "", "x-ratelimit-reset: 700"), outcry.Throttled, 0, 700, "429"},
		{"429 ISO 8601", "", respond(429, "", "X-RateLimit-Reset: 2026-03-01T12:12:00.5Z"), outcry.Throttled, 0, 720, "429"},
		{"429 epoch", "", respond(429, "", fmt.Sprint("RateLimit-Reset: ", noon.Add(800*time.Second).Unix())), outcry.Throttled, 0, 800, "429"},
		{"429 epoch of X", "", respond(429, "", fmt.Sprint("x-rate-limit-reset: ", noon.Add(900*time.Second).Unix())), outcry.Throttled, 0, 900, "429"},
		{"429 for a year", "", respond(429, "", "Retry-After: 31536000"), outcry.Throttled, 0, 86400, "429"},
		{"429 nonsense", "", respond(429, "", "Retry-After: soon"), outcry.Throttled, 0, 600, "429"},
		{"503 Retry-After", "", respond(503, "", "Retry-After: 1200"), outcry.Throttled, 0, 1200, "503"},
		{"503 Retry-After date", "", respond(503, "", "Retry-After: "+at(1500*time.Second)), outcry.Throttled, 0, 1500, "503"},
		{"503", "", respond(503, ""), outcry.Failed, 0, 600, "503"},

		{"empty 200", "", respond(200, ""), outcry.Failed, 0, 600, "answered with nothing where a feed was due"},
		{"empty 200 of Reddit", "reddit", respond(200, ""), outcry.Throttled, 0, 600, "holds back its answer"},
		{"web page", "", respond(200, "<html><title>Just a moment...</title>"), outcry.Failed, 0, 600, `answered with a web page ("Just a moment...") where a feed was due; check the url`},
		{"web page for JSON", "statuspage", respond(200, "<?xml version='1.0'?><!DOCTYPE html><p>hi"), outcry.Failed, 0, 600, "a web page where JSON was due"},
		{"braces", "", respond(200, "{}"), outcry.Failed, 0, 600, "JSON that is no feed"},
		{"plain words", "", respond(200, "service unavailable"), outcry.Failed, 0, 600, `it starts with "service unavailable"`},
		{"cut feed", "", respond(200, rss(oneItem)[:120]), outcry.Failed, 0, 600, "the feed is cut off before its first item ends"},
		{"cut feed, with an item", "", respond(200, rss(oneItem + oneItem)[:210]), outcry.Failed, 1, 600, "the feed is cut off; items before the cut that are kept: 1"},
		{"body shorter than said", "", respond(200, rss(oneItem), "Content-Length: 9000"), outcry.Failed, 1, 600, "the answer is cut off: the connection ended in the middle of it"},
		{"cut gzip", "", respond(200, broken[:len(broken)-10], "Content-Encoding: gzip"), outcry.Failed, 1, 600, "the answer is cut off: the connection ended in the middle of it"},
		{"gzip bomb", "", respond(200, zip(t, strings.Repeat("a", 3<<20)), "Content-Encoding: gzip"), outcry.Failed, 0, 600, "longer than 2 MiB"},
		{"too long", "", respond(200, strings.Repeat("a", 3<<20)), outcry.Failed, 0, 600, "longer than 2 MiB"},
		{"unasked packing", "", respond(200, "x", "Content-Encoding: br"), outcry.Failed, 0, 600, `packed as "br"`},
		{"namespaces", "", respond(200, rss(strings.Repeat(`<a xmlns="u">`, 1001))), outcry.Failed, 0, 600, "nests elements more than 500 deep"},
		{"redirect loop", "", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path+"x", http.StatusFound) }, outcry.Failed, 0, 600, "redirected more than 5 times"},
		{"led into the private network", "", respond(302, "", "Location: http://10.1.2.3/secret"), outcry.Failed, 0, 600, "was led to 10.1.2.3, which is no public address"},
		{"led to a file", "", respond(302, "", "Location: file:///etc/passwd"), outcry.Failed, 0, 600, "not http or https"},
		{"redirect without a place", "", respond(302, ""), outcry.Failed, 0, 600, "302"},
		{"mastodon refuses", "mastodon", respond(200, `{"error":"This method requires an authenticated user"}`), outcry.Failed, 0, 600, "the server refuses: This method requires an authenticated user"},
		{"no hits", "hackernews", respond(200, `{"message":"bad filter"}`), outcry.Failed, 0, 600, `without hits ("bad filter")`},
		{"no summary", "statuspage", respond(200, `{"a":1}`), outcry.Failed, 0, 600, "no status summary"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := newFetcher(t, collectors.Options{MaxBody: 2 << 20})
			src := collectors.Source{Name: "src", Kind: "feed", URL: serve(t, tt.answer) + "/f?secret=hush", Every: 10 * time.Minute, Tags: []string{"x"}}
			if tt.kind != "" {
				src.Kind = tt.kind
			}
			got := f.Visit(context.Background(), src, collectors.State{})
			v := got.Visit
			if v.Source != "src" || !v.At.Equal(noon) {
				t.Errorf("record is of %q at %v", v.Source, v.At)
			}
			if v.Outcome != tt.outcome || v.Posts != tt.posts || len(got.Posts) != tt.posts {
				t.Errorf("%s with %d posts, want %s with %d (%s)", v.Outcome, v.Posts, tt.outcome, tt.posts, v.Reason)
			}
			if next := int(v.Next.Sub(noon).Seconds()); next != tt.next {
				t.Errorf("next after %d s, want %d", next, tt.next)
			}
			if !got.State.Next.Equal(v.Next) {
				t.Errorf("state says next at %v, the visit %v", got.State.Next, v.Next)
			}
			if !strings.Contains(v.Reason, tt.reason) || (tt.reason == "") != (v.Reason == "") {
				t.Errorf("reason is %q, want %q in it", v.Reason, tt.reason)
			}
			if strings.Contains(v.Reason, "hush") {
				t.Errorf("reason shows the query of the address: %q", v.Reason)
			}
			if good := got.State.Failures == 0; good != v.Good() {
				t.Errorf("%d failures after %s", got.State.Failures, v.Outcome)
			}
		})
	}
}

func TestVisitTimeouts(t *testing.T) {
	stall := func(r *http.Request) { <-r.Context().Done() }
	tests := map[string]http.HandlerFunc{
		"slow head": func(_ http.ResponseWriter, r *http.Request) { stall(r) },
		"slow body": func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprint(w, "<rss>")
			w.(http.Flusher).Flush()
			stall(r)
		},
	}
	for name, answer := range tests {
		t.Run(name, func(t *testing.T) {
			f := newFetcher(t, collectors.Options{HeaderTimeout: 50 * time.Millisecond, Timeout: 100 * time.Millisecond})
			v := f.Visit(context.Background(), collectors.Source{Name: "s", Kind: "feed", URL: serve(t, answer)}, collectors.State{}).Visit
			if v.Outcome != outcry.Failed || !strings.Contains(v.Reason, "took too long to answer") {
				t.Errorf("%s: %s", v.Outcome, v.Reason)
			}
		})
	}
}

// TestVisitConditionally reads a feed twice: the second time, the server is
// asked whether it has changed, and nothing is lost where it has not.
func TestVisitConditionally(t *testing.T) {
	var mu sync.Mutex
	var asked []http.Header
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		asked = append(asked, r.Header)
		mu.Unlock()
		w.Header().Set("ETag", `"v1"`)
		w.Header().Set("Last-Modified", "Sun, 01 Mar 2026 11:00:00 GMT")
		if r.Header.Get("If-None-Match") == `"v1"` {
			w.WriteHeader(304)
			return
		}
		fmt.Fprint(w, rss(oneItem))
	})
	f := newFetcher(t, collectors.Options{Version: "1.2", Contact: "ops@example.org"})
	src := collectors.Source{Name: "s", Kind: "feed", URL: url}
	first := f.Visit(context.Background(), src, collectors.State{})
	raw, err := first.State.JSON()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := collectors.ParseState(raw)
	if err != nil {
		t.Fatal(err)
	}
	second := f.Visit(context.Background(), src, kept)
	if second.Visit.Outcome != outcry.Unchanged || second.State.ETag != `"v1"` || !second.State.LastGood.Equal(noon) {
		t.Errorf("second visit: %+v, state %+v", second.Visit, second.State)
	}
	if got := asked[1].Get("If-Modified-Since"); got != "Sun, 01 Mar 2026 11:00:00 GMT" {
		t.Errorf("If-Modified-Since is %q", got)
	}
	if got := asked[0].Get("User-Agent"); got != "outcry/1.2 (outage signal monitor; ops@example.org)" {
		t.Errorf("User-Agent is %q", got)
	}
	src.URL += "/other"
	if f.Visit(context.Background(), src, second.State); asked[2].Get("If-None-Match") != "" {
		t.Error("the validators of one address were sent to another")
	}
}

// TestVisitBacksOff fails again and again.
func TestVisitBacksOff(t *testing.T) {
	clock := clockwork.NewFakeClockAt(noon)
	f := newFetcher(t, collectors.Options{Clock: clock})
	src := collectors.Source{Name: "s", Kind: "feed", URL: serve(t, respond(500, "")), Every: time.Minute}
	var st collectors.State
	last := time.Duration(0)
	for n := 1; n <= 12; n++ {
		got := f.Visit(context.Background(), src, st)
		wait := got.Visit.Next.Sub(clock.Now())
		if got.State.Failures != n || wait < time.Minute || wait > 76*time.Minute || n > 2 && n < 7 && wait <= last {
			t.Errorf("failure %d (counted %d): next after %v, before it was %v", n, got.State.Failures, wait, last)
		}
		if again := f.Visit(context.Background(), src, st); !again.Visit.Next.Equal(got.Visit.Next) {
			t.Errorf("failure %d: next is %v and %v for the same state", n, got.Visit.Next, again.Visit.Next)
		}
		st, last = got.State, wait
		clock.Advance(wait)
	}
	if last < time.Hour {
		t.Errorf("after 12 failures next after %v, want an hour", last)
	}
}

// TestVisitHeedsAcrossRestarts asks a host that wanted to be left alone, with
// a new fetcher and the remembered state.
func TestVisitHeedsAcrossRestarts(t *testing.T) {
	asked := 0
	url := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		asked++
		w.Header().Set("Retry-After", "3600")
		w.WriteHeader(429)
	})
	src := collectors.Source{Name: "s", Kind: "feed", URL: url}
	st := newFetcher(t, collectors.Options{}).Visit(context.Background(), src, collectors.State{}).State
	clock := clockwork.NewFakeClockAt(noon.Add(10 * time.Minute))
	got := newFetcher(t, collectors.Options{Clock: clock}).Visit(context.Background(), src, st)
	if got.Visit.Outcome != outcry.Throttled || asked != 1 || !got.Visit.Next.Equal(noon.Add(time.Hour)) {
		t.Errorf("asked %d times; %+v", asked, got.Visit)
	}
	if got.State.Failures != 1 {
		t.Errorf("%d failures; a visit that was spared is none", got.State.Failures)
	}
	if !strings.Contains(got.Visit.Reason, "asked to be left alone until 2026-03-01T13:00:00Z") {
		t.Errorf("reason is %q", got.Visit.Reason)
	}
}

// TestVisitWaitsForThePromisedTime comes half a second early, as a grid of times
// does, and asks when the time has come.
func TestVisitWaitsForThePromisedTime(t *testing.T) {
	var asked atomic.Int64
	url := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		w.Header().Set("Retry-After", "3600")
		w.WriteHeader(429)
	})
	src := collectors.Source{Name: "s", Kind: "feed", URL: url}
	st := newFetcher(t, collectors.Options{}).Visit(context.Background(), src, collectors.State{}).State
	clock := clockwork.NewFakeClockAt(noon.Add(time.Hour - 500*time.Millisecond))
	f := newFetcher(t, collectors.Options{Clock: clock})
	visited := make(chan outcry.Visit)
	go func() { visited <- f.Visit(context.Background(), src, st).Visit }()
	if err := clock.BlockUntilContext(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("asked %d times before the promised time", n)
	}
	clock.Advance(500 * time.Millisecond)
	if v := <-visited; asked.Load() != 2 || !v.At.Equal(noon.Add(time.Hour)) {
		t.Errorf("asked %d times; %+v", asked.Load(), v)
	}
}

func TestVisitStopped(t *testing.T) {
	f := newFetcher(t, collectors.Options{})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	got := f.Visit(ctx, collectors.Source{Name: "s", Kind: "feed", URL: "http://127.0.0.1:1/"}, collectors.State{})
	if got.Visit.Outcome != outcry.Failed || got.State.Failures != 0 || !strings.Contains(got.Visit.Reason, "stopped") {
		t.Errorf("%+v, %d failures", got.Visit, got.State.Failures)
	}
}

// TestVisitUnknown leaves a record even where there is nothing to visit.
func TestVisitUnknown(t *testing.T) {
	f := newFetcher(t, collectors.Options{})
	for kind, want := range map[string]string{"gopher": `kind "gopher" is unknown`, "push": "never visited", "jsonl": "does not exist"} {
		v := f.Visit(context.Background(), collectors.Source{Name: "s", Kind: kind, Path: "no/such/file"}, collectors.State{}).Visit
		if v.Outcome != outcry.Failed || !strings.Contains(v.Reason, want) || !v.Next.After(noon) {
			t.Errorf("%s: %+v", kind, v)
		}
	}
}
