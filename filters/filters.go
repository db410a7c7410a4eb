// Package filters reads what a person types to say which signals to show: the
// flags of the commands and the query parameters of the API and the dashboard
// are the same words and are read here, once.
package filters

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // zones by name also on machines that have no database of them

	"outcry"
	"outcry/spelling"
)

// Limits of what is read from one query.
const (
	MaxValues = 100 // of one name
	MaxValue  = 200 // bytes
)

// Names are the filters that Parse knows. A name may be written with _ in
// place of -.
var Names = []string{"service", "region", "since", "until", "as-of", "step", "stance", "voice", "symptom", "source", "tz"}

// Values are what was typed, by name. A url.Values can be converted to it.
type Values map[string][]string

// Regions turns what a person calls a place into region ids. It gives an error
// that says what was probably meant where it knows none.
type Regions interface {
	Resolve(typed string) ([]string, error)
	// Children returns the ids of the regions directly in a region.
	Children(id string) []string
}

// Services turns what a person calls a service into its id. What the catalogue
// lacks gets the id that posts about it have.
type Services interface {
	Resolve(name string) (id string, known bool)
}

// Context is what reading depends on beside the words.
type Context struct {
	Now        time.Time
	Regions    Regions
	Services   Services
	Span       time.Duration // length of the span if neither end was said; 0: all
	MaxBuckets int           // most buckets a span may have, for one cell; 0: any number
	Also       []string      // names that the caller reads itself
}

// Selection is what was asked for.
type Selection struct {
	Query   outcry.Query
	Zone    *time.Location // that times are shown in; never nil
	Unknown []string       // services of the query that the catalogue lacks
}

// Error says what is wrong with one value.
type Error struct {
	Name  string // as it was typed, without dashes in front
	Value string
	Want  string // what is allowed
}

func (e *Error) Error() string {
	if e.Value == "" {
		return fmt.Sprintf("%s: %s", e.Name, e.Want)
	}
	return fmt.Sprintf("%s %q: want %s", e.Name, e.Value, e.Want)
}

// Parse reads the filters. The first thing wrong with them comes back as an
// *Error. Empty values are passed over, as forms send them.
//
// The span is half-open. A date, today or yesterday is the whole day in UTC:
// since its start, until its end. With as-of, that time stands for
// now. The span never reaches beyond now.
func Parse(values Values, c Context) (Selection, error) {
	p := parser{Context: c, values: Values{}, typed: map[string]string{}}
	p.collect(values)
	p.zone()
	p.span()
	p.step()
	p.services()
	p.regions()
	p.kinds()
	if p.err != nil {
		return Selection{}, p.err
	}
	return p.out, nil
}

// Align widens the span to whole buckets, so that the first and the last one
// are not cut short. The step must be set.
func Align(q outcry.Query) outcry.Query {
	if q.Step <= 0 {
		return q
	}
	q.Since = q.Since.Truncate(q.Step)
	if end := q.Until.Truncate(q.Step); end.Before(q.Until) {
		q.Until = end.Add(q.Step)
	}
	return q
}

// parser holds the selection while it is read, and the first error.
type parser struct {
	Context
	values Values            // by canonical name, without empty values
	typed  map[string]string // canonical name to the name as typed
	out    Selection
	err    error
}

func (p *parser) fail(name, value, want string) {
	if p.err != nil {
		return
	}
	if typed, ok := p.typed[name]; ok {
		name = typed
	}
	p.err = &Error{Name: name, Value: value, Want: want}
}

// collect brings the names into one form and holds the values to their limits.
func (p *parser) collect(values Values) {
	known := map[string]bool{}
	for _, name := range append(append([]string{}, Names...), p.Also...) {
		known[canonical(name)] = true
	}
	for _, typed := range sortedNames(values) {
		name := canonical(typed)
		if !known[name] {
			p.unknown(typed)
			continue
		}
		p.typed[name] = typed
		for _, value := range values[typed] {
			if value = strings.TrimSpace(value); value == "" {
				continue
			}
			if len(value) > MaxValue {
				p.fail(name, "", fmt.Sprintf("a value is %d bytes long; at most %d are read", len(value), MaxValue))
				break
			}
			p.values[name] = append(p.values[name], value)
		}
		if n := len(p.values[name]); n > MaxValues {
			p.fail(name, "", fmt.Sprintf("given %d times; at most %d are read", n, MaxValues))
		}
	}
}

func (p *parser) unknown(typed string) {
	want := "no such filter; known: " + strings.Join(Names, ", ")
	if near, ok := spelling.Nearest(canonical(typed), Names); ok {
		want = "no such filter; did you mean " + near + "?"
	}
	if len(typed) > MaxValue {
		typed = typed[:MaxValue]
	}
	p.fail(strings.ToValidUTF8(typed, ""), "", want)
}

// one returns the value of a name that may be given once.
func (p *parser) one(name string) string {
	values := p.values[name]
	if len(values) == 0 {
		return ""
	}
	if len(values) > 1 {
		p.fail(name, "", fmt.Sprintf("given %d times; give it once", len(values)))
	}
	return values[0]
}

func canonical(name string) string {
	return strings.ReplaceAll(strings.ToLower(name), "_", "-")
}
