package classify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"outcry"
)

// tokeniser splits text into tokens. Lexicon phrases and posts go through the
// same one.
type tokeniser struct {
	words   *table
	runes   *table   // characters that are words, by themselves rather than by their hash
	any     bool     // every word and symbol counts as known, as in a lexicon's own phrases
	after   []string // "s": split off behind an apostrophe
	before  []string // "l": split off with the apostrophe behind it
	endings *endings // that names take
}

// scan appends the tokens of text to dst and returns them with the breaks that
// follow the last one. buf is scratch space.
func (tk *tokeniser) scan(dst []token, text string, in outcry.Field, buf *[]byte) ([]token, breaks) {
	if len(text) > maxField {
		text = text[:boundary(text, maxField)]
	}
	first := len(dst)
	pending := breaks(0)
	quoted, lineStart := false, true
	skip, tagged := 0, 0
	cut := segmentsOf(text)
	var next int
	for start := 0; start < len(text); start = next {
		if run := charactersEnd(text, start, skip); run > start {
			if tagged > 0 && start >= tagged {
				pending, tagged = pending|bracket, 0
			}
			dst = tk.characters(dst, text, start, run, in, pending, quoted, buf)
			next, pending, lineStart = run, 0, false
			continue
		}
		end, simple := cut.end(start)
		next = end
		if start < skip {
			continue
		}
		c := text[start]
		if tagged > 0 && start >= tagged {
			pending, tagged = pending|bracket, 0
		}
		if c == ' ' {
			continue
		}
		t := token{start: int32(start), end: int32(end), width: wordWidth, opens: true, inTitle: in == outcry.InTitle}
		if simple && !isDigit(c) && (start == 0 || text[start-1] == ' ') && linkEnd(text, start) == start {
			// A word among spaces, as most are: nothing is to be split off, nor
			// does it belong to the one before.
			t.shape, t.word, t.before, t.quoted = shapeOf(text[start:end]), tk.id(text[start:end]), pending, quoted
			dst = append(dst, t)
			skip, lineStart, pending = end, false, 0
			continue
		}
		switch {
		case c == '\n' || c == '\r':
			pending |= line
			quoted, lineStart = false, true
			continue
		case c == '>' && lineStart:
			quoted = true
			continue
		case c == '@' && (start == 0 || !isWordByte(text[start-1])) && handleEnd(text, end) > end:
			t.end, t.class = int32(handleEnd(text, end)), mention
		case c == '#' && handleEnd(text, end) > end:
			t.end, t.class = int32(handleEnd(text, end)), hashtag
			if tag := text[end:t.end]; spacedEnd(tag) < len(tag) {
				pending, tagged = pending|bracket, int(t.end) // a clause of its own: #東京停電中
				continue
			}
		case linkEnd(text, start) > start:
			t.end, t.class = int32(linkEnd(text, start)), link
		case c == '+' && beforeCount(text, start, end):
			t.end = int32(digitsEnd(text, end))
			t.class = symbol
		case c == '+' && endsName(text, start, end), c == '&' && joinsNames(text, start, end):
			t.class = symbol
		case c >= '0' && c <= '9':
			t.class = numberClass(text[start:end])
		case c < utf8.RuneSelf:
			if !isWordByte(c) {
				pending |= asciiBreak(text, start, end)
				continue
			}
		default:
			r, size := utf8.DecodeRuneInString(text[start:])
			if b, isBreak := runeBreak(r); isBreak {
				pending |= pause(b, r, text, start, start+size)
				continue
			}
			switch {
			case unicode.IsNumber(r):
				t.class = numberClass(text[start:end])
			case !unicode.IsLetter(r):
				t.class = symbol
			}
		}
		tail := 0
		if (t.class == plain || t.class == number || t.class == errorCode) && text[end-1] >= utf8.RuneSelf {
			if n := spacedEnd(text[start:end]); n < end-start { // "KT가": a word ends where a script does
				tail = start + n
				t.end = int32(tail)
				if t.class != plain {
					t.class = numberClass(text[start:t.end])
				}
			}
		}
		skip, lineStart = int(t.end), false
		t.before, t.quoted = pending, quoted
		n := len(dst)
		if dst = tk.add(dst, text, t, first, buf); len(dst) == n && t.class == symbol {
			pending |= emoji
		} else {
			pending = 0
		}
		if tail > 0 {
			next = tail
		}
	}
	return dst, pending
}

// add looks the token up and appends it, split where the lexicons say so. A
// symbol that no lexicon knows is a break and no word.
func (tk *tokeniser) add(dst []token, text string, t token, first int, buf *[]byte) []token {
	s := text[t.start:t.end]
	switch t.class {
	case link:
		t.word = tk.lookup(hostOf(s), buf)
	case hashtag:
		t.word, t.alias = tk.lookup(s, buf), tk.lookup(s[1:], buf)
		if t.word == 0 {
			t.word, t.alias = t.alias, 0
		}
	case symbol:
		if t.word = tk.lookup(s, buf); t.word == 0 && !tk.any {
			return dst
		}
	case plain:
		if len(dst) > first && tk.ends(&dst[len(dst)-1], text, t, buf) {
			return dst
		}
		t.shape = shapeOf(s)
		sign, at, after := signIn(s)
		if n := tk.splitAt(s, at, after); n > 0 && sign == '\'' {
			head, tail := t, t
			head.end = t.start + int32(n)
			tail.start, tail.before, tail.shape = head.end, 0, lower
			head.word = tk.lookup(text[head.start:head.end], buf)
			tail.word = tk.lookup(text[tail.start:tail.end], buf)
			return append(dst, head, tail)
		}
		if t.before == 0 && len(dst) > first && glued(text, dst[len(dst)-1], t) {
			whole := &dst[len(dst)-1]
			whole.end = t.end
			whole.word = tk.lookup(text[whole.start:whole.end], buf)
			return dst
		}
		if t.word = tk.lookup(s, buf); t.word == 0 && at > 0 && tk.endings.behind(sign, s[after:], buf) {
			t.word = tk.lookup(s[:at], buf)
			t.inflected, t.shape = t.word != 0, shapeOf(s[:at])
		}
	default:
		t.word = tk.lookup(s, buf)
	}
	return append(dst, t)
}

// characters appends one token for each character of a run of scripts without
// spaces.
func (tk *tokeniser) characters(dst []token, text string, at, end int, in outcry.Field, pending breaks, quoted bool, buf *[]byte) []token {
	for last := spaced; at < end; {
		r, _ := utf8.DecodeRuneInString(text[at:end])
		of := scriptOf(r)
		if r == longVowel && last != katakana {
			of = dense
		}
		size := clusterSize(text[at:end])
		joined := of == last && last != dense
		dst = append(dst, token{
			start: int32(at), end: int32(at + size), word: tk.character(text[at:at+size], r, buf),
			shape: caseless, script: of, width: characterWidth, joined: joined, opens: !joined,
			before: pending, quoted: quoted, inTitle: in == outcry.InTitle,
		})
		at += size
		last, pending = of, 0
	}
	return dst
}

// character returns the id of a single character, 0 if no lexicon knows it.
func (tk *tokeniser) character(s string, r rune, buf *[]byte) uint32 {
	if utf8.RuneLen(r) == len(s) && !compatible(r) && tk.runes != nil {
		id, _ := tk.runes.get(uint64(r))
		return id
	}
	return tk.lookup(s, buf)
}

// lookup returns the id of a word, 0 if no lexicon knows it.
func (tk *tokeniser) lookup(s string, buf *[]byte) uint32 {
	if len(s) > maxWord || tk.words == nil {
		return 0
	}
	*buf = fold((*buf)[:0], s)
	id, _ := tk.words.get(hashWord(*buf))
	return id
}

// id is lookup of a word that has nothing to fold but capitals.
func (tk *tokeniser) id(s string) uint32 {
	if len(s) > maxWord || tk.words == nil {
		return 0
	}
	id, _ := tk.words.get(hashWord(s))
	return id
}

// ends reports whether the token is only an ending of the one before, behind a
// sign that parts words elsewhere ("O2'de", "BLIK-iem"), and adds it.
func (tk *tokeniser) ends(name *token, text string, t token, buf *[]byte) bool {
	if t.start == name.end || name.word == 0 {
		return false
	}
	sign := text[name.end]
	switch text[name.end:t.start] {
	case "’":
		sign = '\''
	case "'", "-", ":":
	default:
		return false
	}
	if !tk.endings.behind(sign, text[t.start:t.end], buf) {
		return false
	}
	name.end, name.inflected = t.end, true
	return true
}

// signIn returns the first apostrophe or colon in a word, where it stands and
// where it ends; 0 if there is none.
func signIn(s string) (sign byte, at, after int) {
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\'' || c == ':':
			return c, i, i + 1
		case c == 0xE2 && strings.HasPrefix(s[i:], "’"):
			return '\'', i, i + len("’")
		}
	}
	return 0, 0, 0
}

// splitAt returns where a word with an apostrophe has to be split in two, 0 if
// nowhere: "site's" is "site" and "'s", "l'app" is "l'" and "app".
func (tk *tokeniser) splitAt(s string, at, after int) int {
	if at == 0 {
		return 0
	}
	for _, suffix := range tk.after {
		if strings.EqualFold(s[after:], suffix) {
			return at
		}
	}
	for _, prefix := range tk.before {
		if strings.EqualFold(s[:at], prefix) {
			return after
		}
	}
	return 0
}
