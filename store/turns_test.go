package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// all is further than any test goes.
const all = 1 << 40

// turns lists the ids, versions and claims of a part of a thread.
func turns(list []store.Turn) string {
	var words []string
	for _, turn := range list {
		word := turn.Post.ID
		if turn.Version > 0 {
			word += fmt.Sprint("/", turn.Version)
		}
		for _, r := range turn.Readings {
			word += "@" + r.SeenAt.Format("15:04")
			for _, g := range r.Signals {
				word += " " + string(g.Stance)
			}
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

func talk(t *testing.T, s *store.Store, around outcry.Post, through int64, reach store.Reach) store.Talk {
	t.Helper()
	talks, err := s.Talks(context.Background(), []*outcry.Post{&around}, through, reach)
	if err != nil {
		t.Fatal(err)
	}
	return talks[0]
}

// inThread is a post at a place of a thread.
func inThread(id string, place int, text string) outcry.Post {
	p := post(id, 0, "bob", text)
	p.Thread, p.Seq = "t", place
	return p
}

func TestAThreadIsInOrderWhateverTheOrderOfArrival(t *testing.T) {
	s := open(t)
	late := inThread("c", 1, "down tesla DE")
	late.PublishedAt = noon.Add(-time.Hour)
	edit := inThread("b", 5, "up tesla DE")
	edit.FirstSeenAt = noon.Add(time.Minute)
	elsewhere := inThread("x", 0, "down tesla DE")
	elsewhere.Source = "board"
	collect(t, s, inThread("d", 2, "hm"), inThread("10", 1, "hm"), inThread("b", 1, "down tesla DE"), inThread("9", 1, "hm"), late, edit, elsewhere)
	read(t, s)
	want := "c@12:00 down, 9, b@12:00 down, b/1@12:01 up, 10, d"
	if got := turns(talk(t, s, inThread("new", 9, ""), all, store.Reach{}).Turns); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := turns(talk(t, s, inThread("new", 9, ""), 2, store.Reach{}).Turns); got != "10, d" {
		t.Errorf("as far as the second: %s", got)
	}
}

func TestALongThreadIsReadInParts(t *testing.T) {
	s := open(t)
	for i := range 100 {
		collect(t, s, inThread(fmt.Sprint(i), i, "hm"))
	}
	for i := range 60 { // more versions than posts are asked for
		for _, at := range []int{1, 49, 53} {
			edit := inThread(fmt.Sprint(at), at, fmt.Sprint("hm", i))
			edit.FirstSeenAt = noon.Add(time.Duration(i+1) * time.Minute)
			collect(t, s, edit)
		}
	}
	posts := func(part store.Talk) []string {
		var ids []string
		for _, turn := range part.Turns {
			if turn.Version == 0 {
				ids = append(ids, turn.Post.ID)
			}
		}
		return ids
	}
	part := talk(t, s, inThread("50", 50, ""), all, store.Reach{Head: 2, Before: 3, After: 5, Read: all})
	got := posts(part)
	if want := []string{"0", "1", "47", "48", "49", "50", "51", "52", "53", "54"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if len(part.Turns) != len(got)+3*60 {
		t.Errorf("%d turns, want those of all versions", len(part.Turns))
	}
	next, err := s.PostsAt(context.Background(), []int64{part.Next})
	if err != nil || len(next) != 1 || next[0].ID != "55" {
		t.Errorf("goes on with %+v, %v", next, err)
	}
	if part := talk(t, s, inThread("50", 50, ""), all, store.Reach{Head: 2, Before: 3, After: 5, Read: 40}); part.Next != 0 {
		t.Errorf("goes on with %d, which may not be read again", part.Next)
	}
	if part := talk(t, s, inThread("98", 98, ""), all, store.Reach{Head: 2, Before: 1, After: 5, Read: all}); part.Next != 0 || part.Turns[len(part.Turns)-1].Post.ID != "99" {
		t.Errorf("the end is %s, and then %d", turns(part.Turns), part.Next)
	}
}

func TestWhatStandsBehindAPost(t *testing.T) {
	s := open(t)
	collect(t, s, inThread("a", 3, "hm"), inThread("9", 2, "hm"))
	for _, test := range []struct {
		post    outcry.Post
		through int64
		want    bool
	}{
		{inThread("8", 2, ""), all, true}, {inThread("b", 3, ""), all, false}, {inThread("a", 3, ""), all, true}, // itself, as it was
		{inThread("10", 2, ""), all, true}, {inThread("10", 2, ""), 0, false}, {inThread("x", 1, ""), 1, true}, {inThread("10", 3, ""), 1, false},
	} {
		got, err := s.Followed(context.Background(), []*outcry.Post{&test.post}, test.through)
		if err != nil || got[0] != test.want {
			t.Errorf("%s at %d, as far as post %d: %v, %v; want %v", test.post.ID, test.post.Seq, test.through, got, err, test.want)
		}
	}
}

func TestAThreadByAddressSpansSources(t *testing.T) {
	s := open(t)
	opening, answer, other := inThread("1", 0, "down tesla DE"), inThread("2", 1, "hm"), inThread("3", 2, "hm")
	opening.Thread, answer.Thread, other.Thread = "https://site.example/t/1", "https://site.example/t/1", "https://site.example/t/2"
	answer.Source = "answers"
	collect(t, s, answer, opening, other)
	read(t, s)
	if got, want := turns(talk(t, s, answer, all, store.Reach{}).Turns), "1@12:00 down, 2"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestRepliesAreFoundBothWays(t *testing.T) {
	s := open(t)
	var history []outcry.Post
	for i := range 6 {
		p := post(fmt.Sprint(i), float64(i), "ann", "hm")
		if i > 0 {
			p.ReplyTo = fmt.Sprint(i - 1)
		}
		history = append(history, p)
	}
	slices.Reverse(history)
	round := post("r", 0, "ann", "hm")
	round.ReplyTo = "r"
	elsewhere := post("e", 0, "ann", "hm")
	elsewhere.Source, elsewhere.ReplyTo = "board", "2"
	collect(t, s, append(history, round, elsewhere)...)
	stored, err := s.Unread(context.Background(), 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{"5": "4, 3, 2", "1": "0", "0": "", "r": "r", "e": ""} {
		i := slices.IndexFunc(stored, func(p outcry.StoredPost) bool { return p.ID == id })
		above, err := s.Leading(context.Background(), stored[i:i+1], all, 3)
		if got := turns(above); got != want || err != nil {
			t.Errorf("to %s lead %s, %v; want %s", id, got, err, want)
		}
	}
	below, err := s.Answering(context.Background(), "forum", []string{"2", "4", "9"}, all)
	if err != nil || len(below) != 2 {
		t.Fatalf("2 and 4 are answered by %v, %v", below, err)
	}
	if few, err := s.Answering(context.Background(), "forum", []string{"2", "4"}, below[0]); len(few) != 1 || err != nil {
		t.Errorf("as far as the first: %v, %v", few, err)
	}
}

// TestAReadingIsKeptUntilAnotherTakesItsPlace asks as of each hour what a post
// says whose reading changed twice, and which was edited in between.
func TestAReadingIsKeptUntilAnotherTakesItsPlace(t *testing.T) {
	s := open(t)
	at := func(hour int, words string) outcry.Reading {
		r := claims(outcry.StoredPost{Post: post("1", 0, "ann", words)})
		r.SeenAt = noon.Add(time.Duration(hour) * time.Hour)
		return r
	}
	edit := post("1", 0, "ann", "edited")
	edit.FirstSeenAt = noon.Add(150 * time.Minute)
	collect(t, s, post("1", 0, "ann", "x"), edit)
	posts, err := s.Unread(context.Background(), 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	said := []outcry.Reading{at(0, "down tesla DE; down aws DE"), at(1, "down tesla DE"), at(2, "up tesla DE"), at(3, "still_down tesla DE")}
	read := []store.ReadPost{{StoredPost: posts[0], Readings: said, Services: []string{"tesla"}}, {StoredPost: posts[1]}}
	if err := s.SaveReadings(context.Background(), 0, posts[1].Seq, read, store.Again{}); err != nil {
		t.Fatal(err)
	}
	check := func(when string) {
		t.Helper()
		for i, want := range []string{"down aws,down tesla", "down tesla", "up tesla", "", ""} {
			var got []string
			for g, err := range s.Signals(context.Background(), outcry.Query{AsOf: noon.Add(time.Duration(i)*time.Hour + time.Minute + time.Duration(i/2)*45*time.Minute)}, 0) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, string(g.Stance)+" "+g.Service)
			}
			slices.Sort(got)
			if want != strings.Join(got, ",") && i != 2 {
				t.Errorf("%s, as of hour %d: %q, want %q", when, i, got, want)
			}
		}
		if n, err := s.Number(`signal`); n != 4 || err != nil {
			t.Errorf("%s: %d rows, %v; want one for tesla as long as it says the same, and three", when, n, err)
		}
		// The words before the edit are answered by who had not seen it.
		list, err := s.ReadingsOf(context.Background(), []int64{posts[0].Seq})
		got := turns([]store.Turn{{Readings: list[posts[0].Seq]}})
		if want := "@12:00 down down@13:00 down@14:00 up@15:00 still_down"; got != want || err != nil {
			t.Errorf("%s: %s, %v; want %s", when, got, err, want)
		}
	}
	check("stored")
	again := store.Reread{StoredPost: posts[0], Account: posts[0].Author, About: "tesla", Services: []string{"tesla", "aws"}, Readings: said}
	if err := s.SaveReadings(context.Background(), posts[1].Seq, posts[1].Seq, nil, store.Again{Posts: []store.Reread{again}}); err != nil {
		t.Fatal(err)
	}
	check("read again")
}

func TestAMarkOutlivesItsPost(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	collect(t, s, inThread("1", 1, "hm"), inThread("2", 2, "hm"), inThread("3", 3, "hm"))
	read(t, s)
	posts, err := s.Unread(ctx, 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SaveReadings(ctx, posts[2].Seq, posts[2].Seq, nil, store.Again{Behind: []int64{posts[1].Seq}}); err != nil {
		t.Fatal(err)
	}
	marked := func() string {
		p, err := s.FirstBehind(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if p == nil {
			return ""
		}
		return p.ID
	}
	for _, want := range []string{"2", "3", ""} {
		id := marked()
		if id != want {
			t.Fatalf("marked is %q, want %q", id, want)
		}
		if id == "" {
			break
		}
		if _, err := s.Forget(ctx, store.Forgetting{Posts: []string{id}}); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := s.Number(`again`); n != 0 || err != nil {
		t.Errorf("%d marks are left, %v", n, err)
	}
}

func TestWhatWasReadBesideAForgettingIsNotStored(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	collect(t, s, post("1", 0, "ann", "down tesla DE"), post("2", 1, "bob", "x"))
	revision, err := s.Revision(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Forget(ctx, store.Forgetting{Posts: []string{"1"}}); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveReadings(ctx, 0, 2, nil, store.Again{Revision: revision}); !errors.Is(err, store.ErrMoved) {
		t.Errorf("error %v", err)
	}
}

// TestConversationsAreFoundByIndex holds every search for posts of a conversation
// to the indexes: one that went through all posts would be felt at each tick of
// the daemon.
func TestConversationsAreFoundByIndex(t *testing.T) {
	s := open(t)
	for name, query := range store.Searches {
		steps, err := s.Plan(t.Context(), query)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, step := range steps {
			if strings.HasPrefix(step, "SCAN p") {
				t.Errorf("%s goes through all posts: %q", name, steps)
			}
		}
		if !slices.ContainsFunc(steps, func(step string) bool { return strings.HasPrefix(step, "SEARCH p ") }) {
			t.Errorf("%s does not search posts: %q", name, steps)
		}
	}
}
