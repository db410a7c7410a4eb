package classify

import (
	"slices"

	"outcry"
)

// setting is what surrounds the words of a post.
type setting struct {
	service   string // default service, resolved
	threaded  bool   // part of a conversation about the service
	addressed bool   // begins with a service's handle
	answered  *Answered
	direct    bool      // answered is what the post replies to by name
	recovery  *Answered // the last claim of recovery, for a "no" to nobody in particular
	report    *Answered // the last report of a failure, for a "+1" to nobody in particular
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

// allows reports whether a rule of that need can say anything here at all.
func (in setting) allows(n need) bool {
	switch n {
	case needsExpected:
		return in.service != "" || in.answered != nil || in.addressed
	case needsThread:
		return in.threaded
	case needsClaim:
		return in.answered != nil
	case needsAlone:
		return in.service == "" && in.answered == nil && !in.addressed
	}
	return true
}

// addressed reports whether the post begins with the handle of a service.
func (s *scratch) addressed() bool {
	return len(s.named) > 0 && s.named[0].handle && s.named[0].from == 0
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
