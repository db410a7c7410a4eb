package main

import (
	"bufio"
	"fmt"
	"slices"

	"outcry"
	"outcry/chart"
	"outcry/export"
	"outcry/filters"
	"outcry/places"
	"outcry/store"
)

type regionsCmd struct {
	Format        string `enum:"table,csv,json,auto" default:"auto" help:"table, csv or json; by default a table on a terminal and CSV on a pipe."`
	filters.Flags `embed:""`
}

// Help shows an example.
func (regionsCmd) Help() string {
	return "Examples:\n  outcry regions --service tesla\n  outcry regions --service tesla --region 'Europe/*' --region CN --since 2023-02-14 --until 2023-02-14\n\n" +
		"reporting: somebody says that it fails. affirmed working: it works, they say, and hardly anybody says otherwise. silent: sources that speak of it were read, and nobody reports. not covered: nobody looked."
}

// Run shows the regions of a service beside each other.
func (c regionsCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	sel, err := w.selection(c.Flags, a.now(), day)
	if err != nil {
		return err
	}
	if len(sel.Query.Services) == 0 {
		return usagef("--service: name the service whose regions to compare; outcry timeline shows which are spoken of")
	}
	s, err := w.read(a.ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	for _, name := range sel.Unknown {
		a.tell("outcry: the catalogue has no service %q; it is looked for as an id", name)
	}
	// The first bucket whole, as the timeline has it; the last one ends now.
	q := sel.Query
	q.Since = q.Since.Truncate(q.Step)
	if err := a.pointToData(s, q); err != nil {
		return err
	}
	var tables [][]places.Row
	for _, service := range q.Services {
		rows, err := a.regions(w, s, q, service)
		if err != nil {
			return err
		}
		tables = append(tables, rows)
	}
	return a.printRegions(w, sel, q, c.Format, tables)
}

// regions stands the regions of a service beside each other. What the query asks
// of stances is for the display: half of what is said tells no state.
func (a *app) regions(w *world, s *store.Store, q outcry.Query, service string) ([]places.Row, error) {
	asked := q.Regions
	q.Services, q.Regions, q.Stances, q.Queries = []string{service}, nil, nil, false
	before := q
	before.Since, before.Until = q.Since.Add(-outcry.SpeakerMemory), q.Since
	both := q
	both.Since = before.Since
	in := places.Input{Regions: w.regions}
	var err error
	if in.Named, err = s.NamedRegions(a.ctx, both); err != nil {
		return nil, err
	}
	if in.Speakers, err = s.Speakers(a.ctx, q); err != nil {
		return nil, err
	}
	placements, err := s.Placements(a.ctx, q)
	if err != nil {
		return nil, err
	}
	in.Placed = w.placed(placements, service)
	known := outcry.Query{Services: q.Services, Since: q.Since, Until: q.Until, AsOf: q.AsOf}
	if in.Incidents, err = s.Incidents(a.ctx, known, false); err != nil {
		return nil, err
	}
	q.Regions = places.List(in.Named, in.Placed, asked, w.regions)
	before.Regions = q.Regions
	if in.Rows, err = totals(s.Totals(a.ctx, q)); err != nil {
		return nil, err
	}
	if in.Before, err = totals(s.Totals(a.ctx, before)); err != nil {
		return nil, err
	}
	return places.Shown(places.Compare(in), asked), nil
}

func totals(rows outcry.Timeline) ([]outcry.Bucket, error) {
	var list []outcry.Bucket
	for b, err := range rows {
		if err != nil {
			return nil, err
		}
		list = append(list, b)
	}
	return list, nil
}

// placed reads where posts about a service, or what it contains, are from: as
// they are read when they claim something. Those of a service of one country are
// from there if nobody says otherwise.
func (w *world) placed(list []outcry.Placement, service string) map[string]map[string]int {
	placed := map[string]map[string]int{}
	for _, p := range list {
		id, _ := w.services.Resolve(p.Service)
		if id != service && !slices.Contains(w.services.Ancestors(id), service) {
			continue
		}
		region := outcry.Nowhere
		if ids, err := w.regions.Resolve(p.Region); err == nil && len(ids) > 0 {
			region = ids[0]
		} else if known, ok := w.services.Get(id); ok && known.Country != "" {
			region = known.Country
		}
		if placed[p.Source] == nil {
			placed[p.Source] = map[string]int{}
		}
		placed[p.Source][region] += p.Posts
	}
	return placed
}

func (a *app) printRegions(w *world, sel filters.Selection, q outcry.Query, format string, tables [][]places.Row) error {
	if format == "auto" {
		format = "csv"
		if terminal(a.out) {
			format = "table"
		}
	}
	if format != "table" {
		return export.Regions(a.plain(), export.Format(format), q, slices.Concat(tables...))
	}
	out := bufio.NewWriter(a.out)
	o := a.chart(sel, w.regions.Label)
	for i, rows := range tables {
		if i > 0 {
			fmt.Fprintln(out)
		}
		left := 0
		if len(q.Regions) == 0 {
			rows, left = places.Broad(rows, w.regions)
		}
		if err := chart.Regions(out, q, rows, o); err != nil {
			return err
		}
		if left > 0 {
			fmt.Fprintf(out, "%d more regions within these countries were named: --region 'US/*' shows those of one, --format csv all.\n", left)
		}
	}
	return out.Flush()
}
