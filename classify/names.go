package classify

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// sym is what a run of words stands for: membership in a word set, a service,
// a place, or the class of a token.
type sym uint32

// Symbols that patterns may use beside word sets.
const (
	symNone sym = iota
	symService
	symPlace
	symCode
	symNumber
	symMention
	symLink
	symName   // a word that may be the name of something the catalogue lacks
	symStart  // the beginning of a clause
	symEnd    // the end of a clause
	symGap    // not matched by words: gap edges are symGap+n
	symGapMax = symGap + 8
	symSets   = symGapMax + 1
)

var classNames = map[string]sym{
	"service": symService, "place": symPlace, "code": symCode, "num": symNumber,
	"mention": symMention, "link": symLink, "name": symName, "start": symStart, "end": symEnd,
}

// meaning is one thing that a run of words can stand for; of a service or
// place, which name it is.
type meaning struct {
	sym  sym
	name int32
}

// names is the trie over all words: it turns runs of tokens into what they
// stand for. While it is built it keeps what its nodes mean in the order in
// which it is told; sealed, it keeps their senses.
type names struct {
	words    *table      // hash of a folded word -> word id
	edges    *table      // node<<32|word -> node; the node of a single word is its id
	size     uint32      // how many nodes there are
	letters  []byte      // the folded words one after the other, to tell those with equal hashes apart
	spelling [][2]uint32 // word id -> where it begins and ends in letters
	told     []told
	nodes    []nameNode
	senses   []sense
	called   []meaning       // meanings that are names, by node
	runes    *table          // character that is a word by itself -> word id
	composed map[string]rune // characters that fold to several -> what they are together, 0 for none
	same     map[rune]rune   // ways to write a character -> the one that it is read as
}

// told is a meaning of a node. Nodes are many, and most have one.
type told struct {
	node uint32
	meaning
}

// nameNode is a node of the sealed trie.
type nameNode struct {
	sense  uint32 // 0 for none
	called uint32 // where its names begin; they end where those of the next node do
	more   bool   // longer runs go on from here
}

func newNames() *names {
	return &names{
		words: newTable(), edges: newTable(), runes: newTable(), composed: map[string]rune{}, same: map[rune]rune{},
		size: 1, // 0 is none
	}
}

// word returns the id of a folded word, made if it is new. Two words of the
// same hash cannot both be known.
func (n *names) word(folded []byte) (uint32, error) {
	r := n.character(folded)
	if to, ok := n.same[r]; ok {
		r, folded = to, []byte(string(to))
	}
	hash := hashWord(folded)
	if id, ok := n.words.get(hash); ok {
		if known := n.spelled(id); string(known) != string(folded) {
			return 0, fmt.Errorf("%q and %q have the same hash; spell one of them in another way", known, folded)
		}
		return id, nil
	}
	id := n.node()
	n.spelling = append(n.spelling, make([][2]uint32, int(id)+1-len(n.spelling))...)
	from := uint32(len(n.letters))
	n.letters = append(n.letters, folded...)
	n.spelling[id] = [2]uint32{from, uint32(len(n.letters))}
	n.words.put(hash, id)
	if r != 0 {
		n.runes.put(uint64(r), id)
	}
	return id, nil
}

// longestCharacter is the length in bytes of three letters that make a Hangul
// syllable.
const longestCharacter = 9

// character returns the character of a script without spaces that a folded word
// consists of; 0 if it is another word.
func (n *names) character(folded []byte) rune {
	if len(folded) < 3 {
		return 0
	}
	switch r, size := utf8.DecodeRune(folded); {
	case scriptOf(r) == spaced, len(folded) > longestCharacter:
		return 0
	case size == len(folded):
		return r
	}
	r, known := n.composed[string(folded)]
	if !known {
		whole := norm.NFC.Bytes(folded)
		if first, size := utf8.DecodeRune(whole); size == len(whole) {
			r = first
		}
		n.composed[string(folded)] = r
	}
	return r
}

// spelled returns the folded spelling of a word.
func (n *names) spelled(id uint32) []byte { return n.letters[n.spelling[id][0]:n.spelling[id][1]] }

func (n *names) node() uint32 {
	n.size++
	return n.size - 1
}

// grow makes room for as many further words.
func (n *names) grow(words int) {
	n.told = slices.Grow(n.told, words)
	n.spelling = slices.Grow(n.spelling, words)
	n.letters = slices.Grow(n.letters, 8*words)
	n.words.reserve(words / 2)
	n.edges.reserve(words)
}

// add says that the words together mean m.
func (n *names) add(words []uint32, m meaning) {
	at := words[0]
	for _, word := range words[1:] {
		key := uint64(at)<<32 | uint64(word)
		next, ok := n.edges.get(key)
		if !ok {
			next = n.node()
			n.edges.put(key, next)
		}
		at = next
	}
	n.told = append(n.told, told{at, m})
}

// byNode returns the meanings of all nodes, those of a node together in the
// order in which they were told, and where those of each begin.
func (n *names) byNode() (list []meaning, starts []uint32) {
	starts = make([]uint32, n.size+1)
	for _, m := range n.told {
		starts[m.node+1]++
	}
	for i := range n.size {
		starts[i+1] += starts[i]
	}
	list = make([]meaning, len(n.told))
	next := slices.Clone(starts)
	for _, m := range n.told {
		list[next[m.node]] = m.meaning
		next[m.node]++
	}
	return list, starts
}

// meaningful reports whether a word means anything by itself.
func (n *names) meaningful(word uint32) bool { return n.nodes[word].sense != 0 }

// run is a run of tokens that stands for something.
type run struct {
	to    int32  // token after the last
	sense uint32 // what for
	node  uint32 // 0 where the class of the token says it
}

// maxRuns bounds the runs of one post, and with them the time spent on it.
const maxRuns = 64 << 10

// findRuns finds the runs of tokens that stand for something, and with them
// what each token can be the beginning of.
func (w *walker) findRuns() {
	w.runs, w.starts, w.bits = w.runs[:0], w.starts[:0], w.bits[:0]
	joined := false
	for i := range w.tokens {
		w.starts = append(w.starts, int32(len(w.runs)))
		joined = joined || w.tokens[i].joined
		w.runs = w.names.runsAt(w.tokens, i, w.runs)
	}
	w.starts = append(w.starts, int32(len(w.runs)))
	if joined {
		w.whole()
	}
	for i := range w.tokens {
		of := mask(0)
		for _, r := range w.runsAt(int32(i)) {
			of |= w.senses[r.sense].mask
		}
		w.bits = append(w.bits, of)
	}
}

// runsAt appends the runs that begin at a token.
func (n *names) runsAt(tokens []token, i int, runs []run) []run {
	t := &tokens[i]
	if sense := classSense[t.class]; sense != 0 {
		runs = append(runs, run{to: int32(i + 1), sense: sense})
	}
	if t.word == 0 || !t.opens || len(runs) > maxRuns {
		return runs
	}
	if sense := n.nodes[t.alias].sense; sense != 0 {
		runs = append(runs, run{int32(i + 1), sense, t.alias})
	}
	at := t.word
	for to := i + 1; ; to++ {
		node := &n.nodes[at]
		if node.sense != 0 {
			runs = append(runs, run{int32(to), node.sense, at})
			if to < len(tokens) {
				tokens[to].opens = true
			}
		}
		if !node.more || to == len(tokens) || tokens[to].word == 0 || tokens[to].before&(sentence|comma) != 0 {
			return runs
		}
		next, ok := n.edges.get(uint64(at)<<32 | uint64(tokens[to].word))
		if !ok {
			return runs
		}
		at = next
	}
}

// whole takes the meaning off runs that end inside a word: no インスタ in
// インスタント. What follows has to be known, too (インスタアプリ, 카톡이). A Korean
// word that is no name may have any ending.
func (w *walker) whole() {
	for i := len(w.tokens) - 1; i >= 0; i-- {
		for j := w.starts[i]; j < w.starts[i+1]; j++ {
			r := &w.runs[j]
			if int(r.to) == len(w.tokens) || !w.tokens[r.to].joined || slices.ContainsFunc(w.runsAt(r.to), run.stands) {
				continue
			}
			if w.tokens[r.to].script == hangul {
				r.sense = w.senses[r.sense].nameless
			} else {
				r.sense = 0
			}
		}
	}
}

func (r run) stands() bool { return r.sense != 0 }

// namesOf returns the names that a node ends.
func (n *names) namesOf(node uint32) []meaning {
	return n.called[n.nodes[node].called:n.nodes[node+1].called]
}
