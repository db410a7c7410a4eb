package classify

// match is a run of tokens that satisfies a rule.
type match struct {
	from, to int32
	rule     int32
	subject  int32 // token of the name that the pattern caught; -1 for none
}

// Bounds on the matching of one post: hostile text may cost no more.
const (
	maxSteps   = 200_000
	maxMatches = 256
)

// walker walks the pattern trie over the symbols of one clause.
type walker struct {
	*patterns
	names   *names
	senses  []sense
	rules   []*rule
	tokens  []token
	runs    []run
	starts  []int32 // token -> where its runs begin
	bits    []mask  // token -> symbols that its runs can stand for
	clause  span
	open    int32 // first token of the clause that is no address or filler
	shut    int32 // token after the last that is no link, mention or filler
	from    int32
	subject int32
	steps   int
	found   []match
}

// span is a half-open range of tokens.
type span struct{ from, to int32 }

// find appends the matches that lie in the clause.
func (w *walker) find(c span) {
	w.clause = c
	w.open, w.shut = w.edgesOf(c)
	for i := c.from; i < c.to; i++ {
		w.from, w.subject = i, -1
		w.gaps(&w.nodes[root], i, everyLang)
		if i <= w.open && w.start != 0 {
			w.walk(w.start, i, false, everyLang)
		}
		for _, r := range w.runsAt(i) {
			if r.to > c.to {
				continue
			}
			for _, node := range w.senses[r.sense].begins {
				if w.promises(node, r.to, false) {
					w.walk(node, r.to, false, everyLang)
				}
			}
		}
	}
}

// edgesOf leaves off what stands around a clause without being part of what it
// says.
func (w *walker) edgesOf(c span) (open, shut int32) {
	open, shut = c.from, c.to
	for open < shut && w.aside(open) && !w.leads(open) {
		open++
	}
	for shut > open && w.aside(shut-1) {
		shut--
	}
	return open, shut
}

// leads reports whether the token is a link that the words after it speak of:
// "https://example.org is down" is no question.
func (w *walker) leads(i int32) bool {
	return w.tokens[i].class == link && i+1 < w.clause.to && w.tokens[i+1].before == 0
}

func (w *walker) aside(i int32) bool {
	t := &w.tokens[i]
	return t.filler != 0 || t.class == mention || t.class == link || t.class == hashtag
}

// promises reports whether anything can come of a node at a token. Hardly ever
// does it: this looks at the next word only, so that most ways end before they
// are walked.
func (w *walker) promises(node uint32, at int32, gap bool) bool {
	l := &w.looks[node]
	if l.ways&anyway != 0 || l.ways&atEnd != 0 && at >= w.shut {
		return true
	}
	if at >= w.clause.to {
		return false
	}
	return l.ways&byName != 0 || l.mask&w.bits[at] != 0 && (l.only == 0 || w.means(at, l.only)) || !gap && w.tokens[at].filler != 0
}

// walk follows every way on from a node at a token. What was passed over on the
// way leaves the rules of some languages only.
func (w *walker) walk(node uint32, at int32, gap bool, left langs) {
	if w.steps++; w.steps > maxSteps || len(w.found) >= maxMatches {
		return
	}
	n := &w.nodes[node]
	if n.langs&left == 0 {
		return
	}
	for _, rule := range n.rules {
		w.accept(rule, at, left)
	}
	if at >= w.shut && n.end != 0 {
		for _, rule := range w.nodes[n.end].rules {
			w.accept(rule, at, left)
		}
	}
	w.gaps(n, at, left)
	if at >= w.clause.to {
		return
	}
	if n.mask&w.bits[at] != 0 {
		w.words(n, at, left)
	}
	if n.name != 0 && w.nameable(at) {
		old := w.subject
		w.subject = at
		w.walk(n.name, at+1, false, left)
		w.subject = old
	}
	if of := left & w.tokens[at].filler; of != 0 && !gap {
		w.walk(node, min(w.tokens[at].filled, w.clause.to), false, of)
	}
}

// gaps follows the ways on that let tokens pass.
func (w *walker) gaps(n *patternNode, at int32, left langs) {
	for _, g := range n.gaps {
		of, room := left, g.max*wordWidth
		for k := at; room >= 0 && of != 0; k++ {
			if w.promises(g.node, k, true) {
				w.walk(g.node, k, true, of)
			}
			if k >= w.clause.to {
				break
			}
			room -= int32(w.tokens[k].width)
			of &^= w.tokens[k].gapStop
		}
	}
}

// words follows the ways on over the runs of words that begin at the token. It
// goes through the symbols that the node asks for or through those that the
// words have, whichever are fewer; in the same order.
func (w *walker) words(n *patternNode, at int32, left langs) {
	for _, r := range w.runsAt(at) {
		s := &w.senses[r.sense]
		if n.mask&s.mask == 0 || r.to > w.clause.to {
			continue
		}
		if len(n.words) <= len(s.syms) {
			for _, e := range n.words {
				if s.has(e.sym) && w.promises(e.node, r.to, false) {
					w.walk(e.node, r.to, false, left)
				}
			}
			continue
		}
		for _, m := range s.syms {
			if next := n.over(m); next != 0 && w.promises(next, r.to, false) {
				w.walk(next, r.to, false, left)
			}
		}
	}
}

// nameable reports whether a token can be the name of something that the
// catalogue lacks: a word that no lexicon uses, or one written as a name. A
// single character is none.
func (w *walker) nameable(at int32) bool {
	t := &w.tokens[at]
	switch {
	case t.class == hashtag:
		return true
	case t.class != plain || t.script != spaced:
		return false
	}
	return t.word == 0 || t.shape != lower && !w.known(at)
}

// known reports whether a lexicon uses the word, or it is a place.
func (w *walker) known(at int32) bool {
	for _, r := range w.runsAt(at) {
		if w.senses[r.sense].known {
			return true
		}
	}
	return false
}

func (w *walker) accept(rule, to int32, left langs) {
	if w.rules[rule].langs&left == 0 {
		return
	}
	for i := len(w.found) - 1; i >= 0 && w.found[i].from == w.from; i-- {
		if m := &w.found[i]; m.rule == rule {
			if to > m.to {
				m.to, m.subject = to, w.subject
			}
			return
		}
	}
	w.found = append(w.found, match{from: w.from, to: to, rule: rule, subject: w.subject})
}
