package detect

import (
	"time"

	"outcry"
)

// Onlooker is a Tracker that makes no transitions: it says how a service looked
// while others did. All incidents that were found are in its past, later ones,
// too: what they keep out of the baseline is kept out from when they were known.
type Onlooker struct{ tracker *Tracker }

// NewOnlooker returns an onlooker that goes on from a moment.
func NewOnlooker(s Service, past Past) *Onlooker {
	t := New(s, past)
	t.onlooker = true
	return &Onlooker{t}
}

// Remember and Feed take facts as those of a Tracker do.
func (o *Onlooker) Remember(f outcry.Fact) { o.tracker.Remember(f) }

// Feed takes the next fact, in the order in which they were seen.
func (o *Onlooker) Feed(f outcry.Fact) { o.tracker.Feed(f) }

// Finish goes on to a moment.
func (o *Onlooker) Finish(until time.Time) {
	t := o.tracker
	if len(t.next) > 0 && t.nextAt <= milli(until) {
		t.advance(t.nextAt)
	}
	// An hour that ends here does not say yet what is usual in it.
	t.roll(milli(until))
	t.now = milli(until)
	t.leave(t.now)
	t.found = Found{}
}

// Level returns how the cell of a region stands at the moment that was come to,
// which ends a span: how much bad news is usual for the span, and the score of
// the moment, of which 1 is the alarm line.
func (o *Onlooker) Level(region string, from time.Time) (expected, score float64) {
	t := o.tracker
	l := look{t: t, at: t.now}
	l.look(t.cell(region), 0)
	for at := milli(from); at < t.now; {
		end := min(t.now, floor(at, hour)+hour)
		rate := max(floorRate, l.model.week[ofWeek(floor(at, hour))].rate)
		expected += rate * t.Coverage.Share(at, end, t.now) * float64(end-at) / hour
		at = end
	}
	return round(expected), round(l.gauge.score)
}

// Base is the state of a cell without an incident at a moment, for a service that
// was first spoken of at another.
func Base(began, at time.Time) outcry.State {
	if at.Sub(began) < Learning {
		return outcry.Learning
	}
	return outcry.Quiet
}
