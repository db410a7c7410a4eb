package classify

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coregx/ahocorasick"

	"outcry"
)

// BenchmarkBeside reads the same posts in four ways, one after the other in
// each round: as we do; with Go's regexp and with an Aho-Corasick automaton,
// which only look for the plain phrases that our rules spell out; and with the
// tokeniser alone, which none who reads words can be faster than. The best round
// of each is compared, for others use the machine, too.
func BenchmarkBeside(b *testing.B) {
	c := builtinClassifier(b)
	phrases := plainPhrases(b)
	quoted := make([]string, len(phrases))
	for i, ph := range phrases {
		quoted[i] = regexp.QuoteMeta(ph)
	}
	alternation := regexp.MustCompile(`(?i)\b(?:` + strings.Join(quoted, "|") + `)\b`)
	automaton, err := ahocorasick.NewBuilder().AddStrings(phrases).SetMatchKind(ahocorasick.LeftmostLongest).Build()
	if err != nil {
		b.Fatal(err)
	}
	var tokens []token
	var buf, small []byte
	ways := []func(text string){
		func(text string) { c.Classify(&outcry.Post{ID: "1", Text: text, SourceService: "tesla"}, Context{}) },
		func(text string) { alternation.FindAllStringIndex(text, -1) },
		func(text string) {
			small = append(small[:0], text...)
			for i, b := range small {
				if 'A' <= b && b <= 'Z' {
					small[i] = b + 'a' - 'A'
				}
			}
			for at := 0; ; {
				m, found := automaton.Find(small, at)
				if !found {
					break
				}
				at = m.End
			}
		},
		func(text string) { tokens, _ = c.lexicons.split.scan(tokens[:0], text, outcry.InText, &buf) },
	}
	for _, kind := range []struct {
		name  string
		texts []string
	}{{"quiet", []string{quietPost}}, {"mixed", mixedPosts}} {
		b.Run(kind.name, func(b *testing.B) {
			best := make([]time.Duration, len(ways))
			for b.Loop() {
				for i, read := range ways {
					if took := timed(read, kind.texts); best[i] == 0 || took < best[i] {
						best[i] = took
					}
				}
			}
			ours := best[0].Seconds()
			b.ReportMetric(0, "ns/op") // of all four together, it says nothing
			b.ReportMetric(1/ours, "posts/s")
			b.ReportMetric(best[1].Seconds()/ours, "x-regexp")
			b.ReportMetric(best[2].Seconds()/ours, "x-aho-corasick")
			b.ReportMetric(100*best[3].Seconds()/ours, "%-of-tokeniser")
			b.ReportMetric(float64(len(phrases)), "phrases")
		})
	}
}

// timed returns what one post takes.
func timed(read func(string), texts []string) time.Duration {
	const rounds = 8
	began := time.Now()
	for range rounds {
		for _, text := range texts {
			read(text)
		}
	}
	return time.Since(began) / time.Duration(rounds*len(texts))
}

// mostForms is how many phrases are spelled out of one form of a pattern, a
// tiny part of what it matches. Other tools could not hold all.
const mostForms = 6

// plainPhrases spells out the claims that the built-in lexicons know, in small
// letters, as somebody would who has to write them all down. Gaps are left out,
// and so is what stands for a service or a place.
func plainPhrases(t testing.TB) []string {
	t.Helper()
	l, problems := compile([]Layer{Lexicons()})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	texts := spelled(l.names)
	list := map[string]bool{}
	var follow func(node uint32, form []sym)
	follow = func(at uint32, form []sym) {
		n := &l.patterns.nodes[at]
		if slices.ContainsFunc(n.rules, func(rule int32) bool { return l.rules[rule].kind < cues }) {
			for i := range mostForms {
				words := make([]string, len(form))
				for j, m := range form {
					words[j] = texts[m][i%len(texts[m])]
				}
				if text := strings.Join(words, " "); len(text) > 3 {
					list[text] = true
				}
			}
		}
		for _, e := range n.words {
			switch {
			case e.sym == symStart:
				follow(e.node, form)
			case len(texts[e.sym]) > 0:
				follow(e.node, append(form[:len(form):len(form)], e.sym))
			}
		}
		for _, g := range n.gaps {
			follow(g.node, form)
		}
		if n.end != 0 {
			follow(n.end, form)
		}
	}
	follow(root, nil)
	return slices.Sorted(maps.Keys(list))
}

// spelled returns the phrases of every set of a trie that is not sealed.
func spelled(n *names) map[sym][]string {
	type step struct{ from, word uint32 }
	steps := map[uint32]step{}
	for i, key := range n.edges.keys {
		if key != 0 {
			steps[n.edges.vals[i]] = step{uint32(key >> 32), uint32(key)}
		}
	}
	texts := map[sym][]string{}
	for _, m := range n.told {
		var words []string
		at := m.node
		for s, ok := steps[at]; ok; s, ok = steps[at] {
			words = append(words, string(n.spelled(s.word)))
			at = s.from
		}
		words = append(words, string(n.spelled(at)))
		slices.Reverse(words)
		texts[m.sym] = append(texts[m.sym], strings.Join(words, " "))
	}
	return texts
}

// What the others look for has to be what we read: nearly every phrase is a
// claim of ours, or part of one that lacks its subject here.
func TestPlainPhrasesAreOurs(t *testing.T) {
	c := builtinClassifier(t)
	phrases := plainPhrases(t)
	if len(phrases) < 5000 {
		t.Fatalf("%d phrases, want 5,000 or more", len(phrases))
	}
	s := new(scratch)
	found := 0
	for _, text := range phrases {
		c.read(s, &outcry.Post{Text: text}, Context{})
		if len(s.found) > 0 {
			found++
		}
	}
	if 10*found < 9*len(phrases) {
		t.Errorf("%d of %d phrases match a rule", found, len(phrases))
	}
}
