package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"outcry"
	"outcry/classify"
	"outcry/classify/eval"
)

type evalCmd struct {
	Files      []string `arg:"" help:"Labelled posts files (JSON Lines with expect); - is standard input."`
	MinF1      float64  `name:"min-f1" help:"Exit 3 if the macro F1 is below this." placeholder:"X"`
	Baseline   bool     `help:"Measure published simple rules beside ours."`
	Format     string   `enum:"text,json" default:"text" help:"text or json."`
	strictness `embed:""`
}

// Help shows an example.
func (evalCmd) Help() string { return "Example: outcry eval --baseline labelled_*.jsonl" }

// Run measures the classifier.
func (c evalCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	classifier, err := w.classifier()
	if err != nil {
		return err
	}
	var all, bad = []outcry.Line(nil), 0
	readings := []outcry.Reading{}
	for _, name := range c.Files {
		lines, malformed, err := a.slurp([]string{name}, outcry.LineRules{}, c.strictness)
		if err != nil {
			return err
		}
		all, bad = append(all, lines...), bad+malformed
		readings = append(readings, classify.Threads(classifier, postsOf(lines))...)
	}
	if !slices.ContainsFunc(all, func(l outcry.Line) bool { return l.Labelled }) {
		return errors.New(`no line carries labels; a labelled line has "expect", as in "expect": [{"stance": "down"}]`)
	}
	judge := eval.Judge{Service: w.services.Resolve, Regions: w.regions}
	reports := []eval.Report{eval.Evaluate("outcry", all, readings, judge)}
	if c.Baseline {
		for _, b := range eval.Baselines() {
			reports = append(reports, eval.Evaluate(b.Name, all, b.Readings(all, judge), judge))
		}
	}
	if err := c.print(a.plain(), reports); err != nil {
		return err
	}
	if macro := reports[0].Macro; c.MinF1 > 0 && macro < c.MinF1 {
		return problemsError{fmt.Errorf("macro F1 is %.3f, below %.3f", macro, c.MinF1)}
	}
	return skipped(bad)
}

func postsOf(lines []outcry.Line) []outcry.Post {
	posts := make([]outcry.Post, len(lines))
	for i := range lines {
		posts[i] = lines[i].Post
	}
	return posts
}

// print writes ours, and behind it the baselines without their misses.
func (c evalCmd) print(w io.Writer, reports []eval.Report) error {
	if c.Format == "json" {
		if !c.Baseline {
			return json.NewEncoder(w).Encode(reports[0])
		}
		return json.NewEncoder(w).Encode(reports)
	}
	for i := range reports {
		if i > 0 {
			reports[i].Misses = nil
			if _, err := fmt.Fprintln(w); err != nil {
				return err
			}
		}
		if err := reports[i].WriteText(w); err != nil {
			return err
		}
	}
	return nil
}
