package collectors

import (
	"encoding/json"
	"fmt"
	"time"
)

// State is what a source remembers from one visit to the next. The store keeps
// it as JSON and looks at nothing in it.
type State struct {
	For string `json:"for,omitempty"` // fingerprint of the configuration that it was made under

	// Validators of the last answer, and the hash of the address they hold for.
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"last_modified,omitempty"`
	Validates    string `json:"validates,omitempty"`

	Since string `json:"since,omitempty"` // the kind's own cursor
	// Behind says that the last visit ended before what is new did; the next
	// one reads on from Since exactly.
	Behind bool     `json:"behind,omitempty"`
	Marks  []string `json:"marks,omitempty"` // hashes of the ids of the last page

	Failures  int       `json:"failures,omitempty"` // in a row
	LastGood  time.Time `json:"last_good,omitzero"`
	NotBefore time.Time `json:"not_before,omitzero"` // the host asked for this
	Next      time.Time `json:"next,omitzero"`       // when the next visit is due

	// Interval is the configured time between visits that Next goes by.
	Interval time.Duration `json:"interval,omitempty"`
}

// Due returns when the source may be visited, given when its last visit said
// that the next one is. What was configured since may bring that forward, though never
// before the time that the host asked for: another address need not wait, and a
// shorter interval holds from the last visit on, unless that one failed.
func (st State) Due(src Source, next time.Time) time.Time {
	due := next
	switch {
	case st.For != "" && st.For != src.fingerprint():
		due = time.Time{}
	case st.Failures == 0 && st.Interval > src.Interval():
		due = next.Add(src.Interval() - st.Interval)
	}
	if due.Before(st.NotBefore) {
		return st.NotBefore
	}
	return due
}

// ParseState reads a state as the store kept it; nothing stored is the zero
// state.
func ParseState(raw []byte) (State, error) {
	var st State
	if len(raw) == 0 {
		return st, nil
	}
	if err := json.Unmarshal(raw, &st); err != nil {
		return State{}, fmt.Errorf("remembered state of a source: %w", err)
	}
	return st, nil
}

// JSON is the state as the store keeps it.
func (st State) JSON() ([]byte, error) { return json.Marshal(st) }

// under returns the state as far as it holds for the configured source. A
// changed address starts afresh; what its host asked for goes with it.
func (st State) under(src Source) State {
	if print := src.fingerprint(); st.For != print {
		return State{For: print}
	}
	return st
}

// maxMarks bounds what is remembered of a page.
const maxMarks = 100

// marks remembers the newest posts of a page.
func marks(p Page) []string {
	posts := p.Posts
	if len(posts) > maxMarks {
		posts = posts[len(posts)-maxMarks:]
	}
	hashes := make([]string, len(posts))
	for i, post := range posts {
		hashes[i] = short(post.ID)[:8]
	}
	return hashes
}

// window is how many items a list of the newest ones has at least. A shorter
// page lists what is current, and says nothing of what was missed.
const window = 10

// missed reports whether posts may have fallen out of the list of the newest
// since the last visit: nothing on the page was there the last time.
func (st State) missed(p Page) bool {
	if !p.Window || len(st.Marks) == 0 || len(p.Posts) < window {
		return false
	}
	known := make(map[string]bool, len(st.Marks))
	for _, m := range st.Marks {
		known[m] = true
	}
	for _, m := range marks(p) {
		if known[m] {
			return false
		}
	}
	return true
}
