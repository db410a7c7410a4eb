package classify

import (
	"cmp"
	"slices"

	"outcry"
)

// Threads reads a whole file: every post with what stands before it in its
// conversation, whatever the order of the file. The readings are the last of
// each post, in the order of the posts. Posts without a date, which only such a
// file can hold, stand in its order.
func Threads(c *Classifier, posts []outcry.Post) []outcry.Reading {
	readings := make([]outcry.Reading, len(posts))
	replies := c.Replies()
	places := placesOf(posts)
	talk := c.Talk()
	for n, at := range places {
		p := &posts[at.index]
		var said []outcry.Reading
		if at.thread == "" {
			said, _ = replies.Read(p)
		} else {
			if n > 0 && places[n-1].thread != at.thread {
				talk = c.Talk()
			}
			said, _ = talk.Read(p)
			talk.Add(p, said)
		}
		replies.Add(p, said) // of a thread, too: others may answer it from outside
		readings[at.index] = said[len(said)-1]
	}
	return readings
}

// standing is where a post of a file stands.
type standing struct {
	thread string
	first  int // the first sight of the post
	index  int
}

// placesOf orders posts by thread and by their places in it, those of no thread
// last. Later versions of a post stand where the first does.
func placesOf(posts []outcry.Post) []standing {
	first := make(map[replyKey]int, len(posts))
	for i := range posts {
		k := replyKey{posts[i].Source, posts[i].ID}
		if at, known := first[k]; !known || posts[i].FirstSeenAt.Before(posts[at].FirstSeenAt) {
			first[k] = i
		}
	}
	places := make([]standing, len(posts))
	for i := range posts {
		at := first[replyKey{posts[i].Source, posts[i].ID}]
		places[i] = standing{posts[at].ThreadKey(), at, i}
	}
	slices.SortStableFunc(places, func(a, b standing) int {
		switch {
		case a.thread == b.thread:
		case a.thread == "":
			return 1
		case b.thread == "":
			return -1
		default:
			return cmp.Compare(a.thread, b.thread)
		}
		p, q := &posts[a.first], &posts[b.first]
		order := outcry.InThread
		if a.thread == "" {
			order = outcry.InTime
		}
		if p.PublishedAt.IsZero() && q.PublishedAt.IsZero() {
			order = func(p, q *outcry.Post) int { return cmp.Or(cmp.Compare(p.Seq, q.Seq), a.first-b.first) }
		}
		return cmp.Or(order(p, q), cmp.Compare(p.Source, q.Source), posts[a.index].FirstSeenAt.Compare(posts[b.index].FirstSeenAt))
	})
	return places
}
