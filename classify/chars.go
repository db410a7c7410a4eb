package classify

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func asciiBreak(text string, start, end int) breaks {
	switch text[start] {
	case '.':
		if end < len(text) && text[end] == '.' || start > 0 && text[start-1] == '.' {
			return ellipsis
		}
		return stop
	case '!':
		return bang
	case '?':
		return ask
	case ',':
		return comma
	case ':':
		return colon
	case ';':
		return stop
	case '(', ')', '[', ']', '|':
		return bracket
	case '-':
		if (start == 0 || !isWordByte(text[start-1])) || end >= len(text) || !isWordByte(text[end]) {
			return dash
		}
	}
	return 0
}

// runeBreak tells punctuation beyond ASCII.
func runeBreak(r rune) (breaks, bool) {
	switch r {
	case '。', '．', '｡', '；', '؛', '।':
		return stop, true
	case '！', '¡':
		return bang, true
	case '？', '؟', '¿', '︖':
		return ask, true
	case '、', '，', '､', '،':
		return comma, true
	case '…', '‥':
		return ellipsis, true
	case '–', '—', '―':
		return dash, true
	case '【', '】', '（', '）', '［', '］', '〔', '〕', '《', '》':
		return bracket, true
	case '：':
		return colon, true
	case '\u2028', '\u2029', '\u0085':
		return line, true
	}
	return 0, unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError
}

// pause reads marks that are a break in one place and none in another: dots
// between two characters are a pause in the same sentence ("LINE…落ちてる"), and a
// middle dot is one of the dots only beside others.
func pause(b breaks, r rune, text string, start, end int) breaks {
	next, _ := utf8.DecodeRuneInString(text[end:])
	switch {
	case b == ellipsis && scriptOf(next) != spaced:
		return comma
	case r == '・' && next == '・':
		return comma
	case r == '・' && strings.HasSuffix(text[:start], "・"):
		return comma
	}
	return b
}

// spacedEnd returns where the first character stands that is a token of its
// own.
func spacedEnd(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0xE0 {
			if r, _ := utf8.DecodeRuneInString(s[i:]); scriptOf(r) != spaced {
				return i
			}
		}
	}
	return len(s)
}

// narrow returns a number in digits of usual width.
func narrow(s string) string {
	if s[0] < utf8.RuneSelf {
		return s
	}
	return strings.Map(func(r rune) rune {
		if '０' <= r && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, s)
}

// handleEnd returns where the name of an account or tag ends that begins at i.
func handleEnd(s string, i int) int {
	start := i
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			i += size
			continue
		}
		break
	}
	if i-start > maxWord {
		return start
	}
	return i
}

// linkEnd returns where the link ends that begins at i, or i if there is none.
func linkEnd(s string, i int) int {
	if c := s[i] | 0x20; c != 'h' && c != 'w' || i+1 == len(s) || s[i+1]|0x20 != 't' && s[i+1]|0x20 != 'w' {
		return i // as nearly all
	}
	rest := s[i:min(len(s), i+8)]
	if !hasFoldPrefix(rest, "http://") && !hasFoldPrefix(rest, "https://") && !hasFoldPrefix(rest, "www.") {
		return i
	}
	for n := i; n < len(s); n++ {
		if s[n] <= ' ' || s[n] == '<' || s[n] == '>' || s[n] == '"' || s[n] == '`' || s[n] == ')' || s[n] == '\'' {
			return n
		}
		if s[n] == 0xE2 && strings.HasPrefix(s[n:], "…") {
			return n + len("…")
		}
	}
	return len(s)
}

// hostOf returns the host of a link without "www.".
func hostOf(s string) string {
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s = rest
	}
	if i := strings.IndexAny(s, "/?#:"); i >= 0 {
		s = s[:i]
	}
	if hasFoldPrefix(s, "www.") {
		s = s[4:]
	}
	return s
}

func hasFoldPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) || c == '_' || c >= utf8.RuneSelf
}

// beforeCount reports whether a sign stands before a number by itself: "+1".
func beforeCount(text string, start, end int) bool {
	return end < len(text) && text[end] >= '1' && text[end] <= '9' && !afterWord(text, start)
}

// endsName reports whether a sign is the last of a name: "Disney+".
func endsName(text string, start, end int) bool {
	return start > 0 && isWordByte(text[start-1]) && !isDigit(text[start-1]) && (end == len(text) || !isWordByte(text[end]))
}

// joinsNames reports whether a sign makes one name of two: "AT&T".
func joinsNames(text string, start, end int) bool {
	return start > 0 && end < len(text) && isWordByte(text[start-1]) && isWordByte(text[end])
}

// afterWord reports whether a word that goes on stands before i; the characters of
// a script without spaces do not.
func afterWord(s string, i int) bool {
	if i == 0 || !isWordByte(s[i-1]) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return scriptOf(r) == spaced
}

func digitsEnd(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

// boundary returns the last start of a character at or before n.
func boundary(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

func shapeOf(s string) shape {
	if c := s[0]; c < utf8.RuneSelf && (c < 'A' || c > 'Z') {
		return lower
	}
	capitals, letters := 0, 0
	for i, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if unicode.IsUpper(r) {
			capitals++
		} else if i == 0 {
			return lower
		}
	}
	if capitals == letters && letters > 1 {
		return upper
	}
	return capital
}

func numberClass(s string) class {
	if len(s) == len("５００") {
		s = narrow(s)
	}
	if len(s) == 4 && s[3] == 's' {
		s = s[:3]
	}
	if len(s) == 3 && (s[0] == '4' || s[0] == '5') && isDigit(s[1]) && isDigit(s[2]) {
		return errorCode
	}
	return number
}

// charactersEnd returns where the run of characters of scripts without spaces
// ends that begins at i, or i where none does or what stands there was read
// before.
func charactersEnd(s string, i, read int) int {
	for i >= read && i < len(s) && s[i] >= 0xE0 {
		if r, _ := utf8.DecodeRuneInString(s[i:]); scriptOf(r) == spaced {
			break
		}
		i += clusterSize(s[i:])
	}
	return i
}

// ideograph reports whether a character is no mark on another, as far as that
// is known at a glance.
func ideograph(r rune) bool {
	return 0x3041 <= r && r <= 0x3096 || 0x30A1 <= r && r <= 0x30FA || 0x4E00 <= r && r <= 0x9FFF || 0xAC00 <= r && r <= 0xD7A3
}

// clusterSize is the length of the first character with its marks.
func clusterSize(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	for n < len(s) && s[n] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s[n:])
		if ideograph(r) || !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) && r != 'ﾞ' && r != 'ﾟ' {
			break
		}
		n += size
	}
	return n
}

// glued reports whether only characters without width stand between two
// tokens, as somebody writes who does not want to be found.
func glued(text string, a, b token) bool {
	between := text[a.end:b.start]
	if between == "" {
		return false
	}
	for _, r := range between {
		if r != '\u200b' && r != '\u2060' && r != '\ufeff' {
			return false
		}
	}
	return true
}
