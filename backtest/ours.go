package backtest

import (
	"slices"
	"time"

	"outcry"
	"outcry/detect"
)

// Name is how our own detector is called beside its rivals.
const Name = "outcry"

// Ours runs package detect over a record. It has a budget of false alarms, of all
// cells together, in place of a line. Cells is how many there are over all
// services.
type Ours struct {
	Budget  detect.Budget
	Regions outcry.Hierarchy
	Cells   int
}

// Alerts are those of our own detector on a service that was read all the time.
func (o Ours) Alerts(r *Record) []Alert {
	t := detect.New(detect.Service{
		ID: r.Service, Regions: o.Regions, Coverage: allRead{}, Budget: o.Budget, Began: r.Span.Start,
		Cells: func(int64) int { return o.Cells },
	}, detect.Past{Through: r.Span.Start})
	for i := range r.Facts {
		t.Feed(r.Facts[i])
	}
	t.Finish(r.Span.End)
	return AlertsOf(t.Take().Transitions, r.Span.End)
}

// allRead is coverage without a gap.
type allRead struct{}

func (allRead) Share(_, _, _ int64) float64 { return 1 }

func (allRead) Spoke(_, _ int64) float64 { return 0 }

// AlertsOf are the alerts that transitions tell of, in their order: one from when
// a first member of an incident is more than suspected until the last one is
// over. What is open at the end lasts until then.
func AlertsOf(transitions []outcry.Transition, end time.Time) []Alert {
	open := map[string]*opened{} // by incident
	var list []*opened
	for i := range transitions {
		t := &transitions[i]
		o := open[t.Incident]
		if alarming(t.To) {
			if o == nil {
				o = &opened{alert: Alert{Service: t.Service, Span: outcry.Span{Start: t.At, End: end}}, members: map[string]bool{}}
				open[t.Incident] = o
				list = append(list, o)
			}
			o.members[t.Region] = true
			o.alert.Regions = append(o.alert.Regions, t.Region)
		} else if o != nil && !t.To.Open() {
			if delete(o.members, t.Region); len(o.members) == 0 {
				o.alert.End = t.At
				delete(open, t.Incident)
			}
		}
	}
	alerts := make([]Alert, len(list))
	for i, o := range list {
		slices.Sort(o.alert.Regions)
		o.alert.Regions = slices.Compact(o.alert.Regions)
		alerts[i] = o.alert
	}
	return alerts
}

// opened is an alert with the members that are in it now.
type opened struct {
	alert   Alert
	members map[string]bool
}

// alarming reports whether somebody was told of a member in this state.
func alarming(s outcry.State) bool { return s.Open() && s != outcry.Suspected }
