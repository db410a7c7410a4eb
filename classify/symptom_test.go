package classify

import (
	"testing"

	"outcry"
)

func TestSymptoms(t *testing.T) {
	c := builtinClassifier(t)
	for text, want := range map[string]outcry.Symptom{
		"can't log in to GitHub":                   outcry.Login,
		"GitHub login is down":                     outcry.Login,
		"WhatsApp messages won't send":             outcry.Messaging,
		"PayPal app payment failed":                outcry.Payment, // what cannot be done says more than where
		"no signal on O2":                          outcry.Connection,
		"Netflix is really slow":                   outcry.Slow,
		"GitHub website won't load":                outcry.Website,
		"Spotify app is down":                      outcry.App,
		"Spotify app throws 503":                   outcry.Error,
		"WhatsApp is down":                         outcry.Other,
		"the power just went out":                  outcry.Power,
		"Ich kann mich bei PayPal nicht einloggen": outcry.Login,
		"Spotify rame, l'appli est en panne":       outcry.Slow,
		"No puedo pagar con PayPal":                outcry.Payment,
	} {
		signals := c.Classify(&outcry.Post{Text: text}, Context{}).Signals
		if len(signals) == 0 || signals[0].Symptom != want {
			t.Errorf("%q: %v, want the symptom %s", text, signals, want)
		}
	}
}
