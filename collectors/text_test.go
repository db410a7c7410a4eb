package collectors

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"outcry"
)

func encode(t *testing.T, bytes []byte, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return string(bytes)
}

// TestEncodings reads one feed in every dress that feeds come in.
func TestEncodings(t *testing.T) {
	feed := func(declaration, title string) []byte {
		return []byte(declaration + `<rss version="2.0"><channel><item><guid>1</guid><title>` + title + `</title></item></channel></rss>`)
	}
	const title = "Störung – „kein Netz“ €"
	cp1252, err1 := charmap.Windows1252.NewEncoder().Bytes(feed(`<?xml version="1.0" encoding="ISO-8859-1"?>`, title))
	plain1252, err2 := charmap.Windows1252.NewEncoder().Bytes(feed("", title))
	le, err3 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(feed(`<?xml version="1.0" encoding="utf-16"?>`, title))
	be, err4 := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().Bytes(feed(`<?xml version="1.0" encoding="utf-16"?>`, title))
	jis, err5 := japanese.ISO2022JP.NewEncoder().Bytes(feed(`<?xml version="1.0" encoding="iso-2022-jp"?>`, "障害です"))
	for _, tt := range []struct {
		name, contentType, body, want string
	}{
		{"UTF-8", "", string(feed("", title)), title},
		{"byte order mark", "", "\xef\xbb\xbf" + string(feed(`<?xml version="1.0" encoding="utf-8"?>`, title)), title},
		{"UTF-8 declared as ISO-8859-1", "", string(feed(`<?xml version="1.0" encoding="ISO-8859-1"?>`, title)), title},
		{"windows-1252 declared as ISO-8859-1", "text/xml; charset=utf-8", encode(t, cp1252, err1), title},
		{"windows-1252 declared in the header", "text/xml; charset=iso-8859-1", encode(t, plain1252, err2), title},
		{"UTF-16 with a mark", "", encode(t, le, err3), title},
		{"UTF-16 without", "", encode(t, be, err4), title},
		{"ISO-2022-JP", "", encode(t, jis, err5), "障害です"},
		{"one wrong byte", "", string(feed("", "ok \xff öK")), "ok \uFFFD öK"},
		{"control characters", "", string(feed("", "a\x08b &#8; &#x1F; c \uFFFE d &#65;")), "a b c d A"},
		{"unknown label", "text/xml; charset=klingon", string(feed("", "ok \xff ö")), "ok \uFFFD ö"},
		{"windows-1252 declared nowhere", "", encode(t, plain1252, err2), title},
		{"windows-1252 declared as UTF-8", "text/xml; charset=utf-8", encode(t, plain1252, err2), title},
		{"instructions and comments first", "", "\n<?xml version='1.0'?>\n<!-- " + strings.Repeat("x", 9000) + " -->" + string(feed("", "found")), "found"},
	} {
		kind, _ := KindOf("feed")
		page, err := kind.Read(Source{Name: "s"}, []byte(tt.body), tt.contentType, start)
		if err != nil || len(page.Posts) != 1 || page.Posts[0].Title != tt.want {
			t.Errorf("%s: %+v, %v; want title %q", tt.name, page.Posts, err, tt.want)
		}
	}
}

func TestReadHTML(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     prose
	}{
		{"plain", "a &amp; b <3\n\n c  d", prose{Text: "a & b <3\nc d"}},
		{"breaks", "a<br>b<br/>c<p>d</p>e<ul><li>f<li>g</ul>", prose{Text: "a\nb\nc\nd\ne\nf\ng"}},
		{"inline", "no <b>sig</b>nal", prose{Text: "no signal"}},
		{"entities once", "<p>&amp;lt;b&amp;gt; &eacute;</p>", prose{Text: "&lt;b&gt; é"}},
		{"unread", "a<script>x<b></script><style>p{}</style><svg><text>no</text></svg>b<!-- c -->", prose{Text: "ab"}},
		{"unclosed and odd", "<p>a<script>b", prose{Text: "a"}},
		{"quote", "<blockquote>they <blockquote>we</blockquote> said</blockquote>I say", prose{Text: "I say", Quote: "they\nwe\nsaid"}},
		{"close without open", "</blockquote></pre></div>a", prose{Text: "a"}},
		{"preview", `<aside class="onebox"><a href="https://x.example">News</a></aside>down here`, prose{Text: "down here", Quote: "News"}},
		{"links", `<a href="https://a.example/?x=1&amp;y=2">a</a> <a href="/rel">b</a> <a href="javascript:x">c</a> <a class="u-url mention" href="https://m.example/@d">@d</a>`,
			prose{Text: "a b c @d", Links: []string{"https://a.example/?x=1&y=2"}}},
		{"emoji", `<img class="emoji" alt=":fire:"> <img src="x" alt="a cat">`, prose{Text: ":fire:"}},
		{"preformatted", "<pre>503\n  at once</pre>after", prose{Text: "503\nat once\nafter"}},
		{"table", "<table><tr><td>a</td><td>b</td></tr></table>", prose{Text: "a b"}},
		{"plain links", "see https://a.example/x). and http://b.example/!", prose{Text: "see https://a.example/x). and http://b.example/!",
			Links: []string{"https://a.example/x", "http://b.example/"}}},
	} {
		if diff := cmp.Diff(tt.want, readHTML(tt.in)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestReadTitle(t *testing.T) {
	for in, want := range map[string]string{
		"a &amp; b": "a & b", "<b>x</b> <i>y": "x y", "Vec&lt;T&gt; broke": "Vec<T> broke", "1 < 2 > 0": "1 < 2 > 0", " a\n b ": "a b", "&lt;!-- x --&gt;y": "y",
	} {
		if got := readTitle(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestBounds keeps a stranger's post to the size of a post, in whole characters.
func TestBounds(t *testing.T) {
	var p Page
	p.add(Source{Name: "s"}, start, outcry.Post{
		ID: strings.Repeat("i", 9000), Title: strings.Repeat("ü", 9000), Text: strings.Repeat("€", 90_000), URL: "https://" + strings.Repeat("u", 9000),
		Author: strings.Repeat("a", 9000), Links: strings.Fields(strings.Repeat("x y ", 90) + strings.Repeat("z", 9000)),
	}, start, "")
	got := p.Posts[0]
	if len(got.ID) > maxName || len(got.Title) > maxTitle || len(got.Text) > maxText || got.URL != "" || len(got.Author) > maxName || len(got.Links) != 2 {
		t.Errorf("id %d, title %d, text %d, url %d, author %d bytes, %d links", len(got.ID), len(got.Title), len(got.Text), len(got.URL), len(got.Author), len(got.Links))
	}
	if !utf8.ValidString(got.Title) || !utf8.ValidString(got.Text) || len(got.Text) < maxText-3 {
		t.Errorf("title or text is cut inside a character, or too short: %d", len(got.Text))
	}
	for range maxItems + 5 {
		p.add(Source{}, start, outcry.Post{ID: "x", Text: "t"}, start, "")
	}
	if len(p.Posts) != maxItems || p.Skipped != 6 {
		t.Errorf("%d posts, %d skipped", len(p.Posts), p.Skipped)
	}
}

// TestManyItems reads a feed of a million empty items.
func TestManyItems(t *testing.T) {
	body := `<rss version="2.0"><channel><item><guid>1</guid><title>first</title></item>` + strings.Repeat("<item/>", 1_000_000) + `</channel></rss>`
	kind, _ := KindOf("feed")
	page, err := kind.Read(Source{Name: "s"}, []byte(body), "", start)
	if err != nil || len(page.Posts) != 1 || page.Skipped != 1_000_001-maxItems {
		t.Errorf("%d posts, %d skipped, %v", len(page.Posts), page.Skipped, err)
	}
}

func TestZones(t *testing.T) {
	for raw, want := range map[string]string{
		"Sun, 01 Mar 2026 10:00:00 AEST": "2026-03-01T00:00:00Z", "Sun, 01 Mar 2026 10:00:00 IST": "2026-03-01T04:30:00Z",
		"Sun, 01 Mar 2026 10:00:00 PST": "2026-03-01T18:00:00Z", "Sun, 01 Mar 2026 10:00:00 +0900": "2026-03-01T01:00:00Z",
		"2026-03-01T10:00:00+05:30": "2026-03-01T04:30:00Z", "Sun, 01 Mar 2026 10:00:00 Z": "2026-03-01T10:00:00Z",
	} {
		body := `<rss version="2.0"><channel><item><guid>1</guid><title>x</title><pubDate>` + raw + `</pubDate></item></channel></rss>`
		page, err := decodeFeed(Source{Name: "s"}, []byte(body), start.AddDate(0, 0, 1))
		if err != nil || len(page.Posts) != 1 {
			t.Fatal(page, err)
		}
		if got := outcry.FormatTime(page.Posts[0].PublishedAt); got != want {
			t.Errorf("%s: %s, want %s", raw, got, want)
		}
	}
}

// TestRedditSearch looks at what a search brings, which may be anything new.
func TestRedditSearch(t *testing.T) {
	body := `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>t3_a</id><title>Spotify down again</title></entry>
		<entry><id>t3_b</id><title>My cat</title></entry></feed>`
	page, err := decodeReddit(Source{URL: "https://www.reddit.com/search.rss?q=(spotify+OR+%22tidal%22)+self:yes"}, []byte(body), start)
	if err != nil || len(page.Posts) != 1 || page.Posts[0].ID != "t3_a" {
		t.Errorf("%+v, %v", page, err)
	}
}
