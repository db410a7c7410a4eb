package classify

import (
	"bufio"
	"bytes"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"outcry"
)

// parser reads one lexicon file.
type parser struct {
	lex      *lexicon
	problems []Problem
	line     int
	set      *wordSet
	rule     *rule
}

func parseLexicon(file string, data []byte) (*lexicon, []Problem) {
	p := &parser{lex: &lexicon{
		lang: strings.TrimSuffix(path.Base(file), ".lex"), file: file,
		sets: map[string]*wordSet{}, endings: map[string]*wordSet{}, same: map[rune]rune{}, also: map[rune]string{},
	}}
	sc := bufio.NewScanner(bytes.NewReader(data))
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		p.line++
		text := sc.Text()
		if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return r != '\t' && unicode.IsControl(r) }) {
			p.say("not UTF-8, or a control character")
			continue
		}
		if i := strings.Index(text, "//"); i >= 0 {
			text = text[:i]
		}
		indented := strings.HasPrefix(text, " ") || strings.HasPrefix(text, "\t")
		switch text = strings.TrimSpace(text); {
		case text == "":
		case indented:
			p.body(text)
		default:
			p.head(text)
		}
	}
	if err := sc.Err(); err != nil {
		p.say("%v", err)
	}
	return p.lex, p.problems
}

func (p *parser) say(format string, args ...any) {
	p.problems = append(p.problems, problem(p.lex.file, p.line, format, args))
}

func (p *parser) head(text string) {
	p.set, p.rule = nil, nil
	words := strings.Fields(text)
	switch words[0] {
	case "set":
		p.startSet(words[1:])
	case "endings":
		p.startEndings(words[1:])
	case "rule":
		p.startRule(words[1:])
	case "split-after":
		p.lex.before = append(p.lex.before, words[1:]...)
	case "split-before":
		p.lex.after = append(p.lex.after, words[1:]...)
	case "same":
		p.same(words[1:])
	case "also":
		p.also(words[1:])
	default:
		p.say("%q; want set, rule, endings, same, also, split-before or split-after, with the phrases indented below", words[0])
	}
}

// same notes ways to write one character: each word holds the one that it is
// read as, and behind it the others.
func (p *parser) same(words []string) {
	for _, word := range words {
		of := []rune(word)
		for i, r := range of {
			if scriptOf(r) == spaced || compatible(r) || len(of) < 2 {
				p.say("same: %q; want characters of a script without spaces, the one that they are read as first", word)
				return
			}
			if i == 0 {
				continue
			}
			if to, known := p.lex.same[r]; known && to != of[0] {
				p.say("same: %q is read as %q already", r, to)
			}
			p.lex.same[r] = of[0]
		}
	}
}

// also notes letters that people write in another way where they lack them:
// each word holds the letter and behind it what they write ("öoe").
func (p *parser) also(words []string) {
	for _, word := range words {
		letter, size := utf8.DecodeRuneInString(word)
		if letter < utf8.RuneSelf || !unicode.IsLetter(letter) || size == len(word) || p.lex.also[letter] != "" {
			p.say("also: %q; want a letter that is not in ASCII, once, and behind it what is written instead", word)
			return
		}
		p.lex.also[letter] = word[size:]
	}
}

func (p *parser) startSet(words []string) {
	if len(words) != 1 || !isSlug(words[0]) {
		p.say("want: set NAME")
		return
	}
	name := p.lex.lang + "." + words[0]
	if old := p.lex.sets[words[0]]; old != nil {
		p.say("set %s is already defined in line %d", words[0], old.line)
	}
	p.set = &wordSet{name: name, line: p.line}
	p.lex.sets[words[0]] = p.set
	p.lex.order = append(p.lex.order, p.set)
}

func (p *parser) startEndings(words []string) {
	if len(words) != 1 || !isSlug(words[0]) {
		p.say("want: endings NAME")
		return
	}
	if old := p.lex.endings[words[0]]; old != nil {
		p.say("endings %s are already defined in line %d", words[0], old.line)
	}
	p.set = &wordSet{name: p.lex.lang + "~" + words[0], line: p.line}
	p.lex.endings[words[0]] = p.set
	p.lex.endingOrder = append(p.lex.endingOrder, p.set)
}

func (p *parser) startRule(words []string) {
	if len(words) < 2 || !isSlug(words[0]) {
		p.say("want: rule NAME KIND [property=value …]")
		return
	}
	r := &rule{id: p.lex.lang + "." + words[0], lang: p.lex.lang, file: p.lex.file, line: p.line, weight: 1}
	p.rule = r
	var known bool
	if r.kind, known = kindNames[words[1]]; !known {
		p.say("kind %q; allowed: %s", words[1], allowed(kindNames))
	}
	for _, old := range p.lex.rules {
		if old.id == r.id {
			p.say("rule %s is already defined in line %d", words[0], old.line)
		}
	}
	for _, word := range words[2:] {
		key, value, _ := strings.Cut(word, "=")
		if reason := r.property(key, value); reason != "" {
			p.say("%s", reason)
		}
	}
	p.lex.rules = append(p.lex.rules, r)
}

// property sets one property of the rule and returns what is wrong with it.
func (r *rule) property(key, value string) string {
	var ok bool
	var err error
	switch key {
	case "needs":
		if r.needs, ok = needNames[value]; !ok {
			return fmt.Sprintf("needs=%s; allowed: %s", value, allowed(needNames))
		}
	case "not":
		if r.flips, ok = flipNames[value]; !ok {
			return fmt.Sprintf("not=%s; allowed: %s", value, allowed(flipNames))
		}
	case "reach":
		if r.reach, ok = reachNames[value]; !ok {
			return fmt.Sprintf("reach=%s; allowed: %s", value, allowed(reachNames))
		}
	case "symptom":
		if r.symptom = outcry.Symptom(value); !slices.Contains(outcry.Symptoms, r.symptom) {
			return fmt.Sprintf("symptom=%s; allowed: %v", value, outcry.Symptoms)
		}
	case "weight":
		if r.weight, err = strconv.ParseFloat(value, 64); err != nil || !(r.weight > 0 && r.weight <= 1) {
			return fmt.Sprintf("weight=%s; want a number over 0, at most 1", value)
		}
	case "implies":
		r.implies = value
	case "topic":
		r.topic = value
	case "asked":
		if r.asked, ok = flipNames[value]; !ok || r.asked != flipsDown {
			return fmt.Sprintf("asked=%s; allowed: down", value)
		}
	case "reason":
		r.reason = strings.ReplaceAll(value, "_", " ")
	case "asks":
		r.asks = true
	case "subject":
		r.subject = true
	case "firm":
		r.firm = true
	case "blames":
		r.blames = true
	case "vouches":
		r.vouches = true
	case "granted":
		r.granted = true
	case "joins":
		r.joins = true
	default:
		return fmt.Sprintf("property %q; allowed: needs, not, asked, reach, symptom, weight, implies, topic, reason, asks, subject, firm, blames, vouches, granted, joins", key)
	}
	return ""
}

func (p *parser) body(text string) {
	switch {
	case p.set != nil:
		for part := range strings.SplitSeq(text, ",") {
			if part = strings.TrimSpace(part); part == "" {
				p.say("empty phrase")
				continue
			}
			p.set.phrases = append(p.set.phrases, phrase{part, p.line})
		}
	case p.rule != nil:
		p.rule.patterns = append(p.rule.patterns, phrase{text, p.line})
	default:
		p.say("phrase without a set or rule above it")
	}
}

func isSlug(s string) bool {
	for _, c := range s {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return s != ""
}
