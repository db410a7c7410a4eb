package classify

import "outcry"

// Replies is what is known of the posts of no thread: whom each answers. A post
// is read with those that lead to it, reply by reply, each published before the
// next. What Talk says of versions and of what is seen late holds here, too. It
// is not for several goroutines.
type Replies struct {
	classifier *Classifier
	posts      map[replyKey]*reply
}

type replyKey struct{ source, id string }

// reply is a post of no thread, and where it stands.
type reply struct {
	remark
	first outcry.Post // without its words
}

// Replies returns an empty one.
func (c *Classifier) Replies() *Replies {
	return &Replies{classifier: c, posts: map[replyKey]*reply{}}
}

// Add adds a version of a post, with what it was read to say, oldest first.
func (r *Replies) Add(p *outcry.Post, said []outcry.Reading) {
	key := replyKey{p.Source, p.ID}
	known := r.posts[key]
	if known == nil {
		known = &reply{remark{source: p.Source, id: p.ID}, outcry.Post{ID: p.ID, PublishedAt: p.PublishedAt}}
		r.posts[key] = known
	}
	v := r.classifier.versionOf(p, said)
	if p.Thread != "" {
		v.replyTo = "" // what it answers is the thread's affair
	}
	known.versions = append(known.versions, v)
}

// Read returns what a post says with those that lead to it, oldest reading
// first, and whether there is any claim now that it may answer.
func (r *Replies) Read(p *outcry.Post) (list []outcry.Reading, answers bool) {
	s := surroundings{post: p, chain: true}
	r.leading(p, func(v *version) { s.near = append(s.near, v) })
	return s.readings(r.classifier)
}

// Leading lists the posts that lead to one, by id, nearest first.
func (r *Replies) Leading(p *outcry.Post) []string {
	var ids []string
	r.leading(p, func(v *version) { ids = append(ids, v.id) })
	return ids
}

func (r *Replies) leading(p *outcry.Post, visit func(*version)) {
	at := p
	for id, n := p.ReplyTo, 0; id != "" && n < MaxAnswers; n++ {
		above := r.posts[replyKey{p.Source, id}]
		if above == nil || !above.first.PublishedAt.IsZero() && outcry.InTime(&above.first, at) >= 0 {
			return
		}
		v := above.answeredBy(p)
		visit(v)
		at, id = &above.first, v.replyTo
	}
}
