package classify

import (
	"testing"
	"time"

	"outcry"
)

func TestThreadsLendStanceAndService(t *testing.T) {
	c := builtinClassifier(t)
	at := func(minute int) time.Time { return time.Date(2023, 2, 14, 11, minute, 0, 0, time.UTC) }
	posts := []outcry.Post{
		{ID: "5", Thread: "t", Seq: 4, Service: "npm", Text: "nope", FirstSeenAt: at(9)},
		{ID: "1", Thread: "t", Seq: 0, Service: "npm", Text: "npm is down", FirstSeenAt: at(5)},
		{ID: "2", Thread: "t", Seq: 1, Service: "npm", Text: "same here", FirstSeenAt: at(2)},
		{ID: "3", Thread: "t", Seq: 2, Service: "npm", Text: "Toronto too", FirstSeenAt: at(6)},
		{ID: "4", Thread: "t", Seq: 3, Service: "npm", Text: "back up for me", FirstSeenAt: at(8)},
		{ID: "6", Text: "same here", FirstSeenAt: at(1)},
	}
	want := []string{"still_down npm ZZ", "down npm ZZ", "down npm ZZ", "down npm CA-ON", "up npm ZZ", ""}
	readings := Threads(c, posts)
	for i, r := range readings {
		if got := briefs(r.Signals); got != want[i] {
			t.Errorf("%q: %q, want %q", posts[i].Text, got, want[i])
		}
	}
	if got := readings[2].SeenAt; !got.Equal(at(5)) {
		t.Errorf("a claim read with the help of a later post is seen at %v, want %v", got, at(5))
	}
	if got := readings[3].SeenAt; !got.Equal(at(6)) {
		t.Errorf("a claim that answers an earlier post is seen at %v, want %v", got, at(6))
	}
	words := readings[2].Signals[0].Words
	if len(words) != 2 || words[0].Field != outcry.InText || words[1].Field != outcry.InPost {
		t.Errorf("evidence %+v, want own words, then those of the other post", words)
	}
	if lent, own := readings[2].Signals[0].Weight, readings[1].Signals[0].Weight; lent >= own {
		t.Errorf("a claim by a thread weighs %v, a first-hand one %v", lent, own)
	}
}

func TestAnAnswerGoesToWhatItRepliesTo(t *testing.T) {
	c := builtinClassifier(t)
	th := c.Threader()
	for _, p := range []outcry.Post{
		{ID: "1", Thread: "t", Text: "GitHub is down"},
		{ID: "2", Thread: "t", Text: "Spotify is down"},
	} {
		th.Classify(&p)
	}
	got := th.Classify(&outcry.Post{ID: "3", Thread: "t", ReplyTo: "1", Text: "same here"})
	if b := briefs(got.Signals); b != "down github ZZ" {
		t.Errorf("got %q, want the claim of the post that it replies to", b)
	}
}

func TestThreaderForgetsOldThreads(t *testing.T) {
	c := builtinClassifier(t)
	th := c.Threader()
	th.Classify(&outcry.Post{ID: "1", Thread: "first", Text: "GitHub is down"})
	for i := range maxThreads {
		th.Classify(&outcry.Post{ID: "1", Thread: string(rune('a'+i%26)) + time.Duration(i).String(), Text: "hello"})
	}
	if len(th.threads) > maxThreads || len(th.order) > maxThreads {
		t.Errorf("keeps %d threads, want at most %d", len(th.threads), maxThreads)
	}
	if got := th.Classify(&outcry.Post{ID: "2", Thread: "first", Text: "same here"}); len(got.Signals) > 0 {
		t.Errorf("the oldest thread is not forgotten: %v", briefs(got.Signals))
	}
}

func TestRepliesWithoutAThread(t *testing.T) {
	c := builtinClassifier(t)
	th := c.Threader()
	for i, test := range []struct {
		post outcry.Post
		want string
	}{
		{outcry.Post{ID: "1", Text: "GitHub is down"}, "down github ZZ"},
		{outcry.Post{ID: "2", Text: "good morning"}, ""},
		{outcry.Post{ID: "3", ReplyTo: "1", Text: "same here, in Poland"}, "down github PL"},
		{outcry.Post{ID: "4", ReplyTo: "3", Text: "Toronto too"}, "down github CA-ON"},
		{outcry.Post{ID: "7", ReplyTo: "1", Text: "works again"}, "up github ZZ"},
		{outcry.Post{ID: "5", ReplyTo: "2", Text: "same here"}, ""},
		{outcry.Post{ID: "6", Source: "other", ReplyTo: "1", Text: "same here"}, ""},
	} {
		if got := briefs(th.Classify(&test.post).Signals); got != test.want {
			t.Errorf("post %d: %q, want %q", i+1, got, test.want)
		}
	}
}
