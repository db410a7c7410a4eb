package collectors

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"outcry"
)

func mastodonKind() Kind {
	return Kind{
		Name: "mastodon", Reads: Web, DefaultURL: "https://mastodon.social", Needs: []string{"tags"},
		Every: 3 * time.Minute, Floor: 30 * time.Second, Accept: "application/json",
		Doc: Doc{
			Reads:  "Public posts with one of up to five hashtags, as one Mastodon server sees them; no account needed.",
			Wire:   "JSON",
			Keys:   "url (the server, default https://mastodon.social), tags (needed; without #)",
			Tells:  "author as account@server, language, edits, answers; no region. The same post seen through two servers keeps one id.",
			Limits: "300 requests in five minutes from one address. Each visit takes up where the last ended and reads the last ten minutes again, for posts that reach the server late and for edits; an edit after that is not noticed. Servers may switch their hashtag timelines off, which looks like an empty one or a refusal (401).",
			Example: `
- name: mastodon-tesla
  kind: mastodon
  url: https://mastodon.social
  tags: [tesla, teslaapp]
  every: 3m`,
		},
		Check:   checkTags,
		Request: mastodonRequest,
		Decode:  decodeMastodon,
	}
}

// Bounds of a hashtag timeline: one tag and four more, pages of 40.
const (
	mastodonTags = 5
	mastodonPage = 40
)

func checkTags(src Source) []error {
	var found []error
	if len(src.Tags) > mastodonTags {
		found = append(found, &FieldError{"tags", fmt.Sprintf("has %d tags; one source takes %d: make it two sources", len(src.Tags), mastodonTags)})
	}
	for _, tag := range src.Tags {
		if strings.Trim(tag, "#") == "" || strings.ContainsAny(tag, " /?&") {
			found = append(found, &FieldError{"tags", fmt.Sprintf("has %q; want one word, as in outage", tag)})
		}
	}
	return found
}

func mastodonRequest(src Source, st State) (string, error) {
	if len(src.Tags) == 0 {
		return "", errors.New("tags is missing")
	}
	kind := mastodonKind()
	u, err := url.Parse(src.address(kind))
	if err != nil {
		return "", err
	}
	u = u.JoinPath("api/v1/timelines/tag", url.PathEscape(strings.TrimPrefix(src.Tags[0], "#")))
	q := url.Values{"limit": {fmt.Sprint(mastodonPage)}}
	for _, tag := range src.Tags[1:] {
		q.Add("any[]", strings.TrimPrefix(tag, "#"))
	}
	if st.Since != "" {
		q.Set("min_id", mastodonSince(st))
	}
	u.RawQuery = q.Encode()
	return u.String(), nil
}

// mastodonLag is how long after its publication a post is read again. Ids
// follow the time of publication, so that a post from another server, which
// comes late, stands behind those already seen; and posts are edited.
const mastodonLag = 10 * time.Minute

// mastodonSince is the id to read on from. An id is a time in milliseconds,
// shifted by 16 bits; servers that make other ids are taken at their word.
func mastodonSince(st State) string {
	const lag = uint64(mastodonLag/time.Millisecond) << 16
	id, err := strconv.ParseUint(st.Since, 10, 64)
	if err != nil || st.Behind || id < uint64(outcry.Oldest.UnixMilli())<<16 {
		return st.Since
	}
	return strconv.FormatUint(id-lag, 10)
}

type mastodonStatus struct {
	ID          string `json:"id"`
	URI         string `json:"uri"`
	URL         string `json:"url"`
	CreatedAt   string `json:"created_at"`
	EditedAt    string `json:"edited_at"`
	InReplyToID string `json:"in_reply_to_id"`
	Language    string `json:"language"`
	SpoilerText string `json:"spoiler_text"`
	Content     string `json:"content"`
	Account     struct {
		Acct string `json:"acct"`
		URL  string `json:"url"`
	} `json:"account"`
	Quote *struct {
		Quoted *struct {
			Content string `json:"content"`
		} `json:"quoted_status"`
	} `json:"quote"`
}

func decodeMastodon(src Source, body []byte, now time.Time) (Page, error) {
	if err := jsonStart(body); err != nil {
		return Page{}, err
	}
	var items []json.RawMessage
	if err := json.Unmarshal(body, &items); err != nil {
		return Page{}, mastodonError(body, err)
	}
	var page Page
	statuses := make([]mastodonStatus, 0, len(items))
	for _, item := range items[:min(len(items), maxItems)] {
		var s mastodonStatus
		if err := json.Unmarshal(item, &s); err != nil || s.ID == "" {
			page.Skipped++
			continue
		}
		statuses = append(statuses, s)
		if len(s.ID) <= maxCursor && laterID(s.ID, page.Since) {
			page.Since = s.ID
		}
	}
	page.Skipped += max(0, len(items)-maxItems)
	server := strings.TrimRight(src.address(mastodonKind()), "/")
	threads := threadsOf(statuses)
	for _, s := range statuses {
		post := mastodonPost(s)
		post.Thread, post.ReplyTo = server+"/statuses/"+threads.root(s), threads.uri(s.InReplyToID)
		at, _ := time.Parse(time.RFC3339, s.CreatedAt)
		page.add(src, now, post, at, s.CreatedAt)
	}
	if len(items) >= mastodonPage && page.Since != "" {
		page.More = "min_id=" + url.QueryEscape(page.Since)
	}
	return page, nil
}

// mastodonError says what came instead of a timeline; a server puts its
// refusal in an object.
func mastodonError(body []byte, err error) error {
	var refusal struct {
		Error string `json:"error"`
	}
	if json.Unmarshal(body, &refusal) == nil && refusal.Error != "" {
		return fmt.Errorf("the server refuses: %s", cut(tidy(refusal.Error), 200))
	}
	return fmt.Errorf("answered with JSON that is no timeline: %w", err)
}

func mastodonPost(s mastodonStatus) outcry.Post {
	read := readHTML(s.Content)
	post := outcry.Post{
		ID: s.URI, URL: s.URL, Author: globalAccount(s.Account.Acct, s.Account.URL),
		Title: tidy(s.SpoilerText), Text: read.Text, Quote: read.Quote, Links: read.Links, Lang: s.Language,
	}
	if post.ID == "" {
		post.ID = s.ID
	}
	if s.Quote != nil && s.Quote.Quoted != nil {
		post.Quote = strings.TrimSpace(post.Quote + "\n" + readHTML(s.Quote.Quoted.Content).Text)
	}
	post.EditedAt, _ = time.Parse(time.RFC3339, s.EditedAt)
	return post
}

// globalAccount completes the name of an account that lives on the server that
// was asked, which leaves its own name out.
func globalAccount(acct, profile string) string {
	if acct == "" || strings.Contains(acct, "@") {
		return acct
	}
	if u, err := url.Parse(profile); err == nil && u.Host != "" {
		return acct + "@" + u.Host
	}
	return acct
}

// maxCursor is the longest id that is asked from, in bytes; no server's are
// longer. A longer one would be the latest for good, and part of each address.
const maxCursor = 64

// laterID reports whether id is later than other: ids are numbers that grow,
// too long for a float and older servers' ids shorter.
func laterID(id, other string) bool {
	if len(id) != len(other) {
		return len(id) > len(other)
	}
	return id > other
}

// threads maps the ids of one server to the posts of a page, so that answers
// point to what the whole network calls a post. What is not on the page keeps
// the server's own id.
type threads map[string]mastodonStatus

func threadsOf(statuses []mastodonStatus) threads {
	t := make(threads, len(statuses))
	for _, s := range statuses {
		t[s.ID] = s
	}
	return t
}

func (t threads) uri(id string) string {
	if s, known := t[id]; known && s.URI != "" {
		return s.URI
	}
	return id
}

// root follows the answers of one page up to where the conversation starts, as
// far as the page tells. It returns the server's own id, since that is all that
// is known of a post which stands on another page.
func (t threads) root(s mastodonStatus) string {
	for range mastodonPage {
		parent, known := t[s.InReplyToID]
		if !known {
			break
		}
		s = parent
	}
	return cmp.Or(s.InReplyToID, s.ID)
}
