package classify

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxWord is the longest word, in bytes, that is looked up. Longer ones are in
// no lexicon; folding them would only cost time.
const maxWord = 96

// fold appends the canonical spelling of one word to dst: lower case, without
// apostrophes, compatibility forms replaced ("ｄｏｗｎ" becomes "down"), and
// without accents where an accent does not make another letter. Lexicon
// entries go through it too, so both sides always agree.
func fold(dst []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			return foldUnicode(dst[:len(dst)-i+apostrophes(word[:i])], word)
		}
		if c == '\'' {
			continue
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

func apostrophes(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '\'' {
			n++
		}
	}
	return n
}

func foldUnicode(dst []byte, word string) []byte {
	from := len(dst)
	dst = norm.NFKD.AppendString(dst, word)
	in := dst[from:]
	out := dst[:from]
	bare := false // whether the last letter sheds its marks
	for len(in) > 0 {
		r, size := utf8.DecodeRune(in)
		in = in[size:]
		switch {
		case r == utf8.RuneError && size <= 1, r == '\'', r == '’', r == '‘', r == 'ʼ', r == '´':
		case unicode.Is(unicode.Mn, r):
			if !bare {
				out = utf8.AppendRune(out, r)
			}
		case unicode.Is(unicode.Cf, r): // joiners, marks of direction, soft hyphens
		default:
			bare = shedsMarks(r)
			out = appendFolded(out, r)
		}
	}
	return out
}

// appendFolded writes at most as many bytes as r was read from, because it
// works in place.
func appendFolded(dst []byte, r rune) []byte {
	switch r {
	case 'ß':
		return append(dst, "ss"...)
	case 'æ', 'Æ':
		return append(dst, "ae"...)
	case 'œ', 'Œ':
		return append(dst, "oe"...)
	case 'ı':
		return append(dst, 'i')
	case 'ø', 'Ø':
		return append(dst, 'o')
	case 'ł', 'Ł':
		return append(dst, 'l')
	}
	lower := unicode.ToLower(r)
	if utf8.RuneLen(lower) > utf8.RuneLen(r) {
		lower = r
	}
	return utf8.AppendRune(dst, lower)
}

// shedsMarks tells scripts in which a mark is an accent or a vowel sign that
// people leave out, from those in which it makes another letter (й, て, Thai,
// Devanagari).
func shedsMarks(r rune) bool {
	if r < 0x250 {
		return true
	}
	return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Arabic, unicode.Hebrew)
}

// standsAlone reports whether every character of r's script is a token of its
// own, because the script writes no spaces.
func standsAlone(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
