package store

import "slices"

// instants are moments in order. Where they are asked for in order, each is found
// without a search.
type instants struct {
	list []int64
	hint int
}

// after returns how many of the moments are at most t.
func (n *instants) after(t int64) int {
	for i := n.hint; i <= len(n.list) && i <= n.hint+1; i++ {
		if (i == 0 || n.list[i-1] <= t) && (i == len(n.list) || n.list[i] > t) {
			n.hint = i
			return i
		}
	}
	n.hint, _ = slices.BinarySearchFunc(n.list, t, func(at, t int64) int {
		if at <= t {
			return -1
		}
		return 1
	})
	return n.hint
}

// series are numbers by when their slots start.
type series struct {
	from, to instants // the same moments, for either end of a span
	sums     []int64  // of the numbers up to and including each
}

// add appends a number.
func (s *series) add(start, n int64) {
	if last := len(s.sums) - 1; last >= 0 {
		n += s.sums[last]
	}
	s.from.list = append(s.from.list, start)
	s.to.list = s.from.list
	s.sums = append(s.sums, n)
}

// between adds up the numbers of the slots that start in [from, to).
func (s *series) between(from, to int64) int64 {
	return s.sum(s.to.after(to-1)) - s.sum(s.from.after(from-1))
}

func (s *series) sum(n int) int64 {
	if n == 0 {
		return 0
	}
	return s.sums[n-1]
}

// find returns the place of the slot that starts at a moment.
func (s *series) find(start int64) (int, bool) {
	i := s.to.after(start)
	return i - 1, i > 0 && s.to.list[i-1] == start
}

// span is a half-open stretch of time.
type span struct{ start, end int64 }

// spans are disjoint, in order.
type spans []span

// from returns the spans that end after a moment.
func (s spans) from(t int64) spans {
	i, _ := slices.BinarySearchFunc(s, t, func(s span, t int64) int {
		if s.end <= t {
			return -1
		}
		return 1
	})
	return s[i:]
}

// within returns how long the spans are inside of another.
func (s spans) within(start, end int64) (n int64) {
	if start >= end {
		return 0
	}
	for _, s := range s.from(start) {
		if s.start >= end {
			break
		}
		n += min(end, s.end) - max(start, s.start)
	}
	return n
}
