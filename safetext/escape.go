package safetext

import (
	"strings"
	"unicode/utf8"
)

// The introducers of ECMA-48 control sequences; the C1 forms are the single
// characters that ESC and a letter stand for.
const (
	esc = 0x1b
	csi = 0x9b
	bel = 0x07
	st  = 0x9c
)

// stringOpener reports whether r is the C1 form of DCS, SOS, OSC, PM or APC,
// which take all that follows up to a terminator.
func stringOpener(r rune) bool {
	return r == 0x90 || r == 0x98 || r >= 0x9d && r <= 0x9f
}

// sequence returns how many bytes the escape sequence at the start of s takes.
// One that is never closed takes its introducer only, so that the words after
// it stay readable.
func sequence(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if r == esc {
		if len(s) == n {
			return n
		}
		switch s[n] {
		case '[':
			r, n = csi, n+1
		case ']', 'P', '_', '^', 'X':
			return n + 1 + stringLength(s[n+1:])
		default:
			return n + shortLength(s[n:])
		}
	}
	if r == csi {
		return n + parameters(s[n:])
	}
	return n + stringLength(s[n:])
}

// shortLength is the length of an escape sequence without its ESC: any number
// of intermediates and a final character, or nothing.
func shortLength(s string) int {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] >= 0x20 && s[i] <= 0x2f:
		case s[i] >= 0x30 && s[i] <= 0x7e:
			return i + 1
		default:
			return 0
		}
	}
	return 0
}

// parameters is the length of a control sequence's parameters and its final
// character, or 0 where they are not well formed.
func parameters(s string) int {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] >= 0x20 && s[i] <= 0x3f:
		case s[i] >= 0x40 && s[i] <= 0x7e:
			return i + 1
		default:
			return 0
		}
	}
	return 0
}

// maxString is how far a string terminator is looked for. A link or a title
// is shorter; the bound keeps the time linear in hostile text.
const maxString = 4096

// stringLength is the length of a control string with its terminator, or 0
// where there is none.
func stringLength(s string) int {
	s = s[:min(len(s), maxString)]
	for i, r := range s {
		switch {
		case r == bel:
			return i + 1
		case r == st:
			return i + utf8.RuneLen(r)
		case r == esc && strings.HasPrefix(s[i+1:], `\`):
			return i + 2
		}
	}
	return 0
}
