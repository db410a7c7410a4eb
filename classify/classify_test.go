package classify

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"outcry"
)

// brief is a signal as the tables below spell it.
func brief(s outcry.Signal) string {
	stance := string(s.Stance)
	if s.Query {
		stance += "?"
	}
	service := s.Service
	if s.Subject != "" {
		service += ":" + s.Subject
	}
	return fmt.Sprintf("%s %s %s", stance, service, s.Region)
}

func briefs(signals []outcry.Signal) string {
	var list []string
	for _, s := range signals {
		list = append(list, brief(s))
	}
	return strings.Join(list, ", ")
}

func claimsOf(c *Classifier, text string) string {
	return briefs(c.Classify(&outcry.Post{Text: text}, Context{}).Signals)
}

func TestClaims(t *testing.T) {
	c := builtinClassifier(t)
	for _, test := range []struct{ text, service, want string }{
		{"GitHub is down", "", "down github ZZ"},
		{"Is GitHub down?", "", "down? github ZZ"},
		{"Why is GitHub down?", "", "down github ZZ"},
		{"GitHub is not down", "", "up github ZZ"},
		{"GitHub was down yesterday", "", ""},
		{"if GitHub is down, wait", "", ""},
		{"GitHub will be down for scheduled maintenance", "", ""},
		{"GitHub is down again", "", "still_down github ZZ"},
		{"GitHub is still down", "", "still_down github ZZ"},
		{"GitHub is back online", "", "up github ZZ"},
		{"is Zwift down?", "", "down? unlisted:zwift ZZ"},
		{"Back in Germany, still down in the UK", "tesla", "up tesla DE, still_down tesla GB"},
		{"Messages send fine again but I still can't receive calls", "vodafone", "up vodafone ZZ, still_down vodafone ZZ"},
		{"AWS unreachable from Ireland and Sweden", "", "down aws IE, down aws SE"},
		{"the power just went out", "", "down electricity ZZ"},
		{"no power over me", "electricity", ""},
		{"my laptop won't load it", "github", ""},
		{"RT @someone: GitHub is down", "", "down github ZZ"},
		{"> GitHub is down\nno idea", "", ""},
		{"", "github", ""},
		{"Der Strom ist weg", "", "down electricity ZZ"},
		{"Spotify läuft wieder", "spotify", "up spotify ZZ"},
	} {
		p := outcry.Post{Text: test.text, Service: test.service}
		if got := briefs(c.Classify(&p, Context{}).Signals); got != test.want {
			t.Errorf("%q (%s): %q, want %q", test.text, test.service, got, test.want)
		}
	}
}

func TestRegionBasis(t *testing.T) {
	c := builtinClassifier(t)
	for _, test := range []struct {
		post   outcry.Post
		region string
		basis  outcry.Basis
	}{
		{outcry.Post{Text: "GitHub is down in Germany", Region: "FR"}, "DE", outcry.ByText},
		{outcry.Post{Text: "@VodafoneUK no signal at all", SourceRegion: "DE"}, "GB", outcry.ByText},
		{outcry.Post{Text: "GitHub is down", Region: "norway", SourceRegion: "US"}, "NO", outcry.ByPost},
		{outcry.Post{Text: "GitHub is down", SourceRegion: "US"}, "US", outcry.BySource},
		{outcry.Post{Text: "no signal at all", Service: "three-uk"}, "GB", outcry.ByService},
		{outcry.Post{Text: "GitHub is down"}, outcry.Nowhere, outcry.ByNone},
	} {
		signals := c.Classify(&test.post, Context{}).Signals
		if len(signals) != 1 || signals[0].Region != test.region || signals[0].Basis != test.basis {
			t.Errorf("%q: %+v, want one signal in %s by %s", test.post.Text, signals, test.region, test.basis)
		}
	}
}

func TestDetailsOfASignal(t *testing.T) {
	c := builtinClassifier(t)
	p := outcry.Post{Title: "Help", Text: "Tesla app is down in Norway, error 503. Is it AWS?", Voice: outcry.Press}
	signals := c.Classify(&p, Context{}).Signals
	if len(signals) != 1 {
		t.Fatalf("got %d signals, want 1: %v", len(signals), briefs(signals))
	}
	s := signals[0]
	if s.Code != "503" || s.Symptom != outcry.Error || s.Cause != "aws" || s.Voice != outcry.Press || !s.Echo || s.Ruleset != c.Ruleset() {
		t.Errorf("got %+v", s)
	}
	for _, e := range s.Words {
		if e.Field != outcry.InText || p.Text[e.Start:e.End] != e.Text || e.Rule == "" {
			t.Errorf("evidence %+v is not in the text", e)
		}
	}
}

func TestRejectedCuesSayWhy(t *testing.T) {
	c := builtinClassifier(t)
	for text, reason := range map[string]string{
		"GitHub was down yesterday":      "past",
		"if GitHub is down, wait":        "hypothetical",
		"GitHub is not unreachable":      "",
		"it is down":                     "no service",
		"I hope the power goes out soon": "hypothetical",
	} {
		r := c.Classify(&outcry.Post{Text: text}, Context{})
		if reason == "" {
			continue
		}
		if len(r.Rejected) == 0 || r.Rejected[0].Reason != reason || r.Rejected[0].Rule == "" {
			t.Errorf("%q: rejected %+v, want reason %q", text, r.Rejected, reason)
		}
	}
}

func TestALongListOfPlacesIsNews(t *testing.T) {
	c := builtinClassifier(t)
	p := outcry.Post{Text: "GitHub is down in Germany, France, Spain, Italy, Norway, Sweden, Finland, Poland, Austria, Hungary, Greece, Ireland, " +
		"Portugal, Belgium, Denmark, Estonia, Latvia, Lithuania, Romania and Bulgaria"}
	signals := c.Classify(&p, Context{}).Signals
	if len(signals) != outcry.MaxSignals {
		t.Fatalf("got %d signals, want %d", len(signals), outcry.MaxSignals)
	}
	for _, s := range signals {
		if !s.Echo {
			t.Errorf("%s is no echo", brief(s))
		}
	}
}

func TestNotices(t *testing.T) {
	c := builtinClassifier(t)
	for status, want := range map[outcry.Status]string{
		outcry.NoticeInvestigating: "down github ZZ", outcry.NoticeIdentified: "down github ZZ", outcry.NoticeResolved: "up github ZZ",
		outcry.NoticeMonitoring: "", outcry.NoticeMaintenance: "",
	} {
		p := outcry.Post{Title: "Delayed webhooks", Text: "More to follow.", Status: status, Voice: outcry.Official, SourceService: "github"}
		if got := briefs(c.Classify(&p, Context{}).Signals); got != want {
			t.Errorf("%s: %q, want %q", status, got, want)
		}
	}
}

func TestVoice(t *testing.T) {
	c := builtinClassifier(t)
	for _, test := range []struct {
		post outcry.Post
		want outcry.Voice
	}{
		{outcry.Post{Voice: outcry.Press, Author: "@Tesla"}, outcry.Press},
		{outcry.Post{Author: "@Tesla", SourceVoice: outcry.User}, outcry.Official},
		{outcry.Post{Author: "@teslascope"}, outcry.Monitor},
		{outcry.Post{Author: "someone", SourceVoice: outcry.Monitor}, outcry.Monitor},
		{outcry.Post{Author: "someone"}, outcry.User},
	} {
		if got := c.Voice(&test.post); got != test.want {
			t.Errorf("%+v: %s, want %s", test.post, got, test.want)
		}
	}
}

func TestService(t *testing.T) {
	c := builtinClassifier(t)
	for _, test := range []struct {
		post outcry.Post
		want string
	}{
		{outcry.Post{Service: "GitHub", SourceService: "npm"}, "github"},
		{outcry.Post{SourceService: "npm"}, "npm"},
		{outcry.Post{Service: "Our Own Thing"}, "our-own-thing"},
		{outcry.Post{Author: "@teslascope"}, "tesla"},
		{outcry.Post{Author: "someone"}, ""},
		{outcry.Post{}, ""},
	} {
		if got := c.Service(&test.post); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

func TestDeletedPostsClaimNothing(t *testing.T) {
	c := builtinClassifier(t)
	r := c.Classify(&outcry.Post{Text: "GitHub is down", Deleted: true, FirstSeenAt: time.Unix(9, 0)}, Context{})
	if len(r.Signals) > 0 || !r.SeenAt.Equal(time.Unix(9, 0)) {
		t.Errorf("got %+v", r)
	}
}

func TestExplain(t *testing.T) {
	c := builtinClassifier(t)
	p := outcry.Post{Text: "GitHub is down\x1b[31m in Germany. It was down yesterday in France."}
	var plain, color strings.Builder
	r := c.Classify(&p, Context{})
	if err := Explain(&plain, &p, r, false); err != nil {
		t.Fatal(err)
	}
	if err := Explain(&color, &p, r, true); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"[GitHub is down", "down: service github, region DE by text", "en.down", "turned down", "past"} {
		if !strings.Contains(plain.String(), want) {
			t.Errorf("no %q in:\n%s", want, plain.String())
		}
	}
	if strings.Contains(plain.String(), "\x1b") {
		t.Error("a control character of the post reached the terminal")
	}
	if !strings.Contains(color.String(), markOn+"GitHub is down") {
		t.Errorf("no marked words in:\n%s", color.String())
	}
}
