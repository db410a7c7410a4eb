package main

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// tree is the regions, each in the one that directly contains it.
type tree struct {
	parent    map[string]string
	label     map[string]string
	countries map[string]string // subdivisions that are countries too
	order     []string          // containers before what they contain
}

// groups are the M49 groups that form the tree. CLDR has further ones that
// overlap with these; 419 and 202 are the intermediate regions of M49.
var groups = map[string][]string{
	"001": {"002", "009", "019", "142", "150"},
	"002": {"015", "202"},
	"202": {"011", "014", "017", "018"},
	"009": {"053", "054", "057", "061"},
	"019": {"021", "419"},
	"419": {"005", "013", "029"},
	"142": {"030", "034", "035", "143", "145"},
	"150": {"039", "151", "154", "155"},
}

// notISO are territories that CLDR adds to those of ISO 3166-1; Kosovo is kept
// as XK.
var notISO = []string{"AC", "CP", "CQ", "DG", "EA", "IC", "TA", "QO"}

// london is the boroughs, which ISO 3166-2 puts beside the City of London;
// here GB-LND stands for Greater London and contains them.
var london = strings.Fields(`BDG BNE BEX BEN BRY CMD CRY EAL ENF GRE HCK HMF HRY HRW HAV HIL HNS ISL KEC KTT
	LBH LEW MRT NWM RDB RIC STN SWK TWH WFT WND WSM`)

// labels.tsv: id and English name, where CLDR's is missing or not the usual one.
//
//go:embed labels.tsv
var labelsTSV string

// countries.tsv: subdivisions that are countries in ISO 3166-1 too, and which.
// They are not in the tree, so that a place has one region.
//
//go:embed countries.tsv
var countriesTSV string

func makeTree(src *sources) (*tree, error) {
	t := &tree{parent: map[string]string{"001": ""}, label: map[string]string{}}
	t.order = append(t.order, "001")
	t.put("ZZ", "001")
	t.put("AQ", "001")
	t.grow("001", func(id string) []string {
		if within, ok := groups[id]; ok {
			return within
		}
		if isGroup(id) {
			return slices.DeleteFunc(slices.Clone(src.containment[id]), func(c string) bool { return slices.Contains(notISO, c) })
		}
		return nil
	})
	english := src.subdivisions["en"]
	var err error
	if t.countries, err = pairs("countries.tsv", countriesTSV); err != nil {
		return nil, err
	}
	for _, id := range slices.Clone(t.order) {
		if isGroup(id) {
			continue
		}
		t.grow(id, func(id string) []string {
			return slices.DeleteFunc(slices.Clone(src.containment[id]), func(sub string) bool { return english[sub] == "" && src.iso[sub] == "" || t.countries[sub] != "" })
		})
	}
	labels, err := pairs("labels.tsv", labelsTSV)
	if err != nil {
		return nil, err
	}
	for _, id := range slices.Sorted(maps.Keys(labels)) {
		if t.parent[id] == "" && strings.Contains(id, "-") {
			t.put(id, id[:2])
		}
	}
	t.put("GB-LND", "GB-ENG")
	for _, borough := range london {
		if t.parent["GB-"+borough] == "" {
			return nil, fmt.Errorf("there is no borough GB-%s", borough)
		}
		t.put("GB-"+borough, "GB-LND")
	}
	for _, id := range t.order {
		text := cmp.Or(labels[id], plainer(english[id]), src.iso[id], src.territories["en"][id])
		if text == "" {
			return nil, fmt.Errorf("region %s has no English name", id)
		}
		t.label[id] = text
	}
	return t, nil
}

// isGroup reports whether an id is one of M49, which are digits.
func isGroup(id string) bool { return id[0] >= '0' && id[0] <= '9' }

// grow puts below id what it contains, level by level.
func (t *tree) grow(id string, contains func(string) []string) {
	within := slices.Clone(contains(id))
	slices.Sort(within)
	for _, c := range within {
		t.put(c, id)
		t.grow(c, contains)
	}
}

// put hangs id below a container, or moves it there.
func (t *tree) put(id, parent string) {
	if _, moved := t.parent[id]; moved {
		t.order = slices.DeleteFunc(t.order, func(o string) bool { return o == id })
	}
	t.parent[id] = parent
	t.order = append(t.order, id)
}

// within reports whether id is, or lies in, another region.
func (t *tree) within(id, container string) bool {
	for ; id != ""; id = t.parent[id] {
		if id == container {
			return true
		}
	}
	return false
}

func (t *tree) tsv() []byte {
	var b bytes.Buffer
	for _, id := range t.order {
		kind := "country"
		switch {
		case isGroup(id):
			kind = "group"
		case len(id) > 2:
			kind = "subdivision"
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\n", id, kind, t.parent[id], t.label[id])
	}
	return b.Bytes()
}
