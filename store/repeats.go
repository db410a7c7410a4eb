package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"outcry"
)

// said is what posts that are forgotten said, as far as others repeat it: an
// answer ("same here") carries the words of the claim that it leans on as
// evidence, and a post may quote another.
type said struct {
	sources  map[int64]bool
	ids      map[name]bool // of the posts
	threads  map[name]bool
	texts    map[string]bool // whole titles and texts
	words    map[string]bool // that made signals
	subjects map[string]bool
	authors  map[int64]bool // keys of the accounts
	talks    map[int64]bool // keys of the conversations
}

// name is an id of a source, or a thread with its scope.
type name struct {
	scope int64
	id    string
}

func newSaid() *said {
	return &said{map[int64]bool{}, map[name]bool{}, map[name]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[int64]bool{}, map[int64]bool{}}
}

// hear reads what the posts on a trail said.
func (s *said) hear(ctx context.Context, db asker, t *trail) error {
	for p := range t.posts {
		s.sources[p.source], s.ids[name{p.source, p.id}] = true, true
		if err := s.hearPost(ctx, db, p); err != nil {
			return err
		}
	}
	for seq := range t.signals {
		if err := s.hearSignal(ctx, db, seq); err != nil {
			return err
		}
	}
	return nil
}

func (s *said) hearPost(ctx context.Context, db asker, p postID) error {
	rows, err := db.QueryContext(ctx, `SELECT thread_scope, thread, title, text FROM post WHERE source_id = ? AND id = ?`, p.source, p.id)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var scope int64
		var thread, title, text string
		if err := rows.Scan(&scope, &thread, &title, &text); err != nil {
			return err
		}
		if thread != "" {
			s.threads[name{scope, thread}] = true
		}
		for _, words := range []string{strings.TrimSpace(title), strings.TrimSpace(text)} {
			if words != "" {
				s.texts[words] = true
			}
		}
	}
	return rows.Err()
}

func (s *said) hearSignal(ctx context.Context, db asker, seq int64) error {
	rows, err := db.QueryContext(ctx, `SELECT author_key, thread_key, evidence, subject FROM signal WHERE seq = ?`, seq)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var evidence []byte
		var author, talk int64
		var subject string
		if err := rows.Scan(&author, &talk, &evidence, &subject); err != nil {
			return err
		}
		if author != 0 {
			s.authors[author] = true
		}
		if talk != 0 {
			s.talks[talk] = true
		}
		var words []outcry.Evidence
		if err := json.Unmarshal(evidence, &words); err != nil {
			return fmt.Errorf("reading the evidence of signal %d: %w", seq, err)
		}
		for _, e := range words {
			if e.Field != outcry.InPost && e.Text != "" { // else another's words
				s.words[e.Text] = true
			}
		}
		if subject != "" {
			s.subjects[subject] = true
		}
	}
	return rows.Err()
}

// lent finds the signals of others that carry words of forgotten posts.
func (s *said) lent(ctx context.Context, db asker, after int64, into map[int64]bool) error {
	rows, err := db.QueryContext(ctx, `SELECT x.seq, ifnull(p.thread_scope, 0), ifnull(p.thread, '') FROM signal x NOT INDEXED LEFT JOIN post p ON p.seq = x.post_seq
		WHERE x.seq > ?1 AND `+remembered+` AND (x.source_id IN (`+idList(keysOf(s.sources))+`) OR p.thread <> '' AND p.thread_scope = 0) AND x.evidence LIKE '%"field":"post"%'
		AND EXISTS (SELECT 1 FROM json_each(x.evidence) e WHERE e.value ->> 'field' = 'post' AND e.value ->> 'text' IN (SELECT value FROM json_each(?2)))`,
		after, jsonList(keysOf(s.words)))
	if err != nil {
		return fmt.Errorf("looking for words that others repeat: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var seq int64
		var thread name
		if err := rows.Scan(&seq, &thread.scope, &thread.id); err != nil {
			return err
		}
		if thread.id == "" || s.threads[thread] {
			into[seq] = true
		}
	}
	return rows.Err()
}

// quoted finds the posts of others that quote forgotten ones.
func (s *said) quoted(ctx context.Context, db asker, after int64, into map[int64]bool) error {
	rows, err := db.QueryContext(ctx, `SELECT seq, source_id, id, reply_to, thread_scope, thread, quote FROM post NOT INDEXED WHERE seq > ? AND quote <> ''`, after)
	if err != nil {
		return fmt.Errorf("looking for quotes: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var seq, source, scope int64
		var id, answered, thread, quote string
		if err := rows.Scan(&seq, &source, &id, &answered, &scope, &thread, &quote); err != nil {
			return err
		}
		if !s.ids[name{source, id}] && (s.ids[name{source, answered}] || s.repeated(strings.TrimSpace(quote), s.threads[name{scope, thread}])) {
			into[seq] = true
		}
	}
	return rows.Err()
}

// keyed is what a signal has in common with others: an account or a conversation.
type keyed struct {
	key       int64
	forgotten bool
}

// signalsBy finds all signals that have one of some keys in a column.
func (s *said) signalsBy(ctx context.Context, db asker, column string, keys map[int64]bool, after int64, into map[int64]keyed) error {
	if len(keys) == 0 {
		return nil
	}
	later := `g.seq > ?`
	if after == 0 {
		later = `+` + later // of all there are, by an index that holds the key, if there is one
	}
	rows, err := db.QueryContext(ctx, fmt.Sprintf(`SELECT g.seq, g.%[1]s, g.kind & %[2]d <> 0 FROM signal g WHERE %[3]s AND g.%[1]s IN (%[4]s)`,
		column, forgotten, later, idList(keysOf(keys))), after)
	if err != nil {
		return fmt.Errorf("looking for signals with something in common: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var seq int64
		var k keyed
		if err := rows.Scan(&seq, &k.key, &k.forgotten); err != nil {
			return err
		}
		into[seq] = k
	}
	return rows.Err()
}

// repeated reports whether a quote is of what was said: the whole of it or, in
// one thread, a part.
func (s *said) repeated(quote string, sameThread bool) bool {
	if s.texts[quote] || !sameThread {
		return s.texts[quote]
	}
	for text := range s.texts {
		if strings.Contains(text, quote) || strings.Contains(quote, text) {
			return true
		}
	}
	return false
}

// silence takes the words of forgotten posts out of a signal of another.
func (s *said) silence(ctx context.Context, tx *sql.Tx, seq int64) error {
	var evidence []byte
	var subject string
	err := tx.QueryRowContext(ctx, `SELECT evidence, subject FROM signal WHERE seq = ?`, seq).Scan(&evidence, &subject)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // pruned meanwhile
	}
	if err != nil {
		return err
	}
	emptied, err := emptied(evidence, func(e outcry.Evidence) bool { return e.Field == outcry.InPost && s.words[e.Text] })
	if err != nil {
		return err
	}
	if s.subjects[subject] {
		subject = ""
	}
	_, err = tx.ExecContext(ctx, `UPDATE signal SET evidence = ?, subject = ? WHERE seq = ?`, emptied, subject, seq)
	return err
}

// emptied takes the words and their places out of evidence. The rules stay.
func emptied(evidence []byte, of func(outcry.Evidence) bool) (string, error) {
	var words []outcry.Evidence
	if err := json.Unmarshal(evidence, &words); err != nil {
		return "", fmt.Errorf("reading evidence: %w", err)
	}
	for i, e := range words {
		if of(e) {
			words[i] = outcry.Evidence{Rule: e.Rule, Field: e.Field}
		}
	}
	b, err := json.Marshal(words)
	return string(b), err
}

func keysOf[K comparable, V any](set map[K]V) []K {
	list := make([]K, 0, len(set))
	for key := range set {
		list = append(list, key)
	}
	return list
}
