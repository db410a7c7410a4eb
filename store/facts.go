package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"iter"
	"slices"
	"time"

	"outcry"
)

// FactQuery selects facts.
type FactQuery struct {
	Services []string      // exactly these, without what they contain
	After    int64         // seq of the last signal that is not wanted
	Through  int64         // seq of the last one that is; 0: the last there is
	Since    time.Time     // by publication; zero: from the first on
	Until    time.Time     // seen by then; zero: whenever
	Late     time.Duration // at most so long after publication; 0: however late
}

// Facts yields signals as detection sees them, in the order in which they were
// seen, then by seq. Ended ones are among them: Gone says until when they count.
func (s *Store) Facts(ctx context.Context, q FactQuery) iter.Seq2[outcry.Fact, error] {
	return paged(0, func() (reader[outcry.Fact], error) {
		// Only where each stands is held at once. There is no index by when
		// signals were seen: for most, that is when they were published.
		places, err := s.factPlaces(ctx, q)
		if err != nil {
			return nil, err
		}
		return func(int64) ([]outcry.Fact, int64, error) {
			for len(places) > 0 {
				n := min(page, len(places))
				next := places[:n]
				places = places[n:]
				list, err := s.facts(ctx, next)
				if len(list) > 0 || err != nil { // else all of them were removed meanwhile
					return list, 0, err
				}
			}
			return nil, 0, nil
		}, nil
	})
}

// factPlace is where a fact stands in their order.
type factPlace struct{ seen, seq int64 }

// factPlaces returns the places of the facts of a query, in order.
func (s *Store) factPlaces(ctx context.Context, q FactQuery) ([]factPlace, error) {
	services, err := s.numbersOf(ctx, serviceTable, q.Services)
	if err != nil || len(services) == 0 {
		return nil, err
	}
	after, through, until, late := q.After, int64(standing), int64(standing), int64(standing/2)
	if q.Through > 0 {
		through = q.Through
	}
	if !q.Until.IsZero() {
		until = millis(q.Until)
	}
	if q.Late > 0 {
		late = q.Late.Milliseconds()
	}
	// Few signals by seq, as they come; the past of a service by its index.
	from := `signal g INDEXED BY signal_cell`
	if after > 0 && through-after <= fewSignals {
		from = `signal g NOT INDEXED`
	}
	rows, err := s.r.QueryContext(ctx, `SELECT g.seen_at, g.seq FROM `+from+` WHERE g.service_id IN (`+idList(services)+`)
		AND g.seq > ? AND g.seq <= ? AND g.published_at >= ? AND g.seen_at <= ? AND g.seen_at - g.published_at <= ?`,
		after, through, millis(q.Since), until, late)
	if err != nil {
		return nil, fmt.Errorf("finding facts: %w", err)
	}
	defer rows.Close()
	var places []factPlace
	for rows.Next() {
		var p factPlace
		if err := rows.Scan(&p.seen, &p.seq); err != nil {
			return nil, fmt.Errorf("finding facts: %w", err)
		}
		places = append(places, p)
	}
	slices.SortFunc(places, comparePlaces)
	return places, rows.Err()
}

func comparePlaces(a, b factPlace) int {
	return cmp.Or(cmp.Compare(a.seen, b.seen), cmp.Compare(a.seq, b.seq))
}

// facts reads some facts, in their order.
func (s *Store) facts(ctx context.Context, places []factPlace) ([]outcry.Fact, error) {
	list, regions, err := s.scanFacts(ctx, places)
	if err != nil {
		return nil, fmt.Errorf("reading facts: %w", err)
	}
	for i := range list {
		if list[i].Region, err = s.nameOf(ctx, regionTable, regions[i]); err != nil {
			return nil, fmt.Errorf("reading facts: %w", err)
		}
	}
	slices.SortFunc(list, func(a, b outcry.Fact) int {
		return comparePlaces(factPlace{a.Seen, a.Signal}, factPlace{b.Seen, b.Signal})
	})
	return list, nil
}

// scanFacts reads some facts without their regions, and the numbers of these.
func (s *Store) scanFacts(ctx context.Context, places []factPlace) (list []outcry.Fact, regions []int64, err error) {
	seqs := make([]int64, len(places))
	for i, p := range places {
		seqs[i] = p.seq
	}
	slices.Sort(seqs)
	rows, err := s.r.QueryContext(ctx, `SELECT g.seq, g.post_seq, g.published_at, g.seen_at, g.gone_at, g.region_id, g.kind, g.author, g.author_key,
		g.text_key, g.thread_key, g.source_id, g.cause, s.first_good_at FROM signal g CROSS JOIN source s ON s.id = g.source_id
		WHERE g.seq IN (`+idList(seqs)+`)`)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	list, regions = make([]outcry.Fact, 0, len(places)), make([]int64, 0, len(places))
	for rows.Next() {
		f, region, err := scanFact(rows)
		if err != nil {
			return nil, nil, err
		}
		list, regions = append(list, f), append(regions, region)
	}
	return list, regions, rows.Err()
}

// scanFact reads a fact and the number of its region.
func scanFact(rows *sql.Rows) (f outcry.Fact, region int64, err error) {
	var post, text, backlog int64
	var k kind
	if err := rows.Scan(&f.Signal, &post, &f.Published, &f.Seen, &f.Gone, &region, &k, &f.Account, &f.Author,
		&text, &f.Thread, &f.Source, &f.Cause, &backlog); err != nil {
		return f, 0, err
	}
	f.Stance, f.Query, f.Echo, f.Voice = k.stance(), k.query(), k.echo(), k.voice()
	f.Text = outcry.TextKey{Kind: k.text(), Key: uint64(text)}
	f.Backlog = f.Seen <= backlog
	if f.Voice == outcry.User {
		f.Account = "" // people are no organisations
	}
	if f.Thread == 0 {
		f.Thread = -post
	}
	return f, region, nil
}
