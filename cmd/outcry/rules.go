package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"outcry/classify"
	"outcry/classify/catalogue"
	"outcry/classify/gazetteer"
	"outcry/config"
)

// rules are an operator's own, a directory whose files are added to what is
// built in: lexicons (LANGUAGE.lex), services (*.yaml), places (*.tsv).
type rules struct {
	dir   string // "" for none
	files fs.FS
}

// ownRules are those that the configuration names.
func ownRules(c config.Config) (rules, error) {
	if c.Rules == "" {
		return rules{}, nil
	}
	if info, err := os.Stat(c.Rules); err != nil || !info.IsDir() {
		return rules{}, fmt.Errorf("%s: rules: %s is no directory that can be read; make it, or leave the key out", c.File, c.Rules)
	}
	return rules{filepath.ToSlash(c.Rules), os.DirFS(c.Rules)}, nil
}

// services are the known ones and those of the directory.
func (r rules) services(known *catalogue.Catalogue) (*catalogue.Catalogue, error) {
	if r.dir == "" {
		return known, nil
	}
	return known.Merge(r.dir, r.files)
}

// regions are the known ones with the places of the directory.
func (r rules) regions(known *gazetteer.Regions) (*gazetteer.Regions, error) {
	if r.dir == "" {
		return known, nil
	}
	return known.Merge(r.dir, r.files)
}

// lexicons are the built-in ones and those of the directory.
func (r rules) lexicons() []classify.Layer {
	layers := []classify.Layer{classify.Lexicons()}
	if r.dir != "" {
		layers = append(layers, classify.Layer{Name: r.dir, Files: r.files})
	}
	return layers
}

// strays are the files of the directory that nothing reads, a line each. What
// explains the others may lie beside them.
func (r rules) strays() []string {
	if r.dir == "" {
		return nil
	}
	entries, err := fs.ReadDir(r.files, ".")
	if err != nil {
		return []string{fmt.Sprintf("%s: %v", r.dir, err)}
	}
	var lines []string
	for _, e := range entries {
		read := slices.Contains([]string{".lex", ".yaml", ".tsv", ".md", ".txt"}, path.Ext(e.Name()))
		if !read && !strings.HasPrefix(e.Name(), ".") {
			lines = append(lines, fmt.Sprintf("%s is not read; want LANGUAGE.lex for words, NAME.yaml for services, NAME.tsv for places", path.Join(r.dir, e.Name())))
		}
	}
	return lines
}
