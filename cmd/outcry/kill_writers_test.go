package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// author makes up what one source is told: new posts, answers within short
// threads, edits and deletions.
type author struct {
	*logbook
	speak  *speaker
	rng    *rand.Rand
	n      int
	open   []string // posts that may be edited
	fresh  []string // posts that may be edited once this batch is out
	thread []string // the posts of the latest thread
}

func newAuthor(t *testing.T, source string, rng *rand.Rand) *author {
	return &author{logbook: newLogbook(source), speak: newSpeaker(t, rng), rng: rng}
}

// next returns the next line and whose version it is.
func (a *author) next(t *testing.T, at time.Time) (line []byte, id string) {
	t.Helper()
	a.n++
	p := a.speak.post(fmt.Sprint(a.source, "-", a.n), at)
	switch dice := a.rng.Float64(); {
	case dice < 0.12 && len(a.open) > 0:
		p.ID, p.Title = a.pick(), ""
		a.fresh = append(a.fresh, p.ID)
	case dice < 0.16 && len(a.open) > 0:
		p.ID, p.Title, p.Text, p.Deleted = a.pick(), "", "", true
	case dice < 0.3: // a thread begins; what is in one is never edited
		p.Thread = p.ID
		a.thread = []string{p.ID}
	case dice < 0.5 && len(a.thread) > 0 && len(a.thread) < 8:
		p.Thread, p.ReplyTo, p.Seq, p.Title = a.thread[0], a.thread[len(a.thread)-1], len(a.thread), ""
		p.Text = []string{"Same here", "Works for me again", "Still down in Oslo", "+1"}[a.rng.IntN(4)] + fmt.Sprintf(" (%d)", a.n)
		a.thread = append(a.thread, p.ID)
	default:
		a.fresh = append(a.fresh, p.ID)
	}
	return a.say(t, p), p.ID
}

// pick takes a post to edit or delete.
func (a *author) pick() string {
	i := a.rng.IntN(len(a.open))
	id := a.open[i]
	a.open = slices.Delete(a.open, i, i+1)
	return id
}

// out says that what was written so far is out. One batch never holds two
// versions of a post: sent again, the earlier would be taken for an edit.
func (a *author) out() { a.open, a.fresh = append(a.open, a.fresh...), nil }

// follow appends to a file that a daemon follows, until ctx ends: whole lines,
// lines in two pieces, and now and then one that is no post.
func (a *author) follow(ctx context.Context, t *testing.T, path string) (malformed int) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		t.Error(err)
		return 0
	}
	defer file.Close()
	for ctx.Err() == nil {
		line, _ := a.next(t, time.Now())
		a.out()
		if a.rng.IntN(20) == 0 {
			malformed++
			line = append([]byte("{broken\n"), line...)
		}
		cut := len(line)
		if a.rng.IntN(3) == 0 {
			cut = a.rng.IntN(len(line))
		}
		for _, piece := range [][]byte{line[:cut], line[cut:]} {
			if _, err := file.Write(piece); err != nil {
				t.Error(err)
				return malformed
			}
			pause(ctx, time.Duration(a.rng.Int64N(int64(150*time.Millisecond))))
		}
	}
	return malformed
}

// pushToken is the token under which posts are pushed.
const pushToken = "a-token-for-the-desk"

// push sends posts to whatever daemon lives, each batch until it is answered
// with 200, as a careful client does. When ctx ends it sees its batch through.
func (a *author) push(ctx context.Context, t *testing.T, address func() string, pushed chan<- struct{}) {
	t.Helper()
	client := &http.Client{Timeout: 10 * time.Second}
	defer client.CloseIdleConnections()
	for ctx.Err() == nil {
		var body []byte
		var ids []string
		for range 1 + a.rng.IntN(4) {
			line, id := a.next(t, time.Now())
			body = append(body, line...)
			ids = append(ids, id)
		}
		for deadline := time.Now().Add(2 * time.Minute); !a.send(t, client, address(), body); pause(context.Background(), 20*time.Millisecond) {
			if t.Failed() {
				return
			}
			if time.Now().After(deadline) {
				t.Error("a push is not answered for two minutes")
				return
			}
		}
		a.vouch(ids...)
		a.out()
		select {
		case pushed <- struct{}{}:
		default:
		}
		pause(ctx, time.Duration(a.rng.Int64N(int64(100*time.Millisecond))))
	}
}

// send reports whether a push was answered with 200, and holds the answer to
// what was sent.
func (a *author) send(t *testing.T, client *http.Client, base string, body []byte) bool {
	t.Helper()
	if base == "" {
		return false
	}
	r, err := http.NewRequest(http.MethodPost, base+"api/v1/posts", bytes.NewReader(body))
	if err != nil {
		t.Error(err)
		return false
	}
	r.Header.Set("Authorization", "Bearer "+pushToken)
	r.Header.Set("Content-Type", "application/x-ndjson")
	answer, err := client.Do(r)
	if err != nil {
		return false // nobody lives there, or it was killed under way
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		return false
	}
	var result struct{ Accepted, Known int }
	if err := json.Unmarshal(said, &result); err != nil {
		return false // cut off
	}
	if want := bytes.Count(body, []byte("\n")); result.Accepted+result.Known != want {
		t.Errorf("a push of %d posts was answered %s", want, said)
	}
	return true
}

// archive is a posts file to import.
type archive struct {
	*logbook
	path  string
	lines int
}

// newArchive writes so many lines of which the first is of a certain age.
func newArchive(t *testing.T, path string, lines int, age time.Duration, rng *rand.Rand) *archive {
	t.Helper()
	name := strings.TrimSuffix(filepath.Base(path), ".jsonl")
	a := &archive{newLogbook(name), path, lines}
	speak := newSpeaker(t, rng)
	at := time.Now().UTC().Add(-age)
	var content []byte
	for i := range lines {
		p := speak.post(fmt.Sprint(i), at.Add(time.Duration(i)*30*time.Second))
		p.Source = a.source
		content = append(content, a.say(t, p)...)
	}
	if err := os.WriteFile(a.path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return a
}

// pause sleeps, unless ctx ends first.
func pause(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}

// place is an address that changes from life to life.
type place struct{ at atomic.Value }

func (p *place) set(address string) { p.at.Store(address) }

func (p *place) get() string {
	address, _ := p.at.Load().(string)
	return address
}

// complete reports whether all of it was stored.
func (a *archive) complete(s *snapshot) bool {
	return s != nil && s.sources[a.source].posts == int64(a.lines)
}
