package classify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxWord is the longest word, in bytes, that is looked up. Longer ones are in
// no lexicon; folding them would only cost time.
const maxWord = 96

// fold appends the canonical spelling of one word to dst: lower case, without
// apostrophes, compatibility forms replaced ("ｄｏｗｎ" becomes "down"), and
// without accents where an accent does not make another letter. In a word with
// Latin letters, those of other scripts that look alike are read as Latin, too.
// Lexicon entries go through it as well, so both sides always agree.
func fold(dst []byte, word string) []byte {
	from := len(dst)
	foreign, masked := false, false
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			if c != '\'' {
				if 'A' <= c && c <= 'Z' {
					c += 'a' - 'A'
				}
				dst = append(dst, c)
				masked = masked || foreign
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		switch {
		case r == '’':
		case int(r) < len(letters) && letters[r] != isMark:
			dst = append(dst, letters[r]...)
			foreign, masked = foreign || isForeign(r), masked || foreign && r < 0x250
		default:
			return unmask(foldUnicode(dst[:from], word), from)
		}
		i += size
	}
	if masked {
		return unmask(dst, from)
	}
	return dst
}

// isForeign reports whether a letter is Greek or Cyrillic.
func isForeign(r rune) bool { return 0x370 <= r && r < 0x530 }

// twins are letters of other scripts that look like small Latin ones, in pairs.
const twins = "аaеeоoрpсcуyхxіiјjѕsԁdһhӏlԛqԝwкkмmтtοoαaνvρpιiκkυuχx"

// unmask puts Latin letters in the place of their twins in a folded word that
// goes on in Latin after one: somebody wrote it so that words are not found
// ("dоwn"). A Latin name with a Cyrillic ending goes on in Cyrillic.
func unmask(dst []byte, from int) []byte {
	foreign, masked := false, false
	for _, r := range string(dst[from:]) {
		foreign, masked = foreign || isForeign(r), masked || foreign && 'a' <= r && r <= 'z'
	}
	if !masked {
		return dst
	}
	out := dst[:from]
	for _, r := range string(dst[from:]) {
		if i := strings.IndexRune(twins, r); i >= 0 && isForeign(r) {
			r = rune(twins[i+utf8.RuneLen(r)])
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

// letters is how each character of the European and Arabic scripts is folded by
// itself. Words without marks of their own are folded letter by letter, which
// takes a tenth of the time and no memory.
var letters = foldedLetters()

// isMark stands for a mark, which belongs to the letter before it.
const isMark = "\xff"

func foldedLetters() *[0x700]string {
	var list [0x700]string
	for r := range rune(len(list)) {
		if list[r] = string(foldUnicode(nil, string(r))); unicode.Is(unicode.Mn, r) {
			list[r] = isMark
		}
	}
	return &list
}

// decompose appends the compatibility decomposition of a word (NFKD). Only where
// marks follow one another, and so may have to change places, does the library
// see the whole word: it would take memory for each.
func decompose(dst []byte, word string) []byte {
	from, marks := len(dst), 0
	for rest := word; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		if first := r - firstSyllable; first >= 0 && first <= lastSyllable-firstSyllable {
			dst = appendJamo(dst, first)
			rest, marks = rest[size:], 0
			continue
		}
		p := norm.NFKD.PropertiesString(rest)
		if p.CCC() == 0 && p.TrailCCC() == 0 {
			marks = 0
		} else if marks++; marks > 1 || p.LeadCCC() != p.TrailCCC() && p.LeadCCC() != 0 {
			return norm.NFKD.AppendString(dst[:from], word)
		}
		if parts := p.Decomposition(); parts != nil {
			dst = append(dst, parts...)
		} else {
			dst = append(dst, rest[:size]...)
		}
		rest = rest[size:]
	}
	return dst
}

// Hangul syllables are put together from two or three letters by number.
const (
	firstSyllable, lastSyllable = '가', '힣'
	vowels, finals              = 21, 28
)

func appendJamo(dst []byte, syllable rune) []byte {
	dst = utf8.AppendRune(dst, 0x1100+syllable/(vowels*finals))
	dst = utf8.AppendRune(dst, 0x1161+syllable%(vowels*finals)/finals)
	if final := syllable % finals; final > 0 {
		dst = utf8.AppendRune(dst, 0x11A7+final)
	}
	return dst
}

// foldUnicode is fold by the rules of Unicode.
func foldUnicode(dst []byte, word string) []byte {
	from := len(dst)
	dst = decompose(dst, word)
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

// scriptOf returns the script of a character that is a token of its own,
// because its script writes no spaces or glues endings to every word; spaced
// for all others.
func scriptOf(r rune) script {
	switch {
	case r < 0x0E00:
		return spaced
	case r < 0x0E80, 0x3041 <= r && r <= 0x309F, 0x4E00 <= r && r <= 0x9FFF, 0x3400 <= r && r <= 0x4DBF:
		return dense
	case 0x30A1 <= r && r <= 0x30FF && r != '・', 0x31F0 <= r && r <= 0x31FF, 0xFF66 <= r && r <= 0xFF9F:
		return katakana
	case 0xAC00 <= r && r <= 0xD7A3, 0x1100 <= r && r <= 0x11FF, 0x3131 <= r && r <= 0x318E:
		return hangul
	case r == '々', r == '〆', 0xF900 <= r && r <= 0xFAFF, 0x20000 <= r && r <= 0x3FFFF:
		return dense
	}
	return spaced
}

// longVowel lengthens what stands before it, in either kana.
const longVowel = 'ー'

// compatible reports whether a character is another way to write some other.
func compatible(r rune) bool {
	return r >= 0xF900 || r < 0x1200 || 0x3131 <= r && r <= 0x318E
}
