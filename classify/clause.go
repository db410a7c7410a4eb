package classify

import (
	"strings"

	"outcry"
)

// clause is a run of tokens that says one thing.
type clause struct {
	span
	sentence int32
	ask      bool // a question mark ends it
	quoted   bool // words of another post
}

// scratch is what the reading of one post needs, kept for the next post.
type scratch struct {
	walker
	buf       []byte
	clauses   []clause
	owner     []int32 // token -> clause
	cues      []cue
	scopes    []scope
	places    []place
	named     []named
	compounds []compound
	tail      breaks
	lang      string // declared language of the post, without region or script
	speaks    langs  // that its words speak for
	edges     sym    // words that evidence does not end with
	at        sym    // words that a place follows
	shouting  bool   // most words are in capitals
	unspaced  bool   // some are of a script without spaces
}

// read tokenises the post and finds its symbols and clauses.
func (s *scratch) read(l *lexicons, p *outcry.Post) {
	var tail breaks
	s.lang, _, _ = strings.Cut(p.Lang, "-")
	s.tokens, s.steps, s.found = s.tokens[:0], 0, s.found[:0]
	if p.Title != "" {
		s.tokens, tail = l.split.scan(s.tokens, p.Title, outcry.InTitle, &s.buf)
	}
	titled := len(s.tokens)
	if titled > 0 && repliedTo(p.Title) != "" {
		for i := range s.tokens {
			s.tokens[i].quoted = true
		}
	}
	s.tokens, s.tail = l.split.scan(s.tokens, p.Text, outcry.InText, &s.buf)
	if titled > 0 && titled < len(s.tokens) {
		s.tokens[titled].before |= tail | field
	} else if titled == len(s.tokens) {
		s.tail |= tail
	}
	s.names, s.senses, s.patterns, s.rules, s.edges, s.at = l.names, l.names.senses, l.patterns, l.rules, l.edges, l.at
	s.findRuns()
	s.mark(l)
	if inflected := s.inflect(l, p); s.divide(l, p) || inflected {
		s.findRuns()
		s.mark(l)
	}
	s.split()
}

// split cuts the tokens into clauses: at punctuation, and before words that
// turn the sentence ("but").
func (s *scratch) split() {
	s.clauses, s.owner = s.clauses[:0], s.owner[:0]
	begin, number := int32(0), int32(0)
	n := int32(len(s.tokens))
	for i := int32(0); i <= n; i++ {
		between := s.tail | line
		if i < n {
			between = s.tokens[i].before
		}
		ends := between&sentence != 0
		if i > begin && (ends || i == n || between&(comma|dash|bracket) != 0 || s.tokens[i].turns&s.speaks != 0) {
			s.clauses = append(s.clauses, clause{
				span: span{begin, i}, sentence: number,
				ask: ends && between&ask != 0, quoted: s.tokens[begin].quoted,
			})
			begin = i
		}
		if ends {
			number++
		}
		if i < n {
			s.owner = append(s.owner, int32(len(s.clauses)))
		}
	}
}

// match finds what every clause says, quoted ones left out.
func (s *scratch) match() {
	for i := range s.clauses {
		if !s.clauses[i].quoted {
			s.find(s.clauses[i].span)
		}
	}
}

func (s *scratch) textOf(p *outcry.Post, t token) string {
	if t.inTitle {
		return p.Title[t.start:t.end]
	}
	return p.Text[t.start:t.end]
}
