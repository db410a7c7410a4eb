package filters

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	str2duration "github.com/xhit/go-str2duration/v2"
)

// Lengths of what people count time in. A year is 365 days.
const (
	Day  = 24 * time.Hour
	Year = 365 * Day
)

// MaxSpan is the longest span that is read.
const MaxSpan = 100 * Year

// WantSpan says how a span is written.
const WantSpan = "a span such as 90m, 24h, 1h30m, 7d, 2w or 1y"

var years = regexp.MustCompile(`^([0-9]{1,3})y`)

// Span reads a length of time as people write it: 10m, 24h, 1h30m, 7d, 2w, 5y.
// It is above zero and at most MaxSpan.
func Span(typed string) (time.Duration, error) {
	rest, total := strings.TrimSpace(typed), time.Duration(0)
	if m := years.FindStringSubmatch(rest); m != nil {
		n, err := strconv.Atoi(m[1])
		if err != nil || n > int(MaxSpan/Year) {
			return 0, errors.New("longer than 100y")
		}
		total, rest = time.Duration(n)*Year, rest[len(m[0]):]
	}
	if rest != "" {
		d, err := str2duration.ParseDuration(rest)
		if err != nil || d < 0 || strings.HasPrefix(rest, "+") || d == 0 && total > 0 {
			return 0, errors.New("want " + WantSpan)
		}
		if d > MaxSpan-total {
			return 0, errors.New("longer than 100y")
		}
		total += d
	}
	if total == 0 {
		return 0, errors.New("want " + WantSpan)
	}
	return total, nil
}

// steps are the lengths that Step suggests, out of those that it takes.
const steps = "1m, 2m, 5m, 10m, 15m, 20m, 30m, 1h, 2h, 3h, 4h, 6h, 8h, 12h, 1d"

// Step reads the length of a bucket: whole minutes from 1m to 1d that divide
// the day evenly, so that every day starts with a bucket.
func Step(typed string) (time.Duration, error) {
	d, err := Span(typed)
	if err != nil || d < time.Minute || d > Day || d%time.Minute != 0 || Day%d != 0 {
		return 0, fmt.Errorf("want whole minutes that divide the day evenly: %s", steps)
	}
	return d, nil
}

// DefaultStep is the length of a bucket that suits a span: enough of them to
// see a shape, few enough to be read.
func DefaultStep(span time.Duration) time.Duration {
	switch {
	case span <= 3*time.Hour:
		return time.Minute
	case span <= Day:
		return 5 * time.Minute
	case span <= 7*Day:
		return time.Hour
	case span <= 60*Day:
		return 6 * time.Hour
	default:
		return Day
	}
}
