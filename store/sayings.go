package store

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"outcry"
)

// sayings adds to incidents what is stored of them beside their transitions.
type sayings struct {
	tx    *sql.Tx
	asOf  int64
	named map[string]*outcry.Incident // by id, then by aliases, too
}

func (y *sayings) addAll(ctx context.Context, list []outcry.Incident) error {
	y.named = map[string]*outcry.Incident{}
	for i := range list {
		y.named[list[i].ID] = &list[i]
	}
	for _, add := range []func(context.Context) error{y.peaks, y.aliases, y.words} {
		if err := add(ctx); err != nil {
			return err
		}
	}
	return nil
}

// each runs a query upon the names of the incidents, a table wanted, and takes
// each row.
func (y *sayings) each(ctx context.Context, take func(*sql.Rows) error, query string, args ...any) error {
	names := jsonList(slices.Collect(maps.Keys(y.named)))
	rows, err := y.tx.QueryContext(ctx, `WITH wanted (id) AS (SELECT value FROM json_each(?)) `+query, append([]any{names}, args...)...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := take(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

func (y *sayings) peaks(ctx context.Context) error {
	return y.each(ctx, func(rows *sql.Rows) error {
		var id string
		var score float64
		err := rows.Scan(&id, &score)
		if err == nil {
			y.named[id].PeakScore = score
		}
		return err
	}, `SELECT id, max(score) FROM wanted CROSS JOIN peak ON incident = id WHERE at <= ? GROUP BY id`, y.asOf)
}

// aliases have no time: they say how an incident is called, not what was known.
func (y *sayings) aliases(ctx context.Context) error {
	called := map[string]*outcry.Incident{}
	err := y.each(ctx, func(rows *sql.Rows) error {
		var id, alias string
		err := rows.Scan(&id, &alias)
		if err == nil {
			y.named[id].Aliases = append(y.named[id].Aliases, alias)
			called[alias] = y.named[id]
		}
		return err
	}, `SELECT id, alias FROM wanted CROSS JOIN incident_alias ON incident = id ORDER BY alias`)
	maps.Copy(called, y.named) // an id comes before an alias
	y.named = called
	return err
}

func (y *sayings) words(ctx context.Context) error {
	return y.each(ctx, func(rows *sql.Rows) error {
		var w outcry.Word
		var id string
		var at int64
		err := rows.Scan(&id, &at, &w.Kind, &w.Text)
		if err == nil {
			w.At = fromMillis(at)
			y.named[id].Words = append(y.named[id].Words, w)
		}
		return err
	}, `SELECT id, at, kind, text FROM wanted CROSS JOIN word ON incident = id WHERE at <= ? ORDER BY at, seq`, y.asOf)
}
