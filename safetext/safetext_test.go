package safetext_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"outcry/safetext"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "Tesla app is down", "Tesla app is down"},
		{"accents and emoji", "größer 👩‍🔧 دیگر", "größer 👩‍🔧 دیگر"},
		{"colour", "a\x1b[31mred\x1b[0mb", "aredb"},
		{"clear screen", "x\x1b[2J\x1b[1;1Hy", "xy"},
		{"title by BEL", "a\x1b]0;owned\x07b", "ab"},
		{"link by ST", "\x1b]8;;http://e.example\x1b\\word\x1b]8;;\x1b\\", "word"},
		{"device control", "a\x1bP1$r0m\x1b\\b", "ab"},
		{"two-byte escape", "a\x1bcb", "ab"},
		{"charset escape", "a\x1b(Bb", "ab"},
		{"unclosed string keeps the words", "a\x1b]0;still here", "a0;still here"},
		{"ill-formed sequence keeps the words", "\x1b[12é", "12é"},
		{"escape at the end", "a\x1b", "a"},
		{"C1 sequence", "a\u009b31mb", "ab"},
		{"C1 string", "a\u009d0;t\u009cb", "ab"},
		{"C1 as a bare byte", "a\x9b31mb", "a\ufffd31mb"},
		{"lines", "one\ntwo\r\nthree\u2028four\u0085five\tsix", "one two  three four five six"},
		{"controls", "a\x00b\x08c\x7fd\u0084e", "abcde"},
		{"override", "abc\u202egpj.exe\u202c", "abcgpj.exe"},
		{"isolates and marks", "\u2066a\u2069\u200eb\u200fc\u061c", "abc"},
		{"invalid", "a\xffb", "a\ufffdb"},
		{"empty", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := safetext.Clean(tt.in); got != tt.want {
				t.Errorf("Clean(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCut(t *testing.T) {
	tests := []struct {
		in   string
		n    int
		want string
	}{
		{"short", 10, "short"},
		{"exactly10!", 10, "exactly10!"},
		{"größergrößer", 4, "grö…"},
		{"größe", 5, "größe"},
		{"a", 0, ""},
		{"abc", 1, "…"},
	}
	for _, tt := range tests {
		if got := safetext.Cut(tt.in, tt.n); got != tt.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", tt.in, tt.n, got, tt.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"\x1b[31m", "\x1b]0;x\x07", "a\x9bb", "\u202e\u009d", strings.Repeat("\x1b]", 100)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := safetext.Clean(s)
		if !utf8.ValidString(got) {
			t.Errorf("Clean(%q) = %q is no UTF-8", s, got)
		}
		if i := strings.IndexFunc(got, unicode.IsControl); i >= 0 {
			t.Errorf("Clean(%q) = %q keeps a control character at %d", s, got, i)
		}
		if again := safetext.Clean(got); again != got {
			t.Errorf("cleaning twice: %q became %q", got, again)
		}
	})
}
