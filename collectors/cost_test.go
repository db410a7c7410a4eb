package collectors

import (
	"strings"
	"testing"
	"time"
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
