package outcry

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// MaxLine is the longest line of a posts file that is read, in bytes.
const MaxLine = 4 << 20

// maxLinks is how many links of one post are kept.
const maxLinks = 100

// Line is one line of a posts file.
type Line struct {
	N    int // from 1
	Post Post

	// Labelled files only. Gold is nil where the line carries no labels.
	Gold        []Gold
	Labelled    bool
	ContextOnly bool // only the thread can explain the post
}

// Gold is one claim that raters agree a post makes. Alternatives are separated
// by "|"; an empty field is not scored.
type Gold struct {
	Stance  string `json:"stance"`
	Query   *bool  `json:"query"`
	Service string `json:"service"`
	Region  string `json:"region"`
}

// LineError says why a line of a posts file was passed over. Reading goes on
// after it.
type LineError struct {
	N      int
	Reason string
}

func (e *LineError) Error() string { return fmt.Sprintf("%d: %s", e.N, e.Reason) }

// LineRules says what a posts file must hold.
type LineRules struct {
	Dated bool      // every post needs a usable time
	Now   time.Time // nothing can have been seen later; zero: no such limit
}

// wirePost is a post as a posts file spells it.
type wirePost struct {
	ID          string   `json:"id,omitempty"`
	Source      string   `json:"source,omitempty"`
	URL         string   `json:"url,omitempty"`
	Author      string   `json:"author,omitempty"`
	Thread      string   `json:"thread,omitempty"`
	ReplyTo     string   `json:"reply_to,omitempty"`
	Seq         int      `json:"seq,omitempty"`
	Title       string   `json:"title,omitempty"`
	Text        string   `json:"text,omitempty"`
	Quote       string   `json:"quote,omitempty"`
	Links       []string `json:"links,omitempty"`
	Lang        string   `json:"lang,omitempty"`
	PublishedAt string   `json:"published_at,omitempty"`
	FirstSeenAt string   `json:"first_seen_at,omitempty"`
	Service     string   `json:"service,omitempty"`
	Region      string   `json:"region,omitempty"`
	Voice       Voice    `json:"voice,omitempty"`
	Status      Status   `json:"status,omitempty"`
	Deleted     bool     `json:"deleted,omitempty"`
}

type wireLine struct {
	wirePost
	Expect      *[]Gold `json:"expect"`
	ContextOnly bool    `json:"context_only"`
}

// ReadPosts reads a posts file. It yields a *LineError for each line that is
// no post and goes on; any other error is the reader's and the last.
func ReadPosts(r io.Reader, rules LineRules) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		br := bufio.NewReaderSize(r, 64<<10)
		for n := 1; ; n++ {
			raw, tooLong, err := readLine(br)
			if err != nil && !errors.Is(err, io.EOF) {
				yield(Line{}, fmt.Errorf("reading line %d: %w", n, err))
				return
			}
			if n == 1 {
				raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
			}
			raw = bytes.TrimSpace(raw)
			if tooLong || len(raw) > 0 {
				line, reason := Line{N: n}, fmt.Sprintf("longer than %d MiB", MaxLine>>20)
				if !tooLong {
					reason = line.parse(raw, rules)
				}
				var lineErr error
				if reason != "" {
					lineErr = &LineError{N: n, Reason: reason}
				}
				if !yield(line, lineErr) {
					return
				}
			}
			if err != nil {
				return
			}
		}
	}
}

// readLine returns the next line without its end. Of a line over MaxLine the
// rest is thrown away as it is read, so that memory stays bounded.
func readLine(br *bufio.Reader) (line []byte, tooLong bool, err error) {
	for {
		part, err := br.ReadSlice('\n')
		if !tooLong {
			if len(line)+len(part) > MaxLine {
				tooLong, line = true, nil
			} else {
				line = append(line, part...)
			}
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, tooLong, err
		}
	}
}

// ParsePost reads one JSON object as a post.
func ParsePost(raw []byte, rules LineRules) (Post, error) {
	line := Line{N: 1}
	if reason := line.parse(raw, rules); reason != "" {
		return Post{}, errors.New(reason)
	}
	return line.Post, nil
}

// parse fills the line and returns the reason why it cannot.
func (l *Line) parse(raw []byte, rules LineRules) string {
	var w wireLine
	if !utf8.Valid(raw) {
		return "not UTF-8"
	}
	if err := json.Unmarshal(raw, &w); err != nil {
		return jsonReason(err)
	}
	switch {
	case strings.TrimSpace(w.Text) == "" && strings.TrimSpace(w.Title) == "" && !(w.Deleted && w.ID != ""):
		return `needs "text" or "title"`
	case w.Voice != "" && !slices.Contains(Voices, w.Voice):
		return fmt.Sprintf(`"voice" is %q; allowed: %s`, excerpt(string(w.Voice)), join(Voices))
	case w.Status != "" && !slices.Contains(Statuses, w.Status):
		return fmt.Sprintf(`"status" is %q; allowed: %s`, excerpt(string(w.Status)), join(Statuses))
	}
	if w.Expect != nil {
		for _, g := range *w.Expect {
			if reason := g.check(); reason != "" {
				return reason
			}
		}
	}
	p := Post{
		ID: w.ID, Source: w.Source, URL: w.URL, Author: w.Author,
		Thread: w.Thread, ReplyTo: w.ReplyTo, Seq: w.Seq,
		Title: w.Title, Text: w.Text, Quote: w.Quote, Links: w.Links[:min(len(w.Links), maxLinks)], Lang: w.Lang,
		Service: w.Service, Region: w.Region, Voice: w.Voice, Status: w.Status, Deleted: w.Deleted,
	}
	if p.Source == "" {
		p.Source = "import"
	}
	if reason := p.date(w, rules); reason != "" {
		return reason
	}
	if p.ID == "" {
		p.ID = p.contentID()
	}
	l.Post, l.ContextOnly = p, w.ContextOnly
	if w.Expect != nil {
		l.Gold, l.Labelled = *w.Expect, true
	}
	return ""
}

// check returns what is wrong with a label, "" if nothing is.
func (g Gold) check() string {
	if g.Stance == "" {
		return `"expect" has a claim without "stance"`
	}
	for alternative := range strings.SplitSeq(g.Stance, "|") {
		if !slices.Contains(Stances, Stance(alternative)) {
			return fmt.Sprintf(`"stance" in "expect" is %q; allowed: %s, or several of them with | between`, excerpt(g.Stance), join(Stances))
		}
	}
	return ""
}

func (p *Post) date(w wireLine, rules LineRules) string {
	published, publishedErr := time.Parse(time.RFC3339, w.PublishedAt)
	seen, seenErr := time.Parse(time.RFC3339, w.FirstSeenAt)
	if seenErr != nil {
		if w.FirstSeenAt != "" {
			return fmt.Sprintf(`"first_seen_at" is %q; want RFC 3339, as in 2023-02-14T10:34:00Z`, excerpt(w.FirstSeenAt))
		}
		// Without a time of sight the claim has to do; one that is not
		// believed would then have to vouch for itself.
		if publishedErr == nil && !published.Before(Oldest) {
			seen = published
		}
	}
	if !seen.IsZero() && seen.Before(Oldest) {
		return fmt.Sprintf(`"first_seen_at" is %q; want RFC 3339 and not before 2000, as in 2023-02-14T10:34:00Z`, excerpt(w.FirstSeenAt))
	}
	if !rules.Now.IsZero() && seen.After(rules.Now) {
		seen = rules.Now
	}
	if rules.Dated && w.PublishedAt == "" {
		return `needs "published_at"`
	}
	if seen.IsZero() {
		if !rules.Dated {
			return ""
		}
		return fmt.Sprintf(`"published_at" is %q; want RFC 3339 and not before 2000, as in 2023-02-14T10:34:00Z`, excerpt(w.PublishedAt))
	}
	p.FirstSeenAt = seen.UTC()
	p.Date(published, w.PublishedAt)
	return ""
}

// contentID names a post that came without an id: the same post read twice
// gets the same one.
func (p *Post) contentID() string {
	h := sha256.New()
	for _, s := range []string{p.Source, p.Author, p.PublishedAt.Format(time.RFC3339Nano), p.Title, p.Text} {
		fmt.Fprintf(h, "%d:%s", len(s), s)
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// MarshalJSON writes a post as one line of a posts file.
func (p Post) MarshalJSON() ([]byte, error) {
	w := wirePost{
		ID: p.ID, Source: p.Source, URL: p.URL, Author: p.Author,
		Thread: p.Thread, ReplyTo: p.ReplyTo, Seq: p.Seq,
		Title: p.Title, Text: p.Text, Quote: p.Quote, Links: p.Links, Lang: p.Lang,
		Service: p.Service, Region: p.Region, Voice: p.Voice, Status: p.Status, Deleted: p.Deleted,
	}
	if !p.PublishedAt.IsZero() {
		w.PublishedAt = FormatTime(p.PublishedAt)
	}
	if !p.FirstSeenAt.IsZero() {
		w.FirstSeenAt = FormatTime(p.FirstSeenAt)
	}
	return marshal(w)
}

// MarshalJSON writes a signal with the contract's names, null for empty.
func (s Signal) MarshalJSON() ([]byte, error) {
	null := func(v string) *string {
		if v == "" {
			return nil
		}
		return &v
	}
	return marshal(struct {
		Stance  Stance     `json:"stance"`
		Query   bool       `json:"query"`
		Service *string    `json:"service"`
		Subject *string    `json:"subject"`
		Cause   *string    `json:"cause"`
		Region  *string    `json:"region"`
		Basis   *string    `json:"region_basis"`
		Symptom *string    `json:"symptom"`
		Code    *string    `json:"code"`
		Voice   *string    `json:"voice"`
		Weight  float64    `json:"weight"`
		Echo    bool       `json:"echo"`
		Words   []Evidence `json:"evidence"`
		Ruleset *string    `json:"ruleset"`
	}{
		s.Stance, s.Query, null(s.Service), null(s.Subject), null(s.Cause), null(s.Region), null(string(s.Basis)),
		null(string(s.Symptom)), null(s.Code), null(string(s.Voice)), s.Weight, s.Echo, s.Words, null(s.Ruleset),
	})
}

// JSON writes a reading as the line that `classify` prints for the post.
func (r Reading) JSON(postID string) ([]byte, error) {
	signals := r.Signals
	if signals == nil {
		signals = []Signal{}
	}
	return marshal(struct {
		ID       string     `json:"id"`
		Signals  []Signal   `json:"signals"`
		Rejected []Rejected `json:"rejected,omitempty"`
	}{postID, signals, r.Rejected})
}

// FormatTime writes a time as all our outputs do: RFC 3339, UTC, to the
// millisecond where there are any.
func FormatTime(t time.Time) string {
	return t.UTC().Truncate(time.Millisecond).Format("2006-01-02T15:04:05.999Z07:00")
}

// marshal is compact JSON without the escapes that are meant for HTML.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

func jsonReason(err error) string {
	var wrongType *json.UnmarshalTypeError
	if errors.As(err, &wrongType) {
		if wrongType.Field == "" {
			return fmt.Sprintf("is a JSON %s; want an object", excerpt(wrongType.Value))
		}
		field := strings.TrimPrefix(wrongType.Field, "wirePost.") // embedded, which is no business of the reader's
		return fmt.Sprintf("%q is a %s; want %s", field, excerpt(wrongType.Value), jsonType(wrongType.Type.Kind()))
	}
	return "no JSON object: " + strings.TrimPrefix(err.Error(), "json: ")
}

// jsonType names a type as JSON does.
func jsonType(k reflect.Kind) string {
	switch k {
	case reflect.String:
		return "a string"
	case reflect.Slice:
		return "a list"
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		return "a whole number"
	}
	return "an object"
}

// maxExcerpt is how much of a value a reason quotes, in characters: a line may
// hold megabytes.
const maxExcerpt = 60

func excerpt(s string) string {
	n := 0
	for i := range s {
		if n++; n > maxExcerpt {
			return s[:i] + "…"
		}
	}
	return s
}

func join[T ~string](list []T) string {
	words := make([]string, len(list))
	for i, s := range list {
		words[i] = string(s)
	}
	return strings.Join(words, ", ")
}
