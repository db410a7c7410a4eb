package detect

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"outcry"
)

// A scenario is written as people would tell it: lines of what was posted, and
// the transitions that come of it.
//
//	10:00-10:30 12 down DE      twelve people, evenly over half an hour
//	13:36 up @stekker           a monitor; +@tesla is the operator
//	10:10 5 down link           five who share news
//	until 16:00

type regionTree map[string][]string

func (r regionTree) Ancestors(id string) []string { return r[id] }

var tree = regionTree{
	"DE": {"155", "150", "001"}, "FR": {"155", "150", "001"}, "GB": {"154", "150", "001"}, "US": {"021", "019", "001"}, "US-CA": {"US", "021", "019", "001"},
	"US-TX": {"US", "021", "019", "001"}, "155": {"150", "001"}, "154": {"150", "001"}, "150": {"001"}, "021": {"019", "001"}, "019": {"001"}, "CN": {"030", "142", "001"}, "030": {"142", "001"}, "142": {"001"},
}

// read is a coverage that was all there but in gaps.
type read []outcry.Span

func (r read) Share(from, to, _ int64) float64 {
	lost := int64(0)
	for _, gap := range r {
		lost += max(0, min(to, milli(gap.End))-max(from, milli(gap.Start)))
	}
	return max(0, 1-float64(lost)/float64(to-from)) // gaps may overlap
}

func (r read) Spoke(int64, int64) float64 { return 0 }

var start = time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC) // a Tuesday

type scene struct {
	service Service
	past    Past
	facts   []outcry.Fact
	until   time.Time
}

// tell makes a scene of a script.
func tell(t *testing.T, script string) scene {
	t.Helper()
	s := scene{service: Service{ID: "tesla", Regions: tree, Coverage: read(nil), Budget: Default, Began: start.Add(-60 * 24 * time.Hour), Cells: func(int64) int { return 10 }}}
	s.past.Through = start
	s.until = start.Add(24 * time.Hour)
	// A month with a report every six hours.
	for h := 28 * 24; h > 0; h -= 6 {
		at := start.Add(-time.Duration(h) * time.Hour)
		s.past.Hours = append(s.past.Hours, outcry.HourCount{Region: "001", Hour: at, Known: at.Add(time.Hour), Bad: 1})
	}
	var gaps read
	for line := range strings.Lines(script) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0:
		case words[0] == "until":
			s.until = clock(t, words[1])
		case words[0] == "unread":
			from, to := span(t, words[1])
			gaps = append(gaps, outcry.Span{Start: from, End: to})
		case words[0] == "new":
			s.past.Hours, s.service.Began = nil, start
			gaps = append(gaps, outcry.Span{Start: start.AddDate(0, -2, 0), End: start})
		default:
			s.post(t, words)
		}
	}
	s.service.Coverage = gaps
	slices.SortStableFunc(s.facts, func(a, b outcry.Fact) int { return int(a.Seen - b.Seen) })
	return s
}

func clock(t *testing.T, word string) time.Time {
	t.Helper()
	at, err := time.Parse("15:04", word)
	if err != nil {
		days, rest, _ := strings.Cut(word, "d")
		n, bad := strconv.Atoi(days)
		at, err = time.Parse("15:04", rest)
		if bad != nil || err != nil {
			t.Fatalf("no time: %q", word)
		}
		at = at.AddDate(0, 0, n)
	}
	return start.Add(at.Sub(time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)))
}

func span(t *testing.T, word string) (from, to time.Time) {
	t.Helper()
	a, b, both := strings.Cut(word, "-")
	from = clock(t, a)
	if to = from; both {
		to = clock(t, b)
	}
	return from, to
}

func (s *scene) post(t *testing.T, words []string) {
	t.Helper()
	from, to := span(t, words[0])
	n := 1
	f := outcry.Fact{Region: outcry.Nowhere, Voice: outcry.User, Gone: forever}
	people, pair, oneThread, copied := true, false, false, false
	var late time.Duration
	for _, w := range words[1:] {
		count, err := strconv.Atoi(w)
		switch {
		case err == nil:
			n = count
		case w == "down", w == "up", w == "still_down":
			f.Stance = outcry.Stance(w)
		case w == "asks":
			f.Stance, f.Query = outcry.Down, true
		case w == "link":
			f.Echo = true
		case w == "thread":
			oneThread = true
		case w == "copied":
			copied = true
		case w == "one":
			people = false
		case w == "pair":
			pair = true
		case w == "press":
			f.Voice, f.Account = outcry.Press, "the paper"
		case w == "backlog":
			f.Backlog = true
		case strings.HasPrefix(w, "late="):
			if late, err = time.ParseDuration(w[5:]); err != nil {
				t.Fatal(err)
			}
		case strings.HasPrefix(w, "@"):
			f.Voice, f.Account = outcry.Monitor, w
		case strings.HasPrefix(w, "+@"):
			f.Voice, f.Account = outcry.Official, w[1:]
		case tree[w] != nil, w == "001":
			f.Region = w
		default:
			t.Fatalf("no word of a scene: %q", w)
		}
	}
	for i := range n {
		p := f
		p.Signal = int64(len(s.facts) + 1)
		p.Published = from.Add(to.Sub(from) * time.Duration(i) / time.Duration(n)).UnixMilli()
		p.Seen = p.Published + late.Milliseconds()
		p.Author, p.Thread = p.Signal, p.Signal
		p.Text = outcry.TextKey{Kind: outcry.LongText, Key: uint64(p.Signal) * 0x9e3779b97f4a7c15}
		if !people {
			p.Author = 7
		}
		if pair {
			p.Author = 8 + int64(i%2)
		}
		if oneThread {
			p.Thread = 7
		}
		if copied {
			p.Text = outcry.TextKey{Kind: outcry.LongText, Key: 7}
		}
		s.facts = append(s.facts, p)
	}
}

// play runs a scene and writes its transitions, a line each.
func (s scene) play() string {
	tr := New(s.service, s.past)
	for _, f := range s.facts {
		tr.Feed(f)
	}
	tr.Finish(s.until)
	return write(tr.Take().Transitions)
}

func write(list []outcry.Transition) string {
	var b strings.Builder
	for _, tr := range list {
		fmt.Fprintf(&b, "%s %s %s>%s %s", tr.At.Format("15:04"), tr.Region, tr.From, tr.To, tr.Why.Rule)
		if c := tr.Why.Claim; c != nil {
			fmt.Fprintf(&b, " by %s", c.By)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestScenes(t *testing.T) {
	for _, c := range []struct{ name, script, want string }{
		{"a quiet day", "09:00 1 down\n15:00 1 down", ""},
		{"an outage that nobody declares over", "10:00-12:00 60 down", "10:04 001 quiet>suspected rise\n10:08 001 suspected>ongoing rise\n13:52 001 ongoing>resolved hushed\n"},
		{"claimed and true", "10:00-12:00 60 down\n12:00 up +@tesla\n12:00-12:10 3 down", "10:04 001 quiet>suspected rise\n10:08 001 suspected>ongoing rise\n12:00 001 ongoing>recovering claimed by @tesla\n13:00 001 recovering>resolved hushed by @tesla\n"},
		{"claimed and contradicted", "10:00-12:00 60 down\n12:00 up @stekker\n12:01-13:00 30 still_down\n13:00-14:00 4 up", "10:04 001 quiet>suspected rise\n10:08 001 suspected>ongoing rise\n12:00 001 ongoing>recovering claimed by @stekker\n12:04 001 recovering>contested disputed by @stekker\n13:55 001 contested>recovering subsided by @stekker\n14:55 001 recovering>resolved hushed by @stekker\n"},
		{"regions", "10:00-11:00 30 down DE\n10:30-11:30 30 down GB\n10:00-11:30 12 down US", "10:02 001 quiet>suspected rise\n10:04 001 suspected>ongoing rise\n10:04 DE quiet>suspected rise\n10:08 DE suspected>ongoing rise\n10:22 US quiet>suspected rise\n10:34 GB quiet>suspected rise\n10:37 US suspected>ongoing rise\n10:38 GB suspected>ongoing rise\n10:40 150 quiet>ongoing rise\n12:56 DE ongoing>resolved hushed\n13:15 US ongoing>resolved hushed\n13:23 001 ongoing>resolved hushed\n13:24 150 ongoing>resolved hushed\n13:24 GB ongoing>resolved hushed\n"},
		{"one account", "10:00-12:00 600 down one", ""},
		{"copied", "10:00-12:00 500 down copied", ""},
		{"links", "10:00-12:00 500 down link", ""},
		{"one thread", "10:00-10:30 4 down thread", ""},
		{"press", "10:00-12:00 60 down press", ""},
		{"a monitor alone", "10:00-12:00 60 down @stekker", ""},
		{"a monitor confirms", "10:00-10:30 5 down\n10:20 down @stekker", "10:18 001 quiet>suspected rise\n10:20 001 suspected>ongoing confirmed\n12:12 001 ongoing>resolved hushed\n"},
		{"a monitor had taken it back", "09:30 down @stekker\n09:40 up @stekker\n10:00-10:30 5 down", "10:18 001 quiet>suspected rise\n10:24 001 suspected>ongoing rise\n12:12 001 ongoing>resolved hushed\n"},
		{"two countries of Western Europe", "10:00-11:00 30 down DE\n10:00-11:00 30 down FR", "10:02 001 quiet>ongoing rise\n10:02 150 quiet>ongoing rise\n10:04 DE quiet>suspected rise\n10:04 FR quiet>suspected rise\n10:08 DE suspected>ongoing rise\n10:08 FR suspected>ongoing rise\n12:56 001 ongoing>resolved hushed\n12:56 150 ongoing>resolved hushed\n12:56 DE ongoing>resolved hushed\n12:56 FR ongoing>resolved hushed\n"},
		{"a claim from before it failed again", "10:00-12:00 60 down\n12:00 up +@tesla\n13:00-13:20 20 down", "10:04 001 quiet>suspected rise\n10:08 001 suspected>ongoing rise\n12:00 001 ongoing>recovering claimed by @tesla\n13:00 001 recovering>resolved hushed by @tesla\n13:05 001 resolved>ongoing reappeared\n15:17 001 ongoing>resolved hushed\n"},
		{"two who never stop", "10:00-12:00 60 down\n12:00 up +@tesla\n12:00-20:00 16 still_down pair", "10:04 001 quiet>suspected rise\n10:08 001 suspected>ongoing rise\n12:00 001 ongoing>recovering claimed by @tesla\n13:00 001 recovering>resolved hushed by @tesla\n"},
		{"backlog", "09:00-12:00 50 down backlog", ""},
		{"asking", "10:00-11:00 20 asks", "10:18 001 quiet>suspected rise\n10:27 001 suspected>ongoing rise\n12:42 001 ongoing>resolved hushed\n"},
		{"new", "new\n10:00-10:30 5 down", "10:18 001 learning>suspected rise\n11:01 001 suspected>dismissed faded\n"},
		{"new big", "new\n10:00-10:30 20 down", "10:03 001 learning>suspected rise\n10:04 001 suspected>ongoing rise\n12:26 001 ongoing>resolved hushed\n"},
		{"unread", "10:00-11:00 30 down\nunread 11:00-20:00", "10:04 001 quiet>suspected rise\n10:08 001 suspected>ongoing rise\n21:00 001 ongoing>resolved hushed\n"},
		{"crowd", "10:00-12:00 60 down\n12:00-13:00 20 up", "10:04 001 quiet>suspected rise\n10:08 001 suspected>ongoing rise\n12:14 001 ongoing>recovering crowd by users\n13:00 001 recovering>resolved hushed by users\n"},
		{"a few are back in a great outage", "10:00-11:30 300 down\n11:30-13:30 80 down\n11:30-12:00 6 up", "10:00 001 quiet>suspected rise\n10:00 001 suspected>ongoing rise\n11:49 001 ongoing>recovering crowd by users\n13:18 001 recovering>contested disputed by users\n14:26 001 contested>recovering subsided by users\n15:26 001 recovering>resolved hushed by users\n"},
		{"words misread at an even share", "10:00-11:00 200 down\n10:00-11:30 8 up\n11:00-12:00 60 down\n11:30-12:30 4 up", "10:00 001 quiet>suspected rise\n10:00 001 suspected>ongoing rise\n13:56 001 ongoing>resolved hushed\n"},
		{"flap", "10:00-12:00 60 down\n16:00-17:00 20 down", "10:04 001 quiet>suspected rise\n10:08 001 suspected>ongoing rise\n13:52 001 ongoing>resolved hushed\n16:12 001 resolved>ongoing reappeared\n18:48 001 ongoing>resolved hushed\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := tell(t, c.script).play(); got != c.want {
				t.Errorf("got\n%s", got)
			}
		})
	}
}
