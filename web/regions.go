package web

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"

	"outcry"
	"outcry/safetext"
)

// course is what one region reported over the span.
type course struct {
	region string
	rows   []outcry.Bucket
	total  outcry.Bucket
	read   float64 // sum of the coverage of its buckets
}

// regions reads the timeline of one service, most reported region first. Busy
// are the starts of buckets with posts, each with how many.
func (s *site) regions(ctx context.Context, q outcry.Query) (list []course, busy map[time.Time]int, err error) {
	at, busy, n := map[string]int{}, map[time.Time]int{}, 0
	for b, err := range s.Store.Timeline(ctx, q) {
		if err != nil {
			return nil, nil, fmt.Errorf("timeline: %w", err)
		}
		// A service that contains others has rows of its own for all of them.
		if b.Service != q.Services[0] {
			continue
		}
		if n++; n > maxRows {
			return nil, nil, badRequest("step", "the page cannot hold the buckets of so many regions: take a longer step, a shorter span or one region")
		}
		i, ok := at[b.Region]
		if !ok {
			i = len(list)
			at[b.Region] = i
			list = append(list, course{region: b.Region})
		}
		list[i].add(b)
		busy[b.Start] = max(busy[b.Start], b.Posts)
	}
	slices.SortStableFunc(list, func(a, b course) int {
		return cmp.Or(cmp.Compare(rank(a.region), rank(b.region)), cmp.Compare(b.total.Posts, a.total.Posts), cmp.Compare(a.region, b.region))
	})
	return list, busy, nil
}

// rank puts the world first, and what has no place last.
func rank(region string) int {
	switch region {
	case outcry.World:
		return 0
	case outcry.Nowhere:
		return 2
	}
	return 1
}

func (c *course) add(b outcry.Bucket) {
	c.rows = append(c.rows, b)
	c.read += b.Coverage
	t := &c.total
	t.Down += b.Down
	t.StillDown += b.StillDown
	t.Query += b.Query
	t.Up += b.Up
	t.OfficialDown += b.OfficialDown
	t.OfficialUp += b.OfficialUp
	t.MonitorDown += b.MonitorDown
	t.MonitorUp += b.MonitorUp
	t.Posts += b.Posts
}

// claim is a signal as it is shown.
type claim struct {
	At, UTC, Stance, Region, Voice, Author, Source string
	Words                                          string
	URL                                            string // "" where the post has no link that is safe to follow
}

// claims returns the latest signals. Signals come oldest first, so the reading
// starts no earlier than the buckets that hold enough of them.
func (s *site) claims(ctx context.Context, q outcry.Query, busy map[time.Time]int, zone *time.Location) ([]claim, error) {
	since := latest(busy, maxClaims)
	if since.IsZero() {
		return nil, nil
	}
	if since.After(q.Since) {
		q.Since = since
	}
	var newest []outcry.StoredSignal
	for sig, err := range s.Store.Signals(ctx, q, 0) {
		if err != nil {
			return nil, fmt.Errorf("signals: %w", err)
		}
		newest = append(newest, sig)
		if len(newest) >= 4*maxClaims {
			newest = cutNewest(newest)
		}
	}
	var list []claim
	for _, sig := range cutNewest(newest) {
		list = append(list, s.claim(sig, zone))
	}
	return list, nil
}

// latest is the start of the last buckets that hold so many posts together.
func latest(busy map[time.Time]int, posts int) time.Time {
	var starts []time.Time
	for start, n := range busy {
		if n > 0 {
			starts = append(starts, start)
		}
	}
	slices.SortFunc(starts, func(a, b time.Time) int { return b.Compare(a) })
	sum, since := 0, time.Time{}
	for _, start := range starts {
		sum, since = sum+busy[start], start
		if sum >= posts {
			break
		}
	}
	return since
}

// cutNewest keeps the newest signals, newest first.
func cutNewest(list []outcry.StoredSignal) []outcry.StoredSignal {
	slices.SortFunc(list, func(a, b outcry.StoredSignal) int {
		return cmp.Or(b.PublishedAt.Compare(a.PublishedAt), cmp.Compare(b.Seq, a.Seq))
	})
	return list[:min(len(list), maxClaims)]
}

func (s *site) claim(sig outcry.StoredSignal, zone *time.Location) claim {
	words := ""
	for _, e := range sig.Words {
		if e.Text == "" {
			continue // the post was forgotten
		}
		if words != "" {
			words += " … "
		}
		words += safetext.Cut(e.Text, maxWords)
		if len(words) > 4*maxWords {
			break
		}
	}
	return claim{
		At: clock(sig.PublishedAt, zone), UTC: outcry.FormatTime(sig.PublishedAt),
		Stance: sig.Says(), Region: s.name(sig.Region), Voice: safetext.Clean(string(sig.Voice)),
		Author: author(sig), Source: safetext.Cut(safetext.Clean(sig.Source), maxName),
		Words: safetext.Cut(safetext.Clean(words), maxWords), URL: safeURL(sig.URL),
	}
}

// Bounds of what a post says of itself: runes of an account or a source, bytes
// of an address.
const (
	maxName = 60
	maxURL  = 2 << 10
)

// author names organisations; a person is a hash that tells nobody anything.
func author(sig outcry.StoredSignal) string {
	if sig.Voice == outcry.User || sig.Voice == "" {
		return ""
	}
	return safetext.Cut(safetext.Clean(sig.Author), maxName)
}

// safeURL returns an address only if a browser would fetch it as a page.
func safeURL(raw string) string {
	u, err := url.Parse(raw)
	if err != nil || len(raw) > maxURL || u.Scheme != "http" && u.Scheme != "https" ||
		u.Host == "" || strings.ContainsFunc(u.Host, notInHost) {
		return ""
	}
	return u.String()
}

// notInHost reports whether no host, with its port, has a character.
func notInHost(r rune) bool {
	return !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Digit) && !strings.ContainsRune(".-_:[]", r)
}

// name is a region's name with its id.
func (s *site) name(id string) string {
	label := safetext.Clean(s.Region(id))
	id = safetext.Clean(id)
	if label == "" || label == id {
		return id
	}
	return label + " (" + id + ")"
}
