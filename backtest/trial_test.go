package backtest

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"outcry"
)

// span is hours of the first of January.
func hours(from, to float64) outcry.Span {
	start := at("2024-01-01T00:00:00Z")
	return outcry.Span{Start: start.Add(time.Duration(from * float64(time.Hour))), End: start.Add(time.Duration(to * float64(time.Hour)))}
}

func alert(service, region string, from, to float64) Alert {
	return Alert{service, []string{region}, hours(from, to)}
}

func outage(service, region string, from, to float64) Outage {
	return Outage{service, region, hours(from, to)}
}

var services = tree{"tesla-powerwall": {"tesla"}}

func TestJudge(t *testing.T) {
	for _, tc := range []struct {
		name                      string
		alerts                    []Alert
		outages                   []Outage
		fifth                     []float64 // hours; 0 for never
		alertsTrue, found         int
		delays, fromFifth         []float64 // hours
		inAlert, outside, expects float64   // hours; expects is outages found by chance
	}{
		{name: "nothing at all"},
		{name: "missed", outages: []Outage{outage("a", "001", 2, 4)}},
		{name: "false", alerts: []Alert{alert("a", "001", 6, 7)}, outages: []Outage{outage("a", "001", 2, 4)},
			inAlert: 1, outside: 1, expects: 3.0 / 24},
		{name: "found", alerts: []Alert{alert("a", "001", 2.5, 5)}, outages: []Outage{outage("a", "001", 2, 4)}, fifth: []float64{2.25},
			alertsTrue: 1, found: 1, delays: []float64{0.5}, fromFifth: []float64{0.25}, inAlert: 2.5, outside: 1, expects: 4.5 / 24},
		{name: "before there were five reports", alerts: []Alert{alert("a", "001", 2.5, 3)}, outages: []Outage{outage("a", "001", 2, 4)}, fifth: []float64{3},
			alertsTrue: 1, found: 1, delays: []float64{0.5}, fromFifth: []float64{0}, inAlert: 0.5, expects: 2.5 / 24},
		{name: "there never were five", alerts: []Alert{alert("a", "001", 2.5, 3)}, outages: []Outage{outage("a", "001", 2, 4)}, fifth: []float64{0},
			alertsTrue: 1, found: 1, delays: []float64{0.5}, inAlert: 0.5, expects: 2.5 / 24},
		{name: "stood already", alerts: []Alert{alert("a", "001", 1, 3)}, outages: []Outage{outage("a", "001", 2, 4)},
			alertsTrue: 1, found: 1, delays: []float64{0}, inAlert: 2, outside: 1, expects: 4.0 / 24},
		{name: "ended as it began", alerts: []Alert{alert("a", "001", 1, 2)}, outages: []Outage{outage("a", "001", 2, 4)},
			inAlert: 1, outside: 1, expects: 3.0 / 24},
		{name: "twice", alerts: []Alert{alert("a", "001", 2.5, 3), alert("a", "001", 3.5, 4)}, outages: []Outage{outage("a", "001", 2, 4)},
			alertsTrue: 2, found: 1, delays: []float64{0.5}, inAlert: 1, expects: 1 - math.Pow(1-2.5/24, 2)},
		{name: "another service", alerts: []Alert{alert("b", "001", 2.5, 3)}, outages: []Outage{outage("a", "001", 2, 4)}, inAlert: 0.5, outside: 0.5},
		{name: "a part of the service", alerts: []Alert{alert("tesla-powerwall", "001", 2, 3)}, outages: []Outage{outage("tesla", "001", 2, 4)},
			alertsTrue: 1, found: 1, delays: []float64{0}, inAlert: 1, expects: 3.0 / 24},
		{name: "another region", alerts: []Alert{alert("a", "DE", 2.5, 3)}, outages: []Outage{outage("a", "US", 2, 4)}, inAlert: 0.5, outside: 0.5},
		{name: "a part of the region", alerts: []Alert{alert("a", "US-CA", 3, 4)}, outages: []Outage{outage("a", "US", 2, 4)},
			alertsTrue: 1, found: 1, delays: []float64{1}, inAlert: 1, expects: 3.0 / 24},
		{name: "the world for a region", alerts: []Alert{alert("a", "001", 3, 4)}, outages: []Outage{outage("a", "US", 2, 4)},
			alertsTrue: 1, found: 1, delays: []float64{1}, inAlert: 1, expects: 3.0 / 24},
		{name: "the world because of another region", alerts: []Alert{{"a", []string{"001", "DE"}, hours(3, 4)}}, outages: []Outage{outage("a", "US", 2, 4)},
			inAlert: 1, outside: 1},
		{name: "several regions", alerts: []Alert{{"a", []string{"001", "DE", "US", "US-CA"}, hours(3, 4)}}, outages: []Outage{outage("a", "US", 2, 4)},
			alertsTrue: 1, found: 1, delays: []float64{1}, inAlert: 1, expects: 3.0 / 24},
		{name: "two outages in one alert", alerts: []Alert{alert("a", "001", 2, 8)}, outages: []Outage{outage("a", "001", 2, 4), outage("a", "001", 6, 9)},
			alertsTrue: 1, found: 2, delays: []float64{0, 0}, inAlert: 6, outside: 2, expects: 8.0/24 + 9.0/24},
		{name: "alerts at the same time count once as time", alerts: []Alert{alert("a", "001", 2, 4), alert("b", "001", 3, 5)}, outages: []Outage{outage("a", "001", 2, 4)},
			alertsTrue: 1, found: 1, delays: []float64{0}, inAlert: 3, outside: 1, expects: 4.0 / 24},
	} {
		t.Run(tc.name, func(t *testing.T) {
			trial := Trial{Span: hours(0, 24), Outages: tc.outages, Services: services, Regions: world}
			for _, h := range tc.fifth {
				trial.Fifth = append(trial.Fifth, time.Time{})
				if h > 0 {
					trial.Fifth[len(trial.Fifth)-1] = hours(h, h).Start
				}
			}
			r := trial.Judge("x", 1, tc.alerts)
			if r.Alerts != len(tc.alerts) || r.True != tc.alertsTrue || r.Outages != len(tc.outages) || r.Found != tc.found {
				t.Errorf("got %d of %d alerts true, %d of %d outages found", r.True, r.Alerts, r.Found, r.Outages)
			}
			if r.False() != len(tc.alerts)-tc.alertsTrue || r.Days() != 1 {
				t.Errorf("%d false in %v days", r.False(), r.Days())
			}
			for _, list := range []struct {
				name string
				got  []time.Duration
				want []float64
			}{{"delays", r.Delays, tc.delays}, {"delays from the fifth", r.FromFifth, tc.fromFifth}} {
				if !slices.EqualFunc(list.got, list.want, func(d time.Duration, h float64) bool { return near(d.Hours(), h) }) {
					t.Errorf("%s: got %v, want %v hours", list.name, list.got, list.want)
				}
			}
			if !near(r.InAlert.Hours(), tc.inAlert) || !near(r.Outside.Hours(), tc.outside) {
				t.Errorf("in alert %v, outside %v", r.InAlert, r.Outside)
			}
			if !near(r.ByChance.Found, tc.expects) {
				t.Errorf("by chance %v outages found, want %v", r.ByChance.Found, tc.expects)
			}
		})
	}
}

// The chance level is what alerts at random times really reach.
func TestChanceAgainstAlertsAtRandom(t *testing.T) {
	trial := Trial{Span: hours(0, 24), Services: services, Regions: world,
		Outages: []Outage{outage("a", "001", 1, 3), outage("a", "DE", 2, 5), outage("a", "001", 20, 24), outage("b", "001", 6, 12)}}
	alerts := []Alert{alert("a", "001", 0, 1), alert("a", "DE", 0, 2.5), alert("a", "US", 0, 4), alert("c", "001", 0, 1)}
	wantTrue, wantFound := trial.chance(alerts)
	r := rand.New(rand.NewPCG(1, 2))
	const rounds = 40000
	var hits, found float64
	for range rounds {
		var placed []Alert // on a circle: what passes the end goes on at the start
		for _, a := range alerts {
			length := a.End.Sub(a.Start).Hours()
			from := 24 * r.Float64()
			placed = append(placed, alert(a.Service, a.Regions[0], from, min(24, from+length)), alert(a.Service, a.Regions[0], 0, max(0, from+length-24)))
		}
		caught := make([]bool, len(trial.Outages))
		for i := 0; i < len(placed); i += 2 {
			hit := false
			for _, a := range placed[i : i+2] {
				for j, o := range trial.Outages {
					if trial.about(a, o) && overlaps(a.Span, o.Span) && a.End.After(a.Start) {
						hit, caught[j] = true, true
					}
				}
			}
			if hit {
				hits++
			}
		}
		for _, c := range caught {
			if c {
				found++
			}
		}
	}
	if hits, found := hits/rounds, found/rounds; math.Abs(hits-wantTrue) > 0.02 || math.Abs(found-wantFound) > 0.02 {
		t.Errorf("simulated %.3f alerts true, %.3f outages found; chance says %.3f and %.3f", hits, found, wantTrue, wantFound)
	}
}

func TestClip(t *testing.T) {
	trial := Trial{Span: hours(2, 20), Outages: []Outage{
		outage("a", "001", 0, 1), outage("a", "001", 1, 3), {"a", "001", outcry.Span{Start: hours(15, 15).Start}}, outage("a", "001", 20, 21),
	}}
	if outside := trial.Clip(); len(outside) != 2 || outside[0].Start != hours(0, 0).Start || outside[1].Start != hours(20, 20).Start {
		t.Errorf("outside: %v", outside)
	}
	want := []Outage{outage("a", "001", 2, 3), outage("a", "001", 15, 20)}
	if !slices.Equal(trial.Outages, want) {
		t.Errorf("got %v, want %v", trial.Outages, want)
	}
}

func TestResultsAddUp(t *testing.T) {
	trial := Trial{Span: hours(0, 24), Outages: []Outage{outage("a", "001", 2, 4)}, Services: services, Regions: world}
	sum := trial.Judge("x", 1, []Alert{alert("a", "001", 2.5, 5)})
	sum.Add(trial.Judge("x", 1, []Alert{alert("a", "001", 3.5, 4), alert("a", "001", 6, 7)}))
	if sum.Alerts != 3 || sum.True != 2 || sum.Outages != 2 || sum.Found != 2 || sum.Days() != 2 || sum.InAlert != 4*time.Hour || sum.Outside != 2*time.Hour {
		t.Errorf("got %+v", sum)
	}
	if got := sum.FoundWithin(30 * time.Minute); got != 1 {
		t.Errorf("%d found within half an hour, want 1", got)
	}
}

func TestQuantile(t *testing.T) {
	list := []time.Duration{50, 10, 40, 20, 30}
	for _, tc := range []struct {
		p    float64
		want time.Duration
	}{{0.5, 30}, {0.9, 50}, {0.2, 10}, {0.21, 20}, {1, 50}, {0, 10}} {
		if got, ok := Quantile(list, tc.p); !ok || got != tc.want {
			t.Errorf("%v: got %v, want %v", tc.p, got, tc.want)
		}
	}
	if _, ok := Quantile(nil, 0.5); ok {
		t.Error("an empty list has a quantile")
	}
}

func TestIntervals(t *testing.T) {
	for _, tc := range []struct {
		name      string
		low, high float64
		interval  func() (float64, float64)
	}{
		{"Wilson of 8 in 10", 0.4902, 0.9433, func() (float64, float64) { return Wilson(8, 10) }},
		{"Wilson of 0 in 10", 0, 0.2775, func() (float64, float64) { return Wilson(0, 10) }},
		{"Wilson of none", 0, 1, func() (float64, float64) { return Wilson(0, 0) }},
		{"Poisson of 0", 0, 3.6889, func() (float64, float64) { return Poisson(0) }},
		{"Poisson of 1", 0.0253, 5.5716, func() (float64, float64) { return Poisson(1) }},
		{"Poisson of 10", 4.7954, 18.3904, func() (float64, float64) { return Poisson(10) }},
	} {
		if low, high := tc.interval(); math.Abs(low-tc.low) > 1e-4 || math.Abs(high-tc.high) > 1e-4 {
			t.Errorf("%s: got %.4f to %.4f, want %.4f to %.4f", tc.name, low, high, tc.low, tc.high)
		}
	}
}
