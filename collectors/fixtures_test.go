package collectors_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v4"

	"outcry"
	"outcry/collectors"
)

// recorded returns what a real service once sent. Recordings lie beside the
// repository and are no part of it.
func recorded(t testing.TB, name string) []byte {
	t.Helper()
	body, err := os.ReadFile(filepath.Join("..", "..", "shared", "fixtures", name))
	if os.IsNotExist(err) {
		t.Skipf("no recordings here: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func read(t *testing.T, src collectors.Source, body []byte, now time.Time) []outcry.Post {
	t.Helper()
	kind, known := collectors.KindOf(src.Kind)
	if !known {
		t.Fatalf("no kind %q", src.Kind)
	}
	page, err := kind.Read(src, body, "", now)
	if err != nil {
		t.Fatal(err)
	}
	if page.Skipped != 0 {
		t.Errorf("skipped %d items: %v", page.Skipped, page.Problems)
	}
	return page.Posts
}

// facts is what was read off a recording by hand; zero fields are not looked at.
type facts struct {
	id, at, author, title, thread, replyTo, url, quote, link, lang string

	text   string // stands in the text
	voice  outcry.Voice
	status outcry.Status
	seq    int
}

func check(t *testing.T, posts []outcry.Post, want []facts) {
	t.Helper()
	for _, w := range want {
		i := slices.IndexFunc(posts, func(p outcry.Post) bool { return p.ID == w.id })
		if i < 0 {
			t.Errorf("no post %q", w.id)
			continue
		}
		p := posts[i]
		if got := outcry.FormatTime(p.PublishedAt); got != w.at {
			t.Errorf("%s: published at %s, want %s", w.id, got, w.at)
		}
		for _, f := range []struct{ name, got, want string }{
			{"author", p.Author, w.author}, {"title", p.Title, w.title}, {"thread", p.Thread, w.thread},
			{"reply_to", p.ReplyTo, w.replyTo}, {"url", p.URL, w.url}, {"quote", p.Quote, w.quote}, {"lang", p.Lang, w.lang},
			{"voice", string(p.Voice), string(w.voice)}, {"status", string(p.Status), string(w.status)},
		} {
			if f.want != "" && f.got != f.want {
				t.Errorf("%s: %s is %q, want %q", w.id, f.name, f.got, f.want)
			}
		}
		if !strings.Contains(p.Text, w.text) {
			t.Errorf("%s: text is %q, want it to hold %q", w.id, p.Text, w.text)
		}
		if w.link != "" && !slices.Contains(p.Links, w.link) {
			t.Errorf("%s: links are %q, want %q among them", w.id, p.Links, w.link)
		}
		if w.seq != 0 && p.Seq != w.seq {
			t.Errorf("%s: seq is %d, want %d", w.id, p.Seq, w.seq)
		}
		if strings.ContainsAny(p.Text, "\r\t") || strings.Contains(p.Text, "<p>") || strings.Contains(p.Text, "&amp;") {
			t.Errorf("%s: text is not plain: %q", w.id, p.Text)
		}
	}
}

var autumn = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

func TestRecordedFeeds(t *testing.T) {
	tests := []struct {
		file  string
		voice outcry.Voice
		posts int
		want  []facts
	}{
		{"forums/xenforo_hypixel_2022-04.rss", "", 2, []facts{
			{id: "4903080", at: "2022-04-12T23:37:59Z", author: "Sylent", title: "Easter Event on Hypixel", text: "Hey everyone!\nSpring has just arrived!"},
			{id: "4944569", at: "2022-05-11T23:45:50Z", author: "Minikloon", title: "[May 11] Sunshade Patch", url: "https://hypixel.net/threads/may-11-sunshade-patch.4944569/"},
		}},
		{"lemmy/community_lemmyworld_2023-12.rss", "", 3, []facts{
			{id: "https://lemmy.world/post/6063706", at: "2023-10-01T00:42:07Z", title: "9/30/23 Don't be this guy", text: "use this link if video", link: "https://imgur.com/a/XKwjyC3"},
			{id: "https://lemmy.world/post/5679506", at: "2023-09-24T22:50:29Z", text: "https://youtu.be/6Xr6tsMCDzs"},
			{id: "https://lemmy.world/post/8054956", at: "2023-11-10T09:48:21Z", title: "Lemmy.World Junior Cloud Engineer", text: "Hello World!"},
		}},
		{"googlenews/search_2026-09-25.rss", outcry.Press, 2, []facts{
			{id: "CBMinwFBVV95cUxObDNTMW1VT3pC", at: "2026-09-25T13:53:48Z", lang: "en-US", text: "countynewscenter.com"},
			{id: "CBMiogFBVV95cUxQZ3MtNXd1", at: "2026-09-25T16:11:00Z", title: "Ketanji Brown Jackson criticizes supreme court’s handling of emergency docket - The Guardian"},
		}},
		{"mastodon/tag_kubernetes_2023-12.rss", "", 1, []facts{
			{id: "https://ioc.exchange/@jon404/111544891736153138", at: "2023-12-08T12:52:54Z", text: "Shameless blog series plug\nIf you're in to #kubernetes and #homelab"},
		}},
		{"statuspage/github_history_2025-10-21.atom", outcry.Official, 3, []facts{
			{id: "tag:www.githubstatus.com,2005:Incident/26837586@1761068374", at: "2025-10-21T17:39:34Z", author: "GitHub",
				title: "Disruption with some GitHub services", text: "17:39 UTC\nResolved - This incident has been resolved."},
		}},
		{"aws/aws_all_2026-08-18.rss", outcry.Official, 50, []facts{
			{id: "https://status.aws.amazon.com/#directconnect-eu-central-1_1787025679@1787025679", at: "2026-08-18T04:01:19Z",
				title: "Service is operating normally: [RESOLVED] Increased Packet loss", text: "in Frankfurt, DEU."},
		}},
		{"azure/azure-feed-20260723.xml", outcry.Official, 1, []facts{
			{id: "issues-connecting-to-resources-in-west-us@1784824149", at: "2026-07-23T16:29:09Z", title: "Issues connecting to resources in West US", text: "West US region"},
		}},
		{"azure/azure-feed-20251029.xml", outcry.Official, 1, nil},
		{"azure/azure-feed-20240721.xml", outcry.Official, 1, nil},
		{"azure/azure-feed-empty.xml", outcry.Official, 0, nil},
	}
	for _, tt := range tests {
		t.Run(filepath.Base(tt.file), func(t *testing.T) {
			src := collectors.Source{Name: "s", Kind: "feed", URL: "https://example.org/", Voice: tt.voice, Service: "svc"}
			posts := read(t, src, recorded(t, tt.file), autumn)
			if len(posts) != tt.posts {
				t.Errorf("%d posts, want %d", len(posts), tt.posts)
			}
			check(t, posts, tt.want)
			for _, p := range posts {
				if p.SourceVoice != tt.voice || p.SourceService != "svc" || p.Claimed != "" {
					t.Errorf("%s: source voice %q, source service %q, claimed %q", p.ID, p.SourceVoice, p.SourceService, p.Claimed)
				}
			}
		})
	}
}

func TestRecordedMastodon(t *testing.T) {
	src := collectors.Source{Name: "s", Kind: "mastodon", Tags: []string{"hoot"}}
	for _, tt := range []struct {
		file, uri string
		want      []facts
	}{
		{"mastodon/test_hashtag_tl.yaml", "/timelines/tag/hoot", []facts{{
			id: "http://localhost:3000/ap/users/117020566092212359/statuses/117020593741189701", at: "2026-08-01T13:55:55.867Z",
			author: "mastodonpy_test_2@localhost:3000", text: "#hoot (hashtag toot)", lang: "ja",
			thread: "https://mastodon.social/statuses/117020593741189701",
		}}},
		{"mastodon/test_pagination_iterator.yaml", "/timelines/tag/", nil},
	} {
		for _, body := range cassette(t, recorded(t, tt.file), tt.uri) {
			var raw []struct {
				ID, URI string
			}
			if err := json.Unmarshal(body, &raw); err != nil {
				t.Fatal(err)
			}
			posts := read(t, src, body, autumn)
			if len(posts) != len(raw) {
				t.Errorf("%s: %d posts of %d", tt.file, len(posts), len(raw))
			}
			for _, r := range raw {
				if !slices.ContainsFunc(posts, func(p outcry.Post) bool { return p.ID == r.URI }) {
					t.Errorf("%s: %s is missing", tt.file, r.URI)
				}
			}
			check(t, posts, tt.want)
		}
	}
}

// cassette returns the bodies of the recorded answers to addresses that hold
// the words.
func cassette(t *testing.T, raw []byte, words string) [][]byte {
	t.Helper()
	var tape struct {
		Interactions []struct {
			Request struct {
				URI string `yaml:"uri"`
			} `yaml:"request"`
			Response struct {
				Body struct {
					String string `yaml:"string"`
				} `yaml:"body"`
			} `yaml:"response"`
		} `yaml:"interactions"`
	}
	if err := yaml.Unmarshal(raw, &tape); err != nil {
		t.Fatal(err)
	}
	var bodies [][]byte
	for _, i := range tape.Interactions {
		if strings.Contains(i.Request.URI, words) {
			bodies = append(bodies, []byte(i.Response.Body.String))
		}
	}
	if len(bodies) == 0 {
		t.Fatalf("no answer to %s", words)
	}
	return bodies
}

func TestRecordedHackerNews(t *testing.T) {
	src := collectors.Source{Name: "s", Kind: "hackernews", Query: "x"}
	for file, want := range map[string]facts{
		"algolia_comment_hit_2015.json": {id: "10542777", at: "2015-11-10T21:44:41Z", author: "catnaroek", thread: "https://news.ycombinator.com/item?id=10527428", replyTo: "10541683",
			text: "The category I'm talking about", link: "https://en.wikipedia.org/wiki/Free_category"},
		"algolia_story_2016.json": {id: "12422420", at: "2016-09-04T02:50:35Z", author: "ramblerman", thread: "https://news.ycombinator.com/item?id=12422420", title: "In defence of Douglas Crockford",
			link: "http://atom-morgan.github.io/in-defense-of-douglas-crockford"},
		"algolia_story_2026_current_shape.json": {id: "49093051", at: "2026-07-29T03:19:19Z", author: "zinas", thread: "https://news.ycombinator.com/item?id=49093051",
			title: "Show HN: MetrIQ – An AI fitness coach who supports you", text: "just holds what you typed.\nSo I switched"},
	} {
		check(t, read(t, src, recorded(t, "hackernews/"+file), autumn), []facts{want})
	}
}

func TestRecordedStatuspages(t *testing.T) {
	src := collectors.Source{Name: "s", Kind: "statuspage", URL: "https://example.org/"}
	for _, tt := range []struct {
		file  string
		posts int
		want  []facts
	}{
		{"statuspage/github_summary_incident.json", 4, []facts{
			{id: "jdy3tw5mt5r5", at: "2014-05-14T20:22:40.301Z", thread: "https://www.githubstatus.com/incidents/cp306tmzcl0y", status: outcry.NoticeIdentified, title: "Unplanned Database Outage", text: "The whole site is down"},
			{id: "qq0vx910b3qj", at: "2014-05-14T20:24:41.913Z", thread: "https://www.githubstatus.com/incidents/w1zdr745wmfy", status: outcry.NoticeMaintenance},
			{id: "drs62w8df6fs", at: "2014-05-14T20:34:20.036Z", thread: "https://www.githubstatus.com/incidents/k7mf5z1gz05c", status: outcry.NoticeMaintenance, seq: 1},
		}},
		{"statuspage/cloudamqp_summary_maintenance.json", -1, nil},
		{"statuspage/github_incidents_2026-08-18_first5.json", -1, []facts{
			{id: "5qb9c4nx98sg", at: "2026-08-18T11:42:59.304Z", thread: "https://www.githubstatus.com/incidents/bmpybhnrky3x", status: outcry.NoticeResolved, seq: 4, text: "This incident has been resolved."},
			{id: "z4lmvb5tlx7z", at: "2026-08-18T10:41:40.666Z", thread: "https://www.githubstatus.com/incidents/bmpybhnrky3x", status: outcry.NoticeMonitoring, seq: 2},
			{id: "k4w4pvwlw2qy", at: "2026-08-18T07:40:35.712Z", thread: "https://www.githubstatus.com/incidents/bmpybhnrky3x", status: outcry.NoticeInvestigating},
		}},
		{"incidentio/openai_incidents_item_2026-09-23.json", 1, []facts{
			{id: "01M36RMC01ZFWQ861WYJKC4XE1/resolved@2026-09-23T09:54:16Z", at: "2026-09-23T09:54:16Z", thread: "01M36RMC01ZFWQ861WYJKC4XE1",
				status: outcry.NoticeResolved, title: "Elevated Error Rates for ChatGPT across Plus and Pro plans."},
		}},
	} {
		posts := read(t, src, recorded(t, tt.file), autumn)
		if tt.posts >= 0 && len(posts) != tt.posts {
			t.Errorf("%s: %d posts, want %d", tt.file, len(posts), tt.posts)
		}
		check(t, posts, tt.want)
		for _, p := range posts {
			if p.Voice != outcry.Official || p.Thread == "" {
				t.Errorf("%s: %s has voice %q, thread %q", tt.file, p.ID, p.Voice, p.Thread)
			}
		}
	}
}

// TestRecordedUTF16 reads a body whose bytes are not UTF-8: it must arrive as
// the JSON that it is.
func TestRecordedUTF16(t *testing.T) {
	body := recorded(t, "aws/aws-currentevents.utf16be.bin")
	kind, _ := collectors.KindOf("statuspage")
	_, err := kind.Read(collectors.Source{Name: "s", Kind: "statuspage"}, body, "application/json", autumn)
	if err == nil || !strings.Contains(err.Error(), "no status summary") {
		t.Errorf("error is %v; want one that has seen the JSON and misses the summary", err)
	}
	if !bytes.HasPrefix(body, []byte{0xFE, 0xFF}) {
		t.Error("the recording is no longer UTF-16BE")
	}
}
