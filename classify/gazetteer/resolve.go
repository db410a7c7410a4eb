package gazetteer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"outcry/classify/fold"
)

// maxTyped is the longest name that is looked up, in bytes.
const maxTyped = 200

// Resolve returns the regions that a person means by what they typed: an id in
// any case (us-ca, 150), or a name in any language (uk, Bavaria, münchen,
// EMEA, which is three). Where a name stands for several places it is a
// country rather than a city, and then where more people live. The error of an unknown name
// lists the nearest names.
func (r *Regions) Resolve(typed string) ([]string, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return nil, fmt.Errorf("region is empty; use a code such as GB or US-CA, or a name")
	}
	if len(typed) > maxTyped {
		return nil, fmt.Errorf("region %q... is too long; use a code such as GB or US-CA, or a name", typed[:20])
	}
	if id := strings.ToUpper(typed); r.Known(id) {
		return []string{id}, nil
	}
	key := fold.Key(typed)
	places := r.index()[key]
	if len(places) == 0 {
		places = r.index()[strings.TrimPrefix(key, "the ")]
	}
	if len(places) == 0 {
		return nil, fmt.Errorf("unknown region %q%s", typed, r.hint(key))
	}
	return r.names[r.best(typed, places)].All(), nil
}

// best returns which of the names at these places is meant without context.
// San Jose is not San José.
func (r *Regions) best(typed string, places []int32) int32 {
	return slices.MinFunc(places, func(a, b int32) int {
		x, y := &r.names[a], &r.names[b]
		return cmp.Or(
			cmp.Compare(rank(x.Kind), rank(y.Kind)),
			cmp.Compare(differs(x.Text, typed), differs(y.Text, typed)),
			cmp.Compare(y.Population, x.Population),
			cmp.Compare(a, b),
		)
	})
}

func differs(a, b string) int {
	if strings.EqualFold(a, b) {
		return 0
	}
	return 1
}

// rank orders the kinds by how likely they are meant by a bare name. Cities
// and subdivisions are one: what has more people is meant.
func rank(k Kind) int {
	switch k {
	case Group, Country:
		return 0
	case Code, Area:
		return 1
	case Subdivision, City:
		return 2
	default:
		return 3
	}
}

func (r *Regions) makeIndex() map[string][]int32 {
	index := make(map[string][]int32, len(r.names))
	for i, n := range r.names {
		key := fold.Key(n.Text)
		index[key] = append(index[key], int32(i))
	}
	return index
}

// hint names what may have been meant.
func (r *Regions) hint(key string) string {
	const most = 3
	type near struct {
		distance int
		name     *Name
	}
	limit := min(3, 1+len(key)/4)
	best := map[string]near{}
	for i := range r.names {
		n := &r.names[i]
		if n.Kind == Demonym {
			continue
		}
		d := distance(key, fold.Key(n.Text), limit)
		if d > limit {
			continue
		}
		old, seen := best[n.Region]
		if !seen || d < old.distance {
			best[n.Region] = near{d, n}
		}
	}
	all := make([]near, 0, len(best))
	for _, n := range best {
		all = append(all, n)
	}
	slices.SortFunc(all, func(a, b near) int {
		return cmp.Or(
			cmp.Compare(a.distance, b.distance),
			cmp.Compare(rank(a.name.Kind), rank(b.name.Kind)),
			cmp.Compare(b.name.Population, a.name.Population),
			cmp.Compare(a.name.Text, b.name.Text),
		)
	})
	if len(all) == 0 {
		return "; use a code such as GB or US-CA, or a name"
	}
	var said []string
	for _, n := range all[:min(most, len(all))] {
		said = append(said, fmt.Sprintf("%s (%s)", n.name.Text, n.name.Region))
	}
	return "; did you mean " + strings.Join(said, ", ") + "?"
}

// distance is the number of single-character edits between a and b, or
// anything above limit if there are more than that.
func distance(a, b string, limit int) int {
	if d := len(a) - len(b); d > limit*4 || -d > limit*4 {
		return limit + 1
	}
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > limit || -d > limit {
		return limit + 1
	}
	last := make([]int, len(y)+1)
	next := make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i, r := range x {
		next[0] = i + 1
		least := next[0]
		for j, s := range y {
			edit := last[j]
			if r != s {
				edit++
			}
			next[j+1] = min(edit, last[j+1]+1, next[j]+1)
			least = min(least, next[j+1])
		}
		if least > limit {
			return limit + 1
		}
		last, next = next, last
	}
	return last[len(y)]
}
