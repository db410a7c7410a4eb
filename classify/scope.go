package classify

import (
	"slices"

	"outcry"
)

// scope is a match that changes what the cues around it claim.
type scope struct {
	match
	rule   *rule
	clause int32
}

// farthest is how many words a scope reaches where nobody wrote punctuation,
// and near how many one that is meant for what stands next.
const (
	farthest = 9
	near     = 4
)

// reaches reports whether the scope reaches the cue.
func (s *scratch) reaches(sc *scope, c *cue) bool {
	if !s.understands(sc.rule, c.rule) {
		return false
	}
	if sc.rule.kind == scopeAsk && sc.clause != c.clause && sc.rule.reach == reachDefault {
		// "It hangs, anybody else?"
		return s.clauses[sc.clause].sentence == s.clauses[c.clause].sentence && !s.claims(sc.clause)
	}
	how := sc.rule.reach
	if how == reachDefault {
		how = defaultReach(sc.rule.kind)
	}
	switch how {
	case reachTouch:
		return overlap(sc.match, c.match)
	case reachNear:
		return sc.clause == c.clause && sc.from < c.from && s.within(sc.to, c.from, near) && !s.between(sc, c) && !s.ended(sc.to, c.from)
	case reachAfter:
		return sc.clause == c.clause && sc.from <= c.from && s.within(sc.to, c.from, farthest) && !s.ended(sc.to, c.from)
	case reachClause:
		return sc.clause == c.clause && s.within(sc.to, c.from, farthest) && s.within(c.to, sc.from, farthest)
	case reachSentence:
		return s.clauses[sc.clause].sentence == s.clauses[c.clause].sentence
	}
	return true
}

// within reports whether at most so many words stand between two tokens, the
// characters of scripts without spaces counted for what they say.
func (s *scratch) within(from, to, most int32) bool {
	if to-from <= most || to-from > most*wordWidth {
		return to-from <= most
	}
	width := int32(0)
	for i := from; i < to; i++ {
		width += int32(s.tokens[i].width)
	}
	return width <= most*wordWidth
}

// lingua is the language of which words stand in posts of every other.
const lingua = "en"

// understands reports whether a scope may change the cue. "Se" is a condition
// in Italian and none in Spanish: scopes keep to their language, and to the one
// that the post is declared to be in; English is mixed into all.
func (s *scratch) understands(sc, c *rule) bool {
	return sc.lang == c.lang || sc.lang == commonLang || sc.lang == lingua && sc.langs&s.speaks != 0 || sc.lang == s.lang
}

// claims reports whether a cue stands in the clause that is more than a word on
// what others say.
func (s *scratch) claims(clause int32) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool { return c.clause == clause && c.rule.kind < saysSame })
}

// fails reports whether a failure is claimed in the clause, or a recovery told
// of that the rest of the post may set right.
func (s *scratch) fails(clause int32) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool {
		down := c.reason == "" && (c.stance == outcry.Down || c.stance == outcry.StillDown)
		told := c.stance == outcry.Up && c.turn != nil && c.turn.kind == scopeTold
		return c.clause == clause && (down || told)
	})
}

// ended reports whether a word between the tokens ends what a scope reaches.
func (s *scratch) ended(from, to int32) bool {
	for i := from; i < to; i++ {
		if s.tokens[i].ends&s.speaks != 0 {
			return true
		}
	}
	return false
}

// between reports whether another cue stands between the scope and the cue,
// and so takes the scope for itself.
func (s *scratch) between(sc *scope, c *cue) bool {
	for i := range s.cues {
		if o := &s.cues[i]; o.from >= sc.from && o.from < c.from {
			return true
		}
	}
	return false
}

func defaultReach(k kind) reach {
	switch k {
	case scopeNot, scopeOwn:
		return reachNear
	case scopeIf:
		return reachAfter
	case scopeOther:
		return reachTouch
	case scopeTold, scopeAwaited, scopePlan:
		return reachSentence
	case scopeNews:
		return reachPost
	}
	return reachClause
}

// apply lets one scope change the cue.
func (s *scratch) apply(c *cue, sc *scope) {
	if !s.reaches(sc, c) {
		return
	}
	switch sc.rule.kind {
	case scopeNot:
		// "Not only is it down" denies nothing, nor does "no wifi and the data isn't
		// working" of what fails beside it.
		if !contains(c.match, sc.match) && !s.under(sc, scopeOther) && !(c.rule.flips == flipsUp && s.ended(c.from, c.to)) {
			s.negate(c, sc)
		}
	case scopePast:
		c.turnDown(sc.rule, "past")
	case scopeIf:
		if !s.asked(sc) && !c.rule.granted && !contains(c.match, sc.match) {
			c.turnDown(sc.rule, "hypothetical")
		}
	case scopePlan:
		// "We have no maintenance planned, it works here."
		if !s.asked(sc) && (c.stance != outcry.Up || sc.clause == c.clause || sc.rule.reach != reachDefault) {
			c.turnDown(sc.rule, "planned")
		}
	case scopeOther:
		c.turnDown(sc.rule, "other sense")
	case scopeOwn:
		if !c.rule.firm {
			c.turnDown(sc.rule, "one person's own")
		}
	case scopeTold:
		if c.stance == outcry.Up {
			c.turnDown(sc.rule, "somebody else's claim")
		}
	case scopeAwaited:
		if c.stance == outcry.Up {
			c.turnDown(sc.rule, "only awaited")
		}
	case scopeAsk:
		// "Let me know if it isn't" asks nothing.
		c.query = c.query || !s.under(sc, scopeIf)
	case scopeAgain:
		// "Please try again" says nothing of the failure, and "when will it work
		// again" speaks of the repair.
		c.again = c.again || !s.under(sc, scopeOther) && !(c.rule.granted && contains(c.match, sc.match))
	case scopeNow:
		c.now = true
	case scopeHedge:
		c.hedged = true
	case scopeNews:
		c.news = true
	}
}

// under reports whether the words of a scope are part of what another says.
func (s *scratch) under(sc *scope, k kind) bool {
	return slices.ContainsFunc(s.scopes, func(o scope) bool {
		return o.rule.kind == k && contains(o.match, sc.match) && o.to-o.from > sc.to-sc.from
	})
}

// asked reports whether the words of a condition or a plan are those of a
// question: "do you know if", "is this planned?".
func (s *scratch) asked(sc *scope) bool {
	for i := range s.scopes {
		if o := &s.scopes[i]; o.rule.kind == scopeAsk && contains(o.match, sc.match) {
			return true
		}
	}
	return false
}
