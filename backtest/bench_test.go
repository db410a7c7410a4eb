package backtest

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"outcry/detect"
)

var benchSeeds = flag.Float64("bench-detect", 0, "compare the detectors on generated streams, with this many times the usual seeds")

// TestBenchDetect prints the comparison on generated streams.
func TestBenchDetect(t *testing.T) {
	if *benchSeeds <= 0 {
		t.Skip("skipped: takes minutes; run make bench-detect")
	}
	for _, size := range []struct{ cells, quiet, failing int }{{10, 40, 20}, {100, 6, 3}, {1000, 2, 1}} {
		b := Bench{
			Generator: Standard(size.cells), Outages: 3, Budget: detect.Default, Workers: 2,
			Quiet: seeds(1000, size.quiet), Failing: seeds(2000, size.failing),
		}
		start := time.Now()
		entrants, err := b.Run(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		fmt.Printf("%s\nin %.0f s\n\n", report(b, entrants), time.Since(start).Seconds())
	}
}

func seeds(first uint64, n int) []uint64 {
	list := make([]uint64, max(1, int(math.Round(float64(n)**benchSeeds))))
	for i := range list {
		list[i] = first + uint64(i)
	}
	return list
}

// report is a bench as tables.
func report(b Bench, entrants []*Entrant) string {
	var s strings.Builder
	fmt.Fprintf(&s, "generator: %v\n", b.Generator.With(b.Outages))
	fmt.Fprintf(&s, "lines of rivals by seeds %d to %d, in which nothing fails: at most %d false incidents in %g days over all cells; judged on seeds %d to %d\n",
		b.Quiet[0], b.Quiet[len(b.Quiet)-1], b.Allowed(), days(b.QuietTime()), b.Failing[0], b.Failing[len(b.Failing)-1])
	fmt.Fprintf(&s, "intervals are 95 %%; %s* is ours with the budget at which it keeps to the stated one\n", Name)
	w := tabwriter.NewWriter(&s, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "detector\tline\tfalse in 30 d, quiet\tfalse in 30 d, failing\tprecision\tfound in 30 min\tfound in 2 h\tby chance\tmedian\tP90\tfrom 5th\tP90\tin alert\t")
	for _, e := range entrants {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%.2f %%\t\n", e.Detector, lineOf(b, e),
			rate(e.FalseAlarms, days(b.QuietTime())), rate(e.False(), float64(len(b.Failing))*days(b.Generator.Watched)),
			shareText(e.True, e.Alerts), shareText(e.FoundWithin(30*time.Minute), e.Outages), shareText(e.FoundWithin(2*time.Hour), e.Outages),
			percent(e.ByChance.Found, float64(e.Outages)), quantileText(e.Delays, 0.5), quantileText(e.Delays, 0.9),
			quantileText(e.FromFifth, 0.5), quantileText(e.FromFifth, 0.9), 100*Share(e.InAlert.Hours(), e.Time.Hours()))
	}
	w.Flush()
	fmt.Fprintf(&s, "found within 30 min / 2 h, %%, by reports a day that are usual and reports an hour more (outages):\n")
	kinds := slices.SortedFunc(maps.Keys(entrants[0].Kinds), func(a, b Kind) int {
		return cmp.Or(cmp.Compare(a.Rate, b.Rate), cmp.Compare(a.Extra, b.Extra))
	})
	fmt.Fprint(w, "detector\t")
	for _, k := range kinds {
		fmt.Fprintf(w, "%g +%g (%d)\t", k.Rate, k.Extra, entrants[0].Kinds[k].Outages)
	}
	fmt.Fprintln(w)
	for _, e := range entrants {
		fmt.Fprintf(w, "%s\t", e.Detector)
		for _, k := range kinds {
			r := e.Kinds[k]
			fmt.Fprintf(w, "%.0f / %.0f\t", 100*Share(float64(r.FoundWithin(30*time.Minute)), float64(r.Outages)), 100*Share(float64(r.FoundWithin(2*time.Hour)), float64(r.Outages)))
		}
		fmt.Fprintln(w)
	}
	w.Flush()
	return s.String()
}

// lineOf is the line of a rival, and that of ours as its budget makes it.
func lineOf(b Bench, e *Entrant) string {
	if e.Budget.FalseAlarms > 0 {
		return fmt.Sprintf("%.1f", e.Budget.Line(b.Generator.Cells))
	}
	return fmt.Sprintf("%.3g", e.Line)
}

func rate(n int, days float64) string {
	low, high := Poisson(n)
	return fmt.Sprintf("%.2f [%.2f-%.2f]", float64(n)/days*30, low/days*30, high/days*30)
}
