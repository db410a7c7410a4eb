package collectors

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxWait bounds what a server can make us wait. Beyond it, it is a mistake.
const maxWait = 24 * time.Hour

// retryAfter is until when an answer asks us to stay away, from Retry-After in
// seconds or as a date; zero where it does not say.
func retryAfter(h http.Header, now time.Time) time.Time {
	return moment(strings.TrimSpace(h.Get("Retry-After")), now)
}

// rateReset is until when the request allowance is used up; zero where there
// is some left or nothing is said. used says that the server has just refused
// a request, whatever it claims to have left.
func rateReset(h http.Header, now time.Time, used bool) time.Time {
	for _, prefix := range []string{"X-Ratelimit-", "Ratelimit-", "X-Rate-Limit-"} {
		reset := h.Get(prefix + "Reset")
		if reset == "" {
			continue
		}
		// Reddit writes what remains as "0.0" and "997.0".
		left, err := strconv.ParseFloat(h.Get(prefix+"Remaining"), 64)
		if used || (err == nil && left < 1) {
			return moment(reset, now)
		}
	}
	return time.Time{}
}

// moment reads the ways in which servers write when to come back: seconds to
// wait, a Unix time in seconds or milliseconds, ISO 8601, or an HTTP date. It
// is now at the earliest and maxWait from now at the latest.
func moment(raw string, now time.Time) time.Time {
	at, ok := parseMoment(raw, now)
	if !ok || !at.After(now) {
		return time.Time{}
	}
	if limit := now.Add(maxWait); at.After(limit) {
		return limit
	}
	return at
}

func parseMoment(raw string, now time.Time) (time.Time, bool) {
	if n, err := strconv.ParseFloat(raw, 64); err == nil {
		const epoch = 1e9 // no server asks for 30 years
		switch {
		case !(n >= 0) || n > 1e14:
			return time.Time{}, false
		case n >= 1e12:
			return time.UnixMilli(int64(n)), true
		case n >= epoch:
			return time.Unix(int64(n), 0), true
		}
		return now.Add(min(time.Duration(n*float64(time.Second)), 2*maxWait)), true
	}
	if at, err := time.Parse(time.RFC3339, raw); err == nil {
		return at, true
	}
	at, err := http.ParseTime(raw)
	return at, err == nil
}

// freshFor is how long an answer says that it stays as it is.
func freshFor(h http.Header) time.Duration {
	var seconds int64
	for directive := range strings.SplitSeq(h.Get("Cache-Control"), ",") {
		name, value, _ := strings.Cut(strings.ToLower(strings.TrimSpace(directive)), "=")
		switch name {
		case "no-store", "no-cache":
			return 0
		case "max-age":
			if n, err := strconv.ParseInt(strings.Trim(value, `"`), 10, 64); err == nil && n > 0 {
				seconds = min(n, int64(maxWait/time.Second))
			}
		}
	}
	if age, err := strconv.ParseInt(h.Get("Age"), 10, 64); err == nil && age > 0 {
		seconds = max(0, seconds-age)
	}
	return time.Duration(seconds) * time.Second
}
