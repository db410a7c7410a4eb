package discover

import (
	"fmt"
	"regexp"
	"strings"
)

// Adopt returns the lines of a configuration that add subjects to the catalogue;
// "" if none of them can be the id of a service.
func Adopt(subjects []Subject) string {
	var b strings.Builder
	for _, s := range subjects {
		if !id.MatchString(s.ID) {
			continue
		}
		fmt.Fprintf(&b, "  - { id: %s, name: %s", scalar(s.ID), scalar(Title(s.ID)))
		if list := aliases(s.Spellings); len(list) > 0 {
			fmt.Fprintf(&b, ", aliases: [%s]", strings.Join(list, ", "))
		}
		b.WriteString(" }\n")
	}
	if b.Len() == 0 {
		return ""
	}
	return "services:\n" + b.String()
}

// id is what the id of a service looks like.
var id = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func aliases(spellings []string) (list []string) {
	for _, spelling := range spellings {
		if id.MatchString(spelling) {
			list = append(list, scalar(strings.ReplaceAll(spelling, "-", " ")))
		}
	}
	return list
}

// Title is an id as a name: its words with capitals.
func Title(id string) string {
	words := strings.Split(id, "-")
	for i, word := range words {
		if word != "" {
			words[i] = strings.ToUpper(word[:1]) + word[1:]
		}
	}
	return strings.Join(words, " ")
}

// noString is what YAML, in one version or another, takes for a number, a boolean
// or null where it stands without quotes.
var noString = regexp.MustCompile(`(?i)^([0-9].*|y|n|yes|no|on|off|true|false|null)$`)

// scalar writes letters, digits, spaces and hyphens as a string of YAML.
func scalar(s string) string {
	if noString.MatchString(s) {
		return "'" + s + "'"
	}
	return s
}
