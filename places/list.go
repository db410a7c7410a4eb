package places

import (
	"maps"
	"slices"

	"outcry"
)

// Atlas knows regions.
type Atlas interface {
	outcry.Hierarchy
	// Country returns the country that a region is or lies in; "" for groups.
	Country(id string) string
}

// List returns the regions to stand beside each other, sorted: those that
// reports name, the countries that posts about the service come from, those
// asked for, the world, and groups of which two or more countries are
// listed. Of groups with the same countries in the list only the smallest is.
func List(named []string, placed map[string]map[string]int, asked []string, atlas Atlas) []string {
	listed := map[string]bool{outcry.World: true}
	for _, region := range append(slices.Clone(named), asked...) {
		listed[region] = true
	}
	for _, regions := range placed {
		for region := range regions {
			if country := atlas.Country(region); country != "" {
				listed[country] = true
			}
		}
	}
	for _, group := range groups(listed, atlas) {
		listed[group] = true
	}
	return slices.Sorted(maps.Keys(listed))
}

// groups returns the groups that hold two or more countries of a list, each a
// set of countries that no smaller one has.
func groups(listed map[string]bool, atlas Atlas) []string {
	countries := map[string]bool{}
	for region := range listed {
		if country := atlas.Country(region); country != "" {
			countries[country] = true
		}
	}
	holds, depth := map[string]int{}, map[string]int{}
	for country := range countries {
		for _, group := range atlas.Ancestors(country) {
			holds[group]++
			depth[group] = len(atlas.Ancestors(group))
		}
	}
	var list []string
	for group, n := range holds {
		smaller := func(other string) bool {
			return holds[other] == n && depth[other] > depth[group] && slices.Contains(atlas.Ancestors(other), group)
		}
		if n < 2 || group == outcry.World || slices.ContainsFunc(slices.Collect(maps.Keys(holds)), smaller) {
			continue
		}
		list = append(list, group)
	}
	return list
}

// Shown keeps the rows of the regions that were asked for; all where none were.
func Shown(rows []Row, asked []string) []Row {
	if len(asked) == 0 {
		return rows
	}
	return slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return !slices.Contains(asked, r.Region) })
}
