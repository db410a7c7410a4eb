package backtest

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
)

func TestGeneratorHasTheRateAndTheClustersItSays(t *testing.T) {
	g := Standard(10)
	g.Rates, g.Spread, g.Daily, g.Weekend = []float64{144}, 0, 0, 1 // the same all the time
	var reports, n, squares float64
	const window = 12 * time.Hour // long beside a cluster
	for service := range 20 {
		s := g.Stream(1, service)
		bins := make([]float64, int(s.Span.End.Sub(s.Span.Start)/window))
		for i := range s.Facts {
			bins[min(len(bins)-1, int((s.Facts[i].Published-s.Span.Start.UnixMilli())/window.Milliseconds()))]++
		}
		for _, x := range bins {
			n, reports, squares = n+1, reports+x, squares+x*x
		}
	}
	mean := reports / n
	if math.Abs(mean-72) > 1 {
		t.Errorf("%.2f reports in 12 hours, want 72", mean)
	}
	// 1 / (1 - 0.3)² is 2.04; the tails that a window cuts off take a little away.
	if ratio := (squares/n - mean*mean) / mean; ratio < 1.8 || ratio > 2.2 {
		t.Errorf("variance over mean is %.2f, want about 2", ratio)
	}
}

func TestGeneratorFollowsDayAndWeek(t *testing.T) {
	g := Standard(10)
	g.Rates = []float64{576}
	var evening, morning, weekend, total float64
	for service := range 5 {
		s := g.Stream(1, service)
		for i := range s.Facts {
			at := time.UnixMilli(s.Facts[i].Published).UTC()
			switch at.Hour() {
			case 19, 20:
				evening++
			case 7, 8:
				morning++
			}
			if d := at.Weekday(); d == time.Saturday || d == time.Sunday {
				weekend++
			}
			total++
		}
	}
	// 1.6 to 0.4 but for children, who come later, and the width of the hours.
	if got := evening / morning; got < 3.2 || got > 4.2 {
		t.Errorf("evening over morning is %.2f, want about 3.8", got)
	}
	// 16 of the 60 days are weekend: 0.75·16 / (0.75·16 + 44).
	if got := weekend / total; math.Abs(got-0.214) > 0.01 {
		t.Errorf("%.3f of the reports are at weekends, want 0.214", got)
	}
}

func TestGeneratedFacts(t *testing.T) {
	g := Standard(10).With(3)
	for n := range g.Services() {
		s := g.Stream(3, n)
		again := g.Stream(3, n)
		if !slices.Equal(s.Facts, again.Facts) || !slices.Equal(s.Outages, again.Outages) {
			t.Fatalf("service %d: a second time it is another", n)
		}
		if other := g.Stream(4, n); slices.Equal(s.Facts, other.Facts) {
			t.Fatalf("service %d: another seed is the same", n)
		}
		authors := map[int64]bool{}
		for i, f := range s.Facts {
			if late := f.Seen - f.Published; late < 0 || late >= (10*time.Minute).Milliseconds() {
				t.Fatalf("seen %d ms after publication", late)
			}
			if i > 0 && f.Seen < s.Facts[i-1].Seen || f.Signal != int64(i+1) {
				t.Fatal("not in the order in which they were seen")
			}
			authors[f.Author] = true
		}
		if len(authors) != len(s.Facts) {
			t.Errorf("%d authors of %d reports", len(authors), len(s.Facts))
		}
	}
}

// Who answers where is told by threads, and changes no count.
func TestGeneratedThreads(t *testing.T) {
	g := Standard(10)
	g.Rates, g.Spread = []float64{144}, 0
	threads := func(answers float64) (share float64, s Stream) {
		g.Answers = answers
		s = g.Stream(1, 0)
		list := map[int64]bool{}
		for _, f := range s.Facts {
			list[f.Thread] = true
		}
		return float64(len(list)) / float64(len(s.Facts)), s
	}
	all, in := threads(1)
	half, apart := threads(0.5)
	if len(in.Facts) != len(apart.Facts) || in.Facts[100].Seen != apart.Facts[100].Seen {
		t.Error("the counts hang on who answers in a thread")
	}
	// Of all reports, 0.7 were drawn by nobody.
	if math.Abs(all-0.7) > 0.02 || math.Abs(half-0.85) > 0.02 {
		t.Errorf("%.3f threads a report where all answer in one, %.3f where half do; want 0.7 and 0.85", all, half)
	}
}

func TestGeneratedOutages(t *testing.T) {
	g := Standard(10).With(3)
	g.Rates, g.Children = []float64{1e-6}, 0
	extra := map[float64]int{}
	for n := range 70 {
		s := g.Stream(5, n)
		if len(s.Outages) != 3 || len(s.Extra) != 3 {
			t.Fatalf("%d outages", len(s.Outages))
		}
		var reports [3]float64
		for _, f := range s.Facts {
			for i, o := range s.Outages {
				if at := time.UnixMilli(f.Published); !at.Before(o.Start) && at.Before(o.End) && f.Region == o.Region {
					reports[i]++
				}
			}
		}
		for i, o := range s.Outages {
			extra[s.Extra[i]]++
			if o.Start.Before(g.watched().Start) || o.End.After(g.watched().End) || o.End.Sub(o.Start) != 2*time.Hour {
				t.Errorf("outage %v", o)
			}
			if i > 0 && o.Start.Sub(s.Outages[i-1].End) < 24*time.Hour {
				t.Errorf("outage %v follows at once", o)
			}
			if regional(n) == (o.Region == outcry.World) {
				t.Errorf("service %d fails in %s", n, o.Region)
			}
			if want := 2 * s.Extra[i]; math.Abs(reports[i]-want) > 5*math.Sqrt(want) {
				t.Errorf("%v reports in two hours that add %v an hour", reports[i], s.Extra[i])
			}
		}
	}
	if extra[12] < 70 || extra[36] < 70 {
		t.Errorf("outages by size: %v", extra)
	}
}

func TestServicesOfCells(t *testing.T) {
	for cells, want := range map[int]int{1: 1, 6: 6, 10: 7, 20: 14, 100: 70, 1000: 700} {
		if got := Standard(cells).Services(); got != want {
			t.Errorf("%d cells in %d services, want %d", cells, got, want)
		}
	}
}

func TestGeneratorNamesItsParameters(t *testing.T) {
	s := Standard(100).With(3).String()
	for _, want := range []string{"100 cells in 70 services", "30 days of warm-up, 30 watched", "[0.7 29 144 576] reports a day", "0.3 others", "10m0s later on average, 50 % of them in its thread", "every [1m0s 5m0s 10m0s]", "3 outages a service of 2h0m0s that add [12 36]"} {
		if !strings.Contains(s, want) {
			t.Errorf("%q is not in %s", want, s)
		}
	}
}
