package classify

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"outcry"
	"outcry/classify/catalogue"
	"outcry/classify/gazetteer"
	"outcry/simulator"
)

// hostile is text that has broken readers of claims before.
var hostile = []string{
	strings.Repeat("down ", 20_000), strings.Repeat("is GitHub down? ", 5_000), strings.Repeat("#a", 10_000), strings.Repeat("😡", 20_000),
	strings.Repeat("\u200d", 50_000), strings.Repeat("a\u0301\u0302", 20_000), "\xff\xfe down \x80", "\u202eGitHub is down\u202c",
	strings.Repeat("x", 1<<20), strings.Repeat("in Germany, ", 10_000) + "GitHub is down", strings.Repeat("not ", 10_000) + "down",
	strings.Repeat("LINE落ちてるログインできない", 5_000), strings.Repeat("インスタ", 10_000), strings.Repeat("카톡이안돼", 10_000), strings.Repeat("#停電", 10_000),
	strings.Repeat("no signal ", 4_000), strings.Repeat("停", 10_000), strings.Repeat("電", 350_000), "@", "#", "+1", "https://", strings.Repeat("\n>", 10_000),
}

// FuzzClassify reads a post by itself and as an answer to itself, and an answer
// of a few words to it.
func FuzzClassify(f *testing.F) {
	c := builtinClassifier(f)
	f.Add("GitHub", "is down in Germany, still no signal in the UK", "vodafone", "same here")
	f.Add("Re: GitHub", "works again?", "", "nope, still 503 in \u202eOslo")
	for _, text := range hostile[6:8] {
		f.Add("", text, "", "+1")
	}
	for _, name := range slices.Sorted(maps.Keys(harsh)) {
		text := harsh[name]
		f.Add("", text[:boundary(text, 64)], "github", text[:boundary(text, 32)])
	}
	for _, text := range simulator.HostileTexts() {
		if len(text) < 100 {
			f.Add(text, "GitHub is "+text+" down", "github", text)
		}
	}
	f.Fuzz(func(t *testing.T, title, text, service, answer string) {
		p := outcry.Post{ID: "1", Title: title, Text: text, Service: service, Thread: "1", Quote: answer, Author: "@" + service}
		reading := check(t, c, p, Context{})
		s := new(scratch)
		c.read(s, &p, Context{})
		holdTokens(t, s, &p)
		before := Context{Answers: []Answered{{ID: "1", Service: service, Signals: reading.Signals}}}
		check(t, c, outcry.Post{ID: "2", Text: answer, Service: service, Thread: "1", ReplyTo: "1"}, before)
		if again := c.Classify(&p, Context{}); len(again.Signals) != len(reading.Signals) {
			t.Fatalf("%d signals, then %d", len(reading.Signals), len(again.Signals))
		}
	})
}

// check reads a post and holds that each claim is whole and its evidence the
// words that stand in the post.
func check(t *testing.T, c *Classifier, p outcry.Post, ctx Context) outcry.Reading {
	t.Helper()
	r := c.Classify(&p, ctx)
	if len(r.Signals) > outcry.MaxSignals {
		t.Fatalf("%d signals", len(r.Signals))
	}
	for _, s := range r.Signals {
		if s.Service == "" || s.Region == "" || !(s.Weight > 0 && s.Weight <= 1) || len(s.Words) == 0 {
			t.Fatalf("incomplete signal %+v", s)
		}
		if len(s.Service) > 64 || len(s.Subject) > 200 || len(s.Code) > 64 {
			t.Fatalf("unbounded signal %+v", s)
		}
		for _, e := range s.Words {
			field := p.Text
			if e.Field == outcry.InTitle {
				field = p.Title
			}
			if e.Field == outcry.InPost {
				continue // the words stand in the post that it answers
			}
			if e.Start < 0 || e.End < e.Start || e.End > len(field) || field[e.Start:e.End] != e.Text {
				t.Fatalf("evidence %+v is not in the field", e)
			}
			if utf8.ValidString(field) && !utf8.ValidString(e.Text) {
				t.Fatalf("evidence %q is cut inside a character", e.Text)
			}
		}
	}
	for _, color := range []bool{false, true} {
		var explained strings.Builder
		if err := Explain(&explained, &p, r, color); err != nil {
			t.Fatal(err)
		}
		bare := strings.NewReplacer(markOn, "", markOff, "").Replace(explained.String())
		if i := strings.IndexFunc(bare, func(r rune) bool { return r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0) }); i >= 0 {
			t.Fatalf("a control character is explained: %q", bare[max(0, i-20):min(len(bare), i+20)])
		}
	}
	return r
}

func TestHostileTextIsBounded(t *testing.T) {
	c := builtinClassifier(t)
	for _, text := range append(simulator.HostileTexts(), hostile...) {
		began := time.Now()
		check(t, c, outcry.Post{Title: text, Text: text, Service: "github", Thread: "t"}, Context{})
		if took := time.Since(began); took > 2*time.Second {
			t.Errorf("%.20q took %v", text, took)
		}
	}
}

// FuzzLexicon lints anything; what has no problem can be used.
func FuzzLexicon(f *testing.F) {
	f.Add([]byte("set a\n    one, two\nrule first down needs=service symptom=app\n    {a} (just|<service>)? *3 down\n"), "one is down, <service>")
	f.Add([]byte("rule x down\n    (a|b) (a|b) (a|b) (a|b)? (a|b)? (a|b)? (a|b)? (a|b)?\n"), "a b a b a")
	f.Add([]byte("rule \xff up weight=NaN not=x\n\t{}\n"), "")
	f.Add([]byte("set a\n    {a}\nrule x not reach=post\n    {a}\n"), "a")
	services, err := catalogue.Load(fstest.MapFS{"a.yaml": {Data: []byte("services: [{id: github, name: GitHub}]")}})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		files := fstest.MapFS{"xx.lex": {Data: data}}
		began := time.Now()
		problems := Lint(Layer{Files: files})
		if took := time.Since(began); took > 5*time.Second {
			t.Fatalf("took %v for %d bytes", took, len(data))
		}
		for _, p := range problems {
			if msg := p.String(); p.File != "xx.lex" || p.Line < 0 || strings.ContainsAny(msg, "\n\r\x1b") || !utf8.ValidString(msg) || len(msg) > 1000 {
				t.Fatalf("%d: %.1200q", p.Line, msg)
			}
		}
		c, err := New(Options{Lexicons: []Layer{{Files: files}}, Catalogue: services, Regions: new(gazetteer.Regions)})
		if (err == nil) != (len(problems) == 0) {
			t.Fatalf("%d problems, %v", len(problems), err)
		}
		if err == nil {
			check(t, c, outcry.Post{Text: text, Service: "github"}, Context{})
		}
	})
}
