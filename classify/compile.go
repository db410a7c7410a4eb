package classify

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// maxForms is how many forms one pattern may expand to.
const maxForms = 4096

// lexicons is all lexicons together, compiled for matching.
type lexicons struct {
	names    *names
	patterns *patterns
	rules    []*rule
	sources  []string           // the files, each with the hash of what it says
	weights  map[string]float64 // of rules, by id
	split    tokeniser
	roles    []role // by symbol, from symSets on: of sets that hold in their own language
	byLang   map[string]langs
	unlatin  langs            // not written in Latin letters
	implied  map[string]langs // service -> languages that have words for its failing by which it needs no name
	tongues  []langs          // word id -> languages whose lexicons have the word
	tails    *endings         // words that are glued to names ("Netflixausfall")
	ofNames  []bool           // word id -> whether it belongs to the name of a service or place; kept where names are inflected
	engineSets
	signs []sign
}

// commonLang names the lexicon of what belongs to no language.
const commonLang = "common"

// compiler builds lexicons and collects what is wrong with them.
type compiler struct {
	out      *lexicons
	engine   map[string]bool // names of the sets that the engine asks for
	sets     map[string]sym  // by qualified name; "=text" for the words of a pattern
	used     map[string]bool
	forms    map[string]int // symbols of a pattern -> rule
	problems []Problem
	parts    map[string]part
	lex      *lexicon
	byLang   map[string][]*lexicon // of each layer that has it
	buf      []byte
	tokens   []token
	ids      []uint32
}

// compile builds the lexicons of all layers. With problems, what was built
// must not be used.
func compile(layers []Layer) (*lexicons, []Problem) {
	all, problems := readLexicons(layers)
	c := &compiler{
		out:      &lexicons{names: newNames(), patterns: newPatterns(), rules: []*rule{nil}, weights: map[string]float64{}, byLang: map[string]langs{}, implied: map[string]langs{}, split: tokeniser{endings: newEndings()}, tails: newEndings()},
		parts:    parts(),
		engine:   engineSetNames(),
		sets:     map[string]sym{},
		used:     map[string]bool{},
		forms:    map[string]int{},
		problems: problems,
		byLang:   map[string][]*lexicon{},
	}
	for _, lex := range all {
		c.out.split.after = append(c.out.split.after, lex.after...)
		c.out.split.before = append(c.out.split.before, lex.before...)
		c.byLang[lex.lang] = append(c.byLang[lex.lang], lex)
		c.langs(lex)
		c.out.sources = append(c.out.sources, fmt.Sprintf("%d %s %x", lex.layer, lex.lang, lex.sum))
		maps.Copy(c.out.names.same, lex.same)
	}
	for _, lex := range all {
		c.lex = lex
		c.checkSame()
		for _, set := range lex.order {
			c.set(set)
		}
	}
	for name, set := range c.out.asked() {
		*set = c.sets[name]
	}
	for _, symptom := range signed() {
		c.out.signs = append(c.out.signs, sign{symptom, c.sets[signSet(symptom)]})
	}
	// The last layer is first, so that the phrases of its rules are theirs.
	slices.SortStableFunc(all, func(a, b *lexicon) int { return b.layer - a.layer })
	for _, lex := range all {
		c.lex = lex
		for _, r := range lex.rules {
			if c.namesake(r, func(layer int) bool { return layer > r.layer }) {
				c.replaced(r)
			} else {
				c.rule(r)
			}
		}
	}
	for _, lex := range all {
		c.lex = lex
		c.checkEndings()
	}
	c.unused(all)
	return c.out, c.problems
}

// langs gives a language its place in a set of them. The common one is in all.
func (c *compiler) langs(lex *lexicon) {
	lex.langs = everyLang
	if known, ok := c.out.byLang[lex.lang]; ok {
		lex.langs = known
	} else if lex.lang != commonLang {
		n := len(c.out.byLang) + 1
		if n >= maxLangs {
			c.lex = lex
			c.say(1, "more than %d languages", maxLangs-1)
			return
		}
		lex.langs = 1 << n
		c.out.byLang[lex.lang] = lex.langs
	}
	for _, r := range lex.rules {
		r.langs, r.layer = lex.langs, lex.layer
	}
}

// checkSame says which characters of the lexicon are read as one that is itself
// read as another.
func (c *compiler) checkSame() {
	for _, r := range slices.Sorted(maps.Keys(c.lex.same)) {
		to := c.lex.same[r]
		if further, chained := c.out.names.same[to]; chained {
			c.say(0, "same: %q is read as %q, and that as %q; put all of them into one word", r, to, further)
		}
	}
}

// namesake reports whether a layer that suits has a rule of the same name.
func (c *compiler) namesake(r *rule, suits func(layer int) bool) bool {
	same := func(o *rule) bool { return o.id == r.id }
	return slices.ContainsFunc(c.byLang[r.lang], func(lex *lexicon) bool { return suits(lex.layer) && slices.ContainsFunc(lex.rules, same) })
}

// replaced takes note of the sets of a rule that a later layer replaces: that
// nothing else uses them is nobody's mistake.
func (c *compiler) replaced(r *rule) {
	for _, ph := range r.patterns {
		if elements, reason := parsePattern(ph.text); reason == "" {
			c.expand(ph, elements)
		}
	}
}

func (c *compiler) say(line int, format string, args ...any) {
	c.problems = append(c.problems, problem(c.lex.file, line, format, args))
}

// symbol returns the symbol of a set, made if it is new. Sets that the engine
// asks for are one over all languages.
func (c *compiler) symbol(name string) sym {
	if s, ok := c.sets[name]; ok {
		return s
	}
	s := symSets + sym(len(c.sets))
	c.sets[name] = s
	return s
}

func (c *compiler) rule(r *rule) {
	if r.kind == saysOff {
		switch {
		case len(r.patterns) > 0:
			c.say(r.line, "rule %s is off and has phrases", r.id)
		case !c.namesake(r, func(layer int) bool { return layer < r.layer }):
			c.say(r.line, "there is no rule %s to turn off", r.id)
		}
		return
	}
	index := int32(len(c.out.rules))
	c.out.rules = append(c.out.rules, r)
	c.out.weights[r.id] = r.weight
	if r.implies != "" {
		c.out.implied[r.implies] |= r.langs
	}
	if len(r.patterns) == 0 {
		c.say(r.line, "rule %s has no phrases", r.id)
	}
	r.names, r.places = true, true
	for _, ph := range r.patterns {
		elements, reason := parsePattern(ph.text)
		if reason != "" {
			c.say(ph.line, "%q: %s", ph.text, reason)
			continue
		}
		forms, ok := c.expand(ph, elements)
		if !ok {
			continue
		}
		for _, form := range forms {
			c.form(r, index, ph, form)
		}
	}
}

// form adds one form of a pattern, unless another rule of the language has it.
func (c *compiler) form(r *rule, index int32, ph phrase, form []sym) {
	if !solid(form) {
		c.say(ph.line, "%q: may match without any word of its own", ph.text)
		return
	}
	r.names = r.names && slices.Contains(form, symService)
	r.places = r.places && slices.Contains(form, symPlace)
	c.buf = append(c.buf[:0], r.lang...) // neighbours like Danish and Norwegian share phrases
	for _, m := range form {
		c.buf = binary.LittleEndian.AppendUint32(c.buf, uint32(m))
	}
	key := string(c.buf)
	if other, dup := c.forms[key]; dup && int32(other) != index {
		if c.out.rules[other].layer > r.layer {
			return // an operator's own rule has the say
		}
		c.say(ph.line, "%q: rule %s (line %d) has the same phrase", ph.text, c.out.rules[other].id, c.out.rules[other].line)
		return
	}
	c.forms[key] = int(index)
	c.out.patterns.add(form, index, r.langs)
}

// solid reports whether a form contains a word, code or service.
func solid(form []sym) bool {
	for _, s := range form {
		if s >= symSets || s == symCode || s == symService {
			return true
		}
	}
	return false
}

func (c *compiler) unused(all []*lexicon) {
	for _, lex := range all {
		c.lex = lex
		for _, set := range lex.order {
			_, bare, _ := strings.Cut(set.name, ".")
			if !c.engine[bare] && !c.used[set.name] {
				c.say(set.line, "set %s is not used", bare)
			}
		}
	}
}
