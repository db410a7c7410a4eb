package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"outcry"
)

// selection is what a request asks for.
type selection struct {
	outcry.Query
	Zone   *time.Location
	Values url.Values // as typed, without empty ones
	Now    time.Time
}

// Bounds of one request.
const (
	maxQuery    = 8 << 10 // bytes of a query string
	readTimeout = 5 * time.Minute
	defaultSpan = 24 * time.Hour
)

// reading serves a request with filters. What serve returns becomes a problem
// document as long as nothing was written, and else cuts the answer short, so
// that nobody takes a part for the whole.
func (s *site) reading(serve func(http.ResponseWriter, *http.Request, selection) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), readTimeout)
		defer cancel()
		out := &answer{ResponseWriter: w}
		sel, err := s.selection(r)
		if err == nil {
			err = serve(out, r.WithContext(ctx), sel)
		}
		if err != nil {
			s.fail(out, r, err)
		}
	})
}

func (s *site) fail(w *answer, r *http.Request, err error) {
	var p problem
	if !errors.As(err, &p) {
		if r.Context().Err() == nil {
			s.Log.Error("answering failed", "path", r.URL.Path, "error", err)
		}
		p = problem{Status: http.StatusInternalServerError, Detail: "the store could not be read; the log says why"}
	}
	if w.begun {
		panic(http.ErrAbortHandler)
	}
	w.Header().Del("Content-Disposition")
	p.write(w)
}

// answer knows whether anything was written.
type answer struct {
	http.ResponseWriter
	begun bool
}

func (a *answer) WriteHeader(status int) {
	a.begun = true
	a.ResponseWriter.WriteHeader(status)
}

func (a *answer) Write(p []byte) (int, error) {
	a.begun = true
	return a.ResponseWriter.Write(p)
}

func (s *site) selection(r *http.Request) (selection, error) {
	if len(r.URL.RawQuery) > maxQuery {
		return selection{}, badRequest("", fmt.Sprintf("the query string has %d bytes; at most %d are read", len(r.URL.RawQuery), maxQuery))
	}
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return selection{}, badRequest("", "the query string cannot be read: "+err.Error())
	}
	for name, list := range values {
		if len(list) == 1 && list[0] == "" {
			delete(values, name)
		}
	}
	now := s.Now().UTC()
	q, zone, err := s.Filters(values, now)
	if err != nil {
		return selection{}, badRequest(blamed(err, values), err.Error())
	}
	if zone == nil {
		zone = time.UTC
	}
	return selection{Query: settle(q, now), Zone: zone, Values: values, Now: now}, nil
}

func badRequest(param, detail string) problem {
	return problem{Status: http.StatusBadRequest, Param: param, Detail: detail}
}

// settle gives a query without a span the last day, and one without a step a
// step that suits it.
func settle(q outcry.Query, now time.Time) outcry.Query {
	if q.Until.IsZero() {
		q.Until = now
		if !q.AsOf.IsZero() && q.AsOf.Before(now) {
			q.Until = q.AsOf
		}
	}
	if q.Since.IsZero() {
		q.Since = q.Until.Add(-defaultSpan)
	}
	if q.Step <= 0 {
		q.Step = stepFor(q.Until.Sub(q.Since), time.Minute, 300)
	}
	return q
}

// pageSteps are the steps that the page may draw in.
var pageSteps = []time.Duration{
	time.Minute, 2 * time.Minute, 5 * time.Minute, 10 * time.Minute, 15 * time.Minute, 20 * time.Minute, 30 * time.Minute,
	time.Hour, 2 * time.Hour, 3 * time.Hour, 4 * time.Hour, 6 * time.Hour, 8 * time.Hour, 12 * time.Hour, 24 * time.Hour,
}

// stepFor is the shortest step, no shorter than least, with which a span takes
// at most so many buckets; a day if none does.
func stepFor(span, least time.Duration, most int) time.Duration {
	for _, step := range pageSteps {
		if step >= least && span/step <= time.Duration(most) {
			return step
		}
	}
	return max(least, 24*time.Hour)
}

// atMost refuses a query of more buckets for one cell.
func (sel selection) atMost(buckets int64) error {
	if n := int64(sel.Until.Sub(sel.Since) / sel.Step); n > buckets {
		return badRequest("step", fmt.Sprintf("step: %v makes %d buckets of this span; at most %d are given here: take a longer step or a shorter span", sel.Step, n, buckets))
	}
	return nil
}
