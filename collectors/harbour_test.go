package collectors

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// TestLongAnswersWaitForEachOther fills all berths with answers that do not
// end. A short one is read all the same; a long one waits, says so when it has
// waited too long, and is read once there is room.
func TestLongAnswersWaitForEachOther(t *testing.T) {
	body := channel(numbered(1) + "<!--" + strings.Repeat("x", 2*long) + "-->")
	end := make(chan struct{})
	arrived := make(chan struct{}, berths)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/short":
			one(w, r)
		case "/long":
			fmt.Fprint(w, body)
		default:
			fmt.Fprint(w, body[:long+1000])
			w.(http.Flusher).Flush()
			arrived <- struct{}{}
			<-end
			fmt.Fprint(w, body[long+1000:])
		}
	}))
	defer server.Close()
	f := NewFetcher(Options{Timeout: 20 * time.Second})
	defer f.Close()
	visit := func(path string) Result {
		return f.Visit(context.Background(), Source{Name: path, Kind: "feed", URL: server.URL + "/" + path}, State{})
	}
	held := make(chan Result, berths)
	for range berths {
		go func() { held <- visit("held") }()
	}
	for range berths {
		<-arrived
	}
	for deadline := time.Now().Add(10 * time.Second); len(f.harbour) < berths; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%d berths are taken", len(f.harbour))
		}
	}
	if got := visit("short"); !got.Visit.Good() || len(got.Posts) != 1 {
		t.Errorf("a short one: %s", got.Visit.Reason)
	}
	impatient := NewFetcher(Options{Timeout: 200 * time.Millisecond})
	defer impatient.Close()
	impatient.harbour = f.harbour
	if got := impatient.Visit(context.Background(), Source{Name: "long", Kind: "feed", URL: server.URL + "/long"}, State{}); got.Visit.Good() || !strings.Contains(got.Visit.Reason, "waited too long for others") || len(got.Posts) != 1 {
		t.Errorf("a long one with no berth: %d posts, %s: %s", len(got.Posts), got.Visit.Outcome, got.Visit.Reason)
	}
	close(end)
	for range berths {
		if got := <-held; !got.Visit.Good() {
			t.Errorf("one that was being read: %s", got.Visit.Reason)
		}
	}
	if got := visit("long"); !got.Visit.Good() || len(f.harbour) != 0 {
		t.Errorf("once there is room: %s; %d berths are taken", got.Visit.Reason, len(f.harbour))
	}
}
