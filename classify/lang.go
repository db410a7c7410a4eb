package classify

import (
	"math/bits"
	"slices"
)

// langs is a set of languages that have a lexicon. The first is the common
// one, which belongs to all.
type langs uint64

const (
	commonLangs langs = 1
	everyLang   langs = 1<<64 - 1
	maxLangs          = 64
)

// part is what the words of a set do in their own language: the same letters
// are another word elsewhere ("ma" begins a clause in Italian, and is "my" in
// French).
type part uint8

const (
	noPart    part = iota
	fills          // may stand inside any pattern
	stopsGap       // no gap may pass it
	turns          // begins a clause
	endsScope      // no scope reaches across it
	betrays        // only tells which language is spoken
	calls          // is hardly anything but a name here
)

// parts are the sets that hold in their own language only.
func parts() map[string]part {
	return map[string]part{fillerSet: fills, gapSet: stopsGap, breakSet: turns, endSet: endsScope, stopSet: betrays, callSet: calls}
}

// role is the part that a symbol plays, and where.
type role struct {
	part part
	of   langs
}

// role returns the part that a symbol plays.
func (l *lexicons) role(s sym) role {
	if i := int(s) - int(symSets); i >= 0 && i < len(l.roles) {
		return l.roles[i]
	}
	return role{}
}

// plays is the parts that words play, each in some languages.
type plays struct{ fills, stopsGap, turns, ends, calls, heard langs }

func (p *plays) add(r role) {
	if r.part == calls {
		p.calls |= r.of // in a post of any language
		return
	}
	p.heard |= r.of
	switch r.part {
	case fills:
		p.fills |= r.of | commonLangs
	case stopsGap:
		p.stopsGap |= r.of | commonLangs
	case turns:
		p.turns |= r.of
	case endsScope:
		p.ends |= r.of
	}
}

// mark notes what the words of the post do, in which languages, and guesses
// which of them the post speaks.
func (s *scratch) mark(l *lexicons) {
	var votes [maxLangs]int32
	for i := int32(len(s.tokens)) - 1; i >= 0; i-- {
		t := &s.tokens[i]
		var heard langs
		for _, r := range s.runsAt(i) {
			p := &s.senses[r.sense].plays
			if p.heard == 0 {
				continue // as nearly all
			}
			heard |= p.heard
			t.gapStop |= p.stopsGap
			t.turns |= p.turns
			t.ends |= p.ends
			if p.fills != 0 {
				t.filler |= p.fills
				t.filled = max(t.filled, r.to)
				for j := i + 1; j < r.to; j++ {
					s.tokens[j].turns &^= p.fills &^ commonLangs // "alleen maar" holds no "but"
				}
			}
		}
		for heard &^= commonLangs; heard != 0 && heard != everyLang&^commonLangs; heard &= heard - 1 {
			votes[bits.TrailingZeros64(uint64(heard))]++
		}
	}
	s.speaks = spoken(&votes, l.byLang[s.lang])
	for i := range s.tokens {
		// What negates in the language of the post does so for the patterns of
		// any other that happen to fit ("is not down").
		if t := &s.tokens[i]; t.gapStop&s.speaks&^commonLangs != 0 {
			t.gapStop = everyLang
		}
	}
}

// fewVotes are too few to say that a post speaks another language than the one
// that it is declared to be in, with as many for that.
const fewVotes = 3

// spoken returns the languages that most words vote for. One that the post is
// declared to be in needs half of the votes of the strongest.
func spoken(votes *[maxLangs]int32, declared langs) langs {
	var best int32
	for _, n := range votes {
		best = max(best, n)
	}
	if best == 0 {
		return everyLang
	}
	of := commonLangs
	sure := declared != 0 && best < fewVotes && votes[bits.TrailingZeros64(uint64(declared))] == best
	for i, n := range votes {
		lang := langs(1) << i
		if 5*n >= 4*best && !(sure && lang != declared) || lang&declared != 0 && 2*n >= best {
			of |= lang
		}
	}
	return of
}

// borrowed reports whether a match of one language has no word of its own in a
// post of another: "offline" is Polish too, but an English post that has it is
// read by the English rules. English words stand in posts of every language.
func (s *scratch) borrowed(l *lexicons, r *rule, m match) bool {
	spoken := s.speaks
	if spoken == everyLang {
		spoken = l.byLang[lingua]
	}
	if r.lang == lingua || r.langs&(spoken|l.byLang[s.lang]) != 0 {
		return false
	}
	for i := m.from; i < m.to; i++ {
		word := s.tokens[i].word
		if int(word) >= len(l.tongues) || slices.ContainsFunc(s.runsAt(i), s.calls) {
			continue
		}
		if of := l.tongues[word]; of&r.langs != 0 && of&spoken&^commonLangs == 0 {
			return false
		}
	}
	return true
}

// calls reports whether the run is a name in some language.
func (s *scratch) calls(r run) bool { return s.senses[r.sense].plays.calls != 0 }

// called reports whether a run of words is hardly anything but a name in the
// language of the post: "steam" in a Polish one.
func (s *scratch) called(from, to int32, l *lexicons) bool {
	of := l.byLang[s.lang]
	if s.speaks != everyLang {
		of |= s.speaks &^ commonLangs
	}
	for _, r := range s.runsAt(from) {
		if r.to == to && s.senses[r.sense].plays.calls&of != 0 {
			return true
		}
	}
	return false
}

// tongue reports whether a token is a word of a language that the post speaks,
// as its lexicon has it: "sabah" is the morning in Turkish, not a part of
// Malaysia.
func (s *scratch) tongue(l *lexicons, t *token) bool {
	if t.class != plain || t.inflected || int(t.word) >= len(l.tongues) || s.speaks == everyLang {
		return false
	}
	of := l.tongues[t.word]
	return of != everyLang && of&(s.speaks|l.byLang[s.lang])&^commonLangs != 0
}
