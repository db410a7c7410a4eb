package classify

import (
	"testing"

	"outcry"
)

// What is a filler, a "but" or a "not" in one language is another word
// elsewhere.
func TestWordsHoldInTheirOwnLanguage(t *testing.T) {
	c := builtinClassifier(t)
	for text, want := range map[string]string{
		"Ma voiture est à plat, et GitHub ne répond pas":               "down github ZZ",            // "ma" begins a clause in Italian
		"they said it would be back by now but we still have no power": "still_down electricity ZZ", // "no" is "in the" in Portuguese
		"GitHub is not down":                    "up github ZZ",   // "down" is Dutch as well
		"Bij GitHub krijg ik alleen maar 502":   "down github ZZ", // "maar" alone is "but"
		"Ma GitHub non funziona":                "down github ZZ",
		"Spotify está caído, hier in Köln auch": "down spotify DE-NW", // two languages in one post
	} {
		if got := briefs(c.Classify(&outcry.Post{Text: text}, Context{}).Signals); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
