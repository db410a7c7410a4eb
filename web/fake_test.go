package web_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/web"
)

var noon = time.Date(2024, 5, 7, 12, 0, 0, 0, time.UTC)

var errStore = errors.New("disk on fire at /secret/place")

// memory is a store of a few slices.
type memory struct {
	rows    []outcry.Bucket
	signals []outcry.StoredSignal
	counts  []outcry.ServiceCount
	sources []outcry.SourceHealth
	extent  outcry.Span
	lag     int64
	failAt  int   // rows that Timeline yields before it fails; 0: it does not
	err     error // of everything else
	asked   []outcry.Query
}

func (m *memory) Timeline(_ context.Context, q outcry.Query) outcry.Timeline {
	m.asked = append(m.asked, q)
	return func(yield func(outcry.Bucket, error) bool) {
		for i, b := range m.rows {
			if m.failAt > 0 && i+1 >= m.failAt {
				yield(outcry.Bucket{}, errStore)
				return
			}
			if !yield(b, nil) {
				return
			}
		}
	}
}

func (m *memory) Signals(_ context.Context, q outcry.Query, after int64) outcry.StoredSignals {
	var list []outcry.StoredSignal
	for _, s := range m.signals {
		if s.Seq > after && !s.PublishedAt.Before(q.Since) && s.PublishedAt.Before(q.Until) {
			list = append(list, s)
		}
	}
	return withErr(list, m.err)
}

func withErr[T any](list []T, err error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, v := range list {
			if !yield(v, nil) {
				return
			}
		}
		if err != nil {
			var none T
			yield(none, err)
		}
	}
}

func (m *memory) Services(context.Context, outcry.Query) ([]outcry.ServiceCount, error) {
	return m.counts, m.err
}
func (m *memory) Sources(context.Context) ([]outcry.SourceHealth, error) { return m.sources, m.err }
func (m *memory) Extent(context.Context) (outcry.Span, error)            { return m.extent, m.err }
func (m *memory) Lag(context.Context) (int64, error)                     { return m.lag, m.err }

// filters knows service, since, step, stance and tz, as far as these tests go.
func filters(values url.Values, now time.Time) (outcry.Query, *time.Location, error) {
	q, zone := outcry.Query{Services: values["service"]}, time.UTC
	for name := range values {
		if !slices.Contains([]string{"service", "since", "step", "stance", "tz"}, name) {
			return q, nil, fmt.Errorf("%s: no such filter", name)
		}
	}
	if v := values.Get("since"); v != "" {
		span, err := time.ParseDuration(v)
		if err != nil {
			return q, nil, fmt.Errorf("since %q: want a span such as 24h", v)
		}
		q.Since = now.Add(-span)
	}
	if v := values.Get("step"); v != "" {
		step, err := time.ParseDuration(v)
		if err != nil {
			return q, nil, fmt.Errorf("step %q: want a span such as 15m", v)
		}
		q.Step = step
	}
	if v := values.Get("stance"); v != "" {
		q.Stances = []outcry.Stance{outcry.Stance(v)}
	}
	if v := values.Get("tz"); v != "" {
		zone = time.FixedZone(v, 2*3600)
	}
	return q, zone, nil
}

// outage is a store with the made-up outage of one morning.
func outage() *memory {
	m := &memory{
		counts: []outcry.ServiceCount{{Service: "tramline", Signals: 300, Last: noon}, {Service: "ferry", Signals: 4, Last: noon}},
		sources: []outcry.SourceHealth{
			{Name: "forum", Kind: "feed", LastGood: noon.Add(-time.Minute), Posts: 310,
				Last: outcry.Visit{Source: "forum", At: noon.Add(-time.Minute), Outcome: outcry.Read, Status: 200, New: 3}},
			{Name: "silent", Kind: "reddit", Failures: 4},
		},
		extent: outcry.Span{Start: noon.Add(-72 * time.Hour), End: noon},
	}
	start := noon.Add(-24 * time.Hour)
	for i := range 144 {
		at := start.Add(time.Duration(i) * 10 * time.Minute)
		for _, region := range []string{"001", "DE", "NO", "FR"} {
			m.rows = append(m.rows, morning(at, region, i))
		}
	}
	words := []string{"can't log in, 503", "is it down for you too?", "aaand we're back", "no it isn't, still failing"}
	stances := []outcry.Stance{outcry.Down, outcry.Down, outcry.Up, outcry.StillDown}
	for i := range 60 {
		m.signals = append(m.signals, outcry.StoredSignal{
			Seq: int64(i + 1), PublishedAt: noon.Add(-time.Duration(60-i) * 5 * time.Minute), Source: "forum",
			PostID: fmt.Sprint(i), URL: fmt.Sprintf("https://forum.example/%d", i), Author: "5f3a",
			Signal: outcry.Signal{Stance: stances[i%4], Query: i%4 == 1, Service: "tramline", Region: "DE", Voice: outcry.User,
				Words: []outcry.Evidence{{Rule: "r", Field: outcry.InText, Text: words[i%4]}}},
		})
	}
	return m
}

func morning(at time.Time, region string, i int) outcry.Bucket {
	b := outcry.Bucket{Start: at, Step: 10 * time.Minute, Service: "tramline", Region: region, Coverage: 1}
	switch {
	case region == "FR" && i < 70:
		b.Coverage = 0
		return b
	case region == "FR":
	case region == "NO":
		b.Up = i % 9 / 8
	case i >= 60 && i < 100:
		b.Down, b.Query = 4+(i-60)/3+i%3, 3
	case i >= 100 && i < 106:
		b.Down, b.Up = 4, 7
	case i >= 106 && i < 130:
		b.StillDown, b.Down = 12-i%4, 5
	}
	if region != "NO" && region != "FR" {
		switch i {
		case 64:
			b.MonitorDown = 1
		case 100:
			b.OfficialUp, b.MonitorUp = 1, 1
		case 112:
			b.OfficialDown = 1
		}
	}
	b.Posts = b.Down + b.StillDown + b.Query + b.Up + b.OfficialDown + b.OfficialUp + b.MonitorDown + b.MonitorUp
	b.Authors = b.Posts
	return b
}

func names(region string) string {
	return map[string]string{"001": "World", "DE": "Germany", "NO": "Norway", "FR": "France"}[region]
}

func handler(m *memory, change ...func(*web.Options)) http.Handler {
	o := web.Options{
		Store: m, Filters: filters, Region: names, Version: "test",
		Now: func() time.Time { return noon },
	}
	for _, f := range change {
		f(&o)
	}
	return web.New(o)
}

// reply is an answer without its body, which comes beside it.
type reply struct {
	StatusCode int
	Header     http.Header
}

// get asks and returns the answer with its body.
func get(t *testing.T, h http.Handler, method, target string) (reply, string) {
	t.Helper()
	return ask(h, httptest.NewRequestWithContext(t.Context(), method, target, strings.NewReader("")))
}

func ask(h http.Handler, r *http.Request) (reply, string) {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return reply{w.Code, w.Header()}, w.Body.String()
}
