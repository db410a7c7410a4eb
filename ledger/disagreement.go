package ledger

import (
	"cmp"
	"slices"
	"time"

	"outcry"
)

// Disagreement is a span in which one says that it fails and another that it
// works.
type Disagreement struct {
	Down  Party     `json:"down"`
	Up    Party     `json:"up"`
	From  time.Time `json:"from"`
	Until time.Time `json:"until"`
	Crowd Count     `json:"crowd,omitzero"` // that says that it fails, where the crowd is a party
}

// Party is who says so.
type Party struct {
	Voice   outcry.Voice `json:"voice"`
	Account string       `json:"account"`
	Region  string       `json:"region"`
	Signal  int64        `json:"signal"` // seq of its claim
}

func (r *run) party() Party { return Party{r.Voice, r.Account, r.Region, r.Signal} }

// crowdAuthors is how many independent authors make a crowd.
const crowdAuthors = 3

// againstTheCrowd are the spans in which the operator says that it works while
// the crowd says that it fails.
func (m *maker) againstTheCrowd() []Disagreement {
	var list []Disagreement
	for _, r := range m.runs {
		if r.Voice != outcry.Official || r.Stance != outcry.Up {
			continue
		}
		for _, mood := range m.moods {
			if mood.up {
				continue
			}
			from := latest(r.At, mood.from)
			against := m.against(r, from, earliest(r.until, mood.until))
			if speakers(sightings(against)) < crowdAuthors {
				continue
			}
			list = append(list, Disagreement{
				Down: Party{outcry.User, Users, r.Region, strongest(against)[0]}, Up: r.party(),
				From: from, Until: against[len(against)-1].PublishedAt, Crowd: count(against),
			})
		}
	}
	return list
}

// againstEachOther are the spans in which of two who measure or operate one says
// that it fails and the other that it works. A claim stands until who made it
// says otherwise.
func (m *maker) againstEachOther() []Disagreement {
	var list []Disagreement
	for _, down := range m.runs {
		for _, up := range m.runs {
			from, to := latest(down.At, up.At), earliest(down.until, up.until)
			if down.measured() && down.fails() && up.measured() && up.Stance == outcry.Up && down.Account != up.Account && from.Before(to) &&
				related(m.Services, down.Service, up.Service) && m.meet(down.Region, up.Region) {
				list = append(list, Disagreement{Down: down.party(), Up: up.party(), From: from, Until: to})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Disagreement) int {
		return cmp.Or(cmp.Compare(a.Down.Account, b.Down.Account), cmp.Compare(a.Up.Account, b.Up.Account), a.From.Compare(b.From))
	})
	return joined(list)
}

// joined makes one of spans that go on from one claim of a party to its next.
func joined(list []Disagreement) []Disagreement {
	var out []Disagreement
	for _, d := range list {
		if n := len(out) - 1; n >= 0 && out[n].Down.Account == d.Down.Account && out[n].Up.Account == d.Up.Account && !d.From.After(out[n].Until) {
			out[n].Until = latest(out[n].Until, d.Until)
			continue
		}
		out = append(out, d)
	}
	return out
}

func (r *run) measured() bool { return r.Voice == outcry.Official || r.Voice == outcry.Monitor }

func (r *run) fails() bool { return r.Stance != outcry.Up && !r.Query }

// meet reports whether claims about two regions can contradict each other.
func (m *maker) meet(a, b string) bool {
	return everywhere(a) || everywhere(b) || related(m.Regions, a, b)
}

func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

func earliest(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}
