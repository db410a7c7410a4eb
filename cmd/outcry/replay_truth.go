package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"outcry"
	"outcry/backtest"
	"outcry/export"
	"outcry/safetext"
	"outcry/spelling"
	"outcry/store"
)

// measured are the flags of a replay that asks how good detection is.
type measured struct {
	Truth    string `help:"What really happened, a CSV with service,region,started_at,ended_at: measure against it." placeholder:"FILE"`
	Detector string `help:"outcry, or one of its published rivals: ears-c2, spoons, sta-lta, mean-sd, ratio, nb-cusum; all for each of them. Without --truth their alerts are listed." placeholder:"NAME"`
}

// everybody is how all detectors are asked for.
const everybody = "all"

// measurement is a replay that runs detectors and holds them to the truth.
type measurement struct {
	world     *world
	ours      bool
	rivals    []backtest.Rival
	truth     string // name of the file; "" where there is none
	outages   []backtest.Outage
	detectors []string // in their order
}

// plan reads what is to be measured, before the posts are replayed; nil where
// nothing is.
func (c measured) plan(w *world) (*measurement, error) {
	if c.Truth == "" && c.Detector == "" {
		return nil, nil
	}
	m := &measurement{world: w, truth: c.Truth}
	if err := m.choose(c.Detector); err != nil || c.Truth == "" {
		return m, err
	}
	name := safetext.Clean(c.Truth)
	file, err := os.Open(c.Truth)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, errors.Unwrap(err))
	}
	defer file.Close()
	m.outages, err = backtest.ReadTruth(name, file, m.service, m.region)
	return m, err
}

// choose finds the detectors of a name; ours where there is none.
func (m *measurement) choose(name string) error {
	names := []string{backtest.Name}
	for _, r := range backtest.Rivals() {
		names = append(names, r.Name)
		if name == r.Name || name == everybody {
			m.rivals = append(m.rivals, r)
		}
	}
	m.ours = name == "" || name == backtest.Name || name == everybody
	if m.ours {
		m.detectors = append(m.detectors, backtest.Name)
	}
	for _, r := range m.rivals {
		m.detectors = append(m.detectors, r.Name)
	}
	if len(m.detectors) > 0 {
		return nil
	}
	names = append(names, everybody)
	hint := ""
	if near, ok := spelling.Nearest(name, names); ok {
		hint = fmt.Sprintf("; did you mean %s?", near)
	}
	return usagef("--detector %q: want one of %s%s", safetext.Clean(name), strings.Join(names, ", "), hint)
}

func (m *measurement) service(typed string) (string, error) {
	id, _ := m.world.services.Resolve(typed)
	if id == "" {
		return "", fmt.Errorf("service is %q; want an id or a name, such as tesla", safetext.Clean(typed))
	}
	return id, nil
}

func (m *measurement) region(typed string) (string, error) {
	ids, err := m.world.regions.Resolve(typed)
	if err == nil && len(ids) != 1 {
		err = fmt.Errorf("region %q stands for %s; give each a line of its own", safetext.Clean(typed), strings.Join(ids, ", "))
	}
	if err != nil {
		return "", errors.New(safetext.Clean(err.Error()))
	}
	return ids[0], nil
}

// spanOf is the span of posts in whole bins, until the last one was seen.
func spanOf(list []outcry.Line) outcry.Span {
	var s outcry.Span
	for i := range list {
		p := &list[i].Post
		if s.Start.IsZero() || p.FirstSeenAt.Before(s.Start) {
			s.Start = p.FirstSeenAt
		}
		if p.FirstSeenAt.After(s.End) {
			s.End = p.FirstSeenAt
		}
	}
	return outcry.Span{Start: s.Start.Truncate(backtest.Bin), End: s.End.Truncate(backtest.Bin).Add(backtest.Bin)}
}

// run lists the alerts of the detectors, or how they did.
func (m *measurement) run(a *app, s *store.Store, format string, span outcry.Span) error {
	trial := backtest.Trial{Span: span, Outages: m.outages, Services: m.world.services, Regions: m.world.regions}
	for _, o := range trial.Clip() {
		a.tell("outcry: the outage of %s from %s on lies outside the posts (%s to %s) and is left out",
			safetext.Clean(o.Service), outcry.FormatTime(o.Start), outcry.FormatTime(span.Start), outcry.FormatTime(span.End))
	}
	alerts, err := m.alerts(a, s, &trial)
	if err != nil {
		return err
	}
	if m.truth == "" {
		return m.list(a.plain(), format, alerts)
	}
	var results []backtest.Result
	for i, name := range m.detectors {
		results = append(results, trial.Judge(name, m.line(name), alerts[i]))
	}
	if format != "text" {
		return export.Results(a.plain(), export.Format(format), results)
	}
	if _, err := fmt.Fprintf(a.out, "%s to %s, outages: %d\n", outcry.FormatTime(span.Start), outcry.FormatTime(span.End), len(trial.Outages)); err != nil {
		return err
	}
	return backtest.Table(a.out, results)
}

// line is that of a rival; 0 for ours.
func (m *measurement) line(name string) float64 {
	for _, r := range m.rivals {
		if r.Name == name {
			return r.Line
		}
	}
	return 0
}

// alerts are those of each detector, in their order. It also finds when outages
// could first be known.
func (m *measurement) alerts(a *app, s *store.Store, trial *backtest.Trial) ([][]backtest.Alert, error) {
	list := make([][]backtest.Alert, len(m.detectors))
	if m.ours {
		ours, err := m.incidents(a, s, trial.Span)
		if err != nil {
			return nil, err
		}
		list[0] = ours
	}
	trial.Fifth = make([]time.Time, len(trial.Outages))
	if len(m.rivals) == 0 && len(trial.Outages) == 0 {
		return list, nil // nobody asks for what was counted
	}
	for record, err := range m.records(a.ctx, s, trial.Span) {
		if err != nil {
			return nil, err
		}
		for i, o := range trial.Outages {
			if o.Service == record.Service {
				trial.Fifth[i] = backtest.Fifth(&record.Record, m.world.regions, o)
			}
		}
		if len(m.rivals) == 0 || record.bad < backtest.Least {
			continue
		}
		if record.Coverage, err = record.coverage(a.ctx, s); err != nil {
			return nil, err
		}
		cells := backtest.Count(&record.Record, m.world.regions)
		for i, r := range m.rivals {
			at := len(list) - len(m.rivals) + i
			list[at] = append(list[at], r.Score(&record.Record, cells).Alerts(r.Line)...)
		}
	}
	return list, nil
}

// incidents are the alerts of our own detector: what the pipeline said.
func (m *measurement) incidents(a *app, s *store.Store, span outcry.Span) ([]backtest.Alert, error) {
	var transitions []outcry.Transition
	for t, err := range s.Transitions(a.ctx, outcry.Query{}) {
		if err != nil {
			return nil, err
		}
		transitions = append(transitions, t)
	}
	list := backtest.AlertsOf(transitions, span.End)
	list = slices.DeleteFunc(list, func(a backtest.Alert) bool { return !a.Start.Before(span.End) || !a.End.After(span.Start) })
	return backtest.Ordered(list), nil
}

// list writes the alerts themselves.
func (m *measurement) list(w io.Writer, format string, alerts [][]backtest.Alert) error {
	var rows []export.Detected
	for i, name := range m.detectors {
		for _, a := range alerts[i] {
			rows = append(rows, export.Detected{Detector: name, Alert: a})
		}
	}
	if format != "text" {
		return export.Alerts(w, export.Format(format), rows)
	}
	for _, r := range rows {
		if _, err := fmt.Fprintf(w, "%s  %s  %-9s %s in %s\n", outcry.FormatTime(r.Start), outcry.FormatTime(r.End), r.Detector,
			safetext.Clean(r.Service), m.places(r.Regions)); err != nil {
			return err
		}
	}
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "no alerts")
		return err
	}
	return nil
}

func (m *measurement) places(regions []string) string {
	labels := make([]string, len(regions))
	for i, id := range regions {
		labels[i] = m.world.regions.Label(id)
	}
	return strings.Join(labels, ", ")
}
