package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	sd "github.com/coreos/go-systemd/v22/daemon"
	"github.com/go-co-op/gocron/v2"
	"github.com/jonboulle/clockwork"
	"github.com/prometheus/client_golang/prometheus"
	process "github.com/prometheus/client_golang/prometheus/collectors"

	"outcry"
	"outcry/collectors"
	"outcry/filters"
	"outcry/monitor"
	"outcry/store"
	"outcry/web"
)

type daemonCmd struct{}

// Help shows an example.
func (daemonCmd) Help() string {
	return `Example: outcry daemon --config outcry.yaml

SIGTERM stops it within ten seconds; what was fetched by then is kept. Without sources it serves what is stored.

SIGHUP reads the configuration again. Sources that did not change go on undisturbed, those that did keep their place, and those that were taken out stop; services, lexicons, tokens, retention and contact change at once. A file with mistakes changes nothing, and the log has all of them. Only database and listen take a restart, as do ${VARIABLES}, which are those of the start.

Under systemd use Type=notify-reload, and WatchdogSec of a minute or more.`
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
	lock, err := store.Lock(a.ctx, w.config.Database)
	if err != nil {
		return err
	}
	defer lock.Close()
	hangups := make(chan os.Signal, 1) // several at once are one
	signal.Notify(hangups, syscall.SIGHUP)
	defer signal.Stop(hangups)
	clock := clockwork.NewRealClock()
	fetcher := collectors.NewFetcher(collectors.Options{Clock: clock, Version: version, Contact: w.config.Contact})
	defer fetcher.Close()
	m, s, err := current.pipeline(a.ctx, store.Options{Locked: true}, fetcher)
	if err != nil {
		return err
	}
	defer s.Close()
	d := newDaemon(current, s, schedule{monitor: m, clock: clock, log: a.logger()}, a.now)
	d.renewal = renewal{hangups: hangups, read: a.again, fetcher: fetcher}
	d.manager, d.pruner = &manager{log: d.log}, s
	if w.config.Listen != "" {
		if d.listener, err = net.Listen("tcp", w.config.Listen); err != nil {
			return fmt.Errorf("listening on %s: %w; set another address with listen in the configuration", w.config.Listen, err)
		}
	}
	return d.run(a.ctx)
}

// daemon is the pipeline on its schedule, with the pages beside it.
type daemon struct {
	schedule
	renewal
	live     *live
	store    *store.Store
	manager  *manager // nil: nobody is told
	pruner   pruner   // nil: everything is kept
	now      func() time.Time
	listener net.Listener // nil: no pages
	registry *prometheus.Registry
	ticks    atomic.Int64  // of the pipeline
	pushed   chan struct{} // holds a token when posts were pushed that wait to be read
	started  chan struct{} // closed once every job has its time
}

func newDaemon(l *live, s *store.Store, sched schedule, now func() time.Time) *daemon {
	d := &daemon{schedule: sched, live: l, store: s, now: now, registry: prometheus.NewRegistry(), pushed: make(chan struct{}, 1), started: make(chan struct{})}
	d.registry.MustRegister(process.NewGoCollector(), process.NewProcessCollector(process.ProcessCollectorOpts{}))
	d.metrics = web.NewMetrics(d.registry)
	d.intake = newIntake(s, d.log, func(open bool) {
		d.metrics.Accepting(open)
		d.manager.tell(d.status())
	})
	return d
}

// serverStop is how long requests under way get to end.
const serverStop = 2 * time.Second

// run works until ctx ends, and then stops in order: no new visits, what was
// fetched is stored, what was stored is read, no new requests.
func (d *daemon) run(ctx context.Context) error {
	d.judging = startJudge(d.clock, func(until time.Time) {
		d.wrap(func(ctx context.Context) { d.judge(ctx, until) })(context.WithoutCancel(ctx))
	})
	scheduler, err := d.start(ctx, d.live.Load().sources, d.chores())
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
		go func() { served <- server.Serve(d.listener) }()
	}
	d.announce()
	failed := d.attend(ctx, scheduler, served)
	d.manager.tell(sd.SdNotifyStopping, "STATUS=stopping")
	err = scheduler.Shutdown()
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), serverStop)
	defer cancel()
	if server != nil {
		err = errors.Join(err, stop(last, server))
	}
	d.judging.stop()
	return errors.Join(failed, err, d.finish(last))
}

// announce says that the daemon is there.
func (d *daemon) announce() {
	about := []any{"sources", len(d.live.Load().sources), "database", d.store.Path()}
	if d.listener != nil {
		about = append([]any{"dashboard", d.dashboard()}, about...)
	}
	d.log.Info("ready", about...)
	d.manager.tell(sd.SdNotifyReady, d.status())
}

func (d *daemon) dashboard() string { return "http://" + d.listener.Addr().String() + "/" }

// attend reloads when asked to, until it is time to stop. It returns why the
// pages ended, if they did.
func (d *daemon) attend(ctx context.Context, scheduler gocron.Scheduler, served <-chan error) error {
	for {
		select {
		case <-ctx.Done():
			d.log.Info("stopping")
			return nil
		case err := <-served:
			return err
		case <-d.hangups:
			if ctx.Err() == nil {
				d.reload(ctx, scheduler)
			}
		}
	}
}

// finish reads and judges what was stored last. What is left is for the next start.
func (d *daemon) finish(ctx context.Context) error {
	if d.intake.closed() != nil {
		return nil //nolint:nilerr // the log has it since it closed
	}
	_, err := d.monitor.Advance(ctx)
	if err == nil {
		_, err = d.monitor.Detect(ctx, d.clock.Now())
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return nil
	}
	return err
}

// chores are what the daemon does beside visiting.
func (d *daemon) chores() []chore {
	list := []chore{{name: pipelineName, every: pipelineEvery, do: d.tick}}
	if d.pruner != nil {
		list = append(list, d.retention())
	}
	if c, ok := d.watchdog(); ok {
		list = append(list, c)
	}
	return list
}

// tick moves the pipeline on, once there is room for what it makes.
func (d *daemon) tick(ctx context.Context) {
	defer d.ticks.Add(1)
	if d.intake.try(ctx) == nil {
		d.advance(ctx)
	}
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
		Store: pages{d.store, d.live}, Now: d.now, Version: version, Log: d.log, Registry: d.registry,
		Filters: func(values url.Values, now time.Time) (outcry.Query, *time.Location, error) {
			w := d.live.Load()
			sel, err := filters.Parse(filters.Values(values), filters.Context{Now: now, Regions: w.regions, Services: w.services, Span: day, MaxBuckets: maxBuckets})
			return sel.Query, sel.Zone, err
		},
		Region: d.live.Load().regions.Label,
		Push:   d.push,
		Ready:  func(context.Context) error { return d.intake.closed() },
	}), d.log)
}

// maxBuckets is how many buckets one row of a page may have.
const maxBuckets = 5000

// pages is the store as the pages see it: with what detection says.
type pages struct {
	*store.Store
	live *live
}

// Timeline yields buckets that are judged.
func (p pages) Timeline(ctx context.Context, q outcry.Query) outcry.Timeline {
	return monitor.Timeline(ctx, p.Store, p.live.Load().budget(), q)
}

// Extent is the span of all signals.
func (p pages) Extent(ctx context.Context) (outcry.Span, error) {
	return p.Store.Extent(ctx, outcry.Query{})
}
