package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"outcry"
	"outcry/monitor"
	"outcry/store"
)

type replayCmd struct {
	Files      []string `arg:"" help:"Posts files (JSON Lines); - is standard input."`
	Format     string   `enum:"text,jsonl,csv" default:"text" help:"text, jsonl or csv."`
	All        bool     `help:"The transitions of suspicions that were dismissed, too."`
	measured   `embed:""`
	strictness `embed:""`
}

// Help shows an example.
func (replayCmd) Help() string {
	return "Examples:\n  outcry replay posts.jsonl\n  outcry replay posts.jsonl --format csv > transitions.csv\n  outcry replay posts.jsonl --truth outages.csv --detector all\n  outcry replay posts.jsonl --db kept.db && outcry timeline --db kept.db --since 2023-02-14 --until 2023-02-14\n\n" +
		"Prints each change of state with its reason. The same input gives the same bytes. With --db the result is kept there, else it is thrown away."
}

// replayKey makes the hashes of authors the same in every replay.
var replayKey = []byte("outcry replay")

// Run sends recorded posts through the pipeline, with the clock of the past.
func (c replayCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	measure, err := c.plan(w)
	if err != nil {
		return err
	}
	return c.through(a, w, measure)
}

// through sends them through the pipeline and prints what came of it, or how good
// it was, where that is measured.
func (c replayCmd) through(a *app, w *world, measure *measurement) error {
	o := store.Options{AuthorKey: replayKey}
	if a.db == "" {
		dir, err := os.MkdirTemp("", "outcry-replay-*")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		w.config.Database, o.Fleeting = filepath.Join(dir, "replay.db"), true
	}
	m, s, err := w.pipeline(a.ctx, o, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	list, bad, err := a.slurp(c.Files, outcry.LineRules{Dated: true}, c.strictness)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		return fmt.Errorf("no posts to replay; %d malformed lines were skipped", bad)
	}
	if err := a.replay(m, list); err != nil {
		return err
	}
	if measure != nil {
		err = measure.run(a, s, c.Format, spanOf(list))
	} else {
		err = c.conclude(a, w, s, list)
	}
	if err != nil {
		return err
	}
	return skipped(bad)
}

// replay stores posts in the order in which they were seen; an answer comes
// after what it answers.
func (a *app) replay(m *monitor.Monitor, list []outcry.Line) error {
	slices.SortStableFunc(list, func(x, y outcry.Line) int {
		return cmp.Or(x.Post.FirstSeenAt.Compare(y.Post.FirstSeenAt), cmp.Compare(x.Post.Seq, y.Post.Seq))
	})
	set, done := a.progress("replaying", int64(len(list)))
	defer done()
	_, err := m.Import(a.ctx, func(yield func(outcry.Line, error) bool) {
		for _, line := range list {
			if !yield(line, nil) {
				return
			}
		}
	}, func(bad *outcry.LineError) error { return bad }, func(sofar monitor.Imported) { set(int64(sofar.Lines)) })
	return err
}
