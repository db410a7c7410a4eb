package store_test

import (
	"context"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"outcry"
	"outcry/store"
)

// from makes a post of a source, published and seen some minutes after noon.
func from(source, id string, minute float64, author, text string) outcry.Post {
	p := post(id, minute, author, text)
	p.Source = source
	return p
}

func collected(t *testing.T, s *store.Store, c store.Collected) {
	t.Helper()
	if _, err := s.Collect(context.Background(), c); err != nil {
		t.Fatal(err)
	}
}

func span(minutes float64) outcry.Query {
	return outcry.Query{Services: []string{"tesla"}, Since: noon, Until: noon.Add(time.Duration(minutes * float64(time.Minute)))}
}

func TestSpeakers(t *testing.T) {
	s := open(t)
	const month = -27 * 24 * 60
	collected(t, s, store.Collected{
		Posts: []outcry.Post{
			from("forum", "1", 1, "ann", "down tesla DE; down tesla NO"), from("forum", "2", 2, "bob", "up tesla DE"), from("forum", "3", 3, "cat", "hello"),
			from("calm", "4", month, "dan", "hello"),
			from("ancient", "5", 2*month, "eve", "down tesla US"),
			from("late", "6", 20, "fay", "down tesla US-CA"),
		},
		Covered: map[string]outcry.Span{"forum": {Start: noon, End: noon.Add(10 * time.Minute)}, "calm": {Start: noon.Add(-time.Hour), End: noon.Add(time.Hour)}},
	})
	read(t, s)
	calm := outcry.Speaker{Source: "calm", Posts: 1, Read: 1}
	forum := outcry.Speaker{Source: "forum", Posts: 3, Claims: map[string]int{"DE": 2, "NO": 1}, Read: 0.25}
	late := outcry.Speaker{Source: "late", Posts: 1, Claims: map[string]int{"US-CA": 1}}
	first := outcry.Speaker{Source: "forum", Posts: 1, Claims: map[string]int{"DE": 1, "NO": 1}, Read: 1.0 / 40}
	for _, tc := range []struct {
		name  string
		query outcry.Query
		want  []outcry.Speaker
	}{
		{"by the end", span(40), []outcry.Speaker{calm, forum, late}},
		{"over a span as long as all of it", outcry.Query{Services: []string{"tesla"}, Since: noon.Add(2 * month * time.Minute), Until: noon.Add(30 * 24 * time.Hour)}, []outcry.Speaker{
			{Source: "ancient", Posts: 1, Claims: map[string]int{"US": 1}}, {Source: "calm", Posts: 1, Read: 2.0 / (84 * 24)},
			{Source: "forum", Posts: 3, Claims: map[string]int{"DE": 2, "NO": 1}, Read: 1.0 / 6 / (84 * 24)}, late,
		}},
		{"whatever stances and regions are asked for", outcry.Query{Services: []string{"tesla"}, Since: noon, Until: noon.Add(40 * time.Minute),
			Stances: []outcry.Stance{outcry.Up}, Regions: []string{"US"}}, []outcry.Speaker{calm, forum, late}},
		{"of one source", outcry.Query{Services: []string{"tesla"}, Since: noon, Until: noon.Add(40 * time.Minute), Sources: []string{"late"}}, []outcry.Speaker{late}},
		{"as of a minute in", outcry.Query{Services: []string{"tesla"}, Since: noon, Until: noon.Add(40 * time.Minute), AsOf: noon.Add(time.Minute)},
			[]outcry.Speaker{{Source: "calm", Posts: 1, Read: 1.0 / 40}, first}},
		{"of a service that nobody knows", outcry.Query{Services: []string{"zwift"}, Since: noon, Until: noon.Add(time.Hour)}, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := s.Speakers(t.Context(), tc.query)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, got, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	if _, err := s.Speakers(t.Context(), outcry.Query{Services: []string{"tesla"}}); err == nil {
		t.Error("an open span is taken for one")
	}
}

func TestPlacements(t *testing.T) {
	s := open(t)
	own := from("forum", "1", 1, "ann", "x")
	own.Service, own.Region, own.SourceService, own.SourceRegion = "Tesla", "Berlin", "aws", "US"
	configured := from("forum", "2", 2, "bob", "x")
	configured.SourceService, configured.SourceRegion = "tesla", "DE"
	elsewhere := from("hall", "3", 3, "cat", "x")
	elsewhere.Service = "tesla"
	none := from("hall", "4", 3, "cat", "about nothing, from somewhere")
	none.Region = "DE"
	old := from("hall", "5", -29*24*60, "cat", "x")
	old.Service = "tesla"
	collect(t, s, own, configured, elsewhere, none, old)
	again := configured
	again.ID = "6"
	again.FirstSeenAt = noon.Add(30 * time.Minute)
	collect(t, s, again)
	q := span(60)
	got, err := s.Placements(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	want := []outcry.Placement{
		{Source: "forum", Service: "Tesla", Region: "Berlin", Posts: 1}, {Source: "forum", Service: "tesla", Region: "DE", Posts: 2},
		{Source: "hall", Service: "tesla", Posts: 1},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	q.AsOf, q.Sources = noon.Add(10*time.Minute), []string{"forum"}
	if got, err = s.Placements(t.Context(), q); err != nil || len(got) != 2 || got[1].Posts != 1 {
		t.Errorf("of the forum as of 12:10: %+v, %v", got, err)
	}
}

func TestTotalsCountTheWholeSpan(t *testing.T) {
	s := open(t)
	collected(t, s, store.Collected{
		Posts: []outcry.Post{
			post("0", -50, "eve", "down tesla DE"), // began before the span: no report that began in it
			post("1", 5, "ann", "down tesla DE"), post("2", 70, "ann", "down tesla DE"), post("3", 80, "bob", "up tesla NO"),
			post("4", 95, "cat", "down tesla DE"),
		},
		Covered: map[string]outcry.Span{"forum": {Start: noon, End: noon.Add(60 * time.Minute)}},
	})
	read(t, s)
	q := span(90)
	totals := map[string]outcry.Bucket{}
	for b, err := range s.Totals(t.Context(), q) {
		if err != nil {
			t.Fatal(err)
		}
		totals[b.Region] = b
	}
	de := totals["DE"]
	if len(totals) != 3 || de.Down != 2 || de.Authors != 1 || de.Posts != 2 || !de.Start.Equal(noon) || de.Step != 90*time.Minute {
		t.Errorf("DE is %+v of %d rows", de, len(totals))
	}
	if b := totals["001"]; b.Down != 2 || b.Up != 1 || b.Authors != 2 || math.Abs(b.Coverage-60.0/90) > 1e-3 {
		t.Errorf("the world is %+v", b)
	}
	// Reports add up over time: the timeline of the same span has as many.
	q.Step = 5 * time.Minute
	down := 0
	for b, err := range s.Timeline(t.Context(), q) {
		if err != nil {
			t.Fatal(err)
		}
		if b.Region == "DE" {
			down += b.Down
		}
	}
	if down != de.Down {
		t.Errorf("the timeline adds up to %d, the total is %d", down, de.Down)
	}
	for _, err := range s.Totals(t.Context(), outcry.Query{Services: []string{"tesla"}}) {
		if err == nil {
			t.Error("an open span is taken for one")
		}
	}
}

func TestNamedRegions(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 1, "ann", "down tesla DE; down aws US"), post("2", 70, "bob", "up tesla NO"))
	read(t, s)
	got, err := s.NamedRegions(t.Context(), span(60))
	if err != nil || !slices.Equal(got, []string{"DE"}) {
		t.Errorf("named %q, %v; want DE", got, err)
	}
}
