// Package web shows what the store holds: a page for people, CSV and JSON for
// programs, metrics and health for those who keep it running, and the endpoint
// that takes pushed posts. It reads; the only thing it passes on is a push.
//
// Every page is complete as served: no script runs, nothing is fetched from
// elsewhere, and the Content-Security-Policy holds both.
package web

import (
	"context"
	"embed"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"outcry"
)

// Reader is what the pages ask of the store.
type Reader interface {
	// Timeline yields the buckets of a query.
	Timeline(ctx context.Context, q outcry.Query) outcry.Timeline
	// Signals yields the signals of a query with a seq above after, by seq.
	Signals(ctx context.Context, q outcry.Query, after int64) outcry.StoredSignals
	// Services returns the services with signals in the span, most first.
	Services(ctx context.Context, q outcry.Query) ([]outcry.ServiceCount, error)
	// Sources returns how each source is doing.
	Sources(ctx context.Context) ([]outcry.SourceHealth, error)
	// Extent returns the span from the first to the last signal; zero times
	// without any.
	Extent(ctx context.Context) (outcry.Span, error)
	// Lag returns how many posts are stored and not yet classified.
	Lag(ctx context.Context) (int64, error)
}

// Options are what the handler works with. Store, Filters and Now are needed.
type Options struct {
	Store Reader
	// Filters reads the filters of a query string, as the commands do, and the
	// zone that times are shown in. Its errors are shown to the caller.
	Filters func(values url.Values, now time.Time) (outcry.Query, *time.Location, error)
	Region  func(id string) string // name of a region; nil: ids only
	Now     func() time.Time
	Version string
	// Push stores the posts of a request that carries the token; the body is
	// JSON Lines or one JSON value. Nil refuses every push. See ErrToken,
	// ErrBusy, ClosedError and MatchToken.
	Push     func(ctx context.Context, token string, body io.Reader) (PushResult, error)
	Ready    func(ctx context.Context) error // what else has to hold for /readyz; nil: nothing
	MaxLag   int64                           // posts waiting above which /readyz fails; 0: 100,000
	Registry *prometheus.Registry            // served at /metrics; nil: a new one
	Log      *slog.Logger                    // nil: silent
}

//go:embed static page.html
var assets embed.FS

// site is the handler with its options settled.
type site struct {
	Options
	pushes chan struct{} // one token for each push in progress
}

// New returns the handler of every path. It registers collectors that read the
// store with the registry, so a registry serves one handler.
func New(o Options) http.Handler {
	if o.Registry == nil {
		o.Registry = prometheus.NewRegistry()
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.MaxLag == 0 {
		o.MaxLag = defaultMaxLag
	}
	if o.Region == nil {
		o.Region = func(id string) string { return id }
	}
	s := &site{Options: o, pushes: make(chan struct{}, maxPushes)}
	o.Registry.MustRegister(storeCollector{o.Store}, buildInfo(o.Version))
	return s.headers(s.routes())
}

// routes is every path with the method that it takes.
func (s *site) routes() http.Handler {
	mux := http.NewServeMux()
	get := func(path string, serve http.Handler) {
		mux.Handle(path, only(serve, http.MethodGet, http.MethodHead))
	}
	get("/{$}", s.reading(s.page))
	get("/timeline.csv", s.reading(s.timelineCSV))
	get("/api/v1/timeline", s.reading(s.timelineJSON))
	get("/api/v1/services", s.reading(s.services))
	get("/api/v1/sources", s.reading(s.sources))
	get("/healthz", http.HandlerFunc(s.healthz))
	get("/readyz", http.HandlerFunc(s.readyz))
	get("/metrics", promhttp.HandlerFor(s.Registry, promhttp.HandlerOpts{
		ErrorHandling: promhttp.ContinueOnError,
		ErrorLog:      slog.NewLogLogger(s.Log.Handler(), slog.LevelError),
		Timeout:       20 * time.Second,
	}))
	get("/static/outcry.css", http.HandlerFunc(stylesheet))
	mux.Handle("/api/v1/posts", only(http.HandlerFunc(s.push), http.MethodPost))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		problem{Status: http.StatusNotFound, Detail: "there is nothing at this path"}.write(w)
	})
	return mux
}

// only answers every other method with 405.
func only(next http.Handler, methods ...string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, m := range methods {
			if r.Method == m {
				next.ServeHTTP(w, r)
				return
			}
		}
		allow := strings.Join(methods, ", ")
		w.Header().Set("Allow", allow)
		problem{Status: http.StatusMethodNotAllowed, Detail: "this path takes " + allow}.write(w)
	})
}

// headers sets what every answer carries.
func (s *site) headers(next http.Handler) http.Handler {
	const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}

func stylesheet(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "public, max-age=300")
	http.ServeFileFS(w, r, assets, "static/outcry.css")
}
