package filters

import (
	"errors"
	"strings"
	"time"
)

// WantTime says how a time is written.
const WantTime = "RFC 3339 (2023-02-14T10:34:00Z), a date (2023-02-14), a span back from now (24h, 7d, 1h30m), now, today or yesterday"

// moment is a time as a person types it: an instant, or a whole day where only
// the day was said.
type moment struct{ start, end time.Time }

// clockLayouts are times without a zone, which are taken to be in UTC, as all
// data is: the zone of the display is for the display.
var clockLayouts = []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04"}

// parseMoment reads a time. Spans are counted back from now; days are days of
// UTC.
func parseMoment(typed string, now time.Time) (moment, error) {
	typed = strings.TrimSpace(typed)
	switch strings.ToLower(typed) {
	case "now":
		return instant(now), nil
	case "today":
		return day(now.UTC()), nil
	case "yesterday":
		return day(now.UTC().AddDate(0, 0, -1)), nil
	}
	if t, err := time.Parse(time.RFC3339, strings.ToUpper(typed)); err == nil {
		return instant(t), nil
	}
	if t, err := time.Parse(time.DateOnly, typed); err == nil {
		return day(t), nil
	}
	for _, layout := range clockLayouts {
		if t, err := time.Parse(layout, typed); err == nil {
			return instant(t), nil
		}
	}
	if d, err := Span(typed); err == nil {
		return instant(now.Add(-d)), nil
	}
	return moment{}, errors.New(WantTime)
}

func instant(t time.Time) moment { return moment{t.UTC(), t.UTC()} }

// day is the calendar day that t lies in.
func day(t time.Time) moment {
	start := t.Truncate(Day)
	return moment{start, start.Add(Day)}
}
