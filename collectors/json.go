package collectors

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of an answer in JSON. Each object becomes a structure of up to a
// kilobyte, whatever little of it is filled in.
const (
	maxObjects = 50_000  // objects and lists
	maxValues  = 500_000 // of them all together
)

// jsonStart reports whether a body can be JSON at all, and is no more of it
// than we decode.
func jsonStart(body []byte) error {
	body = bytes.TrimSpace(body)
	switch {
	case len(body) == 0:
		return errors.New("answered with nothing where JSON was due")
	case body[0] != '{' && body[0] != '[':
		return fmt.Errorf("answered with something else where JSON was due; it starts with %s", excerpt(body))
	}
	if err := checkJSON(body); err != nil {
		return fmt.Errorf("the answer %w", err)
	}
	return nil
}

// checkJSON counts what stands in a body before it is decoded.
func checkJSON(body []byte) error {
	objects, values := 0, 0
	for i := 0; i < len(body); i++ {
		switch body[i] {
		case '{', '[':
			objects++
		case ',':
			values++
		case '"':
			i += endOfString(body[i:])
		}
	}
	if objects > maxObjects || values > maxValues {
		return fmt.Errorf("holds %d objects with %d values; more than %d with %d are not read", objects, values, maxObjects, maxValues)
	}
	return nil
}

// endOfString is the place of the quotation mark that ends a string in JSON.
func endOfString(s []byte) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	return len(s)
}

// excerpt shows the start of a body, to say what came instead: words in
// quotation marks, or what the bytes are.
func excerpt(body []byte) string {
	words := cut(strings.Join(strings.Fields(string(body[:min(len(body), 200)])), " "), 60)
	strange := func(r rune) bool { return r == utf8.RuneError || !unicode.IsPrint(r) }
	switch {
	case bytes.HasPrefix(body, []byte("\x1f\x8b")), bytes.HasPrefix(body, []byte("\x1f\uFFFD")):
		return "bytes that are packed with gzip once more"
	case strings.IndexFunc(words, strange) >= 0:
		return "bytes that are no text"
	}
	return fmt.Sprintf("%q", words)
}
