package classify

import "outcry"

// sign is a set of words that tell what kind of failure a claim is about, where
// its rule does not ("can't log in", "can't pay").
type sign struct {
	symptom outcry.Symptom
	words   sym
}

// signed lists the symptoms that words tell, the more telling first: who cannot
// pay in the app reports the payment.
func signed() []outcry.Symptom {
	return []outcry.Symptom{
		outcry.Login, outcry.Payment, outcry.Calls, outcry.Messaging, outcry.Slow, outcry.Website, outcry.App, outcry.Connection,
	}
}

// signSet names the set of the words that tell a symptom.
func signSet(s outcry.Symptom) string { return string(s) + "-words" }

// symptom returns what kind of failure a cue tells of: what its rule says, an
// error where a code is beside it, what its words tell, or those of its clause.
func (s *scratch) symptom(q *cue, code string, signs []sign) outcry.Symptom {
	switch {
	case q.rule.symptom != "" && q.rule.symptom != outcry.Other:
		return q.rule.symptom
	case code != "":
		return outcry.Error
	}
	for _, at := range []span{{q.from, q.to}, s.clauses[q.clause].span} {
		for _, sign := range signs {
			for i := at.from; i < at.to && sign.words != symNone; i++ {
				if s.means(i, sign.words) {
					return sign.symptom
				}
			}
		}
	}
	return outcry.Other
}
