package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"outcry"
	"outcry/chart"
)

// incident tells the whole story of an incident.
func (t *teller) incident(c *caseFile) error {
	t.paragraph(t.headline(c))
	t.printf("\n")
	t.facts(c)
	t.printf("\n")
	if err := t.picture(c); err != nil {
		return err
	}
	t.regions(c)
	t.transitions(c)
	t.ledger(c)
	t.evidence(c)
	t.sure(c)
	t.blame(c)
	t.words(c)
	return nil
}

// headline is what, where, since when, in which state, and how sure.
func (t *teller) headline(c *caseFile) string {
	what, where := t.service(c.Service), t.where(c)
	since, length := t.clock(c.StartedAt, time.Time{}), outcry.Length(max(c.end().Sub(c.StartedAt), 0))
	claim := ""
	if !c.RecoveryClaimedAt.IsZero() {
		claim = fmt.Sprintf("%s said at %s that it works again", claimant(c.RecoveryClaimedBy), t.clock(c.RecoveryClaimedAt, c.StartedAt))
	}
	var said string
	switch c.State {
	case outcry.Suspected:
		said = fmt.Sprintf("%s may have been failing %s since %s, for %s: suspected, and not confirmed yet.", what, where, since, length)
	case outcry.Recovering:
		said = fmt.Sprintf("%s has been failing %s since %s, and is recovering after %s: %s, and reports are falling.", what, where, since, length, claim)
	case outcry.Contested:
		said = fmt.Sprintf("%s has been failing %s since %s, for %s. That it is over is contested: %s, and people go on saying that it does not.", what, where, since, length, claim)
	case outcry.Resolved:
		said = fmt.Sprintf("%s failed %s from %s until %s, for %s. It is over.", what, where, since, t.clock(c.end(), c.StartedAt), length)
	case outcry.Dismissed:
		said = fmt.Sprintf("A suspicion that %s failed %s from %s until %s was not confirmed.", what, where, since, t.clock(c.end(), c.StartedAt))
	default:
		said = fmt.Sprintf("%s has been failing %s since %s, for %s, and nobody says that it is over.", what, where, since, length)
	}
	return said + " How sure: " + c.certainty().inWords(&c.Incident) + "."
}

func claimant(by string) string {
	if by == "" {
		return "somebody"
	}
	return by
}

// where names the widest members of an incident.
func (t *teller) where(c *caseFile) string {
	top := c.widest(t.world.regions)
	if len(top) == 0 || top[0] == outcry.World {
		return "in the world"
	}
	if len(top) == 1 && top[0] == outcry.Nowhere {
		return "in places that nobody named"
	}
	return "in " + t.places(top, 3)
}

// widest are the members that lie in no other. The world is one only where there
// is no other.
func (c *caseFile) widest(regions outcry.Hierarchy) []string {
	var top []string
	all := regionsOf(byStart(c.Members))
	for _, region := range all {
		within := func(other string) bool {
			return other != outcry.World && slices.Contains(regions.Ancestors(region), other)
		}
		if region != outcry.World && region != outcry.Nowhere && !slices.ContainsFunc(all, within) {
			top = append(top, region)
		}
	}
	if len(top) == 0 {
		return all
	}
	return top
}

// facts are the times of an incident. What did not happen is said, too.
func (t *teller) facts(c *caseFile) {
	at := func(when time.Time) string { return t.clock(when, c.StartedAt) }
	t.item("began", t.clock(c.StartedAt, time.Time{})+", by its first report")
	if c.DetectedAt.IsZero() {
		t.item("detected", "not confirmed")
	} else {
		t.item("detected", fmt.Sprintf("%s, %s after the first report", at(c.DetectedAt), outcry.Length(max(c.DetectedAt.Sub(c.StartedAt), 0))))
	}
	if c.OfficialAckAt.IsZero() {
		t.item("the operator", "said nothing of it until "+at(c.end()))
	} else {
		t.item("the operator", fmt.Sprintf("said at %s that it fails, %s", at(c.OfficialAckAt), apart(c.OfficialAckAt.Sub(c.StartedAt), "the first report")))
	}
	if !c.RecoveryClaimedAt.IsZero() {
		t.item("said to be back", at(c.RecoveryClaimedAt)+", by "+claimant(c.RecoveryClaimedBy))
	}
	if !c.ContestedAt.IsZero() {
		t.item("contested", at(c.ContestedAt))
	}
	if !c.ResolvedAt.IsZero() {
		t.item("over", fmt.Sprintf("%s, after %s", at(c.ResolvedAt), outcry.Length(max(c.ResolvedAt.Sub(c.StartedAt), 0))))
	}
	t.item("counted", figures(c)+" that it fails")
}

// figures is how much an incident stands on: "12 reports by 11 authors in 2 sources".
func figures(c *caseFile) string {
	return fmt.Sprintf("%s by %s in %s", several(c.Reports, "report"), several(c.Authors, "author"), several(c.Sources, "source"))
}

// apart is a distance in time: "5 min after", "3 min before".
func apart(d time.Duration, what string) string {
	if d < 0 {
		return outcry.Length(-d) + " before " + what
	}
	return outcry.Length(d) + " after " + what
}

// picture draws the regions with their states.
func (t *teller) picture(c *caseFile) error {
	o := t.chart
	o.Since, o.Until = c.picture.Since, c.picture.Until
	return chart.Timeline(t.out, c.rows, o)
}

// regions says what became of each member.
func (t *teller) regions(c *caseFile) {
	t.section("Regions")
	for _, m := range byStart(c.Members) {
		var course []string
		for _, step := range c.steps {
			if step.Region == m.Region {
				course = append(course, string(step.To)+" "+t.clock(step.At, c.StartedAt))
			}
		}
		t.printf("  %s %s: reports since %s\n", t.world.idAndName(m.Region), t.chart.State(m.State), t.clock(m.StartedAt, c.StartedAt))
		t.beneath(strings.Join(course, ", "))
	}
}

// idAndName is a region as the chart shows it.
func (w *world) idAndName(region string) string {
	if label := w.regions.Label(region); label != region {
		return region + " " + label
	}
	return region
}

// transitions lists each change of state with why. Regions that changed together
// share a line, and the reason is that of the widest.
func (t *teller) transitions(c *caseFile) {
	t.section("What was concluded when, and why")
	for _, together := range grouped(c.steps) {
		step := slices.MaxFunc(together, func(a, b outcry.Transition) int { return int(a.Why.Reports - b.Why.Reports) })
		var regions []string
		for _, other := range together {
			regions = append(regions, other.Region)
		}
		t.printf("  %s  %s: %s\n", t.clock(step.At, c.StartedAt), t.chart.State(step.To), t.places(regions, 4))
		why := step.Why.String()
		if len(together) > 1 && step.Why.Claim == nil {
			why = t.place(step.Region) + ": " + why
		}
		t.beneath(why)
	}
}

// grouped are the steps that led to the same state at the same time by the same
// rule, in order.
func grouped(steps []outcry.Transition) [][]outcry.Transition {
	var groups [][]outcry.Transition
	for _, step := range steps {
		i := slices.IndexFunc(groups, func(g []outcry.Transition) bool {
			return g[0].At.Equal(step.At) && g[0].To == step.To && g[0].Why.Rule == step.Why.Rule
		})
		if i < 0 {
			groups = append(groups, []outcry.Transition{step})
		} else {
			groups[i] = append(groups[i], step)
		}
	}
	return groups
}

// evidence shows the strongest posts with the words marked.
func (t *teller) evidence(c *caseFile) {
	t.section("The strongest evidence")
	if len(c.evidence) == 0 {
		t.printf("  No user said that it fails.\n")
	}
	for _, g := range c.evidence {
		t.quoted(c, g, "")
		if g.URL != "" {
			t.printf("%s%s\n", quoteIndent, t.chart.Clean(g.URL))
		}
	}
}

// words are what operators of this program said of the incident.
func (t *teller) words(c *caseFile) {
	if len(c.Words) == 0 {
		return
	}
	t.section("Said by operators")
	for _, w := range c.Words {
		said := "note"
		if w.Kind == outcry.Ack {
			said = "acknowledged"
		}
		if w.Text != "" {
			said += ": " + w.Text
		}
		t.at(w.At, c.StartedAt, said)
	}
}
