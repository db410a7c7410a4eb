package simulator

import (
	"encoding/xml"
	"net/http"
	"time"
)

// feedItems is how many posts a feed shows.
const feedItems = 50

// rssTime is how RSS writes a time.
const rssTime = time.RFC1123Z

type rssFeed struct {
	XMLName xml.Name   `xml:"rss"`
	Version string     `xml:"version,attr"`
	DC      string     `xml:"xmlns:dc,attr"`
	Content string     `xml:"xmlns:content,attr"`
	Atom    string     `xml:"xmlns:atom,attr"`
	Channel rssChannel `xml:"channel"`
}

type rssChannel struct {
	Title       string    `xml:"title"`
	Description string    `xml:"description"`
	Language    string    `xml:"language,omitempty"`
	PubDate     string    `xml:"pubDate,omitempty"`
	Link        string    `xml:"link"`
	Self        atomLink  `xml:"atom:link"`
	Items       []rssItem `xml:"item"`
}

type rssItem struct {
	Title       string  `xml:"title,omitempty"`
	PubDate     string  `xml:"pubDate"`
	Link        string  `xml:"link"`
	GUID        rssGUID `xml:"guid"`
	Author      string  `xml:"author,omitempty"`
	Creator     string  `xml:"dc:creator"`
	Description string  `xml:"description,omitempty"`
	Encoded     *cdata  `xml:"content:encoded"`
}

type rssGUID struct {
	PermaLink bool   `xml:"isPermaLink,attr"`
	ID        string `xml:",chardata"`
}

type cdata struct {
	Text string `xml:",cdata"`
}

// writeFeed writes a feed in the site's format.
func writeFeed(v view) page {
	v.posts = v.posts[:min(len(v.posts), feedItems)]
	if v.site.Format == Atom {
		return writeAtom(v)
	}
	feed := rssFeed{
		Version: "2.0", DC: "http://purl.org/dc/elements/1.1/",
		Content: "http://purl.org/rss/1.0/modules/content/", Atom: atomNamespace,
		Channel: rssChannel{
			Title: clean(v.site.Title), Description: clean(v.site.Title), Language: v.site.Lang, Link: v.site.Link,
			Self: atomLink{Rel: "self", Type: "application/rss+xml", Href: v.base + v.site.Path},
		},
	}
	if !v.changed.IsZero() {
		feed.Channel.PubDate = v.changed.UTC().Format(rssTime)
	}
	for _, p := range v.posts {
		item := rssItem{
			Title: clean(p.Title), PubDate: p.PublishedAt.UTC().Format(rssTime),
			Link: address(p), GUID: rssGUID{ID: p.ID, PermaLink: p.ID == address(p)}, Creator: clean(p.Author),
		}
		if v.site.Format == Bridge {
			item.Description = paragraphsHTML(p.Text)
		} else {
			item.Author = "invalid@example.com (" + clean(p.Author) + ")"
			item.Encoded = &cdata{forumHTML(p)}
		}
		feed.Channel.Items = append(feed.Channel.Items, item)
	}
	return xmlPage("application/rss+xml; charset=utf-8", feed)
}

// address is where a post can be read.
func address(p shown) string {
	if p.URL != "" {
		return p.URL
	}
	return p.ID
}

// xmlPage writes a document. What cannot be written is the fault of the
// server, as it would be out there.
func xmlPage(kind string, document any) page {
	body, err := xml.Marshal(document)
	if err != nil {
		return page{status: http.StatusInternalServerError, kind: "text/plain; charset=utf-8", body: []byte(err.Error())}
	}
	return page{status: http.StatusOK, kind: kind, body: append([]byte(xml.Header), body...)}
}
