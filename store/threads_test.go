package store_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"outcry"
)

// said lists what a post goes on with, as it stood when there were only so many
// versions of posts.
func said(t *testing.T, posts []outcry.Post, asked outcry.Post, versions, limit int) []string {
	t.Helper()
	s := open(t)
	for _, p := range posts {
		collect(t, s, p)
		read(t, s)
	}
	stored, err := s.Unread(context.Background(), 0, versions)
	if err != nil {
		t.Fatal(err)
	}
	var through int64
	if versions > 0 {
		through = stored[len(stored)-1].Seq
	}
	earlier, err := s.Earlier(context.Background(), []outcry.StoredPost{{Post: asked}}, through, limit)
	if err != nil {
		t.Fatal(err)
	}
	list := []string{}
	for _, e := range earlier {
		words := e.Post.ID
		for _, g := range e.Signals {
			words += " " + string(g.Stance)
		}
		list = append(list, words)
	}
	return list
}

func TestWhatWasAnsweredStandsAsItStoodThen(t *testing.T) {
	gone := post("1", 9, "ann", "")
	gone.Deleted = true
	lone, inThread := post("2", 1, "bob", "same"), post("2", 1, "bob", "same")
	lone.ReplyTo, inThread.Thread = "1", "1"
	for _, asked := range []outcry.Post{lone, inThread} {
		opening := post("1", 0, "ann", "down tesla DE")
		opening.Thread, gone.Thread = asked.Thread, asked.Thread
		edit := opening
		edit.Text, edit.FirstSeenAt = "up tesla DE", noon.Add(time.Hour)
		gone.FirstSeenAt = noon.Add(2 * time.Hour)
		history := []outcry.Post{opening, edit, gone}
		for versions, want := range []string{"", "1 down", "1 up", "1"} {
			got := said(t, history, asked, versions, 5)
			if want == "" && len(got) > 0 || want != "" && !slices.Equal(got, []string{want}) {
				t.Errorf("thread %q through %d: %q, want %q", asked.Thread, versions, got, want)
			}
		}
	}
}

func TestAnOpeningPostThatWasEditedLongAgoStillOpensItsThread(t *testing.T) {
	opening := post("0", 0, "ann", "down tesla DE")
	opening.Thread = "t"
	edit := opening
	edit.Text, edit.FirstSeenAt = "up tesla DE", noon.Add(time.Second)
	history := []outcry.Post{opening, edit}
	for i := range 5 {
		p := post(fmt.Sprint(i+1), float64(i+1), "bob", "hm")
		p.Thread = "t"
		history = append(history, p)
	}
	if got, want := said(t, history, opening, 100, 2), []string{"0 up", "4", "5"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestAThreadIsItsOpeningPostAndTheLatestOthers(t *testing.T) {
	var history []outcry.Post
	say := func(id int, text string) {
		p := post(fmt.Sprint(id), float64(len(history)), "bob", text)
		p.Thread = "t"
		history = append(history, p)
	}
	for i := range 6 {
		say(i, "hm")
	}
	for i := range 8 { // more edits of the last one than posts are looked at
		say(5, fmt.Sprint("hm", i))
	}
	say(0, "down tesla DE")
	asked := history[0]
	if got, want := said(t, history, asked, 100, 3), []string{"0 down", "3", "4", "5"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := said(t, history, asked, 100, 16), []string{"0 down", "1", "2", "3", "4", "5"}; !slices.Equal(got, want) {
		t.Errorf("the whole of it: %q, want %q", got, want)
	}
}

func TestRepliesLeadUpToWhereTheyBegan(t *testing.T) {
	var history []outcry.Post
	for i := range 6 {
		p := post(fmt.Sprint(i), float64(i), "ann", "hm")
		if i > 0 {
			p.ReplyTo = fmt.Sprint(i - 1)
		}
		history = append(history, p)
	}
	asked := post("x", 9, "ann", "same")
	asked.ReplyTo = "5"
	if got, want := said(t, history, asked, 100, 3), []string{"3", "4", "5"}; !slices.Equal(got, want) {
		t.Errorf("with a limit: %q, want %q", got, want)
	}
	if got := said(t, history, asked, 100, 16); len(got) != 6 {
		t.Errorf("all the way: %q", got)
	}
	round := post("0", 0, "ann", "hm")
	round.ReplyTo = "0"
	asked.ReplyTo = "0"
	if got := said(t, []outcry.Post{round}, asked, 100, 16); !slices.Equal(got, []string{"0"}) {
		t.Errorf("round and round: %q", got)
	}
}

func TestPostsAreNumberedInTheOrderInWhichToReadThem(t *testing.T) {
	s := open(t)
	known := post("known", 0, "ann", "down tesla DE")
	collect(t, s, known)
	edit := known
	edit.Text, edit.FirstSeenAt = "up tesla DE", noon.Add(time.Minute)
	in := func(thread, id string, place int) outcry.Post {
		p := post(id, 9, "ann", "hm")
		p.Thread, p.Seq = thread, place
		return p
	}
	again := in("t", "t1", 0)
	again.Text, again.FirstSeenAt = "hm hm", again.FirstSeenAt.Add(time.Minute)
	collect(t, s, edit, post("a", 9, "ann", "x"), in("t", "t2", 2), again, in("u", "u1", 0), in("t", "t0", 0), in("t", "t1", 1))
	posts, err := s.Unread(context.Background(), 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range posts {
		got = append(got, fmt.Sprint(p.ID, "/", p.Version))
	}
	// What is known comes last, and what is said again of one post in the order
	// in which it came: the second copy of t1 was seen before the first.
	want := []string{"known/0", "a/0", "t1/0", "t0/0", "t2/0", "u1/0", "known/1"}
	if !slices.Equal(got, want) {
		t.Errorf("numbered %q, want %q", got, want)
	}
}
