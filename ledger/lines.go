package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"outcry"
)

// Line is one line of a ledger for people. Text may hold an account's name,
// which is a stranger's text.
type Line struct {
	At      time.Time `json:"at"`
	Text    string    `json:"text"`
	Signals []int64   `json:"signals"` // seqs of the claims behind it
}

// Lines tells the ledger of an incident in sentences, by time. Label names
// regions; without it they keep their codes.
func (l *Ledger) Lines(i *outcry.Incident, label func(region string) string) []Line {
	w := writer{service: i.Service, label: label}
	var lines []Line
	for rest := l.Entries; len(rest) > 0; {
		n := sameBreath(rest)
		line := Line{At: rest[0].At, Text: w.entry(rest[:n])}
		for _, e := range rest[:n] {
			line.Signals = append(line.Signals, e.Signal)
		}
		lines = append(lines, line)
		rest = rest[n:]
	}
	for _, c := range l.AllClears {
		lines = append(lines, Line{c.At, w.allClear(c), c.Examples})
	}
	for _, d := range l.Disagreements {
		lines = append(lines, Line{d.From, w.disagreement(d), []int64{d.Down.Signal, d.Up.Signal}})
	}
	lines = append(lines, l.Operator.line(i))
	slices.SortStableFunc(lines, func(a, b Line) int { return cmp.Compare(a.At.UnixMilli(), b.At.UnixMilli()) })
	return lines
}

// writer puts claims into words.
type writer struct {
	service string // which needs no name
	label   func(string) string
}

// sameBreath is how many of the entries, from the first on, say the same of
// several regions at once.
func sameBreath(list []Entry) int {
	n := 1
	for n < len(list) {
		a, b := list[0], list[n]
		a.Region, a.Signal = b.Region, b.Signal
		if a != b {
			break
		}
		n++
	}
	return n
}

func (w writer) entry(list []Entry) string {
	e := list[0]
	var regions []string
	for _, e := range list {
		regions = append(regions, e.Region)
	}
	on := w.on(e.Service, regions...)
	switch e.Kind {
	case FirstReport, FirstInRegion:
		return "first report by a user" + on
	case FirstUp:
		return "first user who says that it works" + on
	case TurnedUp:
		return fmt.Sprintf("the crowd turns: in the hour before %s that it works, %s that it fails", several(float64(e.Ups), "report"), number(e.Bad))
	case TurnedDown:
		return fmt.Sprintf("the crowd turns back: in the hour before %s that it fails, %d that it works", several(e.Bad, "report"), e.Ups)
	}
	again := ""
	if e.Posts > 1 {
		again = fmt.Sprintf(", %d times until %s", e.Posts, clock(e.Last))
	}
	return fmt.Sprintf("%s (%s): %s%s%s", e.Account, e.Voice, claim(e.Stance, e.Query), on, again)
}

func claim(stance outcry.Stance, query bool) string {
	switch {
	case query:
		return "asks whether it fails"
	case stance == outcry.StillDown:
		return "still fails"
	case stance == outcry.Up:
		return "works"
	}
	return "fails"
}

// on says what a claim is about where that is not all of the service.
func (w writer) on(service string, regions ...string) string {
	var names []string
	for _, region := range regions {
		switch {
		case everywhere(region):
		case w.label != nil:
			names = append(names, w.label(region))
		default:
			names = append(names, region)
		}
	}
	s := ""
	if service != w.service {
		s = " (" + service + ")"
	}
	if len(names) > 0 {
		s += " in " + strings.Join(names, ", ")
	}
	return s
}

func (w writer) allClear(c AllClear) string {
	about := fmt.Sprintf("after %s said that it works%s", c.Account, w.on(c.Service, c.Region))
	if c.Against[len(c.Against)-1].Reports == 0 && c.BadUntil.IsZero() {
		return about + ": no user said otherwise" + agreed(c.Agree)
	}
	var parts []string
	for _, a := range c.Against {
		parts = append(parts, a.String())
	}
	verdict := ""
	if c.Premature {
		verdict = "; premature: bad news went on until " + clock(c.BadUntil)
	}
	return about + ", users said otherwise: " + strings.Join(parts, ", ") + agreed(c.Agree) + verdict
}

// String says how many spoke, and in what time.
func (a Within) String() string {
	n := "none"
	if a.Reports > 0 {
		n = several(float64(a.Reports), "report") + " by " + people(a.Authors)
	}
	n += " in " + outcry.Length(time.Duration(a.Seconds)*time.Second)
	if a.Running {
		n += " so far"
	}
	return n
}

func agreed(c Count) string {
	if c.Reports == 0 {
		return ""
	}
	return fmt.Sprintf("; %s agreed", several(float64(c.Reports), "report"))
}

func (w writer) disagreement(d Disagreement) string {
	down := fmt.Sprintf("%s (%s) says that it fails%s", d.Down.Account, d.Down.Voice, w.on(w.service, d.Down.Region))
	if d.Down.Account == Users && d.Down.Voice == outcry.User {
		down = fmt.Sprintf("users say that it fails (%s by %s)", several(float64(d.Crowd.Reports), "report"), people(d.Crowd.Authors))
	}
	return fmt.Sprintf("%s while %s (%s) says that it works%s, until %s (%s)", down, d.Up.Account, d.Up.Voice, w.on(w.service, d.Up.Region),
		clock(d.Until), outcry.Length(d.Until.Sub(d.From)))
}

// line says when the operator admitted the failure, or that it did not. Nothing
// that was seen is all that can be said of silence.
func (o Operator) line(i *outcry.Incident) Line {
	if o.AckAt.IsZero() {
		what := "the operator said nothing that was seen"
		if o.Spoke {
			what = "the operator did not say that it fails"
		}
		return Line{o.SilentUntil, fmt.Sprintf("%s until %s, for %s", what, clock(o.SilentUntil), outcry.Length(o.SilentUntil.Sub(i.StartedAt))), nil}
	}
	delay := time.Duration(o.Delay) * time.Second
	text := fmt.Sprintf("the operator admits it %s after the first report", outcry.Length(delay))
	if delay < 0 {
		text = fmt.Sprintf("the operator says so %s before the first report", outcry.Length(-delay))
	}
	if behind := time.Duration(o.Behind) * time.Second; behind > 0 {
		text += fmt.Sprintf(", %s after the crowd was heard", outcry.Length(behind))
	}
	return Line{o.AckAt, text, []int64{o.Signal}}
}

func several(n float64, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return number(n) + " " + noun + "s"
}

func number(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
