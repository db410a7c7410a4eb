package collectors

import (
	"net/url"
	"regexp"
	"strconv"

	"github.com/mmcdole/gofeed"

	"outcry"
)

// feedThreads knows which items of a page answer which: RFC 4685 lets an item
// name the one that it answers.
type feedThreads struct {
	answers map[string]string // ids by the ids of their answers
	opens   map[string]bool   // what is answered
}

func feedThreadsOf(items []*gofeed.Item, ids []string) feedThreads {
	t := feedThreads{map[string]string{}, map[string]bool{}}
	for i, item := range items {
		for _, reply := range item.Extensions["thr"]["in-reply-to"] {
			if ref := reply.Attrs["ref"]; ref != "" && ref != ids[i] {
				t.answers[ids[i]], t.opens[ref] = ref, true
			}
		}
	}
	return t
}

// place says where an item stands: in which thread, whom it answers, and as
// which. An item that answers none opens a thread if it is known to be answered
// or counts its answers, which stand in a feed of their own then.
func (t feedThreads) place(item *gofeed.Item, id string) (thread, replyTo string, seq int) {
	if thread, seq, is := discourseThread(item); is {
		return thread, "", seq
	}
	replyTo = t.answers[id]
	for above, n := replyTo, 0; above != "" && n < maxItems; n++ { // they may go round
		thread = above
		above = t.answers[above]
	}
	counts := item.Extensions["thr"]["total"] != nil
	if thread == "" && (t.opens[id] || counts && outcry.SharedThread(id)) {
		thread = id
	}
	return thread, replyTo, 0
}

// discourseGUID is how Discourse names what stands in its feeds: a topic in the
// list of topics, and its posts, the first among them, in the list of posts.
var discourseGUID = regexp.MustCompile(`^[^/ ]+-(?:topic-(\d+)|post-(\d+)-(\d+))$`)

// discourseThread is the short address of the topic of an item, and its number
// there.
func discourseThread(item *gofeed.Item) (thread string, seq int, is bool) {
	m := discourseGUID.FindStringSubmatch(item.GUID)
	u, err := url.Parse(item.Link)
	if m == nil || err != nil || u.Host == "" {
		return "", 0, false
	}
	topic, number := m[1], 1
	if topic == "" {
		topic = m[2]
		number, _ = strconv.Atoi(m[3]) // digits; too many are one place like another
	}
	return u.Scheme + "://" + u.Host + "/t/" + topic, number, true
}
