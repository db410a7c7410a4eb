package collectors

import (
	"bytes"
	"fmt"
	"slices"
)

// Bounds of what a parser is given: what costs it more than it tells us. They
// are far above every honest feed's. With all of them reached, parsing takes a
// second or two and less than 100 MB.
const (
	maxDepth = 500       // elements within each other
	maxParts = 300_000   // two for an element, one or two for an attribute
	maxNames = 4_000_000 // elements times the prefixes declared: each carries a table of them
	maxGlue  = 4 << 30   // bytes copied where a text in pieces is put together
)

// span is a part of a document, in bytes.
type span struct{ start, end int }

// outline is what can be told of a feed without parsing it.
type outline struct {
	items  []span   // the first maxItems that are whole
	beyond int      // whole items after these
	last   int      // where the last whole item of all ends
	within []string // elements that it lies in, outermost first
	end    int      // of the root element; 0 where the document is cut off
}

// surveyor draws the outline of a document.
type surveyor struct {
	doc      []byte
	out      outline
	open     []level
	item     int // how many elements are open around the item that we are in; 0: none
	start    int // of that item
	parts    int
	names    int
	glue     int64
	prefixes map[string]bool
}

// level is an open element.
type level struct {
	name []byte
	text int // bytes of its own text so far
}

// survey looks over an XML feed. It fails where parsing it could take more
// memory or time than a feed is worth.
func survey(doc []byte) (outline, error) {
	s := surveyor{doc: doc, prefixes: map[string]bool{}}
	for from := 0; s.out.end == 0; {
		t, ok := nextTag(doc, from)
		if !ok {
			break
		}
		if err := s.read(t, t.start-from); err != nil {
			return outline{}, err
		}
		from = t.end
	}
	return s.out, nil
}

// read takes one tag, and the length of the text before it.
func (s *surveyor) read(t tag, text int) error {
	if n := len(s.open); n > 0 && text > 0 {
		s.open[n-1].text += text
	}
	if n := len(s.open); n > 0 && s.counted() {
		s.glue += int64(s.open[n-1].text)
	}
	switch t.kind {
	case character:
		if n := len(s.open); n > 0 {
			s.open[n-1].text += len(t.raw)
		}
	case opening, empty:
		s.begin(t)
		if t.kind == empty {
			s.end(t)
		}
	case closing:
		s.end(t)
	}
	return s.excess()
}

// counted reports whether what is read will be parsed; items beyond the first
// maxItems are cut out before.
func (s *surveyor) counted() bool { return len(s.out.items) < maxItems || s.item == 0 }

func (s *surveyor) begin(t tag) {
	if s.item == 0 && t.isItem() {
		s.item, s.start = len(s.open)+1, t.start
	}
	s.open = append(s.open, level{name: t.name})
	if !s.counted() {
		return
	}
	s.parts += 2 + t.values()
	s.declare(t.raw)
	s.names += len(s.prefixes)
}

// declare notes the namespace prefixes that a tag declares.
func (s *surveyor) declare(raw []byte) {
	for {
		i := bytes.Index(raw, []byte("xmlns"))
		if i < 0 {
			return
		}
		raw = raw[i+len("xmlns"):]
		end := max(0, bytes.IndexAny(raw, "= \t\r\n>"))
		s.prefixes[string(raw[:end])] = true
	}
}

// end closes an element, and those within it that were left open.
func (s *surveyor) end(t tag) {
	i := len(s.open) - 1
	for i >= 0 && !bytes.Equal(s.open[i].name, t.name) {
		i--
	}
	if i < 0 {
		return // closes nothing
	}
	s.open = s.open[:i]
	if i == 0 {
		s.out.end = t.end
	}
	if s.item == 0 || i >= s.item {
		return
	}
	if i == s.item-1 { // not where the end of what is around it closed it
		s.keep(t.end)
	}
	s.item = 0
}

func (s *surveyor) keep(end int) {
	if len(s.out.items) >= maxItems {
		s.out.beyond++
	} else {
		s.out.items = append(s.out.items, span{s.start, end})
	}
	s.out.last = end
	s.out.within = s.out.within[:0]
	for _, l := range s.open {
		s.out.within = append(s.out.within, string(l.name))
	}
}

func (s *surveyor) excess() error {
	switch {
	case len(s.open) > maxDepth:
		return fmt.Errorf("nests elements more than %d deep; no honest feed does, and it is not read", maxDepth)
	case s.parts > maxParts:
		return fmt.Errorf("is made of more than %d elements and attributes; no honest feed is, and it is not read", maxParts/2)
	case s.names > maxNames:
		return fmt.Errorf("declares %d XML namespaces for its many elements; no honest feed does, and it is not read", len(s.prefixes))
	case s.glue > maxGlue:
		return fmt.Errorf("breaks its text into too many pieces; no honest feed does, and it is not read")
	}
	return nil
}

// kept is the document without the items that are too many, and without what
// stands behind it.
func (o outline) kept(doc []byte) []byte {
	if o.beyond == 0 {
		return doc[:o.end]
	}
	return slices.Concat(doc[:o.items[len(o.items)-1].end], doc[o.last:o.end])
}

// repaired is the document with one of its items alone, or with all of them,
// closed after the last one. What stands between them is left out.
func (o outline) repaired(doc []byte, items ...span) []byte {
	out := slices.Clone(doc[:o.items[0].start])
	for _, item := range items {
		out = append(out, doc[item.start:item.end]...)
	}
	for _, name := range slices.Backward(o.within) {
		out = append(out, "</"+name+">"...)
	}
	return out
}
