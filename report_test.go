package outcry_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"outcry"
)

func key(text string) outcry.TextKey { return outcry.KeyOf(&outcry.Post{Text: text}) }

func TestKeyOf(t *testing.T) {
	tests := []struct {
		name, a, b string
		kind       outcry.TextKind
		same       bool
	}{
		{"short texts are compared whole", "tesla app is down", "Tesla app is down!!", outcry.ShortText, true},
		{"word order counts in short texts", "is tesla app down", "tesla app is down", outcry.ShortText, false},
		{"mentions, tags and links do not count", "RT @bob: the app cannot open my car since this morning #tesla https://t.co/1", "the app cannot open my car since this morning @tesla", outcry.LongText, true},
		{"different long texts", "the app cannot open my car since early this morning in Oslo", "my powerwall shows no data and nobody from support picks up", outcry.LongText, false},
		{"a bare link", "https://example.org/outage/", "@all http://www.example.org/outage", outcry.LinkOnly, true},
		{"a bare other link", "https://example.org/a", "https://example.org/b", outcry.LinkOnly, false},
		{"scripts without spaces", "今日は朝からアプリが開けません", "今日は朝からアプリが開けません。", outcry.LongText, true},
		{"nothing", "@bob #hm", "", outcry.NoText, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := key(tt.a), key(tt.b)
			if a.Kind != tt.kind {
				t.Errorf("kind of %q = %d, want %d", tt.a, a.Kind, tt.kind)
			}
			if (a == b) != tt.same {
				t.Errorf("keys of %q and %q: same is %t, want %t", tt.a, tt.b, a == b, tt.same)
			}
		})
	}
}

// reports counts the reports among sightings written as "author text", where
// the author "-" is unknown.
func reports(lines []string) int {
	authors := map[string]int64{"-": 0}
	var s []outcry.Sighting
	for i, line := range lines {
		author, text, _ := strings.Cut(line, " ")
		if _, ok := authors[author]; !ok {
			authors[author] = int64(len(authors))
		}
		s = append(s, outcry.Sighting{At: int64(i), Author: authors[author], Text: key(text)})
	}
	n := 0
	var c outcry.Counter
	c.Reports(s, func(int) { n++ })
	return n
}

func TestReports(t *testing.T) {
	const copied = "the app has been dead since early this morning and nobody at the hotline picks up the phone so we just sit here in the cold waiting"
	tests := []struct {
		name  string
		lines []string
		want  int
	}{
		{"nobody", nil, 0},
		{"two people", []string{"ann app is down", "bob app is down"}, 2},
		{"one person twice", []string{"ann app is down", "ann still nothing works here"}, 1},
		{"a copied long text", []string{"ann " + copied, "bob RT @ann: " + copied, "cat " + copied + " #tesla"}, 1},
		{"a copy with one word changed", []string{"ann " + copied, "bob " + strings.Replace(copied, "cold", "dark", 1)}, 1},
		{"a chain of author and copy", []string{"ann app is down", "ann " + copied, "bob " + copied}, 1},
		{"equal short texts of unknown authors", []string{"- app is down", "- app is down", "- it is dead"}, 2},
		{"an unknown author beside a known one", []string{"ann app is down", "- app is down"}, 2},
		{"the same bare link", []string{"ann https://x.example/1", "bob https://x.example/1"}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := reports(tt.lines); got != tt.want {
				t.Errorf("got %d reports, want %d", got, tt.want)
			}
		})
	}
}

func TestReportsDoNotDependOnOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var s []outcry.Sighting
	for i := range 400 {
		k := outcry.TextKey{Kind: outcry.LongText, Key: rng.Uint64()}
		if i%3 == 0 && i > 0 {
			k.Key = s[rng.IntN(i)].Text.Key ^ 1<<rng.IntN(64)
		}
		s = append(s, outcry.Sighting{At: int64(i), Author: int64(rng.IntN(300)), Text: k})
	}
	count := func() (n int) {
		var c outcry.Counter
		c.Reports(s, func(int) { n++ })
		return n
	}
	want := count()
	for range 20 {
		rng.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
		if got := count(); got != want {
			t.Fatalf("got %d reports in another order, want %d", got, want)
		}
	}
}

func TestReportStandsAtItsFirstSighting(t *testing.T) {
	s := []outcry.Sighting{{At: 30, Author: 1}, {At: 10, Author: 1}, {At: 20, Author: 2}}
	var got []int
	var c outcry.Counter
	c.Reports(s, func(i int) { got = append(got, i) })
	if fmt.Sprint(got) != "[1 2]" {
		t.Errorf("reports stand at %v, want [1 2]", got)
	}
}

func BenchmarkReports(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	s := make([]outcry.Sighting, 1000)
	for i := range s {
		s[i] = outcry.Sighting{At: int64(i), Author: int64(rng.IntN(900)), Text: outcry.TextKey{Kind: outcry.LongText, Key: rng.Uint64()}}
	}
	var c outcry.Counter
	for b.Loop() {
		c.Reports(s, func(int) {})
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(s)), "ns/sighting")
}
