package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// jsonRows writes objects with the columns as names, in their order. Between
// them stands sep, around them open and shut.
type jsonRows struct {
	w               *bufio.Writer
	open, sep, shut string

	names  [][]byte // `"name":`
	line   bytes.Buffer
	enc    *json.Encoder
	within bool // a row has been written
}

func newJSONLines(w io.Writer) *jsonRows { return newJSON(w, "", "\n", "\n") }
func newJSONArray(w io.Writer) *jsonRows { return newJSON(w, "[", ",\n", "]\n") }

func newJSON(w io.Writer, open, sep, shut string) *jsonRows {
	j := &jsonRows{w: bufio.NewWriter(w), open: open, sep: sep, shut: shut}
	j.enc = json.NewEncoder(&j.line)
	j.enc.SetEscapeHTML(false)
	return j
}

func (j *jsonRows) begin(columns []string) error {
	for _, c := range columns {
		name, err := json.Marshal(c)
		if err != nil {
			return err
		}
		j.names = append(j.names, append(name, ':'))
	}
	_, err := j.w.WriteString(j.open)
	return err
}

func (j *jsonRows) row(cells []cell) error {
	// Put together first: what is written is a whole row, or an error.
	j.line.Reset()
	if j.within {
		j.line.WriteString(j.sep)
	}
	j.within = true
	for i, c := range cells {
		if i == 0 {
			j.line.WriteByte('{')
		} else {
			j.line.WriteByte(',')
		}
		j.line.Write(j.names[i])
		if err := j.enc.Encode(c.json()); err != nil {
			return err
		}
		j.line.Truncate(j.line.Len() - 1) // the line end that Encode adds
	}
	j.line.WriteByte('}')
	_, err := j.w.Write(j.line.Bytes())
	return err
}

func (j *jsonRows) end() error {
	if j.within || j.open != "" {
		if _, err := j.w.WriteString(j.shut); err != nil {
			return err
		}
	}
	return j.w.Flush()
}
