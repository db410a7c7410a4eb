package detect

import (
	"cmp"
	"slices"

	"outcry"
)

// Lengths of time in milliseconds, which facts are in.
const (
	second = 1000
	minute = 60 * second
	hour   = 60 * minute
	day    = 24 * hour
)

// entry is a report in a cell.
type entry struct {
	at   int64 // publication of its first post there
	fact *outcry.Fact
}

func (e *entry) before(o *entry) bool { return e.compare(o) < 0 }

func (e *entry) compare(o *entry) int {
	return cmp.Or(cmp.Compare(e.at, o.at), cmp.Compare(e.fact.Signal, o.fact.Signal))
}

// cell is the service in one region, all that it contains included.
type cell struct {
	region  string
	parent  *cell // the next larger one; nil for the world
	entries [classes][]*entry
	history history
	model   model // of the hour for which it was made
}

// americas has parts that people take for parts of the world.
const americas = "019"

// watched reports whether a cell may be a member of an incident: the world, the
// great regions of it, countries and what is in them. Groups of countries between
// those (Western Europe) say nothing that these do not; nor does a place that
// nobody named.
func (c *cell) watched() bool {
	group := len(c.region) == 3 && c.region[0] <= '9'
	return c.region != outcry.Nowhere && (!group || c.parent == nil || c.parent.parent == nil || c.parent.region == americas)
}

func (c *cell) add(k class, f *outcry.Fact) *entry {
	e := &entry{f.Published, f}
	list := c.entries[k]
	at := len(list)
	for at > 0 && e.before(list[at-1]) { // nearly always the last
		at--
	}
	c.entries[k] = slices.Insert(list, at, e)
	return e
}

func (c *cell) remove(k class, e *entry) {
	if at, ok := slices.BinarySearchFunc(c.entries[k], e, (*entry).compare); ok {
		c.entries[k] = slices.Delete(c.entries[k], at, at+1)
	}
}

// forget drops reports from before a time.
func (c *cell) forget(before int64) {
	for k := range c.entries {
		list := c.entries[k]
		n := position(list, before)
		c.entries[k] = append(list[:0], list[n:]...)
		clear(list[len(c.entries[k]):])
	}
}

// position is the number of reports before a time.
func position(list []*entry, at int64) int {
	n, _ := slices.BinarySearchFunc(list, at, func(e *entry, at int64) int { return cmp.Compare(e.at, at) })
	return n
}

// span returns the reports of a class published from a time until before
// another; none where that is no later.
func (c *cell) span(k class, from, until int64) []*entry {
	list := c.entries[k]
	return list[position(list, from):position(list, max(from, until))]
}

// bad is the bad news published from a time until before another, a question at
// half.
func (c *cell) bad(from, until int64) float64 {
	return float64(len(c.span(down, from, until))+len(c.span(still, from, until))) +
		outcry.QueryWeight*float64(len(c.span(query, from, until)))
}

func (c *cell) ups(from, until int64) int { return len(c.span(up, from, until)) }

// reports returns the bad news published from a time until before another, by
// time.
func (c *cell) reports(from, until int64) []*entry {
	var list []*entry
	for _, k := range []class{down, still, query} {
		list = append(list, c.span(k, from, until)...)
	}
	slices.SortFunc(list, (*entry).compare)
	return list
}
