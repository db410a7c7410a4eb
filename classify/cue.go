package classify

import (
	"slices"

	"outcry"
)

// cue is a match that claims something, unless its scopes turn it down.
type cue struct {
	match
	rule   *rule
	clause int32
	lead   int32 // first token of its evidence: a "not" before it is part of it
	stance outcry.Stance
	query  bool
	asked  bool // by words that ask, not by a question mark alone
	again  bool // it goes on, or it failed again
	now    bool
	hedged bool
	news   bool
	denies bool   // a "no" to a recovery that the post itself tells of
	turn   *rule  // scope that turned it down
	reason string // why it was turned down; "" if it was not
}

// collect sorts the matches into cues and scopes.
func (s *scratch) collect(l *lexicons) {
	s.cues, s.scopes = s.cues[:0], s.scopes[:0]
	for _, m := range s.found {
		r := l.rules[m.rule]
		if (r.kind == saysSame || r.kind == saysNope) && r.langs&s.speaks == 0 {
			continue // "no" answers in half a dozen languages
		}
		if r.kind > cues {
			s.scopes = append(s.scopes, scope{m, r, s.owner[m.from]})
			continue
		}
		if s.borrowed(l, r, m) {
			continue
		}
		c := cue{match: m, rule: r, clause: s.owner[m.from], lead: m.from, stance: outcry.Down, query: r.asks}
		switch r.kind {
		case saysUp:
			c.stance = outcry.Up
		case saysStill:
			c.stance, c.again = outcry.StillDown, true
		}
		s.cues = append(s.cues, c)
	}
}

// weed drops the cues about a service or place whose name is only a word here.
func (c *Classifier) weed(s *scratch, p *outcry.Post) {
	s.cues = slices.DeleteFunc(s.cues, func(q cue) bool {
		at := span{q.from, q.to}
		return q.rule.names && !s.tells(at) || q.rule.places && !c.placed(s, p, at)
	})
}

// prune drops the cues that overlap longer ones ("working" in "not working"),
// and of two on the same words all but the stronger. A longer one that lacks
// what it needs gives way to one that says the same and has it. Scopes that
// lack what they need go first.
func (c *Classifier) prune(s *scratch, in setting) {
	slices.SortStableFunc(s.cues, func(a, b cue) int {
		if d := (b.to - b.from) - (a.to - a.from); d != 0 {
			return int(d)
		}
		if a.rule.needs != b.rule.needs {
			return int(a.rule.needs) - int(b.rule.needs)
		}
		if a.rule.topic != b.rule.topic {
			return order(a.rule.topic == "") // what fits one kind of service may not fit the one that is named
		}
		if spoken := a.rule.langs&s.speaks != 0; spoken != (b.rule.langs&s.speaks != 0) {
			return order(spoken) // two languages may share a word that only one of them negates here
		}
		if a.rule.kind != b.rule.kind {
			return int(b.rule.kind) - int(a.rule.kind) // "now back to 503" is no recovery
		}
		return int(a.from - b.from)
	})
	s.scopes = slices.DeleteFunc(s.scopes, func(sc scope) bool { return !in.allows(sc.rule.needs) })
	kept := s.cues[:0]
	for _, q := range s.cues {
		at := slices.IndexFunc(kept, func(k cue) bool { return overlap(k.match, q.match) })
		switch {
		case at < 0:
			kept = append(kept, q)
		case kept[at].rule.flips == flipsDown && q.stance == outcry.Down && !c.suits(s, &kept[at], in) && c.suits(s, &q, in):
			kept[at] = q // "4G not working at all" where only a thread may say "working at all"
		case (kept[at].stance == outcry.Up) != (q.stance == outcry.Up):
		case s.selfnamed(q.rule, kept[at].rule, in), !c.suits(s, &kept[at], in) && c.suits(s, &q, in):
			kept[at] = q
		}
	}
	s.cues = kept
	slices.SortFunc(s.cues, func(a, b cue) int { return int(a.from - b.from) })
}

// order puts what is so first.
func order(first bool) int {
	if first {
		return -1
	}
	return 1
}

// suits reports whether a cue can be a claim here: it has what it needs, and can
// be about the service that its words name, else about the one that is expected.
func (c *Classifier) suits(s *scratch, q *cue, in setting) bool {
	if !in.allows(q.rule.needs) {
		return false
	}
	if q.rule.topic == "" || q.rule.blames {
		return true
	}
	for i := range s.named {
		if n := &s.named[i]; q.from <= n.from && n.to <= q.to {
			return c.fits(q.rule, n.id)
		}
	}
	return in.service == "" || c.fits(q.rule, in.service)
}

// selfnamed reports whether the words of a rule name a service by themselves where
// nothing tells which one those of another are about.
func (s *scratch) selfnamed(r, other *rule, in setting) bool {
	return r.implies != "" && other.implies == "" && other.needs == needsService && in.service == "" && in.answered == nil && len(s.named) == 0
}

// need is what the cue needs: a "no" to the post's own words needs no claim that
// it answers.
func (q *cue) need() need {
	if q.denies {
		return needsExpected
	}
	return q.rule.needs
}

func overlap(a, b match) bool { return a.from < b.to && b.from < a.to }

func contains(a, b match) bool { return a.from <= b.from && b.to <= a.to }

// judge applies the scopes to every cue.
func (s *scratch) judge() {
	for i := range s.cues {
		c := &s.cues[i]
		for j := range s.scopes {
			s.apply(c, &s.scopes[j])
		}
		s.settle(c)
	}
	s.contradict()
}

// contradict sets a post's own words against a recovery that it only tells of:
// "they say it's back. Not here. 503".
func (s *scratch) contradict() {
	told := false
	for i := range s.cues {
		c := &s.cues[i]
		switch {
		case c.stance == outcry.Up && c.turn != nil && c.turn.kind == scopeTold:
			told = true
		case c.rule.kind == saysNope && c.reason == "" && (told || s.recants(i)):
			c.denies = true
		case told && c.reason == "" && c.stance == outcry.Down && !c.query:
			c.stance = outcry.StillDown
		}
	}
}

// recants turns down the recovery that stands right before a "not here", and
// reports whether there is one.
func (s *scratch) recants(i int) bool {
	if i == 0 || s.cues[i-1].stance != outcry.Up || s.cues[i-1].rule.kind != saysUp {
		return false
	}
	up := &s.cues[i-1]
	if up.turn != nil && up.turn.kind == scopeOwn {
		return false // "you say that my complaint is resolved, but it isn't"
	}
	if up.reason == "" {
		up.turnDown(s.cues[i].rule, "contradicted")
	}
	return true
}

func (c *cue) turnDown(by *rule, reason string) {
	if by.reason != "" {
		reason = by.reason
	}
	// Words of another sense outweigh every other scope.
	if c.reason == "" || by.kind == scopeOther {
		c.turn, c.reason = by, reason
	}
}

// negate turns the claim into what its rule says that it becomes.
func (s *scratch) negate(c *cue, sc *scope) {
	switch c.rule.flips {
	case flipsUp:
		c.stance = outcry.Up
	case flipsDown:
		c.stance = outcry.Down
	case flipsStill:
		c.stance, c.again = outcry.StillDown, true
	default:
		c.turnDown(sc.rule, "negated")
		return
	}
	c.lead = min(c.lead, sc.from)
}

// settle draws the conclusions once all scopes have spoken.
func (s *scratch) settle(c *cue) {
	why, stated := c.rule.granted, c.rule.kind == saysStill
	c.asked = c.query
	for i := range s.scopes {
		sc := &s.scopes[i]
		why = why || sc.rule.kind == scopeWhy && s.reaches(sc, c)
		stated = stated || sc.rule.kind == scopeStated && s.reaches(sc, c)
	}
	switch {
	case why:
		c.query, c.asked = false, false
	case s.clauses[c.clause].ask:
		// "Down again??" only wonders at it, as "I have no signal??" does.
		c.query = c.asked || !stated
	}
	// What goes on or is so now is not past, whatever time is named.
	if c.turn != nil && c.turn.kind == scopePast && (c.again || c.now) {
		c.turn, c.reason = nil, ""
	}
	switch {
	case c.reason != "":
	case c.stance == outcry.Up && c.query && c.rule.asked == flipsDown:
		c.stance = outcry.Down // "does it work for you?"
	case c.stance == outcry.Up && c.query:
		c.turnDown(c.rule, "question")
	case c.stance == outcry.Down && c.again && !c.rule.blames:
		c.stance = outcry.StillDown
	}
	if c.stance == outcry.Up {
		c.query = false
	}
}

// tells reports whether a service is named in the span.
func (s *scratch) tells(at span) bool {
	return slices.ContainsFunc(s.named, func(n named) bool { return at.from <= n.from && n.to <= at.to })
}
