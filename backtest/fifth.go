package backtest

import (
	"cmp"
	"slices"
	"time"

	"outcry"
)

// enough is the report from which on delay is counted: before, nobody could
// know.
const enough = 5

// Fifth is when the fifth independent report of an outage was seen: published
// since it began, of its region, a question counting as one. It is zero where
// there were not so many while it lasted.
func Fifth(r *Record, regions outcry.Hierarchy, o Outage) time.Time {
	start, end := o.Start.UnixMilli(), o.End.UnixMilli()
	groups, sums := map[group][]outcry.Sighting{}, map[group]int{}
	var counter outcry.Counter
	total := 0
	first, _ := slices.BinarySearchFunc(r.Facts, start, func(f outcry.Fact, at int64) int { return cmp.Compare(f.Seen, at) })
	for i := range r.Facts[first:] {
		f := &r.Facts[first+i]
		if f.Seen >= end {
			break
		}
		if !counts(f) || f.Published < start || !slices.Contains(within(regions, f.Region), o.Region) {
			continue
		}
		g := group{f.Published / outcry.ReportWindow.Milliseconds(), claimOf(f)}
		groups[g] = append(groups[g], outcry.Sighting{At: f.Published, Author: f.Author, Text: f.Text})
		total -= sums[g]
		sums[g] = 0
		counter.Reports(groups[g], func(int) { sums[g]++ })
		if total += sums[g]; total >= enough {
			return time.UnixMilli(f.Seen).UTC()
		}
	}
	return time.Time{}
}
