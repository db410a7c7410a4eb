package chart_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/chart"
	"outcry/places"
	"outcry/simulator"
)

// besides is a made-up comparison with a region in every state.
func besides() []places.Row {
	of := func(region string, state places.State, b outcry.Bucket) places.Row {
		b.Service, b.Region, b.Start, b.Step = "tramline", region, morning, 12*time.Hour
		return places.Row{Bucket: b, State: state, P: 1}
	}
	world := of(outcry.World, places.Reporting, outcry.Bucket{Down: 150, StillDown: 40, Query: 15, Up: 61, MonitorUp: 1, Posts: 280, Authors: 190, Sources: 6, Coverage: 0.84})
	de := of("DE", places.Reporting, outcry.Bucket{Down: 140, StillDown: 40, Query: 14, Up: 1, OfficialUp: 1, Posts: 196, Authors: 150, Sources: 4, Coverage: 1})
	de.Share, de.Usual, de.Shared, de.Against, de.P, de.Difference = 0.95, 0.4, true, places.Before, 0.0000012, places.More
	de.Incident, de.Bucket.State = "tramline-20240507-0800", outcry.Contested
	es := of("ES", places.Reporting, outcry.Bucket{Down: 9, Query: 1, Posts: 10, Authors: 8, Sources: 2, Coverage: 0.25})
	es.Share, es.Usual, es.Shared, es.Against, es.P, es.Difference = 0.05, 0.06, true, places.Before, 0.9999, places.None
	no := of("NO", places.Affirmed, outcry.Bucket{Down: 1, Up: 60, Posts: 61, Authors: 44, Sources: 3, Coverage: 1})
	no.Share, no.Usual, no.Shared, no.Against, no.P, no.Difference = 0, 0.3, true, places.Before, 0.0123, places.Less
	fr := of("FR", places.Silent, outcry.Bucket{Coverage: 0.5})
	nowhere := of(outcry.Nowhere, places.NotCovered, outcry.Bucket{})
	fr.Difference = places.TooFew
	return []places.Row{world, de, es, no, fr, nowhere}
}

func TestRegionsHoldTheirWidth(t *testing.T) {
	rows := besides()
	rows[1].Region, rows[1].Incident = strings.Repeat("名", 40), strings.Repeat("long-", 30)
	for _, width := range []int{80, 120, 160} {
		var b bytes.Buffer
		if err := chart.Regions(&b, outcry.Query{}, rows, chart.Options{Width: width, Label: names}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if n := len([]rune(line)); n > width+1 {
				t.Errorf("width %d: a line of %d: %s", width, n, line)
			}
		}
	}
}

func TestNoRegions(t *testing.T) {
	var b bytes.Buffer
	if err := chart.Regions(&b, outcry.Query{}, nil, chart.Options{}); err != nil || b.String() != "No regions to compare.\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

func TestHostileRegionsReachNoTerminal(t *testing.T) {
	for _, s := range simulator.HostileTexts() {
		row := besides()[1]
		row.Service, row.Region, row.Incident = s, s, s
		for _, width := range []int{80, 400} {
			var b bytes.Buffer
			if err := chart.Regions(&b, outcry.Query{}, []places.Row{row}, chart.Options{Width: width}); err != nil {
				t.Fatal(err)
			}
			harmless(t, b.String())
		}
	}
}

// harmless fails where something reached the terminal that it would obey.
func harmless(t *testing.T, shown string) {
	t.Helper()
	for _, r := range shown {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			t.Fatalf("%q reached the terminal in %.100q", r, shown)
		}
	}
}
