package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"

	"outcry/collectors"
	"outcry/simulator"
	"outcry/store"
)

var (
	soakTime = flag.Duration("soak", 0, "how long the soak takes in real time; 0: as long as the work does")
	soakDays = flag.Int("days", 0, "days of virtual time that it lasts; 0: 2, or 1 with -short")
)

// TestSoak lets a daemon live through one day after another of virtual time,
// with reloads, pushes and readers of its pages, and measures what it holds at
// the end of each.
func TestSoak(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	n := *soakDays
	if n == 0 {
		n = 2
		if testing.Short() {
			n = 1
		}
	}
	s := newSoak(t)
	defer s.close(t)
	pace := simulator.Pace{Patience: time.Minute}
	if *soakTime > 0 {
		pace.Speed = float64(time.Duration(n)*day) / float64(*soakTime)
	}
	t.Log(readingHead)
	var readings []reading
	if err := s.daemon.during(t.Context(), func(ctx context.Context) error {
		for i := range n {
			if err := s.live(ctx, t, i, pace, &readings); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	flat(t, readings)
}

// flat holds what must not grow to a share by which it may vary: whatever is
// leaked on every visit, request, reload or day is far more.
func flat(t *testing.T, readings []reading) {
	t.Helper()
	of := func(value func(reading) float64) (v trend) {
		for _, r := range readings {
			v = append(v, value(r))
		}
		return v
	}
	handles := map[string]trend{
		"goroutines": of(func(r reading) float64 { return r.goroutines }),
		"open files": of(func(r reading) float64 { return r.files }),
	}
	if len(readings) < 6 { // too short for a trend: only what is exact can be held to
		for what, v := range handles {
			if last := v[len(v)-1]; last > v[0]+few {
				t.Errorf("%s went from %.0f to %.0f in %d days", what, v[0], last, len(v))
			}
		}
		return
	}
	if len(readings)/3 >= keptSignals { // by then as much goes as comes
		handles["database"] = of(func(r reading) float64 { return r.database })
		handles["signals"] = of(func(r reading) float64 { return r.signals })
	}
	handles["heap"] = of(func(r reading) float64 { return r.heap })
	handles["resident memory"] = of(func(r reading) float64 { return r.resident })
	for what, v := range handles {
		thirds, line := v.growth()
		t.Logf("%s: the last third of the days %+.1f %% beside the one before, the line through the second half %+.1f %%", what, 100*thirds, 100*line)
		if thirds > most || line > most {
			t.Errorf("%s grows: %.1f", what, v)
		}
	}
}

// most is the share by which a value may seem to grow; few is by how many
// goroutines or files, which come and go with connections, two days may differ.
const (
	most = 0.15
	few  = 8
)

// keptPosts and keptSignals are for how many days they are.
const (
	keptPosts   = 3
	keptSignals = 10
)

// soak is a daemon on a virtual clock, with its internet.
type soak struct {
	clock    *simulator.Clock
	internet *loopback
	fetcher  *collectors.Fetcher
	store    *store.Store
	daemon   *daemon
	hangups  chan os.Signal
	settings [2]*setting // that reloads go back and forth between
}

func newSoak(t *testing.T) *soak {
	t.Helper()
	dayOf, err := simulator.TeslaDay()
	if err != nil {
		t.Fatal(err)
	}
	s := &soak{clock: simulator.NewClock(dayOf.Start), hangups: make(chan os.Signal, 1)}
	if s.internet, err = serve(&days{day: dayOf, now: s.clock.Now}); err != nil {
		t.Fatal(err)
	}
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	w.config.Database = filepath.Join(t.TempDir(), "soak.db")
	w.config.Retention.Posts, w.config.Retention.Signals = keptPosts*day, keptSignals*day
	sources := append(demoSources(dayOf, s.internet.URL), collectors.Source{Name: "desk", Kind: pushKind, Token: pushToken, Service: "tesla"})
	current, err := w.live(sources)
	if err != nil {
		t.Fatal(err)
	}
	s.settings[0] = current.Load()
	fewer := slices.Clone(sources[1:]) // the first is taken out, the next asked less often
	fewer[0].Every *= 2
	if s.settings[1], err = w.setting(fewer); err != nil {
		t.Fatal(err)
	}
	s.fetcher = collectors.NewFetcher(collectors.Options{Clock: s.clock, Version: version})
	m, st, err := current.pipeline(t.Context(), store.Options{}, s.fetcher)
	if err != nil {
		t.Fatal(err)
	}
	s.store = st
	log := slog.New(slog.NewTextHandler(testLog{t}, &slog.HandlerOptions{Level: slog.LevelWarn}))
	s.daemon = newDaemon(current, st, schedule{monitor: m, clock: s.clock, working: s.clock.Working, log: log}, s.clock.Now)
	s.daemon.pruner = st
	s.daemon.renewal = renewal{hangups: s.hangups, fetcher: s.fetcher, read: func(now *setting) (*setting, error) {
		if now == s.settings[0] {
			return s.settings[1], nil
		}
		return s.settings[0], nil
	}}
	if s.daemon.listener, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		t.Fatal(err)
	}
	return s
}

// testLog shows warnings of the daemon among the test's own words.
type testLog struct{ t *testing.T }

func (l testLog) Write(p []byte) (int, error) {
	l.t.Log(strings.TrimSpace(string(p)))
	return len(p), nil
}

// close ends what the daemon's end leaves standing.
func (s *soak) close(t *testing.T) {
	t.Helper()
	http.DefaultClient.CloseIdleConnections()
	for _, end := range []func() error{s.fetcher.Close, s.internet.Close, s.store.Close} {
		if err := end(); err != nil {
			t.Error(err)
		}
	}
}

// live lets one day pass, in quarters between which people use the daemon.
func (s *soak) live(ctx context.Context, t *testing.T, nth int, pace simulator.Pace, readings *[]reading) error {
	began, since := time.Now(), s.clock.Now()
	for quarter := range 4 {
		if err := s.clock.Run(ctx, since.Add(time.Duration(quarter+1)*day/4), pace); err != nil {
			return err
		}
		s.use(t, fmt.Sprint(nth, "-", quarter))
	}
	s.reload(t)
	r := takeReading(t, s.store.Path(), since)
	r.took = time.Since(began)
	*readings = append(*readings, r)
	t.Log(r.row(nth + 1))
	return nil
}

// use looks at every page, and pushes.
func (s *soak) use(t *testing.T, id string) {
	t.Helper()
	for _, path := range []string{"?service=tesla", "timeline.csv?service=tesla", "api/v1/timeline?service=tesla", "readyz", "metrics"} {
		if code, body := get(t, s.daemon.dashboard()+path); code != http.StatusOK {
			t.Errorf("/%s: %d %.200s", path, code, body)
		}
	}
	r, err := http.NewRequest(http.MethodPost, s.daemon.dashboard()+"api/v1/posts",
		strings.NewReader(fmt.Sprintf(`{"id":%q,"author":"ann","text":"The Tesla app is down in Bergen (%s)"}`, id, id)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+pushToken)
	r.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if said, err := io.ReadAll(answer.Body); err != nil || answer.StatusCode != http.StatusOK {
		t.Errorf("a push: %d %s %v", answer.StatusCode, said, err)
	}
}

// reload has the daemon go by the other setting.
func (s *soak) reload(t *testing.T) {
	t.Helper()
	was := s.daemon.live.Load()
	s.hangups <- syscall.SIGHUP
	waitFor(t, "the daemon goes by another setting", func() bool { return s.daemon.live.Load() != was })
}
