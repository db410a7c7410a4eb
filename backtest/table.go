package backtest

import (
	"fmt"
	"io"
	"math"
	"text/tabwriter"
	"time"
)

// Table writes results for people, a line each. Intervals are 95 %.
func Table(w io.Writer, results []Result) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "detector\tline\talerts\tprecision\tby chance\tfound\trecall\tby chance\tdelay\tP90\tfrom 5th\tP90\tfalse a day\tin alert\toutside")
	for i := range results {
		r := &results[i]
		fmt.Fprintf(t, "%s\t%s\t%d\t%s\t%s\t%d of %d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.Detector, lineText(r.Line),
			r.Alerts, shareText(r.True, r.Alerts), percent(r.ByChance.True, float64(r.Alerts)),
			r.Found, r.Outages, shareText(r.Found, r.Outages), percent(r.ByChance.Found, float64(r.Outages)),
			quantileText(r.Delays, 0.5), quantileText(r.Delays, 0.9), quantileText(r.FromFifth, 0.5), quantileText(r.FromFifth, 0.9),
			number(float64(r.False())/r.Days()), percent(r.InAlert.Hours(), r.Time.Hours()), percent(r.Outside.Hours(), r.Time.Hours()))
	}
	return t.Flush()
}

// none is what stands where there is nothing to measure.
const none = "-"

// lineText is the line of a rival. Ours has a budget in its place.
func lineText(line float64) string {
	if line == 0 {
		return none
	}
	return fmt.Sprintf("%.3g", line)
}

func percent(part, whole float64) string {
	share := Share(part, whole)
	if math.IsNaN(share) {
		return none
	}
	return fmt.Sprintf("%.1f %%", 100*share)
}

// shareText is a share with its interval.
func shareText(k, n int) string {
	if n == 0 {
		return none
	}
	low, high := Wilson(k, n)
	return fmt.Sprintf("%.1f %% (%.0f-%.0f)", 100*float64(k)/float64(n), 100*low, 100*high)
}

func quantileText(list []time.Duration, p float64) string {
	d, ok := Quantile(list, p)
	if !ok {
		return none
	}
	return fmt.Sprintf("%.1f min", d.Minutes())
}

func number(f float64) string {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return none
	}
	return fmt.Sprintf("%.2f", f)
}
