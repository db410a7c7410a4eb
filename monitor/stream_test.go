package monitor_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"outcry"
	"outcry/store"
)

// arrival is something that comes to be known: what a visit or a push brought, or
// an operator's word on the signals of a post.
type arrival struct {
	at   time.Time // it is stored then
	what store.Collected
	mark string // id of a post whose signals are marked as wrong
}

// streamer makes up days of posts about services that contain each other, in
// regions that do, from sources that are visited, and one that sends.
type streamer struct {
	rng     *rand.Rand
	start   time.Time
	days    int
	n       int
	waiting map[string][]outcry.Post // by source: published and not seen yet
	said    []outcry.Post
	list    []arrival
}

var complaints = []string{"%s is down", "%s down again, nothing loads", "is %s down for anyone else?", "cannot log in to %s, error 503", "%s still down here",
	"%s is not working for me since an hour, anybody else who has that?", "%s outage?", "still no %s, it fails again and again"}

var relief = []string{"%s works again", "%s is back up for me", "%s is fixed, thanks"}

var chat = []string{"lovely weather", "who is going to the match tonight?", "I like the new colours of %s"}

// outage is a time in which many say that a service fails somewhere.
type outage struct {
	service, region string
	from, length    time.Duration
	rate            float64 // posts an hour
}

// stream is what comes to be known over some days, in the order in which it is.
func stream(seed uint64, days int) []arrival {
	s := streamer{rng: rand.New(rand.NewPCG(seed, 77)), start: noon.Truncate(24 * time.Hour), days: days, waiting: map[string][]outcry.Post{}}
	s.talk()
	for _, source := range []string{"forum", "answers", "status"} {
		s.visit(source)
	}
	s.send()
	s.revise()
	slices.SortStableFunc(s.list, func(a, b arrival) int { return a.at.Compare(b.at) })
	return s.list
}

// talk makes up what is published.
func (s *streamer) talk() {
	services := []string{"tesla", "Tesla app", "Spotify", "GitHub"}
	regions := []string{"DE", "DE-BY", "GB", "GB-LND", "US-CA", "US", ""}
	outages := []outage{
		{"Tesla app", "DE", 9 * time.Hour, 90 * time.Minute, 40},
		{"Tesla app", "GB", 9*time.Hour + 40*time.Minute, time.Hour, 30},
		{"Spotify", "US-CA", 33*time.Hour + 50*time.Minute, 3 * time.Hour, 25},
		{"Spotify", "US-CA", 39 * time.Hour, 40 * time.Minute, 50},
		{"GitHub", "", 34 * time.Hour, 20 * time.Minute, 60},
	}
	for at := s.start; at.Before(s.start.AddDate(0, 0, s.days)); at = at.Add(time.Duration(s.rng.ExpFloat64() * float64(12*time.Minute))) {
		if hour := at.Hour(); hour < 6 && s.rng.IntN(6) > 0 {
			continue // a quiet night
		}
		list := chat
		if s.rng.IntN(3) == 0 {
			list = complaints
		}
		s.publish(at, services[s.rng.IntN(len(services))], regions[s.rng.IntN(len(regions))], list)
	}
	for i, o := range outages {
		from := s.start.Add(o.from).Add(time.Duration(s.rng.IntN(3600)) * time.Second)
		for at := from; at.Before(from.Add(o.length)); at = at.Add(time.Duration(s.rng.ExpFloat64() / o.rate * float64(time.Hour))) {
			s.publish(at, o.service, o.region, complaints)
		}
		for range s.rng.IntN(12) {
			s.publish(from.Add(o.length).Add(time.Duration(s.rng.IntN(3600))*time.Second), o.service, o.region, relief)
		}
		if i%2 == 0 {
			s.announce(from.Add(o.length/2), o.service, o.region, "We are investigating: "+o.service+" is down", "investigating")
			s.announce(from.Add(o.length*3/4), o.service, o.region, o.service+" works again", "resolved")
		}
	}
}

func (s *streamer) publish(at time.Time, service, region string, texts []string) {
	s.n++
	text := texts[s.rng.IntN(len(texts))]
	if s.rng.IntN(8) > 0 {
		text += fmt.Sprintf(" (seen %d times by %d of us in room %d)", s.rng.IntN(1000), s.rng.IntN(1000), s.rng.IntN(1000))
	}
	if slices.Contains(chat, texts[0]) {
		text = texts[s.rng.IntN(len(texts))]
	}
	p := outcry.Post{ID: fmt.Sprint("p", s.n), Author: fmt.Sprint("user", s.rng.IntN(400)), Service: service, Region: region,
		Text: fmt.Sprintf(text+"%.0s", service, ""), PublishedAt: at.Truncate(time.Millisecond)}
	s.keep([]string{"forum", "forum", "forum", "answers", "desk"}[s.rng.IntN(5)], p)
}

func (s *streamer) announce(at time.Time, service, region, text string, status outcry.Status) {
	s.n++
	s.keep("status", outcry.Post{ID: fmt.Sprint("p", s.n), Author: "operator", Service: service, Region: region, Voice: outcry.Official, Status: status,
		Text: text, PublishedAt: at.Truncate(time.Millisecond)})
}

func (s *streamer) keep(source string, p outcry.Post) {
	p.Source = source
	s.waiting[source] = append(s.waiting[source], p)
}

// visit reads a source every so often, with failures and with hours in which
// nobody reads.
func (s *streamer) visit(source string) {
	posts := s.waiting[source]
	slices.SortFunc(posts, func(a, b outcry.Post) int {
		return cmp.Or(a.PublishedAt.Compare(b.PublishedAt), cmp.Compare(a.ID, b.ID))
	})
	at, end := s.start.Add(time.Duration(s.rng.IntN(600_000))*time.Millisecond), s.start.AddDate(0, 0, s.days)
	for at.Before(end) {
		took := time.Duration(s.rng.IntN(40_000)) * time.Millisecond
		v := &outcry.Visit{Source: source, At: at, Took: took, Outcome: outcry.Read, Next: at.Add(10 * time.Minute)}
		seen := at.Add(took)
		got := store.Collected{Kind: "feed", Visit: v}
		switch s.rng.IntN(12) {
		case 0:
			v.Outcome = outcry.Failed
		case 1:
			v.Gap = true
		}
		for v.Good() && len(posts) > 0 && !posts[0].PublishedAt.After(at) {
			p := posts[0]
			p.FirstSeenAt = seen
			got.Posts, posts = append(got.Posts, p), posts[1:]
		}
		v.Posts = len(got.Posts)
		s.said = append(s.said, got.Posts...)
		s.list = append(s.list, arrival{at: seen.Add(time.Duration(s.rng.IntN(300)) * time.Millisecond), what: got})
		at = seen.Add(time.Duration(4+s.rng.IntN(12)) * time.Minute)
		if s.rng.IntN(100) == 0 {
			at = at.Add(time.Duration(s.rng.IntN(5)) * time.Hour)
		}
	}
}

// send brings the posts of the source that sends, some of them exactly on the
// second and on the hour.
func (s *streamer) send() {
	for _, p := range s.waiting["desk"] {
		p.FirstSeenAt = p.PublishedAt.Add(time.Duration(s.rng.IntN(90_000)) * time.Millisecond)
		switch s.rng.IntN(5) {
		case 0:
			p.FirstSeenAt = p.FirstSeenAt.Truncate(time.Second).Add(time.Second)
		case 1:
			p.FirstSeenAt = p.FirstSeenAt.Truncate(time.Hour).Add(time.Hour)
		}
		s.said = append(s.said, p)
		s.list = append(s.list, arrival{at: p.FirstSeenAt, what: store.Collected{Posts: []outcry.Post{p}}})
	}
}

// revise edits and deletes some of what was said, and has some marked as wrong.
func (s *streamer) revise() {
	for i, p := range s.said {
		at := p.FirstSeenAt.Add(time.Duration(1+s.rng.IntN(5*3600*1000)) * time.Millisecond)
		switch s.rng.IntN(25) {
		case 0:
			p.Deleted = true
		case 1:
			p.Text = s.said[s.rng.IntN(len(s.said))].Text
		case 2:
			if i%2 == 0 {
				s.list = append(s.list, arrival{at: at, mark: p.ID})
			}
			continue
		default:
			continue
		}
		p.FirstSeenAt = at
		s.list = append(s.list, arrival{at: at, what: store.Collected{Posts: []outcry.Post{p}}})
	}
}
