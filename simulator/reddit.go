package simulator

import (
	"strconv"
	"strings"
)

// writeReddit writes the Atom feed of one or more subreddits: posts, or
// comments where the path says so. ?limit= is 25 unless asked, 100 at most.
func writeReddit(v view) page {
	limit, err := strconv.Atoi(v.request.URL.Query().Get("limit"))
	if err != nil || limit < 1 {
		limit = 25
	}
	v.posts = v.posts[:min(len(v.posts), limit, 100)]
	// "/r/teslamotors+TeslaLounge/new/.rss" names its subreddits.
	parts := strings.Split(v.site.Path, "/")
	subs, listing := parts[min(2, len(parts)-1)], "newest submissions"
	if strings.Contains(v.site.Path, "/comments/") {
		listing = "newest comments"
	}
	feed := atomFeed{
		NS: atomNamespace, Media: "http://search.yahoo.com/mrss/",
		Category: &atomCategory{Term: subs, Label: "r/" + subs},
		Updated:  atomTime(v.changed), ID: v.site.Path, Title: listing + " : " + subs,
		Links: []atomLink{
			{Rel: "self", Href: "https://www.reddit.com" + v.site.Path, Type: "application/atom+xml"},
			{Rel: "alternate", Href: "https://www.reddit.com" + strings.TrimSuffix(v.site.Path, ".rss"), Type: "text/html"},
		},
	}
	for _, p := range v.posts {
		feed.Entries = append(feed.Entries, redditEntry(p, v.titles[p.Thread], strings.Contains(subs, "+")))
	}
	p := xmlPage("application/atom+xml; charset=UTF-8", feed)
	p.header = map[string]string{"Vary": "accept-encoding", "Server": "snooserv"}
	return p
}

// redditEntry writes a post, or a comment in the named thread. many says that
// the page shows several subreddits.
func redditEntry(p shown, thread string, many bool) atomEntry {
	sub := subreddit(p.URL)
	author := "/u/" + clean(p.Author)
	entry := atomEntry{
		Author:   atomAuthor{Name: author, URI: "https://www.reddit.com/user/" + clean(p.Author)},
		Category: &atomCategory{Term: sub, Label: "r/" + sub},
		ID:       p.ID, Links: []atomLink{{Href: p.URL}}, Updated: atomTime(p.changed()), Title: clean(p.Title),
	}
	body := ""
	if p.Text != "" {
		body = "<!-- SC_OFF --><div class=\"md\">" + redditBody(p) + "</div><!-- SC_ON -->"
	}
	if strings.HasPrefix(p.ID, "t1_") {
		entry.Title = author + " on " + clean(thread)
		entry.Content = atomContent{Type: "html", Text: body}
		return entry
	}
	entry.Published = atomTime(p.PublishedAt)
	target := p.URL
	if len(p.Links) > 0 {
		target = p.Links[0]
	}
	by := " &#32; submitted by &#32; " + anchor(entry.Author.URI, " "+author+" ")
	if many {
		by += " &#32; to &#32; " + anchor("https://www.reddit.com/r/"+sub+"/", " r/"+sub+" ")
	}
	entry.Content = atomContent{Type: "html", Text: strings.TrimSpace(body + by + " <br/> <span>" +
		anchor(target, "[link]") + "</span> &#32; <span>" + anchor(p.URL, "[comments]") + "</span>")}
	return entry
}

// redditBody writes the text as Reddit renders its Markdown.
func redditBody(p shown) string {
	var b strings.Builder
	if p.Quote != "" {
		b.WriteString("<blockquote>\n<p>" + escaped(clean(p.Quote), "<br/>\n", plainLink) + "</p>\n</blockquote>\n\n")
	}
	for _, part := range paragraphs(p.Text) {
		b.WriteString("<p>" + escaped(part, "<br/>\n", plainLink) + "</p>\n\n")
	}
	return b.String()
}

// subreddit is the community that a post's address names.
func subreddit(address string) string {
	_, rest, _ := strings.Cut(address, "/r/")
	sub, _, _ := strings.Cut(rest, "/")
	return sub
}
