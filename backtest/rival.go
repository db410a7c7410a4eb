package backtest

import (
	"cmp"
	"slices"
	"time"

	"outcry"
)

// Rival is a published detector: a formula that scores each bin by what was
// counted until its end.
type Rival struct {
	Name string
	// Line is where it alarms, as published or, where nothing was, as is usual.
	Line float64
	// scores gives each bin of a series its score, whatever the line.
	scores func(counts []float64) []float64
	// follow makes scores that depend on the line out of those that do not; nil
	// where none do.
	follow func(scores []float64, line float64) []float64
}

// Rivals lists them all. Where a formula leaves a constant open, it has the one
// that did best among a few on generated streams of a hundred cells.
func Rivals() []Rival { return []Rival{EARS(), SPOONS(), STALTA(), MeanSD(), Ratio(), CUSUM()} }

// Least is how many reports there must be for a rival to alarm at its published
// line: with fewer, none does.
const Least = 3

// Hold is for how many bins the score must stay below the line before an alert
// of a rival is over. Flicker would count as many alerts.
const Hold = 6

// Scored is a service with the scores that a rival gives it.
type Scored struct {
	rival  Rival
	record *Record
	cells  []Counts
	scores [][]float64 // by cell and bin
}

// Score gives every bin of every region of a service its score: a rival looks at
// each for itself.
func (r Rival) Score(rec *Record, cells []Counts) Scored {
	s := Scored{r, rec, cells, make([][]float64, len(cells))}
	bins := make([]float64, rec.Bins())
	for i := range cells {
		cells[i].Bins(bins, rec.Coverage)
		s.scores[i] = r.scores(bins)
	}
	return s
}

// Alerts are those of a line. Regions that alert at the same time are one alert.
func (s Scored) Alerts(line float64) []Alert {
	var list []Alert
	for i, scores := range s.scores {
		if s.rival.follow != nil {
			scores = s.rival.follow(scores, line)
		}
		for _, on := range runs(scores, line) {
			list = append(list, s.record.alert(s.cells[i].Region, on))
		}
	}
	return Merge(list)
}

// run is the bins of an alert: from the first beyond the line to the last before
// which it was not over.
type run struct{ first, last int }

// runs are the stretches in which the scores are at the line or beyond it.
func runs(scores []float64, line float64) []run {
	var list []run
	for i, s := range scores {
		if s < line || s <= 0 {
			continue
		}
		if n := len(list); n > 0 && i-list[n-1].last <= Hold {
			list[n-1].last = i
		} else {
			list = append(list, run{i, i})
		}
	}
	return list
}

// alert is a run as an alert. It begins at the end of its first bin, when it is
// known, and ends when the hold has passed.
func (r *Record) alert(region string, on run) Alert {
	end := r.Span.Start.Add(time.Duration(on.last+1+Hold) * Bin)
	if end.After(r.Span.End) {
		end = r.Span.End
	}
	return Alert{Service: r.Service, Regions: []string{region},
		Span: outcry.Span{Start: r.Span.Start.Add(time.Duration(on.first+1) * Bin), End: end}}
}

// Alert is a detector saying that a service fails.
type Alert struct {
	Service string
	Regions []string // sorted
	outcry.Span
}

// Ordered are alerts by service and start.
func Ordered(list []Alert) []Alert {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Alert) int {
		return cmp.Or(cmp.Compare(a.Service, b.Service), a.Start.Compare(b.Start))
	})
	return list
}

// Merge makes one alert of those of a service that overlap in time. The result
// is by service and start.
func Merge(list []Alert) []Alert {
	var out []Alert
	for _, a := range Ordered(list) {
		n := len(out) - 1
		if n < 0 || out[n].Service != a.Service || a.Start.After(out[n].End) {
			a.Regions = slices.Clone(a.Regions)
			out = append(out, a)
			continue
		}
		if a.End.After(out[n].End) {
			out[n].End = a.End
		}
		out[n].Regions = append(out[n].Regions, a.Regions...)
	}
	for i := range out {
		slices.Sort(out[i].Regions)
		out[i].Regions = slices.Compact(out[i].Regions)
	}
	return out
}
