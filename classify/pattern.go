package classify

import "slices"

// patterns is the trie over all rules: it turns sequences of symbols into the
// rules that they satisfy.
type patterns struct {
	nodes []patternNode
	looks []look // node -> what can be said of it before it is walked
	start uint32 // node that follows at the beginning of a clause, 0 for none
}

type patternNode struct {
	symbols // that may follow
	rules   []int32
	langs   langs // of the rules that can still come of it
	gaps    []gapEdge
	words   []wordEdge // in order of their symbols
	name    uint32     // node that follows where a name may stand, 0 for none
	end     uint32     // node that follows at the end of a clause, 0 for none
}

// wordEdge is the way on over words that can stand for a symbol.
type wordEdge struct {
	sym  sym
	node uint32
}

// gapEdge lets up to max tokens pass before the next symbol.
type gapEdge struct {
	max  int32
	node uint32
}

func newPatterns() *patterns { return &patterns{nodes: make([]patternNode, 2)} }

// root is the node where every pattern begins; 0 is none.
const root = 1

func (p *patterns) add(symbols []sym, rule int32, of langs) {
	at := uint32(root)
	for _, s := range symbols {
		p.nodes[at].langs |= of
		next := p.nodes[at].over(s)
		if next == 0 {
			next = uint32(len(p.nodes))
			p.nodes = append(p.nodes, patternNode{})
			p.nodes[at].lead(s, next)
		}
		at = next
	}
	n := &p.nodes[at]
	n.langs |= of
	if !slices.Contains(n.rules, rule) {
		n.rules = append(n.rules, rule)
	}
}

// lead adds the way on over a symbol.
func (n *patternNode) lead(s sym, next uint32) {
	switch {
	case s == symName:
		n.name = next
	case s == symEnd:
		n.end = next
	case s > symGap && s <= symGapMax:
		n.gaps = append(n.gaps, gapEdge{int32(s - symGap), next})
	default:
		n.mask |= maskOf(s)
		at, _ := slices.BinarySearchFunc(n.words, s, bySymbol)
		n.words = slices.Insert(n.words, at, wordEdge{s, next})
	}
}

func bySymbol(e wordEdge, s sym) int { return inOrder(e.sym, s) }

// over returns the node that follows over a symbol, 0 for none.
func (n *patternNode) over(s sym) uint32 {
	switch {
	case s == symName:
		return n.name
	case s == symEnd:
		return n.end
	case s > symGap && s <= symGapMax:
		for _, g := range n.gaps {
			if g.max == int32(s-symGap) {
				return g.node
			}
		}
		return 0
	case !n.may(s):
		return 0
	}
	if at, ok := slices.BinarySearchFunc(n.words, s, bySymbol); ok {
		return n.words[at].node
	}
	return 0
}

// look is what can be said of a node without walking it. It is small, so that
// those of all nodes stay at hand.
type look struct {
	mask mask // of the symbols that may follow
	only sym  // the one, if there is but one
	ways ways
}

// ways are what may follow a node other than a symbol that words stand for.
type ways uint8

const (
	anyway ways = 1 << iota // a rule is satisfied, or tokens may pass
	byName                  // a name
	atEnd                   // the end of the clause
)

// seal works out what is asked of every node over and over.
func (p *patterns) seal() {
	p.looks = make([]look, len(p.nodes))
	for i := range p.nodes {
		n := &p.nodes[i]
		syms := make([]sym, len(n.words))
		for j, e := range n.words {
			syms[j] = e.sym
		}
		n.symbols = symbolsOf(syms)
		p.looks[i] = look{mask: n.mask, ways: n.ways()}
		if len(syms) == 1 {
			p.looks[i].only = syms[0]
		}
	}
	p.start = p.nodes[root].over(symStart)
}

func (n *patternNode) ways() ways {
	var w ways
	if len(n.rules) > 0 || len(n.gaps) > 0 {
		w |= anyway
	}
	if n.name != 0 {
		w |= byName
	}
	if n.end != 0 {
		w |= atEnd
	}
	return w
}
