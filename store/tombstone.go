package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"

	"github.com/zeebo/xxh3"

	"outcry"
)

// tombstones names posts that are gone so that they are known again, and
// nothing else is: by a hash that says nothing without the file's key.
type tombstones struct{ seed uint64 }

func newTombstones(key []byte) tombstones {
	sum := sha256.Sum256(append([]byte("tombstone\x00"), key...))
	return tombstones{binary.LittleEndian.Uint64(sum[:])}
}

// key is the name of a post that is gone.
func (t tombstones) key(source, id string) int64 {
	return int64(xxh3.HashStringSeed(source+"\x00"+id, t.seed))
}

// bury notes that a post is gone. What was forgotten stays so, whatever comes
// later.
const bury = `INSERT INTO tombstone (key, seq, published_at, forgotten) VALUES (?, ?, ?, ?)
	ON CONFLICT (key) DO UPDATE SET forgotten = max(forgotten, excluded.forgotten)`

// retireBuried ends the signals of a post that is gone from the store once its
// source says that it is gone there too. It reports whether any still counted.
func (s *Store) retireBuried(ctx context.Context, tx *sql.Tx, p *outcry.Post) (bool, error) {
	var seq int64
	err := tx.QueryRowContext(ctx, `SELECT seq FROM tombstone WHERE key = ?`, s.tombstones.key(p.Source, p.ID)).Scan(&seq)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	// A notice that was seen before the post said this is of an old copy.
	ended, err := tx.ExecContext(ctx, `UPDATE signal SET gone_at = ?1 WHERE post_seq = ?2 AND gone_at > ?1 AND seen_at <= ?1`, millis(p.FirstSeenAt), seq)
	if err != nil {
		return false, err
	}
	n, err := ended.RowsAffected()
	return n > 0, err
}
