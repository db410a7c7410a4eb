package classify

import (
	"strings"
	"testing"
	"testing/fstest"

	"outcry"
)

const inflecting = `
set stop-words
    nu, ve, hem
endings names
    a, da, x>ksa, -iem, :n
endings case
    -, da, {plural}
endings plural
    lar, larda
set thing
    sunucu~case, web sayfa~case adı
rule cok down firm
    <service> (cok~past|bitik)
    <service> *1 {thing} yok
    {thing} <service> dur~past
endings past
    tu, muş
`

func TestWordsAndNamesTakeEndings(t *testing.T) {
	c, err := New(Options{Lexicons: []Layer{{Files: fstest.MapFS{"xx.lex": {Data: []byte(inflecting)}}}}})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"GitHub coktu":                           "down github ZZ",
		"GitHub çokmuş":                          "down github ZZ",
		"GitHub cok":                             "",
		"GitHub sunucularda yok":                 "down github ZZ",
		"GitHub web sayfalar adı yok":            "down github ZZ",
		"sunucu GitHub durmuş":                   "down github ZZ",
		"GitHub'da bitik":                        "down github ZZ",
		"GitHub’a bitik":                         "down github ZZ",
		"githubda ve githuba hem githubda coktu": "down github ZZ",
		"nu ve Netfliksa bitik":                  "down netflix ZZ",
		"T-Mobile'da bitik":                      "down t-mobile US",
		"O2'da bitik":                            "down o2 GB",
		"GitHub-iem bitik":                       "down github ZZ",
		"GitHub:n bitik":                         "down github ZZ",
		"GitHub-da bitik":                        "", // the sign is another's
		"GitHub'xy bitik":                        "",
	} {
		if got := claimsOf(c, text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := briefs(c.Classify(&outcry.Post{Text: "githuba bitik", Lang: "xx-YY"}, Context{}).Signals); got != "down github ZZ" {
		t.Errorf("in the language that it is declared to be in: %q", got)
	}
}

// What is glued to a name is an ending in the language of the post only.
func TestEndingsKeepToTheirLanguage(t *testing.T) {
	c, err := New(Options{Lexicons: []Layer{{Files: fstest.MapFS{
		"xx.lex": {Data: []byte(inflecting)},
		"yy.lex": {Data: []byte("set stop-words\n    the, and, of\nrule gone down firm\n    <service> gone\n")},
	}}}})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"the end and all of githuba gone": "",
		"nu ve hem githuba gone":          "down github ZZ",
	} {
		if got := claimsOf(c, text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestLintNamesEveryProblemOfEndings(t *testing.T) {
	report := ""
	for _, p := range Lint(Layer{Files: fstest.MapFS{"xx.lex": {Data: []byte(`
endings
endings twice
    a, b, a
endings twice
    c
endings unused
    x
endings empty
endings loop
    {loop}
endings odd
    a b, c%
endings names
    x>, >y, -, waytoolonganending
rule first down
    word~none here
    word~empty here
    word~loop here
    word~odd~twice here
    (word~names|word) here
`)}}}) {
		if p.Line == 0 {
			t.Errorf("problem without a line: %v", p)
		}
		report += p.String() + "\n"
	}
	for _, want := range []string{
		"xx.lex:2: want: endings NAME", `xx.lex:5: endings twice are already defined in line 3`, `"a" is already in line 4`,
		"xx.lex:7: endings unused are not used", "xx.lex:9: endings empty are empty", `xx.lex:11: endings "loop" are there already`,
		`xx.lex:13: "a b" is no ending`, `xx.lex:13: "c%" is no ending`, `xx.lex:15: "x>" is no ending of names`, `xx.lex:15: ">y" is no ending of names`,
		`xx.lex:15: "-" is no ending of names`, `"waytoolonganending" is no ending of names`,
		`xx.lex:17: unknown endings "none"`, `xx.lex:21: unknown endings "names"`,
	} {
		if !strings.Contains(report, want) {
			t.Errorf("nothing about %q in:\n%s", want, report)
		}
	}
}

func TestALayerUsesAndAddsEndings(t *testing.T) {
	c, err := New(Options{Lexicons: []Layer{
		{Files: fstest.MapFS{"xx.lex": {Data: []byte(inflecting)}}},
		{Files: fstest.MapFS{"xx.lex": {Data: []byte("endings past\n    misti\nendings names\n    oj\nrule tuken down firm\n    <service> tuken~past\n")}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"GitHub tukentu", "GitHub'oj çokmisti"} {
		if got := claimsOf(c, text); got != "down github ZZ" {
			t.Errorf("%q: %q", text, got)
		}
	}
}
