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

// divide cuts compounds of a name and a word that lexicons know as glued to
// names: "Netflixausfall" is the failure of Netflix. Words are cut from the last
// to the first, so that the runs of those before stay where they were. It
// reports whether there was one.
func (s *scratch) divide(l *lexicons, p *outcry.Post) bool {
	of := l.tails.langs & (s.speaks | l.byLang[s.lang])
	if of == 0 {
		return false
	}
	changed := false
	for i := len(s.tokens) - 1; i >= 0; i-- {
		t := &s.tokens[i]
		if !l.strange(t) || t.end-t.start < minHead+minTail {
			continue
		}
		text := s.textOf(p, *t)
		s.buf = fold(s.buf[:0], text)
		head, tail, cut := l.compound(s.buf, of)
		if cut == 0 {
			continue
		}
		behind := *t
		t.word, behind.word = head, tail
		t.end = t.start + foldedTo(text, cut)
		behind.start, behind.before, behind.shape = t.end, 0, lower
		s.tokens = slices.Insert(s.tokens, i+1, behind)
		changed = true
	}
	return changed
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
