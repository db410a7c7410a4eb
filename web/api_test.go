package web_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"outcry"
	"outcry/web"
)

// wantProblem checks that an answer is a problem document and returns it.
func wantProblem(t *testing.T, res reply, body string, status int) map[string]any {
	t.Helper()
	var p map[string]any
	if err := json.Unmarshal([]byte(body), &p); err != nil {
		t.Fatalf("no problem document: %v: %q", err, body)
	}
	if res.StatusCode != status || p["status"] != float64(status) || p["title"] == "" ||
		res.Header.Get("Content-Type") != "application/problem+json" {
		t.Errorf("status %d, want %d; type %q: %s", res.StatusCode, status, res.Header.Get("Content-Type"), body)
	}
	return p
}

func TestHostileQueryStrings(t *testing.T) {
	h := handler(outage())
	tests := []struct{ query, param, detail string }{
		{"since=%3Cscript%3E", "since", `since "<script>": want a span such as 24h`},
		{"step=zzz", "step", `step "zzz": want`},
		{"nonsense=1", "nonsense", "nonsense: no such filter"},
		{"since=%zz", "", "cannot be read"},
		{"a;b=1", "", "cannot be read"},
		{"service=" + strings.Repeat("x", 9000), "", "at most 8192"},
		{"since=%1b%5b31m%e2%80%ae", "since", "since"},
		{"step=1m&since=1000000h", "step", "take a longer step or a shorter span"},
	}
	for _, path := range []string{"/", "/timeline.csv", "/api/v1/timeline", "/api/v1/services", "/api/v1/sources"} {
		for _, tt := range tests {
			if strings.HasPrefix(tt.query, "step=1m") && (path == "/api/v1/services" || path == "/api/v1/sources") {
				continue // they have no buckets
			}
			res, body := get(t, h, "GET", path+"?"+tt.query)
			p := wantProblem(t, res, body, http.StatusBadRequest)
			if got, _ := p["parameter"].(string); got != tt.param {
				t.Errorf("%s?%.30s: blames %q, want %q", path, tt.query, got, tt.param)
			}
			if detail, _ := p["detail"].(string); !strings.Contains(detail, tt.detail) || strings.ContainsAny(detail, "\x1b\u202e") {
				t.Errorf("%s?%.30s: detail %q", path, tt.query, detail)
			}
		}
	}
}

func TestMethods(t *testing.T) {
	h := handler(outage(), func(o *web.Options) { o.Push = refuse })
	tests := []struct {
		method, target string
		status         int
		allow          string
	}{
		{"HEAD", "/", 200, ""},
		{"HEAD", "/timeline.csv", 200, ""},
		{"POST", "/", 405, "GET, HEAD"},
		{"DELETE", "/api/v1/timeline", 405, "GET, HEAD"},
		{"GET", "/api/v1/posts", 405, "POST"},
		{"GET", "/nowhere", 404, ""},
		{"GET", "/static/", 404, ""},
		{"GET", "/static/../page.html", 307, ""},
	}
	for _, tt := range tests {
		res, body := get(t, h, tt.method, tt.target)
		if res.StatusCode != tt.status || res.Header.Get("Allow") != tt.allow {
			t.Errorf("%s %s: status %d, want %d; Allow %q", tt.method, tt.target, res.StatusCode, tt.status, res.Header.Get("Allow"))
		}
		if tt.status >= 400 {
			wantProblem(t, res, body, tt.status)
		}
	}
}

func TestTimelineCSV(t *testing.T) {
	m := outage()
	res, body := get(t, handler(m), "GET", "/timeline.csv?service=tramline&step=10m")
	if !strings.HasPrefix(res.Header.Get("Content-Type"), "text/csv") {
		t.Errorf("type %q", res.Header.Get("Content-Type"))
	}
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil || len(rows) != 1+len(m.rows) || rows[0][0] != "bucket_start" {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if rows[4][3] != "FR" || rows[4][4] != "" || rows[2][4] != "0" {
		t.Errorf("France, not read: %q; Germany, calm: %q", rows[4], rows[2])
	}
}

func TestTimelineJSON(t *testing.T) {
	_, body := get(t, handler(outage()), "GET", "/api/v1/timeline?step=10m&stance=up")
	var got struct {
		Since, Until string
		StepSeconds  int `json:"step_seconds"`
		Buckets      []map[string]any
	}
	if err := json.Unmarshal([]byte(body), &got); err != nil {
		t.Fatal(err)
	}
	if got.Since != "2024-05-06T12:00:00Z" || got.Until != "2024-05-07T12:00:00Z" || got.StepSeconds != 600 || len(got.Buckets) != 576 {
		t.Errorf("since %s, until %s, step %d, %d buckets", got.Since, got.Until, got.StepSeconds, len(got.Buckets))
	}
	if b := got.Buckets[401]; b["up"] != 7.0 || b["down"] != nil || b["region"] != "DE" {
		t.Errorf("a bucket of the recovery: %v", b)
	}
}

// TestBrokenReadings: an error before the first row is a problem document; one
// in the middle cuts the connection, so that no client takes a part for all.
func TestBrokenReadings(t *testing.T) {
	for _, path := range []string{"/timeline.csv", "/api/v1/timeline"} {
		m := outage()
		m.failAt = 1
		res, body := get(t, handler(m), "GET", path)
		wantProblem(t, res, body, http.StatusInternalServerError)

		m.failAt = 500
		server := httptest.NewServer(handler(m))
		if err := fetch(server.URL + path); err == nil {
			t.Errorf("%s: half an answer looks like a whole one", path)
		}
		server.Close()
	}
}

func fetch(address string) error {
	res, err := http.Get(address)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	_, err = io.Copy(io.Discard, res.Body)
	return err
}

func TestServicesAndSources(t *testing.T) {
	h := handler(outage())
	_, body := get(t, h, "GET", "/api/v1/services")
	want := `{"services":[{"service":"tramline","signals":300,"last":"2024-05-07T12:00:00Z"},{"service":"ferry","signals":4,"last":"2024-05-07T12:00:00Z"}],"since":"2024-05-06T12:00:00Z","until":"2024-05-07T12:00:00Z"}` + "\n"
	if body != want {
		t.Errorf("services: %s", body)
	}
	_, body = get(t, h, "GET", "/api/v1/sources")
	want = `[{"source":"forum","kind":"feed","last_good_at":"2024-05-07T11:59:00Z","next_visit_at":null,"failures":0,"posts":310,"last_visit_at":"2024-05-07T11:59:00Z","outcome":"read","status":200,"reason":null},` + "\n" +
		`{"source":"silent","kind":"reddit","last_good_at":null,"next_visit_at":null,"failures":4,"posts":0,"last_visit_at":null,"outcome":null,"status":null,"reason":null}]` + "\n"
	if body != want {
		t.Errorf("sources: %s", body)
	}
}

func TestHealth(t *testing.T) {
	broken := outage()
	broken.err = errStore
	late := outage()
	late.lag = 11
	tests := []struct {
		name    string
		store   *memory
		ready   error
		status  int
		reasons []string
	}{
		{"ready", outage(), nil, 200, nil},
		{"store broken", broken, nil, 503, []string{"the store does not answer"}},
		{"late, and more", late, errors.Join(errors.New("the schema is old"), errors.New("the disk is full")), 503,
			[]string{"11 posts wait", "the schema is old", "the disk is full"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := handler(tt.store, func(o *web.Options) {
				o.MaxLag = 10
				o.Ready = func(context.Context) error { return tt.ready }
			})
			if res, _ := get(t, h, "GET", "/healthz"); res.StatusCode != 200 {
				t.Errorf("healthz: %d", res.StatusCode)
			}
			res, body := get(t, h, "GET", "/readyz")
			if tt.status == 200 {
				if res.StatusCode != 200 || body != "ready\n" {
					t.Errorf("readyz: %d %q", res.StatusCode, body)
				}
				return
			}
			reasons, _ := wantProblem(t, res, body, tt.status)["reasons"].([]any)
			if len(reasons) != len(tt.reasons) {
				t.Fatalf("reasons %v, want %v", reasons, tt.reasons)
			}
			for i, want := range tt.reasons {
				if got, _ := reasons[i].(string); !strings.Contains(got, want) || strings.Contains(got, "secret") {
					t.Errorf("reason %q, want %q", got, want)
				}
			}
		})
	}
}

func TestMetrics(t *testing.T) {
	registry := prometheus.NewRegistry()
	metrics := web.NewMetrics(registry)
	metrics.Visit(outcry.Visit{Source: "forum", Outcome: outcry.Read, New: 3})
	metrics.Visit(outcry.Visit{Source: "forum", Outcome: outcry.Failed})
	metrics.Posts("hook", 2)
	metrics.Signals(5)
	m := outage()
	m.lag = 7
	h := handler(m, func(o *web.Options) { o.Registry = registry })
	_, body := get(t, h, "GET", "/metrics")
	for _, want := range []string{
		`outcry_posts_total{source="forum"} 3`, `outcry_posts_total{source="hook"} 2`,
		`outcry_visits_total{outcome="failed",source="forum"} 1`, `outcry_visits_total{outcome="read",source="forum"} 1`,
		"outcry_signals_total 5", "outcry_pipeline_lag_posts 7",
		`outcry_source_consecutive_failures{source="silent"} 4`,
		`outcry_source_last_good_read_timestamp_seconds{source="forum"} 1.71508314e+09`, `version="test"`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q in\n%s", want, body)
		}
	}
	if strings.Contains(body, `timestamp_seconds{source="silent"}`) {
		t.Error("a source that was never read has a time")
	}
	m.err = errStore
	if _, body := get(t, h, "GET", "/metrics"); !strings.Contains(body, "outcry_signals_total 5") {
		t.Error("a broken store takes the counters with it")
	}
}

func TestServerHasTimeouts(t *testing.T) {
	s := web.NewServer(handler(outage()), slog.New(slog.DiscardHandler))
	if s.ReadHeaderTimeout <= 0 || s.ReadTimeout <= 0 || s.WriteTimeout <= 0 || s.IdleTimeout <= 0 || s.MaxHeaderBytes <= 0 {
		t.Errorf("a bound is missing: %+v", s)
	}
}
