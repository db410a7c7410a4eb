package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/collectors"
	"outcry/simulator"
)

func TestTheDaemonPrunesWhatHasExpired(t *testing.T) {
	clock := simulator.NewClock(midnight)
	feed := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<rss version="2.0"><channel><title>f</title>`)
		for _, days := range []int{1, 80, 100} {
			fmt.Fprintf(w, `<item><title>Spotify is down in Oslo</title><guid>%d</guid><author>reader%d</author><pubDate>%s</pubDate></item>`,
				days, days, midnight.AddDate(0, 0, -days).Format(time.RFC1123Z))
		}
		fmt.Fprint(w, `</channel></rss>`)
	}))
	defer feed.Close()
	source := collectors.Source{Name: "feed", Kind: "feed", URL: feed.URL, Every: 6 * time.Hour}
	s := onStage(t, clock, source)
	s.pruner = s.store
	stored := func() (posts, signals int) {
		for _, err := range s.store.Posts(t.Context(), outcry.Query{}) {
			if err != nil {
				t.Fatal(err)
			}
			posts++
		}
		for _, err := range s.store.Signals(t.Context(), outcry.Query{}, 0) {
			if err != nil {
				t.Fatal(err)
			}
			signals++
		}
		return posts, signals
	}
	if err := s.during(context.Background(), func(ctx context.Context) error {
		s.until(ctx, 9*time.Minute)
		if posts, signals := stored(); posts != 3 || signals != 3 {
			t.Errorf("%d posts and %d signals before, want 3 and 3", posts, signals)
		}
		s.until(ctx, 11*time.Minute)
		if posts, signals := stored(); posts != 2 || signals != 3 {
			t.Errorf("%d posts and %d signals are left, want 2 and 3", posts, signals)
		}
		now := *s.live.Load().world
		now.config.Retention.Posts, now.config.Retention.Signals = 30*day, 95*day
		s.live.Store(&setting{world: &now, sources: s.live.Load().sources, classifier: s.live.Load().classifier})
		s.until(ctx, 25*time.Hour)
		if posts, signals := stored(); posts != 1 || signals != 2 {
			t.Errorf("%d posts and %d signals are left by another retention, want 1 and 2", posts, signals)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"posts=1 signals=0", "posts=1 signals=1"} {
		if log := s.lines.String(); strings.Count(log, "pruned what has expired") != 2 || !strings.Contains(log, want) {
			t.Errorf("the log lacks %s:\n%s", want, log)
		}
	}
}
