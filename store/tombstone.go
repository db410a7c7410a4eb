package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"fmt"

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

// withoutBuried returns the posts that are not gone. Of those that are, nothing
// is taken in but that their source says so, too, which ends their signals.
func (s *Store) withoutBuried(ctx context.Context, tx *sql.Tx, posts []outcry.Post) ([]outcry.Post, Added, error) {
	var added Added
	keys := make([]int64, len(posts))
	for i := range posts {
		keys[i] = s.tombstones.key(posts[i].Source, posts[i].ID)
	}
	buried, err := buriedSeqs(ctx, tx, keys)
	if err != nil || len(buried) == 0 {
		return posts, added, err
	}
	var kept []outcry.Post
	for i := range posts {
		seq, gone := buried[keys[i]]
		if !gone {
			kept = append(kept, posts[i])
			continue
		}
		ended := false
		if posts[i].Deleted {
			if ended, err = endSignals(ctx, tx, seq, millis(posts[i].FirstSeenAt)); err != nil {
				return nil, added, fmt.Errorf("post %q of %s: %w", posts[i].ID, posts[i].Source, err)
			}
		}
		if ended {
			added.Edited++
		} else {
			added.Known++
		}
	}
	return kept, added, nil
}

// buriedSeqs returns the last seqs of the posts that are gone, by their keys.
func buriedSeqs(ctx context.Context, tx *sql.Tx, keys []int64) (map[int64]int64, error) {
	rows, err := tx.QueryContext(ctx, `SELECT t.key, t.seq FROM json_each(?) k CROSS JOIN tombstone t ON t.key = k.value`, `[`+idList(keys)+`]`)
	if err != nil {
		return nil, fmt.Errorf("looking for posts that are gone: %w", err)
	}
	defer rows.Close()
	seqs := map[int64]int64{}
	for rows.Next() {
		var key, seq int64
		if err := rows.Scan(&key, &seq); err != nil {
			return nil, err
		}
		seqs[key] = seq
	}
	return seqs, rows.Err()
}

// endSignals ends the signals of a post that its source has deleted. It reports
// whether any still counted.
func endSignals(ctx context.Context, tx *sql.Tx, post, seen int64) (bool, error) {
	// A notice that was seen before the post said this is of an old copy.
	stirring := stirring{}
	n, err := stirring.addAll(ctx, tx, seen, `UPDATE signal SET gone_at = ?1 WHERE post_seq = ?2 AND gone_at > ?1 AND seen_at <= ?1 RETURNING service_id`, seen, post)
	if err != nil {
		return false, err
	}
	return n > 0, stirring.save(ctx, tx)
}
