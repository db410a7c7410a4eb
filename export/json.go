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
	value  bytes.Buffer
	enc    *json.Encoder
	within bool // a row has been written
}

func newJSONLines(w io.Writer) *jsonRows { return newJSON(w, "", "\n", "\n") }
func newJSONArray(w io.Writer) *jsonRows { return newJSON(w, "[", ",\n", "]\n") }

func newJSON(w io.Writer, open, sep, shut string) *jsonRows {
	j := &jsonRows{w: bufio.NewWriter(w), open: open, sep: sep, shut: shut}
	j.enc = json.NewEncoder(&j.value)
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
	if j.within {
		j.w.WriteString(j.sep)
	}
	j.within = true
	for i, c := range cells {
		if i == 0 {
			j.w.WriteByte('{')
		} else {
			j.w.WriteByte(',')
		}
		j.w.Write(j.names[i])
		j.value.Reset()
		if err := j.enc.Encode(c.json()); err != nil {
			return err
		}
		j.w.Write(bytes.TrimSuffix(j.value.Bytes(), []byte("\n")))
	}
	// A bufio.Writer keeps its first error and returns it from then on.
	return j.w.WriteByte('}')
}

func (j *jsonRows) end() error {
	if j.within || j.open != "" {
		j.w.WriteString(j.shut)
	}
	return j.w.Flush()
}
