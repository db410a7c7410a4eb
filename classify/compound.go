package classify

import (
	"slices"

	"outcry"
)

// The shortest name and the shortest word behind it that are looked for in a
// compound, in bytes.
const (
	minHead = 3
	minTail = 3
)

// compound is a token that is a name with a word glued to it.
type compound struct {
	at         int32
	head, tail uint32
	meet       int32 // byte in the field where they meet
}

// divide cuts compounds of a name and a word that lexicons know as glued to
// names: "Netflixausfall" is the failure of Netflix. It reports whether there
// was one.
func (s *scratch) divide(l *lexicons, p *outcry.Post) bool {
	of := l.tails.langs & (s.speaks | l.byLang[s.lang])
	if of == 0 {
		return false
	}
	s.compounds = s.compounds[:0]
	for i := range s.tokens {
		t := &s.tokens[i]
		if !l.strange(t) || t.end-t.start < minHead+minTail {
			continue
		}
		text := s.textOf(p, *t)
		s.buf = fold(s.buf[:0], text)
		if head, tail, cut := l.compound(s.buf, of); cut > 0 {
			s.compounds = append(s.compounds, compound{int32(i), head, tail, t.start + foldedTo(text, cut)})
		}
	}
	s.cut()
	return len(s.compounds) > 0
}

// cut makes two tokens of each compound, from the last to the first, so that
// every token is moved once.
func (s *scratch) cut() {
	next := len(s.tokens)
	s.tokens = append(s.tokens, make([]token, len(s.compounds))...)
	for i, c := range slices.Backward(s.compounds) {
		at := int(c.at)
		copy(s.tokens[at+i+2:], s.tokens[at+1:next])
		head, tail := s.tokens[at], s.tokens[at]
		head.word, head.end = c.head, c.meet
		tail.word, tail.start, tail.before, tail.shape = c.tail, c.meet, 0, lower
		s.tokens[at+i], s.tokens[at+i+1] = head, tail
		next = at
	}
}

// compound returns the name and the word that a folded word is made of, and
// where they meet; 0 if it is not. The longest word counts.
func (l *lexicons) compound(folded []byte, of langs) (head, tail uint32, cut int) {
	for n := min(l.tails.most, len(folded)-minHead); n >= minTail; n-- {
		cut := len(folded) - n
		one := l.tails.find(folded[cut:])
		if one == nil || !slices.ContainsFunc(one.bases, func(b base) bool { return b.of&of != 0 }) {
			continue
		}
		head, known := l.names.words.get(hashWord(folded[:cut]))
		if !known || !l.named(head) {
			continue
		}
		tail, _ := l.names.words.get(hashWord(folded[cut:]))
		return head, tail, cut
	}
	return 0, 0, 0
}

// foldedTo returns how many bytes of a word fold to so many.
func foldedTo(word string, folded int) int32 {
	var buf [2 * maxWord]byte
	for i := range word {
		if len(fold(buf[:0], word[:i])) >= folded {
			return int32(i)
		}
	}
	return int32(len(word))
}
