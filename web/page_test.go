package web_test

import (
	"encoding/xml"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"outcry"
)

func TestPageShowsTheOutage(t *testing.T) {
	res, body := get(t, handler(outage()), "GET", "/?tz=CEST&service=tramline")
	if res.StatusCode != 200 || res.Header.Get("Content-Type") != "text/html; charset=utf-8" {
		t.Fatalf("status %d, type %q: %s", res.StatusCode, res.Header.Get("Content-Type"), body)
	}
	for _, want := range []string{
		"<h2>tramline</h2>", "World (001)", "Germany (DE)", "ferry <b>4</b>",
		"6 May 2024 14:00 CEST to 7 May 2024 14:00 CEST",
		"Reports in 10 min", `href="/timeline.csv?service=tramline&amp;tz=CEST"`,
		`<path class="still" d="M`, `<path class="query" fill="url(#asks)" d="M`, `<path class="up" d="M`,
		"The operator says that it works, 7 May 2024 06:40 CEST",
		"A monitor says that it fails", "still failing", `href="https://forum.example/59"`,
		"France (FR): at most 0 reports of trouble and 0 that it works in 10 min; 51 % of the span was read",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if n := strings.Count(body, `class="unread"`); n != 1 {
		t.Errorf("%d stretches are hatched, want the one of France", n)
	}
	if n := strings.Count(body, `class="said"`); n != 30 {
		t.Errorf("%d claims, want 30", n)
	}
	if strings.Contains(body, "5f3a") {
		t.Error("the hash of a person is shown")
	}
}

// TestPageIsSafe parses the page as a browser would and looks for what hostile
// posts, names and parameters tried to put there.
func TestPageIsSafe(t *testing.T) {
	evil := `"><script>alert(1)</script><img src=x onerror=alert(2)>` + "\u202e\x1b[31m" + strings.Repeat("w", 100_000)
	m := outage()
	m.counts[0].Service = evil[:80]
	for i := range m.rows {
		m.rows[i].Service = evil[:80]
	}
	m.rows[0].Region = evil[:60]
	for i := range m.signals {
		s := &m.signals[i]
		s.Words[0].Text, s.Author, s.Source, s.Voice, s.Region = evil, evil, evil[:60], outcry.Press, evil[:60]
		s.URL = []string{"javascript:alert(1)", "data:text/html,x", "//e.example", `https://e.example/"><script>`}[i%4]
	}
	res, body := get(t, handler(m), "GET", "/?tz="+"%22%3E%3Cscript%3Ealert(3)%3C/script%3E")
	if res.StatusCode != 200 {
		t.Fatalf("status %d: %s", res.StatusCode, body)
	}
	links := 0
	for z := html.NewTokenizer(strings.NewReader(body)); ; {
		if z.Next() == html.ErrorToken {
			if !errors.Is(z.Err(), io.EOF) {
				t.Fatal(z.Err())
			}
			break
		}
		token := z.Token()
		if token.Data == "script" || token.Data == "img" || token.Data == "style" {
			t.Errorf("the page has %s", token)
		}
		for _, a := range token.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
				t.Errorf("the page has %s=%q", a.Key, a.Val)
			}
			if a.Key != "href" && a.Key != "src" && a.Key != "action" {
				continue
			}
			if strings.HasPrefix(a.Val, "https://e.example/") {
				links++
				continue
			}
			if a.Val != "#main" && (!strings.HasPrefix(a.Val, "/") || strings.HasPrefix(a.Val, "//")) {
				t.Errorf("the page leads to %q", a.Val)
			}
		}
	}
	if links == 0 {
		t.Error("no link to a post is left")
	}
	if strings.ContainsAny(body, "\u202e\x1b") {
		t.Error("controls reached the page")
	}
	if len(body) > 200_000 {
		t.Errorf("%d bytes: long words are not cut", len(body))
	}
}

func TestAForgottenClaimHasNoWords(t *testing.T) {
	m := outage()
	for i := range m.signals {
		s := &m.signals[i]
		s.Words, s.URL, s.Author, s.PostID = []outcry.Evidence{{Rule: "a"}, {Rule: "b"}}, "", "", "forgotten-1"
	}
	_, body := get(t, handler(m), "GET", "/")
	if !strings.Contains(body, "<q>(not kept)</q>") || strings.Contains(body, " … ") {
		t.Error("the page shows words of claims that have none")
	}
}

func TestPicturesAreWellFormed(t *testing.T) {
	_, body := get(t, handler(outage()), "GET", "/")
	pictures := 0
	for rest := body; ; pictures++ {
		start := strings.Index(rest, "<svg viewBox")
		if start < 0 {
			break
		}
		end := strings.Index(rest[start:], "</svg>") + start + len("</svg>")
		d := xml.NewDecoder(strings.NewReader(rest[start:end]))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("picture %d: %v", pictures, err)
			}
		}
		if strings.Contains(rest[start:end], "NaN") || strings.Contains(rest[start:end], "Inf") {
			t.Errorf("picture %d has no numbers", pictures)
		}
		rest = rest[end:]
	}
	if pictures != 4 {
		t.Errorf("%d pictures, want 4", pictures)
	}
}

func TestPageAsksForNoMoreThanItDraws(t *testing.T) {
	tests := []struct {
		target string
		step   time.Duration
		status int
	}{
		{"/", 10 * time.Minute, 200},
		{"/?step=1h", time.Hour, 200},
		{"/?step=1m&since=720h", 3 * time.Hour, 200},
		{"/?since=87600h", 0, 400},
	}
	for _, tt := range tests {
		m := outage()
		res, body := get(t, handler(m), "GET", tt.target)
		if res.StatusCode != tt.status {
			t.Errorf("%s: status %d: %s", tt.target, res.StatusCode, body)
		}
		if tt.step != 0 && (len(m.asked) != 1 || m.asked[0].Step != tt.step) {
			t.Errorf("%s: asked for %+v, want a step of %v", tt.target, m.asked, tt.step)
		}
	}
}

func TestEmptySpanSaysWhereTheDataLies(t *testing.T) {
	m := &memory{extent: outcry.Span{Start: noon.Add(-9000 * time.Hour), End: noon.Add(-8000 * time.Hour)}}
	_, body := get(t, handler(m), "GET", "/")
	if !strings.Contains(body, "28 Apr 2023 12:00 UTC to 9 Jun 2023 04:00 UTC") || !strings.Contains(body, "/?since=2023-06-08T04%3A00%3A00Z") {
		t.Errorf("the page does not say where the data lies:\n%s", body)
	}
	_, body = get(t, handler(&memory{}), "GET", "/")
	if !strings.Contains(body, "Nothing is stored yet") {
		t.Errorf("the page of an empty store:\n%s", body)
	}
}

func TestEveryAnswerHasItsHeaders(t *testing.T) {
	h := handler(outage())
	for _, target := range []string{"/", "/nowhere", "/healthz", "/metrics", "/timeline.csv", "/static/outcry.css", "/?bad=1"} {
		res, _ := get(t, h, "GET", target)
		policy := res.Header.Get("Content-Security-Policy")
		if !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: policy %q", target, policy)
		}
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
		} {
			if got := res.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q", target, name, got)
			}
		}
	}
}

func TestStoreErrorsAreNotShown(t *testing.T) {
	m := outage()
	m.err = errStore
	res, body := get(t, handler(m), "GET", "/")
	if res.StatusCode != http.StatusInternalServerError || strings.Contains(body, "secret") {
		t.Errorf("status %d: %s", res.StatusCode, body)
	}
}
