package export

import (
	"encoding/csv"
	"io"
)

// csvRows writes RFC 4180: records end in CRLF, and so do lines within a
// field.
type csvRows struct {
	w      *csv.Writer
	fields []string
}

func newCSV(w io.Writer) *csvRows {
	cw := csv.NewWriter(w)
	cw.UseCRLF = true
	return &csvRows{w: cw}
}

func (c *csvRows) begin(columns []string) error {
	c.fields = make([]string, len(columns))
	return c.w.Write(columns)
}

func (c *csvRows) row(cells []cell) error {
	for i, cell := range cells {
		c.fields[i] = cell.field()
	}
	return c.w.Write(c.fields)
}

// end writes what is buffered. A full disk or a closed pipe may show here
// only.
func (c *csvRows) end() error {
	c.w.Flush()
	return c.w.Error()
}
