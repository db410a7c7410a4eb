package safetext

import (
	"bytes"
	"io"
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
		if i < 0 && len(w.rest) < maxLine {
			break
		}
		if i < 0 {
			i = len(w.rest) - 1
		}
		out = append(append(out, Clean(string(w.rest[:i]))...), '\n')
		w.rest = w.rest[i+1:]
	}
	if _, err := w.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}
