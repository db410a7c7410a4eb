package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"go.yaml.in/yaml/v4"
)

// MaxSize is the largest configuration file that is read, in bytes.
const MaxSize = 1 << 20

// Outside is what a configuration refers to without holding it.
type Outside struct {
	Env     func(name string) (value string, ok bool)
	Open    func(path string) (io.ReadCloser, error)
	Kinds   []string // of sources that this version has
	Regions Regions  // nil: regions are taken as they are written
	// Check says what is wrong with a source that is spelt well, as its kind
	// sees it; nil: nothing.
	Check func(Source) []Fault
}

// Fault is what is wrong with one key of a source.
type Fault struct {
	Key  string // "" for the source as a whole
	What string // goes on after the key: "is missing"
}

// Regions turns what a person calls a place into region ids. It gives an error
// that says what was probably meant where it knows none.
type Regions interface {
	Resolve(typed string) ([]string, error)
}

// System is the environment and the files of this process.
func System(kinds []string, regions Regions) Outside {
	return Outside{
		Env:     os.LookupEnv,
		Open:    func(path string) (io.ReadCloser, error) { return os.Open(path) },
		Kinds:   kinds,
		Regions: regions,
	}
}

// Load reads the configuration file at path. What the file leaves out is as in
// Default. An error is Problems where the file could be read, and wraps
// fs.ErrNotExist where there is none.
func Load(path string, o Outside) (Config, error) {
	raw, err := o.read(path, MaxSize)
	if err != nil {
		return Config{}, fmt.Errorf("reading the configuration: %w", err)
	}
	return Parse(path, raw, o)
}

// Parse reads a configuration; file is its name in messages.
func Parse(file string, raw []byte, o Outside) (Config, error) {
	if len(raw) > MaxSize {
		return Config{}, Problems{{File: file, What: tooLarge(MaxSize)}}
	}
	root, err := document(raw)
	if err != nil {
		return Config{}, Problems{yamlProblem(file, raw, err)}
	}
	r := reader{file: file, outside: o, config: Default()}
	r.config.File = file
	if root != nil && !isNull(root) {
		r.top(root)
	}
	if len(r.problems) > 0 {
		return Config{}, r.problems.sorted()
	}
	return r.config, nil
}

// read returns the bytes of a file of at most limit bytes.
func (o Outside) read(path string, limit int64) ([]byte, error) {
	f, err := o.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if int64(len(raw)) > limit {
		return nil, fmt.Errorf("%s: %s", path, tooLarge(limit))
	}
	return raw, nil
}

func tooLarge(limit int64) string { return fmt.Sprintf("is larger than %d KiB", limit>>10) }

// errSecondDocument says that a file goes on after its end.
var errSecondDocument = errors.New("holds a second document (---); put all of the configuration into one")

// document parses the one YAML document of a file; nil where it holds none,
// comments apart.
func document(raw []byte) (*yaml.Node, error) {
	loader, err := yaml.NewLoader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	var doc, second yaml.Node
	if err := loader.Load(&doc); errors.Is(err, io.EOF) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	if err := loader.Load(&second); err == nil {
		return nil, errSecondDocument
	} else if !errors.Is(err, io.EOF) {
		return nil, err
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	return doc.Content[0], nil
}

func yamlProblem(file string, raw []byte, err error) Problem {
	var where *yaml.LoadError
	if !errors.As(err, &where) {
		return Problem{File: file, What: err.Error()}
	}
	hint := "look at indentation, quotes and brackets up to here"
	lines := bytes.Split(raw, []byte("\n"))
	if n := where.Mark.Line - 1; n >= 0 && n < len(lines) && bytes.HasPrefix(bytes.TrimLeft(lines[n], " "), []byte("\t")) {
		hint = "indent with spaces; YAML takes no tabs for it"
	}
	return Problem{File: file, Line: where.Mark.Line, What: "no YAML: " + where.Message, Hint: hint}
}
