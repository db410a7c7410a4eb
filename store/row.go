package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"outcry"
)

// signalRow is a signal as it is kept, but for what is the same for all of its
// post. Two that are equal say the same.
type signalRow struct {
	service, region, ruleset string
	seen                     int64
	revised                  int64 // when another reading took its place
	kind                     kind
	author                   string
	key                      int64 // of the author
	text                     int64
	thread                   int64 // key of the conversation; 0 for none
	weight                   float64
	code, subject, cause     string
	evidence                 string // JSON
}

// signalRows returns what is to be kept of the readings of a post. What stays
// the same from one to the next is one row.
func signalRows(p *outcry.Post, readings []outcry.Reading) ([]signalRow, error) {
	var rows []signalRow
	for i := range readings {
		r := &readings[i]
		if len(r.Signals) == 0 {
			continue
		}
		seen, until := max(millis(r.SeenAt), millis(p.FirstSeenAt)), int64(standing)
		if i+1 < len(readings) {
			until = millis(readings[i+1].SeenAt)
		}
		earlier := len(rows)
		for j := range r.Signals {
			row, err := signalRowOf(p, &r.Signals[j])
			if err != nil {
				return nil, err
			}
			row.seen, row.revised = seen, until
			if at := slices.IndexFunc(rows[:earlier], row.goesOn); at >= 0 {
				rows[at].revised = until
			} else {
				rows = append(rows, row)
			}
		}
	}
	return rows, nil
}

// goesOn reports whether the row says on what another said until then.
func (r *signalRow) goesOn(earlier signalRow) bool {
	until := earlier.revised
	earlier.seen, earlier.revised = r.seen, r.revised
	return until == r.seen && earlier == *r
}

func signalRowOf(p *outcry.Post, g *outcry.Signal) (signalRow, error) {
	evidence, err := json.Marshal(g.Words)
	if err != nil {
		return signalRow{}, err
	}
	text := outcry.KeyOf(p)
	return signalRow{
		service: g.Service, region: g.Region, ruleset: g.Ruleset, kind: pack(g, text.Kind),
		author: p.Author, key: authorKey(p.Author), text: int64(text.Key), thread: threadKey(p), weight: g.Weight,
		code: g.Code, subject: g.Subject, cause: g.Cause, evidence: string(evidence),
	}, nil
}

// signal is the row as a signal.
func (r *signalRow) signal() (outcry.Signal, error) {
	k := r.kind
	g := outcry.Signal{
		Stance: k.stance(), Query: k.query(), Service: r.service, Subject: r.subject, Cause: r.cause, Region: r.region, Basis: k.basis(),
		Symptom: k.symptom(), Code: r.code, Voice: k.voice(), Weight: r.weight, Echo: k.echo(), Ruleset: r.ruleset,
	}
	if err := json.Unmarshal([]byte(r.evidence), &g.Words); err != nil {
		return g, fmt.Errorf("evidence: %w", err)
	}
	return g, nil
}

// numbers are the numbers of the names in the row.
func (r *signalRow) numbers(ctx context.Context, names *numberer) (service, region, ruleset int64, err error) {
	if service, err = names.id(ctx, serviceTable, r.service); err != nil {
		return 0, 0, 0, err
	}
	if region, err = names.id(ctx, regionTable, r.region); err != nil {
		return 0, 0, 0, err
	}
	ruleset, err = names.id(ctx, rulesetTable, r.ruleset)
	return service, region, ruleset, err
}

const insertSignal = `INSERT INTO signal (post_seq, source_id, service_id, region_id, published_at, seen_at, gone_at, kind,
	author_key, text_key, weight, ruleset_id, code, subject, cause, post_id, url, author, evidence, revised_at, thread_key)
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

// insert keeps the row as a signal of a post that stands until gone.
func (r *signalRow) insert(ctx context.Context, insert *sql.Stmt, names *numberer, p *outcry.StoredPost, source, gone int64) error {
	service, region, ruleset, err := r.numbers(ctx, names)
	if err != nil {
		return err
	}
	_, err = insert.ExecContext(ctx, p.Seq, source, service, region, millis(p.PublishedAt), r.seen, min(gone, r.revised), int64(r.kind),
		r.key, r.text, r.weight, ruleset, r.code, r.subject, r.cause, p.ID, p.URL, r.author, r.evidence, r.revised, r.thread)
	return err
}
