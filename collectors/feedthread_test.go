package collectors

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"outcry"
)

// placed decodes a page of a source and returns where its posts stand, by id.
func placed(t *testing.T, kind, source, url, body string) map[string]outcry.Post {
	t.Helper()
	k, _ := KindOf(kind)
	page, err := k.Read(Source{Name: source, Kind: kind, URL: url, Tags: []string{"x"}}, []byte(body), "", time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	posts := map[string]outcry.Post{}
	for _, p := range page.Posts {
		posts[p.ID] = p
	}
	return posts
}

func atomOf(entries ...string) string {
	return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">` + strings.Join(entries, "") + `</feed>`
}

func entryOf(id, link, more string) string {
	return fmt.Sprintf(`<entry><id>%s</id><link href="%s"/><updated>2026-03-01T11:00:00Z</updated><content type="html">&lt;!-- SC_OFF --&gt;words of %[1]s</content>%[3]s</entry>`, id, link, more)
}

func rssOf(items ...string) string {
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>` + strings.Join(items, "") + `</channel></rss>`
}

func itemOf(guid, link string) string {
	return fmt.Sprintf(`<item><guid isPermaLink="false">%s</guid><link>%s</link><description>words of %[1]s</description></item>`, guid, link)
}

// TestTwoSourcesOfASiteMeet decodes two pages of one site and one of another.
func TestTwoSourcesOfASiteMeet(t *testing.T) {
	answer := `<thr:in-reply-to xmlns:thr="http://purl.org/syndication/thread/1.0" ref="tag:blog.example,2026:1"/>`
	for name, test := range map[string]struct{ opens, answers, elsewhere outcry.Post }{
		"reddit": {
			placed(t, "reddit", "posts", "", atomOf(entryOf("t3_aa", "https://www.reddit.com/r/watt/comments/aa/down/", "")))["t3_aa"],
			placed(t, "reddit", "comments", "", atomOf(entryOf("t1_cc", "https://old.reddit.com/r/watt/comments/aa/down/cc/", "")))["t1_cc"],
			placed(t, "reddit", "mirror", "", atomOf(entryOf("t1_cc", "https://mirror.example/r/watt/comments/aa/down/cc/", "")))["t1_cc"],
		},
		"discourse": {
			placed(t, "feed", "topics", "", rssOf(itemOf("forum.example-topic-12", "https://forum.example/t/app-down/12")))["forum.example-topic-12"],
			placed(t, "feed", "posts", "", rssOf(itemOf("forum.example-post-12-7", "https://forum.example/t/app-down/12/7")))["forum.example-post-12-7"],
			placed(t, "feed", "others", "", rssOf(itemOf("board.example-post-12-7", "https://board.example/t/app-down/12/7")))["board.example-post-12-7"],
		},
		"feed of answers": {
			placed(t, "feed", "entries", "", atomOf(entryOf("tag:blog.example,2026:1", "https://blog.example/1", "<thr:total>2</thr:total>")))["tag:blog.example,2026:1"],
			placed(t, "feed", "answers", "", atomOf(entryOf("tag:blog.example,2026:1.5", "https://blog.example/1#5", answer)))["tag:blog.example,2026:1.5"],
			placed(t, "feed", "others", "", atomOf(entryOf("1", "https://else.example/1", "<thr:total>2</thr:total>")))["1"],
		},
	} {
		key := test.opens.ThreadKey()
		if key == "" || test.answers.ThreadKey() != key {
			t.Errorf("%s: the opening post stands in %q, its answer in %q", name, key, test.answers.ThreadKey())
		}
		if test.elsewhere.Text == "" || test.elsewhere.ThreadKey() == key {
			t.Errorf("%s: another site's %+v stands in it, too", name, test.elsewhere)
		}
		if outcry.InThread(&test.opens, &test.answers) >= 0 && name == "discourse" {
			t.Errorf("%s: the answer comes first", name)
		}
	}
}

func TestAnAnswerMeetsItsPostOverTwoVisitsOfATimeline(t *testing.T) {
	status := func(id, parent string) string {
		return fmt.Sprintf(`[{"id":"%s","uri":"https://fed.example/users/a/statuses/%[1]s","created_at":"2026-03-01T11:00:00Z","in_reply_to_id":"%s","content":"<p>down</p>","account":{"acct":"a"}}]`, id, parent)
	}
	first := placed(t, "mastodon", "a", "https://fed.example/", status("1", ""))["https://fed.example/users/a/statuses/1"]
	second := placed(t, "mastodon", "b", "https://fed.example", status("2", "1"))["https://fed.example/users/a/statuses/2"]
	other := placed(t, "mastodon", "c", "https://third.example", status("2", "1"))["https://fed.example/users/a/statuses/2"]
	if first.ThreadKey() == "" || first.ThreadKey() != second.ThreadKey() || second.ThreadKey() == other.ThreadKey() {
		t.Errorf("threads %q, %q, and on another server %q", first.Thread, second.Thread, other.Thread)
	}
}

func TestAnswersThatGoRoundEndSomewhere(t *testing.T) {
	ring := func(id, ref string) string {
		return entryOf(id, "https://blog.example/"+id, fmt.Sprintf(`<thr:in-reply-to ref="%s"/>`, ref))
	}
	posts := placed(t, "feed", "ring", "", atomOf(ring("urn:1", "urn:2"), ring("urn:2", "urn:1")))
	if posts["urn:1"].ReplyTo != "urn:2" || posts["urn:1"].Thread == "" {
		t.Errorf("%+v", posts["urn:1"])
	}
}
