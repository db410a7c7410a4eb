// Package chart draws timelines on a terminal: bars that tell the stances
// apart by their signs and not by colour alone, a compact line for each
// region, and tables. It only draws: rows come in, text goes out.
package chart

import (
	"bufio"
	"fmt"
	"io"
	"time"

	"github.com/jedib0t/go-pretty/v6/text"

	"outcry"
	"outcry/safetext"
)

// Options say how to draw. The zero value draws 80 columns of Unicode without
// colour, in UTC.
type Options struct {
	Width int  // columns of the terminal; 0: 80
	Color bool // ANSI colours, beside signs that differ without them
	ASCII bool // only ASCII, for terminals that show no more
	Zone  *time.Location
	Label func(region string) string // a region's name; nil: ids only

	// Since and Until are the span to draw; zero: that of the rows. What lies
	// in the span and has no row is drawn as not read.
	Since, Until time.Time
}

// Bounds of the width that is drawn in.
const (
	defaultWidth = 80
	minWidth     = 66 // of the legend
	maxWidth     = 400
)

// maxPanels is how many regions of a service get a panel of their own.
const maxPanels = 12

// Timeline draws for each service of rows what was reported, with a line and a
// panel for each region. Rows come in any order; those of one service and
// region must be of one step.
func Timeline(w io.Writer, rows []outcry.Bucket, o Options) error {
	if err := check(rows); err != nil {
		return err
	}
	o = o.settled()
	out := bufio.NewWriter(w)
	if len(rows) == 0 {
		fmt.Fprintln(out, "Nothing to draw: the span has no buckets.")
	}
	for i, s := range gather(rows, o) {
		if i > 0 {
			fmt.Fprintln(out)
		}
		o.service(out, s)
	}
	// A bufio.Writer keeps its first error and returns it here.
	return out.Flush()
}

// check refuses rows that no axis can hold.
func check(rows []outcry.Bucket) error {
	for _, b := range rows {
		if b.Step <= 0 {
			return fmt.Errorf("drawing %s in %s: a bucket has the length %v; want more than 0", b.Service, b.Region, b.Step)
		}
	}
	return nil
}

func (o Options) settled() Options {
	if o.Width == 0 {
		o.Width = defaultWidth
	}
	o.Width = min(max(o.Width, minWidth), maxWidth)
	if o.Zone == nil {
		o.Zone = time.UTC
	}
	return o
}

// service draws all of one service.
func (o Options) service(out *bufio.Writer, s service) {
	fmt.Fprintln(out, o.heading(s))
	for _, line := range o.legend(s) {
		o.line(out, line)
	}
	if len(s.regions) > 1 {
		fmt.Fprintln(out)
		o.sparklines(out, s)
	}
	for _, r := range s.regions[:min(len(s.regions), maxPanels)] {
		fmt.Fprintln(out)
		o.panel(out, s, r)
	}
	if more := len(s.regions) - maxPanels; more > 0 {
		fmt.Fprintf(out, "\n%d more regions are in the list above; name them with --region to see them drawn.\n", more)
	}
}

func (o Options) heading(s service) string {
	start, end := s.since.In(o.Zone), s.until.In(o.Zone)
	const day = "2 Jan 2006 15:04"
	return o.fit(fmt.Sprintf("%s, %s to %s %s", s.id, start.Format(day), end.Format(day), start.Format("MST (UTC-07:00)")))
}

// name is a region's id with its name.
func (o Options) name(region string) string {
	if o.Label == nil {
		return o.Clean(region)
	}
	label := o.Label(region)
	if label == "" || label == region {
		return o.Clean(region)
	}
	return o.Clean(region + " " + label)
}

// fit cleans s and cuts it to the width.
func (o Options) fit(s string) string {
	s = o.Clean(s)
	if text.StringWidth(s) > o.Width {
		return text.Snip(s, o.Width, "~")
	}
	return s
}

// Clean makes a stranger's words fit for the terminal at hand, in one line.
func (o Options) Clean(s string) string {
	s = safetext.Clean(s)
	if !o.ASCII {
		return s
	}
	ascii := []byte(nil)
	for _, r := range s {
		if r > 0x7e {
			r = '?'
		}
		ascii = append(ascii, byte(r))
	}
	return string(ascii)
}
