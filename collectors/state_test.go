package collectors

import (
	"testing"
	"time"
)

func TestDueFollowsWhatIsConfiguredNow(t *testing.T) {
	last := time.Date(2023, 2, 14, 12, 0, 0, 0, time.UTC)
	src := Source{Name: "forum", Kind: "feed", URL: "https://forum.example/feed", Every: time.Hour}
	next := last.Add(time.Hour)
	often, seldom, moved := src, src, src
	often.Every, seldom.Every, moved.URL = 10*time.Minute, 3*time.Hour, "https://forum.example/new"
	st := State{For: src.fingerprint(), Interval: time.Hour, Next: next, NotBefore: last.Add(time.Minute)}
	with := func(change func(*State)) State {
		changed := st
		change(&changed)
		return changed
	}
	failed := with(func(s *State) { s.Failures = 3 })
	asked := with(func(s *State) { s.NotBefore = last.Add(40 * time.Minute) })
	for _, tc := range []struct {
		name string
		st   State
		src  Source
		want time.Time
	}{
		{"nothing remembered", State{}, src, next},
		{"unchanged", st, src, next},
		{"more often", st, often, last.Add(10 * time.Minute)},
		{"less often", st, seldom, next},
		{"more often, but it rests after failures", failed, often, next},
		{"more often, but the host asked for time", asked, often, last.Add(40 * time.Minute)},
		{"another address", st, moved, last.Add(time.Minute)},
		{"another address after failures", failed, moved, last.Add(time.Minute)},
		{"another address, but the host asked for time", asked, moved, last.Add(40 * time.Minute)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.st.Due(tc.src, next); !got.Equal(tc.want) {
				t.Errorf("due %s, want %s", got, tc.want)
			}
		})
	}
}
