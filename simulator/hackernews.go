package simulator

import (
	"fmt"
	"html"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

const (
	hackerNewsPage     = 20
	hackerNewsPageMost = 1000
)

type hackerNewsAnswer struct {
	Hits        []hackerNewsHit `json:"hits"`
	Found       int             `json:"nbHits"`
	Page        int             `json:"page"`
	Pages       int             `json:"nbPages"`
	HitsPerPage int             `json:"hitsPerPage"`
	Exhaustive  bool            `json:"exhaustiveNbHits"`
	Query       string          `json:"query"`
	Params      string          `json:"params"`
	Took        int             `json:"processingTimeMS"`
}

// hackerNewsHit leaves out what is absent, as the current answers do.
type hackerNewsHit struct {
	Tags        []string `json:"_tags"`
	Author      string   `json:"author"`
	CommentText string   `json:"comment_text,omitempty"`
	CreatedAt   string   `json:"created_at"`
	CreatedAtI  int64    `json:"created_at_i"`
	ID          string   `json:"objectID"`
	ParentID    int64    `json:"parent_id,omitempty"`
	Points      *int     `json:"points,omitempty"`
	Comments    *int     `json:"num_comments,omitempty"`
	StoryID     int64    `json:"story_id,omitempty"`
	StoryText   string   `json:"story_text,omitempty"`
	StoryTitle  string   `json:"story_title,omitempty"`
	Title       string   `json:"title,omitempty"`
	URL         string   `json:"url,omitempty"`
}

// writeHackerNews answers a search by date with query, tags, numericFilters on
// created_at_i, page and hitsPerPage.
func writeHackerNews(v view) page {
	params := v.request.URL.Query()
	since, until, err := hackerNewsSpan(params.Get("numericFilters"))
	if err != nil {
		p := jsonPage("application/json; charset=utf-8", map[string]any{"message": err.Error(), "status": http.StatusBadRequest})
		p.status = http.StatusBadRequest
		return p
	}
	size := clamp(params.Get("hitsPerPage"), hackerNewsPage, 1, hackerNewsPageMost)
	nth := clamp(params.Get("page"), 0, 0, 1<<20)
	answers := map[string]int{}
	for _, p := range v.posts {
		answers[p.Thread]++
	}
	hits := []hackerNewsHit{}
	for _, p := range v.posts {
		at := p.PublishedAt.Unix()
		hit := newHackerNewsHit(p, v.titles, answers)
		if at >= since && at <= until && tagged(hit, params.Get("tags")) && mentions(hit, params.Get("query")) {
			hits = append(hits, hit)
		}
	}
	found := len(hits)
	return jsonPage("application/json; charset=utf-8", hackerNewsAnswer{
		Hits: hits[min(nth*size, found):min((nth+1)*size, found)], Found: found, Page: nth,
		Pages: (found + size - 1) / size, HitsPerPage: size, Exhaustive: true,
		Query: params.Get("query"), Params: v.request.URL.RawQuery, Took: 1,
	})
}

func newHackerNewsHit(p shown, titles map[string]string, answers map[string]int) hackerNewsHit {
	id, story, kind := number(p.ID), number(p.Thread), "story"
	if p.ReplyTo != "" {
		kind = "comment"
	} else {
		story = id
	}
	hit := hackerNewsHit{
		Tags:   []string{kind, "author_" + clean(p.Author), "story_" + strconv.FormatInt(story, 10)},
		Author: clean(p.Author), CreatedAt: p.PublishedAt.UTC().Format(time.RFC3339),
		CreatedAtI: p.PublishedAt.Unix(), ID: p.ID, StoryID: story,
	}
	if kind == "comment" {
		hit.ParentID, hit.CommentText = number(p.ReplyTo), hackerNewsHTML(p)
		hit.StoryTitle = clean(titles[p.Thread])
		return hit
	}
	points, comments := 1, answers[p.ID]
	if p.Thread == p.ID {
		comments-- // the story itself
	}
	hit.Title, hit.StoryText, hit.Points, hit.Comments = clean(p.Title), hackerNewsHTML(p), &points, &comments
	if len(p.Links) > 0 {
		hit.URL = p.Links[0]
	}
	return hit
}

// hackerNewsHTML divides paragraphs by <p> and escapes slashes too.
func hackerNewsHTML(p shown) string {
	text := p.Text
	if p.Quote != "" {
		text = "> " + p.Quote + "\n\n" + text
	}
	var parts []string
	for _, part := range paragraphs(text) {
		parts = append(parts, escaped(part, "\n", func(address string) string {
			slashes := strings.NewReplacer("/", "&#x2F;")
			return `<a href="` + slashes.Replace(html.EscapeString(address)) + `" rel="nofollow">` +
				slashes.Replace(html.EscapeString(address)) + `</a>`
		}))
	}
	return strings.ReplaceAll(strings.Join(parts, "<p>"), "&#39;", "&#x27;")
}

// hackerNewsSpan reads "created_at_i>=T,created_at_i<T" as the first and the
// last second that it admits.
func hackerNewsSpan(filters string) (since, until int64, err error) {
	since, until = 0, 1<<60
	for filter := range strings.SplitSeq(filters, ",") {
		if filter == "" {
			continue
		}
		rest, ok := strings.CutPrefix(strings.ReplaceAll(filter, " ", ""), "created_at_i")
		digits := strings.TrimLeft(rest, "<>=")
		at, parseErr := strconv.ParseInt(digits, 10, 50)
		if !ok || parseErr != nil {
			return 0, 0, fmt.Errorf("invalid numeric filter %.40q", filter)
		}
		switch strings.TrimSuffix(rest, digits) {
		case ">=":
			since = max(since, at)
		case ">":
			since = max(since, at+1)
		case "<=":
			until = min(until, at)
		case "<":
			until = min(until, at-1)
		case "=":
			since, until = max(since, at), min(until, at)
		default:
			return 0, 0, fmt.Errorf("invalid numeric filter %.40q", filter)
		}
	}
	return since, until, nil
}

// tagged reports whether the hit has every tag: "a,b" means both, "(a,b)" one
// of them.
func tagged(hit hackerNewsHit, tags string) bool {
	for tags != "" {
		var group string
		if inner, ok := strings.CutPrefix(tags, "("); ok {
			group, tags, _ = strings.Cut(inner, ")")
			tags = strings.TrimPrefix(tags, ",")
		} else {
			group, tags, _ = strings.Cut(tags, ",")
		}
		if !slices.ContainsFunc(strings.Split(group, ","), func(t string) bool { return slices.Contains(hit.Tags, t) }) {
			return false
		}
	}
	return true
}

// mentions reports whether every word of the query begins a word of the hit.
func mentions(hit hackerNewsHit, query string) bool {
	apart := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	all := strings.Join([]string{hit.Title, hit.StoryTitle, hit.StoryText, hit.CommentText, hit.URL, hit.Author}, " ")
	words := strings.FieldsFunc(strings.ToLower(all), apart)
	for _, wanted := range strings.FieldsFunc(strings.ToLower(query), apart) {
		if !slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(word, wanted) }) {
			return false
		}
	}
	return true
}

// number is the id as Hacker News counts, 0 for anything else.
func number(id string) int64 {
	n, err := strconv.ParseInt(id, 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// clamp reads a number between two bounds; without a usable one it is usual.
func clamp(raw string, usual, least, most int) int {
	n, err := strconv.Atoi(raw)
	if err != nil {
		return usual
	}
	return max(least, min(n, most))
}
