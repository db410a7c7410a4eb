package collectors

import (
	"cmp"
	"net"
	"net/http"
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
	harbour harbour
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
		clients: map[reach]*http.Client{}, pacer: newPacer(opt.Clock), pipes: newPipes(), harbour: newHarbour(),
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

// Keep closes the pipes that none of these sources reads: whoever writes to one
// would take us for a reader, and fill it. What was read from it and not stored
// is lost.
func (f *Fetcher) Keep(sources []Source) error {
	read := map[string]bool{}
	for _, src := range sources {
		if kind, _ := KindOf(src.Kind); kind.Reads == File {
			read[src.Path] = true
		}
	}
	return f.pipes.close(func(path string) bool { return !read[path] })
}

// Close lets go of connections and pipes.
func (f *Fetcher) Close() error {
	for _, c := range f.clients {
		c.CloseIdleConnections()
	}
	return f.pipes.close(func(string) bool { return true })
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

// Result is what a visit brought.
type Result struct {
	Posts    []outcry.Post
	State    State // to be kept, whatever happened
	Visit    outcry.Visit
	Problems []Problem // why items could not be read, the first few
}
