package chart

import (
	"bufio"
	"fmt"
	"strings"

	"outcry"
)

// tone is what a sign means; it settles its colour.
type tone int

const (
	plain tone = iota
	stillDown
	down
	query
	up
	unread
	marker
	ongoing
	contested
	recovering
	suspected
	closed
)

// colours are ANSI SGR parameters. Red and green are never a pair.
var colours = map[tone]string{
	stillDown: "1;35", down: "31", query: "33", up: "36", unread: "2", marker: "1",
	ongoing: "1;31", contested: "1;35", recovering: "1;36", suspected: "33", closed: "2",
}

// sign is one character on the screen.
type sign struct {
	glyph rune
	tone  tone
}

// glyphs are the signs of one character set.
type glyphs struct {
	stillDown, down, query, up rune
	unread                     rune // nobody was reading
	axis, partly, tick         rune
	rule, label, cross         rune // the vertical axis, without and with a number, and where they meet
	levels                     []rune
	states                     map[outcry.State]rune
}

var unicodeGlyphs = glyphs{
	stillDown: '█', down: '▒', query: '?', up: 'o', unread: '·',
	axis: '─', partly: '┄', tick: '┬', rule: '│', label: '┤', cross: '┼',
	levels: []rune("▁▂▃▄▅▆▇█"),
	states: map[outcry.State]rune{
		outcry.Ongoing: '▓', outcry.Contested: '≠', outcry.Recovering: '↗', outcry.Suspected: '░',
		outcry.Resolved: '✓', outcry.Dismissed: '×',
	},
}

var asciiGlyphs = glyphs{
	stillDown: '#', down: 'x', query: '?', up: 'o', unread: '~',
	axis: '-', partly: '=', tick: '+', rule: '|', label: '+', cross: '+',
	levels: []rune("_.:-=+*@"),
	states: map[outcry.State]rune{
		outcry.Ongoing: '%', outcry.Contested: '!', outcry.Recovering: '/', outcry.Suspected: ':',
		outcry.Resolved: 'v', outcry.Dismissed: '.',
	},
}

func (o Options) glyphs() glyphs {
	if o.ASCII {
		return asciiGlyphs
	}
	return unicodeGlyphs
}

// words are signs of one tone.
func words(s string, t tone) []sign {
	var signs []sign
	for _, r := range s {
		signs = append(signs, sign{r, t})
	}
	return signs
}

// line writes signs, without the blanks at the end.
func (o Options) line(out *bufio.Writer, signs []sign) {
	for len(signs) > 0 && signs[len(signs)-1].glyph == ' ' {
		signs = signs[:len(signs)-1]
	}
	for len(signs) > 0 {
		n := 1
		for n < len(signs) && signs[n].tone == signs[0].tone {
			n++
		}
		var run strings.Builder
		for _, s := range signs[:n] {
			run.WriteRune(s.glyph)
		}
		if colour := colours[signs[0].tone]; o.Color && colour != "" {
			fmt.Fprintf(out, "\x1b[%sm%s\x1b[0m", colour, run.String())
		} else {
			fmt.Fprint(out, run.String())
		}
		signs = signs[n:]
	}
	fmt.Fprintln(out)
}

// legend says what the signs mean, of those that are drawn.
func (o Options) legend(s service) [][]sign {
	g := o.glyphs()
	item := func(r rune, t tone, meaning string) []sign {
		return append([]sign{{r, t}}, words(" "+meaning+"   ", plain)...)
	}
	bars := item(g.stillDown, stillDown, "still down")
	bars = append(bars, item(g.down, down, "down")...)
	bars = append(bars, item(g.query, query, "asks if down")...)
	bars = append(bars, item(g.up, up, "works (below the line)")...)
	lines := [][]sign{bars}
	seen := s.seen()
	var rest []sign
	if seen.unread {
		rest = append(rest, item(g.unread, unread, "not read: nothing is known")...)
	}
	if seen.partly {
		rest = append(rest, item(g.partly, plain, "read less than half the time")...)
	}
	if len(rest) > 0 {
		lines = append(lines, rest)
	}
	if seen.official || seen.monitor {
		marks := append(item('O', marker, "the operator"), item('M', marker, "a monitor")...)
		lines = append(lines, append(marks, words("says that it fails or works", plain)...))
	}
	if len(seen.states) > 0 {
		var states []sign
		for _, state := range outcry.States {
			if seen.states[state] {
				states = append(states, item(g.states[state], tones[state], string(state))...)
			}
		}
		lines = append(lines, states)
	}
	return lines
}

// seen is what needs explaining.
type seen struct {
	unread, partly, official, monitor bool
	states                            map[outcry.State]bool
}

func (s service) seen() seen {
	is := seen{states: map[outcry.State]bool{}}
	for _, r := range s.regions {
		for _, c := range r.columns {
			is.unread = is.unread || c.unread()
			is.partly = is.partly || c.partly()
			is.official = is.official || c.OfficialDown+c.OfficialUp > 0
			is.monitor = is.monitor || c.MonitorDown+c.MonitorUp > 0
			if incident(c.State) {
				is.states[c.State] = true
			}
		}
	}
	return is
}

// partly reports whether the column is known too badly to take a low bar for
// calm.
func (c column) partly() bool { return !c.unread() && c.coverage() < 0.5 }
