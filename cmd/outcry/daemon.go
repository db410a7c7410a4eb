package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"github.com/jonboulle/clockwork"
	"github.com/prometheus/client_golang/prometheus"
	process "github.com/prometheus/client_golang/prometheus/collectors"

	"outcry"
	"outcry/collectors"
	"outcry/filters"
	"outcry/store"
	"outcry/web"
)

type daemonCmd struct{}

// Help shows an example.
func (daemonCmd) Help() string {
	return "Example: outcry daemon --config outcry.yaml\n\nSIGTERM stops it within ten seconds; what was fetched by then is kept. Without sources it serves what is stored."
}

// Run is the daemon's life.
func (daemonCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	current, err := w.live(collected(w.config))
	if err != nil {
		return err
	}
	lock, err := store.Lock(w.config.Database)
	if err != nil {
		return err
	}
	defer lock.Close()
	defer ignoreHangup(a.logger())()
	clock := clockwork.NewRealClock()
	fetcher := collectors.NewFetcher(collectors.Options{Clock: clock, Version: version, Contact: w.config.Contact})
	defer fetcher.Close()
	m, s, err := current.pipeline(a.ctx, store.Options{}, fetcher)
	if err != nil {
		return err
	}
	defer s.Close()
	d := newDaemon(current, s, schedule{monitor: m, clock: clock, log: a.logger()}, a.now)
	if w.config.Listen != "" {
		if d.listener, err = net.Listen("tcp", w.config.Listen); err != nil {
			return fmt.Errorf("listening on %s: %w; set another address with listen in the configuration", w.config.Listen, err)
		}
	}
	return d.run(a.ctx)
}

// ignoreHangup keeps SIGHUP, which asks for a reload, from ending the daemon.
func ignoreHangup(log *slog.Logger) (stop func()) {
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, syscall.SIGHUP)
	go func() {
		for range hangups {
			log.Warn("this version does not reload its configuration while it runs; restart it")
		}
	}()
	return func() {
		signal.Stop(hangups)
		close(hangups)
	}
}

// daemon is the pipeline on its schedule, with the pages beside it.
type daemon struct {
	schedule
	live     *live
	store    *store.Store
	now      func() time.Time
	listener net.Listener // nil: no pages
	registry *prometheus.Registry
	pushed   chan struct{} // holds a token when posts were pushed that wait to be read
	started  chan struct{} // closed once every job has its time
}

func newDaemon(l *live, s *store.Store, sched schedule, now func() time.Time) *daemon {
	d := &daemon{schedule: sched, live: l, store: s, now: now, registry: prometheus.NewRegistry(), pushed: make(chan struct{}, 1), started: make(chan struct{})}
	d.registry.MustRegister(process.NewGoCollector(), process.NewProcessCollector(process.ProcessCollectorOpts{}))
	d.metrics = web.NewMetrics(d.registry)
	return d
}

// serverStop is how long requests under way get to end.
const serverStop = 2 * time.Second

// run works until ctx ends, and then stops in order: no new visits, what was
// fetched is stored, what was stored is read, no new requests.
func (d *daemon) run(ctx context.Context) error {
	scheduler, err := d.start(ctx, d.live.Load().sources)
	if err != nil {
		return err
	}
	close(d.started)
	pumping, stopPump := context.WithCancel(ctx)
	pumped := make(chan struct{})
	go func() {
		defer close(pumped)
		d.pump(pumping)
	}()
	defer func() {
		stopPump()
		<-pumped
	}()
	served := make(chan error, 1)
	var server *http.Server
	if d.listener != nil {
		server = d.server()
		d.log.Info("ready", "dashboard", "http://"+d.listener.Addr().String()+"/", "sources", len(d.live.Load().sources), "database", d.store.Path())
		go func() { served <- server.Serve(d.listener) }()
	} else {
		d.log.Info("ready", "sources", len(d.live.Load().sources), "database", d.store.Path())
	}
	var failed error
	select {
	case <-ctx.Done():
		d.log.Info("stopping")
	case failed = <-served:
	}
	err = scheduler.Shutdown()
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), serverStop)
	defer cancel()
	if server != nil {
		err = errors.Join(err, stop(last, server))
	}
	if _, reading := d.monitor.Advance(last); reading != nil && !errors.Is(reading, context.DeadlineExceeded) {
		err = errors.Join(err, reading) // what is left is read at the next start
	}
	return errors.Join(failed, err)
}

func stop(ctx context.Context, server *http.Server) error {
	err := server.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	}
	return err
}

func (d *daemon) server() *http.Server {
	return web.NewServer(web.New(web.Options{
		Store: pages{d.store}, Now: d.now, Version: version, Log: d.log, Registry: d.registry,
		Filters: func(values url.Values, now time.Time) (outcry.Query, *time.Location, error) {
			w := d.live.Load()
			sel, err := filters.Parse(filters.Values(values), filters.Context{Now: now, Regions: w.regions, Services: w.services, Span: day, MaxBuckets: maxBuckets})
			return sel.Query, sel.Zone, err
		},
		Region: d.live.Load().regions.Label,
		Push:   d.push,
	}), d.log)
}

// maxBuckets is how many buckets one row of a page may have.
const maxBuckets = 5000

// maxPushLag is how many posts may wait to be read before a push is asked to
// come back later.
const maxPushLag = 100_000

// push takes posts that a sender brings, for the source whose token it has.
func (d *daemon) push(ctx context.Context, token string, body io.Reader) (web.PushResult, error) {
	sources := d.live.Load().sources
	tokens := map[string]string{}
	for _, src := range sources {
		if src.Kind == pushKind {
			tokens[src.Name] = src.Token
		}
	}
	name, ok := web.MatchToken(tokens, token)
	if !ok {
		return web.PushResult{}, web.ErrToken
	}
	if lag, err := d.store.Lag(ctx); err != nil || lag > maxPushLag {
		return web.PushResult{}, errors.Join(web.ErrBusy, err)
	}
	raw, err := io.ReadAll(body)
	if err != nil {
		return web.PushResult{}, err
	}
	kind, _ := collectors.KindOf(pushKind)
	src := sources[slices.IndexFunc(sources, func(s collectors.Source) bool { return s.Name == name })]
	page, err := kind.Read(src, raw, "", d.clock.Now().UTC())
	if err != nil {
		return web.PushResult{Rejected: []web.Rejected{{Line: 1, Reason: err.Error()}}}, nil //nolint:nilerr // it is the sender's, and told to them
	}
	added, err := d.store.Collect(ctx, store.Collected{Posts: page.Posts})
	if err != nil {
		return web.PushResult{}, err
	}
	d.metrics.Posts(src.Name, added.New)
	select {
	case d.pushed <- struct{}{}:
	default: // told already
	}
	result := web.PushResult{Accepted: added.New + added.Edited, Known: added.Known}
	for _, p := range page.Problems {
		result.Rejected = append(result.Rejected, web.Rejected{Line: p.Item, Reason: p.Reason})
	}
	return result, nil
}

// pump reads what was pushed. A push does not wait for it: beside a large import
// it would wait for minutes.
func (d *daemon) pump(ctx context.Context) {
	for {
		select {
		case <-d.pushed:
			d.advance(ctx)
		case <-ctx.Done():
			return
		}
	}
}

// pages is the store as the pages see it.
type pages struct{ *store.Store }

// Extent is the span of all signals.
func (p pages) Extent(ctx context.Context) (outcry.Span, error) {
	return p.Store.Extent(ctx, outcry.Query{})
}
