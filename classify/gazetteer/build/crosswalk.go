package main

import (
	"cmp"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"outcry/classify/fold"
)

// crosswalk.tsv: GeoNames code (GB.ENG.GLA) and ISO 3166-2 code, for what is
// not found by name.
//
//go:embed crosswalk.tsv
var crosswalkTSV string

// crosswalk leads from GeoNames' divisions to those of ISO 3166-2.
type crosswalk struct {
	src     *sources
	world   *tree
	listed  map[string]string            // GeoNames code to id
	byName  map[string]map[string]string // country, then name or core, to id
	missing map[string]int               // GeoNames code to people in its cities
}

func makeCrosswalk(src *sources, world *tree) (*crosswalk, error) {
	x := &crosswalk{
		src: src, world: world,
		byName:  make(map[string]map[string]string),
		missing: make(map[string]int),
	}
	var err error
	if x.listed, err = pairs("crosswalk.tsv", crosswalkTSV); err != nil {
		return nil, err
	}
	for code, id := range x.listed {
		if world.parent[id] == "" {
			return nil, fmt.Errorf("crosswalk.tsv: %s: there is no region %s", code, id)
		}
	}
	langs := make([]string, 0, len(src.subdivisions))
	for lang := range src.subdivisions {
		langs = append(langs, lang)
	}
	slices.Sort(langs)
	// A name in another language may be that of a neighbour in English: the
	// French Washington is the capital.
	for _, lang := range append([]string{"en"}, langs...) {
		for _, core := range []bool{false, true} {
			for _, id := range world.order {
				if !strings.Contains(id, "-") {
					continue
				}
				if lang == "en" {
					x.add(id, world.label[id], core)
					x.add(id, src.iso[id], core)
				}
				x.add(id, src.subdivisions[lang][id], core)
			}
		}
	}
	return x, nil
}

// add files a region under a name. The first that claims it keeps it:
// containers come before what they contain.
func (x *crosswalk) add(id, name string, core bool) {
	country := id[:2]
	if x.byName[country] == nil {
		x.byName[country] = make(map[string]string)
	}
	key := fold.Key(name)
	if core {
		key = coreOf(key)
	}
	if key != "" && x.byName[country][key] == "" {
		x.byName[country][key] = id
	}
}

// generic are words that divisions carry or leave off.
var generic = strings.Fields(`province provincia provinsi region regione state of the district county governorate department
	departamento prefecture oblast oblasti kraj municipality city capital metropolitan metropolis special autonomous republic
	krai al el ad an ar as ash wilaya parish land voivodeship canton kanton raion lan fylke sheng shi and governorat muhafazat
	royal borough london unitary council division administrative territory union federal judet zupanija vilayet ili do si wilayah
	emirate estado de da del la le les upazila kommune region's national nord-norge comunidad comunitat foral principado
	citta metropolitana capitale okrug provincie provinz`) //nolint:misspell // words of many languages

// coreOf leaves the generic words of a folded name off.
func coreOf(key string) string {
	words := strings.FieldsFunc(key, func(r rune) bool { return strings.ContainsRune(" -'/().,", r) })
	words = slices.DeleteFunc(words, func(w string) bool { return slices.Contains(generic, w) })
	return strings.Join(words, "")
}

// find returns the region of a division's name, "" if there is none.
func (x *crosswalk) find(country, name string) string {
	key := fold.Key(name)
	if id := x.byName[country][key]; id != "" {
		return id
	}
	if core := coreOf(key); core != "" {
		return x.byName[country][core]
	}
	return ""
}

// region returns the smallest region known to contain a city.
func (x *crosswalk) region(c city) string {
	code := c.country + "." + c.admin1
	first := x.listed[code]
	if first == "" {
		first = x.find(c.country, x.src.admin1[code])
	}
	second := x.listed[code+"."+c.admin2]
	if second == "" && c.admin2 != "" {
		second = x.find(c.country, x.src.admin2[code+"."+c.admin2])
	}
	switch {
	case second != "" && (first == "" || x.world.within(second, first)):
		return second
	case first != "":
		return first
	case x.world.parent[c.country] != "":
		if c.admin1 != "" && c.admin1 != "00" && len(x.byName[c.country]) > 0 {
			x.missing[code] += c.population
		}
		return c.country
	default:
		return ""
	}
}

// report lists what has no region of its own, where most people live first.
func (x *crosswalk) report(w io.Writer) {
	for _, c := range x.src.cities {
		x.region(c)
	}
	codes := make([]string, 0, len(x.missing))
	for code := range x.missing {
		codes = append(codes, code)
	}
	slices.SortFunc(codes, func(a, b string) int {
		return cmp.Or(cmp.Compare(x.missing[b], x.missing[a]), cmp.Compare(a, b))
	})
	for _, code := range codes {
		fmt.Fprintf(w, "%s\t%s\t%d\n", code, x.src.admin1[code], x.missing[code])
	}
}
