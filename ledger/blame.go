package ledger

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"outcry"
)

// Blame is what posts about a failing service name as its cause, and how many
// do.
type Blame struct {
	Cause   string  `json:"cause"`   // id of a service
	Authors int     `json:"authors"` // independent ones
	Share   float64 `json:"share"`   // of those who blame anything
	Overall float64 `json:"overall"` // of all who say that it fails
	Signals []int64 `json:"signals"` // seqs of the strongest evidence

	seen []outcry.Sighting
}

// Outage is an incident and what its posts blame.
type Outage struct {
	Incident outcry.Incident
	Blamed   []Blame // by authors
}

// OutageOf is an incident with what is blamed in those signals of its service
// that concern it, told at a moment.
func OutageOf(i outcry.Incident, signals []outcry.StoredSignal, services outcry.Hierarchy, now time.Time) Outage {
	return gather(Case{Incident: i, Signals: signals, Services: services, Now: now}).outage()
}

func (m *maker) outage() Outage { return Outage{m.Incident, m.blamed()} }

// blamed says what the bad news of the case names as cause, by authors. The
// service itself, what contains it and what it contains are no cause of it.
func (m *maker) blamed() []Blame {
	causes := map[string][]*outcry.StoredSignal{}
	var all, blaming []*outcry.StoredSignal
	for _, g := range m.all {
		if g.Stance == outcry.Up {
			continue
		}
		all = append(all, g)
		if g.Cause != "" && !related(m.Services, m.Incident.Service, g.Cause) && !related(m.Services, g.Service, g.Cause) {
			causes[g.Cause] = append(causes[g.Cause], g)
			blaming = append(blaming, g)
		}
	}
	if len(blaming) == 0 {
		return nil
	}
	everybody, blamers := speakers(sightings(all)), speakers(sightings(blaming))
	var list []Blame
	for cause, said := range causes {
		b := Blame{Cause: cause, Signals: strongest(said), seen: sightings(said)}
		b.Authors = speakers(b.seen)
		b.Share, b.Overall = float64(b.Authors)/float64(blamers), float64(b.Authors)/float64(everybody)
		list = append(list, b)
	}
	slices.SortFunc(list, func(a, b Blame) int {
		return cmp.Or(cmp.Compare(b.Authors, a.Authors), strings.Compare(a.Cause, b.Cause))
	})
	return list
}

// by returns the blame of a cause; nil if nobody named it.
func (o *Outage) by(cause string) *Blame {
	for i := range o.Blamed {
		if o.Blamed[i].Cause == cause {
			return &o.Blamed[i]
		}
	}
	return nil
}
