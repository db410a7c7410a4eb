package config

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

const leak = "t0p-s3cret"

func TestSecretsAreFilledInAndNeverShown(t *testing.T) {
	c, err := parse(t, `
sources:
- { name: a, kind: push, token: "${TOKEN}", url: "https://a.example/${TOKEN}/feed" }
alerts:
- to: slack://${TOKEN}@ops
`)
	if err != nil {
		t.Fatal(err)
	}
	s := c.Sources[0]
	if s.Token.Reveal() != leak || s.URL.Reveal() != "https://a.example/"+leak+"/feed" || c.Alerts[0].To.Reveal() != "slack://"+leak+"@ops" {
		t.Error("a secret was not filled in")
	}
	if s.Token.String() != "[secret]" || s.URL.String() != "https://a.example/${TOKEN}/feed" {
		t.Errorf("shown as %s and %s", s.Token, s.URL)
	}
	for how, out := range shownInEveryWay(t, c) {
		if strings.Contains(out, leak) {
			t.Errorf("%s shows the secret: %s", how, out)
		}
	}
}

// shownInEveryWay formats the configuration and its secrets as careless code
// would.
func shownInEveryWay(t *testing.T, c Config) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		out[verb] = fmt.Sprintf(verb, c)
		out[verb+" of a secret"] = fmt.Sprintf(verb, c.Sources[0].Token)
		out[verb+" of a pointer"] = fmt.Sprintf(verb, &c.Sources[0].Token)
	}
	asJSON, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	out["JSON"] = string(asJSON)
	asYAML, err := yaml.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	out["YAML"] = string(asYAML)
	var log bytes.Buffer
	slog.New(slog.NewTextHandler(&log, nil)).Info("x", "config", c, "token", c.Sources[0].Token, "source", c.Sources[0])
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "config", c, "token", c.Sources[0].Token, "source", c.Sources[0])
	out["log"] = log.String()
	return out
}

func TestNoSecretIsEmpty(t *testing.T) {
	if s := NewSecret("").String(); s != "" {
		t.Errorf("an empty secret shows as %q", s)
	}
}

func TestBadSecrets(t *testing.T) {
	for _, tc := range []struct{ name, token, want string }{
		{"not set", "${ABSENT}", "`token`: environment variable ABSENT is not set; set it before starting outcry"},
		{"set to nothing", "${EMPTY}", "`token`: environment variable EMPTY is not set; set it before starting outcry"},
		{"a header", "${LINES}", "`token`: environment variable LINES holds line breaks or control characters"},
		{"no file", "file:/run/none", "`token`: cannot read the secret's file: open run/none: file does not exist"},
		{"empty file", "file:/run/empty", "`token`: secret file /run/empty is empty"},
		{"large file", "file:/run/large", "`token`: cannot read the secret's file: /run/large: is larger than 64 KiB"},
		{"not closed", "${TOKEN} ${TOKEN", "`token`: holds a ${ that is not closed; want ${NAME}"},
		{"the secret for a name", "${" + leak + "}", "`token`: what stands in ${} is no name of an environment variable"},
		{"the secret itself", leak, "`token` is written into the file; write ${NAME} for an environment variable, or file:/path"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := parse(t, "sources: [{name: a, kind: push, token: '"+tc.token+"'}]")
			if want := "outcry.yaml:1: " + tc.want; err == nil || err.Error() != want {
				t.Errorf("got  %v\nwant %s", err, want)
			}
		})
	}
}

func TestBadAddressDoesNotShowItsSecret(t *testing.T) {
	for _, text := range []string{
		"sources: [{name: a, kind: feed, url: '${TOKEN}'}]",
		"sources: [{name: a, kind: feed, url: 'https://${TOKEN}:%zz/'}]",
		"sources: [{name: a, kind: feed, url: 'https://u:${TOKEN}@a.example/'}]",
		"alerts: [{to: '${TOKEN}'}]",
	} {
		if _, err := parse(t, text); err == nil || strings.Contains(err.Error(), leak) {
			t.Errorf("%s: %v", text, err)
		}
	}
}
