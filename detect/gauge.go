package detect

import (
	"math"
	"slices"
	"time"

	"outcry"
)

// Coverage tells how far the sources of a service were being read.
type Coverage interface {
	// Share is the share, 0 to 1, of a span in which they were, as it was known
	// at a moment. Times are milliseconds since 1970.
	Share(from, to, known int64) float64
	// Spoke is how many posts seen in a span spoke of the service, whatever they
	// said. Both ends are multiples of five minutes.
	Spoke(from, to int64) float64
}

// shares are how far the bins before a moment were read, the latest first.
type shares [windows]float64

func sharesAt(c Coverage, at int64) *shares {
	var s shares
	for i := range s {
		to := at - int64(i)*binMillis
		s[i] = c.Share(to-binMillis, to, at)
	}
	return &s
}

// mean is the share of the last bins.
func (s *shares) mean(bins int) float64 {
	sum := 0.0
	for _, share := range s[:bins] {
		sum += share
	}
	return sum / float64(bins)
}

// gauge is what a scan found in a cell: the window that surprises most.
type gauge struct {
	from     int64 // it reaches from here, not included, until now
	bins     int
	count    float64
	expected float64
	surprise float64 // corrected for the spread
	score    float64 // 1 is the alarm line
	line     float64
	spread   float64
	coverage float64
}

// expects is how many reports a window of so many bins is expected to hold.
// Where it was read in part, it is expected to hold that part. Where nothing is
// known to have been read at all, the reports came some way nobody accounts for,
// and the least that is ever expected stands.
func (m *model) expects(at int64, read *shares, bins int) float64 {
	sum := 0.0
	for i, share := range read[:bins] {
		sum += m.rate(at-int64(i+1)*binMillis) * share
	}
	return max(sum, floorRate*float64(bins)) * float64(binMillis) / hour
}

// scan looks at all windows that end now, for reports that were published after a
// time. Factor is how many times as much as the model says is to be expected, past
// how many hours stand behind that.
func (c *cell) scan(after, at int64, m *model, read *shares, line, factor, past float64) gauge {
	best := gauge{bins: windows, line: line, spread: m.spread}
	expected, doubt := 0.0, 0.0
	for bins := 1; bins <= windows; bins++ {
		from := at - int64(bins)*binMillis
		slot := m.slot(from)
		more := m.rates[slot] * factor * read[bins-1]
		expected += more
		doubt += more * m.doubts[slot]
		b := max(expected, floorRate*float64(bins)) * float64(binMillis) / hour
		from = max(from, after)
		n := c.bad(from+1, at+1)
		unsure := m.doubts[0]
		if expected > 0 {
			unsure = doubt / expected
		}
		s := surpriseOf(n, b, m.spread, min(mostDoubt, unsure*m.past/past))
		if bins == 1 || s > best.surprise {
			best.from, best.bins, best.count, best.expected, best.surprise = from, bins, n, b, s
		}
	}
	best.score = best.surprise / line
	best.coverage = read.mean(best.bins)
	return best
}

// reason is what is said of a gauge.
func (g *gauge) reason(rule outcry.Rule, at int64, g2 guard) outcry.Reason {
	from := g.from
	if g2.first > 0 {
		from = g2.first
	}
	return outcry.Reason{
		Rule: rule, From: moment(from), To: moment(at), Reports: g.count, Expected: round(g.expected), Score: round(g.score),
		Line: round(g.line), Spread: round(g.spread), Coverage: round(g.coverage),
		Authors: g2.authors, Threads: g2.threads, Echo: round(g2.echo), Signals: g2.signals,
	}
}

// guard is how independent the reports of a window are.
type guard struct {
	first            int64 // publication of the first; 0 where there is none
	reports          int
	authors, threads int // of reports at first hand
	texts            int
	echo             float64 // share of reports that are echoes
	signals          []int64 // the strongest, by time
}

// What it takes to open: independent people, at first hand, in more than one
// conversation, unless they are many; and words of their own.
const (
	leastAuthors   = 3
	leastThreads   = 2
	authorsInOne   = 5
	leastTexts     = 3
	mostEcho       = 0.8
	mostSignals    = 10
	confirmedWhile = 2 * hour
)

func (g *guard) passes() bool {
	return g.texts >= leastTexts && g.echo <= mostEcho &&
		(g.authors >= leastAuthors && g.threads >= leastThreads || g.authors >= authorsInOne)
}

// believable reports whether the guard of the reports from a time until now passes.
// It is asked at every step over a line, so it counts no further than it must.
func (c *cell) believable(from, at int64) bool {
	var authors few[int64]
	var threads few[int64]
	var texts few[outcry.TextKey]
	reports, echoes := 0, 0
	for _, k := range []class{down, still, query} {
		list := c.span(k, from+1, at+1)
		reports += len(list)
		for _, e := range list {
			if e.fact.Echo {
				echoes++
				continue
			}
			authors.add(who(e.fact), authorsInOne)
			threads.add(e.fact.Thread, leastThreads)
			texts.add(e.fact.Text, leastTexts)
		}
	}
	g := guard{authors: len(authors), threads: len(threads), texts: len(texts)}
	if reports > 0 {
		g.echo = float64(echoes) / float64(reports)
	}
	return g.passes()
}

// several reports whether as many people as it takes to open stand behind the reports
// from a time until now.
func (c *cell) several(from, at int64) bool {
	var authors few[int64]
	for _, k := range []class{down, still, query} {
		for _, e := range c.span(k, from+1, at+1) {
			if authors.add(who(e.fact), leastAuthors); len(authors) == leastAuthors {
				return true
			}
		}
	}
	return false
}

// few are the first different values of a list.
type few[T comparable] []T

func (f *few[T]) add(v T, most int) {
	if len(*f) < most && !slices.Contains(*f, v) {
		*f = append(*f, v)
	}
}

// guardOf looks at the reports of bad news from a time until now.
func (c *cell) guardOf(from, at int64) guard {
	list := c.reports(from+1, at+1)
	g := guard{reports: len(list)}
	if len(list) == 0 {
		return g
	}
	g.first = list[0].at
	authors, threads, texts := map[int64]bool{}, map[int64]bool{}, map[outcry.TextKey]bool{}
	echoes := 0
	for _, e := range list {
		f := e.fact
		if f.Echo {
			echoes++
			continue
		}
		authors[who(f)] = true
		threads[f.Thread] = true
		texts[f.Text] = true
	}
	g.authors, g.threads, g.texts = len(authors), len(threads), len(texts)
	g.echo = float64(echoes) / float64(len(list))
	g.signals = strongest(list)
	return g
}

// who is the key of the author or, where that is unknown, of the text.
func who(f *outcry.Fact) int64 {
	if f.Author != 0 {
		return f.Author
	}
	return int64(f.Text.Key | 1)
}

// strongest picks the signals that say most, by time: first hand before echoes,
// statements before questions, the latest before older ones.
func strongest(list []*entry) []int64 {
	rank := func(e *entry) int {
		n := 0
		if e.fact.Echo {
			n += 2
		}
		if e.fact.Query {
			n++
		}
		return n
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b *entry) int {
		if d := rank(a) - rank(b); d != 0 {
			return d
		}
		return b.compare(a)
	})
	list = list[:min(len(list), mostSignals)]
	slices.SortFunc(list, (*entry).compare)
	seqs := make([]int64, len(list))
	for i, e := range list {
		seqs[i] = e.fact.Signal
	}
	return seqs
}

func moment(at int64) time.Time { return time.UnixMilli(at).UTC() }

// round keeps what people read and what is stored the same.
func round(f float64) float64 { return math.Floor(f*1e4+0.5) / 1e4 }
