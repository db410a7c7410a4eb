package collectors

import (
	"bytes"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"outcry"
)

func redditKind() Kind {
	return Kind{
		Name: "reddit", Reads: Web, Needs: []string{"url"},
		Every: 10 * time.Minute, Floor: redditPace,
		Accept: "application/atom+xml, */*;q=0.1",
		Doc: Doc{
			Reads:  "New posts or comments of one or more subreddits, from Reddit's public Atom feeds; no account needed.",
			Wire:   "an Atom feed",
			Keys:   "url (needed): https://www.reddit.com/r/one+two/new/.rss, /r/one/comments/.rss or /search.rss?q=words&sort=new; /r/one+two alone means its new posts",
			Tells:  "author, thread and links; no region",
			Limits: fmt.Sprintf("Reddit answers about one anonymous request a minute from one address, whatever the path, so all reddit sources share a queue of one request every %s: put many subreddits into one address. The newest 100 posts.", redditPace),
			Example: `
- name: r-teslamotors
  kind: reddit
  url: https://www.reddit.com/r/teslamotors+TeslaLounge/new/.rss
  every: 10m
  service: tesla`,
		},
		Request: redditRequest,
		Decode:  decodeReddit,
	}
}

// redditPace is the time between two anonymous requests.
const redditPace = 65 * time.Second

// redditRequest turns the address of a subreddit, as a person copies it, into
// that of its feed.
func redditRequest(src Source, _ State) (string, error) {
	u, err := url.Parse(src.URL)
	if err != nil {
		return "", err
	}
	if !strings.HasSuffix(u.Path, ".rss") {
		u.Path = strings.TrimRight(u.Path, "/")
		if parts := strings.Split(strings.Trim(u.Path, "/"), "/"); len(parts) == 2 && parts[0] == "r" {
			u.Path += "/new"
		}
		u.Path += "/.rss"
	}
	q := u.Query()
	if !q.Has("limit") {
		q.Set("limit", "100")
	}
	u.RawQuery = q.Encode()
	return u.String(), nil
}

func decodeReddit(src Source, body []byte, now time.Time) (Page, error) {
	if len(bytes.TrimSpace(body)) == 0 {
		return Page{}, ErrThrottled
	}
	feed, page, err := parseFeed(body)
	if feed == nil {
		return page, err
	}
	page.Window = true
	wanted := searchWords(src.URL)
	for _, item := range feed.Items {
		id := fullname.FindString(item.GUID)
		switch {
		case strings.HasPrefix(id, "t5_"): // a subreddit among the hits of a search
			continue
		case id == "":
			page.Skipped++
			continue
		}
		post := redditPost(item)
		post.ID = id
		post.Thread = redditThread(id, item.Link)
		if !strings.HasPrefix(id, "t3_") {
			post.Title = "" // a comment's title is made of its author and its thread
		}
		if !mentions(wanted, post.Words()) {
			continue
		}
		claimed, raw := feedTime(item)
		if item.UpdatedParsed != nil && item.PublishedParsed != nil {
			post.EditedAt = *item.UpdatedParsed
		}
		page.add(src, now, post, claimed, raw)
	}
	return page, err
}

var (
	fullname    = regexp.MustCompile(`t[135]_[0-9a-z]+`)
	commentsURL = regexp.MustCompile(`/comments/([0-9a-z]+)`)
)

func redditPost(item *gofeed.Item) outcry.Post {
	content := item.Content
	if content == "" {
		content = item.Description
	}
	post := outcry.Post{
		URL:    item.Link,
		Author: strings.TrimPrefix(strings.TrimPrefix(feedAuthor(item), "/"), "u/"),
		Title:  readTitle(item.Title),
	}
	if body, has := between(content, "<!-- SC_OFF -->", "<!-- SC_ON -->"); has {
		read := readHTML(body)
		post.Text, post.Quote, post.Links = read.Text, read.Quote, read.Links
	}
	if link := linkAnchor(content); link != "" && !commentsURL.MatchString(link) {
		post.Links = append([]string{link}, post.Links...)
	}
	if gone(post.Text) {
		post.Title, post.Text, post.Deleted = "", "", true
	}
	return post
}

// gone reports whether a text is what Reddit leaves where a post was.
func gone(text string) bool { return text == "[deleted]" || text == "[removed]" }

// linkAnchor is where the anchor called [link] leads: to what the post shares.
func linkAnchor(content string) string {
	before, _, found := strings.Cut(content, ">[link]<")
	if !found {
		return ""
	}
	href := before[strings.LastIndex(before, "<")+1:]
	link, _ := between(href, `href="`, `"`)
	return html.UnescapeString(link)
}

// redditThread is the short address of a post with its comments: the feeds of
// posts and of comments, of whichever subreddits, meet there.
func redditThread(id, link string) string {
	number, isPost := strings.CutPrefix(id, "t3_")
	if m := commentsURL.FindStringSubmatch(link); m != nil && !isPost {
		number = m[1]
	} else if !isPost {
		return "" // a comment that does not say under what
	}
	host := "www.reddit.com"
	if u, err := url.Parse(link); err == nil && u.Host != "" && !strings.HasSuffix(u.Hostname(), "reddit.com") {
		host = u.Host // another site that runs the same feeds
	}
	return "https://" + host + "/comments/" + number
}

// searchWords are the words of a search. Reddit may answer a search with
// anything that is new, so that hits have to be looked at.
func searchWords(address string) []string {
	u, err := url.Parse(address)
	if err != nil || !strings.HasSuffix(u.Path, "/search.rss") {
		return nil
	}
	var words []string
	for _, w := range strings.Fields(u.Query().Get("q")) {
		w = strings.ToLower(strings.Trim(w, `"()`))
		if w == "or" || w == "and" || w == "not" || w == "" || strings.HasPrefix(w, "-") || strings.Contains(w, ":") {
			continue
		}
		words = append(words, w)
	}
	return words
}

// mentions reports whether any of the words stands in the text; no words stand
// in every text.
func mentions(words []string, text string) bool {
	text = strings.ToLower(text)
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return len(words) == 0
}

// between returns what stands between two marks.
func between(s, start, end string) (string, bool) {
	_, s, found := strings.Cut(s, start)
	if !found {
		return "", false
	}
	s, _, _ = strings.Cut(s, end)
	return s, true
}
