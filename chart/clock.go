package chart

import (
	"fmt"
	"time"
)

// HowLong is a length of time as people say it, in its two largest units:
// 45 s, 12 min, 8 h 17 min, 3 d 4 h.
func HowLong(d time.Duration) string {
	if d < time.Minute {
		return fmt.Sprintf("%d s", max(d, 0)/time.Second)
	}
	d = d.Round(time.Minute)
	for _, u := range []struct {
		of, next   time.Duration
		name, then string
	}{{day, time.Hour, "d", "h"}, {time.Hour, time.Minute, "h", "min"}} {
		if d < u.of {
			continue
		}
		if rest := d % u.of / u.next; rest > 0 {
			return fmt.Sprintf("%d %s %d %s", d/u.of, u.name, rest, u.then)
		}
		return fmt.Sprintf("%d %s", d/u.of, u.name)
	}
	return fmt.Sprintf("%d min", d/time.Minute)
}

// Clock is a time of the zone in as few words as tell it from one that was said
// just before: without the date where that is the same.
func Clock(at, before time.Time, zone *time.Location) string {
	at, before = at.In(zone), before.In(zone)
	switch {
	case before.IsZero() || at.Year() != before.Year():
		return at.Format("2 Jan 2006 15:04")
	case at.YearDay() != before.YearDay():
		return at.Format("2 Jan 15:04")
	}
	return at.Format("15:04")
}
