package classify

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"outcry/simulator"
)

// cutAsLibrary fails where segments cuts another way than the library does, or
// calls a word simple that is not.
func cutAsLibrary(t *testing.T, text string) {
	t.Helper()
	cut := segmentsOf(text)
	full := words.FromString(text)
	ascii := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
	at := 0
	for full.Next() {
		end, simple := cut.end(at)
		if end != full.End() {
			t.Fatalf("%.100q: a segment from %d to %d, want to %d", text, at, end, full.End())
		}
		word := text[at:end]
		plain := strings.Trim(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == ""
		if simple != plain && (simple || ascii) {
			t.Fatalf("%.100q is simple: %v", word, simple)
		}
		if simple && hashWord(word) != hashWord(fold(nil, word)) {
			t.Fatalf("%.100q has another hash than its folded spelling", word)
		}
		at = end
	}
	if at != len(text) {
		t.Fatalf("%.100q: cut to byte %d of %d", text, at, len(text))
	}
}

// Every three ASCII characters, and what may stand around them.
func TestSegmentsAreThoseOfTheLibrary(t *testing.T) {
	const runes = "aZ0_ :,;.'\"\n\r\t\v\x00-@#é\u0301\u200d\u3000א本\xff"
	for _, a := range runes {
		for _, b := range runes {
			for _, c := range runes {
				for _, d := range runes {
					cutAsLibrary(t, string([]rune{a, b, c, d}))
				}
			}
		}
	}
	for c := range rune(0x80) {
		cutAsLibrary(t, fmt.Sprintf("a%cb1%c2 %c%c_%c", c, c, c, c, c))
	}
	for _, text := range append(simulator.HostileTexts(), hostile...) {
		cutAsLibrary(t, text[:min(len(text), 4096)])
	}
}

func FuzzSegments(f *testing.F) {
	for _, text := range []string{quietPost, loudPost, "it's 1,000.50 a.m. foo_bar x:y http://a.b/c?d=e", "d\u00f4wn 停电 \u05d0\"\u05d1 a\u200db.c"} {
		f.Add(text)
	}
	f.Fuzz(cutAsLibrary)
}

func TestHashesTellWordsApart(t *testing.T) {
	seen := map[uint64]string{}
	add := func(word string) {
		h := hashWord(word)
		if other, ok := seen[h]; ok && other != word {
			t.Fatalf("%q and %q have the same hash", word, other)
		}
		seen[h] = word
	}
	for i := range 100_000 {
		add(fmt.Sprint(i))
		add(fmt.Sprintf("word%dends", i))
		add(strings.Repeat("a", i%90) + fmt.Sprint(i))
	}
	if hashWord("\x00") == hashWord("\x00\x00") || hashWord("") == hashWord("\x00") {
		t.Error("zero bytes are lost")
	}
	for _, same := range [][2]string{{"Down", "down"}, {"STATUSPAGE", "statuspage"}, {"@[`{", "@[`{"}, {"ÉTÉ", "ÉtÉ"}} {
		if hashWord(same[0]) != hashWord(same[1]) {
			t.Errorf("%q and %q have different hashes", same[0], same[1])
		}
	}
	if hashWord("@@@@") == hashWord("````") || hashWord("[[[[") == hashWord("{{{{") {
		t.Error("signs are made small like letters")
	}
	if hashWord("down") != hashWord([]byte("down")) {
		t.Error("strings and bytes have different hashes")
	}
}
