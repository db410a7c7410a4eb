package classify

import (
	"testing"

	"outcry"
)

// Power is spoken of in words that mean much else.
func TestPowerCuts(t *testing.T) {
	c := builtinClassifier(t)
	for want, texts := range map[string][]string{
		"down electricity ZZ": {
			"ugh the power to our whole block went out",
			"power for all of the dorms is out and my laptop is at 4",
			"my power went poof in the middle of the exam",
			"there goes the power in the middle of a raid",
			"we just lost our power and the stove is electric",
			"sat at home alone with a power cut and one candle",
			"closed until further notice due to a power outage",
			"big storm knocked out power at the office",
			"transformer blew and everything on our street is dark",
			"lights keep flickering and the fridge clicks",
			"they said power should be restored by nine",
			"all i want is my power back",
			"how long will the power be out",
			"alone in the house during a blackout, reading",
			"crews are working to restore power to the east side",
		},
		"still_down electricity ZZ": {
			"day 3 without power and the milk is cheese",
			"power is out again",
			"still waiting for the power to come back",
		},
		"up electricity ZZ": {
			"the lights are back on",
			"we have power again, coffee first",
		},
		"": {
			"he went down in the fourth and it was lights out",
			"the abuse of power is out of control",
			"we might lose power if the wind keeps up",
			"remember when the power went out at prom",
			"be prepared for a power outage with our kit",
			"rolling blackouts are possible this week",
			"not even a power outage",
			"the democrats lost power in that election",
			"her power is out of this world",
			"they turned our power off for lack of payment",
		},
	} {
		for _, text := range texts {
			p := outcry.Post{Text: text, Service: "electricity", Lang: "en"}
			if got := briefs(c.Classify(&p, Context{}).Signals); got != want {
				t.Errorf("%q: %q, want %q", text, got, want)
			}
		}
	}
}

func TestPowerCutsInSpanish(t *testing.T) {
	c := builtinClassifier(t)
	for want, texts := range map[string][]string{
		"down electricity ZZ": {
			"se cortó la luz en pleno partido", "la luz se fue y no tengo velas", "medio barrio a oscuras", "la luz va y viene desde el mediodía",
			"ojalá vuelva la luz antes de la cena", "explotó un transformador en la esquina",
		},
		"up electricity ZZ": {"ha vuelto la luz, gracias", "ya hay luz por aquí", "se restablece el servicio eléctrico"},
		"": {
			"recuerdo cuando se fue la luz en la boda", "que no se vaya la luz, por favor", "no hay luz sin sombra", "un apagón informativo del gobierno",
		},
	} {
		for _, text := range texts {
			p := outcry.Post{Text: text, Lang: "es"}
			if got := briefs(c.Classify(&p, Context{}).Signals); got != want {
				t.Errorf("%q: %q, want %q", text, got, want)
			}
		}
	}
}

// Posts that are gathered for power by its words are about much else, too.
func TestAPostHasToSpeakOfPower(t *testing.T) {
	c := builtinClassifier(t)
	for _, test := range []struct {
		post outcry.Post
		want string
	}{
		{outcry.Post{Text: "the band is back with the power of love", Service: "electricity"}, ""},
		{outcry.Post{Text: "had a power outage here for an hour. it's back now", Service: "electricity"}, "up electricity ZZ"},
		{outcry.Post{Text: "reading by candle #poweroutage #Brooklyn #cozy", Service: "electricity"}, "down electricity US-NY"},
		{outcry.Post{Text: "came home to a #poweroutage, out with the candles #cozy #books #cats", Service: "electricity"}, "down electricity ZZ"},
		{outcry.Post{Text: "my new song #monday #poweroutage #voteday #finals #win", Service: "electricity"}, ""},
		{outcry.Post{Text: "Update: power was just restored! #poweroutage"}, "up electricity ZZ"},
		{outcry.Post{Text: "Still no power in the shop. ConEd says tomorrow."}, "still_down con-edison US-NY"},
		{outcry.Post{Text: "it's back now", Service: "con-edison"}, "up con-edison US-NY"},
		{outcry.Post{Text: "the power went out https://www.instagram.com/p/abc", Service: "electricity"}, "down electricity ZZ"},
		{outcry.Post{Text: "it is down https://www.instagram.com/p/abc", Service: "tesla"}, "down tesla ZZ"},
	} {
		if got := briefs(c.Classify(&test.post, Context{}).Signals); got != test.want {
			t.Errorf("%q: %q, want %q", test.post.Text, got, test.want)
		}
	}
}

func TestWaterGasAndHeating(t *testing.T) {
	testClaims(t, outcry.Post{}, map[string]string{
		"no running water on the third floor since six": "down water ZZ",
		"burst water main at the corner, all dry here":  "down water ZZ",
		"the water is back on in our street":            "up water ZZ",
		"gas outage across town again":                  "still_down gas ZZ",
		"no heating in the whole building again":        "still_down heating ZZ",
		"no power and no running water":                 "down electricity ZZ, down water ZZ",
		"there is no water in the lake this summer":     "",
		"no gas in my car, of course":                   "",
		"the water is off limits to boats":              "",
	})
}
