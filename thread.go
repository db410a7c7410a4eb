package outcry

import (
	"cmp"
	"strings"
)

// ThreadKey names the conversation of the post as all sources together see it;
// "" for none. It is what Thread says of its scope.
func (p *Post) ThreadKey() string {
	if p.Thread == "" || SharedThread(p.Thread) {
		return p.Thread
	}
	return p.Source + "\x00" + p.Thread
}

// SharedThread reports whether a thread is the same whichever source names it:
// whether its name was made to be the only one of its kind.
func SharedThread(name string) bool {
	for _, scheme := range [...]string{"https://", "http://", "tag:", "urn:"} {
		if strings.HasPrefix(name, scheme) {
			return true
		}
	}
	return false
}

// InThread orders the posts of a thread as they are read: by seq, then
// publication, then id, of which the shorter is the earlier since most sites
// count. Only sights of one post are equal.
func InThread(a, b *Post) int { return cmp.Or(cmp.Compare(a.Seq, b.Seq), InTime(a, b)) }

// InTime is InThread for posts without a thread, where seq means nothing. Like
// the store, it looks no closer than at milliseconds.
func InTime(a, b *Post) int {
	return cmp.Or(cmp.Compare(a.PublishedAt.UnixMilli(), b.PublishedAt.UnixMilli()), cmp.Compare(len(a.ID), len(b.ID)), cmp.Compare(a.ID, b.ID))
}
