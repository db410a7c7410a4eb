package discover

import (
	"cmp"
	"maps"
	"slices"

	"outcry"
)

// heard is all that was said of a subject.
type heard struct {
	spellings map[string]int
	now       []outcry.StoredSignal // in the span
	earlier   []mention             // bad news before it
	before    float64               // reports of bad news before it
}

// mention is what counting needs to know of a signal.
type mention struct {
	outcry.Sighting
	query  bool
	stance outcry.Stance
}

// names lists the spellings, the commonest first.
func (h *heard) names() []string {
	return slices.SortedFunc(maps.Keys(h.spellings), func(a, b string) int {
		return cmp.Or(cmp.Compare(h.spellings[b], h.spellings[a]), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
}

func (h *heard) mentions() (n int) {
	for _, count := range h.spellings {
		n += count
	}
	return n
}

// bad is the bad news in the span.
func (h *heard) bad() []outcry.StoredSignal {
	return slices.DeleteFunc(slices.Clone(h.now), func(g outcry.StoredSignal) bool { return g.Stance == outcry.Up })
}

func (h *heard) subject() Subject {
	names := h.names()
	s := Subject{ID: names[0], Spellings: names[1:]}
	var bad, good []mention
	authors, sources, echo := map[int64]bool{}, map[string]bool{}, 0
	for _, g := range h.now {
		m := mention{g.Sighting, g.Query, g.Stance}
		if g.Stance == outcry.Up {
			good = append(good, m)
			continue
		}
		bad = append(bad, m)
		authors[authorOf(g.Sighting)], sources[g.Source] = true, true
		if g.Echo {
			echo++
		}
		if s.First.IsZero() || g.PublishedAt.Before(s.First) {
			s.First = g.PublishedAt
		}
		if g.PublishedAt.After(s.Last) {
			s.Last = g.PublishedAt
		}
	}
	s.Down, s.StillDown, s.Query = count(bad)
	s.Up = reports(good)
	s.Authors, s.Sources = len(authors), slices.Sorted(maps.Keys(sources))
	s.Echo = float64(echo) / float64(len(bad))
	independent := voices(h.bad())
	s.Voices = len(independent)
	s.Examples = examples(independent)
	return s
}

// authorOf is the author of a sighting, or its text where that is unknown.
func authorOf(s outcry.Sighting) int64 {
	if s.Author != 0 {
		return s.Author
	}
	return int64(s.Text.Key)
}

// firstHand is how many independent voices speak of what they saw themselves.
func (h *heard) firstHand() int {
	return len(voices(slices.DeleteFunc(h.bad(), func(g outcry.StoredSignal) bool { return g.Echo })))
}

// voices returns the first word of each who speaks independently of the others
// in all of the span, by time: one author, or one copied text, is one voice.
func voices(list []outcry.StoredSignal) []outcry.StoredSignal {
	slices.SortFunc(list, func(a, b outcry.StoredSignal) int {
		return cmp.Or(a.PublishedAt.Compare(b.PublishedAt), cmp.Compare(a.Seq, b.Seq))
	})
	seen := make([]outcry.Sighting, len(list))
	for i, g := range list {
		seen[i] = g.Sighting
	}
	var counter outcry.Counter
	var first []outcry.StoredSignal
	counter.Reports(seen, func(i int) { first = append(first, list[i]) })
	return first
}

// examples picks the strongest of independent voices: what was seen first-hand,
// stated rather than asked, weighs most, and came first.
func examples(independent []outcry.StoredSignal) []Example {
	list := slices.Clone(independent)
	slices.SortStableFunc(list, func(a, b outcry.StoredSignal) int {
		return cmp.Or(order(a.Echo, b.Echo), order(a.Query, b.Query), cmp.Compare(b.Weight, a.Weight))
	})
	var strongest []Example
	for _, g := range list[:min(len(list), mostExamples)] {
		strongest = append(strongest, Example{StoredSignal: g})
	}
	return strongest
}

// order puts false before true.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// count counts the reports of bad news: of each stance, once an hour.
func count(bad []mention) (down, still, query int) {
	var of [3][]mention
	for _, m := range bad {
		switch {
		case m.query:
			of[2] = append(of[2], m)
		case m.stance == outcry.StillDown:
			of[1] = append(of[1], m)
		default:
			of[0] = append(of[0], m)
		}
	}
	return reports(of[0]), reports(of[1]), reports(of[2])
}

// reports counts the independent reports of one stance, hour by hour.
func reports(list []mention) (n int) {
	hours := map[int64][]outcry.Sighting{}
	for _, m := range list {
		hour := m.At / outcry.ReportWindow.Milliseconds()
		hours[hour] = append(hours[hour], m.Sighting)
	}
	var counter outcry.Counter
	for _, seen := range hours {
		counter.Reports(seen, func(int) { n++ })
	}
	return n
}
