package collectors

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"outcry"
)

func hackerNewsKind() Kind {
	return Kind{
		Name: "hackernews", Reads: Web, DefaultURL: "https://hn.algolia.com",
		Every: 3 * time.Minute, Floor: 30 * time.Second, Accept: "application/json",
		Doc: Doc{
			Reads:  "Stories and comments of Hacker News that hold the words of a query, through its public search.",
			Wire:   "JSON",
			Keys:   "query (words to search for; none means everything), url (default https://hn.algolia.com)",
			Tells:  "author, thread, what a comment answers, what a story links to; no region",
			Limits: "10,000 requests an hour from one address. New posts enter the index with a delay, so each visit reads the last ten minutes again; at most 1,000 posts a visit.",
			Example: `
- name: hn-outages
  kind: hackernews
  query: outage
  every: 3m`,
		},
		Request: hackerNewsRequest,
		Decode:  decodeHackerNews,
	}
}

// indexLag is how late a post may enter the search index.
const indexLag = 10 * time.Minute

func hackerNewsRequest(src Source, st State) (string, error) {
	kind := hackerNewsKind()
	u, err := url.Parse(src.address(kind))
	if err != nil {
		return "", err
	}
	if strings.Trim(u.Path, "/") == "" {
		u.Path = "/api/v1/search_by_date"
	}
	q := u.Query()
	q.Set("query", src.Query)
	q.Set("tags", "(story,comment)")
	q.Set("hitsPerPage", "100")
	if since, err := strconv.ParseInt(st.Since, 10, 64); err == nil {
		q.Set("numericFilters", fmt.Sprintf("created_at_i>=%d", since-int64(indexLag.Seconds())))
	}
	u.RawQuery = q.Encode()
	return u.String(), nil
}

type hackerNewsHit struct {
	ObjectID    string      `json:"objectID"`
	Author      string      `json:"author"`
	Title       string      `json:"title"`
	URL         string      `json:"url"`
	StoryText   string      `json:"story_text"`
	CommentText string      `json:"comment_text"`
	StoryID     json.Number `json:"story_id"`
	ParentID    json.Number `json:"parent_id"`
	CreatedAt   string      `json:"created_at"`
	CreatedUnix int64       `json:"created_at_i"`
}

func decodeHackerNews(src Source, body []byte, now time.Time) (Page, error) {
	if err := jsonStart(body); err != nil {
		return Page{}, err
	}
	var answer struct {
		Hits    []json.RawMessage `json:"hits"`
		Page    int               `json:"page"`
		NbPages int               `json:"nbPages"`
		Message string            `json:"message"`
	}
	if err := json.Unmarshal(body, &answer); err != nil {
		return Page{}, fmt.Errorf("answered with broken JSON: %w", err)
	}
	if answer.Hits == nil {
		return Page{}, fmt.Errorf("answered without hits%s", quoted(cut(tidy(answer.Message), 200)))
	}
	page := Page{Older: true}
	newest := int64(0)
	for _, raw := range answer.Hits {
		var hit hackerNewsHit
		if err := json.Unmarshal(raw, &hit); err != nil || hit.ObjectID == "" {
			page.Skipped++
			continue
		}
		at := hit.time()
		if !at.After(now) { // a clock gone wrong must not carry the cursor into the future
			newest = max(newest, at.Unix())
		}
		page.add(src, now, hit.post(), at, hit.CreatedAt)
	}
	if newest > 0 {
		page.Since = strconv.FormatInt(newest, 10)
	}
	if answer.Page >= 0 && answer.Page+1 < answer.NbPages && len(answer.Hits) > 0 {
		page.More = "page=" + strconv.Itoa(answer.Page+1)
	}
	return page, nil
}

func (h hackerNewsHit) time() time.Time {
	if h.CreatedUnix != 0 {
		return time.Unix(h.CreatedUnix, 0).UTC()
	}
	at, _ := time.Parse(time.RFC3339, h.CreatedAt)
	return at
}

func (h hackerNewsHit) post() outcry.Post {
	body := h.StoryText
	if h.CommentText != "" {
		body = h.CommentText
	}
	read := readHTML(body)
	read.Text, read.Quote = citations(read.Text)
	post := outcry.Post{
		ID: h.ObjectID, Author: h.Author, URL: hackerNewsItem(h.ObjectID),
		Title: readTitle(h.Title), Text: read.Text, Quote: read.Quote, Links: read.Links,
		Thread: hackerNewsItem(cmp.Or(h.StoryID.String(), h.ObjectID)), ReplyTo: h.ParentID.String(),
	}
	if h.URL != "" && h.CommentText == "" {
		post.Links = append([]string{h.URL}, post.Links...)
	}
	return post
}

// hackerNewsItem is the address of a story or comment. That of the story names
// the thread.
func hackerNewsItem(id string) string {
	return "https://news.ycombinator.com/item?id=" + url.QueryEscape(id)
}

// citations parts the lines that start with ">" from the author's own: that is
// how the site, which has no markup for it, quotes.
func citations(text string) (own, quote string) {
	var mine, others []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if cited, is := strings.CutPrefix(line, ">"); is {
			others = append(others, strings.TrimSpace(cited))
		} else {
			mine = append(mine, line)
		}
	}
	return strings.Join(mine, "\n"), strings.Join(others, "\n")
}
