package classify

import (
	"slices"
	"strings"
	"testing"

	"outcry"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"DOWN": "down", "can't": "cant", "can’t": "cant", "Störung": "storung", "STRASSE": "strasse", "straße": "strasse",
		"ﬁxed": "fixed", "ｄｏｗｎ": "down", "𝗱𝗼𝘄𝗻": "down", "do\u00adwn": "down", "do\u200dwn": "down", "İstanbul": "istanbul", "yavaş": "yavas",
		"ışık": "isik", "Tromsø": "tromso", "Łódź": "lodz", "й": "и\u0306", "て": "て", "で": "て\u3099", "": "", "a'b'ç": "abc",
	} {
		if got := string(fold(nil, in)); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
		if got := string(fold([]byte("x"), in)); got != "x"+want {
			t.Errorf("fold(%q) behind other bytes = %q, want %q", in, got, "x"+want)
		}
	}
}

// tokensOf returns the texts of the tokens, a slash before those behind the end
// of a sentence.
func tokensOf(text string) []string {
	tk := tokeniser{any: true, after: []string{"s"}, before: []string{"l"}}
	var buf []byte
	tokens, _ := tk.scan(nil, text, outcry.InText, &buf)
	var list []string
	for _, tok := range tokens {
		mark := ""
		if tok.before&sentence != 0 {
			mark = "/"
		}
		list = append(list, mark+text[tok.start:tok.end])
	}
	return list
}

func TestTokens(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"Site's down. Why?", []string{"Site", "'s", "down", "/Why"}},
		{"l'app ne va pas", []string{"l'", "app", "ne", "va", "pas"}},
		{"see https://t.co/x?y=1. ok", []string{"see", "https://t.co/x?y=1.", "ok"}},
		{"hi @User_1 and #down!", []string{"hi", "@User_1", "and", "#down"}},
		{"mail a@b.com", []string{"mail", "a", "b.com"}},
		{"+1 from AT&T", []string{"+1", "from", "AT", "&", "T"}},
		{"us-east-1", []string{"us", "east", "1"}},
		{"停电了", []string{"停", "电", "了"}},
		{"do\u200bwn", []string{"do\u200bwn"}},
		{"one\ntwo… three", []string{"one", "/two", "/three"}},
		{"", nil},
	} {
		if got := tokensOf(test.text); !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

func TestClassesOfTokens(t *testing.T) {
	tk := tokeniser{any: true}
	var buf []byte
	tokens, _ := tk.scan(nil, "503 42 @a #b http://c.d word", outcry.InText, &buf)
	want := []class{errorCode, number, mention, hashtag, link, plain}
	for i, tok := range tokens {
		if tok.class != want[i] {
			t.Errorf("token %d has class %d, want %d", i, tok.class, want[i])
		}
	}
}

func TestQuotedLinesAreMarked(t *testing.T) {
	tk := tokeniser{any: true}
	var buf []byte
	tokens, _ := tk.scan(nil, "> it is down\nnot here", outcry.InText, &buf)
	for i, tok := range tokens {
		if want := i < 3; tok.quoted != want {
			t.Errorf("token %d quoted: %v, want %v", i, tok.quoted, want)
		}
	}
}

func TestLongFieldsAreCut(t *testing.T) {
	tk := tokeniser{any: true}
	var buf []byte
	tokens, _ := tk.scan(nil, strings.Repeat("ä ", maxField), outcry.InText, &buf)
	if last := tokens[len(tokens)-1]; last.end > maxField {
		t.Errorf("read to byte %d of a long text, want at most %d", last.end, maxField)
	}
}

func TestTable(t *testing.T) {
	tab := newTable()
	for i := uint64(1); i < 5000; i++ {
		tab.put(i<<32|i%7+1, uint32(i))
	}
	for i := uint64(1); i < 5000; i++ {
		if got, ok := tab.get(i<<32 | i%7 + 1); !ok || got != uint32(i) {
			t.Fatalf("key %d: %d %v", i, got, ok)
		}
	}
	if _, ok := tab.get(42); ok {
		t.Error("found a key that was never put")
	}
}
