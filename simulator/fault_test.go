package simulator

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"
)

// patient is long enough for any answer that comes at all.
const patient = 20 * time.Second

// TestFaultsAreFaults asks a site with each fault as a browser would: what
// comes is not what the sound site sends, and the sites beside it are as ever.
func TestFaultsAreFaults(t *testing.T) {
	clock := &wall{at("10:22:00")}
	net := village().Handler(clock.now)
	server := httptest.NewServer(net)
	defer server.Close()
	want, beside := fetch(t, server, "/forum/index.rss", patient), fetch(t, server, "/bridge.rss", patient)
	if want.err != nil || want.status != http.StatusOK || want.body == "" {
		t.Fatalf("the sound site: %+v", want)
	}
	names := map[string]bool{}
	for _, f := range Faults() {
		if f.Name == "" || f.Doc == "" || names[f.Name] {
			t.Errorf("the fault %q has no name of its own, or nobody says what it does (%q)", f.Name, f.Doc)
		}
		names[f.Name] = true
		net.Break("forum", f)
		patience := patient
		if strings.HasPrefix(f.Name, "slow") || strings.HasPrefix(f.Name, "stalled") {
			patience = 50 * time.Millisecond
		}
		if got := fetch(t, server, "/forum/index.rss", patience); got == want {
			t.Errorf("%s: the site is sound", f.Name)
		}
		if got := fetch(t, server, "/bridge.rss", patient); got != beside {
			t.Errorf("%s: the site beside it answers %d (%v)", f.Name, got.status, got.err)
		}
	}
	net.Mend("forum")
	if got := fetch(t, server, "/forum/index.rss", patient); got != want {
		t.Errorf("mended: %+v", got)
	}
}

// TestFaultsSuitEveryKindOfSite breaks every site of the village in every way
// that has to do with its page.
func TestFaultsSuitEveryKindOfSite(t *testing.T) {
	clock := &wall{at("10:22:00")}
	net := village().Handler(clock.now)
	server := httptest.NewServer(net)
	defer server.Close()
	for _, path := range pages {
		for _, f := range slices.Concat(wrongPages(), brokenPages(), badItems(), refusals(), redirections()) {
			for _, s := range village().Sites {
				net.Break(s.Name, f)
			}
			if got := fetch(t, server, path, patient); got.err == nil && got.status == http.StatusInternalServerError && f.Name != "500" {
				t.Errorf("%s of %s: %d %s", f.Name, path, got.status, got.body)
			}
		}
	}
}

// fetched is what came of a request: as much of the body as is worth looking at.
type fetched struct {
	status int
	kind   string
	body   string
	err    error
}

func fetch(t *testing.T, server *httptest.Server, path string, patience time.Duration) fetched {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := server.Client().Transport.RoundTrip(request)
	if err != nil {
		return fetched{err: err}
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, 64<<10))
	return fetched{response.StatusCode, response.Header.Get("Content-Type"), string(body), err}
}
