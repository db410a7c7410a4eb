package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"time"

	"outcry"
	"outcry/chart"
	"outcry/export"
	"outcry/filters"
	"outcry/monitor"
	"outcry/store"
)

type timelineCmd struct {
	Format        string `enum:"chart,table,csv,json,auto" default:"auto" help:"chart, table, csv or json; by default a chart on a terminal and CSV on a pipe."`
	filters.Flags `embed:""`
}

// Help shows an example.
func (timelineCmd) Help() string {
	return "Examples:\n  outcry timeline --service tesla\n  outcry timeline --service tesla --region Europe --region US --since 2023-02-14 --until 2023-02-14 --step 15m\n  outcry timeline --service o2 --region 'GB/*' --format csv"
}

const day = 24 * time.Hour

// Run shows the timeline.
func (c timelineCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	sel, err := w.selection(c.Flags, a.now(), day)
	if err != nil {
		return err
	}
	s, err := w.read(a.ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	for _, name := range sel.Unknown {
		a.tell("outcry: the catalogue has no service %q; it is looked for as an id", name)
	}
	if err := a.pointToData(s, sel.Query); err != nil {
		return err
	}
	return a.timeline(sel, c.Format, w.regions.Label, monitor.Timeline(a.ctx, s, w.budget(), sel.Query))
}

// pointToData says where there is something to see, if there is nothing in the
// span that was asked for.
func (a *app) pointToData(s *store.Store, q outcry.Query) error {
	found, err := s.Services(a.ctx, q)
	if err != nil || len(found) > 0 {
		return err
	}
	everything := q
	everything.Since, everything.Until = time.Time{}, time.Time{}
	extent, err := s.Extent(a.ctx, everything)
	if err != nil {
		return err
	}
	if extent != (outcry.Span{}) {
		a.tell("outcry: nothing in this span; signals lie between %s and %s: --since %s --until %s",
			outcry.FormatTime(extent.Start), outcry.FormatTime(extent.End), extent.Start.Format(time.DateOnly), extent.End.Format(time.DateOnly))
		return nil
	}
	a.tell("outcry: no signal fits; outcry sources shows what is being read, and --service %s what the catalogue has no name for", outcry.Unlisted)
	return nil
}

// timeline writes rows in a format, or in the one that suits the output.
func (a *app) timeline(sel filters.Selection, format string, label func(string) string, rows outcry.Timeline) error {
	if format == "auto" {
		format = "csv"
		if terminal(a.out) {
			format = "chart"
		}
	}
	out := bufio.NewWriter(a.out)
	var err error
	switch format {
	case "csv", "json", "jsonl":
		out.Reset(a.plain())
		err = export.Timeline(out, export.Format(format), sel.Query, rows)
	default:
		err = draw(out, sel, format, a.chart(sel, label), rows)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

func (a *app) chart(sel filters.Selection, label func(string) string) chart.Options {
	o := chart.Options{}
	if f, ok := a.out.(*os.File); ok {
		o = chart.ForTerminal(f, os.Getenv)
	}
	o.Zone, o.Label, o.Since, o.Until = sel.Zone, label, sel.Query.Since, sel.Query.Until
	return o
}

// mostRows is how many rows of one service are held to be shown to a person.
const mostRows = 500_000

// draw shows rows to a person. One service at a time is held in memory.
func draw(out io.Writer, sel filters.Selection, format string, o chart.Options, rows outcry.Timeline) error {
	show := func(list []outcry.Bucket) error {
		if format == "table" {
			return chart.Table(out, sel.Query, list, o)
		}
		return chart.Timeline(out, list, o)
	}
	var list []outcry.Bucket
	shown := 0
	for b, err := range rows {
		if err != nil {
			return err
		}
		if len(list) > 0 && list[0].Service != b.Service {
			if err := show(list); err != nil {
				return err
			}
			if _, err := fmt.Fprintln(out); err != nil {
				return err
			}
			list = list[:0]
			shown++
		}
		if list = append(list, b); len(list) > mostRows {
			return usagef("more than %d rows of %s are too many to show; choose a longer --step, a shorter span, or --format csv", mostRows, b.Service)
		}
	}
	if len(list) == 0 && shown > 0 {
		return nil
	}
	return show(list)
}
