package chart

import (
	"bufio"
	"fmt"
	"time"
)

// gutter is the width of what stands left of the first column: seven
// characters of label and the axis.
const gutter = 8

// Most rows of a panel above and below its axis.
const (
	rowsAbove = 6
	rowsBelow = 4
)

// panel draws one region: bad news above the axis, good news below it, claims
// of organisations on lines of their own outside both, and over all of it what
// detection made of it.
func (o Options) panel(out *bufio.Writer, s service, r region) {
	p := panel{Options: o, service: s, region: r, glyphs: o.glyphs()}
	p.scale()
	unit := ": reports / " + length(s.unit)
	title := o
	title.Width -= len(unit)
	fmt.Fprintln(out, title.fit(o.name(r.id))+unit)
	p.states(out)
	p.marks(out, "O fails", 'O', func(c column) int { return c.OfficialDown })
	p.marks(out, "M fails", 'M', func(c column) int { return c.MonitorDown })
	for row := p.above; row >= 1; row-- {
		p.row(out, row, (p.above-row)%2 == 0, p.badSign)
	}
	p.axisRow(out)
	for row := 1; row <= p.below; row++ {
		p.row(out, row, row == p.below, p.goodSign)
	}
	p.marks(out, "O works", 'O', func(c column) int { return c.OfficialUp })
	p.marks(out, "M works", 'M', func(c column) int { return c.MonitorUp })
	o.line(out, append(words(fmt.Sprintf("%*s", gutter, ""), plain), words(s.times(o.Zone).text, plain)...))
}

type panel struct {
	Options
	service
	region
	glyphs
	perRow, above, below int
}

// scale picks how many reports a row stands for, the same above and below.
func (p *panel) scale() {
	bad, good := 0, 0
	for _, c := range p.columns {
		bad, good = max(bad, c.bad()), max(good, c.Up)
	}
	p.perRow = roundUp(max(ceil(bad, rowsAbove), ceil(good, rowsBelow), 1))
	p.above, p.below = max(ceil(bad, p.perRow), 1), ceil(good, p.perRow)
}

func ceil(n, by int) int { return (n + by - 1) / by }

// roundUp is the next number of the form 1, 2 or 5 times a power of ten.
func roundUp(n int) int {
	for power := 1; ; power *= 10 {
		for _, m := range []int{1, 2, 5} {
			if m*power >= n {
				return m * power
			}
		}
	}
}

// row draws one row; number is the distance from the axis, from 1.
func (p *panel) row(out *bufio.Writer, number int, labelled bool, at func(column, int) sign) {
	line := words(fmt.Sprintf("%7s%c", "", p.rule), plain)
	if labelled {
		line = words(fmt.Sprintf("%7d%c", number*p.perRow, p.label), plain)
	}
	for _, c := range p.columns {
		line = append(line, p.widen(at(c, number))...)
	}
	p.line(out, line)
}

// widen repeats a sign over its column; a wide one keeps its distance.
func (p *panel) widen(s sign) []sign {
	signs := make([]sign, p.width)
	for i := range signs {
		signs[i] = s
	}
	if p.width >= 3 && s.tone != unread {
		signs[p.width-1] = sign{' ', plain}
	}
	return signs
}

// badSign is the sign of a column in a row above the axis: the stance that
// stands in the middle of it, the worst one lowest.
func (p *panel) badSign(c column, row int) sign {
	if c.unread() {
		return sign{p.unread, unread}
	}
	if (row-1)*p.perRow >= c.bad() {
		return sign{' ', plain}
	}
	middle := min(2*row*p.perRow-p.perRow, 2*c.bad()) // in halves of a report
	switch {
	case c.StillDown > 0 && middle <= 2*c.StillDown:
		return sign{p.stillDown, stillDown}
	case c.Down > 0 && middle <= 2*(c.StillDown+c.Down):
		return sign{p.down, down}
	}
	return sign{p.query, query}
}

func (p *panel) goodSign(c column, row int) sign {
	switch {
	case c.unread():
		return sign{p.unread, unread}
	case (row-1)*p.perRow >= c.Up:
		return sign{' ', plain}
	}
	return sign{p.up, up}
}

func (p *panel) axisRow(out *bufio.Writer) {
	line := words(fmt.Sprintf("%7d%c", 0, p.cross), plain)
	ticks := p.times(p.Zone).columns
	for i, c := range p.columns {
		s := sign{p.axis, plain}
		switch {
		case c.unread():
			s = sign{p.unread, unread}
		case c.partly():
			s.glyph = p.partly
		}
		for j := range p.width {
			if j == 0 && ticks[i] && s.glyph == p.axis {
				line = append(line, sign{p.tick, plain})
				continue
			}
			line = append(line, s)
		}
	}
	p.line(out, line)
}

// marks draws a line with a mark wherever count is above 0, if it is anywhere.
func (p *panel) marks(out *bufio.Writer, label string, mark rune, count func(column) int) {
	line, any := words(fmt.Sprintf("%-7s%c", label, p.rule), plain), false
	for _, c := range p.columns {
		column := words(fmt.Sprintf("%*s", p.width, ""), plain)
		if count(c) > 0 {
			column[0], any = sign{mark, marker}, true
		}
		line = append(line, column...)
	}
	if any {
		p.line(out, line)
	}
}

// length is a stretch of time as people say it: 15 min, 2 h, 7 d.
func length(d time.Duration) string {
	for _, u := range []struct {
		of   time.Duration
		name string
	}{{day, "d"}, {time.Hour, "h"}, {time.Minute, "min"}} {
		if d >= u.of && d%u.of == 0 {
			return fmt.Sprintf("%d %s", d/u.of, u.name)
		}
	}
	return d.String()
}
