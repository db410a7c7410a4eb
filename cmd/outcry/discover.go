package main

import (
	"bufio"
	"cmp"
	"fmt"
	"strings"
	"time"

	"outcry"
	"outcry/chart"
	"outcry/discover"
	"outcry/export"
	"outcry/filters"
	"outcry/safetext"
	"outcry/store"
)

type discoverCmd struct {
	Min           int    `default:"3" help:"The least number of people who say so, each in words of their own." placeholder:"N"`
	Limit         int    `default:"20" help:"The most subjects to show." placeholder:"N"`
	Format        string `enum:"table,csv,jsonl,auto" default:"auto" help:"table, csv or jsonl; by default a table on a terminal and CSV on a pipe."`
	filters.Flags `embed:""`
}

// Help shows an example.
func (discoverCmd) Help() string {
	return "Examples:\n  outcry discover\n  outcry discover --since 7d --min 5 --format jsonl\n\n" +
		"Shows what people say is down and the catalogue has no name for, where that is more than usual. The table ends with the lines of configuration that would add it."
}

// Run shows the rising subjects.
func (c discoverCmd) Run(a *app) error {
	switch {
	case c.Min < 1:
		return usagef("--min is %d; want 1 or more", c.Min)
	case c.Limit < 1:
		return usagef("--limit is %d; want 1 or more", c.Limit)
	case len(c.Service) > 0:
		return usagef("--service: discover looks at what the catalogue has no name for; outcry timeline --service NAME shows what it has")
	}
	w, err := a.world()
	if err != nil {
		return err
	}
	sel, err := w.selection(c.Flags, a.now(), day)
	if err != nil {
		return err
	}
	s, err := w.read(a.ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	q := sel.Query
	q.Services = []string{outcry.Unlisted}
	subjects, left, err := c.rising(a, w, s, q)
	if err != nil {
		return err
	}
	return c.print(a, sel, subjects, left)
}

// rising finds the subjects, with the posts of their examples.
func (c discoverCmd) rising(a *app, w *world, s *store.Store, q outcry.Query) ([]discover.Subject, discover.Left, error) {
	known, err := s.Extent(a.ctx, outcry.Query{AsOf: q.AsOf})
	if err != nil {
		return nil, discover.Left{}, err
	}
	o := discover.Options{Span: outcry.Span{Start: q.Since, End: q.Until}, Voices: c.Min, Listed: func(subject string) bool {
		_, listed := w.services.Resolve(subject)
		return listed
	}}
	if !known.Start.IsZero() {
		o.History = max(0, q.Since.Sub(known.Start))
	}
	both := q
	both.Since = q.Since.Add(-discover.Memory)
	subjects, left, err := discover.Rising(s.Signals(a.ctx, both, 0), o)
	if err != nil {
		return nil, left, err
	}
	return subjects, left, quoteExamples(s.Posts(a.ctx, q), subjects[:min(len(subjects), c.Limit)])
}

// quoteExamples fills in what the posts of the examples say: the words of the
// claim alone where the post is no longer stored.
func quoteExamples(posts outcry.StoredPosts, subjects []discover.Subject) error {
	wanted := map[[2]string][]*discover.Example{} // by source and id
	for i := range subjects {
		for j := range subjects[i].Examples {
			e := &subjects[i].Examples[j]
			key := [2]string{e.Source, e.PostID}
			wanted[key] = append(wanted[key], e)
			var words []string
			for _, evidence := range e.Words {
				words = append(words, evidence.Text)
			}
			e.Text = strings.Join(words, " … ")
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	for p, err := range posts {
		if err != nil {
			return err
		}
		for _, e := range wanted[[2]string{p.Source, p.ID}] {
			e.Text = safetext.Cut(p.Words(), mostExample)
		}
	}
	return nil
}

// How many characters of a post are an example, and on a line of a terminal.
const (
	mostExample = 280
	exampleLine = 76
)

func (c discoverCmd) print(a *app, sel filters.Selection, subjects []discover.Subject, left discover.Left) error {
	format := c.Format
	if format == "auto" {
		format = "csv"
		if terminal(a.out) {
			format = "table"
		}
	}
	more := max(0, len(subjects)-c.Limit)
	subjects = subjects[:len(subjects)-more]
	span := outcry.Span{Start: sel.Query.Since, End: sel.Query.Until}
	if format != "table" {
		if err := export.Subjects(a.plain(), export.Format(format), span, subjects); err != nil {
			return err
		}
	} else if err := a.drawSubjects(sel, subjects); err != nil {
		return err
	}
	if more > 0 {
		a.tell("outcry: %d more rising; --limit shows more", more)
	}
	if len(subjects) == 0 {
		a.tell("outcry: nothing that the catalogue lacks rises between %s and %s", outcry.FormatTime(span.Start), outcry.FormatTime(span.End))
	}
	if line := leftOut(left, c.Min); line != "" {
		a.tell("outcry: %s", line)
	}
	return nil
}

// leftOut says why other subjects are not shown; "" if there are none.
func leftOut(left discover.Left, voices int) string {
	var reasons []string
	for _, r := range []struct {
		n    int
		what string
	}{
		{left.Few, fmt.Sprintf("by fewer than %d authors", voices)}, {left.Copied, "of copied texts"}, {left.Echo, "with hardly anybody who saw it"},
		{left.Usual, "no more than usual"}, {left.Listed, "in the catalogue by now: outcry reclassify counts them there"},
	} {
		if r.n > 0 {
			reasons = append(reasons, fmt.Sprintf("%d %s", r.n, r.what))
		}
	}
	if len(reasons) == 0 {
		return ""
	}
	return "left out: " + strings.Join(reasons, "; ")
}

// drawSubjects shows each subject with its posts, and how to adopt them.
func (a *app) drawSubjects(sel filters.Selection, subjects []discover.Subject) error {
	out := bufio.NewWriter(a.out)
	for _, s := range subjects {
		line := safetext.Clean(s.ID)
		if len(s.Spellings) > 0 {
			line += " (" + safetext.Clean(strings.Join(s.Spellings, ", ")) + ")"
		}
		fmt.Fprintf(out, "%s\n  %s\n", line, numbers(s, sel.Zone))
		for _, e := range s.Examples {
			fmt.Fprintf(out, "  %s, %s: %s\n    %s\n", chart.Clock(e.PublishedAt, s.First, sel.Zone), safetext.Cut(safetext.Clean(e.Source), maxName), e.Says(),
				safetext.Cut(safetext.Clean(cmp.Or(e.Text, "(the post was forgotten)")), exampleLine))
			if e.URL != "" {
				fmt.Fprintf(out, "    %s\n", safetext.Clean(e.URL))
			}
		}
		fmt.Fprintln(out)
	}
	if lines := discover.Adopt(subjects); lines != "" {
		fmt.Fprintf(out, "To count these as services of their own, add to the configuration, and run outcry reclassify:\n\n%s", lines)
	}
	return out.Flush()
}

// numbers is a subject in figures.
func numbers(s discover.Subject, zone *time.Location) string {
	return fmt.Sprintf("%g reports of bad news by %d authors since %s; %.2g are usual; %.0f %% links or news; score %.1f (1 is the line)",
		s.BadNews(), s.Authors, chart.Clock(s.First, time.Time{}, zone), s.Expected, 100*s.Echo, s.Score)
}
