package classify

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"outcry"
)

// hostile is text that has broken readers before.
var hostile = []string{
	strings.Repeat("down ", 20_000), strings.Repeat("is GitHub down? ", 5_000), strings.Repeat("#a", 10_000), strings.Repeat("😡", 20_000),
	strings.Repeat("\u200d", 50_000), strings.Repeat("a\u0301\u0302", 20_000), "\xff\xfe down \x80", "\u202eGitHub is down\u202c",
	strings.Repeat("x", 1<<20), strings.Repeat("in Germany, ", 10_000) + "GitHub is down", strings.Repeat("not ", 10_000) + "down",
	strings.Repeat("no signal ", 4_000), strings.Repeat("停", 10_000), "@", "#", "+1", "https://", strings.Repeat("\n>", 10_000),
}

func FuzzClassify(f *testing.F) {
	c := builtinClassifier(f)
	f.Add("GitHub", "is down in Germany, still no signal in the UK", "vodafone")
	for _, text := range hostile[6:8] {
		f.Add("", text, "")
	}
	f.Fuzz(func(t *testing.T, title, text, service string) {
		check(t, c, outcry.Post{Title: title, Text: text, Service: service, Thread: "t"})
	})
}

func check(t *testing.T, c *Classifier, p outcry.Post) {
	t.Helper()
	r := c.Classify(&p, Context{})
	if len(r.Signals) > outcry.MaxSignals {
		t.Fatalf("%d signals", len(r.Signals))
	}
	for _, s := range r.Signals {
		if s.Service == "" || s.Region == "" || s.Weight <= 0 || s.Weight > 1 {
			t.Fatalf("incomplete signal %+v", s)
		}
		for _, e := range s.Words {
			field := p.Text
			if e.Field == outcry.InTitle {
				field = p.Title
			}
			if e.Start < 0 || e.End < e.Start || e.End > len(field) || field[e.Start:e.End] != e.Text {
				t.Fatalf("evidence %+v is not in the field", e)
			}
			if utf8.ValidString(field) && !utf8.ValidString(e.Text) {
				t.Fatalf("evidence %q is cut inside a character", e.Text)
			}
		}
	}
}

func TestHostileTextIsBounded(t *testing.T) {
	c := builtinClassifier(t)
	for _, text := range hostile {
		began := time.Now()
		check(t, c, outcry.Post{Title: text, Text: text, Service: "github", Thread: "t"})
		if took := time.Since(began); took > 2*time.Second {
			t.Errorf("%.20q took %v", text, took)
		} else {
			t.Logf("%.20q: %v", text, took)
		}
	}
}
