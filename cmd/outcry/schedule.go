package main

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"log/slog"
	"time"

	"github.com/go-co-op/gocron/v2"
	"github.com/google/uuid"
	"github.com/jonboulle/clockwork"

	"outcry"
	"outcry/collectors"
	"outcry/config"
	"outcry/monitor"
	"outcry/web"
)

// schedule visits sources and moves the pipeline, each on its time.
type schedule struct {
	monitor *monitor.Monitor
	clock   clockwork.Clock
	working func() (done func()) // told of every piece of work; nil if nobody asks
	metrics *web.Metrics
	log     *slog.Logger
}

const (
	// pipelineEvery is how often posts are read that came by another way than
	// a visit, such as an import beside the daemon.
	pipelineEvery = 30 * time.Second
	// stopTimeout is how long jobs under way get to end, out of the ten
	// seconds that a stop may take.
	stopTimeout = 7 * time.Second
	// spread is how far apart the first visits after a start may lie, so that
	// a hundred sources are not asked in the same second.
	spread = 30 * time.Second
)

// start sets up one job a source and one for the pipeline, and starts them.
func (s *schedule) start(ctx context.Context, sources []collectors.Source) (gocron.Scheduler, error) {
	scheduler, err := gocron.NewScheduler(
		gocron.WithClock(s.clock),
		gocron.WithLocation(time.UTC),
		gocron.WithStopTimeout(stopTimeout),
		gocron.WithGlobalJobOptions(
			// A visit that takes longer than its interval is not doubled, and
			// what was missed meanwhile is not made up for.
			gocron.WithSingletonMode(gocron.LimitModeReschedule),
			gocron.WithEventListeners(gocron.AfterJobRunsWithPanic(func(_ uuid.UUID, name string, cause any) {
				s.log.Error("a job panicked; it runs again at its next time", "job", name, "panic", fmt.Sprint(cause))
			})),
		),
	)
	if err != nil {
		return nil, fmt.Errorf("making the scheduler: %w", err)
	}
	for _, src := range sources {
		if err := s.add(ctx, scheduler, src); err != nil {
			return nil, errors.Join(fmt.Errorf("scheduling %s: %w", src.Name, err), scheduler.Shutdown())
		}
	}
	_, err = scheduler.NewJob(gocron.DurationJob(pipelineEvery), gocron.NewTask(s.wrap(s.advance)), gocron.WithName("pipeline"))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("scheduling the pipeline: %w", err), scheduler.Shutdown())
	}
	scheduler.Start()
	return scheduler, nil
}

// add schedules one source: at first when it is due by what is remembered of
// it, so that a restart asks nobody earlier than promised.
func (s *schedule) add(ctx context.Context, scheduler gocron.Scheduler, src collectors.Source) error {
	due, err := s.monitor.Due(ctx, src.Name)
	if err != nil {
		return err
	}
	first := s.clock.Now().Add(time.Second + offset(src.Name, min(src.Interval(), spread)))
	if due.After(first) {
		first = due
	}
	_, err = scheduler.NewJob(gocron.DurationJob(src.Interval()),
		gocron.NewTask(s.wrap(func(ctx context.Context) { s.visit(ctx, src) })),
		gocron.WithName(src.Name), gocron.WithStartAt(gocron.WithStartDateTime(first)))
	return err
}

// offset is where in a span a name has its place: the same at every start.
func offset(name string, span time.Duration) time.Duration {
	h := fnv.New32a()
	h.Write([]byte(name))
	return (span * time.Duration(h.Sum32()%1000) / 1000).Truncate(time.Second)
}

func (s *schedule) wrap(job func(context.Context)) func(context.Context) {
	return func(ctx context.Context) {
		if s.working != nil {
			defer s.working()()
		}
		job(ctx)
	}
}

// early is how much before its time a source may be visited: the grid of its
// job and the time of its last visit differ by what that visit took.
const early = 5 * time.Second

// visit reads one source, and then the claims out of what it brought.
func (s *schedule) visit(ctx context.Context, src collectors.Source) {
	now := s.clock.Now()
	due, err := s.monitor.Due(ctx, src.Name)
	if err == nil && due.After(now.Add(min(early, src.Interval()/2))) {
		return // its host asked for more time, or it rests after failures
	}
	var visit outcry.Visit
	switch {
	case err != nil:
	case src.Kind == pushKind:
		err = s.monitor.Listening(ctx, src, now)
	default:
		visit, err = s.collect(ctx, src)
	}
	switch {
	case err != nil && !errors.Is(err, context.Canceled):
		s.log.Error("a visit could not be kept", "source", src, "error", err)
	case visit.Outcome == outcry.Failed:
		s.log.Warn("a source could not be read", "source", src, "reason", visit.Reason, "next", visit.Next)
	case visit.New > 0:
		s.log.Info("posts", "source", src, "new", visit.New)
		s.advance(ctx)
	}
}

// collect visits a source, again and again while it says that there is more to
// be had at once.
func (s *schedule) collect(ctx context.Context, src collectors.Source) (visit outcry.Visit, err error) {
	fresh := 0
	for more := true; more && err == nil && ctx.Err() == nil; {
		visit, err = s.monitor.Collect(ctx, src)
		s.metrics.Visit(visit)
		fresh += visit.New
		more = visit.Good() && visit.New > 0 && !visit.Next.After(visit.At)
	}
	visit.New = fresh
	return visit, err
}

// pushKind is the kind of sources that send on their own.
const pushKind = "push"

func (s *schedule) advance(ctx context.Context) {
	done, err := s.monitor.Advance(ctx)
	s.metrics.Signals(done.Signals)
	if err != nil && !errors.Is(err, context.Canceled) {
		s.log.Error("posts could not be read; they are tried again", "error", err)
	}
}

// collected turns the sources of a configuration into the collectors'.
func collected(c config.Config) []collectors.Source {
	var sources []collectors.Source
	for _, s := range c.Sources {
		sources = append(sources, collectedOne(s))
	}
	return sources
}

func collectedOne(s config.Source) collectors.Source {
	return collectors.Source{
		Name: s.Name, Kind: s.Kind, URL: s.URL.Reveal(), Every: s.Every, Service: s.Service, Region: s.Region,
		Voice: s.Voice, Tags: s.Tags, Query: s.Query, Path: s.Path, Token: s.Token.Reveal(),
	}
}

// sourceFaults is what the kind of a source finds wrong with it.
func sourceFaults(s config.Source) []config.Fault {
	var faults []config.Fault
	for _, err := range collectedOne(s).Validate() {
		var field *collectors.FieldError
		if errors.As(err, &field) {
			faults = append(faults, config.Fault{Key: field.Field, What: field.Reason})
		} else {
			faults = append(faults, config.Fault{What: err.Error()})
		}
	}
	return faults
}
