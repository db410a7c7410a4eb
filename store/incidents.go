package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"outcry"
)

// Incidents returns the incidents of a query's services that were under way at
// some time of its span and touched its regions, by start, then id, as they were
// known at its moment. Those that were dismissed by then are left out unless they
// are asked for. The query's other filters have no bearing.
func (s *Store) Incidents(ctx context.Context, q outcry.Query, dismissed bool) ([]outcry.Incident, error) {
	sel, err := s.selection(ctx, q)
	if err != nil {
		return nil, err
	}
	where := `1`
	if sel.services != nil {
		where = `t.service_id IN (` + idList(sel.services) + `)`
	}
	list, err := s.incidents(ctx, sel.asOf, func(is *outcry.Incident) bool { return dismissed || is.State != outcry.Dismissed }, where)
	if err != nil {
		return nil, fmt.Errorf("reading incidents: %w", err)
	}
	list = slices.DeleteFunc(list, func(is outcry.Incident) bool { return !overlaps(&is, &q) || !s.touches(&is, q.Regions) })
	slices.SortFunc(list, func(a, b outcry.Incident) int {
		return cmp.Or(a.StartedAt.Compare(b.StartedAt), cmp.Compare(a.ID, b.ID))
	})
	return list, nil
}

// Incident returns an incident by its id, or one that it had before, as it was
// known at a moment; zero: now. It returns ErrNoIncident if there is, or then was,
// none.
func (s *Store) Incident(ctx context.Context, id string, at time.Time) (outcry.Incident, error) {
	var found string
	err := s.r.QueryRowContext(ctx, resolveIncident, id).Scan(&found)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return outcry.Incident{}, fmt.Errorf("reading incident %s: %w", id, err)
	}
	list, err := s.incidents(ctx, asOf(outcry.Query{AsOf: at}), func(*outcry.Incident) bool { return true }, `t.incident = ?`, found)
	if err != nil {
		return outcry.Incident{}, fmt.Errorf("reading incident %s: %w", id, err)
	}
	if len(list) == 0 {
		return outcry.Incident{}, fmt.Errorf("%s: %w", id, ErrNoIncident)
	}
	return list[0], nil
}

// overlaps reports whether an incident was under way at some time of a span.
func overlaps(is *outcry.Incident, q *outcry.Query) bool {
	end := is.End()
	return (q.Until.IsZero() || is.StartedAt.Before(q.Until)) && (end.IsZero() || !end.Before(q.Since))
}

// touches reports whether one of some regions, if there are any, contains a member
// of an incident or most of it.
func (s *Store) touches(is *outcry.Incident, regions []string) bool {
	return len(regions) == 0 || containedIn(s.options.Regions, is.Region, regions) ||
		slices.ContainsFunc(is.Members, func(m outcry.Member) bool { return containedIn(s.options.Regions, m.Region, regions) })
}

// incidents assembles the incidents whose transitions, as t, a condition selects,
// as they were known at asOf.
func (s *Store) incidents(ctx context.Context, asOf int64, wanted func(*outcry.Incident) bool, where string, args ...any) ([]outcry.Incident, error) {
	var list []outcry.Incident
	err := s.view(ctx, func(tx *sql.Tx) error {
		changes, err := readTransitions(ctx, tx, where+fmt.Sprintf(` AND t.at <= %d ORDER BY t.incident, t.at, t.seq`, asOf), args...)
		if err != nil {
			return err
		}
		for len(changes) > 0 {
			n := slices.IndexFunc(changes, func(t numberedTransition) bool { return t.Incident != changes[0].Incident })
			if n < 0 {
				n = len(changes)
			}
			is := outcry.Assemble(plain(changes[:n]))
			if changes = changes[n:]; wanted(&is) {
				list = append(list, is)
			}
		}
		said := sayings{tx: tx, asOf: asOf}
		return said.addAll(ctx, list)
	})
	if err != nil {
		return nil, err
	}
	return list, s.addFigures(ctx, list, asOf)
}

// Transitions yields the changes of state of a query's services in its regions
// and its span, by when they were seen and then as they were stored, as far as its
// moment. Those of incidents that were dismissed are among them.
func (s *Store) Transitions(ctx context.Context, q outcry.Query) iter.Seq2[outcry.Transition, error] {
	return paged(0, func() (reader[outcry.Transition], error) {
		sel, err := s.selection(ctx, q)
		if err != nil {
			return nil, err
		}
		at := sel.since
		return func(seq int64) ([]outcry.Transition, int64, error) {
			var list []numberedTransition
			err := s.view(ctx, func(tx *sql.Tx) (err error) {
				list, err = readTransitions(ctx, tx, sel.whereTransition()+` AND (t.at > ?1 OR t.at = ?1 AND t.seq > ?2) ORDER BY t.at, t.seq LIMIT ?3`, at, seq, page)
				return err
			})
			if err != nil {
				return nil, 0, fmt.Errorf("reading transitions: %w", err)
			}
			if n := len(list); n > 0 {
				at, seq = millis(list[n-1].At), list[n-1].seq
			}
			return plain(list), seq, nil
		}, nil
	})
}

// whereTransition selects changes of state, as t.
func (sel *selection) whereTransition() string {
	var b strings.Builder
	fmt.Fprintf(&b, `t.at >= %d AND t.at < %d AND t.at <= %d`, sel.since, sel.until, sel.asOf)
	if sel.services != nil {
		fmt.Fprintf(&b, ` AND t.service_id IN (%s)`, idList(sel.services))
	}
	if sel.regions != nil {
		fmt.Fprintf(&b, ` AND t.region_id IN (%s)`, idList(sel.regions))
	}
	return b.String()
}

// numberedTransition is a change of state with its seq.
type numberedTransition struct {
	outcry.Transition
	seq int64
}

func plain(list []numberedTransition) []outcry.Transition {
	out := make([]outcry.Transition, len(list))
	for i := range list {
		out[i] = list[i].Transition
	}
	return out
}

// readTransitions reads the changes of state that a condition selects, as t.
func readTransitions(ctx context.Context, tx *sql.Tx, where string, args ...any) ([]numberedTransition, error) {
	rows, err := tx.QueryContext(ctx, `SELECT t.seq, t.incident, e.name, t.at, r.name, t.from_state, t.to_state, t.reason FROM transition t
		CROSS JOIN service e ON e.id = t.service_id CROSS JOIN region r ON r.id = t.region_id WHERE `+where, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []numberedTransition
	for rows.Next() {
		var t numberedTransition
		var at int64
		var reason []byte
		if err := rows.Scan(&t.seq, &t.Incident, &t.Service, &at, &t.Region, &t.From, &t.To, &reason); err != nil {
			return nil, err
		}
		t.At = fromMillis(at)
		if err := json.Unmarshal(reason, &t.Why); err != nil {
			return nil, fmt.Errorf("the reason of transition %d: %w; restore a backup (outcry backup makes them): %w", t.seq, ErrDamaged, err)
		}
		list = append(list, t)
	}
	return list, rows.Err()
}
