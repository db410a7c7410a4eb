package classify

// crowd is how many further tags leave one of them saying nothing: who adds
// every tag of the day only wants to be found under each.
const crowd = 3

// crowded reports whether the cue is no more than one of many tags. Those of
// places say where and do not count.
func (s *scratch) crowded(q *cue) bool {
	if q.to-q.from != 1 || s.tokens[q.from].class != hashtag {
		return false
	}
	others := 0
	for i := range s.tokens {
		at := int32(i)
		if s.tokens[i].class == hashtag && at != q.from && !s.inPlace(at) {
			others++
		}
	}
	return others >= crowd
}
