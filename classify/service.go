package classify

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"outcry"
	"outcry/classify/catalogue"
)

// serviceName is one way to write a service.
type serviceName struct {
	id      string
	country string // of a handle that belongs to one country
	guarded bool   // also a word
	shape   shape  // how a guarded name has to be written
	latin   bool   // whether a guarded name is written in Latin letters
	handle  bool
	domain  bool
}

// addServices teaches the trie every name of the catalogue.
func (l *lexicons) addServices(cat *catalogue.Catalogue) ([]serviceName, error) {
	var list []serviceName
	var tokens []token
	var buf []byte
	add := func(text string, n serviceName) error {
		ids, err := l.ids(nil, text, &tokens, &buf)
		if err != nil || len(ids) == 0 {
			return err
		}
		if n.guarded {
			n.shape, n.latin = tokens[0].shape, text[0] < utf8.RuneSelf
		}
		l.names.add(ids, meaning{symService, int32(len(list))})
		l.nameWords(ids)
		list = append(list, n)
		return nil
	}
	for s := range cat.All() {
		name := serviceName{id: s.ID, guarded: s.Guard == catalogue.Word}
		for _, err := range []error{
			each(add, []string{s.Name}, "", name),
			each(add, s.Aliases, "", serviceName{id: s.ID}),
			each(add, s.Words, "", serviceName{id: s.ID, guarded: true}),
			each(add, s.Handles, "@", serviceName{id: s.ID, handle: true}),
			each(add, compounds(s, s.Handles), "", serviceName{id: s.ID, handle: true}),
			each(add, s.Hashtags, "#", serviceName{id: s.ID}),
			each(add, s.Domains, "", serviceName{id: s.ID, domain: true}),
		} {
			if err != nil {
				return nil, err
			}
		}
		for _, voice := range []outcry.Voice{outcry.Official, outcry.Monitor} {
			n := serviceName{id: s.ID, handle: true}
			if err := errors.Join(each(add, s.Accounts[voice], "@", n), each(add, compounds(s, s.Accounts[voice]), "", n)); err != nil {
				return nil, err
			}
		}
		for _, handle := range sortedKeys(s.CountryHandles) {
			n := serviceName{id: s.ID, handle: true, country: s.CountryHandles[handle]}
			if err := add("@"+strings.TrimPrefix(handle, "@"), n); err != nil {
				return nil, err
			}
		}
	}
	return list, nil
}

// compounds returns the handles of several words, as KenyaPower_Care. They are
// no other word, so that they name the service without their sign, too: some
// archives leave it out, and people do. One that is a guarded name, or begins a
// longer one ("MongoDB" of MongoDB Atlas), says less.
func compounds(s catalogue.Service, handles []string) []string {
	var list []string
	name := strings.ReplaceAll(s.Name, " ", "")
	for _, h := range handles {
		begins := len(h) <= len(name) && strings.EqualFold(name[:len(h)], h)
		if len(h) >= shortestCompound && isCompound(h) && !(begins && (s.Guard == catalogue.Word || len(h) < len(name))) {
			list = append(list, h)
		}
	}
	return list
}

// shortestCompound is how long such a handle has to be, in bytes.
const shortestCompound = 6

func isCompound(handle string) bool {
	for i, r := range handle {
		if i > 0 && (r == '_' || unicode.IsUpper(r) && unicode.IsLower(rune(handle[i-1]))) {
			return true
		}
	}
	return false
}

func each(add func(string, serviceName) error, texts []string, sigil string, n serviceName) error {
	for _, text := range texts {
		if sigil != "" {
			text = sigil + strings.TrimLeft(text, "@#")
		}
		if err := add(text, n); err != nil {
			return err
		}
	}
	return nil
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

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
			if at := (span{i, end}); n.guarded && n.id != standard && !c.clear(s, n, at) && !c.abroad(s, n) && !(standard == "" && s.opens(i, n.shape)) {
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

// clear reports whether a name that is also a word is plainly the name here.
func (c *Classifier) clear(s *scratch, n *serviceName, at span) bool {
	return s.written(at.from, n.shape) || s.foreign(at.from, at.to, n.shape) || s.called(at.from, at.to, c.lexicons) || s.vouched(c.lexicons, at)
}

// tells reports whether a service is named in the span.
func (s *scratch) tells(at span) bool {
	return slices.ContainsFunc(s.named, func(n named) bool { return at.from <= n.from && n.to <= at.to })
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

// addressed reports whether the post begins with the handle of a service.
func (s *scratch) addressed() bool {
	return len(s.named) > 0 && s.named[0].handle && s.named[0].from == 0
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

// about returns the service that a cue speaks of, and whether the post itself
// says so.
func (c *Classifier) about(s *scratch, q *cue, in setting) (service string, stated bool) {
	best, bestRank := "", rankNever
	for i := range s.named {
		n := &s.named[i]
		if n.blamed {
			continue
		}
		if r := s.rank(n, q, in); r < bestRank && r <= c.farthest(s, n, q, in) {
			best, bestRank = n.id, r
		}
	}
	fits := func(id string) bool { return c.fits(q.rule, id) }
	switch {
	case fits(best):
		return best, true
	case best != "" && bestRank <= rankClause && q.rule.topic != "" && !fits(in.service):
		return "", false // "Spotify says no signal" is not about the network
	case fits(in.service):
		return in.service, false
	case q.rule.implies != "":
		return q.rule.implies, true
	case in.answered != nil && fits(in.answered.about()):
		return in.answered.about(), false
	}
	return "", false
}

// farthest is how far off a service may be named. Where none is expected, a
// name that is nothing else is as good in its clause, and in its sentence if it
// is talked of there ("they say X is back but it's still down"); one that is
// also a word needs words beside it that are clearly about it, or that can only
// be about services of its kind ("no signal on EE").
func (c *Classifier) farthest(s *scratch, n *named, q *cue, in setting) int {
	switch need := q.rule.needs; {
	case n.weak && need == needsSubject:
		return rankWithin
	case n.weak:
		return -1
	case in.service != "" || in.answered != nil:
		return rankPost
	case n.sure && q.rule.implies != "" && c.fits(q.rule, n.id):
		return rankPost // "Still no power. ConEd says tomorrow."
	case n.sure && n.handle && q.rule.topic != "" && c.fits(q.rule, n.id):
		return rankPost // "No signal since Tuesday, @EE when will it be back?"
	case n.sure && n.clause != q.clause && s.fails(n.clause):
		return rankPost // "X is down. Can't log in."
	case n.sure && n.clause != q.clause && (s.claims(n.clause) || n.clause < q.clause && s.topic(n, q)):
		return rankSentence
	case n.sure && need <= needsService && q.stance == outcry.Up && s.alone(n):
		return rankSentence // "Internet's back, thanks Vodafone."
	case n.sure && need == needsService && q.rule.symptom == outcry.Error && n.clause < q.clause && s.alone(n):
		return rankSentence // "Trying to pay with PayPal, 'something went wrong' every time"
	case n.sure && need <= needsService:
		return rankClause
	case need <= needsService && n.clause != q.clause && c.broached(s, n, in):
		return rankSentence // "They say that Chase is back but it still fails."
	case need == needsSubject:
		return rankBeside
	case need == needsService && q.rule.topic != "" && c.fits(q.rule, n.id):
		return rankClause
	case need == needsService && !s.letter(n.from):
		return rankWithin
	}
	return rankAddressed
}

// broached reports whether the clause that names the service talks of it.
func (c *Classifier) broached(s *scratch, n *named, in setting) bool {
	return slices.ContainsFunc(s.cues, func(q cue) bool {
		return q.rule.kind < saysSame && q.clause == n.clause && s.rank(n, &q, in) <= rankBeside
	})
}

// alone reports whether the post names no other service.
func (s *scratch) alone(n *named) bool {
	return !slices.ContainsFunc(s.named, func(o named) bool { return o.id != n.id })
}

// topic reports whether a clause only names the service that the cue behind it
// speaks of ("LINE、送れない"). In scripts without spaces a few words may follow
// the name, for a comma behind a noun is usual there ("LINEの画像、開けない").
func (s *scratch) topic(n *named, q *cue) bool {
	c := s.clauses[n.clause]
	after := s.tokens[q.from].script != spaced && s.within(n.to, c.to, topical)
	for i := c.from; i < c.to; i++ {
		if !s.aside(i) && (i < n.from || i >= n.to && !after) {
			return false
		}
	}
	return true
}

// topical is how many words may follow a name that is only the topic.
const topical = 4

// letter reports whether the token is a single letter: X is more things than a
// name can be.
func (s *scratch) letter(i int32) bool { return s.tokens[i].end-s.tokens[i].start == 1 }

// Ranks of a named service, nearest first. A handle that is addressed outranks
// what is named in other sentences.
const (
	rankAddressed = iota // the post begins with its handle, and no other service is expected
	rankWithin           // in the words of the cue
	rankBeside           // before them in the clause, or right after
	rankClause
	rankAddress
	rankSentence
	rankPost
	rankNever // in a link only: it is what the post points to, and not what it speaks of
)

// How many words may stand between a cue and a service after it, and how many
// where another service is expected ("no data, so I am off to X").
const (
	beside   = 2
	trailing = 4
)

func (s *scratch) rank(n *named, q *cue, in setting) int {
	switch {
	case n.domain && s.tokens[n.from].class == link:
		return rankNever
	case n.handle && n.from == 0 && in.service == "":
		return rankAddressed
	case n.from >= q.from && n.to <= q.to:
		return rankWithin
	case n.handle && n.from == 0:
		return rankAddress
	case n.clause == q.clause && (n.to <= q.from || s.within(q.to, n.from, beside)):
		return rankBeside
	case n.clause == q.clause && (in.service == "" || s.within(q.to, n.from, trailing)):
		return rankClause
	case n.handle:
		return rankAddress
	case s.clauses[n.clause].sentence == s.clauses[q.clause].sentence:
		return rankSentence
	}
	return rankPost
}

// fits reports whether the words of a rule can be about a service: a power cut
// is about electricity, "no signal" about a network.
func (c *Classifier) fits(r *rule, id string) bool {
	if id == "" {
		return false
	}
	if r.implies != "" && id != r.implies && !slices.Contains(c.catalogue.Ancestors(id), r.implies) {
		return false
	}
	if r.topic == "" {
		return true
	}
	service, known := c.catalogue.Get(id)
	return !known || service.Category == "" || service.Category == r.topic
}

// spokenOf reports whether the post speaks of an expected service at all.
// Posts are gathered for electricity by words that mean more than that:
// "we're back" is about the power only beside words that are.
func (c *Classifier) spokenOf(s *scratch, r *rule, id string, in setting) bool {
	if r.implies == id || in.threaded || c.lexicons.implied[id]&r.langs == 0 {
		return true
	}
	return slices.ContainsFunc(s.found, func(m match) bool { return s.rules[m.rule].implies == id }) ||
		slices.ContainsFunc(s.named, func(n named) bool { return slices.Contains(c.catalogue.Ancestors(n.id), id) })
}

// cause returns the service that the post blames, if it blames one.
func (s *scratch) cause(service string) string {
	for i := range s.named {
		if n := &s.named[i]; n.blamed && n.id != service {
			return n.id
		}
	}
	return ""
}

// subject returns the words where the name of a service should stand,
// slugified, and whether they are the id of a service of the catalogue; "" if
// there are none.
func (c *Classifier) subject(s *scratch, q *cue, p *outcry.Post) (id string, known bool) {
	at := q.subject
	if at < 0 && q.rule.subject {
		at = q.from
	}
	if at < 0 {
		return "", false
	}
	return c.catalogue.Resolve(s.textOf(p, s.tokens[at]))
}

func (s *scratch) textOf(p *outcry.Post, t token) string {
	if t.inTitle {
		return p.Title[t.start:t.end]
	}
	return p.Text[t.start:t.end]
}
