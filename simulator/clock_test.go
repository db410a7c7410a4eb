package simulator

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-co-op/gocron/v2"
)

var midnight = time.Date(2023, 2, 14, 0, 0, 0, 0, time.UTC)

// schedule runs a scheduler for a virtual day and returns when each job ran.
func schedule(t *testing.T, jobs map[string]jobTimes) map[string][]time.Time {
	t.Helper()
	clock := NewClock(midnight)
	s, err := gocron.NewScheduler(gocron.WithClock(clock), gocron.WithLocation(time.UTC),
		gocron.WithGlobalJobOptions(gocron.WithSingletonMode(gocron.LimitModeReschedule)))
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	ran := map[string][]time.Time{}
	for name, job := range jobs {
		task := func(context.Context) error {
			defer clock.Working()()
			at := clock.Now()
			if at.Minute()%7 == 0 { // some jobs let others go first
				runtime.Gosched()
			}
			mu.Lock()
			defer mu.Unlock()
			ran[name] = append(ran[name], at.Truncate(time.Microsecond))
			return nil
		}
		_, err := s.NewJob(gocron.DurationJob(job.every), gocron.NewTask(task),
			gocron.WithStartAt(gocron.WithStartDateTime(midnight.Add(job.offset))))
		if err != nil {
			t.Fatal(err)
		}
	}
	s.Start()
	if err := clock.Run(t.Context(), midnight.Add(24*time.Hour), Pace{}); err != nil {
		t.Fatal(err)
	}
	if err := s.Shutdown(); err != nil {
		t.Fatal(err)
	}
	return ran
}

type jobTimes struct{ every, offset time.Duration }

func (j jobTimes) grid() (times []time.Time) {
	for at := j.offset; at <= 24*time.Hour; at += j.every {
		times = append(times, midnight.Add(at))
	}
	return times
}

func TestADayOfScheduledJobsRunsOnItsGrid(t *testing.T) {
	jobs := map[string]jobTimes{
		"pipeline":    {every: time.Minute, offset: time.Minute},
		"forum":       {every: 5 * time.Minute, offset: 17 * time.Second},
		"microblog":   {every: 2 * time.Minute, offset: 43 * time.Second},
		"same moment": {every: 2 * time.Minute, offset: 43 * time.Second},
		"reddit":      {every: 5 * time.Minute, offset: time.Minute},
		"page":        {every: 90 * time.Second, offset: 30 * time.Second},
	}
	for range 3 {
		began := time.Now()
		ran := schedule(t, jobs)
		t.Logf("24 hours in %v", time.Since(began).Round(time.Millisecond))
		for name, job := range jobs {
			if want := job.grid(); !slices.EqualFunc(ran[name], want, time.Time.Equal) {
				t.Errorf("%s ran %d times, want %d: first difference at %s", name, len(ran[name]), len(want),
					firstDifference(ran[name], want))
			}
		}
	}
}

func firstDifference(got, want []time.Time) string {
	for i := range min(len(got), len(want)) {
		if !got[i].Equal(want[i]) {
			return got[i].String() + " for " + want[i].String()
		}
	}
	return "the end"
}

func TestTimeStandsStillWhileThereIsWork(t *testing.T) {
	clock := NewClock(midnight)
	var ended time.Time
	clock.AfterFunc(time.Minute, func() {
		done := clock.Working()
		go func() {
			defer done()
			time.Sleep(30 * time.Millisecond)
			ended = clock.Now()
		}()
	})
	if err := clock.Run(t.Context(), midnight.Add(time.Hour), Pace{}); err != nil {
		t.Fatal(err)
	}
	if want := midnight.Add(time.Minute); ended.Truncate(time.Microsecond) != want {
		t.Errorf("work ended at %v, want %v", ended, want)
	}
}

func TestWorkThatNeverEndsIsAnError(t *testing.T) {
	clock := NewClock(midnight)
	clock.AfterFunc(time.Second, func() { clock.Working() })
	err := clock.Run(t.Context(), midnight.Add(time.Hour), Pace{Patience: 30 * time.Millisecond})
	if !errors.Is(err, ErrStalled) {
		t.Fatalf("got %v, want ErrStalled", err)
	}
	if at := clock.Now(); at.After(midnight.Add(2 * time.Second)) {
		t.Errorf("time went on to %v", at)
	}
}

func TestWorkMayWaitForTheClock(t *testing.T) {
	clock := NewClock(midnight)
	var waited atomic.Int64
	clock.AfterFunc(time.Minute, func() {
		defer clock.Working()()
		start := clock.Now()
		clock.Sleep(65 * time.Second)
		waited.Store(int64(clock.Since(start)))
	})
	if err := clock.Run(t.Context(), midnight.Add(time.Hour), Pace{}); err != nil {
		t.Fatal(err)
	}
	if got := time.Duration(waited.Load()).Truncate(time.Microsecond); got != 65*time.Second {
		t.Errorf("waited %v, want 65s", got)
	}
}

func TestTheSpeedLimitHoldsWithoutAnyTimer(t *testing.T) {
	clock := NewClock(midnight)
	began := time.Now()
	if err := clock.Run(t.Context(), midnight.Add(time.Minute), Pace{Speed: 300}); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took < 190*time.Millisecond {
		t.Errorf("a minute at speed 300 took %v, want 200ms", took)
	}
}

func TestRunEndsWithItsContext(t *testing.T) {
	clock := NewClock(midnight)
	ctx, cancel := context.WithCancel(t.Context())
	clock.AfterFunc(time.Second, cancel)
	if err := clock.Run(ctx, midnight.Add(time.Hour), Pace{Speed: 60}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want the context's error", err)
	}
}

func TestTimersAndTickers(t *testing.T) {
	clock := NewClock(midnight)
	fired := map[string]bool{}
	var mu sync.Mutex
	mark := func(name string) func() {
		return func() {
			mu.Lock()
			defer mu.Unlock()
			fired[name] = true
		}
	}
	clock.AfterFunc(0, mark("at once"))
	stopped := clock.AfterFunc(time.Minute, mark("stopped"))
	if !stopped.Stop() || stopped.Stop() {
		t.Error("Stop: want true, then false")
	}
	later := clock.AfterFunc(time.Minute, mark("later"))
	if !later.Reset(2 * time.Hour) {
		t.Error("Reset of a pending timer: want true")
	}
	ticker := clock.NewTicker(10 * time.Minute)
	ticker.Reset(20 * time.Minute)
	if err := clock.Run(t.Context(), midnight.Add(time.Hour), Pace{}); err != nil {
		t.Fatal(err)
	}
	if tick := <-ticker.Chan(); !tick.Equal(midnight.Add(20 * time.Minute)) {
		t.Errorf("first tick at %v, want after 20 minutes", tick)
	}
	ticker.Stop()
	mu.Lock()
	if !fired["at once"] || fired["stopped"] || fired["later"] {
		t.Errorf("after an hour %v have fired", fired)
	}
	mu.Unlock()
	if err := clock.Run(t.Context(), midnight.Add(3*time.Hour), Pace{}); err != nil {
		t.Fatal(err)
	}
	mu.Lock()
	defer mu.Unlock()
	if !fired["later"] {
		t.Error("the reset timer has not fired")
	}
	if got := clock.Until(midnight.Add(3 * time.Hour)); got > 0 || got < -time.Microsecond {
		t.Errorf("%v left until the end", got)
	}
}

func TestBlockingUntilTimersAreSet(t *testing.T) {
	clock := NewClock(midnight)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := clock.BlockUntilContext(ended, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("without a timer: %v, want the context's error", err)
	}
	go clock.AfterFunc(time.Minute, func() {})
	if err := clock.BlockUntilContext(t.Context(), 1); err != nil {
		t.Errorf("with a timer: %v", err)
	}
}
