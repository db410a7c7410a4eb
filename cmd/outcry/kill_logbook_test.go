package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"testing"

	"outcry"
)

// deleted is what a logbook writes down in place of a text that is gone.
const deleted = "\x00deleted"

// logbook is what one source was told: of every post all versions, in order,
// and how many of them must have been stored.
type logbook struct {
	source string

	mu   sync.Mutex
	said map[string][]string
	sure map[string]int
	ids  []string // in the order in which they came up
}

func newLogbook(source string) *logbook {
	return &logbook{source: source, said: map[string][]string{}, sure: map[string]int{}}
}

// say writes down a version, and returns it as a line of a posts file.
func (l *logbook) say(t *testing.T, p outcry.Post) []byte {
	t.Helper()
	line, err := json.Marshal(p)
	if err != nil {
		t.Error(err)
		return nil
	}
	words := p.Text
	if p.Deleted {
		words = deleted
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.said[p.ID]) == 0 {
		l.ids = append(l.ids, p.ID)
	}
	l.said[p.ID] = append(l.said[p.ID], words)
	return append(line, '\n')
}

// vouch says that what was said of posts so far must have been stored.
func (l *logbook) vouch(ids ...string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, id := range ids {
		l.sure[id] = len(l.said[id])
	}
}

// vouchAll says so of all posts.
func (l *logbook) vouchAll() {
	l.mu.Lock()
	ids := slices.Clone(l.ids)
	l.mu.Unlock()
	l.vouch(ids...)
}

// compare returns what is wrong with the versions that are stored: each must
// stand there once, in the order in which they were said, none without those
// before it.
func (l *logbook) compare(stored map[string][]string) (wrong []string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for id, versions := range stored {
		if said := l.said[id]; len(versions) > len(said) || !slices.Equal(versions, said[:len(versions)]) {
			wrong = append(wrong, fmt.Sprintf("%s %s: stored %q, said %q", l.source, id, versions, said))
		}
	}
	for id, n := range l.sure {
		if len(stored[id]) < n {
			wrong = append(wrong, fmt.Sprintf("%s %s: %d versions are stored, %d were taken", l.source, id, len(stored[id]), n))
		}
	}
	return wrong
}

// size is how many posts and versions were said.
func (l *logbook) size() (posts, versions int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, list := range l.said {
		versions += len(list)
	}
	return len(l.said), versions
}
