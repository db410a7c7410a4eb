package classify

import (
	"slices"

	"outcry"
)

// about returns the service that a cue speaks of, and whether the post itself
// says so.
func (c *Classifier) about(s *scratch, q *cue, in setting) (service string, stated bool) {
	best, bestRank := "", rankNever
	for i := range s.named {
		n := &s.named[i]
		if n.blamed {
			continue
		}
		if r := s.rank(n, q, in); r < bestRank && r <= c.farthest(s, n, q, in) {
			best, bestRank = n.id, r
		}
	}
	fits := func(id string) bool { return c.fits(q.rule, id) }
	switch {
	case fits(best):
		return best, true
	case best != "" && bestRank <= rankClause && q.rule.topic != "" && !fits(in.service):
		return "", false // "Spotify says no signal" is not about the network
	case fits(in.service):
		return in.service, false
	case q.rule.implies != "":
		return q.rule.implies, true
	case in.answered != nil && fits(in.answered.about()):
		return in.answered.about(), false
	}
	return "", false
}

// farthest is how far off a service may be named. Where none is expected, a
// name that is nothing else is as good in its clause, and in its sentence if it
// is talked of there ("they say X is back but it's still down"); one that is
// also a word needs words beside it that are clearly about it, or that can only
// be about services of its kind ("no signal on EE").
func (c *Classifier) farthest(s *scratch, n *named, q *cue, in setting) int {
	switch need := q.rule.needs; {
	case n.weak && need == needsSubject:
		return rankWithin
	case n.weak:
		return -1
	case in.service != "" || in.answered != nil:
		return rankPost
	case n.sure && q.rule.implies != "" && c.fits(q.rule, n.id):
		return rankPost // "Still no power. ConEd says tomorrow."
	case n.sure && n.handle && q.rule.topic != "" && c.fits(q.rule, n.id):
		return rankPost // "No signal since Tuesday, @EE when will it be back?"
	case n.sure && n.clause != q.clause && s.fails(n.clause):
		return rankPost // "X is down. Can't log in."
	case n.sure && n.clause < q.clause && q.stance == outcry.Up && s.alone(n) && s.claims(n.clause):
		return rankPost // "X was down last night. All fine today."
	case n.sure && n.clause != q.clause && (s.claims(n.clause) || n.clause < q.clause && s.topic(n, q)):
		return rankSentence
	case n.sure && need == needsService && q.rule.topic != "" && c.fits(q.rule, n.id) && s.alone(n):
		return rankSentence // "Day 4 without internet, thanks Vodafone."
	case n.sure && need <= needsService && q.stance == outcry.Up && s.alone(n):
		return rankSentence // "Internet's back, thanks Vodafone."
	case n.sure && need == needsService && q.rule.symptom == outcry.Error && n.clause < q.clause && s.alone(n):
		return rankSentence // "Trying to pay with PayPal, 'something went wrong' every time"
	case n.sure && need <= needsService:
		return rankClause
	case need <= needsService && n.clause != q.clause && c.broached(s, n, in):
		return rankSentence // "They say that Chase is back but it still fails."
	case need == needsSubject:
		return rankBeside
	case need == needsService && q.rule.topic != "" && c.fits(q.rule, n.id):
		return rankClause
	case need == needsService && !s.letter(n.from):
		return rankWithin
	}
	return rankAddressed
}

// broached reports whether the clause that names the service talks of it.
func (c *Classifier) broached(s *scratch, n *named, in setting) bool {
	return slices.ContainsFunc(s.cues, func(q cue) bool {
		return q.rule.kind < saysSame && q.clause == n.clause && s.rank(n, &q, in) <= rankBeside
	})
}

// alone reports whether the post names no other service.
func (s *scratch) alone(n *named) bool {
	return !slices.ContainsFunc(s.named, func(o named) bool { return o.id != n.id })
}

// topic reports whether a clause only names the service that the cue behind it
// speaks of ("LINE、送れない"). In scripts without spaces a few words may follow
// the name, for a comma behind a noun is usual there ("LINEの画像、開けない").
func (s *scratch) topic(n *named, q *cue) bool {
	c := s.clauses[n.clause]
	after := s.tokens[q.from].script != spaced && s.within(n.to, c.to, topical)
	for i := c.from; i < c.to; i++ {
		if !s.aside(i) && (i < n.from || i >= n.to && !after) {
			return false
		}
	}
	return true
}

// topical is how many words may follow a name that is only the topic.
const topical = 4

// letter reports whether the token is a single letter: X is more things than a
// name can be.
func (s *scratch) letter(i int32) bool { return s.tokens[i].end-s.tokens[i].start == 1 }

// Ranks of a named service, nearest first. A handle that is addressed outranks
// what is named in other sentences.
const (
	rankAddressed = iota // the post begins with its handle, and no other service is expected
	rankWithin           // in the words of the cue
	rankBeside           // before them in the clause, or right after
	rankClause
	rankAddress
	rankSentence
	rankPost
	rankNever // in a link only: it is what the post points to, and not what it speaks of
)

// How many words may stand between a cue and a service after it, and how many
// where another service is expected ("no data, so I am off to X").
const (
	beside   = 2
	trailing = 4
)

func (s *scratch) rank(n *named, q *cue, in setting) int {
	switch {
	case n.domain && s.tokens[n.from].class == link:
		return rankNever
	case n.handle && n.from == 0 && in.service == "":
		return rankAddressed
	case n.from >= q.from && n.to <= q.to:
		return rankWithin
	case n.handle && n.from == 0:
		return rankAddress
	case n.clause == q.clause && (n.to <= q.from || s.within(q.to, n.from, beside)):
		return rankBeside
	case n.clause == q.clause && (in.service == "" || s.within(q.to, n.from, trailing)):
		return rankClause
	case n.handle:
		return rankAddress
	case s.clauses[n.clause].sentence == s.clauses[q.clause].sentence:
		return rankSentence
	}
	return rankPost
}

// fits reports whether the words of a rule can be about a service: a power cut
// is about electricity, "no signal" about a network.
func (c *Classifier) fits(r *rule, id string) bool {
	if id == "" {
		return false
	}
	if r.implies != "" && id != r.implies && !slices.Contains(c.catalogue.Ancestors(id), r.implies) {
		return false
	}
	if r.topic == "" {
		return true
	}
	service, known := c.catalogue.Get(id)
	return !known || service.Category == "" || service.Category == r.topic
}

// spokenOf reports whether the post speaks of an expected service at all.
// Posts are gathered for electricity by words that mean more than that:
// "we're back" is about the power only beside words that are.
func (c *Classifier) spokenOf(s *scratch, r *rule, id string, in setting) bool {
	if r.implies == id || in.threaded || c.lexicons.implied[id]&r.langs == 0 {
		return true
	}
	return slices.ContainsFunc(s.found, func(m match) bool { return s.rules[m.rule].implies == id }) ||
		slices.ContainsFunc(s.named, func(n named) bool { return slices.Contains(c.catalogue.Ancestors(n.id), id) })
}

// cause returns the service that the post blames, if it blames one.
func (s *scratch) cause(service string) string {
	for i := range s.named {
		if n := &s.named[i]; n.blamed && n.id != service {
			return n.id
		}
	}
	return ""
}

// subject returns the words where the name of a service should stand,
// slugified, and whether they are the id of a service of the catalogue; "" if
// there are none.
func (c *Classifier) subject(s *scratch, q *cue, p *outcry.Post) (id string, known bool) {
	at := q.subject
	if at < 0 && q.rule.subject {
		at = q.from
	}
	if at < 0 {
		return "", false
	}
	return c.catalogue.Resolve(s.textOf(p, s.tokens[at]))
}
