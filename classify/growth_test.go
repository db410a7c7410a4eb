package classify

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outcry"
	"outcry/classify/catalogue"
	"outcry/classify/gazetteer"
)

// sizes are how many phrases the lexicons of these tests have.
var sizes = []int{1_000, 10_000, 50_000}

// madeUp is a classifier that knows so many phrases, drawn from a seed: two to
// four words each, a third of them the commonest of the posts that are read, the
// rest made up; most as patterns, one in four as a phrase of a set that patterns
// use, one in ten with a gap.
func madeUp(t testing.TB, phrases int) *Classifier {
	t.Helper()
	draw := rand.New(rand.NewPCG(4, uint64(phrases)))
	common := strings.Fields(strings.ToLower(strings.NewReplacer(",", " ", ".", " ", "?", " ").Replace(quietPost + " " + loudPost)))
	word := func(last bool) string {
		if !last && draw.IntN(3) == 0 {
			return common[draw.IntN(len(common))]
		}
		var w strings.Builder
		for range 2 + draw.IntN(2) {
			w.WriteByte("bdfgklmnprstvz"[draw.IntN(14)])
			w.WriteByte("aeiou"[draw.IntN(5)])
		}
		return w.String() + "x"
	}
	seen := map[string]bool{}
	phrase := func() string {
		for {
			words := make([]string, 2+draw.IntN(3))
			for i := range words {
				words[i] = word(i == len(words)-1)
			}
			if text := strings.Join(words, " "); !seen[text] {
				seen[text] = true
				return text
			}
		}
	}
	var lex strings.Builder
	sets := max(1, phrases/4/50)
	for i := range sets {
		fmt.Fprintf(&lex, "set set-%d\n", i)
		for range phrases / 4 / sets {
			fmt.Fprintf(&lex, "    %s\n", phrase())
		}
	}
	const inRule = 100
	for i := range phrases * 3 / 4 {
		if i%inRule == 0 {
			fmt.Fprintf(&lex, "rule rule-%d down\n", i/inRule)
		}
		text := phrase()
		switch {
		case i < sets:
			text = fmt.Sprintf("{set-%d} %s", i, text)
		case i%10 == 0:
			first, rest, _ := strings.Cut(text, " ")
			text = first + " *2 " + rest
		}
		fmt.Fprintf(&lex, "    %s\n", text)
	}
	services, err := catalogue.Load(fstest.MapFS{"a.yaml": {Data: []byte("services: [{id: tesla, name: Tesla}]")}})
	if err != nil {
		t.Fatal(err)
	}
	layer := Layer{Files: fstest.MapFS{"xx.lex": {Data: []byte(lex.String())}}}
	c, err := New(Options{Lexicons: []Layer{layer}, Catalogue: services, Regions: new(gazetteer.Regions)})
	if err != nil {
		t.Fatalf("%.2000v", err)
	}
	return c
}

// BenchmarkGrowth reads the same posts with lexicons of several sizes, one after
// the other in each round, and compares the best round of each.
func BenchmarkGrowth(b *testing.B) {
	best := make([]time.Duration, len(sizes))
	ways := make([]func(string), len(sizes))
	for i, n := range sizes {
		c := madeUp(b, n)
		ways[i] = func(text string) { c.Classify(&outcry.Post{ID: "1", Text: text}, Context{}) }
	}
	for b.Loop() {
		for i, read := range ways {
			if took := timed(read, mixedPosts); best[i] == 0 || took < best[i] {
				best[i] = took
			}
		}
	}
	b.ReportMetric(0, "ns/op") // of all sizes together, it says nothing
	for i, n := range sizes {
		b.ReportMetric(float64(best[i].Nanoseconds()), fmt.Sprintf("ns/post-of-%d", n))
	}
	b.ReportMetric(best[len(best)-1].Seconds()/best[0].Seconds(), fmt.Sprintf("x-of-%d", sizes[0]))
}

// Fifty times the phrases may cost half as much again, counted in what is done
// for each word: its runs, the patterns that begin with it, and their steps.
func TestCostGrowsSlowly(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: to compile 50,000 phrases takes seconds under the race detector")
	}
	work := func(c *Classifier) int {
		s, n := new(scratch), 0
		for _, text := range mixedPosts {
			c.read(s, &outcry.Post{Text: text}, Context{})
			n += len(s.tokens) + len(s.runs) + s.steps
			for _, r := range s.runs {
				n += len(s.senses[r.sense].begins)
			}
		}
		return n
	}
	few, many := work(madeUp(t, sizes[0])), work(madeUp(t, sizes[len(sizes)-1]))
	t.Logf("%d for %d phrases, %d for %d", few, sizes[0], many, sizes[len(sizes)-1])
	if 2*many > 3*few {
		t.Errorf("%d for %d phrases, %d for %d: more than 1.5 times as much", few, sizes[0], many, sizes[len(sizes)-1])
	}
}
