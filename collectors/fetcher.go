package collectors

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"outcry"
)

// Clock is the time that visits go by. Timeouts of the network go by real time.
type Clock interface {
	Now() time.Time
	After(d time.Duration) <-chan time.Time
}

// Options is what a fetcher can be told. The zero value is usable.
type Options struct {
	Clock   Clock  // nil: the system's
	Version string // of the program, for the User-Agent
	Contact string // of the operator, for the User-Agent: an address or a page

	MaxBody        int64         // longest answer in bytes, packed and unpacked; 0: MaxBody
	ConnectTimeout time.Duration // 0: 10 s
	HeaderTimeout  time.Duration // until the answer begins; 0: 30 s
	Timeout        time.Duration // of a whole answer; 0: 60 s
	PipeWait       time.Duration // how long a named pipe may be silent before a visit ends; 0: 50 ms

	Resolver *net.Resolver // nil: the system's
}

// Fetcher visits sources. It may be used by many goroutines at once; a host is
// never asked faster than it bears.
type Fetcher struct {
	opt     Options
	clock   Clock
	agent   atomic.Pointer[string]
	clients map[reach]*http.Client
	pacer   *pacer
	pipes   *pipes
}

// NewFetcher returns a fetcher. Close it after use.
func NewFetcher(opt Options) *Fetcher {
	if opt.Clock == nil {
		opt.Clock = systemClock{}
	}
	opt.MaxBody = cmp.Or(opt.MaxBody, MaxBody)
	opt.ConnectTimeout = cmp.Or(opt.ConnectTimeout, 10*time.Second)
	opt.HeaderTimeout = cmp.Or(opt.HeaderTimeout, 30*time.Second)
	opt.Timeout = cmp.Or(opt.Timeout, 60*time.Second)
	opt.PipeWait = cmp.Or(opt.PipeWait, 50*time.Millisecond)
	f := &Fetcher{
		opt: opt, clock: opt.Clock,
		clients: map[reach]*http.Client{}, pacer: newPacer(opt.Clock), pipes: newPipes(),
	}
	f.Introduce(opt.Contact)
	for _, r := range []reach{public, loopback, private} {
		f.clients[r] = newClient(r, opt)
	}
	return f
}

// Introduce changes the contact that hosts are told from the next request on.
func (f *Fetcher) Introduce(contact string) {
	agent := userAgent(f.opt.Version, contact)
	f.agent.Store(&agent)
}

// Close lets go of connections and pipes.
func (f *Fetcher) Close() error {
	for _, c := range f.clients {
		c.CloseIdleConnections()
	}
	return f.pipes.close()
}

type systemClock struct{}

func (systemClock) Now() time.Time                         { return time.Now() }
func (systemClock) After(d time.Duration) <-chan time.Time { return time.After(d) }

// userAgent names the program and whom to write to.
func userAgent(version, contact string) string {
	plain := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r < ' ' || r > '~' || r == '(' || r == ')' {
				return -1
			}
			return r
		}, s)
	}
	agent := "outcry/" + cmp.Or(strings.ReplaceAll(plain(version), " ", "-"), "dev")
	if contact = plain(contact); contact != "" {
		return agent + " (outage signal monitor; " + contact + ")"
	}
	return agent + " (outage signal monitor)"
}

// answer is what a server said.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// validators are what makes a request conditional.
type validators struct{ etag, lastModified string }

// get asks once. The status is for the caller to judge; an error means that no
// whole answer came, and holds no part of the address but the host.
func (f *Fetcher) get(ctx context.Context, from reach, address, accept string, v validators) (answer, error) {
	ctx, cancel := context.WithTimeout(ctx, f.opt.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return answer{}, errors.New("the url is no address")
	}
	req.Header.Set("User-Agent", *f.agent.Load())
	req.Header.Set("Accept-Encoding", "gzip")
	for name, value := range map[string]string{"Accept": accept, "If-None-Match": v.etag, "If-Modified-Since": v.lastModified} {
		if value != "" {
			req.Header.Set(name, value)
		}
	}
	resp, err := f.clients[from].Do(req)
	if err != nil {
		return answer{}, reason(err)
	}
	defer resp.Body.Close()
	a := answer{status: resp.StatusCode, header: resp.Header}
	a.body, err = readBody(resp, f.opt.MaxBody)
	if err != nil && a.status < 300 { // of a refusal, the status says enough
		return a, reason(err)
	}
	return a, nil
}

// reason says in plain words why no answer came.
func reason(err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) { // it would print the whole address
		err = wrapped.Err
	}
	var (
		dns     *net.DNSError
		guarded *guardError
		timeout net.Error
	)
	switch {
	case errors.As(err, &guarded):
		return guarded
	case errors.As(err, &dns) && dns.IsNotFound:
		return fmt.Errorf("the host is unknown: %w; check the url", err)
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("stopped before the answer came: %w", err)
	case errors.As(err, &timeout) && timeout.Timeout():
		return fmt.Errorf("took too long to answer: %w", err)
	}
	return err
}

// refusal says in plain words what a status other than 200 means.
func refusal(a answer) error {
	said := fmt.Sprintf("%d %s", a.status, http.StatusText(a.status))
	if title, is := htmlPage(a.body); is && title != "" {
		said += fmt.Sprintf(" (%q)", title)
	}
	hint := "tried again later"
	switch {
	case a.status == http.StatusTooManyRequests:
		hint = "it is asked too often; raise every"
	case a.status == http.StatusUnauthorized, a.status == http.StatusForbidden:
		hint = "it does not let us read this; open the url in a browser to see what it wants"
	case a.status == http.StatusNotFound:
		hint = "there is nothing at this address; check the url"
	case a.status == http.StatusGone:
		hint = "it is gone for good; remove the source"
	case a.status >= 300 && a.status < 400:
		hint = "it points nowhere; check the url"
	case a.status >= 400 && a.status < 500:
		hint = "it does not accept the request; check the url"
	}
	return fmt.Errorf("answered %s: %s", said, hint)
}

// Result is what a visit brought.
type Result struct {
	Posts    []outcry.Post
	State    State // to be kept, whatever happened
	Visit    outcry.Visit
	Problems []Problem // why items could not be read, the first few
}
