package classify

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"outcry"
)

// maxLexicon is the largest lexicon file that is read, in bytes.
const maxLexicon = 4 << 20

// Problem is something wrong in a lexicon, and where.
type Problem struct {
	File   string
	Line   int // from 1; 0 where the file as a whole is meant
	Reason string
}

func (p Problem) String() string { return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Reason) }

// lexicon is what one file says, as it says it.
type lexicon struct {
	lang   string
	file   string
	sets   map[string]*wordSet
	order  []*wordSet
	rules  []*rule
	after  []string
	before []string
}

// wordSet is a named list of phrases that patterns use.
type wordSet struct {
	name    string // "en.cant"
	line    int
	phrases []phrase
}

type phrase struct {
	text string
	line int
}

// rule is a group of patterns that mean the same.
type rule struct {
	id       string // "en.login"
	lang     string
	kind     kind
	file     string
	line     int
	patterns []phrase

	needs   need
	symptom outcry.Symptom
	flips   flip   // what is claimed when the words are negated
	implies string // service that the words name by themselves ("power cut")
	topic   string // category of service that the words can only be about
	reason  string // for scopes: what is told to people
	reach   reach
	asks    bool // the words are a question
	subject bool // the first word names what it is about, if nothing else does
	firm    bool // a person's own device or account does not explain it
	weight  float64
}

// kind is what the words of a rule are.
type kind uint8

const (
	saysDown kind = iota
	saysUp
	saysStill // down in the face of a recovery, by itself
	saysSame  // as what it answers
	saysNope  // against what it answers
	cues      // the kinds from here on claim nothing, they change what is claimed
	scopeNot
	scopePast
	scopeIf
	scopePlan
	scopeOther
	scopeOwn
	scopeTold
	scopeAsk
	scopeWhy
	scopeAgain
	scopeNow
	scopeHedge
	scopeNews
	scopeBlame
)

var kindNames = map[string]kind{
	"down": saysDown, "up": saysUp, "still": saysStill, "same": saysSame, "nope": saysNope,
	"not": scopeNot, "past": scopePast, "if": scopeIf, "plan": scopePlan, "other": scopeOther, "own": scopeOwn,
	"told": scopeTold, "ask": scopeAsk, "why": scopeWhy, "again": scopeAgain, "now": scopeNow, "hedge": scopeHedge,
	"news": scopeNews, "blame": scopeBlame,
}

// need is what a cue needs beside its words to be a claim.
type need uint8

const (
	needsSubject need = iota // a service, or at least a word where its name should stand
	needsService             // a service that is named, addressed or the default
	needsNamed               // a service named or addressed in the post itself
	needsThread              // a thread about a service
	needsClaim               // a claim in the thread
)

var needNames = map[string]need{"subject": needsSubject, "service": needsService, "named": needsNamed, "thread": needsThread, "claim": needsClaim}

type flip uint8

const (
	flipsNone flip = iota
	flipsUp
	flipsDown
	flipsStill
)

var flipNames = map[string]flip{"none": flipsNone, "up": flipsUp, "down": flipsDown, "still": flipsStill}

// reach is how far a scope reaches from where its words stand.
type reach uint8

const (
	reachDefault  reach = iota
	reachTouch          // overlapping words
	reachNear           // the next four words after it
	reachAfter          // the rest of the clause
	reachClause         // its clause
	reachSentence       // its sentence
	reachPost           // the whole post
)

var reachNames = map[string]reach{"touch": reachTouch, "near": reachNear, "after": reachAfter, "clause": reachClause, "sentence": reachSentence, "post": reachPost}

// readLexicons reads every *.lex file of fsys, in order of their names.
func readLexicons(fsys fs.FS) ([]*lexicon, []Problem) {
	files, err := fs.Glob(fsys, "*.lex")
	if err != nil || len(files) == 0 {
		return nil, []Problem{{File: ".", Reason: "no lexicon: want files named LANGUAGE.lex"}}
	}
	slices.Sort(files)
	var all []*lexicon
	var problems []Problem
	for _, file := range files {
		data, err := fs.ReadFile(fsys, file)
		switch {
		case err != nil:
			problems = append(problems, Problem{file, 0, err.Error()})
		case len(data) > maxLexicon:
			problems = append(problems, Problem{file, 0, fmt.Sprintf("larger than %d MiB", maxLexicon>>20)})
		default:
			lex, more := parseLexicon(file, data)
			all, problems = append(all, lex), append(problems, more...)
		}
	}
	return all, problems
}

// parser reads one lexicon file.
type parser struct {
	lex      *lexicon
	problems []Problem
	line     int
	set      *wordSet
	rule     *rule
}

func parseLexicon(file string, data []byte) (*lexicon, []Problem) {
	p := &parser{lex: &lexicon{lang: strings.TrimSuffix(path.Base(file), ".lex"), file: file, sets: map[string]*wordSet{}}}
	sc := bufio.NewScanner(bytes.NewReader(data))
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		p.line++
		text := sc.Text()
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
	p.problems = append(p.problems, Problem{p.lex.file, p.line, fmt.Sprintf(format, args...)})
}

func (p *parser) head(text string) {
	p.set, p.rule = nil, nil
	words := strings.Fields(text)
	switch words[0] {
	case "set":
		p.startSet(words[1:])
	case "rule":
		p.startRule(words[1:])
	case "split-after":
		p.lex.before = append(p.lex.before, words[1:]...)
	case "split-before":
		p.lex.after = append(p.lex.after, words[1:]...)
	default:
		p.say("%q; want set, rule, split-before or split-after, with the phrases indented below", words[0])
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
		if r.weight, err = strconv.ParseFloat(value, 64); err != nil || r.weight <= 0 || r.weight > 1 {
			return fmt.Sprintf("weight=%s; want a number over 0, at most 1", value)
		}
	case "implies":
		r.implies = value
	case "topic":
		r.topic = value
	case "reason":
		r.reason = strings.ReplaceAll(value, "_", " ")
	case "asks":
		r.asks = true
	case "subject":
		r.subject = true
	case "firm":
		r.firm = true
	default:
		return fmt.Sprintf("property %q; allowed: needs, not, reach, symptom, weight, implies, topic, reason, asks, subject, firm", key)
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

func allowed[V any](names map[string]V) string {
	var list []string
	for name := range names {
		list = append(list, name)
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}
