package detect

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"outcry"
)

// The streams of calibration: a Poisson process with the cycles of a day and a
// week, each report of which draws others after it (a branching process, Hawkes
// 1971), so that counts vary twice as far as Poisson's.
const (
	drawn      = 0.3 // children that a report has on average
	childAfter = 10 * minute
	weekend    = 0.7
	daily      = 0.6
)

// crowd makes the reports of one service.
type crowd struct {
	r     *rand.Rand
	facts []outcry.Fact
	where []string // regions that reports name, the first one most
}

func newCrowd(seed uint64, where ...string) *crowd {
	return &crowd{r: rand.New(rand.NewPCG(seed, 5)), where: where}
}

// usual adds what is usual from a time until another, by reports a day.
func (c *crowd) usual(from, until int64, perDay float64) {
	for h := floor(from, hour); h < until; h += hour {
		rate := perDay / 24 * (1 + daily*math.Cos(2*math.Pi*(float64(ofDay(h))-19.5)/24)) * 7 / (5 + 2*weekend)
		if d := moment(h).Weekday(); d == time.Saturday || d == time.Sunday {
			rate *= weekend
		}
		c.burst(max(from, h), min(until, h+hour), rate)
	}
}

// burst adds reports by their rate an hour, those that they draw included.
func (c *crowd) burst(from, until int64, perHour float64) {
	for at := float64(from); ; {
		at += c.r.ExpFloat64() / (perHour * (1 - drawn)) * hour
		if at >= float64(until) {
			return
		}
		region := c.where[min(int(c.r.ExpFloat64()*float64(len(c.where))/2), len(c.where)-1)]
		c.report(int64(at), region, int64(len(c.facts)+1))
	}
}

func (c *crowd) report(at int64, region string, thread int64) {
	n := int64(len(c.facts) + 1)
	c.facts = append(c.facts, outcry.Fact{
		Published: at, Seen: at, Gone: forever, Region: region, Stance: outcry.Down, Voice: outcry.User,
		Author: n, Text: outcry.TextKey{Kind: outcry.ShortText, Key: uint64(n)}, Thread: thread,
	})
	for p := c.r.ExpFloat64(); p < drawn; p += c.r.ExpFloat64() {
		if c.r.IntN(2) == 0 {
			thread = int64(len(c.facts) + 1)
		}
		c.report(at+int64(c.r.ExpFloat64()*childAfter), region, thread)
	}
}

// judge runs a tracker over the reports, which begin at start.
func (c *crowd) judge(until int64, cells int) []outcry.Transition {
	slices.SortStableFunc(c.facts, func(a, b outcry.Fact) int { return cmp.Compare(a.Seen, b.Seen) })
	tr := New(Service{
		ID: "tesla", Regions: tree, Coverage: read{{Start: time.Time{}, End: start}}, Budget: Default, Began: start, Cells: func(int64) int { return cells },
	}, Past{Through: start})
	for i := range c.facts {
		c.facts[i].Signal = int64(i + 1)
		tr.Feed(c.facts[i])
	}
	tr.Finish(moment(until))
	return tr.Take().Transitions
}

// alarms are when incidents came to be more than a suspicion.
func alarms(list []outcry.Transition) []int64 {
	var at []int64
	known := map[string]bool{}
	for _, tr := range list {
		if tr.To.Open() && tr.To != outcry.Suspected && !known[tr.Incident] {
			known[tr.Incident] = true
			at = append(at, milli(tr.At))
		}
	}
	return at
}

// Quiet clustered streams of ten services keep to the budget of one false incident
// in thirty days over all of them. The first weeks, in which nothing is known, are
// counted, too.
func TestFalseAlarmsKeepToTheirBudget(t *testing.T) {
	const month = 30 * day
	at := milli(start)
	months, false_ := 0, 0
	rounds := 3
	if testing.Short() {
		rounds = 1
	}
	for round := range rounds {
		for n, rate := range []float64{0.5, 0.5, 0.7, 1, 3, 3, 10, 29, 29, 144} {
			c := newCrowd(uint64(1000*round+n), "001")
			c.usual(at, at+2*month, rate)
			false_ += len(alarms(c.judge(at+2*month, 10)))
		}
		months += 2
	}
	t.Logf("%d false incidents in %d months of ten services", false_, months)
	if most := 2*months + 1; false_ > most {
		t.Errorf("%d false incidents in %d months; at most %d would be chance", false_, months, most)
	}
}

// What adds 36 reports an hour is found within the hour in all but the busiest
// services, most of it in half of that.
func TestOutagesAreFound(t *testing.T) {
	const month = 30 * day
	at := milli(start)
	for _, test := range []struct {
		rate             float64
		soon, hour, late float64 // share found within half an hour, an hour, two hours
	}{{0.7, 0.8, 1, 1}, {29, 0.5, 0.9, 1}, {144, 0.2, 0.6, 0.9}} {
		c := newCrowd(uint64(test.rate*10), "001")
		c.usual(at, at+2*month, test.rate)
		var begun []int64
		for d := at + month; d < at+2*month; d += 36 * hour {
			from := d + c.r.Int64N(24*hour)
			c.burst(from, from+2*hour, 36)
			begun = append(begun, from)
		}
		found := alarms(c.judge(at+2*month, 10))
		within := func(most int64) float64 {
			n := 0
			for _, from := range begun {
				if slices.ContainsFunc(found, func(at int64) bool { return at >= from && at <= from+most }) {
					n++
				}
			}
			return float64(n) / float64(len(begun))
		}
		soon, hourly, late := within(30*minute), within(hour), within(2*hour)
		t.Logf("%g a day usual, 36 an hour more: found %.0f %% within 30 min, %.0f %% within 1 h, %.0f %% within 2 h, of %d", test.rate, 100*soon, 100*hourly, 100*late, len(begun))
		if soon < test.soon || hourly < test.hour || late < test.late {
			t.Errorf("%g a day: %.2f, %.2f and %.2f are found in 30 min, 1 h and 2 h; want %v", test.rate, soon, hourly, late, test)
		}
	}
}
