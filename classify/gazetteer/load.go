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
//	local.tsv       the same columns, written by hand; several regions are split by spaces
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
	return plant(rows, names)
}

// guard marks the names that are also words.
func guard(names []Name, words map[string]Guard) {
	for i := range names {
		if n := &names[i]; len(n.Text) <= longestWord && !strings.Contains(n.Text, " ") {
			n.Guard = max(n.Guard, words[fold.Key(n.Text)])
		}
	}
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
const typicalNames = 40_000

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
