package classify

import (
	"slices"
	"strings"
)

// nameEndings is the list of endings that names of services and places take.
// The engine asks for it, as it does for some sets.
const nameEndings = "names"

// nameTails is the list of words that are glued to names in languages that make
// compounds of them.
const nameTails = "compounds"

// plainEnding stands in a list of endings for the word as it is.
const plainEnding = "-"

// inflected returns the phrases that a phrase stands for: of "uygulama~case" one
// for each ending of the list "case". Several lists follow one upon the other.
// What is unknown is said, and has no forms.
func (c *compiler) inflected(ph phrase) []phrase {
	head, rest, found := strings.Cut(ph.text, "~")
	if !found {
		return []phrase{ph}
	}
	end := strings.IndexAny(rest, " ~")
	if end < 0 {
		end = len(rest)
	}
	list := c.endings(phrase{rest[:end], ph.line}, map[string]bool{})
	var forms []phrase
	for _, ending := range list {
		forms = append(forms, c.inflected(phrase{head + ending + rest[end:], ph.line})...)
		if len(forms) > maxForms {
			c.say(ph.line, "%q: more than %d forms", ph.text, maxForms)
			return nil
		}
	}
	return forms
}

// endings returns the endings of a list, as each layer of the language has it,
// and of the lists inside it. Those in among are there already.
func (c *compiler) endings(of phrase, among map[string]bool) []string {
	var phrases []phrase
	known := false
	for _, lex := range c.byLang[c.lex.lang] {
		if set := lex.endings[of.text]; set != nil && of.text != nameEndings && of.text != nameTails {
			phrases, known = append(phrases, set.phrases...), true
			c.used[set.name] = true
		}
	}
	switch {
	case !known:
		c.say(of.line, "unknown endings %q", of.text)
	case among[of.text]:
		c.say(of.line, "endings %q are there already", of.text)
		return nil
	}
	among[of.text] = true
	var list []string
	for _, ph := range phrases {
		switch inner, isList := strings.CutPrefix(ph.text, "{"); {
		case isList:
			list = append(list, c.endings(phrase{strings.TrimSuffix(inner, "}"), ph.line}, among)...)
		case ph.text == plainEnding:
			list = append(list, "")
		default:
			list = append(list, ph.text)
		}
	}
	return list
}

// checkEndings says what is wrong with the lists of endings of the lexicon.
func (c *compiler) checkEndings() {
	for _, set := range c.lex.endingOrder {
		_, bare, _ := strings.Cut(set.name, "~")
		if len(set.phrases) == 0 {
			c.say(set.line, "endings %s are empty", bare)
		}
		seen := map[string]int{}
		for _, ph := range set.phrases {
			if first, dup := seen[ph.text]; dup {
				c.say(ph.line, "%q is already in line %d of the endings", ph.text, first)
			}
			seen[ph.text] = ph.line
			if bare == nameEndings {
				c.nameEnding(ph)
			} else if bare == nameTails {
				c.nameTail(ph)
			} else if strings.ContainsAny(strings.Trim(ph.text, "{}"), " []\\^$*?<>()|{}!%;:\"~'") {
				c.say(ph.line, "%q is no ending", ph.text)
			}
		}
		if bare != nameEndings && bare != nameTails && !c.used[set.name] {
			c.say(set.line, "endings %s are not used", bare)
		}
	}
}

// nameEnding adds an ending of names: "da" stands glued to the name or behind
// an apostrophe, "x>ksa" takes the place of letters of the name, and "-u" or
// ":n" stands behind its sign.
func (c *compiler) nameEnding(ph phrase) {
	base, ending, replaces := strings.Cut(ph.text, ">")
	if !replaces {
		base, ending = "", ph.text
	}
	sign := byte(0)
	if !replaces && ending != "" && (ending[0] == '-' || ending[0] == ':') {
		sign, ending = ending[0], ending[1:]
	}
	c.buf = fold(c.buf[:0], ending)
	folded := string(c.buf)
	c.buf = fold(c.buf[:0], base)
	if folded == "" || len(folded) > maxEnding || replaces && len(c.buf) == 0 || strings.ContainsAny(folded+string(c.buf), " -:<>{}~*?|()") {
		c.say(ph.line, "%q is no ending of names", ph.text)
		return
	}
	c.out.split.endings.add(folded, string(c.buf), sign, c.lex.langs)
}

// nameTail adds a word that stands glued to names.
func (c *compiler) nameTail(ph phrase) {
	for _, text := range []string{ph.text, c.respelt(ph.text)} {
		c.buf = fold(c.buf[:0], text)
		if len(c.buf) < minTail || len(c.buf) > maxEnding || strings.ContainsAny(text, " -:<>{}~*?|()") || len(c.words(phrase{text, ph.line})) != 1 {
			c.say(ph.line, "%q is no word that is glued to names", ph.text)
			return
		}
		c.buf = fold(c.buf[:0], text)
		c.out.tails.add(string(c.buf), "", 0, c.lex.langs)
	}
}

// maxEnding is the longest ending of a name, in bytes, and minStem the shortest
// name that takes one without a sign between.
const (
	maxEnding = 16
	minStem   = 4
)

// endings are those that names take, in all languages.
type endings struct {
	byHash *table // hash of a folded ending -> index in list
	list   []ending
	most   int   // bytes of the longest
	langs  langs // that have any
}

// ending is one, with what it may stand in place of.
type ending struct {
	text  string
	signs string // behind which it stands
	bases []base
}

// base is what stands in a name where one language has the ending.
type base struct {
	text string
	of   langs
}

func newEndings() *endings { return &endings{byHash: newTable(), list: make([]ending, 1)} }

func (e *endings) add(text, instead string, sign byte, of langs) {
	i, known := e.byHash.get(hashWord([]byte(text)))
	if !known {
		i = uint32(len(e.list))
		e.list = append(e.list, ending{text: text})
		e.byHash.put(hashWord([]byte(text)), i)
	}
	switch one := &e.list[i]; {
	case sign != 0:
		one.signs += string(sign)
	default:
		if instead == "" {
			one.signs += "'"
		}
		one.bases = append(one.bases, base{instead, of})
		slices.SortStableFunc(one.bases, func(a, b base) int { return len(b.text) - len(a.text) })
		e.most, e.langs = max(e.most, len(text)), e.langs|of
	}
}

// find returns an ending; nil if it is none.
func (e *endings) find(folded []byte) *ending {
	if i, ok := e.byHash.get(hashWord(folded)); ok && e.list[i].text == string(folded) {
		return &e.list[i]
	}
	return nil
}

// behind reports whether text is an ending that stands behind the sign.
func (e *endings) behind(sign byte, text string, buf *[]byte) bool {
	if e == nil || len(text) > maxEnding {
		return false
	}
	*buf = fold((*buf)[:0], text)
	one := e.find(*buf)
	return one != nil && strings.IndexByte(one.signs, sign) >= 0
}
