package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"outcry"
	"outcry/discover"
	"outcry/export"
	"outcry/places"
	"outcry/simulator"
)

// tables are the files that can be written, with a stranger's words in every
// column of words, and which columns these are.
var tables = []struct {
	name  string
	write func(w io.Writer, f export.Format, s string) error
	words []string
}{
	{"posts", func(w io.Writer, f export.Format, s string) error {
		return export.Posts(w, f, each(outcry.StoredPost{Seq: 7, Post: outcry.Post{
			ID: s, Source: s, URL: s, Author: s, Lang: s, Title: s, Text: s, PublishedAt: at, FirstSeenAt: at,
		}}))
	}, []string{"source", "post_id", "url", "author", "lang", "title", "text"}},
	{"signals", func(w io.Writer, f export.Format, s string) error {
		g := claim()
		g.Source, g.PostID, g.URL, g.Author = s, s, s, s
		g.Service, g.Region, g.Basis, g.Symptom, g.Code, g.Voice = s, s, outcry.Basis(s), outcry.Symptom(s), s, outcry.Voice(s)
		g.Subject, g.Cause, g.Ruleset, g.Stance = s, s, s, outcry.Stance(s)
		g.Words = []outcry.Evidence{{Rule: s, Field: outcry.InText, Text: s}}
		return export.Signals(w, f, each(g))
	}, []string{"service", "region", "region_basis", "stance", "symptom", "code", "voice", "source", "post_id", "url", "author", "evidence", "rule", "ruleset", "subject", "cause"}},
	{"timeline", func(w io.Writer, f export.Format, s string) error {
		b := busy()
		b.Service, b.Region = s, s
		return export.Timeline(w, f, outcry.Query{}, each(b))
	}, []string{"service", "region"}},
	{"regions", func(w io.Writer, f export.Format, s string) error {
		b := busy()
		b.Service, b.Region, b.State = s, s, outcry.State(s)
		return export.Regions(w, f, outcry.Query{}, []places.Row{{Bucket: b, State: places.State(s), Incident: s, Difference: places.Difference(s)}})
	}, []string{"service", "region", "region_state", "difference", "incident", "state"}},
	{"incidents", func(w io.Writer, f export.Format, s string) error {
		return export.Incidents(w, f, []outcry.Incident{{ID: s, Service: s, Region: s, State: outcry.State(s), StartedAt: at, RecoveryClaimedBy: s, Cause: s}})
	}, []string{"id", "service", "region", "state", "recovery_claimed_by", "cause"}},
	{"claims", func(w io.Writer, f export.Format, s string) error {
		g := claim()
		g.Source, g.PostID, g.URL, g.Author, g.Region, g.Stance, g.Voice = s, s, s, s, s, outcry.Stance(s), outcry.Voice(s)
		g.Words = []outcry.Evidence{{Rule: "r", Field: outcry.InText, Text: s}}
		return export.Claims(w, f, each(export.Claim{Incident: s, StoredSignal: g}))
	}, []string{"incident", "voice", "account", "region", "stance", "source", "post_id", "url", "text"}},
	{"transitions", func(w io.Writer, f export.Format, s string) error {
		return export.Transitions(w, f, each(outcry.Transition{Incident: s, Region: s, From: outcry.State(s), To: outcry.State(s), At: at,
			Why: outcry.Reason{Rule: outcry.Rule(s)}}))
	}, []string{"incident", "region", "from", "to", "reason"}},
	{"subjects", func(w io.Writer, f export.Format, s string) error {
		e := discover.Example{StoredSignal: claim(), Text: s}
		e.URL = s
		return export.Subjects(w, f, outcry.Span{Start: at, End: at}, []discover.Subject{{ID: s, Examples: []discover.Example{e}}})
	}, []string{"subject"}},
	{"sources", func(w io.Writer, f export.Format, s string) error {
		return export.Sources(w, f, []outcry.SourceHealth{{Name: s, Kind: s, LastGood: at, Last: outcry.Visit{At: at, Outcome: outcry.Outcome(s), Reason: s}}})
	}, []string{"source", "kind", "outcome", "reason"}},
}

// TestHostileFiles writes strangers' words into every file that there is.
func TestHostileFiles(t *testing.T) {
	for _, s := range simulator.HostileTexts() {
		checkFiles(t, s)
	}
}

// FuzzCSV writes any text into every column of words, as CSV and as JSON, and
// reads it back.
func FuzzCSV(f *testing.F) {
	for _, s := range simulator.HostileTexts() {
		if len(s) < 100 {
			f.Add(s)
		}
	}
	f.Fuzz(checkFiles)
}

func checkFiles(t *testing.T, s string) {
	t.Helper()
	valid := strings.ToValidUTF8(s, "\ufffd")
	for _, table := range tables {
		var out bytes.Buffer
		if err := table.write(&out, export.CSV, s); err != nil {
			t.Fatal(err)
		}
		row := readCSV(t, out.String())
		for name, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				t.Errorf("%s, %s: a spreadsheet would run %.100q", table.name, name, cell)
			}
			want := valid
			if valid != "" && strings.ContainsRune("=+-@\t\r", rune(valid[0])) {
				want = "'" + valid
			}
			// What the standard reader makes of the line ends in a cell.
			want = strings.ReplaceAll(want, "\r\n", "\n")
			if slices.Contains(table.words, name) && cell != want {
				t.Errorf("%s, %s: %.100q came back as %.100q, want %.100q", table.name, name, s, cell, want)
			}
		}
		checkJSON(t, table.name, table.words, table.write, s)
	}
}

// readCSV reads a header and a row.
func readCSV(t *testing.T, text string) map[string]string {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(records) != 2 || len(records[0]) != len(records[1]) {
		t.Fatalf("reading back: %v, %.300q", err, text)
	}
	row := map[string]string{}
	for i, name := range records[0] {
		row[name] = records[1][i]
	}
	return row
}

func checkJSON(t *testing.T, table string, words []string, write func(io.Writer, export.Format, string) error, s string) {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, export.JSONL, s); err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(out.Bytes(), []byte("\n")); n != 1 {
		t.Errorf("%s: %d lines for one row", table, n)
	}
	var row map[string]any
	if err := json.Unmarshal(out.Bytes(), &row); err != nil {
		t.Fatalf("%s: %v in %.300q", table, err, out.String())
	}
	for _, name := range slices.Sorted(maps.Keys(row)) {
		var want any = strings.ToValidUTF8(s, "\ufffd")
		if s == "" {
			want = nil // no words are null
		}
		if name != "evidence" && slices.Contains(words, name) && row[name] != want {
			t.Errorf("%s, %s: %.100q came back as %.100q", table, name, s, row[name])
		}
	}
}
