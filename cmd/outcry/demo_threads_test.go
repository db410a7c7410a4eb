package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/collectors"
	"outcry/simulator"
	"outcry/store"
)

// TestTheCommentsOfTheDemoFindTheirPosts reads the feed of a community's posts
// and that of its comments, in either order: whichever is read first, a comment
// says what it says of its post.
func TestTheCommentsOfTheDemoFindTheirPosts(t *testing.T) {
	const postsName, commentsName = "r-teslamotors", "r-teslamotors-comments"
	var said [2][]string
	for i, visits := range [2][]string{{postsName, commentsName}, {commentsName, postsName}} {
		for id, words := range commentsOfTheDemo(t, visits) {
			said[i] = append(said[i], id+" "+words)
		}
		slices.Sort(said[i])
	}
	if !slices.Equal(said[0], said[1]) {
		t.Errorf("posts first: %q\ncomments first: %q", said[0], said[1])
	}
	lent := func(id, words string) bool {
		return slices.ContainsFunc(said[0], func(line string) bool {
			return strings.HasPrefix(line, id+" ") && strings.Contains(strings.ToLower(line), words)
		})
	}
	for id, words := range map[string]string{"t1_j8eitip": "app not working", "t1_j8eiu8w": "app not working"} {
		if !lent(id, words) {
			t.Errorf("%s does not lean on %q, which its post says: %q", id, words, said[0])
		}
	}
	if len(said[0]) < 8 {
		t.Errorf("only %d comments lean on another post", len(said[0]))
	}
}

// commentsOfTheDemo visits sources in an order all day, and returns the words of
// other posts that comments lean on, by id.
func commentsOfTheDemo(t *testing.T, visits []string) map[string]string {
	t.Helper()
	dayOf, err := simulator.TeslaDay()
	if err != nil {
		t.Fatal(err)
	}
	clock := simulator.NewClock(dayOf.Start)
	internet, err := serve(dayOf.Handler(clock.Now))
	if err != nil {
		t.Fatal(err)
	}
	defer internet.Close()
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	w.config.Database = filepath.Join(t.TempDir(), "demo.db")
	fetcher := collectors.NewFetcher(collectors.Options{Clock: clock, Version: version})
	defer fetcher.Close()
	m, s, err := w.pipeline(t.Context(), store.Options{Fleeting: true, AuthorKey: replayKey}, fetcher)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	sources := demoSources(dayOf, internet.URL)
	for at := dayOf.Start; at.Before(dayOf.End); {
		at = at.Add(20 * time.Minute)
		if err := clock.Run(t.Context(), at, simulator.Pace{Patience: 30 * time.Second}); err != nil {
			t.Fatal(err)
		}
		for _, name := range visits {
			src := sources[slices.IndexFunc(sources, func(s collectors.Source) bool { return s.Name == name })]
			if got, err := m.Collect(t.Context(), src); err != nil || !got.Visit.Good() {
				t.Fatalf("%s at %s: %+v, %v", name, at, got.Visit, err)
			}
			if _, err := m.Advance(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	said := map[string]string{}
	for g, err := range s.Signals(t.Context(), outcry.Query{Sources: []string{visits[0], visits[1]}}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range g.Words {
			if e.Field == outcry.InPost && strings.HasPrefix(g.PostID, "t1_") {
				said[g.PostID] += e.Text + "; "
			}
		}
	}
	return said
}
