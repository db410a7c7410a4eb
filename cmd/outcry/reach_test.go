package main

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"outcry"
	"outcry/backtest"
)

// utc is a moment of a known event.
func utc(s string) time.Time {
	t, err := time.Parse("2006-01-02 15:04", s)
	if err != nil {
		panic(err)
	}
	return t
}

// milestone is a state that a member has to come into in a span of time; for
// suspected, one at least as bad.
type milestone struct {
	service, region string
	to              outcry.State
	from, by        time.Time
}

func (m milestone) reached(step outcry.Transition) bool {
	state := step.To == m.to || m.to == outcry.Suspected && step.To.Open() && !step.From.Open()
	return state && step.Service == m.service && step.Region == m.region && !step.At.Before(m.from) && step.At.Before(m.by)
}

// reaches are what has to be found in real posts, and what must not be.
var reaches = []struct {
	posts      string
	known      []outcry.Span // events; alerts that begin in one are no false ones
	milestones []milestone
	never      []milestone
	weekly     float64 // false incidents a week that may be
	silent     bool    // not even a suspicion
}{
	{
		posts: "replay_caracas.jsonl",
		known: []outcry.Span{{Start: utc("2018-09-09 16:15"), End: utc("2018-09-09 16:56")}},
		milestones: []milestone{
			{"electricity", outcry.World, outcry.Ongoing, utc("2018-09-09 16:15"), utc("2018-09-09 16:35")},
			{"electricity", "VE-A", outcry.Ongoing, utc("2018-09-09 16:15"), utc("2018-09-09 16:35")},
			{"electricity", "VE-A", outcry.Recovering, utc("2018-09-09 16:56"), utc("2018-09-09 18:00")},
		},
		never: []milestone{{"electricity", "VE-A", outcry.Recovering, utc("2018-09-09 16:15"), utc("2018-09-09 16:56")}},
	},
	{
		posts:      "replay_sandy.jsonl",
		known:      []outcry.Span{{Start: utc("2012-10-29 23:30"), End: utc("2012-10-31 00:00")}},
		milestones: []milestone{{"electricity", outcry.World, outcry.Ongoing, utc("2012-10-29 23:30"), utc("2012-10-30 01:30")}},
	},
	{
		posts: "replay_power_cities.jsonl",
		known: []outcry.Span{
			{Start: utc("2019-04-07 17:00"), End: utc("2019-04-07 18:08")}, // the first of seven posts is of 17:08
			{Start: utc("2019-10-08 00:00"), End: utc("2019-10-11 00:00")},
			{Start: utc("2019-11-12 20:00"), End: utc("2019-11-12 21:00")},
		},
		milestones: []milestone{
			{"electricity", "US-TX", outcry.Suspected, utc("2019-04-07 17:00"), utc("2019-04-07 18:00")},
			{"electricity", "US-TX", outcry.Ongoing, utc("2019-04-07 17:00"), utc("2019-04-07 18:08")},
			{"electricity", "US-CA", outcry.Ongoing, utc("2019-11-12 20:00"), utc("2019-11-12 21:00")},
		},
		weekly: 0.1, // in so many years there were outages that nobody listed
	},
	{posts: "replay_uk_telecom.jsonl", weekly: 1},
	{posts: "quiet_chat.jsonl", silent: true},
	{posts: "quiet_hackernews.jsonl", silent: true},
}

// mostAlert is the share of time outside known events that may be spent in
// alert.
const mostAlert = 0.02

// TestReach holds detection to what is known of real posts.
func TestReach(t *testing.T) {
	if raceEnabled {
		t.Skip("skipped: nothing runs at once here, and it takes a minute with a look out for races")
	}
	var outside, watched time.Duration
	for _, c := range reaches {
		t.Run(c.posts, func(t *testing.T) {
			p := playCorpus(t, c.posts)
			for _, m := range c.milestones {
				if i := slices.IndexFunc(p.steps, m.reached); i < 0 {
					t.Errorf("%s in %s is not %s from %s until %s", m.service, m.region, m.to, m.from, m.by)
				} else {
					t.Logf("%s in %s is %s at %s, of %s", m.service, m.region, p.steps[i].To, outcry.FormatTime(p.steps[i].At), p.steps[i].Incident)
				}
			}
			for _, m := range c.never {
				if slices.ContainsFunc(p.steps, m.reached) {
					t.Errorf("%s in %s is %s before %s", m.service, m.region, m.to, m.by)
				}
			}
			if c.silent && len(p.steps) > 0 {
				t.Errorf("%d transitions of %s where all was quiet", len(p.steps), p.steps[0].Incident)
			}
			late, wrong, n := p.alert(c.known)
			length := p.span.End.Sub(p.span.Start)
			outside, watched = outside+late, watched+length
			t.Logf("in alert outside known events: %s, %.2f %% of %s; in false alerts %s, %.2f %%; %d false alerts, %.2f a week", outcry.Length(late), share(late, length),
				outcry.Length(length), outcry.Length(wrong), share(wrong, length), n, float64(n)/weeks(length))
			if share(wrong, length) > 100*mostAlert || float64(n) > c.weekly*max(1, weeks(length)) {
				t.Errorf("%d false alerts, in all for %s", n, outcry.Length(wrong))
			}
		})
	}
	if watched == 0 {
		t.SkipNow()
	}
	t.Logf("in alert outside known events, all posts: %.2f %% of %s", share(outside, watched), outcry.Length(watched))
	if share(outside, watched) > 100*mostAlert {
		t.Errorf("%s in alert outside known events", outcry.Length(outside))
	}
}

func share(part, all time.Duration) float64 { return 100 * part.Seconds() / all.Seconds() }

func weeks(d time.Duration) float64 { return d.Hours() / (7 * 24) }

// playCorpus replays posts that lie beside the repository.
func playCorpus(t *testing.T, name string) *playback {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "corpora", name)
	var out app
	list, _, err := out.slurp([]string{path}, outcry.LineRules{Dated: true}, strictness{Strict: true})
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("skipped: there is no %s", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	return play(t, list)
}

// alert is how long there was an alert outside of some events, and how long and
// how often one that began in none of them: those of several services at a time
// count once.
func (p *playback) alert(known []outcry.Span) (outside, wrong time.Duration, n int) {
	covered := func(at time.Time) bool {
		return slices.ContainsFunc(known, func(k outcry.Span) bool { return !at.Before(k.Start) && at.Before(k.End) })
	}
	alerts := backtest.AlertsOf(p.steps, p.span.End)
	for _, a := range alerts {
		if !covered(a.Start) {
			n++
		}
	}
	for at := p.span.Start; at.Before(p.span.End); at = at.Add(time.Minute) {
		on, falsely := false, false
		for _, a := range alerts {
			if !at.Before(a.Start) && at.Before(a.End) {
				on, falsely = true, falsely || !covered(a.Start)
			}
		}
		if on && !covered(at) {
			outside += time.Minute
		}
		if falsely {
			wrong += time.Minute
		}
	}
	return outside, wrong, n
}
