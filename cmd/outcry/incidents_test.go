package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"outcry"
	"outcry/store"
)

// detected puts into a file what detection would have found of one service, in
// place of what it did find: detected DB FILE PEAK, with a transition a line.
func detected(ts *testscript.TestScript, _ bool, args []string) {
	steps, err := os.Open(ts.MkAbs(args[1]))
	ts.Check(err)
	defer steps.Close()
	found := store.DetectedService{Since: time.UnixMilli(1), Peaks: map[string][]outcry.Peak{}, Aliases: map[string]string{}}
	lines := bufio.NewScanner(steps)
	for lines.Scan() {
		var step outcry.Transition
		ts.Check(json.Unmarshal(lines.Bytes(), &step))
		if found.Peaks[step.Incident] == nil {
			found.Opened = append(found.Opened, store.OpenedIncident{ID: step.Incident, At: step.At})
			found.Aliases["old-"+step.Incident] = step.Incident
		}
		found.Service = step.Service
		found.Transitions = append(found.Transitions, step)
		found.Peaks[step.Incident] = append(found.Peaks[step.Incident], outcry.Peak{At: step.At, Score: step.Why.Score})
	}
	ts.Check(lines.Err())
	w, err := builtin()
	ts.Check(err)
	w.config.Database = ts.MkAbs(args[0])
	ctx := context.Background()
	s, err := w.open(ctx, store.Options{})
	ts.Check(err)
	was, err := s.Detection(ctx)
	ts.Check(err)
	last, err := s.LastSignal(ctx)
	ts.Check(err)
	ts.Check(s.SaveDetected(ctx, store.Detected{
		Was: was, Now: store.Detection{Signal: last, Clock: was.Clock},
		Cells:    []store.Cell{{Service: found.Service, Region: outcry.World, First: found.Transitions[0].Why.From}},
		Services: []store.DetectedService{found},
	}))
	ts.Check(s.Close())
}
