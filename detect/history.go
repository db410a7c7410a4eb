package detect

import (
	"cmp"
	"slices"

	"outcry"
)

const (
	// historyHours is how far back the baseline looks.
	historyHours = 28 * 24
	// lateHours is how long an hour is open to what is seen late. What was
	// published longer ago when it was seen says nothing of now, and teaches
	// nothing.
	lateHours = 6
)

// history is what was counted in the hours of a cell, by hour.
type history []tallied

// tallied is one hour. What is 0 is left out.
type tallied struct {
	hour    int64 // its start
	bad, up float64
}

// at returns the counts of an hour.
func (h history) at(hour int64) tallied {
	i, ok := slices.BinarySearchFunc(h, hour, compareHour)
	if !ok {
		return tallied{hour: hour}
	}
	return h[i]
}

func compareHour(t tallied, hour int64) int { return cmp.Compare(t.hour, hour) }

// add counts more in an hour.
func (h *history) add(hour int64, bad, up float64) {
	i, ok := slices.BinarySearchFunc(*h, hour, compareHour)
	if !ok {
		*h = slices.Insert(*h, i, tallied{hour: hour})
	}
	(*h)[i].bad += bad
	(*h)[i].up += up
}

// forget drops hours from before a time.
func (h *history) forget(before int64) {
	if n, _ := slices.BinarySearchFunc(*h, before, compareHour); n > 0 {
		*h = slices.Delete(*h, 0, n)
	}
}

// roll brings the history of a cell up to a whole hour, and returns by how much
// it grew, or shrank where posts were edited or deleted.
func (c *cell) roll(now int64) []outcry.HourCount {
	var list []outcry.HourCount
	for start := now - (lateHours+1)*hour; start < now; start += hour {
		was := c.history.at(start)
		bad, up := c.bad(start, start+hour)-was.bad, float64(c.ups(start, start+hour))-was.up
		if bad == 0 && up == 0 {
			continue
		}
		c.history.add(start, bad, up)
		list = append(list, outcry.HourCount{Region: c.region, Hour: moment(start), Known: moment(now), Bad: bad, Up: up})
	}
	c.history.forget(now - historyHours*hour)
	return list
}

// exposure is how far each of the last hours was read, and did not lie in an
// incident, whose reports say nothing of what is usual.
type exposure struct {
	now    int64
	hours  [historyHours]float64 // the oldest first
	spoke  [historyHours]float64 // posts that spoke of the service, whatever they said
	total  float64
	ofDay  [24]float64
	ofWeek [168]float64
}

// start is where the i-th hour begins.
func (e *exposure) start(i int) int64 { return e.now - int64(historyHours-i)*hour }

// index is the place of the hour that begins at start; negative where it is none
// of them.
func (e *exposure) index(start int64) int {
	i := historyHours - int((e.now-start)/hour)
	if i < 0 || i >= historyHours {
		return -1
	}
	return i
}

// ofDay and ofWeek are the places of an hour in the day and in the week, UTC.
func ofDay(start int64) int  { return int((start - floor(start, day)) / hour) }
func ofWeek(start int64) int { return int((start - floor(start, 7*day)) / hour) }

func (e *exposure) add(i int, share float64) {
	e.hours[i] = share
	e.total += share
	e.ofDay[ofDay(e.start(i))] += share
	e.ofWeek[ofWeek(e.start(i))] += share
}
