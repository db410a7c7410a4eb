package chart

import (
	"os"
	"strings"

	"golang.org/x/term"
)

// ForTerminal returns the options that suit what out is connected to: its
// width, colour only on a terminal that wants it, and Unicode only where the
// locale has it. NO_COLOR, TERM, LC_ALL, LC_CTYPE and LANG are asked for by
// getenv.
func ForTerminal(out *os.File, getenv func(string) string) Options {
	o := Options{ASCII: !utf8Locale(getenv)}
	fd := int(out.Fd())
	if !term.IsTerminal(fd) {
		return o
	}
	o.Color = getenv("NO_COLOR") == "" && getenv("TERM") != "dumb"
	if width, _, err := term.GetSize(fd); err == nil {
		o.Width = width
	}
	return o
}

// utf8Locale reads the locale as POSIX does: the first of the three that is
// set decides.
func utf8Locale(getenv func(string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := getenv(name); value != "" {
			value = strings.ToLower(value)
			return strings.Contains(value, "utf-8") || strings.Contains(value, "utf8")
		}
	}
	return false
}
