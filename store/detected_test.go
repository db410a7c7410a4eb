package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// at is a time some minutes after noon.
func at(minute float64) time.Time { return noon.Add(time.Duration(minute * float64(time.Minute))) }

// change is a transition of an incident of tesla.
func change(incident string, minute float64, region string, from, to outcry.State, why outcry.Reason) outcry.Transition {
	return outcry.Transition{Incident: incident, Service: "tesla", At: at(minute), Region: region, From: from, To: to, Why: why}
}

// detection is how far detection has come.
func detection(t testing.TB, s *store.Store) store.Detection {
	t.Helper()
	d, err := s.Detection(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// detected saves what was found of tesla, with the clock at a minute.
func detected(t testing.TB, s *store.Store, minute float64, d store.DetectedService) {
	t.Helper()
	was := detection(t, s)
	last, err := s.LastSignal(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	d.Service = "tesla"
	must(t, s.SaveDetected(context.Background(), store.Detected{Was: was, Now: store.Detection{Signal: last, Clock: at(minute)}, Services: []store.DetectedService{d}}))
}

func incident(t testing.TB, s *store.Store, id string, asOf time.Time) outcry.Incident {
	t.Helper()
	is, err := s.Incident(context.Background(), id, asOf)
	if err != nil {
		t.Fatal(err)
	}
	return is
}

// outage stores an outage of tesla, mostly in California: suspected at 5, ongoing
// at 8, over at 40, and somebody of Germany suspected in between.
func outage(t testing.TB, s *store.Store) {
	t.Helper()
	for i := range 10 {
		collect(t, s, post(fmt.Sprint("ca", i), float64(i+2), fmt.Sprint("ann", i), "down tesla-app US-CA"))
	}
	collect(t, s, post("de", 9, "emil", "still_down tesla DE"), post("de again", 11, "emil", "still_down tesla DE"), post("no", 12, "", "ask tesla ZZ"),
		post("after", 50, "late", "down tesla DE"), post("before", -30, "early", "down tesla DE"), post("up", 13, "fay", "up tesla US-CA"))
	read(t, s)
	claim := &outcry.RecoveryClaim{At: at(30), Voice: outcry.Official, By: "@tesla"}
	detected(t, s, 60, store.DetectedService{
		Opened: []store.OpenedIncident{{ID: "tesla-1", At: at(5)}},
		Transitions: []outcry.Transition{
			change("tesla-1", 5, "US-CA", outcry.Learning, outcry.Suspected, outcry.Reason{Rule: outcry.Rise, From: at(2), To: at(5), Reports: 3.5, Score: 0.7, Signals: []int64{1, 2}}),
			change("tesla-1", 8, "US-CA", outcry.Suspected, outcry.Ongoing, outcry.Reason{Rule: outcry.Rise, From: at(2)}),
			change("tesla-1", 10, "DE", outcry.Quiet, outcry.Suspected, outcry.Reason{Rule: outcry.Rise, From: at(9)}),
			change("tesla-1", 25, "DE", outcry.Suspected, outcry.Dismissed, outcry.Reason{Rule: outcry.Faded}),
			change("tesla-1", 31, "US-CA", outcry.Ongoing, outcry.Recovering, outcry.Reason{Rule: outcry.Claimed, Claim: claim}),
			change("tesla-1", 40, "US-CA", outcry.Recovering, outcry.Resolved, outcry.Reason{Rule: outcry.Hushed}),
		},
		Peaks: map[string][]outcry.Peak{"tesla-1": {{At: at(5), Score: 0.7}, {At: at(9), Score: 2.5}, {At: at(20), Score: 4}}},
	})
}

func TestAnIncidentIsFoundAsItWasKnown(t *testing.T) {
	s := open(t)
	outage(t, s)
	for _, test := range []struct {
		minute                    float64
		state                     outcry.State
		region                    string
		peak                      float64
		reports, authors, sources int
	}{
		{5, outcry.Suspected, "US-CA", 0.7, 4, 4, 1},
		{9, outcry.Ongoing, "US-CA", 2.5, 9, 9, 1},
		{30, outcry.Ongoing, "US-CA", 4, 12, 12, 1},
		{60, outcry.Resolved, "US-CA", 4, 12, 12, 1},
	} {
		is := incident(t, s, "tesla-1", at(test.minute))
		if is.State != test.state || is.Region != test.region || is.PeakScore != test.peak {
			t.Errorf("at %v: %s in %s, peak %v", test.minute, is.State, is.Region, is.PeakScore)
		}
		if is.Reports != test.reports || is.Authors != test.authors || is.Sources != test.sources {
			t.Errorf("at %v: %d reports of %d authors in %d sources", test.minute, is.Reports, is.Authors, is.Sources)
		}
	}
	now := incident(t, s, "tesla-1", time.Time{})
	if !now.StartedAt.Equal(at(2)) || !now.DetectedAt.Equal(at(8)) || !now.RecoveryClaimedAt.Equal(at(30)) || now.RecoveryClaimedBy != "@tesla" ||
		!now.ResolvedAt.Equal(at(40)) || len(now.Members) != 2 || !now.OfficialAckAt.IsZero() {
		t.Errorf("it is %+v", now)
	}
	if _, err := s.Incident(context.Background(), "tesla-1", at(4)); !errors.Is(err, store.ErrNoIncident) {
		t.Errorf("before it opened: %v", err)
	}
	if _, err := s.Incident(context.Background(), "tesla-2", time.Time{}); !errors.Is(err, store.ErrNoIncident) {
		t.Errorf("of no such id: %v", err)
	}
}

func TestTransitionsComeAsTheyWereStored(t *testing.T) {
	s := open(t)
	outage(t, s)
	list := func(q outcry.Query) (lines []string) {
		for c, err := range s.Transitions(context.Background(), q) {
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, fmt.Sprint(c.At.Sub(noon).Minutes(), " ", c.Region, " ", c.From, ">", c.To))
		}
		return lines
	}
	for _, test := range []struct {
		q    outcry.Query
		want []string
	}{
		{outcry.Query{Services: []string{"tesla"}, AsOf: at(9)}, []string{"5 US-CA learning>suspected", "8 US-CA suspected>ongoing"}},
		{outcry.Query{Regions: []string{"150"}}, []string{"10 DE quiet>suspected", "25 DE suspected>dismissed"}},
		{outcry.Query{Since: at(25), Until: at(40)}, []string{"25 DE suspected>dismissed", "31 US-CA ongoing>recovering"}},
		{outcry.Query{Services: []string{"tesla-app"}}, nil},
	} {
		if got := list(test.q); !slices.Equal(got, test.want) {
			t.Errorf("%+v: %q, want %q", test.q, got, test.want)
		}
	}
	for c, err := range s.Transitions(context.Background(), outcry.Query{}) {
		if err != nil || c.Incident != "tesla-1" || c.Service != "tesla" || c.Why.Reports != 3.5 || c.Why.Score != 0.7 ||
			!c.Why.From.Equal(at(2)) || !slices.Equal(c.Why.Signals, []int64{1, 2}) {
			t.Errorf("the first is %+v, %v", c, err)
		}
		break
	}
}
