package collectors

import (
	"fmt"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/rss"

	"outcry"
)

func feedKind() Kind {
	return Kind{
		Name: "feed", Reads: Web, Needs: []string{"url"},
		Every: 10 * time.Minute, Floor: time.Minute,
		Accept: "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
		Doc: Doc{
			Reads:  "Any RSS, Atom or JSON feed: forums (XenForo, vBulletin, phpBB, Discourse), Lemmy communities, blogs, news, status histories.",
			Wire:   "a feed",
			Keys:   "url (needed)",
			Tells:  "author, title, text, quoted blocks and links; no region. Set voice: official for an operator's status feed: there, a notice is known by its id and its time, since such feeds use ids again.",
			Limits: fmt.Sprintf("a public host at most once a minute, and no oftener than the feed's own ttl; the first %d items of a page.", maxItems),
			Example: `
- name: forum-faults
  kind: feed
  url: https://forum.example.org/forums/faults.12/index.rss
  every: 10m
  region: DE`,
		},
		Request: func(src Source, _ State) (string, error) { return src.URL, nil },
		Decode:  decodeFeed,
	}
}

func decodeFeed(src Source, body []byte, now time.Time) (Page, error) {
	feed, page, err := parseFeed(body)
	if feed == nil {
		return page, err
	}
	page.Window, page.Wait = true, timeToLive(feed)
	ids, author := feedIDs(feed.Items), personName(feed.Authors)
	threads := feedThreadsOf(feed.Items, ids)
	for i, item := range feed.Items {
		post := feedPost(item)
		post.Thread, post.ReplyTo, post.Seq = threads.place(item, ids[i])
		post.Lang = feed.Language
		if post.Author == "" { // then the feed's author is the author of its items
			post.Author = author
		}
		claimed, raw := feedTime(item)
		post.ID = ids[i]
		if src.Voice == outcry.Official && !claimed.IsZero() {
			post.ID = fmt.Sprintf("%s@%d", post.ID, claimed.Unix())
		}
		if item.UpdatedParsed != nil && item.PublishedParsed != nil {
			post.EditedAt = *item.UpdatedParsed
		}
		page.add(src, now, post, claimed, raw)
	}
	return page, err
}

func feedPost(item *gofeed.Item) outcry.Post {
	body := item.Content
	if strings.TrimSpace(body) == "" {
		body = item.Description
	}
	if strings.TrimSpace(body) == "" {
		body = mediaDescription(item)
	}
	read := readHTML(withoutByline(cut(body, maxHTML)))
	post := outcry.Post{
		URL:    item.Link,
		Author: feedAuthor(item),
		Title:  readTitle(item.Title),
		Text:   read.Text,
		Quote:  read.Quote,
		Links:  read.Links,
	}
	if titleRepeats(post.Title, post.Text) {
		post.Title = ""
	}
	return post
}

// titleRepeats reports whether a title was only made from the start of the
// text, as bridges from microblogs do.
func titleRepeats(title, text string) bool {
	start := strings.TrimRight(strings.TrimSuffix(title, "..."), "… ")
	return start != "" && strings.HasPrefix(tidy(text), start)
}

// feedIDs names the items: by guid, by link where there is none, by content
// where the guid does not tell the items apart.
func feedIDs(items []*gofeed.Item) []string {
	ids := make([]string, len(items))
	times := map[string]int{}
	for i, item := range items {
		ids[i] = strings.TrimSpace(item.GUID)
		if ids[i] == "" {
			ids[i] = strings.TrimSpace(item.Link)
		}
		times[ids[i]]++
	}
	for i, item := range items {
		if ids[i] == "" || times[ids[i]] > 1 {
			ids[i] = short(ids[i], item.Title, item.Published, item.Description, item.Content)
		}
	}
	return ids
}

// feedAuthor prefers dc:creator, which holds the account where the author
// element must hold an address.
func feedAuthor(item *gofeed.Item) string {
	if dc := item.DublinCoreExt; dc != nil {
		for _, name := range append(dc.Creator, dc.Author...) {
			if name = readTitle(name); name != "" {
				return name
			}
		}
	}
	return personName(item.Authors)
}

func personName(people []*gofeed.Person) string {
	for _, person := range people {
		if person == nil {
			continue
		}
		if name := readTitle(person.Name); name != "" {
			return name
		}
		if person.Email != "" {
			return person.Email
		}
	}
	return ""
}

// mediaDescription is the text of a video, which stands in a media:group.
func mediaDescription(item *gofeed.Item) string {
	media := item.Extensions["media"]
	for _, d := range media["description"] {
		return d.Value
	}
	for _, group := range media["group"] {
		for _, d := range group.Children["description"] {
			return d.Value
		}
	}
	return ""
}

// timeToLive is how long the feed asks not to be read again.
func timeToLive(feed *gofeed.Feed) time.Duration {
	original, is := feed.OriginalFeed().(*rss.Feed)
	if !is {
		return 0
	}
	var minutes int
	if _, err := fmt.Sscanf(strings.TrimSpace(original.TTL), "%d", &minutes); err != nil || minutes < 0 || minutes > 1<<20 {
		return 0
	}
	return time.Duration(minutes) * time.Minute
}
