package classify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"outcry"
)

func (c *compiler) set(set *wordSet) {
	_, bare, _ := strings.Cut(set.name, ".")
	name := set.name
	p := c.parts[bare]
	if c.engine[bare] && p == noPart {
		name = bare
	}
	s := c.symbol(name)
	if p != noPart {
		c.out.roles = append(c.out.roles, make([]role, max(0, int(s-symSets)+1-len(c.out.roles)))...)
		c.out.roles[s-symSets] = role{p, c.lex.langs}
	}
	if len(set.phrases) == 0 {
		c.say(set.line, "set %s is empty", bare)
	} else if r, _ := utf8.DecodeRuneInString(set.phrases[0].text); bare == stopSet && unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
		c.out.unlatin |= c.lex.langs
	}
	seen := map[string]int{}
	for _, ph := range c.flatten(set, 0) {
		if first, dup := seen[ph.text]; dup {
			c.say(ph.line, "%q is already in line %d of the set", ph.text, first)
			continue
		}
		seen[ph.text] = ph.line
		c.phrase(ph, s)
	}
}

// flatten replaces sets inside a set by their phrases.
func (c *compiler) flatten(set *wordSet, depth int) []phrase {
	var list []phrase
	for _, ph := range set.phrases {
		if !strings.HasPrefix(ph.text, "{") {
			list = append(list, ph)
			continue
		}
		inner := c.lookup(strings.Trim(ph.text, "{}"))
		switch {
		case len(inner) == 0:
			c.say(ph.line, "unknown set %s", ph.text)
		case depth > 4:
			c.say(ph.line, "sets contain each other")
		}
		for _, part := range inner {
			if depth > 4 {
				break
			}
			c.used[part.name] = true
			for _, in := range c.flatten(part, depth+1) {
				list = append(list, phrase{in.text, ph.line})
			}
		}
	}
	return list
}

// lookup finds a set by name, of this language, else of the common lexicon:
// what each layer says of it.
func (c *compiler) lookup(name string) []*wordSet {
	for _, lang := range []string{c.lex.lang, commonLang} {
		var parts []*wordSet
		for _, lex := range c.byLang[lang] {
			if set, ok := lex.sets[name]; ok {
				parts = append(parts, set)
			}
		}
		if len(parts) > 0 {
			return parts
		}
	}
	return nil
}

// phrase adds plain words that mean s, in all their forms.
func (c *compiler) phrase(ph phrase, s sym) bool {
	if !strings.Contains(ph.text, "~") {
		return c.spellings(ph, s)
	}
	forms := c.inflected(ph)
	for _, form := range forms {
		if !c.spellings(form, s) {
			return false
		}
	}
	return len(forms) > 0
}

// spellings adds plain words that mean s, in all their spellings.
func (c *compiler) spellings(ph phrase, s sym) bool {
	other := c.respelt(ph.text)
	return c.wording(ph, s) && (other == ph.text || c.wording(phrase{other, ph.line}, s))
}

// respelt writes words as people do who lack some letters of the language:
// "Stoerung" for "Störung".
func (c *compiler) respelt(text string) string {
	if strings.IndexFunc(text, func(r rune) bool { return c.instead(r) != "" }) < 0 {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if other := c.instead(r); other != "" {
			b.WriteString(other)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// instead returns how a letter is written where it is lacking, as the last
// layer has it; "" if it is no such letter.
func (c *compiler) instead(r rune) string {
	if r < utf8.RuneSelf {
		return ""
	}
	for _, lex := range slices.Backward(c.byLang[c.lex.lang]) {
		if other := lex.also[r]; other != "" {
			return other
		}
	}
	return ""
}

// wording adds plain words that mean s.
func (c *compiler) wording(ph phrase, s sym) bool {
	if i := strings.IndexAny(ph.text, `[]\^$*?<>()|{}!%;:"`); i >= 0 {
		c.say(ph.line, "%q: character %q has no meaning among plain words", ph.text, ph.text[i])
		return false
	}
	words := c.words(ph)
	if len(words) == 0 {
		c.say(ph.line, "%q: no words", ph.text)
		return false
	}
	c.out.names.add(words, meaning{sym: s})
	return true
}

// words returns the ids of the words of a phrase, made where they are new. The
// slice is good until the next call.
func (c *compiler) words(ph phrase) []uint32 {
	ids, err := c.out.ids(c.ids[:0], ph.text, &c.tokens, &c.buf)
	if err != nil {
		c.say(ph.line, "%v", err)
		return nil
	}
	c.ids = ids
	for _, id := range ids {
		c.out.tongues = append(c.out.tongues, make([]langs, max(0, int(id)+1-len(c.out.tongues)))...)
		c.out.tongues[id] |= c.lex.langs
	}
	return ids
}

// ids appends the word ids of a phrase, made where they are new; it is split
// into tokens as posts are.
func (l *lexicons) ids(to []uint32, text string, tokens *[]token, buf *[]byte) ([]uint32, error) {
	tk := l.split
	tk.any = true
	*tokens, _ = tk.scan((*tokens)[:0], text, outcry.InText, buf)
	for _, t := range *tokens {
		var err error
		if to, err = l.id(to, text[t.start:t.end], buf); err != nil {
			return nil, err
		}
	}
	return to, nil
}

// id appends the id of one word.
func (l *lexicons) id(to []uint32, word string, buf *[]byte) ([]uint32, error) {
	*buf = fold((*buf)[:0], word)
	if len(*buf) == 0 {
		return to, nil
	}
	id, err := l.names.word(*buf)
	return append(to, id), err
}
