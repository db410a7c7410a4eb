package config

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"

	"outcry/spelling"
)

// reader walks the parsed file along the keys that are known, collects what is
// wrong, and goes on. Since it descends only where a key leads, nesting and
// references cannot lead it in circles.
type reader struct {
	file     string
	outside  Outside
	config   Config
	problems Problems
}

func (r *reader) problem(n *yaml.Node, hint, format string, args ...any) {
	r.problems = append(r.problems, Problem{File: r.file, Line: n.Line, What: fmt.Sprintf(format, args...), Hint: hint})
}

// field is one key of a section and what reads its value.
type field struct {
	key  string
	read func(*yaml.Node)
}

// section reads a mapping, in which the keys that it needs must stand. It
// reports whether n is one.
func (r *reader) section(name string, n *yaml.Node, fields []field, needs ...string) bool {
	if !r.plain(n) {
		return false
	}
	if n.Kind != yaml.MappingNode {
		r.problem(n, "write it as `key: value` lines", "%s is %s; want keys with values", name, kindOf(n))
		return false
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		at := slices.IndexFunc(fields, func(f field) bool { return f.key == key.Value })
		switch first, twice := seen[key.Value]; {
		case key.Kind != yaml.ScalarNode || at < 0:
			r.unknownKey(key, fields)
		case twice:
			r.problem(key, "keep one", "key `%s` stands on line %d already", key.Value, first)
		case isNull(value):
			continue
		default:
			fields[at].read(value)
		}
		seen[key.Value] = key.Line
	}
	for _, key := range needs {
		if _, ok := seen[key]; !ok {
			r.problem(n, "", "%s needs `%s`", name, key)
		}
	}
	return true
}

func (r *reader) unknownKey(key *yaml.Node, fields []field) {
	known := make([]string, len(fields))
	for i, f := range fields {
		known[i] = f.key
	}
	hint := "known here: " + strings.Join(known, ", ")
	if near, ok := spelling.Nearest(key.Value, known); ok {
		hint = fmt.Sprintf("did you mean `%s`?", near)
	}
	r.problem(key, hint, "unknown key `%s`", clip(key.Value))
}

// items calls each for every member of a list.
func (r *reader) items(key string, n *yaml.Node, each func(*yaml.Node)) {
	if !r.plain(n) {
		return
	}
	if n.Kind != yaml.SequenceNode {
		r.problem(n, "write one `- ` line for each", "`%s` is %s; want a list", key, kindOf(n))
		return
	}
	for _, item := range n.Content {
		each(item)
	}
}

// text reads a value that is one line of text.
func (r *reader) text(key string, n *yaml.Node) (string, bool) {
	s, ok := r.raw(key, n)
	if ok && strings.Contains(s, "${") {
		r.problem(n, "write the value itself", "`%s` refers to an environment variable; only url, token and to can", key)
		return "", false
	}
	return s, ok
}

// raw reads a text that may refer to secrets. The words of the file are taken
// as they stand, so that NO is Norway and 1e3 is a name.
func (r *reader) raw(key string, n *yaml.Node) (string, bool) {
	if !r.plain(n) {
		return "", false
	}
	if n.Kind != yaml.ScalarNode {
		r.problem(n, "", "`%s` is %s; want a text", key, kindOf(n))
		return "", false
	}
	if strings.ContainsFunc(n.Value, unicode.IsControl) {
		r.problem(n, "", "`%s` holds line breaks or control characters; want one line of text", key)
		return "", false
	}
	return strings.TrimSpace(n.Value), true
}

// plain refuses what can make a small file large or mean something else than
// what is written.
func (r *reader) plain(n *yaml.Node) bool {
	switch {
	case n.Kind == yaml.AliasNode:
		r.problem(n, "write the value out", "references (*%s) are not read", clip(n.Value))
	case n.Style&yaml.TaggedStyle != 0:
		r.problem(n, "leave it out", "tags (%s) are not read", clip(n.Tag))
	default:
		return true
	}
	return false
}

func isNull(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null" && n.Style&yaml.TaggedStyle == 0
}

func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a section with keys"
	case yaml.SequenceNode:
		return "a list"
	default:
		if isNull(n) {
			return "empty"
		}
		return fmt.Sprintf("the text %q", clip(n.Value))
	}
}

// clip keeps a message short, whatever the file holds.
func clip(s string) string {
	const most = 60
	s = strings.Map(func(c rune) rune {
		if !unicode.IsPrint(c) {
			return ' '
		}
		return c
	}, s)
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}
