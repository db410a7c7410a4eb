package monitor

import (
	"context"
	"slices"

	"outcry"
)

// cutOff reports whether a post made claims with the help of another that is no
// longer stored: reading it again cannot find what it means. Answers says that
// there is a claim left that it may answer.
func (p *pass) cutOff(ctx context.Context, post *outcry.StoredPost, stood, now []outcry.Reading, answers bool) (bool, error) {
	if anySignal(stood, leansOnForgotten) {
		return true, nil
	}
	parent, opening, err := p.monitor.store.Bereft(ctx, &post.Post)
	if err != nil || parent || answers { // else it leans on the nearest, which is there
		return parent, err
	}
	return opening || anySignal(stood, leans) && !anySignal(now, leans), nil
}

func anySignal(list []outcry.Reading, is func(outcry.Signal) bool) bool {
	return slices.ContainsFunc(list, func(r outcry.Reading) bool { return slices.ContainsFunc(r.Signals, is) })
}

// readBy reports whether claims were read by these rules already, when all was
// there that they lean on.
func readBy(ruleset string, stood []outcry.Reading) bool {
	return !anySignal(stood, func(g outcry.Signal) bool { return g.Ruleset != ruleset })
}

// leans reports whether a claim rests on words of another post.
func leans(g outcry.Signal) bool {
	return slices.ContainsFunc(g.Words, func(e outcry.Evidence) bool { return e.Field == outcry.InPost })
}

// leansOnForgotten reports whether a claim rests on words that were erased.
func leansOnForgotten(g outcry.Signal) bool {
	return slices.ContainsFunc(g.Words, func(e outcry.Evidence) bool { return e.Field == outcry.InPost && e.Text == "" })
}
