package discover

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"outcry/classify/fold"
)

// merge makes one of the subjects that are spellings of one name. They come out
// by name, whatever order they came in.
func merge(list []*heard) []*heard {
	byStem := map[string]*heard{}
	for _, h := range list {
		stem := stemOf(h.names()[0])
		if byStem[stem] == nil {
			byStem[stem] = &heard{spellings: map[string]int{}}
		}
		byStem[stem].take(h)
	}
	stems := slices.SortedFunc(maps.Keys(byStem), func(a, b string) int {
		return cmp.Or(cmp.Compare(byStem[b].mentions(), byStem[a].mentions()), cmp.Compare(a, b))
	})
	var kept []string
	for _, stem := range stems {
		meant := slices.IndexFunc(kept, func(other string) bool {
			return oneSlip(stem, other) && byStem[stem].mentions()*commoner <= byStem[other].mentions()
		})
		if meant >= 0 {
			byStem[kept[meant]].take(byStem[stem])
		} else {
			kept = append(kept, stem)
		}
	}
	slices.Sort(kept)
	merged := make([]*heard, len(kept))
	for i, stem := range kept {
		merged[i] = byStem[stem]
	}
	return merged
}

// commoner is how many times as common as its misspelling a name is at least.
const commoner = 3

// take adds what was said under another spelling.
func (h *heard) take(other *heard) {
	for name, n := range other.spellings {
		h.spellings[name] += n
	}
	h.now = append(h.now, other.now...)
	h.earlier = append(h.earlier, other.earlier...)
}

// Endings that people put behind a name or leave off, and how much of a name has
// to be left.
var endings = []struct {
	text string
	left int
}{{"-app", 2}, {"-com", 2}, {"-net", 2}, {"-org", 2}, {"-io", 2}, {"app", 4}, {"s", 4}}

// stemOf brings the spellings of a name together: case, marks, hyphens and such
// endings are no difference. Nobody sees it.
func stemOf(name string) string {
	name = fold.Key(name)
	for _, e := range endings {
		if stem, cut := strings.CutSuffix(name, e.text); cut && len(stem) >= e.left {
			name = stem
		}
	}
	return strings.ReplaceAll(name, "-", "")
}

// shortest is how long a name is at least, in bytes, for another within one slip to
// be its misspelling: short names are one slip apart from many.
const shortest = 6

// oneSlip reports whether two different names are one letter apart: one more,
// one other, or two neighbours swapped.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < shortest || len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	return swapped || a[i+1:] == b[i+1:]
}
