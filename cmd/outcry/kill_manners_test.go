package main

import (
	"fmt"
	"slices"
	"time"

	"outcry"
)

// manners follows the requests to one source through all lives of a daemon.
type manners struct {
	source  string
	every   time.Duration
	paged   bool                // a visit may ask for several pages
	visits  map[int][]visitRow  // by life: those that were stored
	asked   map[int][]time.Time // by life
	extra   int                 // requests whose visit was lost by a kill
	longest int                 // requests of one visit
}

// judge holds the requests to what was promised, and returns where they came
// too soon or too often. A visit that a kill swallowed promised nothing: each
// life may lose one, its last.
func (m *manners) judge(lives int) (wrong []string) {
	var promised time.Time // when the source may be asked again, by the last visit that was stored
	var last time.Time     // when the life before asked last
	fault := func(life int, format string, args ...any) {
		wrong = append(wrong, fmt.Sprintf("%s, life %d: %s", m.source, life, fmt.Sprintf(format, args...)))
	}
	begin := func(life int, at time.Time) {
		if at.Before(promised) {
			fault(life, "asked at %s, %s too soon", at.Format(clockFormat), promised.Sub(at))
		}
	}
	for life := 1; life <= lives; life++ {
		asked := m.asked[life]
		if len(asked) > 0 && !last.IsZero() && asked[0].Sub(last) < 900*time.Millisecond {
			fault(life, "asked %s after the life before it did", asked[0].Sub(last))
		}
		if len(asked) > 0 {
			last = asked[len(asked)-1]
		}
		for _, v := range m.visits[life] {
			// A handler notes a request before it answers it.
			end := time.UnixMilli(v.at + v.took + 5)
			n, _ := slices.BinarySearchFunc(asked, end, time.Time.Compare)
			if n > 0 {
				begin(life, asked[0])
			}
			if n == 0 && v.status != 0 {
				fault(life, "a visit at %s was answered %d, and nobody was asked", time.UnixMilli(v.at).Format(clockFormat), v.status)
			}
			if n > 1 && !m.paged {
				fault(life, "a visit asked %d times", n)
			}
			m.longest = max(m.longest, n)
			asked = asked[n:]
			promised = time.UnixMilli(v.next)
			if v.outcome != outcry.Throttled { // else it is the host's own word
				promised = promised.Add(-min(early, m.every/2))
			}
		}
		if len(asked) == 0 {
			continue
		}
		begin(life, asked[0])
		m.extra++
		if len(asked) > 1 && !m.paged {
			fault(life, "%d requests without a visit", len(asked))
		}
	}
	return wrong
}

const clockFormat = "15:04:05.000"

// mannersOf sorts the requests and visits of all lives by source.
func mannersOf(net *internet, visits map[string]map[int][]visitRow) (list []*manners) {
	every := everyOf(net.day.Sites)
	bySite := map[string]map[int][]time.Time{}
	for _, r := range net.log() {
		if bySite[r.site] == nil {
			bySite[r.site] = map[int][]time.Time{}
		}
		bySite[r.site][r.life] = append(bySite[r.site][r.life], r.at)
	}
	for _, s := range net.day.Sites {
		list = append(list, &manners{source: s.Name, every: every[s.Name], paged: s.Kind == "mastodon",
			visits: visits[s.Name], asked: bySite[s.Name]})
	}
	return list
}
