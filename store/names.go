package store

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"hash/fnv"
	"strings"
	"sync"

	"outcry"
)

// table is one of the tables that number names.
type table string

const (
	sourceTable  table = "source"
	serviceTable table = "service"
	regionTable  table = "region"
	rulesetTable table = "ruleset"
)

// names remembers the numbers of names. Numbers are never changed, so what is
// remembered stays true whoever else writes to the file.
type names struct {
	mu   sync.Mutex
	ids  map[table]map[string]int64
	byID map[table]map[int64]string
}

func newNames() *names {
	return &names{ids: map[table]map[string]int64{}, byID: map[table]map[int64]string{}}
}

func (n *names) name(t table, id int64) (string, bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	name, ok := n.byID[t][id]
	return name, ok
}

func (n *names) id(t table, name string) (int64, bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	id, ok := n.ids[t][name]
	return id, ok
}

func (n *names) learn(t table, ids map[string]int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.ids[t] == nil {
		n.ids[t], n.byID[t] = map[string]int64{}, map[int64]string{}
	}
	for name, id := range ids {
		n.ids[t][name], n.byID[t][id] = id, name
	}
}

// numberer gives numbers to names within one transaction. New ones are
// remembered only once it is committed.
type numberer struct {
	names *names
	tx    *sql.Tx
	fresh map[table]map[string]int64
}

func (s *Store) numberer(tx *sql.Tx) *numberer {
	return &numberer{names: s.names, tx: tx, fresh: map[table]map[string]int64{}}
}

func (n *numberer) id(ctx context.Context, t table, name string) (int64, error) {
	if id, ok := n.names.id(t, name); ok {
		return id, nil
	}
	if id, ok := n.fresh[t][name]; ok {
		return id, nil
	}
	if _, err := n.tx.ExecContext(ctx, `INSERT OR IGNORE INTO `+string(t)+` (name) VALUES (?)`, name); err != nil {
		return 0, fmt.Errorf("numbering %s %q: %w", t, name, err)
	}
	var id int64
	if err := n.tx.QueryRowContext(ctx, `SELECT id FROM `+string(t)+` WHERE name = ?`, name).Scan(&id); err != nil {
		return 0, fmt.Errorf("numbering %s %q: %w", t, name, err)
	}
	if n.fresh[t] == nil {
		n.fresh[t] = map[string]int64{}
	}
	n.fresh[t][name] = id
	return id, nil
}

func (n *numberer) committed() {
	for t, ids := range n.fresh {
		n.names.learn(t, ids)
	}
}

// all returns every name of a table with its number.
func (s *Store) all(ctx context.Context, t table) (map[string]int64, error) {
	rows, err := s.r.QueryContext(ctx, `SELECT id, name FROM `+string(t))
	if err != nil {
		return nil, fmt.Errorf("reading names: %w", err)
	}
	defer rows.Close()
	ids := map[string]int64{}
	for rows.Next() {
		var id int64
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return nil, fmt.Errorf("reading names: %w", err)
		}
		ids[name] = id
	}
	s.names.learn(t, ids)
	return ids, rows.Err()
}

// nameOf returns the name of a number.
func (s *Store) nameOf(ctx context.Context, t table, id int64) (string, error) {
	name, ok := s.names.name(t, id)
	if ok {
		return name, nil
	}
	if _, err := s.all(ctx, t); err != nil { // it learns them
		return "", err
	}
	if name, ok = s.names.name(t, id); !ok {
		return "", fmt.Errorf("%s %d has no name: %w; restore a backup (outcry backup makes them)", t, id, ErrDamaged)
	}
	return name, nil
}

// numbersOf returns the numbers of those of some names that have one.
func (s *Store) numbersOf(ctx context.Context, t table, names []string) ([]int64, error) {
	var ids []int64
	for _, name := range names {
		id, ok := s.names.id(t, name)
		if !ok {
			err := s.r.QueryRowContext(ctx, `SELECT id FROM `+string(t)+` WHERE name = ?`, name).Scan(&id)
			if errors.Is(err, sql.ErrNoRows) {
				continue
			}
			if err != nil {
				return nil, fmt.Errorf("reading names: %w", err)
			}
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// hasher turns the accounts of people into hashes that nobody without the key
// can link to them.
type hasher struct{ pool *sync.Pool }

func newHasher(key []byte) hasher {
	return hasher{&sync.Pool{New: func() any { return hmac.New(sha256.New, key) }}}
}

// Hash returns the name under which an account is kept: "" stays "".
func (h hasher) hash(author string) string {
	author = strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(author), "/u/"), "@"))
	if author == "" {
		return ""
	}
	mac := h.pool.Get().(hash.Hash)
	defer h.pool.Put(mac)
	mac.Reset()
	mac.Write([]byte(author))
	var sum [sha256.Size]byte
	return hex.EncodeToString(mac.Sum(sum[:0])[:8])
}

// threadKey is what conversations are told apart by, above 0; 0 where a post
// stands in none.
func threadKey(p *outcry.Post) int64 {
	name := p.ThreadKey()
	if name == "" {
		return 0
	}
	h := fnv.New64a()
	h.Write([]byte(name))
	return int64(h.Sum64()>>1 | 1)
}

// authorKey is what counting tells authors apart by; 0 where unknown.
func authorKey(author string) int64 {
	if author == "" {
		return 0
	}
	h := fnv.New64a()
	h.Write([]byte(author))
	return int64(h.Sum64() | 1)
}
