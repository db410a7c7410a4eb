package monitor

import (
	"context"

	"outcry"
)

// group is what is wanted of a thread.
type group struct {
	first *outcry.StoredPost
	posts []*outcry.StoredPost
	plain bool // all of it is new, and says nothing whatever stands before it
}

// groups parts posts by thread; those of none come apart.
func (p *pass) groups(posts []outcry.StoredPost) (threads []*group, loose []*outcry.StoredPost) {
	at := map[string]*group{}
	for i := range posts {
		post := &posts[i]
		p.wanted[post.Seq] = post
		key := post.ThreadKey()
		if key == "" {
			loose = append(loose, post)
			continue
		}
		g := at[key]
		if g == nil {
			g = &group{first: post, plain: true}
			at[key], threads = g, append(threads, g)
		}
		if outcry.InThread(&post.Post, &g.first.Post) < 0 {
			g.first = post
		}
		g.posts = append(g.posts, post)
		g.plain = g.plain && post.Seq > p.unread && !p.reader.Speaks(&post.Post)
	}
	return threads, loose
}

// silent puts down that plain posts say nothing where that changes nothing for
// others either, since none that was read stands behind them. Most of what is
// said in threads is so, and it saves reading the thread. It returns the rest.
func (p *pass) silent(ctx context.Context, threads []*group) (rest []*group, err error) {
	var plain []*group
	var firsts []*outcry.Post
	for _, g := range threads {
		if g.plain {
			plain, firsts = append(plain, g), append(firsts, &g.first.Post)
		} else {
			rest = append(rest, g)
		}
	}
	followed, err := p.monitor.store.Followed(ctx, firsts, p.unread)
	if err != nil {
		return nil, err
	}
	for i, g := range plain {
		if followed[i] {
			rest = append(rest, g)
			continue
		}
		for _, post := range g.posts {
			p.put(&reread{StoredPost: post, account: post.Author, readings: []outcry.Reading{{SeenAt: post.FirstSeenAt}}})
		}
	}
	return rest, nil
}
