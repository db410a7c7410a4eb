package backtest

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/detect"
)

func smallBench(workers int) Bench {
	g := Standard(3)
	g.Rates = []float64{0.7, 29}
	g.WarmUp, g.Watched = 15*24*time.Hour, 15*24*time.Hour
	return Bench{Generator: g, Outages: 2, Budget: detect.Default, Workers: workers, Quiet: []uint64{1, 2}, Failing: []uint64{3}}
}

func TestBenchIsTheSameWhoeverWorks(t *testing.T) {
	one, err := smallBench(1).Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	two, err := smallBench(2).Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(one, two) {
		t.Errorf("one worker %+v\ntwo %+v", one, two)
	}
	for _, e := range one {
		if strings.TrimSuffix(e.Detector, "*") != Name && e.FalseAlarms > smallBench(1).Allowed() {
			t.Errorf("%s was given a line with %d false alarms", e.Detector, e.FalseAlarms)
		}
		var kinds Result
		for _, r := range e.Kinds {
			kinds.Add(r)
		}
		if e.Outages != 6 || kinds.Outages != 6 || kinds.Found != e.Found || e.Days() != 45 {
			t.Errorf("%s: %d outages in %g days, %d found; by kind %d, %d", e.Detector, e.Outages, e.Days(), e.Found, kinds.Outages, kinds.Found)
		}
		if e.Detector == Name && e.Found < 3 {
			t.Errorf("ours found %d of %d", e.Found, e.Outages)
		}
	}
	if s := report(smallBench(1), one); !strings.Contains(s, "spoons") || !strings.Contains(s, "seeds 1 to 2") {
		t.Errorf("the report says %s", s)
	}
}

func TestBenchStopsWhenTold(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := smallBench(1).Run(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// A line is the lowest from which on the budget is kept, however the number of
// false alarms moves below.
func TestCalibrated(t *testing.T) {
	g := NewGrid(MeanSD())
	copy(g.alarms[:], []int{9, 3, 4, 2, 3, 1, 0, 0})
	for allowed, want := range map[int]struct{ n, alarms int }{0: {6, 0}, 1: {5, 1}, 2: {5, 1}, 3: {3, 2}, 9: {0, 9}} {
		if line, alarms := g.Calibrated(allowed); line != g.line(want.n) || alarms != want.alarms {
			t.Errorf("%d allowed: line %v with %d, want %v with %d", allowed, line, alarms, g.line(want.n), want.alarms)
		}
	}
	if g.line(0) != 1.5 || !near(g.line(1), 1.56) {
		t.Errorf("the grid begins %v, %v", g.line(0), g.line(1))
	}
}

func TestGridCountsAlertsOfASpan(t *testing.T) {
	rec := &Record{Service: "s", Span: outcry.Span{Start: at("2024-01-01T00:00:00Z"), End: at("2024-01-05T00:00:00Z")}}
	cells := []Counts{{"001", []Arrival{{300, 6}, {800, 6}}}}
	g := NewGrid(MeanSD())
	g.Watch(MeanSD().Score(rec, cells), outcry.Span{Start: at("2024-01-02T12:00:00Z"), End: rec.Span.End})
	// Of two bursts one is in the span; the mean of the days before is far below 1,
	// so 6 reports score just below 6 by the least sd of a half.
	line, alarms := g.Calibrated(0)
	if g.alarms[0] != 1 || alarms != 0 || line < 11 || line > 12.6 {
		t.Errorf("%d alarms at the lowest line; none from %v on", g.alarms[0], line)
	}
}

func TestAlertsOf(t *testing.T) {
	tr := func(incident, clock, region string, to outcry.State) outcry.Transition {
		return outcry.Transition{Incident: incident, Service: "a", At: at("2024-01-01T" + clock + ":00Z"), Region: region, To: to}
	}
	got := AlertsOf([]outcry.Transition{
		tr("a-1", "01:00", "001", outcry.Suspected),
		tr("a-1", "02:00", "001", outcry.Ongoing),
		tr("a-1", "02:30", "DE", outcry.Suspected),
		tr("a-1", "02:40", "DE", outcry.Dismissed),
		tr("a-1", "03:00", "US", outcry.Ongoing),
		tr("a-1", "04:00", "001", outcry.Recovering),
		tr("a-1", "04:30", "001", outcry.Contested),
		tr("a-1", "05:00", "001", outcry.Resolved),
		tr("a-1", "06:00", "US", outcry.Resolved),
		tr("a-1", "06:30", "001", outcry.Ongoing), // it fails again
		tr("a-1", "07:00", "001", outcry.Resolved),
		tr("a-2", "08:00", "001", outcry.Suspected),
		tr("a-2", "08:10", "001", outcry.Dismissed),
		tr("a-3", "09:00", "DE", outcry.Ongoing),
	}, hours(0, 10).End)
	sameAlerts(t, got, []Alert{
		{"a", []string{"001", "US"}, hours(2, 6)},
		{"a", []string{"001"}, hours(6.5, 7)},
		{"a", []string{"DE"}, hours(9, 10)},
	})
}
