package classify

import (
	"cmp"
	"slices"
	"time"

	"outcry"
)

// Answered is an earlier post of a conversation, and what was read out of it.
type Answered struct {
	ID      string
	Service string
	SeenAt  time.Time
	Signals []outcry.Signal
}

// replyMarks begin the title of a reply, which is the title of what it
// replies to.
var replyMarks = [...]string{"re: ", "aw: ", "antw: ", "sv: ", "odp: ", "rif: ", "res: "}

// repliedTo returns the title of the post that a reply's title repeats; "" if
// it is a title of its own.
func repliedTo(title string) string {
	for _, mark := range replyMarks {
		if hasFoldPrefix(title, mark) {
			return title[len(mark):]
		}
	}
	return ""
}

// opening reads the post that a reply answers as far as its title tells it.
func (c *Classifier) opening(s *scratch, p *outcry.Post) Answered {
	title := repliedTo(p.Title)
	if title == "" {
		return Answered{}
	}
	asked := *p
	asked.Title, asked.Text, asked.Status = "", title, ""
	return Answered{Service: c.Service(p), SeenAt: p.FirstSeenAt, Signals: c.read(s, &asked, Context{}).Signals}
}

// maxAnswers is how many earlier posts of a thread are looked at, and
// maxThreads how many threads a Threader keeps.
const (
	maxAnswers = 16
	maxThreads = 10_000
)

// Threader reads posts one after another and remembers what the later ones of
// a conversation may answer. It is not for several goroutines.
type Threader struct {
	classifier *Classifier
	threads    map[string]*thread
	replies    map[string]string // post without a named thread -> key of its thread
	order      []string          // keys, oldest first
}

type thread struct {
	opening Answered
	recent  []Answered // oldest first
	posts   []string   // keys in Threader.replies
}

// Threader returns a reader of posts in order.
func (c *Classifier) Threader() *Threader {
	return &Threader{classifier: c, threads: map[string]*thread{}, replies: map[string]string{}}
}

// Classify reads a post with what came before it in its conversation: its
// thread or, where the source names none, the post that it replies to.
func (t *Threader) Classify(p *outcry.Post) outcry.Reading {
	var ctx Context
	if th := t.threads[t.key(p)]; th != nil {
		ctx = th.context(p.ReplyTo)
	}
	reading := t.classifier.Classify(p, ctx)
	t.Add(p, reading)
	return reading
}

// Add remembers a post that was read before, for those that answer it.
func (t *Threader) Add(p *outcry.Post, r outcry.Reading) {
	key := t.key(p)
	if key == "" {
		if len(r.Signals) == 0 {
			return // nothing that an answer could lean on
		}
		key = postKey(p, p.ID)
	}
	th := t.threads[key]
	if th == nil {
		th = &thread{}
		t.remember(key, th)
	}
	if p.Thread == "" && len(th.posts) < maxAnswers {
		post := postKey(p, p.ID)
		t.replies[post] = key
		th.posts = append(th.posts, post)
	}
	th.add(Answered{ID: p.ID, Service: t.classifier.Service(p), SeenAt: r.SeenAt, Signals: r.Signals})
}

// key names the conversation of a post among all sources; "" if it begins
// one.
func (t *Threader) key(p *outcry.Post) string {
	switch {
	case p.Thread != "":
		return p.Source + "\x00" + p.Thread
	case p.ReplyTo != "":
		return t.replies[postKey(p, p.ReplyTo)]
	}
	return ""
}

func postKey(p *outcry.Post, id string) string { return p.Source + "\x00\x00" + id }

// remember keeps the thread, in the place of the oldest if there are many.
func (t *Threader) remember(key string, th *thread) {
	if len(t.order) >= maxThreads {
		if old := t.threads[t.order[0]]; old != nil {
			for _, post := range old.posts {
				delete(t.replies, post)
			}
		}
		delete(t.threads, t.order[0])
		t.order = t.order[1:]
	}
	t.threads[key] = th
	t.order = append(t.order, key)
}

func (th *thread) add(a Answered) {
	if th.opening.ID == "" {
		th.opening = a
		return
	}
	if len(th.recent) >= maxAnswers {
		th.recent = slices.Delete(th.recent, 0, 1)
	}
	th.recent = append(th.recent, a)
}

// context returns the earlier posts as Context wants them.
func (th *thread) context(replyTo string) Context {
	var list []Answered
	for _, a := range slices.Backward(th.recent) {
		list = append(list, a)
	}
	if th.opening.ID != "" {
		list = append(list, th.opening)
	}
	if i := slices.IndexFunc(list, func(a Answered) bool { return a.ID == replyTo }); i > 0 {
		direct := list[i]
		list = slices.Insert(slices.Delete(list, i, i+1), 0, direct)
	}
	return Context{Answers: list}
}

// Threads reads a whole file: every post with what stands before it in its
// thread, whatever the order of the file. The readings are in the order of the
// posts.
func Threads(c *Classifier, posts []outcry.Post) []outcry.Reading {
	order := make([]int, len(posts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		p, q := &posts[a], &posts[b]
		if p.Thread == "" || q.Thread == "" {
			return cmp.Or(cmp.Compare(p.Thread, q.Thread), p.PublishedAt.Compare(q.PublishedAt))
		}
		return cmp.Or(cmp.Compare(p.Source, q.Source), cmp.Compare(p.Thread, q.Thread),
			cmp.Compare(p.Seq, q.Seq), p.PublishedAt.Compare(q.PublishedAt))
	})
	readings := make([]outcry.Reading, len(posts))
	t := c.Threader()
	for _, i := range order {
		readings[i] = t.Classify(&posts[i])
	}
	return readings
}
