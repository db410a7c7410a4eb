package classify

import (
	"testing"

	"outcry"
)

func TestAnAccountIsTheOperatorOfItsOwnServiceOnly(t *testing.T) {
	c := builtinClassifier(t)
	for _, tt := range []struct {
		author, text string
		want         outcry.Voice
	}{
		{"@GitHub", "GitHub is down", outcry.Official},
		{"@GitHub", "Spotify is down", outcry.User},
		{"@Tesla", "the Tesla app is down", outcry.Official},
		{"@teslascope", "Tesla is down", outcry.Monitor},
		{"@github@evil.example", "GitHub is back up", outcry.User},
		{"ann", "GitHub is down", outcry.User},
	} {
		r := c.Classify(&outcry.Post{ID: "1", Author: tt.author, Text: tt.text}, Context{})
		if len(r.Signals) != 1 || r.Signals[0].Voice != tt.want {
			t.Errorf("%s: %q: %+v, want voice %s", tt.author, tt.text, r.Signals, tt.want)
		}
	}
}
