package store

import (
	"context"
	"database/sql"
	"fmt"

	"outcry"
)

// stirring notes of services, by number, from when on what was known of them is
// other than it was, in a way that who reads signals by seq does not come across:
// stored signals were changed, ended or removed. What leaves because of its age,
// and what is forgotten, changes no count and is not noted.
type stirring map[int64]int64

func (s stirring) add(service, since int64) {
	if was, ok := s[service]; !ok || since < was {
		s[service] = since
	}
}

// addAll runs a statement that changes signals and returns their services, and
// notes these. It returns how many signals there were.
func (s stirring) addAll(ctx context.Context, tx *sql.Tx, since int64, change string, args ...any) (n int, err error) {
	rows, err := tx.QueryContext(ctx, change, args...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for ; rows.Next(); n++ {
		var service int64
		if err := rows.Scan(&service); err != nil {
			return n, err
		}
		s.add(service, since)
	}
	return n, rows.Err()
}

// save keeps what was noted. The row of a service gets a new seq, so that who has
// read it knows that there is more.
func (s stirring) save(ctx context.Context, tx *sql.Tx) error {
	for service, since := range s {
		if _, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO stirred (service_id, since)
			VALUES (?1, min(?2, ifnull((SELECT since FROM stirred WHERE service_id = ?1), ?2)))`, service, since); err != nil {
			return fmt.Errorf("noting what changed: %w", err)
		}
	}
	return nil
}

// unread are the bits of a kind that a fact has nothing of.
const unread = 15<<6 | 7<<10 | forgotten

// sameFact reports whether detection reads the same out of two rows of one
// signal, but for when it was gone.
func sameFact(a, b signalRow) bool {
	for _, r := range []*signalRow{&a, &b} {
		r.ruleset, r.revised, r.weight, r.code, r.subject, r.evidence = "", 0, 0, "", "", ""
		if r.kind &^= unread; r.kind.voice() == outcry.User {
			r.author = ""
		}
	}
	return a == b
}
