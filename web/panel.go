package web

import (
	"fmt"
	"math"
	"strings"
	"time"

	"outcry"
	"outcry/chart"
)

// Geometry of a picture, in the units of its viewBox.
const (
	pictureWidth  = 720.0
	pictureHeight = 172.0
	plotLeft      = 40.0
	plotRight     = 712.0
	plotTop       = 28.0 // claims of organisations stand above
	plotHeight    = 96.0
	plotBottom    = plotTop + plotHeight
	timeLine      = pictureHeight - 4
	markGap       = 9.0 // marks closer than this are one
	leastTicks    = 9   // of the span, between labels
)

// panel is the picture of one region with its figures.
type panel struct {
	Region, Summary        string
	StillDown, Down, Query string // paths, above the axis
	Up                     string // path, below it
	Gaps                   []stripe
	Ticks                  []tick
	Scale                  []level
	Marks                  []mark
	AxisY                  string
	Total                  figures
	Read                   string
	Rows                   []figures // of buckets with a post, newest first
	RowsLeft               int
	Width, Height          float64
	PlotLeft, PlotTop      float64
	PlotWidth, PlotBottom  float64
	LabelX                 float64
}

type stripe struct{ X, Width string }

type tick struct{ X, Y, Label string }

type level struct{ Y, Label string }

// mark is a claim of an organisation.
type mark struct{ X, Y, Letter, Title string }

// figures are counts as they are shown: empty where they were not asked for.
type figures struct {
	At, UTC                                          string
	Down, StillDown, Query, Up                       string
	OfficialDown, OfficialUp, MonitorDown, MonitorUp string
	Posts                                            int
}

// maxFigures is how many buckets are listed beneath a picture.
const maxFigures = 100

func (s *site) panel(c course, sel selection, asked outcry.Asked) panel {
	p := picture{course: c, sel: sel}
	p.measure()
	out := panel{
		Region: s.name(c.region), Total: count(c.total, asked), Read: p.readShare(),
		StillDown: p.bars(func(b outcry.Bucket) (int, int) { return 0, b.StillDown }),
		Down:      p.bars(func(b outcry.Bucket) (int, int) { return b.StillDown, b.Down }),
		Query:     p.bars(func(b outcry.Bucket) (int, int) { return b.StillDown + b.Down, b.Query }),
		Up:        p.bars(func(b outcry.Bucket) (int, int) { return -b.Up, b.Up }),
		Gaps:      p.gaps(), Ticks: p.ticks(), Scale: p.levels(), Marks: p.marks(), AxisY: px(p.axis),
		Width: pictureWidth, Height: pictureHeight, PlotLeft: plotLeft, PlotTop: plotTop,
		PlotWidth: plotRight - plotLeft, PlotBottom: plotBottom, LabelX: plotLeft - 5,
	}
	out.Summary = fmt.Sprintf("%s: at most %d reports of trouble and %d that it works in %s; %s of the span was read",
		out.Region, p.bad, p.good, spell(sel.Step), out.Read)
	for i := len(c.rows) - 1; i >= 0; i-- {
		if b := c.rows[i]; b.Posts > 0 {
			if len(out.Rows) == maxFigures {
				out.RowsLeft++
				continue
			}
			f := count(b, asked)
			f.At, f.UTC = clock(b.Start, sel.Zone), outcry.FormatTime(b.Start)
			out.Rows = append(out.Rows, f)
		}
	}
	return out
}

func count(b outcry.Bucket, asked outcry.Asked) figures {
	text := func(n int, asked bool) string {
		if !asked {
			return ""
		}
		return fmt.Sprint(n)
	}
	return figures{
		Down: text(b.Down, asked.Down), StillDown: text(b.StillDown, asked.StillDown),
		Query: text(b.Query, asked.Query), Up: text(b.Up, asked.Up),
		OfficialDown: text(b.OfficialDown, asked.OfficialDown), OfficialUp: text(b.OfficialUp, asked.OfficialUp),
		MonitorDown: text(b.MonitorDown, asked.MonitorDown), MonitorUp: text(b.MonitorUp, asked.MonitorUp),
		Posts: b.Posts,
	}
}

// picture turns counts and times into places.
type picture struct {
	course
	sel       selection
	bad, good int     // the highest bar above and below
	unit      float64 // height of a report
	axis      float64 // y of the axis
}

func (p *picture) measure() {
	for _, b := range p.rows {
		p.bad = max(p.bad, b.Down+b.StillDown+b.Query)
		p.good = max(p.good, b.Up)
	}
	p.unit = plotHeight / float64(max(p.bad, 1)+p.good)
	p.axis = plotTop + float64(max(p.bad, 1))*p.unit
}

// x is where a time stands, within the plot.
func (p *picture) x(t time.Time) float64 {
	share := float64(t.Sub(p.sel.Since)) / float64(p.sel.Until.Sub(p.sel.Since))
	return plotLeft + (plotRight-plotLeft)*min(max(share, 0), 1)
}

// bars is a path with a bar a bucket; of says how many reports above the axis
// it starts, and how many it counts.
func (p *picture) bars(of func(outcry.Bucket) (from, n int)) string {
	var path strings.Builder
	for _, b := range p.rows {
		from, n := of(b)
		if n == 0 {
			continue
		}
		left, right := p.x(b.Start), p.x(b.Start.Add(b.Step))
		if width := right - left; width > 2 {
			right -= 0.5
		}
		y, height := p.axis-float64(from+n)*p.unit, float64(n)*p.unit
		fmt.Fprintf(&path, "M%s %sh%sv%sH%sz", px(left), px(y), px(right-left), px(height), px(left))
	}
	return path.String()
}

// gaps are the stretches of which nothing is known, those without a row among
// them.
func (p *picture) gaps() []stripe {
	var stripes []stripe
	gap := func(from, until time.Time) {
		if left, width := p.x(from), p.x(until)-p.x(from); width > 0.05 {
			stripes = append(stripes, stripe{px(left), px(width)})
		}
	}
	known := p.sel.Since
	for _, b := range p.rows {
		if b.Unknown() {
			continue
		}
		if b.Start.After(known) {
			gap(known, b.Start)
		}
		known = b.Start.Add(b.Step)
	}
	if known.Before(p.sel.Until) {
		gap(known, p.sel.Until)
	}
	return stripes
}

func (p *picture) ticks() []tick {
	var list []tick
	least := p.sel.Until.Sub(p.sel.Since) / leastTicks
	for _, t := range chart.Ticks(p.sel.Since, p.sel.Until, p.sel.Zone, least) {
		if x := p.x(t.At); x < plotRight-20 {
			list = append(list, tick{px(x), px(timeLine), t.Label})
		}
	}
	return list
}

func (p *picture) levels() []level {
	list := []level{{px(plotTop + 4), fmt.Sprint(max(p.bad, 1))}}
	if p.axis-plotTop > 14 && (p.good == 0 || plotBottom-p.axis > 14) {
		list = append(list, level{px(p.axis + 4), "0"})
	}
	if p.good > 0 && plotBottom-plotTop > 14 {
		list = append(list, level{px(plotBottom + 4), fmt.Sprint(p.good)})
	}
	return list
}

// marks are the claims of organisations: that it fails above the plot, that it
// works below.
func (p *picture) marks() []mark {
	var list []mark
	line := func(letter, title string, y float64, n func(outcry.Bucket) int) {
		last := math.Inf(-1)
		for _, b := range p.rows {
			x := p.x(b.Start.Add(b.Step / 2))
			if n(b) == 0 || x-last < markGap {
				continue
			}
			last = x
			list = append(list, mark{px(x), px(y), letter, title + ", " + clock(b.Start, p.sel.Zone)})
		}
	}
	line("O", "The operator says that it fails", 10, func(b outcry.Bucket) int { return b.OfficialDown })
	line("M", "A monitor says that it fails", 22, func(b outcry.Bucket) int { return b.MonitorDown })
	line("O", "The operator says that it works", plotBottom+14, func(b outcry.Bucket) int { return b.OfficialUp })
	line("M", "A monitor says that it works", plotBottom+26, func(b outcry.Bucket) int { return b.MonitorUp })
	return list
}

func (p *picture) readShare() string {
	buckets := math.Ceil(float64(p.sel.Until.Sub(p.sel.Since)) / float64(p.sel.Step))
	return fmt.Sprintf("%.0f %%", 100*p.read/max(buckets, float64(len(p.rows)), 1))
}

// px is a length with the precision that a screen shows.
func px(v float64) string { return strings.TrimSuffix(fmt.Sprintf("%.1f", v), ".0") }
