package outcry

import (
	"hash/fnv"
	"math/bits"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// What is counted is reports, not posts: one author on one service, region and
// stance, once in an hour of UTC, and a text that several authors copied is
// one report. Counting independent reports gains more in detection than any
// choice of detector.

// ReportWindow is the time in which an author, or a copied text, counts once.
// Windows start at multiples of it, so that reports add up over time.
const ReportWindow = time.Hour

// TextKind says how far equal words make two posts one report.
type TextKind uint8

// The kinds of text.
const (
	NoText    TextKind = iota
	LongText           // 8 words or more: near-duplicates are copies, whoever posts them
	LinkOnly           // a link without words of its own: the same link is a copy
	ShortText          // people say the same short thing independently: copies only where the author is unknown
)

const longText = 8 // words

// Copies reports whether one text is a copy of another: near-duplicates where
// they are long, else equal ones. Whether copies are one report depends on their
// authors, too.
func (k TextKey) Copies(other TextKey) bool {
	if k.Kind != LongText || other.Kind != LongText {
		return k == other && k.Kind != NoText
	}
	return bits.OnesCount64(k.Key^other.Key) <= nearBits && k.sharesBand(other)
}

func (k TextKey) sharesBand(other TextKey) bool {
	for b := range nearBands {
		if (k.Key^other.Key)>>(b*nearBandBits)&(1<<nearBandBits-1) == 0 {
			return true
		}
	}
	return false
}

// TextKey identifies what a post says, for finding copies.
type TextKey struct {
	Kind TextKind
	Key  uint64 // LongText: a simhash, near for near texts; otherwise a hash
}

// nearBits is how many of the 64 bits of two simhashes may differ in copies.
// One word changed in ten moves about nine bits, in twenty about six; texts
// that share half of their words differ in about twenty, unrelated ones in
// about thirty-two.
const nearBits = 10

// KeyOf returns the key of a post's words once mentions, tags and links are
// taken off. The simhash is Charikar's (STOC 2002) over single words.
func KeyOf(p *Post) TextKey {
	var votes [64]int16
	var all uint64
	words := 0
	link := ""
	eachWord(p, &link, func(word string) {
		words++
		h := hash(word)
		all = mix(all ^ h)
		for i := range votes {
			votes[i] += int16(h>>i&1)*2 - 1
		}
	})
	switch {
	case words == 0 && link == "":
		return TextKey{}
	case words == 0:
		return TextKey{LinkOnly, hash(link)}
	case words < longText:
		return TextKey{ShortText, all}
	}
	var key uint64
	for i, v := range votes {
		if v > 0 {
			key |= 1 << i
		}
	}
	return TextKey{LongText, key}
}

// maxKeyWords bounds the work on one post; what is copied is copied within it.
const maxKeyWords = 2000

// eachWord calls fn with the lower-cased words of a post, without mentions,
// tags and links, and keeps the first link.
func eachWord(p *Post, link *string, fn func(string)) {
	n := 0
	for _, field := range [2]string{p.Title, p.Text} {
		for token := range strings.FieldsSeq(field) {
			switch {
			case strings.HasPrefix(token, "@"), strings.HasPrefix(token, "#"), token == "RT":
				continue
			case isLink(token):
				if *link == "" {
					*link = trimLink(token)
				}
				continue
			}
			for word := range strings.FieldsFuncSeq(strings.ToLower(token), notInWord) {
				for len(word) > 0 && n < maxKeyWords {
					size := len(word)
					if r, w := utf8.DecodeRuneInString(word); unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
						size = w // scripts without spaces: each character is a word
					}
					fn(word[:size])
					word = word[size:]
					n++
				}
			}
		}
	}
	if *link == "" && len(p.Links) > 0 {
		*link = trimLink(p.Links[0])
	}
}

func notInWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
}

func isLink(token string) bool {
	return strings.HasPrefix(token, "http://") || strings.HasPrefix(token, "https://") ||
		strings.HasPrefix(token, "www.") || strings.HasPrefix(token, "pic.twitter.com/")
}

func trimLink(link string) string {
	link = strings.TrimPrefix(strings.TrimPrefix(link, "https://"), "http://")
	return strings.TrimRight(strings.TrimPrefix(link, "www."), "/….,)")
}

func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return mix(h.Sum64())
}

// mix spreads every bit of x over the word (the finaliser of MurmurHash3):
// FNV alone leaves the high bits of short words alike, which a simhash
// would take for likeness.
func mix(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// Sighting is what counting needs to know of one signal.
type Sighting struct {
	At     int64 // time of publication, in any unit that orders
	Author int64 // key of the account; 0 where unknown
	Text   TextKey
}

// Counter counts reports. The zero value is ready; one counter may be reused,
// by one goroutine, to spare memory.
type Counter struct {
	parent  []int32
	authors map[int64]int32
	texts   map[TextKey]int32
	near    [nearBands][1 << nearBandBits]int32
	next    [nearBands][]int32
}

// Two simhashes that differ in at most nearBits bits are alike in at least one
// band, nearly always: only those are compared.
const (
	nearBands    = 8
	nearBandBits = 64 / nearBands
)

// Reports finds the independent reports among sightings of one service, region
// and stance within one ReportWindow, and calls first with the index of the
// earliest sighting of each. Sightings belong to one report if they are joined
// by a chain of same authors and copied texts, so their order does not matter.
func (c *Counter) Reports(s []Sighting, first func(i int)) {
	switch len(s) {
	case 0:
		return
	case 1:
		first(0)
		return
	}
	c.reset(len(s))
	for i := range s {
		c.join(s, int32(i))
	}
	earliest := func(a, b int32) bool { return s[a].At < s[b].At }
	best := c.next[0][:len(s)] // no longer needed for chains
	for i := range best {
		best[i] = -1
	}
	for i := range s {
		root := c.find(int32(i))
		if best[root] < 0 || earliest(int32(i), best[root]) {
			best[root] = int32(i)
		}
	}
	for i := range s {
		if root := c.find(int32(i)); best[root] == int32(i) {
			first(i)
		}
	}
}

func (c *Counter) reset(n int) {
	if c.authors == nil {
		c.authors, c.texts = map[int64]int32{}, map[TextKey]int32{}
	}
	clear(c.authors)
	clear(c.texts)
	c.parent = c.parent[:0]
	for i := range n {
		c.parent = append(c.parent, int32(i))
	}
	for b := range c.near {
		clear(c.near[b][:])
		if cap(c.next[b]) < n {
			c.next[b] = make([]int32, n, n+n/2)
		}
		c.next[b] = c.next[b][:n]
	}
}

// join links sighting i to the earlier ones that it belongs with.
func (c *Counter) join(s []Sighting, i int32) {
	if author := s[i].Author; author != 0 {
		if j, ok := c.authors[author]; ok {
			c.union(i, j)
		} else {
			c.authors[author] = i
		}
	}
	text := s[i].Text
	if text.Kind == NoText || text.Kind == ShortText && s[i].Author != 0 {
		return
	}
	if j, ok := c.texts[text]; ok {
		c.union(i, j)
		return
	}
	c.texts[text] = i
	if text.Kind == LongText {
		c.joinNear(s, i)
	}
}

// joinNear links sighting i to earlier ones with nearly the same words.
func (c *Counter) joinNear(s []Sighting, i int32) {
	for b := range c.near {
		slot := s[i].Text.Key >> (b * nearBandBits) & (1<<nearBandBits - 1)
		for j := c.near[b][slot]; j > 0; j = c.next[b][j-1] {
			if bits.OnesCount64(s[i].Text.Key^s[j-1].Text.Key) <= nearBits {
				c.union(i, j-1)
			}
		}
		c.next[b][i] = c.near[b][slot]
		c.near[b][slot] = i + 1
	}
}

func (c *Counter) find(i int32) int32 {
	for c.parent[i] != i {
		c.parent[i] = c.parent[c.parent[i]]
		i = c.parent[i]
	}
	return i
}

func (c *Counter) union(i, j int32) { c.parent[c.find(i)] = c.find(j) }
