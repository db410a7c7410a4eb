package eval

import (
	"fmt"
	"slices"
	"strings"

	"outcry"
	"outcry/safetext"
)

// pair is one gold claim and the signal that matches it, -1 for none.
type pair struct{ gold, signal int }

// post compares one post and counts it.
func (r *Report) post(line *outcry.Line, signals []outcry.Signal, judge Judge) tally {
	var t tally
	used := make([]bool, len(signals))
	pairs := judge.match(line.Gold, signals, used, func(g outcry.Gold, s outcry.Signal) bool { return admits(g, s.Stance) })
	wrong := 0
	for _, p := range pairs {
		g := line.Gold[p.gold]
		stance := firstOf(g.Stance)
		if p.signal < 0 {
			t[index(stance)].gold++
			t[index(stance)].missed++
			wrong++
			continue
		}
		s := signals[p.signal]
		t[index(string(s.Stance))].gold++
		t[index(string(s.Stance))].right++
		r.confuse(string(s.Stance), string(s.Stance))
		r.details(g, s, judge)
	}
	for i, s := range signals {
		if used[i] || goldHas(line.Gold, s.Stance) {
			continue
		}
		t[index(string(s.Stance))].wrong++
		wrong++
	}
	r.confusions(line.Gold, signals, pairs, used)
	badNews(&t[3], line.Gold, signals)
	r.regions(line.Gold, signals, judge)
	if len(line.Gold) == 0 {
		r.Quiet.Of++
		if len(signals) > 0 {
			r.Quiet.Right++
		}
	}
	if wrong > 0 {
		r.Misses = append(r.Misses, Miss{line.Post.ID, goldText(line.Gold), signalText(signals), excerpt(line.Post.Words()), wrong})
	}
	return t
}

// match pairs gold with signals, best agreement first.
func (j Judge) match(gold []outcry.Gold, signals []outcry.Signal, used []bool, fits func(outcry.Gold, outcry.Signal) bool) []pair {
	pairs := make([]pair, len(gold))
	for i := range pairs {
		pairs[i] = pair{i, -1}
	}
	for level := 4; level >= 0; level-- {
		for i, g := range gold {
			if pairs[i].signal >= 0 {
				continue
			}
			for k, s := range signals {
				if !used[k] && fits(g, s) && j.agreement(g, s) >= level {
					pairs[i].signal, used[k] = k, true
					break
				}
			}
		}
	}
	return pairs
}

// agreement is how well a signal fits gold of its stance, 0 to 4.
func (j Judge) agreement(g outcry.Gold, s outcry.Signal) int {
	n := 0
	if g.Region != "" && slices.Contains(strings.Split(g.Region, "|"), s.Region) {
		n += 2
	}
	if g.Region != "" && j.sameCountry(g.Region, s.Region) {
		n++
	}
	if right, scored := j.service(g.Service, s.Service); scored && right {
		n++
	}
	return n
}

func (j Judge) sameCountry(alternatives, region string) bool {
	for alt := range strings.SplitSeq(alternatives, "|") {
		if alt == region || j.Regions.Country(alt) != "" && j.Regions.Country(alt) == j.Regions.Country(region) {
			return true
		}
	}
	return false
}

// service compares services; scored is false where gold's is not in the
// catalogue.
func (j Judge) service(alternatives, got string) (right, scored bool) {
	for alt := range strings.SplitSeq(alternatives, "|") {
		if alt == "" {
			continue
		}
		if id, known := j.Service(alt); known {
			scored = true
			right = right || id == got
		}
	}
	return right, scored
}

// details scores what a matched pair says beside its stance.
func (r *Report) details(g outcry.Gold, s outcry.Signal, judge Judge) {
	if g.Region != "" {
		r.Region.Of++
		r.Country.Of++
		if slices.Contains(strings.Split(g.Region, "|"), s.Region) {
			r.Region.Right++
		}
		if judge.sameCountry(g.Region, s.Region) {
			r.Country.Right++
		}
	}
	if right, scored := judge.service(g.Service, s.Service); scored {
		r.Service.Of++
		if right {
			r.Service.Right++
		}
	}
	if isBad(string(s.Stance)) {
		r.Query.Of++
		if s.Query == (g.Query != nil && *g.Query) {
			r.Query.Right++
		}
	}
}

// regions counts the signals in regions stated in the text that gold does not
// name, nor any part or whole of which gold names.
func (r *Report) regions(gold []outcry.Gold, signals []outcry.Signal, judge Judge) {
	var named []string
	for _, g := range gold {
		if g.Region != "" {
			named = append(named, strings.Split(g.Region, "|")...)
		}
	}
	for _, s := range signals {
		r.Extra.Of++
		if s.Basis != outcry.ByText || len(gold) == 0 {
			continue
		}
		related := slices.ContainsFunc(named, func(id string) bool {
			return id == s.Region || slices.Contains(judge.Regions.Ancestors(id), s.Region) || slices.Contains(judge.Regions.Ancestors(s.Region), id)
		})
		if !related {
			r.Extra.Right++
		}
	}
}

func goldHas(gold []outcry.Gold, stance outcry.Stance) bool {
	return slices.ContainsFunc(gold, func(g outcry.Gold) bool { return admits(g, stance) })
}

// badNews counts the post with down and still_down as one stance.
func badNews(t *struct{ gold, right, wrong, missed int }, gold []outcry.Gold, signals []outcry.Signal) {
	want, got := 0, 0
	for _, g := range gold {
		if isBad(firstOf(g.Stance)) {
			want++
		}
	}
	for _, s := range signals {
		if isBad(string(s.Stance)) {
			got++
		}
	}
	right := min(want, got)
	t.gold += want
	t.right += right
	t.missed += want - right
	if want == 0 {
		t.wrong += got
	}
}

func (r *Report) confuse(gold, got string) {
	if r.Confusion[gold] == nil {
		r.Confusion[gold] = map[string]int{}
	}
	r.Confusion[gold][got]++
}

// confusions sets gold that was missed beside the signals that are left.
func (r *Report) confusions(gold []outcry.Gold, signals []outcry.Signal, pairs []pair, used []bool) {
	left := slices.Clone(used)
	for _, p := range pairs {
		if p.signal >= 0 {
			continue
		}
		got := none
		if k := slices.Index(left, false); k >= 0 {
			got, left[k] = string(signals[k].Stance), true
		}
		r.confuse(firstOf(gold[p.gold].Stance), got)
	}
	for k, taken := range left {
		if !taken && !goldHas(gold, signals[k].Stance) {
			r.confuse(none, string(signals[k].Stance))
		}
	}
	if len(gold) == 0 && len(signals) == 0 {
		r.confuse(none, none)
	}
}

func goldText(gold []outcry.Gold) string {
	var parts []string
	for _, g := range gold {
		text := g.Stance
		if g.Query != nil && *g.Query {
			text += "?"
		}
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%s %s %s", text, g.Service, g.Region)))
	}
	if parts == nil {
		return none
	}
	return strings.Join(parts, ", ")
}

func signalText(signals []outcry.Signal) string {
	var parts []string
	for _, s := range signals {
		text := string(s.Stance)
		if s.Query {
			text += "?"
		}
		rule := ""
		if len(s.Words) > 0 {
			rule = s.Words[0].Rule
		}
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%s %s %s (%s)", text, s.Service, s.Region, rule)))
	}
	if parts == nil {
		return none
	}
	return strings.Join(parts, ", ")
}

// maxExcerpt is how much of a post a miss shows, in characters.
const maxExcerpt = 160

// excerpt is the beginning of a post on one line.
func excerpt(text string) string {
	return safetext.Cut(strings.Join(strings.Fields(safetext.Clean(text)), " "), maxExcerpt)
}
