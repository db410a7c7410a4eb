package main

import (
	"encoding/json"
	"fmt"

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
	list, bad, err := a.slurp(c.Files, outcry.LineRules{}, c.strictness)
	if err != nil {
		return err
	}
	var labelled []outcry.Line
	posts := make([]outcry.Post, len(list))
	for i := range list {
		posts[i] = list[i].Post
		if list[i].Labelled {
			labelled = append(labelled, list[i])
		}
	}
	if len(labelled) == 0 {
		return fmt.Errorf("no line carries labels; a labelled line has \"expect\", as in \"expect\": [{\"stance\": \"down\"}]")
	}
	report := eval.Evaluate("outcry", list, classify.Threads(classifier, posts), eval.Judge{Service: w.services.Resolve, Regions: w.regions})
	if c.Format == "json" {
		err = json.NewEncoder(a.out).Encode(report)
	} else {
		err = report.WriteText(a.out)
	}
	if err != nil {
		return err
	}
	if c.MinF1 > 0 && report.Macro < c.MinF1 {
		return problemsError{fmt.Errorf("macro F1 is %.3f, below %.3f", report.Macro, c.MinF1)}
	}
	return skipped(bad)
}
