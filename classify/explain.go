package classify

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"outcry"
	"outcry/safetext"
)

// Marks of the words that made a signal: on a terminal with colour, and
// without.
const (
	markOn, markOff       = "\x1b[1;4m", "\x1b[0m"
	plainMark, plainUnset = "[", "]"
)

// maxExplained is how much of a text Explain prints, in bytes.
const maxExplained = 4 << 10

// Explain writes how a post was read: the post with the words marked, the
// claims with the rule of each, and what was turned down and why.
func Explain(w io.Writer, p *outcry.Post, r outcry.Reading, color bool) error {
	var b strings.Builder
	for _, f := range []struct {
		name outcry.Field
		text string
	}{{outcry.InTitle, p.Title}, {outcry.InText, p.Text}} {
		if f.text != "" {
			fmt.Fprintf(&b, "%s: %s\n", f.name, marked(f.text, f.name, r, color))
		}
	}
	if len(r.Signals) == 0 {
		b.WriteString("  no signal\n")
	}
	for i := range r.Signals {
		explainSignal(&b, &r.Signals[i])
	}
	for _, x := range r.Rejected {
		fmt.Fprintf(&b, "  turned down: %q, %s (%s)\n", safetext.Clean(x.Text), x.Reason, x.Rule)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func explainSignal(b *strings.Builder, s *outcry.Signal) {
	fmt.Fprintf(b, "  %s", s.Stance)
	if s.Query {
		b.WriteString(" (a question)")
	}
	fmt.Fprintf(b, ": service %s", s.Service)
	if s.Subject != "" {
		fmt.Fprintf(b, " %q", safetext.Clean(s.Subject))
	}
	fmt.Fprintf(b, ", region %s by %s, symptom %s", s.Region, s.Basis, s.Symptom)
	if s.Code != "" {
		fmt.Fprintf(b, " %s", safetext.Clean(s.Code))
	}
	if s.Cause != "" {
		fmt.Fprintf(b, ", blames %s", s.Cause)
	}
	fmt.Fprintf(b, ", voice %s, weight %.2f", s.Voice, s.Weight)
	if s.Echo {
		b.WriteString(", an echo")
	}
	b.WriteByte('\n')
	for _, e := range s.Words {
		where := ""
		if e.Field == outcry.InPost {
			where = " in the post that it answers"
		}
		fmt.Fprintf(b, "    %q%s (%s)\n", safetext.Clean(e.Text), where, e.Rule)
	}
}

// marked returns the text with the words of its signals marked.
func marked(text string, in outcry.Field, r outcry.Reading, color bool) string {
	on, off := plainMark, plainUnset
	if color {
		on, off = markOn, markOff
	}
	var spans [][2]int
	for _, s := range r.Signals {
		for _, e := range s.Words {
			if e.Field == in && e.End <= len(text) && e.Start < e.End {
				spans = append(spans, [2]int{e.Start, e.End})
			}
		}
	}
	slices.SortFunc(spans, func(a, b [2]int) int { return a[0] - b[0] })
	end := boundary(text, min(len(text), maxExplained))
	var b strings.Builder
	at := 0
	for _, sp := range spans {
		if sp[0] < at || sp[1] > end {
			continue
		}
		b.WriteString(safetext.Clean(text[at:sp[0]]) + on + safetext.Clean(text[sp[0]:sp[1]]) + off)
		at = sp[1]
	}
	b.WriteString(safetext.Clean(text[at:end]))
	if end < len(text) {
		b.WriteString("…")
	}
	return b.String()
}
