package simulator

import (
	"encoding/xml"
	"time"
)

const atomNamespace = "http://www.w3.org/2005/Atom"

type atomFeed struct {
	XMLName  xml.Name      `xml:"feed"`
	NS       string        `xml:"xmlns,attr"`
	Media    string        `xml:"xmlns:media,attr,omitempty"`
	Lang     string        `xml:"xml:lang,attr,omitempty"`
	Category *atomCategory `xml:"category"`
	Title    string        `xml:"title"`
	ID       string        `xml:"id"`
	Updated  string        `xml:"updated"`
	Links    []atomLink    `xml:"link"`
	Entries  []atomEntry   `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomCategory struct {
	Term  string `xml:"term,attr"`
	Label string `xml:"label,attr"`
}

type atomEntry struct {
	Author    atomAuthor    `xml:"author"`
	Category  *atomCategory `xml:"category"`
	Content   atomContent   `xml:"content"`
	ID        string        `xml:"id"`
	Links     []atomLink    `xml:"link"`
	Updated   string        `xml:"updated"`
	Published string        `xml:"published,omitempty"`
	Title     string        `xml:"title"`
}

type atomAuthor struct {
	Name string `xml:"name"`
	URI  string `xml:"uri,omitempty"`
}

type atomContent struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// atomTime writes a time with the offset in digits, as phpBB and Reddit do.
func atomTime(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05-07:00") }

// writeAtom writes a forum's feed the way phpBB does.
func writeAtom(v view) page {
	feed := atomFeed{
		NS: atomNamespace, Lang: v.site.Lang, Title: clean(v.site.Title), ID: v.base + v.site.Path,
		Updated: atomTime(v.changed),
		Links: []atomLink{
			{Rel: "self", Type: "application/atom+xml", Href: v.base + v.site.Path},
			{Href: v.site.Link},
		},
	}
	for _, p := range v.posts {
		feed.Entries = append(feed.Entries, atomEntry{
			Author: atomAuthor{Name: clean(p.Author)}, Updated: atomTime(p.changed()), Published: atomTime(p.PublishedAt),
			ID: p.ID, Links: []atomLink{{Href: address(p)}},
			Title: clean(p.Title), Content: atomContent{Type: "html", Text: forumHTML(p)},
		})
	}
	return xmlPage("application/atom+xml; charset=utf-8", feed)
}
