package chart

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"outcry"
	"outcry/places"
)

// Regions writes the regions of one service beside each other as a table for
// people, in their order. Counts that q does not ask for stay empty, and so do
// those of a region that nobody looks at. A column in which nothing would stand
// is left out.
func Regions(w io.Writer, q outcry.Query, rows []places.Row, o Options) error {
	o = o.settled()
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "No regions to compare.")
		return err
	}
	start, end := rows[0].Start.In(o.Zone), rows[0].Start.Add(rows[0].Step).In(o.Zone)
	const day = "2 Jan 2006 15:04"
	heading := o.fit(fmt.Sprintf("%s, %s to %s %s", rows[0].Service, start.Format(day), end.Format(day), start.Format("MST (UTC-07:00)")))
	_, err := fmt.Fprintf(w, "%s\n%s\n%s\n", heading, o.regionTable(q, rows), o.regionNotes(rows))
	return err
}

var regionHeads = table.Row{
	"region", "state", "bad news", "down", "still\ndown", "asks", "works", "official\nfails", "official\nworks", "monitor\nfails", "monitor\nworks",
	"authors", "share", "usual", "difference", "p", "read", "incident",
}

// regionTable draws the wide layout if the width holds it.
func (o Options) regionTable(q outcry.Query, rows []places.Row) string {
	out := o.regionLayout(q.Asked(), rows, wideRegion)
	if text.LongestLineLen(out) > o.Width {
		out = o.regionLayout(q.Asked(), rows, narrowRegion)
	}
	return out
}

// regionLayout is a set of columns and what they hold.
type regionLayout struct {
	heads table.Row
	row   func(o Options, r places.Row, asked outcry.Asked, top float64) table.Row
	words []int // columns of words, from 1; the others are numbers
}

var wideRegion = regionLayout{heads: regionHeads, row: Options.wideRegion, words: []int{1, 2, 3, 15, 18}}

var narrowRegion = regionLayout{
	heads: table.Row{"region\nstate", "bad news\nreports", "difference\nshare (usual)", "read"}, row: Options.narrowRegion, words: []int{1, 2, 3},
}

func (o Options) regionLayout(asked outcry.Asked, rows []places.Row, l regionLayout) string {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	if o.ASCII {
		t.SetStyle(table.StyleDefault)
	}
	t.Style().Format.Header = text.FormatDefault
	t.AppendHeader(l.heads)
	top, said := loudest(rows), make([]bool, len(l.heads))
	for _, r := range rows {
		line := l.row(o, r, asked, top)
		for i, cell := range line {
			said[i] = said[i] || cell != ""
		}
		t.AppendRow(line)
	}
	columns := make([]table.ColumnConfig, len(l.heads))
	for i := range columns {
		columns[i] = table.ColumnConfig{Number: i + 1, Hidden: !said[i]}
		if !slices.Contains(l.words, i+1) {
			columns[i].Align = text.AlignRight
		}
	}
	t.SetColumnConfigs(columns)
	return t.Render()
}

// loudest is the most bad news of a region other than the world, which contains
// them all.
func loudest(rows []places.Row) (top float64) {
	for _, r := range rows {
		if r.Region != outcry.World {
			top = max(top, r.BadNews())
		}
	}
	return top
}

// regionCount is a count as it is shown: nothing where nobody looks, and where
// it was not asked for.
func regionCount(r places.Row, n int, asked bool) string {
	if !asked || r.State == places.NotCovered {
		return ""
	}
	return strconv.Itoa(n)
}

func (o Options) wideRegion(r places.Row, asked outcry.Asked, top float64) table.Row {
	organisations := func(n int, asked bool) string {
		if n == 0 { // most are silent, and a column of zeros says so worse than none
			return ""
		}
		return regionCount(r, n, asked)
	}
	line := table.Row{
		o.column(mostRegionName, o.name(r.Region)), o.regionState(r.State), "",
		regionCount(r, r.Down, asked.Down), regionCount(r, r.StillDown, asked.StillDown),
		regionCount(r, r.Query, asked.Query), regionCount(r, r.Up, asked.Up),
		organisations(r.OfficialDown, asked.OfficialDown), organisations(r.OfficialUp, asked.OfficialUp),
		organisations(r.MonitorDown, asked.MonitorDown), organisations(r.MonitorUp, asked.MonitorUp),
		regionCount(r, r.Authors, true), "", "", string(r.Difference), "", percentage(r.Coverage), o.member(r),
	}
	if asked.Down || asked.StillDown || asked.Query {
		line[2] = o.bar(r, top)
	}
	if r.Shared {
		line[12], line[13] = percentage(r.Share), percentage(r.Usual)
	}
	if r.Tested() {
		line[15] = chance(r.P)
	}
	return line
}

func (o Options) narrowRegion(r places.Row, asked outcry.Asked, top float64) table.Row {
	bad, works := asked.Down || asked.StillDown || asked.Query, asked.Up
	var said []string
	if r.State != places.NotCovered {
		if bad {
			said = append(said, strconv.FormatFloat(r.BadNews(), 'f', -1, 64)+" bad")
		}
		if works {
			said = append(said, fmt.Sprintf("%d work", r.Up))
		}
	}
	held := ""
	if r.Shared {
		held = percentage(r.Share) + " (" + percentage(r.Usual) + ")"
	}
	if r.Tested() {
		held += " p " + chance(r.P)
	}
	bar := ""
	if bad {
		bar = o.bar(r, top)
	}
	state, incident := "", ""
	if r.Incident != "" { // whole, since it is there to be typed
		state, incident = o.State(r.Bucket.State), text.WrapHard(o.Clean(r.Incident), mostDifference)
	}
	return table.Row{
		stack(o.column(mostNarrowName, o.name(r.Region)), o.regionState(r.State), state),
		stack(bar, strings.Join(said, ", ")), stack(string(r.Difference), held, incident), percentage(r.Coverage),
	}
}

// stack puts what is not empty on lines of its own.
func stack(lines ...string) string {
	return strings.Join(slices.DeleteFunc(lines, func(s string) bool { return s == "" }), "\n")
}

func percentage(share float64) string { return fmt.Sprintf("%.0f %%", 100*share) }

// Widths of a region's name and of its bar. Beside the narrow name stand 17
// columns of reports, 24 of the difference and 5 of coverage: 80 with the lines.
const (
	mostRegionName = 24
	mostNarrowName = 20
	mostDifference = 24
	mostRegionBar  = 10
)

// bar is how much bad news there is beside the loudest region. The world has
// none, since it would dwarf what it contains.
func (o Options) bar(r places.Row, top float64) string {
	if r.Region == outcry.World || r.BadNews() == 0 {
		return ""
	}
	g := o.glyphs()
	n := int(mostRegionBar*r.BadNews()/top + 0.5)
	return o.paint(strings.Repeat(string(g.down), max(n, 1)), down)
}

func (o Options) regionState(s places.State) string {
	tones := map[places.State]tone{places.Reporting: down, places.Affirmed: up, places.NotCovered: unread}
	return o.paint(strings.ReplaceAll(string(s), "_", " "), tones[s])
}

// paint colours words, if there is colour.
func (o Options) paint(s string, t tone) string {
	if colour := colours[t]; o.Color && colour != "" && s != "" {
		return "\x1b[" + colour + "m" + s + "\x1b[0m"
	}
	return s
}

func (o Options) member(r places.Row) string {
	if r.Incident == "" {
		return ""
	}
	return o.State(r.Bucket.State) + " " + o.Clean(r.Incident)
}

// chance is a p-value in as few digits as say something.
func chance(p float64) string {
	switch {
	case p < 0.001:
		return "<0.001"
	case p > 0.9995:
		return "1"
	}
	return fmt.Sprintf("%.3f", p)
}

// regionNotes says what the figures mean.
func (o Options) regionNotes(rows []places.Row) string {
	lines := []string{"Regions overlap: do not add them. Read: how far the sources that speak of the region were read."}
	for _, r := range rows {
		if !r.Shared {
			continue
		}
		usual := "its share of all reports of the 28 days before"
		if r.Against == places.Works {
			usual = "its share of those who say that it works, since little is known of the time before"
		}
		lines = append(lines, "Share: of the bad news that has a place; usual: "+usual+".",
			"p: Fisher's exact test, corrected for the number of regions of its size.")
		break
	}
	var wrapped []string
	for _, line := range lines {
		for part := range strings.Lines(text.WrapSoft(line, o.Width)) {
			wrapped = append(wrapped, strings.TrimSpace(part))
		}
	}
	return strings.Join(wrapped, "\n")
}
