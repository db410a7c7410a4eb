package collectors

import (
	"bytes"
	"compress/gzip"
	"html"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// FuzzHTML reads anything as a post's body.
func FuzzHTML(f *testing.F) {
	for _, s := range []string{
		"<p>a<br>b</p>", "&amp;lt;b&gt; &eacute", "a<script>x", "<blockquote><blockquote>q</blockquote>w", `<a href="https://a.example/">a</a>`,
		"<pre>\ta\n b</pre>", "<table><tr><td>a<td>b", "<svg><svg>a</svg>b</svg>c", "https://a.example/x).", "1 < 2", "a\r\n\u2028b\x00", "<!-- SC_OFF -->",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		began := time.Now()
		read, title := readHTML(withoutByline(source)), readTitle(source)
		if took := time.Since(began); took > 5*time.Second {
			t.Fatalf("took %v for %d bytes", took, len(source))
		}
		for _, text := range []string{read.Text, read.Quote} {
			if !utf8.ValidString(text) || len(text) > 8*len(source)+64 || text != tidyLines(text) {
				t.Errorf("%q became %q", source, text)
			}
		}
		if !utf8.ValidString(title) || title != tidy(title) {
			t.Errorf("title %q became %q", source, title)
		}
		if len(read.Links) > maxLinks {
			t.Errorf("%d links", len(read.Links))
		}
		for _, link := range read.Links {
			if !strings.HasPrefix(link, "http://") && !strings.HasPrefix(link, "https://") {
				t.Errorf("link %q leads out of the web", link)
			}
		}
		// What is escaped is text and comes back as it was, in tidy lines.
		if escaped := html.EscapeString(source); utf8.ValidString(source) && len(escaped) <= maxHTML {
			if got, want := readHTML(escaped).Text, tidyLines(source); got != want {
				t.Errorf("%q came back as %q, want %q", source, got, want)
			}
		}
	})
}

// FuzzEncoding reads anything in whatever encoding it claims to be.
func FuzzEncoding(f *testing.F) {
	f.Add("text/xml; charset=iso-8859-1", []byte("St\xf6rung"))
	f.Add("", []byte("\xff\xfea\x00\x00\xd8"))
	f.Add("", []byte("\xfe\xff\x00a"))
	f.Add("", []byte(`<?xml version="1.0" encoding="iso-2022-jp"?>`+"\x1b$B\x1b(B"))
	f.Add("text/html; charset=gb18030", []byte("<html><title>\x81\x30\x81\x30"))
	f.Add("", []byte("<!-- x --><?y?><!doctype html><title>a\nb</title>"))
	f.Fuzz(func(t *testing.T, contentType string, body []byte) {
		text, err := toUTF8(slices.Clone(body), contentType)
		if err != nil {
			t.Fatal(err) // a decoder of text takes anything; only length could stop it
		}
		if !utf8.Valid(text) || len(text) > 4*len(body)+16 {
			t.Errorf("%q became %q", body, text)
		}
		plain := utf8.Valid(body) && !bytes.ContainsAny(body, "\x00\x1b") && !bytes.HasPrefix(body, []byte("\xef\xbb\xbf"))
		if plain && !bytes.Equal(text, body) {
			t.Errorf("UTF-8 %q became %q", body, text)
		}
		if title, is := htmlPage(text); len(title) > 80 || title != "" && !is || strings.ContainsAny(title, "\r\n") || !utf8.ValidString(title) {
			t.Errorf("title %q", title)
		}
	})
}

// FuzzBody unpacks anything within a bound.
func FuzzBody(f *testing.F) {
	const limit = 32 << 10
	for _, n := range []int{0, 1, limit, limit + 1, 1 << 20} {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		if _, err := io.Copy(w, io.LimitReader(zeros{}, int64(n))); err != nil {
			f.Fatal(err)
		}
		if err := w.Close(); err != nil {
			f.Fatal(err)
		}
		f.Add("gzip", packed.Bytes(), int64(-1))
	}
	f.Add("identity", []byte("a"), int64(1<<40))
	f.Add("br", []byte("a"), int64(1))
	f.Fuzz(func(t *testing.T, coding string, wire []byte, length int64) {
		resp := &http.Response{Header: http.Header{"Content-Encoding": {coding}}, Body: io.NopCloser(bytes.NewReader(wire)), ContentLength: length}
		body, err := readBody(t.Context(), resp, limit, newHarbour().berth())
		if len(body) > limit || err != nil && len(err.Error()) > 300 {
			t.Errorf("%d bytes, %v", len(body), err)
		}
		if packed := strings.Contains(strings.ToLower(coding), "gzip"); err == nil && !packed && !bytes.Equal(body, wire) {
			t.Errorf("%q became %q", wire, body)
		}
	})
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// FuzzHeaders holds that no server can make us wait for ever, or not at all
// where it refuses.
func FuzzHeaders(f *testing.F) {
	f.Add("120", "0.0", "997", "max-age=60", "3")
	f.Add("Sun, 01 Mar 2026 12:00:00 GMT", "NaN", "1e308", `max-age="9999999999"`, "-1")
	f.Add("-5", "0", "2026-03-01T12:00:00+99:99", "no-store, max-age=5", "")
	f.Add("0x1p-2", "-1", "Inf", "max-age=-1", "9223372036854775807")
	f.Fuzz(func(t *testing.T, retry, left, reset, control, age string) {
		h := http.Header{"Retry-After": {retry}, "X-Ratelimit-Remaining": {left}, "X-Ratelimit-Reset": {reset}, "Cache-Control": {control}, "Age": {age}}
		for _, until := range []time.Time{retryAfter(h, start), rateReset(h, start, false), rateReset(h, start, true)} {
			if !until.IsZero() && (!until.After(start) || until.After(start.Add(maxWait))) {
				t.Errorf("%v: until %v, asked at %v", h, until, start)
			}
		}
		if fresh := freshFor(h); fresh < 0 || fresh > maxWait {
			t.Errorf("%v: fresh for %v", h, fresh)
		}
	})
}

// FuzzState reads anything as what a source remembers; what can be read comes
// back the same when it is kept.
func FuzzState(f *testing.F) {
	f.Add([]byte(`{"for":"a","since":"1","behind":true,"marks":["a"],"failures":3,"next":"2026-03-01T12:00:00Z"}`))
	f.Add([]byte(`{"failures":-9223372036854775808,"next":"9999-12-31T23:59:59.999999999Z"}`))
	f.Add([]byte("null"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		st, err := ParseState(raw)
		if err != nil {
			return
		}
		kept, err := st.JSON()
		if err != nil {
			t.Fatal(err)
		}
		again, err := ParseState(kept)
		if err != nil {
			t.Fatalf("%s: %v", kept, err)
		}
		if len(st.Marks) == 0 { // an empty list is kept as none
			st.Marks = nil
		}
		if diff := cmp.Diff(st, again); diff != "" {
			t.Errorf("%s came back changed: %s", raw, diff)
		}
		if wait := backoff(st.For, st.Failures); wait < 30*time.Second || wait > maxBackoff*5/4 {
			t.Errorf("%d failures: stay away for %v", st.Failures, wait)
		}
		if st.missed(Page{Window: true}) {
			t.Error("an empty page says that posts were missed")
		}
	})
}
