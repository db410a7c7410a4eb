package monitor

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"outcry"
	"outcry/detect"
	"outcry/store"
)

// watch is what detection holds in memory from one call to the next: a tracker
// for each service of which something is under way. It is a memory of what is
// stored, no more: where the store says otherwise, it is dropped.
type watch struct {
	mu       sync.Mutex
	began    bool
	at       store.Detection // that the trackers stand at
	trackers map[string]*detect.Tracker
}

// Judged says what detection has found.
type Judged struct {
	Transitions []outcry.Transition // by service and time; none that was told before
	Rebuilt     int                 // services that were judged anew from a moment in the past
}

// Detect judges what was seen up to a moment: every step of every service up to
// the last whole second. Where something was stored late, or changed since it was
// judged, its services are judged anew from then on, so that what is stored is
// what would have come of the same posts in one go.
func (m *Monitor) Detect(ctx context.Context, until time.Time) (Judged, error) {
	m.watch.mu.Lock()
	defer m.watch.mu.Unlock()
	for {
		done, err := m.detectOnce(ctx, until)
		if errors.Is(err, store.ErrMoved) {
			m.watch.began = false // another process was quicker
			continue
		}
		if err != nil {
			m.watch.began = false
			return done, fmt.Errorf("detecting: %w", err)
		}
		return done, nil
	}
}

// Clock is the moment up to which all was judged.
func (m *Monitor) Clock(ctx context.Context) (time.Time, error) {
	d, err := m.store.Detection(ctx)
	return d.Clock, err
}

// job is a service that is to be judged.
type job struct {
	service string
	members []string  // the services as signals name them
	since   time.Time // the earliest moment at which something new was seen; zero if nothing was
	changed bool      // what was known before is other than it was
}

// detecting is one call of Detect.
type detecting struct {
	*Monitor
	was, now store.Detection
	cells    []int64 // when cells were first spoken of, in order
	budget   detect.Budget
	result   store.Detected
	done     Judged
}

func (m *Monitor) detectOnce(ctx context.Context, until time.Time) (Judged, error) {
	d := detecting{Monitor: m}
	stirs, err := d.begin(ctx, until)
	if err != nil {
		return d.done, err
	}
	jobs, err := d.jobs(ctx, stirs)
	if err != nil {
		return d.done, err
	}
	if len(jobs) == 0 && d.was == d.now {
		return d.done, nil
	}
	if err := d.count(ctx, stirs); err != nil {
		return d.done, err
	}
	for _, name := range slices.Sorted(maps.Keys(jobs)) {
		if err := d.judge(ctx, jobs[name]); err != nil {
			return d.done, fmt.Errorf("%s: %w", name, err)
		}
	}
	d.result.Was, d.result.Now, d.result.Settled = d.was, d.now, stirs
	if err := m.store.SaveDetected(ctx, d.result); err != nil {
		return d.done, err
	}
	m.watch.at = d.now
	maps.DeleteFunc(m.watch.trackers, func(_ string, t *detect.Tracker) bool { return t.Idle() })
	return d.done, nil
}

// begin finds out what is new since detection came where it is.
func (d *detecting) begin(ctx context.Context, until time.Time) (stirs []store.Stir, err error) {
	if d.was, err = d.store.Detection(ctx); err != nil {
		return nil, err
	}
	w := &d.watch
	if !w.began || w.at != d.was {
		w.began, w.at, w.trackers = false, d.was, map[string]*detect.Tracker{}
	}
	d.now.Clock = until.UTC().Truncate(time.Second)
	if d.now.Clock.Before(d.was.Clock) {
		d.now.Clock = d.was.Clock
	}
	if d.now.Signal, err = d.store.LastSignal(ctx); err != nil {
		return nil, err
	}
	d.budget = *d.alarm.Load()
	return d.store.Stirred(ctx, d.was.Signal, d.now.Signal)
}

// jobs are the services of which something is new, each with those that contain
// it, and those of which something is under way.
func (d *detecting) jobs(ctx context.Context, stirs []store.Stir) (map[string]*job, error) {
	jobs := map[string]*job{}
	get := func(service string) *job {
		if jobs[service] == nil {
			jobs[service] = &job{service: service}
		}
		return jobs[service]
	}
	for _, s := range stirs {
		if s.Service == outcry.Unlisted {
			continue // many subjects, no service
		}
		for _, name := range d.family(s.Service) {
			j := get(name)
			j.changed = j.changed || !s.Changed.IsZero()
			for _, at := range []time.Time{s.Since, s.Changed} {
				if !at.IsZero() && (j.since.IsZero() || at.Before(j.since)) {
					j.since = at
				}
			}
		}
	}
	if !d.watch.began {
		restless, err := d.store.Restless(ctx, detect.Since(d.was.Clock))
		if err != nil {
			return nil, err
		}
		for _, service := range restless {
			if service == outcry.Unlisted {
				continue
			}
			for _, name := range d.family(service) {
				get(name)
			}
		}
		d.watch.began = true
	}
	for name := range d.watch.trackers {
		get(name)
	}
	return jobs, d.members(ctx, jobs)
}

// family is a service and all that contain it.
func (d *detecting) family(service string) []string {
	list := []string{service}
	if services, _ := d.store.Containment(); services != nil {
		list = append(list, services.Ancestors(service)...)
	}
	return list
}

// members finds for each job the services that its signals name.
func (d *detecting) members(ctx context.Context, jobs map[string]*job) error {
	if len(jobs) == 0 {
		return nil
	}
	named, err := d.store.Named(ctx)
	if err != nil {
		return err
	}
	for _, name := range named {
		for _, outer := range d.family(name) {
			if j := jobs[outer]; j != nil {
				j.members = append(j.members, name)
			}
		}
	}
	return nil
}

// count brings up to date which cells were ever spoken of, and since when.
func (d *detecting) count(ctx context.Context, stirs []store.Stir) error {
	fresh, err := d.store.Spoken(ctx, d.was.Signal, d.now.Signal, stirs)
	if err != nil {
		return err
	}
	_, containing := d.store.Containment()
	first := map[[2]string]time.Time{}
	for _, c := range fresh {
		if c.Service == outcry.Unlisted {
			continue
		}
		regions := []string{c.Region}
		if containing != nil {
			regions = append(regions, containing.Ancestors(c.Region)...)
		}
		if !slices.Contains(regions, outcry.World) {
			regions = append(regions, outcry.World)
		}
		for _, service := range d.family(c.Service) {
			for _, region := range regions {
				key := [2]string{service, region}
				if at, ok := first[key]; !ok || c.First.Before(at) {
					first[key] = c.First
				}
			}
		}
	}
	stored, err := d.store.Cells(ctx)
	if err != nil {
		return err
	}
	known := map[[2]string]time.Time{}
	for _, c := range stored {
		known[[2]string{c.Service, c.Region}] = c.First
	}
	for key, at := range first {
		if was, ok := known[key]; ok && !at.Before(was) {
			continue
		}
		known[key] = at
		d.result.Cells = append(d.result.Cells, store.Cell{Service: key[0], Region: key[1], First: at})
	}
	for _, at := range known {
		d.cells = append(d.cells, at.UnixMilli())
	}
	slices.Sort(d.cells)
	return nil
}

// judge makes the steps of one service.
func (d *detecting) judge(ctx context.Context, j *job) error {
	t := d.watch.trackers[j.service]
	through := d.was.Clock
	if t != nil {
		through = t.Through()
	}
	late := !j.since.IsZero() && !stepOf(j.since).After(through)
	if t == nil || j.changed || late {
		return d.rebuild(ctx, j, late)
	}
	t.Budget, t.Cells = d.budget, countBy(d.cells) // of now, not of when it was made
	t.Hold(d.now.Clock)
	if !j.since.IsZero() || t.Watched() {
		if err := d.cover(ctx, j, t); err != nil {
			return err
		}
	}
	if !j.since.IsZero() {
		facts := d.store.Facts(ctx, store.FactQuery{Services: j.members, After: d.was.Signal, Through: d.now.Signal, Late: detect.Late})
		for f, err := range facts {
			if err != nil {
				return err
			}
			t.Feed(f)
		}
	}
	d.keep(j, t, time.Time{}, nil, nil)
	return nil
}

// stepOf is the step at which what was seen at a moment counts.
func stepOf(seen time.Time) time.Time {
	if whole := seen.Truncate(time.Second); !whole.Equal(seen) {
		return whole.Add(time.Second)
	}
	return seen
}

// rebuild judges a service anew from a moment on: the earliest at which something
// is not as it was.
func (d *detecting) rebuild(ctx context.Context, j *job, late bool) error {
	through, since := d.was.Clock, time.Time{}
	if late || !j.since.IsZero() && !stepOf(j.since).After(through) {
		through = stepOf(j.since).Add(-time.Second)
		since = through.Add(time.Millisecond)
		d.done.Rebuilt++
	}
	s := detect.Service{ID: j.service, Budget: d.budget, Cells: countBy(d.cells)}
	_, s.Regions = d.store.Containment()
	var err error
	if s.Began, err = d.began(ctx, j.service); err != nil {
		return err
	}
	past, later, err := d.past(ctx, j.service, through)
	if err != nil {
		return err
	}
	t := detect.New(s, past)
	t.Hold(d.now.Clock)
	if err := d.cover(ctx, j, t); err != nil {
		return err
	}
	facts := d.store.Facts(ctx, store.FactQuery{Services: j.members, Through: d.now.Signal, Since: detect.Since(through), Late: detect.Late})
	for f, err := range facts {
		switch {
		case err != nil:
			return err
		case f.Seen <= through.UnixMilli():
			t.Remember(f)
		default:
			t.Feed(f)
		}
	}
	d.watch.trackers[j.service] = t
	d.keep(j, t, since, later, past.Transitions)
	return nil
}

// memory is how far back what was detected bears on what is.
const memory = 30 * 24 * time.Hour

// past is what was detected of a service up to a moment, and the transitions from
// then on, which are to be replaced.
func (d *detecting) past(ctx context.Context, service string, through time.Time) (past detect.Past, later []outcry.Transition, err error) {
	past.Through = through
	if past.Hours, err = d.store.HourCounts(ctx, service, through.Add(-memory), through); err != nil {
		return past, nil, err
	}
	all, peaks, err := d.store.Course(ctx, service, through.Add(-memory))
	if err != nil {
		return past, nil, err
	}
	for _, t := range all {
		if t.At.After(through) {
			later = append(later, t)
		} else {
			past.Transitions = append(past.Transitions, t)
		}
	}
	past.Peaks = map[string]float64{}
	for id, list := range peaks {
		for _, p := range list {
			if !p.At.After(through) {
				past.Peaks[id] = max(past.Peaks[id], p.Score)
			}
		}
	}
	return past, later, nil
}

// cover tells a tracker how far the sources of its service were read.
func (d *detecting) cover(ctx context.Context, j *job, t *detect.Tracker) error {
	e, err := d.store.Exposure(ctx, j.members, t.Needs(), time.Time{})
	if err != nil {
		return err
	}
	t.Cover(e)
	return nil
}

// keep notes what a tracker finds on its way to the clock. Later are the
// transitions from a moment on that are replaced, earlier those that stand.
func (d *detecting) keep(j *job, t *detect.Tracker, since time.Time, later, earlier []outcry.Transition) {
	t.Finish(d.now.Clock)
	found := t.Take()
	stands := map[string]bool{}
	for i := range earlier {
		stands[earlier[i].Incident] = true
	}
	opened, aliases := reconcile(t, &found, later, stands)
	if since.IsZero() && len(found.Transitions)+len(found.Hours)+len(found.Peaks) == 0 {
		return
	}
	d.result.Services = append(d.result.Services, store.DetectedService{
		Service: j.service, Since: since, Opened: opened, Aliases: aliases, Transitions: found.Transitions, Peaks: found.Peaks, Hours: found.Hours,
	})
	d.done.Transitions = append(d.done.Transitions, news(found.Transitions, later, aliases)...)
}

// began is when a service was first spoken of, with what is not stored yet.
func (d *detecting) began(ctx context.Context, service string) (time.Time, error) {
	at, err := d.store.FirstSpoken(ctx, service)
	for _, c := range d.result.Cells {
		if c.Service == service && (at.IsZero() || c.First.Before(at)) {
			at = c.First
		}
	}
	return at, err
}
