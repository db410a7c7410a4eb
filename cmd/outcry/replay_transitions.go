package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"slices"
	"time"

	"outcry"
	"outcry/detect"
	"outcry/export"
	"outcry/filters"
	"outcry/store"
)

// conclude prints what was concluded of replayed posts, and why where that is
// nothing.
func (c replayCmd) conclude(a *app, w *world, s *store.Store, list []outcry.Line) error {
	all, err := s.Incidents(a.ctx, outcry.Query{}, true)
	if err != nil {
		return err
	}
	shown := slices.DeleteFunc(slices.Clone(all), func(i outcry.Incident) bool { return i.State == outcry.Dismissed && !c.All })
	steps := of(shown, s.Transitions(a.ctx, outcry.Query{}))
	if c.Format == "text" {
		err = a.told(w, steps)
	} else {
		err = c.export(a.plain(), steps)
	}
	if err != nil {
		return err
	}
	told, err := a.replayed(s, list, all)
	if err != nil {
		return err
	}
	switch {
	case len(shown) == 0:
		a.tell("outcry: %s", told.nothing())
	case c.Format == "text" && terminal(a.err):
		a.tell("outcry: %s", told.summary(a.db))
	}
	return nil
}

func (c replayCmd) export(to io.Writer, steps iter.Seq2[outcry.Transition, error]) error {
	out := bufio.NewWriter(to)
	if err := export.Transitions(out, export.Format(c.Format), steps); err != nil {
		return err
	}
	return out.Flush()
}

// told writes transitions for people: when, what, where, from which state to
// which, and beneath it in which incident, and why.
func (a *app) told(w *world, steps iter.Seq2[outcry.Transition, error]) error {
	t := newTeller(a.out, w, a.chart(filters.Selection{Zone: time.UTC}, w.regions.Label))
	for step, err := range steps {
		if err != nil {
			return err
		}
		t.printf("%s  %s in %s: %s -> %s\n", step.At.UTC().Format(time.DateTime), t.chart.Clean(step.Service),
			t.chart.Clean(w.idAndName(step.Region)), step.From, t.chart.State(step.To))
		t.beneath(step.Incident + ": " + step.Why.String())
	}
	return t.out.Flush()
}

// replayed is what was in posts that were replayed.
type replayed struct {
	posts              int
	signals, services  int
	listed             int // of the signals, about what the catalogue has
	length             time.Duration
	incidents, doubted int // doubted are suspicions that were dismissed
}

func (a *app) replayed(s *store.Store, list []outcry.Line, incidents []outcry.Incident) (replayed, error) {
	span := spanOf(list)
	r := replayed{posts: len(list), length: span.End.Sub(span.Start)}
	spoken, err := s.Services(a.ctx, outcry.Query{})
	if err != nil {
		return r, err
	}
	for _, c := range spoken {
		r.signals += c.Signals
		if c.Service != outcry.Unlisted {
			r.listed += c.Signals
			r.services++
		}
	}
	for _, i := range incidents {
		if i.State == outcry.Dismissed {
			r.doubted++
		}
	}
	r.incidents = len(incidents) - r.doubted
	return r, nil
}

// summary is what came of the posts, and where there is more to see.
func (r replayed) summary(db string) string {
	where := "--db FILE keeps it, for outcry incidents and outcry timeline"
	if db != "" {
		where = fmt.Sprintf("outcry incidents --db %s tells of each", db)
	}
	return fmt.Sprintf("%s, %s, %s; %s", several(r.posts, "post"), several(r.signals, "signal"), several(r.incidents, "incident"), where)
}

// nothing is why nothing was detected.
func (r replayed) nothing() string {
	switch {
	case r.signals == 0:
		return fmt.Sprintf("nothing detected: none of %s claims anything about a service; outcry classify --explain says how each is read", several(r.posts, "post"))
	case r.services == 0:
		return fmt.Sprintf("nothing detected: what is claimed in %s is about services that the catalogue lacks; with --db, outcry discover lists them", several(r.posts, "post"))
	}
	why := fmt.Sprintf("nothing detected: the %s about %s never rose above what is usual", several(r.listed, "claim"), several(r.services, "service"))
	if r.doubted > 0 {
		why = fmt.Sprintf("nothing detected but %s, never confirmed; --all shows what", several(r.doubted, "suspicion"))
	}
	if learnt := detect.Learning; r.length < learnt {
		why += fmt.Sprintf("; with less than %s of posts it takes a large rise to tell", outcry.Length(learnt))
	}
	return why
}
