package export

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"outcry"
)

// cell is one value of a row. The zero value is an empty one.
type cell struct {
	text  string // as CSV shows it
	plain bool   // a number or a boolean: never quoted in JSON, never a formula
	value any    // what JSON shows where it is richer than the text
}

// text is a cell of words; no words make an empty cell.
func text(s string) cell { return cell{text: strings.ToValidUTF8(s, "\ufffd")} }

func number[T int | int64](n T) cell {
	return cell{text: strconv.FormatInt(int64(n), 10), plain: true}
}

func decimal(f float64) cell {
	return cell{text: strconv.FormatFloat(f, 'f', -1, 64), plain: true}
}

// significant is a number of which only the first three digits matter.
func significant(f float64) cell {
	return cell{text: strconv.FormatFloat(f, 'g', 3, 64), plain: true}
}

func boolean(b bool) cell { return cell{text: strconv.FormatBool(b), plain: true} }

// moment is a time; the zero time makes an empty cell.
func moment(t time.Time) cell {
	if t.IsZero() {
		return cell{}
	}
	return cell{text: outcry.FormatTime(t)}
}

// words is a cell of a list, which CSV joins by spaces.
func words(list []string) cell {
	c := text(strings.Join(list, " "))
	if len(list) > 0 {
		c.value = list
	}
	return c
}

// field is the cell as a CSV field.
func (c cell) field() string {
	if c.plain {
		return c.text
	}
	return Neutral(c.text)
}

// Neutral returns s such that a spreadsheet shows it rather than runs it: what
// begins as a formula does gets a leading apostrophe.
func Neutral(s string) string {
	if s == "" {
		return s
	}
	switch s[0] {
	case '=', '+', '-', '@', '\t', '\r':
		return "'" + s
	}
	return s
}

// json is the cell as a JSON value; null for an empty one.
func (c cell) json() any {
	switch {
	case c.value != nil:
		return c.value
	case c.text == "":
		return nil
	case c.plain:
		return json.RawMessage(c.text)
	}
	return c.text
}
