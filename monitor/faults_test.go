package monitor_test

import (
	"context"
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/jonboulle/clockwork"

	"outcry"
	"outcry/collectors"
	"outcry/monitor"
	"outcry/simulator"
	"outcry/store"
)

// faultRow is what becomes of a visit to a site with a fault.
type faultRow struct {
	fault   string
	outcome outcry.Outcome
	reason  string // stands in the record's; "" only where there is none
	posts   int    // that the visit brings; the site shows four
	skipped int
	// others is how many posts there are beside the site's five, because the
	// fault hid the ids of these or brought one of its own; edits is how many
	// have a later version, because it changed their words.
	others, edits int
	short         bool // the timeouts are, because the fault uses them up
}

const (
	tooLong   = "the answer is longer than 16 MiB and is not read; ask for less of it in the url"
	cutInside = "the answer is cut off: the connection ended in the middle of it; tried again later"
	wanted    = "answered with something else where a feed was due; it starts with "
)

// faultRows has a row for every fault that the simulator knows. The site shows
// four posts, three of which were read before.
func faultRows() []faultRow {
	const read, failed, throttled = outcry.Read, outcry.Failed, outcry.Throttled
	return []faultRow{
		{fault: "empty", outcome: failed, reason: "answered with nothing where a feed was due"},
		{fault: "login wall", outcome: failed, reason: `answered with a web page ("Sign in to continue") where a feed was due; check the url`},
		{fault: "braces", outcome: failed, reason: `answered with JSON that is no feed; it starts with "{}"`},
		{fault: "words", outcome: failed, reason: wanted + `"upstream connect error`},
		{fault: "noise", outcome: failed, reason: wanted + "bytes that are no text"},
		{fault: "nuls", outcome: failed, reason: wanted + "bytes that are no text"},
		{fault: "other XML", outcome: failed, reason: wanted + `"<error>`},
		{fault: "wrong content type", outcome: read, posts: 4},

		{fault: "cp1252", outcome: read, posts: 4},
		{fault: "cp1252 undeclared", outcome: read, posts: 4},
		{fault: "UTF-16LE", outcome: read, posts: 4},
		{fault: "UTF-16BE", outcome: read, posts: 4},
		{fault: "UTF-16LE unmarked", outcome: read, posts: 4},
		{fault: "UTF-16BE unmarked", outcome: read, posts: 4},
		{fault: "bad byte", outcome: read, posts: 4, edits: 1},
		{fault: "half a page", outcome: failed, reason: "the feed is cut off; items before the cut that are kept: 1; tried again later", posts: 1},
		{fault: "cut off", outcome: failed, reason: cutInside, posts: 1},
		{fault: "cut off in chunks", outcome: failed, reason: cutInside, posts: 1},

		{fault: "dates in the future", outcome: read, posts: 4},
		{fault: "dates in 1970", outcome: read, posts: 4},
		{fault: "unreadable dates", outcome: read, posts: 4},
		{fault: "no dates", outcome: read, posts: 4},
		{fault: "no ids", outcome: read, posts: 4, others: 4},
		{fault: "no ids, no links", outcome: read, posts: 4, others: 4},
		{fault: "same ids", outcome: read, posts: 4, others: 4},
		{fault: "broken item", outcome: read, posts: 4, skipped: 1},
		{fault: "item that closes too much", outcome: read, posts: 4},

		{fault: "50 MB", outcome: failed, reason: tooLong},
		{fault: "endless", outcome: failed, reason: tooLong},
		{fault: "gzip bomb", outcome: failed, reason: tooLong},
		{fault: "gzip in gzip", outcome: failed, reason: wanted + "bytes that are packed with gzip once more"},
		{fault: "not gzip", outcome: failed, reason: "unpacking the answer: gzip: invalid header"},
		{fault: "1,000 nested xmlns", outcome: failed, reason: "the feed nests elements more than 500 deep"},
		{fault: "namespaces for many", outcome: failed, reason: "the feed declares 903 XML namespaces for its many elements"},
		{fault: "deep", outcome: failed, reason: "the feed nests elements more than 500 deep"},
		{fault: "wide", outcome: failed, reason: "the feed is made of more than 150000 elements and attributes"},
		{fault: "attributes", outcome: failed, reason: "the feed is made of more than 150000 elements and attributes"},
		{fault: "text in pieces", outcome: failed, reason: "the feed breaks its text into too many pieces"},
		{fault: "character references", outcome: read, posts: 5, others: 1},
		{fault: "one huge post", outcome: read, posts: 5, others: 1},
		{fault: "a million empty items", outcome: read, posts: 4, skipped: 1<<20 - 996},
		{fault: "a million empty JSON items", outcome: failed, reason: "the feed holds 1048579 objects"},
		{fault: "entity bomb", outcome: read, posts: 5, others: 1},
		{fault: "external entity", outcome: read, posts: 5, others: 1},
		{fault: "text that swells", outcome: failed, reason: "decoding the answer: " + tooLong},

		{fault: "always 304", outcome: outcry.Unchanged}, // like a site where nothing is new; its posts come when it ends
		{fault: "500", outcome: failed, reason: "answered 500 Internal Server Error: tried again later"},
		{fault: "503", outcome: failed, reason: "answered 503 Service Unavailable: tried again later"},
		{fault: "503 for 20 minutes", outcome: throttled, reason: "answered 503 Service Unavailable: tried again later"},
		{fault: "503 until a date", outcome: throttled, reason: "answered 503 Service Unavailable: tried again later"},
		{fault: "503 for ever", outcome: throttled, reason: "answered 503 Service Unavailable: tried again later"},
		{fault: "503 for nonsense", outcome: failed, reason: "answered 503 Service Unavailable: tried again later"},
		{fault: "429", outcome: throttled, reason: "answered 429 Too Many Requests: it is asked too often; raise every"},
		{fault: "429 for 20 minutes", outcome: throttled, reason: "answered 429 Too Many Requests: it is asked too often; raise every"},
		{fault: "403 block page", outcome: failed, reason: `answered 403 Forbidden ("You have been blocked"): it does not let us read this; open the url in a browser to see what it wants`},
		{fault: "404", outcome: failed, reason: "answered 404 Not Found: there is nothing at this address; check the url"},
		{fault: "410", outcome: failed, reason: "answered 410 Gone: it is gone for good; remove the source"},

		{fault: "redirect loop", outcome: failed, reason: "redirects in a circle; open the url in a browser to see what it wants"},
		{fault: "redirects without end", outcome: failed, reason: "was redirected more than 5 times; check the url"},
		{fault: "redirect into a private network", outcome: failed, reason: "was led to 10.1.2.3, which is no public address"},
		{fault: "redirect to the cloud's metadata", outcome: failed, reason: "was led to 169.254.169.254, which is no public address"},
		{fault: "redirect to a file", outcome: failed, reason: "was redirected to an address that is not http or https; check the url"},
		{fault: "redirect to a closed port", outcome: failed, reason: "refuses the connection: nothing answers there; check the url"},
		{fault: "redirect to nothing", outcome: failed, reason: "was redirected to something that is no address; check the url"},

		{fault: "slow headers", outcome: failed, reason: "took too long to answer: it had not begun after 250ms; tried again later", short: true},
		{fault: "stalled body", outcome: failed, reason: "took too long to answer: it had not ended after 500ms; tried again later", posts: 1, short: true},
		{fault: "slow body", outcome: failed, reason: "took too long to answer: it had not ended after 500ms; tried again later", posts: 1, short: true},
		{fault: "reset", outcome: failed, reason: "broke off the connection; tried again later", posts: 1},
		{fault: "hang up", outcome: failed, reason: "closed the connection without an answer; tried again later"},
		{fault: "not HTTP", outcome: failed, reason: "answered in something that is not HTTP; check the url"},
		{fault: "megabytes of headers", outcome: failed, reason: "sent more than 1 MiB of headers; it is no server of feeds: check the url"},
	}
}

// What one visit may cost, whatever the site does. The simulator's own share is
// in it.
const (
	maxFaultMemory = 192 << 20
	maxFaultTime   = 60 * time.Second
)

// TestFaults visits a site before, during and after each fault. -v prints the
// table of what came of it.
func TestFaults(t *testing.T) {
	faults := map[string]simulator.Fault{}
	for _, f := range simulator.Faults() {
		faults[f.Name] = f
	}
	var table strings.Builder
	out := tabwriter.NewWriter(&table, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "fault\toutcome\tposts\tseconds\tMB\treason")
	for _, row := range faultRows() {
		fault, known := faults[row.fault]
		if !known {
			t.Errorf("the simulator knows no fault %q", row.fault)
			continue
		}
		delete(faults, row.fault)
		t.Run(row.fault, func(t *testing.T) { fmt.Fprintln(out, testFault(t, row, fault)) })
	}
	for name := range faults {
		t.Errorf("the fault %q has no row", name)
	}
	out.Flush()
	t.Log("\n" + table.String())
}

func testFault(t *testing.T, row faultRow, fault simulator.Fault) string {
	t.Cleanup(noLeaks(t))
	clock := clockwork.NewFakeClockAt(noon.Add(5 * time.Minute))
	net := forumDay().Handler(clock.Now)
	server := httptest.NewServer(net)
	defer server.Close()
	opt := collectors.Options{Clock: clock}
	if row.short {
		opt.HeaderTimeout, opt.Timeout = 250*time.Millisecond, 500*time.Millisecond
	}
	fetcher := collectors.NewFetcher(opt)
	defer fetcher.Close()
	m, s := setUp(t, fetcher)
	src := collectors.Source{Name: "forum", Kind: "feed", URL: server.URL + "/forum.rss", Every: 10 * time.Minute, Service: "spotify"}
	visit := func() outcry.Visit {
		t.Helper()
		got, err := m.Collect(context.Background(), src)
		if err != nil {
			t.Fatal(err)
		}
		return got.Visit
	}
	if v := visit(); v.Outcome != outcry.Read || v.New != 3 {
		t.Fatalf("before: %+v", v)
	}

	net.Break("forum", fault)
	clock.Advance(10 * time.Minute)
	began, peak := time.Now(), watchMemory()
	v := visit()
	memory, took := peak(), time.Since(began)
	brought := len(stored(t, s))
	switch {
	case v.Outcome != row.outcome || !strings.Contains(v.Reason, row.reason) || (v.Reason == "") != (row.reason == ""):
		t.Errorf("%s: %q; want %s: %q", v.Outcome, v.Reason, row.outcome, row.reason)
	case v.Posts != row.posts || v.Skipped != row.skipped:
		t.Errorf("brought %d posts and skipped %d, want %d and %d", v.Posts, v.Skipped, row.posts, row.skipped)
	case v.Reason != "" && !strings.HasPrefix(v.Reason, strings.TrimPrefix(server.URL, "http://")) && !strings.HasPrefix(v.Reason, "10.") && !strings.Contains(v.Reason, "sent us"):
		t.Errorf("the reason does not say where: %s", v.Reason)
	}
	if memory > maxFaultMemory || took > maxFaultTime {
		t.Errorf("took %d MB and %s", memory>>20, took)
	}
	testHealth(t, s, v)
	if brought < 3 {
		t.Errorf("of the three posts stored before, %d are left", brought)
	}

	net.Mend("forum")
	clock.Advance(max(v.Next.Sub(clock.Now()), 10*time.Minute))
	if v := visit(); v.Outcome != outcry.Read || v.Posts != 5 {
		t.Errorf("after: %+v", v)
	}
	testCaughtUp(t, m, s, row)
	return fmt.Sprintf("%s\t%s\t%d\t%.2f\t%d\t%s", row.fault, v.Outcome, v.Posts, took.Seconds(), memory>>20,
		strings.ReplaceAll(v.Reason, strings.TrimPrefix(server.URL, "http://"), "HOST"))
}

// testHealth looks at what `outcry sources` shows.
func testHealth(t *testing.T, s *store.Store, v outcry.Visit) {
	t.Helper()
	health, err := s.Sources(context.Background())
	if err != nil || len(health) != 1 {
		t.Fatal(health, err)
	}
	h, failing := health[0], v.Outcome == outcry.Failed
	if (h.Failures == 1) != failing || h.Last.Reason != v.Reason || h.Last.Outcome != v.Outcome || !h.Next.Equal(v.Next) || h.LastGood.Equal(v.At) != v.Good() {
		t.Errorf("health is %+v after %+v", h, v)
	}
	if !v.Next.After(v.At) {
		t.Errorf("next visit at %s, this one at %s", v.Next, v.At)
	}
}

// testCaughtUp finds the site's five posts stored once each, and counted once.
func testCaughtUp(t *testing.T, m *monitor.Monitor, s *store.Store, row faultRow) {
	t.Helper()
	times := map[string]int{}
	others, edits := 0, 0
	for _, p := range stored(t, s) {
		if p.Version > 0 {
			edits++
		}
		if strings.HasPrefix(p.ID, "post-") {
			times[p.ID]++
		} else {
			others++
		}
	}
	for n := 1; n <= 5; n++ {
		if id := fmt.Sprintf("post-%d", n); times[id] != 1 {
			t.Errorf("%s is stored %d times", id, times[id])
		}
	}
	if len(times) != 5 || others != row.others || edits != row.edits {
		t.Errorf("%d posts of the site, %d others and %d edits, want 5, %d and %d", len(times), others, edits, row.others, row.edits)
	}
	if _, err := m.Advance(context.Background()); err != nil {
		t.Fatal(err)
	}
	reports := 0
	for b, err := range s.Timeline(context.Background(), outcry.Query{Services: []string{"spotify"}, Regions: []string{outcry.World},
		Since: noon, Until: noon.Add(time.Hour), Step: time.Hour}) {
		if err != nil {
			t.Fatal(err)
		}
		reports += b.Down
	}
	if reports != 5 {
		t.Errorf("%d reports are counted in the hour, want one each of five people", reports)
	}
}
