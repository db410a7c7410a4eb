package detect

import (
	"slices"

	"outcry"
)

// reopenMillis is how soon after it was over a failure is the same incident.
const reopenMillis = 3 * hour

// How long an incident keeps its hours out of the baseline: as long as the service
// was known before, between a day and a week. What goes on for longer is how it is
// now, or else the first minutes of a busy service could be an outage that nothing
// ever contradicts.
const (
	leastMasked = day
	mostMasked  = 7 * day
)

// incident is one outage of the service.
type incident struct {
	id      string
	members []*member // the world first, then by region
	peak    float64

	started int64 // of the earliest member
	known   int64 // when it was first more than a suspicion; 0 while it is not
	masked  int64 // when its hours began to be kept out of the baseline; 0 while they are not
	closed  int64 // 0 while it is open
	lost    bool  // closed because nobody looked any more
	phases  []phase
}

// phase is what was known of an incident from a transition until the next.
type phase struct{ at, started, known, masked, closed int64 }

// takes reports whether a rise at a moment belongs to the incident: it is open, or
// was not long ago.
func (i *incident) takes(at int64) bool {
	return i != nil && (i.closed == 0 || i.known > 0 && !i.lost && at-i.closed <= reopenMillis)
}

func (i *incident) member(c *cell) *member {
	for _, m := range i.members {
		if m.cell == c {
			return m
		}
	}
	return nil
}

// open reports whether a member is.
func (i *incident) open() bool {
	return slices.ContainsFunc(i.members, func(m *member) bool { return m.state.Open() })
}

// apply makes a transition of a member.
func (i *incident) apply(tr *outcry.Transition, c *cell) {
	m := i.member(c)
	at := milli(tr.At)
	if m == nil {
		m = &member{cell: c}
		i.members = append(i.members, m)
		slices.SortFunc(i.members, func(a, b *member) int { return compareCells(a.cell, b.cell) })
	}
	if !m.state.Open() && tr.To.Open() {
		m.started, m.claim = milli(tr.Why.From), nil
		if i.started == 0 || m.started < i.started {
			i.started = m.started
		}
	}
	if tr.Why.Claim != nil {
		m.claim, m.fresh = tr.Why.Claim, milli(tr.Why.Claim.At)
	}
	if tr.Why.Rule == outcry.Reappeared {
		m.again = at // what was claimed before was not true, or is no longer
	}
	if tr.Why.Rule == outcry.Subsided {
		m.fresh = at // what was disputed before is settled
	}
	m.state, m.since = tr.To, at
	if i.known == 0 && tr.To != outcry.Suspected && tr.To != outcry.Dismissed {
		i.known = at
	}
	// A suspicion does not teach what is usual while it lasts, unless hardly
	// anything is known of that.
	if i.masked == 0 && (i.known > 0 || tr.From == outcry.Quiet) {
		i.masked = at
	}
	i.closed = 0
	if !i.open() {
		i.closed, i.lost = at, tr.Why.Rule == outcry.LostSight
	}
	i.phases = append(i.phases, phase{at, i.started, i.known, i.masked, i.closed})
}

// masks reports whether the reports of an hour say nothing of what is usual, as
// was known at a moment. Nothing that came later has a say, or a restart would
// change what is usual.
func (i *incident) masks(start, known, began int64) bool {
	n := len(i.phases)
	for n > 0 && i.phases[n-1].at > known {
		n--
	}
	if n == 0 {
		return false
	}
	p := i.phases[n-1]
	end := p.closed
	if end == 0 {
		end = known
	}
	dismissed := p.known == 0 && p.closed > 0
	return p.masked > 0 && !dismissed && start+hour > p.started && start < min(end, p.started+min(mostMasked, max(leastMasked, p.started-began)))
}
