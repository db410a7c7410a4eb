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
	for _, p := range Lint(files) {
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
	if got := Lint(fstest.MapFS{}); len(got) != 1 || !strings.Contains(got[0].Reason, "no lexicon") {
		t.Errorf("got %v, want one problem that says that there is no lexicon", got)
	}
}

func TestNewRefusesBadLexicons(t *testing.T) {
	_, err := New(Options{Lexicons: fstest.MapFS{"xx.lex": {Data: []byte("rule a down\n    {nothing}\n")}}})
	if err == nil || !strings.Contains(err.Error(), "xx.lex:2") {
		t.Errorf("got %v, want an error that names xx.lex:2", err)
	}
}

func TestALanguageIsOnlyData(t *testing.T) {
	c, err := New(Options{Lexicons: fstest.MapFS{"eo.lex": {Data: []byte(`
set filler
    nun
rule paneo down firm
    <service> (estas|restas) (paneinta|fuŝita)
rule denove up
    <service> denove funkcias
rule ne not
    ne
`)}}})
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
