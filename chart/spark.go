package chart

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"
)

// sparkWidth bounds the small picture of a region.
const (
	nameWidth  = 26
	sparkWidth = 60
)

// sparklines draws one line a region: how much was reported, how high it went,
// how much of the span was read, and its course.
func (o Options) sparklines(out *bufio.Writer, s service) {
	width := min(max(o.Width-nameWidth-24, 8), sparkWidth)
	fmt.Fprintf(out, "%s %7s %6s %6s  %s\n", pad("region", nameWidth), "reports", "peak", "read", "bad news")
	for _, r := range s.regions {
		peak, covered, buckets := 0, 0.0, 0
		for _, c := range r.columns {
			peak = max(peak, c.bad())
			covered += c.covered
			buckets += c.buckets
		}
		head := fmt.Sprintf("%s %7d %6d %6s  ", pad(o.name(r.id), nameWidth), r.reports, peak, percent(covered, buckets))
		o.line(out, append(words(head, plain), o.spark(r.columns, width)...))
	}
	note := "Peak: bad news in " + length(s.unit) + "."
	if len(s.regions) > 1 {
		note += " Regions overlap: do not add them."
	}
	fmt.Fprintln(out, note)
}

// spark is the course of the bad news, each sign the highest of its columns.
func (o Options) spark(columns []column, width int) []sign {
	g := o.glyphs()
	width = min(width, len(columns))
	highest := make([]int, width)
	known := make([]bool, width)
	top := 0
	for i, c := range columns {
		at := i * width / len(columns)
		highest[at] = max(highest[at], c.bad())
		known[at] = known[at] || !c.unread()
		top = max(top, c.bad())
	}
	signs := make([]sign, width)
	for i, n := range highest {
		switch {
		case !known[i]:
			signs[i] = sign{g.unread, unread}
		case n == 0:
			signs[i] = sign{g.levels[0], plain}
		default:
			signs[i] = sign{g.levels[max(ceil(n*(len(g.levels)-1), top), 1)], down}
		}
	}
	return signs
}

func percent(covered float64, buckets int) string {
	if buckets == 0 {
		return "0 %"
	}
	return fmt.Sprintf("%.0f %%", 100*covered/float64(buckets))
}

// pad cuts or fills s to a width on the screen, where some characters take two
// columns.
func pad(s string, width int) string {
	if text.StringWidth(s) > width {
		s = text.Snip(s, width, "~")
	}
	return s + strings.Repeat(" ", max(width-text.StringWidth(s), 0))
}
