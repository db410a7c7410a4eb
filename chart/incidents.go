package chart

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"outcry"
)

// Incidents writes incidents as a table for people, in their order, as they are
// known at a moment. Where the width does not hold a column for each step of
// an incident, the steps stand in one, a line each. A column in which nothing
// would stand is left out.
func Incidents(w io.Writer, list []outcry.Incident, known time.Time, o Options) error {
	o = o.settled()
	out := o.incidentTable(list, known, wideIncident)
	if text.LongestLineLen(out) > o.Width {
		out = o.incidentTable(list, known, narrowIncident)
	}
	_, err := fmt.Fprintf(w, "%s\nTimes are %s. The peak is a score: 1 is the alarm line.\n", out, o.Zone)
	return err
}

// layout is a set of columns and what they hold.
type layout struct {
	heads   table.Row
	row     func(Options, *outcry.Incident, time.Time) table.Row
	numbers []int // columns of numbers, from 1
	ruled   bool  // a line between rows
}

var wideIncident = layout{
	heads: table.Row{"incident", "service", "region", "state", "since", "for", "detected", "back claimed", "contested", "over", "reports", "authors", "peak", "cause"},
	row: func(o Options, i *outcry.Incident, known time.Time) table.Row {
		claimed := o.after(i.RecoveryClaimedAt, i)
		if claimed != "" {
			claimed += " by " + o.Clean(i.RecoveryClaimedBy)
		}
		return table.Row{
			o.Clean(i.ID), o.Clean(i.Service), o.name(i.Region), o.State(i.State), Clock(i.StartedAt, time.Time{}, o.Zone), lasted(i, known),
			o.after(i.DetectedAt, i), claimed, o.after(i.ContestedAt, i), o.after(i.ResolvedAt, i),
			i.Reports, i.Authors, peak(i), o.Clean(i.Cause),
		}
	},
	numbers: []int{11, 12, 13},
}

var narrowIncident = layout{
	heads: table.Row{"incident", "state", "then"},
	row: func(o Options, i *outcry.Incident, known time.Time) table.Row {
		return table.Row{
			o.column(mostIncidentName, i.ID, i.Service, o.name(i.Region), fmt.Sprintf("%d reports by %d", i.Reports, i.Authors)),
			o.State(i.State) + "\n" + Clock(i.StartedAt, time.Time{}, o.Zone) + "\nfor " + lasted(i, known) + "\npeak " + peak(i),
			o.column(mostIncidentStep, o.steps(i)...),
		}
	},
	ruled: true,
}

// Widths of what is stacked in the narrow layout, so that it fits 80 columns.
const (
	mostIncidentName = 25
	mostIncidentStep = 29
)

// column stacks words that are not empty, each cut to a width.
func (o Options) column(width int, words ...string) string {
	var lines []string
	for _, word := range words {
		if word = o.Clean(word); word != "" {
			lines = append(lines, strings.TrimRight(pad(word, width), " "))
		}
	}
	return strings.Join(lines, "\n")
}

func (o Options) incidentTable(list []outcry.Incident, known time.Time, l layout) string {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	if o.ASCII {
		t.SetStyle(table.StyleDefault)
	}
	t.Style().Format.Header = text.FormatDefault
	t.Style().Options.SeparateRows = l.ruled
	t.AppendHeader(l.heads)
	said := make([]bool, len(l.heads))
	for i := range list {
		row := l.row(o, &list[i], known)
		for n, cell := range row {
			said[n] = said[n] || cell != ""
		}
		t.AppendRow(row)
	}
	var columns []table.ColumnConfig
	for n := range l.heads {
		c := table.ColumnConfig{Number: n + 1, Hidden: len(list) > 0 && !said[n]}
		if slices.Contains(l.numbers, c.Number) {
			c.Align = text.AlignRight
		}
		columns = append(columns, c)
	}
	t.SetColumnConfigs(columns)
	return t.Render()
}

// after is a time of an incident beside its start; "" where there is none.
func (o Options) after(at time.Time, i *outcry.Incident) string {
	if at.IsZero() {
		return ""
	}
	return Clock(at, i.StartedAt, o.Zone)
}

// steps are what became of an incident, a line each.
func (o Options) steps(i *outcry.Incident) []string {
	var lines []string
	for _, step := range []struct {
		said string
		at   time.Time
		by   string
	}{
		{"detected", i.DetectedAt, ""}, {"back", i.RecoveryClaimedAt, i.RecoveryClaimedBy},
		{"contested", i.ContestedAt, ""}, {"over", i.ResolvedAt, ""},
	} {
		if step.at.IsZero() {
			continue
		}
		line := step.said + " " + o.after(step.at, i)
		if step.by != "" {
			line += ", says " + step.by
		}
		lines = append(lines, line)
	}
	if i.Cause != "" {
		lines = append(lines, "probably from "+i.Cause)
	}
	return lines
}

// lasted is how long an incident went on, or has been going on.
func lasted(i *outcry.Incident, known time.Time) string {
	if end := i.End(); !end.IsZero() {
		known = end
	}
	return outcry.Length(max(known.Sub(i.StartedAt), 0))
}

func peak(i *outcry.Incident) string { return strconv.FormatFloat(i.PeakScore, 'f', 1, 64) }
