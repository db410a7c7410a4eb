package classify

import (
	"strings"
	"testing"
	"testing/fstest"

	"outcry"
	"outcry/classify/catalogue"
	"outcry/classify/gazetteer"
)

// claimed returns what a post claims, as "stance service region".
func claimed(c *Classifier, p outcry.Post) string {
	var list []string
	for _, s := range c.Classify(&p, Context{}).Signals {
		stance := string(s.Stance)
		if s.Query {
			stance += "?"
		}
		list = append(list, stance+" "+s.Service+" "+s.Region)
	}
	return strings.Join(list, ", ")
}

// Names stand in scripts without spaces as people write them: with particles,
// glued to other words, in half or full width, and not inside longer words.
func TestNamesAmongCharacters(t *testing.T) {
	c := builtinClassifier(t)
	for text, want := range map[string]string{
		"LINE落ちてる":        "down line ZZ",
		"ＬＩＮＥが落ちた":        "down line ZZ",
		"ﾄﾞｺﾓ繋がらない":       "down ntt-docomo JP",
		"ドコモ…繋がらない":       "down ntt-docomo JP",
		"LINE、画像が送れない":    "down line ZZ",
		"インスタアプリ落ちてる":     "down instagram ZZ",
		"インスタントな夢が落ちてる":   "",
		"Teams重い":         "down microsoft-teams ZZ",
		"auが繋がらない":        "down kddi JP",
		"#ドコモ障害":          "down ntt-docomo JP",
		"中华电信断网了":         "down chunghwa-telecom TW",
		"中華電信斷網了":         "down chunghwa-telecom TW",
		"카카오톡이 안돼요":       "down kakaotalk KR",
		"카톡안됨":            "down kakaotalk KR",
		"카톡 안 돼":          "down kakaotalk KR",
		"SKT가 안터져요":       "down sk-telecom KR",
		"수정 전 파일":         "",
		"대구에서 카톡이 안돼":     "down kakaotalk KR-27",
		"横浜でLINEが使えない":    "down line JP-14",
		"山口さんのLINEが使えない":  "down line ZZ",
		"LINE使えてる？":       "down? line ZZ",
		"LINE使えてる":        "up line ZZ",
		"LINEでエラー５０３が出る":  "down line ZZ",
		"GitHub落ちて504が返る": "down github ZZ",
	} {
		if got := claimed(c, outcry.Post{ID: "1", Text: text}); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestCodesOfFullWidth(t *testing.T) {
	r := builtinClassifier(t).Classify(&outcry.Post{ID: "1", Text: "LINEでエラー５０３が出る"}, Context{})
	if len(r.Signals) != 1 || r.Signals[0].Code != "503" {
		t.Errorf("%+v, want one signal of code 503", r.Signals)
	}
}

// What is scaled for characters: gaps and reach. What is said once for both
// scripts: characters that are the same.
func TestCharactersInALexicon(t *testing.T) {
	services, err := catalogue.Load(fstest.MapFS{"a.yaml": {Data: []byte("services: [{id: web, name: 網, category: telecom}]")}})
	if err != nil {
		t.Fatal(err)
	}
	c, err := New(Options{Catalogue: services, Regions: new(gazetteer.Regions), Lexicons: []Layer{{Files: fstest.MapFS{"xx.lex": {Data: []byte(`
same 網网 斷断
rule broken down
    <service> *2 斷
rule not-now if reach=near
    時
`)}}}}})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"網斷": "down web ZZ", "网断": "down web ZZ", "网网断": "down web ZZ",
		"網一二三四斷":          "down web ZZ", // two words are four characters
		"網一二三四五斷":         "",
		"時一二三四五六七八網斷":     "", // four words are eight
		"時一二三四五六七八九網斷":    "down web ZZ",
		"網 one two 斷":     "down web ZZ",
		"網 one two six 斷": "",
	} {
		if got := claimed(c, outcry.Post{ID: "1", Text: text}); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for _, bad := range []string{"same 電", "same ab", "same 電电\nsame 雷电", "same 電电\nsame 电靁"} {
		problems := Lint(Layer{Files: fstest.MapFS{"xx.lex": {Data: []byte(bad + "\nrule a down\n    電\n")}}})
		if len(problems) == 0 {
			t.Errorf("%q: no problem", bad)
		}
	}
}
