package backtest

import (
	"math"
	"slices"
	"time"

	"outcry"
)

// Bin is the step at which rivals look.
const Bin = 5 * time.Minute

// Late is how long after its publication a report may be seen and still count.
// What comes later tells of the past.
const Late = 6 * time.Hour

const binMillis = int64(Bin / time.Millisecond)

// Record is what was seen of one service.
type Record struct {
	Service  string
	Facts    []outcry.Fact // of the service and all that it contains, in order of Seen
	Span     outcry.Span   // whole bins
	Coverage []float64     // share of each bin that was read, 0 to 1; nil: all of it
}

// Bins is how many bins the record has.
func (r *Record) Bins() int { return int(r.Span.End.Sub(r.Span.Start) / Bin) }

// Counts are the reports of bad news in one region, all that it contains
// included: in each bin those that became known in it, a question at half.
type Counts struct {
	Region  string
	Arrived []Arrival // by bin
}

// Arrival is how many reports became known in a bin.
type Arrival struct {
	Bin     int
	Reports float64
}

// Bins writes the counts into a list of all bins. A bin that nobody read and in
// which nothing was reported is not a number: it is unknown, not calm.
func (c *Counts) Bins(into []float64, coverage []float64) {
	for i := range into {
		into[i] = 0
		if i < len(coverage) && coverage[i] == 0 {
			into[i] = math.NaN()
		}
	}
	for _, a := range c.Arrived {
		into[a.Bin] = a.Reports
	}
}

// Count counts the reports of a record for each region that somebody named, all
// that contain it, and the world. Where nobody said is no region of its own.
func Count(r *Record, regions outcry.Hierarchy) []Counts {
	c := counter{since: r.Span.Start.UnixMilli(), bins: r.Bins(), regions: regions, rows: map[string][]*row{}, byRegion: map[string]*row{}}
	for i := range r.Facts {
		c.see(&r.Facts[i])
	}
	c.close()
	list := make([]Counts, len(c.all))
	for i, row := range c.all {
		list[i] = row.Counts
	}
	slices.SortFunc(list, func(a, b Counts) int {
		if a.Region < b.Region {
			return -1
		}
		return 1
	})
	return list
}

// counter counts while facts come in.
type counter struct {
	since    int64 // ms
	bins     int
	regions  outcry.Hierarchy
	rows     map[string][]*row // by region of a fact
	byRegion map[string]*row
	all      []*row
	bin      int
	touched  []*row // in this bin
	reports  outcry.Counter
}

// row is one region while it is counted.
type row struct {
	Counts
	hours   map[group][]outcry.Sighting
	known   map[group]int // reports among them at the end of an earlier bin
	changed []group       // in this bin
}

// group is what reports are independent within: an hour of UTC, by publication,
// and a kind of claim.
type group struct {
	hour int64
	kind claim
}

// claim is the kind of bad news.
type claim uint8

const (
	saysDown claim = iota
	saysStillDown
	asks
)

func claimOf(f *outcry.Fact) claim {
	switch {
	case f.Query:
		return asks
	case f.Stance == outcry.StillDown:
		return saysStillDown
	}
	return saysDown
}

func (k claim) weight() float64 {
	if k == asks {
		return outcry.QueryWeight
	}
	return 1
}

// counts reports whether a fact is a user's bad news, seen in time.
func counts(f *outcry.Fact) bool {
	return f.Voice == outcry.User && f.Stance != outcry.Up && f.Gone > f.Seen &&
		!f.Backlog && f.Seen-f.Published <= Late.Milliseconds()
}

func (c *counter) see(f *outcry.Fact) {
	bin := int((f.Seen - c.since) / binMillis)
	if !counts(f) || f.Seen < c.since || bin >= c.bins {
		return
	}
	if bin != c.bin {
		c.close()
		c.bin = bin
	}
	g := group{f.Published / outcry.ReportWindow.Milliseconds(), claimOf(f)}
	for _, row := range c.rowsOf(f.Region) {
		if len(row.changed) == 0 {
			c.touched = append(c.touched, row)
		}
		if !slices.Contains(row.changed, g) {
			row.changed = append(row.changed, g)
		}
		row.hours[g] = append(row.hours[g], outcry.Sighting{At: f.Published, Author: f.Author, Text: f.Text})
	}
}

// close ends a bin: what more is known than at the end of the one before arrived
// in it.
func (c *counter) close() {
	for _, row := range c.touched {
		arrived := 0.0
		for _, g := range row.changed {
			n := 0
			c.reports.Reports(row.hours[g], func(int) { n++ })
			// A post may show that two reports were one; what was counted stays.
			if more := n - row.known[g]; more > 0 {
				arrived += float64(more) * g.kind.weight()
				row.known[g] = n
			}
		}
		if arrived > 0 {
			row.Arrived = append(row.Arrived, Arrival{c.bin, arrived})
		}
		row.changed = row.changed[:0]
		row.forget(c.since + int64(c.bin)*binMillis)
	}
	c.touched = c.touched[:0]
}

// forget drops the hours to which nothing can be added.
func (r *row) forget(now int64) {
	const few = 16
	if len(r.hours) <= few {
		return
	}
	oldest := (now - Late.Milliseconds()) / outcry.ReportWindow.Milliseconds()
	for g := range r.hours {
		if g.hour < oldest {
			delete(r.hours, g)
			delete(r.known, g)
		}
	}
}

// rowsOf are the regions in which a fact counts.
func (c *counter) rowsOf(region string) []*row {
	if rows, ok := c.rows[region]; ok {
		return rows
	}
	var rows []*row
	for _, id := range within(c.regions, region) {
		r := c.byRegion[id]
		if r == nil {
			r = &row{Counts: Counts{Region: id}, hours: map[group][]outcry.Sighting{}, known: map[group]int{}}
			c.byRegion[id] = r
			c.all = append(c.all, r)
		}
		rows = append(rows, r)
	}
	c.rows[region] = rows
	return rows
}

// within lists a region and all that contain it, the world last.
func within(h outcry.Hierarchy, region string) []string {
	var ids []string
	if region != outcry.Nowhere && region != outcry.World {
		ids = append(ids, region)
		for _, outer := range h.Ancestors(region) {
			if outer != outcry.World {
				ids = append(ids, outer)
			}
		}
	}
	return append(ids, outcry.World)
}
