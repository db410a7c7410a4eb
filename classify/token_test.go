package classify

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"outcry"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"DOWN": "down", "can't": "cant", "can’t": "cant", "STRASSE": "strasse", "straße": "strasse",
		"ﬁxed": "fixed", "ｄｏｗｎ": "down", "𝗱𝗼𝘄𝗻": "down", "do\u00adwn": "down", "do\u200dwn": "down", "İstanbul": "istanbul", "yavaş": "yavas",
		"ışık": "isik", "Tromsø": "tromso", "Łódź": "lodz", "й": "и\u0306", "て": "て", "で": "て\u3099", "": "", "a'b'ç": "abc",
		"dоwn": "down", "Gіthub": "github", "ΟUTAGE": "outage", "Steamе": "steamе", "iphonу": "iphonу", "оно": "оно", "нет": "нет", "Störung": "storung",
	} {
		if got := string(fold(nil, in)); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
		if got := string(fold([]byte("x"), in)); got != "x"+want {
			t.Errorf("fold(%q) behind other bytes = %q, want %q", in, got, "x"+want)
		}
	}
}

// foldsAsUnicode fails where fold by letters is not fold by the rules.
func foldsAsUnicode(t *testing.T, word string) {
	t.Helper()
	if got, want := decompose([]byte("x"), word), norm.NFKD.AppendString([]byte("x"), word); string(got) != string(want) {
		t.Fatalf("decompose(%+q) = %+q, want %+q", word, got, want)
	}
	if got, want := fold(nil, word), unmask(foldUnicode(nil, word), 0); string(got) != string(want) {
		t.Fatalf("fold(%+q) = %+q, want %+q", word, got, want)
	}
}

func TestFoldByLetters(t *testing.T) {
	for r := range rune(len(letters) + 0x100) {
		for _, other := range "aé\u0301йßا\u064e\u00ad’가\ufffd" {
			foldsAsUnicode(t, string([]rune{r, other, r}))
			foldsAsUnicode(t, string([]rune{other, r, 'S'}))
		}
	}
}

// Every character that decomposes, but for most of Hangul, by itself and beside
// marks that go before or behind those that it may bring along.
func TestDecompose(t *testing.T) {
	for _, among := range [][2]rune{{0, 0x3400}, {0xA000, 0xAD00}, {0xF900, 0x10000}, {0x11000, 0x11A00}, {0x1D100, 0x1F200}, {0x2F800, 0x2FA20}} {
		for r := among[0]; r < among[1]; r++ {
			foldsAsUnicode(t, "a"+string(r)+"\u0323")
			foldsAsUnicode(t, "\u0301"+string(r)+string(r))
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Störung’s", "e\u0301\xff")
	f.Fuzz(func(t *testing.T, a, b string) { foldsAsUnicode(t, a+b) })
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
		{"LINE落ちた", []string{"LINE", "落", "ち", "た"}},
		{"ﾄﾞｺﾓ圏外", []string{"ﾄﾞ", "ｺ", "ﾓ", "圏", "外"}},
		{"#東京停電 #power", []string{"東", "京", "停", "電", "#power"}},
		{"SKT가 5G도 503에러 카톡PC", []string{"SKT", "가", "5G", "도", "503", "에", "러", "카", "톡", "PC"}},
		{"重い。まだ！", []string{"重", "い", "/ま", "だ"}},
		{"LINE…落ち", []string{"LINE", "落", "ち"}},
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
	tokens, _ := tk.scan(nil, "503 42 @a #b http://c.d word ５０３ 503가", outcry.InText, &buf)
	want := []class{errorCode, number, mention, hashtag, link, plain, errorCode, errorCode, plain}
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

// A word ends where its script does, and begins where the one before it ended.
func TestJoinedCharactersAreOneWord(t *testing.T) {
	var buf []byte
	tokens, _ := (&tokeniser{any: true}).scan(nil, "インスタがSKT가", outcry.InText, &buf)
	var joined []bool
	for _, tok := range tokens {
		joined = append(joined, tok.joined)
	}
	if want := []bool{false, true, true, true, false, false, false}; !slices.Equal(joined, want) {
		t.Errorf("joined: %v, want %v", joined, want)
	}
}
