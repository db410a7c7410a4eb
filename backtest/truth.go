package backtest

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"outcry"
)

// Outage is what really happened: a service failed in a region and all that it
// contains. A zero End means that it went on when the data ended.
type Outage struct {
	Service string
	Region  string
	outcry.Span
}

// truthColumns are the header of a truth file.
var truthColumns = []string{"service", "region", "started_at", "ended_at"}

// Names turns what a person typed into an id, or says what is allowed.
type Names func(typed string) (id string, err error)

// ReadTruth reads a CSV with the columns service, region, started_at and
// ended_at. No region means the world, no end that it went on, no lines that
// nothing failed. Times are RFC 3339. Everything wrong comes back at once, an
// error each that begins with "NAME:LINE: ".
func ReadTruth(name string, r io.Reader, service, region Names) ([]Outage, error) {
	t := truth{name: name, service: service, region: region, csv: csv.NewReader(r)}
	t.csv.FieldsPerRecord = -1
	t.csv.ReuseRecord = true
	header, err := t.csv.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, t.unreadable(err)
	}
	if len(header) > 0 {
		header[0] = strings.TrimPrefix(header[0], "\ufeff")
	}
	if !slices.Equal(header, truthColumns) {
		return nil, fmt.Errorf("%s:1: want the header %s", name, strings.Join(truthColumns, ","))
	}
	for {
		fields, err := t.csv.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, errors.Join(append(t.wrong, t.unreadable(err))...)
		}
		if t.row(fields); len(t.wrong) == mostWrong {
			t.wrong = append(t.wrong, fmt.Errorf("%s: more is wrong than the first %d lines of it", name, mostWrong))
			break
		}
	}
	if len(t.wrong) > 0 {
		return nil, errors.Join(t.wrong...)
	}
	return t.outages, nil
}

// mostWrong is how many errors of one file are told.
const mostWrong = 20

// truth is a truth file while it is read.
type truth struct {
	name            string
	service, region Names
	csv             *csv.Reader
	outages         []Outage
	lines           []int // of the outages
	wrong           []error
}

// unreadable says where the file is no CSV.
func (t *truth) unreadable(err error) error {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return fmt.Errorf("%s:%d: %w", t.name, parse.Line, parse.Err)
	}
	return fmt.Errorf("%s: %w", t.name, err)
}

func (t *truth) row(fields []string) {
	line, _ := t.csv.FieldPos(0)
	o, err := t.outage(fields)
	if err == nil {
		err = t.overlap(o)
	}
	if err != nil {
		t.wrong = append(t.wrong, fmt.Errorf("%s:%d: %w", t.name, line, err))
		return
	}
	t.outages, t.lines = append(t.outages, o), append(t.lines, line)
}

func (t *truth) outage(fields []string) (o Outage, err error) {
	if len(fields) != len(truthColumns) {
		return o, fmt.Errorf("%d fields; want %s", len(fields), strings.Join(truthColumns, ","))
	}
	for i, f := range fields {
		if !utf8.ValidString(f) {
			return o, fmt.Errorf("%s is not UTF-8", truthColumns[i])
		}
		fields[i] = strings.TrimSpace(f)
	}
	if fields[0] == "" {
		return o, errors.New("service is empty")
	}
	if o.Service, err = t.service(fields[0]); err != nil {
		return o, err
	}
	o.Region = outcry.World
	if fields[1] != "" {
		if o.Region, err = t.region(fields[1]); err != nil {
			return o, err
		}
	}
	if o.Start, err = moment("started_at", fields[2]); err != nil {
		return o, err
	}
	if fields[3] == "" {
		return o, nil
	}
	if o.End, err = moment("ended_at", fields[3]); err != nil {
		return o, err
	}
	if !o.End.After(o.Start) {
		return o, fmt.Errorf("ended_at %s is not after started_at", fields[3])
	}
	return o, nil
}

func moment(column, typed string) (time.Time, error) {
	at, err := time.Parse(time.RFC3339, typed)
	if err != nil || at.Before(outcry.Oldest) {
		return at, fmt.Errorf("%s is %q; want RFC 3339 and not before 2000, as in 2023-02-14T10:34:00Z", column, excerpt(typed))
	}
	return at.UTC(), nil
}

// overlap says whether a line tells of what another told already: it would
// count twice.
func (t *truth) overlap(o Outage) error {
	for i, other := range t.outages {
		if o.Service == other.Service && o.Region == other.Region && overlaps(o.Span, other.Span) {
			return fmt.Errorf("overlaps with line %d, of the same service and region", t.lines[i])
		}
	}
	return nil
}

// overlaps reports whether two spans have a moment in common; a zero End is
// open.
func overlaps(a, b outcry.Span) bool {
	return (b.End.IsZero() || a.Start.Before(b.End)) && (a.End.IsZero() || b.Start.Before(a.End))
}

// excerpt is the beginning of what somebody typed.
func excerpt(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
