package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"

	"outcry/collectors"
	"outcry/simulator"
	"outcry/store"
)

// forums is a server with a feed at every path, which remembers when each was
// asked for, and whether by one who knew it.
type forums struct {
	*httptest.Server
	clock *simulator.Clock
	mu    sync.Mutex
	asked map[string][]time.Time
	known map[string][]bool
}

func newForums(t *testing.T, clock *simulator.Clock) *forums {
	f := &forums{clock: clock, asked: map[string][]time.Time{}, known: map[string][]bool{}}
	f.Server = httptest.NewServer(f)
	t.Cleanup(f.Close)
	return f
}

func (f *forums) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	f.asked[r.URL.Path] = append(f.asked[r.URL.Path], f.clock.Now())
	f.known[r.URL.Path] = append(f.known[r.URL.Path], r.Header.Get("If-None-Match") == `"1"`)
	f.mu.Unlock()
	w.Header().Set("ETag", `"1"`)
	w.Header().Set("Content-Type", "application/rss+xml")
	if r.URL.Path == "/patient" {
		w.Header().Set("Retry-After", "7200")
	}
	if r.Header.Get("If-None-Match") == `"1"` {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	fmt.Fprintf(w, testFeed, f.clock.Now().Format(time.RFC1123Z))
}

// source is the feed at a path of the server.
func (f *forums) source(path string, every time.Duration) collectors.Source {
	return collectors.Source{Name: strings.TrimPrefix(path, "/"), Kind: "feed", URL: f.URL + path, Every: every}
}

// times are those at which a path was asked for, since midnight.
func (f *forums) times(path string) []time.Duration {
	f.mu.Lock()
	defer f.mu.Unlock()
	var since []time.Duration
	for _, at := range f.asked[path] {
		since = append(since, at.Sub(midnight).Round(time.Second))
	}
	return since
}

// stage is a daemon on a virtual clock that can be given other sources.
type stage struct {
	*daemon
	t       *testing.T
	clock   *simulator.Clock
	lines   syncBuffer
	hangups chan os.Signal
	next    *setting
}

func onStage(t *testing.T, clock *simulator.Clock, sources ...collectors.Source) *stage {
	t.Helper()
	return onStageAt(t, filepath.Join(t.TempDir(), "x.db"), clock, sources...)
}

// onStageAt is onStage with the database at a place of choice.
func onStageAt(t *testing.T, db string, clock *simulator.Clock, sources ...collectors.Source) *stage {
	t.Helper()
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	w.config.Database = db
	l, err := w.live(sources)
	if err != nil {
		t.Fatal(err)
	}
	fetcher := collectors.NewFetcher(collectors.Options{Clock: clock})
	t.Cleanup(func() { fetcher.Close() })
	m, st, err := l.pipeline(context.Background(), store.Options{}, fetcher)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	s := &stage{t: t, clock: clock, hangups: make(chan os.Signal, 1)}
	s.daemon = newDaemon(l, st, schedule{monitor: m, clock: clock, working: clock.Working, log: slog.New(slog.NewTextHandler(&s.lines, nil))}, clock.Now)
	s.renewal = renewal{hangups: s.hangups, fetcher: fetcher, read: func(*setting) (*setting, error) { return s.next, nil }}
	return s
}

// until moves the clock to a time since midnight.
func (s *stage) until(ctx context.Context, since time.Duration) {
	if err := s.clock.Run(ctx, midnight.Add(since), simulator.Pace{}); err != nil {
		s.t.Error(err)
	}
}

// become reloads with other sources.
func (s *stage) become(sources ...collectors.Source) {
	now := s.live.Load()
	s.next = &setting{world: now.world, sources: sources, classifier: now.classifier}
	before := strings.Count(s.lines.String(), "msg=reloaded")
	s.hangups <- syscall.SIGHUP
	waitFor(s.t, "it has reloaded", func() bool { return strings.Count(s.lines.String(), "msg=reloaded") > before })
}

func TestAReloadDisturbsNobodyElse(t *testing.T) {
	clock := simulator.NewClock(midnight)
	f := newForums(t, clock)
	calm, brisk := f.source("/calm", 5*time.Minute), f.source("/brisk", 10*time.Minute)
	gone, patient := f.source("/gone", 5*time.Minute), f.source("/patient", 5*time.Minute)
	s := onStage(t, clock, calm, brisk, gone, patient)
	if err := s.during(context.Background(), func(ctx context.Context) error {
		s.until(ctx, 12*time.Minute)
		brisk.Every = 2 * time.Minute
		s.become(calm, brisk, f.source("/fresh", 5*time.Minute))
		s.until(ctx, 30*time.Minute)
		s.become(calm, brisk, gone, patient)
		s.until(ctx, 3*time.Hour)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	times := f.times("/calm")
	if len(times) != 36 {
		t.Errorf("calm was asked %d times in three hours of five minutes", len(times))
	}
	for i, at := range times {
		if want := times[0] + time.Duration(i)*5*time.Minute; at != want {
			t.Errorf("visit %d to the source that never changed was at %s, out of turn; want %s", i, at, want)
			break
		}
	}
	times = f.times("/brisk")
	if n := len(times); n < 80 || n > 88 || times[1]-times[0] != 10*time.Minute || times[3]-times[2] != 2*time.Minute || times[2]-times[1] < 2*time.Minute {
		t.Errorf("brisk was asked %d times, at first at %v", n, times[:min(n, 6)])
	}
	for _, path := range []string{"/calm", "/brisk", "/gone"} {
		if known := f.known[path]; known[0] || slices.Contains(known[1:], false) {
			t.Errorf("%s lost its place: %v", path, known)
		}
	}
	between := func(d time.Duration) bool { return d > 12*time.Minute+time.Second && d < 30*time.Minute }
	if times = f.times("/gone"); slices.ContainsFunc(times, between) || times[len(times)-1] < 2*time.Hour {
		t.Errorf("gone was asked at %v; it was taken out from 00:12 to 00:30", times)
	}
	if times = f.times("/fresh"); len(times) < 3 || slices.ContainsFunc(times, func(d time.Duration) bool { return !between(d) }) {
		t.Errorf("fresh was asked at %v; it was there from 00:12 to 00:30", times)
	}
	if times = f.times("/patient"); len(times) != 2 || times[1] < times[0]+2*time.Hour {
		t.Errorf("patient was asked at %v; its host wants two hours between", times)
	}
	for _, want := range []string{`sources="1 added (fresh), 1 changed (brisk), 2 removed (gone patient)"`, `sources="2 added (gone patient), 1 removed (fresh)"`, `services=unchanged`} {
		if !strings.Contains(s.lines.String(), want) {
			t.Errorf("the log lacks %s:\n%s", want, s.lines.String())
		}
	}
}

func TestManyReloadsLeaveNoGoroutinesBehind(t *testing.T) {
	clock := simulator.NewClock(midnight)
	f := newForums(t, clock)
	s := onStage(t, clock, f.source("/a", time.Minute), f.source("/b", time.Minute))
	var few, many int
	if err := s.during(context.Background(), func(ctx context.Context) error {
		for i := range 20 {
			if i%2 == 0 {
				s.become(f.source("/a", time.Duration(i+2)*time.Second), f.source("/b", time.Minute))
			} else {
				s.become(f.source("/b", time.Duration(i+2)*time.Second))
			}
			s.until(ctx, time.Duration(i+1)*2*time.Minute)
			if i == 3 {
				few = runtime.NumGoroutine()
			}
		}
		many = runtime.NumGoroutine()
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if len(f.times("/a")) < 20 || len(f.times("/b")) < 20 {
		t.Fatalf("the sources were hardly asked: %v %v", f.times("/a"), f.times("/b"))
	}
	if many > few+3 { // idle connections come and go
		t.Errorf("%d goroutines after 4 reloads, %d after 20", few, many)
	}
}

// TestAReloadWithoutTheUsualFileIsRefused: without a file there are defaults,
// with no sources at all.
func TestAReloadWithoutTheUsualFileIsRefused(t *testing.T) {
	t.Chdir(t.TempDir())
	a := &app{}
	putFile(t, defaultConfig, "sources:\n  - {name: notes, kind: jsonl, path: notes.jsonl}\n")
	w, err := a.world()
	if err != nil {
		t.Fatal(err)
	}
	now, err := w.setting(collected(w.config))
	if err != nil {
		t.Fatal(err)
	}
	if next, err := a.again(now); err != nil || len(next.sources) != 1 {
		t.Fatalf("%v, %v", next, err)
	}
	if err := os.Remove(defaultConfig); err != nil {
		t.Fatal(err)
	}
	if _, err := a.again(now); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), defaultConfig) {
		t.Errorf("got %v", err)
	}
}

// TestAReloadEndsOnlyVisitsToSourcesThatChange reloads while two hosts take
// their time to answer.
func TestAReloadEndsOnlyVisitsToSourcesThatChange(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	defer http.DefaultClient.CloseIdleConnections()
	asked, answer := make(chan string, 10), make(chan struct{})
	left := make(chan string, 10)
	slow := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked <- r.URL.Path
		select {
		case <-answer:
			fmt.Fprintf(w, testFeed, time.Now().UTC().Format(time.RFC1123Z))
		case <-r.Context().Done():
			left <- r.URL.Path
		}
	}))
	defer slow.Close()
	dir := t.TempDir()
	file := filepath.Join(dir, "outcry.yaml")
	base := fmt.Sprintf(reloadBase, filepath.Join(dir, "d.db")) + fmt.Sprintf("sources:\n  - {name: stays, kind: feed, url: %q, every: 2s}\n", slow.URL+"/stays")
	putFile(t, file, base+fmt.Sprintf("  - {name: goes, kind: feed, url: %q, every: 2s}\n", slow.URL+"/goes"))
	d := startDaemon(t, file)
	waitFor(t, "both are asked", func() bool { return len(asked) == 2 })
	putFile(t, file, base)
	if err := syscall.Kill(os.Getpid(), syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	if path := <-left; path != "/goes" {
		t.Errorf("the visit to %s was ended", path)
	}
	if n := len(asked); n != 2 {
		t.Errorf("%d visits were begun", n)
	}
	close(answer)
	waitFor(t, "the other is read", func() bool { return strings.Contains(d.log.String(), "source.name=stays source.kind=feed new=1") })
	d.end(t)
	if len(left) > 0 {
		t.Errorf("the visit to %s was ended, too", <-left)
	}
	if strings.Contains(d.log.String(), "could not be read") {
		t.Errorf("that a visit was ended counts as a failure:\n%s", d.log.String())
	}
}

const reloadBase = "database: %s\nlisten: 127.0.0.1:0\n"

// TestADaemonStopsWhileItReadsItsConfiguration: the file may be a pipe.
func TestADaemonStopsWhileItReadsItsConfiguration(t *testing.T) {
	clock := simulator.NewClock(midnight)
	s := onStage(t, clock)
	reading, release := make(chan struct{}), make(chan struct{})
	s.read = func(*setting) (*setting, error) {
		close(reading)
		<-release
		return nil, errors.New("nobody waits for this")
	}
	defer close(release)
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.run(ctx) }()
	s.hangups <- syscall.SIGHUP
	<-reading
	stop()
	select {
	case err := <-ended:
		if err != nil || strings.Contains(s.lines.String(), "level=ERROR") {
			t.Errorf("it ended with %v:\n%s", err, s.lines.String())
		}
	case <-time.After(10 * time.Second):
		t.Error("it did not stop within ten seconds")
	}
}

// TestReloadOnHangup changes the file under a running daemon.
func TestReloadOnHangup(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	defer http.DefaultClient.CloseIdleConnections()
	dir := t.TempDir()
	t.Setenv("OLD_TOKEN", "the-old-secret-token")
	t.Setenv("NEW_TOKEN", "the-new-secret-token")
	file, db := filepath.Join(dir, "outcry.yaml"), filepath.Join(dir, "d.db")
	base := fmt.Sprintf(reloadBase, db)
	putFile(t, file, base+"sources:\n  - {name: desk, kind: push, token: \"${OLD_TOKEN}\"}\n")
	d := startDaemon(t, file)
	hangup := func(want string) {
		t.Helper()
		before := strings.Count(d.log.String(), want)
		if err := syscall.Kill(os.Getpid(), syscall.SIGHUP); err != nil {
			t.Fatal(err)
		}
		waitFor(t, "the log says "+want, func() bool { return strings.Count(d.log.String(), want) > before })
	}

	putFile(t, file, base+"contcat: me@example.org\nsources:\n  - {name: desk, kind: push, token: \"${OLD_TOKEN}\"}\n  - {name: b, kind: fed}\n")
	hangup("not reloaded")
	for _, want := range []string{file + ":3: unknown key `contcat`; did you mean `contact`?", file + `:6: kind is \"fed\"`, "problems=2"} {
		if !strings.Contains(d.log.String(), want) {
			t.Errorf("the log lacks %s:\n%s", want, d.log.String())
		}
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	hangup("no such file")
	if status, _, answer := push(t, d.base, "the-old-secret-token", `{"id":"1","text":"Zorkflix is down in Berlin"}`); status != http.StatusOK {
		t.Errorf("what was configured before does not go on: %d %s", status, answer)
	}

	putFile(t, file, fmt.Sprintf("database: %s\nlisten: 127.0.0.1:1\n", filepath.Join(dir, "other.db"))+
		"retention: { posts: 30d }\nservices:\n  - {id: zorkflix, name: Zorkflix, aliases: [zork flix]}\nsources:\n  - {name: desk, kind: push, token: \"${NEW_TOKEN}\"}\n  - {name: till, kind: push, token: \"${OLD_TOKEN}\"}\n")
	hangup("msg=reloaded")
	for _, want := range []string{"key=database", "key=listen", `sources="1 added (till), 1 changed (desk)"`, `services="1 added (zorkflix)"`, "ruleset_before=", `hint="outcry reclassify reads what is stored by the new rules, too"`, "changed=retention"} {
		if !strings.Contains(d.log.String(), want) {
			t.Errorf("the log lacks %s:\n%s", want, d.log.String())
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "other.db")); err == nil {
		t.Error("the other database was made")
	}
	for token, id := range map[string]string{"the-new-secret-token": "2", "the-old-secret-token": "3"} {
		if status, _, answer := push(t, d.base, token, `{"id":"`+id+`","text":"Zorkflix is down in Berlin for `+id+`"}`); status != http.StatusOK {
			t.Errorf("the token %s: %d %s", token, status, answer)
		}
	}
	waitFor(t, "the new service is read and found by its alias", func() bool {
		code, body := get(t, d.base+"timeline.csv?service=zork+flix&region=Berlin")
		return code == http.StatusOK && strings.Contains(body, ",zorkflix,DE-BE,2,")
	})
	for range 20 { // whether they are one or twenty, it goes on
		if err := syscall.Kill(os.Getpid(), syscall.SIGHUP); err != nil {
			t.Fatal(err)
		}
	}
	d.end(t)
	if strings.Contains(d.log.String(), "secret-token") {
		t.Errorf("the log holds a secret:\n%s", d.log.String())
	}
}
