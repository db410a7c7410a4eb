package classify

import "outcry"

// Weights of a claim, which multiply: 1 is what somebody sees himself and
// says plainly.
const (
	weightQuery  = 0.5 // a question
	weightFaint  = 0.6 // a rule's own, of words that take back no recovery
	weightHedged = 0.8 // "seems", "I think"
	weightThread = 0.7 // only the thread says what is meant
	weightEcho   = 0.3 // link, repost, news
	weightShared = 0.9 // the service is not named in the post
)

// claim is a signal being made, and the cue that it was made of.
type claim struct {
	outcry.Signal
	cue int32
}

// maxClaims bounds the claims of one post before they are merged, and with them
// the time spent on it: each is compared with every other.
const maxClaims = 512

// claims turns the cues into the signals of the reading.
func (c *Classifier) claims(s *scratch, p *outcry.Post, in setting, r *outcry.Reading) {
	c.findPlaces(s, p, c.whence(s, p, in))
	s.lack(in)
	s.attach()
	voice := c.Voice(p)
	var list []claim
	for i := range s.cues {
		if s.cues[i].reason == "" && len(list) < maxClaims {
			list = c.claim(list, s, p, in, int32(i), r)
		}
	}
	r.Rejected = s.rejected(p)
	list = c.merge(s, list)
	if official(p) {
		list = c.byStatus(s, p, in, list)
	}
	if len(list) > outcry.MaxSignals {
		list = list[:outcry.MaxSignals]
		for i := range list {
			list[i].Echo = true
		}
	}
	for i := range list {
		sig := list[i].Signal
		sig.Voice, sig.Ruleset = c.voiceOn(p, voice, sig.Service), c.ruleset
		sig.Echo = sig.Echo || voice == outcry.Press || isRepost(p)
		if sig.Echo {
			sig.Weight *= weightEcho
		}
		r.Signals = append(r.Signals, sig)
	}
}

// rejected tells which cues were turned down, and why.
func (s *scratch) rejected(p *outcry.Post) []outcry.Rejected {
	down := 0
	for i := range s.cues {
		if s.cues[i].reason != "" {
			down++
		}
	}
	if down == 0 {
		return nil
	}
	list := make([]outcry.Rejected, 0, down)
	for i := range s.cues {
		q := &s.cues[i]
		if q.reason == "" {
			continue
		}
		by := q.turn
		if by == nil {
			by = q.rule
		}
		list = append(list, outcry.Rejected{Rule: by.id, Reason: q.reason, Text: s.evidence(p, q).Text})
	}
	return list
}

// claim appends what the cue claims, one for each of its regions.
func (c *Classifier) claim(list []claim, s *scratch, p *outcry.Post, in setting, i int32, r *outcry.Reading) []claim {
	q := &s.cues[i]
	switch q.rule.kind {
	case saysSame, saysNope:
		if !q.denies {
			return c.answer(list, s, p, in, i, r)
		}
		q.stance = outcry.StillDown
	}
	if s.crowded(q) {
		q.turnDown(q.rule, "one of many tags")
		return list
	}
	service, stated := c.about(s, q, in)
	subject := ""
	if service == "" {
		var known bool
		if subject, known = c.subject(s, q, p); subject == "" {
			q.turnDown(q.rule, "no service")
			return list
		}
		service, stated = outcry.Unlisted, true
		if known {
			service, subject = subject, ""
		}
	}
	if reason := lacks(q.need(), service, stated, in); reason != "" {
		q.turnDown(q.rule, reason)
		return list
	}
	if !stated && !c.spokenOf(s, q.rule, service, in) {
		q.turnDown(q.rule, "no words of its service")
		return list
	}
	cause := s.cause(service)
	if q.rule.blames && cause == "" {
		q.turnDown(q.rule, "blames nothing")
		return list
	}
	sig := outcry.Signal{
		Stance: q.stance, Query: q.query, Service: service, Subject: subject, Cause: cause,
		Symptom: q.rule.symptom, Weight: q.weight(stated), Echo: q.news,
		Words: []outcry.Evidence{s.evidence(p, q)},
	}
	sig.Code = s.code(p, q)
	sig.Symptom = s.symptom(q, sig.Code, c.lexicons.signs)
	if q.need() >= needsThread && in.answered != nil {
		sig.Weight *= weightThread
		c.leanOn(in.answered, r)
	}
	return c.place(list, s, p, sig, i)
}

// place appends the claim once for each region that it is made of.
func (c *Classifier) place(list []claim, s *scratch, p *outcry.Post, sig outcry.Signal, i int32) []claim {
	regions := c.regionsOf(s, i)
	if len(regions) == 0 {
		sig.Region, sig.Basis = c.fallback(s, p, sig.Service)
		return append(list, claim{sig, i})
	}
	for _, id := range regions {
		sig.Region, sig.Basis = id, outcry.ByText
		list = append(list, claim{sig, i})
	}
	return list
}

func (q *cue) weight(stated bool) float64 {
	w := q.rule.weight
	if q.query {
		w *= weightQuery
	}
	if q.hedged {
		w *= weightHedged
	}
	if !stated {
		w *= weightShared
	}
	return w
}
