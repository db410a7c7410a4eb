package web

import (
	"bytes"
	"context"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"time"

	"outcry"
	"outcry/safetext"
)

// Bounds of the page.
const (
	pageBuckets  = 240     // that a picture aims at
	maxPage      = 2_000   // that it can have at most
	maxRows      = 400_000 // buckets of all regions together
	maxPanels    = 24
	maxServices  = 60
	maxClaims    = 30
	maxWords     = 300 // runes of a claim
	pageDeadline = 20 * time.Second
)

var pageTemplate = template.Must(template.ParseFS(assets, "page.html"))

// view is what the template shows; all words in it are cleaned, and escaped by
// the template.
type view struct {
	Version  string
	Services []serviceLink
	More     int // services that are not listed
	Service  string
	Span     string
	Unit     string
	AsOf     string
	Panels   []panel
	Left     int // regions without a panel
	Claims   []claim
	CSV      string
	Fields   []field
	Choices  []choice
	Elsewhere
}

// Elsewhere says where the signals lie when the span has none.
type Elsewhere struct {
	Empty bool
	Known string // the span of what is stored; "" if nothing is
	Link  string // to its last day
}

type serviceLink struct {
	Name, URL, Last string
	Signals         int
	Current         bool
}

type field struct{ Name, Label, Value, Hint string }

type choice struct {
	Name, Label string
	Options     []option
}

type option struct {
	Value    string
	Selected bool
}

func (s *site) page(w http.ResponseWriter, r *http.Request, sel selection) error {
	ctx, cancel := context.WithTimeout(r.Context(), pageDeadline)
	defer cancel()
	sel.Step = stepFor(sel.Until.Sub(sel.Since), sel.Step, pageBuckets)
	if err := sel.atMost(maxPage); err != nil {
		return err
	}
	v := view{Version: s.Version, Span: span(sel), Unit: spell(sel.Step), Fields: fields(sel), Choices: choices(sel)}
	if !sel.AsOf.IsZero() {
		v.AsOf = clock(sel.AsOf, sel.Zone)
	}
	if err := s.list(ctx, &v, sel); err != nil {
		return err
	}
	if err := s.draw(ctx, &v, sel); err != nil {
		return err
	}
	// A page is served whole or not at all.
	var body bytes.Buffer
	if err := pageTemplate.Execute(&body, v); err != nil {
		return fmt.Errorf("page: %w", err)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, err := w.Write(body.Bytes())
	return err
}

// list fills in the services of the span and chooses the one to show.
func (s *site) list(ctx context.Context, v *view, sel selection) error {
	q := sel.Query
	q.Services = nil
	counts, err := s.Store.Services(ctx, q)
	if err != nil {
		return fmt.Errorf("services: %w", err)
	}
	switch {
	case len(sel.Services) > 0:
		v.Service = sel.Services[0]
	case len(counts) > 0:
		v.Service = counts[0].Service
	}
	v.More = max(len(counts)-maxServices, 0)
	for _, c := range counts[:min(len(counts), maxServices)] {
		v.Services = append(v.Services, serviceLink{
			Name: safetext.Clean(c.Service), URL: "/?" + with(sel.Values, "service", c.Service),
			Signals: c.Signals, Last: clock(c.Last, sel.Zone), Current: c.Service == v.Service,
		})
	}
	if len(counts) > 0 {
		return nil
	}
	v.Empty = true
	extent, err := s.Store.Extent(ctx)
	if err != nil {
		return fmt.Errorf("extent: %w", err)
	}
	if !extent.End.IsZero() {
		v.Known = clock(extent.Start, sel.Zone) + " to " + clock(extent.End, sel.Zone)
		last := url.Values{"since": {outcry.FormatTime(extent.End.Add(-defaultSpan))}, "until": {outcry.FormatTime(extent.End.Add(time.Minute).Truncate(time.Minute))}}
		v.Link = "/?" + last.Encode()
	}
	return nil
}

// draw fills in the regions of the chosen service and its latest claims.
func (s *site) draw(ctx context.Context, v *view, sel selection) error {
	v.CSV = "/timeline.csv?" + with(sel.Values, "service", v.Service)
	if v.Service == "" {
		v.CSV = ""
		return nil
	}
	q := sel.Query
	q.Services = []string{v.Service}
	regions, busy, err := s.regions(ctx, q)
	if err != nil {
		return err
	}
	asked := q.Asked()
	for _, r := range regions[:min(len(regions), maxPanels)] {
		v.Panels = append(v.Panels, s.panel(r, sel, asked))
	}
	v.Left = max(len(regions)-maxPanels, 0)
	v.Service = safetext.Clean(v.Service)
	v.Claims, err = s.claims(ctx, q, busy, sel.Zone)
	return err
}

// with is the query string of values with one of them replaced.
func with(values url.Values, name, value string) string {
	out := url.Values{}
	for n, list := range values {
		out[n] = list
	}
	out.Set(name, value)
	return out.Encode()
}

func clock(t time.Time, zone *time.Location) string {
	if t.IsZero() {
		return ""
	}
	return t.In(zone).Format("2 Jan 2006 15:04 MST")
}

func span(sel selection) string {
	return clock(sel.Since, sel.Zone) + " to " + clock(sel.Until, sel.Zone)
}

// spell is a length of time as people say it.
func spell(d time.Duration) string {
	switch {
	case d%(24*time.Hour) == 0:
		return fmt.Sprintf("%d d", d/(24*time.Hour))
	case d%time.Hour == 0:
		return fmt.Sprintf("%d h", d/time.Hour)
	case d%time.Minute == 0:
		return fmt.Sprintf("%d min", d/time.Minute)
	}
	return d.String()
}

// fields are the filters that are typed, as they were.
func fields(sel selection) []field {
	list := []field{
		{Name: "service", Label: "Service", Hint: "tesla"},
		{Name: "region", Label: "Region", Hint: "DE, Europe, US-CA"},
		{Name: "since", Label: "Since", Hint: "24h, 7d, 2023-02-14"},
		{Name: "until", Label: "Until", Hint: "now"},
		{Name: "as_of", Label: "As of", Hint: "what was known then"},
		{Name: "step", Label: "Step", Hint: "15m"},
		{Name: "source", Label: "Source", Hint: "any"},
		{Name: "tz", Label: "Time zone", Hint: "Europe/Berlin"},
	}
	for i := range list {
		list[i].Value = safetext.Clean(sel.Values.Get(list[i].Name))
	}
	return list
}

func choices(sel selection) []choice {
	return []choice{
		pick("stance", "Stance", sel, append(append([]outcry.Stance{}, outcry.Stances...), "query")),
		pick("voice", "Voice", sel, outcry.Voices),
		pick("symptom", "Symptom", sel, outcry.Symptoms),
	}
}

func pick[T ~string](name, label string, sel selection, values []T) choice {
	c := choice{Name: name, Label: label}
	for _, v := range values {
		c.Options = append(c.Options, option{string(v), sel.Values.Get(name) == string(v)})
	}
	return c
}
