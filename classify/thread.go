package classify

import (
	"reflect"
	"slices"
	"time"

	"outcry"
)

// Talk is a conversation while it is read: posts are added in the order of their
// thread, or each after the one that it answers, and read with those that stand
// before them. It is a function of the posts alone, not of when they came:
//
//   - A post answers others as they stood when it was seen: an edit or a deletion
//     that was seen later changes no answer, and what was seen later than the
//     answer is read as it was first.
//   - Until what stands before a post was seen, the post says what it says
//     without it. So it may say one thing first and another later, and each of
//     these readings is kept with the moment from which it holds.
//
// It is not for several goroutines.
type Talk struct {
	classifier *Classifier
	head       []*remark // the first posts, one of which opens the thread
	recent     []*remark // the latest, oldest first
}

// What is looked at of a conversation. Some posts more than MaxAnswers are kept,
// since of the nearest some may not have been seen yet at the moment that a
// reading is for. Likewise, one of the first posts opens the thread as long as
// those before it have not been seen.
const (
	LookBack = 2 * MaxAnswers
	HeadSize = 8
)

// maxReadings is how many readings of one post are kept. Of more, those between
// the first ones and the last are left out, so that the work for a thread that
// arrives backwards is bounded.
const maxReadings = 8

// remark is a post of a conversation in all its versions, oldest first.
type remark struct {
	source, id string
	versions   []version
}

type version struct {
	id, replyTo string
	service     string
	seen        time.Time
	said        []outcry.Reading // by SeenAt
}

// Talk returns a conversation of which nothing is known yet.
func (c *Classifier) Talk() *Talk { return &Talk{classifier: c} }

// AtHead reports whether the post that was added last is one of the first, on
// which all later ones may lean.
func (t *Talk) AtHead() bool {
	n := len(t.recent)
	return n > 0 && slices.Contains(t.head, t.recent[n-1])
}

// Add adds a version of a post, with what it was read to say. The versions of a
// post are added one after the other. It reports whether it is a further post.
func (t *Talk) Add(p *outcry.Post, said []outcry.Reading) bool {
	v := t.classifier.versionOf(p, said)
	if n := len(t.recent); n > 0 && t.recent[n-1].source == p.Source && t.recent[n-1].id == p.ID {
		t.recent[n-1].versions = append(t.recent[n-1].versions, v)
		return false
	}
	r := &remark{p.Source, p.ID, []version{v}}
	if len(t.head) < HeadSize {
		t.head = append(t.head, r)
	}
	if len(t.recent) > LookBack { // one more, since a post does not answer itself
		t.recent = slices.Delete(t.recent, 0, 1)
	}
	t.recent = append(t.recent, r)
	return true
}

// Read returns what a post says that stands behind those that were added, oldest
// reading first, and whether there is any claim now that it may answer.
func (t *Talk) Read(p *outcry.Post) (list []outcry.Reading, answers bool) {
	s := surroundings{post: p}
	for _, r := range slices.Backward(t.recent) {
		if len(s.near) < LookBack && r.id != p.ID {
			s.near = append(s.near, r.answeredBy(p))
		}
	}
	for _, r := range t.head {
		if r.id != p.ID {
			s.head = append(s.head, r.answeredBy(p))
		}
	}
	return s.readings(t.classifier)
}

func (c *Classifier) versionOf(p *outcry.Post, said []outcry.Reading) version {
	v := version{id: p.ID, replyTo: p.ReplyTo, service: c.Service(p), seen: p.FirstSeenAt, said: said}
	if slices.ContainsFunc(said, func(r outcry.Reading) bool { return len(r.Signals) > 1 }) {
		v.said = slices.Clone(said)
		for i := range v.said {
			v.said[i].Signals = inPlace(v.said[i].Signals)
		}
	}
	return v
}

// answeredBy returns the version that a post answers: the last that had been
// seen before it, else the first there is.
func (r *remark) answeredBy(p *outcry.Post) *version {
	is := &r.versions[0]
	for i := range r.versions[1:] {
		if v := &r.versions[i+1]; v.seen.Before(p.FirstSeenAt) {
			is = v
		}
	}
	return is
}

// surroundings is what stands around a post.
type surroundings struct {
	post  *outcry.Post
	near  []*version // nearest first
	head  []*version // in order; none without a thread
	chain bool       // each answers the next, which cannot be known without it
}

// readings reads the post as of each moment at which what it answers changed.
func (s *surroundings) readings(c *Classifier) (list []outcry.Reading, answered bool) {
	moments := s.moments()
	var before []Answered
	for i, at := range moments {
		if len(list) >= maxReadings-1 {
			i, at = len(moments)-1, moments[len(moments)-1]
		}
		answers := s.answers(at)
		if i == 0 || !slices.EqualFunc(answers, before, sameAnswer) {
			r := c.Classify(s.post, Context{Answers: answers})
			r.SeenAt = at
			if i == 0 || !SameSignals(list[len(list)-1].Signals, r.Signals) {
				list = append(list, r)
			}
		}
		if before = answers; i == len(moments)-1 {
			break
		}
	}
	return list, len(before) > 0
}

// moments lists when the post was seen, and when something else came to be known
// later, in order.
func (s *surroundings) moments() []time.Time {
	seen := s.post.FirstSeenAt
	list := []time.Time{seen}
	for _, side := range [...][]*version{s.near, s.head} {
		for _, v := range side {
			if v.seen.After(seen) {
				list = append(list, v.seen)
			}
			for i := range v.said {
				if at := v.said[i].SeenAt; at.After(seen) {
					list = append(list, at)
				}
			}
		}
	}
	if len(list) == 1 {
		return list
	}
	slices.SortFunc(list, time.Time.Compare)
	return slices.CompactFunc(list, time.Time.Equal)
}

// answers returns the claims that the post answers as far as they were known at
// a moment, nearest first.
func (s *surroundings) answers(at time.Time) []Answered {
	taken := make([]*version, 0, MaxAnswers+1)
	for _, v := range s.near {
		known := !v.seen.After(at)
		if len(taken) == MaxAnswers || s.chain && !known {
			break
		}
		if known {
			taken = append(taken, v)
		}
	}
	opens := slices.IndexFunc(s.head, func(v *version) bool { return !v.seen.After(at) })
	if opens >= 0 && !slices.Contains(taken, s.head[opens]) {
		taken = append(taken, s.head[opens])
	}
	var list []Answered
	for _, v := range taken {
		if signals := v.signals(at); len(signals) > 0 {
			list = append(list, Answered{ID: v.id, Service: v.service, SeenAt: at, Signals: signals})
		}
	}
	if i := slices.IndexFunc(list, func(a Answered) bool { return a.ID == s.post.ReplyTo }); i > 0 {
		direct := list[i]
		list = slices.Insert(slices.Delete(list, i, i+1), 0, direct)
	}
	return list
}

// signals returns what the version said as far as that was known at a moment.
func (v *version) signals(at time.Time) []outcry.Signal {
	var list []outcry.Signal
	for i := range v.said {
		if !v.said[i].SeenAt.After(at) {
			list = v.said[i].Signals
		}
	}
	return list
}

// sameAnswer reports whether two claims to answer are of one reading.
func sameAnswer(a, b Answered) bool { return a.ID == b.ID && &a.Signals[0] == &b.Signals[0] }

// SameSignals reports whether two readings claim the same, by whichever version
// of the rules.
func SameSignals(a, b []outcry.Signal) bool {
	return slices.EqualFunc(inPlace(a), inPlace(b), func(x, y outcry.Signal) bool {
		if !slices.Equal(x.Words, y.Words) {
			return false
		}
		x.Words, y.Words, x.Ruleset, y.Ruleset = nil, nil, "", ""
		return reflect.DeepEqual(x, y)
	})
}
