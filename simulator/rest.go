package simulator

import (
	"context"
	"runtime"
	"runtime/metrics"
	"time"
)

const (
	// restLimit is how long, in real time, the clock waits at most for the
	// other goroutines to come to rest: a busy program never does, and on a
	// busy machine a goroutine can be held up for long.
	restLimit = 500 * time.Millisecond
	// restSpin is how long it asks again at once, before it leaves the
	// processor to others between two looks.
	restSpin = time.Millisecond
)

// world watches the goroutines of the program.
//
// When a job has said that it is done, the scheduler still has a few steps to
// go before it would let the same job run again, and it tells nobody when it
// has taken them. It has when no goroutine is left that could run.
type world [2]metrics.Sample

func newWorld() *world {
	return &world{
		{Name: "/sched/goroutines/running:goroutines"},
		{Name: "/sched/goroutines/runnable:goroutines"},
	}
}

// atRest reports whether no other goroutine runs or is ready to.
func (w *world) atRest() bool {
	metrics.Read(w[:])
	return w[0].Value.Uint64() <= 1 && w[1].Value.Uint64() == 0
}

// rest waits until the world is at rest, for at most restLimit.
func (w *world) rest(ctx context.Context) error {
	start := time.Now()
	for waited := time.Duration(0); waited < restLimit; waited = time.Since(start) {
		if waited < restSpin {
			runtime.Gosched()
		} else {
			time.Sleep(restSpin)
		}
		if w.atRest() {
			break
		}
	}
	return ctx.Err()
}
