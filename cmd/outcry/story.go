package main

import (
	"slices"
	"time"

	"outcry"
	"outcry/chart"
	"outcry/filters"
	"outcry/safetext"
	"outcry/store"
)

// story is what to tell of one service in one span.
type story struct {
	title        string
	service      string
	since, until time.Time
	regions      []string // always drawn, beside those of incidents
	silent       []string // regions of which it is worth saying that nobody spoke
	blamed       string   // service that people suspected
}

// chronicle writes a story.
type chronicle struct {
	*teller
	story
	a       *app
	store   *store.Store
	signals []outcry.StoredSignal // of the service and span
}

// story prints what happened: each incident as outcry incidents tells it, and who
// was silent.
func (a *app) story(w *world, s *store.Store, st story) error {
	span := outcry.Query{Services: []string{st.service}, Since: st.since, Until: st.until}
	o := a.chart(filters.Selection{Query: span, Zone: time.UTC}, w.regions.Label)
	t := &chronicle{teller: newTeller(a.out, w, o), story: st, a: a, store: s}
	var err error
	if t.signals, err = collect(s.Signals(a.ctx, span, 0)); err != nil {
		return err
	}
	t.heading()
	list, err := s.Incidents(a.ctx, span, false)
	if err != nil {
		return err
	}
	in := w.inquest(s, time.Time{}, st.until)
	var within []outcry.Incident
	for _, i := range list {
		if i.Service != st.service {
			within = append(within, i)
		} else if err := t.incidentOf(in, i); err != nil {
			return err
		}
	}
	if err := t.parts(in, within); err != nil {
		return err
	}
	if len(list) == 0 {
		if err := t.calm(span); err != nil {
			return err
		}
	}
	if err := t.silence(); err != nil {
		return err
	}
	t.printf("\nEvery number leads back to posts: outcry export signals --service %s lists them with the words that made them.\n", safetext.Clean(st.service))
	return t.out.Flush()
}

// heading says how much was claimed.
func (t *chronicle) heading() {
	t.teller.title(t.story.title)
	authors, sources, posts := map[string]bool{}, map[string]bool{}, map[postKey]bool{}
	for _, g := range t.signals {
		authors[g.Author], sources[g.Source], posts[postKey{g.Source, g.PostID}] = true, true, true
	}
	t.printf("%s about %s in %s by %s from %s. Times are UTC.\n", several(len(t.signals), "claim"), t.story.service,
		several(len(posts), "post"), several(len(authors), "author"), several(len(sources), "source"))
}

// incidentOf tells of one incident, drawn over the whole span.
func (t *chronicle) incidentOf(in *inquest, i outcry.Incident) error {
	picture := outcry.Query{Since: t.since, Until: t.until, Step: storyStep}
	for _, region := range slices.Concat([]string{outcry.World}, t.story.regions, drawn(&i)) {
		if !slices.Contains(picture.Regions, region) {
			picture.Regions = append(picture.Regions, region)
		}
	}
	c, err := in.open(t.a.ctx, i, picture)
	if err != nil {
		return err
	}
	t.section("Incident " + safetext.Clean(i.ID))
	return t.incident(c)
}

// parts mentions the incidents of what belongs to the service.
func (t *chronicle) parts(in *inquest, list []outcry.Incident) error {
	if len(list) == 0 {
		return nil
	}
	t.section("Of that, by itself")
	for _, i := range list {
		c, err := in.open(t.a.ctx, i, outcry.Query{})
		if err != nil {
			return err
		}
		t.item(safetext.Clean(i.Service), t.headline(c))
	}
	return nil
}

const storyStep = 15 * time.Minute

// calm draws a span without incidents.
func (t *chronicle) calm(span outcry.Query) error {
	t.printf("\nNo incident: nothing rose above what is usual.\n\n")
	span.Step, span.Regions = storyStep, t.story.regions
	rows, err := collect(t.store.Timeline(t.a.ctx, span))
	if err != nil {
		return err
	}
	return chart.Timeline(t.out, rows, t.teller.chart)
}

// silence says where nobody spoke, and what the operator of a service that was
// blamed had to say.
func (t *chronicle) silence() error {
	t.section("Silence")
	for _, region := range t.silent {
		n := 0
		for _, g := range t.signals {
			if g.Stance != outcry.Up && (g.Region == region || slices.Contains(t.world.regions.Ancestors(g.Region), region)) {
				n++
			}
		}
		t.printf("  %s: %s that it fails.\n", t.place(region), several(n, "claim"))
	}
	if t.blamed == "" {
		return nil
	}
	n := 0
	for _, g := range t.signals {
		n += btoi(g.Cause == t.blamed)
	}
	q := outcry.Query{
		Services: []string{t.blamed}, Since: t.since, Until: t.until, Voices: []outcry.Voice{outcry.Official},
		Stances: []outcry.Stance{outcry.Down, outcry.StillDown},
	}
	official, err := collect(t.store.Signals(t.a.ctx, q, 0))
	if err != nil {
		return err
	}
	t.printf("  %s name %s as the cause; its operator reported %s.\n", several(n, "claim"), t.blamed, several(len(official), "outage"))
	return nil
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
