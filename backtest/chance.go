package backtest

import (
	"slices"
	"time"

	"outcry"
)

// chance is how many of the alerts would be true, and how many outages would be
// found, if each alert kept its length, service and regions and came at a
// random time. It is exact: the span is closed to a circle, on which an alert of
// length l that begins anywhere with the same probability overlaps an outage of
// length d in a span of length T with the probability min(1, (l + d) / T).
//
// An alert is true with the probability that it overlaps any outage: the share
// of beginnings from which it does. An outage is found unless every alert misses
// it: 1 - Π(1 - (l + d) / T).
func (t *Trial) chance(alerts []Alert) (trueAlerts, found float64) {
	span := t.Span.End.Sub(t.Span.Start)
	if span <= 0 {
		return 0, 0
	}
	for _, a := range alerts {
		length := a.End.Sub(a.Start)
		var begin []outcry.Span // from when on it would overlap
		for _, o := range t.Outages {
			if t.about(a, o) {
				begin = append(begin, t.circle(outcry.Span{Start: o.Start.Add(-length), End: o.End})...)
			}
		}
		trueAlerts += float64(covered(begin)) / float64(span)
	}
	for _, o := range t.Outages {
		missed := 1.0
		for _, a := range alerts {
			if t.about(a, o) {
				missed *= 1 - hit(a.End.Sub(a.Start)+o.End.Sub(o.Start), span)
			}
		}
		found += 1 - missed
	}
	return trueAlerts, found
}

func hit(length, span time.Duration) float64 { return min(1, float64(length)/float64(span)) }

// circle is a span that may begin before the trial does, as spans within it.
func (t *Trial) circle(s outcry.Span) []outcry.Span {
	length := t.Span.End.Sub(t.Span.Start)
	if s.End.Sub(s.Start) >= length {
		return []outcry.Span{t.Span}
	}
	if !s.Start.Before(t.Span.Start) {
		return []outcry.Span{s}
	}
	return slices.DeleteFunc([]outcry.Span{
		{Start: t.Span.Start, End: s.End}, {Start: s.Start.Add(length), End: t.Span.End},
	}, func(s outcry.Span) bool { return !s.End.After(s.Start) })
}
