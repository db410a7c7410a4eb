package simulator

import (
	"encoding/json"
	"encoding/xml"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// pages are the addresses of every page of the village.
var pages = []string{
	"/forum/index.rss", "/bridge.rss", "/feed.php", "/r/a+b/new/.rss", "/r/a+b/comments/.rss",
	"/m/api/v1/timelines/tag/tesla", "/hn/api/v1/search_by_date", "/status/api/v2/summary.json",
}

func TestUnchangedPagesAreNotSentAgain(t *testing.T) {
	for _, path := range pages {
		h, clock := serve(village(), "10:22:00")
		res, _ := get(t, h, path)
		tag, modified := res.Header.Get("ETag"), res.Header.Get("Last-Modified")
		if res.StatusCode != http.StatusOK || tag == "" || modified == "" {
			t.Fatalf("%s: %d, tag %q, modified %q", path, res.StatusCode, tag, modified)
		}
		for _, header := range [][]string{
			{"If-None-Match", tag}, {"If-None-Match", `"other", ` + tag}, {"If-Modified-Since", modified},
		} {
			if res, body := get(t, h, path, header...); res.StatusCode != http.StatusNotModified || body != "" {
				t.Errorf("%s with %v: %d %q, want 304", path, header, res.StatusCode, body)
			}
		}
		// A tag that does not match outweighs a date that does.
		if res, _ := get(t, h, path, "If-None-Match", `"other"`, "If-Modified-Since", modified); res.StatusCode != http.StatusOK {
			t.Errorf("%s with another tag: %d", path, res.StatusCode)
		}
		clock.Time = at("10:23:00")
		if res, _ := get(t, h, path, "If-None-Match", tag); res.StatusCode != http.StatusNotModified {
			t.Errorf("%s a quiet minute later: %d", path, res.StatusCode)
		}
	}
	h, clock := serve(village(), "10:22:00")
	res, _ := get(t, h, "/feed.php")
	clock.Time = at("10:30:00")
	for _, header := range [][]string{
		{"If-None-Match", res.Header.Get("ETag")}, {"If-Modified-Since", res.Header.Get("Last-Modified")},
	} {
		if res, _ := get(t, h, "/feed.php", header...); res.StatusCode != http.StatusOK {
			t.Errorf("after an edit, with %v: %d, want 200", header, res.StatusCode)
		}
	}
}

func TestHostileRequestsAreAnswered(t *testing.T) {
	h, _ := serve(village(), "13:00:00")
	queries := []string{
		"%zz&%", "limit=-1", "limit=99999999999999999999", "limit=0x10&min_id=", "min_id=-1", "min_id=abc", "min_id=1e9",
		"max_id=9223372036854775808", "since_id=%00", "any[]=a&any[]=b&any[]=c&any[]=d&any[]=e&any[]=tesla", "any[]=../..",
		"query=%27%3B%20DROP%20TABLE&tags=((((", "tags=)),,((", "tags=(,)", "numericFilters=created_at_i>=99999999999999999999",
		"numericFilters=created_at_i>=<>", "numericFilters=,,,", "page=1000000000&hitsPerPage=1000000000", "page=-1", "query=\x00\xff",
		strings.Repeat("a=1&", 400), strings.Repeat("x", maxQuery+1),
	}
	for _, path := range append(pages, "/", "/m", "/m/api/v1/timelines/tag/", "/m/api/v1/timelines/tag/a/b", "/status", "//", "/../etc/passwd",
		"/forum/index.rssx", "/m/api/v1/timelines/tag/\x00") {
		for _, query := range queries {
			res, body := get(t, h, path+"?"+query)
			switch kind := res.Header.Get("Content-Type"); {
			case res.StatusCode >= http.StatusInternalServerError:
				t.Errorf("%q?%.60q: %d", path, query, res.StatusCode)
			case strings.Contains(kind, "xml"):
				if err := xml.Unmarshal([]byte(body), new(struct{})); err != nil {
					t.Errorf("%q?%.60q: %v", path, query, err)
				}
			case strings.Contains(kind, "json"):
				if !json.Valid([]byte(body)) {
					t.Errorf("%q?%.60q: no JSON: %s", path, query, body)
				}
			}
		}
	}
}

func TestOnlyReadingIsAnswered(t *testing.T) {
	h, _ := serve(village(), "13:00:00")
	for method, want := range map[string]int{
		http.MethodHead: http.StatusOK, http.MethodPost: http.StatusMethodNotAllowed, http.MethodDelete: http.StatusMethodNotAllowed,
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(method, "/feed.php", strings.NewReader("x")))
		if w.Code != want {
			t.Errorf("%s: %d, want %d", method, w.Code, want)
		}
		if method == http.MethodHead && w.Body.Len() > 0 {
			t.Errorf("HEAD has a body of %d bytes", w.Body.Len())
		}
	}
}

func TestTooManyRequestsAreTurnedAway(t *testing.T) {
	h, clock := serve(village(), "10:34:00")
	for path, limit := range map[string]int{"/r/a+b/new/.rss": 100, "/m/api/v1/timelines/tag/tesla": 300} {
		for i := range limit {
			if res, _ := get(t, h, path); res.StatusCode != http.StatusOK {
				t.Fatalf("%s: request %d got %d", path, i+1, res.StatusCode)
			}
		}
		res, body := get(t, h, path)
		if res.StatusCode != http.StatusTooManyRequests || body != "" || res.Header.Get("Retry-After") == "" {
			t.Errorf("%s: one too many got %d, Retry-After %q", path, res.StatusCode, res.Header.Get("Retry-After"))
		}
	}
	clock.Time = at("10:40:00")
	res, _ := get(t, h, "/m/api/v1/timelines/tag/tesla")
	if got := res.Header.Get("X-RateLimit-Reset"); res.StatusCode != http.StatusOK || got != "2023-02-14T10:45:00.000000Z" {
		t.Errorf("in the next window: %d, reset %q", res.StatusCode, got)
	}
	if left := res.Header.Get("X-RateLimit-Remaining"); left != "299" {
		t.Errorf("remaining %q, want 299", left)
	}
}

// Reading every site of the Tesla day all day long shows every post that was
// not taken back, and none too early.
func TestTheTeslaDayCanBeReadInFull(t *testing.T) {
	d := teslaPosts(t)
	w := &wall{d.Start}
	h := d.Handler(w.now)
	unseen := map[string]Post{}
	for _, p := range d.Posts {
		unseen[p.Site+" "+p.ID] = p
	}
	urls := map[string]string{}
	for _, s := range d.Sites {
		urls[s.Name] = s.Path
		switch s.Kind {
		case "mastodon":
			urls[s.Name] += "/api/v1/timelines/tag/" + s.Tags[0] + "?limit=40&any[]=" + s.Tags[1]
		case "hackernews":
			urls[s.Name] += "?query=" + s.Query + "&hitsPerPage=100"
		case "reddit":
			urls[s.Name] += "?limit=100"
		case "statuspage":
			urls[s.Name] += "/api/v2/summary.json"
		}
	}
	for ; !w.After(d.End); w.Time = w.Add(5 * time.Minute) {
		for _, s := range d.Sites {
			res, body := get(t, h, urls[s.Name])
			if res.StatusCode != http.StatusOK {
				t.Fatalf("%s at %s: %d %s", s.Name, w, res.StatusCode, body)
			}
			for key, p := range unseen {
				if p.Site != s.Name || !strings.Contains(body, xmlEscaped(p.ID)) {
					continue
				}
				if first := firstVisible(d, p); first.After(w.Time) {
					t.Errorf("%s is shown at %s, before %s", key, w, first)
				}
				delete(unseen, key)
			}
		}
	}
	for key := range unseen {
		t.Errorf("%s was never shown", key)
	}
}

func firstVisible(d Day, p Post) time.Time {
	for _, other := range d.Posts {
		if other.Site == p.Site && other.ID == p.ID {
			return other.VisibleAt()
		}
	}
	return time.Time{}
}

// xmlEscaped is the id as it stands in a document.
func xmlEscaped(id string) string { return strings.ReplaceAll(id, "&", "&amp;") }
