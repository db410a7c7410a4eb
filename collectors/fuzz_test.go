package collectors_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"outcry/collectors"
)

// FuzzDecode feeds every kind with anything. What comes out must be fit to be
// stored.
func FuzzDecode(f *testing.F) {
	inputs, err := filepath.Glob("testdata/*.in")
	if err != nil {
		f.Fatal(err)
	}
	kinds := collectors.Kinds()
	for _, input := range inputs {
		body, err := os.ReadFile(input)
		if err != nil {
			f.Fatal(err)
		}
		for n := range kinds {
			f.Add(uint8(n), "text/xml; charset=iso-8859-1", body)
		}
	}
	f.Add(uint8(0), "", []byte("\xff\xfe<\x00r\x00s\x00s\x00>"))
	f.Fuzz(func(t *testing.T, n uint8, contentType string, body []byte) {
		kind := kinds[int(n)%len(kinds)]
		src := collectors.Source{Name: "fuzz", Kind: kind.Name, URL: "https://example.org/search.rss?q=a"}
		page, err := kind.Read(src, body, contentType, noon)
		if err != nil {
			if strings.Contains(err.Error(), "broke the decoder") {
				t.Fatal(err)
			}
			return
		}
		for _, p := range page.Posts {
			if p.ID == "" || p.Source != "fuzz" || p.FirstSeenAt != noon || p.PublishedAt.After(noon) || p.PublishedAt.Year() < 2000 {
				t.Errorf("%s: not fit to be stored: %+v", kind.Name, p)
			}
			if p.Text == "" && p.Title == "" && !p.Deleted || len(p.Text) > 64<<10 || !utf8.ValidString(p.Words()+p.Quote+p.Author+p.ID) {
				t.Errorf("%s: no words, too many, or not UTF-8: %+v", kind.Name, p)
			}
		}
	})
}

func BenchmarkDecodeFeed(b *testing.B) {
	kind, _ := collectors.KindOf("feed")
	item := `<item><guid>https://forum.example.org/t/NR</guid><link>https://forum.example.org/t/NR</link><title>Anyone else down?</title>` +
		`<pubDate>Sun, 01 Mar 2026 11:00:00 GMT</pubDate><author>wren@example.org (wren)</author><description>&lt;p&gt;` +
		strings.Repeat("The app has not been loading since noon here. ", 8) + `&lt;/p&gt;&lt;p&gt;&lt;a href="https://a.example/"&gt;shot&lt;/a&gt;&lt;/p&gt;</description></item>`
	var items strings.Builder
	const posts = 100
	for i := range posts {
		items.WriteString(strings.ReplaceAll(item, "NR", string(rune('a'+i%26))+string(rune('a'+i/26))))
	}
	body := []byte(rss(items.String()))
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		page, err := kind.Read(collectors.Source{Name: "s", Kind: "feed"}, body, "", noon)
		if err != nil || len(page.Posts) != posts {
			b.Fatal(len(page.Posts), err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/posts, "µs/post")
}
