// Package fold brings names to the form in which they are compared: lower
// case, without diacritics, with single spaces. "MÜNCHEN", "munchen" and
// "München" have the same key.
package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// letters that Unicode does not take apart, as they are written without them.
var letters = map[rune]string{
	'ß': "ss", 'ı': "i", 'ø': "o", 'ł': "l", 'æ': "ae", 'œ': "oe", 'đ': "d", 'ð': "d", 'þ': "th", 'ħ': "h",
	'’': "'", '‘': "'", 'ʼ': "'", '`': "'", '´': "'", '‐': "-", '‑': "-", '–': "-", '—': "-",
}

// joiner is what normalising puts into an endless run of marks.
const joiner = '\u034f'

// Key returns the form of a name that is compared with others.
func Key(name string) string {
	if plain(name) {
		return name
	}
	var b strings.Builder
	b.Grow(len(name))
	space, strip := false, false
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(name, "\ufffd")) {
		switch {
		case unicode.Is(unicode.Cf, r), r == joiner, strip && unicode.Is(unicode.Mn, r):
			continue
		case unicode.IsSpace(r):
			space, strip = b.Len() > 0, true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		r = unicode.ToLower(r)
		s, spelt := letters[r]
		switch {
		case spelt:
			b.WriteString(s)
			strip = true
		case unicode.Is(unicode.Mn, r):
			b.WriteRune(r)
		default:
			b.WriteRune(r)
			strip = stripped(r)
		}
	}
	// A mark that carries meaning goes back onto its letter.
	return norm.NFC.String(b.String())
}

// plain reports whether a name is its own key: lower-case ASCII with single
// spaces, as most names that are looked up are.
func plain(name string) bool {
	last := byte(' ')
	for i := range len(name) {
		c := name[i]
		if c < ' ' || c >= 0x7f || c == '`' || 'A' <= c && c <= 'Z' || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return name == "" || last != ' '
}

// stripped reports whether marks are left off a letter: those of these
// scripts are written or not as the writer likes, those of others make another
// letter.
func stripped(base rune) bool {
	return base < 0x80 || unicode.In(base, unicode.Latin, unicode.Greek, unicode.Arabic, unicode.Hebrew)
}
