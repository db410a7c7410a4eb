package collectors

import (
	"strings"
	"time"
	"unicode/utf8"

	"outcry"
)

// Page is what one answer held.
type Page struct {
	Posts   []outcry.Post
	Skipped int    // items that could not be read
	Since   string // the kind's cursor after this page; "" leaves it where it was

	// More is what to change in the address's query to get the next page; ""
	// means that there is none.
	More string
	// Older says that More leads back in time, so that what is not reached is
	// missed. Otherwise the next visit takes up where this one ended.
	Older bool
	// Window says that the page is a list of the newest posts which older ones
	// fall out of.
	Window bool

	Wait time.Duration // how long the source asks to be left alone

	Problems []Problem // why items could not be read, the first few
}

// Problem says why an item could not be read.
type Problem struct {
	Item   int // line or place in the list, from 1
	Reason string
}

// maxProblems is how many items that could not be read are told one by one.
const maxProblems = 1000

// reject counts an item that could not be read, and says why.
func (p *Page) reject(item int, reason string) {
	p.Skipped++
	if len(p.Problems) < maxProblems {
		p.Problems = append(p.Problems, Problem{item, reason})
	}
}

// Bounds of what is kept of one post, in bytes.
const (
	maxText  = 64 << 10
	maxTitle = 2 << 10
	maxName  = 512 // ids, accounts
	maxLink  = 2 << 10
	maxLinks = 32
	maxItems = 1000 // a page
)

// add puts a post of a network's page on ours; what is too much for one page is
// passed over.
func (p *Page) add(src Source, now time.Time, post outcry.Post, claimed time.Time, raw string) {
	if len(p.Posts) >= maxItems {
		p.Skipped++
		return
	}
	p.put(src, now, post, claimed, raw)
}

// put keeps a post, with what its source says of all its posts. A post without
// any words has nothing to tell and is left out.
func (p *Page) put(src Source, now time.Time, post outcry.Post, claimed time.Time, raw string) {
	post.Source = src.Name
	post.SourceService, post.SourceRegion, post.SourceVoice = src.Service, src.Region, src.Voice
	post.FirstSeenAt = now
	post.Date(claimed, cut(raw, maxName))
	post.EditedAt = edited(post, post.EditedAt)
	bound(&post)
	if post.Title == "" && post.Text == "" && !post.Deleted {
		return
	}
	p.Posts = append(p.Posts, post)
}

// edited is the time of an edit if it can be believed.
func edited(p outcry.Post, at time.Time) time.Time {
	if at.After(p.PublishedAt) && !at.After(p.FirstSeenAt) {
		return at.UTC()
	}
	return time.Time{}
}

// bound keeps a stranger's post to the size of a post.
func bound(p *outcry.Post) {
	for _, s := range []*string{&p.ID, &p.Thread, &p.ReplyTo} {
		if len(*s) > maxName { // cut off, it would be another's
			*s = short(*s)
		}
	}
	p.Title = cut(strings.TrimSpace(p.Title), maxTitle)
	p.Text = cut(strings.TrimSpace(p.Text), maxText)
	p.Quote = cut(strings.TrimSpace(p.Quote), maxText)
	for _, s := range []*string{&p.Author, &p.Thread, &p.ReplyTo, &p.Lang, &p.Service, &p.Region} {
		*s = cut(strings.TrimSpace(*s), maxName)
	}
	p.URL = atMost(maxLink, p.URL)
	var links []string
	seen := map[string]bool{}
	for _, l := range p.Links {
		if len(links) < maxLinks && len(l) <= maxLink && !seen[l] {
			seen[l] = true
			links = append(links, l)
		}
	}
	p.Links = links
}

// atMost is s, or "" where it has more than n bytes: an address or a validator
// that was cut would be another one.
func atMost(n int, s string) string {
	if len(s) > n {
		return ""
	}
	return s
}

// cut returns the first n bytes of s, or a few less so as not to split a
// character, as valid UTF-8.
func cut(s string, n int) string {
	if len(s) > n {
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		s = s[:n]
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}
