package simulator

import (
	"bytes"
	"net/http"
	"strconv"
)

// Fault is one way in which a site fails its readers.
type Fault struct {
	Name string // as in "gzip bomb"
	Doc  string // what goes over the wire

	// serve answers in place of the site, or with what it makes of its page.
	serve func(w http.ResponseWriter, r *http.Request, site http.Handler)
}

// Of returns the site with this fault.
func (f Fault) Of(site http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { f.serve(w, r, site) })
}

// Break makes a site fail from the next request on, until Mend.
func (n *Network) Break(site string, f Fault) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.faults[site] = f
}

// Mend ends the fault of a site.
func (n *Network) Mend(site string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	delete(n.faults, site)
}

// Faults is the table of all faults.
func Faults() []Fault {
	var all []Fault
	for _, some := range [][]Fault{wrongPages(), brokenPages(), badItems(), costlyPages(), refusals(), redirections(), badConnections()} {
		all = append(all, some...)
	}
	return all
}

// response keeps what a site answers.
type response struct {
	status int
	header http.Header
	body   bytes.Buffer
}

func (r *response) Header() http.Header         { return r.header }
func (r *response) WriteHeader(status int)      { r.status = status }
func (r *response) Write(p []byte) (int, error) { return r.body.Write(p) }

// sound asks the site for its page as if for the first time.
func sound(site http.Handler, r *http.Request) *response {
	answer := &response{status: http.StatusOK, header: http.Header{}}
	first := r.Clone(r.Context())
	first.Header.Del("If-None-Match")
	first.Header.Del("If-Modified-Since")
	site.ServeHTTP(answer, first)
	return answer
}

// fixed answers with the same body whatever is asked.
func fixed(name, doc, kind, body string) Fault {
	return Fault{name, doc, func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		send(w, http.StatusOK, kind, []byte(body))
	}}
}

// changed answers with what is made of the site's page. Its validators are
// left out, since they would be those of the sound one.
func changed(name, doc string, change func(page []byte) []byte) Fault {
	return Fault{name, doc, func(w http.ResponseWriter, r *http.Request, site http.Handler) {
		page := sound(site, r)
		send(w, page.status, page.header.Get("Content-Type"), change(page.body.Bytes()))
	}}
}

func send(w http.ResponseWriter, status int, kind string, body []byte) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body) // the client is gone; nobody is left to tell
}
