package classify

import (
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"outcry"
)

// documented is a row of docs/languages.md.
type documented struct {
	form             string
	examples, silent int
	floor            string
}

// documentedLanguages reads the table of languages, by code.
func documentedLanguages(t *testing.T) map[string]documented {
	t.Helper()
	data, err := os.ReadFile("../docs/languages.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(data), "| code | language | form |")
	if !found {
		t.Fatal("docs/languages.md has no table of languages")
	}
	list := map[string]documented{}
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) == 1 {
			break // the end of the table
		}
		if len(cells) < 9 || strings.Contains(line, "---") {
			continue
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		examples, err := strconv.Atoi(cells[4])
		silent, err2 := strconv.Atoi(cells[5])
		if err != nil || err2 != nil {
			continue // the head
		}
		if _, twice := list[cells[1]]; twice {
			t.Errorf("docs/languages.md has two rows of %s", cells[1])
		}
		list[cells[1]] = documented{cells[3], examples, silent, cells[6]}
	}
	return list
}

func silentOf(lines []outcry.Line) int {
	n := 0
	for _, line := range lines {
		if len(line.Gold) == 0 {
			n++
		}
	}
	return n
}

func TestTheTableOfLanguagesIsRight(t *testing.T) {
	table := documentedLanguages(t)
	files, err := fs.Glob(Lexicons().Files, "*.lex")
	if err != nil {
		t.Fatal(err)
	}
	var langs []string
	for _, file := range files {
		if lang := strings.TrimSuffix(file, ".lex"); lang != commonLang {
			langs = append(langs, lang)
		}
	}
	for lang := range table {
		if !slices.Contains(langs, lang) {
			t.Errorf("docs/languages.md has a row of %s, which has no lexicon", lang)
		}
	}
	for _, lang := range langs {
		row, ok := table[lang]
		if !ok {
			t.Errorf("docs/languages.md lacks a row of %s", lang)
			continue
		}
		lines, _ := readLines(t, "testdata/examples_"+lang+".jsonl")
		silent := silentOf(lines)
		if row.examples != len(lines) || row.silent != silent {
			t.Errorf("docs/languages.md gives %s %d examples, %d without a claim; there are %d and %d", lang, row.examples, row.silent, len(lines), silent)
		}
		floor := "–"
		if f, ok := floors()[lang]; ok {
			floor = strconv.FormatFloat(f, 'f', 2, 64)
		}
		if row.floor != floor {
			t.Errorf("docs/languages.md gives %s the floor %q; it is %q", lang, row.floor, floor)
		}
		switch {
		case row.form == "deep" && (len(lines) < 60 || 3*silent < len(lines) || floor == "–"):
			t.Errorf("%s is no deep language: %d examples, %d without a claim, floor %s", lang, len(lines), silent, floor)
		case row.form == "first" && len(lines) < 20:
			t.Errorf("%s has %d examples, want 20 for a first form", lang, len(lines))
		case row.form != "deep" && row.form != "first":
			t.Errorf("%s has the form %q; want deep or first", lang, row.form)
		}
	}
}
