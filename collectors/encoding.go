package collectors

import (
	"bytes"
	"fmt"
	"mime"
	"regexp"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// toUTF8 returns a body as valid UTF-8 without a byte order mark. Bytes that
// are valid UTF-8 are taken as that whatever they are declared to be; a byte
// that fits nowhere becomes U+FFFD, since it must not cost the whole answer.
// It fails where the text is longer than we read: a byte of an old encoding
// may become three.
func toUTF8(body []byte, contentType string) ([]byte, error) {
	if enc := utf16(body); enc != nil {
		return decodeText(enc, body)
	}
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	const escape = 0x1b // starts a shift in encodings that are made of ASCII bytes
	if utf8.Valid(body) && bytes.IndexByte(body, escape) < 0 {
		return body, nil
	}
	if enc := declared(body, contentType); enc != nil {
		return decodeText(enc, body)
	}
	if !someUTF8(body) {
		return decodeText(charmap.Windows1252, body)
	}
	return bytes.ToValidUTF8(body, []byte("\uFFFD")), nil
}

// someUTF8 reports whether a body that is not all UTF-8 holds any character of
// it beyond ASCII. Old encodings hardly ever look like it; one that nobody
// declared is taken for windows-1252, as browsers do.
func someUTF8(body []byte) bool {
	for len(body) > 0 {
		r, size := utf8.DecodeRune(body)
		if size > 1 && r != utf8.RuneError {
			return true
		}
		body = body[size:]
	}
	return false
}

func decodeText(enc encoding.Encoding, body []byte) ([]byte, error) {
	var text bytes.Buffer
	text.Grow(len(body) + len(body)/4)
	limited := &capped{r: transform.NewReader(bytes.NewReader(body), enc.NewDecoder()), left: MaxBody, limit: MaxBody}
	if _, err := text.ReadFrom(limited); err != nil {
		return nil, fmt.Errorf("decoding the answer: %w", err)
	}
	return bytes.ToValidUTF8(text.Bytes(), []byte("\uFFFD")), nil
}

// utf16 is the encoding of a body in UTF-16, known by its mark or by the zero
// byte beside the first character, which markup and JSON have in ASCII; nil
// for anything else.
func utf16(body []byte) encoding.Encoding {
	if len(body) < 2 {
		return nil
	}
	switch {
	case body[0] == 0xFE && body[1] == 0xFF:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case body[0] == 0xFF && body[1] == 0xFE:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case body[0] == 0 && body[1] != 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case body[0] != 0 && body[1] == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	}
	return nil
}

var xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']`)

// declared is the encoding that the body or its header names, or nil. UTF-8 is
// not counted: it has been tried. ISO-8859-1 means windows-1252, as it does to
// browsers.
func declared(body []byte, contentType string) encoding.Encoding {
	var labels []string
	if m := xmlEncoding.FindSubmatch(body[:min(len(body), 400)]); m != nil {
		labels = append(labels, string(m[1]))
	}
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		labels = append(labels, params["charset"])
	}
	for _, label := range labels {
		if enc, name := charset.Lookup(label); enc != nil && name != "utf-8" && name != "replacement" {
			return enc
		}
	}
	return nil
}

// htmlPage reports whether a body is a web page, and its title.
func htmlPage(body []byte) (title string, is bool) {
	start := bytes.ToLower(afterProlog(body[:min(len(body), 4096)]))
	if !bytes.HasPrefix(start, []byte("<!doctype html")) && !bytes.HasPrefix(start, []byte("<html")) &&
		!bytes.HasPrefix(start, []byte("<head")) && !bytes.HasPrefix(start, []byte("<body")) {
		return "", false
	}
	z := html.NewTokenizer(bytes.NewReader(body[:min(len(body), 64<<10)]))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return "", true
		case html.StartTagToken:
			if name, _ := z.TagName(); atom.Lookup(name) == atom.Title && z.Next() == html.TextToken {
				return cut(tidy(string(z.Text())), 80), true
			}
		}
	}
}

// afterProlog cuts off what may stand before the root of an XML document, but
// for a document type: the declaration (its encoding is settled by now),
// comments and instructions.
func afterProlog(body []byte) []byte {
	for {
		body = bytes.TrimLeft(body, " \t\r\n")
		var end string
		switch {
		case bytes.HasPrefix(body, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(body, []byte("<!--")):
			end = "-->"
		default:
			return body
		}
		i := bytes.Index(body, []byte(end))
		if i < 0 {
			return body
		}
		body = body[i+len(end):]
	}
}
