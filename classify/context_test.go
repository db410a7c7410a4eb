package classify

import (
	"testing"

	"outcry"
)

func TestContradictedRecoveries(t *testing.T) {
	c := builtinClassifier(t)
	for _, text := range []string{
		"Gridmeter says it's back. Not here. 503",
		"They say it's fixed but I still get the same error",
		"Not fixed",
		"Whoever says it's back lives somewhere else. 503",
		"They say it is back, it isn't",
		"Back up they say. It isn't.",
		"Came back for five minutes and is gone again",
		"Angeblich läuft die App wieder. Bei mir nicht",
		"It worked for a minute, now back to 503",
	} {
		p := outcry.Post{Text: text, Service: "tesla"}
		if got := briefs(c.Classify(&p, Context{}).Signals); got != "still_down tesla ZZ" {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestMonitors(t *testing.T) {
	c := builtinClassifier(t)
	for text, want := range map[string]string{
		"Unexpected downtime on the vehicle API, most commands are failing.":        "down tesla ZZ",
		"We see elevated error rates for logins.":                                   "down tesla ZZ",
		"Failures continue in Europe, commands still mostly time out.":              "still_down tesla 150",
		"Errors are now mostly outside of North America.":                           "down tesla ZZ",
		"Requests are succeeding again at normal rates. We consider this resolved.": "up tesla ZZ",
		"Error rates are back to normal in Germany.":                                "up tesla DE",
	} {
		p := outcry.Post{Text: text, Author: "@teslascope"}
		signals := c.Classify(&p, Context{}).Signals
		if got := briefs(signals); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		for _, s := range signals {
			if s.Voice != outcry.Monitor {
				t.Errorf("%q: voice %s", text, s.Voice)
			}
		}
	}
}

func TestBlame(t *testing.T) {
	c := builtinClassifier(t)
	for _, test := range []struct{ text, want, cause string }{
		{"Is it AWS? The app is throwing 503", "down tesla ZZ", "aws"},
		{"The app is throwing 503. Is it AWS?", "down tesla ZZ", "aws"},
		{"of course it's AWS again. App is dead", "down tesla ZZ", "aws"},
		{"It's AWS, it's always AWS", "down tesla ZZ", "aws"},
		{"is it Cloudflare?", "down? tesla ZZ", "cloudflare"},
		{"Liegt das an AWS?", "down? tesla ZZ", "aws"},
		{"AWS is all green", "up aws ZZ", ""},
		{"It's Tesla.", "", ""},
	} {
		p := outcry.Post{Text: test.text, Service: "tesla"}
		signals := c.Classify(&p, Context{}).Signals
		if got := briefs(signals); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		} else if len(signals) > 0 && signals[0].Cause != test.cause {
			t.Errorf("%q: cause %q, want %q", test.text, signals[0].Cause, test.cause)
		}
	}
	p := outcry.Post{Text: "is it Cloudflare?"}
	if got := briefs(c.Classify(&p, Context{}).Signals); got != "" {
		t.Errorf("with nothing that it could be the cause of: %q", got)
	}
}

func TestOwnWorkExplainsAFailureOnlyWhereNothingElseDoes(t *testing.T) {
	c := builtinClassifier(t)
	p := outcry.Post{Text: "GitHub gives me a 500 when I push with my token"}
	if got := briefs(c.Classify(&p, Context{}).Signals); got != "" {
		t.Errorf("in a post of its own: %q, want nothing", got)
	}
	p.Thread, p.Service = "t", "github"
	if got, want := briefs(c.Classify(&p, Context{}).Signals), "down github ZZ"; got != want {
		t.Errorf("in a thread about the service: %q, want %q", got, want)
	}
}

func TestTitleOfAReplyIsWhatItAnswers(t *testing.T) {
	c := builtinClassifier(t)
	for _, test := range []struct{ title, text, want string }{
		{"Re: App down in Norway?", "Same here in Sweden", "down tesla SE"},
		{"Re: App down in Norway?", "Works again in Oslo", "up tesla NO-03"},
		{"Re: App down in Norway?", "Thanks for the link", ""},
		{"Re: It's back!", "nope", "still_down tesla ZZ"},
		{"AW: App geht nicht", "In Bremen auch", "down tesla DE-HB"},
	} {
		p := outcry.Post{Title: test.title, Text: test.text, Service: "tesla"}
		if got := briefs(c.Classify(&p, Context{}).Signals); got != test.want {
			t.Errorf("%q / %q: %q, want %q", test.title, test.text, got, test.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	c := builtinClassifier(t)
	for _, test := range []struct{ text, from, want string }{
		{"GitHub is down in Portland", "", "US-OR"},
		{"GitHub is down in Portland, Maine", "", "US-ME"},
		{"GitHub is down in Manchester", "", "GB-MAN"},
		{"GitHub is down in York", "", "GB-YOR"},
		{"GitHub is down in eu-central-1", "", "DE-HE"},
		{"GitHub us-west-2 outage", "", "US-OR"},
		{"GitHub is down near Little Italy", "", outcry.Nowhere},
		{"the New York Times reports that GitHub is down", "", outcry.Nowhere},
		{"GitHub is down everywhere outside of North America", "", outcry.Nowhere},
		{"GitHub no funciona en La Florida y El Paraíso", "VE", "VE-A"},
		{"GitHub is down in Paris", "GB", "FR-75C"},
		{"GitHub is down in Leuven", "GB", "GB"},
		{"GitHub is down in Leuven, Belgium", "GB", "BE-VBR"},
		{"GitHub is down in France, and GitHub gives a 503 in Marseille", "", "FR-13"},
	} {
		p := outcry.Post{Text: test.text, SourceRegion: test.from}
		signals := c.Classify(&p, Context{}).Signals
		if len(signals) != 1 || signals[0].Region != test.want {
			t.Errorf("%q from %q: %q, want one in %s", test.text, test.from, briefs(signals), test.want)
		}
	}
}

func TestEvidenceIsTheWordsOfTheCue(t *testing.T) {
	c := builtinClassifier(t)
	for text, want := range map[string]string{
		"Spotify is down in Berlin":          "Spotify is down",
		"Spotify down for everyone in Spain": "Spotify down",
		"can't log in to Spotify":            "can't log in to Spotify",
		"Spotify is back in Berlin":          "Spotify is back",
	} {
		signals := c.Classify(&outcry.Post{Text: text}, Context{}).Signals
		if len(signals) != 1 || signals[0].Words[0].Text != want {
			t.Errorf("%q: %+v, want evidence %q", text, signals, want)
		}
	}
}

func TestNoNeedsARecoveryToDeny(t *testing.T) {
	c := builtinClassifier(t)
	up := Answered{ID: "1", Service: "tesla", Signals: []outcry.Signal{{Stance: outcry.Up, Service: "tesla"}}}
	still := Answered{ID: "2", Service: "tesla", Signals: []outcry.Signal{{Stance: outcry.StillDown, Service: "tesla"}}}
	for _, test := range []struct {
		answers []Answered
		replyTo string
		want    string
	}{
		{[]Answered{still, up}, "", "still_down tesla ZZ"},
		{[]Answered{up}, "1", "still_down tesla ZZ"},
		{[]Answered{still}, "", ""},
		{[]Answered{still, up}, "2", "up tesla ZZ"},
	} {
		p := outcry.Post{Text: "nope", Thread: "t", ReplyTo: test.replyTo, Service: "tesla"}
		if got := briefs(c.Classify(&p, Context{Answers: test.answers}).Signals); got != test.want {
			t.Errorf("reply to %q: %q, want %q", test.replyTo, got, test.want)
		}
	}
}

func TestAServiceGoesOnOverSentences(t *testing.T) {
	testClaims(t, outcry.Post{}, map[string]string{
		"Netflix is down in Leeds. Getting a 503 in Germany too.": "down netflix GB-LDS, down netflix DE",
		"Netflix is down. Can't log in":                           "down netflix ZZ",
		"Love Netflix. Can't log in":                              "", // nothing says that Netflix fails
		"Netflix was down yesterday. Can't log in to my PC":       "",
	})
}

func TestHandlesWithoutTheirSign(t *testing.T) {
	testClaims(t, outcry.Post{}, map[string]string{
		"kenyapower_care is down": "down kplc KE",
		"insidefpl power outage":  "down fpl US-FL",
		"codepen won't load":      "", // a guarded name
		"mongodb is down":         "", // less than the name of the hosted service
	})
}
