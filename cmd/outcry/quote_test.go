package main

import (
	"strings"
	"testing"

	"outcry"
	"outcry/simulator"
)

func evidenceIn(field outcry.Field, text, words string) outcry.Evidence {
	start := strings.Index(text, words)
	return outcry.Evidence{Rule: "en.test", Field: field, Start: start, End: start + len(words), Text: words}
}

func TestExcerpt(t *testing.T) {
	const text = "The tram card says nothing all morning; the reader is dead and nobody at the depot answers the phone"
	long := strings.Repeat("so it went, ", 20) + "the reader is dead, " + strings.Repeat("and on, ", 20)
	for _, tt := range []struct {
		name  string
		post  *outcry.Post
		words []outcry.Evidence
		width int
		want  string
	}{
		{"in the text", &outcry.Post{Text: "the reader is dead again"}, []outcry.Evidence{evidenceIn(outcry.InText, "the reader is dead again", "is dead")}, 80, "the reader [is dead] again"},
		{"two places, given in any order", &outcry.Post{Text: text},
			[]outcry.Evidence{evidenceIn(outcry.InText, text, "nobody"), evidenceIn(outcry.InText, text, "is dead")}, 200,
			"The tram card says nothing all morning; the reader [is dead] and [nobody] at the depot answers the phone"},
		{"in the title", &outcry.Post{Title: "Readers dead", Text: "see there"}, []outcry.Evidence{evidenceIn(outcry.InTitle, "Readers dead", "dead")}, 80, "Readers [dead]"},
		{"around the mark", &outcry.Post{Text: long}, []outcry.Evidence{evidenceIn(outcry.InText, long, "is dead")}, 40, ""},
		{"words elsewhere", &outcry.Post{Text: "same here"}, []outcry.Evidence{{Field: outcry.InPost, Start: 4, End: 9, Text: "is dead"}}, 80, "same here"},
		{"offsets that do not fit", &outcry.Post{Text: "short"}, []outcry.Evidence{{Field: outcry.InText, Start: 3, End: 90}}, 80, "short"},
		{"no longer stored", nil, []outcry.Evidence{{Text: "is dead"}, {Text: "nobody"}, {}}, 80, "[is dead] … [nobody]"},
		{"a sequence in the words", &outcry.Post{Text: "it \x1b[2Jis\u202e dead\n now"}, []outcry.Evidence{{Field: outcry.InText, Start: 3, End: 17}}, 80, "it [is dead]  now"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := marked(window(pieces(tt.post, tt.words), tt.width), false)
			if tt.name == "around the mark" {
				if n := len([]rune(strings.NewReplacer("[", "", "]", "").Replace(got))); n != tt.width+2 || !strings.Contains(got, "[is dead]") || !strings.HasPrefix(got, "…") || !strings.HasSuffix(got, "…") {
					t.Errorf("%q, of %d characters", got, n)
				}
				return
			}
			if got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
	bold := marked([]piece{{"is", true}, {" so", false}}, true)
	if bold != "\x1b[1mis\x1b[0m so" {
		t.Errorf("on a terminal: %q", bold)
	}
}

func TestExcerptsOfHostileTexts(t *testing.T) {
	for _, s := range simulator.HostileTexts() {
		for _, cut := range []int{0, len(s) / 3, len(s) / 2} {
			p := outcry.Post{Text: s}
			words := []outcry.Evidence{{Field: outcry.InText, Start: cut, End: len(s), Text: s[cut:]}}
			for _, post := range []*outcry.Post{&p, nil} {
				checkShown(t, "an excerpt", strings.ReplaceAll(marked(window(pieces(post, words), 60), false), "\n", "\x00"))
			}
		}
	}
}
