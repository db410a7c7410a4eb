package catalogue

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"
)

func FuzzResolve(f *testing.F) {
	c := builtin(f)
	for _, s := range []string{"@Tesla", "#", "AT&T", "\xff", "ﬃ", strings.Repeat("a-", 100)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		id, known := c.Resolve(name)
		if _, ok := c.Get(id); ok != known {
			t.Errorf("Resolve(%q) = %q, %v", name, id, known)
		}
		if slugify(id) != id {
			t.Errorf("Resolve(%q) = %q, which is no id", name, id)
		}
	})
}

// FuzzLoad reads anything as a catalogue; what can be read can be linted,
// looked up and extended by itself.
func FuzzLoad(f *testing.F) {
	f.Add([]byte("category: c\npress: ['@a']\nservices:\n  - {id: one, name: One, aliases: [Uno], in: [two], accounts: {official: ['@x']}}\n  - {id: two, name: Two, in: [one]}\n"))
	f.Add([]byte("services: [{id: a, country_handles: {'@a': DE}, nouns: {en: [power]}, guard: word, domains: ['a.example'], regions: [DE-BY]}]"))
	f.Add([]byte("a: &a [x, x]\nb: &b [*a, *a]\nservices: *b\n"))
	f.Add([]byte("services:\n- id: a\n  name: \"\\e[31m\\n\"\n---\nservices: []\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		began := time.Now()
		c, err := Load(fstest.MapFS{"a.yaml": {Data: data}})
		if took := time.Since(began); took > 5*time.Second {
			t.Fatalf("took %v for %d bytes", took, len(data))
		}
		if err != nil {
			for line := range strings.Lines(err.Error()) {
				if !strings.HasPrefix(line, "a.yaml:") || strings.ContainsAny(line, "\r\x1b") {
					t.Fatalf("message %q", line)
				}
			}
			return
		}
		for _, p := range c.Lint() {
			if msg := p.String(); p.File != "a.yaml" || strings.ContainsAny(msg, "\n\r\x1b") || !utf8.ValidString(msg) {
				t.Fatalf("problem %q", msg)
			}
		}
		for s := range c.All() {
			if id, known := c.Resolve(s.ID); id != s.ID || !known {
				t.Fatalf("service %q is found as %q, %v", s.ID, id, known)
			}
			if above := c.Ancestors(s.ID); slices.Contains(above, s.ID) {
				t.Fatalf("service %q is in itself: %q", s.ID, above)
			}
		}
	})
}
