package collectors

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"slices"
	"strings"
	"time"

	"outcry"
)

// Source is one configured place to read posts from.
type Source struct {
	Name  string
	Kind  string
	URL   string        // "" means the kind's public address
	Every time.Duration // between visits; 0 means the kind's own interval

	Service string // what its posts are about where nothing says otherwise
	Region  string // where they are from, likewise
	Voice   outcry.Voice

	Tags  []string // mastodon
	Query string   // hackernews
	Path  string   // jsonl
	Token string   `json:"-"` // push; a secret
}

// FieldError says what is wrong with one key of a source.
type FieldError struct {
	Field  string // key as the configuration spells it
	Reason string
}

func (e *FieldError) Error() string { return e.Field + ": " + e.Reason }

// Validate returns everything that is wrong with the source, each a
// *FieldError.
func (s Source) Validate() []error {
	var found []error
	fault := func(field, format string, args ...any) {
		found = append(found, &FieldError{field, fmt.Sprintf(format, args...)})
	}
	if strings.TrimSpace(s.Name) == "" {
		fault("name", "is missing; give the source a name of its own")
	}
	if s.Voice != "" && !slices.Contains(outcry.Voices, s.Voice) {
		fault("voice", "is %q; allowed: %s", s.Voice, list(outcry.Voices))
	}
	kind, known := KindOf(s.Kind)
	if !known {
		fault("kind", "is %q; allowed: %s", s.Kind, strings.Join(kindNames(), ", "))
		return found
	}
	for _, key := range kind.Needs {
		if s.value(key) == "" {
			fault(key, "is missing; kind %s needs it", kind.Name)
		}
	}
	if kind.Reads == Web {
		if err := checkURL(s.address(kind)); err != nil {
			fault("url", "%s", err)
		} else if floor := s.floor(kind); s.Every > 0 && s.Every < floor {
			fault("every", "is %s; kind %s visits a public host every %s at most", s.Every, kind.Name, floor)
		}
	}
	if s.Every < 0 {
		fault("every", "is %s; want a positive time, as in 10m", s.Every)
	}
	if kind.Check != nil {
		found = append(found, kind.Check(s)...)
	}
	return found
}

// value returns what the key is set to, as far as being set is concerned.
func (s Source) value(key string) string {
	switch key {
	case "url":
		return s.URL
	case "tags":
		return strings.Join(s.Tags, ",")
	case "query":
		return s.Query
	case "path":
		return s.Path
	case "token":
		return s.Token
	}
	return ""
}

func checkURL(address string) error {
	if address == "" {
		return nil // that it is needed is said elsewhere
	}
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return errors.New("is no address; want one such as https://example.org/feed.xml")
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("starts with %q; want http:// or https://", u.Scheme)
	case u.Hostname() == "":
		return errors.New("names no host; want one such as https://example.org/feed.xml")
	}
	return nil
}

// address is the configured address or the kind's own.
func (s Source) address(k Kind) string {
	if s.URL != "" {
		return s.URL
	}
	return k.DefaultURL
}

// floor is the least time between two visits. Floors are owed to public hosts;
// who reads a server of their own may read it as often as they like.
func (s Source) floor(k Kind) time.Duration {
	u, err := url.Parse(s.address(k))
	if err != nil || reachOf(u.Hostname()) == loopback {
		return 0
	}
	return k.Floor
}

// Interval is the time between two visits when all goes well.
func (s Source) Interval() time.Duration {
	kind, _ := KindOf(s.Kind)
	return max(s.interval(kind), time.Second)
}

// interval is the time between two visits when all goes well.
func (s Source) interval(k Kind) time.Duration {
	if s.Every > 0 {
		return max(s.Every, s.floor(k))
	}
	return max(k.Every, s.floor(k))
}

// fingerprint tells whether a remembered state still belongs to what is
// configured.
func (s Source) fingerprint() string {
	return short(s.Kind, s.URL, strings.Join(s.Tags, ","), s.Query, s.Path)
}

// String names the source without its secrets: an address may carry them in
// its query.
func (s Source) String() string { return s.Name + " (" + s.Kind + ")" }

// GoString is String, so that no format prints the token.
func (s Source) GoString() string { return s.String() }

// LogValue is what a log shows of a source.
func (s Source) LogValue() slog.Value {
	return slog.GroupValue(slog.String("name", s.Name), slog.String("kind", s.Kind))
}

// short is a hash of words, long enough to tell them apart.
func short(words ...string) string {
	h := sha256.New()
	for _, w := range words {
		fmt.Fprintf(h, "%d:%s", len(w), w)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

func list[T ~string](values []T) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return strings.Join(words, ", ")
}
