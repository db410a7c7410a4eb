package main

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"outcry"
	"outcry/monitor"
	"outcry/simulator"
	"outcry/store"
)

// FuzzQuery asks the daemon's pages anything: whatever the query string, the
// answer is a whole one, and nobody's mistake becomes our failure.
func FuzzQuery(f *testing.F) {
	handler := pagesOf(f, simulator.HostilePosts()[:40])
	paths := []string{"/", "/timeline.csv", "/api/v1/timeline", "/api/v1/services", "/api/v1/sources", "/readyz"}
	for i, query := range []string{
		"", "service=github&since=7d&region=DE", "region=US/*&step=1m&since=1d", "as_of=yesterday&tz=Europe/Berlin&stance=query", "since=100y&step=1m", "since=2024-05-07&until=2024-05-07&step=1d",
		"region=%00&service=%1b[31m", "tz=Local", "until=0000-01-01", "service=<script>", "%zz", "a;b", "service=a&service=b&service=%ff", "region=uk&region=Bavaria", "step=0.0000001d",
		"since=9999-12-31T23:59:59Z", "symptom=app&voice=official&source=x",
	} {
		f.Add(uint8(i), query)
	}
	f.Fuzz(func(t *testing.T, path uint8, query string) {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, paths[int(path)%len(paths)], nil)
		r.URL.RawQuery = query
		w := httptest.NewRecorder()
		began := time.Now()
		handler.ServeHTTP(w, r)
		if took := time.Since(began); took > 10*time.Second {
			t.Fatalf("%s?%s took %v", r.URL.Path, query, took)
		}
		if w.Code != http.StatusOK && w.Code != http.StatusBadRequest {
			t.Fatalf("%s?%s: %d %s", r.URL.Path, query, w.Code, w.Body.String())
		}
		if kind := w.Header().Get("Content-Type"); strings.HasSuffix(kind, "json") && !json.Valid(w.Body.Bytes()) {
			t.Fatalf("%s?%s: no JSON: %.500q", r.URL.Path, query, w.Body.String())
		}
	})
}

// pagesOf is what the daemon serves of some posts.
func pagesOf(t testing.TB, posts []outcry.Post) http.Handler {
	t.Helper()
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	w.config.Database = filepath.Join(t.TempDir(), "d.db")
	current, err := w.live(nil)
	if err != nil {
		t.Fatal(err)
	}
	m, s, err := current.pipeline(t.Context(), store.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	var lines []outcry.Line
	for i, p := range posts {
		lines = append(lines, outcry.Line{N: i + 1, Post: p})
	}
	all := func(yield func(outcry.Line, error) bool) {
		for line := range slices.Values(lines) {
			if !yield(line, nil) {
				return
			}
		}
	}
	if _, err := m.Import(t.Context(), all, func(bad *outcry.LineError) error { return bad }, func(monitor.Imported) {}); err != nil {
		t.Fatal(err)
	}
	now := posts[0].FirstSeenAt.Add(time.Hour)
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	d := newDaemon(current, s, schedule{monitor: m, clock: clockwork.NewFakeClockAt(now), log: log}, func() time.Time { return now })
	return d.server().Handler
}
