package classify

// mask has one bit for each symbol of a set, modulo 64: most questions end with
// it.
type mask uint64

func maskOf(m sym) mask { return 1 << (m & 63) }

// symbols is a set of symbols, of which a few are told apart by their mask and
// the list that their owner keeps, and many by a bit for each.
type symbols struct {
	mask  mask
	exact []uint64
}

// few is how many symbols are looked through one by one.
const few = 8

func symbolsOf(list []sym) symbols {
	var s symbols
	for _, m := range list {
		s.mask |= maskOf(m)
		if len(list) > few {
			s.exact = append(s.exact, make([]uint64, max(0, int(m>>6)+1-len(s.exact)))...)
			s.exact[m>>6] |= uint64(maskOf(m))
		}
	}
	return s
}

// may reports whether m may be in the set; where the set is exact, whether it
// is.
func (s *symbols) may(m sym) bool {
	return s.mask&maskOf(m) != 0 && (s.exact == nil || int(m>>6) < len(s.exact) && s.exact[m>>6]&uint64(maskOf(m)) != 0)
}
