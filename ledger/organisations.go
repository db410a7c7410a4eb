package ledger

import (
	"time"

	"outcry"
)

// Entry is one line of the ledger.
type Entry struct {
	Kind    Kind          `json:"kind"`
	At      time.Time     `json:"at"`
	Last    time.Time     `json:"last,omitzero"` // of the same claim made again
	Posts   int           `json:"posts"`         // that made the claim in a row
	Voice   outcry.Voice  `json:"voice"`
	Account string        `json:"account"` // Users for people, who are not told one by one
	Service string        `json:"service"`
	Region  string        `json:"region"`
	Stance  outcry.Stance `json:"stance"`
	Query   bool          `json:"query,omitempty"`
	Signal  int64         `json:"signal"` // seq of the first claim

	// Of a turn of the crowd: its reports in the hour before.
	Ups int     `json:"ups,omitempty"`
	Bad float64 `json:"bad,omitempty"` // a question at half
}

// Users is the account of the crowd.
const Users = "users"

// Kind is what an entry tells.
type Kind string

// The kinds of entries.
const (
	Said          Kind = "said"            // an organisation made a claim
	FirstReport   Kind = "first_report"    // the first user says that it fails
	FirstInRegion Kind = "first_in_region" // the first one in a member region
	FirstUp       Kind = "first_up"        // the first user says that it works
	TurnedUp      Kind = "turned_up"       // clearly more users say that it works than that it fails, in the region of the entry
	TurnedDown    Kind = "turned_down"     // and the other way round, after that
)

// run is one claim of an organisation, made once or several times in a row.
type run struct {
	Entry
	until time.Time // when its account said otherwise, or the end of the incident
}

// findRuns folds the claims of organisations: a claim made again before the same
// account says otherwise about the same service and region is one entry.
func (m *maker) findRuns() []*run {
	type topic struct{ account, service, region string }
	last := map[topic]*run{}
	var runs []*run
	for _, g := range m.all {
		if g.Voice == outcry.User {
			continue
		}
		on := topic{string(g.Voice) + "\x00" + g.Author, g.Service, g.Region}
		if r := last[on]; r != nil && r.Stance == g.Stance && r.Query == g.Query {
			r.Last, r.Posts = g.PublishedAt, r.Posts+1
			continue
		}
		r := &run{Entry: Entry{
			Kind: Said, At: g.PublishedAt, Last: g.PublishedAt, Posts: 1, Voice: g.Voice, Account: g.Author,
			Service: g.Service, Region: g.Region, Stance: g.Stance, Query: g.Query, Signal: g.Seq,
		}, until: m.end}
		last[on] = r
		m.displace(runs, r)
		runs = append(runs, r)
	}
	return runs
}

// displace ends the earlier claims of the account of r that r takes the place of.
func (m *maker) displace(runs []*run, r *run) {
	if r.Query {
		return
	}
	for _, earlier := range runs {
		if earlier.Account == r.Account && earlier.Voice == r.Voice && earlier.until.After(r.At) &&
			holds(m.Services, r.Service, earlier.Service) && (everywhere(r.Region) || holds(m.Regions, r.Region, earlier.Region)) {
			earlier.until = r.At
		}
	}
}

// said are the claims of organisations.
func (m *maker) said() []Entry {
	var list []Entry
	for _, r := range m.runs {
		list = append(list, r.Entry)
	}
	return list
}

// Operator is what the operator of the service had to say of the failure.
type Operator struct {
	Account string    `json:"account,omitempty"` // that admitted it; "" where the notice was changed since
	AckAt   time.Time `json:"ack_at,omitzero"`   // its first word that it fails; zero while there is none
	Signal  int64     `json:"signal,omitempty"`

	Delay  int64 `json:"delay_s"`  // seconds from the first report to its word; negative where it spoke first
	Behind int64 `json:"behind_s"` // seconds from the detection to its word; 0 where nothing was detected

	SilentUntil time.Time `json:"silent_until,omitzero"` // how far no such word was seen
	Spoke       bool      `json:"spoke"`                 // it claimed something, be it not that
}

func (m *maker) operator() Operator {
	o := Operator{AckAt: m.Incident.OfficialAckAt}
	for _, r := range m.runs {
		if r.Voice != outcry.Official {
			continue
		}
		o.Spoke = true
		// A notice that was changed since was given all the same: the incident
		// knows of it, and its signals do not.
		if r.fails() && (o.AckAt.IsZero() || !r.At.After(o.AckAt)) {
			o.Account, o.AckAt, o.Signal = r.Account, r.At, r.Signal
			break
		}
	}
	if o.AckAt.IsZero() {
		o.SilentUntil = m.end
		return o
	}
	o.Spoke = true
	o.Delay = seconds(o.AckAt.Sub(m.Incident.StartedAt))
	if !m.Incident.DetectedAt.IsZero() {
		o.Behind = seconds(o.AckAt.Sub(m.Incident.DetectedAt))
	}
	return o
}

func seconds(d time.Duration) int64 { return int64(d / time.Second) }
