package main

import (
	"bytes"
	"encoding/csv"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/ledger"
	"outcry/simulator"
	"outcry/store"
)

// dayOfTheDemo stores the posts of the demo's day, read as the sources of the
// demo would bring them: all of them, or those that were seen by a time. What
// was detected in them is put aside: tests open incidents of their own.
func dayOfTheDemo(t *testing.T, until ...time.Time) (*app, *world, *store.Store) {
	t.Helper()
	day, err := simulator.TeslaDay()
	if err != nil {
		t.Fatal(err)
	}
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	a := &app{ctx: t.Context(), out: &bytes.Buffer{}, err: &bytes.Buffer{}, now: func() time.Time { return day.End }}
	a.db = filepath.Join(t.TempDir(), "day.db")
	w.config.Database = a.db
	m, s, err := w.pipeline(t.Context(), store.Options{Fleeting: true, AuthorKey: replayKey}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	var lines []outcry.Line
	for _, p := range day.Posts {
		if len(until) > 0 && p.VisibleAt().After(until[0]) {
			continue
		}
		site := day.Sites[slices.IndexFunc(day.Sites, func(s simulator.Site) bool { return s.Name == p.Site })]
		p.Source, p.FirstSeenAt = site.Name, p.VisibleAt()
		p.SourceService, p.SourceRegion, p.SourceVoice = site.Service, site.Region, site.Voice
		lines = append(lines, outcry.Line{Post: p.Post})
	}
	if err := a.replay(m, lines); err != nil {
		t.Fatal(err)
	}
	list, err := s.Incidents(t.Context(), outcry.Query{}, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range list {
		found(t, s, store.DetectedService{Service: i.Service, Since: day.Start})
	}
	return a, w, s
}

// found stores what was detected of a service.
func found(t *testing.T, s *store.Store, d store.DetectedService) {
	t.Helper()
	was, err := s.Detection(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SaveDetected(t.Context(), store.Detected{Was: was, Now: was, Services: []store.DetectedService{d}}); err != nil {
		t.Fatal(err)
	}
}

// opened stores an incident of a service that began at a time of the day.
func opened(t *testing.T, s *store.Store, id, service string, at time.Time, states ...outcry.State) {
	t.Helper()
	d := store.DetectedService{Service: service, Opened: []store.OpenedIncident{{ID: id, At: at}}}
	from := outcry.Quiet
	for n, to := range states {
		step := at.Add(time.Duration(n) * 10 * time.Minute)
		d.Transitions = append(d.Transitions, outcry.Transition{Incident: id, Service: service, Region: outcry.World, At: step, From: from, To: to,
			Why: outcry.Reason{Rule: outcry.Rise, From: at, To: step, Reports: 4, Authors: 4, Expected: 0.5, Score: 1.2, Coverage: 1}})
		from = to
	}
	found(t, s, d)
}

func clockOf(t *testing.T, clock string) time.Time {
	t.Helper()
	at, err := time.Parse(time.DateTime, "2023-02-14 "+clock+":00")
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// TestTheLedgerOfTheDemo holds the ledger to what is known of the day.
func TestTheLedgerOfTheDemo(t *testing.T) {
	a, w, s := dayOfTheDemo(t)
	opened(t, s, "tesla-1", "tesla", clockOf(t, "10:34"), outcry.Suspected, outcry.Ongoing)
	list, err := s.Incidents(a.ctx, outcry.Query{}, false)
	if err != nil || len(list) != 1 {
		t.Fatalf("%d incidents, %v", len(list), err)
	}
	i := list[0]
	i.Members = []outcry.Member{{Region: "150"}, {Region: "US"}}
	told := func(clock string) ledger.Ledger {
		q := w.inquest(s, clockOf(t, clock), a.now())
		signals, err := q.signals(a.ctx, i, outcry.Query{})
		if err != nil {
			t.Fatal(err)
		}
		others, err := q.others(a.ctx, i)
		if err != nil {
			t.Fatal(err)
		}
		return ledger.Make(ledger.Case{Incident: i, Signals: signals, Now: q.known, Regions: w.regions, Services: w.services, Others: others})
	}
	l := told("22:40")
	if o := l.Operator; !o.AckAt.IsZero() || o.Spoke || !o.SilentUntil.Equal(clockOf(t, "22:40")) {
		t.Errorf("the operator was silent all day; the ledger has %+v", o)
	}
	if len(l.Blamed) != 1 || l.Blamed[0].Cause != "aws" || l.Blamed[0].Authors != 5 || l.Blamed[0].Finding != ledger.NotBorneOut {
		t.Errorf("five posts blame aws, which did not fail; the ledger has %+v", l.Blamed)
	}
	if n := len(l.AllClears); n != 2 {
		t.Fatalf("%d all-clears, want that of @stekker and the real one: %+v", n, l.AllClears)
	}
	early, real := l.AllClears[0], l.AllClears[1]
	if early.Account != "@stekker" || !early.At.Equal(clockOf(t, "18:36")) || !early.Premature || len(early.Examples) < 3 {
		t.Errorf("the first all-clear is %+v", early)
	}
	if early.Against[0].Reports < 5 || early.Against[2].Authors <= early.Against[0].Authors || early.BadUntil.Before(clockOf(t, "20:00")) {
		t.Errorf("against the first all-clear: %+v until %s", early.Against, early.BadUntil)
	}
	if real.Account != "@teslascope" || real.Premature {
		t.Errorf("the second all-clear is %+v", real)
	}
	if len(l.Disagreements) != 1 || l.Disagreements[0].Down.Account != "@teslascope" || l.Disagreements[0].Up.Account != "@stekker" ||
		!l.Disagreements[0].From.Equal(early.At) || !l.Disagreements[0].Until.Equal(real.At) {
		t.Errorf("the monitors disagreed from 18:36 until 21:58; the ledger has %+v", l.Disagreements)
	}
	turns := map[string]time.Time{}
	for _, e := range l.Entries {
		if e.Kind == ledger.TurnedUp {
			turns[e.Region] = e.At
		}
	}
	if us, europe := turns["US"], turns["150"]; us.IsZero() || us.After(clockOf(t, "18:00")) || europe.Before(clockOf(t, "20:00")) {
		t.Errorf("it was back in America first and in Europe in the evening; the crowd turned %v", turns)
	}

	// At 18:40 nobody could know how it would go on.
	if then := told("18:40"); len(then.AllClears) != 1 || then.AllClears[0].Premature || len(then.AllClears[0].Against) != 1 || !then.AllClears[0].Against[0].Running {
		t.Errorf("at 18:40 the all-clear was %+v", then.AllClears)
	}
}

// exported runs an export and returns its rows without the header.
func exported(t *testing.T, a *app, c exportCmd) [][]string {
	t.Helper()
	var out bytes.Buffer
	b := &app{ctx: a.ctx, out: &out, err: a.err, now: a.now, db: a.db, config: ""}
	c.Format = "csv"
	if err := c.Run(b); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil || len(rows) == 0 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	return rows[1:]
}

func TestExportOfIncidents(t *testing.T) {
	a, _, s := dayOfTheDemo(t)
	opened(t, s, "tesla-1", "tesla", clockOf(t, "10:34"), outcry.Suspected, outcry.Ongoing)
	opened(t, s, "spotify-1", "spotify", clockOf(t, "12:00"), outcry.Suspected, outcry.Dismissed)

	incidents := func(c exportCmd) []string {
		c.What = "incidents"
		var list []string
		for _, row := range exported(t, a, c) {
			list = append(list, strings.Join([]string{row[0], row[3], row[16], row[17]}, "/"))
		}
		return list
	}
	if got, want := incidents(exportCmd{}), []string{"tesla-1/ongoing/001/"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := incidents(exportCmd{All: true}), []string{"tesla-1/ongoing/001/", "spotify-1/dismissed/001/"}; !slices.Equal(got, want) {
		t.Errorf("with --all got %q, want %q", got, want)
	}
	past := exportCmd{}
	past.AsOf = "2023-02-14T10:40:00Z"
	if got, want := incidents(past), []string{"tesla-1/suspected/001/"}; !slices.Equal(got, want) {
		t.Errorf("as of 10:40 got %q, want %q", got, want)
	}

	// With an incident of its own, what is blamed is the cause.
	opened(t, s, "aws-1", "aws", clockOf(t, "10:30"), outcry.Suspected, outcry.Ongoing)
	if got, want := incidents(exportCmd{}), []string{"aws-1/ongoing/001/", "tesla-1/ongoing/001/aws"}; !slices.Equal(got, want) {
		t.Errorf("with an incident of aws got %q, want %q", got, want)
	}
	one := exportCmd{}
	one.Service = []string{"tesla"}
	if got, want := incidents(one), []string{"tesla-1/ongoing/001/aws"}; !slices.Equal(got, want) {
		t.Errorf("of tesla alone got %q, want %q", got, want)
	}

	// Filters on what was said choose incidents in which something fits them.
	one.Voice = []string{"monitor"}
	if got, want := incidents(one), []string{"tesla-1/ongoing/001/aws"}; !slices.Equal(got, want) {
		t.Errorf("with the word of a monitor got %q, want %q", got, want)
	}
	one.Voice = []string{"official"}
	if got := incidents(one); len(got) > 0 {
		t.Errorf("with the word of the operator, who was silent, got %q", got)
	}

	changes := func(c exportCmd) int {
		c.What = "transitions"
		return len(exported(t, a, c))
	}
	if n, all := changes(exportCmd{}), changes(exportCmd{All: true}); n != 4 || all != 6 {
		t.Errorf("%d transitions, %d with --all; want 4 and 6", n, all)
	}
	row := exported(t, a, exportCmd{What: "transitions"})[0]
	if want := []string{"aws-1", "2023-02-14T10:30:00Z", "001", "quiet", "suspected", "4 reports by 4 authors where 0.5 were expected: 1.2 times the alarm line; coverage 100 %"}; !slices.Equal(row, want) {
		t.Errorf("got  %q\nwant %q", row, want)
	}
}

func TestExportOfClaims(t *testing.T) {
	a, _, s := dayOfTheDemo(t)
	opened(t, s, "tesla-1", "tesla", clockOf(t, "10:34"), outcry.Suspected, outcry.Ongoing)
	claims := func(c exportCmd) [][]string {
		c.What = "claims"
		return exported(t, a, c)
	}
	all := claims(exportCmd{})
	voices := map[string]int{}
	for n, row := range all {
		voices[row[2]]++
		if n > 0 && row[1] < all[n-1][1] {
			t.Fatalf("%q comes after %q", row, all[n-1])
		}
	}
	if voices["user"] < 300 || voices["press"] < 10 || voices["monitor"] < 5 || voices["official"] != 0 {
		t.Errorf("claims by voice: %v", voices)
	}
	monitors := exportCmd{}
	monitors.Voice, monitors.Stance = []string{"monitor"}, []string{"up"}
	var got []string
	for _, row := range claims(monitors) {
		got = append(got, strings.Join(row[:6], " "))
	}
	want := []string{
		"tesla-1 2023-02-14T18:36:00Z monitor '@stekker ZZ up",
		"tesla-1 2023-02-14T21:58:38Z monitor '@teslascope 001 up",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	before, until := exportCmd{}, exportCmd{}
	before.AsOf = "2023-02-14T15:00:00Z"
	until.Until = "2023-02-14T15:00:00Z"
	if n, m := len(claims(before)), len(claims(until)); n == 0 || n > m || m >= len(all) {
		t.Errorf("%d claims were known at 15:00, %d of %d were made by then", n, m, len(all))
	}
	if _, err := s.Prune(t.Context(), store.Expiry{Posts: a.now()}, nil); err != nil {
		t.Fatal(err)
	}
	if pruned := claims(exportCmd{}); len(pruned) != len(all) || !slices.EqualFunc(pruned, all, slices.Equal) {
		t.Errorf("once the posts are pruned %d claims are told otherwise than the %d before", len(pruned), len(all))
	}
}

// No later post changes an earlier answer: what is told of a moment is what a
// store tells that has seen nothing since.
func TestExportsOfThePastStay(t *testing.T) {
	open := func(until ...time.Time) *app {
		a, _, s := dayOfTheDemo(t, until...)
		opened(t, s, "tesla-1", "tesla", clockOf(t, "10:34"), outcry.Suspected, outcry.Ongoing)
		opened(t, s, "aws-1", "aws", clockOf(t, "10:50"), outcry.Suspected, outcry.Ongoing)
		return a
	}
	all := open()
	for _, clock := range []string{"11:10", "18:40"} {
		then := open(clockOf(t, clock))
		for _, what := range []string{"incidents", "claims", "transitions"} {
			c := exportCmd{What: what}
			c.AsOf = outcry.FormatTime(clockOf(t, clock))
			was, is := exported(t, then, c), exported(t, all, c)
			if len(was) == 0 || !slices.EqualFunc(was, is, slices.Equal) {
				t.Errorf("%s as of %s: %d rows then, and %d or others now", what, clock, len(was), len(is))
			}
		}
	}
}
