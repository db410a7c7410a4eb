package classify

// patterns is the trie over all rules: it turns sequences of symbols into the
// rules that they satisfy.
type patterns struct {
	edges *table // node<<32|symbol -> node
	nodes []patternNode
	first []uint32 // symbol -> node of the patterns that begin with it, 0 for none
}

type patternNode struct {
	rules []int32
	langs langs // of the rules that can still come of it
	gaps  []gapEdge
	out   uint64 // bits of the symbols that may follow, modulo 64: most lookups need no table
}

// gapEdge lets up to max tokens pass before the next symbol.
type gapEdge struct {
	max  int32
	node uint32
}

func newPatterns() *patterns { return &patterns{edges: newTable(), nodes: make([]patternNode, 2)} }

// root is the node where every pattern begins. 0 would make keys of 0.
const root = 1

func (p *patterns) add(symbols []sym, rule int32, of langs) {
	at := uint32(root)
	for _, s := range symbols {
		p.nodes[at].langs |= of
		key := uint64(at)<<32 | uint64(s)
		next, ok := p.edges.get(key)
		if !ok {
			p.nodes = append(p.nodes, patternNode{})
			next = uint32(len(p.nodes) - 1)
			p.edges.put(key, next)
			p.nodes[at].out |= 1 << (s & 63)
			if at == root {
				p.first = append(p.first, make([]uint32, max(0, int(s)+1-len(p.first)))...)
				p.first[s] = next
			}
			if s > symGap && s <= symGapMax {
				p.nodes[at].gaps = append(p.nodes[at].gaps, gapEdge{int32(s - symGap), next})
			}
		}
		at = next
	}
	p.nodes[at].langs |= of
	for _, old := range p.nodes[at].rules {
		if old == rule {
			return
		}
	}
	p.nodes[at].rules = append(p.nodes[at].rules, rule)
}

// step follows an edge.
func (p *patterns) step(node uint32, s sym) (uint32, bool) {
	if node == root {
		if int(s) >= len(p.first) {
			return 0, false
		}
		return p.first[s], p.first[s] != 0
	}
	return p.edges.get(uint64(node)<<32 | uint64(s))
}

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
	rules   []*rule
	tokens  []token
	arcs    []arc
	starts  []int32
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
		if i <= w.open {
			if next, ok := w.step(root, symStart); ok {
				w.walk(next, i, false, everyLang)
			}
		}
		w.walk(root, i, false, everyLang)
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
	if at >= w.shut && node != root {
		if next, ok := w.step(node, symEnd); ok {
			for _, rule := range w.nodes[next].rules {
				w.accept(rule, at, left)
			}
		}
	}
	for _, g := range n.gaps {
		of := left
		room := g.max * wordWidth
		for k := at; room >= 0 && of != 0; k++ {
			w.walk(g.node, k, true, of)
			if k >= w.clause.to {
				break
			}
			room -= int32(w.tokens[k].width)
			of &^= w.tokens[k].gapStop
		}
	}
	if at >= w.clause.to {
		return
	}
	last := arc{}
	for _, a := range w.arcs[w.starts[at]:w.starts[at+1]] {
		if n.out>>(a.sym&63)&1 == 0 || a.to > w.clause.to || a.sym == last.sym && a.to == last.to {
			continue // of the many places of one name the first will do
		}
		last = a
		if next, ok := w.step(node, a.sym); ok {
			w.walk(next, a.to, false, left)
		}
	}
	if node == root {
		return
	}
	if next, ok := w.step(node, symName); ok && w.nameable(at) {
		old := w.subject
		w.subject = at
		w.walk(next, at+1, false, left)
		w.subject = old
	}
	if of := left & w.tokens[at].filler; of != 0 && !gap {
		w.walk(node, min(w.tokens[at].filled, w.clause.to), false, of)
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
	for _, a := range w.arcs[w.starts[at]:w.starts[at+1]] {
		if a.sym >= symSets || a.sym == symPlace {
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
