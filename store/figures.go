package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"outcry"
)

// ackBefore is by how much an operator's word that it fails may precede the first
// report of an incident.
const ackBefore = time.Hour

// mostOf is the share of an incident's reports that its region holds.
const mostOf = 0.8

// addFigures counts for incidents what was said of their services while they
// lasted, as it was known at asOf.
func (s *Store) addFigures(ctx context.Context, list []outcry.Incident, asOf int64) error {
	if len(list) == 0 {
		return nil
	}
	f := figures{s: s, asOf: asOf, members: map[string][]int64{}}
	for i := range list {
		if err := f.add(ctx, &list[i]); err != nil {
			return fmt.Errorf("counting what was said in incident %s: %w", list[i].ID, err)
		}
	}
	return nil
}

// figures counts what was said in incidents.
type figures struct {
	s       *Store
	asOf    int64
	members map[string][]int64 // numbers of a service and of all that it contains
	counter outcry.Counter
}

func (f *figures) add(ctx context.Context, is *outcry.Incident) error {
	members, known := f.members[is.Service]
	if !known {
		var err error
		if members, err = f.s.within(ctx, serviceTable, f.s.options.Services, []string{is.Service}); err != nil {
			return err
		}
		f.members[is.Service] = members
	}
	start, end := millis(is.StartedAt), f.end(is)
	if err := f.acknowledged(ctx, is, members, start, end); err != nil {
		return err
	}
	news, err := f.badNews(ctx, members, start, end)
	if err != nil {
		return err
	}
	return f.count(ctx, is, news, start, end)
}

// end is the first moment that an incident does not reach.
func (f *figures) end(is *outcry.Incident) int64 {
	if end := is.End(); !end.IsZero() {
		return millis(end)
	}
	if f.asOf < standing-1 {
		return f.asOf + 1
	}
	return standing
}

// acknowledged finds when the operator first said that it fails. A notice that
// was changed later was given all the same; one that was marked as wrong was not.
func (f *figures) acknowledged(ctx context.Context, is *outcry.Incident, members []int64, start, end int64) error {
	first := int64(standing)
	for _, service := range members {
		var at int64
		err := f.s.r.QueryRowContext(ctx, `SELECT g.published_at FROM signal g INDEXED BY signal_cell WHERE g.service_id = ?1 AND g.published_at >= ?2 AND g.published_at < ?3
			AND g.kind & ?4 IN (?5, ?6) AND g.seen_at <= ?7 AND g.gone_at > g.seen_at
			AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.signal_seq = g.seq AND m.at <= ?7) ORDER BY g.published_at LIMIT 1`,
			service, start-ackBefore.Milliseconds(), min(end, first), int64(claimBits), int64(officialDown), int64(officialStill), f.asOf).Scan(&at)
		switch {
		case err == nil:
			first = at
		case !errors.Is(err, sql.ErrNoRows):
			return err
		}
	}
	if first < standing {
		is.OfficialAckAt = fromMillis(first)
	}
	return nil
}

// The bits of a kind that say who claims what, and two of their values.
const claimBits = 1<<5 - 1

var (
	officialDown  = pack(&outcry.Signal{Stance: outcry.Down, Voice: outcry.Official}, outcry.NoText) & claimBits
	officialStill = pack(&outcry.Signal{Stance: outcry.StillDown, Voice: outcry.Official}, outcry.NoText) & claimBits
)

// badNews reads the users' bad news of whole windows that a span touches, by
// publication: a report that began before the span is not one that began in it.
func (f *figures) badNews(ctx context.Context, members []int64, start, end int64) ([]sighting, error) {
	if end < standing-windowMillis {
		end += windowMillis - 1 - (end-1)%windowMillis
	}
	row := serviceRow{s: f.s, members: members, sel: selection{asOf: f.asOf, kinds: admitted(&outcry.Query{
		Stances: []outcry.Stance{outcry.Down, outcry.StillDown}, Queries: true, Voices: []outcry.Voice{outcry.User}})}}
	return row.read(ctx, fromMillis(start-start%windowMillis), time.UnixMilli(end))
}

// count counts the reports that began in a span, in every region of theirs, and
// finds the smallest that holds most of them.
func (f *figures) count(ctx context.Context, is *outcry.Incident, news []sighting, start, end int64) error {
	names, rows, err := f.rows(ctx, news)
	if err != nil {
		return err
	}
	t := newTally(time.Duration(math.MaxInt64), names, start, end)
	t.step, t.counter = end-start, f.counter
	for region, places := range rows {
		t.place(region, places)
	}
	t.countAll(news, func(int64) bool { return true })
	f.counter = t.counter
	reports := make([]float64, len(names))
	for i, c := range t.pending[start] {
		var b outcry.Bucket
		c.fill(&b)
		reports[i] = float64(b.Down + b.StillDown + b.Query)
		if names[i] == outcry.World {
			is.Reports, is.Authors, is.Sources = b.Down+b.StillDown+b.Query, b.Authors, b.Sources
		}
	}
	is.Region = f.smallest(is, names, reports)
	return nil
}

// rows lists the regions of some sightings with all that contain them, and where
// in the list each region counts.
func (f *figures) rows(ctx context.Context, news []sighting) (names []string, rows map[int64][]int, err error) {
	names, rows = []string{outcry.World}, map[int64][]int{}
	for _, g := range news {
		if rows[g.region] != nil {
			continue
		}
		region, err := f.s.nameOf(ctx, regionTable, g.region)
		if err != nil {
			return nil, nil, err
		}
		for _, name := range f.around(region) {
			i := slices.Index(names, name)
			if i < 0 {
				i = len(names)
				names = append(names, name)
			}
			rows[g.region] = append(rows[g.region], i)
		}
	}
	return names, rows, nil
}

// around lists a region and all that contain it, the world once and last.
func (f *figures) around(region string) []string {
	list := []string{region}
	if f.s.options.Regions != nil {
		list = append(list, f.s.options.Regions.Ancestors(region)...)
	}
	list = slices.DeleteFunc(list, func(name string) bool { return name == outcry.World })
	return append(list, outcry.World)
}

// smallest is the deepest region that holds most reports. What nobody placed is
// in the world alone. Where all reports are gone, it is the deepest that contains
// all members.
func (f *figures) smallest(is *outcry.Incident, names []string, reports []float64) string {
	if is.Reports == 0 {
		return f.common(is.Members)
	}
	best, depth, most := outcry.World, 0, 0.0
	for i, name := range names {
		if name == outcry.World || name == outcry.Nowhere || reports[i] < mostOf*float64(is.Reports) {
			continue
		}
		if d := len(f.around(name)); d > depth || d == depth && (reports[i] > most || reports[i] == most && name < best) {
			best, depth, most = name, d, reports[i]
		}
	}
	return best
}

// common is the deepest region that contains all members.
func (f *figures) common(members []outcry.Member) string {
	if len(members) == 0 {
		return outcry.World
	}
	common := f.around(members[0].Region)
	for _, m := range members[1:] {
		around := f.around(m.Region)
		common = slices.DeleteFunc(common, func(name string) bool { return !slices.Contains(around, name) })
	}
	if common[0] == outcry.Nowhere {
		return outcry.World
	}
	return common[0]
}
