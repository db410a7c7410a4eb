package discover

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
)

var noon = time.Date(2023, 2, 14, 12, 0, 0, 0, time.UTC)

func options() Options {
	return Options{Span: outcry.Span{Start: noon.Add(-24 * time.Hour), End: noon}, History: Memory, Voices: 3}
}

// said makes a signal so many minutes before noon; an author of 0 is unknown.
func said(subject string, minutesBefore float64, author int64, text string) outcry.StoredSignal {
	at := noon.Add(-time.Duration(minutesBefore * float64(time.Minute)))
	post := outcry.Post{Text: text}
	return outcry.StoredSignal{
		Signal:      outcry.Signal{Stance: outcry.Down, Service: outcry.Unlisted, Subject: subject, Voice: outcry.User, Weight: 1},
		Seq:         int64(minutesBefore*100) + author,
		PublishedAt: at, FirstSeenAt: at, Source: "forum",
		Sighting: outcry.Sighting{At: at.UnixMilli(), Author: author, Text: outcry.KeyOf(&post)},
	}
}

// many lets so many authors say it, minute by minute, in words of their own.
func many(subject string, minutesBefore float64, authors int) (list []outcry.StoredSignal) {
	for i := range authors {
		list = append(list, said(subject, minutesBefore-float64(i), int64(i+1), fmt.Sprintf("%s fails %d", subject, i)))
	}
	return list
}

func each(list ...[]outcry.StoredSignal) outcry.StoredSignals {
	return func(yield func(outcry.StoredSignal, error) bool) {
		for _, g := range slices.Concat(list...) {
			if !yield(g, nil) {
				return
			}
		}
	}
}

func rising(t *testing.T, o Options, list ...[]outcry.StoredSignal) ([]Subject, Left) {
	t.Helper()
	subjects, left, err := Rising(each(list...), o)
	if err != nil {
		t.Fatal(err)
	}
	return subjects, left
}

func TestASubjectRises(t *testing.T) {
	works := said("zwift", 1, 50, "zwift works")
	works.Stance = outcry.Up
	asks := said("zwift", 2, 51, "zwift?")
	asks.Query = true
	late := said("zwift", 0, 52, "after the span")
	old := many("zwift", 10*24*60, 2)
	subjects, left := rising(t, options(), many("zwift", 90, 10), []outcry.StoredSignal{works, asks, late}, old)
	if len(subjects) != 1 || left != (Left{}) {
		t.Fatalf("got %+v, left %+v", subjects, left)
	}
	s := subjects[0]
	if s.ID != "zwift" || s.Down != 10 || s.Query != 1 || s.Up != 1 || s.Authors != 11 || s.Voices != 11 || s.BadNews() != 10.5 || s.Echo != 0 {
		t.Errorf("counted %+v", s)
	}
	if !s.First.Equal(noon.Add(-90*time.Minute)) || !s.Last.Equal(noon.Add(-2*time.Minute)) || !slices.Equal(s.Sources, []string{"forum"}) {
		t.Errorf("from %s to %s in %q", s.First, s.Last, s.Sources)
	}
	// Two reports in 28 days, one as the prior: 3 in 29 days.
	if want := 3.0 / 29; math.Abs(s.Expected-want) > 1e-12 {
		t.Errorf("expected %v, want %v", s.Expected, want)
	}
	// One subject was heard: the line is ln 20.
	if want := (10.5*math.Log(10.5*29/3) - 10.5 + 3.0/29) / math.Log(20); math.Abs(s.Score-want) > 1e-9 {
		t.Errorf("score %v, want %v", s.Score, want)
	}
}

func TestWhatDoesNotRise(t *testing.T) {
	same := "the boat ride game has been failing for me since this very morning again"
	var copied, echoes, alone []outcry.StoredSignal
	for i := range 30 {
		copied = append(copied, said("copied", float64(100+i), int64(i+1), same))
		e := said("echoes", float64(100+i), int64(i+1), fmt.Sprint("news ", i))
		e.Echo = i > 0
		echoes = append(echoes, e)
		alone = append(alone, said("alone", float64(100+60*i/4), 7, fmt.Sprint("still ", i)))
	}
	unknown := []outcry.StoredSignal{said("unknown", 5, 0, "it is down"), said("unknown", 6, 0, "it is down"), said("unknown", 7, 0, "it is down")}
	var daily []outcry.StoredSignal
	for day := range 28 {
		daily = append(daily, many("daily", float64(24*60*day+600), 8)...)
	}
	official := many("official", 60, 9)
	for i := range official {
		official[i].Voice = outcry.Official
	}
	o := options()
	o.Listed = func(s string) bool { return s == "listed" }
	for _, tc := range []struct {
		name string
		list []outcry.StoredSignal
		want Left
	}{
		{"one author, many posts", alone, Left{Few: 1}},
		{"two authors", many("two", 50, 2), Left{Few: 1}},
		{"one short text by nobody knows whom", unknown, Left{Few: 1}},
		{"one text by thirty", copied, Left{Copied: 1}},
		{"news, and hardly anybody who saw it", echoes, Left{Echo: 1}},
		{"as every day", daily, Left{Usual: 1}},
		{"the catalogue has it by now", many("listed", 50, 9), Left{Listed: 1}},
		{"a word for anything", slices.Concat(many("servers", 50, 9), many("app", 50, 9)), Left{Common: 2}},
		{"only organisations", official, Left{}},
		{"only before", many("before", 3*24*60, 20), Left{}},
		{"nobody", nil, Left{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if subjects, left := rising(t, o, tc.list); len(subjects) != 0 || left != tc.want {
				t.Errorf("got %+v, left %+v, want %+v", subjects, left, tc.want)
			}
		})
	}
}

// One author who goes on and on proves nothing, however few are asked for.
func TestALonerIsOneVoice(t *testing.T) {
	o := options()
	o.Voices = 1
	var alone []outcry.StoredSignal
	for hour := range 23 {
		alone = append(alone, said("alone", float64(60*hour+30), 7, fmt.Sprint("still ", hour)))
	}
	if subjects, left := rising(t, o, alone); len(subjects) != 0 || left.Usual != 1 {
		t.Errorf("got %+v, %+v", subjects, left)
	}
}

// Without a past three voices prove nothing, and many still do.
func TestWithoutHistoryItTakesMore(t *testing.T) {
	o := options()
	o.History = 0
	if subjects, left := rising(t, o, many("zwift", 60, 3)); len(subjects) != 0 || left.Usual != 1 {
		t.Errorf("three voices without a past: %+v, %+v", subjects, left)
	}
	if subjects, _ := rising(t, o, many("zwift", 60, 6)); len(subjects) != 1 || subjects[0].Expected != 1 {
		t.Errorf("six voices without a past: %+v", subjects)
	}
	o.History = Memory
	if subjects, _ := rising(t, o, many("zwift", 60, 3)); len(subjects) != 1 {
		t.Errorf("three voices after 28 days of silence: %+v", subjects)
	}
}

func TestSteepestFirst(t *testing.T) {
	var usual []outcry.StoredSignal
	for day := range 20 {
		usual = append(usual, many("common", float64(24*60*(day+2)), 2)...)
	}
	subjects, _ := rising(t, options(), many("rare", 60, 8), many("common", 90, 12), usual, many("equal", 60, 8))
	var names []string
	for _, s := range subjects {
		names = append(names, s.ID)
	}
	if !slices.Equal(names, []string{"equal", "rare", "common"}) {
		t.Errorf("got %q", names)
	}
}

func TestSpellingsOfOneName(t *testing.T) {
	for _, tc := range []struct {
		counts string // name and how many say so
		want   string
	}{
		{"zwift:5 zwift-app:2 zwifts:1 zwiftapp:1", "zwift(zwift-app zwifts zwiftapp)"},
		{"parkmobil:1 parkmobile:4", "parkmobile(parkmobil)"},
		{"parkmobiel:1 parkmobile:4", "parkmobile(parkmobiel)"},
		{"parkmobil:3 parkmobile:4", "parkmobil() parkmobile()"}, // each as common as the other: two names
		{"zwift:9 swift:3", "swift() zwift()"},                   // short names are one slip apart from many
		{"ab:3 ab-app:3 app:3", "ab(ab-app) app()"},
		{"foo-com:3 foo:1", "foo-com(foo)"},
	} {
		var list []*heard
		for field := range strings.FieldsSeq(tc.counts) {
			name, n, _ := strings.Cut(field, ":")
			var count int
			if _, err := fmt.Sscan(n, &count); err != nil {
				t.Fatal(err)
			}
			list = append(list, &heard{spellings: map[string]int{name: count}})
		}
		for range 5 {
			rand.New(rand.NewPCG(1, 2)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
			var got []string
			for _, h := range merge(list) {
				names := h.names()
				got = append(got, fmt.Sprintf("%s(%s)", names[0], strings.Join(names[1:], " ")))
			}
			if slices.Sort(got); strings.Join(got, " ") != tc.want {
				t.Fatalf("%s: got %q, want %s", tc.counts, got, tc.want)
			}
		}
	}
}

func TestOneSlip(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"parking", "parkin", true}, {"parking", "xparking", true}, {"parking", "pakring", true}, {"parking", "parkyng", true},
		{"parking", "parkinf", true}, {"parking", "parknig", true}, {"parking", "parking", false}, {"parking", "pakirgn", false},
		{"parking", "parkings2", false}, {"park", "parl", false}, {"", "a", false},
	} {
		if oneSlip(tc.a, tc.b) != tc.want || oneSlip(tc.b, tc.a) != tc.want {
			t.Errorf("%s and %s: want %t", tc.a, tc.b, tc.want)
		}
	}
}

func TestExamplesAreTheStrongest(t *testing.T) {
	list := many("zwift", 60, 6)
	list[0].Echo, list[1].Query, list[2].Weight, list[4].Weight = true, true, 0.5, 0.7
	again := said("zwift", 2, 4, "the same author once more")
	subjects, _ := rising(t, options(), list, []outcry.StoredSignal{again})
	var authors []int64
	for _, e := range subjects[0].Examples {
		authors = append(authors, e.Sighting.Author)
	}
	if !slices.Equal(authors, []int64{4, 6, 5}) {
		t.Errorf("examples of %v; want those who say so first-hand and are surest", authors)
	}
}

// The order of the signals makes no difference.
func TestOrderMakesNoDifference(t *testing.T) {
	list := slices.Concat(many("zwift", 90, 10), many("zwift-app", 2000, 3), many("other", 300, 5), many("zwift", 9000, 3))
	want, _ := rising(t, options(), list)
	r := rand.New(rand.NewPCG(9, 9))
	for range 20 {
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if got, _ := rising(t, options(), list); fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", want) {
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
	}
}

// On days on which everything is as usual hardly anything rises.
func TestFalseRises(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	days := 0
	const rounds = 100
	for range rounds {
		var list []outcry.StoredSignal
		for subject := range 20 {
			perDay := []float64{0.05, 0.5, 3, 10}[subject%4]
			for minute := range 29 * 24 * 60 {
				if r.Float64() < perDay/(24*60) {
					author := r.Int64N(1e6) + 1
					list = append(list, said(fmt.Sprint("name", subject), float64(minute)+0.5, author, fmt.Sprint(author)))
				}
			}
		}
		if subjects, _ := rising(t, options(), list); len(subjects) > 0 {
			days++
		}
	}
	if days > rounds*level {
		t.Errorf("something rose on %d of %d usual days", days, rounds)
	}
}

func TestAReadingThatFails(t *testing.T) {
	broken := errors.New("broken")
	var signals iter.Seq2[outcry.StoredSignal, error] = func(yield func(outcry.StoredSignal, error) bool) {
		yield(outcry.StoredSignal{}, broken)
	}
	if _, _, err := Rising(signals, options()); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

func TestAdopt(t *testing.T) {
	got := Adopt([]Subject{
		{ID: "zwift", Spellings: []string{"zwift-app", "\x1b[31m"}}, {ID: "park-mobile"}, {ID: "1337"}, {ID: "no"}, {ID: "x: [y]\n- '"}, {ID: ""},
	})
	want := `services:
  - { id: zwift, name: Zwift, aliases: [zwift app] }
  - { id: park-mobile, name: Park Mobile }
  - { id: '1337', name: '1337' }
  - { id: 'no', name: 'No' }
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := Adopt([]Subject{{ID: "x: y"}}); got != "" {
		t.Errorf("nothing that can be an id makes %q", got)
	}
}
