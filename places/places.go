// Package places stands the regions of a service beside each other: where
// people say that it fails, where they say that it works, where those who would
// say so are silent, and where nobody looks. Values in, values out.
package places

import (
	"cmp"
	"slices"

	"outcry"
)

// State is what is known of a service in a region over a span.
type State string

// The states.
const (
	Reporting  State = "reporting"        // somebody says that it fails
	Affirmed   State = "affirmed_working" // it works, they say, and hardly anybody says otherwise
	Silent     State = "silent"           // sources that speak of it are read, and nobody reports
	NotCovered State = "not_covered"      // nobody looks
)

// States lists the states, the worst first.
var States = []State{Reporting, Affirmed, Silent, NotCovered}

// hardly is how many say that it works for each one that says it fails where
// "hardly anybody" does.
const hardly = 10

// Row is one region beside the others.
type Row struct {
	outcry.Bucket // what was reported in the span; its State is that of an incident
	State         State
	Incident      string // id of the incident that the region is a member of; "" for none

	// Share is the region's share of the bad news that has a place, Usual that of
	// what it is held against; both 0 to 1, and known only where Shared is set:
	// somebody reported of the region, and of others.
	Share, Usual float64
	Shared       bool
	Against      Reference
	P            float64 // corrected for the number of regions of its size; 1 where it was not tested
	Difference   Difference
}

// Tested reports whether the region was held against the others.
func (r *Row) Tested() bool { return r.Difference != Untested && r.Difference != TooFew }

// Input is what is known of one service in one span.
type Input struct {
	Rows     []outcry.Bucket  // over the span, one a region, the world among them
	Before   []outcry.Bucket  // over the time before, the same regions or fewer
	Named    []string         // regions that reports of either name
	Speakers []outcry.Speaker // of the span and the time before
	// Placed are the posts of each source that are about the service, with a
	// claim or without, by region.
	Placed    map[string]map[string]int
	Incidents []outcry.Incident
	Regions   Atlas
}

// Compare returns a row for each region, the one with most bad news first.
func Compare(in Input) []Row {
	rows := make([]Row, len(in.Rows))
	for i, b := range in.Rows {
		b.Coverage = in.coverage(b.Region)
		rows[i] = Row{Bucket: b, State: stateOf(b), P: 1}
		rows[i].join(in.Incidents)
	}
	in.judge(rows)
	slices.SortStableFunc(rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.BadNews(), a.BadNews()), cmp.Compare(rank(a.Region), rank(b.Region)),
			cmp.Compare(slices.Index(States, a.State), slices.Index(States, b.State)), cmp.Compare(a.Region, b.Region))
	})
	return rows
}

// rank puts the world first, and what has no place last.
func rank(region string) int {
	switch region {
	case outcry.World:
		return 0
	case outcry.Nowhere:
		return 2
	}
	return 1
}

// stateOf reads the state off what was reported and how far it was read.
func stateOf(b outcry.Bucket) State {
	fails := b.BadNews() + float64(b.OfficialDown+b.MonitorDown)
	works := float64(b.Up + b.OfficialUp + b.MonitorUp)
	switch {
	case works > 0 && fails*hardly <= works:
		return Affirmed
	case fails > 0:
		return Reporting
	case b.Coverage > 0:
		return Silent
	}
	return NotCovered
}

// coverage is how far the sources that speak of a region were read: their mean,
// by how many of their posts do. A source's posts of a region are those that
// claim something of it or say that they are from there, whichever are more; the
// world has all that speak of the service.
func (in *Input) coverage(region string) float64 {
	sum, total := 0.0, 0.0
	for _, s := range in.Speakers {
		posts := float64(max(in.within(region, s.Claims), in.within(region, in.Placed[s.Source])))
		if region == outcry.World {
			posts = float64(s.Posts)
		}
		sum += posts * s.Read
		total += posts
	}
	if total == 0 {
		return 0
	}
	return sum / total
}

func (in *Input) within(region string, posts map[string]int) (n int) {
	for inner, count := range posts {
		if inner == region || slices.Contains(in.Regions.Ancestors(inner), region) {
			n += count
		}
	}
	return n
}

// join finds the incident of the row: the one that is worst there.
func (r *Row) join(incidents []outcry.Incident) {
	worst := len(outcry.States)
	for i := range incidents {
		for _, m := range incidents[i].Members {
			if at := slices.Index(outcry.States, m.State); m.Region == r.Region && at >= 0 && at < worst {
				worst, r.Incident, r.Bucket.State = at, incidents[i].ID, m.State
			}
		}
	}
}
