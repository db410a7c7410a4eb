package simulator

import (
	"fmt"
	"net/http"
	"strconv"
	"time"
)

// limit is how many requests a service answers in a window of time; zero:
// any number. header tells the client in the service's own way.
type limit struct {
	requests int
	window   time.Duration
	header   func(h http.Header, used, left int, reset, now time.Time)
}

// meter counts the requests of the window that it is in.
type meter struct {
	window time.Time // its start
	used   int
}

// take counts a request and returns how long the client has to wait if it was
// one too many.
func (m *meter) take(l limit, now time.Time, h http.Header) (wait time.Duration) {
	if l.requests == 0 {
		return 0
	}
	if start := now.Truncate(l.window); !start.Equal(m.window) {
		m.window, m.used = start, 0
	}
	reset := m.window.Add(l.window)
	over := m.used >= l.requests
	if !over {
		m.used++
	}
	l.header(h, m.used, l.requests-m.used, reset, now)
	if over {
		return max(reset.Sub(now), time.Second)
	}
	return 0
}

// redditLimit writes what is left as a fraction and the reset in seconds.
func redditLimit(h http.Header, used, left int, reset, now time.Time) {
	h.Set("X-Ratelimit-Used", strconv.Itoa(used))
	h.Set("X-Ratelimit-Remaining", fmt.Sprintf("%.1f", float64(left)))
	h.Set("X-Ratelimit-Reset", strconv.Itoa(int(reset.Sub(now).Seconds())))
}

// mastodonLimit writes the reset as a point in time.
func mastodonLimit(h http.Header, used, left int, reset, _ time.Time) {
	h.Set("X-RateLimit-Limit", strconv.Itoa(used+left))
	h.Set("X-RateLimit-Remaining", strconv.Itoa(left))
	h.Set("X-RateLimit-Reset", reset.UTC().Format("2006-01-02T15:04:05.000000Z"))
}
