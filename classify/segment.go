package classify

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// kindOf tells what an ASCII character does at a word boundary, by UAX #29.
var kindOf = [utf8.RuneSelf]wordKind{
	'_': joins, ' ': space, ':': midLetter, ',': midNumber, ';': midNumber, '.': midLetter | midNumber, '\'': midLetter | midNumber,
	'0': digit, '1': digit, '2': digit, '3': digit, '4': digit, '5': digit, '6': digit, '7': digit, '8': digit, '9': digit,
	'a': letter, 'b': letter, 'c': letter, 'd': letter, 'e': letter, 'f': letter, 'g': letter, 'h': letter, 'i': letter,
	'j': letter, 'k': letter, 'l': letter, 'm': letter, 'n': letter, 'o': letter, 'p': letter, 'q': letter, 'r': letter,
	's': letter, 't': letter, 'u': letter, 'v': letter, 'w': letter, 'x': letter, 'y': letter, 'z': letter,
	'A': letter, 'B': letter, 'C': letter, 'D': letter, 'E': letter, 'F': letter, 'G': letter, 'H': letter, 'I': letter,
	'J': letter, 'K': letter, 'L': letter, 'M': letter, 'N': letter, 'O': letter, 'P': letter, 'Q': letter, 'R': letter,
	'S': letter, 'T': letter, 'U': letter, 'V': letter, 'W': letter, 'X': letter, 'Y': letter, 'Z': letter,
}

type wordKind uint8

const (
	letter wordKind = 1 << iota
	digit
	joins     // the underscore: joins letters and digits
	midLetter // may stand between two letters
	midNumber // may stand between two digits
	space     // joins with more of itself

	inWord = letter | digit | joins
)

// segments cuts text where UAX #29 says that a word may begin or end. Most text
// is ASCII, for which the rules are few and looked up in a table; wherever a
// character beyond it has a say, the library decides. Both cut at the same
// places.
type segments struct {
	text string
	full words.Iterator[string]
}

func segmentsOf(text string) segments { return segments{text, *words.FromString(text)} }

// end returns where the segment ends that begins at a byte, and whether it is a
// word of nothing but ASCII letters, digits and underscores.
func (s *segments) end(at int) (end int, simple bool) {
	text := s.text
	if text[at] >= utf8.RuneSelf {
		return s.endInFull(at), false
	}
	first := kindOf[text[at]]
	end = at + 1
	if first&inWord == 0 {
		for first == space && end < len(text) && text[end] == ' ' {
			end++
		}
		if text[at] == '\r' && end < len(text) && text[end] == '\n' {
			return end + 1, false
		}
		if end < len(text) && text[end] >= utf8.RuneSelf {
			return s.endInFull(at), false // it may be a mark on it
		}
		return end, false
	}
	for simple = true; ; simple = false {
		for end < len(text) && text[end] < utf8.RuneSelf && kindOf[text[end]]&inWord != 0 {
			end++
		}
		if end == len(text) {
			return end, simple
		}
		if text[end] >= utf8.RuneSelf {
			return s.endInFull(at), false
		}
		var side wordKind // what has to stand on either side of the character to let the word go on
		mid, before := kindOf[text[end]], kindOf[text[end-1]]
		switch {
		case mid&midLetter != 0 && before == letter:
			side = letter
		case mid&midNumber != 0 && before == digit:
			side = digit
		}
		if side == 0 || end+1 == len(text) {
			return end, simple
		}
		if text[end+1] >= utf8.RuneSelf {
			return s.endInFull(at), false
		}
		if kindOf[text[end+1]] != side {
			return end, simple
		}
		end += 2
	}
}

// endInFull is end by the library.
func (s *segments) endInFull(at int) int {
	s.full.SetText(s.text[at:])
	s.full.Next()
	return at + s.full.End()
}
