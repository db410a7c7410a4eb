package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
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

// ids lists the ids of incidents.
func ids(t testing.TB, s *store.Store, q outcry.Query, dismissed bool) (list []string) {
	t.Helper()
	incidents, err := s.Incidents(context.Background(), q, dismissed)
	must(t, err)
	for _, is := range incidents {
		list = append(list, is.ID)
	}
	return list
}

func TestIncidentsAreListedByStart(t *testing.T) {
	s := open(t)
	open := func(id string, minute float64, region string, lasts float64, end outcry.State) store.DetectedService {
		return store.DetectedService{Opened: []store.OpenedIncident{{ID: id, At: at(minute)}}, Transitions: []outcry.Transition{
			change(id, minute, region, outcry.Quiet, outcry.Suspected, outcry.Reason{From: at(minute - 2)}),
			change(id, minute+lasts, region, outcry.Suspected, end, outcry.Reason{}),
		}}
	}
	detected(t, s, 200, open("c", 100, "US-CA", 5, outcry.Ongoing))
	detected(t, s, 200, open("a", 50, "DE", 20, outcry.Resolved))
	detected(t, s, 200, open("b", 50, "NO", 30, outcry.Dismissed))
	detected(t, s, 200, open("d", 10, "US", 5, outcry.Resolved))
	for _, test := range []struct {
		name      string
		q         outcry.Query
		dismissed bool
		want      []string
	}{
		{"all", outcry.Query{}, false, []string{"d", "a", "c"}},
		{"with those dismissed", outcry.Query{}, true, []string{"d", "a", "b", "c"}},
		{"as they were known", outcry.Query{AsOf: at(60)}, false, []string{"d", "a", "b"}},
		{"of a service", outcry.Query{Services: []string{"tesla"}}, false, []string{"d", "a", "c"}},
		{"of a part of it", outcry.Query{Services: []string{"tesla-app"}}, false, nil},
		{"in a region", outcry.Query{Regions: []string{"021"}}, false, []string{"d", "c"}},
		{"in a part of one", outcry.Query{Regions: []string{"US-NY"}}, false, nil},
		{"under way then", outcry.Query{Since: at(65), Until: at(90)}, false, []string{"a"}},
		{"still under way", outcry.Query{Since: at(300)}, false, []string{"c"}},
		{"begun by then", outcry.Query{Until: at(48)}, false, []string{"d"}},
	} {
		if got := ids(t, s, test.q, test.dismissed); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestWhatIsFoundAnewReplacesWhatWasFound(t *testing.T) {
	s := open(t)
	first := []outcry.Transition{change("old", 5, "DE", outcry.Quiet, outcry.Ongoing, outcry.Reason{}), change("old", 30, "DE", outcry.Ongoing, outcry.Resolved, outcry.Reason{})}
	second := change("tesla-2", 50, "DE", outcry.Quiet, outcry.Ongoing, outcry.Reason{})
	detected(t, s, 60, store.DetectedService{
		Opened:      []store.OpenedIncident{{ID: "old", At: at(5)}, {ID: "tesla-2", At: at(50)}},
		Aliases:     map[string]string{"oldest": "old"},
		Transitions: append(first, second),
		Peaks:       map[string][]outcry.Peak{"old": {{At: at(5), Score: 1}, {At: at(20), Score: 9}}, "tesla-2": {{At: at(50), Score: 3}}},
		Hours:       []outcry.HourCount{{Region: "DE", Hour: noon, Known: at(4), Bad: 2}, {Region: "DE", Hour: noon, Known: at(6), Bad: 1.5, Up: 1}},
	})
	for id, text := range map[string]string{"old": "first", "oldest": "second", "tesla-2": "third"} {
		must(t, s.Say(context.Background(), id, outcry.Word{At: at(55), Kind: outcry.Note, Text: text}))
	}
	if err := s.Say(context.Background(), "never", outcry.Word{At: at(55), Kind: outcry.Ack}); !errors.Is(err, store.ErrNoIncident) {
		t.Errorf("of no incident: %v", err)
	}
	if is := incident(t, s, "oldest", time.Time{}); is.ID != "old" || len(is.Words) != 2 || is.PeakScore != 9 || !slices.Equal(is.Aliases, []string{"oldest"}) {
		t.Errorf("before, by an alias: %+v", is)
	}

	// From 10 on all is different: the first incident goes on, the second is none.
	detected(t, s, 70, store.DetectedService{Since: at(10),
		Transitions: []outcry.Transition{change("old", 40, "DE", outcry.Ongoing, outcry.Contested, outcry.Reason{})},
		Hours:       []outcry.HourCount{{Region: "DE", Hour: noon, Known: at(12), Bad: 1}}})
	if is := incident(t, s, "old", time.Time{}); is.State != outcry.Contested || is.PeakScore != 1 || len(is.Words) != 2 {
		t.Errorf("then: %+v", is)
	}
	if _, err := s.Incident(context.Background(), "tesla-2", time.Time{}); !errors.Is(err, store.ErrNoIncident) {
		t.Errorf("the one that is none: %v", err)
	}

	// From the start on: it is called otherwise, and the second one is back.
	detected(t, s, 80, store.DetectedService{Since: at(0), Opened: []store.OpenedIncident{{ID: "new", At: at(4)}, {ID: "tesla-2", At: at(50)}}, Aliases: map[string]string{"old": "new"},
		Transitions: []outcry.Transition{change("new", 4, "DE", outcry.Quiet, outcry.Ongoing, outcry.Reason{}), second}})
	for _, id := range []string{"new", "old", "oldest"} {
		if is := incident(t, s, id, time.Time{}); is.ID != "new" || len(is.Words) != 2 || !slices.Equal(is.Aliases, []string{"old", "oldest"}) {
			t.Errorf("%s, found anew: %+v", id, is)
		}
	}
	if is := incident(t, s, "tesla-2", time.Time{}); len(is.Words) != 1 || is.Words[0].Text != "third" {
		t.Errorf("back again: %+v", is)
	}
	if is := incident(t, s, "new", at(54)); is.Words != nil {
		t.Errorf("before a word was said: %+v", is.Words)
	}

	// And it bears its old name again.
	detected(t, s, 90, store.DetectedService{Since: at(0), Opened: []store.OpenedIncident{{ID: "old", At: at(4)}}, Aliases: map[string]string{"new": "old"},
		Transitions: []outcry.Transition{change("old", 4, "DE", outcry.Quiet, outcry.Ongoing, outcry.Reason{})}})
	if is := incident(t, s, "new", time.Time{}); is.ID != "old" || len(is.Words) != 2 || !slices.Equal(is.Aliases, []string{"new", "oldest"}) {
		t.Errorf("by its old name: %+v", is)
	}
}

func TestHoursGrowAsTheyAreKnown(t *testing.T) {
	s := open(t)
	hour := func(region string, hours int, known, bad, up float64) outcry.HourCount {
		return outcry.HourCount{Region: region, Hour: noon.Add(time.Duration(hours) * time.Hour), Known: at(known), Bad: bad, Up: up}
	}
	detected(t, s, 60, store.DetectedService{Hours: []outcry.HourCount{hour("DE", 0, 5, 2.5, 0), hour("001", 0, 5, 3, 0), hour("DE", -1, 3, 1, 1)}})
	detected(t, s, 61, store.DetectedService{Hours: []outcry.HourCount{hour("DE", 0, 9, -1, 0), hour("001", 0, 5, 0.5, 2)}})
	hours := func(since, known time.Time) (lines []string) {
		list, err := s.HourCounts(context.Background(), "tesla", since, known)
		must(t, err)
		for _, h := range list {
			lines = append(lines, fmt.Sprint(h.Region, " ", h.Hour.Sub(noon).Hours(), " ", h.Known.Sub(noon).Minutes(), " ", h.Bad, " ", h.Up))
		}
		return lines
	}
	if got, want := hours(at(-60), at(60)), []string{"DE -1 3 1 1", "001 0 5 3.5 2", "DE 0 5 2.5 0", "DE 0 9 -1 0"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := hours(noon, at(8)), []string{"001 0 5 3.5 2", "DE 0 5 2.5 0"}; !slices.Equal(got, want) {
		t.Errorf("as known at 8: %q, want %q", got, want)
	}
	detected(t, s, 62, store.DetectedService{Since: at(5), Hours: []outcry.HourCount{hour("DE", 0, 6, 7, 0)}})
	if got, want := hours(at(-60), at(60)), []string{"DE -1 3 1 1", "DE 0 6 7 0"}; !slices.Equal(got, want) {
		t.Errorf("counted anew: %q, want %q", got, want)
	}
	if list, err := s.HourCounts(context.Background(), "aws", time.Time{}, at(60)); list != nil || err != nil {
		t.Errorf("of another service: %v, %v", list, err)
	}
}

func TestCellsAreRememberedByTheirFirstTime(t *testing.T) {
	s := open(t)
	ctx := context.Background()
	save := func(cells ...store.Cell) {
		was := detection(t, s)
		must(t, s.SaveDetected(ctx, store.Detected{Was: was, Now: was, Cells: cells}))
	}
	save(store.Cell{Service: "tesla", Region: "DE", First: at(9)}, store.Cell{Service: "aws", Region: "001", First: at(3)})
	save(store.Cell{Service: "tesla", Region: "001", First: at(5)}, store.Cell{Service: "tesla", Region: "DE", First: at(7)}, store.Cell{Service: "aws", Region: "001", First: at(4)})
	times, err := s.CellTimes(ctx)
	if want := []time.Time{at(3), at(5), at(7)}; err != nil || !slices.EqualFunc(times, want, time.Time.Equal) {
		t.Errorf("cells of %v, %v", times, err)
	}
	for service, want := range map[string]time.Time{"tesla": at(5), "aws": at(3), "o2": {}} {
		if first, err := s.FirstSpoken(ctx, service); err != nil || !first.Equal(want) {
			t.Errorf("%s was first spoken of at %v, %v", service, first, err)
		}
	}
}

func TestTheOperatorsFirstWordIsFound(t *testing.T) {
	official := func(p outcry.StoredPost) outcry.Reading {
		r := claims(p)
		for i := range r.Signals {
			if p.ID != "ann" {
				r.Signals[i].Voice = outcry.Official
			}
		}
		return r
	}
	s := open(t)
	collect(t, s, post("long before", -61, "op", "down tesla DE"), post("up", -10, "op", "up tesla DE"), post("ann", 2, "ann", "down tesla DE"),
		seen(post("late", 8, "op", "still_down tesla DE"), 30), post("first", 10, "op", "down tesla-app DE"), post("edit", 12, "op", "down tesla DE"))
	collect(t, s, post("first", 20, "op", "up tesla-app DE")) // it is over, the same notice says
	from, through, posts := unread(t, s)
	for i := range posts {
		posts[i].Readings = []outcry.Reading{official(posts[i].StoredPost)}
	}
	must(t, s.SaveReadings(context.Background(), from, through, posts, store.Again{Revision: revision(t, s)}))
	detected(t, s, 60, store.DetectedService{Opened: []store.OpenedIncident{{ID: "i", At: at(3)}},
		Transitions: []outcry.Transition{change("i", 3, "DE", outcry.Quiet, outcry.Ongoing, outcry.Reason{From: at(0)}), change("i", 50, "DE", outcry.Ongoing, outcry.Resolved, outcry.Reason{})}})
	check := func(asOf, want time.Time) {
		t.Helper()
		if got := incident(t, s, "i", asOf).OfficialAckAt; !got.Equal(want) {
			t.Errorf("as of %v the operator spoke at %v, want %v", asOf, got, want)
		}
	}
	check(at(9), time.Time{})
	check(at(10), at(10))
	check(at(25), at(10))
	check(time.Time{}, at(8))
	must(t, s.Mark(context.Background(), 4, at(55)))
	check(at(54), at(8))
	check(time.Time{}, at(10))
}

func TestTheRegionHoldsMostReports(t *testing.T) {
	for _, test := range []struct {
		reports string // by region
		want    string
	}{
		{"US-CA*10", "US-CA"},
		{"US-CA*8 US-NY*2", "US-CA"},
		{"US-CA*7 US-NY*3", "US"},
		{"US-CA*7 US*3", "US"},
		{"US-CA*5 DE*1 NO*4", "001"},
		{"DE*6 NO*4", "150"},
		{"US-CA*8 ZZ*2", "US-CA"},
		{"US-CA*7 ZZ*3", "001"},
		{"ZZ*9", "001"},
		{"", "150"}, // where both members are
	} {
		s := open(t)
		n := 0
		for field := range strings.FieldsSeq(test.reports) {
			region, count, _ := strings.Cut(field, "*")
			var times int
			if _, err := fmt.Sscan(count, &times); err != nil {
				t.Fatal(err)
			}
			for range times {
				n++
				collect(t, s, post(fmt.Sprint(n), 5, fmt.Sprint("author", n), "down tesla "+region))
			}
		}
		read(t, s)
		detected(t, s, 60, store.DetectedService{Opened: []store.OpenedIncident{{ID: "i", At: at(9)}}, Transitions: []outcry.Transition{
			change("i", 9, "DE", outcry.Quiet, outcry.Ongoing, outcry.Reason{From: at(5)}), change("i", 9, "NO", outcry.Quiet, outcry.Ongoing, outcry.Reason{From: at(5)})}})
		if is := incident(t, s, "i", time.Time{}); is.Region != test.want || is.Reports != n {
			t.Errorf("%q: %s with %d reports, want %s", test.reports, is.Region, is.Reports, test.want)
		}
	}
}
