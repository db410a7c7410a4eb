package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"outcry"
	"outcry/safetext"
	"outcry/spelling"
	"outcry/store"
)

// noneFound says why there is no incident to show: nothing is stored, nobody was
// reading, or all is quiet. That nothing is known is no sign of calm.
func (a *app) noneFound(s *store.Store, q outcry.Query, dismissed bool) error {
	behind, err := a.undetected(s)
	if err != nil {
		return err
	}
	if behind != "" {
		a.tell("outcry: %s", behind)
	}
	asked := outcry.Query{Services: q.Services, Regions: q.Regions, AsOf: q.AsOf}
	extent, err := s.Extent(a.ctx, asked)
	if err != nil {
		return err
	}
	asked.Since, asked.Until = q.Since, q.Until
	if extent == (outcry.Span{}) && asked.Since.IsZero() {
		a.tell("outcry: no incident, and no signal that fits: nothing is known; outcry sources shows what is being read")
		return nil
	}
	if asked.Until.IsZero() && !asked.Since.IsZero() {
		asked.Until = knownAt(q, a.now())
	}
	if asked, err = spanned(a.ctx, s, asked); err != nil {
		return err
	}
	seen, err := a.sight(s, asked)
	if err != nil {
		return err
	}
	if !filtered(q) {
		a.tell("outcry: %s", seen.calm(asked, extent))
	}
	return a.others(s, q, dismissed)
}

// calm says what it means that there is no incident.
func (seen sight) calm(q outcry.Query, extent outcry.Span) string {
	between := fmt.Sprintf("between %s and %s", outcry.FormatTime(q.Since), outcry.FormatTime(q.Until))
	claimed := "nobody claimed anything"
	if seen.claims > 0 {
		claimed = fmt.Sprintf("nothing in %s rose above what is usual", several(seen.claims, "claim"))
	}
	switch {
	case seen.read > 0:
		return fmt.Sprintf("no incident %s: %s, and %.0f %% of that time was read", between, claimed, 100*seen.read)
	case seen.claims > 0:
		return fmt.Sprintf("no incident %s: %s, and how much was read is not known", between, claimed)
	}
	return fmt.Sprintf("no incident is known %s, and nobody was reading: that is no sign of calm%s", between, elsewhere(extent))
}

// filtered reports whether a query asks for what was said, and not only for
// services, regions and times.
func filtered(q outcry.Query) bool {
	return len(q.Stances)+len(q.Voices)+len(q.Symptoms)+len(q.Sources) > 0 || q.Queries
}

// others says which incidents the filters leave out.
func (a *app) others(s *store.Store, q outcry.Query, dismissed bool) error {
	span := outcry.Query{Services: q.Services, Since: q.Since, Until: q.Until, AsOf: q.AsOf}
	list, err := s.Incidents(a.ctx, span, true)
	if err != nil {
		return err
	}
	stands, hidden := 0, 0
	for _, i := range list {
		if i.State == outcry.Dismissed {
			hidden++
		} else {
			stands++
		}
	}
	if stands > 0 {
		a.tell("outcry: %s of that time, and none that fits the filters", several(stands, "incident"))
	}
	if hidden > 0 && !dismissed {
		verb, them := "were", "them"
		if hidden == 1 {
			verb, them = "was", "it"
		}
		a.tell("outcry: %s %s dismissed; --all shows %s", several(hidden, "suspicion"), verb, them)
	}
	return nil
}

// elsewhere says where there is something to see.
func elsewhere(extent outcry.Span) string {
	if extent == (outcry.Span{}) {
		return "; outcry sources shows what is being read"
	}
	return fmt.Sprintf("; signals lie between %s and %s: --since %s --until %s", outcry.FormatTime(extent.Start), outcry.FormatTime(extent.End),
		extent.Start.Format(time.DateOnly), extent.End.Format(time.DateOnly))
}

// undetected says how much of what is stored detection has yet to deal with; ""
// if nothing is left.
func (a *app) undetected(s *store.Store) (string, error) {
	done, err := s.Detection(a.ctx)
	if err != nil {
		return "", err
	}
	last, err := s.LastSignal(a.ctx)
	if err != nil || last <= done.Signal {
		return "", err
	}
	return "what was stored last has not been judged yet; the daemon, or the next import, goes on with it", nil
}

// sight is how much was claimed and read in a span.
type sight struct {
	claims int
	read   float64 // share of it, the mean over the services
}

func (a *app) sight(s *store.Store, q outcry.Query) (sight, error) {
	var seen sight
	found, err := s.Services(a.ctx, q)
	if err != nil {
		return seen, err
	}
	for _, service := range found {
		seen.claims += service.Signals
	}
	if len(q.Regions) == 0 {
		q.Regions = []string{outcry.World}
	}
	buckets := 0
	for b, err := range s.Timeline(a.ctx, q) {
		if err != nil {
			return seen, err
		}
		seen.read += b.Coverage
		buckets++
	}
	seen.read /= float64(max(buckets, 1))
	return seen, nil
}

// noIncident is the error for an id that is none, with those that may have been
// meant.
func (a *app) noIncident(s *store.Store, id string, q outcry.Query) error {
	list, err := s.Incidents(a.ctx, outcry.Query{AsOf: q.AsOf}, true)
	if err != nil {
		return err
	}
	id = safetext.Cut(safetext.Clean(id), 100)
	when := ""
	if !q.AsOf.IsZero() {
		when = " as of " + outcry.FormatTime(q.AsOf)
	}
	if len(list) == 0 {
		return fmt.Errorf("no incident %s%s: none is known; outcry incidents says why", id, when)
	}
	return fmt.Errorf("no incident %s%s; did you mean %s? outcry incidents --all lists them", id, when, strings.Join(nearest(id, list), " or "))
}

// mostHints is how many ids are suggested.
const mostHints = 3

// nearest are the ids that are spelt most like one or, where none is, the newest.
func nearest(id string, list []outcry.Incident) []string {
	var ids, near []string
	slices.SortStableFunc(list, func(x, y outcry.Incident) int {
		return cmp.Or(y.StartedAt.Compare(x.StartedAt), cmp.Compare(x.ID, y.ID))
	})
	for _, i := range list {
		ids = append(ids, i.ID)
		if strings.HasPrefix(i.ID, id) || strings.HasPrefix(id, i.Service+"-") {
			near = append(near, i.ID)
		}
	}
	if len(near) == 0 {
		near = spelt(id, ids)
	}
	if len(near) == 0 {
		near = ids
	}
	return near[:min(len(near), mostHints)]
}

// spelt are the known ones that are spelt like one, the nearest first.
func spelt(typed string, known []string) []string {
	var near []string
	for rest := slices.Clone(known); ; {
		found, ok := spelling.Nearest(typed, rest)
		if !ok {
			return near
		}
		near = append(near, found)
		rest = slices.DeleteFunc(rest, func(other string) bool { return other == found })
	}
}

// incidents are those that a query selects. Filters on what was said choose those
// in which something fits them.
func (a *app) incidents(s *store.Store, q outcry.Query, dismissed bool) ([]outcry.Incident, error) {
	list, err := s.Incidents(a.ctx, outcry.Query{Services: q.Services, Regions: q.Regions, Since: q.Since, Until: q.Until, AsOf: q.AsOf}, dismissed)
	if err != nil {
		return nil, err
	}
	if !filtered(q) {
		return list, nil
	}
	var errs error
	list = slices.DeleteFunc(list, func(i outcry.Incident) bool {
		said := q
		said.Services, said.Since, said.Until = []string{i.Service}, i.StartedAt, i.End()
		found, err := s.Services(a.ctx, said)
		errs = errors.Join(errs, err)
		return len(found) == 0
	})
	return list, errs
}
