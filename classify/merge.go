package classify

import (
	"slices"

	"outcry"
)

// merge makes one claim of those on the same service in the same region: of
// equal stances the first, and of contrary ones what the post ends on.
func (c *Classifier) merge(s *scratch, list []claim) []claim {
	var out []claim
	list = s.ownWords(list)
	for _, next := range list {
		add := true
		for i := range out {
			if out[i].Service == next.Service && out[i].Subject == next.Subject && out[i].Region == next.Region {
				add = !s.reconcile(&out[i], next)
				if !add {
					break
				}
			}
		}
		if add {
			out = append(out, next)
		}
	}
	return c.gather(s, out)
}

// ownWords drops what the post only takes over from another by "same" where its
// own words say the contrary: "same, still 503" under a claim of recovery. Under
// one that it goes on, its own words tell whether it does: "Sweden too, the store
// is dead".
func (s *scratch) ownWords(list []claim) []claim {
	lent := func(q *claim) bool { return s.cues[q.cue].rule.kind == saysSame }
	var up, down, still bool
	for i := range list {
		if q := &list[i]; !lent(q) && !q.Query {
			up = up || q.Stance == outcry.Up
			down = down || q.Stance == outcry.Down
			still = still || q.Stance == outcry.StillDown
		}
	}
	list = slices.DeleteFunc(list, func(q claim) bool {
		return lent(&q) && (up && q.Stance != outcry.Up || (down || still) && q.Stance == outcry.Up)
	})
	for i := range list {
		if q := &list[i]; down && lent(q) && q.Stance == outcry.StillDown {
			q.Stance = outcry.Down
		}
	}
	return list
}

// gather lets the claims that name no place, or only the whole of which
// another names a part, join one on the same side that says more.
func (c *Classifier) gather(s *scratch, list []claim) []claim {
	for i := 0; i < len(list) && len(list) > 1; i++ {
		at := slices.IndexFunc(list, func(o claim) bool { return c.saysMore(&o, &list[i]) })
		if at < 0 {
			continue
		}
		s.reconcile(&list[at], list[i])
		list = slices.Delete(list, i, i+1)
		i--
	}
	return list
}

// saysMore reports whether o makes the claim of q and is more precise about it.
func (c *Classifier) saysMore(o, q *claim) bool {
	if (o.Stance == outcry.Up) != (q.Stance == outcry.Up) || o.Subject != q.Subject {
		return false
	}
	part := slices.Contains(c.catalogue.Ancestors(o.Service), q.Service)
	placed := o.Basis == outcry.ByText && (q.Basis != outcry.ByText || slices.Contains(c.regions.Ancestors(o.Region), q.Region))
	return placed && (part || o.Service == q.Service) || part && o.Region == q.Region
}

// reconcile merges next into old and reports whether that was possible; where
// it was not, the post says both.
func (s *scratch) reconcile(old *claim, next claim) bool {
	oldUp, nextUp := old.Stance == outcry.Up, next.Stance == outcry.Up
	if oldUp == nextUp {
		if next.Stance == outcry.StillDown && old.Stance == outcry.Down && !old.Query {
			old.Stance = outcry.StillDown
		}
		switch {
		case s.cues[old.cue].rule.blames:
			old.Query = next.Query // "Is it AWS? The app throws 503" asks for the cause only
		case s.cues[next.cue].rule.granted:
			old.Query = false // "No signal today? When will it be fixed"
		case old.Stance == outcry.Down && s.cues[next.cue].asked && !s.cues[next.cue].rule.blames:
			old.Query = true // "No signal all day. Is there an outage?"
		}
		old.Weight = max(old.Weight, next.Weight)
		old.Words = append(old.Words, next.Words...)
		old.sharpen(next.Signal)
		return true
	}
	was, is := &s.cues[old.cue], &s.cues[next.cue]
	switch {
	case next.Query:
		return true // "Should be fixed now, do you still see it?"
	case nextUp && (old.Query || !was.again):
		// "It was down, it works now."
		*old = next
		return true
	case nextUp:
		return false
	case is.rule.weight <= weightFaint:
		return true // "Works again. We found the cause"
	case is.again && was.clause != is.clause:
		return false // "can send, still can't receive"
	}
	*old = next
	return true
}

// sharpen takes over what the other signal knows better.
func (c *claim) sharpen(o outcry.Signal) {
	if c.Symptom == outcry.Other {
		c.Symptom = o.Symptom
	}
	if c.Code == "" {
		c.Code = o.Code
	}
	if c.Cause == "" {
		c.Cause = o.Cause
	}
}
