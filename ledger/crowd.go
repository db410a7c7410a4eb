package ledger

import (
	"time"

	"outcry"
)

// The crowd turns when in an hour more of its reports say that it works than
// that it fails. Three reports are the least that say so: one happy voice in a
// lull is no turn.
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

// findMoods goes through the reports of the crowd, which says first that it
// fails.
func (m *maker) findMoods() []mood {
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
	for _, g := range m.reports {
		add(g, 1)
		for ; !m.reports[first].PublishedAt.After(g.PublishedAt.Add(-turnWindow)); first++ {
			add(m.reports[first], -1)
		}
		now := &moods[len(moods)-1]
		turned := !now.up && ups >= turnReports && float64(ups) > bad || now.up && bad >= turnReports && bad > float64(ups)
		if turned {
			now.until = g.PublishedAt
			moods = append(moods, mood{from: g.PublishedAt, until: m.end, up: !now.up, ups: ups, bad: bad, signal: g.Seq})
		}
	}
	return moods
}

// turns are the moments at which the crowd turned.
func (m *maker) turns() []Entry {
	var list []Entry
	for _, turn := range m.moods[1:] {
		e := Entry{Kind: TurnedDown, At: turn.from, Posts: 1, Voice: outcry.User, Account: Users, Service: m.Incident.Service,
			Region: outcry.World, Stance: outcry.Down, Signal: turn.signal, Ups: turn.ups, Bad: turn.bad}
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
