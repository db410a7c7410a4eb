package outcry

import (
	"slices"
	"testing"
	"time"
)

func TestAThreadIsSharedOnlyByAnAddress(t *testing.T) {
	for _, test := range []struct {
		name   string
		shared bool
	}{
		{"https://site.example/t/1", true}, {"tag:site.example,2026:1", true}, {"urn:uuid:1", true},
		{"1", false}, {"issue:12", false}, {"npm/cli#12", false}, {"", false},
	} {
		a, b := Post{Source: "a", Thread: test.name}, Post{Source: "b", Thread: test.name}
		if got := a.ThreadKey() == b.ThreadKey(); got != test.shared && test.name != "" {
			t.Errorf("%q of two sources: one thread is %v, want %v", test.name, got, test.shared)
		}
	}
	if key := (&Post{Source: "a"}).ThreadKey(); key != "" {
		t.Errorf("no thread is called %q", key)
	}
}

func TestTheOrderOfAThread(t *testing.T) {
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	want := []Post{{ID: "b", PublishedAt: at.Add(time.Hour)}, {ID: "9", Seq: 1, PublishedAt: at}, {ID: "10", Seq: 1, PublishedAt: at}, {ID: "11", Seq: 1, PublishedAt: at}, {ID: "1", Seq: 1, PublishedAt: at.Add(time.Second)}}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b Post) int { return InThread(&a, &b) })
	for i := range want {
		if got[i].ID != want[i].ID {
			t.Errorf("place %d: %q, want %q", i, got[i].ID, want[i].ID)
		}
	}
	if InTime(&want[0], &want[1]) <= 0 {
		t.Error("seq counts outside a thread")
	}
}
