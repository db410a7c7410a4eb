package detect

import (
	"math"

	"outcry"
)

// The lines of the state machine, in times of the alarm line.
const (
	suspectScore = 0.8 // a suspicion
	confirmScore = 0.5 // enough where the operator or a monitor says so, too
	fadeScore    = 0.4 // a suspicion is given up
)

// longestSuspicion is after how long what was never confirmed is given up: it is how
// it is now, and may teach what is usual.
const longestSuspicion = 12 * hour

const (
	// claimHold and plainHold are how long it has to be quiet until it is over:
	// after somebody claimed that it is, and where nobody did.
	claimHold = 60 * minute
	plainHold = 120 * minute
	// leastRead is the share of a hold that must have been read for quiet to be
	// quiet and not blindness.
	leastRead = 0.5
	// mostHold is how much longer a hold becomes where sources are read thinly.
	mostHold = 6 * hour
	// hushSurprise is how far above the usual is still quiet, as a log-likelihood
	// ratio, and hushRate the least that counts as usual then, in reports an hour:
	// one straggler does not keep an outage open.
	hushSurprise = 2
	hushRate     = 0.25
	// lateTail is the time constant in which reports die down once it works again:
	// people post late, and sources are read late.
	lateTail = 15 * minute
	// disputeSurprise is how far bad news after a claim must exceed that tail.
	disputeSurprise = 3
	// sightMillis is how long nothing may be seen of an outage until a new rise is
	// another one.
	sightMillis = 24 * hour
)

// member is a region of an incident.
type member struct {
	cell    *cell
	state   outcry.State
	started int64 // the first report of the window that crossed
	since   int64 // when it came into its state
	claim   *outcry.RecoveryClaim
	fresh   int64 // bad news from here on disputes the claim
	again   int64 // when it failed again after it was over; 0 while it did not
}

// over is when it was, of a member that is: what was reported until then does not
// say that it fails again. It is 0 for others.
func (m *member) over() int64 {
	if m.state == outcry.Resolved {
		return m.since
	}
	return 0
}

// look is a member, or a cell that is none, at a step.
type look struct {
	t     *Tracker
	at    int64
	read  *shares
	cell  *cell
	model *model
	gauge gauge
}

// next is the state that a member comes into now, and why. The rule is empty
// where it stays as it is.
func (l *look) next(m *member) (outcry.State, outcry.Reason) {
	switch m.state {
	case outcry.Suspected:
		return l.suspected(m)
	case outcry.Ongoing:
		return l.ongoing(m)
	case outcry.Recovering:
		return l.recovering(m)
	case outcry.Contested:
		return l.contested(m)
	}
	return l.rise(m)
}

// rise opens, or opens again.
func (l *look) rise(m *member) (outcry.State, outcry.Reason) {
	if l.gauge.score < suspectScore {
		return m.state, outcry.Reason{}
	}
	if m.state == outcry.Resolved && l.gauge.score < 1 || !l.cell.believable(l.gauge.from, l.at) {
		return m.state, outcry.Reason{}
	}
	g := l.cell.guardOf(l.gauge.from, l.at)
	rule := outcry.Rise
	if m.state == outcry.Resolved {
		rule = outcry.Reappeared
	}
	if l.gauge.score >= 1 {
		why := l.gauge.reason(rule, l.at, g)
		// Where the outage is said to be over already, another region that fails
		// says that it is not.
		if i := l.t.latest(); i.takes(l.at) && i.closed == 0 {
			if f := l.t.claimed(l.cell, i.started, i.started, l.at); f != nil {
				why.Rule, why.Claim = outcry.Disputed, claimOf(f)
				return outcry.Contested, why
			}
		}
		return outcry.Ongoing, why
	}
	return outcry.Suspected, l.gauge.reason(rule, l.at, g)
}

func (l *look) suspected(m *member) (outcry.State, outcry.Reason) {
	why := func(rule outcry.Rule) outcry.Reason {
		return l.gauge.reason(rule, l.at, l.cell.guardOf(l.gauge.from, l.at))
	}
	switch {
	case l.gauge.score >= 1 && l.cell.believable(l.gauge.from, l.at):
		return outcry.Ongoing, why(outcry.Rise)
	case (l.gauge.score < fadeScore || l.at-m.since >= longestSuspicion) && l.read.mean(windows) >= leastRead:
		return outcry.Dismissed, why(outcry.Faded)
	case l.gauge.score >= confirmScore:
		if f := l.t.confirmed(l.cell, m.started, l.at); f != nil {
			why := why(outcry.Confirmed)
			why.Signals = append([]int64{f.Signal}, why.Signals...)
			return outcry.Ongoing, why
		}
	}
	return m.state, outcry.Reason{}
}

func (l *look) ongoing(m *member) (outcry.State, outcry.Reason) {
	after := max(m.started, m.again)
	if m.claim != nil { // that was taken back
		after = max(after, m.since)
	}
	if f := l.t.claimed(l.cell, m.started, after, l.at); f != nil {
		return outcry.Recovering, l.claim(claimOf(f))
	}
	if claim, why := l.crowd(m); claim != nil {
		return outcry.Recovering, why
	}
	return l.hush(m, plainHold, m.started)
}

func (l *look) recovering(m *member) (outcry.State, outcry.Reason) {
	if f := l.t.takenBack(m.claim, l.cell, m.started, l.at); f != nil {
		why := l.claim(m.claim)
		why.Rule, why.Signals = outcry.Withdrawn, []int64{f.Signal}
		return outcry.Ongoing, why
	}
	if why, disputed := l.disputed(m); disputed {
		return outcry.Contested, why
	}
	return l.hush(m, claimHold, m.fresh)
}

func (l *look) contested(m *member) (outcry.State, outcry.Reason) {
	if f := l.t.takenBack(m.claim, l.cell, m.started, l.at); f != nil {
		why := l.claim(m.claim)
		why.Rule, why.Signals = outcry.Withdrawn, []int64{f.Signal}
		return outcry.Ongoing, why
	}
	if f := l.t.claimed(l.cell, m.started, max(m.since, milli(m.claim.At)), l.at); f != nil {
		return outcry.Recovering, l.claim(claimOf(f))
	}
	if c, ok := l.calm(claimHold, m.since); ok {
		why := l.count(outcry.Subsided, c)
		why.Claim = m.claim
		return outcry.Recovering, why
	}
	return m.state, outcry.Reason{}
}

// hush closes a member once it was quiet for a hold time that began no earlier
// than a moment, and was read meanwhile.
func (l *look) hush(m *member, hold, since int64) (outcry.State, outcry.Reason) {
	c, ok := l.calm(hold, since)
	if !ok || m.claim == nil && c.reports > max(1, c.expected) && l.within(m) {
		return m.state, outcry.Reason{}
	}
	why := l.count(outcry.Hushed, c)
	why.Claim = m.claim
	return outcry.Resolved, why
}

// stretch is a time that ends now, what was reported in it, what does not stand out
// there, and the share of it that was read.
type stretch struct {
	from              int64
	reports, expected float64
	read              float64
}

// calm returns a stretch of a hold time that began no earlier than a moment,
// and whether nothing stood out in it: no more reports than usual, or of fewer
// people than it takes to open. Where sources are read thinly, but as thinly as
// before, it is the longer for it; where they are not read now, nothing is calm.
func (l *look) calm(hold, since int64) (stretch, bool) {
	now := l.read.mean(bins(hold))
	s := stretch{from: l.at - hold, read: now}
	for float64(l.at-s.from)*s.read < leastRead*float64(hold) {
		s.from -= hold
		if now == 0 || l.at-s.from > mostHold {
			return s, false
		}
		s.read = l.t.Coverage.Share(s.from, l.at, l.at)
	}
	if s.from < since || now < leastRead*s.read {
		return s, false
	}
	s.reports, s.expected = l.cell.bad(s.from+1, l.at+1), l.usual(s)
	return s, surprise(s.reports, s.expected)/l.model.spread <= hushSurprise || !l.cell.several(s.from, l.at)
}

// usual is the bad news that does not stand out in a stretch.
func (l *look) usual(s stretch) float64 {
	var expected float64
	if length := l.at - s.from; length > windows*binMillis {
		expected = l.model.rates[0] * s.read * float64(length) / hour
	} else {
		expected = l.model.expects(l.at, l.read, bins(length))
	}
	return max(expected, hushRate*float64(l.at-s.from)/hour)
}

// within reports whether what contains a member fails. Then the few who still say
// so in a thin region are no stragglers, unless somebody says that it is over there.
func (l *look) within(m *member) bool {
	i := l.t.latest()
	for _, o := range i.members {
		if o.cell != m.cell && o.state.Open() && m.cell.within(o.cell) {
			return true
		}
	}
	return false
}

// disputed reports whether more bad news was published after a claim than late
// posts explain: those that come at the rate of the hour before it and die down
// from then on, beside what is usual. Who says that it fails still, or again,
// does not post late: such reports are held against those before the claim alone.
func (l *look) disputed(m *member) (outcry.Reason, bool) {
	from := max(m.fresh, l.at-windows*binMillis)
	all := l.cell.bad(from+1, l.at+1)
	expected := l.tail(m, from, l.cell.bad) + l.usual(stretch{from: from})
	stillOnly := func(from, until int64) float64 { return float64(len(l.cell.span(still, from, until))) }
	again := stillOnly(from+1, l.at+1)
	usually := l.tail(m, from, stillOnly) + hushRate*float64(l.at-from+binMillis)/hour
	over := max(surprise(all, expected), surprise(again, usually)) / l.model.spread
	if over < disputeSurprise {
		return outcry.Reason{}, false
	}
	g := l.cell.guardOf(from, l.at)
	if g.authors < leastAuthors {
		return outcry.Reason{}, false
	}
	why := l.count(outcry.Disputed, stretch{from, all, expected, l.read.mean(bins(l.at - from))})
	why.Claim, why.Authors, why.Threads, why.Echo, why.Signals = m.claim, g.authors, g.threads, round(g.echo), g.signals
	why.Ups = l.cell.ups(from+1, l.at+1)
	return why, true
}

// tail is how many late reports are expected from a moment until now, where a
// claim was true.
func (l *look) tail(m *member, from int64, count func(from, until int64) float64) float64 {
	claimed := milli(m.claim.At)
	before := min(claimed, max(claimed-hour, m.started-minute))
	rate := count(before, claimed+1) / float64(max(claimed-before, 10*minute))
	left := func(at int64) float64 { return math.Exp(-float64(at-claimed) / float64(lateTail)) }
	return rate * float64(lateTail) * (left(from) - left(l.at))
}

// bins is the number of bins that hold a length of time.
func bins(length int64) int {
	return int(min(windows, max(1, (length+binMillis-1)/binMillis)))
}

// count is a reason that stands on what was reported in a stretch.
func (l *look) count(rule outcry.Rule, s stretch) outcry.Reason {
	return outcry.Reason{
		Rule: rule, From: moment(s.from), To: moment(l.at), Reports: s.reports, Expected: round(s.expected), Score: round(l.gauge.score),
		Line: round(l.gauge.line), Spread: round(l.model.spread), Coverage: round(s.read),
	}
}

// claim is a reason that stands on somebody's word.
func (l *look) claim(c *outcry.RecoveryClaim) outcry.Reason {
	why := l.gauge.reason(outcry.Claimed, l.at, guard{})
	why.Claim, why.Signals = c, []int64{c.Signal}
	return why
}
