package store

import (
	"cmp"
	"slices"
	"time"

	"outcry"
)

// sighting is what counting reads of a signal.
type sighting struct {
	at, region   int64
	kind         kind
	author, text int64
	source, post int64
}

// tally counts the signals of one service into the buckets of its rows.
type tally struct {
	step    int64 // ms
	since   int64 // start of the first bucket
	until   int64
	emitted int64             // start of the first bucket not yet emitted
	rowsOf  map[int64][]int   // by region
	pending map[int64][]*cell // by start of the bucket
	names   int               // rows
	groups  [][classes][]outcry.Sighting
	counter outcry.Counter
}

// The classes in which reports by users are counted.
const (
	classDown = iota
	classStill
	classQuery
	classUp
	classes
)

// cell is what was counted for one row in one bucket.
type cell struct {
	users                    [classes]int
	officialDown, officialUp int
	monitorDown, monitorUp   int
	posts, authors, sources  []int64
	claims                   []int64 // posts and stances already counted for their voice
}

func newTally(step time.Duration, names []string, since, until int64) *tally {
	return &tally{step: step.Milliseconds(), since: since, until: until, emitted: since, names: len(names),
		rowsOf: map[int64][]int{}, pending: map[int64][]*cell{}, groups: make([][classes][]outcry.Sighting, len(names))}
}

// place says which rows contain a region.
func (t *tally) place(region int64, rows []int) { t.rowsOf[region] = rows }

// countAll counts whole windows of signals, in order, and emits the buckets
// that can no longer change. It reports whether more are wanted.
func (t *tally) countAll(list []sighting, emit func(before int64) bool) bool {
	for len(list) > 0 {
		end := list[0].at - list[0].at%windowMillis + windowMillis
		n, _ := slices.BinarySearchFunc(list, end, func(g sighting, end int64) int { return cmp.Compare(g.at, end) })
		t.count(list[:n])
		if list = list[n:]; !emit(end) {
			return false
		}
	}
	return true
}

const windowMillis = int64(outcry.ReportWindow / time.Millisecond)

// count counts the signals of one window.
func (t *tally) count(window []sighting) {
	for _, g := range window {
		for _, row := range t.rowsOf[g.region] {
			t.see(row, g)
		}
	}
	for row := range t.groups {
		for class := range t.groups[row] {
			group := t.groups[row][class]
			t.counter.Reports(group, func(i int) {
				if c := t.cell(row, group[i].At); c != nil {
					c.users[class]++
				}
			})
			t.groups[row][class] = group[:0]
		}
	}
}

// see notes one signal in one row: users' for the count of reports, the rest
// at once.
func (t *tally) see(row int, g sighting) {
	if g.kind.voice() == outcry.User {
		class := classOf(g.kind)
		if t.groups[row][class] == nil {
			t.groups[row][class] = make([]outcry.Sighting, 0, 16)
		}
		t.groups[row][class] = append(t.groups[row][class],
			outcry.Sighting{At: g.at, Author: g.author, Text: outcry.TextKey{Kind: g.kind.text(), Key: uint64(g.text)}})
	}
	c := t.cell(row, g.at)
	if c == nil {
		return
	}
	c.posts = append(c.posts, g.post)
	c.sources = append(c.sources, g.source)
	if g.author != 0 {
		c.authors = append(c.authors, g.author)
	} else {
		c.authors = append(c.authors, g.text) // the text, where the author is unknown
	}
	c.voice(g)
}

func (c *cell) voice(g sighting) {
	var n *int
	up := g.kind.stance() == outcry.Up
	switch voice := g.kind.voice(); {
	case voice == outcry.Official && up:
		n = &c.officialUp
	case voice == outcry.Official:
		n = &c.officialDown
	case voice == outcry.Monitor && up:
		n = &c.monitorUp
	case voice == outcry.Monitor:
		n = &c.monitorDown
	default:
		return
	}
	// Posts are counted, not claims: several of one post and stance in a row
	// are one.
	key := g.post << 1
	if up {
		key |= 1
	}
	if !slices.Contains(c.claims, key) {
		c.claims = append(c.claims, key)
		*n++
	}
}

func classOf(k kind) int {
	switch {
	case k.query():
		return classQuery
	case k.stance() == outcry.Up:
		return classUp
	case k.stance() == outcry.StillDown:
		return classStill
	}
	return classDown
}

// cell returns the cell of a row at a time; nil outside the span.
func (t *tally) cell(row int, at int64) *cell {
	if at < t.since || at >= t.until {
		return nil
	}
	start := at - (at-t.since)%t.step
	cells := t.pending[start]
	if cells == nil {
		cells = make([]*cell, t.names)
		t.pending[start] = cells
	}
	if cells[row] == nil {
		cells[row] = &cell{}
	}
	return cells[row]
}

// emit hands out every bucket that ends by a time, the empty ones too.
func (t *tally) emit(before int64, fn func(start int64, cells []*cell) bool) bool {
	empty := make([]*cell, t.names)
	for ; t.emitted+t.step <= before && t.emitted < t.until; t.emitted += t.step {
		cells := t.pending[t.emitted]
		if cells == nil {
			cells = empty
		}
		if !fn(t.emitted, cells) {
			return false
		}
		delete(t.pending, t.emitted)
	}
	return true
}

// fill writes the counts into a bucket. A nil cell counted nothing.
func (c *cell) fill(b *outcry.Bucket) {
	if c == nil {
		return
	}
	b.Down, b.StillDown, b.Query, b.Up = c.users[classDown], c.users[classStill], c.users[classQuery], c.users[classUp]
	b.OfficialDown, b.OfficialUp, b.MonitorDown, b.MonitorUp = c.officialDown, c.officialUp, c.monitorDown, c.monitorUp
	b.Posts, b.Authors, b.Sources = distinct(c.posts), distinct(c.authors), distinct(c.sources)
}

// distinct counts the different values of a list, which it reorders.
func distinct(list []int64) int {
	slices.Sort(list)
	return len(slices.Compact(list))
}
