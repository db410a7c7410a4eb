package ledger

import (
	"fmt"

	"outcry"
)

// nearlyAll is the share of the reports of a service from which on an incident of
// it is one of the service within it that they are about.
const nearlyAll = 0.8

// part says of which other incident one is another view. Services contain services,
// and what is reported of one counts for what contains it, so that one outage may
// be an incident of both: of the service within where nearly all reports are about
// that, else of the one that contains it.
func (j *judge) part() (Suspicion, bool) {
	i := &j.Incident
	for k := range j.others {
		o := &j.others[k].Incident
		apart := o.StartedAt.Sub(i.StartedAt).Abs()
		if o.ID == i.ID || o.Service == i.Service || o.State == outcry.Dismissed || i.Reports == 0 || o.Reports == 0 || !related(j.services, i.Service, o.Service) ||
			apart > Together && !during(i, o) {
			continue
		}
		outer, inner := i, o
		if holds(j.services, o.Service, i.Service) {
			outer, inner = o, i
		}
		within := float64(inner.Reports) >= nearlyAll*float64(outer.Reports)
		s := Suspicion{Blame: Blame{Cause: o.Service}, Finding: PartOf}
		switch {
		case within && i == outer:
			s.Why = fmt.Sprintf("nearly all of it (%d of %d reports) is about %s, incident %s", inner.Reports, outer.Reports, inner.Service, inner.ID)
			return s, true
		case !within && i == inner:
			s.Why = fmt.Sprintf("it is a part (%d of %d reports) of incident %s of %s, which contains it", inner.Reports, outer.Reports, outer.ID, outer.Service)
			return s, true
		}
	}
	return Suspicion{}, false
}

// during reports whether an incident began while another was under way.
func during(i, o *outcry.Incident) bool {
	return !i.StartedAt.Before(o.StartedAt) && (o.End().IsZero() || i.StartedAt.Before(o.End()))
}
