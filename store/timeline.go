package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"outcry"
)

// Timeline yields the buckets of a query by service, start and region, each
// service and region with all that it contains. Without regions in the query,
// every region that somebody named is a row, and the world; without services,
// every service that somebody named and what contains it.
//
// A span that the query leaves open reaches from the first to the last signal.
// It holds one day of one service in memory at most.
func (s *Store) Timeline(ctx context.Context, q outcry.Query) outcry.Timeline {
	return func(yield func(outcry.Bucket, error) bool) {
		if err := s.timeline(ctx, q, func(b outcry.Bucket) bool { return yield(b, nil) }); err != nil {
			yield(outcry.Bucket{}, fmt.Errorf("counting the timeline: %w", err))
		}
	}
}

// DefaultStep is the step of a query that names none.
const DefaultStep = 5 * time.Minute

func (s *Store) timeline(ctx context.Context, q outcry.Query, yield func(outcry.Bucket) bool) error {
	if q.Step <= 0 {
		q.Step = DefaultStep
	}
	if q.Since.IsZero() || q.Until.IsZero() {
		extent, err := s.Extent(ctx, q)
		if err != nil {
			return err
		}
		if extent == (outcry.Span{}) && (q.Since.IsZero() || len(q.Services) == 0) {
			return nil // nothing there, and nothing asked for by name
		}
		if q.Since.IsZero() {
			q.Since = extent.Start
		}
		if q.Until.IsZero() {
			q.Until = extent.End.Add(time.Millisecond)
		}
	}
	// Whole buckets: a count of part of one would be taken for the whole.
	q.Since, q.Until = q.Since.UTC().Truncate(q.Step), ceil(q.Until.UTC(), q.Step)
	return s.rows(ctx, q, yield)
}

// rows yields the buckets of a closed span, from its start on.
func (s *Store) rows(ctx context.Context, q outcry.Query, yield func(outcry.Bucket) bool) error {
	sel, err := s.selection(ctx, q)
	if err != nil {
		return err
	}
	regions, err := s.all(ctx, regionTable)
	if err != nil {
		return err
	}
	services, err := s.timelineServices(ctx, q)
	if err != nil {
		return err
	}
	for _, service := range services {
		row := serviceRow{s: s, q: q, sel: sel, name: service.name, members: service.members}
		if more, err := row.run(ctx, regions, yield); err != nil || !more {
			return err
		}
	}
	return nil
}

func ceil(t time.Time, step time.Duration) time.Time {
	if down := t.Truncate(step); down.Before(t) {
		return down.Add(step)
	}
	return t
}

// group is a service with the numbers of all that it contains.
type group struct {
	name    string
	members []int64
}

func (s *Store) timelineServices(ctx context.Context, q outcry.Query) ([]group, error) {
	known, err := s.all(ctx, serviceTable)
	if err != nil {
		return nil, err
	}
	wanted := map[string]bool{}
	for _, name := range q.Services {
		wanted[name] = true
	}
	if len(q.Services) == 0 {
		found, err := s.Services(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, c := range found {
			wanted[c.Service] = true
			if s.options.Services != nil {
				for _, outer := range s.options.Services.Ancestors(c.Service) {
					wanted[outer] = true
				}
			}
		}
	}
	var groups []group
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		g := group{name: name}
		for member, id := range known {
			if containedIn(s.options.Services, member, []string{name}) {
				g.members = append(g.members, id)
			}
		}
		slices.Sort(g.members)
		groups = append(groups, g)
	}
	return groups, nil
}

// serviceRow makes the rows of one service.
type serviceRow struct {
	s       *Store
	q       outcry.Query
	sel     selection
	name    string
	members []int64
}

func (r *serviceRow) run(ctx context.Context, regions map[string]int64, yield func(outcry.Bucket) bool) (more bool, err error) {
	names, err := r.regions(ctx)
	if err != nil {
		return false, err
	}
	coverage, err := r.s.coverage(ctx, r.q, r.sel, r.members)
	if err != nil {
		return false, err
	}
	t := newTally(r.q.Step, names, r.q.Since.UnixMilli(), r.q.Until.UnixMilli())
	for name, id := range regions {
		t.place(id, rowsOf(r.s.options.Regions, name, names))
	}
	emit := func(before int64) bool {
		return t.emit(before, func(start int64, cells []*cell) bool {
			at := fromMillis(start)
			end := start + r.q.Step.Milliseconds()
			// What was seen after the bucket's end has no say in who counts.
			share := coverage.share(start, end, min(end, r.sel.asOf+1), r.sel.asOf)
			for i, region := range names {
				b := outcry.Bucket{Start: at, Step: r.q.Step, Service: r.name, Region: region, Coverage: share}
				cells[i].fill(&b)
				if !yield(b) {
					return false
				}
			}
			return true
		})
	}
	// Reports are counted by whole windows: a report that began before the
	// span is not one that began in it, and what comes after the span may join
	// two reports in it.
	from, until := r.q.Since.Truncate(outcry.ReportWindow), ceil(r.q.Until, outcry.ReportWindow)
	for from.Before(until) {
		if from, err = r.next(ctx, from); err != nil {
			return false, err
		}
		if from.IsZero() || !from.Before(until) {
			break
		}
		to := from.Truncate(24 * time.Hour).Add(24 * time.Hour)
		if to.After(until) {
			to = until
		}
		day, err := r.read(ctx, from, to)
		if err != nil {
			return false, err
		}
		if !t.countAll(day, emit) {
			return false, nil
		}
		from = to
	}
	return emit(r.q.Until.UnixMilli()), nil
}

// regions returns the ids of the rows, sorted.
func (r *serviceRow) regions(ctx context.Context) ([]string, error) {
	if len(r.q.Regions) > 0 {
		return slices.Compact(slices.Sorted(slices.Values(r.q.Regions))), nil
	}
	rows := map[string]bool{outcry.World: true}
	if len(r.members) == 0 {
		return []string{outcry.World}, nil
	}
	only := r.sel
	only.services = r.members
	named, err := r.s.named(ctx, only)
	for _, name := range named {
		rows[name] = true
	}
	return slices.Sorted(maps.Keys(rows)), err
}

// rowsOf lists the rows that contain a region, by their place in names.
func rowsOf(h outcry.Hierarchy, region string, names []string) []int {
	var rows []int
	outer := []string{outcry.World}
	if h != nil {
		outer = append(outer, h.Ancestors(region)...)
	}
	for i, name := range names {
		if name == region || slices.Contains(outer, name) {
			rows = append(rows, i)
		}
	}
	return rows
}

// next returns the start of the window that holds the first signal from a time
// on; zero if there is none.
func (r *serviceRow) next(ctx context.Context, from time.Time) (time.Time, error) {
	first := int64(standing)
	for _, id := range r.members {
		var at sql.NullInt64
		if err := r.s.r.QueryRowContext(ctx, `SELECT min(published_at) FROM signal WHERE service_id = ? AND published_at >= ?`, id, millis(from)).Scan(&at); err != nil {
			return time.Time{}, err
		}
		if at.Valid {
			first = min(first, at.Int64)
		}
	}
	if first == standing {
		return time.Time{}, nil
	}
	if start := fromMillis(first).Truncate(outcry.ReportWindow); start.After(from) {
		return start, nil
	}
	return from, nil
}

// read returns the signals published from one time until another, by
// publication. Nothing is handed on while it reads: a slow taker would keep a
// connection busy and the log from being folded back.
func (r *serviceRow) read(ctx context.Context, from, to time.Time) ([]sighting, error) {
	sel := r.sel
	sel.services, sel.since, sel.until = r.members, millis(from), millis(to)
	if slices.Contains(r.q.Regions, outcry.World) {
		sel.regions = nil
	}
	rows, err := r.s.r.QueryContext(ctx, `SELECT g.published_at, g.region_id, g.kind, g.author_key, g.text_key, g.source_id, g.post_seq
		FROM signal g INDEXED BY signal_cell WHERE `+sel.where("g")+` ORDER BY g.published_at`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []sighting
	for rows.Next() {
		g, err := scanSighting(rows)
		if err != nil {
			return nil, err
		}
		list = append(list, g)
	}
	return list, rows.Err()
}

// scanSighting reads a row of integers. Into interfaces the driver's values go
// as they are; into integers database/sql converts each by reflection, which
// takes longer than all the rest of counting.
func scanSighting(rows *sql.Rows) (sighting, error) {
	var v [7]any
	if err := rows.Scan(&v[0], &v[1], &v[2], &v[3], &v[4], &v[5], &v[6]); err != nil {
		return sighting{}, err
	}
	var n [7]int64
	for i := range v {
		var ok bool
		if n[i], ok = v[i].(int64); !ok {
			return sighting{}, fmt.Errorf("column %d of a signal is %T, not an integer", i, v[i])
		}
	}
	return sighting{at: n[0], region: n[1], kind: kind(n[2]), author: n[3], text: n[4], source: n[5], post: n[6]}, nil
}

// Extent returns the span from the first to the last signal that a query
// selects, whatever span it asks for; zero if there is none.
func (s *Store) Extent(ctx context.Context, q outcry.Query) (outcry.Span, error) {
	q.Since, q.Until = time.Time{}, time.Time{}
	sel, err := s.selection(ctx, q)
	if err != nil {
		return outcry.Span{}, err
	}
	services := sel.services
	if services == nil {
		all, err := s.all(ctx, serviceTable)
		if err != nil {
			return outcry.Span{}, err
		}
		services = slices.Collect(maps.Values(all))
	}
	var span outcry.Span
	for _, id := range services {
		sel.services = []int64{id}
		for _, order := range []string{"ASC", "DESC"} {
			// From either end of the service's range of the index, to the
			// first signal that fits.
			var at int64
			err := s.r.QueryRowContext(ctx, `SELECT g.published_at FROM signal g INDEXED BY signal_cell WHERE `+sel.where("g")+`
				ORDER BY g.published_at `+order+` LIMIT 1`).Scan(&at)
			if errors.Is(err, sql.ErrNoRows) {
				break
			}
			if err != nil {
				return outcry.Span{}, fmt.Errorf("finding the span of signals: %w", err)
			}
			t := fromMillis(at)
			if span.Start.IsZero() || t.Before(span.Start) {
				span.Start = t
			}
			if t.After(span.End) {
				span.End = t
			}
		}
	}
	return span, nil
}

// Services returns the services that a query's signals are about, most signals
// first.
func (s *Store) Services(ctx context.Context, q outcry.Query) ([]outcry.ServiceCount, error) {
	sel, err := s.selection(ctx, q)
	if err != nil {
		return nil, err
	}
	// One short range of the index a service: left to itself, SQLite reads the
	// whole of it.
	rows, err := s.r.QueryContext(ctx, `SELECT e.name, count(*) AS n, max(g.published_at) FROM service e CROSS JOIN signal g INDEXED BY signal_cell
		ON g.service_id = e.id AND `+sel.where("g")+` GROUP BY e.id ORDER BY n DESC, e.name`)
	if err != nil {
		return nil, fmt.Errorf("counting services: %w", err)
	}
	defer rows.Close()
	var list []outcry.ServiceCount
	for rows.Next() {
		var c outcry.ServiceCount
		var last int64
		if err := rows.Scan(&c.Service, &c.Signals, &last); err != nil {
			return nil, fmt.Errorf("counting services: %w", err)
		}
		c.Last = fromMillis(last)
		list = append(list, c)
	}
	return list, rows.Err()
}
