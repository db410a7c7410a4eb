package config

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		Template(),
		"sources: [{name: a, kind: push, token: '${TOKEN}', every: 1d}]",
		"a: &a [*a]\nsources: *a", "? {a: b}\n: c", "services: [{id: a, accounts: {official: x}}]",
		"alerts: [{to: 'slack://${TOKEN}', regions: [uk]}]", "\x00", "\xff\xfe", "%YAML 9.9\n---\n", "database: |\n  a\n  b\n", "<<: {listen: x}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		began := time.Now()
		c, err := Parse("f.yaml", []byte(text), outside(nil))
		if took := time.Since(began); took > 5*time.Second {
			t.Fatalf("took %v for %d bytes", took, len(text))
		}
		if err != nil {
			checkMessage(t, text, err)
			return
		}
		if c.Database == "" || c.Retention.Posts < minRetention || c.Detection.FalseAlarms.Times < 1 {
			t.Fatalf("accepted %+v", c)
		}
		for _, s := range c.Sources {
			if s.Name == "" || s.Kind == "" || s.Every < 0 {
				t.Fatalf("accepted the source %+v", s)
			}
		}
	})
}

// checkMessage holds that a message is lines of text, each about the file, and
// gives no secret away that the file does not hold in the open.
func checkMessage(t *testing.T, text string, err error) {
	var problems Problems
	if !errors.As(err, &problems) || len(problems) == 0 {
		t.Fatalf("%v is no Problems", err)
	}
	for _, p := range problems {
		if msg := p.Error(); !strings.HasPrefix(msg, "f.yaml:") || strings.ContainsAny(msg, "\n\r\x1b") {
			t.Fatalf("message %q", msg)
		}
	}
	if strings.Contains(err.Error(), leak) && !strings.Contains(text, leak) {
		t.Fatalf("%v gives a secret away", err)
	}
}
