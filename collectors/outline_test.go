package collectors

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func channel(items string) string {
	return `<?xml version="1.0"?><rss version="2.0" xmlns:x="urn:x"><channel><title>t</title>` + items + `</channel></rss>`
}

func numbered(n int) string {
	return fmt.Sprintf("<item><guid>%d</guid><title>post %d is down</title></item>", n, n)
}

func readIDs(t *testing.T, body string) (ids string, page Page, err error) {
	t.Helper()
	kind, _ := KindOf("feed")
	page, err = kind.Read(Source{Name: "s", Kind: "feed"}, []byte(body), "", start)
	var list []string
	for _, p := range page.Posts {
		list = append(list, p.ID)
	}
	return strings.Join(list, " "), page, err
}

// TestABrokenItemDoesNotLoseItsPage puts what no parser bears into one item of
// three.
func TestABrokenItemDoesNotLoseItsPage(t *testing.T) {
	for name, broken := range map[string]string{
		"bare ampersand in tag": `<item><guid>2</guid><title a&b="x">x</title></item>`,
		"less than":             "<item><guid>2</guid><title>a < b</title></item>",
		"half an attribute":     `<item><guid>2</guid><title a="1"b'>x</title></item>`,
	} {
		ids, page, err := readIDs(t, channel(numbered(1)+broken+numbered(3)))
		if ids != "1 3" || err != nil || page.Skipped != 1 || len(page.Problems) != 1 || page.Problems[0].Item != 2 {
			t.Errorf("%s: posts %q, skipped %d, problems %v, %v", name, ids, page.Skipped, page.Problems, err)
		}
	}
	// This one ends the whole feed for the parser, which then tells of no error.
	ids, page, err := readIDs(t, channel(numbered(1)+"<item><guid>2</guid><title>x</title></p></p></item>"+numbered(3)))
	if ids != "1 2 3" || err != nil || page.Skipped != 0 {
		t.Errorf("an item that closes too much: posts %q, skipped %d, %v", ids, page.Skipped, err)
	}
	for _, all := range []string{"<item><p></item>", channel("<item><title>a < b</title></item>")} {
		if ids, page, err := readIDs(t, all); err == nil || ids != "" || page.Skipped != 0 {
			t.Errorf("a feed that is broken all over: posts %q, skipped %d, %v", ids, page.Skipped, err)
		}
	}
}

// TestACutKeepsWhatIsWhole cuts a feed at every byte: a post comes back whole
// or not at all, and the feed is never taken for a whole one.
func TestACutKeepsWhatIsWhole(t *testing.T) {
	tricky := `<item><guid>2</guid><title><![CDATA[</item> is down]]></title><description><!-- </item> --><![CDATA[<p a="</item>">text 2</p>]]></description></item>`
	body := channel(numbered(1) + tricky + numbered(3))
	whole := map[string]string{"1": "post 1 is down\n", "2": "</item> is down\ntext 2", "3": "post 3 is down\n"}
	for n := range body {
		_, page, err := readIDs(t, body[:n])
		if err == nil {
			t.Fatalf("cut at %d, the feed counts as whole: %s", n, body[:n])
		}
		for _, p := range page.Posts {
			if got := p.Title + "\n" + p.Text; got != whole[p.ID] {
				t.Fatalf("cut at %d, post %s is %q", n, p.ID, got)
			}
		}
		ended := strings.Count(body[:n], "</title></item>")
		if n > strings.Index(body, tricky)+len(tricky)-1 {
			ended++
		}
		if len(page.Posts) != ended {
			t.Fatalf("cut at %d: %d posts, want %d", n, len(page.Posts), ended)
		}
	}
}

// TestAtomAndRDFCutOff closes what the items of other formats lie in.
func TestAtomAndRDFCutOff(t *testing.T) {
	for name, body := range map[string]string{
		"atom":                    `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>t</a:title><a:entry><a:id>1</a:id><a:title>x</a:title></a:entry><a:entry><a:id>2`,
		"rdf":                     `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item><link>1</link><title>x</title></item><item><li`,
		"an item that never ends": `<rss><channel><item><guid>1</guid><title>x</title></item><item><guid>2</guid><title>y</channel>`,
		"no ends":                 `<rss><channel><item><guid>1</guid><title>x</title></item>`,
	} {
		if ids, _, err := readIDs(t, body); ids != "1" || err == nil {
			t.Errorf("%s: posts %q, %v", name, ids, err)
		}
	}
}

// TestCostlyFeedsAreTurnedAway gives the parser nothing that costs it out of
// all proportion; what only looks alike is read.
func TestCostlyFeedsAreTurnedAway(t *testing.T) {
	const mega = 1 << 20
	item := func(s string) string { return channel("<item><guid>1</guid><title>t</title>" + s + "</item>") }
	var prefixes strings.Builder
	for i := range 900 {
		fmt.Fprintf(&prefixes, ` xmlns:n%d="u"`, i)
	}
	for _, tt := range []struct{ name, body, reason string }{
		{"deep", item(strings.Repeat("<x:a>", mega/5)), "nests elements"},
		{"deep in a quoted directive", item(`<!x "<">` + strings.Repeat("<x:a>", mega/5)), "nests elements"},
		{"wide", item(strings.Repeat("<a/>", mega)), "elements and attributes"},
		{"attributes", item("<x:a " + strings.Repeat("a ", mega) + "/>"), "elements and attributes"},
		{"attributes without spaces", item("<x:a " + strings.Repeat("a=''", mega) + "/>"), "elements and attributes"},
		{"prefixes", "<rss" + prefixes.String() + ">" + strings.Repeat("<a/>", 9000), "900 XML namespaces"},
		{"pieces", item("<x:a>" + strings.Repeat("<![CDATA[a]]>", mega/8) + "</x:a>"), "pieces"},
		{"comments", item("<x:a>" + strings.Repeat("a<!---->", mega/8) + "</x:a>"), "pieces"},
		{"JSON objects", `{"version":"https://jsonfeed.org/version/1","items":[{}` + strings.Repeat(",{}", mega) + "]}", "objects"},
		{"JSON values", `{"version":"https://jsonfeed.org/version/1","items":[{"tags":[""` + strings.Repeat(`,""`, mega) + "]}]}", "values"},
		{"old encoding that swells", `<?xml version="1.0" encoding="iso-8859-1"?><rss><title>` + strings.Repeat("\x80", 6*mega) + "</title></rss>", "longer than 16 MiB"},
	} {
		began := time.Now()
		ids, _, err := readIDs(t, tt.body)
		if err == nil || !strings.Contains(err.Error(), tt.reason) || ids != "" {
			t.Errorf("%s: %v; want %q in it", tt.name, err, tt.reason)
		}
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%s: took %s", tt.name, took)
		}
	}
	for name, body := range map[string]string{
		"brackets in JSON text":     `{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"x\"` + strings.Repeat("{,[", mega) + `"}]}`,
		"markup in CDATA":           item("<description><![CDATA[" + strings.Repeat("<b>", mega) + "]]></description>"),
		"a tag's end in a value":    item(`<x:a b="` + strings.Repeat("b>", mega) + `"/>`),
		"namespaces in every entry": channel("<item><guid>1</guid><title>t</title></item>" + strings.Repeat(`<item><a xmlns="u" xmlns:b="v"/></item>`, 999)),
		"items beyond the first":    channel("<item><guid>1</guid><title>t</title></item>" + strings.Repeat("<item/>", mega)),
	} {
		if ids, _, err := readIDs(t, body); err != nil || ids != "1" {
			t.Errorf("%s: posts %q, %v", name, ids, err)
		}
	}
}
