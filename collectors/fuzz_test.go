package collectors_test

import (
	"cmp"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"outcry"
	"outcry/collectors"
)

// Each kind has a target of its own: a fuzzer that has to find out first which
// decoder it feeds learns little about any of them.

func FuzzFeed(f *testing.F) {
	f.Add("", []byte("\xff\xfe<\x00r\x00s\x00s\x00>"))
	f.Add("text/xml; charset=iso-8859-1", []byte("<rss><channel><item><guid>1</guid><title>\xe4</title><pubDate>Sun, 01 Mar 2026 10:00:00 AEST</pubDate></item></channel></rss>"))
	f.Add("application/json", []byte(`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>a","date_published":"2031-01-01T00:00:00Z"}]}`))
	fuzzKind(f, "feed")
}

func FuzzReddit(f *testing.F) {
	f.Add("", []byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>t1_a</id><link href="/r/x/comments/b/"/><content type="html">&lt;!-- SC_OFF --&gt;[deleted]&lt;!-- SC_ON --&gt;&lt;a href="&amp;quot;"&gt;[link]&lt;/a&gt;</content></entry></feed>`))
	fuzzKind(f, "reddit")
}

func FuzzMastodon(f *testing.F) {
	f.Add("", []byte(`[{"id":"1","in_reply_to_id":"2","content":"<p>a"},{"id":"2","in_reply_to_id":"1","uri":"u","content":"b"},{"id":3},null,[]]`))
	fuzzKind(f, "mastodon")
}

func FuzzHackerNews(f *testing.F) {
	f.Add("", []byte(`{"hits":[{"objectID":"1","comment_text":"&gt; a<p>b","created_at_i":99999999999},{"objectID":"2","story_id":1e400}],"page":-1,"nbPages":9}`))
	fuzzKind(f, "hackernews")
}

func FuzzStatuspage(f *testing.F) {
	f.Add("", []byte(`{"page":{"name":"P"},"components":[{"id":"a","name":"A","status":"major_outage","group_id":"a"}],"incidents":[{"id":"i","incident_updates":[{"status":"identified"}]}]}`))
	fuzzKind(f, "statuspage")
}

// FuzzLines feeds the kinds that read posts files.
func FuzzLines(f *testing.F) {
	f.Add("", []byte("\xef\xbb\xbf{\"text\":\"a\"}\r\n\n{}\n[{\"text\":\"b\"}]\n{\"text\":\"\\ud800\\u0000\"}"))
	f.Add("", []byte(`[{"text":"a"},{"id":"1","deleted":true},7]`))
	f.Add("", []byte("{\n\"text\":\n\"a\"}"))
	fuzzKind(f, "jsonl", "push")
}

// fuzzKind starts from the answers in testdata and reads what comes of them.
func fuzzKind(f *testing.F, names ...string) {
	for _, name := range names {
		inputs, err := filepath.Glob("testdata/" + name + "-*.in")
		if err != nil || len(inputs) == 0 {
			f.Fatalf("no answers of kind %s in testdata: %v", name, err)
		}
		for _, input := range inputs {
			body, err := os.ReadFile(input)
			if err != nil {
				f.Fatal(err)
			}
			f.Add("", body)
		}
	}
	f.Fuzz(func(t *testing.T, contentType string, body []byte) {
		for _, name := range names {
			readAnything(t, name, contentType, body)
		}
	})
}

// readAnything reads an answer and holds what comes out to what the store and
// everything behind it rely on.
func readAnything(t *testing.T, name, contentType string, body []byte) {
	kind, known := collectors.KindOf(name)
	if !known {
		t.Fatalf("no kind %q", name)
	}
	src := collectors.Source{Name: "fuzz", Kind: name, URL: "https://example.org/search.rss?q=a"}
	began := time.Now()
	page, err := kind.Read(src, slices.Clone(body), contentType, noon)
	if took := time.Since(began); took > 10*time.Second {
		t.Fatalf("took %v for %d bytes", took, len(body))
	}
	if err != nil && (strings.Contains(err.Error(), "broke the decoder") || len(err.Error()) > 2000) {
		t.Fatal(err)
	}
	if page.Skipped < 0 || page.Wait < 0 || len(page.Problems) > 1000 || len(page.Problems) > page.Skipped {
		t.Fatalf("%d skipped, %d problems, wait %v", page.Skipped, len(page.Problems), page.Wait)
	}
	if _, err := url.ParseQuery(page.More); err != nil {
		t.Fatalf("next page %q: %v", page.More, err)
	}
	if kind.Reads == collectors.Web && len(page.Posts) > 1000 {
		t.Fatalf("%d posts", len(page.Posts))
	}
	for i, p := range page.Posts {
		checkPost(t, p)
		if i > 0 && p.PublishedAt.Before(page.Posts[i-1].PublishedAt) {
			t.Errorf("post %d is older than the one before it", i)
		}
	}
	// The same answer an hour later holds the same posts, or they would be
	// counted again.
	again, later := kind.Read(src, body, contentType, noon.Add(time.Hour))
	if (later == nil) != (err == nil) || !slices.Equal(postIDs(page), postIDs(again)) {
		t.Errorf("read again: %v, %q became %q", later, postIDs(page), postIDs(again))
	}
}

func postIDs(page collectors.Page) []string {
	list := make([]string, len(page.Posts))
	for i, p := range page.Posts {
		list[i] = p.ID
	}
	slices.Sort(list)
	return list
}

// checkPost holds that a post is fit to be stored.
func checkPost(t *testing.T, p outcry.Post) {
	t.Helper()
	if p.ID == "" || p.Source != "fuzz" || p.FirstSeenAt != noon || p.PublishedAt.After(noon) || p.PublishedAt.Before(outcry.Oldest) {
		t.Errorf("no id, no source or a wrong time: %+v", p)
	}
	if !p.EditedAt.IsZero() && (!p.EditedAt.After(p.PublishedAt) || p.EditedAt.After(noon)) {
		t.Errorf("edited at %v, published at %v", p.EditedAt, p.PublishedAt)
	}
	if p.Text == "" && p.Title == "" && !p.Deleted {
		t.Errorf("no words: %+v", p)
	}
	fields := []struct {
		name, text string
		most       int
	}{
		{"id", p.ID, 512}, {"author", p.Author, 512}, {"thread", p.Thread, 512}, {"reply", p.ReplyTo, 512}, {"lang", p.Lang, 512},
		{"service", p.Service, 512}, {"region", p.Region, 512}, {"claimed", p.Claimed, 512},
		{"url", p.URL, 2 << 10}, {"title", p.Title, 2 << 10}, {"text", p.Text, 64 << 10}, {"quote", p.Quote, 64 << 10},
	}
	for i, link := range p.Links {
		fields = append(fields, struct {
			name, text string
			most       int
		}{fmt.Sprintf("link %d", i), link, 2 << 10})
	}
	for _, field := range fields {
		if len(field.text) > field.most || !utf8.ValidString(field.text) {
			t.Errorf("%s has %d bytes, or is not UTF-8: %.100q", field.name, len(field.text), field.text)
		}
	}
	if links := slices.Compact(slices.SortedFunc(slices.Values(p.Links), cmp.Compare[string])); len(links) != len(p.Links) || len(links) > 32 {
		t.Errorf("%d links, %d of them different", len(p.Links), len(links))
	}
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
