package gazetteer

import (
	"bytes"
	"compress/gzip"
	"embed"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"outcry/classify/fold"
)

// Data files, all of tab-separated lines:
//
//	regions.tsv.gz  id, kind, id of the region it lies in, English name; made by build
//	names.tsv.gz    text, language, region, kind, population, guard; made by build
//	postcodes.tsv   areas of British postcodes, their districts, region; written by hand
//	local.tsv       the same columns, written by hand; several regions are split by spaces
//	speakers.tsv    languages, and the countries where most people speak them; written by hand
//	words.tsv       folded names that are also words or people's names, written by hand, and their
//	                guard where it is not "word"
//
//go:embed data
var data embed.FS

//go:generate go run ./build -to data

// maxData is how many bytes of one data file are read.
const maxData = 32 << 20

type row struct {
	id, parent, label string
	level             Kind
}

// Builtin returns the regions and names that come with the program.
func Builtin() (*Regions, error) {
	rows, err := readRegions("data/regions.tsv.gz")
	if err != nil {
		return nil, err
	}
	names, err := readNames(make([]Name, 0, typicalNames), "data/names.tsv.gz")
	if err != nil {
		return nil, err
	}
	guarded, err := readWords("data/words.tsv")
	if err != nil {
		return nil, err
	}
	guard(names, guarded)
	if names, err = readNames(names, "data/local.tsv"); err != nil {
		return nil, err
	}
	grown, err := plant(rows, names)
	if err != nil {
		return nil, err
	}
	if grown.postcodes, err = readPostcodes("data/postcodes.tsv"); err != nil {
		return nil, err
	}
	if grown.speakers, err = readSpeakers("data/speakers.tsv"); err != nil {
		return nil, err
	}
	for district, n := range grown.postcodes {
		if !grown.Known(n.Region) {
			return nil, fmt.Errorf("gazetteer: postcode %s: unknown region %s", district, n.Region)
		}
	}
	grown.areas = grown.postcodeAreas()
	return grown, nil
}

// guard marks the names that are also words.
func guard(names []Name, words map[string]Guard) {
	var buf [longestWord]byte
	for i := range names {
		n := &names[i]
		if len(n.Text) > longestWord || n.Text[0] >= firstGreek || strings.Contains(n.Text, " ") {
			continue
		}
		key, ascii := lowered(buf[:0], n.Text)
		if !ascii {
			key = append(key, strings.ReplaceAll(fold.Key(n.Text), "'", "")...)
		}
		n.Guard = max(n.Guard, words[string(key)])
	}
}

// firstGreek begins the first letter that is not Latin, in UTF-8. Names in
// other scripts are in no list of words.
const firstGreek = 0xCD

// lowered appends a name of plain letters in small ones, as folding does at
// more cost; it appends nothing where there are others.
func lowered(to []byte, name string) ([]byte, bool) {
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= 0x7f:
			return to[:0], false
		case c == '\'':
			continue // posts are read without apostrophes
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		to = append(to, c)
	}
	return to, true
}

// longestWord is the longest entry of words.tsv in bytes; longer names are not
// looked up.
const longestWord = 14

func readWords(file string) (map[string]Guard, error) {
	words := make(map[string]Guard)
	err := readLines(file, 2, func(f []string) error {
		if len(f[0]) > longestWord || fold.Key(f[0]) != f[0] {
			return fmt.Errorf("%q: want at most %d bytes, folded", f[0], longestWord)
		}
		words[f[0]] = Word
		if f[1] != "" {
			g, err := parse(guards[:], f[1])
			if err != nil {
				return err
			}
			words[f[0]] = Guard(g)
		}
		return nil
	})
	return words, err
}

// readSpeakers returns the countries of each language.
func readSpeakers(file string) (map[string][]string, error) {
	countries := make(map[string][]string)
	err := readLines(file, 2, func(f []string) error {
		countries[f[0]] = strings.Fields(f[1])
		return nil
	})
	return countries, err
}

func readRegions(file string) ([]row, error) {
	var rows []row
	err := readLines(file, 4, func(f []string) error {
		level, err := parse(kinds[:], f[1])
		rows = append(rows, row{id: f[0], level: Kind(level), parent: f[2], label: f[3]})
		return err
	})
	return rows, err
}

// typicalNames is room for the names that are built in.
const typicalNames = 125_000

// readNames adds the names of a file to those before.
func readNames(names []Name, file string) ([]Name, error) {
	err := readLines(file, nameFields, func(f []string) error {
		n, err := nameOf(f)
		names = append(names, n)
		return err
	})
	return names, err
}

// nameFields is how many columns a file of names has.
const nameFields = 6

func nameOf(f []string) (Name, error) {
	kind, err := parse(kinds[:], f[3])
	if err != nil {
		return Name{}, err
	}
	guard, err := parse(guards[:], f[5])
	if err != nil {
		return Name{}, err
	}
	n := Name{Text: f[0], Lang: f[1], Kind: Kind(kind), Guard: Guard(guard)}
	n.Region, _, _ = strings.Cut(f[2], " ")
	if len(n.Region) < len(f[2]) {
		n.More = strings.Fields(f[2][len(n.Region):])
	}
	if f[4] != "" {
		if n.Population, err = strconv.Atoi(f[4]); err != nil {
			return n, fmt.Errorf("population %q; want a number", f[4])
		}
	}
	return n, nil
}

// parse returns the place of a word in the list of allowed ones; "" is the
// first.
func parse(allowed []string, word string) (int, error) {
	if word == "" {
		return 0, nil
	}
	for i, a := range allowed {
		if a == word {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%q is none of %s", word, strings.Join(allowed, ", "))
}

// readLines hands the fields of every line to take; empty lines and lines that
// begin with # are passed over. Missing fields at the end are "".
func readLines(file string, fields int, take func([]string) error) error {
	text, err := readText(file)
	if err != nil {
		return fmt.Errorf("gazetteer: %s: %w", file, err)
	}
	if err := eachLine(file, text, fields, take); err != nil {
		return fmt.Errorf("gazetteer: %w", err)
	}
	return nil
}

// eachLine hands the fields of every line of a text to take. Its error joins
// those of all lines.
func eachLine(file, text string, fields int, take func([]string) error) error {
	f := make([]string, fields)
	var problems []error
	for at := 1; text != ""; at++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		for i := range f {
			f[i], line, _ = strings.Cut(line, "\t")
		}
		err := take(f)
		if line != "" {
			err = fmt.Errorf("more than %d columns", fields)
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("%s:%d: %w", file, at, err))
		}
	}
	return errors.Join(problems...)
}

func readText(file string) (string, error) {
	raw, err := data.ReadFile(file)
	if err != nil {
		return "", err
	}
	if !strings.HasSuffix(file, ".gz") {
		return string(raw), nil
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return "", err
	}
	var text strings.Builder
	text.Grow(5 * len(raw)) // about what such text shrinks by
	if _, err := io.Copy(&text, io.LimitReader(z, maxData)); err != nil {
		return "", err
	}
	return text.String(), z.Close()
}
