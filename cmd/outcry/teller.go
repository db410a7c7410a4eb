package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/text"

	"outcry"
	"outcry/chart"
	"outcry/safetext"
)

// teller writes for people: words in lines that fit, times of their zone.
type teller struct {
	out   *bufio.Writer // keeps the first error for its flush
	world *world
	chart chart.Options
}

// Widths of what is told.
const (
	tellWidth  = 80  // where the output has none
	mostWidth  = 140 // beyond it lines are hard to read
	itemWidth  = 16  // of the words in front of a line
	quoteWidth = 96  // of a post, where the output has no width
)

func newTeller(out io.Writer, w *world, o chart.Options) *teller {
	return &teller{out: bufio.NewWriter(out), world: w, chart: o}
}

func (t *teller) printf(format string, args ...any) { fmt.Fprintf(t.out, format, args...) }

func (t *teller) title(s string) {
	s = safetext.Clean(s)
	t.printf("%s\n%s\n\n", s, strings.Repeat("=", text.StringWidth(s)))
}

func (t *teller) section(s string) { t.printf("\n%s\n\n", s) }

// width is how many columns words may take.
func (t *teller) width() int {
	if t.chart.Width == 0 {
		return tellWidth
	}
	return min(t.chart.Width, mostWidth)
}

// item writes words behind others that say what they are about. What it is
// given may be a stranger's.
func (t *teller) item(about, words string) {
	lines := t.wrapped(safetext.Clean(words), itemWidth+2)
	for i, line := range lines {
		if i > 0 {
			about = ""
		}
		t.printf("  %-*s%s\n", itemWidth, about, line)
	}
}

// at writes words behind their time. What it is given may be a stranger's.
func (t *teller) at(when, before time.Time, words string) {
	stamp := t.clock(when, before)
	for _, line := range t.wrapped(safetext.Clean(words), len(stamp)+4) {
		t.printf("  %s  %s\n", stamp, line)
		stamp = strings.Repeat(" ", len(stamp))
	}
}

// beneath writes words below those that stand behind a time.
func (t *teller) beneath(words string) {
	for _, line := range t.wrapped(t.chart.Clean(words), len(quoteIndent)) {
		t.printf("%s%s\n", quoteIndent, line)
	}
}

// paragraph writes words in lines that fit.
func (t *teller) paragraph(words string) {
	for _, line := range t.wrapped(safetext.Clean(words), 0) {
		t.printf("%s\n", line)
	}
}

// wrapped are the lines of words that leave room for an indent.
func (t *teller) wrapped(words string, indent int) []string {
	lines := strings.Split(text.WrapSoft(words, max(t.width()-indent, 20)), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines
}

// place is the name of a region for people.
func (t *teller) place(region string) string {
	if region == outcry.Nowhere {
		return "places that nobody named"
	}
	return t.world.regions.Label(region)
}

// places lists regions by name: "Germany, Norway and 3 more".
func (t *teller) places(regions []string, most int) string {
	var names []string
	for _, r := range regions[:min(len(regions), most)] {
		names = append(names, t.place(r))
	}
	if more := len(regions) - most; more > 0 {
		return strings.Join(names, ", ") + fmt.Sprintf(" and %d more", more)
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

// clock is a time of the zone, with its date where that is not the day of the
// time before.
func (t *teller) clock(at, before time.Time) string { return chart.Clock(at, before, t.zone()) }

func (t *teller) zone() *time.Location {
	if t.chart.Zone == nil {
		return time.UTC
	}
	return t.chart.Zone
}

// service is what people call a service; its id where the catalogue lacks it.
func (t *teller) service(id string) string {
	s, known := t.world.services.Get(id)
	if !known || s.Name == "" {
		return id
	}
	return s.Name
}

// quotation is a claim with what is shown of its post.
type quotation struct {
	outcry.StoredSignal
	where  string       // that it speaks of; "" where it names no place
	post   *outcry.Post // nil where it is no longer stored
	remark string
}

// quote shows a claim: when, who, where and what, and the words beneath, marked.
func (t *teller) quote(q quotation, before time.Time) {
	who := "a user"
	if q.Voice != outcry.User {
		who = string(q.Voice) + " " + q.Author
	}
	line := who + ", " + q.Source
	if q.where != "" {
		line += " on " + q.where
	}
	line += ": " + q.Says()
	if q.remark != "" {
		line += " (" + q.remark + ")"
	}
	t.at(q.PublishedAt, before, line)
	width := quoteWidth
	if t.chart.Width > 0 {
		width = t.width() - len(quoteIndent) - 4 // the marks and two ellipses
	}
	shown := marked(window(pieces(q.post, q.Words), width), t.chart.Color)
	if q.post == nil {
		shown = strings.TrimSpace(shown + " (the post is no longer stored)")
	}
	t.printf("%s%s\n", quoteIndent, shown)
}

const quoteIndent = "           " // beneath a time
