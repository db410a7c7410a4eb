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
// reports name, their countries and those that posts about the service come
// from, those asked for, the world, and groups of which two or more countries
// are listed. Of groups with the same countries in the list only the smallest is.
func List(named []string, placed map[string]map[string]int, asked []string, atlas Atlas) []string {
	listed := map[string]bool{outcry.World: true}
	addCountry := func(region string) {
		if id := atlas.Country(region); id != "" {
			listed[id] = true
		}
	}
	for _, region := range named {
		listed[region] = true
		addCountry(region)
	}
	for _, regions := range placed {
		for region := range regions {
			addCountry(region)
		}
	}
	for _, region := range asked {
		listed[region] = true
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

// Broad keeps the rows of countries, groups and the world, and says how many it
// leaves out.
func Broad(rows []Row, atlas Atlas) (broad []Row, left int) {
	for _, r := range rows {
		if tierOf(r.Region, atlas) == within {
			left++
		} else {
			broad = append(broad, r)
		}
	}
	return broad, left
}

// tier is how large a region is.
type tier int

const (
	group tier = iota
	country
	within // a country
)

func tierOf(region string, atlas Atlas) tier {
	switch atlas.Country(region) {
	case "":
		return group
	case region:
		return country
	}
	return within
}
