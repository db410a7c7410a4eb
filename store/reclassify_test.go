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

// reread is every stored post with what its words would claim were they others.
func reread(t testing.TB, s *store.Store, words func(outcry.StoredPost) string) []store.Reread {
	t.Helper()
	posts, err := s.Unread(context.Background(), 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	var list []store.Reread
	for _, p := range posts {
		as := p
		as.Text = words(p)
		r := store.Reread{StoredPost: p, Account: p.Author, Readings: []outcry.Reading{claims(as)}, About: "tesla", Services: []string{"tesla"}}
		for _, g := range r.Readings[0].Signals {
			if !slices.Contains(r.Services, g.Service) {
				r.Services = append(r.Services, g.Service)
			}
		}
		list = append(list, r)
	}
	return list
}

// moved moves the state of a run that has none yet.
func moved(store.Reclassified) (was, next []byte, err error) { return nil, []byte("1"), nil }

// numbered lists what a store holds of the claims.
func numbered(t *testing.T, s *store.Store) []string {
	t.Helper()
	var list []string
	for g, err := range s.Signals(context.Background(), outcry.Query{}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, fmt.Sprint(g.Seq, " ", g.PostID, " ", g.Stance, " ", g.Service, " ", g.Region))
	}
	return list
}

func TestTheSameClaimIsTheMostAlike(t *testing.T) {
	for _, test := range []struct{ was, now, want string }{
		{"down tesla DE; up tesla US", "up tesla US; down tesla DE", "1 down tesla DE, 2 up tesla US"},
		{"down tesla DE; up tesla US", "up tesla US", "2 up tesla US"},
		{"down tesla DE; up tesla US", "down tesla US", "2 down tesla US"},
		{"down tesla DE", "still_down tesla NO", "1 still_down tesla NO"},
		{"down tesla DE; up aws NO", "up tesla NO; down aws DE", "1 up tesla NO, 2 down aws DE"},
		{"down tesla DE", "down aws DE", "2 down aws DE"},
		{"down tesla DE", "", ""},
		{"", "down tesla DE; up aws DE", "1 down tesla DE, 2 up aws DE"},
	} {
		s := open(t)
		collect(t, s, post("1", 0, "ann", test.was))
		read(t, s)
		done, err := s.Reclassify(context.Background(), store.Again{Posts: reread(t, s, func(outcry.StoredPost) string { return test.now })}, nil, moved)
		if err != nil {
			t.Fatal(err)
		}
		got := numbered(t, s)
		for i := range got {
			got[i] = strings.Replace(got[i], " 1 ", " ", 1)
		}
		if list := strings.Join(got, ", "); list != test.want {
			t.Errorf("%q, now %q: %q, want %q", test.was, test.now, list, test.want)
		}
		if changed := test.want != "1 down tesla DE, 2 up tesla US"; changed != (len(done.Changes) > 0) {
			t.Errorf("%q, now %q: %+v", test.was, test.now, done)
		}
	}
}

func TestWhatIsReadAnewStoodUntilItWasEdited(t *testing.T) {
	s := open(t)
	first, edit := post("1", 0, "ann", "what a day"), post("1", 0, "ann", "what a night")
	edit.FirstSeenAt = noon.Add(time.Hour)
	collect(t, s, first, edit)
	read(t, s)
	words := map[int]string{0: "down tesla DE", 1: "up tesla DE"}
	if _, err := s.Reclassify(context.Background(), store.Again{Posts: reread(t, s, func(p outcry.StoredPost) string { return words[p.Version] })}, nil, moved); err != nil {
		t.Fatal(err)
	}
	for at, want := range map[time.Duration][]string{-time.Minute: nil, 0: {"down"}, 59 * time.Minute: {"down"}, time.Hour: {"up"}} {
		var got []string
		for g, err := range s.Signals(context.Background(), outcry.Query{AsOf: noon.Add(at)}, 0) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, string(g.Stance))
		}
		if !slices.Equal(got, want) {
			t.Errorf("as of noon and %s: %v, want %v", at, got, want)
		}
	}
}

func TestNothingIsStoredOfWhatHasMoved(t *testing.T) {
	for name, meanwhile := range map[string]string{
		"a post went":                "DELETE FROM post WHERE id = '2'",
		"what it leans on went":      "DELETE FROM post WHERE id = '1'",
		"another process was faster": "INSERT INTO meta VALUES ('reclassify', x'32')",
		"what it answers was reread": "UPDATE meta SET value = value + 1 WHERE name = 'revision'",
		"the author was renamed":     "UPDATE post SET author = 'x' WHERE id = '3'",
	} {
		s := open(t)
		collect(t, s, post("1", 0, "ann", "down tesla DE"), post("2", 1, "bob", "down tesla NO"), post("3", 2, "cat", "up tesla DE"))
		read(t, s)
		posts := reread(t, s, func(outcry.StoredPost) string { return "still_down aws US" })
		if err := s.Exec(meanwhile); err != nil {
			t.Fatal(err)
		}
		was := numbered(t, s)
		_, err := s.Reclassify(context.Background(), store.Again{Posts: posts[1:]}, []int64{posts[0].Seq}, moved)
		if !errors.Is(err, store.ErrMoved) {
			t.Errorf("%s: error %v", name, err)
		}
		if is := numbered(t, s); !slices.Equal(is, was) {
			t.Errorf("%s: was %q, is %q", name, was, is)
		}
	}
}

func TestWhoSpokeIsCountedAsReadNow(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 0, "ann", "down tesla DE"), post("2", 1, "bob", "down aws NO"), post("3", 2, "cat", "up aws NO"))
	read(t, s) // counts tesla alone
	if err := s.Exec(`INSERT INTO spoke SELECT 9, length, start_at, source_id, 2, first_at FROM spoke`); err != nil {
		t.Fatal(err)
	}
	posts := reread(t, s, func(p outcry.StoredPost) string {
		return map[string]string{"1": "down o2 DE", "2": "down aws NO", "3": ""}[p.ID]
	})
	if _, err := s.Reclassify(context.Background(), store.Again{Posts: posts}, nil, moved); err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]int{
		`service_id = (SELECT id FROM service WHERE name = 'o2') AND posts = 1`:    2,
		`service_id = (SELECT id FROM service WHERE name = 'tesla') AND posts = 3`: 2,
		`service_id = (SELECT id FROM service WHERE name = 'aws')`:                 0, // was never counted, and cannot be less than none
		`service_id = 9 AND posts = 2`:                                             2,
	} {
		if n, err := s.Number(`spoke WHERE ` + query); n != want || err != nil {
			t.Errorf("%s: %d rows, %v; want %d", query, n, err, want)
		}
	}
}
