package collectors

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"outcry"
)

// Kind is a way of reading posts: how to ask, and how to read the answer.
type Kind struct {
	Name string
	Doc  Doc

	Reads      Reads
	DefaultURL string        // public address where url is not set
	Every      time.Duration // between visits where nothing else is configured
	Floor      time.Duration // least time between visits to a public host
	Accept     string        // media types to ask for
	Needs      []string      // keys that must be set

	// Check finds what is wrong with a source beyond what all kinds share.
	Check func(src Source) []error

	// Request is the address to ask for what is new since the state.
	Request func(src Source, st State) (string, error)

	// Decode turns one answer into posts. It is pure; now is when the answer
	// arrived. An item that cannot be read is counted and passed over. Beside
	// an error, the page holds what could be read all the same, such as the
	// whole items of a feed that is cut off.
	Decode func(src Source, body []byte, now time.Time) (Page, error)
}

// Reads is where a kind gets its posts.
type Reads string

// What a kind reads.
const (
	Web     Reads = "web"     // asks a server
	File    Reads = "file"    // follows a file or a named pipe
	Nothing Reads = "nothing" // posts are brought to it
)

// Kinds is the table of all kinds.
func Kinds() []Kind {
	return []Kind{
		feedKind(),
		redditKind(),
		mastodonKind(),
		hackerNewsKind(),
		statuspageKind(),
		jsonlKind(),
		pushKind(),
	}
}

// KindOf returns the kind of that name.
func KindOf(name string) (Kind, bool) {
	kinds := Kinds()
	i := slices.IndexFunc(kinds, func(k Kind) bool { return k.Name == name })
	if i < 0 {
		return Kind{}, false
	}
	return kinds[i], true
}

func kindNames() []string {
	var names []string
	for _, k := range Kinds() {
		names = append(names, k.Name)
	}
	return names
}

// ErrThrottled is Decode's word for an answer that is no answer: the host let
// the request through and kept the content back.
var ErrThrottled = errors.New("the host holds back its answer: it is asked too often")

// MaxBody is how long an answer or a push may be, in bytes, unless the fetcher
// is told otherwise.
const MaxBody = 16 << 20

// Read decodes an answer as it came over the wire, in whatever encoding. It is
// Decode behind the checks that every kind needs; posts come oldest first. Like
// Decode, it may return posts beside an error.
func (k Kind) Read(src Source, body []byte, contentType string, now time.Time) (page Page, err error) {
	// The decoders stand on parsers of others, and a stranger wrote the body.
	defer func() {
		if broken := recover(); broken != nil {
			page, err = Page{}, fmt.Errorf("the answer broke the decoder of kind %s (%v); please report it", k.Name, broken)
		}
	}()
	if k.Reads == Web {
		if body, err = toUTF8(body, contentType); err != nil {
			return Page{}, err
		}
		if title, is := htmlPage(body); is {
			return Page{}, fmt.Errorf("answered with a web page%s where %s was due; check the url", quoted(title), k.Doc.Wire)
		}
	}
	page, err = k.Decode(src, body, now)
	slices.SortStableFunc(page.Posts, func(a, b outcry.Post) int {
		return a.PublishedAt.Compare(b.PublishedAt)
	})
	return page, err
}

func quoted(title string) string {
	if title == "" {
		return ""
	}
	return fmt.Sprintf(" (%q)", title)
}

// Doc is what a person has to know to use a kind.
type Doc struct {
	Reads   string // what it reads
	Wire    string // format of the answers, as in "a feed was due"
	Keys    string // keys of the configuration beyond those of all sources
	Tells   string // what it can say of region, voice and conversation
	Limits  string
	Example string // YAML
}

// String is the page about a kind in `outcry sources --kinds`.
func (d Doc) String() string {
	var b strings.Builder
	for _, line := range []struct{ head, text string }{
		{"", d.Reads}, {"Keys: ", d.Keys}, {"Tells: ", d.Tells}, {"Limits: ", d.Limits},
	} {
		if line.text != "" {
			b.WriteString(line.head + line.text + "\n")
		}
	}
	b.WriteString("Example:\n")
	for line := range strings.Lines(strings.TrimSpace(d.Example)) {
		b.WriteString("  " + strings.TrimRight(line, "\n") + "\n")
	}
	return b.String()
}
