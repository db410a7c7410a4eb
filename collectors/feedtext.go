package collectors

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
)

// feedTime is when an item claims to have been published, and its own words
// for it. Some feeds give only the time of the last change.
func feedTime(item *gofeed.Item) (time.Time, string) {
	if item.PublishedParsed != nil {
		return zoned(*item.PublishedParsed, item.Published), item.Published
	}
	if item.UpdatedParsed != nil {
		return zoned(*item.UpdatedParsed, item.Updated), item.Updated
	}
	if item.Published != "" {
		return time.Time{}, item.Published
	}
	return time.Time{}, item.Updated
}

// zoned corrects a time that gofeed took as UTC because it does not know the
// zone's short name.
func zoned(t time.Time, raw string) time.Time {
	fields := strings.Fields(raw)
	if len(fields) < 2 {
		return t
	}
	return t.Add(-zoneOffset(fields[len(fields)-1]))
}

// zoneOffset is how far a zone that gofeed does not know is ahead of UTC. IST
// is read as India's.
func zoneOffset(name string) time.Duration {
	var minutes int
	switch name {
	case "AKST":
		minutes = -9 * 60
	case "AKDT":
		minutes = -8 * 60
	case "HST":
		minutes = -10 * 60
	case "BRT", "ART":
		minutes = -3 * 60
	case "SAST":
		minutes = 2 * 60
	case "MSK":
		minutes = 3 * 60
	case "GST":
		minutes = 4 * 60
	case "PKT":
		minutes = 5 * 60
	case "IST":
		minutes = 5*60 + 30
	case "WIB":
		minutes = 7 * 60
	case "SGT", "HKT", "MYT", "PHT", "AWST":
		minutes = 8 * 60
	case "JST", "KST":
		minutes = 9 * 60
	case "ACST":
		minutes = 9*60 + 30
	case "ACDT":
		minutes = 10*60 + 30
	case "AEST":
		minutes = 10 * 60
	case "AEDT":
		minutes = 11 * 60
	case "NZST":
		minutes = 12 * 60
	case "NZDT":
		minutes = 13 * 60
	}
	return time.Duration(minutes) * time.Minute
}

// Lemmy starts each description with who submitted it and how many points it
// has by now; these are no words of the author, and they change.
var byline = regexp.MustCompile(`^\s*submitted by <a [^>]*>[^<]*</a> to <a [^>]*>[^<]*</a><br\s*/?>-?\d+ points? \| <a [^>]*>\d+ comments?</a>`)

func withoutByline(body string) string { return byline.ReplaceAllString(body, "") }

// legalXML blanks the characters that XML does not allow, bare or as
// references: one of them makes the parser give up the whole feed. The body is
// valid UTF-8.
func legalXML(body []byte) []byte {
	out, own := body, false
	blank := func(from, to int) {
		if !own {
			out, own = bytes.Clone(body), true
		}
		for i := from; i < to; i++ {
			out[i] = ' '
		}
	}
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case c < ' ' && !isSpace(c):
			blank(i, i+1)
		case c == 0xEF && i+2 < len(body) && body[i+1] == 0xBF && body[i+2] >= 0xBE: // U+FFFE, U+FFFF
			blank(i, i+3)
		case c == '&' && i+1 < len(body) && body[i+1] == '#':
			if r, length := reference(body[i:]); length > 0 && !legal(r) {
				blank(i, i+length)
			}
		}
	}
	return out
}

// reference reads a numbered character reference such as &#8211; or &#x2013;.
// A length of 0 says that there is none.
func reference(s []byte) (r rune, length int) {
	end := bytes.IndexByte(s[:min(len(s), len("&#x1234abcd;"))], ';')
	if end < 0 {
		return 0, 0
	}
	digits, base := s[2:end], 10
	if len(digits) > 0 && digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(string(digits), base, 32)
	if err != nil {
		return 0, 0
	}
	return rune(min(n, 0x7FFFFFFF)), end + 1
}

func legal(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= 0x10FFFF
}
