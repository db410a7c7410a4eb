package main

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"outcry"
	"outcry/classify"
)

type classifyCmd struct {
	Files      []string `arg:"" optional:"" help:"Posts files (JSON Lines); - or nothing is standard input."`
	Text       *string  `help:"Read this one text in place of files." placeholder:"TEXT"`
	Explain    bool     `help:"For people: the post with the words marked, the rule of each, what was turned down and why."`
	Service    string   `help:"With --text: what the thread or feed is about." placeholder:"NAME"`
	Lang       string   `help:"With --text: its language." placeholder:"TAG"`
	strictness `embed:""`
}

// Help shows an example.
func (classifyCmd) Help() string {
	return "Examples:\n  outcry classify --explain --text \"is Zwift down? can't log in here in Oslo\"\n  outcry classify posts.jsonl > signals.jsonl"
}

// Run reads the claims out of posts.
func (c classifyCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	classifier, err := w.classifier()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.plain())
	if c.Explain {
		out.Reset(a.out) // marks the words by colour, and cleans them itself
	}
	show := func(p *outcry.Post, r outcry.Reading) error {
		if c.Explain {
			return classify.Explain(out, p, r, colour(a.out))
		}
		line, err := r.JSON(p.ID)
		if err != nil {
			return err
		}
		_, err = out.Write(append(line, '\n'))
		return err
	}
	bad, err := c.classify(a, classifier, show)
	if err := errors.Join(err, out.Flush()); err != nil {
		return err
	}
	return skipped(bad)
}

func (c classifyCmd) classify(a *app, classifier *classify.Classifier, show func(*outcry.Post, outcry.Reading) error) (bad int, err error) {
	if c.Text != nil {
		if strings.TrimSpace(*c.Text) == "" {
			return 0, usagef("--text is empty; give it the words of a post")
		}
		if len(c.Files) > 0 {
			return 0, usagef("--text and files are one too many; give one of them")
		}
		p := outcry.Post{ID: "text", Source: "text", Text: *c.Text, Service: c.Service, Lang: c.Lang}
		return 0, show(&p, classifier.Classify(&p, classify.Context{}))
	}
	files := c.Files
	if len(files) == 0 {
		files = []string{"-"}
	}
	for _, name := range files {
		var n int
		if name == "-" {
			n, err = c.stream(a, classifier, show)
		} else {
			n, err = c.file(a, name, classifier, show)
		}
		bad += n
		if err != nil {
			return bad, err
		}
	}
	return bad, nil
}

// file reads a file whole before its threads are read.
func (c classifyCmd) file(a *app, name string, classifier *classify.Classifier, show func(*outcry.Post, outcry.Reading) error) (int, error) {
	list, bad, err := a.slurp([]string{name}, outcry.LineRules{}, c.strictness)
	if err != nil {
		return bad, err
	}
	posts := postsOf(list)
	for i, r := range classify.Threads(classifier, posts) {
		if err := show(&posts[i], r); err != nil {
			return bad, err
		}
	}
	return bad, nil
}

// stream answers line by line, so that it can stand in a pipe that never ends.
// A thread is what came before.
func (c classifyCmd) stream(a *app, classifier *classify.Classifier, show func(*outcry.Post, outcry.Reading) error) (bad int, err error) {
	threads := classifier.Threader()
	for line, err := range outcry.ReadPosts(a.in, outcry.LineRules{}) {
		var malformed *outcry.LineError
		switch {
		case errors.As(err, &malformed):
			bad++
			err = c.malformed(a.err, "-", malformed)
		case err == nil:
			err = show(&line.Post, threads.Classify(&line.Post))
		}
		if err != nil {
			return bad, fmt.Errorf("standard input: %w", err)
		}
	}
	return bad, nil
}
