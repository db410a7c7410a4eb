package classify

import (
	"math"
	"slices"
	"strconv"
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

func TestOwnWordsOutweighWhatIsTakenOver(t *testing.T) {
	c := builtinClassifier(t)
	for _, x := range []struct{ before, text, want string }{
		{"it is still down here", "Sweden too, store loads but the friends list is dead", "down steam SE"},
		{"it is still down here", "Sweden too", "still_down steam SE"},
		{"it works again", "same, still 503", "still_down steam ZZ"},
	} {
		posts := []outcry.Post{
			{ID: "1", Thread: "t", Seq: 0, Service: "steam", Text: x.before},
			{ID: "2", Thread: "t", Seq: 1, Service: "steam", Text: x.text},
		}
		if got := briefs(Threads(c, posts)[1].Signals); got != x.want {
			t.Errorf("%q after %q: %q, want %q", x.text, x.before, got, x.want)
		}
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

// conversation reads posts on npm as one thread.
func conversation(c *Classifier, texts ...string) []string {
	posts := make([]outcry.Post, len(texts))
	for i, text := range texts {
		posts[i] = outcry.Post{ID: strconv.Itoa(i), Thread: "t", Seq: i, Service: "npm", Text: text}
	}
	var list []string
	for _, r := range Threads(c, posts) {
		list = append(list, briefs(r.Signals))
	}
	return list
}

func TestWhatAnAnswerTakesOver(t *testing.T) {
	c := builtinClassifier(t)
	const down, still, up = "down npm ZZ", "still_down npm ZZ", "up npm ZZ"
	for _, test := range []struct{ texts, want []string }{
		{[]string{"Installs fail", "works again", "+1"}, []string{down, up, down}},
		{[]string{"Installs fail", "works again", "same for me"}, []string{down, up, up}},
		{[]string{"Installs fail", "works again", "same, still 500 though"}, []string{down, up, still}},
		{[]string{"Installs fail", "works again", "I don't think so, I got a 503 a minute ago"}, []string{down, up, still}},
		{[]string{"Installs fail", "works again", "Spoke too soon..."}, []string{down, up, still}},
		{[]string{"is npm down again?", "same here"}, []string{"still_down? npm ZZ", down}},
		{[]string{"Installs fail", "Should be fixed now. Are you still seeing errors?"}, []string{down, up}},
		{[]string{"Installs fail", "Are you still seeing errors? It should be working again now."}, []string{down, up}},
	} {
		if got := conversation(c, test.texts...); !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.texts, got, test.want)
		}
	}
}

func TestALinkIsWhatTheWordsAfterItSpeakOf(t *testing.T) {
	c := builtinClassifier(t)
	got := conversation(c, "https://registry.npmjs.org is down in China", "https://registry.npmjs.org, is it down?")
	if want := []string{"down npm CN", "down? npm ZZ"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestALongRowOfAnswersDoesNotPileUp(t *testing.T) {
	th := builtinClassifier(t).Threader()
	th.Classify(&outcry.Post{ID: "0", Thread: "t", Text: "GitHub is down"})
	var last outcry.Reading
	for i := range 30 {
		last = th.Classify(&outcry.Post{ID: strconv.Itoa(i + 1), Thread: "t", Text: "Same here. Same here!"})
	}
	if len(last.Signals) != 1 {
		t.Fatalf("signals %s", briefs(last.Signals))
	}
	var lent []string
	for _, e := range last.Signals[0].Words {
		if e.Field == outcry.InPost && !slices.Contains(lent, e.Text) {
			lent = append(lent, e.Text)
		}
	}
	if words := last.Signals[0].Words; len(words) > 4 || !slices.Equal(lent, []string{"GitHub is down"}) {
		t.Errorf("evidence %+v, want the words of the answer and of the claim that all lean on", words)
	}
}

func TestAnEditTakesThePlaceOfWhatItWas(t *testing.T) {
	c := builtinClassifier(t)
	for _, test := range []struct {
		name  string
		posts []outcry.Post
		want  string
	}{
		{"the opening post", []outcry.Post{{ID: "1", Thread: "t", Text: "GitHub is down"}, {ID: "1", Thread: "t", Text: "Spotify is down"}}, "down spotify ZZ"},
		{"another", []outcry.Post{{ID: "0", Thread: "t", Text: "hello"}, {ID: "1", Thread: "t", Text: "GitHub is down"}, {ID: "1", Thread: "t", Text: "never mind"}}, ""},
		{"without a thread", []outcry.Post{{ID: "1", Text: "GitHub is down"}, {ID: "1", Text: "GitHub is down", Deleted: true}}, ""},
		{"its own words are no answer", []outcry.Post{{ID: "2", Thread: "t", Text: "GitHub is down"}}, ""},
		{"what comes between has nothing to say", []outcry.Post{{ID: "0", Text: "GitHub is down"}, {ID: "1", ReplyTo: "0", Text: "good morning"}}, "down github ZZ"},
	} {
		th := c.Threader()
		for i := range test.posts {
			th.Classify(&test.posts[i])
		}
		last := test.posts[len(test.posts)-1]
		got := th.Classify(&outcry.Post{ID: "2", Thread: last.Thread, ReplyTo: "1", Text: "same here"})
		if b := briefs(got.Signals); b != test.want {
			t.Errorf("%s: %q, want %q", test.name, b, test.want)
		}
	}
}

func TestThreaderForgetsOldThreads(t *testing.T) {
	c := builtinClassifier(t)
	th := c.Threader()
	th.Classify(&outcry.Post{ID: "1", Thread: "first", Text: "GitHub is down"})
	for i := range maxThreads {
		th.Classify(&outcry.Post{ID: "1", Thread: string(rune('a'+i%26)) + time.Duration(i).String(), Text: "hello"})
	}
	if len(th.threads.of) > maxThreads || len(th.threads.keys) > maxThreads {
		t.Errorf("keeps %d threads, want at most %d", len(th.threads.of), maxThreads)
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

// weightOfLast reads posts of one thread and returns the weight of the last one's
// claim.
func weightOfLast(t *testing.T, posts ...outcry.Post) float64 {
	t.Helper()
	for i := range posts {
		posts[i].ID, posts[i].Thread, posts[i].Seq = strconv.Itoa(i), "t", i
	}
	readings := Threads(builtinClassifier(t), posts)
	last := readings[len(readings)-1].Signals
	if len(last) != 1 {
		t.Fatalf("%q claims %s", posts[len(posts)-1].Text, briefs(last))
	}
	return last[0].Weight
}

func TestAnAnswerIsAsFirmAsWhatItLeansOn(t *testing.T) {
	same, nope := outcry.Post{Text: "same here"}, outcry.Post{Text: "nope"}
	plain := outcry.Post{Text: "GitHub is down"}
	news := outcry.Post{Text: "GitHub is down", Voice: outcry.Press}
	for _, test := range []struct {
		name  string
		posts []outcry.Post
		want  float64
	}{
		{"a plain claim", []outcry.Post{plain, same}, weightThread},
		{"a question", []outcry.Post{{Text: "is GitHub down?"}, same}, weightThread * weightQuery},
		{"no to a question", []outcry.Post{{Text: "is GitHub down?"}, nope}, weightThread * weightQuery},
		{"a hedged claim", []outcry.Post{{Text: "I think GitHub is down"}, same}, weightThread * weightHedged},
		{"news", []outcry.Post{news, same}, weightThread * weightEcho},
		{"the nearest counts, not the plainest", []outcry.Post{plain, news, same}, weightThread * weightEcho},
	} {
		for rows := range 40 { // a row of answers is as many persons, and none lighter than the first
			if got := weightOfLast(t, test.posts...); math.Abs(got-test.want) > 1e-9 {
				t.Fatalf("%s, in row %d: weight %v, want %v", test.name, rows, got, test.want)
			}
			if test.posts[len(test.posts)-1].Text == nope.Text {
				break // the next would deny the denial
			}
			test.posts = append(slices.Clone(test.posts), same)
		}
	}
}

// TestWhatWasNotSeenYetIsNotAnswered asks what a post says as the posts before it
// come to be seen after it, one by one.
func TestWhatWasNotSeenYetIsNotAnswered(t *testing.T) {
	at := func(minute int) time.Time { return time.Date(2023, 2, 14, 11, minute, 0, 0, time.UTC) }
	c := builtinClassifier(t)
	said := func(text string, minute int) []outcry.Reading {
		p := outcry.Post{Text: text, FirstSeenAt: at(minute)}
		return []outcry.Reading{c.Classify(&p, Context{})}
	}
	talk := c.Talk()
	for i, earlier := range []struct {
		text   string
		minute int
	}{{"Spotify is down", 9}, {"hello", 20}, {"GitHub is down", 5}, {"npm is down", 1}} {
		id := strconv.Itoa(i)
		talk.Add(&outcry.Post{ID: id, FirstSeenAt: at(earlier.minute)}, said(earlier.text, earlier.minute))
	}
	// Edits: what was seen before the answer is answered, what came later is not.
	talk.Add(&outcry.Post{ID: "3", FirstSeenAt: at(2)}, said("Zoom is down", 2))
	talk.Add(&outcry.Post{ID: "3", FirstSeenAt: at(8)}, said("never mind", 8))
	var got []string
	list, answers := talk.Read(&outcry.Post{ID: "x", ReplyTo: "2", Text: "same here", FirstSeenAt: at(3)})
	for _, r := range list {
		got = append(got, r.SeenAt.Format("04 ")+briefs(r.Signals))
	}
	if want := []string{"03 down zoom ZZ", "05 down github ZZ"}; !slices.Equal(got, want) || !answers {
		t.Errorf("readings %q, want %q", got, want)
	}
}

func TestAPostKeepsSoManyReadingsAndTheLast(t *testing.T) {
	at := func(minute int) time.Time { return time.Date(2023, 2, 14, 11, minute, 0, 0, time.UTC) }
	c := builtinClassifier(t)
	talk := c.Talk()
	for i := range LookBack { // the nearer, the later it was seen
		p := outcry.Post{ID: strconv.Itoa(i), Text: "GitHub is down", FirstSeenAt: at(i + 1)}
		switch {
		case i == LookBack-1:
			p.Text = "npm is down"
		case i%2 == 0:
			p.Text = "Spotify is down"
		}
		talk.Add(&p, []outcry.Reading{c.Classify(&p, Context{})})
	}
	list, _ := talk.Read(&outcry.Post{ID: "x", Text: "same here", FirstSeenAt: at(0)})
	if len(list) != maxReadings || len(list[0].Signals) > 0 || !list[maxReadings-2].SeenAt.Equal(at(maxReadings-2)) || !list[maxReadings-1].SeenAt.Equal(at(LookBack)) {
		t.Fatalf("%d readings, the last of %s", len(list), list[len(list)-1].SeenAt)
	}
	if got := briefs(list[maxReadings-1].Signals); got != "down npm ZZ" {
		t.Errorf("in the end it says %s", got)
	}
}

func TestAFileIsReadInTheOrderOfItsThreads(t *testing.T) {
	c := builtinClassifier(t)
	at := time.Date(2023, 2, 14, 11, 0, 0, 0, time.UTC)
	posts := []outcry.Post{
		{ID: "10", Source: "answers", Thread: "https://site.example/1", Text: "same here", PublishedAt: at},
		{ID: "9", Source: "posts", Thread: "https://site.example/1", Text: "GitHub is down", PublishedAt: at},
		{ID: "a2", Source: "posts", Thread: "1", Text: "same here", PublishedAt: at},
		{ID: "a1", Source: "other", Thread: "1", Text: "Spotify is down", PublishedAt: at},
		{ID: "b2", Source: "posts", ReplyTo: "b1", Text: "same here", PublishedAt: at.Add(time.Second)},
		{ID: "b1", Source: "posts", Text: "npm is down", PublishedAt: at},
		{ID: "c1", Source: "posts", ReplyTo: "c2", Text: "same here"}, // which stands behind it
		{ID: "c2", Source: "posts", ReplyTo: "c1", Text: "npm is down"},
		{ID: "d1", Source: "posts", ReplyTo: "9", Text: "same here", PublishedAt: at.Add(time.Second)},
	}
	want := []string{"down github ZZ", "down github ZZ", "", "down spotify ZZ", "down npm ZZ", "down npm ZZ", "", "down npm ZZ", "down github ZZ"}
	for i, r := range Threads(c, posts) {
		if got := briefs(r.Signals); got != want[i] {
			t.Errorf("%s: %q, want %q", posts[i].ID, got, want[i])
		}
	}
}

func TestWhatSpeaksMayClaim(t *testing.T) {
	c := builtinClassifier(t)
	for _, test := range []struct {
		post outcry.Post
		want bool
	}{
		{outcry.Post{Text: "good morning"}, false}, {outcry.Post{Text: "same here"}, true}, {outcry.Post{Text: "GitHub is down"}, true},
		{outcry.Post{Text: "GitHub is down", Deleted: true}, false}, {outcry.Post{Text: "good morning", Voice: outcry.Official, Status: outcry.NoticeResolved}, true},
	} {
		if got := c.Speaks(&test.post); got != test.want {
			t.Errorf("%q speaks: %v, want %v", test.post.Text, got, test.want)
		}
	}
}
