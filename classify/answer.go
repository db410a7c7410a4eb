package classify

import (
	"math"
	"slices"

	"outcry"
)

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

// asks reports whether the post asks whether it is down.
func (a *Answered) asks() bool { return len(a.Signals) > 0 && a.Signals[0].Query }

// about returns the service that an answer to the post is about.
func (a *Answered) about() string {
	if a.Service != "" || a.Signals[0].Service == outcry.Unlisted {
		return a.Service
	}
	return a.Signals[0].Service
}

// leanOn records that another post was needed to read this one.
func (c *Classifier) leanOn(a *Answered, r *outcry.Reading) {
	if a.SeenAt.After(r.SeenAt) {
		r.SeenAt = a.SeenAt
	}
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

// ground is how firm the claim is that an answer leans on, 1 for what somebody
// said plainly. The weight of an answer is that, times its own:
//
//   - Who says "same here" is one more person with the trouble, but what the
//     trouble is and whose, only the other post says. If that asks, supposes or
//     passes on news, the answer can be no surer of it than that.
//   - In a row of "same here", each leans on the one before. All of them mean the
//     same first claim, so each counts as if it answered that one: as one person,
//     however far down the row. What an answer took off for being one is not
//     taken off again by the next.
func (c *Classifier) ground(claim *outcry.Signal) float64 {
	if !slices.ContainsFunc(claim.Words, func(e outcry.Evidence) bool { return e.Field == outcry.InPost }) {
		return claim.Weight
	}
	own, known := c.lexicons.weights[claim.Words[0].Rule]
	if !known {
		own = 1 // read by rules that are gone
	}
	const fine = 1e6 // or the last bits would wander along a row
	return min(1, math.Round(claim.Weight/(weightThread*own)*fine)/fine)
}
