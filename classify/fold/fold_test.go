package fold

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestKey(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"", ""},
		{"london", "london"},
		{"London", "london"},
		{"  New\t York ", "new york"},
		{"München", "munchen"},
		{"Mu\u0308nchen", "munchen"},
		{"Straße", "strasse"},
		{"Diyarbakır", "diyarbakir"},
		{"İstanbul", "istanbul"},
		{"Łódź", "lodz"},
		{"Tromsø", "tromso"},
		{"Côte d’Ivoire", "cote d'ivoire"},
		{"Йошкар-Ола", "йошкар-ола"},
		{"ガザ", "ガザ"},
		{"ΑΘΉΝΑ", "αθηνα"},
		{"Three\u200b UK", "three uk"},
	} {
		if got := Key(c.name); got != c.want {
			t.Errorf("Key(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func FuzzKey(f *testing.F) {
	for _, s := range []string{"Łódź", " a  b", "\xff\xfe", "e\u0301\u0302", "\u0301", "ﬃ", "Ⅷ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := Key(s)
		if strings.HasPrefix(key, " ") || strings.HasSuffix(key, " ") || strings.Contains(key, "  ") {
			t.Errorf("Key(%q) = %q: stray space", s, key)
		}
		if !utf8.ValidString(key) || len(key) > 40*len(s) {
			t.Errorf("Key(%q) = %q", s, key)
		}
		// Names are compared by the keys of keys, too.
		if again := Key(key); again != key {
			t.Errorf("Key(%q) = %q, and its key %q", s, key, again)
		}
	})
}
