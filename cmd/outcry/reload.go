package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"

	sd "github.com/coreos/go-systemd/v22/daemon"
	"github.com/go-co-op/gocron/v2"

	"outcry/collectors"
	"outcry/config"
)

// renewal is what a daemon needs to go by another configuration.
type renewal struct {
	hangups <-chan os.Signal // nil: it is never asked to
	read    func(now *setting) (*setting, error)
	fetcher follower
}

// follower is the fetcher as far as a configuration tells it what to do.
type follower interface {
	// Introduce changes whom hosts are told to write to.
	Introduce(contact string)
	// Keep lets go of what no source needs any more.
	Keep(sources []collectors.Source) error
}

// again reads the configuration anew. An error has a line for each problem.
func (a *app) again(now *setting) (*setting, error) {
	w, err := a.worldOf(now.builtin)
	if err == nil && w.config.File == "" && now.config.File != "" {
		// Without the file the defaults would hold, and all sources be gone.
		return nil, fmt.Errorf("%s: %w", now.config.File, fs.ErrNotExist)
	}
	var next *setting
	if err == nil {
		next, err = w.setting(collected(w.config))
	}
	if err == nil {
		return next, nil
	}
	// The error is of the first thing that went wrong.
	if found, failed := a.lint(now.builtin); failed == nil && len(found.problems) > 0 {
		return nil, errors.New(strings.Join(found.problems, "\n"))
	}
	return nil, err
}

// reload goes by the configuration as it now stands in its file. Where that is
// bad or missing, nothing changes, and the log has everything that is wrong.
func (d *daemon) reload(ctx context.Context, scheduler gocron.Scheduler) {
	d.manager.tell(reloading()...)
	defer func() { d.manager.tell(sd.SdNotifyReady, d.status()) }()
	was := d.live.Load()
	next, err := d.reread(ctx, was)
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		d.refuse(err)
		return
	}
	sources := differ(was.sources, next.sources, func(s collectors.Source) string { return s.Name })
	set := named(next.sources, slices.Concat(sources.added, sources.changed))
	firsts, err := d.firsts(ctx, set)
	if err != nil {
		d.refuse(err)
		return
	}
	d.keepFixed(&was.config, &next.config)
	d.live.Store(next)
	d.monitor.Use(next.classifier)
	d.monitor.Allow(next.budget())
	d.fetcher.Introduce(next.config.Contact)
	if err := d.follow(scheduler, named(was.sources, sources.removed), set, firsts); err != nil {
		d.log.Error("not every source is on its schedule; restart the daemon", "error", err)
	}
	if err := d.fetcher.Keep(next.sources); err != nil {
		d.log.Error("what a source read could not be closed", "error", err)
	}
	d.log.Info("reloaded", append([]any{"sources", sources}, changes(was, next)...)...)
}

// reread reads the configuration. It is left behind when it is time to stop: the
// file may be a pipe that nobody writes to.
func (d *daemon) reread(ctx context.Context, was *setting) (*setting, error) {
	type result struct {
		next *setting
		err  error
	}
	done := make(chan result, 1)
	go func() {
		next, err := d.read(was)
		done <- result{next, err}
	}()
	select {
	case r := <-done:
		return r.next, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// refuse says everything that is wrong with a configuration.
func (d *daemon) refuse(err error) {
	n := 0
	for line := range strings.Lines(err.Error()) {
		d.log.Error("the configuration has a problem", "problem", strings.TrimSpace(line))
		n++
	}
	d.log.Error("not reloaded; what was configured before goes on", "problems", n)
}

// keepFixed puts back what takes a restart to change.
func (d *daemon) keepFixed(was, next *config.Config) {
	for _, fixed := range []struct {
		key       string
		was, next *string
	}{{"database", &was.Database, &next.Database}, {"listen", &was.Listen, &next.Listen}} {
		if *fixed.was != *fixed.next {
			d.log.Warn("a change takes a restart; the rest of the configuration is taken over now",
				"key", fixed.key, "running", *fixed.was, "configured", *fixed.next)
			*fixed.next = *fixed.was
		}
	}
}

// changes is what the log says of a reload, sources apart.
func changes(was, next *setting) []any {
	about := []any{
		"services", differ(unplaced(was.config.Services), unplaced(next.config.Services), func(s config.Service) string { return s.ID }),
		"ruleset", next.classifier.Ruleset(),
	}
	if before := was.classifier.Ruleset(); before != next.classifier.Ruleset() {
		about = append(about, "ruleset_before", before, "hint", "outcry reclassify reads what is stored by the new rules, too")
	}
	var others []string
	for _, other := range []struct {
		key       string
		was, next any
	}{
		{"retention", was.config.Retention, next.config.Retention},
		{"contact", was.config.Contact, next.config.Contact},
		{"detection", was.config.Detection, next.config.Detection},
	} {
		if other.was != other.next {
			others = append(others, other.key)
		}
	}
	if len(others) > 0 {
		about = append(about, "changed", strings.Join(others, " "))
	}
	return about
}

// unplaced are services without their place in the file, which is no part of
// what they are.
func unplaced(list []config.Service) []config.Service {
	list = slices.Clone(list)
	for i := range list {
		list[i].Line = 0
	}
	return list
}

// difference is what became of things that have names.
type difference struct{ added, changed, removed []string }

// differ compares two lists whose members have names.
func differ[T any](was, next []T, name func(T) string) difference {
	var d difference
	before := map[string]T{}
	for _, member := range was {
		before[name(member)] = member
	}
	for _, member := range next {
		old, known := before[name(member)]
		switch {
		case !known:
			d.added = append(d.added, name(member))
		case !reflect.DeepEqual(old, member):
			d.changed = append(d.changed, name(member))
		}
		delete(before, name(member))
	}
	for _, member := range was {
		if _, gone := before[name(member)]; gone {
			d.removed = append(d.removed, name(member))
		}
	}
	return d
}

// maxNamed is how many names a line of the log has of each change.
const maxNamed = 20

// String counts and names, as in "2 added (a b), 1 removed (c)".
func (d difference) String() string {
	var parts []string
	for _, change := range []struct {
		what  string
		names []string
	}{{"added", d.added}, {"changed", d.changed}, {"removed", d.removed}} {
		if n := len(change.names); n > 0 {
			names, more := change.names[:min(n, maxNamed)], ""
			if n > maxNamed {
				more = " ..."
			}
			parts = append(parts, fmt.Sprintf("%d %s (%s%s)", n, change.what, strings.Join(names, " "), more))
		}
	}
	if len(parts) == 0 {
		return "unchanged"
	}
	return strings.Join(parts, ", ")
}

// named picks the sources with these names.
func named(list []collectors.Source, names []string) []collectors.Source {
	var picked []collectors.Source
	for _, src := range list {
		if slices.Contains(names, src.Name) {
			picked = append(picked, src)
		}
	}
	return picked
}
