package classify

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"outcry"
)

// upTo repeats a text to at least so many bytes.
func upTo(n int, text string) string { return strings.Repeat(text, n/len(text)+1) }

// anyBytes are bytes drawn from a seed, hardly any of them valid UTF-8.
func anyBytes(n int) string {
	draw := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(draw.UintN(256))
	}
	return string(b)
}

// harsh are posts that no person writes, by what they are made of.
var harsh = map[string]string{
	"1 MB of words":          upTo(1<<20, quietPost+" "),
	"1 MB of claims":         upTo(1<<20, "GitHub is down in Germany and I can't log in. "),
	"1 MB of any bytes":      anyBytes(1 << 20),
	"one word of 1 MB":       upTo(1<<20, "down"),
	"one word with marks":    upTo(1<<20, "do\u0301wn"),
	"only emoji":             upTo(1<<18, "😡🔥📵"),
	"joined emoji":           upTo(1<<18, "👩\u200d👩\u200d👧\u200d👦"),
	"flags":                  upTo(1<<18, "🇩🇪"),
	"zero-width joiners":     upTo(1<<18, "G\u200di\u200dt\u200dH\u200du\u200db i\u200ds d\u200do\u200dw\u200dn "),
	"homoglyphs":             upTo(1<<18, "Gіthub іs dоwn "), // Cyrillic і and о
	"right-to-left marks":    upTo(1<<18, "\u202eGitHub\u202c \u2067is\u2069 \u200fdown\u200e "),
	"bytes that are no text": upTo(1<<18, "GitHub\xff is \xc0\xafdown \xed\xa0\x80"),
	"10,000 hashtags":        strings.Repeat("#GitHubDown ", 10_000),
	"hashtags in a row":      strings.Repeat("#down", 10_000),
	"10,000 mentions":        strings.Repeat("@githubstatus ", 10_000),
	"10,000 links":           strings.Repeat("https://www.githubstatus.com/x ", 10_000),
	"100,000 newlines":       strings.Repeat("\n", 100_000) + "GitHub is down",
	"nested quotes":          strings.Repeat(strings.Repeat(">", 50)+" GitHub is down\n", 2_000),
	"a deep quote":           strings.Repeat("> ", 50_000) + "GitHub is down",
	"the start of patterns":  upTo(1<<18, "is "),
	"starts in a row":        upTo(1<<18, "is the not in a "),
	"50,000 cue words":       strings.Repeat("down ", 50_000),
	"cues of all kinds":      upTo(1<<18, "down up still not if was again down? "),
	"fillers":                "is " + upTo(1<<18, "just literally "),
	"services":               upTo(1<<18, "GitHub Vodafone Tesla Slack "),
	"places":                 upTo(1<<18, "Germany London Paris, "),
	"one place, one claim":   upTo(1<<18, "down in Germany, "),
	"questions":              upTo(1<<18, "is GitHub down? "),
	"codes":                  upTo(1<<18, "503 "),
	"apostrophes":            upTo(1<<18, "l'"),
	"dashes":                 upTo(1<<18, "down-"),
	"Han":                    upTo(1<<18, "停电了"),
	"katakana":               upTo(1<<18, "インスタ"),
	"Hangul":                 upTo(1<<18, "카톡이"),
	"control characters":     upTo(1<<18, "\x00\x1b[31mdown\x7f\x9b"),
	"services and codes":     upTo(1<<18, "EE a5 "),
	"compounds of names":     upTo(1<<18, "Netflixausfall ist "),
	"words that are names":   upTo(1<<18, "Orange x "),
	"a mark before all":      "\u0301" + upTo(1<<18, "\u0301down"),
}

// maxWork is how much may be done for one post, whatever is in it: tokens, runs
// of them and steps through patterns. An ordinary post of the length that is
// read takes a tenth of it.
const maxWork = 4 * maxSteps

func TestHarshPostsAreBounded(t *testing.T) {
	c := builtinClassifier(t)
	s := new(scratch)
	for name, text := range harsh {
		p := outcry.Post{ID: "1", Title: text, Text: text, Service: "github", Thread: "t"}
		c.read(s, &p, Context{})
		if work := len(s.tokens) + len(s.runs) + s.steps; work > maxWork {
			t.Errorf("%s: %d tokens, %d runs and %d steps", name, len(s.tokens), len(s.runs), s.steps)
		}
		if len(s.found) > maxMatches || len(s.places) > maxPlaces || len(s.named) > maxNamed {
			t.Errorf("%s: %d matches, %d places and %d services", name, len(s.found), len(s.places), len(s.named))
		}
		holdTokens(t, s, &p)
		check(t, c, p, Context{})
		check(t, c, outcry.Post{ID: "2", Text: text, Thread: "t", ReplyTo: "1"}, Context{Answers: []Answered{{ID: "1", Service: "github"}}})
	}
}

// holdTokens holds that tokens follow one another inside the part of the field
// that is read, and begin and end between characters.
func holdTokens(t *testing.T, s *scratch, p *outcry.Post) {
	t.Helper()
	text, end := p.Title, int32(0)
	valid := utf8.ValidString(text)
	for i, tok := range s.tokens {
		if !tok.inTitle && (i == 0 || s.tokens[i-1].inTitle) {
			text, end = p.Text, 0
			valid = utf8.ValidString(text)
		}
		if tok.start < end || tok.end <= tok.start || tok.end > maxField || int(tok.end) > len(text) {
			t.Fatalf("%.20q: a token from %d to %d after byte %d of %d", text, tok.start, tok.end, end, len(text))
		}
		if word := text[tok.start:tok.end]; valid && !utf8.ValidString(word) {
			t.Fatalf("%.20q: token %.100q is cut inside a character", text, word)
		}
		end = tok.end
	}
}

// What hides words from machines hides them from people just as little.
func TestHiddenWordsAreRead(t *testing.T) {
	c := builtinClassifier(t)
	for _, name := range []string{"zero-width joiners", "homoglyphs", "right-to-left marks", "bytes that are no text"} {
		r := c.Classify(&outcry.Post{Text: harsh[name]}, Context{})
		if len(r.Signals) != 1 || r.Signals[0].Service != "github" || r.Signals[0].Stance != outcry.Down {
			t.Errorf("%s: %+v, want one claim that GitHub is down", name, r.Signals)
		}
	}
	for _, text := range []string{"ＧｉｔＨｕｂ ｉｓ ｄｏｗｎ", "𝗚𝗶𝘁𝗛𝘂𝗯 𝗶𝘀 𝗱𝗼𝘄𝗻", "Git\u00adHub is do\u200bwn", "GITHUB IS DOWN", "github İs dοwn"} {
		if r := c.Classify(&outcry.Post{Text: text}, Context{}); len(r.Signals) != 1 || r.Signals[0].Service != "github" {
			t.Errorf("%s: %+v, want one claim that GitHub is down", text, r.Signals)
		}
	}
}
