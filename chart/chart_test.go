package chart_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"outcry"
	"outcry/chart"
	"outcry/simulator"
)

var update = flag.Bool("update", false, "write the golden files anew")

var morning = time.Date(2024, 5, 7, 6, 0, 0, 0, time.UTC)

// stormyDay is a made-up outage: Germany breaks at 8 o'clock, is told that all
// is well at 12, and breaks again; Norway works; nobody reads France until 10;
// Spain is read badly.
func stormyDay() []outcry.Bucket {
	var rows []outcry.Bucket
	for i := range 48 {
		start := morning.Add(time.Duration(i) * 15 * time.Minute)
		hour := start.Hour()
		de := outcry.Bucket{Start: start, Step: 15 * time.Minute, Service: "tramline", Region: "DE", Coverage: 1}
		switch {
		case hour >= 8 && hour < 12:
			de.Down, de.Query = 3*(hour-6)+i%3, 2
		case hour == 12:
			de.Down, de.Up = 4, 6
		case hour > 12 && hour < 16:
			de.StillDown, de.Down = 9-i%4, 5
		}
		switch i {
		case 14:
			de.MonitorDown = 1
		case 24:
			de.OfficialUp = 1
		case 30:
			de.MonitorDown, de.OfficialDown = 2, 1
		}
		no := outcry.Bucket{Start: start, Step: de.Step, Service: "tramline", Region: "NO", Coverage: 1, Up: i % 7 / 6}
		fr := outcry.Bucket{Start: start, Step: de.Step, Service: "tramline", Region: "FR"}
		if hour >= 10 {
			fr.Coverage, fr.Down = 1, i%2
		}
		es := outcry.Bucket{Start: start, Step: de.Step, Service: "tramline", Region: "ES", Coverage: 0.25, Query: i % 11 / 10}
		for _, b := range []*outcry.Bucket{&de, &no, &fr, &es} {
			b.Posts = b.Down + b.StillDown + b.Query + b.Up
			b.Authors = b.Posts
		}
		rows = append(rows, de, es, fr, no)
	}
	return rows
}

func names(region string) string {
	return map[string]string{"DE": "Germany", "NO": "Norway", "FR": "France", "ES": "España"}[region]
}

func zone(t *testing.T, hours int) *time.Location {
	t.Helper()
	return time.FixedZone("CEST", hours*3600)
}

func germany(rows []outcry.Bucket) []outcry.Bucket {
	var only []outcry.Bucket
	for _, b := range rows {
		if b.Region == "DE" {
			only = append(only, b)
		}
	}
	return only
}

func TestGolden(t *testing.T) {
	day := stormyDay()
	tests := []struct {
		name string
		draw func(*bytes.Buffer) error
	}{
		{"day", func(b *bytes.Buffer) error {
			return chart.Timeline(b, day, chart.Options{Label: names, Zone: zone(t, 2)})
		}},
		{"ascii", func(b *bytes.Buffer) error {
			return chart.Timeline(b, day, chart.Options{Label: names, ASCII: true, Width: 70})
		}},
		{"colour", func(b *bytes.Buffer) error {
			return chart.Timeline(b, germany(day), chart.Options{Color: true, Width: 66})
		}},
		{"wide", func(b *bytes.Buffer) error {
			return chart.Timeline(b, germany(day), chart.Options{Width: 160})
		}},
		{"span", func(b *bytes.Buffer) error {
			return chart.Timeline(b, germany(day), chart.Options{
				Since: morning.Add(-30 * time.Hour), Until: morning.Add(30 * time.Hour),
			})
		}},
		{"wide_regions", func(b *bytes.Buffer) error {
			return chart.Timeline(b, day, chart.Options{Label: names, Width: 100})
		}},
		{"table", func(b *bytes.Buffer) error {
			return chart.Table(b, outcry.Query{}, day[32:44], chart.Options{Label: names, Zone: zone(t, 2)})
		}},
		{"states", func(b *bytes.Buffer) error {
			return chart.Timeline(b, judged(day), chart.Options{Label: names})
		}},
		{"states_ascii", func(b *bytes.Buffer) error {
			return chart.Timeline(b, judged(germany(day)), chart.Options{ASCII: true, Width: 66})
		}},
		{"states_colour", func(b *bytes.Buffer) error {
			return chart.Timeline(b, judged(germany(day)), chart.Options{Color: true, Width: 66})
		}},
		{"incidents", func(b *bytes.Buffer) error {
			return chart.Incidents(b, stormyIncidents(), evening, chart.Options{Label: names, Zone: zone(t, 2)})
		}},
		{"incidents_wide", func(b *bytes.Buffer) error {
			return chart.Incidents(b, stormyIncidents(), evening, chart.Options{Label: names, Width: 230, Color: true})
		}},
		{"incidents_ascii", func(b *bytes.Buffer) error {
			return chart.Incidents(b, stormyIncidents(), evening, chart.Options{Label: names, ASCII: true})
		}},
		{"regions", func(b *bytes.Buffer) error {
			return chart.Regions(b, outcry.Query{}, besides(), chart.Options{Label: names, Zone: zone(t, 2)})
		}},
		{"regions_wide", func(b *bytes.Buffer) error {
			return chart.Regions(b, outcry.Query{}, besides(), chart.Options{Label: names, Width: 230, Color: true})
		}},
		{"regions_ascii", func(b *bytes.Buffer) error {
			return chart.Regions(b, outcry.Query{Stances: []outcry.Stance{outcry.Up}}, besides(), chart.Options{Label: names, ASCII: true, Width: 170})
		}},
		{"table_stance", func(b *bytes.Buffer) error {
			return chart.Table(b, outcry.Query{Stances: []outcry.Stance{outcry.Down}}, day[32:36], chart.Options{ASCII: true})
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := tt.draw(&b); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata", tt.name+".txt")
			if *update {
				if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), b.String()); diff != "" {
				t.Errorf("differs from %s (-update writes it anew):\n%s", file, diff)
			}
		})
	}
}

func TestWidthHolds(t *testing.T) {
	rows := stormyDay()
	long := strings.Repeat("Very Long Name ", 20)
	for _, width := range []int{0, 1, 40, 79, 80, 133, 1000} {
		var b bytes.Buffer
		o := chart.Options{Width: width, Label: func(string) string { return long }}
		if err := chart.Timeline(&b, rows, o); err != nil {
			t.Fatal(err)
		}
		limit := max(width, 66)
		if width == 0 {
			limit = 80
		}
		for _, line := range strings.Split(b.String(), "\n") {
			if n := len([]rune(line)); n > limit {
				t.Errorf("width %d: a line of %d: %q", width, n, line)
			}
		}
	}
}

func TestNotReadIsNeverDrawnAsCalm(t *testing.T) {
	unread := []outcry.Bucket{{Start: morning, Step: time.Hour, Service: "s", Region: "DE"}}
	calm := []outcry.Bucket{{Start: morning, Step: time.Hour, Service: "s", Region: "DE", Coverage: 1}}
	draw := func(rows []outcry.Bucket) string {
		var b bytes.Buffer
		if err := chart.Timeline(&b, rows, chart.Options{Until: morning.Add(time.Hour)}); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	if got := draw(unread); !strings.Contains(got, "┼····") || !strings.Contains(got, "· not read") {
		t.Errorf("what nobody read is drawn as\n%s", got)
	}
	if got := draw(calm); strings.Contains(got, "·") {
		t.Errorf("calm is drawn as\n%s", got)
	}
}

func TestHostileNamesReachNoTerminal(t *testing.T) {
	for _, s := range simulator.HostileTexts() {
		row := outcry.Bucket{Start: morning, Step: time.Hour, Coverage: 1, Down: 1, Posts: 1, Service: s, Region: s}
		other := row
		other.Service += "another" // the table shows services where there are several
		for _, ascii := range []bool{false, true} {
			var b bytes.Buffer
			o := chart.Options{ASCII: ascii, Width: 80, Label: func(string) string { return s }}
			if err := chart.Timeline(&b, []outcry.Bucket{row}, o); err != nil {
				t.Fatal(err)
			}
			if err := chart.Table(&b, outcry.Query{}, []outcry.Bucket{row, other}, o); err != nil {
				t.Fatal(err)
			}
			if !utf8.Valid(b.Bytes()) {
				t.Errorf("ascii %v: %.60q: what is drawn is not UTF-8", ascii, s)
			}
			for _, r := range b.String() {
				if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || ascii && r > 0x7e {
					t.Fatalf("ascii %v: %.60q: %q reached the terminal", ascii, s, r)
				}
			}
		}
	}
}

func TestSummerTime(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("this machine has no time zones:", err)
	}
	start := time.Date(2024, 3, 30, 23, 0, 0, 0, time.UTC) // midnight before the clocks change
	rows := []outcry.Bucket{{Start: start, Step: time.Hour, Service: "s", Region: "DE", Coverage: 1}}
	var b bytes.Buffer
	if err := chart.Timeline(&b, rows, chart.Options{Zone: berlin, Until: start.Add(23 * time.Hour)}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"31 Mar", "06:00", "09:00", "21:00"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no label %q in\n%s", want, b.String())
		}
	}
}

func TestManyRegions(t *testing.T) {
	var rows []outcry.Bucket
	for i := range 30 {
		rows = append(rows, outcry.Bucket{
			Start: morning, Step: time.Hour, Service: "s", Region: string(rune('A'+i/26)) + string(rune('A'+i%26)),
			Coverage: 1, Down: i, Posts: i,
		})
	}
	var b bytes.Buffer
	if err := chart.Timeline(&b, rows, chart.Options{}); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(b.String(), "reports / 1 h"); got != 12 {
		t.Errorf("%d panels, want 12", got)
	}
	if !strings.Contains(b.String(), "18 more regions are in the list above") {
		t.Error("does not say that regions were left out")
	}
}

func TestNothing(t *testing.T) {
	var b bytes.Buffer
	if err := chart.Timeline(&b, nil, chart.Options{}); err != nil {
		t.Fatal(err)
	}
	if b.String() != "Nothing to draw: the span has no buckets.\n" {
		t.Errorf("wrote %q", b.String())
	}
}

func TestBadSteps(t *testing.T) {
	rows := []outcry.Bucket{{Start: morning, Service: "s", Region: "DE"}}
	if err := chart.Timeline(&bytes.Buffer{}, rows, chart.Options{}); err == nil {
		t.Error("a bucket without length was drawn")
	}
}

type closedPipe struct{}

var errClosed = errors.New("closed pipe")

func (closedPipe) Write([]byte) (int, error) { return 0, errClosed }

func TestWriteErrorsComeBack(t *testing.T) {
	rows := stormyDay()
	if err := chart.Timeline(closedPipe{}, rows, chart.Options{}); !errors.Is(err, errClosed) {
		t.Errorf("Timeline: %v", err)
	}
	if err := chart.Table(closedPipe{}, outcry.Query{}, rows, chart.Options{}); !errors.Is(err, errClosed) {
		t.Errorf("Table: %v", err)
	}
}

func TestForTerminal(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	tests := []struct {
		env   map[string]string
		ascii bool
	}{
		{map[string]string{"LANG": "de_DE.UTF-8"}, false},
		{map[string]string{"LANG": "C.utf8"}, false},
		{map[string]string{"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, true},
		{map[string]string{}, true},
	}
	for _, tt := range tests {
		o := chart.ForTerminal(file, func(name string) string { return tt.env[name] })
		if o.ASCII != tt.ascii || o.Color || o.Width != 0 {
			t.Errorf("%v: %+v", tt.env, o)
		}
	}
}
