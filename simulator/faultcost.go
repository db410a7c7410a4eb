package simulator

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

func itoa(n int) string { return strconv.Itoa(n) }

const mega = 1 << 20

// costlyPages are answers that cost who reads them far more than who sends
// them.
func costlyPages() []Fault {
	inItem := func(name, doc string, extra func() string) Fault {
		return changed(name, doc, func(page []byte) []byte {
			return before(page, `<item xmlns:x="urn:x"><title>costly</title><guid isPermaLink="false">costly</guid>`+extra()+`</item>`)
		})
	}
	return []Fault{
		{"50 MB", "a feed of 50 MB, with its length", func(w http.ResponseWriter, r *http.Request, site http.Handler) {
			w.Header().Set("Content-Length", itoa(50*mega))
			endless(w, r, site, 50*mega)
		}},
		{"endless", "a feed in chunks that never ends", func(w http.ResponseWriter, r *http.Request, site http.Handler) {
			endless(w, r, site, 1<<40)
		}},
		{"gzip bomb", "4 MB that unpack to 4 GB", bomb},
		{"gzip in gzip", "the page, packed twice", func(w http.ResponseWriter, r *http.Request, site http.Handler) {
			w.Header().Set("Content-Encoding", "gzip")
			send(w, http.StatusOK, rssKind, packed(packed(sound(site, r).body.Bytes())))
		}},
		{"not gzip", "declared as packed, and plain", func(w http.ResponseWriter, r *http.Request, site http.Handler) {
			w.Header().Set("Content-Encoding", "gzip")
			send(w, http.StatusOK, rssKind, sound(site, r).body.Bytes())
		}},
		inItem("1,000 nested xmlns", "an item with 1,000 elements in each other, each with a namespace prefix of its own", func() string {
			var b strings.Builder
			for i := range 1000 {
				fmt.Fprintf(&b, `<n%d:a xmlns:n%d="urn:%d">`, i, i, i)
			}
			for i := 999; i >= 0; i-- {
				fmt.Fprintf(&b, "</n%d:a>", i)
			}
			return b.String()
		}),
		changed("namespaces for many", "900 namespace prefixes around 140,000 elements", func(page []byte) []byte {
			var prefixes strings.Builder
			for i := range 900 {
				fmt.Fprintf(&prefixes, ` xmlns:n%d="urn:%d"`, i, i)
			}
			page = bytes.Replace(page, []byte("<channel>"), []byte("<channel"+prefixes.String()+">"), 1)
			return before(page, strings.Repeat("<n1:a/>", 140_000))
		}),
		inItem("deep", "a million elements in each other", func() string { return strings.Repeat("<x:a>", mega) + strings.Repeat("</x:a>", mega) }),
		inItem("wide", "a million elements beside each other", func() string { return strings.Repeat("<x:a/>", mega) }),
		inItem("attributes", "an element with a million attributes", func() string { return "<x:a " + strings.Repeat(`a="" `, mega) + "/>" }),
		inItem("text in pieces", "a text in a million pieces", func() string { return "<x:a>" + strings.Repeat("a<!---->", mega) + "</x:a>" }),
		inItem("character references", "a million references to a character that XML forbids", func() string {
			return "<description>" + strings.Repeat("&#1;", mega) + "</description>"
		}),
		inItem("one huge post", "a post of 8 MB", func() string {
			return "<description>" + strings.Repeat("sunny, ", 8*mega/7) + "</description>"
		}),
		changed("a million empty items", "the site's posts, and a million empty items behind them", func(page []byte) []byte {
			return bytes.Replace(page, []byte("</channel>"), []byte(strings.Repeat("<item/>", mega)+"</channel>"), 1)
		}),
		fixed("a million empty JSON items", "a JSON feed of empty items", "application/feed+json",
			`{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{}`+strings.Repeat(",{}", mega)+"]}"),
		changed("entity bomb", "entities made of entities made of entities", func(page []byte) []byte {
			var types strings.Builder
			types.WriteString(`<!DOCTYPE rss [<!ENTITY l0 "lol">`)
			for i := 1; i < 10; i++ {
				fmt.Fprintf(&types, `<!ENTITY l%d "%s">`, i, strings.Repeat("&l"+itoa(i-1)+";", 10))
			}
			return before(doctype(page, types.String()+"]>"), `<item><title>&l9;</title><guid isPermaLink="false">bomb</guid></item>`)
		}),
		changed("external entity", "an entity that names a file of the reader's", func(page []byte) []byte {
			return before(doctype(page, `<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>`),
				`<item><title>read &file;</title><guid isPermaLink="false">xxe</guid></item>`)
		}),
		fixed("text that swells", "6 MB of an old encoding that are 18 MB in UTF-8", "application/rss+xml; charset=iso-8859-1",
			`<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>`+strings.Repeat("\x80", 6*mega)+"</title></channel></rss>"),
	}
}

// doctype puts a document type before the root.
func doctype(page []byte, text string) []byte {
	return bytes.Replace(page, []byte("<rss"), []byte(text+"<rss"), 1)
}

// endless sends the start of the page and empty items behind it, up to a size.
func endless(w http.ResponseWriter, r *http.Request, site http.Handler, size int) {
	start, _, _ := bytes.Cut(sound(site, r).body.Bytes(), []byte("</channel>"))
	w.Header().Set("Content-Type", rssKind)
	block := bytes.Repeat([]byte("<item></item>   "), 4<<10)
	for part := start; size > 0; part = block {
		part = part[:min(len(part), size)]
		size -= len(part)
		if _, err := w.Write(part); err != nil || r.Context().Err() != nil {
			return
		}
	}
}

func packed(body []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(body) // into memory
	_ = w.Close()
	return out.Bytes()
}

// bomb is made of one packed block, sent again and again: packed files one
// after another are one packed file.
func bomb(w http.ResponseWriter, r *http.Request, site http.Handler) {
	w.Header().Set("Content-Type", rssKind)
	w.Header().Set("Content-Encoding", "gzip")
	page := sound(site, r).body.Bytes()
	if _, err := w.Write(packed(page[:len(page)/2])); err != nil {
		return
	}
	block := packed(bytes.Repeat([]byte(" "), mega))
	for range 4096 {
		if _, err := w.Write(block); err != nil {
			return
		}
	}
}
