package simulator

import (
	"bytes"
	"math/rand/v2"
	"net/http"
	"regexp"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const (
	htmlKind = "text/html; charset=utf-8"
	rssKind  = "application/rss+xml; charset=utf-8"
)

// wrongPages are answers that are something else.
func wrongPages() []Fault {
	noise := make([]byte, 4096)
	random := rand.NewChaCha8([32]byte{'n', 'o', 'i', 's', 'e'})
	_, _ = random.Read(noise) // never fails
	noise[0] = 0xfd
	return []Fault{
		fixed("empty", "status 200 and no body at all", rssKind, ""),
		fixed("login wall", "status 200 and a web page that asks to sign in", htmlKind,
			"<!DOCTYPE html><html><head><title>Sign in to continue</title></head><body><form>...</form></body></html>"),
		fixed("braces", "{} in place of a feed", "application/json", "{}"),
		fixed("words", "a line of plain text in place of a feed", "text/plain", "upstream connect error or disconnect/reset before headers"),
		fixed("noise", "random bytes that are no text in any encoding", rssKind, string(noise)),
		fixed("nuls", "a megabyte of NUL bytes", rssKind, strings.Repeat("\x00", 1<<20)),
		fixed("other XML", "a well-formed document that is no feed", "application/xml", `<?xml version="1.0"?><error><code>AccessDenied</code></error>`),
		changed("wrong content type", "the site's page, declared as an image", func(page []byte) []byte { return page }).as("image/png"),
	}
}

// as replaces the content type of a fault's answer.
func (f Fault) as(kind string) Fault {
	serve := f.serve
	f.serve = func(w http.ResponseWriter, r *http.Request, site http.Handler) {
		answer := &response{status: http.StatusOK, header: http.Header{}}
		serve(answer, r, site)
		send(w, answer.status, kind, answer.body.Bytes())
	}
	return f
}

var declaration = regexp.MustCompile(`^<\?xml[^>]*\?>`)

// declared is a page with another encoding in its declaration; "" takes the
// declaration out.
func declared(page []byte, name string) []byte {
	text := ""
	if name != "" {
		text = `<?xml version="1.0" encoding="` + name + `"?>`
	}
	return declaration.ReplaceAllLiteral(page, []byte(text))
}

// recoded writes the page in another encoding.
func recoded(name, doc, label string, enc encoding.Encoding) Fault {
	return changed(name, doc, func(page []byte) []byte {
		text, err := encoding.HTMLEscapeUnsupported(enc.NewEncoder()).Bytes(declared(page, label))
		if err != nil {
			return []byte(err.Error())
		}
		return text
	}).as("application/rss+xml")
}

// brokenPages are the site's page in another dress, or with a part missing.
func brokenPages() []Fault {
	utf16 := func(name, doc string, order unicode.Endianness, mark unicode.BOMPolicy) Fault {
		return recoded(name, doc, "utf-16", unicode.UTF16(order, mark))
	}
	return []Fault{
		recoded("cp1252", "declared as ISO-8859-1, with bytes of Windows-1252", "ISO-8859-1", charmap.Windows1252),
		recoded("cp1252 undeclared", "Windows-1252, declared nowhere", "", charmap.Windows1252),
		utf16("UTF-16LE", "little-endian, with a byte order mark", unicode.LittleEndian, unicode.UseBOM),
		utf16("UTF-16BE", "big-endian, with a byte order mark", unicode.BigEndian, unicode.UseBOM),
		utf16("UTF-16LE unmarked", "little-endian, without a byte order mark", unicode.LittleEndian, unicode.IgnoreBOM),
		utf16("UTF-16BE unmarked", "big-endian, without a byte order mark", unicode.BigEndian, unicode.IgnoreBOM),
		changed("bad byte", "one byte in the first post that is not UTF-8", func(page []byte) []byte {
			return textEnd.ReplaceAll(page, []byte("$1\xff$2"))
		}),
		changed("half a page", "the first half of the page, as if it were all of it", func(page []byte) []byte { return page[:len(page)/2] }),
		{"cut off", "half of what Content-Length promises, then the end of the connection", func(w http.ResponseWriter, r *http.Request, site http.Handler) {
			w.Header().Set("Content-Length", itoa(sound(site, r).body.Len()))
			half(w, r, site)
			panic(http.ErrAbortHandler)
		}},
		{"cut off in chunks", "half of the page in chunks, without the one that ends it", func(w http.ResponseWriter, r *http.Request, site http.Handler) {
			half(w, r, site)
			panic(http.ErrAbortHandler)
		}},
	}
}

// textEnd is where the words of the first post end.
var textEnd = regexp.MustCompile(`(?s)^(.*?<(?:item|entry)>.*?)(</(?:title|description)>)`)

// half sends half of the page.
func half(w http.ResponseWriter, r *http.Request, site http.Handler) (rest []byte) {
	page := sound(site, r)
	w.Header().Set("Content-Type", rssKind)
	_, _ = w.Write(page.body.Bytes()[:page.body.Len()/2])
	if f, can := w.(http.Flusher); can {
		f.Flush()
	}
	return page.body.Bytes()[page.body.Len()/2:]
}

var (
	dateTags = regexp.MustCompile(`<(pubDate|published|updated)>[^<]*</(?:pubDate|published|updated)>`)
	guidTags = regexp.MustCompile(`<(guid|id)([^>]*)>[^<]*</(?:guid|id)>`)
	linkTags = regexp.MustCompile(`<link>[^<]*</link>`)
)

// badItems are pages whose posts lack something that a post should have.
func badItems() []Fault {
	dated := func(name, doc, date string) Fault {
		return changed(name, doc, func(page []byte) []byte {
			return dateTags.ReplaceAll(page, []byte("<$1>"+date+"</$1>"))
		})
	}
	return []Fault{
		dated("dates in the future", "every date is in the year 2999", "Tue, 01 Jan 2999 00:00:00 GMT"),
		dated("dates in 1970", "every date is the first of January 1970", "Thu, 01 Jan 1970 00:00:00 GMT"),
		dated("unreadable dates", "every date is \"a while ago\"", "a while ago"),
		changed("no dates", "no date anywhere", func(page []byte) []byte { return dateTags.ReplaceAll(page, nil) }),
		changed("no ids", "no guid in any item; links are there", func(page []byte) []byte { return guidTags.ReplaceAll(page, nil) }),
		changed("no ids, no links", "nothing that names an item", func(page []byte) []byte {
			return linkTags.ReplaceAll(guidTags.ReplaceAll(page, nil), nil)
		}),
		changed("same ids", "every item has the same guid", func(page []byte) []byte {
			return guidTags.ReplaceAll(page, []byte("<$1$2>same</$1>"))
		}),
		changed("broken item", "one item more, whose markup no parser bears", func(page []byte) []byte {
			return before(page, `<item><title>a < b</title><guid isPermaLink="false">broken</guid></item>`)
		}),
		changed("item that closes too much", "one item more, with end tags of nothing", func(page []byte) []byte {
			return before(page, `<item><guid isPermaLink="false">sloppy</guid></p></p></p></item>`)
		}),
	}
}

var firstItem = regexp.MustCompile(`<(?:item|entry)[ >]`)

// before puts something before the first post of a feed.
func before(page []byte, something string) []byte {
	at := firstItem.FindIndex(page)
	if at == nil {
		return page
	}
	return bytes.Join([][]byte{page[:at[0]], []byte(something), page[at[0]:]}, nil)
}
