package ledger

import (
	"math"
	"time"

	"outcry"
)

// The crowd turns when in an hour more of its reports say that it works than
// that it fails, by more than an even crowd would be off by chance (a standard
// deviation of the difference, which is the root of their number). Three reports
// are the least that say so: one happy voice in a lull is no turn.
const (
	turnWindow  = time.Hour
	turnReports = 3
)

// mood is a span in which the crowd says the same.
type mood struct {
	from, until time.Time
	up          bool
	ups         int     // reports in the hour before it turned
	bad         float64 // a question at half
	signal      int64
}

// outweigh reports whether one side of the crowd clearly has the better of the
// other.
func outweigh(side, other float64) bool {
	return side >= turnReports && side-other >= math.Sqrt(side+other)
}

// findMoods goes through the reports of a crowd, which says first that it fails.
func (m *maker) findMoods(reports []*outcry.StoredSignal) []mood {
	moods := []mood{{from: m.Incident.StartedAt, until: m.end}}
	var ups int
	var bad float64
	add := func(g *outcry.StoredSignal, sign int) {
		switch {
		case g.Stance == outcry.Up:
			ups += sign
		case g.Query:
			bad += float64(sign) * outcry.QueryWeight
		default:
			bad += float64(sign)
		}
	}
	first := 0
	for _, g := range reports {
		add(g, 1)
		for ; !reports[first].PublishedAt.After(g.PublishedAt.Add(-turnWindow)); first++ {
			add(reports[first], -1)
		}
		now := &moods[len(moods)-1]
		if !now.up && outweigh(float64(ups), bad) || now.up && outweigh(bad, float64(ups)) {
			now.until = g.PublishedAt
			moods = append(moods, mood{from: g.PublishedAt, until: m.end, up: !now.up, ups: ups, bad: bad, signal: g.Seq})
		}
	}
	return moods
}

// turns are the moments at which the crowd of each member region turned, or all
// of it where no region has one of its own: of a crowd that is back in one place
// and not in the other the mean says nothing.
func (m *maker) turns() []Entry {
	var list []Entry
	whole := true
	for _, member := range m.Incident.Members {
		if everywhere(member.Region) {
			continue
		}
		whole = false
		var there []*outcry.StoredSignal
		for _, g := range m.users {
			if holds(m.Regions, member.Region, g.Region) {
				there = append(there, g)
			}
		}
		list = append(list, m.turnsOf(member.Region, m.findMoods(independent(there)))...)
	}
	if whole {
		return m.turnsOf(outcry.World, m.moods)
	}
	return list
}

func (m *maker) turnsOf(region string, moods []mood) []Entry {
	var list []Entry
	for _, turn := range moods[1:] {
		e := Entry{Kind: TurnedDown, At: turn.from, Posts: 1, Voice: outcry.User, Account: Users, Service: m.Incident.Service,
			Region: region, Stance: outcry.Down, Signal: turn.signal, Ups: turn.ups, Bad: turn.bad}
		if turn.up {
			e.Kind, e.Stance = TurnedUp, outcry.Up
		}
		list = append(list, e)
	}
	return list
}

// firsts are the first reports: of all, from each member region, and that it
// works.
func (m *maker) firsts() []Entry {
	var list []Entry
	add := func(kind Kind, region string, is func(g *outcry.StoredSignal) bool) {
		for _, g := range m.reports {
			if is(g) {
				if region == "" {
					region = g.Region
				}
				list = append(list, Entry{Kind: kind, At: g.PublishedAt, Posts: 1, Voice: outcry.User, Account: Users,
					Service: g.Service, Region: region, Stance: g.Stance, Query: g.Query, Signal: g.Seq})
				return
			}
		}
	}
	add(FirstReport, "", func(g *outcry.StoredSignal) bool { return g.Stance != outcry.Up })
	for _, member := range m.Incident.Members {
		if everywhere(member.Region) || len(list) > 0 && list[0].Region == member.Region {
			continue
		}
		add(FirstInRegion, member.Region, func(g *outcry.StoredSignal) bool {
			return g.Stance != outcry.Up && holds(m.Regions, member.Region, g.Region)
		})
	}
	add(FirstUp, "", func(g *outcry.StoredSignal) bool { return g.Stance == outcry.Up })
	return list
}
