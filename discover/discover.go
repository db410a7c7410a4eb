// Package discover finds what people begin to say fails and the catalogue does
// not have. Values in, values out.
package discover

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"time"

	"outcry"
	"outcry/compare"
)

// Memory is for how long before a span it is looked at what is usual.
const Memory = 28 * 24 * time.Hour

const (
	// level is the chance that any subject passes for rising where none does.
	level = 0.05
	// hardly is the share of first-hand voices below which a subject is an echo.
	hardly = 0.1
	// mostExamples is how many posts are shown of one subject.
	mostExamples = 3
)

// Subject is what is said to fail and has no entry in the catalogue.
type Subject struct {
	ID        string   // its commonest spelling, as it would stand in the catalogue
	Spellings []string // the others, commonest first

	// Independent reports by users in the span.
	Down, StillDown, Query, Up int

	Authors  int // of bad news; texts, where they are unknown
	Voices   int // authors of bad news who do not copy each other
	Sources  []string
	Echo     float64 // share of the bad news that is links, reposts or news
	First    time.Time
	Last     time.Time
	Expected float64 // bad news that is usual for such a span, in reports
	Score    float64 // 1 is the line from which a subject counts as rising
	Examples []Example
}

// BadNews is the weighted number of reports that it fails.
func (s *Subject) BadNews() float64 {
	return float64(s.Down+s.StillDown) + outcry.QueryWeight*float64(s.Query)
}

// Example is a post that says so. Text is left for the caller, who has posts.
type Example struct {
	outcry.StoredSignal
	Text string
}

// Left counts the subjects of bad news that are not rising, by reason.
type Left struct {
	Listed int // the catalogue has them by now
	Common int // words for any service, such as "server"
	Few    int // too few authors
	Copied int // enough authors, of too few texts
	Echo   int // nearly nothing first-hand
	Usual  int // no more than usual
}

// Options say what to look for.
type Options struct {
	Span    outcry.Span
	History time.Duration // that is known before the span, up to Memory
	Voices  int           // the least to count as rising
	Listed  func(subject string) bool
}

// Rising returns the subjects that rise in a span, the steepest first, and why
// others do not. Signals are those of the unlisted service over the span and the
// Memory before it, in any order.
func Rising(signals outcry.StoredSignals, o Options) ([]Subject, Left, error) {
	heard, err := hear(signals, o.Span)
	if err != nil {
		return nil, Left{}, err
	}
	var left Left
	var rising []Subject
	line := o.line(heard)
	for _, h := range heard {
		if len(h.bad()) == 0 {
			continue
		}
		s := h.subject()
		s.Expected = o.expected(h.before)
		// Whoever says so hour after hour makes a report each hour, and is one
		// voice: no proof that more people do than usual.
		s.Score = compare.Rise(min(s.BadNews(), float64(s.Voices)), s.Expected) / line
		if reason := o.turnDown(&s, h, &left); reason != nil {
			*reason++
			continue
		}
		rising = append(rising, s)
	}
	slices.SortFunc(rising, func(a, b Subject) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
	})
	return rising, left, nil
}

// line is the log-likelihood ratio from which a subject counts as rising. By
// Chernoff's bound the chance of a ratio of h or more is at most e^−h for a
// subject at its usual rate (see compare.Rise), and Bonferroni's inequality
// divides the level among the subjects that were heard.
func (o *Options) line(heard []*heard) float64 {
	n := 0
	for _, h := range heard {
		if len(h.bad()) > 0 {
			n++
		}
	}
	return math.Log(float64(max(n, 1)) / level)
}

// expected is how much bad news is usual for the span: the mean of a rate's gamma
// posterior after the time before, with one report in a span like this one as the
// prior, so that what was never heard of is not proved by its first mention.
func (o *Options) expected(before float64) float64 {
	span := o.Span.End.Sub(o.Span.Start).Hours()
	return (before + 1) * span / (min(o.History, Memory).Hours() + span)
}

// turnDown returns the counter of the reason why a subject is not rising; nil if
// it is.
func (o *Options) turnDown(s *Subject, h *heard, left *Left) *int {
	switch {
	case o.Listed != nil && o.Listed(s.ID):
		return &left.Listed
	case common(s.ID):
		return &left.Common
	case s.Authors < o.Voices:
		return &left.Few
	case s.Voices < o.Voices:
		return &left.Copied
	case float64(h.firstHand()) < hardly*float64(s.Voices):
		return &left.Echo
	case s.Score < 1:
		return &left.Usual
	}
	return nil
}

// hear sorts signals by subject.
func hear(signals outcry.StoredSignals, span outcry.Span) ([]*heard, error) {
	bySpelling := map[string]*heard{}
	for g, err := range signals {
		if err != nil {
			return nil, err
		}
		if g.Voice != outcry.User || g.Subject == "" || !g.PublishedAt.Before(span.End) || g.PublishedAt.Before(span.Start.Add(-Memory)) {
			continue
		}
		h := bySpelling[g.Subject]
		if h == nil {
			h = &heard{spellings: map[string]int{}}
			bySpelling[g.Subject] = h
		}
		h.spellings[g.Subject]++
		switch {
		case !g.PublishedAt.Before(span.Start):
			h.now = append(h.now, g)
		case g.Stance != outcry.Up:
			h.earlier = append(h.earlier, mention{g.Sighting, g.Query, g.Stance})
		}
	}
	merged := merge(slices.Collect(maps.Values(bySpelling)))
	for _, h := range merged {
		down, still, query := count(h.earlier)
		h.before = float64(down+still) + outcry.QueryWeight*float64(query)
	}
	return merged, nil
}
