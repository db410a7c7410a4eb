package catalogue

import (
	"strings"
	"testing"
	"testing/fstest"

	"outcry"
)

func fingerprint(t *testing.T, text string) string {
	t.Helper()
	c, err := Load(fstest.MapFS{"a.yaml": {Data: []byte(text)}})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	c.Fingerprint(&b)
	return b.String()
}

func TestFingerprintTellsAllData(t *testing.T) {
	const known = "services: [{id: mast, aliases: [a b, c]}]"
	was := fingerprint(t, known)
	if fingerprint(t, known+"\n# a remark") != was || fingerprint(t, "\n"+known) != was {
		t.Error("what nobody reads changes the fingerprint")
	}
	for what, other := range map[string]string{
		"aliases":  "services: [{id: mast, aliases: [a, b c]}]",
		"press":    "press: [paper]\n" + known,
		"accounts": "services: [{id: mast, aliases: [a b, c], accounts: {official: [mast]}}]",
		"guards":   "services: [{id: mast, aliases: [a b, c], guard: word}]",
	} {
		if fingerprint(t, other) == was {
			t.Errorf("other %s have the same fingerprint", what)
		}
	}
}

// An account that is listed under two voices is the same one in every run.
func TestAccountOfTwoVoices(t *testing.T) {
	for range 20 {
		c, err := Load(fstest.MapFS{"a.yaml": {Data: []byte("services: [{id: mast, accounts: {official: [mast], press: [mast], monitor: [mast]}}]")}})
		if err != nil {
			t.Fatal(err)
		}
		if _, voice, ok := c.Account("mast"); !ok || voice != outcry.Press {
			t.Fatalf("voice %q, want press", voice)
		}
	}
}
