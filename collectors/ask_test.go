package collectors

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"outcry"
)

// internet is a public network of hosts, all served by this process. Names
// resolve to what it says, the guard looks at it, and then the connection goes
// to loopback all the same.
type internet struct {
	dns   map[string]string // host:port to the address it resolves to
	hosts map[string]http.HandlerFunc

	mu    sync.Mutex
	asked []string // hosts, in order
}

func (n *internet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n.mu.Lock()
	n.asked = append(n.asked, r.Host)
	n.mu.Unlock()
	n.hosts[r.Host](w, r)
}

// fetcher returns one whose public network this is.
func (n *internet) fetcher(t *testing.T, clock Clock) *Fetcher {
	t.Helper()
	server := httptest.NewServer(n)
	f := NewFetcher(Options{Clock: clock})
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
		server.Close()
	})
	for _, from := range []reach{public, loopback} {
		check := guard(from)
		f.clients[from].Transport.(*http.Transport).DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
			resolved, known := n.dns[address]
			if !known {
				resolved = address
			}
			if err := check(ctx, network, resolved, nil); err != nil {
				return nil, err
			}
			return new(net.Dialer).DialContext(ctx, network, server.Listener.Addr().String())
		}
	}
	return f
}

func to(address string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, address, http.StatusFound) }
}

func one(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, channel(numbered(1))) }

const publicAddress = "203.0.112.7:80" // of no test network, which would count as private

// TestRedirectsFromAPublicHost leads a public source everywhere.
func TestRedirectsFromAPublicHost(t *testing.T) {
	for _, tt := range []struct {
		name, next, reason string
		posts              int
	}{
		{"another public host", "http://b.example/feed", "", 1},
		{"itself", "/feed", "", 1},
		{"a private address", "http://10.1.2.3/", "10.1.2.3 (where a.example sent us): was led to 10.1.2.3, which is no public address", 0},
		{"a name for a private address", "http://inside.example/", "was led to 192.168.0.9, which is no public address", 0},
		{"loopback", "http://127.0.0.1:9/", "was led to 127.0.0.1", 0},
		{"the metadata of a cloud", "http://169.254.169.254/latest/", "was led to 169.254.169.254", 0},
		{"a file", "file:///etc/passwd", "a.example: was redirected to an address that is not http or https", 0},
		{"nothing that is an address", "http://[", "was redirected to something that is no address", 0},
		{"an address without end", "http://b.example/" + strings.Repeat("a", maxAddress), "a.example: was redirected to an address that is too long", 0},
		{"itself, again and again", "http://a.example/", "a.example: redirects in a circle", 0},
		{"a host that sends us back", "http://back.example/", "redirects in a circle", 0},
		{"a host that refuses", "http://c.example/", "c.example (where a.example sent us) answered 404", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			n := &internet{
				dns: map[string]string{"a.example:80": publicAddress, "b.example:80": publicAddress, "c.example:80": publicAddress,
					"back.example:80": publicAddress, "inside.example:80": "192.168.0.9:80"},
				hosts: map[string]http.HandlerFunc{
					"a.example": func(w http.ResponseWriter, r *http.Request) {
						if r.URL.Path == "/feed" {
							one(w, r)
							return
						}
						w.Header().Set("Location", tt.next)
						w.WriteHeader(http.StatusFound)
					},
					"b.example": one, "c.example": http.NotFound, "back.example": to("http://a.example/"),
				},
			}
			clock := clockwork.NewFakeClockAt(start)
			f := n.fetcher(t, clock)
			got := visitMoving(t, f, clock, Source{Name: "s", Kind: "feed", URL: "http://a.example/"})
			if len(got.Posts) != tt.posts || !strings.Contains(got.Visit.Reason, tt.reason) || (tt.reason == "") != got.Visit.Good() {
				t.Errorf("%d posts, %s: %s", len(got.Posts), got.Visit.Outcome, got.Visit.Reason)
			}
		})
	}
}

// visitMoving visits a source while the clock moves on for whoever waits.
func visitMoving(t *testing.T, f *Fetcher, clock *clockwork.FakeClock, src Source) Result {
	t.Helper()
	done := make(chan Result)
	go func() { done <- f.Visit(context.Background(), src, State{}) }()
	for {
		select {
		case got := <-done:
			return got
		case <-time.After(2 * time.Millisecond):
			clock.Advance(100 * time.Millisecond)
		}
	}
}

// TestARedirectTakesItsTurn sends us to a host that has a queue: a second
// source that is led there waits for it, and a host that asked for silence is
// not asked through another one.
func TestARedirectTakesItsTurn(t *testing.T) {
	n := &internet{dns: map[string]string{"a.example:80": publicAddress, "b.example:80": publicAddress}, hosts: map[string]http.HandlerFunc{
		"a.example": to("http://b.example/feed"), "b.example": one,
	}}
	clock := clockwork.NewFakeClockAt(start)
	f := n.fetcher(t, clock)
	src := Source{Name: "s", Kind: "feed", URL: "http://a.example/"}
	if err := f.pacer.turn(context.Background(), "http://b.example/"); err != nil {
		t.Fatal(err)
	}
	done := make(chan Result)
	go func() { done <- f.Visit(context.Background(), src, State{}) }()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := clock.BlockUntilContext(ctx, 1); err != nil {
		t.Fatalf("nobody waits for a turn: %v", err)
	}
	if strings.Join(n.asked, " ") != "a.example" {
		t.Errorf("before its turn it asked %v", n.asked)
	}
	clock.Advance(time.Second)
	if got := <-done; got.Visit.Outcome != outcry.Read {
		t.Fatalf("%s: %s", got.Visit.Outcome, got.Visit.Reason)
	}

	until := start.Add(2 * time.Hour)
	f.pacer.hold("http://b.example/", until)
	clock.Advance(time.Hour)
	n.asked = nil
	got := f.Visit(context.Background(), src, State{})
	if got.Visit.Outcome != outcry.Throttled || !got.Visit.Next.Equal(until) || strings.Join(n.asked, " ") != "a.example" {
		t.Errorf("%+v; asked %v", got.Visit, n.asked)
	}
}

// TestAHostThatWeAreSentToMayAskForSilence holds that host, and not the one
// that sent us there.
func TestAHostThatWeAreSentToMayAskForSilence(t *testing.T) {
	n := &internet{dns: map[string]string{"a.example:80": publicAddress, "b.example:80": publicAddress}, hosts: map[string]http.HandlerFunc{
		"a.example": to("http://b.example/feed"),
		"b.example": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "3600")
			w.WriteHeader(http.StatusTooManyRequests)
		},
	}}
	f := n.fetcher(t, clockwork.NewFakeClockAt(start))
	got := f.Visit(context.Background(), Source{Name: "s", Kind: "feed", URL: "http://a.example/"}, State{})
	if got.Visit.Outcome != outcry.Throttled || !got.State.NotBefore.Equal(start.Add(time.Hour)) {
		t.Errorf("%+v", got.Visit)
	}
	var held *heldError
	if err := f.pacer.turn(context.Background(), "http://b.example/"); !errors.As(err, &held) {
		t.Errorf("the host that asked for it is not held: %v", err)
	}
	if s := f.pacer.slots["a.example"]; !s.held.IsZero() {
		t.Errorf("the host that only sent us on is held until %s", s.held)
	}
}

// TestFloorsBindWhoeverAnswers: a server of the operator's own that sends us to
// a public one does not lift the floor of the kind.
func TestFloorsBindWhoeverAnswers(t *testing.T) {
	n := &internet{dns: map[string]string{"b.example:80": publicAddress}, hosts: map[string]http.HandlerFunc{"b.example": one}}
	var own string
	n.hosts["127.0.0.1:80"] = func(w http.ResponseWriter, r *http.Request) { to(own)(w, r) }
	f := n.fetcher(t, clockwork.NewFakeClockAt(start))
	for next, floor := range map[string]time.Duration{"http://b.example/": time.Minute, "http://127.0.0.2/": time.Second} {
		own = next
		n.hosts["127.0.0.2"], n.hosts["127.0.0.1"] = one, n.hosts["127.0.0.1:80"]
		got := f.Visit(context.Background(), Source{Name: "s", Kind: "feed", URL: "http://127.0.0.1:80/", Every: time.Second}, State{})
		if !got.Visit.Good() || !got.Visit.Next.Equal(start.Add(floor)) {
			t.Errorf("sent to %s: next after %s, want %s (%s)", next, got.Visit.Next.Sub(start), floor, got.Visit.Reason)
		}
	}
}
