package main

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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

// byHand marks names that data/local.tsv has, with what it says of them.
const byHand = -1

// leaveToHand passes over the names that are written by hand.
func (n *names) leaveToHand(file string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(raw)) {
		if f := strings.Split(line, "\t"); line[0] != '#' && len(f) > 2 {
			region, _, _ := strings.Cut(strings.TrimSpace(f[2]), " ")
			n.seen[fold.Key(f[0])+"\t"+region] = byHand
		}
	}
	return nil
}

// names are the names of regions, each text once a region.
type names struct {
	world     *tree
	irregular irregular
	dropped   map[string]bool // names that are not taken
	people    map[string]int  // by region, in its cities
	seen      map[string]int  // folded text and region to place in list
	list      []name
}

// dropped.tsv: names of cities and subdivisions that are something else
// wherever they stand.
//
//go:embed dropped.tsv
var droppedTSV string

func makeNames(src *sources, world *tree, cross *crosswalk, local string) (*names, error) {
	n := &names{world: world, dropped: make(map[string]bool), people: make(map[string]int), seen: make(map[string]int)}
	for word := range strings.Lines(droppedTSV) {
		n.dropped[strings.TrimSpace(word)] = true
	}
	var err error
	if n.irregular, err = readIrregular(); err != nil {
		return nil, err
	}
	if err := n.leaveToHand(local); err != nil {
		return nil, err
	}
	for _, c := range src.cities {
		if c.feature == "PPLX" {
			continue // its people are counted with the city's
		}
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
	if (a.kind == "city" || a.kind == "subdivision") && n.dropped[a.text] {
		return
	}
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
	if at, seen := n.seen[id]; seen && at == byHand {
		return
	} else if seen {
		old := &n.list[at]
		if a.kind == "city" && old.kind == "subdivision" && a.population >= exonyms {
			old.kind, old.population = a.kind, a.population // the bare name is the city's
		}
		old.population = max(old.population, a.population)
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
			n.put(name{text: plainer(named[key]), lang: lang, region: id, kind: kind}, id)
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
			if text := plainer(src.subdivisions[lang][id]); text != "" {
				n.put(name{text: text, lang: lang, region: id, kind: "subdivision"}, id[:2])
				if short := shorter(lang, text); short != "" {
					n.put(name{text: short, lang: lang, region: id, kind: "subdivision"}, id[:2])
				}
			}
		}
	}
}

// homes are the countries whose regions and cities are named in the cases of
// their language; abroad only countries are.
var homes = map[string][]string{
	"pl": {"PL"}, "ru": strings.Fields("RU BY KZ UA"), "uk": {"UA"},
	"ar": strings.Fields("SA EG AE QA KW BH OM YE IQ SY JO LB PS LY TN DZ MA SD"),
}

// put takes a name and, in its own country or of a known language, its forms.
func (n *names) put(a name, country string) {
	n.add(a)
	if a.kind == "country" || a.kind == "group" || slices.Contains(homes[a.lang], country) || a.kind == "city" && a.population >= exonyms {
		for _, form := range n.irregular.forms(a.lang, a.text) {
			b := a
			b.text = form
			n.add(b)
		}
	}
}

// heads and tails are what names of subdivisions carry that people leave off.
var (
	heads = map[string][]string{
		"de": {"Provinz ", "Präfektur ", "Oblast ", "Kanton ", "Region ", "Woiwodschaft ", "Departamento ", "Distrikt "},
		"fr": {"province de ", "province d'", "région de ", "canton de ", "comté de ", "préfecture de ", "voïvodie de ", "oblast de "},
		"es": {"provincia de ", "departamento de ", "estado de ", "región de ", "cantón de ", "condado de "},
		"it": {"provincia di ", "regione di ", "cantone di "}, "pt": {"província de ", "distrito de ", "estado de "},
		"pl": {"województwo ", "prowincja "}, "uk": {"префектура "}, "ru": {"префектура ", "штат ", "провинция "},
		"ar": {"محافظة ", "ولاية ", "إمارة ", "منطقة "},
	}
	tails = map[string][]string{
		"ja": {"県", "府", "都", "州", "省"}, "zh-Hans": {"省", "市", "县", "縣", "州"}, "ko": {" 주", " 도", " 시", "도", "시", "특별시", "광역시"},
		"sv": {" län"}, "tr": {" ili"}, "da": {" Amt"},
	}
)

// shorter returns a subdivision's name without what says which sort of
// subdivision it is; "" where too little is left.
func shorter(lang, text string) string {
	short := text
	for _, head := range heads[lang] {
		if len(text) > len(head) && strings.EqualFold(text[:len(head)], head) {
			short = text[len(head):]
			break
		}
	}
	for _, tail := range tails[lang] {
		short = strings.TrimSuffix(short, tail)
	}
	if short == text || utf8.RuneCountInString(short) < 2 || len(short) < 5 {
		return ""
	}
	return short
}

// close are countries whose cities have names in the western languages that
// are not only transcriptions.
var close = strings.Fields("US CA GB IE DE AT CH NL BE LU NO SE DK FI FR ES PT IT PL CZ AU NZ")

const (
	smallest = 15_000  // people from which a city is named
	known    = 100_000 // from which its names in related languages are kept abroad too
	exonyms  = 500_000 // from which all its names are kept
	shortest = 5       // letters of a name from other languages: shorter ones are words of too many
)

// english are countries whose cities are called by their own names; what
// GeoNames lists beside them is mostly transcriptions from other scripts.
var english = strings.Fields("US CA GB IE AU NZ")

// large returns the cities that are named, those of most people first.
func (src *sources) large() []city {
	list := slices.DeleteFunc(slices.Clone(src.cities), func(c city) bool {
		switch c.feature {
		case "PPLC", "PPLA":
			return false
		case "PPLX": // sections of a city are no cities, except where they are known as such
			return c.population < known && !slices.Contains(english, c.country) && c.country != "VE" || c.population < smallest
		}
		return c.population < smallest
	})
	slices.SortStableFunc(list, func(a, b city) int {
		return cmp.Or(cmp.Compare(b.population, a.population), cmp.Compare(a.name, b.name))
	})
	return list
}

func (n *names) cities(src *sources, cross *crosswalk) {
	large := src.large()
	own := make(map[string]bool, len(large)) // names that cities bear themselves
	for _, c := range large {
		own[fold.Key(c.name)] = true
	}
	writing := scripts()
	for _, c := range large {
		region := cross.region(c)
		if region == "" {
			continue
		}
		put := func(text, lang string) {
			n.put(name{text, lang, region, "city", c.population}, c.country)
		}
		put(c.name, homeLanguage[c.country])
		if written(c.ascii, 4) {
			put(c.ascii, "")
		}
		if fold.Key(src.zones["en"][c.zone]) == fold.Key(c.name) || strings.HasSuffix(c.zone, "/"+strings.ReplaceAll(c.name, " ", "_")) {
			for _, lang := range languages {
				put(src.zones[lang][c.zone], lang)
			}
		}
		for _, s := range writing {
			for _, text := range s.names(c) {
				put(text, s.langs[0])
			}
		}
		if slices.Contains(english, c.country) {
			continue
		}
		for _, alternate := range c.alternates {
			if own[fold.Key(alternate)] || !written(alternate, shortest) || n.around(alternate, region) {
				continue
			}
			if c.population >= exonyms || (c.population >= known || slices.Contains(close, c.country)) && alike(c.name, alternate) {
				put(alternate, "")
			}
		}
	}
}

// around reports whether a name is that of a division that contains a region:
// Ile-de-France, which is also listed for Paris.
func (n *names) around(text, region string) bool {
	key := fold.Key(text)
	for id := n.world.parent[region]; id != ""; id = n.world.parent[id] {
		if _, named := n.seen[key+"\t"+id]; named {
			return true
		}
	}
	return false
}

// homeLanguage is the language in whose cases the cities of a country are
// named as they are called there.
var homeLanguage = map[string]string{"PL": "pl", "TR": "tr", "DE": "de", "AT": "de", "SE": "sv", "DK": "da", "NO": "no"}

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
