package eval

import (
	"reflect"
	"strings"
	"testing"

	"outcry"
)

type world struct{}

func (world) Ancestors(id string) []string {
	if country, _, ok := strings.Cut(id, "-"); ok {
		return []string{country, outcry.World}
	}
	return []string{outcry.World}
}

func (world) Country(id string) string {
	country, _, _ := strings.Cut(id, "-")
	return country
}

var plain = Judge{
	Service: func(name string) (string, bool) { return strings.ToLower(name), name != "Unknown" },
	Regions: world{},
}

func line(gold ...outcry.Gold) outcry.Line {
	return outcry.Line{Labelled: true, Gold: gold, Post: outcry.Post{ID: "1", Text: "some words"}}
}

func reading(signals ...outcry.Signal) outcry.Reading { return outcry.Reading{Signals: signals} }

func gold(stance, service, region string) outcry.Gold {
	return outcry.Gold{Stance: stance, Service: service, Region: region}
}

func signal(stance outcry.Stance, service, region string) outcry.Signal {
	return outcry.Signal{Stance: stance, Service: service, Region: region, Basis: outcry.ByText}
}

func TestMatching(t *testing.T) {
	for _, test := range []struct {
		name               string
		line               outcry.Line
		reading            outcry.Reading
		stance             string
		right, wrong, miss int
	}{
		{"equal", line(gold("down", "A", "DE")), reading(signal("down", "a", "DE")), "down", 1, 0, 0},
		{"missed", line(gold("down", "A", "")), reading(), "down", 0, 0, 1},
		{"false", line(), reading(signal("up", "a", "DE")), "up", 0, 1, 0},
		{"other stance", line(gold("up", "A", "")), reading(signal("down", "a", "DE")), "up", 0, 0, 1},
		{"other stance, false", line(gold("up", "A", "")), reading(signal("down", "a", "DE")), "down", 0, 1, 0},
		{"either", line(gold("down|still_down", "A", "")), reading(signal("still_down", "a", "DE")), "still_down", 1, 0, 0},
		{"either, missed", line(gold("down|still_down", "A", "")), reading(), "down", 0, 0, 1},
		{"two of three", line(gold("up", "", "DE"), gold("up", "", "FR"), gold("up", "", "US")), reading(signal("up", "a", "FR"), signal("up", "a", "DE")), "up", 2, 0, 1},
		{"further regions are not false", line(gold("up", "", "")), reading(signal("up", "a", "FR"), signal("up", "a", "DE")), "up", 1, 0, 0},
		{"bad news is one", line(gold("down", "", "")), reading(signal("still_down", "a", "FR")), BadNews, 1, 0, 0},
	} {
		r := Evaluate("x", []outcry.Line{test.line}, []outcry.Reading{test.reading}, plain)
		got := r.Score(test.stance)
		if got.True != test.right || got.False != test.wrong || got.Missed != test.miss {
			t.Errorf("%s: %+v, want %d right, %d false, %d missed", test.name, got, test.right, test.wrong, test.miss)
		}
	}
}

func TestRates(t *testing.T) {
	yes := true
	g := gold("down", "A|B", "GB-LND|GB-ENG")
	g.Query = &yes
	s := signal("down", "b", "GB-SCT")
	s.Query = true
	r := Evaluate("x", []outcry.Line{line(g), line(gold("up", "Unknown", "")), line()},
		[]outcry.Reading{reading(s), reading(signal("up", "a", "FR")), reading(signal("up", "a", "FR"))}, plain)
	for name, pair := range map[string][2]Rate{
		"region": {r.Region, {0, 1}}, "country": {r.Country, {1, 1}}, "service": {r.Service, {1, 1}},
		"query": {r.Query, {1, 1}}, "extra": {r.Extra, {2, 3}}, "quiet": {r.Quiet, {1, 1}},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %+v, want %+v", name, pair[0], pair[1])
		}
	}
}

func TestScoresAndIntervals(t *testing.T) {
	var lines []outcry.Line
	var readings []outcry.Reading
	for i := range 100 {
		l := line(gold("down", "", ""))
		l.Post.ID = string(rune('a' + i))
		lines = append(lines, l)
		if i%2 == 0 {
			readings = append(readings, reading(signal("down", "a", "DE")))
		} else {
			readings = append(readings, reading())
		}
	}
	r := Evaluate("x", lines, readings, plain)
	s := r.Score("down")
	if s.Precision != 1 || s.Recall != 0.5 || s.F1 < 0.66 || s.F1 > 0.67 || r.Macro != s.F1 {
		t.Errorf("got %+v, macro %v", s, r.Macro)
	}
	if s.Low >= s.F1 || s.High <= s.F1 || s.Low < 0.5 || s.High > 0.8 {
		t.Errorf("interval %v to %v around %v", s.Low, s.High, s.F1)
	}
	if again := Evaluate("x", lines, readings, plain); !reflect.DeepEqual(again, r) {
		t.Error("the same input gives another report")
	}
}

func TestReportIsFitForATerminal(t *testing.T) {
	l := line(gold("down", "A", ""))
	l.Post.Text = "first\x1b[31m line\nsecond \u202eline " + strings.Repeat("x", 500)
	r := Evaluate("outcry", []outcry.Line{l}, []outcry.Reading{reading()}, plain)
	var b strings.Builder
	if err := r.WriteText(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"outcry: 1 posts", "bad_news", "macro", "expected down A", "first line second line", "…"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in:\n%s", want, b.String())
		}
	}
	if strings.ContainsAny(b.String(), "\x1b\u202e") {
		t.Error("a control character reached the terminal")
	}
}

func TestBaselines(t *testing.T) {
	for text, want := range map[string][2]outcry.Stance{
		"GitHub IS DOWN":         {outcry.Down, outcry.Down},
		"oh no #githubfail!":     {outcry.Down, ""},
		"it’s still not working": {"", outcry.StillDown},
		"all fixed":              {"", outcry.Up},
		"good morning":           {"", ""},
	} {
		lines := []outcry.Line{{Labelled: true, Post: outcry.Post{Text: text, Service: "A"}}}
		for i, b := range Baselines() {
			got := outcry.Stance("")
			if signals := b.Readings(lines, plain)[0].Signals; len(signals) > 0 {
				got = signals[0].Stance
			}
			if got != want[i] {
				t.Errorf("%s on %q: %q, want %q", b.Name, text, got, want[i])
			}
		}
	}
}

func TestUnlabelledLinesAreNotScored(t *testing.T) {
	r := Evaluate("x", []outcry.Line{{}}, []outcry.Reading{reading(signal("down", "a", "DE"))}, plain)
	if r.Posts != 0 || r.Score("down").False != 0 {
		t.Errorf("got %+v", r)
	}
}
