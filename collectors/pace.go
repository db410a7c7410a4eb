package collectors

import (
	"context"
	"maps"
	"net"
	"net/url"
	"strings"
	"sync"
	"time"
)

// pacer is the queue of each host: whatever the number of sources on it, a
// host sees one request a pace.
type pacer struct {
	clock Clock
	mu    sync.Mutex
	slots map[string]slot
}

type slot struct {
	free time.Time // when the next request may go
	held time.Time // until when the host asked for silence
}

func newPacer(clock Clock) *pacer {
	return &pacer{clock: clock, slots: map[string]slot{}}
}

// queue is what an address is queued under, and the time between requests of
// that queue. A loopback server is the operator's own and stands for any
// number of services: it has no queue.
func queue(address string) (key string, pace time.Duration) {
	u, err := url.Parse(address)
	if err != nil || reachOf(u.Hostname()) == loopback {
		return "", 0
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	if host == "reddit.com" || strings.HasSuffix(host, ".reddit.com") {
		return "reddit.com", redditPace
	}
	if net.ParseIP(host) != nil {
		return u.Host, time.Second
	}
	return host, time.Second
}

// heldError says that a host has asked not to be asked.
type heldError struct {
	host  string
	until time.Time
}

func (e *heldError) Error() string {
	return e.host + " asked to be left alone until " + e.until.UTC().Format(time.RFC3339)
}

// turn waits until it is the caller's turn at the host of the address. It
// gives up at once where the host has asked for silence.
func (p *pacer) turn(ctx context.Context, address string) error {
	key, pace := queue(address)
	if key == "" {
		return ctx.Err()
	}
	p.mu.Lock()
	now, s := p.clock.Now(), p.slots[key]
	if s.held.After(now) {
		p.mu.Unlock()
		return &heldError{key, s.held}
	}
	turn := s.free
	if turn.Before(now) {
		turn = now
	}
	s.free = turn.Add(pace)
	p.sweep(now)
	p.slots[key] = s
	p.mu.Unlock()

	if wait := turn.Sub(now); wait > 0 {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-p.clock.After(wait):
		}
	}
	// The one before us may have been asked for silence.
	p.mu.Lock()
	defer p.mu.Unlock()
	if s := p.slots[key]; s.held.After(p.clock.Now()) {
		return &heldError{key, s.held}
	}
	return ctx.Err()
}

// manySlots is how many hosts are remembered before those are forgotten that may
// be asked at once. There is no end to the hosts that we can be sent to.
const manySlots = 1000

func (p *pacer) sweep(now time.Time) {
	if len(p.slots) >= manySlots {
		maps.DeleteFunc(p.slots, func(_ string, s slot) bool { return !s.free.After(now) && !s.held.After(now) })
	}
}

// hold keeps every source away from the host until then.
func (p *pacer) hold(address string, until time.Time) {
	key, _ := queue(address)
	if key == "" {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if s := p.slots[key]; until.After(s.held) {
		s.held = until
		p.slots[key] = s
	}
}
