package filters

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"outcry"
)

func sortedNames(values Values) []string { return slices.Sorted(maps.Keys(values)) }

func (p *parser) zone() {
	p.out.Zone = time.UTC
	typed := p.one("tz")
	if typed == "" {
		return
	}
	zone, err := time.LoadLocation(typed)
	if err != nil || typed == "Local" {
		p.fail("tz", typed, "an IANA zone such as Europe/Berlin, America/New_York or UTC")
		return
	}
	p.out.Zone = zone
}

// span reads the two ends and the time of knowledge, and fills in what was not
// said.
func (p *parser) span() {
	q, now := &p.out.Query, p.Now.UTC()
	if asOf, ok := p.time("as-of", now); ok && asOf.end.Before(now) {
		q.AsOf, now = asOf.end, asOf.end
	}
	since, haveSince := p.time("since", now)
	until, haveUntil := p.time("until", now)
	q.Since, q.Until = since.start, until.end
	if haveUntil && q.Until.After(now) || !haveUntil && (haveSince || p.Span > 0) {
		q.Until = now
	}
	if !haveSince && p.Span > 0 {
		q.Since = later(q.Until.Add(-p.Span), outcry.Oldest)
	}
	if !q.Since.IsZero() && !q.Until.IsZero() && !q.Since.Before(q.Until) {
		p.fail("since", p.one("since"), fmt.Sprintf("a time before the end of the span, %s", outcry.FormatTime(q.Until)))
	}
}

func (p *parser) time(name string, now time.Time) (moment, bool) {
	typed := p.one(name)
	if typed == "" {
		return moment{}, false
	}
	m, err := parseMoment(typed, now)
	if err != nil {
		p.fail(name, typed, err.Error())
		return moment{}, false
	}
	// Nothing was published before, and times near year 0 overflow elsewhere.
	return moment{later(m.start, outcry.Oldest), later(m.end, outcry.Oldest)}, true
}

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

func (p *parser) step() {
	q := &p.out.Query
	bounded := !q.Since.IsZero() && !q.Until.IsZero()
	if typed := p.one("step"); typed != "" {
		step, err := Step(typed)
		if err != nil {
			p.fail("step", typed, strings.TrimPrefix(err.Error(), "want "))
			return
		}
		q.Step = step
	} else if bounded {
		q.Step = DefaultStep(q.Until.Sub(q.Since))
	}
	if !bounded || p.MaxBuckets <= 0 || q.Step <= 0 {
		return
	}
	if n := q.Until.Sub(q.Since) / q.Step; n > time.Duration(p.MaxBuckets) {
		p.fail("step", p.one("step"), fmt.Sprintf("a longer step or a shorter span: %d buckets, at most %d are given at once", n, p.MaxBuckets))
	}
}

func (p *parser) services() {
	for _, typed := range p.values["service"] {
		id, known := typed, true
		if p.Services != nil {
			id, known = p.Services.Resolve(typed)
		}
		if id == "" {
			p.fail("service", typed, "the id or name of a service, such as tesla")
			return
		}
		p.out.Query.Services = appendNew(p.out.Query.Services, id)
		if !known {
			p.out.Unknown = appendNew(p.out.Unknown, id)
		}
	}
}

// regions reads places; R/* asks for the regions directly in R.
func (p *parser) regions() {
	q := &p.out.Query
	for _, typed := range p.values["region"] {
		name, within := strings.CutSuffix(typed, "/*")
		ids, err := []string{name}, error(nil)
		if p.Regions != nil {
			ids, err = p.Regions.Resolve(name)
		}
		if err != nil {
			p.fail("region", typed, "the id or name of a region, such as GB, US-CA, 150 or Bavaria: "+err.Error())
			return
		}
		if within {
			if ids = p.inside(ids); len(ids) == 0 {
				p.fail("region", typed, "a region that contains others, such as US/* or Europe/*")
				return
			}
		}
		q.Regions = appendNew(q.Regions, ids...)
	}
}

// inside returns the regions directly in others.
func (p *parser) inside(outer []string) []string {
	var ids []string
	if p.Regions != nil {
		for _, id := range outer {
			ids = append(ids, p.Regions.Children(id)...)
		}
	}
	return ids
}

// queryWord asks for questions, which are no stance of their own.
const queryWord = "query"

// kinds reads the filters whose values come from a list, and the sources.
func (p *parser) kinds() {
	q := &p.out.Query
	for _, stance := range listed(p, "stance", append(slices.Clone(outcry.Stances), queryWord)) {
		if stance == queryWord {
			q.Queries = true
		} else {
			q.Stances = appendNew(q.Stances, stance)
		}
	}
	q.Voices = listed(p, "voice", outcry.Voices)
	q.Symptoms = listed(p, "symptom", outcry.Symptoms)
	q.Sources = appendNew(q.Sources, p.values["source"]...)
}

// listed reads values that are repeated or separated by commas, each one of
// the allowed.
func listed[T ~string](p *parser, name string, allowed []T) []T {
	var out []T
	for _, value := range p.values[name] {
		for typed := range strings.SplitSeq(value, ",") {
			if typed = strings.TrimSpace(typed); typed == "" {
				continue
			}
			word := T(strings.ReplaceAll(strings.ToLower(typed), "-", "_"))
			if !slices.Contains(allowed, word) {
				p.fail(name, typed, oneOf(allowed))
				return nil
			}
			out = appendNew(out, word)
		}
	}
	return out
}

func oneOf[T ~string](allowed []T) string {
	words := make([]string, len(allowed))
	for i, a := range allowed {
		words[i] = string(a)
	}
	return "one or more of " + strings.Join(words, ", ")
}

func appendNew[T comparable](list []T, more ...T) []T {
	for _, v := range more {
		if !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	return list
}
