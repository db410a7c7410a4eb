package store

import (
	"context"
	"database/sql"
	"time"
)

// Exposure tells how far the sources of some services were being read, as it was
// known at any moment of a span. It is quick where the moments come in order, and
// not for several goroutines at once.
type Exposure struct{ coverage *coverage }

// Exposure returns how far the sources of services, and of all that they contain,
// were being read: for windows and moments from since on until until; a zero until
// leaves that end open.
func (s *Store) Exposure(ctx context.Context, services []string, since, until time.Time) (*Exposure, error) {
	members, err := s.within(ctx, serviceTable, s.options.Services, services)
	if err != nil {
		return nil, err
	}
	from, to := millis(since), int64(standing)
	if !until.IsZero() {
		to = millis(until)
	}
	c, err := s.readCoverage(ctx, members, nil, from, to, true, func(ctx context.Context, tx *sql.Tx, source int64) (visits, error) {
		// From the last one before the span to the first one after it: all that
		// limits what was known in it.
		return visitsIn(ctx, tx, `SELECT at, at + took FROM visit WHERE source_id = ?1 AND `+goodVisit+`
			AND at >= ifnull((SELECT max(at) FROM visit WHERE source_id = ?1 AND at + took <= ?2 AND `+goodVisit+`), 0)
			AND at <= ifnull((SELECT min(at) FROM visit WHERE source_id = ?1 AND at >= ?3 AND `+goodVisit+`), ?3) ORDER BY at`, source, from, to)
	})
	if err != nil {
		return nil, err
	}
	return &Exposure{c}, nil
}

// Share returns the share, 0 to 1, of the window [from, to) in which the sources
// were being read, with only what was known at a moment, as a timeline as of then
// has it for a bucket that ends then. The sources' shares are those of that moment
// for each window. All are milliseconds since 1970 UTC.
func (e *Exposure) Share(from, to, known int64) float64 {
	before := known
	if known < to {
		before++ // what was seen at that very moment counts
	}
	return e.coverage.share(from, to, before, known)
}

// Spoke is how many posts that were seen in [from, to), which lies in the span of
// the exposure, spoke of the services, whatever they said. Both are the ends of
// slots of five minutes, in which that is counted.
func (e *Exposure) Spoke(from, to int64) float64 {
	var n int64
	for _, f := range e.coverage.feeds {
		n += f.slots.between(from, to)
	}
	return float64(n)
}
