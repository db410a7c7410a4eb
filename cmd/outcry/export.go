package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"time"

	"outcry"
	"outcry/export"
	"outcry/filters"
	"outcry/monitor"
	"outcry/store"
)

type exportCmd struct {
	What          string `arg:"" enum:"timeline,signals,incidents,claims,transitions,posts" help:"timeline, signals, incidents, claims, transitions or posts."`
	Output        string `short:"o" help:"File to write; standard output without it." placeholder:"FILE"`
	Format        string `enum:"csv,jsonl" default:"csv" help:"csv or jsonl."`
	All           bool   `help:"Of incidents, claims and transitions: those of suspicions that were dismissed, too."`
	filters.Flags `embed:""`
}

// Help shows an example.
func (exportCmd) Help() string {
	return "Example: outcry export timeline --service tesla --since 2023-02-14 --until 2023-02-14 --step 15m -o tesla.csv\n         outcry export claims --service tesla --voice official,monitor --format jsonl\n\nAll that is stored unless filtered; it is written as it is read, so size does not matter."
}

// Run writes what was asked for. A file appears only when it is complete.
func (c exportCmd) Run(a *app) error {
	w, err := a.world()
	if err != nil {
		return err
	}
	sel, err := w.selection(c.Flags, a.now(), 0)
	if err != nil {
		return err
	}
	s, err := w.read(a.ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	q := sel.Query
	if c.What == "timeline" {
		if q, err = spanned(a.ctx, s, q); err != nil {
			return err
		}
	}
	write := func(out io.Writer) error {
		buffered := bufio.NewWriterSize(out, 64<<10)
		if err := c.write(a, w, s, q, buffered); err != nil {
			return err
		}
		return buffered.Flush()
	}
	if c.Output == "" || c.Output == "-" {
		return write(a.plain())
	}
	return writeFile(c.Output, write)
}

// write writes what was asked for.
func (c exportCmd) write(a *app, w *world, s *store.Store, q outcry.Query, out io.Writer) error {
	format := export.Format(c.Format)
	switch c.What {
	case "timeline":
		return export.Timeline(out, format, q, monitor.Timeline(a.ctx, s, w.budget(), q))
	case "signals":
		return export.Signals(out, format, s.Signals(a.ctx, q, 0))
	case "posts":
		return export.Posts(out, format, s.Posts(a.ctx, q))
	}
	list, err := a.incidents(s, q, c.All)
	if err != nil {
		return err
	}
	in := w.inquest(s, q.AsOf, a.now())
	switch c.What {
	case "claims":
		return export.Claims(out, format, in.claims(a.ctx, list, q))
	case "transitions":
		return export.Transitions(out, format, of(list, s.Transitions(a.ctx, q)))
	}
	if err := in.causes(a.ctx, list); err != nil {
		return err
	}
	return export.Incidents(out, format, list)
}

// claims are those of some incidents that a query lets through, incident by
// incident, in the order in which they were made.
func (q *inquest) claims(ctx context.Context, list []outcry.Incident, only outcry.Query) iter.Seq2[export.Claim, error] {
	return func(yield func(export.Claim, error) bool) {
		for _, i := range list {
			signals, err := q.signals(ctx, i, only)
			if err != nil {
				yield(export.Claim{}, err)
				return
			}
			for _, g := range signals {
				if !yield(export.Claim{Incident: i.ID, StoredSignal: g}, nil) {
					return
				}
			}
		}
	}
}

// of are the transitions of some incidents.
func of(list []outcry.Incident, rows iter.Seq2[outcry.Transition, error]) iter.Seq2[outcry.Transition, error] {
	known := map[string]bool{}
	for _, i := range list {
		known[i.ID] = true
	}
	return func(yield func(outcry.Transition, error) bool) {
		for t, err := range rows {
			if (err != nil || known[t.Incident]) && !yield(t, err) {
				return
			}
		}
	}
}

// spanned closes a span that was left open, by the signals there are, and picks
// the step that suits it. It changes nothing where there are none.
func spanned(ctx context.Context, s *store.Store, q outcry.Query) (outcry.Query, error) {
	if q.Since.IsZero() || q.Until.IsZero() {
		extent, err := s.Extent(ctx, q)
		if err != nil || extent == (outcry.Span{}) {
			return q, err
		}
		if q.Since.IsZero() {
			q.Since = extent.Start
		}
		if q.Until.IsZero() {
			q.Until = extent.End.Add(time.Millisecond)
		}
	}
	if q.Step == 0 {
		q.Step = filters.DefaultStep(q.Until.Sub(q.Since))
	}
	return filters.Align(q), nil
}

// writeFile writes beside the file and moves the result in place, so that a
// reader never sees half of it. What is no regular file, such as a pipe or a
// device, is written to as it is.
func writeFile(path string, write func(io.Writer) error) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return writeInto(path, write)
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".outcry-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	if err = errors.Join(write(file), file.Chmod(0o644), file.Close()); err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("writing %s: %w", path, err), os.Remove(file.Name()))
	}
	return nil
}

func writeInto(path string, write func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	if err := errors.Join(write(file), file.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return nil
}
