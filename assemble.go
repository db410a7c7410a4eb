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
	claim   *RecoveryClaim
}

func (a *assembly) add(t *Transition) {
	a.is.ID, a.is.Service = t.Incident, t.Service
	m := a.member(t)
	m.State, m.Since = t.To, t.At
	if t.To.Open() && t.To != Suspected {
		first(&a.is.DetectedAt, t.At)
	}
	if t.Why.Claim != nil {
		a.claim = t.Why.Claim
	}
	// What counts is the incident as a whole: that one of its regions is said to
	// be back is no claim that it is over.
	switch worst := a.worst(); {
	case worst == Contested:
		first(&a.is.ContestedAt, t.At)
		fallthrough
	case worst == Recovering:
		if a.claim != nil && a.is.RecoveryClaimedAt.IsZero() {
			a.is.RecoveryClaimedAt, a.is.RecoveryClaimedBy = a.claim.At, a.claim.By
		}
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
	}
	is.State, is.Members = a.worst(), a.members
	return is
}

// worst is the state of the worst member.
func (a *assembly) worst() State {
	var worst State
	for i, m := range a.members {
		if i == 0 || slices.Index(States, m.State) < slices.Index(States, worst) {
			worst = m.State
		}
	}
	return worst
}

// first sets a time that is not set.
func first(at *time.Time, now time.Time) {
	if at.IsZero() {
		*at = now
	}
}
