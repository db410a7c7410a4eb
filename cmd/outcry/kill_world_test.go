package main

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"outcry"
	"outcry/simulator"
)

// internet is the part of the social internet that a killed daemon reads: sites
// whose posts appear in real time. It notes who asked what and when.
type internet struct {
	*httptest.Server
	day   simulator.Day
	asked chan struct{} // a token a request, as far as somebody takes them

	mu       sync.Mutex
	handlers map[string]*allowance
	requests []request
	frozen   time.Time // nothing appears from then; zero: it goes on
	shyness  int       // requests to the site that turns callers away
}

// request is one that arrived, with the life of the daemon that sent it.
type request struct {
	life int
	site string
	at   time.Time
}

// allowance is a handler that counts its requests. The networks' limits are
// meant for visits minutes apart: before one is used up, a fresh one stands in.
type allowance struct {
	http.Handler
	used int
}

const allowed = 90

// shy is the site that asks every third caller to stay away, now for longer
// than a failure would keep a daemon away by itself, now for less.
const (
	shy      = "shy"
	shyLong  = 40 * time.Second
	shyShort = 5 * time.Second
)

func newInternet(t *testing.T, rng *rand.Rand, span time.Duration) *internet {
	t.Helper()
	n := &internet{asked: make(chan struct{}, 1<<16), handlers: map[string]*allowance{}}
	n.day = livingDay(t, rng, time.Now().UTC(), span)
	n.Server = httptest.NewServer(n)
	t.Cleanup(n.Close)
	return n
}

// lifeMark is where a daemon's User-Agent says which life it lives.
var lifeMark = regexp.MustCompile(`life-(\d+)@`)

func (n *internet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	arrived := time.Now()
	site := n.siteOf(r.URL.Path)
	life := 0
	if mark := lifeMark.FindStringSubmatch(r.UserAgent()); mark != nil {
		life, _ = strconv.Atoi(mark[1])
	}
	handler, refuse := n.note(request{life, site, arrived})
	select {
	case n.asked <- struct{}{}:
	default:
	}
	if refuse != "" {
		w.Header().Set("Retry-After", refuse)
		w.WriteHeader(http.StatusTooManyRequests)
		return
	}
	handler.ServeHTTP(w, r)
}

func (n *internet) siteOf(path string) string {
	for _, s := range n.day.Sites {
		if strings.HasPrefix(path, s.Path) {
			return s.Name
		}
	}
	return ""
}

// note keeps a request and says who answers it, or for how long the shy site
// wants to be left alone, in one of the two ways of saying so.
func (n *internet) note(r request) (handler http.Handler, refuse string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.requests = append(n.requests, r)
	if r.site == shy {
		n.shyness++
		switch n.shyness % 6 {
		case 2:
			return nil, strconv.Itoa(int(shyLong / time.Second))
		case 5:
			return nil, r.at.Add(shyShort).UTC().Format(http.TimeFormat)
		}
	}
	h := n.handlers[r.site]
	if h == nil || h.used >= allowed {
		h = &allowance{Handler: n.day.Handler(n.now)}
		n.handlers[r.site] = h
	}
	h.used++
	return h, ""
}

// now is the time by which posts appear.
func (n *internet) now() time.Time {
	n.mu.Lock()
	defer n.mu.Unlock()
	if now := time.Now(); n.frozen.IsZero() || now.Before(n.frozen) {
		return now
	}
	return n.frozen
}

// freeze ends the growth.
func (n *internet) freeze() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.frozen = time.Now()
}

// log returns the requests so far, in order of arrival.
func (n *internet) log() []request {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Clone(n.requests)
}

// livingSites are what the daemon is configured with. Every site is asked once
// a second, so that a short life sees some of it.
func livingSites() []simulator.Site {
	return []simulator.Site{
		{Name: "forum", Kind: "feed", Path: "/forum/index.rss", Every: time.Second, Service: "tesla", Title: "Forum", Link: "https://forum.example/", Lang: "en"},
		{Name: "board", Kind: "feed", Format: simulator.Atom, Path: "/board/feed.php", Every: time.Second, Service: "spotify", Region: "NO", Title: "Board", Link: "https://board.example/"},
		{Name: "bridge", Kind: "feed", Format: simulator.Bridge, Path: "/bridge.rss", Every: time.Second, Service: "tesla", Title: "Bridge", Link: "https://bridge.example/"},
		{Name: shy, Kind: "feed", Path: "/shy/index.rss", Every: time.Second, Service: "o2", Title: "Shy", Link: "https://shy.example/"},
		{Name: "r", Kind: "reddit", Path: "/r/tesla/new/.rss", Every: time.Second, Service: "tesla"},
		{Name: "m", Kind: "mastodon", Path: "/m", Every: time.Second, Service: "tesla", Tags: []string{"outage"}},
		{Name: "status", Kind: "statuspage", Path: "/status", Every: time.Second, Service: "aws", Voice: outcry.Official, Title: "Cloud", Link: "https://status.example", Components: []string{"API", "Login"}},
	}
}

// livingDay lets posts appear on every site for as long as span.
func livingDay(t *testing.T, rng *rand.Rand, start time.Time, span time.Duration) simulator.Day {
	t.Helper()
	d := simulator.Day{Title: "killed", Start: start, End: start.Add(span), Sites: livingSites()}
	speak := newSpeaker(t, rng)
	for _, site := range d.Sites {
		if site.Kind == "statuspage" {
			d.Posts = append(d.Posts, incidents(site, start, span)...)
			continue
		}
		gap := 600 * time.Millisecond
		if site.Kind == "mastodon" { // of which each visit reads ten minutes
			gap = 3 * time.Second
		}
		for n, at := 0, start.Add(-20*gap); at.Before(d.End); n++ {
			at = at.Add(gap/2 + time.Duration(rng.Int64N(int64(gap))))
			d.Posts = append(d.Posts, versions(site, speak, rng, n, at)...)
		}
	}
	slices.SortStableFunc(d.Posts, func(a, b simulator.Post) int { return a.VisibleAt().Compare(b.VisibleAt()) })
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	return d
}

// versions is a post and, now and then, its edit or its deletion.
func versions(site simulator.Site, speak *speaker, rng *rand.Rand, n int, at time.Time) []simulator.Post {
	p := simulator.Post{Site: site.Name, Post: speak.post(fmt.Sprintf("https://%s.example/%d", site.Name, n), at)}
	switch site.Kind {
	case "reddit":
		p.ID = "t3_" + strconv.FormatInt(int64(n)+46656, 36)
		p.URL = "https://www.reddit.com/r/tesla/comments/" + p.ID[3:] + "/x/"
		if p.Title == "" {
			p.Title = "Anyone?"
		}
	case "mastodon":
		p.URL, p.Author, p.Text = p.ID, p.Author+"@m.example", p.Text+" #outage"
	}
	list := []simulator.Post{p}
	later := p
	later.Lag = time.Second + time.Duration(rng.Int64N(int64(8*time.Second)))
	switch dice := rng.Float64(); {
	case dice < 0.15:
		later.Text = fmt.Sprintf("Edit: %s works again. #outage (%d)", []string{"Spotify", "the Tesla app", "O2"}[rng.IntN(3)], n)
		list = append(list, later)
	case dice < 0.2:
		later.Deleted = true
		list = append(list, later)
	}
	return list
}

// incidents are a status page's: a new one every twenty seconds.
func incidents(site simulator.Site, start time.Time, span time.Duration) (posts []simulator.Post) {
	statuses := []outcry.Status{outcry.NoticeInvestigating, outcry.NoticeIdentified, outcry.NoticeMonitoring, outcry.NoticeResolved}
	words := []string{"We are investigating elevated error rates.", "The cause was found.", "A fix is in place.", "All systems work again."}
	for n, at := 0, start; at.Before(start.Add(span)); n, at = n+1, at.Add(20*time.Second) {
		for i, status := range statuses {
			posts = append(posts, simulator.Post{Site: site.Name, Post: outcry.Post{
				ID: fmt.Sprintf("u%d-%d", n, i), Thread: fmt.Sprint("i", n), Title: "Login fails", Text: words[i], Status: status,
				PublishedAt: at.Add(time.Duration(i) * 4 * time.Second), URL: fmt.Sprint("https://status.example/", n),
			}})
		}
	}
	return posts
}
