package outcry_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"outcry"
	"outcry/simulator"
)

// FuzzReadPosts reads anything; what is a post comes back the same when it is
// written and read again, and each line that is none is told once, by its
// number and in one line.
func FuzzReadPosts(f *testing.F) {
	f.Add(`{"id":"1","text":"a","published_at":"2023-02-14T10:34:00Z","links":["x"],"seq":3}`)
	f.Add("{\"text\":\"\\u0000\\ud800\"}\n[]\n\xff")
	f.Add(`{"title":"t","published_at":"0001-01-01T00:00:00Z","first_seen_at":"9999-12-31T23:59:59Z"}`)
	f.Add("\xef\xbb\xbf{\"text\":1e999}\r\n\r\n\n{\"text\":\"a\",\"text\":\"b\"}\n\x00\n{\"expect\":[{\"stance\":\"down|\"}],\"text\":\"a\"}")
	f.Fuzz(func(t *testing.T, file string) {
		last, told := 0, 0
		for line, err := range outcry.ReadPosts(strings.NewReader(file), outcry.LineRules{}) {
			var bad *outcry.LineError
			switch {
			case errors.As(err, &bad):
				checkReason(t, bad.Reason)
			case err != nil:
				t.Fatal(err)
			default:
				checkLine(t, line)
			}
			if line.N <= last {
				t.Fatalf("line %d after line %d", line.N, last)
			}
			last = line.N
			told++
		}
		lines := strings.Split(strings.TrimPrefix(file, "\xef\xbb\xbf"), "\n")
		blank := 0
		for _, line := range lines {
			// What bytes.TrimSpace leaves nothing of.
			if strings.TrimSpace(line) == "" {
				blank++
			}
		}
		if told != len(lines)-blank || last > len(lines) {
			t.Fatalf("%d of %d lines are told, the last is %d; %d are blank", told, len(lines), last, blank)
		}
	})
}

// checkReason holds that a reason is fit to be told to a person.
func checkReason(t *testing.T, reason string) {
	t.Helper()
	if reason == "" || len(reason) > 500 || !utf8.ValidString(reason) || strings.ContainsAny(reason, "\n\r\x1b\u2028\u202e\u009b") {
		t.Fatalf("reason %.600q", reason)
	}
}

func checkLine(t *testing.T, line outcry.Line) {
	t.Helper()
	raw, err := json.Marshal(line.Post)
	if err != nil {
		t.Fatal(err)
	}
	if slices.Contains(raw, '\n') {
		t.Fatalf("%q is more than a line", raw)
	}
	again, err := outcry.ParsePost(raw, outcry.LineRules{})
	if err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
	if outcry.KeyOf(&again) != outcry.KeyOf(&line.Post) || again.ID != line.Post.ID || again.Text != line.Post.Text {
		t.Fatalf("%+v became %+v", line.Post, again)
	}
}

// FuzzKeyOf holds that the key of a text stands on its words alone, and that
// what is counted does not depend on the order of the posts.
func FuzzKeyOf(f *testing.F) {
	f.Add("is it down for everybody else here too", "IS IT down, for everybody else here too?")
	f.Add("https://a.example/x/ @a #b RT", "停电了")
	f.Add("one two three four five six seven eight\none two three four five six seven nine", "\u0301\u0301 \xff")
	for _, text := range simulator.HostileTexts() {
		if len(text) < 200 {
			f.Add(text, "is GitHub down")
		}
	}
	f.Fuzz(func(t *testing.T, title, text string) {
		began := time.Now()
		whole := outcry.KeyOf(&outcry.Post{Title: title, Text: text})
		if joined := outcry.KeyOf(&outcry.Post{Text: title + " \n" + text}); joined != whole {
			t.Errorf("%q and %q: %v, joined %v", title, text, whole, joined)
		}
		if tagged := outcry.KeyOf(&outcry.Post{Title: "@you #tag " + title, Text: text + " RT @me"}); tagged != whole {
			t.Errorf("%q and %q: %v, with mentions and tags %v", title, text, whole, tagged)
		}
		if (whole.Kind == outcry.NoText) != (whole == outcry.TextKey{}) {
			t.Errorf("%q and %q: %v", title, text, whole)
		}
		var sightings []outcry.Sighting
		for line := range strings.Lines(title + "\n" + text) {
			if len(sightings) < 200 {
				p := outcry.Post{Text: line}
				sightings = append(sightings, outcry.Sighting{At: int64(len(line)), Author: int64(len(line) % 5), Text: outcry.KeyOf(&p)})
			}
		}
		forth, back := countReports(t, slices.All(sightings)), countReports(t, slices.Backward(sightings))
		if forth != back {
			t.Errorf("%d reports in one order, %d in the other: %+v", forth, back, sightings)
		}
		if took := time.Since(began); took > 5*time.Second {
			t.Fatalf("took %v for %d bytes", took, len(title)+len(text))
		}
	})
}

// countReports counts, and holds that each report is told by a sighting of its own.
func countReports(t *testing.T, order func(func(int, outcry.Sighting) bool)) int {
	t.Helper()
	var list []outcry.Sighting
	for _, s := range order {
		list = append(list, s)
	}
	var c outcry.Counter
	firsts := map[int]bool{}
	c.Reports(list, func(i int) {
		if firsts[i] || i < 0 || i >= len(list) {
			t.Errorf("sighting %d of %d is first, again or out of bounds", i, len(list))
		}
		firsts[i] = true
	})
	if len(list) > 0 && len(firsts) == 0 {
		t.Errorf("%d sightings make no report", len(list))
	}
	return len(firsts)
}
