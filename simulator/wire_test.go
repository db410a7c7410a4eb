package simulator

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"

	"outcry"
)

// wall is a clock that a test sets by hand.
type wall struct{ time.Time }

func (w *wall) now() time.Time { return w.Time }

// village is a day with one site of each kind and what is hard to write: an
// edit, a deletion, an answer, markup, quotes, links.
func village() Day {
	hostile := "a < b & c > \"d\" ]]> \x1b[31m<script>alert(1)</script>\n\nsee https://example.org/a-rather-long-path/with?x=1&y=2 #Tesla"
	post := func(site, id, clock, text string) Post {
		return Post{Site: site, Lag: time.Minute, Post: outcry.Post{
			ID: id, URL: id, Author: "ann", Text: text, PublishedAt: at(clock), Lang: "en",
		}}
	}
	with := func(p Post, change func(*Post)) Post { change(&p); return p }
	d := Day{Start: midnight, End: midnight.Add(24 * time.Hour), Sites: []Site{
		{Name: "forum", Kind: "feed", Path: "/forum/index.rss", Title: "A & B", Link: "https://forum.example/", Lang: "en"},
		{Name: "bridge", Kind: "feed", Format: Bridge, Path: "/bridge.rss", Title: "Bridge", Link: "https://bridge.example/"},
		{Name: "phpbb", Kind: "feed", Format: Atom, Path: "/feed.php", Title: "Board", Link: "https://board.example/"},
		{Name: "r", Kind: "reddit", Path: "/r/a+b/new/.rss"},
		{Name: "rc", Kind: "reddit", Path: "/r/a+b/comments/.rss"},
		{Name: "m", Kind: "mastodon", Path: "/m", Tags: []string{"tesla"}},
		{Name: "hn", Kind: "hackernews", Path: "/hn/api/v1/search_by_date"},
		{Name: "status", Kind: "statuspage", Path: "/status", Title: "Cloud", Link: "https://status.example", Components: []string{"API", "Login"}},
	}}
	for _, site := range []string{"forum", "bridge", "phpbb", "m"} {
		first, second := "https://"+site+".example/1", "https://"+site+".example/2"
		d.Posts = append(d.Posts,
			with(post(site, first, "10:00:00", hostile), func(p *Post) { p.Title, p.Quote = "It's <b>down</b> & out", "said before" }),
			with(post(site, second, "10:10:00", "second #tesla"), func(p *Post) { p.ReplyTo = first }),
			with(post(site, second, "10:10:00", "second, corrected #tesla"), func(p *Post) { p.ReplyTo, p.Lag = first, 20*time.Minute }),
			with(post(site, first, "10:00:00", ""), func(p *Post) { p.Lag, p.Deleted = time.Hour, true }),
		)
	}
	reddit := func(id, sub string) string { return "https://www.reddit.com/r/" + sub + "/comments/" + id + "/x/" }
	d.Posts = append(d.Posts,
		with(post("r", "t3_aa", "10:00:00", hostile), func(p *Post) { p.URL, p.Title = reddit("aa", "a"), "Is it down?" }),
		with(post("r", "t3_bb", "10:10:00", ""), func(p *Post) {
			p.URL, p.Title, p.Links = reddit("bb", "b"), "A link", []string{"https://news.example/x?a=1&b=2"}
		}),
		with(post("rc", "t1_cc", "10:20:00", "+1"), func(p *Post) { p.URL, p.Thread = reddit("aa", "a")+"cc/", "t3_aa" }),
		with(post("hn", "100", "10:00:00", ""), func(p *Post) {
			p.Title, p.Thread, p.Links = "Tesla API down", "100", []string{"https://news.example/"}
		}),
		with(post("hn", "101", "10:10:00", "it's down/\n\nreally, see https://x.example/y"), func(p *Post) { p.Thread, p.ReplyTo = "100", "100" }),
		with(post("status", "u1", "10:00:00", "Errors on Login."), func(p *Post) { p.Title, p.Thread, p.Status = "Login fails", "i1", outcry.NoticeInvestigating }),
		with(post("status", "u2", "11:00:00", "All good."), func(p *Post) { p.Title, p.Thread, p.Status = "Login fails", "i1", outcry.NoticeResolved }),
		with(post("status", "u3", "12:00:00", "API moves house."), func(p *Post) { p.Title, p.Thread, p.Status = "Move", "i2", outcry.NoticeMaintenance }),
	)
	return d
}

// reply is an answer without its body.
type reply struct {
	StatusCode int
	Header     http.Header
}

// get asks the server and returns the answer and its body.
func get(t *testing.T, h http.Handler, target string, header ...string) (reply, string) {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, "http://127.0.0.1:8080/", nil)
	path, query, _ := strings.Cut(target, "?")
	r.URL.Path, r.URL.RawQuery = path, query
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return reply{w.Code, w.Header()}, w.Body.String()
}

func serve(d Day, clock string) (http.Handler, *wall) {
	w := &wall{at(clock)}
	return d.Handler(w.now), w
}

func TestFeedsShowWhatIsVisible(t *testing.T) {
	h, clock := serve(village(), "10:00:30")
	for _, path := range []string{"/forum/index.rss", "/bridge.rss", "/feed.php"} {
		for _, c := range []struct {
			clock string
			texts []string
		}{
			{"10:00:30", nil},
			{"10:01:00", []string{"alert(1)"}},
			{"10:12:00", []string{"second #tesla", "alert(1)"}},
			{"10:30:00", []string{"corrected", "alert(1)"}},
			{"11:00:00", []string{"corrected"}},
		} {
			clock.Time = at(c.clock)
			_, body := get(t, h, path)
			if err := xml.Unmarshal([]byte(body), new(struct{})); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			feed, err := gofeed.NewParser().ParseString(body)
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			if len(feed.Items) != len(c.texts) {
				t.Fatalf("%s at %s: %d items, want %d", path, c.clock, len(feed.Items), len(c.texts))
			}
			for i, item := range feed.Items {
				if text := item.Content + item.Description; !strings.Contains(text, c.texts[i]) {
					t.Errorf("%s at %s: item %d is %q, want %q in it", path, c.clock, i, text, c.texts[i])
				}
				if text := item.Content + item.Description; strings.Contains(text, "<script") || strings.Contains(text, "\x1b") {
					t.Errorf("%s: markup of a post was let through: %q", path, text)
				}
				if item.GUID == "" || item.Link == "" || item.PublishedParsed == nil {
					t.Errorf("%s: item %d lacks an id, a link or a time: %+v", path, i, item)
				}
			}
		}
	}
}

func TestForumFeedIsWrittenAsForumsDo(t *testing.T) {
	h, _ := serve(village(), "10:05:00")
	res, body := get(t, h, "/forum/index.rss")
	if kind := res.Header.Get("Content-Type"); kind != "application/rss+xml; charset=utf-8" {
		t.Errorf("content type %q", kind)
	}
	for _, want := range []string{
		`<rss version="2.0"`, `<author>invalid@example.com (ann)</author>`, `<dc:creator>ann</dc:creator>`,
		`<pubDate>Tue, 14 Feb 2023 10:00:00 +0000</pubDate>`, `<content:encoded><![CDATA[<blockquote`, `<language>en</language>`,
		`<guid isPermaLink="true">https://forum.example/1</guid>`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("lacks %s in\n%s", want, body)
		}
	}
}

func TestAtomSaysWhenAPostWasEdited(t *testing.T) {
	h, _ := serve(village(), "10:40:00")
	_, body := get(t, h, "/feed.php")
	want := "<updated>2023-02-14T10:30:00+00:00</updated><published>2023-02-14T10:10:00+00:00</published>"
	if !strings.Contains(body, want) {
		t.Errorf("lacks %s in\n%s", want, body)
	}
}

func TestRedditIsWrittenAsRedditDoes(t *testing.T) {
	h, _ := serve(village(), "10:30:00")
	res, body := get(t, h, "/r/a+b/new/.rss")
	feed, err := gofeed.NewParser().ParseString(body)
	if err != nil {
		t.Fatal(err)
	}
	if len(feed.Items) != 2 {
		t.Fatalf("%d entries, want 2", len(feed.Items))
	}
	link, text := feed.Items[0], feed.Items[1]
	if link.GUID != "t3_bb" || text.GUID != "t3_aa" || text.Author.Name != "/u/ann" || text.Categories[0] != "r/a" ||
		!strings.Contains(body, `<category term="a" label="r/a">`) {
		t.Errorf("got %q and %q by %q in %v", link.GUID, text.GUID, text.Author.Name, text.Categories)
	}
	if !strings.HasPrefix(text.Content, `<!-- SC_OFF --><div class="md"><p>a &lt; b`) ||
		!strings.Contains(text.Content, `</div><!-- SC_ON --> &#32; submitted by &#32; <a href="https://www.reddit.com/user/ann"> /u/ann </a>`) {
		t.Errorf("text post: %s", text.Content)
	}
	if strings.Contains(link.Content, "SC_OFF") || !strings.Contains(link.Content, `<a href="https://news.example/x?a=1&amp;b=2">[link]</a>`) ||
		!strings.Contains(link.Content, `[comments]</a>`) {
		t.Errorf("link post: %s", link.Content)
	}
	if left := res.Header.Get("X-Ratelimit-Remaining"); left != "99.0" {
		t.Errorf("remaining %q, want 99.0", left)
	}
	if reset := res.Header.Get("X-Ratelimit-Reset"); reset != "600" {
		t.Errorf("reset %q, want seconds left", reset)
	}
	_, body = get(t, h, "/r/a+b/comments/.rss?limit=1")
	if feed, err = gofeed.NewParser().ParseString(body); err != nil || len(feed.Items) != 1 {
		t.Fatalf("comments: %v, %v", feed, err)
	}
	if c := feed.Items[0]; c.GUID != "t1_cc" || c.Title != "/u/ann on Is it down?" || strings.Contains(c.Content, "submitted by") {
		t.Errorf("comment: %+v", c)
	}
}

func statuses(t *testing.T, body string) (list []mastodonStatus) {
	t.Helper()
	if err := json.Unmarshal([]byte(body), &list); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	return list
}

func TestMastodonTellsOfAnswersEditsAndDeletions(t *testing.T) {
	h, clock := serve(village(), "10:40:00")
	_, body := get(t, h, "/m/api/v1/timelines/tag/Tesla?limit=40")
	list := statuses(t, body)
	if len(list) != 2 {
		t.Fatalf("%d statuses, want 2", len(list))
	}
	second, first := list[0], list[1]
	if second.InReplyTo == nil || *second.InReplyTo != first.ID {
		t.Errorf("in_reply_to_id %v, want %s", second.InReplyTo, first.ID)
	}
	if second.EditedAt == nil || *second.EditedAt != "2023-02-14T10:30:00.000Z" || first.EditedAt != nil {
		t.Errorf("edited_at %v and %v", second.EditedAt, first.EditedAt)
	}
	for _, want := range []string{
		`<span class="invisible">https://</span><span class="ellipsis">example.org/a-rather-long-path</span><span class="invisible">/with?x=1&amp;y=2</span>`,
		`class="mention hashtag" rel="tag">#<span>Tesla</span></a>`, `&lt;script&gt;`,
	} {
		if !strings.Contains(first.Content, want) {
			t.Errorf("lacks %s in %s", want, first.Content)
		}
	}
	clock.Time = at("11:00:00")
	if _, body = get(t, h, "/m/api/v1/timelines/tag/tesla"); len(statuses(t, body)) != 1 {
		t.Errorf("a deleted status is still there: %s", body)
	}
}

func TestMastodonPagesForwardWithoutGaps(t *testing.T) {
	d := Day{Sites: []Site{{Name: "m", Kind: "mastodon", Path: "/m"}}}
	for i := range 95 {
		d.Posts = append(d.Posts, Post{Site: "m", Post: outcry.Post{
			ID: fmt.Sprint("https://m.example/", i), Author: "a@m.example", Text: fmt.Sprint("post ", i, " #tesla"),
			PublishedAt: midnight.Add(time.Duration(i/10) * time.Second),
		}})
	}
	h, _ := serve(d, "01:00:00")
	seen, id := 0, "1"
	for pages := 0; ; pages++ {
		res, body := get(t, h, "/m/api/v1/timelines/tag/tesla?limit=400&min_id="+id)
		list := statuses(t, body)
		if len(list) == 0 {
			break
		}
		if pages > 3 {
			t.Fatal("paging does not end")
		}
		for i := range list {
			if want := fmt.Sprintf("post %d ", seen+len(list)-1-i); !strings.Contains(list[i].Content, want) {
				t.Fatalf("page %d: %q, want %q", pages, list[i].Content, want)
			}
		}
		seen, id = seen+len(list), list[0].ID
		if link := res.Header.Get("Link"); !strings.Contains(link, "min_id="+id+`>; rel="prev"`) || !strings.Contains(link, "limit=400") ||
			!strings.Contains(link, `; rel="next"`) {
			t.Fatalf("link %q", link)
		}
	}
	if seen != 95 {
		t.Errorf("saw %d statuses, want 95", seen)
	}
	if _, body := get(t, h, "/m/api/v1/timelines/tag/other?any[]=tesla&since_id=1"); len(statuses(t, body)) != mastodonLimitDefault {
		t.Errorf("any[] and since_id: %d statuses", len(statuses(t, body)))
	}
}

func TestHackerNewsSearchesByDate(t *testing.T) {
	h, _ := serve(village(), "11:00:00")
	const path = "/hn/api/v1/search_by_date?query=tesla&tags=(story,comment)"
	search := func(more string) hackerNewsAnswer {
		t.Helper()
		res, body := get(t, h, path+more)
		var a hackerNewsAnswer
		if err := json.Unmarshal([]byte(body), &a); err != nil || res.StatusCode != http.StatusOK {
			t.Fatalf("%d %v in %s", res.StatusCode, err, body)
		}
		return a
	}
	a := search("")
	if a.Found != 2 || len(a.Hits) != 2 || a.Hits[0].ID != "101" || a.Hits[1].ID != "100" {
		t.Fatalf("got %+v", a)
	}
	comment, story := a.Hits[0], a.Hits[1]
	if comment.StoryID != 100 || comment.ParentID != 100 || comment.StoryTitle != "Tesla API down" || comment.Title != "" {
		t.Errorf("comment %+v", comment)
	}
	if want := `it&#x27;s down/<p>really, see <a href="https:&#x2F;&#x2F;x.example&#x2F;y" rel="nofollow">`; !strings.HasPrefix(comment.CommentText, want) {
		t.Errorf("comment_text %s", comment.CommentText)
	}
	if story.URL != "https://news.example/" || story.CreatedAt != "2023-02-14T10:00:00Z" || *story.Comments != 1 {
		t.Errorf("story %+v", story)
	}
	since := fmt.Sprint(at("10:10:00").Unix())
	for more, want := range map[string]int{
		"&numericFilters=created_at_i>=" + since: 1, "&numericFilters=created_at_i>" + since: 0,
		"&numericFilters=created_at_i<" + since: 1, "&numericFilters=created_at_i<=" + since + ",created_at_i>0": 2,
		"&tags=comment": 2, "&hitsPerPage=1&page=1": 1, "&page=9": 0, "&hitsPerPage=-5": 1,
	} {
		if got := search(more); len(got.Hits) != want {
			t.Errorf("%s: %d hits, want %d", more, len(got.Hits), want)
		}
	}
	if res, body := get(t, h, path+"&numericFilters=points>1"); res.StatusCode != http.StatusBadRequest || !strings.Contains(body, "points") {
		t.Errorf("an unknown filter: %d %s", res.StatusCode, body)
	}
}

func TestStatuspageTellsOfOpenIncidents(t *testing.T) {
	h, clock := serve(village(), "10:30:00")
	summary := func() (s statusSummary) {
		t.Helper()
		_, body := get(t, h, "/status/api/v2/summary.json")
		if err := json.Unmarshal([]byte(body), &s); err != nil {
			t.Fatal(err)
		}
		return s
	}
	s := summary()
	if len(s.Incidents) != 1 || s.Incidents[0].Status != "investigating" || s.Status.Indicator != "major" {
		t.Fatalf("at 10:30 %+v", s)
	}
	if s.Components[0].Status != "operational" || s.Components[1].Status != "partial_outage" {
		t.Errorf("components %+v", s.Components)
	}
	clock.Time = at("11:30:00")
	if s = summary(); len(s.Incidents) != 0 || s.Status.Indicator != "none" || s.Components[1].Status != "operational" {
		t.Errorf("at 11:30 %+v", s)
	}
	clock.Time = at("12:30:00")
	if s = summary(); len(s.Incidents) != 0 || len(s.Maintenances) != 1 || s.Maintenances[0].Impact != "maintenance" {
		t.Errorf("at 12:30 %+v", s)
	}
	var all struct{ Incidents []statusIncident }
	_, body := get(t, h, "/status/api/v2/incidents.json")
	if err := json.Unmarshal([]byte(body), &all); err != nil || len(all.Incidents) != 1 || len(all.Incidents[0].Updates) != 2 ||
		all.Incidents[0].ResolvedAt == nil {
		t.Errorf("incidents: %v %s", err, body)
	}
}
