package main

import (
	"bytes"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"outcry"
	"outcry/monitor"
	"outcry/places"
	"outcry/simulator"
	"outcry/store"
)

// TestTheRegionsOfTheDemo holds what is known of the day against what the regions
// say: Europe and the United States report, the only voice from China says that it
// works, and nobody looks at Japan. What comes later changes no earlier answer.
func TestTheRegionsOfTheDemo(t *testing.T) {
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	w.config.Database = filepath.Join(t.TempDir(), "day.db")
	m, s, err := w.pipeline(t.Context(), store.Options{Create: true, Fleeting: true, AuthorKey: replayKey}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	dayOf, err := simulator.TeslaDay()
	if err != nil {
		t.Fatal(err)
	}
	noon := dayOf.Start.Add(12 * time.Hour)
	a := &app{ctx: t.Context(), out: &bytes.Buffer{}, err: &bytes.Buffer{}}
	show := func(q outcry.Query) []places.Row {
		q.Services, q.Since, q.Regions = []string{"tesla"}, dayOf.Start, []string{"001", "150", "021", "US", "DE", "GB", "NO", "CN", "JP"}
		rows, err := a.regions(w, s, q, "tesla")
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	importDay(t, m, dayOf, func(seen time.Time) bool { return !seen.After(noon) })
	early := show(outcry.Query{Until: noon, AsOf: noon})
	if de := rowOf(t, early, "DE"); de.State != places.Reporting || de.Bucket.Down == 0 {
		t.Errorf("by noon Germany is %+v", de)
	}
	if cn := rowOf(t, early, "CN"); cn.State == places.Reporting {
		t.Errorf("by noon China is %+v", cn)
	}
	importDay(t, m, dayOf, func(seen time.Time) bool { return seen.After(noon) })
	if diff := cmp.Diff(early, show(outcry.Query{Until: noon, AsOf: noon})); diff != "" {
		t.Errorf("the afternoon changed what was known at noon (-then +now)\n%s", diff)
	}
	rows := show(outcry.Query{Until: dayOf.End})
	for region, want := range map[string]places.State{
		"001": places.Reporting, "150": places.Reporting, "021": places.Reporting, "US": places.Reporting, "DE": places.Reporting,
		"GB": places.Reporting, "NO": places.Reporting, "CN": places.Affirmed, "JP": places.NotCovered,
	} {
		if got := rowOf(t, rows, region); got.State != want {
			t.Errorf("%s is %s, want %s: %+v", region, got.State, want, got.Bucket)
		}
	}
	if cn := rowOf(t, rows, "CN"); cn.BadNews() != 0 || cn.Up == 0 || cn.Difference != places.TooFew {
		t.Errorf("China is %+v", cn)
	}
	if rows[0].Region != outcry.World || !slices.IsSortedFunc(rows[1:], func(a, b places.Row) int { return int(2 * (b.BadNews() - a.BadNews())) }) {
		t.Error("the regions are not sorted by bad news")
	}
}

func rowOf(t *testing.T, rows []places.Row, region string) places.Row {
	t.Helper()
	i := slices.IndexFunc(rows, func(r places.Row) bool { return r.Region == region })
	if i < 0 {
		t.Fatalf("%s is not among %d rows", region, len(rows))
	}
	return rows[i]
}

// importDay imports the posts of a day that were first seen at some times.
func importDay(t *testing.T, m *monitor.Monitor, dayOf simulator.Day, when func(seen time.Time) bool) {
	t.Helper()
	sites := map[string]simulator.Site{}
	for _, site := range dayOf.Sites {
		sites[site.Name] = site
	}
	_, err := m.Import(t.Context(), func(yield func(outcry.Line, error) bool) {
		for _, p := range dayOf.Posts {
			post, site := p.Post, sites[p.Site]
			post.Source, post.FirstSeenAt = p.Site, p.VisibleAt()
			post.SourceService, post.SourceRegion, post.SourceVoice = site.Service, site.Region, site.Voice
			if when(post.FirstSeenAt) && !yield(outcry.Line{Post: post}, nil) {
				return
			}
		}
	}, func(bad *outcry.LineError) error { return bad }, func(monitor.Imported) {})
	if err != nil {
		t.Fatal(err)
	}
}
