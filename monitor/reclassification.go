package monitor

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"outcry"
	"outcry/store"
)

// Reclassification is how far a run of reclassifying has come, and its report.
// It is kept between batches, so it holds no words of any post.
type Reclassification struct {
	Ruleset string // version of the rules that read the posts
	Cursor  int64  // seq of the last post that was read
	Until   int64  // seq of the last post that is to be read

	Posts                         int // versions of posts that were read
	Same, Altered, Added, Removed int // claims
	Listed, Unlisted              int // posts whose account is named now, or no longer
	Cut                           int // posts left as they are, since what they lean on is gone

	Orphans                int // signals whose posts are no longer stored
	OrphansFrom, OrphansTo time.Time

	Kinds    []ChangeKind // of what happened to claims, in order of their first
	Further  int          // changes of kinds beyond those
	Examples []Example    // of the first kinds, one each
}

// ChangeKind is one thing that happened to claims.
type ChangeKind struct {
	Service  string
	Was, Now string // stance and region; "" where there is no claim
	Claims   int
}

// Example is a claim that is not what it was.
type Example struct {
	Post     int64 // its seq
	Service  string
	Was, Now string
	Rule     string // that reads it now, or read it before
}

// How much of a report is kept.
const (
	maxKinds    = 300
	maxExamples = 6
)

// Changed is how many claims are not what they were.
func (r *Reclassification) Changed() int { return r.Altered + r.Added + r.Removed }

func parseRun(raw []byte) (Reclassification, bool) {
	var run Reclassification
	err := json.Unmarshal(raw, &run)
	return run, err == nil
}

func (r *Reclassification) state() ([]byte, error) {
	raw, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("noting how far reclassifying came: %w", err)
	}
	return raw, nil
}

// plus is the run with one more batch.
func (r Reclassification) plus(b batchRead, done store.Reclassified) Reclassification {
	r.Kinds, r.Examples = slices.Clone(r.Kinds), slices.Clone(r.Examples)
	r.Cursor = b.through
	r.Posts += b.posts
	r.Cut += b.cut
	r.Same += done.Same
	for _, name := range done.Renamed {
		if isHash(name) {
			r.Unlisted++
		} else {
			r.Listed++
		}
	}
	for _, c := range done.Changes {
		switch {
		case c.Was == nil:
			r.Added++
		case c.Now == nil:
			r.Removed++
		default:
			r.Altered++
		}
		r.note(c)
	}
	return r
}

func (r *Reclassification) note(c store.Change) {
	service, was, now := describe(c)
	i := slices.IndexFunc(r.Kinds, func(k ChangeKind) bool { return k.Service == service && k.Was == was && k.Now == now })
	switch {
	case i >= 0:
		r.Kinds[i].Claims++
		return
	case len(r.Kinds) >= maxKinds:
		r.Further++
		return
	}
	r.Kinds = append(r.Kinds, ChangeKind{service, was, now, 1})
	if len(r.Examples) < maxExamples {
		r.Examples = append(r.Examples, Example{c.Post.Seq, service, was, now, ruleOf(c)})
	}
}

// describe says what happened to a claim: its stance and region, or else what
// it differs in.
func describe(c store.Change) (service, was, now string) {
	if c.Was != nil {
		service, was = c.Was.Service, brief(c.Was)
	}
	if c.Now != nil {
		service, now = c.Now.Service, brief(c.Now)
	}
	if was == now {
		now += " (" + strings.Join(differences(c.Was, c.Now), ", ") + ")"
	}
	return service, was, now
}

func brief(g *outcry.Signal) string { return g.Says() + " " + g.Region }

// differences names what two claims of one stance and region differ in.
func differences(a, b *outcry.Signal) []string {
	var names []string
	for _, d := range []struct {
		name    string
		differs bool
	}{
		{"voice " + string(b.Voice), a.Voice != b.Voice}, {"weight", a.Weight != b.Weight}, {"symptom", a.Symptom != b.Symptom || a.Code != b.Code},
		{"basis", a.Basis != b.Basis}, {"subject", a.Subject != b.Subject}, {"cause", a.Cause != b.Cause}, {"echo", a.Echo != b.Echo},
	} {
		if d.differs {
			names = append(names, d.name)
		}
	}
	if len(names) == 0 {
		return []string{"evidence"}
	}
	return names
}

// ruleOf is the rule that reads a claim now, or read it before.
func ruleOf(c store.Change) string {
	g := c.Now
	if g == nil {
		g = c.Was
	}
	if len(g.Words) == 0 {
		return ""
	}
	return g.Words[0].Rule
}
