package config

import (
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"strings"
	"unicode"
)

// hidden is printed in place of a secret.
const hidden = "[secret]"

// Secret is a value that must not be printed or logged. However it is
// formatted, what comes out is "[secret]" or, for an address, the address as
// the file has it, with names of variables in place of their values.
type Secret struct{ value, shown string }

// NewSecret wraps a value.
func NewSecret(value string) Secret { return Secret{value: value} }

// Reveal returns the value, for the one place that needs it.
func (s Secret) Reveal() string { return s.value }

// String returns what may be shown; "" where there is no value.
func (s Secret) String() string {
	switch {
	case s.value == "":
		return ""
	case s.shown != "":
		return s.shown
	}
	return hidden
}

// Format keeps the value out of every verb of fmt, %#v too.
func (s Secret) Format(f fmt.State, verb rune) {
	_, _ = fmt.Fprintf(f, fmt.FormatString(f, verb), s.String())
}

// LogValue keeps the value out of logs.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// MarshalText keeps the value out of JSON, YAML and the like.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// maxSecret is the longest secret that is read from a file, in bytes.
const maxSecret = 64 << 10

var (
	variable     = regexp.MustCompile(`\$\{([^{}]*)\}`)
	variableName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
)

// reveal fills in what a text refers to: file:/path as a whole, ${NAME}
// anywhere in it. It reports whether there was anything to fill in. The error
// never holds a value.
func (o Outside) reveal(written string) (value string, referred bool, err error) {
	if path, ok := strings.CutPrefix(written, "file:"); ok {
		value, err = o.secretFile(path)
		return value, true, err
	}
	if !strings.Contains(written, "${") {
		return written, false, nil
	}
	var wrong error
	value = variable.ReplaceAllStringFunc(written, func(ref string) string {
		name := ref[2 : len(ref)-1]
		v, err := o.variable(name)
		if err != nil && wrong == nil {
			wrong = err
		}
		return v
	})
	if wrong == nil && strings.Contains(variable.ReplaceAllString(written, ""), "${") {
		wrong = errors.New("holds a ${ that is not closed; want ${NAME}")
	}
	return value, true, wrong
}

func (o Outside) variable(name string) (string, error) {
	if !variableName.MatchString(name) {
		// What stands there may be the secret itself.
		return "", errors.New("what stands in ${} is no name of an environment variable")
	}
	v, ok := o.Env(name)
	if !ok || v == "" {
		return "", fmt.Errorf("environment variable %s is not set; set it before starting outcry", name)
	}
	return v, oneLine("environment variable "+name, v)
}

func (o Outside) secretFile(path string) (string, error) {
	raw, err := o.read(path, maxSecret)
	if err != nil {
		return "", fmt.Errorf("cannot read the secret's file: %w", err)
	}
	v := strings.TrimSpace(string(raw))
	if v == "" {
		return "", fmt.Errorf("secret file %s is empty", path)
	}
	return v, oneLine("secret file "+path, v)
}

// oneLine refuses what would break out of an HTTP header.
func oneLine(what, value string) error {
	if strings.ContainsFunc(value, unicode.IsControl) {
		return fmt.Errorf("%s holds line breaks or control characters", what)
	}
	return nil
}
