package outcry

import (
	"cmp"
	"slices"
	"time"
)

// Assemble returns the incident that its transitions tell of: its states, members
// and times. They are given by time; none make the zero incident. What follows
// from its signals is not filled in.
func Assemble(transitions []Transition) Incident {
	var a assembly
	for i := range transitions {
		a.add(&transitions[i])
	}
	return a.incident()
}

// assembly is an incident in the making.
type assembly struct {
	is      Incident
	members []Member // in the order in which they joined
}

func (a *assembly) add(t *Transition) {
	a.is.ID, a.is.Service = t.Incident, t.Service
	m := a.member(t)
	m.State, m.Since = t.To, t.At
	if t.To.Open() && t.To != Suspected {
		first(&a.is.DetectedAt, t.At)
	}
	if t.To == Contested {
		first(&a.is.ContestedAt, t.At)
	}
	if claim := t.Why.Claim; claim != nil && a.is.RecoveryClaimedAt.IsZero() {
		a.is.RecoveryClaimedAt, a.is.RecoveryClaimedBy = claim.At, claim.By
	}
	if slices.ContainsFunc(a.members, func(m Member) bool { return m.State.Open() }) {
		a.is.ResolvedAt = time.Time{}
	} else {
		first(&a.is.ResolvedAt, t.At)
	}
}

// member returns the member that a transition is of. The first one opens it.
func (a *assembly) member(t *Transition) *Member {
	for i := range a.members {
		if a.members[i].Region == t.Region {
			return &a.members[i]
		}
	}
	m := Member{Region: t.Region, StartedAt: t.Why.From}
	if m.StartedAt.IsZero() {
		m.StartedAt = t.At
	}
	a.members = append(a.members, m)
	return &a.members[len(a.members)-1]
}

func (a *assembly) incident() Incident {
	slices.SortFunc(a.members, func(a, b Member) int { return cmp.Compare(a.Region, b.Region) })
	is := a.is
	for i, m := range a.members {
		if i == 0 || m.StartedAt.Before(is.StartedAt) {
			is.StartedAt = m.StartedAt
		}
		if i == 0 || slices.Index(States, m.State) < slices.Index(States, is.State) {
			is.State = m.State
		}
	}
	is.Members = a.members
	return is
}

// first sets a time that is not set.
func first(at *time.Time, now time.Time) {
	if at.IsZero() {
		*at = now
	}
}
