package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"runtime/metrics"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"
	"go.uber.org/goleak"

	"outcry"
	"outcry/collectors"
	"outcry/simulator"
	"outcry/store"
)

// calm are sites that never fail.
var calm = []string{"calm-1", "calm-2"}

// troubledDay is a day with a site for each fault, and the calm ones. Every site
// has a post at 00:10, one at 01:50 and one at 03:00.
func troubledDay(faults []simulator.Fault) simulator.Day {
	d := simulator.Day{Start: midnight, End: midnight.Add(72 * time.Hour)}
	names := slices.Clone(calm)
	for i := range faults {
		names = append(names, siteOf(i))
	}
	for _, name := range names {
		d.Sites = append(d.Sites, simulator.Site{Name: name, Kind: "feed", Path: "/" + name + ".rss", Every: time.Hour,
			Service: "spotify", Title: name, Link: "https://forum.example/"})
	}
	for n, minute := range []int{10, 110, 180} {
		for _, name := range names {
			d.Posts = append(d.Posts, simulator.Post{Site: name, Post: outcry.Post{
				ID: fmt.Sprint("p", n+1), Author: fmt.Sprint(name, " ", n), Title: "Spotify is down – again", Text: "nothing plays",
				PublishedAt: midnight.Add(time.Duration(minute) * time.Minute),
			}})
		}
	}
	return d
}

func siteOf(fault int) string { return fmt.Sprint("site-", fault) }

// tooHeavy reports whether reading a site with the fault keeps a processor busy
// for many seconds in a program that looks for races.
func tooHeavy(f simulator.Fault) bool {
	return raceEnabled && slices.Contains([]string{"one huge post", "character references", "a million empty items"}, f.Name)
}

// requests notes when each site was asked.
type requests struct {
	http.Handler
	now func() time.Time
	mu  sync.Mutex
	at  map[string][]time.Time
}

func (r *requests) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	name := strings.TrimSuffix(strings.TrimPrefix(q.URL.Path, "/"), ".rss")
	r.mu.Lock()
	r.at[name] = append(r.at[name], r.now())
	r.mu.Unlock()
	r.Handler.ServeHTTP(w, q)
}

func (r *requests) of(name string) []time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.at[name])
}

// troubled is a daemon on a troubled day.
type troubled struct {
	*daemon
	net      *simulator.Network
	faults   []simulator.Fault
	requests *requests
	file     string // configuration of the commands beside it
	log      syncBuffer
}

func newTroubled(t *testing.T, clock clockwork.Clock, working func() func(), opt collectors.Options, every time.Duration) *troubled {
	t.Helper()
	tr := &troubled{faults: slices.DeleteFunc(simulator.Faults(), tooHeavy)}
	day := troubledDay(tr.faults)
	tr.net = day.Handler(clock.Now)
	tr.requests = &requests{Handler: tr.net, now: clock.Now, at: map[string][]time.Time{}}
	internet, err := serve(tr.requests)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { internet.Close() })
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	w.config.Database = filepath.Join(dir, "d.db")
	opt.Clock = clock
	fetcher := collectors.NewFetcher(opt)
	t.Cleanup(func() { fetcher.Close() })
	sources := demoSources(day, internet.URL)
	configuration := "database: " + w.config.Database + "\nsources:\n"
	for i := range sources {
		if every > 0 {
			sources[i].Every = every
		}
		configuration += fmt.Sprintf("  - {name: %s, kind: feed, url: %q, every: 1h}\n", sources[i].Name, sources[i].URL)
	}
	tr.file = filepath.Join(dir, "outcry.yaml")
	if err := os.WriteFile(tr.file, []byte(configuration), 0o600); err != nil {
		t.Fatal(err)
	}
	current, err := w.live(sources)
	if err != nil {
		t.Fatal(err)
	}
	m, s, err := current.pipeline(context.Background(), store.Options{}, fetcher)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	tr.daemon = newDaemon(current, s, schedule{monitor: m, clock: clock, working: working, log: slog.New(slog.NewTextHandler(&tr.log, nil))}, clock.Now)
	return tr
}

func (tr *troubled) breakAll() {
	for i, f := range tr.faults {
		tr.net.Break(siteOf(i), f)
	}
}

func (tr *troubled) mendAll() {
	for i := range tr.faults {
		tr.net.Mend(siteOf(i))
	}
}

// TestADaemonLivesThroughEveryFault runs a daemon whose sources all fail at
// once, each in its own way, but for two.
func TestADaemonLivesThroughEveryFault(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute; each fault is also run by itself, in monitor")
	}
	ignore := goleak.IgnoreCurrent()
	t.Cleanup(func() { goleak.VerifyNone(t, ignore) })
	clock := simulator.NewClock(midnight)
	tr := newTroubled(t, clock, clock.Working, collectors.Options{HeaderTimeout: time.Second, Timeout: 2 * time.Second}, 0)
	until := func(ctx context.Context, at time.Duration) {
		t.Helper()
		if err := clock.Run(ctx, midnight.Add(at), simulator.Pace{Patience: 2 * time.Minute}); err != nil {
			t.Error(err)
		}
	}
	if err := tr.during(context.Background(), func(ctx context.Context) error {
		until(ctx, 90*time.Minute)
		if code, _, stderr := command("sources", "--config", tr.file); code != exitDone {
			t.Errorf("before: exit %d: %s", code, stderr)
		}
		tr.breakAll()
		until(ctx, 150*time.Minute)
		tr.checkFailing(t)
		tr.mendAll()
		until(ctx, 30*time.Hour) // one host has asked for a day
		return ctx.Err()
	}); err != nil {
		t.Fatal(err)
	}
	if code, _, stderr := command("sources", "--config", tr.file); code != exitDone {
		t.Errorf("after: exit %d: %s", code, stderr)
	}
	tr.checkCalm(t)
	tr.checkPosts(t)
	if strings.Contains(tr.log.String(), "panic") {
		t.Errorf("a job panicked: %s", tr.log.String())
	}
}

// checkFailing looks at the sources while they fail.
func (tr *troubled) checkFailing(t *testing.T) {
	t.Helper()
	code, out, stderr := command("sources", "--config", tr.file)
	health, err := tr.store.Sources(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	failing := 0
	for _, h := range health {
		if h.Failures > 0 {
			failing++
		}
		if !h.Last.Good() && (h.Last.Reason == "" || !strings.Contains(out, strings.ReplaceAll(h.Last.Reason, `"`, `""`))) {
			t.Errorf("%s: %s for the reason %q, which outcry sources does not print", h.Name, h.Last.Outcome, h.Last.Reason)
		}
		if slices.Contains(calm, h.Name) && !h.Last.Good() {
			t.Errorf("%s: %+v", h.Name, h.Last)
		}
	}
	want := fmt.Sprintf("%d of %d configured sources are failing", failing, len(tr.faults)+len(calm))
	if code != exitProblems || !strings.Contains(stderr, want) || failing < 40 {
		t.Errorf("exit %d: %s; want 3 and %q", code, stderr, want)
	}
}

// checkCalm holds the visits to the calm sites to their grid.
func (tr *troubled) checkCalm(t *testing.T) {
	t.Helper()
	for _, name := range calm {
		at := tr.requests.of(name)
		if len(at) != 30 {
			t.Errorf("%s was asked %d times in thirty hours, want every hour", name, len(at))
		}
		for i := 1; i < len(at); i++ {
			if gap := at[i].Sub(at[i-1]); gap < time.Hour-time.Second || gap > time.Hour+time.Second {
				t.Errorf("%s was asked at %s, %s after the time before", name, at[i], gap)
			}
		}
	}
}

// checkPosts finds each site's three posts once.
func (tr *troubled) checkPosts(t *testing.T) {
	t.Helper()
	seen := map[string]int{}
	for p, err := range tr.store.Posts(context.Background(), outcry.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		seen[p.Source+" "+p.ID]++
	}
	names := slices.Clone(calm)
	for i := range tr.faults {
		names = append(names, siteOf(i))
	}
	for i, name := range names {
		for _, id := range []string{" p1", " p2", " p3"} {
			if n := seen[name+id]; n != 1 {
				t.Errorf("%s%s is stored %d times (%d)", name, id, n, i-len(calm))
			}
		}
	}
}

// TestNeighboursOfFaultsAreOnTime is the same in real time, with all faults
// from the start: others are visited every second all the same, what is in
// memory stays bounded, and the daemon stops when it is told to. Had they to
// wait for the slow ones, it would be for half a minute.
func TestNeighboursOfFaultsAreOnTime(t *testing.T) {
	ignore := goleak.IgnoreCurrent()
	t.Cleanup(func() { goleak.VerifyNone(t, ignore) })
	tr := newTroubled(t, clockwork.NewRealClock(), nil, collectors.Options{}, time.Second)
	tr.breakAll()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	runtime.GC()
	base, peak := memoryInUse(), int64(0)
	ended := make(chan error, 1)
	go func() { ended <- tr.run(ctx) }()
	waitFor(t, "the calm sites have been asked six times", func() bool {
		peak = max(peak, memoryInUse()-base)
		return len(tr.requests.of(calm[0])) >= 6 && len(tr.requests.of(calm[1])) >= 6
	})
	asked := 0
	for i := range tr.faults {
		if len(tr.requests.of(siteOf(i))) > 0 {
			asked++
		}
	}
	began := time.Now()
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the daemon did not stop within ten seconds")
	}
	if asked < len(tr.faults)*9/10 {
		t.Errorf("%d of %d faulty sites had been asked by then", asked, len(tr.faults))
	}
	for _, name := range calm {
		at := tr.requests.of(name)
		for i := 1; i < len(at); i++ {
			if gap := at[i].Sub(at[i-1]); gap > 20*time.Second {
				t.Errorf("%s was asked %s after the time before, want a second", name, gap)
			}
		}
	}
	if peak > 512<<20 {
		t.Errorf("%d MB more in memory than before", peak>>20)
	}
	t.Logf("%d faults at once: %d MB more in memory at most; stopped in %s", len(tr.faults), peak>>20, time.Since(began).Round(time.Millisecond))
}

// memoryInUse is what the heap and the stacks hold, garbage included.
func memoryInUse() int64 {
	samples := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/stacks:bytes"}}
	metrics.Read(samples)
	return int64(samples[0].Value.Uint64() + samples[1].Value.Uint64())
}
