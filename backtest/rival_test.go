package backtest

import (
	"math"
	"slices"
	"testing"
	"time"

	"outcry"
)

// spike is a series of zeros with counts from a bin on.
func spike(n, at int, counts ...float64) []float64 {
	list := make([]float64, n)
	copy(list[at:], counts)
	return list
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// Each rival scores a series whose result is worked out by hand.
func TestScores(t *testing.T) {
	// One report each half hour of the baseline, then four at once.
	burst := make([]float64, 15*day)
	for i := 0; i < len(burst); i += halfHour {
		burst[i] = 1
	}
	last := len(burst) - 1 // the end of a half hour
	burst[last-halfHour+1], burst[last] = 0, 4

	// Four weeks in which this half hour held 1, 3, 5 and 7 reports: mean 4, sd the
	// root of 20/3.
	weekly := make([]float64, 4*week+day)
	weekly[4*week+20], weekly[4*week+21], weekly[4*week+22] = 8, 2, 2
	for w, n := range []float64{7, 5, 3, 1} {
		weekly[w*week+20] = n
	}
	sd := math.Sqrt(20.0 / 3)
	mean := 2013.0 / 4032

	for _, tc := range []struct {
		name   string
		rival  Rival
		counts []float64
		bin    int
		want   float64
	}{
		// The baseline has 1 in each half hour, so the sd is the least, 1: (4-1)/1.
		{"ears", EARS(), burst, last, 3},
		{"ears at the start", EARS(), spike(9*day, 9*day-1, 50), 9*day - 1, 0},
		// A day and two days before are no baseline: 9 where there was nothing.
		{"ears and its guard", EARS(), spike(11*day, 10*day, 9), 10 * day, 9},
		{"ears, two days later", EARS(), append(spike(12*day, 10*day, 9), 9), 12 * day, 9},
		// 4 in a quarter of an hour. Of the 4032 of 14 days before, half held 1 but for
		// the last 3 of those.
		{"mean-sd", MeanSD(), burst, last, (4 - mean) / math.Sqrt((2013-4032*mean*mean)/4031)},
		{"mean-sd below three", MeanSD(), spike(3*day, 2*day, 2), 2 * day, 0},
		{"mean-sd without a day", MeanSD(), spike(day/2, day/2-1, 9), day/2 - 1, 0},
		// 4 in 6 bins, 1 each 6 bins before: 4/6 / (1/6 + 1/2).
		{"sta-lta", STALTA(), burst, last, 1},
		// 4 in the half hour; the same one of 14 days held 1 each.
		{"ratio", Ratio(), burst, last, 4},
		{"ratio below three", Ratio(), spike(2*day, 2*day-1, 2), 2*day - 1, 0},
		{"ratio to nothing", Ratio(), spike(2*day, 2*day-1, 3), 2*day - 1, 3},
		// 8, 10 and 12 in the half hour: 4, 6 and 8 more; of two in a row the lower
		// counts.
		{"spoons, first frame", SPOONS(), weekly, 4*week + 20, 0},
		{"spoons, second frame", SPOONS(), weekly, 4*week + 21, 4 / sd},
		{"spoons, third frame", SPOONS(), weekly, 4*week + 22, 6 / sd},
		{"spoons, three weeks", SPOONS(), weekly[week:], 3*week + 22, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.rival.scores(tc.counts)[tc.bin]; !near(got, tc.want) {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

func TestSPOONSNeedsTwoFramesAndForgetsOutliers(t *testing.T) {
	counts := make([]float64, 7*week)
	at := 5 * week
	for i := range 12 {
		counts[at+i] = 11
	}
	scores := SPOONS().scores(counts)
	// 11, 22 and 33 reports where nothing is usual: 11 beside the frame before, of 0;
	// then 11, of 11 and 22.
	if scores[at] != 0 || !near(scores[at+1], 11) || !near(scores[at+2], 22) {
		t.Errorf("got %v", scores[at:at+3])
	}
	// A week later the same is as strange: what was beyond U did not teach.
	for i := range 12 {
		counts[at+week+i] = 11
	}
	if got := SPOONS().scores(counts)[at+week+1]; !near(got, 11) {
		t.Errorf("a week later %v, want 11", got)
	}
}

func TestCUSUM(t *testing.T) {
	// Nothing for a day: 1/24 reports in the 12 bins of the prior and the 6 around the
	// same time of the day before that there were.
	counts := spike(3*day, day, 2)
	mean := (1.0 / 24) / 18
	want := 2*math.Log(20) - (2+mean)*math.Log(10.5)
	if got := CUSUM().scores(counts)[day]; !near(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for _, tc := range []struct {
		name  string
		terms []float64
		want  []float64
	}{
		{"never below 0", []float64{-1, 2, -5, 1}, []float64{0, 2, 0, 1}},
		{"never above the line", []float64{2, 2, 2, -1}, []float64{2, 3, 3, 2}},
		{"anew once it is over", []float64{3, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1, 1}, []float64{3, 2.9, 2.8, 2.7, 2.6, 2.5, 2.4, 0, 1}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := heldSum(tc.terms, 3); !slices.EqualFunc(got, tc.want, near) {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

// What nobody read is no calm: it neither teaches nor alarms.
func TestScoresOfUnreadBins(t *testing.T) {
	counts := make([]float64, 3*week)
	for i := range counts {
		counts[i] = 2
		if i >= week && i < 2*week || i == 3*week-1 {
			counts[i] = math.NaN()
		}
	}
	for _, r := range Rivals() {
		t.Run(r.Name, func(t *testing.T) {
			scores := r.scores(counts)
			for i, s := range scores {
				if math.IsNaN(s) {
					t.Fatalf("bin %d: not a number", i)
				}
			}
			if got := scores[3*week-1]; got != 0 {
				t.Errorf("an unread bin has the score %v", got)
			}
		})
	}
	// Only the half hour in which reading began again held less.
	if got := MeanSD().scores(counts)[3*week-2]; got < 0 || got > 0.05 {
		t.Errorf("6 reports where 6 are usual, and a week unread: %v, want about 0", got)
	}
}

// No score may change by what comes after its bin.
func TestRivalsDoNotLookAhead(t *testing.T) {
	g := Standard(1)
	s := g.With(3).Stream(7, 3)
	bins := make([]float64, s.Bins())
	Count(&s.Record, Regions{})[0].Bins(bins, nil)
	half := len(bins) * 3 / 4
	for _, r := range Rivals() {
		all, first := r.scores(bins), r.scores(bins[:half])
		if !slices.Equal(all[:half], first) {
			t.Errorf("%s: the scores of the first bins depend on later ones", r.Name)
		}
		if r.follow != nil && !slices.Equal(r.follow(all, r.Line)[:half], r.follow(first, r.Line)) {
			t.Errorf("%s: its sums depend on later ones", r.Name)
		}
	}
}

func TestRuns(t *testing.T) {
	for _, tc := range []struct {
		name   string
		scores []float64
		want   []run
	}{
		{"none", []float64{0, 2.9, 0}, nil},
		{"at the line", []float64{0, 3, 0}, []run{{1, 1}}},
		{"flicker", []float64{3, 0, 0, 0, 0, 0, 3}, []run{{0, 6}}},
		{"two", []float64{3, 0, 0, 0, 0, 0, 0, 3}, []run{{0, 0}, {7, 7}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := runs(tc.scores, 3); !slices.Equal(got, tc.want) {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

func TestAlertsOfRegionsAreOne(t *testing.T) {
	rec := &Record{Service: "spotify", Span: outcry.Span{Start: at("2024-01-01T00:00:00Z"), End: at("2024-01-03T00:00:00Z")}}
	cells := []Counts{
		{"001", []Arrival{{400, 9}}},
		{"DE", []Arrival{{402, 9}}},
		{"US", []Arrival{{500, 9}}},
	}
	got := MeanSD().Score(rec, cells).Alerts(3)
	// The window of a quarter of an hour stays above the line for 3 bins, and the
	// hold is 6.
	want := []Alert{
		{"spotify", []string{"001", "DE"}, outcry.Span{Start: rec.Span.Start.Add(401 * Bin), End: rec.Span.Start.Add((402 + 9) * Bin)}},
		{"spotify", []string{"US"}, outcry.Span{Start: rec.Span.Start.Add(501 * Bin), End: rec.Span.Start.Add((500 + 9) * Bin)}},
	}
	sameAlerts(t, got, want)
}

func sameAlerts(t *testing.T, got, want []Alert) {
	t.Helper()
	if !slices.EqualFunc(got, want, func(a, b Alert) bool {
		return a.Service == b.Service && slices.Equal(a.Regions, b.Regions) && a.Start.Equal(b.Start) && a.End.Equal(b.End)
	}) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}

// Whoever counts may pass over a service of which less than Least was said.
func TestNoRivalAlarmsAtFewerThanLeast(t *testing.T) {
	for _, r := range Rivals() {
		scores := r.scores(spike(4*week, 3*week, Least-0.5))
		if r.follow != nil {
			scores = r.follow(scores, r.Line)
		}
		if got := runs(scores, r.Line); len(got) > 0 {
			t.Errorf("%s alarms at %v reports: %v", r.Name, Least-0.5, got)
		}
	}
}
