package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jonboulle/clockwork"
	"golang.org/x/sync/errgroup"

	"outcry"
	"outcry/collectors"
	"outcry/store"
)

type collectCmd struct {
	Source []string `help:"Only this source; repeatable." sep:"none" placeholder:"NAME"`
	DryRun bool     `help:"Print the posts as JSON Lines and store nothing."`
}

// Help shows an example.
func (collectCmd) Help() string {
	return "Example: outcry collect --source status-github --dry-run\n\nA source that is not due yet, since it was visited a while ago or rests after failures, is left alone unless it is named. What its host asked for holds in any case, but for a dry run."
}

// abreast is how many sources are visited at a time; those of one host wait
// for each other in any case.
const abreast = 8

// Run visits the sources once.
func (c collectCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	sources := collected(w.config)
	if sources, err = c.chosen(sources); err != nil {
		return err
	}
	fetcher := collectors.NewFetcher(collectors.Options{Clock: clockwork.NewRealClock(), Version: version, Contact: w.config.Contact})
	defer fetcher.Close()
	visit := func(src collectors.Source) (collectors.Result, error) { return a.dryVisit(fetcher, src) }
	finish := func() error { return nil }
	if !c.DryRun {
		m, s, err := w.pipeline(a.ctx, store.Options{}, fetcher)
		if err != nil {
			return err
		}
		defer s.Close()
		visit = func(src collectors.Source) (collectors.Result, error) {
			if due, err := m.Due(a.ctx, src); err != nil || len(c.Source) == 0 && rests(src, due, a.now()) {
				return collectors.Result{Visit: outcry.Visit{Source: src.Name, Next: due}}, err
			}
			return whole(func() (collectors.Result, error) { return m.Collect(a.ctx, src) })
		}
		finish = func() error {
			_, err := m.AdvanceAll(a.ctx)
			return err
		}
	}
	failed, bad, err := a.visitAll(sources, c.DryRun, visit)
	if err = errors.Join(err, finish()); err != nil {
		return err
	}
	if failed > 0 {
		return problemsError{fmt.Errorf("%d of %d sources could not be read", failed, len(sources))}
	}
	return skipped(bad)
}

// whole visits a source until there is nothing more to be had at once, as long
// files are read in parts.
func whole(visit func() (collectors.Result, error)) (sum collectors.Result, err error) {
	sum, err = visit()
	for last := sum; err == nil && last.Visit.Outcome == outcry.Read && !last.Visit.Next.After(last.Visit.At); {
		before := sum
		if last, err = visit(); err != nil {
			return sum, err
		}
		sum = last
		if last.Visit.Outcome == outcry.Unchanged { // the end of a part was the end of the file
			sum.Visit.Outcome = outcry.Read
		}
		sum.Problems = slices.Concat(before.Problems, last.Problems)
		sum.Visit.Posts += before.Visit.Posts
		sum.Visit.New += before.Visit.New
		sum.Visit.Skipped += before.Visit.Skipped
	}
	return sum, err
}

// chosen picks the sources that were named, without those that send on their
// own.
func (c collectCmd) chosen(all []collectors.Source) ([]collectors.Source, error) {
	byName := map[string]collectors.Source{}
	var names []string
	var list []collectors.Source
	for _, src := range all {
		byName[src.Name] = src
		names = append(names, src.Name)
		if src.Kind != pushKind {
			list = append(list, src)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no source is configured; outcry init writes a configuration to start from")
	}
	if len(c.Source) == 0 {
		return list, nil
	}
	list = nil
	for _, name := range c.Source {
		src, ok := byName[name]
		if !ok {
			return nil, usagef("--source %q is not configured; there are: %s", name, strings.Join(names, ", "))
		}
		list = append(list, src)
	}
	return list, nil
}

// visitAll visits sources side by side and says what came of each. A visit
// without an outcome was not made. It returns how many could not be read, and
// how many lines of files were no posts.
func (a *app) visitAll(sources []collectors.Source, quiet bool, visit func(collectors.Source) (collectors.Result, error)) (failed, bad int, err error) {
	var group errgroup.Group
	group.SetLimit(abreast)
	for _, src := range sources {
		group.Go(func() error {
			result, err := visit(src)
			if err != nil {
				return fmt.Errorf("%s: %w", src.Name, err)
			}
			a.printing.Lock()
			defer a.printing.Unlock()
			bad += a.malformedLines(src, result)
			if v := result.Visit; v.Outcome == "" {
				fmt.Fprintf(a.plain(), "%s: not due until %s\n", src.Name, outcry.FormatTime(v.Next.Truncate(time.Second)))
			} else if !v.Good() {
				failed++
				a.tell("%s: %s: %s", src.Name, v.Outcome, v.Reason)
			} else if !quiet {
				fmt.Fprintf(a.plain(), "%s: %s, %d posts, %d new\n", src.Name, v.Outcome, v.Posts, v.New)
			}
			return nil
		})
	}
	err = group.Wait()
	return failed, bad, err
}

// malformedLines tells the lines of a posts file that are no posts, and returns
// how many there are.
func (a *app) malformedLines(src collectors.Source, result collectors.Result) int {
	if kind, _ := collectors.KindOf(src.Kind); kind.Reads != collectors.File {
		return 0
	}
	for _, p := range result.Problems {
		a.tell("%s:%d: %s", src.Path, p.Item, p.Reason)
	}
	if more := result.Visit.Skipped - len(result.Problems); more > 0 {
		a.tell("%s: and %d more", src.Path, more)
	}
	return result.Visit.Skipped
}

// dryVisit reads a source as if for the first time and prints its posts.
func (a *app) dryVisit(fetcher *collectors.Fetcher, src collectors.Source) (collectors.Result, error) {
	result := fetcher.Visit(a.ctx, src, collectors.State{})
	var lines []byte
	for _, p := range result.Posts {
		line, err := json.Marshal(p)
		if err != nil {
			return result, err
		}
		lines = append(append(lines, line...), '\n')
	}
	a.printing.Lock()
	defer a.printing.Unlock()
	_, err := a.plain().Write(lines)
	return result, err
}
