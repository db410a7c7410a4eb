package store_test

import (
	"testing"
	"time"

	"outcry"
)

// What the timeline counts can be counted again from the signals alone.
func TestSignalsCarryWhatCountingKnows(t *testing.T) {
	s := open(t)
	copied := "down tesla DE; down tesla DE and so on and so forth for more than eight words"
	collect(t, s, post("1", 0, "ann", "down tesla DE"), post("2", 1, "ann", "down tesla DE"), post("3", 2, "", "down tesla DE"),
		post("4", 3, "bob", copied), post("5", 4, "cat", copied))
	read(t, s)
	var seen []outcry.Sighting
	for g, err := range s.Signals(t.Context(), outcry.Query{}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		if want := g.PublishedAt.UnixMilli(); g.Sighting.At != want {
			t.Errorf("signal %d is sighted at %d, want %d", g.Seq, g.Sighting.At, want)
		}
		seen = append(seen, g.Sighting)
	}
	reports := 0
	var c outcry.Counter
	c.Reports(seen, func(int) { reports++ })
	if reports != 3 {
		t.Errorf("%d reports in %+v, want ann's, the unknown one's and the copied one", reports, seen)
	}
	wantCounts(t, s, outcry.Query{Regions: []string{"DE"}, Since: noon, Until: noon.Add(time.Hour), Step: time.Hour}, "12:00 tesla DE down=3")
}
