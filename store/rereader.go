package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"outcry"
)

// rereader compares what was read out of posts with what is read now and,
// where it has names to number, keeps the difference.
type rereader struct {
	tx    *sql.Tx
	names *numberer // nil: only compare
	spoken
	stirring
	done  Reclassified
	wrote bool // whether anything that others may answer is not what it was

	insert, change *sql.Stmt
}

// oldRow is a signal that is stored.
type oldRow struct {
	seq    int64
	gone   int64
	marked int64 // when it was marked as wrong: it counts no longer than that
	signalRow
}

const changeSignal = `UPDATE signal SET service_id = ?, region_id = ?, seen_at = ?, gone_at = ?, revised_at = ?, kind = ?, author_key = ?, text_key = ?, thread_key = ?, weight = ?,
	ruleset_id = ?, code = ?, subject = ?, cause = ?, author = ?, evidence = ? WHERE seq = ?`

// all compares posts. It returns ErrMoved if one is not stored any more as it
// was read.
func (r *rereader) all(ctx context.Context, posts []Reread) error {
	if len(posts) == 0 {
		return nil
	}
	seqs := make([]int64, len(posts))
	for i := range posts {
		seqs[i] = posts[i].Seq
	}
	list := idList(seqs)
	authors, err := r.authors(ctx, list)
	if err != nil {
		return err
	}
	old, err := r.signals(ctx, list)
	if err != nil {
		return err
	}
	if r.names != nil {
		if r.insert, err = r.tx.PrepareContext(ctx, insertSignal); err != nil {
			return err
		}
		defer r.insert.Close()
		if r.change, err = r.tx.PrepareContext(ctx, changeSignal); err != nil {
			return err
		}
		defer r.change.Close()
	}
	for i := range posts {
		p := &posts[i]
		if p.Was != nil && r.names == nil {
			if old[p.Seq], err = p.was(); err != nil {
				return err
			}
		}
		if author, stored := authors[p.Seq]; !stored || author != p.Author {
			return ErrMoved
		}
		if err := r.post(ctx, p, old[p.Seq]); err != nil {
			return fmt.Errorf("signals of %q: %w", p.ID, err)
		}
	}
	if r.names == nil {
		return nil
	}
	if err := r.stirring.save(ctx, r.tx); err != nil {
		return err
	}
	return r.spoken.save(ctx, r.tx)
}

// authors returns the authors of the posts that are stored.
func (r *rereader) authors(ctx context.Context, seqs string) (map[int64]string, error) {
	return textByNumber(ctx, r.tx, `SELECT seq, author FROM post WHERE seq IN (`+seqs+`)`)
}

// signals returns the signals that are stored, by post.
func (r *rereader) signals(ctx context.Context, seqs string) (map[int64][]oldRow, error) {
	rows, err := r.tx.QueryContext(ctx, `SELECT g.post_seq, g.seq, e.name, r.name, v.name, g.seen_at, g.revised_at, g.kind, g.author, g.author_key, g.text_key, g.thread_key, g.weight,
		g.code, g.subject, g.cause, g.evidence, g.gone_at, ifnull(m.at, ?) FROM signal g INDEXED BY signal_post`+signalNames+`
		LEFT JOIN mark m ON m.signal_seq = g.seq
		WHERE g.post_seq IN (`+seqs+`) ORDER BY g.post_seq, g.seq`, standing)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	list := map[int64][]oldRow{}
	for rows.Next() {
		var post int64
		var o oldRow
		if err := rows.Scan(&post, &o.seq, &o.service, &o.region, &o.ruleset, &o.seen, &o.revised, &o.kind, &o.author, &o.key, &o.text, &o.thread, &o.weight,
			&o.code, &o.subject, &o.cause, &o.evidence, &o.gone, &o.marked); err != nil {
			return nil, err
		}
		list[post] = append(list[post], o)
	}
	return list, rows.Err()
}

func (r *rereader) post(ctx context.Context, p *Reread, old []oldRow) error {
	now, err := p.rows(old)
	if err != nil {
		return err
	}
	if p.Account != p.Author {
		r.done.Renamed = append(r.done.Renamed, p.Account)
		if err := r.exec(ctx, `UPDATE post SET author = ? WHERE seq = ?`, p.Account, p.Seq); err != nil {
			return err
		}
	}
	place := match(old, now)
	kept := make([]bool, len(now))
	for i := range old {
		var is *signalRow
		if at := place[i]; at >= 0 {
			is, kept[at] = &now[at], true
		}
		if err := r.replace(ctx, p, &old[i], is); err != nil {
			return err
		}
	}
	if err := r.add(ctx, p, now, kept); err != nil {
		return err
	}
	if p.Version == 0 && r.names != nil { // a post speaks once, however often it is edited
		return r.speak(ctx, p, old)
	}
	return nil
}

// was is what would be stored of the post.
func (p *Reread) was() ([]oldRow, error) {
	named := p.Post
	named.Author = p.Account
	rows, err := signalRows(&named, p.Was)
	old := make([]oldRow, len(rows))
	for i := range rows {
		old[i].signalRow = rows[i]
	}
	return old, err
}

// rows is what is kept of the post from now on.
func (p *Reread) rows(old []oldRow) ([]signalRow, error) {
	if !p.Keep {
		named := p.Post
		named.Author = p.Account
		return signalRows(&named, p.Readings)
	}
	rows := make([]signalRow, len(old))
	for i := range old {
		rows[i] = old[i].signalRow
		rows[i].author, rows[i].key = p.Account, authorKey(p.Account)
	}
	return rows, nil
}

// replace puts another row, nil for none, in the place of one that is stored.
func (r *rereader) replace(ctx context.Context, p *Reread, old *oldRow, now *signalRow) error {
	switch {
	case now == nil:
		if err := r.note(p, &old.signalRow, nil); err != nil {
			return err
		}
		r.wrote = true
		if err := r.stir(ctx, old.service, old.seen); err != nil {
			return err
		}
		return r.exec(ctx, `DELETE FROM signal WHERE seq = ?`, old.seq)
	case old.signalRow == *now:
		r.done.Same++
		return nil
	case sameClaim(old.signalRow, *now):
		r.done.Same++
	default:
		if err := r.note(p, &old.signalRow, now); err != nil {
			return err
		}
	}
	if r.names == nil {
		return nil
	}
	service, region, ruleset, err := now.numbers(ctx, r.names)
	if err != nil {
		return err
	}
	gone, err := r.gone(ctx, p)
	if err != nil {
		return err
	}
	r.wrote = true
	gone = min(gone, now.revised, old.marked)
	if err := r.stirBy(ctx, old, now, gone); err != nil {
		return err
	}
	_, err = r.change.ExecContext(ctx, service, region, now.seen, gone, now.revised, int64(now.kind), now.key, now.text, now.thread, now.weight,
		ruleset, now.code, now.subject, now.cause, now.author, now.evidence, old.seq)
	return err
}

// stirBy notes from when on a signal is another fact than it was.
func (r *rereader) stirBy(ctx context.Context, old *oldRow, now *signalRow, gone int64) error {
	since := min(old.gone, gone)
	switch {
	case !sameFact(old.signalRow, *now):
		since = min(old.seen, now.seen)
	case old.gone == gone:
		return nil
	}
	if err := r.stir(ctx, old.service, since); err != nil {
		return err
	}
	return r.stir(ctx, now.service, since)
}

// stir notes a change of a service, unless it is only to compare.
func (r *rereader) stir(ctx context.Context, service string, since int64) error {
	if r.names == nil {
		return nil
	}
	id, err := r.names.id(ctx, serviceTable, service)
	if err == nil {
		r.stirring.add(id, since)
	}
	return err
}

// gone is when the next version of the post was seen: until then it counts.
func (r *rereader) gone(ctx context.Context, p *Reread) (int64, error) {
	gone := int64(standing)
	source, err := r.names.id(ctx, sourceTable, p.Source)
	if err != nil {
		return 0, err
	}
	err = r.tx.QueryRowContext(ctx, `SELECT seen_at FROM post WHERE source_id = ? AND id = ? AND version > ? ORDER BY version LIMIT 1`,
		source, p.ID, p.Version).Scan(&gone)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return gone, err
}

// add keeps the rows that are new.
func (r *rereader) add(ctx context.Context, p *Reread, now []signalRow, kept []bool) error {
	if !slices.Contains(kept, false) {
		return nil
	}
	var source, gone int64
	if r.names != nil {
		var err error
		if source, err = r.names.id(ctx, sourceTable, p.Source); err != nil {
			return err
		}
		if gone, err = r.gone(ctx, p); err != nil {
			return err
		}
	}
	for i := range now {
		if kept[i] {
			continue
		}
		if err := r.note(p, nil, &now[i]); err != nil {
			return err
		}
		if r.names == nil {
			continue
		}
		r.wrote = true
		if err := now[i].insert(ctx, r.insert, r.names, &p.StoredPost, source, gone); err != nil {
			return err
		}
	}
	return nil
}

// speak corrects which services the post is counted to have spoken of.
func (r *rereader) speak(ctx context.Context, p *Reread, old []oldRow) error {
	was := []string{}
	if p.About != "" {
		was = append(was, p.About)
	}
	for i := range old {
		if !slices.Contains(was, old[i].service) {
			was = append(was, old[i].service)
		}
	}
	source, err := r.names.id(ctx, sourceTable, p.Source)
	if err != nil {
		return err
	}
	for _, side := range []struct {
		list, other []string
		posts       int64
	}{{was, p.Services, -1}, {p.Services, was, 1}} {
		for _, name := range side.list {
			if slices.Contains(side.other, name) {
				continue
			}
			service, err := r.names.id(ctx, serviceTable, name)
			if err != nil {
				return err
			}
			r.spoken.add(service, source, millis(p.FirstSeenAt), side.posts)
		}
	}
	return nil
}

// exec runs a statement, unless it is only to compare.
func (r *rereader) exec(ctx context.Context, query string, args ...any) error {
	if r.names == nil {
		return nil
	}
	_, err := r.tx.ExecContext(ctx, query, args...)
	return err
}

// note tells of a claim that is not what it was.
func (r *rereader) note(p *Reread, was, now *signalRow) error {
	c := Change{Post: &p.StoredPost}
	for _, side := range []struct {
		row *signalRow
		as  **outcry.Signal
	}{{was, &c.Was}, {now, &c.Now}} {
		if side.row == nil {
			continue
		}
		g, err := side.row.signal()
		if err != nil {
			return err
		}
		*side.as = &g
	}
	r.done.Changes = append(r.done.Changes, c)
	return nil
}

// sameClaim reports whether two rows claim the same in all that a signal says
// of itself, whichever version of the rules read it and whoever's it is.
func sameClaim(a, b signalRow) bool {
	for _, r := range []*signalRow{&a, &b} {
		r.ruleset, r.seen, r.revised, r.author, r.key, r.text, r.thread = "", 0, 0, "", 0, 0, 0
		r.kind &^= textKindBits
	}
	return a == b
}

// match finds for each stored signal of a post the one that is the same claim
// now, -1 for none: the most alike first.
func match(old []oldRow, now []signalRow) []int {
	place := make([]int, len(old))
	for i := range place {
		place[i] = -1
	}
	taken := make([]bool, len(now))
	alike := func(a, b *signalRow) bool { return a.service == b.service }
	stated := func(a, b *signalRow) bool { return alike(a, b) && a.region == b.region }
	stance := func(a, b *signalRow) bool {
		return stated(a, b) && a.kind.stance() == b.kind.stance() && a.kind.query() == b.kind.query()
	}
	exact := func(a, b *signalRow) bool { return stance(a, b) && a.subject == b.subject }
	moment := func(a, b *signalRow) bool { return exact(a, b) && a.seen == b.seen }
	for _, same := range []func(a, b *signalRow) bool{moment, exact, stance, stated, alike} {
		for i := range old {
			for j := range now {
				if place[i] < 0 && !taken[j] && same(&old[i].signalRow, &now[j]) {
					place[i], taken[j] = j, true
				}
			}
		}
	}
	return place
}
