package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"outcry/collectors"
	"outcry/simulator"
	"outcry/store"
)

type demoCmd struct {
	Once   bool    `help:"Run as fast as it goes, print the story and exit."`
	Speed  float64 `default:"240" help:"Without --once: how many seconds of the day pass in one of yours."`
	Listen string  `default:"127.0.0.1:0" help:"Where the dashboard is shown; by default on a free port." placeholder:"ADDR"`
}

// Help shows an example.
func (demoCmd) Help() string {
	return "Example: outcry demo --once\n\nThe posts are written for the demo and quote nobody. Needs no network and no configuration, and leaves nothing behind."
}

// Run replays the day through the real daemon: real HTTP on loopback, real
// collectors, the real store, on a clock of its own.
func (c demoCmd) Run(a *app) (err error) {
	if c.Speed <= 0 {
		return usagef("--speed is %g; want a number above 0", c.Speed)
	}
	dayOf, err := simulator.TeslaDay()
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "outcry-demo-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	clock := simulator.NewClock(dayOf.Start)
	internet, err := serve(dayOf.Handler(clock.Now))
	if err != nil {
		return err
	}
	defer internet.Close()

	w, err := builtin()
	if err != nil {
		return err
	}
	w.config.Database = filepath.Join(dir, "demo.db")
	fetcher := collectors.NewFetcher(collectors.Options{Clock: clock, Version: version})
	defer fetcher.Close()
	current, err := w.live(demoSources(dayOf, internet.URL))
	if err != nil {
		return err
	}
	m, s, err := current.pipeline(a.ctx, store.Options{Fleeting: true, AuthorKey: replayKey}, fetcher)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	d := newDaemon(current, s, schedule{monitor: m, clock: clock, working: clock.Working, log: slog.New(slog.DiscardHandler)}, clock.Now)
	if c.Once {
		return c.once(a, d, clock, dayOf)
	}
	return c.live(a, d, clock, dayOf)
}

// demoSources is how an operator would have configured the day.
func demoSources(d simulator.Day, base string) []collectors.Source {
	var sources []collectors.Source
	for _, site := range d.Sites {
		sources = append(sources, collectors.Source{
			Name: site.Name, Kind: site.Kind, URL: base + site.Path, Every: site.Every,
			Service: site.Service, Region: site.Region, Voice: site.Voice, Tags: site.Tags, Query: site.Query,
		})
	}
	return sources
}

// once runs the whole day and tells its story.
func (c demoCmd) once(a *app, d *daemon, clock *simulator.Clock, dayOf simulator.Day) error {
	set, done := a.progress("replaying the day, minutes", int64(dayOf.End.Sub(dayOf.Start)/time.Minute))
	err := d.during(a.ctx, func(ctx context.Context) error {
		for at := dayOf.Start; at.Before(dayOf.End); {
			at = at.Add(15 * time.Minute)
			if err := clock.Run(ctx, at, simulator.Pace{Patience: 30 * time.Second}); err != nil {
				return err
			}
			set(int64(at.Sub(dayOf.Start) / time.Minute))
		}
		return nil
	})
	done()
	if err != nil {
		return err
	}
	return a.story(d.live.Load().world, d.store, story{
		title: dayOf.Title, service: "tesla", since: dayOf.Start, until: dayOf.End,
		regions: []string{"001", "150", "US", "DE", "NO", "GB", "NL", "CN"}, silent: []string{"CN"}, blamed: "aws",
	})
}

// live runs the day at a speed to watch, and shows it until told to stop.
func (c demoCmd) live(a *app, d *daemon, clock *simulator.Clock, dayOf simulator.Day) (err error) {
	if d.listener, err = net.Listen("tcp", c.Listen); err != nil {
		return fmt.Errorf("listening on %s: %w", c.Listen, err)
	}
	fmt.Fprintf(a.out, "%s, %g times as fast: %s takes %s.\nDashboard: http://%s/?service=tesla\nStop with Ctrl-C.\n", dayOf.Title, c.Speed,
		dayOf.End.Sub(dayOf.Start), time.Duration(float64(dayOf.End.Sub(dayOf.Start))/c.Speed).Round(time.Second), d.listener.Addr())
	err = d.during(a.ctx, func(ctx context.Context) error {
		if err := clock.Run(ctx, dayOf.End, simulator.Pace{Speed: c.Speed}); err != nil {
			return err
		}
		fmt.Fprintln(a.out, "The day is over; the dashboard stays until you stop it.")
		<-ctx.Done()
		return ctx.Err()
	})
	if a.ctx.Err() != nil && errors.Is(err, context.Canceled) {
		return nil // stopped as it said
	}
	return err
}

// during runs the daemon while something moves its clock, and stops it after.
func (d *daemon) during(ctx context.Context, move func(context.Context) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stopped := make(chan error, 1)
	go func() {
		stopped <- d.run(ctx)
		cancel() // without it nothing is left to move the clock for
	}()
	var err error
	select {
	case <-d.started: // with no timer set, the clock would go straight to its end
		err = move(ctx)
	case <-ctx.Done():
		err = ctx.Err()
	}
	cancel()
	return errors.Join(<-stopped, err)
}

// loopback is a server on this machine.
type loopback struct {
	*http.Server
	URL string
}

func serve(h http.Handler) (*loopback, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("serving the day: %w", err)
	}
	server := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second}
	go func() { _ = server.Serve(listener) }() // ends with Close
	return &loopback{server, "http://" + listener.Addr().String()}, nil
}
