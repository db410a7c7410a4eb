package store

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
)

var hashed = regexp.MustCompile(`^[0-9a-f]{16}$`)

// FuzzHash holds that an account is kept under one name however it is written,
// and that the name tells nothing of it.
func FuzzHash(f *testing.F) {
	for _, s := range []string{"ann", "@Ann", " /u/ann ", "ann@host.example", "@", "/u/", "@/u/", "\xff", "İ", "\x1b[31m", "@@ann", "=1+1"} {
		f.Add(s)
	}
	key, other := newHasher([]byte("one key")), newHasher([]byte("another"))
	f.Fuzz(func(t *testing.T, author string) {
		name := key.hash(author)
		if name == "" {
			if strings.ContainsFunc(author, func(r rune) bool { return !unicode.IsSpace(r) && !strings.ContainsRune("@/u", r) }) {
				t.Errorf("%q has no name", author)
			}
			return
		}
		if !hashed.MatchString(name) {
			t.Errorf("%q is kept as %q", author, name)
		}
		if again := key.hash(" " + author + "\n"); again != name {
			t.Errorf("%q is kept as %q and, with space around it, as %q", author, name, again)
		}
		if other.hash(author) == name {
			t.Errorf("%q is kept as %q under another key too", author, name)
		}
		if authorKey(name) == 0 {
			t.Errorf("%q counts as unknown", author)
		}
	})
}
