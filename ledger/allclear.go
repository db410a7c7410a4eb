package ledger

import (
	"sort"
	"time"

	"outcry"
)

// AllClear is a claim by the operator or a monitor that it works, and what
// users said after it.
type AllClear struct {
	At      time.Time    `json:"at"`
	Voice   outcry.Voice `json:"voice"`
	Account string       `json:"account"`
	Service string       `json:"service"`
	Region  string       `json:"region"`
	Signal  int64        `json:"signal"`

	Against  []Within  `json:"against"`            // in longer and longer spans after the claim, as far as time has come
	Agree    Count     `json:"agree"`              // in the longest of them
	Examples []int64   `json:"examples"`           // seqs of the strongest evidence against it in that span
	BadUntil time.Time `json:"bad_until,omitzero"` // the last word of a user against it while it stood

	// Premature says that bad news went on for longer than it takes word to
	// get around.
	Premature bool `json:"premature"`
}

// Within is what was said against a claim soon after it.
type Within struct {
	Seconds int64 `json:"within_s"`
	Running bool  `json:"running,omitempty"` // the span is not over yet
	Count
}

// claimSpans are the spans after a claim that are looked at. Who posts in the
// first one may not have heard of it.
var claimSpans = [...]time.Duration{15 * time.Minute, time.Hour, 2 * time.Hour}

// prematureAuthors is how many independent authors have to say otherwise once
// the word has got around, within the longest span.
const prematureAuthors = 3

func (m *maker) allClears() []AllClear {
	var list []AllClear
	for _, r := range m.runs {
		if r.Stance == outcry.Up && (r.Voice == outcry.Official || r.Voice == outcry.Monitor) {
			list = append(list, m.allClear(r))
		}
	}
	return list
}

func (m *maker) allClear(r *run) AllClear {
	c := AllClear{At: r.At, Voice: r.Voice, Account: r.Account, Service: r.Service, Region: r.Region, Signal: r.Signal}
	against := m.against(r, r.At, r.until)
	for _, span := range claimSpans {
		end := r.At.Add(span)
		running := m.Now.Before(end)
		c.Against = append(c.Against, Within{seconds(span), running, count(until(against, end))})
		if running {
			break
		}
	}
	horizon := r.At.Add(claimSpans[len(claimSpans)-1])
	soon := until(against, horizon)
	c.Examples = strongest(soon)
	c.Agree = count(until(m.about(r, r.At, r.until, func(g *outcry.StoredSignal) bool { return g.Stance == outcry.Up }), horizon))
	if len(against) > 0 {
		c.BadUntil = against[len(against)-1].PublishedAt
	}
	heard := soon[len(until(soon, r.At.Add(claimSpans[0]))):]
	c.Premature = speakers(sightings(heard)) >= prematureAuthors
	return c
}

// against are the statements of users between two times that it fails where a
// claim says that it works.
func (m *maker) against(r *run, from, to time.Time) []*outcry.StoredSignal {
	return m.about(r, from, to, fails)
}

// about are certain signals of users between two times about what a claim is
// about. Who says no region speaks to a claim about the whole, and who speaks of
// the whole to any.
func (m *maker) about(r *run, from, to time.Time, is func(*outcry.StoredSignal) bool) []*outcry.StoredSignal {
	var list []*outcry.StoredSignal
	for _, g := range between(m.users, from, to) {
		if is(g) && related(m.Services, r.Service, g.Service) &&
			(everywhere(r.Region) || g.Region == outcry.World || holds(m.Regions, r.Region, g.Region)) {
			list = append(list, g)
		}
	}
	return list
}

// until are the signals of a list in order up to a time, that time included.
func until(list []*outcry.StoredSignal, end time.Time) []*outcry.StoredSignal {
	return list[:sort.Search(len(list), func(i int) bool { return list[i].PublishedAt.After(end) })]
}

// between are the signals of a list in order after one time and up to another.
func between(list []*outcry.StoredSignal, from, to time.Time) []*outcry.StoredSignal {
	list = until(list, to)
	return list[len(until(list, from)):]
}
