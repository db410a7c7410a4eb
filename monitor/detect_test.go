package monitor_test

import (
	"fmt"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// outcryOf is a visit that brings what so many people say of Spotify, half a minute
// apart, until the moment at which it is seen.
func outcryOf(people int, id string, seen time.Time, text string) arrival {
	posts := make([]outcry.Post, people)
	for i := range posts {
		posts[i] = outcry.Post{ID: fmt.Sprint(id, i), Source: "forum", Author: fmt.Sprint(id, i), Text: fmt.Sprintf(text+" (seen by %d in room %d)", i*37, i*91),
			Region: "DE", PublishedAt: seen.Add(-time.Duration(i) * 30 * time.Second), FirstSeenAt: seen}
	}
	return arrival{at: seen, what: store.Collected{Kind: "feed", Posts: posts,
		Visit: &outcry.Visit{Source: "forum", At: seen, Outcome: outcry.Read, Posts: people, Next: seen.Add(time.Minute)}}}
}

// burst is a service that fails: an hour in which nobody says so, and ten minutes
// in which many do.
func burst(w *watcher) {
	for minute := 0; minute < 70; minute += 5 {
		people := 0
		if minute >= 60 {
			people = 12
		}
		a := outcryOf(people, fmt.Sprint("p", minute, "-"), noon.Add(time.Duration(minute)*time.Minute), "Spotify is down, nothing plays")
		w.take(a)
		w.advance()
		w.detect(a.at)
	}
}

func TestATransitionIsToldOnce(t *testing.T) {
	w := newWatcher(t)
	burst(w)
	told := len(w.told)
	if told == 0 {
		t.Fatal("nothing was detected")
	}
	late := outcryOf(1, "late", noon.Add(58*time.Minute), "is Spotify down?")
	late.what.Visit = nil
	w.take(late)
	w.advance()
	judged := w.detect(noon.Add(66 * time.Minute))
	if judged.Rebuilt == 0 {
		t.Error("a post that was seen earlier and stored later changed nothing")
	}
	if len(judged.Transitions) > 0 || told == 0 {
		t.Errorf("told again: %v", judged.Transitions)
	}
}
