package main

import (
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"outcry/simulator"
)

// days serves one day of the social internet again and again, each time with
// other posts of the same words.
type days struct {
	day simulator.Day
	now func() time.Time

	mu      sync.Mutex
	nth     int
	handler http.Handler // of the nth day
}

func (d *days) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	if nth := int(d.now().Sub(d.day.Start) / day); d.handler == nil || nth != d.nth {
		d.nth, d.handler = nth, d.of(nth).Handler(d.now)
	}
	handler := d.handler
	d.mu.Unlock()
	handler.ServeHTTP(w, r)
}

// of is the nth day, with the one before it: the pages do not begin empty at
// midnight.
func (d *days) of(nth int) simulator.Day {
	of := d.day
	of.Start, of.End = of.Start.Add(time.Duration(nth)*day), of.End.Add(time.Duration(nth)*day)
	of.Posts = append(shifted(d.day.Posts, nth-1), shifted(d.day.Posts, nth)...)
	return of
}

// shifted are posts so many days later, under ids of their own.
func shifted(posts []simulator.Post, days int) []simulator.Post {
	if days < 0 {
		return nil
	}
	list := make([]simulator.Post, len(posts))
	for i, p := range posts {
		p.ID, p.Thread, p.ReplyTo = renamed(p.ID, days), renamed(p.Thread, days), renamed(p.ReplyTo, days)
		p.URL = comments.ReplaceAllStringFunc(p.URL, func(s string) string { return s + twoDigits(days) })
		p.PublishedAt = p.PublishedAt.Add(time.Duration(days) * day)
		list[i] = p
	}
	return list
}

// comments is where the address of a comment on Reddit names its thread.
var comments = regexp.MustCompile(`/comments/[0-9a-z]+`)

// renamed is an id for another day, in the looks of its network.
func renamed(id string, days int) string {
	if id == "" || days == 0 {
		return id
	}
	if n, err := strconv.ParseInt(id, 10, 64); err == nil {
		return strconv.FormatInt(n+int64(days)*1_000_000, 10)
	}
	if strings.HasPrefix(id, "t1_") || strings.HasPrefix(id, "t3_") {
		return id + twoDigits(days)
	}
	return fmt.Sprintf("%s#%d", id, days)
}

func twoDigits(days int) string {
	if days == 0 {
		return ""
	}
	return fmt.Sprintf("%02s", strconv.FormatInt(int64(days), 36))
}
