package simulator

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"outcry"
)

// Site is one source that an operator would configure, as far as its owner
// knows it, and how it looks.
type Site struct {
	Name    string
	Kind    string // of the collector that reads it: feed, reddit, mastodon, hackernews, statuspage
	Path    string // what to put behind the server's address to get the source's URL
	Every   time.Duration
	Service string       // default for its posts
	Region  string       // default for its posts
	Voice   outcry.Voice // default for its posts
	Tags    []string     // of a mastodon source
	Query   string       // of a hackernews source

	Format     Format        // of a feed
	Title      string        // of the page
	Link       string        // public address of the page
	Lang       string        // BCP 47, where the page declares one
	Lag        time.Duration // from publication until the page shows it
	Components []string      // of a statuspage
}

// Format is what a feed is written in.
type Format string

// The formats of a feed.
const (
	RSS    Format = "rss"    // as a forum writes it
	Bridge Format = "bridge" // RSS as a bridge writes it: no titles, authors by handle
	Atom   Format = "atom"
)

// Kinds are the kinds of sites that a Handler can serve.
var Kinds = []string{"feed", "reddit", "mastodon", "hackernews", "statuspage"}

// Post is one version of a post on a site. Two with the same id are an edit
// or, where Deleted is set, a deletion.
type Post struct {
	outcry.Post
	Site string
	Lag  time.Duration // from publication until this version is visible
}

// VisibleAt is when the site shows this version of the post.
func (p Post) VisibleAt() time.Time { return p.PublishedAt.Add(p.Lag) }

// Day is a stretch of time on the social internet.
type Day struct {
	Title      string
	Start, End time.Time
	Sites      []Site
	Posts      []Post // by the time at which they become visible
}

// shown is a post as a site shows it at some moment.
type shown struct {
	outcry.Post
	local int64 // number of the post on its site, rising with the time of arrival
}

// changed is when the post was last written to.
func (s shown) changed() time.Time {
	if s.EditedAt.IsZero() {
		return s.PublishedAt
	}
	return s.EditedAt
}

// shelf is the posts of one site, by the time at which they become visible.
type shelf struct {
	posts  []Post
	locals map[string]int64
	titles map[string]string // of every post of the day: a comment's thread may be on another page
}

// shelve sorts the posts of a day by site.
func (d Day) shelve() map[string]*shelf {
	shelves, titles := map[string]*shelf{}, map[string]string{}
	for _, s := range d.Sites {
		shelves[s.Name] = &shelf{locals: map[string]int64{}, titles: titles}
	}
	for _, p := range d.Posts {
		if p.Title != "" {
			titles[p.ID] = p.Title
		}
		s := shelves[p.Site]
		if s == nil {
			continue
		}
		if _, known := s.locals[p.ID]; !known {
			// As Mastodon numbers them: milliseconds, then a sequence.
			s.locals[p.ID] = p.VisibleAt().UnixMilli()<<16 | int64(len(s.locals)&0xffff)
		}
		s.posts = append(s.posts, p)
	}
	for _, s := range shelves {
		slices.SortStableFunc(s.posts, func(a, b Post) int { return a.VisibleAt().Compare(b.VisibleAt()) })
	}
	return shelves
}

// visible returns how many versions are visible at the time.
func (s *shelf) visible(at time.Time) int {
	n, _ := slices.BinarySearchFunc(s.posts, at, func(p Post, at time.Time) int {
		if p.VisibleAt().After(at) {
			return 1
		}
		return -1
	})
	return n
}

// show returns the posts as they stand after the first n versions, newest
// first, and when the last of these versions became visible.
func (s *shelf) show(n int) (posts []shown, changed time.Time) {
	index := map[string]int{}
	for _, p := range s.posts[:n] {
		changed = p.VisibleAt()
		i, known := index[p.ID]
		if !known {
			index[p.ID] = len(posts)
			posts = append(posts, shown{Post: p.Post, local: s.locals[p.ID]})
			continue
		}
		posts[i].Post = p.Post
		posts[i].EditedAt = changed
	}
	posts = slices.DeleteFunc(posts, func(p shown) bool { return p.Deleted })
	slices.SortStableFunc(posts, func(a, b shown) int {
		return cmp.Or(b.PublishedAt.Compare(a.PublishedAt), cmp.Compare(b.local, a.local))
	})
	return posts, changed
}

// Check returns what is wrong with the day: sites that cannot be told apart or
// served, posts of unknown sites, versions out of order, answers to nothing.
func (d Day) Check() error {
	names, paths := map[string]bool{}, map[string]string{}
	for _, s := range d.Sites {
		switch {
		case names[s.Name]:
			return fmt.Errorf("site %s is there twice", s.Name)
		case !slices.Contains(Kinds, s.Kind):
			return fmt.Errorf("site %s: kind %q; allowed: %v", s.Name, s.Kind, Kinds)
		case len(s.Path) < 2 || s.Path[0] != '/':
			return fmt.Errorf("site %s: path %q; want one such as /forum/index.rss", s.Name, s.Path)
		case paths[s.Path] != "":
			return fmt.Errorf("sites %s and %s have the same path %s", paths[s.Path], s.Name, s.Path)
		}
		names[s.Name], paths[s.Path] = true, s.Name
	}
	seen := map[[2]string]Post{}
	for i, p := range d.Posts {
		key := [2]string{p.Site, p.ID}
		first, again := seen[key]
		_, parent := seen[[2]string{p.Site, p.ReplyTo}]
		switch {
		case !names[p.Site]:
			return fmt.Errorf("post %s: no site %q", p.ID, p.Site)
		case p.ID == "" || p.PublishedAt.IsZero():
			return fmt.Errorf("post %d of %s: needs an id and a time", i+1, p.Site)
		case p.Lag < 0:
			return fmt.Errorf("post %s of %s: is seen before it is published", p.ID, p.Site)
		case p.Deleted && !again:
			return fmt.Errorf("post %s of %s: is deleted before it is visible", p.ID, p.Site)
		case again && !p.PublishedAt.Equal(first.PublishedAt):
			return fmt.Errorf("post %s of %s: two versions, two times of publication", p.ID, p.Site)
		case p.ReplyTo != "" && !parent && !p.Deleted:
			return fmt.Errorf("post %s of %s: answers %s, which is not visible yet", p.ID, p.Site, p.ReplyTo)
		case i > 0 && p.VisibleAt().Before(d.Posts[i-1].VisibleAt()):
			return fmt.Errorf("post %s of %s: out of order", p.ID, p.Site)
		}
		seen[key] = p
	}
	return nil
}
