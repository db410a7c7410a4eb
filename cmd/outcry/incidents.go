package main

import (
	"bufio"
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"outcry"
	"outcry/chart"
	"outcry/export"
	"outcry/filters"
	"outcry/safetext"
	"outcry/store"
)

type incidentsCmd struct {
	ID            string `arg:"" optional:"" help:"Tell the whole story of this one, by its id or one that it had before."`
	All           bool   `help:"Suspicions that were dismissed, too."`
	Format        string `enum:"table,text,csv,json,jsonl,auto" default:"auto" help:"table, csv, json or jsonl; of one incident text or json. By default a table on a terminal and CSV on a pipe, and text of one."`
	filters.Flags `embed:""`
}

// Help shows an example.
func (incidentsCmd) Help() string {
	return "Examples:\n  outcry incidents --service tesla --since 7d\n  outcry incidents tesla-20230214-1034\n  outcry incidents tesla-20230214-1034 --as-of 2023-02-14T12:00:00Z --tz Europe/Berlin\n\n" +
		"--since and --until choose incidents that lie in the span in part; --stance, --voice, --symptom and --source those in which something was said that fits. Of one incident, --region, --since, --until and --step say what to draw."
}

// Run lists incidents, or tells of one.
func (c incidentsCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	sel, err := w.selection(c.Flags, a.now(), 0)
	if err != nil {
		return err
	}
	if err := c.check(); err != nil {
		return err
	}
	s, err := w.read(a.ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if c.ID != "" {
		return c.one(a, w, s, sel)
	}
	for _, name := range sel.Unknown {
		a.tell("outcry: the catalogue has no service %q; it is looked for as an id", name)
	}
	return c.list(a, w, s, sel)
}

// check refuses what does not go together.
func (c incidentsCmd) check() error {
	allowed := []string{"table", "csv", "json", "jsonl"}
	if c.ID != "" {
		allowed = []string{"text", "json"}
		for _, filter := range []struct {
			name  string
			given bool
		}{
			{"service", len(c.Service) > 0}, {"stance", len(c.Stance) > 0}, {"voice", len(c.Voice) > 0},
			{"symptom", len(c.Symptom) > 0}, {"source", len(c.Source) > 0}, {"all", c.All},
		} {
			if filter.given {
				return usagef("--%s chooses among incidents, and %s is one; leave one of them out", filter.name, safetext.Clean(c.ID))
			}
		}
	}
	if c.Format != "auto" && !slices.Contains(allowed, c.Format) {
		last := len(allowed) - 1
		return usagef("--format %s does not go with this; use %s or %s", c.Format, strings.Join(allowed[:last], ", "), allowed[last])
	}
	return nil
}

// list shows the incidents that the filters choose, what is open first, then the
// newest.
func (c incidentsCmd) list(a *app, w *world, s *store.Store, sel filters.Selection) error {
	list, err := a.incidents(s, sel.Query, c.All)
	if err != nil {
		return err
	}
	if err := w.inquest(s, sel.Query.AsOf, a.now()).causes(a.ctx, list); err != nil {
		return err
	}
	slices.SortStableFunc(list, func(x, y outcry.Incident) int {
		return cmp.Or(cmp.Compare(btoi(y.State.Open()), btoi(x.State.Open())), y.StartedAt.Compare(x.StartedAt), cmp.Compare(x.ID, y.ID))
	})
	format := c.Format
	if format == "auto" {
		format = "csv"
		if terminal(a.out) {
			format = "table"
		}
	}
	if len(list) == 0 {
		if err := a.noneFound(s, sel.Query, c.All); err != nil {
			return err
		}
		if format == "table" {
			return nil
		}
	}
	out := bufio.NewWriter(a.out)
	if format == "table" {
		err = chart.Incidents(out, list, knownAt(sel.Query, a.now()), a.chart(sel, w.regions.Label))
	} else {
		out.Reset(a.plain())
		err = export.Incidents(out, export.Format(format), list)
	}
	return errors.Join(err, out.Flush())
}

// knownAt is the moment that an answer is of.
func knownAt(q outcry.Query, now time.Time) time.Time {
	if q.AsOf.IsZero() {
		return now
	}
	return q.AsOf
}
