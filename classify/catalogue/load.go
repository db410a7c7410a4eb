package catalogue

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"

	"outcry"
)

//go:embed data
var data embed.FS

// maxFile is how many bytes of one data file are read.
const maxFile = 4 << 20

// Builtin returns the catalogue that comes with the program.
func Builtin() (*Catalogue, error) {
	files, err := fs.Sub(data, "data")
	if err != nil {
		return nil, err
	}
	return Load(files)
}

// Load reads a catalogue from the YAML files of a directory. Its error joins
// all problems of form; Lint says what else is wrong with the data.
func Load(files fs.FS) (*Catalogue, error) {
	services, press, err := entries(files, "")
	if err != nil {
		return nil, err
	}
	all := map[string]Service{outcry.Unlisted: unlisted}
	for _, s := range services {
		all[s.ID] = s
	}
	return build(all, press), nil
}

// Merge returns a catalogue that knows the services in the YAML files of a
// directory too; one that is known is added to, as With does. Problems name the
// files with dir before them.
func (c *Catalogue) Merge(dir string, files fs.FS) (*Catalogue, error) {
	services, press, err := entries(files, dir)
	if err != nil || len(services)+len(press) == 0 {
		return c, err
	}
	return c.with(services, press)
}

// entries reads the services and the accounts of the press of a directory.
func entries(files fs.FS, dir string) (services []Service, press []string, err error) {
	names, err := fs.Glob(files, "*.yaml")
	if err != nil {
		return nil, nil, err
	}
	first := map[string]Service{outcry.Unlisted: unlisted}
	var problems []error
	for _, name := range names {
		f, err := read(files, name, path.Join(dir, name))
		if err != nil {
			problems = append(problems, err)
			continue
		}
		press = append(press, handles(f.Press)...)
		for _, e := range f.Services {
			s, err := e.service(path.Join(dir, name))
			if err != nil {
				problems = append(problems, err)
				continue
			}
			if old, taken := first[s.ID]; taken {
				problems = append(problems, fmt.Errorf("%s:%d: service %q is there already, in %s:%d", s.File, s.Line, s.ID, old.File, old.Line))
				continue
			}
			first[s.ID] = s
			services = append(services, s)
		}
	}
	return services, press, errors.Join(problems...)
}

// file is one data file.
type file struct {
	Category string   `yaml:"category"` // of every service in it
	Press    []string `yaml:"press"`
	Services []entry  `yaml:"services"`
}

// entry is a service as it is written.
type entry struct {
	ID             string              `yaml:"id"`
	Name           string              `yaml:"name"`
	Category       string              `yaml:"category"`
	Guard          string              `yaml:"guard"`
	Aliases        []string            `yaml:"aliases"`
	Words          []string            `yaml:"words"`
	Handles        []string            `yaml:"handles"`
	Hashtags       []string            `yaml:"hashtags"`
	Domains        []string            `yaml:"domains"`
	In             []string            `yaml:"in"`
	Country        string              `yaml:"country"`
	Regions        []string            `yaml:"regions"`
	CountryHandles map[string]string   `yaml:"country_handles"`
	Accounts       map[string][]string `yaml:"accounts"`
	Nouns          map[string][]string `yaml:"nouns"`

	line int
}

// read reads one file, which problems name as shown.
func read(files fs.FS, name, shown string) (file, error) {
	var f file
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return f, err
	}
	name = shown
	if len(raw) > maxFile {
		return f, fmt.Errorf("%s: larger than %d MiB", name, maxFile>>20)
	}
	var root yaml.Node
	if err := yaml.Load(raw, &root); err != nil {
		return f, fmt.Errorf("%s: %s", name, oneLine(err.Error()))
	}
	if err := root.Load(&f, yaml.WithKnownFields()); err != nil {
		return f, fmt.Errorf("%s: %s", name, oneLine(err.Error()))
	}
	for i, line := range lines(&root) {
		f.Services[i].line = line
		f.Services[i].Category = cmp.Or(f.Services[i].Category, f.Category)
	}
	return f, nil
}

// oneLine is what the parser says, which quotes the file as it is.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// lines returns where the services of a document begin.
func lines(root *yaml.Node) []int {
	var at []int
	for _, top := range root.Content {
		for i := 0; i+1 < len(top.Content); i += 2 {
			if top.Content[i].Value == "services" {
				for _, service := range top.Content[i+1].Content {
					at = append(at, service.Line)
				}
			}
		}
	}
	return at
}

func (e entry) service(file string) (Service, error) {
	s := Service{
		ID: e.ID, Name: e.Name, Category: e.Category, Aliases: e.Aliases, Words: e.Words,
		Handles: handles(e.Handles), Hashtags: handles(e.Hashtags), Domains: e.Domains,
		In: e.In, Country: e.Country, Regions: e.Regions, File: file, Line: e.line,
	}
	switch e.Guard {
	case "":
	case "word":
		s.Guard = Word
	default:
		return s, fmt.Errorf("%s:%d: service %q: guard %q; use word, or leave it out", file, e.line, e.ID, e.Guard)
	}
	for _, handle := range slices.Sorted(maps.Keys(e.CountryHandles)) {
		if s.CountryHandles == nil {
			s.CountryHandles = make(map[string]string)
		}
		s.CountryHandles[strings.TrimLeft(handle, "@")] = e.CountryHandles[handle]
	}
	for _, voice := range slices.Sorted(maps.Keys(e.Accounts)) {
		if v := outcry.Voice(voice); v == outcry.User || !slices.Contains(outcry.Voices, v) {
			return s, fmt.Errorf("%s:%d: service %q: accounts of voice %q; use official, monitor or press", file, e.line, e.ID, voice)
		}
		if s.Accounts == nil {
			s.Accounts = make(map[outcry.Voice][]string)
		}
		s.Accounts[outcry.Voice(voice)] = handles(e.Accounts[voice])
	}
	for _, lang := range slices.Sorted(maps.Keys(e.Nouns)) {
		for _, text := range e.Nouns[lang] {
			s.Nouns = append(s.Nouns, Noun{Lang: lang, Text: text})
		}
	}
	if problem := s.check(); problem != "" {
		return s, fmt.Errorf("%s:%d: service %q: %s", file, e.line, e.ID, problem)
	}
	return s, nil
}

// handles takes the sign off handles or hashtags.
func handles(written []string) []string {
	bare := make([]string, len(written))
	for i, h := range written {
		bare[i] = strings.TrimLeft(h, "@#")
	}
	return bare
}
