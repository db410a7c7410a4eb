package main

import (
	"strings"

	"outcry"
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
	f, err := c.find(a, w, s, q)
	if err != nil {
		return err
	}
	return c.print(a, sel, f)
}

// findings are rising subjects, with the posts that they are shown by.
type findings struct {
	subjects []discover.Subject
	more     int // that rise, beyond the limit
	left     discover.Left
	posts    map[postKey]*outcry.Post // of the examples, where they are still stored
}

func (c discoverCmd) find(a *app, w *world, s *store.Store, q outcry.Query) (*findings, error) {
	known, err := s.Extent(a.ctx, outcry.Query{AsOf: q.AsOf})
	if err != nil {
		return nil, err
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
	f := &findings{}
	if f.subjects, f.left, err = discover.Rising(s.Signals(a.ctx, both, 0), o); err != nil {
		return nil, err
	}
	f.more = max(0, len(f.subjects)-c.Limit)
	f.subjects = f.subjects[:len(f.subjects)-f.more]
	return f, f.quote(s.Posts(a.ctx, q))
}

// quote finds the posts of the examples, and what they say: the words of the
// claim alone where the post is no longer stored.
func (f *findings) quote(posts outcry.StoredPosts) error {
	wanted := map[postKey]bool{}
	for _, s := range f.subjects {
		for _, e := range s.Examples {
			wanted[postKey{e.Source, e.PostID}] = true
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	var err error
	if f.posts, err = pick(posts, wanted); err != nil {
		return err
	}
	for i := range f.subjects {
		for j := range f.subjects[i].Examples {
			e := &f.subjects[i].Examples[j]
			e.Text = f.saying(e)
		}
	}
	return nil
}

func (f *findings) saying(e *discover.Example) string {
	if p := f.posts[postKey{e.Source, e.PostID}]; p != nil {
		return safetext.Cut(p.Words(), mostExample)
	}
	var words []string
	for _, evidence := range e.Words {
		words = append(words, evidence.Text)
	}
	return strings.Join(words, " … ")
}

// mostExample is how many characters of a post are an example.
const mostExample = 280

func (c discoverCmd) print(a *app, sel filters.Selection, f *findings) error {
	format := c.Format
	if format == "auto" {
		format = "csv"
		if terminal(a.out) {
			format = "table"
		}
	}
	span := outcry.Span{Start: sel.Query.Since, End: sel.Query.Until}
	if format != "table" {
		if err := export.Subjects(a.plain(), export.Format(format), span, f.subjects); err != nil {
			return err
		}
	} else if err := a.drawSubjects(sel, f); err != nil {
		return err
	}
	if f.more > 0 {
		a.tell("outcry: %d more rising; --limit shows more", f.more)
	}
	if len(f.subjects) == 0 {
		a.tell("outcry: nothing that the catalogue lacks rises between %s and %s", outcry.FormatTime(span.Start), outcry.FormatTime(span.End))
	}
	if line := leftOut(f.left, c.Min); line != "" {
		a.tell("outcry: %s", line)
	}
	return nil
}
