// Package gazetteer knows the regions of the world, what contains what, and
// what people call them.
//
// Regions are UN M49 groups (150), ISO 3166-1 countries (GB) and ISO 3166-2
// subdivisions (GB-LND, which stands for Greater London and contains its
// boroughs). They form one tree under the world, 001; ZZ, where nobody said,
// hangs directly below it. Cities are no regions of their own but names of
// the smallest region known to contain them.
package gazetteer

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"

	"outcry"
)

// Regions is a tree of regions and their names. It is not changed once made
// and may be used by several goroutines.
type Regions struct {
	tree      map[string]*region
	names     []Name
	postcodes map[string]*Name          // British, by district
	areas     map[string]*Name          // of British postcodes, by their letters
	speakers  map[string][]string       // language to countries
	index     func() map[string][]int32 // folded text to places in names, made when first needed
}

type region struct {
	label     string
	level     Kind     // Group, Country or Subdivision
	ancestors []string // nearest first
	children  []string // in order of id
}

// plant makes the regions out of rows of which parents come before their
// children.
func plant(rows []row, names []Name) (*Regions, error) {
	tree := make(map[string]*region, len(rows))
	for _, row := range rows {
		r := &region{label: row.label, level: row.level}
		if tree[row.id] != nil {
			return nil, fmt.Errorf("region %s is there twice", row.id)
		}
		if row.parent != "" {
			above := tree[row.parent]
			if above == nil {
				return nil, fmt.Errorf("region %s lies in %s, which does not come before it", row.id, row.parent)
			}
			r.ancestors = append([]string{row.parent}, above.ancestors...)
			above.children = append(above.children, row.id)
		}
		tree[row.id] = r
	}
	for _, r := range tree {
		slices.Sort(r.children)
	}
	return (&Regions{tree: tree}).With(names...)
}

// With returns regions that know further names, such as those of an
// operator's own file. They are preferred over equal names known before.
func (r *Regions) With(names ...Name) (*Regions, error) {
	for _, n := range names {
		if err := r.check(n); err != nil {
			return nil, err
		}
	}
	if len(r.names) > 0 {
		names = slices.Concat(names, r.names)
	}
	grown := &Regions{tree: r.tree, names: names, postcodes: r.postcodes, areas: r.areas, speakers: r.speakers}
	grown.index = sync.OnceValue(grown.makeIndex)
	return grown, nil
}

// check returns what is wrong with a name.
func (r *Regions) check(n Name) error {
	if strings.TrimSpace(n.Text) == "" {
		return fmt.Errorf("name of region %s is empty", n.Region)
	}
	unknown := func(id string) bool { return !r.Known(id) }
	if unknown(n.Region) || slices.ContainsFunc(n.More, unknown) {
		return fmt.Errorf("name %q: unknown region in %v; use ISO 3166 or UN M49 codes", n.Text, n.All())
	}
	return nil
}

// Ancestors returns the regions that contain id, nearest first; the world is
// last. The slice must not be changed. An unknown id has none.
func (r *Regions) Ancestors(id string) []string {
	if n := r.tree[id]; n != nil {
		return slices.Clip(n.ancestors)
	}
	return nil
}

// Children returns the ids of the regions directly in id, in order. The slice
// must not be changed.
func (r *Regions) Children(id string) []string {
	if n := r.tree[id]; n != nil {
		return slices.Clip(n.children)
	}
	return nil
}

// Known reports whether id is a region.
func (r *Regions) Known(id string) bool { return r.tree[id] != nil }

// Label returns the English name of a region to show to people, or the id
// itself where it is unknown.
func (r *Regions) Label(id string) string {
	if n := r.tree[id]; n != nil {
		return n.label
	}
	return id
}

// Country returns the country that id is or lies in; "" for groups and unknown
// ids.
func (r *Regions) Country(id string) string {
	n := r.tree[id]
	if n == nil || n.level == Group {
		return ""
	}
	if n.level == Country {
		return id
	}
	for _, above := range n.ancestors {
		if r.tree[above].level == Country {
			return above
		}
	}
	return ""
}

// Speaks reports whether most people of a country speak the language.
func (r *Regions) Speaks(country, lang string) bool {
	return slices.Contains(r.speakers[lang], country)
}

// All yields the ids of all regions, in order.
func (r *Regions) All() iter.Seq[string] {
	return func(yield func(string) bool) {
		ids := make([]string, 0, len(r.tree))
		for id := range r.tree {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		for _, id := range ids {
			if !yield(id) {
				return
			}
		}
	}
}

// Names returns every name, always in the same order. Ids such as US-CA are not
// among them; codes that people write, such as USA or NRW, are. The slice must
// not be changed.
func (r *Regions) Names() []Name { return slices.Clip(r.names) }

var _ outcry.Hierarchy = (*Regions)(nil)
