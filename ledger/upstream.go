package ledger

import (
	"fmt"
	"math"
	"slices"
	"time"

	"outcry"
)

// Together is how far apart incidents may begin that rise together, and how far
// from the start of one another may lie that is a sign of its cause.
const Together = 30 * time.Minute

// What makes a blamed service the probable cause.
const (
	blameAuthors = 3   // independent authors who name it
	blameShare   = 0.2 // of those who blame anything; or
	blameOverall = 0.1 // of all who say that it fails
	manyServices = 3   // that rise together may have a cause in common
	fewNaming    = 2   // of them have to name it
)

// Suspicion is what is blamed, and what is to be held of that.
type Suspicion struct {
	Blame
	Finding Finding `json:"finding"`
	Why     string  `json:"why"`
}

// Finding is what is to be held of a suspicion.
type Finding string

// The findings.
const (
	PartOf      Finding = "part_of"       // another view of an incident of a service that contains it, or that it contains
	Upstream    Finding = "upstream"      // it fails, too: probably the cause
	InCommon    Finding = "in_common"     // services that rise together name it: probably the cause
	TooFew      Finding = "too_few"       // it fails, too, and few blame it
	NotBorneOut Finding = "not_borne_out" // it shows no sign of failing
)

// Probable reports whether what is suspected is probably the cause.
func (f Finding) Probable() bool { return f == PartOf || f == Upstream || f == InCommon }

// Cause returns the service that an incident probably comes from, and why;
// nothing if no suspicion is borne out. Suspicions are in the order of Judge.
func Cause(list []Suspicion) (cause, why string) {
	if len(list) > 0 && list[0].Finding.Probable() {
		return list[0].Cause, list[0].Why
	}
	return "", ""
}

// Judge holds an outage, and what is blamed for it, against the other incidents of
// the time. What is probable comes first, of that the incident that it is part of.
func Judge(o Outage, others []Outage, services outcry.Hierarchy) []Suspicion {
	j := judge{o, others, services}
	var list []Suspicion
	if s, is := j.part(); is {
		list = append(list, s)
	}
	for _, b := range o.Blamed {
		s := Suspicion{Blame: b}
		s.Finding, s.Why = j.find(b)
		list = append(list, s)
	}
	slices.SortStableFunc(list, func(a, b Suspicion) int {
		if a.Finding.Probable() != b.Finding.Probable() {
			return order(a.Finding.Probable())
		}
		return 0
	})
	return list
}

type judge struct {
	Outage
	others   []Outage
	services outcry.Hierarchy
}

func (j *judge) find(b Blame) (Finding, string) {
	sign := j.sign(b.Cause)
	if sign != nil && sign.blamesMore(j.Incident.Service, b.Authors) {
		return NotBorneOut, fmt.Sprintf("%s; not borne out: more of the posts about %s blame %s", blames(b), b.Cause, j.Incident.Service)
	}
	enough := b.Authors >= blameAuthors && (b.Share >= blameShare || b.Overall >= blameOverall)
	if sign != nil && enough {
		return Upstream, fmt.Sprintf("%s (%s of those who blame anything, %s of all), and %s", blames(b), percent(b.Share), percent(b.Overall), signOf(sign, b.Cause))
	}
	if services, authors := j.common(b.Cause); len(services) > 0 {
		return InCommon, fmt.Sprintf("%d services began to fail within %s of this one, and posts about %d of them, by %s, blame %s",
			len(j.risen()), outcry.Length(Together), len(services), people(authors), b.Cause)
	}
	if sign != nil {
		return TooFew, fmt.Sprintf("%s (%s of all): too few to say, though %s", blames(b), percent(b.Overall), signOf(sign, b.Cause))
	}
	return NotBorneOut, fmt.Sprintf("%s (%s of all); not borne out: no incident of %s was seen at the time", blames(b), percent(b.Overall), b.Cause)
}

// sign returns the incident of a service, or of one that contains it, that was
// under way within a while of the start of this one; nil if there is none.
func (j *judge) sign(cause string) *Outage {
	from, to := j.Incident.StartedAt.Add(-Together), j.Incident.StartedAt.Add(Together)
	for k := range j.others {
		i := &j.others[k].Incident
		if i.State != outcry.Dismissed && holds(j.services, i.Service, cause) && !i.StartedAt.After(to) && (i.End().IsZero() || !i.End().Before(from)) {
			return &j.others[k]
		}
	}
	return nil
}

// blamesMore reports whether posts about an outage blame a service more than
// theirs blames that: of two that blame each other one is the cause at most.
func (o *Outage) blamesMore(service string, authors int) bool {
	back := o.by(service)
	return back != nil && back.Authors > authors
}

// risen are the outages of different services that began with this one, itself
// among them. A service and what it contains are one.
func (j *judge) risen() []*Outage {
	list := []*Outage{&j.Outage}
	for k := range j.others {
		o := &j.others[k]
		apart := o.Incident.StartedAt.Sub(j.Incident.StartedAt).Abs()
		known := slices.ContainsFunc(list, func(other *Outage) bool {
			return related(j.services, other.Incident.Service, o.Incident.Service)
		})
		if apart <= Together && !known && o.Incident.State != outcry.Dismissed {
			list = append(list, o)
		}
	}
	return list
}

// common returns the services that rise together and name a cause, and how many
// authors do; nothing if they are too few.
func (j *judge) common(cause string) (services []string, authors int) {
	risen := j.risen()
	if len(risen) < manyServices {
		return nil, 0
	}
	var seen []outcry.Sighting
	for _, o := range risen {
		if b := o.by(cause); b != nil {
			services = append(services, o.Incident.Service)
			seen = append(seen, b.seen...)
		}
	}
	if authors = speakers(seen); len(services) < fewNaming || authors < blameAuthors {
		return nil, 0
	}
	return services, authors
}

func signOf(o *Outage, cause string) string {
	whose := "it"
	if o.Incident.Service != cause {
		whose = o.Incident.Service + ", which contains it,"
	}
	return fmt.Sprintf("%s has an incident of its own since %s", whose, clock(o.Incident.StartedAt))
}

func people(n int) string {
	if n == 1 {
		return "1 author"
	}
	return fmt.Sprintf("%d authors", n)
}

// blames says how many blame what.
func blames(b Blame) string {
	verb := "blame"
	if b.Authors == 1 {
		verb = "blames"
	}
	return people(b.Authors) + " " + verb + " " + b.Cause
}

func percent(share float64) string { return fmt.Sprintf("%.0f %%", math.Round(100*share)) }

// clock is a time of the day.
func clock(t time.Time) string { return t.UTC().Format("15:04") + " UTC" }
