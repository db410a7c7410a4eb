package simulator

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// maxQuery is the longest query string that is answered, in bytes.
const maxQuery = 2 << 10

// page is what a site answers: a body and the headers that are the service's
// own.
type page struct {
	status int
	kind   string // content type
	header map[string]string
	body   []byte
	tag    string
}

// writer writes the page of a site.
type writer func(v view) page

// view is what a writer gets to see: the posts as they stand, newest first,
// and when they last changed.
type view struct {
	site    Site
	posts   []shown
	changed time.Time
	titles  map[string]string // of posts by id, on other pages too
	request *http.Request
	rest    string // path behind the site's own
	base    string // address of the server, without a path
}

// service is how a kind of site behaves.
type service struct {
	write writer
	limit limit
}

// services are the kinds of sites.
func services() map[string]service {
	return map[string]service{
		"feed":       {write: writeFeed},
		"reddit":     {write: writeReddit, limit: limit{requests: 100, window: 10 * time.Minute, header: redditLimit}},
		"mastodon":   {write: writeMastodon, limit: limit{requests: 300, window: 5 * time.Minute, header: mastodonLimit}},
		"hackernews": {write: writeHackerNews},
		"statuspage": {write: writeStatuspage},
	}
}

// Handler serves every site of the day below its path. A post is visible from
// its VisibleAt by now, which may be a Clock's Now; an edit replaces it, a
// deletion takes it off. Requests are answered as the services do: conditional
// ones with 304, too many of them with 429. Break makes a site fail.
func (d Day) Handler(now func() time.Time) *Network {
	known, shelves := services(), d.shelve()
	net := &Network{now: now, faults: map[string]Fault{}}
	for _, s := range d.Sites {
		if kind, ok := known[s.Kind]; ok {
			net.booths = append(net.booths, &booth{site: s, shelf: shelves[s.Name], service: kind, start: d.Start})
		}
	}
	return net
}

// Network is all the sites behind one address.
type Network struct {
	now    func() time.Time
	booths []*booth

	mu     sync.Mutex
	faults map[string]Fault // by site
}

// ServeHTTP hands the request to the site whose path it is under.
func (n *Network) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are answered here", http.StatusMethodNotAllowed)
		return
	}
	if len(r.URL.RawQuery) > maxQuery {
		http.Error(w, "the query string is too long", http.StatusRequestURITooLong)
		return
	}
	var found *booth
	for _, b := range n.booths {
		rest, under := strings.CutPrefix(r.URL.Path, b.site.Path)
		if under && (rest == "" || rest[0] == '/') && (found == nil || len(b.site.Path) > len(found.site.Path)) {
			found = b
		}
	}
	if found == nil {
		http.NotFound(w, r)
		return
	}
	site := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { found.serve(w, r, n.now()) })
	n.mu.Lock()
	fault, broken := n.faults[found.site.Name]
	n.mu.Unlock()
	if broken {
		fault.Of(site).ServeHTTP(w, r)
		return
	}
	site(w, r)
}

// booth is one site at work.
type booth struct {
	site    Site
	shelf   *shelf
	service service
	start   time.Time // of the day: nothing has changed before

	mu     sync.Mutex
	meter  meter
	pages  map[string]page // by request, of the state after version number shown
	number int
}

// maxPages is how many different requests' pages are kept for one state.
const maxPages = 64

func (b *booth) serve(w http.ResponseWriter, r *http.Request, now time.Time) {
	h := w.Header()
	p, changed, wait := b.answer(r, now, h)
	if wait > 0 {
		h.Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
		w.WriteHeader(http.StatusTooManyRequests)
		return
	}
	h.Set("Content-Type", p.kind)
	for name, value := range p.header {
		h.Set(name, value)
	}
	if p.status != http.StatusOK {
		w.WriteHeader(p.status)
		_, _ = w.Write(p.body) // the client is gone; nobody is left to tell
		return
	}
	h.Set("ETag", p.tag)
	if !changed.IsZero() {
		h.Set("Last-Modified", changed.UTC().Format(http.TimeFormat))
	}
	if unchanged(r, p.tag, changed) {
		h.Del("Content-Type")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(p.body)))
	if r.Method == http.MethodGet {
		_, _ = w.Write(p.body) // as above
	}
}

// answer counts the request and returns its page and when the site last
// changed, or how long the client has to wait.
func (b *booth) answer(r *http.Request, now time.Time, h http.Header) (p page, changed time.Time, wait time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if wait = b.meter.take(b.service.limit, now, h); wait > 0 {
		return page{}, time.Time{}, wait
	}
	p, changed = b.page(r, now)
	return p, changed, 0
}

// page returns the page for the request, from memory if nothing has changed
// since it was written. The lock is held.
func (b *booth) page(r *http.Request, now time.Time) (page, time.Time) {
	n := b.shelf.visible(now)
	if b.pages == nil || b.number != n || len(b.pages) >= maxPages {
		b.pages, b.number = map[string]page{}, n
	}
	posts, changed := b.shelf.show(n)
	if changed.IsZero() {
		changed = b.start
	}
	key := r.Host + " " + r.URL.Path + "?" + r.URL.RawQuery
	p, known := b.pages[key]
	if !known {
		p = b.service.write(view{
			site: b.site, posts: posts, changed: changed, titles: b.shelf.titles, request: r,
			rest: strings.TrimPrefix(r.URL.Path, b.site.Path), base: "http://" + r.Host,
		})
		sum := sha256.Sum256(p.body)
		p.tag = `W/"` + hex.EncodeToString(sum[:16]) + `"`
		b.pages[key] = p
	}
	return p, changed
}

// unchanged reports whether the client has this page already.
func unchanged(r *http.Request, tag string, changed time.Time) bool {
	if match := r.Header.Get("If-None-Match"); match != "" {
		for candidate := range strings.SplitSeq(match, ",") {
			candidate = strings.TrimSpace(candidate)
			if candidate == "*" || strings.TrimPrefix(candidate, "W/") == strings.TrimPrefix(tag, "W/") {
				return true
			}
		}
		return false
	}
	since, err := http.ParseTime(r.Header.Get("If-Modified-Since"))
	return err == nil && !changed.IsZero() && !changed.Truncate(time.Second).After(since)
}
