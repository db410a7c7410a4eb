package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"outcry"
	"outcry/collectors"
	"outcry/export"
	"outcry/safetext"
	"outcry/store"
)

type sourcesCmd struct {
	Kinds  bool   `help:"Document the kinds of sources in place of the health of the configured ones."`
	Format string `enum:"table,csv,json,auto" default:"auto" help:"table, csv or json; by default a table on a terminal and CSV on a pipe."`
}

// Help shows an example.
func (sourcesCmd) Help() string {
	return "Example: outcry sources || echo some source is failing\n\nExit code 3 if a source is failing."
}

// Run shows how the sources are doing.
func (c sourcesCmd) Run(a *app) error {
	if c.Kinds {
		return printKinds(a.out)
	}
	w, err := a.world()
	if err != nil {
		return err
	}
	configured := collected(w.config)
	health, err := a.health(w)
	if err != nil {
		return err
	}
	health = withConfigured(health, configured)
	if len(health) == 0 {
		return errors.New("no source is configured and none has brought anything; outcry init writes a configuration to start from")
	}
	if err := c.print(a, health); err != nil {
		return err
	}
	failing := 0
	for _, h := range health {
		// A source that was taken out of the configuration is history.
		if h.Failures > 0 && slices.ContainsFunc(configured, func(s collectors.Source) bool { return s.Name == h.Name }) {
			failing++
		}
	}
	if failing > 0 {
		return problemsError{fmt.Errorf("%d of %d configured sources are failing", failing, len(configured))}
	}
	return nil
}

// health reads the store, if there is one yet.
func (a *app) health(w *world) ([]outcry.SourceHealth, error) {
	s, err := w.read(a.ctx)
	if errors.Is(err, store.ErrMissing) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer s.Close()
	return s.Sources(a.ctx)
}

// withConfigured adds the sources that were never visited.
func withConfigured(health []outcry.SourceHealth, configured []collectors.Source) []outcry.SourceHealth {
	known := map[string]bool{}
	for _, h := range health {
		known[h.Name] = true
	}
	for _, src := range configured {
		if !known[src.Name] {
			health = append(health, outcry.SourceHealth{Name: src.Name, Kind: src.Kind})
		}
	}
	return health
}

func (c sourcesCmd) print(a *app, health []outcry.SourceHealth) error {
	format := c.Format
	if format == "auto" {
		format = "csv"
		if terminal(a.out) {
			format = "table"
		}
	}
	if format != "table" {
		return export.Sources(a.plain(), export.Format(format), health)
	}
	now := a.now()
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.Style().Format.Header = text.FormatDefault
	t.AppendHeader(table.Row{"source", "kind", "last good read", "next visit", "failures", "posts", "last visit"})
	for _, h := range health {
		last := string(h.Last.Outcome)
		if h.Last.Reason != "" {
			last += ": " + safetext.Clean(h.Last.Reason)
		}
		t.AppendRow(table.Row{safetext.Cut(safetext.Clean(h.Name), maxName), safetext.Clean(h.Kind), ago(h.LastGood, now), ahead(h.Next, now), h.Failures, h.Posts, last})
	}
	t.SetColumnConfigs([]table.ColumnConfig{{Number: 5, Align: text.AlignRight}, {Number: 6, Align: text.AlignRight}, {Number: 7, WidthMax: 60}})
	_, err := io.WriteString(a.out, t.Render()+"\n")
	return err
}

// maxName is how many characters of a source's name are shown: those of
// imported files are as long as their writers like.
const maxName = 60

func ago(t, now time.Time) string {
	if t.IsZero() {
		return "never"
	}
	return now.Sub(t).Round(time.Second).String() + " ago"
}

func ahead(t, now time.Time) string {
	switch {
	case t.IsZero():
		return "-"
	case t.Before(now):
		return "due"
	}
	return "in " + t.Sub(now).Round(time.Second).String()
}

func printKinds(w io.Writer) error {
	for i, k := range collectors.Kinds() {
		if i > 0 {
			fmt.Fprintln(w)
		}
		if _, err := fmt.Fprintf(w, "%s\n%s", k.Name, k.Doc); err != nil {
			return err
		}
	}
	return nil
}
