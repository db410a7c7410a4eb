package main

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"outcry/classify/fold"
)

// demonyms.tsv: country, language, words. A word that ends in ~ is an
// adjective of a language whose endings are listed below.
//
//go:embed demonyms.tsv
var demonymsTSV string

var endings = map[string][]string{"de": {"", "e", "en", "er", "es", "em"}}

type name struct {
	text, lang, region, kind string
	population               int
}

// names are the names of regions, each text once a region.
type names struct {
	world  *tree
	people map[string]int // by region, in its cities
	seen   map[string]int // folded text and region to place in list
	list   []name
}

func makeNames(src *sources, world *tree, cross *crosswalk) (*names, error) {
	n := &names{world: world, people: make(map[string]int), seen: make(map[string]int)}
	for _, c := range src.cities {
		for id := cross.region(c); id != ""; id = world.parent[id] {
			n.people[id] += c.population
		}
	}
	n.territories(src)
	for _, code := range slices.Sorted(maps.Keys(world.countries)) {
		n.add(name{text: code, region: world.countries[code], kind: "code"})
	}
	n.subdivisions(src)
	n.cities(src, cross)
	if err := n.demonyms(); err != nil {
		return nil, err
	}
	return n, nil
}

// add takes a name unless the region has it already.
func (n *names) add(a name) {
	key := fold.Key(a.text)
	if len([]rune(key)) < 2 || len(key) < 3 && a.kind == "city" || len(key) > 60 || strings.ContainsAny(key, "\t\n") {
		return
	}
	if len(key) < 4 && key[0] < 0x80 && a.kind != "country" && a.kind != "city" {
		return
	}
	if a.kind != "city" && a.kind != "demonym" {
		a.population = n.people[a.region]
	}
	id := key + "\t" + a.region
	if at, seen := n.seen[id]; seen {
		n.list[at].population = max(n.list[at].population, a.population)
		return
	}
	n.seen[id] = len(n.list)
	n.list = append(n.list, a)
}

// territories names groups and countries in every language.
func (n *names) territories(src *sources) {
	for _, lang := range languages {
		named := src.territories[lang]
		for _, key := range slices.Sorted(maps.Keys(named)) {
			id, variant, _ := strings.Cut(key, "-alt-")
			if n.world.parent[id] == "" || id == "ZZ" || len(named[key]) < 4 && variant != "" {
				continue
			}
			kind := "country"
			if isGroup(id) {
				kind = "group"
			}
			n.add(name{text: plainer(named[key]), lang: lang, region: id, kind: kind})
		}
	}
}

// plainer takes off what is only there to tell two regions apart.
func plainer(text string) string {
	text, _, _ = strings.Cut(text, " (")
	text, _, _ = strings.Cut(text, "（")
	text = strings.TrimRight(text, "¹²³") // footnotes
	return strings.TrimSpace(strings.TrimSuffix(text, " SAR China"))
}

// subdivisions names subdivisions in every language.
func (n *names) subdivisions(src *sources) {
	for _, id := range n.world.order {
		if !strings.Contains(id, "-") {
			continue
		}
		n.add(name{text: plainer(n.world.label[id]), lang: "en", region: id, kind: "subdivision"})
		if text := plainer(src.iso[id]); written(text, 4) {
			n.add(name{text: text, region: id, kind: "subdivision"})
		}
		for _, lang := range languages {
			if text := src.subdivisions[lang][id]; text != "" {
				n.add(name{text: plainer(text), lang: lang, region: id, kind: "subdivision"})
			}
		}
	}
}

// close are countries whose smaller cities are known by name.
var close = strings.Fields("US CA GB IE DE AT CH NL BE LU NO SE DK FI FR ES PT IT PL CZ AU NZ")

const (
	worldwide = 100_000 // people from which a city is named anywhere
	nearby    = 50_000  // and in the close countries
	exonyms   = 250_000 // from which all its names are kept
	shortest  = 5       // letters of a name from other languages: shorter ones are words of too many
)

// english are countries whose cities are called by their own names; what
// GeoNames lists beside them is mostly transcriptions from other scripts.
var english = strings.Fields("US CA GB IE AU NZ")

func (n *names) cities(src *sources, cross *crosswalk) {
	large := slices.DeleteFunc(slices.Clone(src.cities), func(c city) bool {
		limit := worldwide
		if slices.Contains(close, c.country) {
			limit = nearby
		}
		// Sections of a city are no cities, except where they are known as such.
		return c.population < limit && c.feature != "PPLC" && c.feature != "PPLA"
	})
	slices.SortStableFunc(large, func(a, b city) int {
		return cmp.Or(cmp.Compare(b.population, a.population), cmp.Compare(a.name, b.name))
	})
	own := make(map[string]bool, len(large)) // names that cities bear themselves
	for _, c := range large {
		own[fold.Key(c.name)] = true
	}
	for _, c := range large {
		region := cross.region(c)
		if region == "" {
			continue
		}
		put := func(text, lang string) {
			n.add(name{text, lang, region, "city", c.population})
		}
		put(c.name, "")
		if written(c.ascii, 4) {
			put(c.ascii, "")
		}
		if fold.Key(src.zones["en"][c.zone]) == fold.Key(c.name) || strings.HasSuffix(c.zone, "/"+strings.ReplaceAll(c.name, " ", "_")) {
			for _, lang := range languages {
				put(src.zones[lang][c.zone], lang)
			}
		}
		if slices.Contains(english, c.country) {
			continue
		}
		for _, alternate := range c.alternates {
			if !own[fold.Key(alternate)] && written(alternate, shortest) && (c.population >= exonyms || slices.Contains(close, c.country) && alike(c.name, alternate)) {
				put(alternate, "")
			}
		}
	}
}

// alphabet is the letters of the western languages that are read.
const alphabet = "äöüßàâæçéèêëîïôœùûÿñáíóúìòãõåøąćęłńśźżğışÄÖÜÀÂÇÉÈÊÎÔÁÍÓÚÑÅØŁŚŻĆÇŞİ"

// written reports whether an alternate name may be written in a western text:
// in its letters, as a name of so many of them, and not as a code or a
// transcription.
func written(text string, shortest int) bool {
	letters := 0
	for i, r := range text {
		switch {
		case i == 0 && !unicode.IsUpper(r):
			return false
		case unicode.IsLetter(r) && r >= 0x80 && !strings.ContainsRune(alphabet, r):
			return false
		case unicode.IsLetter(r):
			letters++
		case !strings.ContainsRune(" -'.’", r):
			return false
		}
	}
	return letters >= shortest && !strings.Contains(text, "  ") && text != strings.ToUpper(text)
}

// alike reports whether two names begin with the same two letters, as those of
// the same word in related languages do.
func alike(a, b string) bool {
	a, b = fold.Key(a), fold.Key(b)
	return len(a) > 2 && len(b) > 2 && a[:2] == b[:2]
}

func (n *names) demonyms() error {
	for line := range strings.Lines(demonymsTSV) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 || n.world.parent[f[0]] == "" {
			return fmt.Errorf("demonyms.tsv: %q: want region, language, words", line)
		}
		for _, word := range strings.Split(f[2], ",") {
			word = strings.TrimSpace(word)
			stem, inflected := strings.CutSuffix(word, "~")
			if !inflected {
				n.add(name{text: word, lang: f[1], region: f[0], kind: "demonym"})
				continue
			}
			for _, ending := range endings[f[1]] {
				n.add(name{text: stem + ending, lang: f[1], region: f[0], kind: "demonym"})
			}
		}
	}
	return nil
}

func (n *names) tsv() []byte {
	var b bytes.Buffer
	for _, a := range n.list {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t", a.text, a.lang, a.region, a.kind)
		if a.population > 0 {
			fmt.Fprint(&b, a.population)
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}
