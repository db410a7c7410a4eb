package backtest

import (
	"math"
	"slices"
	"time"

	"outcry"
)

// Trial is a stretch of time of which the truth is known.
type Trial struct {
	Span    outcry.Span
	Outages []Outage
	// Fifth is for each outage when the fifth independent report of it was seen;
	// zero where there never were five. It may be nil.
	Fifth    []time.Time
	Services outcry.Hierarchy
	Regions  outcry.Hierarchy
}

// Clip cuts the outages to the span, ends the open ones with it, and returns
// those of which none of it lies within.
func (t *Trial) Clip() (outside []Outage) {
	var inside []Outage
	for _, o := range t.Outages {
		if !overlaps(o.Span, t.Span) {
			outside = append(outside, o)
			continue
		}
		if o.End.IsZero() || o.End.After(t.Span.End) {
			o.End = t.Span.End
		}
		if o.Start.Before(t.Span.Start) {
			o.Start = t.Span.Start
		}
		inside = append(inside, o)
	}
	t.Outages = inside
	return outside
}

// Result is how a detector did. Results of several trials add up.
type Result struct {
	Detector string
	Line     float64 // of a rival; 0 for ours, which has a budget

	Alerts  int // all
	True    int // that overlap an outage
	Outages int
	Found   int             // outages with an alert
	Delays  []time.Duration // of those found, from their start; 0 where an alert stood already
	// FromFifth are delays from the fifth visible report, of the outages found
	// that had five; 0 where the alert came before it.
	FromFifth []time.Duration

	ByChance struct{ True, Found float64 } // what alerts at random would have had

	Time    time.Duration // watched
	InAlert time.Duration // with at least one alert
	Outside time.Duration // in alert where no outage explains it
}

// Judge holds the alerts of a detector to the truth.
func (t *Trial) Judge(detector string, line float64, alerts []Alert) Result {
	r := Result{Detector: detector, Line: line, Alerts: len(alerts), Outages: len(t.Outages), Time: t.Span.End.Sub(t.Span.Start)}
	var standing, explained []outcry.Span
	for _, a := range alerts {
		standing = append(standing, a.Span)
		hit := false
		for _, o := range t.Outages {
			if t.about(a, o) && overlaps(a.Span, o.Span) {
				hit = true
				explained = append(explained, common(a.Span, o.Span))
			}
		}
		if hit {
			r.True++
		}
	}
	for i, o := range t.Outages {
		t.found(&r, i, o, alerts)
	}
	r.InAlert = covered(standing)
	r.Outside = r.InAlert - covered(explained)
	r.ByChance.True, r.ByChance.Found = t.chance(alerts)
	return r
}

// found notes whether and when an outage was found.
func (t *Trial) found(r *Result, i int, o Outage, alerts []Alert) {
	var first time.Time
	for _, a := range alerts {
		if t.about(a, o) && overlaps(a.Span, o.Span) && (first.IsZero() || a.Start.Before(first)) {
			first = a.Start
		}
	}
	if first.IsZero() {
		return
	}
	r.Found++
	r.Delays = append(r.Delays, max(0, first.Sub(o.Start)))
	if i < len(t.Fifth) && !t.Fifth[i].IsZero() {
		r.FromFifth = append(r.FromFifth, max(0, first.Sub(t.Fifth[i])))
	}
}

// about reports whether an alert is about the same service and place as an
// outage: either contains the other. An alert is about its smallest regions: one
// in Germany, and therefore in the world, is not about Britain.
func (t *Trial) about(a Alert, o Outage) bool {
	if !related(t.Services, a.Service, o.Service) {
		return false
	}
	return slices.ContainsFunc(a.Regions, func(region string) bool {
		return (region == outcry.World || o.Region == outcry.World || related(t.Regions, region, o.Region)) && !t.holdsAny(region, a.Regions)
	})
}

// holdsAny reports whether a region contains another one of a list.
func (t *Trial) holdsAny(region string, list []string) bool {
	return slices.ContainsFunc(list, func(inner string) bool {
		return inner != region && (region == outcry.World || slices.Contains(t.Regions.Ancestors(inner), region))
	})
}

func related(h outcry.Hierarchy, a, b string) bool {
	return a == b || slices.Contains(h.Ancestors(a), b) || slices.Contains(h.Ancestors(b), a)
}

// common is what two spans that overlap have in common.
func common(a, b outcry.Span) outcry.Span {
	if b.Start.After(a.Start) {
		a.Start = b.Start
	}
	if b.End.Before(a.End) {
		a.End = b.End
	}
	return a
}

// covered is how much time spans cover together.
func covered(spans []outcry.Span) time.Duration {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b outcry.Span) int { return a.Start.Compare(b.Start) })
	var sum time.Duration
	var end time.Time
	for _, s := range spans {
		if s.Start.Before(end) {
			s.Start = end
		}
		if s.End.After(s.Start) {
			sum += s.End.Sub(s.Start)
			end = s.End
		}
	}
	return sum
}

// Add adds another trial of the same detector.
func (r *Result) Add(other Result) {
	r.Alerts, r.True = r.Alerts+other.Alerts, r.True+other.True
	r.Outages, r.Found = r.Outages+other.Outages, r.Found+other.Found
	r.Delays, r.FromFifth = append(r.Delays, other.Delays...), append(r.FromFifth, other.FromFifth...)
	r.ByChance.True += other.ByChance.True
	r.ByChance.Found += other.ByChance.Found
	r.Time, r.InAlert, r.Outside = r.Time+other.Time, r.InAlert+other.InAlert, r.Outside+other.Outside
}

// FoundWithin is how many outages were found within a time of their start.
func (r *Result) FoundWithin(d time.Duration) int {
	n := 0
	for _, delay := range r.Delays {
		if delay <= d {
			n++
		}
	}
	return n
}

// False is how many alerts overlap no outage.
func (r *Result) False() int { return r.Alerts - r.True }

// Days is how long was watched.
func (r *Result) Days() float64 { return r.Time.Hours() / 24 }

// Share is a part of a whole; not a number where there is no whole.
func Share(part, whole float64) float64 {
	if whole == 0 {
		return math.NaN()
	}
	return part / whole
}

// Quantile is the smallest value that at least a share p of the list does not
// exceed (nearest rank); false where the list is empty.
func Quantile(list []time.Duration, p float64) (time.Duration, bool) {
	if len(list) == 0 {
		return 0, false
	}
	list = slices.Sorted(slices.Values(list))
	rank := int(math.Ceil(p * float64(len(list))))
	return list[min(max(rank, 1), len(list))-1], true
}
