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
	"outcry/classify"
	"outcry/collectors"
	"outcry/config"
	"outcry/detect"
	"outcry/monitor"
	"outcry/web"
)

// stages is the pipeline as the schedule drives it.
type stages interface {
	Due(ctx context.Context, src collectors.Source) (time.Time, error)
	Collect(ctx context.Context, src collectors.Source) (collectors.Result, error)
	Listening(ctx context.Context, src collectors.Source, now time.Time) error
	Advance(ctx context.Context) (monitor.Advanced, error)
	Detect(ctx context.Context, until time.Time) (monitor.Judged, error)
	Allow(b detect.Budget)
	Batches() int64
	Use(c *classify.Classifier)
}

// schedule visits sources and moves the pipeline, each on its time.
type schedule struct {
	monitor stages
	clock   clockwork.Clock
	working func() (done func()) // told of every piece of work; nil if nobody asks
	judging *judge               // nil: nothing is judged
	metrics *web.Metrics
	intake  *intake
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

// chore is what the daemon does at regular times, apart from visiting sources.
type chore struct {
	name  string
	every time.Duration
	first time.Time // zero: after one interval
	do    func(context.Context)
}

// start sets up a job for each source and chore, and starts them.
func (s *schedule) start(ctx context.Context, sources []collectors.Source, chores []chore) (gocron.Scheduler, error) {
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
	if err := s.populate(ctx, scheduler, sources, chores); err != nil {
		return nil, errors.Join(err, scheduler.Shutdown())
	}
	scheduler.Start()
	return scheduler, nil
}

func (s *schedule) populate(ctx context.Context, scheduler gocron.Scheduler, sources []collectors.Source, chores []chore) error {
	firsts, err := s.firsts(ctx, sources)
	if err != nil {
		return err
	}
	for _, src := range sources {
		if err := s.set(scheduler, src, firsts[src.Name]); err != nil {
			return err
		}
	}
	for _, c := range chores {
		options := []gocron.JobOption{gocron.WithName(c.name)}
		if !c.first.IsZero() {
			options = append(options, gocron.WithStartAt(gocron.WithStartDateTime(c.first)))
		}
		if _, err := scheduler.NewJob(gocron.DurationJob(c.every), gocron.NewTask(s.wrap(c.do)), options...); err != nil {
			return fmt.Errorf("scheduling the %s: %w", c.name, err)
		}
	}
	return nil
}

// firsts returns when each source is to be visited first: when it is due by
// what is remembered of it, so that a restart asks nobody earlier than promised.
// As long as there is room no two get the same second, at which either could be
// the quicker: a virtual day then takes the same course every time.
func (s *schedule) firsts(ctx context.Context, sources []collectors.Source) (map[string]time.Time, error) {
	firsts := map[string]time.Time{}
	taken := map[time.Duration]bool{}
	for _, src := range sources {
		due, err := s.monitor.Due(ctx, src)
		if err != nil {
			return nil, fmt.Errorf("scheduling %s: %w", src.Name, err)
		}
		first := s.clock.Now().Add(time.Second + free(taken, offset(src.Name, min(src.Interval(), spread)), min(src.Interval(), spread)))
		if due.After(first) {
			first = due
		}
		firsts[src.Name] = first
	}
	return firsts, nil
}

// set gives a source its job, in place of the one that it may have. A job is
// known by the name of its source: the scheduler keeps a goroutine for each job
// that it has ever run, and there must not be more of them with every reload.
func (s *schedule) set(scheduler gocron.Scheduler, src collectors.Source, first time.Time) error {
	_, err := scheduler.Update(jobOf(src), gocron.DurationJob(src.Interval()),
		gocron.NewTask(s.wrap(func(ctx context.Context) { s.visit(ctx, src) })),
		gocron.WithName(src.Name), gocron.WithStartAt(gocron.WithStartDateTime(first)))
	if err != nil {
		return fmt.Errorf("scheduling %s: %w", src.Name, err)
	}
	return nil
}

// follow takes jobs away from sources that are gone, and gives them to those
// that are new or not what they were. A visit under way to one of these is
// stopped; what it has fetched is kept.
func (s *schedule) follow(scheduler gocron.Scheduler, gone, set []collectors.Source, firsts map[string]time.Time) error {
	var failed error
	for _, src := range gone {
		if err := scheduler.RemoveJob(jobOf(src)); err != nil {
			failed = errors.Join(failed, fmt.Errorf("taking %s off the schedule: %w", src.Name, err))
		}
	}
	for _, src := range set {
		failed = errors.Join(failed, s.set(scheduler, src, firsts[src.Name]))
	}
	return failed
}

func jobOf(src collectors.Source) uuid.UUID { return uuid.NewSHA1(uuid.Nil, []byte(src.Name)) }

// offset is where in a span a name has its place: the same at every start.
func offset(name string, span time.Duration) time.Duration {
	h := fnv.New32a()
	h.Write([]byte(name))
	return (span * time.Duration(h.Sum32()%1000) / 1000).Truncate(time.Second)
}

// free takes the first second from an offset on, and round again, that nobody has
// taken; the offset itself where none is free.
func free(taken map[time.Duration]bool, from, span time.Duration) time.Duration {
	for at := from; at < from+span; at += time.Second {
		if second := at % span; !taken[second] {
			taken[second] = true
			return second
		}
	}
	return from
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

// rests reports whether a source is to be left alone until its time has come.
func rests(src collectors.Source, due, now time.Time) bool {
	return due.After(now.Add(min(early, src.Interval()/2)))
}

// visit reads one source, and then the claims out of what it brought.
func (s *schedule) visit(ctx context.Context, src collectors.Source) {
	if s.intake.closed() != nil {
		return // what is fetched could not be kept, and the host was asked in vain
	}
	now := s.clock.Now()
	due, err := s.monitor.Due(ctx, src)
	if err == nil && rests(src, due, now) {
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
	if s.intake.tell(ctx, src.Name, err) != nil {
		return
	}
	switch {
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
		result, failed := s.monitor.Collect(ctx, src)
		visit, err = result.Visit, failed
		s.metrics.Visit(visit)
		if len(result.Problems) > 0 && err == nil {
			first := result.Problems[0]
			s.log.Warn("lines are no posts and were skipped", "source", src, "skipped", visit.Skipped, "line", first.Item, "reason", first.Reason)
		}
		fresh += visit.New
		more = visit.Good() && visit.New > 0 && !visit.Next.After(visit.At)
	}
	visit.New = fresh
	return visit, err
}

// pushKind is the kind of sources that send on their own.
const pushKind = "push"

// pipelineName is what the log calls the stages that read what was stored.
const pipelineName = "pipeline"

func (s *schedule) advance(ctx context.Context) {
	done, err := s.monitor.Advance(ctx)
	s.metrics.Signals(done.Signals)
	_ = s.intake.tell(ctx, pipelineName, err) // what is not read yet is read at a later time
	s.judging.soon()
}

// judge looks at what was seen up to a whole second.
func (s *schedule) judge(ctx context.Context, until time.Time) {
	judged, err := s.monitor.Detect(ctx, until)
	for _, t := range judged.Transitions {
		s.log.Info("state", "incident", t.Incident, "region", t.Region, "from", t.From, "to", t.To, "at", t.At, "why", t.Why)
	}
	_ = s.intake.tell(ctx, pipelineName, err) // what is not judged yet is judged at a later time
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
