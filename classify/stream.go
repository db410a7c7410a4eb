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

// MaxAnswers is how many earlier posts of a conversation are looked at beside
// the one that opened it.
const MaxAnswers = 16

// maxThreads is how many conversations a Threader keeps, and maxPosts how many
// posts of conversations without a name.
const (
	maxThreads = 10_000
	maxPosts   = 20_000
)

// Threader reads posts as they come, each with what came before it, where no
// more can be known: from a stream. What it knows of a conversation are its
// opening post and the latest ones or, where the source names none, the posts
// that lead to the one that is read; each as it stood last. It is not for
// several goroutines.
type Threader struct {
	classifier *Classifier
	threads    latest[thread]
	posts      latest[loose]
}

// thread is a conversation that has a name.
type thread struct {
	opening Answered
	recent  []Answered // oldest first
}

// loose is a post of no named conversation.
type loose struct {
	Answered
	replyTo string
}

// Threader returns a reader of posts in order.
func (c *Classifier) Threader() *Threader {
	return &Threader{classifier: c, threads: newLatest[thread](maxThreads), posts: newLatest[loose](maxPosts)}
}

// Classify reads a post with what came before it in its conversation, and
// remembers it.
func (t *Threader) Classify(p *outcry.Post) outcry.Reading {
	reading := t.classifier.Classify(p, t.Context(p))
	t.Add(p, reading)
	return reading
}

// Context returns what came before a post in its conversation: its thread or,
// where the source names none, the posts that it replies to.
func (t *Threader) Context(p *outcry.Post) Context {
	if p.Thread == "" {
		return t.leadingTo(p)
	}
	if th := t.threads.get(p.ThreadKey()); th != nil {
		return th.context(p)
	}
	return Context{}
}

// leadingTo walks from reply to reply, nearest first.
func (t *Threader) leadingTo(p *outcry.Post) Context {
	var list []Answered
	for id := p.ReplyTo; id != "" && id != p.ID && len(list) < MaxAnswers; {
		above := t.posts.get(postKey(p, id))
		if above == nil {
			break
		}
		list = append(list, above.Answered)
		id = above.replyTo
	}
	return Context{Answers: list}
}

// Add remembers a post that was read before, for those that answer it. A later
// version takes the place of an earlier one.
func (t *Threader) Add(p *outcry.Post, r outcry.Reading) {
	said := Answered{ID: p.ID, Service: t.classifier.Service(p), SeenAt: r.SeenAt, Signals: inPlace(r.Signals)}
	if p.Thread != "" {
		t.threads.put(p.ThreadKey()).add(said)
		return
	}
	key := postKey(p, p.ID)
	if len(r.Signals) == 0 && p.ReplyTo == "" && t.posts.get(key) == nil {
		return // nothing that an answer could lean on
	}
	*t.posts.put(key) = loose{said, p.ReplyTo}
}

// inPlace returns signals by where their words stand, since who remembers them
// may have kept them in another order than that in which they were read.
func inPlace(list []outcry.Signal) []outcry.Signal {
	if len(list) < 2 {
		return list
	}
	return slices.SortedStableFunc(slices.Values(list), func(a, b outcry.Signal) int {
		if len(a.Words) > 0 && len(b.Words) > 0 {
			at, other := a.Words[0], b.Words[0]
			// "title" comes after "text".
			if c := cmp.Or(cmp.Compare(other.Field, at.Field), cmp.Compare(at.Start, other.Start)); c != 0 {
				return c
			}
		}
		return cmp.Or(cmp.Compare(a.Service, b.Service), cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Region, b.Region), cmp.Compare(a.Stance, b.Stance))
	})
}

func postKey(p *outcry.Post, id string) string { return p.Source + "\x00" + id }

func (th *thread) add(a Answered) {
	if th.opening.ID == "" || th.opening.ID == a.ID {
		th.opening = a
		return
	}
	if i := slices.IndexFunc(th.recent, func(known Answered) bool { return known.ID == a.ID }); i >= 0 {
		th.recent = slices.Delete(th.recent, i, i+1)
	} else if len(th.recent) >= MaxAnswers {
		th.recent = slices.Delete(th.recent, 0, 1)
	}
	th.recent = append(th.recent, a)
}

// context returns the earlier posts as Context wants them. What a post said
// itself before it was edited is none of them.
func (th *thread) context(p *outcry.Post) Context {
	var list []Answered
	for _, a := range slices.Backward(th.recent) {
		if a.ID != p.ID {
			list = append(list, a)
		}
	}
	if th.opening.ID != "" && th.opening.ID != p.ID {
		list = append(list, th.opening)
	}
	if i := slices.IndexFunc(list, func(a Answered) bool { return a.ID == p.ReplyTo }); i > 0 {
		direct := list[i]
		list = slices.Insert(slices.Delete(list, i, i+1), 0, direct)
	}
	return Context{Answers: list}
}

// latest keeps values by key, and of too many those that came last.
type latest[T any] struct {
	most int
	of   map[string]*T
	keys []string // oldest first
}

func newLatest[T any](most int) latest[T] { return latest[T]{most: most, of: map[string]*T{}} }

// get returns the value of a key; nil if there is none.
func (l *latest[T]) get(key string) *T { return l.of[key] }

// put returns the value of a key, which is made where there is none.
func (l *latest[T]) put(key string) *T {
	if v := l.of[key]; v != nil {
		return v
	}
	if len(l.keys) >= l.most {
		delete(l.of, l.keys[0])
		l.keys = l.keys[1:]
	}
	v := new(T)
	l.of[key] = v
	l.keys = append(l.keys, key)
	return v
}
