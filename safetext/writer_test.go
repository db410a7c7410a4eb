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
}

// TestWriterPassesEndlessLinesOn keeps every word of a line that is too long to
// be held back, also where a part ends within a character.
func TestWriterPassesEndlessLinesOn(t *testing.T) {
	for _, part := range []string{"xy", "ü", "€", "😡", "\x1b[2Jab", "\u009b31m", "\xff"} {
		var out strings.Builder
		w := NewWriter(&out)
		text := "third" + strings.Repeat(part, 2*maxLine/len(part))
		for i := 0; i < len(text); i += 8191 {
			if _, err := w.Write([]byte(text[i:min(i+8191, len(text))])); err != nil {
				t.Fatal(err)
			}
		}
		if out.Len() == 0 || len(w.rest) > maxLine {
			t.Errorf("%q: %d bytes are held back", part, len(w.rest))
		}
		if _, err := w.Write([]byte("\n")); err != nil {
			t.Fatal(err)
		}
		got, want := out.String(), Clean(text)+"\n"
		if strings.ContainsFunc(got, drives) {
			t.Errorf("%q: a control character came through", part)
		}
		if sequences := strings.ContainsAny(part, "\x1b\u009b"); !sequences && got != want { // one cut in two leaves words
			t.Errorf("%q: %d bytes became %d, want %d", part, len(text), len(got), len(want))
		}
	}
}

// TestHostileTextIsCleaned cleans what strangers wrote, in one line.
func TestHostileTextIsCleaned(t *testing.T) {
	for _, s := range simulator.HostileTexts() {
		got := Clean(s)
		if !utf8.ValidString(got) || len(got) > 3*len(s) || strings.ContainsFunc(got, func(r rune) bool { return drives(r) || r == '\n' || r == '\u2028' || r == '\u2029' }) {
			t.Errorf("%.100q became %.100q", s, got)
		}
		if plain := strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r >= 0x7f }) < 0; plain && got != s {
			t.Errorf("%.100q became %.100q", s, got)
		}
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
