package classify

import (
	"testing"

	"outcry"
)

// What is a filler, a "but" or a "not" in one language is another word
// elsewhere.
func TestWordsHoldInTheirOwnLanguage(t *testing.T) {
	testClaims(t, outcry.Post{}, map[string]string{
		"Ma voiture est à plat, et GitHub ne répond pas":               "down github ZZ",            // "ma" begins a clause in Italian
		"they said it would be back by now but we still have no power": "still_down electricity ZZ", // "no" is "in the" in Portuguese
		"GitHub is not down":                          "up github ZZ",   // "down" is Dutch as well
		"Bij GitHub krijg ik alleen maar 502":         "down github ZZ", // "maar" alone is "but"
		"Ma GitHub non funziona":                      "down github ZZ",
		"Spotify está caído, hier in Köln auch":       "down spotify DE-NW", // two languages in one post
		"the only offline github client that is good": "",                   // "offline" is Polish, too, and so is the order of these words
		"u nas w domu i w pracy steam leży":           "down steam ZZ",      // a word in English only
		"the steam leży over the valley":              "",
	})
}

func TestADeclaredLanguageOutweighsFewWords(t *testing.T) {
	c := builtinClassifier(t)
	const text = "GitHub ma problemy" // "ma" begins a clause in Italian
	if got := briefs(c.Classify(&outcry.Post{Text: text, Lang: "pl-PL"}, Context{}).Signals); got != "down github ZZ" {
		t.Errorf("%q in Polish: %q", text, got)
	}
}

// A word in small letters that the language of the post has is no place of that
// name.
func TestWordsOfTheLanguageAreNoPlaces(t *testing.T) {
	testClaims(t, outcry.Post{}, map[string]string{
		"sabah sabah elektrikler kesildi yine":        "still_down electricity ZZ", // Sabah is a part of Malaysia
		"strömmen gick i hela kvarteret":              "down electricity ZZ",       // Hela is one of Papua New Guinea
		"strömmen gick i göteborg":                    "down electricity SE-O",
		"live tv on hulu is down in chicago":          "down hulu US-IL",
		"Facebook is down worldwide, they don't know": "down facebook 001",
	})
}

// "No" is "in the" in Portuguese, and negates nothing.
func TestEnglishNegatesWhereItIsSpoken(t *testing.T) {
	testClaims(t, outcry.Post{Service: "nos-pt"}, map[string]string{
		"dizem que voltou mas no Porto continua tudo na mesma": "still_down nos-pt PT-13",
		"caiu no Porto e continua tudo na mesma":               "still_down nos-pt PT-13",
	})
}
