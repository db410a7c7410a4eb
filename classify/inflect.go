package classify

import "outcry"

// inflect finds the names behind words that no lexicon knows, in the languages
// that inflect names: "twittera" is Twitter in Turkish. Most posts speak none of
// them and cost nothing here. It reports whether a word became another.
func (s *scratch) inflect(l *lexicons, p *outcry.Post) bool {
	declared, of := l.byLang[s.lang], s.speaks
	if of == everyLang && declared != 0 {
		of = 0
	}
	of = l.split.endings.langs & (of | declared)
	if of == 0 {
		return false
	}
	changed := false
	known := int32(0) // end of the names of several words so far, which have their endings
	for i := range s.tokens {
		t := &s.tokens[i]
		for _, r := range s.runsAt(int32(i)) {
			if r.to > int32(i+1) && s.senses[r.sense].has(symPlace) {
				known = max(known, r.to)
			}
		}
		if int32(i) < known {
			continue
		}
		if !l.strange(t) {
			continue
		}
		s.buf = fold(s.buf[:0], s.textOf(p, *t))
		if word := l.stem(s.buf, of); word != 0 {
			t.word, t.inflected, changed = word, true, true
		}
	}
	return changed
}

// strange reports whether a token is a word that stands for nothing as it is,
// and so may be a name with something glued to it.
func (l *lexicons) strange(t *token) bool {
	return t.class == plain && t.script == spaced && (t.word == 0 || !l.names.meaningful(t.word)) && t.end-t.start <= maxWord
}

// stem returns the word of a name that has one of its endings in the folded
// word; 0 if there is none. The longest ending counts.
func (l *lexicons) stem(folded []byte, of langs) uint32 {
	var buf [2 * maxWord]byte
	for n := min(l.split.endings.most, len(folded)-minStem+1); n > 0; n-- {
		cut := len(folded) - n
		one := l.split.endings.find(folded[cut:])
		if one == nil {
			continue
		}
		for _, b := range one.bases {
			if b.of&of == 0 || cut+len(b.text) < minStem {
				continue
			}
			whole := append(append(buf[:0], folded[:cut]...), b.text...)
			if id, ok := l.names.words.get(hashWord(whole)); ok && l.named(id) {
				return id
			}
		}
	}
	return 0
}
