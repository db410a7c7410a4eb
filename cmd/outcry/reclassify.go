package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"outcry"
	"outcry/monitor"
	"outcry/safetext"
	"outcry/store"
)

type reclassifyCmd struct {
	DryRun bool   `help:"Say what would change and store nothing."`
	Format string `enum:"text,jsonl" default:"text" help:"text: a summary; jsonl: each claim that changed, as it was and as it is now."`
}

// Help shows an example.
func (reclassifyCmd) Help() string {
	return `Examples:
  outcry reclassify --dry-run
  outcry reclassify --format jsonl > changed.jsonl

Reads the stored posts by today's rules, services and accounts, each with what stands before it in its conversation, and puts the claims in the place of the earlier ones. So --as-of answers what today's rules would have said then. A claim that is the same keeps its number. Claims whose posts are no longer stored are left as they are.

It works in batches beside a running daemon. One that was interrupted goes on where it was when it is started again.`
}

// Run reads the stored posts again.
func (c reclassifyCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	classifier, err := w.classifier()
	if err != nil {
		return err
	}
	s, err := w.open(a.ctx, store.Options{ReadOnly: c.DryRun, Voice: classifier.Voice})
	if err != nil {
		return err
	}
	defer s.Close()
	run, err := c.reclassify(a, monitor.New(s, classifier, nil))
	if errors.Is(err, monitor.ErrDoneElsewhere) {
		_, err := fmt.Fprintf(a.err, "outcry: %v\n", err)
		return err
	}
	if err != nil {
		return err
	}
	if c.Format == "jsonl" {
		return c.summary(a.err, run)
	}
	out := bufio.NewWriter(a.out)
	if err := c.report(a, out, s, run); err != nil {
		return err
	}
	return out.Flush()
}

func (c reclassifyCmd) reclassify(a *app, m *monitor.Monitor) (monitor.Reclassification, error) {
	how := monitor.Reclassifying{DryRun: c.DryRun}
	done := func() {}
	how.Begun = func(start monitor.Start, run monitor.Reclassification) {
		switch start {
		case monitor.Resumed:
			fmt.Fprintf(a.err, "outcry: going on with a run that has come to %s\n", several(run.Posts, "post"))
		case monitor.Anew:
			fmt.Fprintln(a.err, "outcry: an unfinished run by other rules is given up; beginning with the first post")
		}
		how.Progress, done = a.reading(run)
	}
	if c.Format == "jsonl" {
		out := json.NewEncoder(a.plain())
		out.SetEscapeHTML(false)
		how.Changed = func(change store.Change) error { return out.Encode(changedClaim(change)) }
	}
	run, err := m.Reclassify(a.ctx, how)
	done()
	if err == nil && !how.DryRun {
		_, err = m.Detect(a.ctx, time.Time{}) // incidents follow from claims; no later than they were judged
	}
	return run, err
}

// changed is a line of --format jsonl.
type changed struct {
	PostID      string         `json:"post_id"`
	Source      string         `json:"source"`
	URL         *string        `json:"url"`
	PublishedAt string         `json:"published_at"`
	Was         *outcry.Signal `json:"was"`
	Now         *outcry.Signal `json:"now"`
}

func changedClaim(c store.Change) changed {
	line := changed{PostID: c.Post.ID, Source: c.Post.Source, PublishedAt: outcry.FormatTime(c.Post.PublishedAt), Was: c.Was, Now: c.Now}
	if c.Post.URL != "" {
		line.URL = &c.Post.URL
	}
	return line
}

// summary says in a few lines what became of the claims.
func (c reclassifyCmd) summary(out io.Writer, run monitor.Reclassification) error {
	var lines []string
	say := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	if c.DryRun {
		say("Dry run: nothing was stored; this is what would change.")
	}
	if run.Posts == 0 {
		say("There is no stored post to read again.")
	} else {
		say("Read %s again by rules %s.", several(run.Posts, "post"), run.Ruleset)
		say("Claims: %s the same, %s altered, %s added, %s removed.", thousands(run.Same), thousands(run.Altered), thousands(run.Added), thousands(run.Removed))
	}
	for _, left := range []struct {
		n   int
		why string
	}{
		{run.Listed, "by an account that is listed now: kept under its name"},
		{run.Unlisted, "by an account that is no longer listed: its name made a hash"},
		{run.Cut, "left as it was: what it leans on is no longer stored"},
	} {
		if left.n > 0 {
			say("%s %s.", several(left.n, "post"), left.why)
		}
	}
	if run.Orphans > 0 {
		say("%s from %s to %s left as they are, since their posts are no longer stored.", several(run.Orphans, "signal"),
			outcry.FormatTime(run.OrphansFrom), outcry.FormatTime(run.OrphansTo))
	}
	_, err := io.WriteString(out, strings.Join(lines, "\n")+"\n")
	return err
}

// report is the summary with what happened to which claims, and examples.
func (c reclassifyCmd) report(a *app, out io.Writer, s *store.Store, run monitor.Reclassification) error {
	if err := c.summary(out, run); err != nil || len(run.Kinds) == 0 {
		return err
	}
	if _, err := fmt.Fprintln(out, "\n"+kindsTable(run)); err != nil {
		return err
	}
	return examples(a.ctx, out, s, run)
}

// mostKinds is how many kinds of changes are shown to a person.
const mostKinds = 20

func kindsTable(run monitor.Reclassification) string {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.Style().Format.Header = text.FormatDefault
	t.AppendHeader(table.Row{"service", "was", "is now", "claims"})
	kinds := slices.SortedStableFunc(slices.Values(run.Kinds), func(a, b monitor.ChangeKind) int { return b.Claims - a.Claims })
	others := run.Further
	for i, k := range kinds {
		if i >= mostKinds {
			others += k.Claims
			continue
		}
		t.AppendRow(table.Row{k.Service, cmp.Or(k.Was, "-"), cmp.Or(k.Now, "-"), k.Claims})
	}
	if others > 0 {
		t.AppendRow(table.Row{"other changes", "", "", others})
	}
	t.SetColumnConfigs([]table.ColumnConfig{{Number: 4, Align: text.AlignRight}})
	return t.Render()
}

// mostWords is how much of a post is shown, in characters.
const mostWords = 100

func examples(ctx context.Context, out io.Writer, s *store.Store, run monitor.Reclassification) error {
	var seqs []int64
	for _, e := range run.Examples {
		seqs = append(seqs, e.Post)
	}
	list, err := s.PostsAt(ctx, seqs)
	if err != nil {
		return err
	}
	posts := map[int64]*outcry.StoredPost{}
	for i := range list {
		posts[list[i].Seq] = &list[i]
	}
	for _, e := range run.Examples {
		p := posts[e.Post]
		if p == nil {
			continue // it has left meanwhile
		}
		if _, err := fmt.Fprintf(out, "\n%s\n  %s\n  %s: %s -> %s (%s)\n", safetext.Cut(safetext.Clean(p.Source+" "+cmp.Or(p.URL, p.ID)), 2*mostWords),
			safetext.Cut(safetext.Clean(p.Words()), mostWords), e.Service, cmp.Or(e.Was, "-"), cmp.Or(e.Now, "-"), e.Rule); err != nil {
			return err
		}
	}
	return nil
}

// reading shows how far a run has come.
func (a *app) reading(run monitor.Reclassification) (progress func(done, until int64), finish func()) {
	set, finish := a.progress("reading", run.Until)
	return func(done, _ int64) { set(done) }, finish
}
