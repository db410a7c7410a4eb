package chart

import (
	"strings"
	"time"
)

// Tick is a round time on a horizontal axis.
type Tick struct {
	At    time.Time
	Label string // 15:04, or 02 Jan at the start of a day
}

// Ticks returns the round times of the zone from first until end, at least so
// far apart.
func Ticks(first, end time.Time, zone *time.Location, least time.Duration) []Tick {
	every := units[len(units)-1]
	for _, u := range units {
		if u >= 5*time.Minute && u >= least {
			every = u
			break
		}
	}
	var ticks []Tick
	for at := firstTick(first.In(zone), every); at.Before(end); at = nextTick(at, every) {
		if !at.Before(first) {
			ticks = append(ticks, Tick{at, label(at, every)})
		}
	}
	return ticks
}

// times is the horizontal axis of a panel: its labels in one line, and the
// columns that they stand under.
type times struct {
	text    string
	columns map[int]bool
}

// labelRoom is the room that a label takes, with the blanks after it.
const labelRoom = 8

// times labels the columns with round times of the zone.
func (s service) times(zone *time.Location) times {
	t := times{columns: map[int]bool{}}
	var b strings.Builder
	end := s.first.Add(time.Duration(s.count()) * s.unit)
	for _, tick := range Ticks(s.first, end, zone, time.Duration(ceil(labelRoom, s.width))*s.unit) {
		column := int(tick.At.Sub(s.first) / s.unit)
		pad := column*s.width - b.Len()
		if pad < 0 || column*s.width+len(tick.Label) > s.count()*s.width {
			continue
		}
		b.WriteString(strings.Repeat(" ", pad) + tick.Label + " ")
		t.columns[column] = true
	}
	t.text = b.String()
	return t
}

// firstTick is the start of the day of t or, for ticks that are days apart, of
// a day that all charts agree on.
func firstTick(t time.Time, every time.Duration) time.Time {
	year, month, date := t.Date()
	if every > day {
		n := int(every / day)
		date -= int(time.Date(year, month, date, 0, 0, 0, 0, time.UTC).Unix()/86400) % n
	}
	return time.Date(year, month, date, 0, 0, 0, 0, t.Location())
}

// nextTick goes by the clock on the wall, so that a change to summer time does
// not shift the labels after it.
func nextTick(t time.Time, every time.Duration) time.Time {
	year, month, date := t.Date()
	if every >= day {
		return time.Date(year, month, date+int(every/day), 0, 0, 0, 0, t.Location())
	}
	minutes := t.Hour()*60 + t.Minute() + int(every/time.Minute)
	next := time.Date(year, month, date, 0, minutes, 0, 0, t.Location())
	if !next.After(t) {
		next = t.Add(every)
	}
	return next
}

func label(t time.Time, every time.Duration) string {
	if every >= day || t.Hour() == 0 && t.Minute() == 0 {
		return t.Format("02 Jan")
	}
	return t.Format("15:04")
}
