package outcry_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"outcry"
)

// readAll returns the posts of a file and the reasons why lines are none.
func readAll(t testing.TB, file string, rules outcry.LineRules) (lines []outcry.Line, reasons []string) {
	t.Helper()
	for line, err := range outcry.ReadPosts(strings.NewReader(file), rules) {
		var bad *outcry.LineError
		switch {
		case errors.As(err, &bad):
			reasons = append(reasons, bad.Error())
		case err != nil:
			t.Fatal(err)
		default:
			lines = append(lines, line)
		}
	}
	return lines, reasons
}

func TestReadPostsSaysWhatIsWrong(t *testing.T) {
	tests := []struct{ name, line, want string }{
		{"not JSON", `{oops`, "1: no JSON object: invalid character 'o'"},
		{"cut off", `{"text":"a`, "1: no JSON object: unexpected end"},
		{"a list", `["a"]`, "1: is a JSON array; want an object"},
		{"a wrong type", `{"text":7}`, `1: "text" is a number; want a string`},
		{"labels of a wrong type", `{"text":"a","expect":"down"}`, `1: "expect" is a string; want a list`},
		{"an unknown stance in a label", `{"text":"a","expect":[{"stance":"dwn"}]}`, `1: "stance" in "expect" is "dwn"; allowed: down, still_down, up`},
		{"a label without a stance", `{"text":"a","expect":[{"service":"x"}]}`, `1: "expect" has a claim without "stance"`},
		{"no words", `{"id":"1","text":"  "}`, `1: needs "text" or "title"`},
		{"an unknown voice", `{"text":"a","voice":"robot"}`, `1: "voice" is "robot"; allowed: user, official, monitor, press`},
		{"an unknown status", `{"text":"a","status":"fine"}`, `1: "status" is "fine"; allowed: investigating`},
		{"no time", `{"text":"a"}`, `1: needs "published_at"`},
		{"an unreadable time", `{"text":"a","published_at":"yesterday"}`, `1: "published_at" is "yesterday"; want RFC 3339`},
		{"a time before 2000 alone", `{"text":"a","published_at":"1970-01-01T00:00:00Z"}`, `1: "published_at" is "1970-01-01T00:00:00Z"; want RFC 3339 and not before 2000`},
		{"not UTF-8", "{\"text\":\"a\xff\"}", "1: not UTF-8"},
		{"too long", `{"text":"` + strings.Repeat("a", outcry.MaxLine) + `"}`, "1: longer than 4 MiB"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines, reasons := readAll(t, tt.line+"\n"+`{"text":"fine","published_at":"2023-02-14T10:34:00Z"}`, outcry.LineRules{Dated: true})
			if len(reasons) != 1 || !strings.HasPrefix(reasons[0], tt.want) {
				t.Errorf("reasons %q, want %q", reasons, tt.want)
			}
			if len(lines) != 1 || lines[0].Post.Text != "fine" || lines[0].N != 2 {
				t.Errorf("the next line became %+v", lines)
			}
		})
	}
}

func TestReadPostsSettlesTimes(t *testing.T) {
	now := time.Date(2023, 2, 14, 12, 0, 0, 0, time.UTC)
	tests := []struct{ name, published, seen, wantPublished, wantSeen, wantClaim string }{
		{"seen when published", "2023-02-14T11:34:00+01:00", "", "2023-02-14T10:34:00Z", "2023-02-14T10:34:00Z", ""},
		{"seen later", "2023-02-14T10:34:00Z", "2023-02-14T10:40:00Z", "2023-02-14T10:34:00Z", "2023-02-14T10:40:00Z", ""},
		{"published after it was seen", "2023-02-14T11:00:00Z", "2023-02-14T10:40:00Z", "2023-02-14T10:40:00Z", "2023-02-14T10:40:00Z", "2023-02-14T11:00:00Z"},
		{"published in 1970", "1970-01-01T00:00:00Z", "2023-02-14T10:40:00Z", "2023-02-14T10:40:00Z", "2023-02-14T10:40:00Z", "1970-01-01T00:00:00Z"},
		{"unreadable", "noon", "2023-02-14T10:40:00Z", "2023-02-14T10:40:00Z", "2023-02-14T10:40:00Z", "noon"},
		{"in the future", "2031-01-01T00:00:00Z", "", "2023-02-14T12:00:00Z", "2023-02-14T12:00:00Z", "2031-01-01T00:00:00Z"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			line := fmt.Sprintf(`{"text":"a","published_at":%q,"first_seen_at":%q}`, tt.published, tt.seen)
			lines, reasons := readAll(t, line, outcry.LineRules{Dated: true, Now: now})
			if len(reasons) > 0 {
				t.Fatal(reasons)
			}
			p := lines[0].Post
			if got := outcry.FormatTime(p.PublishedAt); got != tt.wantPublished {
				t.Errorf("published %s, want %s", got, tt.wantPublished)
			}
			if got := outcry.FormatTime(p.FirstSeenAt); got != tt.wantSeen {
				t.Errorf("seen %s, want %s", got, tt.wantSeen)
			}
			if p.Claimed != tt.wantClaim {
				t.Errorf("claim kept as %q, want %q", p.Claimed, tt.wantClaim)
			}
		})
	}
}

func TestReadPostsTakesWhatIsThere(t *testing.T) {
	file := "\xef\xbb\xbf" + `{"text":"a","unknown":{"x":[1]},"expect":[{"stance":"down","query":true,"region":"RS"}],"context_only":true}` + "\r\n\n" +
		`{"title":"b","expect":[]}` + "\n" + `{"text":"a"}` + "\n" + `{"id":"7","deleted":true}`
	lines, reasons := readAll(t, file, outcry.LineRules{})
	if len(reasons) > 0 || len(lines) != 4 {
		t.Fatalf("%d lines, %q", len(lines), reasons)
	}
	a := lines[0]
	if !a.Labelled || !a.ContextOnly || a.Gold[0].Region != "RS" || !*a.Gold[0].Query || a.Post.Source != "import" {
		t.Errorf("labelled line: %+v", a)
	}
	if !lines[1].Labelled || len(lines[1].Gold) != 0 || lines[1].N != 3 {
		t.Errorf("a line with no claims: %+v", lines[1])
	}
	if a.Post.ID == "" || a.Post.ID != lines[2].Post.ID || a.Post.ID == lines[1].Post.ID {
		t.Errorf("ids %q, %q, %q", a.Post.ID, lines[1].Post.ID, lines[2].Post.ID)
	}
	if lines[2].Labelled || !lines[3].Post.Deleted {
		t.Errorf("%+v, %+v", lines[2], lines[3])
	}
}

func TestASignalIsWrittenAsTheContractSays(t *testing.T) {
	r := outcry.Reading{Signals: []outcry.Signal{{Stance: outcry.Down, Query: true, Service: "unlisted", Subject: "zwift", Region: "ZZ", Basis: outcry.ByNone,
		Symptom: outcry.Other, Voice: outcry.User, Weight: 0.5, Ruleset: "r", Words: []outcry.Evidence{{Rule: "en.1", Field: outcry.InText, Start: 0, End: 4, Text: "is <"}}}}}
	got, err := r.JSON("1")
	if err != nil {
		t.Fatal(err)
	}
	want := `{"id":"1","signals":[{"stance":"down","query":true,"service":"unlisted","subject":"zwift","cause":null,"region":"ZZ","region_basis":"none",` +
		`"symptom":"other","code":null,"voice":"user","weight":0.5,"echo":false,"evidence":[{"rule":"en.1","field":"text","start":0,"end":4,"text":"is <"}],"ruleset":"r"}]}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, _ := (outcry.Reading{}).JSON("2"); string(got) != `{"id":"2","signals":[]}` {
		t.Errorf("nothing read: %s", got)
	}
}
