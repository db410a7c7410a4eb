package collectors

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"outcry"
)

// TestSharedWordsAreReadOnce reads answers in which what all posts share is as
// long as an answer may be: it must not be worked on again for each of them.
func TestSharedWordsAreReadOnce(t *testing.T) {
	long := strings.Repeat("long name ", 300_000)
	updates := strings.TrimSuffix(strings.Repeat(`{"body":"a"},`, 45_000), ",")
	components := strings.TrimSuffix(strings.Repeat(`{"id":"c","name":"C","group_id":"g","status":"major_outage"},`, 40_000), ",")
	for _, tt := range []struct{ name, kind, body string }{
		{"incident", "statuspage", `{"page":{"name":"P"},"incidents":[{"id":"i","name":"` + long + `","incident_updates":[` + updates + `]}]}`},
		{"id of an incident", "statuspage", `{"page":{"name":"P"},"incidents":[{"id":"` + long + `","incident_updates":[` + updates + `]}]}`},
		{"time of an incident", "statuspage", `{"page":{"name":"P"},"incidents":[{"id":"i","created_at":"` + long + `","incident_updates":[` + updates + `]}]}`},
		{"page", "statuspage", `{"page":{"name":"` + long + `","url":"` + long + `"},"components":[` + components + `]}`},
		{"group", "statuspage", `{"page":{"name":"P"},"components":[{"id":"g","name":"` + long + `"},` + components[:61*1000-1] + `],"incidents":[{"id":"i","components":[` +
			components[:100*61-1] + `],"incident_updates":[` + updates + `]}]}`},
		{"author of a feed", "feed", `<feed xmlns="http://www.w3.org/2005/Atom"><author><name>` + strings.ReplaceAll(long, " ", "&lt;b&gt;") + `</name></author>` +
			strings.Repeat("<entry><title>a</title></entry>", 1000) + `</feed>`},
	} {
		kind, _ := KindOf(tt.kind)
		began := time.Now()
		page, err := kind.Read(Source{Name: "s"}, []byte(tt.body), "", start)
		took := time.Since(began)
		if err != nil || len(page.Posts) != maxItems {
			t.Errorf("%s: %d posts, %v", tt.name, len(page.Posts), err)
		}
		if took > 10*time.Second {
			t.Errorf("%s took %v", tt.name, took)
		}
	}
}

// TestNothingLongIsRemembered reads answers whose cursor or validators are as
// long as an answer may be.
func TestNothingLongIsRemembered(t *testing.T) {
	long := strings.Repeat("9", 100_000)
	page, err := decodeMastodon(Source{Name: "s"}, []byte(`[{"id":"`+long+`","content":"a"},{"id":"7","content":"b"}]`), start)
	if err != nil || len(page.Posts) != 2 || page.Since != "7" {
		t.Errorf("%d posts, %v; the cursor is %.20q", len(page.Posts), err, page.Since)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("ETag", long)
		w.Header().Set("Last-Modified", long)
		_, _ = w.Write([]byte(`<rss version="2.0"><channel><item><guid>1</guid><title>a</title></item></channel></rss>`))
	}))
	defer server.Close()
	f := NewFetcher(Options{})
	defer f.Close()
	got := f.Visit(t.Context(), Source{Name: "s", Kind: "feed", URL: server.URL}, State{})
	if raw, err := got.State.JSON(); err != nil || got.Visit.Outcome != outcry.Read || len(raw) > 2000 {
		t.Errorf("%s (%s); %d bytes are remembered, %v", got.Visit.Outcome, got.Visit.Reason, len(raw), err)
	}
}
