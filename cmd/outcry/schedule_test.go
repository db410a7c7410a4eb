package main

import (
	"context"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/collectors"
	"outcry/simulator"
	"outcry/store"
)

// visited is a fetcher that does as it is told and notes when it was asked.
type visited struct {
	clock *simulator.Clock
	at    []time.Time
	do    func(n int) time.Duration // of the nth visit: how long the host wants to be left alone
}

func (v *visited) Visit(_ context.Context, src collectors.Source, st collectors.State) collectors.Result {
	now := v.clock.Now()
	v.at = append(v.at, now)
	return collectors.Result{State: st, Visit: outcry.Visit{Source: src.Name, At: now, Outcome: outcry.Unchanged, Next: now.Add(v.do(len(v.at)))}}
}

// runSchedule runs a daemon with one source on a virtual clock, for a time.
func runSchedule(t *testing.T, db string, v *visited, span time.Duration) (log string) {
	t.Helper()
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	w.config.Database = db
	current, err := w.live([]collectors.Source{{Name: "forum", Kind: "feed", URL: "http://127.0.0.1/", Every: 5 * time.Minute}})
	if err != nil {
		t.Fatal(err)
	}
	m, s, err := current.pipeline(context.Background(), store.Options{}, v)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var lines syncBuffer
	d := newDaemon(current, s, schedule{monitor: m, clock: v.clock, working: v.clock.Working, log: slog.New(slog.NewTextHandler(&lines, nil))}, v.clock.Now)
	if err := d.during(context.Background(), func(ctx context.Context) error {
		return v.clock.Run(ctx, v.clock.Now().Add(span), simulator.Pace{})
	}); err != nil {
		t.Fatal(err)
	}
	return lines.String()
}

var midnight = time.Date(2023, 2, 14, 0, 0, 0, 0, time.UTC)

func TestAPanicCostsOneVisitAndIsLogged(t *testing.T) {
	v := &visited{clock: simulator.NewClock(midnight), do: func(n int) time.Duration {
		if n == 2 {
			panic("a decoder broke")
		}
		return 5 * time.Minute
	}}
	log := runSchedule(t, filepath.Join(t.TempDir(), "x.db"), v, time.Hour)
	if len(v.at) != 12 {
		t.Errorf("%d visits in an hour of five-minute intervals, want 12", len(v.at))
	}
	if n := strings.Count(log, "a decoder broke"); n != 1 {
		t.Errorf("the panic is logged %d times: %s", n, log)
	}
}

func TestARestartAsksNobodyEarlierThanPromised(t *testing.T) {
	db := filepath.Join(t.TempDir(), "x.db")
	v := &visited{clock: simulator.NewClock(midnight), do: func(int) time.Duration { return time.Hour }}
	runSchedule(t, db, v, 12*time.Minute) // the host asks for an hour at the first visit
	if len(v.at) != 1 {
		t.Fatalf("%d visits before the restart, want 1", len(v.at))
	}
	promised := v.at[0].Add(time.Hour)
	v.clock = simulator.NewClock(v.clock.Now())
	runSchedule(t, db, v, time.Hour)
	if len(v.at) != 2 || v.at[1].Before(promised.Truncate(time.Millisecond)) || v.at[1].After(promised.Add(time.Second)) {
		t.Errorf("visits at %v, the second promised for %v", v.at, promised)
	}
}

func TestFirstVisitsLieApart(t *testing.T) {
	taken := map[time.Duration]bool{}
	var got []time.Duration
	for _, from := range []time.Duration{1, 1, 2, 0, 2} { // five in four seconds
		got = append(got, free(taken, from*time.Second, 4*time.Second)/time.Second)
	}
	if want := []time.Duration{1, 2, 3, 0, 2}; !slices.Equal(got, want) {
		t.Errorf("at %d, want %d", got, want)
	}
	if got := free(taken, 0, time.Millisecond); got != 0 {
		t.Errorf("an interval below a second: %v", got)
	}
}
