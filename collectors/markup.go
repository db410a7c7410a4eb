package collectors

import "bytes"

// tag is one piece of XML markup, as far as it can be told without parsing. It
// begins and ends where it does for encoding/xml, so that nothing can be hidden
// from a look at the tags that the parser then finds.
type tag struct {
	kind       tagKind
	name       []byte // of an element, with its prefix
	raw        []byte // all of it
	start, end int    // in the document
}

type tagKind int

const (
	opening   tagKind = iota
	closing           // </a>
	empty             // <a/>
	character         // a CDATA section
	aside             // a comment, an instruction, a document type
)

// nextTag finds the first markup at or after a place. ok is false where there
// is none, or none that ends.
func nextTag(doc []byte, from int) (t tag, ok bool) {
	i := bytes.IndexByte(doc[from:], '<')
	if i < 0 {
		return tag{}, false
	}
	t.start = from + i
	rest := doc[t.start:]
	var length int
	switch {
	case bytes.HasPrefix(rest, []byte("<!--")):
		t.kind, length = aside, endOf(rest, 4, "-->")
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		t.kind, length = character, endOf(rest, 9, "]]>")
	case bytes.HasPrefix(rest, []byte("<?")):
		t.kind, length = aside, endOf(rest, 2, "?>")
	case bytes.HasPrefix(rest, []byte("<!")):
		t.kind, length = aside, endOfDirective(rest)
	case bytes.HasPrefix(rest, []byte("</")):
		t.kind, length = closing, endOf(rest, 2, ">")
	default:
		length = endOfOpening(rest)
	}
	if length == 0 {
		return tag{}, false
	}
	t.raw, t.end = rest[:length], t.start+length
	if t.kind == opening && t.raw[length-2] == '/' {
		t.kind = empty
	}
	t.name = tagName(t.raw)
	return t, true
}

// endOf is the length up to and with the mark, or 0.
func endOf(s []byte, from int, mark string) int {
	i := bytes.Index(s[from:], []byte(mark))
	if i < 0 {
		return 0
	}
	return from + i + len(mark)
}

// endOfDirective is the length of a document type. It may hold declarations,
// comments, and quoted brackets, which do not count.
func endOfDirective(s []byte) int {
	var quote byte
	depth := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '<' && bytes.HasPrefix(s[i:], []byte("<!--")):
			length := endOf(s[i:], 4, "-->")
			if length == 0 {
				return 0
			}
			i += length - 1
		case c == '<':
			depth++
		case c == '>':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// endOfOpening is the length of a tag whose values may hold what looks like
// its end. A quotation mark begins a value only behind an equals sign.
func endOfOpening(s []byte) int {
	var quote byte
	valueDue := false
	for i, c := range s {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i + 1
		case valueDue && (c == '"' || c == '\''):
			quote, valueDue = c, false
		case c == '=':
			valueDue = true
		case !isSpace(c):
			valueDue = false
		}
	}
	return 0
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// values is at least how many attributes a tag has. Some do without an equals
// sign, some without a space before them.
func (t tag) values() int {
	n := bytes.Count(t.raw, []byte("="))
	for i := 1; i < len(t.raw); i++ {
		if isSpace(t.raw[i-1]) && !isSpace(t.raw[i]) {
			n++
		}
	}
	return n
}

func tagName(raw []byte) []byte {
	name := bytes.TrimLeft(raw, "</")
	if i := bytes.IndexAny(name, " \t\r\n/>"); i >= 0 {
		name = name[:i]
	}
	return name
}

// isItem reports whether an element is a post of a feed, whatever its prefix.
func (t tag) isItem() bool {
	name := t.name
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	return bytes.EqualFold(name, []byte("item")) || bytes.EqualFold(name, []byte("entry"))
}
