package main

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// TestHostileIncidentsOnATerminal tells of an incident whose evidence, claimants
// and notes are all hostile.
func TestHostileIncidentsOnATerminal(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("NO_COLOR", "1")
	db := filepath.Join(dir, "h.db")
	if code, _, told := onScreen(t, "import", hostileFile(t, dir), "--db", db); code != exitProblems {
		t.Fatal(told)
	}
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	w.config.Database = db
	s, err := w.open(t.Context(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	claimant := "@\x1b]0;pwn\x07\u202e\nmeter"
	id := putIncident(t, s, time.Date(2024, 5, 7, 10, 0, 0, 0, time.UTC), claimant)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if code, _, told := onScreen(t, "note", id, claimant, "--db", db); code != exitDone {
		t.Fatal(told)
	}
	for _, color := range []string{"1", ""} {
		t.Setenv("NO_COLOR", color)
		own := []string{"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[36m", "\x1b[1;31m", "\x1b[1;35m", "\x1b[1;36m"}
		if color == "1" {
			own = nil
		}
		for _, args := range [][]string{{"incidents"}, {"incidents", "--format", "csv"}, {"incidents", id}, {"incidents", id, "--format", "json"}} {
			code, shown, told := onScreen(t, append(args, "--db", db)...)
			if code != exitDone || told != "" || !strings.Contains(shown, "meter") {
				t.Errorf("%q: %d, %q, %.300q", args, code, told, shown)
			}
			if told := strings.Count(shown, "a user, "); args[len(args)-1] == id && told < 3 {
				t.Errorf("%q: %d posts are quoted", args, told)
			}
			checkShown(t, strings.Join(args, " "), shown, own...)
		}
	}
	_, _, told := onScreen(t, "incidents", id+"\x1b[2J\u202e", "--db", db)
	checkLines(t, "incidents", told)
}

// putIncident stores what detection would have found of github: an incident of
// forty minutes that somebody claims to be over.
func putIncident(t *testing.T, s *store.Store, start time.Time, claimant string) (id string) {
	t.Helper()
	id = "github-" + start.Format("20060102-150405")
	step := func(minutes int, from, to outcry.State, why outcry.Reason) outcry.Transition {
		why.From, why.To = start, start.Add(time.Duration(minutes)*time.Minute)
		return outcry.Transition{Incident: id, Service: "github", Region: outcry.World, At: why.To, From: from, To: to, Why: why}
	}
	claim := &outcry.RecoveryClaim{At: start.Add(20 * time.Minute), Voice: outcry.Monitor, By: claimant}
	was, err := s.Detection(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	err = s.SaveDetected(t.Context(), store.Detected{Was: was, Now: was, Services: []store.DetectedService{{
		Service: "github", Since: time.UnixMilli(1), Opened: []store.OpenedIncident{{ID: id, At: start.Add(10 * time.Minute)}},
		Transitions: []outcry.Transition{
			step(10, outcry.Quiet, outcry.Ongoing, outcry.Reason{Rule: outcry.Rise, Reports: 20, Authors: 20, Threads: 9, Score: 3, Coverage: 1}),
			step(20, outcry.Ongoing, outcry.Recovering, outcry.Reason{Rule: outcry.Claimed, Claim: claim}),
			step(40, outcry.Recovering, outcry.Contested, outcry.Reason{Rule: outcry.Disputed, Reports: 9, Claim: claim}),
		},
	}}})
	if err != nil {
		t.Fatal(err)
	}
	return id
}
