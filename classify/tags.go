package classify

// crowd is how many further tags leave one of them saying nothing: who adds
// every tag of the day only wants to be found under each.
const crowd = 3

// crowded reports whether the cue is no more than one in a row of many tags.
// Those of places say where and do not count.
func (s *scratch) crowded(q *cue) bool {
	if q.to-q.from != 1 || !s.tagged(q.from) || !s.tagged(q.from-1) && !s.tagged(q.to) {
		return false
	}
	others := 0
	for i := range int32(len(s.tokens)) {
		if i != q.from && s.tagged(i) && !s.inPlace(i) {
			others++
		}
	}
	return others >= crowd
}

// tagged reports whether there is such a token and it is a tag.
func (s *scratch) tagged(i int32) bool {
	return i >= 0 && i < int32(len(s.tokens)) && s.tokens[i].class == hashtag
}
