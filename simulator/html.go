package simulator

import (
	"html"
	"regexp"
	"strings"
	"unicode"
)

var (
	webAddress = regexp.MustCompile(`https?://[^\s<>"]+[^\s<>".,;:!?)\]]`)
	hashtag    = regexp.MustCompile(`(^|[^\pL\pN_&/])#([\pL\pN_]+)`)
)

// clean takes out what no service would let through and XML cannot hold.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && unicode.IsControl(r) || r == '\ufffe' || r == '\uffff' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// paragraphs returns the parts of a text that blank lines divide.
func paragraphs(text string) []string {
	return strings.Split(strings.TrimSpace(clean(text)), "\n\n")
}

// escaped writes a paragraph as HTML, its addresses turned by link.
func escaped(text, lineBreak string, link func(address string) string) string {
	var b strings.Builder
	for {
		at := webAddress.FindStringIndex(text)
		if at == nil {
			break
		}
		b.WriteString(html.EscapeString(text[:at[0]]))
		b.WriteString(link(text[at[0]:at[1]]))
		text = text[at[1]:]
	}
	b.WriteString(html.EscapeString(text))
	return strings.ReplaceAll(b.String(), "\n", lineBreak)
}

// anchor is a plain link.
func anchor(address, words string) string {
	return `<a href="` + html.EscapeString(address) + `">` + html.EscapeString(words) + `</a>`
}

func plainLink(address string) string { return anchor(address, address) }

// paragraphsHTML writes a text the way most software does.
func paragraphsHTML(text string) string {
	var b strings.Builder
	for _, p := range paragraphs(text) {
		b.WriteString("<p>" + escaped(p, "<br />\n", plainLink) + "</p>")
	}
	return b.String()
}

// forumHTML writes a forum post: the quoted words in a block before its own.
func forumHTML(p shown) string {
	body := strings.Join(paragraphs(p.Text), "\n\n")
	own := `<div class="bbWrapper">` + escaped(body, "<br />\n", plainLink) + `</div>`
	if p.Quote == "" {
		return own
	}
	return `<blockquote class="bbCodeBlock--quote"><div>` + escaped(clean(p.Quote), "<br />\n", plainLink) +
		`</div></blockquote>` + own
}
