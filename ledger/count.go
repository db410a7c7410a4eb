package ledger

import (
	"slices"

	"outcry"
)

// Count is how much was said: independent reports, and how many spoke.
type Count struct {
	Reports int `json:"reports"`
	Authors int `json:"authors"`
}

// independent returns the first signal of each independent report among users'
// signals in order, as report.go counts them: by the hour of UTC, and apart for
// what fails, still fails, is asked and works.
func independent(list []*outcry.StoredSignal) []*outcry.StoredSignal {
	type class struct {
		hour   int64
		stance outcry.Stance
		query  bool
	}
	groups := map[class][]int{}
	for i, g := range list {
		k := class{g.PublishedAt.Truncate(outcry.ReportWindow).Unix(), g.Stance, g.Query}
		groups[k] = append(groups[k], i)
	}
	var first []int
	var c outcry.Counter
	var seen []outcry.Sighting
	for _, group := range groups {
		seen = seen[:0]
		for _, i := range group {
			seen = append(seen, list[i].Sighting)
		}
		c.Reports(seen, func(i int) { first = append(first, group[i]) })
	}
	slices.Sort(first)
	reports := make([]*outcry.StoredSignal, len(first))
	for i, at := range first {
		reports[i] = list[at]
	}
	return reports
}

// count counts the reports of a list, and those who made them.
func count(list []*outcry.StoredSignal) Count {
	return Count{Reports: len(independent(list)), Authors: speakers(sightings(list))}
}

// speakers is how many spoke independently: an author is one however often it
// posts, and so are those who copy one text.
func speakers(seen []outcry.Sighting) int {
	n := 0
	var c outcry.Counter
	c.Reports(seen, func(int) { n++ })
	return n
}

func sightings(list []*outcry.StoredSignal) []outcry.Sighting {
	seen := make([]outcry.Sighting, len(list))
	for i, g := range list {
		seen[i] = g.Sighting
	}
	return seen
}

// mostExamples is how many signals stand for a point.
const mostExamples = 6

// strongest returns the seqs of the best evidence among signals in order, of
// different authors: first hand before echo, then by weight, and that it still
// fails before that it fails.
func strongest(list []*outcry.StoredSignal) []int64 {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b *outcry.StoredSignal) int {
		switch {
		case a.Echo != b.Echo:
			return order(b.Echo)
		case a.Weight != b.Weight:
			return order(a.Weight > b.Weight)
		case a.Stance != b.Stance:
			return order(a.Stance == outcry.StillDown)
		}
		return 0
	})
	var seqs []int64
	told := map[string]bool{}
	for _, g := range sorted {
		if len(seqs) < mostExamples && (g.Author == "" || !told[g.Author]) {
			told[g.Author] = true
			seqs = append(seqs, g.Seq)
		}
	}
	return seqs
}

// order puts what is so first.
func order(first bool) int {
	if first {
		return -1
	}
	return 1
}
