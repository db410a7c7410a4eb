package chart

import (
	"cmp"
	"slices"
	"time"

	"outcry"
)

// service is what is drawn of one service: its regions, most reported first,
// over one grid of columns.
type service struct {
	id           string
	since, until time.Time
	first        time.Time     // start of the first column, at or before since
	unit         time.Duration // of a column
	width        int           // characters of a column
	regions      []region
}

type region struct {
	id      string
	columns []column
	reports int // of users, of every stance
}

// column is one or more buckets, added up.
type column struct {
	outcry.Bucket         // counts, and the worst state
	buckets       int     // that it should hold
	covered       float64 // sum of their coverage
}

// bad is how high the bar above the axis is: reports, a question being one.
func (c column) bad() int { return c.Down + c.StillDown + c.Query }

func (c column) coverage() float64 {
	if c.buckets == 0 {
		return 0
	}
	return c.covered / float64(c.buckets)
}

// unread reports whether nothing is known of the column.
func (c column) unread() bool { return c.covered == 0 && c.Posts == 0 }

func (c *column) add(b outcry.Bucket) {
	c.Down += b.Down
	c.StillDown += b.StillDown
	c.Query += b.Query
	c.Up += b.Up
	c.OfficialDown += b.OfficialDown
	c.OfficialUp += b.OfficialUp
	c.MonitorDown += b.MonitorDown
	c.MonitorUp += b.MonitorUp
	c.Posts += b.Posts
	c.covered += b.Coverage
	if b.State != "" {
		c.State = worse(c.State, b.State)
	}
}

// gather sorts rows into services and regions and adds them up in columns.
func gather(rows []outcry.Bucket, o Options) []service {
	var services []service
	at := map[string]int{}
	byService := map[string][]outcry.Bucket{}
	for _, b := range rows {
		if _, ok := at[b.Service]; !ok {
			at[b.Service] = len(services)
			services = append(services, service{id: b.Service})
		}
		byService[b.Service] = append(byService[b.Service], b)
	}
	for i := range services {
		services[i].fill(byService[services[i].id], o)
	}
	return services
}

func (s *service) fill(rows []outcry.Bucket, o Options) {
	step := rows[0].Step
	s.grid(rows, step, o)
	at := map[string]int{}
	for _, b := range rows {
		i, ok := at[b.Region]
		if !ok {
			i = len(s.regions)
			at[b.Region] = i
			s.regions = append(s.regions, region{id: b.Region, columns: s.emptyColumns(step)})
		}
		r := &s.regions[i]
		n := int(b.Start.Sub(s.first) / s.unit)
		if b.Start.Before(s.first) || n >= len(r.columns) {
			continue
		}
		r.columns[n].add(b)
		r.reports += b.Down + b.StillDown + b.Query + b.Up
	}
	slices.SortStableFunc(s.regions, func(a, b region) int {
		return cmp.Or(cmp.Compare(b.reports, a.reports), worldFirst(a.id, b.id), cmp.Compare(a.id, b.id))
	})
}

func worldFirst(a, b string) int {
	switch {
	case a == b:
		return 0
	case a == outcry.World:
		return -1
	case b == outcry.World:
		return 1
	}
	return 0
}

// grid settles the span and the columns: as many buckets to a column as it
// takes to fit the width, as many characters as there is room for.
func (s *service) grid(rows []outcry.Bucket, step time.Duration, o Options) {
	s.since, s.until = o.Since, o.Until
	if s.since.IsZero() {
		s.since = slices.MinFunc(rows, byStart).Start
	}
	if s.until.IsZero() {
		s.until = slices.MaxFunc(rows, byStart).Start.Add(step)
	}
	room := o.Width - gutter
	s.unit = unitFor(step, s.since, s.until, room)
	s.first = s.since.Truncate(s.unit)
	s.width = min(max(room/max(s.count(), 1), 1), 4)
}

func byStart(a, b outcry.Bucket) int { return a.Start.Compare(b.Start) }

func (s *service) count() int { return columnsIn(s.since, s.until, s.unit) }

func columnsIn(since, until time.Time, unit time.Duration) int {
	span := until.Sub(since.Truncate(unit))
	return max(int((span+unit-1)/unit), 1)
}

// units are the lengths of time that people read off an axis.
var units = []time.Duration{
	time.Minute, 2 * time.Minute, 5 * time.Minute, 10 * time.Minute, 15 * time.Minute, 20 * time.Minute,
	30 * time.Minute, time.Hour, 2 * time.Hour, 3 * time.Hour, 4 * time.Hour, 6 * time.Hour, 8 * time.Hour,
	12 * time.Hour, day, 2 * day, 7 * day, 14 * day, 28 * day, 56 * day, 112 * day, 364 * day, 3640 * day,
}

const day = 24 * time.Hour

// unitFor is the shortest unit of whole buckets with which the span takes no
// more than room columns.
func unitFor(step time.Duration, since, until time.Time, room int) time.Duration {
	if columnsIn(since, until, step) <= room {
		return step
	}
	for _, u := range units {
		if u > step && u%step == 0 && columnsIn(since, until, u) <= room {
			return u
		}
	}
	fit := time.Duration(columnsIn(since, until, step)/room + 1)
	return fit * step
}

// emptyColumns are the columns of a region, each knowing how many buckets it
// should hold.
func (s *service) emptyColumns(step time.Duration) []column {
	columns := make([]column, s.count())
	for i := range columns {
		start := s.first.Add(time.Duration(i) * s.unit)
		end := start.Add(s.unit)
		if start.Before(s.since) {
			start = s.since
		}
		if end.After(s.until) {
			end = s.until
		}
		columns[i].Start = s.first.Add(time.Duration(i) * s.unit)
		columns[i].buckets = int((end.Sub(start) + step - 1) / step)
	}
	return columns
}
