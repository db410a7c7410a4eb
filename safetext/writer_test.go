package safetext

import (
	"strings"
	"testing"
	"unicode/utf8"

	"outcry/simulator"
)

func TestWriterCleansLines(t *testing.T) {
	var out strings.Builder
	w := NewWriter(&out)
	for _, part := range []string{"a,\x1b]0;pwn\a", "b\x1b[31", "m,c\x00\u202e\n", "second\r\nthird"} {
		if n, err := w.Write([]byte(part)); n != len(part) || err != nil {
			t.Fatal(n, err)
		}
	}
	if got, want := out.String(), "a,b,c\nsecond \n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := w.Write([]byte(strings.Repeat("x", maxLine) + "\x1b[2J")); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "\x1b") {
		t.Error("an escape sequence came through in an endless line")
	}
}

// FuzzWriter writes any text in parts: what comes out are its lines, cleaned,
// wherever the parts end.
func FuzzWriter(f *testing.F) {
	f.Add("a\x1b[3", "1mb\nc\u009b", 3)
	for _, text := range simulator.HostileTexts() {
		if len(text) < 100 {
			f.Add(text, text, 1)
		}
	}
	f.Fuzz(func(t *testing.T, first, second string, size int) {
		var out strings.Builder
		w := NewWriter(&out)
		size = min(max(size, 1), 1000)
		whole := first + "\n" + second + "\n"
		for rest := whole; rest != ""; {
			part := rest[:min(size, len(rest))]
			rest = rest[len(part):]
			if n, err := w.Write([]byte(part)); n != len(part) || err != nil {
				t.Fatal(n, err)
			}
		}
		var want strings.Builder
		for line := range strings.Lines(whole) {
			want.WriteString(Clean(strings.TrimSuffix(line, "\n")) + "\n")
		}
		if out.String() != want.String() {
			t.Errorf("%q became %q, want %q", whole, out.String(), want.String())
		}
		if bad := strings.IndexFunc(out.String(), drives); bad >= 0 || !utf8.ValidString(out.String()) {
			t.Errorf("%q became %q", whole, out.String())
		}
	})
}

// drives reports whether a terminal would obey r, or read the text around it
// in another order.
func drives(r rune) bool {
	return r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069)
}
