package classify

import "outcry"

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
