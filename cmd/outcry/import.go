package main

import (
	"errors"
	"fmt"

	"outcry"
	"outcry/monitor"
	"outcry/store"
)

type importCmd struct {
	Files      []string `arg:"" help:"Posts files (JSON Lines); - is standard input."`
	strictness `embed:""`
}

// Help shows an example.
func (importCmd) Help() string {
	return "Example: outcry import posts.jsonl --db outcry.db\n\nImporting a file again adds nothing; what was imported when it stops, stays."
}

// Run stores the posts of the files and reads the claims out of them.
func (c importCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	m, s, err := w.pipeline(a.ctx, store.Options{}, nil)
	if err != nil {
		return err
	}
	defer s.Close()
	total, err := a.importFiles(m, c.Files, outcry.LineRules{Dated: true, Now: a.now()}, c.strictness)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.plain(), "%d lines: %d new posts, %d edited, %d known, %d malformed. Database: %s\n",
		total.Lines, total.New, total.Edited, total.Known, total.Malformed, s.Path())
	return skipped(total.Malformed)
}

// importFiles imports the lines of all files as one.
func (a *app) importFiles(m *monitor.Monitor, files []string, rules outcry.LineRules, s strictness) (monitor.Imported, error) {
	set, done := a.progress("importing", -1)
	defer done()
	current := ""
	all := func(yield func(outcry.Line, error) bool) {
		err := a.inputs(files, rules, func(name string, lines lines) error {
			current = name
			for line, err := range lines {
				if !yield(line, err) {
					return errEnough
				}
			}
			return nil
		})
		if err != nil && !errors.Is(err, errEnough) {
			yield(outcry.Line{}, err)
		}
	}
	return m.Import(a.ctx, all,
		func(bad *outcry.LineError) error { return s.malformed(a.err, current, bad) },
		func(sofar monitor.Imported) { set(int64(sofar.Lines)) })
}

// errEnough ends the reading of files whose lines nobody wants any more.
var errEnough = errors.New("enough")
