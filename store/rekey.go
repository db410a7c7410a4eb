package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/binary"
	"fmt"
	mathrand "math/rand/v2"
	"slices"

	"outcry"
)

// The keys by which copies are found tell something of the texts that they were
// made of. Signals whose posts are forgotten get others that stand to each other,
// and to the rest, as the old ones did, so that no count changes, now or as of
// any earlier time:
//
//   - one that no other signal is counted together with gets no text at all;
//   - where all that are counted together are forgotten, each key is changed by
//     the same random mask, which keeps what they have in common;
//   - one that equals the key of a text which is still stored is that one's;
//   - one that is near such a key moves at random as far as it is near the same
//     ones.

// mark is what counting tells a signal by.
type mark struct {
	seq, at, author int64
	kind            kind
	text            int64
	root            int // of those that it is counted together with
}

func (m *mark) key() outcry.TextKey {
	return outcry.TextKey{Kind: m.kind.text(), Key: uint64(m.text)}
}

// textMatters reports whether the text may join a signal to others.
func (m *mark) textMatters() bool {
	return m.author == 0 || m.kind.text() == outcry.LongText || m.kind.text() == outcry.LinkOnly
}

// together reports whether two signals are counted together by their texts: as
// one report, or as one author where none is known.
func (m *mark) together(n *mark) bool {
	a, b := m.key(), n.key()
	if m.author == 0 && n.author == 0 && a == b {
		return true
	}
	if a.Kind == outcry.ShortText && (m.author != 0 || n.author != 0) {
		return false
	}
	return m.hour() == n.hour() && a.Copies(b)
}

func (m *mark) hour() int64 { return m.at - m.at%windowMillis }

// rekey gives signals other text keys, an hour at a time. Signals without a known
// author are counted by their text over as much as a day, which joins hours: with
// such a one among them, all go at once; they are single posts then, not all of
// an account.
func rekey(ctx context.Context, tx *sql.Tx, targets []*mark) error {
	together := slices.ContainsFunc(targets, func(m *mark) bool { return m.author == 0 })
	groups := map[int64][]*mark{}
	for _, m := range targets {
		hour := m.hour()
		if together {
			hour = 0
		}
		groups[hour] = append(groups[hour], m)
	}
	for _, group := range groups {
		r := regrouping{tx: tx, moving: group, read: map[int64]bool{}, known: map[int64]bool{}}
		if err := r.gather(ctx); err != nil {
			return err
		}
		r.change()
		for _, m := range r.moving {
			if _, err := tx.ExecContext(ctx, `UPDATE signal SET kind = ?, text_key = ? WHERE seq = ?`, int64(m.kind), m.text, m.seq); err != nil {
				return err
			}
		}
	}
	return nil
}

// regrouping changes the keys of signals that may be counted together.
type regrouping struct {
	tx     *sql.Tx
	moving []*mark // what is forgotten, now or before: it has no text that would lend a key
	gone   []*mark // what was forgotten before and is not counted together with those
	stay   []*mark // the rest

	read  map[int64]bool // hours
	known map[int64]bool // signals
}

// gather reads what may be counted together with what moves, and lets move what
// was forgotten before and is.
func (r *regrouping) gather(ctx context.Context) error {
	for _, m := range r.moving {
		r.known[m.seq] = true
	}
	for i := 0; i < len(r.moving); i++ {
		if err := r.readAround(ctx, r.moving[i]); err != nil {
			return err
		}
		r.gone = slices.DeleteFunc(r.gone, func(m *mark) bool {
			joins := slices.ContainsFunc(r.moving, m.together)
			if joins {
				r.moving = append(r.moving, m)
			}
			return joins
		})
	}
	return nil
}

// readAround reads the hour of a signal or, where its author is unknown, the
// days around it.
func (r *regrouping) readAround(ctx context.Context, m *mark) error {
	around := int64(0)
	switch {
	case !m.textMatters():
		return nil
	case m.author == 0:
		around = dayMillis
	}
	for hour := m.hour() - around; hour <= m.hour()+around; hour += windowMillis {
		if r.read[hour] {
			continue
		}
		r.read[hour] = true
		marks, err := marksOf(ctx, r.tx, fmt.Sprintf(`service e CROSS JOIN signal g INDEXED BY signal_cell ON g.service_id = e.id
			AND g.published_at >= %d AND g.published_at < %d`, hour, hour+windowMillis))
		if err != nil {
			return err
		}
		for _, n := range marks {
			switch {
			case r.known[n.seq]:
			case n.kind&forgotten != 0:
				r.gone = append(r.gone, n)
			default:
				r.stay = append(r.stay, n)
			}
			r.known[n.seq] = true
		}
	}
	return nil
}

func marksOf(ctx context.Context, db asker, from string, args ...any) ([]*mark, error) {
	rows, err := db.QueryContext(ctx, `SELECT g.seq, g.published_at, g.author_key, g.kind, g.text_key FROM `+from, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []*mark
	for rows.Next() {
		m := &mark{}
		if err := rows.Scan(&m.seq, &m.at, &m.author, &m.kind, &m.text); err != nil {
			return nil, err
		}
		list = append(list, m)
	}
	return list, rows.Err()
}

// change gives all that moves another key.
func (r *regrouping) change() {
	for _, set := range joined(r.moving) {
		held := slices.ContainsFunc(set, func(m *mark) bool { return slices.ContainsFunc(r.stay, m.together) })
		switch {
		case held:
			wander(set, r.moving, r.stay)
		case len(set) == 1:
			set[0].kind, set[0].text = set[0].kind.withText(outcry.NoText), random()
		default:
			disguise(set, r.stay)
		}
	}
}

// joined parts marks into those that are counted together, by whatever chain.
func joined(list []*mark) [][]*mark {
	for i := range list {
		list[i].root = i
	}
	find := func(i int) int {
		for list[i].root != i {
			i = list[i].root
		}
		return i
	}
	for i := range list {
		for j := range i {
			if find(i) != find(j) && list[i].together(list[j]) {
				list[find(i)].root = find(j)
			}
		}
	}
	sets := map[int][]*mark{}
	for i, m := range list {
		sets[find(i)] = append(sets[find(i)], m)
	}
	var all [][]*mark
	for i := range list {
		if set := sets[i]; set != nil {
			all = append(all, set)
		}
	}
	return all
}

// disguise changes all keys of a set by one random mask.
func disguise(set, stay []*mark) {
	mask := int64(0)
	for again := true; again; {
		next := random()
		for _, m := range set {
			m.text ^= mask ^ next
		}
		mask = next
		// One in many millions comes near a key that it has nothing to do with.
		again = slices.ContainsFunc(set, func(m *mark) bool { return slices.ContainsFunc(stay, m.together) })
	}
}

// steps is how often a key tries to move: some hundred bits that change places.
const steps = 400

// wander moves the keys of a set at random, equal ones together, as far as each
// stays near the same keys as before. One that equals a stored text's stays.
func wander(set, moving, stay []*mark) {
	byKey := map[outcry.TextKey][]*mark{}
	for _, m := range set {
		byKey[m.key()] = append(byKey[m.key()], m)
	}
	for key, same := range byKey {
		others := slices.DeleteFunc(slices.Concat(moving, stay), func(m *mark) bool { return slices.Contains(same, m) })
		lent := func(m *mark) bool {
			return slices.ContainsFunc(stay, func(n *mark) bool { return n.key() == key && m.together(n) })
		}
		if key.Kind != outcry.LongText || slices.ContainsFunc(same, lent) {
			continue
		}
		for range steps {
			to := key.Key ^ 1<<mathrand.N(64) ^ 1<<mathrand.N(64) // now and then one bit twice: none
			if mathrand.N(2) == 0 {
				to = key.Key ^ 1<<mathrand.N(64)
			}
			if stands(same, others, int64(to)) {
				key.Key = to
				for _, m := range same {
					m.text = int64(to)
				}
			}
		}
	}
}

// stands reports whether marks with another key would be counted together with
// the same others as now.
func stands(same, others []*mark, text int64) bool {
	for _, m := range same {
		moved := *m
		moved.text = text
		for _, n := range others {
			if n.text == text || moved.together(n) != m.together(n) {
				return false
			}
		}
	}
	return true
}

// random is a number that nobody can guess, and not 0.
func random() int64 {
	var b [8]byte
	_, _ = rand.Read(b[:]) // it never fails: it ends the process instead
	return int64(binary.LittleEndian.Uint64(b[:]) | 1)
}
