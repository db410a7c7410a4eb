package classify

// survey notes what of the whole post bears on how single words are read.
func (s *scratch) survey() {
	loud, words := 0, 0
	s.unspaced = false
	for i := range s.tokens {
		t := &s.tokens[i]
		s.unspaced = s.unspaced || t.script != spaced
		if t.class == plain && t.end-t.start > 1 {
			words++
			if t.shape == upper {
				loud++
			}
		}
	}
	s.shouting = words > 3 && 2*loud > words
}
