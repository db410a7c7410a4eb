package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"outcry"
	"outcry/ledger"
	"outcry/safetext"
)

// certainty is how sure it is that an incident is one, and what that rests on.
type certainty struct {
	grade grade

	score     outcry.Reason  // of the step that crossed the alarm line highest
	confirmed []ledger.Party // operators and monitors that say that it fails
	echo      float64        // share of its reports that are links, reposts or news
	read      float64        // share of its span that was read
	unread    []outcry.Span  // within it
	history   time.Duration  // of its service before it began
	learning  bool
}

// grade is how sure it is.
type grade string

// The grades, the surest first.
const (
	confirmed grade = "confirmed" // an organisation says so, too
	strong    grade = "strong"    // far over the line, by many
	fair      grade = "fair"      // over the line
	weak      grade = "weak"      // suspected or dismissed, or hardly read
)

// What makes a strong case of one that crossed the line.
const (
	strongScore   = 2   // times the alarm line
	strongAuthors = 10  // that spoke independently
	strongRead    = 0.5 // share of the span that was read
)

// learningTime is the history below which a cell is learning what is usual.
const learningTime = 7 * day

// certainty weighs the case.
func (c *caseFile) certainty() certainty {
	is := certainty{echo: c.book.Concentration.Echo}
	if !c.first.IsZero() {
		is.history = max(c.StartedAt.Sub(c.first), 0)
	}
	is.learning = is.history < learningTime
	for _, step := range c.steps {
		if crossed := step.Why.Rule == outcry.Rise || step.Why.Rule == outcry.Confirmed || step.Why.Rule == outcry.Reappeared; crossed && step.Why.Score > is.score.Score {
			is.score = step.Why
		}
	}
	for _, g := range c.signals {
		known := slices.ContainsFunc(is.confirmed, func(p ledger.Party) bool { return p.Voice == g.Voice && p.Account == g.Author })
		if (g.Voice == outcry.Official || g.Voice == outcry.Monitor) && g.Stance != outcry.Up && !g.Query && !known {
			is.confirmed = append(is.confirmed, ledger.Party{Voice: g.Voice, Account: g.Author, Region: g.Region, Signal: g.Seq})
		}
	}
	is.read, is.unread = c.coverage()
	is.grade = is.weigh(&c.Incident)
	return is
}

func (is certainty) weigh(i *outcry.Incident) grade {
	switch {
	case i.DetectedAt.IsZero():
		return weak
	case len(is.confirmed) > 0:
		return confirmed
	case is.read < strongRead:
		return weak
	case i.PeakScore >= strongScore && i.Authors >= strongAuthors:
		return strong
	}
	return fair
}

// parties are those who confirm it, in words.
func (is certainty) parties() []string {
	var names []string
	for _, p := range is.confirmed {
		names = append(names, party(p))
	}
	return names
}

// inWords is how sure it is and the chief reason.
func (is certainty) inWords(i *outcry.Incident) string {
	switch {
	case is.grade == confirmed:
		return "confirmed by " + strings.Join(is.parties(), " and ")
	case i.DetectedAt.IsZero():
		return "weak: it was never more than suspected"
	case is.read < strongRead:
		return fmt.Sprintf("weak: only %.0f %% of its time was read", 100*is.read)
	}
	return fmt.Sprintf("%s, by %s of %s at up to %.1f times the alarm line", is.grade, several(i.Reports, "report"), several(i.Authors, "author"), i.PeakScore)
}

// coverage is the share of the span of the incident that was read, and the
// stretches of it that were not, by what is drawn of the world.
func (c *caseFile) coverage() (read float64, unread []outcry.Span) {
	n := 0
	for _, b := range c.rows {
		end := b.Start.Add(b.Step)
		if b.Region != outcry.World || !end.After(c.StartedAt) || !b.Start.Before(c.end()) {
			continue
		}
		n++
		read += b.Coverage
		if b.Coverage > 0 {
			continue
		}
		if last := len(unread) - 1; last >= 0 && unread[last].End.Equal(b.Start) {
			unread[last].End = end
		} else {
			unread = append(unread, outcry.Span{Start: b.Start, End: end})
		}
	}
	if n == 0 {
		return 0, nil
	}
	return read / float64(n), unread
}

// sure says how sure it is, and why.
func (t *teller) sure(c *caseFile) {
	is := c.certainty()
	t.section("How sure, and why: " + string(is.grade))
	t.item("score", fmt.Sprintf("at most %.1f, where 1 is the alarm line", c.PeakScore))
	if is.score.Score > 0 {
		t.item("line crossed", is.score.String())
	}
	said := figures(c)
	if is.score.Threads > 0 {
		said += fmt.Sprintf("; when it crossed the line, by %s in %s", several(is.score.Authors, "author"), several(is.score.Threads, "conversation"))
	}
	t.item("independent", said)
	t.item("first hand", fmt.Sprintf("%.0f %% of what users say; the rest are links, reposts or news", 100*(1-is.echo)))
	t.item("authors", c.book.Concentration.String())
	if len(is.confirmed) > 0 {
		t.item("confirmed by", strings.Join(is.parties(), ", "))
	} else {
		t.item("confirmed by", "no operator and no monitor")
	}
	t.item("read", t.readShare(c, is))
	t.item("history", history(is))
}

func (t *teller) readShare(c *caseFile, is certainty) string {
	said := fmt.Sprintf("%.0f %% of its time", 100*is.read)
	if len(is.unread) == 0 {
		return said
	}
	var gaps []string
	for _, gap := range is.unread[:min(len(is.unread), mostGaps)] {
		gaps = append(gaps, t.clock(gap.Start, c.StartedAt)+" to "+t.clock(gap.End, c.StartedAt))
	}
	said += "; nobody was reading, so nothing is known, from " + strings.Join(gaps, ", from ")
	if more := len(is.unread) - mostGaps; more > 0 {
		said += fmt.Sprintf(" and %d more times", more)
	}
	return said
}

// mostGaps is how many stretches without reading are listed.
const mostGaps = 6

func history(is certainty) string {
	switch {
	case is.history == 0:
		return "none: what is usual was taken from other services"
	case is.learning:
		return outcry.Length(is.history) + ": still learning what is usual, which was taken from other services, too"
	}
	return outcry.Length(is.history) + " of what is usual for it"
}

// blame says what posts take for the cause, and whether that is borne out.
func (t *teller) blame(c *caseFile) {
	if len(c.book.Blamed) == 0 {
		return
	}
	t.section("What is blamed")
	for _, b := range c.book.Blamed {
		said := b.Why
		if b.Finding.Probable() && b.Finding != ledger.PartOf {
			said = "probably upstream: " + said
		}
		t.item(safetext.Clean(b.Cause), said)
		for _, seq := range b.Signals[:min(len(b.Signals), mostBlaming)] {
			if g, known := c.signal(seq); known {
				t.quoted(c, g, "")
			}
		}
	}
}

// mostBlaming is how many posts are shown for a cause.
const mostBlaming = 2
