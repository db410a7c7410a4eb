// Package ledger says who claimed what about which region when, for one
// incident: the operator, those who measure, the press, and the moments that
// matter among users. It sets claims against each other: an all-clear and the
// bad news after it, an operator and the crowd, one monitor and another, and
// what posts blame and whether that shows any sign of failing.
//
// All of it is made of the signals it is given. Given what had been seen by a
// moment, it says what could be said then.
package ledger

import (
	"cmp"
	"slices"
	"time"

	"outcry"
)

// Case is what a ledger is made of.
type Case struct {
	Incident outcry.Incident
	Signals  []outcry.StoredSignal // of its service and all that it contains; what does not concern it is passed over
	Now      time.Time             // the moment of telling: how far an open incident reaches
	Regions  outcry.Hierarchy
	Services outcry.Hierarchy
	Others   []Outage // incidents of other services, for what may be upstream
}

// Ledger is what was claimed in an incident.
type Ledger struct {
	Entries       []Entry        `json:"entries"` // by time
	Operator      Operator       `json:"operator"`
	AllClears     []AllClear     `json:"all_clears"`
	Disagreements []Disagreement `json:"disagreements"`
	Blamed        []Suspicion    `json:"blamed"` // what is borne out first, then by authors
	Concentration Concentration  `json:"concentration"`
}

// Lead is how long before the first report of an incident an organisation's
// word that it fails belongs to it: it may know before the crowd does.
const Lead = time.Hour

// Span is when the signals of an incident were published, told at a moment.
func Span(i *outcry.Incident, now time.Time) outcry.Span {
	end := i.End()
	if end.IsZero() {
		end = now
	}
	return outcry.Span{Start: i.StartedAt.Add(-Lead), End: end}
}

// Concerns reports whether a signal of an incident's service is about the
// incident, told at a moment: it was published in its course or, by an
// organisation that says that it fails, shortly before.
func Concerns(i *outcry.Incident, g *outcry.StoredSignal, now time.Time) bool {
	span := Span(i, now)
	if g.PublishedAt.Before(span.Start) {
		return false
	}
	// What is open reaches to the moment of telling, that moment included.
	if end := i.End(); !end.IsZero() && !g.PublishedAt.Before(end) || g.PublishedAt.After(span.End) {
		return false
	}
	return !g.PublishedAt.Before(i.StartedAt) || g.Voice != outcry.User && fails(g)
}

// Make writes the ledger of a case.
func Make(c Case) Ledger {
	m := gather(c)
	m.reports = independent(m.users)
	m.runs = m.findRuns()
	m.moods = m.findMoods(m.reports)
	l := Ledger{
		Operator:      m.operator(),
		AllClears:     m.allClears(),
		Disagreements: slices.Concat(m.againstTheCrowd(), m.againstEachOther()),
		Blamed:        Judge(m.outage(), c.Others, c.Services),
		Concentration: concentrate(m.bad()),
	}
	l.Entries = slices.Concat(m.said(), m.firsts(), m.turns())
	slices.SortStableFunc(l.Entries, func(a, b Entry) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Signal, b.Signal)) })
	slices.SortStableFunc(l.Disagreements, func(a, b Disagreement) int { return a.From.Compare(b.From) })
	return l
}

// maker holds a case while its ledger is written.
type maker struct {
	Case
	end     time.Time              // of the incident, or the moment of telling
	all     []*outcry.StoredSignal // that concern it, by publication
	users   []*outcry.StoredSignal // of them
	reports []*outcry.StoredSignal // the first signal of each of their independent reports
	runs    []*run                 // of organisations
	moods   []mood                 // of the whole crowd
}

// gather puts the signals of a case into order.
func gather(c Case) *maker {
	m := &maker{Case: c, end: Span(&c.Incident, c.Now).End}
	for i := range c.Signals {
		if g := &c.Signals[i]; Concerns(&c.Incident, g, c.Now) {
			m.all = append(m.all, g)
		}
	}
	slices.SortStableFunc(m.all, func(a, b *outcry.StoredSignal) int {
		return cmp.Or(a.PublishedAt.Compare(b.PublishedAt), cmp.Compare(a.Seq, b.Seq))
	})
	for _, g := range m.all {
		if g.Voice == outcry.User {
			m.users = append(m.users, g)
		}
	}
	return m
}

// bad are the users' signals of bad news.
func (m *maker) bad() []*outcry.StoredSignal {
	var list []*outcry.StoredSignal
	for _, g := range m.users {
		if g.Stance != outcry.Up {
			list = append(list, g)
		}
	}
	return list
}

// fails reports whether a signal states that it fails. A question does not.
func fails(g *outcry.StoredSignal) bool { return g.Stance != outcry.Up && !g.Query }

// holds reports whether outer is or contains inner. A nil hierarchy knows of
// nothing in anything.
func holds(h outcry.Hierarchy, outer, inner string) bool {
	return outer == inner || h != nil && slices.Contains(h.Ancestors(inner), outer)
}

// related reports whether one of two ids holds the other.
func related(h outcry.Hierarchy, a, b string) bool { return holds(h, a, b) || holds(h, b, a) }

// everywhere reports whether a claim about a region is about all of them.
// Organisations that name none speak of their whole service.
func everywhere(region string) bool { return region == outcry.World || region == outcry.Nowhere }
