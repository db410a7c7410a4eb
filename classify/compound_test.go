package classify

import (
	"strings"
	"testing"
	"testing/fstest"

	"outcry"
)

const compounding = `
also äae öoe
set stop-words
    das, und, der
endings compounds
    störung, ausfall
rule kaputt down firm
    <service> *1 (störung|ausfall)
rule spaet down firm
    <service> spät
`

func TestCompoundsOfNames(t *testing.T) {
	c, err := New(Options{Lexicons: []Layer{{Files: fstest.MapFS{
		"xx.lex": {Data: []byte(compounding)},
		"yy.lex": {Data: []byte("set stop-words\n    the, and, of\nrule gone down firm\n    <service> gone\n")},
	}}}})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"das ist der Netflixausfall":                    "down netflix ZZ",
		"der Netflix-Ausfall":                           "down netflix ZZ",
		"der Discordstörung und der Netflixstoerung":    "down discord ZZ, down netflix ZZ",
		"NPMausfall":                                    "down npm ZZ", // no word tells the language
		"der Nichtsausfall":                             "",
		"der Ausfall":                                   "",
		"der Netflixausfaller":                          "",
		"the end of the Netflixausfall and of the rest": "",
		"der GitHub spaet":                              "down github ZZ",
		"der GitHub spat":                               "down github ZZ",
		"der GitHub spet":                               "",
	} {
		if got := claimsOf(c, text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	signals := c.Classify(&outcry.Post{Text: "das ıst Netflixaußfall, der Netflixstörung"}, Context{}).Signals
	if len(signals) != 1 || signals[0].Words[0].Text != "Netflixstörung" {
		t.Errorf("got %+v, want the whole compound as evidence", signals)
	}
}

func TestLintOfCompoundsAndSpellings(t *testing.T) {
	problems := Lint(Layer{Files: fstest.MapFS{"xx.lex": {Data: []byte("also oe ö öoe öoo\nendings compounds\n    a, two words\nrule a down\n    <service> weg\n")}}})
	var all []string
	for _, p := range problems {
		all = append(all, p.String())
	}
	report := strings.Join(all, "\n")
	for _, want := range []string{`xx.lex:1: also: "oe"`, `xx.lex:3: "a" is no word that is glued`, `xx.lex:3: "two words" is no word that is glued`} {
		if !strings.Contains(report, want) {
			t.Errorf("nothing about %q in:\n%s", want, report)
		}
	}
}

// A name that is a word counts in small letters where words of the field leave
// no doubt, and nowhere else.
func TestNamesThatAreWordsBesideClearWords(t *testing.T) {
	testClaims(t, outcry.Post{}, map[string]string{
		"panne chez free depuis 2h":              "down free-fr FR",
		"plus d'internet chez orange ce matin":   "down orange ZZ",
		"le réseau orange est en panne":          "down orange ZZ",
		"j'ai pressé une orange hier, plus rien": "",
		"un parking free en panne":               "",
		"störung bei drei in graz":               "down drei-at AT-6",
		"störung bei drei leuten im haus":        "",
		"kein netz bei salt":                     "down salt-ch CH",
		"kein salz, kein salt lake":              "",
		"storing bij base":                       "down base-be BE",
		"de base ligt er":                        "",
	})
}

func TestSeveralCompoundsInOnePost(t *testing.T) {
	c := builtinClassifier(t)
	s := new(scratch)
	p := outcry.Post{Text: "Netflixausfall, Vodafonestörung und Telekomausfall heute", Lang: "de"}
	s.read(c.lexicons, &p)
	var words []string
	for _, tok := range s.tokens {
		words = append(words, s.textOf(&p, tok))
	}
	if got := strings.Join(words, " "); got != "Netflix ausfall Vodafone störung und Telekom ausfall heute" {
		t.Errorf("cut into %q", got)
	}
	holdTokens(t, s, &p)
}
