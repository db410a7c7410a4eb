package classify

import (
	"slices"

	"outcry"
)

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

// setting gathers what surrounds the post.
func (c *Classifier) setting(p *outcry.Post, ctx Context) setting {
	in := setting{service: c.Service(p)}
	for i := range ctx.Answers {
		if len(ctx.Answers[i].Signals) > 0 {
			in.answered = &ctx.Answers[i]
			break
		}
	}
	// Who replies to nobody by name says no to the last claim of recovery, and
	// +1 to the last report.
	in.direct = in.answered != nil && p.ReplyTo != "" && in.answered.ID == p.ReplyTo
	if !in.direct {
		in.recovery = last(ctx.Answers, func(s outcry.Stance) bool { return s == outcry.Up })
		in.report = last(ctx.Answers, func(s outcry.Stance) bool { return s != outcry.Up })
	}
	in.threaded = in.answered != nil || (p.Thread != "" || p.ReplyTo != "") && in.service != ""
	return in
}

// asks reports whether the post asks whether it is down.
func (a *Answered) asks() bool { return len(a.Signals) > 0 && a.Signals[0].Query }

// last returns the nearest post that makes a claim of such a stance; nil for
// none.
func last(list []Answered, such func(outcry.Stance) bool) *Answered {
	for i := range list {
		if slices.ContainsFunc(list[i].Signals, func(s outcry.Signal) bool { return such(s.Stance) }) {
			return &list[i]
		}
	}
	return nil
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

// lacks returns what the cue misses to be a claim.
func lacks(n need, service string, stated bool, in setting) string {
	switch {
	case n >= needsService && service == outcry.Unlisted, n == needsExpected && service == "":
		return "no service"
	case n == needsNamed && !stated:
		return "no service in the post"
	case n == needsThread && !in.threaded:
		return "no thread about a service"
	case n == needsClaim && in.answered == nil:
		return "no claim that it answers"
	}
	return ""
}

// lack turns down the cues that cannot be claims where the post stands, so that
// no place is given to them.
func (s *scratch) lack(in setting) {
	for i := range s.cues {
		if q := &s.cues[i]; q.reason == "" && !in.allows(q.need()) {
			q.turnDown(q.rule, lacks(q.need(), "", false, in))
		}
	}
}

// leanOn records that another post was needed to read this one.
func (c *Classifier) leanOn(a *Answered, r *outcry.Reading) {
	if a.SeenAt.After(r.SeenAt) {
		r.SeenAt = a.SeenAt
	}
}

// about returns the service that an answer to the post is about.
func (a *Answered) about() string {
	if a.Service != "" || a.Signals[0].Service == outcry.Unlisted {
		return a.Service
	}
	return a.Signals[0].Service
}

// answer appends what "same here" and "no, it isn't" say of the claims that
// they answer.
func (c *Classifier) answer(list []claim, s *scratch, p *outcry.Post, in setting, i int32, r *outcry.Reading) []claim {
	q := &s.cues[i]
	if in.answered == nil {
		q.turnDown(q.rule, "no claim that it answers")
		return list
	}
	answered := in.answered
	switch {
	case q.rule.kind == saysNope && in.recovery != nil:
		answered = in.recovery
	case q.rule.joins && in.report != nil:
		answered = in.report
	}
	if q.rule.kind == saysNope && in.recovery == nil && !in.direct && !answered.asks() {
		q.turnDown(q.rule, "unclear what it denies")
		return list
	}
	c.leanOn(answered, r)
	for _, from := range answered.Signals {
		sig := from
		if from.Query {
			sig.Stance = outcry.Down // "down again?" "same here"
		}
		sig.Query, sig.Echo, sig.Code = false, false, ""
		sig.Weight = weightThread * q.rule.weight * c.ground(&from)
		sig.Words = []outcry.Evidence{s.evidence(p, q)}
		sig.Words = append(sig.Words, lent(from.Words)...)
		if q.rule.kind == saysNope {
			if sig.Stance == outcry.Up {
				sig.Stance = outcry.StillDown
			} else {
				sig.Stance = outcry.Up
			}
		}
		list = c.place(list, s, p, sig, i)
	}
	return list
}

// lent returns the words that a claim lends to an answer, each once: those that
// it was lent itself, so that a long row of "same here" does not pile up, else
// its own.
func lent(words []outcry.Evidence) []outcry.Evidence {
	var list, own []outcry.Evidence
	for _, e := range words {
		into := &own
		if e.Field == outcry.InPost {
			into = &list
		}
		e.Field = outcry.InPost
		if !slices.Contains(*into, e) {
			*into = append(*into, e)
		}
	}
	if len(list) == 0 {
		return own
	}
	return list
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

// evidence returns the words of the cue.
func (s *scratch) evidence(p *outcry.Post, q *cue) outcry.Evidence {
	first, last := s.tokens[q.lead], s.tokens[max(q.from, s.trim(span{q.from, q.to})-1)]
	in, text := outcry.InText, p.Text
	if first.inTitle {
		in, text = outcry.InTitle, p.Title
	}
	return outcry.Evidence{
		Rule: q.rule.id, Field: in, Start: int(first.start), End: int(last.end), Text: text[first.start:last.end],
	}
}

// trim returns where the words of a cue end once what only leads on to a place
// or time is left off: "is down in". What belongs to a phrase stays ("log in").
func (s *scratch) trim(at span) int32 {
	end := at.to
	for end > at.from+1 && s.means(end-1, s.edges) && !s.phrased(span{at.from, end}) {
		end--
	}
	return end
}

// phrased reports whether a phrase of several words ends the span.
func (s *scratch) phrased(at span) bool {
	for i := at.from; i < at.to-1; i++ {
		for _, r := range s.runsAt(i) {
			if r.to == at.to && s.senses[r.sense].inSetBut(s.at) {
				return true
			}
		}
	}
	return false
}

// code finds the error code beside a failure, "" for none.
func (s *scratch) code(p *outcry.Post, q *cue) string {
	if q.stance == outcry.Up {
		return ""
	}
	for i := range s.tokens {
		if t := s.tokens[i]; t.class == errorCode && !t.quoted {
			return narrow(s.textOf(p, t))[:3] // of "503s" too
		}
	}
	return ""
}
