package safetext

import (
	"bytes"
	"io"
	"unicode/utf8"
)

// Writer passes lines on with their words made fit for a terminal.
type Writer struct {
	w    io.Writer
	rest []byte // a line that has not ended yet
}

// NewWriter returns a Writer to w. A line is written when it ends, so the last
// one has to.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// maxLine is how much of a line is held back until its end comes.
const maxLine = 1 << 20

// Write cleans the lines that end in p.
func (w *Writer) Write(p []byte) (int, error) {
	w.rest = append(w.rest, p...)
	var out []byte
	for {
		i := bytes.IndexByte(w.rest, '\n')
		if i < 0 {
			break
		}
		out = append(append(out, Clean(string(w.rest[:i]))...), '\n')
		w.rest = w.rest[i+1:]
	}
	if len(w.rest) >= maxLine {
		end := whole(w.rest)
		out = append(out, Clean(string(w.rest[:end]))...)
		w.rest = w.rest[end:]
	}
	if _, err := w.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// whole is how much of a line that goes on can be cleaned by itself: all but a
// character that has only begun. A sequence that is cut in two loses its
// introducer and is read as words.
func whole(line []byte) int {
	for n := 1; n < utf8.UTFMax; n++ {
		if start := len(line) - n; utf8.RuneStart(line[start]) {
			if !utf8.FullRune(line[start:]) {
				return start
			}
			break
		}
	}
	return len(line)
}
