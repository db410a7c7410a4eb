package classify

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"outcry"
	"outcry/safetext"
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

// maxReason is how many characters of a reason are worth a person's time; a
// lexicon may hold longer lines.
const maxReason = 300

func problem(file string, line int, format string, args []any) Problem {
	return Problem{file, line, safetext.Cut(safetext.Clean(fmt.Sprintf(format, args...)), maxReason)}
}

// lexicon is what one file says, as it says it.
type lexicon struct {
	lang        string
	layer       int
	langs       langs // itself alone; all of them for the common one
	file        string
	sum         [sha256.Size]byte // of the file
	sets        map[string]*wordSet
	order       []*wordSet
	endings     map[string]*wordSet // lists of endings
	endingOrder []*wordSet
	rules       []*rule
	after       []string
	before      []string
	same        map[rune]rune   // other ways to write a character -> the one that it is read as
	also        map[rune]string // letter -> how it is written where it is lacking
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
	langs    langs // that it belongs to
	kind     kind
	layer    int
	file     string
	line     int
	patterns []phrase

	needs   need
	symptom outcry.Symptom
	flips   flip   // what is claimed when the words are negated
	asked   flip   // what is asked whether, where the words of an up rule are a question
	implies string // service that the words name by themselves ("power cut")
	topic   string // category of service that the words can only be about
	reason  string // for scopes: what is told to people
	reach   reach
	asks    bool // the words are a question
	subject bool // the first word names what it is about, if nothing else does
	firm    bool // a person's own device or account does not explain it
	blames  bool // the services in the words are the cause
	joins   bool // an answer that joins who reports the failure, whatever was said since
	vouches bool // its words leave no doubt that a name in them is one
	granted bool // the words take a failure for granted, in a question, wish or condition too
	names   bool // every pattern has a service in it
	places  bool // every pattern has a place in it
	weight  float64
}

// kind is what the words of a rule are.
type kind uint8

const (
	saysDown kind = iota
	saysUp
	saysStill // down in the face of a recovery, by itself
	saysNope  // against what it answers
	saysSame  // as what it answers
	saysOff   // the rule of that name in the layers before is not to be used
	cues      // the kinds from here on claim nothing, they change what is claimed
	scopeNot
	scopePast
	scopeIf
	scopePlan
	scopeOther
	scopeOwn
	scopeTold
	scopeAwaited
	scopeAsk
	scopeWhy
	scopeStated
	scopeAgain
	scopeNow
	scopeHedge
	scopeNews
	scopeBlame
)

var kindNames = map[string]kind{
	"down": saysDown, "up": saysUp, "still": saysStill, "same": saysSame, "nope": saysNope, "off": saysOff,
	"not": scopeNot, "past": scopePast, "if": scopeIf, "plan": scopePlan, "other": scopeOther, "own": scopeOwn,
	"told": scopeTold, "awaited": scopeAwaited, "ask": scopeAsk, "why": scopeWhy, "stated": scopeStated, "again": scopeAgain, "now": scopeNow, "hedge": scopeHedge,
	"news": scopeNews, "blame": scopeBlame,
}

// need is what a cue needs beside its words to be a claim.
type need uint8

const (
	needsSubject  need = iota // a service, or at least a word where its name should stand
	needsService              // a service that is named in the clause, addressed or expected
	needsExpected             // a service that is addressed or expected
	needsNamed                // a service named or addressed in the post itself
	needsThread               // a thread about a service
	needsClaim                // a claim in the thread
	needsAlone                // of scopes: nothing around the post says what it is about
)

var needNames = map[string]need{"subject": needsSubject, "service": needsService, "expected": needsExpected, "named": needsNamed, "thread": needsThread, "claim": needsClaim, "alone": needsAlone}

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

// readLexicons reads every *.lex file of the layers, in order of their names.
func readLexicons(layers []Layer) ([]*lexicon, []Problem) {
	var all []*lexicon
	var problems []Problem
	for i, layer := range layers {
		files, err := fs.Glob(layer.Files, "*.lex")
		if err != nil || len(files) == 0 && i == 0 {
			return nil, []Problem{{File: ".", Reason: "no lexicon: want files named LANGUAGE.lex"}}
		}
		slices.Sort(files)
		for _, name := range files {
			file := path.Join(layer.Name, name)
			data, err := fs.ReadFile(layer.Files, name)
			switch {
			case err != nil:
				problems = append(problems, Problem{file, 0, err.Error()})
			case len(data) > maxLexicon:
				problems = append(problems, Problem{file, 0, fmt.Sprintf("larger than %d MiB", maxLexicon>>20)})
			default:
				lex, more := parseLexicon(file, data)
				lex.layer, lex.sum = i, sha256.Sum256(data)
				all, problems = append(all, lex), append(problems, more...)
			}
		}
	}
	return all, problems
}

func allowed[V any](names map[string]V) string {
	var list []string
	for name := range names {
		list = append(list, name)
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}
