package chart

import "time"

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
