package main

import (
	"context"
	"sync/atomic"

	"outcry"
	"outcry/classify"
	"outcry/collectors"
	"outcry/detect"
	"outcry/monitor"
	"outcry/store"
)

// setting is what a daemon goes by. It is a value: a reload puts another in its
// place as a whole.
type setting struct {
	*world
	sources    []collectors.Source
	classifier *classify.Classifier
}

// live is the setting that holds at the moment. What asks through it follows a
// reload without being told of it.
type live struct{ atomic.Pointer[setting] }

// setting is the world with the sources that are read in it.
func (w *world) setting(sources []collectors.Source) (*setting, error) {
	classifier, err := w.classifier()
	if err != nil {
		return nil, err
	}
	return &setting{world: w, sources: sources, classifier: classifier}, nil
}

// live is the world with the sources that are read in it, to be replaced while
// it is in use.
func (w *world) live(sources []collectors.Source) (*live, error) {
	first, err := w.setting(sources)
	if err != nil {
		return nil, err
	}
	l := &live{}
	l.Store(first)
	return l, nil
}

// pipeline opens the configured database, making it where it is missing, with
// the stages that fill it. The fetcher may be nil where nothing is collected.
func (l *live) pipeline(ctx context.Context, o store.Options, f monitor.Fetcher) (*monitor.Monitor, *store.Store, error) {
	o.Create, o.Voice, o.Upgraded = true, l.voice, l.Load().upgraded
	o.Services, o.Regions = containment{l}, l.Load().regions
	s, err := store.Open(ctx, l.Load().config.Database, o)
	if err != nil {
		return nil, nil, err
	}
	m := monitor.New(s, l.Load().classifier, f)
	m.Allow(l.Load().budget())
	return m, s, nil
}

// budget is how many false incidents there may be.
func (w *world) budget() detect.Budget {
	rate := w.config.Detection.FalseAlarms
	return detect.Budget{FalseAlarms: float64(rate.Times), Per: rate.Per}
}

func (l *live) voice(p *outcry.Post) outcry.Voice { return l.Load().classifier.Voice(p) }

// containment is what contains what among the services of the moment. Of the
// regions only names can change.
type containment struct{ now *live }

// Ancestors returns the services that contain one, nearest first.
func (c containment) Ancestors(id string) []string { return c.now.Load().services.Ancestors(id) }
