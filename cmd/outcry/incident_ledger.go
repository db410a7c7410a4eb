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

// ledger tells who claimed what about which region when.
func (t *teller) ledger(c *caseFile) {
	t.section("Who claimed what, when")
	for rest := c.book.Entries; len(rest) > 0; {
		n := 1
		for n < len(rest) && c.sameBreath(rest[0], rest[n]) {
			n++
		}
		t.entry(c, rest[:n])
		rest = rest[n:]
	}
	t.printf("\n")
	t.paragraph(t.operator(c))
	for _, d := range c.book.Disagreements {
		t.paragraph(t.disagreement(c, d))
	}
	for _, claim := range c.book.AllClears {
		t.allClear(c, claim)
	}
}

// sameBreath reports whether two entries stand on one post that says the same of
// several regions, or is the first in several ways.
func (c *caseFile) sameBreath(a, b ledger.Entry) bool {
	x, known := c.signal(a.Signal)
	y, also := c.signal(b.Signal)
	return known && also && x.Source == y.Source && x.PostID == y.PostID && x.Stance == y.Stance && x.Query == y.Query
}

// entry tells what stands on one claim, with its words.
func (t *teller) entry(c *caseFile, list []ledger.Entry) {
	e := list[0]
	switch e.Kind {
	case ledger.TurnedUp:
		t.at(e.At, c.StartedAt, fmt.Sprintf("the crowd%s turns: %d reports in an hour say that it works, %g that it fails", t.from(e.Region), e.Ups, e.Bad))
		return
	case ledger.TurnedDown:
		t.at(e.At, c.StartedAt, fmt.Sprintf("the crowd%s turns back: %g reports in an hour say that it fails, %d that it works", t.from(e.Region), e.Bad, e.Ups))
		return
	}
	var why []string
	for _, e := range list {
		if remark := t.remark(c, e); remark != "" && !slices.Contains(why, remark) {
			why = append(why, remark)
		}
	}
	if g, known := c.signal(e.Signal); known {
		t.quoted(c, g, strings.Join(why, ", "))
	}
}

// from says which part of the crowd is meant; "" for all of it.
func (t *teller) from(region string) string {
	if region == outcry.World {
		return ""
	}
	return " in " + t.place(region)
}

// remark is why a claim is told.
func (t *teller) remark(c *caseFile, e ledger.Entry) string {
	switch {
	case e.Kind == ledger.FirstReport:
		return "the first report"
	case e.Kind == ledger.FirstInRegion:
		return "the first from " + t.place(e.Region)
	case e.Kind == ledger.FirstUp:
		return "the first to say that it works"
	case e.Posts > 1:
		return fmt.Sprintf("%d times until %s", e.Posts, t.clock(e.Last, c.StartedAt))
	}
	return ""
}

// quoted shows a signal of the case, with a remark on it.
func (t *teller) quoted(c *caseFile, g outcry.StoredSignal, remark string) {
	t.quote(quotation{StoredSignal: g, where: t.said(c, g), post: c.posts[postKey{g.Source, g.PostID}], remark: remark}, c.StartedAt)
}

// said are the regions of which a post says the same; "" where it names none.
func (t *teller) said(c *caseFile, g outcry.StoredSignal) string {
	var names []string
	for _, other := range c.signals {
		if other.Source == g.Source && other.PostID == g.PostID && other.Stance == g.Stance && other.Region != outcry.Nowhere {
			names = append(names, t.place(other.Region))
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	return strings.Join(names, " and ")
}

// operator says when the operator admitted it, or that it did not.
func (t *teller) operator(c *caseFile) string {
	o := c.book.Operator
	switch {
	case !o.AckAt.IsZero():
		said := fmt.Sprintf("The operator, %s, said at %s that it fails, %s", o.Account, t.clock(o.AckAt, c.StartedAt), apart(time.Duration(o.Delay)*time.Second, "the first report"))
		if !c.DetectedAt.IsZero() {
			said += " and " + apart(time.Duration(o.Behind)*time.Second, "it was detected here")
		}
		return said + "."
	case o.Spoke:
		return fmt.Sprintf("The operator of %s spoke, and until %s did not say that it fails.", c.Service, t.clock(o.SilentUntil, c.StartedAt))
	}
	return fmt.Sprintf("The operator of %s claimed nothing all the time, until %s.", c.Service, t.clock(o.SilentUntil, c.StartedAt))
}

// disagreement says who contradicted whom. What it returns may hold a stranger's
// name.
func (t *teller) disagreement(c *caseFile, d ledger.Disagreement) string {
	words := fmt.Sprintf("From %s until %s %s said that it fails, and %s that it works", t.clock(d.From, c.StartedAt), t.clock(d.Until, c.StartedAt), party(d.Down), party(d.Up))
	if d.Crowd.Reports > 0 {
		words += " (" + said(d.Crowd) + ")"
	}
	return words + "."
}

func said(n ledger.Count) string {
	return several(n.Reports, "report") + " by " + several(n.Authors, "author")
}

func party(p ledger.Party) string {
	if p.Voice == outcry.User {
		return p.Account
	}
	return fmt.Sprintf("%s (%s)", p.Account, p.Voice)
}

// allClear holds a claim that it works against what users said after it.
func (t *teller) allClear(c *caseFile, claim ledger.AllClear) {
	words := fmt.Sprintf("%s said at %s that it works. ", claim.Account, t.clock(claim.At, c.StartedAt)) + against(claim)
	if n := claim.Agree.Reports; n > 0 {
		words += fmt.Sprintf(" In the same time %s agreed.", several(n, "report"))
	}
	if claim.Premature {
		words += " It came too early: bad news went on until " + t.clock(claim.BadUntil, c.StartedAt) + "."
	}
	t.printf("\n")
	t.paragraph(safetext.Clean(words))
	for _, seq := range claim.Examples {
		if g, known := c.signal(seq); known {
			t.quoted(c, g, "")
		}
	}
}

// against says how many said otherwise after a claim that it works, in longer and
// longer spans.
func against(claim ledger.AllClear) string {
	if len(claim.Against) == 0 || claim.Against[len(claim.Against)-1].Reports == 0 {
		return "No user said otherwise after it."
	}
	var spans []string
	for _, w := range claim.Against {
		n := "none"
		if w.Reports > 0 {
			n = said(w.Count)
		}
		n += " within " + outcry.Length(time.Duration(w.Seconds)*time.Second)
		if w.Running {
			n += " so far"
		}
		spans = append(spans, n)
	}
	return "Users said otherwise after it: " + strings.Join(spans, ", ") + "."
}
