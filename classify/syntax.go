package classify

import (
	"fmt"
	"strconv"
	"strings"
)

// element is one part of a pattern: words, a set, a class or a gap.
type element struct {
	words    string   // one literal word
	set      string   // {name}
	class    string   // <name>
	choices  []string // (a|b c)
	gap      int      // *n
	optional bool
}

// parsePattern takes a pattern apart and returns what is wrong with it.
func parsePattern(text string) ([]element, string) {
	var list []element
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		e, rest, reason := parseElement(text)
		if reason != "" {
			return nil, reason
		}
		if strings.HasPrefix(rest, "?") {
			e.optional, rest = true, rest[1:]
		}
		if rest != "" && rest[0] != ' ' && rest[0] != '\t' {
			return nil, fmt.Sprintf("want a space before %q", rest)
		}
		list, text = append(list, e), rest
	}
	if len(list) == 0 {
		return nil, "empty"
	}
	return list, ""
}

func parseElement(text string) (e element, rest, reason string) {
	closing := map[byte]string{'{': "}", '<': ">", '(': ")"}[text[0]]
	if closing != "" {
		end := strings.Index(text, closing)
		if end < 0 {
			return e, "", "no " + closing
		}
		body := text[1:end]
		switch text[0] {
		case '{':
			e.set = body
		case '<':
			e.class = body
		default:
			for choice := range strings.SplitSeq(body, "|") {
				e.choices = append(e.choices, strings.TrimSpace(choice))
			}
		}
		return e, text[end+1:], ""
	}
	end := strings.IndexAny(text, " \t?")
	if end < 0 {
		end = len(text)
	}
	word := text[:end]
	if strings.HasPrefix(word, "*") {
		e.gap = 1
		if word != "*" {
			n, err := strconv.Atoi(word[1:])
			if err != nil || n < 1 || n > int(symGapMax-symGap) {
				return e, "", fmt.Sprintf("gap %q; want * or *2 to *%d", word, symGapMax-symGap)
			}
			e.gap = n
		}
		return e, text[end:], ""
	}
	if i := strings.IndexAny(word, `[]\^$|})>`); i >= 0 {
		return e, "", fmt.Sprintf("character %q is no pattern", word[i])
	}
	e.words = word
	return e, text[end:], ""
}

// expand turns the elements of a pattern into the sequences of symbols that
// satisfy it.
func (c *compiler) expand(ph phrase, elements []element) ([][]sym, bool) {
	forms := [][]sym{nil}
	for _, e := range elements {
		ways, ok := c.ways(ph, e)
		if !ok {
			return nil, false
		}
		var longer [][]sym
		for _, form := range forms {
			for _, way := range ways {
				longer = append(longer, append(form[:len(form):len(form)], way...))
			}
			if e.optional {
				longer = append(longer, form)
			}
		}
		if forms = longer; len(forms) > maxForms {
			c.say(ph.line, "%q: expands to more than %d forms", ph.text, maxForms)
			return nil, false
		}
	}
	return forms, true
}

// ways returns the symbol sequences that one element stands for.
func (c *compiler) ways(ph phrase, e element) ([][]sym, bool) {
	switch {
	case e.set != "":
		parts := c.lookup(e.set)
		if len(parts) == 0 {
			c.say(ph.line, "%q: unknown set {%s}", ph.text, e.set)
			return nil, false
		}
		name := parts[0].name // of all parts
		c.used[name] = true
		return [][]sym{{c.sets[name]}}, true
	case e.class != "":
		s, ok := classNames[e.class]
		if !ok {
			c.say(ph.line, "%q: class <%s>; allowed: %s", ph.text, e.class, allowed(classNames))
			return nil, false
		}
		return [][]sym{{s}}, true
	case e.gap > 0:
		return [][]sym{{symGap + sym(e.gap)}}, true
	case e.choices != nil:
		return c.choices(ph, e.choices)
	}
	if strings.Contains(e.words, "~") || c.respelt(e.words) != e.words {
		return c.choices(ph, []string{e.words})
	}
	return c.literal(ph, e.words)
}

// choices makes one anonymous set of the plain alternatives; sets and classes
// among them are ways of their own.
func (c *compiler) choices(ph phrase, choices []string) ([][]sym, bool) {
	var ways [][]sym
	name := "=" + strings.Join(choices, "|")
	if strings.Contains(name, "~") || c.respelt(name) != name {
		name = "=" + c.lex.lang + name // endings and spellings are those of its language
	}
	_, again := c.sets[name] // its phrases are there already
	s := c.symbol(name)
	plain := false
	for _, choice := range choices {
		switch {
		case choice == "":
			c.say(ph.line, "%q: empty choice; write (a|b)? for none", ph.text)
			return nil, false
		case choice[0] == '<' || choice[0] == '{':
			e, rest, reason := parseElement(choice)
			if reason == "" && rest != "" {
				reason = fmt.Sprintf("choice %q; want one set, one class or plain words", choice)
			}
			if reason != "" {
				c.say(ph.line, "%q: %s", ph.text, reason)
				return nil, false
			}
			more, ok := c.ways(ph, e)
			if !ok {
				return nil, false
			}
			ways = append(ways, more...)
		default:
			plain = true
			if !again && !c.phrase(phrase{choice, ph.line}, s) {
				return nil, false
			}
		}
	}
	if plain {
		ways = append(ways, []sym{s})
	}
	return ways, true
}

// literal returns the symbols of a word; "it's" is two.
func (c *compiler) literal(ph phrase, word string) ([][]sym, bool) {
	ids := c.words(phrase{word, ph.line})
	if len(ids) == 0 {
		c.say(ph.line, "%q: no word in %q", ph.text, word)
		return nil, false
	}
	form := make([]sym, len(ids))
	for i, id := range ids {
		form[i] = c.symbol(fmt.Sprintf("=#%d", id))
		c.out.names.add([]uint32{id}, meaning{sym: form[i]})
	}
	return [][]sym{form}, true
}
