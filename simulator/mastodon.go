package simulator

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	mastodonLimitDefault = 20
	mastodonLimitMost    = 40
	mastodonTagsMost     = 4 // any[]
	mastodonTime         = "2006-01-02T15:04:05.000Z"
)

type mastodonStatus struct {
	ID          string          `json:"id"`
	CreatedAt   string          `json:"created_at"`
	InReplyTo   *string         `json:"in_reply_to_id"`
	InReplyWho  *string         `json:"in_reply_to_account_id"`
	Sensitive   bool            `json:"sensitive"`
	SpoilerText string          `json:"spoiler_text"`
	Visibility  string          `json:"visibility"`
	Language    *string         `json:"language"`
	URI         string          `json:"uri"`
	URL         string          `json:"url"`
	Replies     int             `json:"replies_count"`
	Reblogs     int             `json:"reblogs_count"`
	Favourites  int             `json:"favourites_count"`
	EditedAt    *string         `json:"edited_at"`
	Content     string          `json:"content"`
	Reblog      *string         `json:"reblog"`
	Account     mastodonAccount `json:"account"`
	Media       []string        `json:"media_attachments"`
	Mentions    []string        `json:"mentions"`
	Tags        []mastodonTag   `json:"tags"`
	Emojis      []string        `json:"emojis"`
	Card        *string         `json:"card"`
	Poll        *string         `json:"poll"`
}

type mastodonAccount struct {
	ID       string `json:"id"`
	Username string `json:"username"`
	Acct     string `json:"acct"`
	Name     string `json:"display_name"`
	Bot      bool   `json:"bot"`
	URL      string `json:"url"`
	URI      string `json:"uri"`
}

type mastodonTag struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// writeMastodon answers GET api/v1/timelines/tag/:tag with limit, any[],
// min_id, since_id and max_id.
func writeMastodon(v view) page {
	tag, ok := strings.CutPrefix(v.rest, "/api/v1/timelines/tag/")
	if !ok || tag == "" || strings.Contains(tag, "/") {
		return mastodonError(http.StatusNotFound, "Record not found")
	}
	query := v.request.URL.Query()
	more := query["any[]"]
	wanted := append([]string{tag}, more[:min(len(more), mastodonTagsMost)]...)
	var bounds [3]int64
	for i, name := range []string{"min_id", "since_id", "max_id"} {
		if raw := query.Get(name); raw != "" {
			id, err := strconv.ParseInt(raw, 10, 64)
			if err != nil || id < 0 {
				return mastodonError(http.StatusBadRequest, name+" is no id")
			}
			bounds[i] = id
		}
	}
	limit, err := strconv.Atoi(query.Get("limit"))
	if err != nil || limit < 1 {
		limit = mastodonLimitDefault
	}
	posts := mastodonSlice(v.posts, wanted, bounds[0], bounds[1], bounds[2], min(limit, mastodonLimitMost))
	locals := map[string]int64{}
	for _, p := range v.posts {
		locals[p.ID] = p.local
	}
	statuses := make([]mastodonStatus, 0, len(posts))
	for _, p := range posts {
		statuses = append(statuses, newMastodonStatus(p, locals, v.base+v.site.Path))
	}
	answer := jsonPage("application/json; charset=utf-8", statuses)
	answer.header = map[string]string{"Cache-Control": "private, no-store", "Vary": "Authorization, Origin"}
	if len(posts) > 0 {
		answer.header["Link"] = mastodonLinks(v, posts[len(posts)-1].local, posts[0].local)
	}
	return answer
}

// mastodonSlice picks the posts with one of the tags between the bounds, by
// id, newest first: with min_id those right behind it, else the newest.
func mastodonSlice(posts []shown, tags []string, minID, sinceID, maxID int64, limit int) []shown {
	var picked []shown
	for _, p := range posts {
		has := mastodonTags(p.Text)
		tagged := slices.ContainsFunc(tags, func(tag string) bool { return slices.Contains(has, strings.ToLower(tag)) })
		if tagged && p.local > max(minID, sinceID) && (maxID == 0 || p.local < maxID) {
			picked = append(picked, p)
		}
	}
	slices.SortFunc(picked, func(a, b shown) int { return cmp.Compare(b.local, a.local) })
	if minID > 0 {
		return picked[max(0, len(picked)-limit):]
	}
	return picked[:min(len(picked), limit)]
}

// mastodonTags returns the hashtags of a text in lower case.
func mastodonTags(text string) []string {
	var tags []string
	for _, m := range hashtag.FindAllStringSubmatch(text, -1) {
		if tag := strings.ToLower(m[2]); !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

// mastodonLinks names the pages before and behind this one.
func mastodonLinks(v view, oldest, newest int64) string {
	link := func(key string, id int64, rel string) string {
		query := url.Values{}
		for name, values := range v.request.URL.Query() {
			if name == "limit" || name == "any[]" {
				query[name] = values
			}
		}
		query.Set(key, strconv.FormatInt(id, 10))
		return fmt.Sprintf(`<%s%s?%s>; rel="%s"`, v.base, v.request.URL.EscapedPath(), query.Encode(), rel)
	}
	return link("max_id", oldest, "next") + ", " + link("min_id", newest, "prev")
}

func newMastodonStatus(p shown, locals map[string]int64, home string) mastodonStatus {
	name, host, _ := strings.Cut(strings.TrimPrefix(clean(p.Author), "@"), "@")
	account := mastodonAccount{Username: name, Acct: name, Name: name}
	if host != "" {
		account.Acct = name + "@" + host
		account.URL, account.URI = "https://"+host+"/@"+name, "https://"+host+"/users/"+name
	}
	s := mastodonStatus{
		ID: strconv.FormatInt(p.local, 10), CreatedAt: p.PublishedAt.UTC().Format(mastodonTime),
		Visibility: "public", Language: null(p.Lang), URI: p.ID, URL: p.URL, SpoilerText: clean(p.Title),
		Sensitive: p.Title != "", EditedAt: stamp(p.EditedAt, mastodonTime), Content: mastodonHTML(p.Text, home), Account: account,
		Media: []string{}, Mentions: []string{}, Tags: []mastodonTag{}, Emojis: []string{},
	}
	if s.URL == "" {
		s.URL = p.ID
	}
	if local, ok := locals[p.ReplyTo]; ok && p.ReplyTo != "" {
		s.InReplyTo = null(strconv.FormatInt(local, 10))
	}
	for _, tag := range mastodonTags(p.Text) {
		s.Tags = append(s.Tags, mastodonTag{Name: tag, URL: home + "/tags/" + url.PathEscape(tag)})
	}
	return s
}

// mastodonHTML writes a text as Mastodon does: links cut short for the eye,
// with the rest of the address in spans that are not shown.
func mastodonHTML(text, home string) string {
	var b strings.Builder
	for _, p := range paragraphs(text) {
		body := hashtag.ReplaceAllString(escaped(p, "<br />", mastodonLink),
			`$1<a href="`+html.EscapeString(home)+`/tags/$2" class="mention hashtag" rel="tag">#<span>$2</span></a>`)
		b.WriteString("<p>" + body + "</p>")
	}
	return b.String()
}

func mastodonLink(address string) string {
	scheme, rest, _ := strings.Cut(address, "://")
	scheme += "://"
	shownPart, hidden, class := rest, "", ""
	if r := []rune(rest); len(r) > 30 {
		shownPart, hidden, class = string(r[:30]), string(r[30:]), "ellipsis"
	}
	return `<a href="` + html.EscapeString(address) + `" target="_blank" rel="nofollow noopener noreferrer">` +
		`<span class="invisible">` + scheme + `</span><span class="` + class + `">` + html.EscapeString(shownPart) +
		`</span><span class="invisible">` + html.EscapeString(hidden) + `</span></a>`
}

func mastodonError(status int, message string) page {
	p := jsonPage("application/json; charset=utf-8", map[string]string{"error": message})
	p.status = status
	return p
}

// jsonPage writes a value as JSON.
func jsonPage(kind string, v any) page {
	body, err := json.Marshal(v)
	if err != nil {
		return page{status: http.StatusInternalServerError, kind: "text/plain; charset=utf-8", body: []byte(err.Error())}
	}
	return page{status: http.StatusOK, kind: kind, body: body}
}

// null is nil for nothing.
func null(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// stamp writes a time in UTC, or nil for none.
func stamp(t time.Time, layout string) *string {
	if t.IsZero() {
		return nil
	}
	return null(t.UTC().Format(layout))
}
