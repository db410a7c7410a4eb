package eval

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"outcry/safetext"
)

// WriteText writes the report for people.
func (r *Report) WriteText(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d posts, %d signals\n\n", r.Name, r.Posts, r.Signals)
	fmt.Fprintf(&b, "  %-11s %5s %9s %9s %9s   %s\n", "stance", "gold", "precision", "recall", "F1", "95 %")
	for _, s := range r.Scores {
		if s.Gold == 0 && s.False == 0 {
			continue
		}
		fmt.Fprintf(&b, "  %-11s %5d %9.3f %9.3f %9.3f   %.3f to %.3f\n", s.Stance, s.Gold, s.Precision, s.Recall, s.F1, s.Low, s.High)
	}
	fmt.Fprintf(&b, "  %-11s %5s %9s %9s %9.3f   %.3f to %.3f\n\n", "macro", "", "", "", r.Macro, r.MacroLow, r.MacroHigh)
	r.writeRates(&b)
	r.writeConfusion(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

func (r *Report) writeRates(b *strings.Builder) {
	for _, line := range []struct {
		name string
		rate Rate
	}{
		{"region exact", r.Region}, {"region, same country", r.Country}, {"extra or wrong regions", r.Extra},
		{"service", r.Service}, {"query", r.Query}, {"signals where gold has none", r.Quiet},
	} {
		if line.rate.Of > 0 {
			fmt.Fprintf(b, "  %-28s %5.1f %%  (%d of %d)\n", line.name, 100*line.rate.Share(), line.rate.Right, line.rate.Of)
		}
	}
}

func (r *Report) writeConfusion(b *strings.Builder) {
	columns := append(slices.Clone(stances[:3]), none)
	fmt.Fprintf(b, "\n  %-12s", "gold \\ read")
	for _, c := range columns {
		fmt.Fprintf(b, " %10s", c)
	}
	b.WriteByte('\n')
	for _, row := range columns {
		fmt.Fprintf(b, "  %-12s", row)
		for _, c := range columns {
			fmt.Fprintf(b, " %10d", r.Confusion[row][c])
		}
		b.WriteByte('\n')
	}
	if len(r.Misses) > 0 {
		b.WriteString("\n  worst misses\n")
	}
	for _, m := range r.Misses {
		fmt.Fprintf(b, "  %s\n    expected %s\n    got      %s\n    %s\n", shown(m.ID), shown(m.Expected), shown(m.Got), shown(m.Excerpt))
	}
}

// shown makes words out of a file fit for a terminal.
func shown(s string) string { return safetext.Cut(safetext.Clean(s), 2*maxExcerpt) }
