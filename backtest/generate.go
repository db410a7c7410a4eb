package backtest

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"outcry"
)

// Generator makes streams of reports of which the truth is known. Reports are a
// Poisson process whose rate follows the hour and the day of the week; each one
// draws others after it (a branching process, Hawkes 1971), and is seen when its
// source is next read.
type Generator struct {
	Cells   int           // services in regions, the world included
	Start   time.Time     // of the streams
	WarmUp  time.Duration // in which nothing fails and nobody judges
	Watched time.Duration

	Rates   []float64 // reports a day that are usual, children included: a service has one of them
	Spread  float64   // standard deviation of the logarithm of a service's own factor to it
	Daily   float64   // amplitude of the cycle of a day, 0 to 1; most at 20:00
	Weekend float64   // rate of a Saturday or Sunday beside a weekday's

	Children float64         // that a report draws on average, below 1
	Gap      time.Duration   // mean time from a report to its child
	Answers  float64         // share of the children that stand in the thread of the report that drew them
	Polls    []time.Duration // a service's source is read this often

	Outages int           // of each service, in the watched time
	Length  time.Duration // of an outage
	Extra   []float64     // reports an hour that an outage adds
}

// Standard is the generator of the benchmark, without outages.
func Standard(cells int) Generator {
	const day = 24 * time.Hour
	return Generator{
		Cells: cells, Start: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), WarmUp: 30 * day, Watched: 30 * day,
		Rates: []float64{0.7, 29, 144, 576}, Spread: 0.25, Daily: 0.6, Weekend: 0.75,
		Children: 0.3, Gap: 10 * time.Minute, Answers: 0.5,
		Polls:  []time.Duration{time.Minute, 5 * time.Minute, 10 * time.Minute},
		Length: 2 * time.Hour, Extra: []float64{12, 36},
	}
}

// With is the generator with outages.
func (g Generator) With(outages int) Generator {
	g.Outages = outages
	return g
}

// String names every parameter.
func (g Generator) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d cells in %d services, one in %d with %d regions; ", g.Cells, g.Services(), everyRegional, len(places))
	fmt.Fprintf(&b, "%g days of warm-up, %g watched; rates of %v reports a day, log-normal by %g; ", days(g.WarmUp), days(g.Watched), g.Rates, g.Spread)
	fmt.Fprintf(&b, "day's cycle ±%g %%, weekend %g %%; each report draws %g others, %v later on average, %g %% of them in its thread; ", 100*g.Daily, 100*g.Weekend, g.Children, g.Gap, 100*g.Answers)
	fmt.Fprintf(&b, "sources read every %v", g.Polls)
	if g.Outages > 0 {
		fmt.Fprintf(&b, "; %d outages a service of %v that add %v reports an hour, in one region where it has several", g.Outages, g.Length, g.Extra)
	}
	return b.String()
}

func days(d time.Duration) float64 { return d.Hours() / 24 }

// One service in everyRegional is told of by region, with these shares of its
// reports; the others are told of without a place, and have one cell.
const everyRegional = 7

var places = []struct {
	region string
	share  float64
}{{"GB", 0.5}, {"DE", 0.3}, {"US", 0.2}}

// Regions are those of the streams: countries in the world.
type Regions struct{}

// Ancestors is the world, but for the world itself.
func (Regions) Ancestors(id string) []string {
	if id == outcry.World {
		return nil
	}
	return []string{outcry.World}
}

// Services is how many services the cells make: in seven of them, six with one
// cell and one with four.
func (g Generator) Services() int {
	n, cells := 0, 0
	for ; cells < g.Cells; n++ {
		cells++
		if regional(n) {
			cells += len(places)
		}
	}
	return n
}

func regional(n int) bool { return n%everyRegional == everyRegional-1 }

// Stream is a generated service.
type Stream struct {
	Record
	Rate    float64 // reports a day that are usual, without the service's own factor
	Outages []Outage
	Extra   []float64 // of each outage, reports an hour
}

// Watched is the span after the warm-up.
func (g Generator) watched() outcry.Span {
	start := g.Start.Add(g.WarmUp)
	return outcry.Span{Start: start, End: start.Add(g.Watched)}
}

// Stream makes the nth service of a seed, the same each time.
func (g Generator) Stream(seed uint64, n int) Stream {
	m := maker{Generator: g, r: rand.New(rand.NewPCG(seed, uint64(n))), talk: rand.New(rand.NewPCG(seed, uint64(n)+1<<32)), service: n}
	m.out.Service = fmt.Sprintf("service-%04d", n)
	m.out.Span = outcry.Span{Start: g.Start, End: g.watched().End}
	m.out.Rate = g.Rates[m.r.IntN(len(g.Rates))]
	m.poll = g.Polls[m.r.IntN(len(g.Polls))].Milliseconds()
	m.phase = m.r.Int64N(m.poll)
	m.usual(m.out.Rate * math.Exp(g.Spread*m.r.NormFloat64()))
	m.outages()
	return m.finish()
}

// maker makes one stream.
type maker struct {
	Generator
	r           *rand.Rand
	talk        *rand.Rand // who answers in a thread: apart, so that counts do not hang on it
	service     int
	poll, phase int64 // ms
	facts       []outcry.Fact
	threads     int64
	out         Stream
}

// usual adds the reports of all days, a day's mean given.
func (m *maker) usual(mean float64) {
	week := (5 + 2*m.Weekend) / 7
	for at := m.out.Span.Start; at.Before(m.out.Span.End); at = at.Add(time.Hour) {
		rate := mean / 24 / week * (1 + m.Daily*math.Cos(2*math.Pi*(float64(at.Hour())+0.5-20)/24))
		if d := at.Weekday(); d == time.Saturday || d == time.Sunday {
			rate *= m.Weekend
		}
		m.reports(outcry.Span{Start: at, End: at.Add(time.Hour)}, rate, m.place)
	}
}

// place is a region by its share of the reports.
func (m *maker) place() string {
	if !regional(m.service) {
		return outcry.World
	}
	u := m.r.Float64()
	for _, p := range places[:len(places)-1] {
		if u -= p.share; u < 0 {
			return p.region
		}
	}
	return places[len(places)-1].region
}

// outages adds them, each at a random time of its share of the watched span, so
// that there is time between them.
func (m *maker) outages() {
	if m.Outages == 0 {
		return
	}
	slot := m.Watched / time.Duration(m.Outages)
	for i := range m.Outages {
		room := slot - m.Length - slot/4
		start := m.watched().Start.Add(time.Duration(i)*slot + time.Duration(m.r.Int64N(int64(room)))).Truncate(time.Second)
		o := Outage{Service: m.out.Service, Region: m.where(), Span: outcry.Span{Start: start, End: start.Add(m.Length)}}
		extra := m.Extra[m.r.IntN(len(m.Extra))]
		m.reports(o.Span, extra, func() string { return o.Region })
		m.out.Outages, m.out.Extra = append(m.out.Outages, o), append(m.out.Extra, extra)
	}
}

// where is the region of an outage: any, whatever its share.
func (m *maker) where() string {
	if !regional(m.service) {
		return outcry.World
	}
	return places[m.r.IntN(len(places))].region
}

// reports adds those of a span by their rate an hour, with all that they draw.
func (m *maker) reports(span outcry.Span, rate float64, place func() string) {
	first := rate * (1 - m.Children) // of those that nobody drew
	at, end := float64(span.Start.UnixMilli()), float64(span.End.UnixMilli())
	for {
		if at += m.r.ExpFloat64() / first * float64(time.Hour.Milliseconds()); at >= end {
			return
		}
		m.report(int64(at), m.thread(), place())
	}
}

// report adds a report and its children, whose number is Poisson's: all in all
// 1 / (1 - c) on average, by which the variance of counts over long windows is 1
// / (1 - c)² times their mean.
func (m *maker) report(at, thread int64, region string) {
	if at >= m.out.Span.End.UnixMilli() {
		return
	}
	author := int64(m.service)<<32 | int64(len(m.facts)+1)
	seen := at + (m.phase-at%m.poll+m.poll)%m.poll
	m.facts = append(m.facts, outcry.Fact{
		Published: at, Seen: seen, Gone: math.MaxInt64, Region: region, Stance: outcry.Down, Voice: outcry.User,
		Author: author, Text: outcry.TextKey{Kind: outcry.ShortText, Key: uint64(author)},
		Thread: thread, Source: int64(m.service) + 1,
	})
	for p := m.r.ExpFloat64(); p < m.Children; p += m.r.ExpFloat64() {
		in := thread
		if m.talk.Float64() >= m.Answers {
			in = m.thread()
		}
		m.report(at+int64(m.r.ExpFloat64()*float64(m.Gap.Milliseconds())), in, region)
	}
}

// thread is a new one.
func (m *maker) thread() int64 {
	m.threads++
	return int64(m.service)<<32 | m.threads
}

// finish puts the facts in the order in which they were seen.
func (m *maker) finish() Stream {
	slices.SortFunc(m.facts, func(a, b outcry.Fact) int {
		return cmp.Or(cmp.Compare(a.Seen, b.Seen), cmp.Compare(a.Published, b.Published), cmp.Compare(a.Author, b.Author))
	})
	end := m.out.Span.End.UnixMilli()
	n, _ := slices.BinarySearchFunc(m.facts, end, func(f outcry.Fact, end int64) int { return cmp.Compare(f.Seen, end) })
	m.out.Facts = m.facts[:n]
	for i := range m.out.Facts {
		m.out.Facts[i].Signal = int64(i + 1)
	}
	return m.out
}
