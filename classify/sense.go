package classify

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// sense is all that a run of words can stand for. A common word belongs to a
// hundred sets, and thousands of words are places and nothing else: those that
// stand for the same share one sense, and what reading asks of it is worked out
// once.
type sense struct {
	symbols
	syms     []sym    // in order
	begins   []uint32 // nodes of the patterns that begin with one of them
	known    bool     // a lexicon uses the words, or they are a place
	plays    plays
	nameless uint32 // sense of the same words where they are no name
}

// Senses of tokens whose class says what they stand for; 0 is no sense.
const (
	senseNumber = iota + 1
	senseCode
	senseMention
	senseLink
)

var classSense = [...]uint32{number: senseNumber, errorCode: senseCode, mention: senseMention, link: senseLink, symbol: 0}

// classSyms are the symbols of those senses.
var classSyms = [...][]sym{nil, {symNumber}, {symCode, symNumber}, {symMention}, {symLink}}

// inOrder is the order in which what words can stand for is tried: sets as the
// lexicons have them, then names. Of two rules on the same words the one found
// first counts.
func inOrder(a, b sym) int { return cmp.Compare(a-symSets, b-symSets) }

// has reports whether the words can stand for m.
func (s *sense) has(m sym) bool { return s.may(m) && (s.exact != nil || slices.Contains(s.syms, m)) }

// inSetBut reports whether a set other than one holds the words.
func (s *sense) inSetBut(one sym) bool {
	return slices.ContainsFunc(s.syms, func(m sym) bool { return m >= symSets && m != one })
}

// sets returns the symbols that are no names: they come first.
func (s *sense) sets() []sym {
	at, _ := slices.BinarySearchFunc(s.syms, symNone, inOrder)
	return s.syms[:at]
}

// seal works out the senses of all words, teaches the other ways to write the
// characters that are known, and drops what only building needed.
func (l *lexicons) seal() {
	n := l.names
	byKey := map[string]uint32{}
	var key []byte
	var number func(syms []sym) uint32
	number = func(syms []sym) uint32 {
		key = key[:0]
		for _, m := range syms {
			key = binary.LittleEndian.AppendUint32(key, uint32(m))
		}
		of, ok := byKey[string(key)]
		if !ok {
			of = uint32(len(n.senses))
			byKey[string(key)] = of
			n.senses = append(n.senses, l.sense(slices.Clone(syms)))
			n.senses[of].nameless = number(n.senses[of].sets())
		}
		return of
	}
	for _, syms := range classSyms {
		number(syms)
	}
	l.patterns.seal()
	n.nodes = make([]nameNode, n.size+1)
	list, starts := n.byNode()
	var syms []sym
	for i := range n.size {
		syms = syms[:0]
		n.nodes[i].called = uint32(len(n.called))
		means := list[starts[i]:starts[i+1]]
		for j, m := range means {
			syms = append(syms, m.sym)
			if (m.sym == symService || m.sym == symPlace) && !slices.Contains(means[:j], m) {
				n.called = append(n.called, m)
			}
		}
		slices.SortFunc(syms, inOrder)
		n.nodes[i].sense = number(slices.Compact(syms))
	}
	n.nodes[n.size].called = uint32(len(n.called))
	for _, key := range n.edges.keys {
		n.nodes[key>>32].more = true
	}
	n.nodes[0].more = false // of the free slots of the table
	n.called = slices.Clip(n.called)
	for other, to := range n.same {
		if id, ok := n.runes.get(uint64(to)); ok {
			n.runes.put(uint64(other), id)
		}
	}
	n.letters, n.spelling, n.told, n.composed, n.same = nil, nil, nil, nil, nil
	l.split.words, l.split.runes = n.words, n.runes
}

// sense works out what reading asks of words that can stand for the symbols.
func (l *lexicons) sense(syms []sym) sense {
	s := sense{syms: syms, symbols: symbolsOf(syms)}
	for _, m := range syms {
		if node := l.patterns.nodes[root].over(m); node != 0 {
			s.begins = append(s.begins, node)
		}
		s.known = s.known || m >= symSets || m == symPlace
		s.plays.add(l.role(m))
	}
	return s
}

// runsAt returns the runs of tokens that begin at one.
func (w *walker) runsAt(at int32) []run { return w.runs[w.starts[at]:w.starts[at+1]] }

// means reports whether a run of words that begins at the token stands for m.
func (w *walker) means(at int32, m sym) bool {
	for _, r := range w.runsAt(at) {
		if w.senses[r.sense].has(m) {
			return true
		}
	}
	return false
}

// namesAt yields the names of services or of places that begin at a token: the
// token after each, and which name it is.
func (w *walker) namesAt(at int32, kind sym) func(yield func(to, name int32) bool) {
	return func(yield func(to, name int32) bool) {
		for _, r := range w.runsAt(at) {
			if !w.senses[r.sense].has(kind) {
				continue
			}
			for _, m := range w.names.namesOf(r.node) {
				if m.sym == kind && !yield(r.to, m.name) {
					return
				}
			}
		}
	}
}
