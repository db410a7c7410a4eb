package export

import (
	"bufio"
	"io"
	"strings"
)

// csvRows writes RFC 4180. The standard library's writer would change the line
// ends within a field along with those of the records, and what a post said is
// not ours to change.
type csvRows struct {
	w *bufio.Writer
}

func newCSV(w io.Writer) *csvRows { return &csvRows{bufio.NewWriter(w)} }

func (c *csvRows) begin(columns []string) error {
	for i, name := range columns {
		c.field(i, name)
	}
	return c.record()
}

func (c *csvRows) row(cells []cell) error {
	for i, cell := range cells {
		c.field(i, cell.field())
	}
	return c.record()
}

// field writes one field of a record. The buffer keeps the first error for
// record to return.
func (c *csvRows) field(i int, s string) {
	if i > 0 {
		_ = c.w.WriteByte(',')
	}
	if !strings.ContainsAny(s, "\",\r\n") && !strings.HasPrefix(s, " ") {
		_, _ = c.w.WriteString(s)
		return
	}
	_ = c.w.WriteByte('"')
	_, _ = c.w.WriteString(strings.ReplaceAll(s, `"`, `""`))
	_ = c.w.WriteByte('"')
}

func (c *csvRows) record() error {
	_, err := c.w.WriteString("\r\n")
	return err
}

// end writes what is buffered. A full disk or a closed pipe may show here
// only.
func (c *csvRows) end() error { return c.w.Flush() }
