package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// playback is what came of posts that were replayed.
type playback struct {
	app       *app
	world     *world
	store     *store.Store
	span      outcry.Span
	steps     []outcry.Transition
	incidents []outcry.Incident // dismissed ones, too
	took      time.Duration     // to detect, read and store
}

// play sends posts through the pipeline, as a replay does.
func play(t testing.TB, list []outcry.Line) *playback {
	t.Helper()
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	p := &playback{world: w, span: spanOf(list)}
	p.app = &app{ctx: t.Context(), in: strings.NewReader(""), out: &out, err: &out, now: func() time.Time { return p.span.End }}
	w.config.Database = filepath.Join(t.TempDir(), "play.db")
	m, s, err := w.pipeline(t.Context(), store.Options{Fleeting: true, AuthorKey: replayKey}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	p.store = s
	start := time.Now()
	if err := p.app.replay(m, list); err != nil {
		t.Fatal(err)
	}
	p.took = time.Since(start)
	for step, err := range s.Transitions(t.Context(), outcry.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		p.steps = append(p.steps, step)
	}
	if p.incidents, err = s.Incidents(t.Context(), outcry.Query{}, true); err != nil {
		t.Fatal(err)
	}
	return p
}
