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

// names is the trie over all words: it turns runs of tokens into meanings.
type names struct {
	words    *table   // hash of a folded word -> word id
	spelling []string // word id -> folded word, to tell words with equal hashes apart; kept only while building
	first    []bool   // word id -> whether a longer run begins with it
	edges    *table   // node<<32|word -> node; the node of a single word is its id
	means    [][]meaning
	runes    *table        // character that is a word by itself -> word id
	same     map[rune]rune // ways to write a character -> the one that it is read as
}

func newNames() *names {
	return &names{
		words: newTable(), edges: newTable(), spelling: []string{""}, first: []bool{false}, means: [][]meaning{nil},
		runes: newTable(), same: map[rune]rune{},
	}
}

// word returns the id of a folded word, made if it is new. Two words of the
// same hash cannot both be known.
func (n *names) word(folded []byte) (uint32, error) {
	r := character(folded)
	if to, ok := n.same[r]; ok {
		r, folded = to, []byte(string(to))
	}
	hash := hashWord(folded)
	if id, ok := n.words.get(hash); ok {
		if n.spelling[id] != string(folded) {
			return 0, fmt.Errorf("%q and %q have the same hash; spell one of them in another way", n.spelling[id], folded)
		}
		return id, nil
	}
	id := n.node()
	for len(n.spelling) <= int(id) {
		n.spelling = append(n.spelling, "")
		n.first = append(n.first, false)
	}
	n.spelling[id] = string(folded)
	n.words.put(hash, id)
	if r != 0 {
		n.runes.put(uint64(r), id)
	}
	return id, nil
}

// character returns the character of a script without spaces that a folded word
// consists of; 0 if it is another word.
func character(folded []byte) rune {
	if len(folded) < 3 {
		return 0
	}
	if r, _ := utf8.DecodeRune(folded); scriptOf(r) == spaced {
		return 0
	}
	whole := norm.NFC.Bytes(folded)
	if r, size := utf8.DecodeRune(whole); size == len(whole) {
		return r
	}
	return 0
}

func (n *names) node() uint32 {
	n.means = append(n.means, nil)
	return uint32(len(n.means) - 1)
}

// add says that the words together mean m.
func (n *names) add(words []uint32, m meaning) {
	at := words[0]
	if len(words) > 1 {
		n.first[at] = true
	}
	for _, word := range words[1:] {
		key := uint64(at)<<32 | uint64(word)
		next, ok := n.edges.get(key)
		if !ok {
			next = n.node()
			n.edges.put(key, next)
		}
		at = next
	}
	for _, old := range n.means[at] {
		if old == m {
			return
		}
	}
	n.means[at] = append(n.means[at], m)
}

// seal drops what only building needed, and teaches the other ways to write the
// characters that are known.
func (n *names) seal() {
	for other, to := range n.same {
		if id, ok := n.runes.get(uint64(to)); ok {
			n.runes.put(uint64(other), id)
		}
	}
	n.spelling, n.same = nil, nil
}

// arc is a run of tokens that stands for a symbol.
type arc struct {
	to   int32 // token after the last
	name int32
	sym  sym
}

// maxArcs bounds the arcs of one post, and with them the time spent on it.
const maxArcs = 64 << 10

// arcs finds what every run of tokens stands for. starts[i] is where the arcs
// of token i begin; there is one more start than tokens.
func (n *names) arcs(tokens []token, arcs []arc, starts []int32) ([]arc, []int32) {
	joined := false
	for i := range tokens {
		starts = append(starts, int32(len(arcs)))
		t := &tokens[i]
		joined = joined || t.joined
		switch t.class {
		case number:
			arcs = append(arcs, arc{to: int32(i + 1), sym: symNumber})
		case errorCode:
			arcs = append(arcs, arc{to: int32(i + 1), sym: symCode}, arc{to: int32(i + 1), sym: symNumber})
		case mention:
			arcs = append(arcs, arc{to: int32(i + 1), sym: symMention})
		case link:
			arcs = append(arcs, arc{to: int32(i + 1), sym: symLink})
		}
		if t.word == 0 || !t.opens || len(arcs) > maxArcs {
			continue
		}
		if t.alias != 0 {
			for _, m := range n.means[t.alias] {
				arcs = append(arcs, arc{to: int32(i + 1), name: m.name, sym: m.sym})
			}
		}
		at := t.word
		for to := i + 1; ; to++ {
			for _, m := range n.means[at] {
				arcs = append(arcs, arc{to: int32(to), name: m.name, sym: m.sym})
			}
			if to < len(tokens) && len(n.means[at]) > 0 {
				tokens[to].opens = true
			}
			if to == i+1 && !n.isFirst(at) || to == len(tokens) || tokens[to].word == 0 || tokens[to].before&(sentence|comma) != 0 {
				break
			}
			next, ok := n.edges.get(uint64(at)<<32 | uint64(tokens[to].word))
			if !ok {
				break
			}
			at = next
		}
	}
	starts = append(starts, int32(len(arcs)))
	if joined {
		whole(tokens, arcs, starts)
	}
	return arcs, starts
}

// whole takes the meaning off arcs that end inside a word: no インスタ in
// インスタント. What follows has to be known, too (インスタアプリ, 카톡이). A Korean
// word that is no name may have any ending.
func whole(tokens []token, arcs []arc, starts []int32) {
	for i := len(tokens) - 1; i >= 0; i-- {
		for j := starts[i]; j < starts[i+1]; j++ {
			a := &arcs[j]
			if int(a.to) == len(tokens) || !tokens[a.to].joined || tokens[a.to].script == hangul && a.sym >= symSets {
				continue
			}
			if !slices.ContainsFunc(arcs[starts[a.to]:starts[a.to+1]], func(next arc) bool { return next.sym != symNone }) {
				a.sym = symNone
			}
		}
	}
}

func (n *names) isFirst(word uint32) bool { return int(word) < len(n.first) && n.first[word] }
