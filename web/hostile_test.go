package web_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"outcry"
	"outcry/simulator"
)

// TestHostileTextStaysText shows what strangers wrote on every page and in
// every answer.
func TestHostileTextStaysText(t *testing.T) {
	for _, s := range simulator.HostileTexts() {
		checkAnswers(t, s)
	}
}

// FuzzPages shows any text wherever a stranger's text is shown.
func FuzzPages(f *testing.F) {
	for _, s := range simulator.HostileTexts() {
		if len(s) < 100 {
			f.Add(s)
		}
	}
	f.Fuzz(checkAnswers)
}

// said is a store in which every word but the ids was written by a stranger.
func said(s string) *memory { return about(serviceOf(s), s) }

// serviceOf is the id of a hostile service; ids are short.
func serviceOf(s string) string { return "a service " + s[:min(len(s), 64)] }

// about is said of a service and region of that id.
func about(id, s string) *memory {
	m := &memory{
		counts: []outcry.ServiceCount{{Service: id, Signals: 3, Last: noon}},
		sources: []outcry.SourceHealth{{Name: s, Kind: s, LastGood: noon, Failures: 1, Posts: 2,
			Last: outcry.Visit{Source: s, At: noon, Outcome: outcry.Failed, Reason: s}}},
		extent: outcry.Span{Start: noon.Add(-time.Hour), End: noon},
		rows:   []outcry.Bucket{{Start: noon.Add(-time.Hour), Step: 10 * time.Minute, Service: id, Region: id, Down: 1, OfficialDown: 1, Posts: 2, Coverage: 1}},
	}
	for i, voice := range outcry.Voices {
		m.signals = append(m.signals, outcry.StoredSignal{
			Seq: int64(i + 1), PublishedAt: noon.Add(-55 * time.Minute), Source: s, PostID: s, URL: s, Author: s,
			Signal: outcry.Signal{Stance: outcry.Down, Service: id, Subject: s, Cause: s, Code: s, Region: id, Voice: voice,
				Words: []outcry.Evidence{{Rule: s, Field: outcry.InText, Text: s}}},
		})
	}
	return m
}

func checkAnswers(t *testing.T, s string) {
	t.Helper()
	h := handler(said(s))
	asked := ""
	if len(s) < 2000 {
		asked = "&service=" + url.QueryEscape(serviceOf(s))
	}
	_, plain := get(t, handler(said("plain")), "GET", "/?since=2h&service=a+service+plain")
	res, page := get(t, h, "GET", "/?since=2h"+asked)
	checkPage(t, s, res, page, plain)
	for _, path := range []string{"/api/v1/timeline", "/api/v1/services", "/api/v1/sources"} {
		res, body := get(t, h, "GET", path+"?since=2h"+asked)
		if res.StatusCode != http.StatusOK || res.Header.Get("Content-Type") != "application/json" || !json.Valid([]byte(body)) || !utf8.ValidString(body) {
			t.Errorf("%.100q: %s: %d %s %.300q", s, path, res.StatusCode, res.Header.Get("Content-Type"), body)
		}
	}
	checkCSV(t, s, handler(about(s, s)))
	if res, body := get(t, h, "GET", "/metrics"); res.StatusCode != http.StatusOK || !utf8.ValidString(body) || strings.ContainsAny(body, "\x00\x1b\r") && !strings.ContainsAny(s, "\x00\x1b\r") {
		t.Errorf("%.100q: /metrics: %d %.300q", s, res.StatusCode, body)
	}
	checkProblem(t, s, h)
}

// checkPage holds that hostile words change nothing of a page but its text.
func checkPage(t *testing.T, s string, res reply, page, plain string) {
	t.Helper()
	if res.StatusCode != http.StatusOK || !utf8.ValidString(page) || len(page) > 300_000 {
		t.Fatalf("%.100q: %d, %d bytes: %.300q", s, res.StatusCode, len(page), page)
	}
	bones, links := skeleton(t, page)
	want, _ := skeleton(t, plain)
	if !slices.Equal(bones, want) {
		t.Errorf("%.100q changes the page: %s", s, cmp.Diff(want, bones))
	}
	for _, link := range links {
		if u, err := url.Parse(link); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			t.Errorf("%.100q makes a link to %q", s, link)
		}
	}
	if i := strings.IndexFunc(page, steers); i >= 0 {
		t.Errorf("%.100q: a control character is on the page: %q", s, page[max(0, i-20):min(len(page), i+20)])
	}
}

// steers reports whether r is no character to be seen on a page.
func steers(r rune) bool {
	return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// skeleton is the elements of a page with the names of their attributes, and,
// apart from it, where it leads outside.
func skeleton(t *testing.T, page string) (bones, links []string) {
	t.Helper()
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		if z.Next() == html.ErrorToken {
			if !errors.Is(z.Err(), io.EOF) {
				t.Fatal(z.Err())
			}
			return bones, links
		}
		token := z.Token()
		bone, href, outside := token.Data, "", false
		for _, a := range token.Attr {
			bone += " " + a.Key
			outside = outside || a.Key == "rel" && strings.Contains(a.Val, "noopener")
			if a.Key == "href" {
				href = a.Val
			}
		}
		switch {
		case token.Type == html.TextToken, token.Data == "a" && token.Type == html.EndTagToken:
		case outside:
			links = append(links, href)
		default:
			bones = append(bones, bone)
			if token.Data == "a" && (!strings.HasPrefix(href, "/") || strings.HasPrefix(href, "//")) && href != "#main" {
				links = append(links, href)
			}
		}
	}
}

func checkCSV(t *testing.T, s string, h http.Handler) {
	t.Helper()
	_, body := get(t, h, "GET", "/timeline.csv?since=2h")
	records, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil || len(records) != 2 {
		t.Fatalf("%.100q: %v, %.300q", s, err, body)
	}
	for _, cell := range records[1] {
		if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
			t.Errorf("%.100q: a spreadsheet would run %.100q", s, cell)
		}
	}
}

// checkProblem asks for what there is not, by hostile names.
func checkProblem(t *testing.T, s string, h http.Handler) {
	t.Helper()
	for _, target := range []string{"/?" + url.QueryEscape(s) + "=1", "/?step=" + url.QueryEscape(s), "/api/v1/" + url.PathEscape(s)} {
		if len(s) == 0 || len(target) > 8000 {
			continue
		}
		res, body := get(t, h, "GET", target)
		if res.StatusCode/100 == 2 || res.StatusCode/100 == 3 { // a path may lead back to one there is
			continue
		}
		if res.StatusCode >= 500 || res.Header.Get("Content-Type") != "application/problem+json" || !json.Valid([]byte(body)) || len(body) > 5000 {
			t.Errorf("%.100q: %s: %d %s %.300q", s, target, res.StatusCode, res.Header.Get("Content-Type"), body)
		}
		if strings.ContainsFunc(body, steers) || strings.ContainsAny(body, "<>") {
			t.Errorf("%.100q: %s: %.300q", s, target, body)
		}
	}
}
