package web

import (
	"net/url"
	"slices"
	"strings"
)

// blamed is the query parameter that an error of the filters begins with, if
// it is one of those that were given.
func blamed(err error, given url.Values) string {
	message := err.Error()
	names := make([]string, 0, len(given))
	for name := range given {
		names = append(names, name)
	}
	// The longest first: "as_of" rather than "as".
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	for _, name := range names {
		if name != "" && strings.HasPrefix(message, name) {
			return name
		}
	}
	return ""
}
