package gazetteer

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"outcry"
	"outcry/classify/fold"
	"outcry/spelling"
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
	if n, err := strconv.Atoi(typed); err == nil && r.Known(fmt.Sprintf("%03d", n)) {
		return []string{fmt.Sprintf("%03d", n)}, nil // M49 without its zeros
	}
	key := fold.Key(typed)
	if key == "world" || key == "the world" {
		return []string{outcry.World}, nil // no place that a post could name, but one that a person asks for
	}
	if key == "" {
		return nil, fmt.Errorf("unknown region %q; use a code such as GB or US-CA, or a name", typed)
	}
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
		if key := fold.Key(n.Text); key != "" {
			index[key] = append(index[key], int32(i))
		}
	}
	return index
}

// mostHints is how many names are suggested for an unknown one.
const mostHints = 3

// hint names what may have been meant. The first letter is taken to be right:
// it hardly ever is mistyped.
func (r *Regions) hint(key string) string {
	index := r.index()
	var near []string
	for name := range index {
		if d := len(name) - len(key); name[0] == key[0] && -maxSlips <= d && d <= maxSlips {
			near = append(near, name)
		}
	}
	slices.SortFunc(near, func(a, b string) int { return cmp.Compare(index[a][0], index[b][0]) })
	var said []string
	for len(said) < mostHints {
		found, ok := spelling.Nearest(key, near)
		if !ok {
			break
		}
		near = slices.DeleteFunc(near, func(k string) bool { return k == found })
		name := &r.names[r.best(found, index[found])]
		said = append(said, fmt.Sprintf("%s (%s)", name.Text, strings.Join(name.All(), ", ")))
	}
	if len(said) == 0 {
		return "; use a code such as GB or US-CA, or a name"
	}
	return "; did you mean " + strings.Join(said, " or ") + "?"
}

// maxSlips is how much longer or shorter than what was typed a name may be to
// be compared with it.
const maxSlips = 3
