package classify

import "slices"

// named is a service named in the post.
type named struct {
	span
	*serviceName
	clause int32
	blamed bool // named as the cause only
	weak   bool // a word that has its capital from the beginning of a sentence, or none to have
	sure   bool // surely a name where it stands, though it is a word
}

// maxNamed bounds the services of one post, and with them the time spent on it:
// each is weighed for every cue.
const maxNamed = 256

// findServices lists the services that the post names.
func (c *Classifier) findServices(s *scratch, standard string) {
	s.named = s.named[:0]
	for i := int32(0); i < int32(len(s.tokens)) && len(s.named) < maxNamed; {
		to := i + 1
		var name *serviceName
		for end, number := range s.namesAt(i, symService) {
			if name != nil && end < to {
				continue
			}
			n := &c.services[number]
			if n.guarded && n.id != standard && !c.meant(s, n, span{i, end}, standard) {
				continue
			}
			if name == nil || end > to || n.country != "" {
				to, name = end, n
			}
		}
		if name != nil && !s.clauses[s.owner[i]].quoted {
			n := named{span: span{i, to}, serviceName: name, clause: s.owner[i]}
			n.sure = !name.guarded || s.foreign(i, to, name.shape) || s.called(i, to, c.lexicons)
			n.weak = !n.sure && name.id != standard && !c.clear(s, name, n.span) && !s.product(to, c.lexicons)
			n.blamed = s.blamed(n.span)
			s.named = append(s.named, n)
		}
		i = to
	}
}

// meant reports whether a name that is also a word may be the name here. Where no
// other service is expected, the beginning of a sentence leaves that open.
func (c *Classifier) meant(s *scratch, n *serviceName, at span, standard string) bool {
	return c.clear(s, n, at) || c.abroad(s, n) || standard == "" && s.opens(at.from, n.shape)
}

// clear reports whether a name that is also a word is plainly the name here.
func (c *Classifier) clear(s *scratch, n *serviceName, at span) bool {
	return s.written(at.from, n.shape) || s.foreign(at.from, at.to, n.shape) || s.called(at.from, at.to, c.lexicons) || s.vouched(c.lexicons, at)
}

// foreign reports whether a word in Latin letters is a name because it stands
// among characters of a script without capitals, whatever word it is in
// English: where it touches one (LINE重い), and with its capitals anywhere.
func (s *scratch) foreign(from, to int32, as shape) bool {
	t := &s.tokens[from]
	if t.class != plain || t.script != spaced {
		return false
	}
	before := from > 0 && t.before&sentence == 0 && s.tokens[from-1].script != spaced
	after := int(to) < len(s.tokens) && s.tokens[to].before&sentence == 0 && s.tokens[to].script != spaced
	return before || after || t.shape == as && as != lower && s.unspaced
}

// abroad reports whether the post speaks only languages of other letters, in
// which a Latin word is hardly anything but a name.
func (c *Classifier) abroad(s *scratch, n *serviceName) bool {
	of := s.speaks &^ commonLangs
	return n.latin && of != 0 && of&^c.lexicons.unlatin == 0
}

// product reports whether the word that follows a name is for what services
// have: "United app", at the beginning of a sentence.
func (s *scratch) product(at int32, l *lexicons) bool {
	return int(at) < len(s.tokens) && s.tokens[at].before == 0 && s.means(at, l.products)
}

// vouched reports whether the words around a name leave no doubt that it is one,
// however it is written: "is steam down". A word of the post's language is none
// where they hold another name ("plus d'internet chez orange").
func (s *scratch) vouched(l *lexicons, at span) bool {
	word := s.tongue(l, &s.tokens[at.from])
	return slices.ContainsFunc(s.cues, func(q cue) bool {
		return q.rule.vouches && q.from <= at.from && at.to <= q.to && !(word && s.holdsOther(l, span{q.from, q.to}, at))
	})
}

// holdsOther reports whether a name that is no word of the post's language
// stands in the span beside the one at another place.
func (s *scratch) holdsOther(l *lexicons, in, at span) bool {
	for i := in.from; i < in.to; i++ {
		if (i < at.from || i >= at.to) && s.means(i, symService) && !s.tongue(l, &s.tokens[i]) {
			return true
		}
	}
	return false
}

// opens reports whether the token begins a sentence with the capital of a name,
// or is one that has no capitals.
func (s *scratch) opens(i int32, as shape) bool {
	t := &s.tokens[i]
	if as == caseless {
		return t.script != spaced
	}
	return as == capital && t.class == plain && t.shape == as && (i == 0 || t.before&sentence != 0)
}

// written reports whether the token is written as the name, with its capitals.
func (s *scratch) written(i int32, as shape) bool {
	t := &s.tokens[i]
	if t.class == mention || t.class == hashtag || t.class == link {
		return true
	}
	// A capital says nothing at the beginning of a sentence.
	return t.shape == as && (as == upper || as != caseless && i > 0 && t.before&sentence == 0)
}

func (s *scratch) blamed(at span) bool {
	for i := range s.cues {
		if q := &s.cues[i]; q.rule.blames && q.from <= at.from && at.to <= q.to {
			return true
		}
	}
	for i := range s.scopes {
		sc := &s.scopes[i]
		if sc.rule.kind == scopeBlame && sc.from <= at.from && at.to <= sc.to {
			return true
		}
	}
	return false
}
