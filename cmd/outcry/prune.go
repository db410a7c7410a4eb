package main

import (
	"cmp"
	"fmt"
	"time"

	"outcry/filters"
	"outcry/store"
)

type pruneCmd struct {
	Posts   string `help:"Keep posts for this long, in place of the configured time (90d by default)." placeholder:"SPAN"`
	Signals string `help:"Keep signals for this long, in place of the configured time (5y by default)." placeholder:"SPAN"`
	DryRun  bool   `help:"Say what would go, and change nothing."`
}

// Help shows an example.
func (pruneCmd) Help() string {
	return `Example: outcry prune --posts 30d --dry-run

Removes posts and signals that are older than the configuration keeps them, and gives their space back. A signal outlives its post with its address, the words that made it and the hash of its author, so that no count changes; where signals are kept for a shorter time than posts, they stay as long as their post. The daemon prunes daily what its sources brought; this command also takes what was imported.`
}

// Run removes what has expired.
func (c pruneCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	e, err := c.expiry(w, a.now())
	if err != nil {
		return err
	}
	s, err := w.open(a.ctx, store.Options{ReadOnly: c.DryRun})
	if err != nil {
		return err
	}
	defer s.Close()
	if c.DryRun {
		would, err := s.Expired(a.ctx, e)
		if err != nil {
			return err
		}
		fmt.Fprintf(a.out, "would prune %s. Nothing was changed.\n", pruned(would, e))
		return nil
	}
	set, done := a.progress("pruning", -1)
	gone, err := s.Prune(a.ctx, e, func(p store.Pruned) { set(int64(p.Posts + p.Signals + p.Visits)) })
	done()
	if err != nil {
		if gone != (store.Pruned{}) {
			fmt.Fprintf(a.out, "pruned %s before it stopped; run it again for the rest.\n", pruned(gone, e))
		}
		return err
	}
	fmt.Fprintf(a.out, "pruned %s, %s given back. Signals keep address, evidence and author hash; no count of theirs changes.\n", pruned(gone, e), bytesOf(gone.Freed))
	if gone.Unshrunk {
		a.tell("outcry: %s has to be rewritten to give all space back, which takes too long beside the daemon: stop it and prune again; until then the space is used for what comes", s.Path())
	}
	return nil
}

func (c pruneCmd) expiry(w *world, now time.Time) (store.Expiry, error) {
	keep := w.config.Retention
	for _, flag := range []struct {
		name, typed string
		into        *time.Duration
	}{{"posts", c.Posts, &keep.Posts}, {"signals", c.Signals, &keep.Signals}} {
		if flag.typed == "" {
			continue
		}
		span, err := filters.Span(flag.typed)
		if err != nil {
			return store.Expiry{}, usagef("--%s: %q: %w", flag.name, flag.typed, err)
		}
		*flag.into = span
	}
	return store.Expiry{Posts: now.Add(-keep.Posts), Signals: now.Add(-keep.Signals), Imports: true}, nil
}

// pruned says what went, or would.
func pruned(p store.Pruned, e store.Expiry) string {
	return fmt.Sprintf("%s published before %s, %s published before %s and %s",
		several(p.Posts, "post"), e.Posts.Format(time.DateOnly),
		several(p.Signals, "signal"), earlier(e.Signals, e.Posts).Format(time.DateOnly), several(p.Visits, "visit record"))
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

// several is a number of things in words: "1 post", "12,034 posts".
func several(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return thousands(n) + " " + what
}

// thousands writes a number with its groups apart.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// bytesOf is an amount of space for a person.
func bytesOf(n int64) string {
	switch {
	case n >= 1<<20:
		return thousands(int(n>>20)) + " MB"
	case n > 0:
		return thousands(int(cmp.Or(n>>10, 1))) + " kB"
	}
	return "no space"
}
