// Package safetext makes words that strangers wrote fit to be shown: on a
// terminal, which would obey the escape sequences in them, and on one line.
package safetext

import (
	"strings"
	"unicode/utf8"
)

// Clean returns s on one line and without anything that a terminal obeys or
// that changes the order in which text is read: escape sequences go whole,
// control characters and bidirectional controls go, every kind of line break
// and tab becomes a space, and bytes that are no UTF-8 become U+FFFD.
func Clean(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == esc || r == csi || stringOpener(r):
			size = sequence(s[i:])
		case isBreak(r):
			b.WriteByte(' ')
		case r < ' ' || r >= 0x7f && r < 0xa0 || isBidi(r):
		default:
			b.WriteRune(r)
		}
		i += size
	}
	return b.String()
}

// Cut returns at most n runes of s; where it takes some away, the last one is
// an ellipsis.
func Cut(s string, n int) string {
	if n <= 0 {
		return ""
	}
	if len(s) <= n {
		return s
	}
	end, seen := 0, 0
	for i := range s {
		if seen == n-1 {
			end = i
		}
		if seen == n {
			return s[:end] + "…"
		}
		seen++
	}
	return s
}

// plain reports whether s is printable ASCII, as most text is.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

func isBreak(r rune) bool {
	return r >= '\t' && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// isBidi reports whether r steers the direction of the text around it.
func isBidi(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 ||
		r == 0x200e || r == 0x200f || r == 0x061c
}
