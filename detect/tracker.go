package detect

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"outcry"
)

// Service says what to detect, and by what.
type Service struct {
	ID       string
	Regions  outcry.Hierarchy // nil: nothing but the world contains anything
	Coverage Coverage
	Budget   Budget
	Began    time.Time // when the service was first spoken of

	// Cells is how many cells had been spoken of by a moment, in milliseconds
	// since 1970, over all services.
	Cells func(at int64) int
}

// Past is what was detected up to a moment, from which a Tracker goes on.
type Past struct {
	Through     time.Time // a whole second
	Hours       []outcry.HourCount
	Transitions []outcry.Transition
	Peaks       map[string]float64 // by incident
}

// Found is what a Tracker has found.
type Found struct {
	Opened      []string // ids of incidents
	Transitions []outcry.Transition
	Peaks       map[string][]outcry.Peak // by incident
	Hours       []outcry.HourCount
}

// Tracker follows one service through time.
type Tracker struct {
	Service
	onlooker  bool             // makes no transitions
	cells     map[string]*cell // by region
	world     *cell
	places    map[string][]*cell // a region and all that contain it
	windows   map[windowKey]*window
	facts     []*outcry.Fact // recent, by when they were seen
	voices    []*outcry.Fact // of them those of operators and monitors, by publication
	goings    []*outcry.Fact // of them those that stop counting, by when they do
	incidents []*incident    // the latest last

	now    int64 // every step up to here was made
	rolled int64 // every hour up to here is in the history, and it is the one that models are of
	next   []*outcry.Fact
	nextAt int64          // the step at which they count
	until  int64          // no step is made behind it
	ahead  []*outcry.Fact // seen behind it, in order

	exposed *exposure
	shares  map[int64]float64 // of hours that will not change any more
	volumes map[int64]float64 // likewise
	found   Found
}

type windowKey struct {
	hour int64
	class
}

// recentHours is how long reports are held one by one.
const recentHours = lateHours + 2

// Learning is how much history a cell has that is no longer learning.
const Learning = 7 * 24 * time.Hour

// Since is from when on facts must be published to be of use to a Tracker that
// goes on from a moment.
func Since(through time.Time) time.Time {
	return moment(floor(milli(through), hour) - recentHours*hour)
}

// Late is how long after publication a fact may be seen to be of use.
const Late = lateHours * time.Hour

// New returns a Tracker that goes on from what was detected before. The facts
// that had been seen by then come first, through Remember.
func New(s Service, past Past) *Tracker {
	t := &Tracker{
		Service: s, cells: map[string]*cell{}, places: map[string][]*cell{}, windows: map[windowKey]*window{},
		shares: map[int64]float64{}, volumes: map[int64]float64{}, now: milli(past.Through), rolled: floor(milli(past.Through), hour), until: forever,
	}
	t.world = t.cell(outcry.World)
	for _, h := range past.Hours {
		t.cell(h.Region).history.add(milli(h.Hour), h.Bad, h.Up)
	}
	for i := range past.Transitions {
		t.incident(past.Transitions[i].Incident).apply(&past.Transitions[i], t.cell(past.Transitions[i].Region))
	}
	for _, i := range t.incidents {
		i.peak = past.Peaks[i.id]
	}
	return t
}

// Remember takes a fact that had been seen when the Tracker began.
func (t *Tracker) Remember(f outcry.Fact) {
	if t.useful(&f) && f.Published >= t.rolled-recentHours*hour {
		t.add(&f)
	}
}

// useful reports whether a fact says something of the time in which it was seen.
func (t *Tracker) useful(f *outcry.Fact) bool {
	return !f.Backlog && f.Seen-f.Published <= lateHours*hour && f.Gone > f.Seen
}

// Hold has no step made behind a moment, a whole second: facts that were seen
// later wait.
func (t *Tracker) Hold(until time.Time) { t.until = milli(until) }

// Feed takes the next fact, in the order in which they were seen, and makes every
// step that lies before it. Facts that waited come in their place.
func (t *Tracker) Feed(f outcry.Fact) {
	if !t.useful(&f) {
		return
	}
	if ceil(f.Seen, second) > t.until {
		t.ahead = insert(t.ahead, &f, bySeen)
		return
	}
	for len(t.ahead) > 0 && compareSeen(t.ahead[0], &f) < 0 {
		t.release()
	}
	t.feed(&f)
}

func (t *Tracker) feed(f *outcry.Fact) {
	at := ceil(f.Seen, second)
	if len(t.next) > 0 && at > t.nextAt {
		t.advance(t.nextAt)
	}
	t.next, t.nextAt = append(t.next, f), at
}

// release feeds the first of the facts that waited.
func (t *Tracker) release() {
	f := t.ahead[0]
	t.ahead = slices.Delete(t.ahead, 0, 1)
	t.feed(f)
}

// Finish makes every step up to a moment: a whole second.
func (t *Tracker) Finish(until time.Time) {
	for len(t.ahead) > 0 && t.ahead[0].Seen <= milli(until) {
		t.release()
	}
	if len(t.next) > 0 && t.nextAt <= milli(until) {
		t.advance(t.nextAt)
	}
	t.idle(milli(until) + 1)
	t.roll(milli(until) + 1)
	t.now = max(t.now, milli(until))
}

// Take returns what was found since it was last taken.
func (t *Tracker) Take() Found {
	found := t.found
	t.found = Found{}
	return found
}

// Watched reports whether time alone can change something: an incident is open, or
// facts wait for theirs.
func (t *Tracker) Watched() bool {
	i := t.latest()
	return i != nil && i.closed == 0 || len(t.ahead) > 0
}

// Needs is from when on a Tracker has to be told how far sources were read.
func (t *Tracker) Needs() time.Time {
	if t.exposed == nil {
		return moment(t.now - (historyHours+1)*hour)
	}
	return moment(min(t.now, t.exposed.now) - settled - hour) // the rest it remembers
}

// Cover tells the Tracker how far sources were read, with what is known now.
func (t *Tracker) Cover(c Coverage) { t.Coverage = c }

// Rename gives an incident the id that it had before.
func (t *Tracker) Rename(from, to string) { t.incident(from).id = to }

// Through is the moment up to which every step was made.
func (t *Tracker) Through() time.Time { return moment(t.now) }

// Idle reports whether nothing can happen to the service but by new facts.
func (t *Tracker) Idle() bool {
	i := t.latest()
	return len(t.facts)+len(t.next)+len(t.ahead) == 0 && (i == nil || i.closed > 0 && !i.takes(t.now))
}

// advance makes the steps before a moment, and the one at it, with the facts
// that wait for it.
func (t *Tracker) advance(at int64) {
	t.idle(at)
	t.roll(at)
	if t.lostSight(at) {
		t.giveUp(at)
	}
	var touched []*cell
	for _, f := range t.next {
		touched = append(touched, t.add(f)...)
	}
	t.next = t.next[:0]
	slices.SortFunc(touched, compareCells)
	t.step(at, slices.Compact(touched))
}

// idle makes the steps before a moment at which nothing new is seen: each minute
// while a member is open, or each hour where nobody reads and nothing can change.
func (t *Tracker) idle(before int64) {
	for {
		i := t.latest()
		if i == nil || i.closed > 0 || t.onlooker {
			t.now = max(t.now, before-1)
			return
		}
		at := floor(t.now, minute) + minute
		if len(t.facts) == 0 && t.Coverage.Share(at-windows*binMillis, at, at) == 0 {
			at = floor(t.now, hour) + hour
		}
		if at >= before {
			t.now = max(t.now, before-1)
			return
		}
		t.roll(at)
		t.step(at, nil)
	}
}

// roll brings the history up to the last whole hour before a moment.
func (t *Tracker) roll(before int64) {
	last := floor(before-1, hour)
	for t.rolled < last && len(t.facts) > 0 {
		t.rolled += hour
		t.leave(t.rolled)
		for _, c := range t.sorted() {
			t.found.Hours = append(t.found.Hours, c.roll(t.rolled)...)
		}
		t.forget(t.rolled - recentHours*hour)
	}
	t.rolled = max(t.rolled, last)
}

// forget drops what was published before a time.
func (t *Tracker) forget(before int64) {
	old := func(f *outcry.Fact) bool { return f.Published < before }
	t.facts = slices.DeleteFunc(t.facts, old)
	t.voices = slices.DeleteFunc(t.voices, old)
	t.goings = slices.DeleteFunc(t.goings, old)
	for key := range t.windows {
		if key.hour < before {
			delete(t.windows, key)
		}
	}
	for _, c := range t.cells {
		c.forget(before)
	}
	const kept = 28 * day
	t.incidents = slices.DeleteFunc(t.incidents, func(i *incident) bool { return i.closed > 0 && i.closed < before-kept })
	for start := range t.shares {
		if start < before-kept-day {
			delete(t.shares, start)
			delete(t.volumes, start)
		}
	}
}

// add counts a fact, and returns the cells that it counts in.
func (t *Tracker) add(f *outcry.Fact) []*cell {
	t.facts = append(t.facts, f)
	if organised(f) {
		t.voices = insert(t.voices, f, func(f *outcry.Fact) int64 { return f.Published })
	}
	if f.Gone < forever {
		t.goings = insert(t.goings, f, func(f *outcry.Fact) int64 { return f.Gone })
	}
	return t.count(f)
}

const forever = 1<<63 - 1

func bySeen(f *outcry.Fact) int64 { return f.Seen }

func compareSeen(a, b *outcry.Fact) int {
	return cmp.Or(cmp.Compare(a.Seen, b.Seen), cmp.Compare(a.Signal, b.Signal))
}

func insert(list []*outcry.Fact, f *outcry.Fact, by func(*outcry.Fact) int64) []*outcry.Fact {
	at := len(list)
	for at > 0 && cmp.Or(cmp.Compare(by(list[at-1]), by(f)), cmp.Compare(list[at-1].Signal, f.Signal)) > 0 {
		at--
	}
	return slices.Insert(list, at, f)
}

// count counts users' reports: what organisations and the press say is no report,
// but an organisation's word confirms or ends what users report.
func (t *Tracker) count(f *outcry.Fact) []*cell {
	cells := t.place(f.Region)
	if f.Voice != outcry.User {
		return cells
	}
	key := windowKey{floor(f.Published, hour), classOf(f)}
	w := t.windows[key]
	if w == nil {
		w = newWindow()
		t.windows[key] = w
	}
	w.add(f, key.class, cells)
	return cells
}

// leave takes out the facts that stopped counting by a moment. Reports may come
// apart, so all recent ones are counted anew; that is rare.
func (t *Tracker) leave(at int64) {
	if len(t.goings) == 0 || t.goings[0].Gone > at {
		return
	}
	gone := func(f *outcry.Fact) bool { return f.Gone <= at }
	t.facts = slices.DeleteFunc(t.facts, gone)
	t.voices = slices.DeleteFunc(t.voices, gone)
	t.goings = slices.DeleteFunc(t.goings, gone)
	clear(t.windows)
	for _, c := range t.cells {
		c.entries = [classes][]*entry{}
	}
	for _, f := range t.facts {
		t.count(f)
	}
}

// step judges the open members, and the cells in which something new was seen.
func (t *Tracker) step(at int64, touched []*cell) {
	t.now = at
	t.leave(at)
	if t.onlooker {
		return
	}
	s := &look{t: t, at: at}
	i := t.latest()
	if i != nil && i.closed == 0 {
		for _, m := range slices.Clone(i.members) {
			if m.state.Open() {
				t.judge(s, m, i)
			}
		}
	}
	for _, c := range touched {
		i = t.latest() // an earlier cell may have opened one
		m := &member{cell: c, state: Base(t.Began, moment(at))}
		if i.takes(at) {
			if known := i.member(c); known != nil {
				m = known
			}
		}
		if !m.state.Open() && c.watched() && c.bad(at-windows*binMillis+1, at+1) > 1 && !t.explained(c, at) {
			t.judge(s, m, i)
		}
	}
}

// explained reports whether one part of a region, which is watched itself, holds
// nearly all that is reported of it. The world always stands for the service.
func (t *Tracker) explained(c *cell, at int64) bool {
	if c == t.world {
		return false
	}
	from := at - windows*binMillis + 1
	all := c.bad(from, at+1)
	for _, part := range t.cells {
		if part != c && part.watched() && part.within(c) && part.bad(from, at+1) >= (1-mostElsewhere)*all {
			return true
		}
	}
	return false
}

// judge makes the transition of a member, if it is due one.
func (t *Tracker) judge(s *look, m *member, i *incident) {
	s.look(m.cell, m.over())
	if i != nil && m.state.Open() && s.gauge.score > i.peak*1.01 {
		t.peak(i, s)
	}
	to, why := s.next(m)
	if why.Rule == "" {
		return
	}
	if !i.takes(s.at) {
		i = t.incident(t.freshID(s.at))
		t.found.Opened = append(t.found.Opened, i.id)
	}
	tr := outcry.Transition{Incident: i.id, Service: t.ID, At: moment(s.at), Region: m.cell.region, From: m.state, To: to, Why: why}
	i.apply(&tr, m.cell)
	t.found.Transitions = append(t.found.Transitions, tr)
	if s.gauge.score > i.peak*1.01 {
		t.peak(i, s)
	}
}

// freshID is the id of an incident that opens at a moment. An incident before it may
// bear the moment in its name: it was opened then until something that was seen late
// showed that it began earlier.
func (t *Tracker) freshID(at int64) string {
	name := t.ID + "-" + moment(at).Format("20060102-150405")
	id := name
	for n := 2; slices.ContainsFunc(t.incidents, func(i *incident) bool { return i.id == id }); n++ {
		id = name + "-" + strconv.Itoa(n)
	}
	return id
}

func (t *Tracker) peak(i *incident, s *look) {
	i.peak = round(s.gauge.score)
	if t.found.Peaks == nil {
		t.found.Peaks = map[string][]outcry.Peak{}
	}
	t.found.Peaks[i.id] = append(t.found.Peaks[i.id], outcry.Peak{At: moment(s.at), Score: i.peak})
}

// look turns to a cell, and what was published there after a time.
func (l *look) look(c *cell, after int64) {
	t := l.t
	if l.read == nil {
		l.read = sharesAt(t.Coverage, l.at)
	}
	l.cell, l.model = c, c.prepare(t.expose(t.rolled))
	line := t.Budget.Line(t.Cells(t.rolled - hour)) // those that another service brings late are in by then
	l.gauge = c.scan(after, l.at, l.model, l.read, line, 1, l.model.past)
	if l.gauge.score >= fadeScore {
		factor, past := t.discount(c, l.model, l.at)
		l.gauge = c.scan(after, l.at, l.model, l.read, line, factor, past)
	}
}

// lostSight reports whether nothing was seen of an open incident for so long, and
// nobody looked, that what comes now is another one.
func (t *Tracker) lostSight(at int64) bool {
	i := t.latest()
	if t.onlooker || i == nil || i.closed > 0 || len(t.facts) > 0 {
		return false
	}
	if h := t.world.history; len(h) > 0 && at-h[len(h)-1].hour < sightMillis {
		return false
	}
	return t.Coverage.Share(at-sightMillis, at-windows*binMillis, at) < 0.01
}

// giveUp closes what was lost sight of.
func (t *Tracker) giveUp(at int64) {
	i := t.latest()
	for _, m := range i.members {
		if !m.state.Open() {
			continue
		}
		to := outcry.Resolved
		if m.state == outcry.Suspected {
			to = outcry.Dismissed
		}
		tr := outcry.Transition{Incident: i.id, Service: t.ID, At: moment(at), Region: m.cell.region, From: m.state, To: to,
			Why: outcry.Reason{Rule: outcry.LostSight, From: moment(m.since), To: moment(at), Claim: m.claim}}
		i.apply(&tr, m.cell)
		t.found.Transitions = append(t.found.Transitions, tr)
	}
}

// expose is what of the hours before one teaches what is usual.
func (t *Tracker) expose(now int64) *exposure {
	if t.exposed != nil && t.exposed.now == now {
		return t.exposed
	}
	e := &exposure{now: now}
	for i := range e.hours {
		start := e.start(i)
		share := t.share(start, now)
		e.spoke[i] = t.volume(start)
		if slices.ContainsFunc(t.incidents, func(i *incident) bool { return i.masks(start, now, milli(t.Began)) }) {
			continue
		}
		if share > 0 {
			e.add(i, share)
		}
	}
	t.exposed = e
	return e
}

// settled is after how long no more is learnt of how far an hour was read.
const settled = 48 * hour

// share is how far an hour was read, as known at a moment.
func (t *Tracker) share(start, known int64) float64 {
	if known < start+settled {
		return t.Coverage.Share(start, start+hour, known)
	}
	share, ok := t.shares[start]
	if !ok {
		share = t.Coverage.Share(start, start+hour, start+settled)
		t.shares[start] = share
	}
	return share
}

// place returns the cells that a region counts in: its own, and those of all that
// contain it, the world last.
func (t *Tracker) place(region string) []*cell {
	if list, ok := t.places[region]; ok {
		return list
	}
	var list []*cell
	for c := t.cell(region); c != nil; c = c.parent {
		list = append(list, c)
	}
	t.places[region] = list
	return list
}

// cell returns the cell of a region, made with those of all that contain it.
func (t *Tracker) cell(region string) *cell {
	if c, ok := t.cells[region]; ok {
		return c
	}
	c := &cell{region: region}
	t.cells[region] = c
	if region != outcry.World {
		larger := outcry.World
		if t.Regions != nil {
			if outer := t.Regions.Ancestors(region); len(outer) > 0 {
				larger = outer[0]
			}
		}
		if c.parent = t.cell(larger); c.parent.within(c) {
			c.parent = t.world // a hierarchy that leads back to where it began
		}
	}
	return c
}

// sorted returns all cells, the world first, then by region.
func (t *Tracker) sorted() []*cell {
	list := make([]*cell, 0, len(t.cells))
	for _, c := range t.cells {
		list = append(list, c)
	}
	slices.SortFunc(list, compareCells)
	return list
}

func compareCells(a, b *cell) int {
	rank := func(c *cell) int {
		if c.parent == nil {
			return 0
		}
		return 1
	}
	return cmp.Or(rank(a)-rank(b), cmp.Compare(a.region, b.region))
}

// latest is the incident that is open, or was last; nil if there is none.
func (t *Tracker) latest() *incident {
	if len(t.incidents) == 0 {
		return nil
	}
	return t.incidents[len(t.incidents)-1]
}

// incident returns the incident of an id, made where there is none.
func (t *Tracker) incident(id string) *incident {
	for _, i := range t.incidents {
		if i.id == id {
			return i
		}
	}
	i := &incident{id: id}
	t.incidents = append(t.incidents, i)
	return i
}

func milli(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// floor is the last multiple of a unit that is not after a moment, which may lie
// before 1970.
func floor(at, unit int64) int64 { return at - (at%unit+unit)%unit }

func ceil(at, unit int64) int64 { return floor(at+unit-1, unit) }
