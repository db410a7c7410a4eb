package ledger_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"outcry"
	"outcry/ledger"
)

// line is one line of a ledger as the stories here tell it.
type line struct {
	at   time.Time
	text string
}

// told is a ledger in sentences, by time.
func told(l ledger.Ledger, i outcry.Incident) string {
	w := writer{service: i.Service}
	var lines []line
	for rest := l.Entries; len(rest) > 0; {
		n := sameBreath(rest)
		lines = append(lines, line{rest[0].At, w.entry(rest[:n])})
		rest = rest[n:]
	}
	for _, c := range l.AllClears {
		lines = append(lines, line{c.At, w.allClear(c)})
	}
	for _, d := range l.Disagreements {
		lines = append(lines, line{d.From, w.disagreement(d)})
	}
	lines = append(lines, operator(l.Operator, &i))
	slices.SortStableFunc(lines, func(a, b line) int { return a.at.Compare(b.at) })
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(line.at.Format("15:04 ") + line.text + "\n")
	}
	return b.String()
}

// writer puts claims into words.
type writer struct {
	service string // which needs no name
}

// sameBreath is how many of the entries, from the first on, say the same of
// several regions at once.
func sameBreath(list []ledger.Entry) int {
	n := 1
	for n < len(list) && list[0].Kind == ledger.Said {
		a, b := list[0], list[n]
		a.Region, a.Signal = b.Region, b.Signal
		if a != b {
			break
		}
		n++
	}
	return n
}

func (w writer) entry(list []ledger.Entry) string {
	e := list[0]
	var regions []string
	for _, e := range list {
		regions = append(regions, e.Region)
	}
	on := w.on(e.Service, regions...)
	switch e.Kind {
	case ledger.FirstReport, ledger.FirstInRegion:
		return "first report by a user" + on
	case ledger.FirstUp:
		return "first user who says that it works" + on
	case ledger.TurnedUp:
		return fmt.Sprintf("the crowd turns%s: in the hour before %s that it works, %s that it fails", on, several(float64(e.Ups), "report"), number(e.Bad))
	case ledger.TurnedDown:
		return fmt.Sprintf("the crowd turns back%s: in the hour before %s that it fails, %d that it works", on, several(e.Bad, "report"), e.Ups)
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
		if region != outcry.World && region != outcry.Nowhere {
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

func (w writer) allClear(c ledger.AllClear) string {
	about := fmt.Sprintf("after %s said that it works%s", c.Account, w.on(c.Service, c.Region))
	if c.Against[len(c.Against)-1].Reports == 0 && c.BadUntil.IsZero() {
		return about + ": no user said otherwise" + agreed(c.Agree)
	}
	var parts []string
	for _, a := range c.Against {
		parts = append(parts, within(a))
	}
	verdict := ""
	if c.Premature {
		verdict = "; premature: bad news went on until " + clock(c.BadUntil)
	}
	return about + ", users said otherwise: " + strings.Join(parts, ", ") + agreed(c.Agree) + verdict
}

// within says how many spoke, and in what time.
func within(a ledger.Within) string {
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

func agreed(c ledger.Count) string {
	if c.Reports == 0 {
		return ""
	}
	return fmt.Sprintf("; %s agreed", several(float64(c.Reports), "report"))
}

func (w writer) disagreement(d ledger.Disagreement) string {
	down := fmt.Sprintf("%s (%s) says that it fails%s", d.Down.Account, d.Down.Voice, w.on(w.service, d.Down.Region))
	if d.Down.Account == ledger.Users && d.Down.Voice == outcry.User {
		down = fmt.Sprintf("users say that it fails (%s by %s)", several(float64(d.Crowd.Reports), "report"), people(d.Crowd.Authors))
	}
	return fmt.Sprintf("%s while %s (%s) says that it works%s, until %s (%s)", down, d.Up.Account, d.Up.Voice, w.on(w.service, d.Up.Region),
		clock(d.Until), outcry.Length(d.Until.Sub(d.From)))
}

// operator says when the operator admitted the failure, or that it did not.
func operator(o ledger.Operator, i *outcry.Incident) line {
	if o.AckAt.IsZero() {
		what := "the operator said nothing that was seen"
		if o.Spoke {
			what = "the operator did not say that it fails"
		}
		return line{o.SilentUntil, fmt.Sprintf("%s until %s, for %s", what, clock(o.SilentUntil), outcry.Length(o.SilentUntil.Sub(i.StartedAt)))}
	}
	delay := time.Duration(o.Delay) * time.Second
	text := fmt.Sprintf("the operator admits it %s after the first report", outcry.Length(delay))
	if delay < 0 {
		text = fmt.Sprintf("the operator says so %s before the first report", outcry.Length(-delay))
	}
	if behind := time.Duration(o.Behind) * time.Second; behind > 0 {
		text += fmt.Sprintf(", %s after the crowd was heard", outcry.Length(behind))
	}
	return line{o.AckAt, text}
}

func clock(t time.Time) string { return t.Format("15:04 UTC") }

func people(n int) string { return several(float64(n), "author") }

func several(n float64, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return number(n) + " " + noun + "s"
}

func number(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
