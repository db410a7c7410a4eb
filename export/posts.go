package export

import (
	"io"

	"outcry"
)

var postColumns = []string{
	"seq", "source", "post_id", "url", "author", "published_at", "first_seen_at",
	"lang", "title", "text", "deleted",
}

// Posts writes posts as they are stored.
func Posts(w io.Writer, f Format, rows outcry.StoredPosts) error {
	return write(w, f, "posts", postColumns, rows, func(c []cell, p outcry.StoredPost) {
		c[0] = number(p.Seq)
		c[1], c[2], c[3], c[4] = text(p.Source), text(p.ID), text(p.URL), text(p.Author)
		c[5], c[6] = moment(p.PublishedAt), moment(p.FirstSeenAt)
		c[7], c[8], c[9] = text(p.Lang), text(p.Title), text(p.Text)
		c[10] = boolean(p.Deleted)
	})
}
