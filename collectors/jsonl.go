package collectors

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"outcry"
)

func jsonlKind() Kind {
	return Kind{
		Name: "jsonl", Reads: File, Every: 5 * time.Second, Needs: []string{"path"},
		Doc: Doc{
			Reads:  "A posts file (JSON Lines) that another program appends to, or a named pipe that it writes to.",
			Wire:   "JSON Lines",
			Keys:   "path (needed)",
			Tells:  "whatever the posts say, in the fields of a posts file",
			Limits: "a line of at most 4 MiB. A file that was replaced or cut short is read from its start, and the visit is marked as having a gap. What could not be stored is brought again by the next visit. If the program is killed, what it had taken from a pipe and not stored is lost, since nobody else has it; a file is not.",
			Example: `
- name: bridge
  kind: jsonl
  path: /var/spool/outcry/posts.jsonl
  every: 5s`,
		},
		Decode: decodeLines,
	}
}

// decodeLines reads whole lines of a posts file. A line that is no post is
// passed over.
func decodeLines(src Source, body []byte, now time.Time) (Page, error) {
	var page Page
	for line, err := range outcry.ReadPosts(bytes.NewReader(body), outcry.LineRules{}) {
		var bad *outcry.LineError
		switch {
		case errors.As(err, &bad):
			page.reject(bad.N, bad.Reason)
		case err != nil:
			return page, fmt.Errorf("reading posts: %w", err)
		default:
			page.keep(src, now, line.Post)
		}
	}
	return page, nil
}

// keep puts a post of a posts file on the page. We say when it was seen, not
// the file.
func (p *Page) keep(src Source, now time.Time, post outcry.Post) {
	claimed, raw := post.PublishedAt, post.Claimed
	if raw != "" {
		claimed, _ = time.Parse(time.RFC3339, raw)
	}
	post.Claimed = ""
	p.put(src, now, post, claimed, raw)
}
