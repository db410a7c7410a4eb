package classify

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestBuiltinLexiconsAreClean(t *testing.T) {
	for _, p := range Lint(Lexicons()) {
		t.Error(p)
	}
}

func TestLintNamesEveryProblem(t *testing.T) {
	files := fstest.MapFS{
		"xx.lex": {Data: []byte(`
set a
    one, two, one
set empty
set unused
    three
rule first down colour=red
    {a} down
    {b} down
    <thing> down
    [0-9]+ down
    * *
    (a||b) c
rule first up
    it works
rule second sideways
    {a} down
lonely
    phrase
rule bare down needs=luck weight=7 symptom=flu reach=far not=maybe
rule third up
    {a} down
    x{a}
    *99 down
`)},
	}
	var all []string
	for _, p := range Lint(Layer{Files: files}) {
		if p.File != "xx.lex" || p.Line == 0 {
			t.Errorf("problem without a place: %v", p)
		}
		all = append(all, p.String())
	}
	report := strings.Join(all, "\n")
	for _, want := range []string{
		`"one" is already in line 3`, `set empty is empty`, `set unused is not used`, `property "colour"`, `unknown set {b}`,
		`class <thing>`, `character '['`, `without any word of its own`, `empty choice`, `rule first is already defined`,
		`kind "sideways"`, `"lonely"`, `phrase without a set`, `needs=luck`, `weight=7`, `symptom=flu`, `reach=far`, `not=maybe`,
		`has no phrases`, `has the same phrase`, `character '}'`, `gap "*99"`,
	} {
		if !strings.Contains(report, want) {
			t.Errorf("nothing about %q in:\n%s", want, report)
		}
	}
}

func TestLintOfAnEmptyDirectory(t *testing.T) {
	if got := Lint(Layer{Files: fstest.MapFS{}}); len(got) != 1 || !strings.Contains(got[0].Reason, "no lexicon") {
		t.Errorf("got %v, want one problem that says that there is no lexicon", got)
	}
}

func TestNewRefusesBadLexicons(t *testing.T) {
	_, err := New(Options{Lexicons: []Layer{{Files: fstest.MapFS{"xx.lex": {Data: []byte("rule a down\n    {nothing}\n")}}}}})
	if err == nil || !strings.Contains(err.Error(), "xx.lex:2") {
		t.Errorf("got %v, want an error that names xx.lex:2", err)
	}
}

func TestALanguageIsOnlyData(t *testing.T) {
	c, err := New(Options{Lexicons: []Layer{{Files: fstest.MapFS{"eo.lex": {Data: []byte(`
set filler
    nun
rule paneo down firm
    <service> (estas|restas) (paneinta|fuŝita)
rule denove up
    <service> denove funkcias
rule ne not
    ne
`)}}}}})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"GitHub nun estas fusita":  "down github ZZ",
		"GitHub denove funkcias!":  "up github ZZ",
		"GitHub ne estas paneinta": "",
		"GitHub is down":           "",
	} {
		if got := claimsOf(c, text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func layered(own string) []Layer {
	return []Layer{
		{Files: fstest.MapFS{"en.lex": {Data: []byte(`
set thing
    site, app
set part
    {thing}, login
rule broken down firm
    <service> {part} is broken
    <service> is toast
rule fine up
    <service> is fine
set strange
    odd, weird
rule odd down firm
    <service> is {strange}
`)}}},
		{Name: "own", Files: fstest.MapFS{"en.lex": {Data: []byte(own)}}},
	}
}

func TestLayersAreAddedToEachOther(t *testing.T) {
	layers := layered(`
set thing
    kiosk
rule dark down firm
    <service> {thing} is dark
    <service> is fine
rule odd off
rule broken down firm
    <service> {part} is kaput
`)
	for _, p := range Lint(layers...) {
		t.Error(p)
	}
	c, err := New(Options{Lexicons: layers})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"GitHub kiosk is dark":  "down github ZZ",
		"GitHub site is dark":   "down github ZZ",
		"GitHub kiosk is kaput": "down github ZZ", // a set inside a set has the new phrases, too
		"GitHub login is kaput": "down github ZZ",
		"GitHub is fine":        "down github ZZ", // the phrase of a later layer
		"GitHub app is broken":  "",               // its rule was replaced
		"GitHub is toast":       "",
		"GitHub is odd":         "", // turned off
	} {
		if got := claimsOf(c, text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	alone, err := New(Options{Lexicons: layers[:1]})
	if err != nil {
		t.Fatal(err)
	}
	if alone.Ruleset() == c.Ruleset() {
		t.Error("own rules leave the version of the ruleset as it is")
	}
}

func TestLintOfALaterLayer(t *testing.T) {
	problems := Lint(layered(`
rule nosuch off
rule odd off
    <service> is odd
rule more down
    {missing} is odd
rule twice down
    <service> is kaput
rule again down
    <service> is kaput
`)...)
	var all []string
	for _, p := range problems {
		all = append(all, p.String())
	}
	report := strings.Join(all, "\n")
	for _, want := range []string{
		"own/en.lex:2: there is no rule en.nosuch to turn off", "own/en.lex:3: rule en.odd is off and has phrases",
		"own/en.lex:6: \"{missing} is odd\": unknown set {missing}", "own/en.lex:10: \"<service> is kaput\": rule en.twice (line 7) has the same phrase",
	} {
		if !strings.Contains(report, want) {
			t.Errorf("nothing about %q in:\n%s", want, report)
		}
	}
	if len(problems) != 4 {
		t.Errorf("%d problems:\n%s", len(problems), report)
	}
}
