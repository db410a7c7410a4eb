package collectors

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"net/http"
	"net/url"
	"time"

	"outcry"
)

// maxPages is how many pages one visit reads to catch up.
const maxPages = 10

// Visit reads the source once. Whatever happens, a record of the visit comes
// back, and a state to keep; store them with the posts as one. The next visit
// is due at Visit.Next.
func (f *Fetcher) Visit(ctx context.Context, src Source, st State) Result {
	v := &visit{src: src, st: st.under(src), at: f.clock.Now()}
	v.began = v.at
	v.kind, _ = KindOf(src.Kind)
	switch v.kind.Reads {
	case Web:
		f.web(ctx, v)
	case File:
		f.file(ctx, v)
	case Nothing:
		v.fail(errors.New("posts are pushed to this source; it is never visited"))
	default:
		v.fail(fmt.Errorf("kind %q is unknown", src.Kind))
	}
	return v.settle(ctx, f.clock.Now())
}

// visit is a visit under way.
type visit struct {
	src  Source
	kind Kind
	st   State
	at   time.Time // when it was asked, after waiting for its turn

	// began is when the visit did. The next one is due an interval after it:
	// counted from when its turn came, a source that waits would lose its
	// place in the schedule.
	began time.Time

	posts    []outcry.Post
	skipped  int
	problems []Problem
	gap      bool
	behind   bool // there is more to be had at once

	outcome outcry.Outcome
	err     error
	status  int
	spared  bool // nothing was asked: it is not the source's failure
	abroad  bool // a server of the operator's own sent us to one that is not

	fresh time.Duration // how long there will be nothing new
	until time.Time     // how long the host wants to be left alone
}

func (v *visit) fail(err error)     { v.outcome, v.err = outcry.Failed, err }
func (v *visit) throttle(err error) { v.outcome, v.err = outcry.Throttled, err }

// web asks a server, page by page until what was seen last is reached.
func (f *Fetcher) web(ctx context.Context, v *visit) {
	address, err := v.kind.Request(v.src, v.st)
	if err != nil {
		v.fail(err)
		return
	}
	if err := f.heldBack(ctx, v, address); err != nil {
		v.spared = true
		v.throttle(err)
		return
	}
	catchUp := v.st.Since != "" // a first visit has nothing to catch up with
	since := v.st.Since
	for page := range maxPages {
		read, ok := f.page(ctx, v, address, page == 0)
		if !ok {
			return
		}
		if page == 0 {
			v.gap = v.st.missed(read)
			if read.Window {
				v.st.Marks = marks(read)
			}
		}
		since = later(read, since, page)
		if !read.Older {
			v.st.Since, v.st.Behind = since, catchUp && read.More != ""
		}
		if !catchUp || read.More == "" {
			v.st.Since = since
			return
		}
		if v.until.After(f.clock.Now()) { // the allowance ended before the pages did
			if v.behind = !read.Older; read.Older {
				v.throttle(&heldError{hostOf(address), v.until})
			}
			return
		}
		if address, err = with(address, read.More); err != nil {
			v.fail(err)
			return
		}
		v.gap = v.gap || read.Older && page == maxPages-1
	}
	v.st.Since = since
	v.behind = !v.gap
}

// heldBack keeps a visit that comes before the host wants to be asked again. One
// that is early by no more than timers are inexact waits for its time.
func (f *Fetcher) heldBack(ctx context.Context, v *visit, address string) error {
	wait := v.st.NotBefore.Sub(v.at)
	if wait > time.Second {
		return &heldError{hostOf(address), v.st.NotBefore}
	}
	if wait > 0 {
		select {
		case <-ctx.Done(): // the page is not asked for either
		case <-f.clock.After(wait):
		}
	}
	return nil
}

// later is the cursor after a page. Where pages lead back in time, the first
// one has the latest.
func later(read Page, since string, page int) string {
	if read.Since == "" || read.Older && page > 0 {
		return since
	}
	return read.Since
}

// page asks for one page; it reports false where the visit ends with it.
func (f *Fetcher) page(ctx context.Context, v *visit, address string, first bool) (Page, bool) {
	if err := f.pacer.turn(ctx, address); err != nil {
		v.wait(err)
		v.spared = first
		return Page{}, false
	}
	if first {
		v.at = f.clock.Now()
	}
	u, err := url.Parse(address)
	if err != nil {
		v.fail(errors.New("the url is no address"))
		return Page{}, false
	}
	q := question{from: reachOf(u.Hostname()), address: address, accept: v.kind.Accept, berth: f.harbour.berth()}
	defer q.berth.leave()
	if print := short(address); first && v.st.Validates == print {
		q.etag, q.lastModified = v.st.ETag, v.st.LastModified
	}
	a, err := f.ask(ctx, q)
	now := f.clock.Now()
	v.abroad = v.abroad || a.led && reachOf(hostname(a.from)) != loopback
	var turn *turnError
	if errors.As(err, &turn) {
		v.wait(turn.error)
		return Page{}, false
	}
	v.heed(a, now)
	if v.until.After(now) {
		f.pacer.hold(a.from, v.until)
	}
	if err != nil {
		v.salvage(a, now)
		v.fail(fmt.Errorf("%s: %w", a.where(u), err))
		return Page{}, false
	}
	return v.judge(a, u, now, first)
}

// wait ends a visit whose turn did not come.
func (v *visit) wait(err error) {
	var held *heldError
	if errors.As(err, &held) {
		v.until = held.until
		v.throttle(held)
		return
	}
	v.fail(fmt.Errorf("stopped before its turn came: %w", err))
}

// salvage keeps the posts that had come whole when an answer was broken off.
// They are all that is taken from it.
func (v *visit) salvage(a answer, now time.Time) {
	if a.status != http.StatusOK || len(a.body) == 0 {
		return
	}
	read, _ := v.kind.Read(v.src, a.body, a.header.Get("Content-Type"), now) // the visit has failed already
	read.Wait = 0
	v.take(read)
}

// heed takes note of what an answer says about when to come back.
func (v *visit) heed(a answer, now time.Time) {
	if v.status = a.status; a.header == nil {
		return
	}
	refused := a.status == http.StatusTooManyRequests
	for _, until := range []time.Time{retryAfter(a.header, now), rateReset(a.header, now, refused)} {
		if until.After(v.until) {
			v.until = until
		}
	}
	if a.status < 400 {
		v.fresh = max(v.fresh, freshFor(a.header))
	}
}

// judge reads an answer by its status.
func (v *visit) judge(a answer, u *url.URL, now time.Time, first bool) (Page, bool) {
	switch {
	case a.status == http.StatusNotModified && a.asked:
		v.outcome = outcry.Unchanged
		return Page{}, false
	case a.status == http.StatusTooManyRequests,
		v.until.After(now) && passing(a.status):
		v.throttle(fmt.Errorf("%s %w", a.where(u), refusal(a)))
		return Page{}, false
	case a.status < 200 || a.status > 299:
		v.fail(fmt.Errorf("%s %w", a.where(u), refusal(a)))
		return Page{}, false
	}
	read, err := v.kind.Read(v.src, a.body, a.header.Get("Content-Type"), now)
	switch {
	case errors.Is(err, ErrThrottled):
		v.throttle(fmt.Errorf("%s: %w", a.where(u), err))
		return Page{}, false
	case err != nil:
		v.take(read)
		v.fail(fmt.Errorf("%s: %w", a.where(u), err))
		return Page{}, false
	}
	v.outcome = outcry.Read
	v.take(read)
	if first {
		v.st.Validates = short(u.String())
		v.st.ETag, v.st.LastModified = atMost(maxLink, a.header.Get("ETag")), atMost(maxName, a.header.Get("Last-Modified"))
	}
	return read, true
}

// passing reports whether a refusal that comes with a time to come back is no
// more than a request for patience.
func passing(status int) bool { return status == http.StatusForbidden || status >= 500 }

// take adds a page to what the visit brings.
func (v *visit) take(read Page) {
	v.posts = append(v.posts, read.Posts...)
	v.skipped += read.Skipped
	v.fresh = max(v.fresh, min(read.Wait, maxWait))
	v.problems = append(v.problems, read.Problems...)
	v.problems = v.problems[:min(len(v.problems), maxProblems)]
}

// with changes parameters of an address's query.
func with(address, change string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", errors.New("the url is no address")
	}
	changes, err := url.ParseQuery(change)
	if err != nil {
		return "", fmt.Errorf("address of the next page: %w", err)
	}
	q := u.Query()
	for name, values := range changes {
		q[name] = values
	}
	u.RawQuery = q.Encode()
	return u.String(), nil
}

// settle is the one way out of a visit.
func (v *visit) settle(ctx context.Context, now time.Time) Result {
	rec := outcry.Visit{
		Source: v.src.Name, At: v.at.UTC(), Took: max(0, now.Sub(v.at)), Outcome: v.outcome, Status: v.status,
		Posts: len(v.posts), Skipped: v.skipped, Gap: v.gap,
	}
	if v.err != nil {
		rec.Reason = cut(tidy(v.err.Error()), 500)
	}
	st := v.st
	stopped := ctx.Err() != nil
	switch {
	case rec.Good():
		st.Failures, st.LastGood = 0, rec.At
	case !v.spared && !stopped:
		st.Failures++
		// An answer that could not be used must not come back as "unchanged".
		st.ETag, st.LastModified, st.Validates = "", "", ""
	}
	if !v.spared {
		st.NotBefore = v.at.Add(v.floor()).UTC()
	}
	if v.until.After(st.NotBefore) {
		st.NotBefore = v.until.UTC()
	}
	rec.Next = v.next(st, rec.Good())
	if stopped && !rec.Good() { // a stop is nobody's failure
		rec.Next = v.st.Next
		if rec.Next.Before(st.NotBefore) {
			rec.Next = st.NotBefore
		}
	}
	st.Next, st.Interval = rec.Next, v.src.Interval()
	return Result{Posts: v.posts, State: st, Visit: rec, Problems: v.problems}
}

// floor is the least time until the next visit.
func (v *visit) floor() time.Duration {
	if v.abroad {
		return v.kind.Floor
	}
	return v.src.floor(v.kind)
}

// next is when the source is due again.
func (v *visit) next(st State, good bool) time.Time {
	wait := v.src.interval(v.kind)
	switch {
	case v.behind:
		wait = v.floor()
	case good:
		wait = max(wait, v.fresh)
	case !v.spared:
		wait = max(wait, backoff(v.src.Name, st.Failures))
	}
	next := v.began.Add(wait).UTC()
	if next.Before(st.NotBefore) {
		return st.NotBefore
	}
	return next
}

// maxBackoff is the longest time between visits to a source that fails.
const maxBackoff = time.Hour

// backoff is how long to stay away after that many failures in a row: half a
// minute, doubled each time, and up to a quarter more, different for each
// source so that they do not come back together, yet always the same.
func backoff(name string, failures int) time.Duration {
	wait := min(30*time.Second<<min(max(failures-1, 0), 10), maxBackoff)
	h := fnv.New32a()
	fmt.Fprintf(h, "%s %d", name, failures)
	return wait + time.Duration(float64(wait)/4*float64(h.Sum32()%1000)/1000)
}
