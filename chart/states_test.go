package chart_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/chart"
	"outcry/simulator"
)

var evening = morning.Add(12 * time.Hour)

// stormySteps is what detection made of the stormy day.
func stormySteps() []outcry.Transition {
	step := func(clock string, region string, from, to outcry.State) outcry.Transition {
		at, err := time.Parse("2006-01-02 15:04", "2024-05-07 "+clock)
		if err != nil {
			panic(err)
		}
		return outcry.Transition{Incident: "tramline-1", Service: "tramline", Region: region, At: at, From: from, To: to}
	}
	return []outcry.Transition{
		step("08:03", "DE", outcry.Quiet, outcry.Suspected),
		step("08:20", "DE", outcry.Suspected, outcry.Ongoing),
		step("10:40", "FR", outcry.Quiet, outcry.Suspected),
		step("11:40", "FR", outcry.Suspected, outcry.Dismissed),
		step("12:01", "DE", outcry.Ongoing, outcry.Recovering),
		step("13:10", "DE", outcry.Recovering, outcry.Contested),
		step("16:50", "DE", outcry.Contested, outcry.Resolved),
	}
}

func judged(rows []outcry.Bucket) []outcry.Bucket {
	chart.Course(rows, stormySteps())
	return rows
}

func stormyIncidents() []outcry.Incident {
	hour := func(h, m int) time.Time {
		return morning.Add(time.Duration(h-6)*time.Hour + time.Duration(m)*time.Minute)
	}
	return []outcry.Incident{
		{
			ID: "tramline-20240507-0801", Service: "tramline", Region: "DE", State: outcry.Contested,
			StartedAt: hour(8, 1), DetectedAt: hour(8, 20), RecoveryClaimedAt: hour(12, 1), RecoveryClaimedBy: "@tramline",
			ContestedAt: hour(13, 10), PeakScore: 7.31, Reports: 407, Authors: 391, Sources: 3, Cause: "gridworks",
		},
		{
			ID: "tramline-20240506-2250", Service: "tramline", Region: "FR", State: outcry.Dismissed,
			StartedAt: hour(-2, 50), ResolvedAt: hour(0, 5), PeakScore: 1.02, Reports: 4, Authors: 4, Sources: 1,
		},
	}
}

// TestTheBandShowsTheWorstStateOfABucket holds that a state which lasted less
// than a bucket is seen, and that what is over ends the band.
func TestTheBandShowsTheWorstStateOfABucket(t *testing.T) {
	at := func(minute int) time.Time { return morning.Add(time.Duration(minute) * time.Minute) }
	step := func(minute int, to outcry.State) outcry.Transition {
		return outcry.Transition{Service: "s", Region: "DE", At: at(minute), To: to}
	}
	var rows []outcry.Bucket
	for i := range 6 {
		rows = append(rows, outcry.Bucket{Start: at(10 * i), Step: 10 * time.Minute, Service: "s", Region: "DE", Coverage: 1})
	}
	other := outcry.Bucket{Start: at(10), Step: 10 * time.Minute, Service: "s", Region: "FR"}
	rows = append(rows, other)
	chart.Course(rows, []outcry.Transition{
		step(12, outcry.Suspected), step(13, outcry.Ongoing), step(14, outcry.Recovering), step(35, outcry.Contested), step(40, outcry.Resolved),
	})
	var got []outcry.State
	for _, b := range rows {
		got = append(got, b.State)
	}
	want := []outcry.State{"", outcry.Ongoing, outcry.Recovering, outcry.Contested, outcry.Resolved, "", ""}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("bucket %d is %q, want %q (all: %q)", i, got[i], want[i], got)
		}
	}
}

func TestTheTableHoldsItsWidth(t *testing.T) {
	list := stormyIncidents()
	list[0].ID = strings.Repeat("long-", 30)
	list[0].RecoveryClaimedBy = strings.Repeat("@名", 30)
	for _, width := range []int{80, 120} {
		var b bytes.Buffer
		if err := chart.Incidents(&b, list, evening, chart.Options{Width: width, Label: names}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if n := len([]rune(line)); n > width+1 {
				t.Errorf("width %d: a line of %d: %s", width, n, line)
			}
		}
	}
}

func TestHostileIncidentsReachNoTerminal(t *testing.T) {
	for _, s := range simulator.HostileTexts() {
		i := stormyIncidents()[0]
		i.ID, i.Service, i.Region, i.RecoveryClaimedBy, i.Cause = s, s, s, s, s
		for _, width := range []int{80, 400} {
			var b bytes.Buffer
			if err := chart.Incidents(&b, []outcry.Incident{i}, evening, chart.Options{Width: width}); err != nil {
				t.Fatal(err)
			}
			harmless(t, b.String())
		}
	}
}

func TestClock(t *testing.T) {
	for _, tt := range []struct {
		before time.Time
		want   string
	}{
		{time.Time{}, "7 May 2024 08:00"}, {morning.Add(-5 * time.Hour), "08:00"},
		{morning.Add(-9 * time.Hour), "7 May 08:00"}, {morning.AddDate(-1, 0, 0), "7 May 2024 08:00"},
	} {
		if got := chart.Clock(morning, tt.before, zone(t, 2)); got != tt.want {
			t.Errorf("after %v: %q, want %q", tt.before, got, tt.want)
		}
	}
}
