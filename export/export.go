// Package export writes timelines, signals, incidents and posts as files: CSV for
// spreadsheets and scripts, JSON Lines and JSON for programs. Rows are written
// as they come, so that a result of any size takes the same memory.
//
// The columns are part of the contract: people script against them. New ones
// are added at the end only.
package export

import (
	"fmt"
	"io"
	"iter"
	"strings"
)

// Format is how rows are written.
type Format string

// The formats.
const (
	CSV   Format = "csv"   // RFC 4180 with a header row
	JSONL Format = "jsonl" // one object a line
	JSON  Format = "json"  // one array of objects
)

// Formats lists the allowed values of Format.
var Formats = []Format{CSV, JSONL, JSON}

// rowWriter is one format. Begin comes first, even without rows.
type rowWriter interface {
	begin(columns []string) error
	row(cells []cell) error
	end() error
}

func newWriter(w io.Writer, f Format) (rowWriter, error) {
	switch f {
	case CSV:
		return newCSV(w), nil
	case JSONL:
		return newJSONLines(w), nil
	case JSON:
		return newJSONArray(w), nil
	}
	words := make([]string, len(Formats))
	for i, f := range Formats {
		words[i] = string(f)
	}
	return nil, fmt.Errorf("format is %q; allowed: %s", f, strings.Join(words, ", "))
}

// write sends rows to w. The header goes out with the first row or at the end,
// so that a reading that fails at once has written nothing.
func write[T any](w io.Writer, f Format, what string, columns []string, rows iter.Seq2[T, error], fill func([]cell, T)) error {
	out, err := newWriter(w, f)
	if err != nil {
		return err
	}
	begun := false
	begin := func() error {
		if begun {
			return nil
		}
		begun = true
		return out.begin(columns)
	}
	cells := make([]cell, len(columns))
	for row, err := range rows {
		if err != nil {
			return fmt.Errorf("reading %s: %w", what, err)
		}
		if err := begin(); err != nil {
			return fmt.Errorf("writing %s: %w", what, err)
		}
		clear(cells)
		fill(cells, row)
		if err := out.row(cells); err != nil {
			return fmt.Errorf("writing %s: %w", what, err)
		}
	}
	if err := begin(); err != nil {
		return fmt.Errorf("writing %s: %w", what, err)
	}
	if err := out.end(); err != nil {
		return fmt.Errorf("writing %s: %w", what, err)
	}
	return nil
}

// listed yields what is held in memory already.
func listed[T any](list []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, row := range list {
			if !yield(row, nil) {
				return
			}
		}
	}
}
