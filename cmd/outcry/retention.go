package main

import (
	"context"
	"time"

	"outcry/store"
)

const (
	// pruneEvery is how often the daemon removes what has expired.
	pruneEvery = day
	// pruneFirst is how long after a start it does so first: what waited while
	// the daemon was away is collected and read by then.
	pruneFirst = 10 * time.Minute
)

// pruner removes what has expired.
type pruner interface {
	Prune(ctx context.Context, e store.Expiry, progress func(store.Pruned)) (store.Pruned, error)
}

// retention is the chore of removing what sources brought and is older than the
// configuration of the moment keeps it.
func (d *daemon) retention() chore {
	return chore{name: "retention", every: pruneEvery, first: d.clock.Now().Add(pruneFirst), do: func(ctx context.Context) {
		now, keep := d.clock.Now(), d.live.Load().config.Retention
		e := store.Expiry{Posts: now.Add(-keep.Posts), Signals: now.Add(-keep.Signals)}
		gone, err := d.pruner.Prune(ctx, e, nil)
		about := []any{"posts", gone.Posts, "signals", gone.Signals, "visits", gone.Visits, "freed_bytes", gone.Freed}
		if gone.Unshrunk {
			about = append(about, "hint", "the file keeps its size; stop the daemon and run outcry prune to give the space back")
		}
		if d.intake.tell(ctx, "retention", err) == nil || gone != (store.Pruned{}) {
			d.log.Info("pruned what has expired", about...)
		}
	}}
}
