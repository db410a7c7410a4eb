package eval

import (
	"slices"
	"strings"

	"outcry"
)

// Judge says what names of services and regions mean, for comparing them.
type Judge struct {
	Service func(name string) (id string, known bool)
	Regions interface {
		outcry.Hierarchy
		Country(id string) string
	}
}

// Score is how well one stance was read.
type Score struct {
	Stance    string  `json:"stance"`
	Gold      int     `json:"gold"` // claims in gold
	True      int     `json:"true_positives"`
	False     int     `json:"false_positives"`
	Missed    int     `json:"false_negatives"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Low       float64 `json:"f1_low"` // 95 % interval
	High      float64 `json:"f1_high"`
}

// Rate is a share of scored cases.
type Rate struct {
	Right int `json:"right"`
	Of    int `json:"of"`
}

// Share returns the rate as a number from 0 to 1, 0 where nothing was scored.
func (r Rate) Share() float64 {
	if r.Of == 0 {
		return 0
	}
	return float64(r.Right) / float64(r.Of)
}

// Miss is a post that was read wrongly.
type Miss struct {
	ID       string `json:"id"`
	Expected string `json:"expected"`
	Got      string `json:"got"`
	Excerpt  string `json:"excerpt"`
	errors   int
}

// Report is the outcome of an evaluation.
type Report struct {
	Name      string                    `json:"name"` // of the reader: "outcry" or a baseline
	Posts     int                       `json:"posts"`
	Signals   int                       `json:"signals"`
	Scores    []Score                   `json:"scores"` // down, still_down, up, then bad_news
	Macro     float64                   `json:"macro_f1"`
	MacroLow  float64                   `json:"macro_f1_low"`
	MacroHigh float64                   `json:"macro_f1_high"`
	Region    Rate                      `json:"region_exact"`
	Country   Rate                      `json:"region_country"`
	Extra     Rate                      `json:"region_extra"` // signals in a region that gold does not name, of signals in posts whose gold names one
	Service   Rate                      `json:"service"`
	Query     Rate                      `json:"query"`
	Quiet     Rate                      `json:"quiet_posts_with_signals"` // of posts without gold
	Confusion map[string]map[string]int `json:"confusion"`                // gold stance, read stance; "none" for neither
	Misses    []Miss                    `json:"misses"`
}

// Score returns the score of a stance, or of "bad_news".
func (r *Report) Score(stance string) Score {
	for _, s := range r.Scores {
		if s.Stance == stance {
			return s
		}
	}
	return Score{Stance: stance}
}

// BadNews names the score of down and still_down as one.
const BadNews = "bad_news"

var stances = []string{string(outcry.Down), string(outcry.StillDown), string(outcry.Up), BadNews}

const none = "none"

// tally counts one post; sums of tallies are what scores are made of.
type tally [4]struct{ gold, right, wrong, missed int }

func (t *tally) add(o *tally) {
	for i := range t {
		t[i].gold += o[i].gold
		t[i].right += o[i].right
		t[i].wrong += o[i].wrong
		t[i].missed += o[i].missed
	}
}

// worstMisses is how many misses a report lists.
const worstMisses = 40

// Evaluate compares readings with the gold of the labelled lines; readings[i]
// is of lines[i].
func Evaluate(name string, lines []outcry.Line, readings []outcry.Reading, judge Judge) Report {
	r := Report{Name: name, Confusion: map[string]map[string]int{}}
	groups := map[string]*tally{}
	var order []string
	for i := range lines {
		line := &lines[i]
		if !line.Labelled {
			continue
		}
		r.Posts++
		r.Signals += len(readings[i].Signals)
		one := r.post(line, readings[i].Signals, judge)
		key := line.Post.Thread
		if key == "" {
			key = "\x00" + line.Post.ID
		}
		if groups[key] == nil {
			groups[key] = &tally{}
			order = append(order, key)
		}
		groups[key].add(&one)
	}
	tallies := make([]*tally, len(order))
	var sum tally
	for i, key := range order {
		tallies[i] = groups[key]
		sum.add(tallies[i])
	}
	r.Scores, r.Macro = scores(&sum)
	r.intervals(tallies)
	slices.SortStableFunc(r.Misses, func(a, b Miss) int { return b.errors - a.errors })
	r.Misses = r.Misses[:min(len(r.Misses), worstMisses)]
	return r
}

func scores(sum *tally) ([]Score, float64) {
	list := make([]Score, len(stances))
	macro, n := 0.0, 0
	for i, name := range stances {
		s := Score{Stance: name, Gold: sum[i].gold, True: sum[i].right, False: sum[i].wrong, Missed: sum[i].missed}
		s.Precision = ratio(s.True, s.True+s.False)
		s.Recall = ratio(s.True, s.True+s.Missed)
		s.F1 = ratio(2*s.True, 2*s.True+s.False+s.Missed)
		list[i] = s
		if name != BadNews && s.Gold > 0 {
			macro += s.F1
			n++
		}
	}
	if n > 0 {
		macro /= float64(n)
	}
	return list, macro
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// index returns the place of a stance in a tally.
func index(stance string) int { return slices.Index(stances, stance) }

// admits reports whether the alternatives of gold hold the stance.
func admits(gold outcry.Gold, stance outcry.Stance) bool {
	for alt := range strings.SplitSeq(gold.Stance, "|") {
		if alt == string(stance) {
			return true
		}
	}
	return false
}

// firstOf returns the first alternative.
func firstOf(alternatives string) string {
	first, _, _ := strings.Cut(alternatives, "|")
	return first
}

func isBad(stance string) bool {
	return stance == string(outcry.Down) || stance == string(outcry.StillDown)
}
