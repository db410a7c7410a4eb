package collectors

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prose is what a person reads of a piece of HTML.
type prose struct {
	Text  string
	Quote string // what stands in quotation blocks: the words of another post
	Links []string
}

// maxHTML is how much of one post's HTML is looked at, in bytes.
const maxHTML = 512 << 10

var (
	markup  = regexp.MustCompile(`<[A-Za-z/!]`)
	webLink = regexp.MustCompile(`https?://[^\s<>"')\]]+`)
)

// readHTML returns the plain text of a post's body. Text without any tag keeps
// its lines as they are.
func readHTML(source string) prose {
	source = cut(source, maxHTML)
	if !markup.MatchString(source) {
		text := tidyLines(html.UnescapeString(source))
		return prose{Text: text, Links: trimLinks(webLink.FindAllString(text, maxLinks))}
	}
	r := htmlReader{tokens: html.NewTokenizer(strings.NewReader(source))}
	for r.step() {
	}
	return prose{tidyLines(r.text.String()), tidyLines(r.quote.String()), r.links}
}

type htmlReader struct {
	tokens      *html.Tokenizer
	text, quote strings.Builder
	links       []string
	quotes      int       // open quotation blocks and previews of other pages
	hidden      atom.Atom // element whose content is not for reading, or 0
	depth       int       // how often hidden is open
	pre         int
}

// step reads one token; it reports false at the end.
func (r *htmlReader) step() bool {
	kind := r.tokens.Next()
	switch kind {
	case html.ErrorToken:
		return false
	case html.TextToken:
		if r.hidden == 0 {
			text := string(r.tokens.Text())
			if r.pre == 0 {
				text = strings.NewReplacer("\r", " ", "\n", " ", "\t", " ").Replace(text)
			}
			r.out().WriteString(text)
		}
	case html.StartTagToken, html.SelfClosingTagToken:
		r.open(r.tokens.Token(), kind == html.SelfClosingTagToken)
	case html.EndTagToken:
		r.close(r.tokens.Token())
	}
	return true
}

func (r *htmlReader) out() *strings.Builder {
	if r.quotes > 0 {
		return &r.quote
	}
	return &r.text
}

func (r *htmlReader) open(t html.Token, selfClosing bool) {
	if r.hidden != 0 {
		if t.DataAtom == r.hidden && !selfClosing {
			r.depth++
		}
		return
	}
	class := attribute(t, "class")
	switch {
	case unread(t.DataAtom) || strings.Contains(class, "quote-inline"):
		if !selfClosing {
			r.hidden, r.depth = t.DataAtom, 1
		}
	case t.DataAtom == atom.Blockquote, t.DataAtom == atom.Aside:
		if !selfClosing {
			r.quotes++
		}
		r.out().WriteByte('\n')
	case t.DataAtom == atom.A:
		r.link(t, class)
	case t.DataAtom == atom.Img && strings.Contains(class, "emoji"):
		r.out().WriteString(attribute(t, "alt"))
	case t.DataAtom == atom.Pre:
		r.pre++
		r.out().WriteByte('\n')
	default:
		r.space(t.DataAtom)
	}
}

func (r *htmlReader) close(t html.Token) {
	if r.hidden != 0 {
		if t.DataAtom == r.hidden {
			if r.depth--; r.depth == 0 {
				r.hidden = 0
			}
		}
		return
	}
	switch t.DataAtom {
	case atom.Blockquote, atom.Aside:
		r.out().WriteByte('\n')
		r.quotes = max(0, r.quotes-1)
	case atom.Pre:
		r.pre = max(0, r.pre-1)
		r.out().WriteByte('\n')
	default:
		r.space(t.DataAtom)
	}
}

// link keeps where a link leads. Mentions and tags lead to no content.
func (r *htmlReader) link(t html.Token, class string) {
	href := strings.TrimSpace(attribute(t, "href"))
	isWeb := strings.HasPrefix(href, "http://") || strings.HasPrefix(href, "https://")
	if isWeb && r.quotes == 0 && len(r.links) < maxLinks &&
		!strings.Contains(class, "mention") && !strings.Contains(class, "hashtag") {
		r.links = append(r.links, href)
	}
}

// space parts what an element sets apart on the page.
func (r *htmlReader) space(a atom.Atom) {
	switch a {
	case atom.Br, atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Tr, atom.Table, atom.Hr, atom.H1, atom.H2, atom.H3,
		atom.H4, atom.H5, atom.H6, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Dt, atom.Dd, atom.Figcaption:
		r.out().WriteByte('\n')
	case atom.Td, atom.Th:
		r.out().WriteByte(' ')
	}
}

// unread lists elements whose content no person sees as text.
func unread(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Template, atom.Title, atom.Svg, atom.Math, atom.Noembed, atom.Noframes, atom.Object:
		return true
	}
	return false
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// readTitle returns a title as a person reads it: without the layer of
// entities and the few tags that feeds leave in titles. What only looks like a
// tag stays.
func readTitle(source string) string {
	source = html.UnescapeString(cut(source, maxHTML))
	if !markup.MatchString(source) {
		return tidy(source)
	}
	var b strings.Builder
	for z := html.NewTokenizer(strings.NewReader(source)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return tidy(b.String())
		}
		raw := string(z.Raw())
		if kind == html.TextToken || (kind != html.CommentToken && z.Token().DataAtom == 0) {
			b.WriteString(raw)
		}
	}
}

// tidy returns a text as one line with single spaces.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

// tidyLines returns a text with single spaces and without empty lines.
func tidyLines(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if line = tidy(line); line != "" {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(line)
		}
	}
	return b.String()
}

// trimLinks takes off the punctuation that ends the sentence around a link.
func trimLinks(links []string) []string {
	for i, l := range links {
		links[i] = strings.TrimRight(l, ".,;:!?…")
	}
	return links
}
