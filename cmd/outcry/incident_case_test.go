package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
)

var noon = time.Date(2024, 5, 7, 12, 0, 0, 0, time.UTC)

// userSays is a signal of a user, so many minutes after noon.
func userSays(seq int64, minute int, author int64, region string, change func(*outcry.StoredSignal)) outcry.StoredSignal {
	g := outcry.StoredSignal{
		Seq: seq, PublishedAt: noon.Add(time.Duration(minute) * time.Minute), Source: "forum", PostID: string(rune('a' + seq)),
		Signal:   outcry.Signal{Stance: outcry.Down, Service: "tramline", Region: region, Voice: outcry.User, Weight: 1},
		Sighting: outcry.Sighting{Author: author, Text: outcry.TextKey{Kind: outcry.LongText, Key: uint64(seq) * 0x9e3779b97f4a7c15}},
	}
	if change != nil {
		change(&g)
	}
	return g
}

func TestTheStrongestEvidence(t *testing.T) {
	weak := func(g *outcry.StoredSignal) { g.Weight = 0.4 }
	asks := func(g *outcry.StoredSignal) { g.Query = true }
	echo := func(g *outcry.StoredSignal) { g.Echo = true }
	up := func(g *outcry.StoredSignal) { g.Stance = outcry.Up }
	press := func(g *outcry.StoredSignal) { g.Voice = outcry.Press }
	copied := func(g *outcry.StoredSignal) { g.Sighting.Text = userSays(1, 0, 0, "", nil).Sighting.Text }
	for _, tt := range []struct {
		name string
		said []outcry.StoredSignal
		most int
		want []int64
	}{
		{"nothing", nil, 3, nil},
		{"first hand, stated, heavy", []outcry.StoredSignal{
			userSays(1, 1, 1, "DE", asks), userSays(2, 2, 2, "DE", echo), userSays(3, 3, 3, "DE", weak), userSays(4, 4, 4, "DE", nil),
		}, 2, []int64{3, 4}},
		{"no good news, no organisations, nothing from before", []outcry.StoredSignal{
			userSays(1, 1, 1, "DE", up), userSays(2, 2, 2, "DE", press), userSays(3, -1, 3, "DE", nil), userSays(4, 4, 4, "DE", nil),
		}, 5, []int64{4}},
		{"an author and a copied text have one say", []outcry.StoredSignal{
			userSays(1, 1, 1, "DE", nil), userSays(2, 2, 1, "DE", nil), userSays(3, 3, 3, "DE", copied), userSays(4, 4, 4, "DE", nil),
		}, 5, []int64{1, 4}},
		{"from many regions first, told by time", []outcry.StoredSignal{
			userSays(1, 1, 1, "DE", nil), userSays(2, 2, 2, "DE", nil), userSays(3, 3, 3, "FR", nil), userSays(4, 4, 4, "NO", weak),
		}, 3, []int64{1, 3, 4}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []int64
			for _, g := range strongest(tt.said, noon, tt.most) {
				got = append(got, g.Seq)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%v, want %v", got, tt.want)
			}
		})
	}
}

func TestHowSure(t *testing.T) {
	read := func(shares ...float64) []outcry.Bucket {
		var rows []outcry.Bucket
		for i, share := range shares {
			rows = append(rows, outcry.Bucket{Start: noon.Add(time.Duration(i) * 15 * time.Minute), Step: 15 * time.Minute, Region: outcry.World, Coverage: share})
		}
		return rows
	}
	base := func() *caseFile {
		return &caseFile{
			Incident: outcry.Incident{State: outcry.Ongoing, StartedAt: noon, DetectedAt: noon.Add(time.Minute), PeakScore: 5, Reports: 20, Authors: 18, Sources: 2},
			known:    noon.Add(time.Hour), first: noon.Add(-30 * day), rows: read(1, 1, 1, 1),
		}
	}
	says := func(voice outcry.Voice, stance outcry.Stance) outcry.StoredSignal {
		return userSays(1, 5, 0, "DE", func(g *outcry.StoredSignal) { g.Voice, g.Stance, g.Author = voice, stance, "@meter" })
	}
	for _, tt := range []struct {
		name   string
		change func(c *caseFile)
		want   grade
		words  string
	}{
		{"many, far over the line", func(*caseFile) {}, strong, "strong, by 20 reports of 18 authors at up to 5.0 times the alarm line"},
		{"few", func(c *caseFile) { c.Authors = 9 }, fair, "fair, by 20 reports of 9 authors"},
		{"just over the line", func(c *caseFile) { c.PeakScore = 1.2 }, fair, "at up to 1.2 times"},
		{"a monitor says so", func(c *caseFile) {
			c.Authors, c.signals = 3, []outcry.StoredSignal{says(outcry.Monitor, outcry.Down), says(outcry.Monitor, outcry.StillDown)}
		}, confirmed, "confirmed by @meter (monitor)"},
		{"the operator says that it works", func(c *caseFile) { c.signals = []outcry.StoredSignal{says(outcry.Official, outcry.Up)} }, strong, "strong"},
		{"the press says so", func(c *caseFile) { c.signals = []outcry.StoredSignal{says(outcry.Press, outcry.Down)} }, strong, "strong"},
		{"never more than suspected", func(c *caseFile) {
			c.DetectedAt, c.signals = time.Time{}, []outcry.StoredSignal{says(outcry.Monitor, outcry.Down)}
		}, weak, "weak: it was never more than suspected"},
		{"hardly read", func(c *caseFile) { c.rows = read(1, 0, 0, 0) }, weak, "weak: only 25 % of its time was read"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := base()
			tt.change(c)
			is := c.certainty()
			if words := is.inWords(&c.Incident); is.grade != tt.want || !strings.Contains(words, tt.words) {
				t.Errorf("%s, %q; want %s, %q", is.grade, words, tt.want, tt.words)
			}
		})
	}
}

func TestWhatWasNotRead(t *testing.T) {
	c := &caseFile{Incident: outcry.Incident{StartedAt: noon.Add(20 * time.Minute), ResolvedAt: noon.Add(100 * time.Minute)}, known: noon.Add(5 * time.Hour)}
	for i, share := range []float64{0, 0, 0, 1, 0.5, 0, 1, 0} { // a quarter of an hour each
		c.rows = append(c.rows, outcry.Bucket{Start: noon.Add(time.Duration(i) * 15 * time.Minute), Step: 15 * time.Minute, Region: outcry.World, Coverage: share})
	}
	c.rows = append(c.rows, outcry.Bucket{Start: noon.Add(30 * time.Minute), Step: 15 * time.Minute, Region: "DE"})
	read, unread := c.coverage()
	want := []outcry.Span{
		{Start: noon.Add(15 * time.Minute), End: noon.Add(45 * time.Minute)}, {Start: noon.Add(75 * time.Minute), End: noon.Add(90 * time.Minute)},
	}
	if read != 2.5/6 || !slices.Equal(unread, want) {
		t.Errorf("%v of it was read, not %v; want %v, %v", read, unread, 2.5/6, want)
	}
}

func TestHistory(t *testing.T) {
	for _, tt := range []struct {
		first    time.Time
		learning bool
		words    string
	}{
		{time.Time{}, true, "none"},
		{noon, true, "none"},
		{noon.Add(-3 * day), true, "3 d: still learning"},
		{noon.Add(-8 * day), false, "8 d of what is usual"},
	} {
		is := (&caseFile{Incident: outcry.Incident{StartedAt: noon}, first: tt.first}).certainty()
		if words := history(is); is.learning != tt.learning || !strings.HasPrefix(words, tt.words) {
			t.Errorf("first spoken of at %v: %v, %q; want %v, %q", tt.first, is.learning, words, tt.learning, tt.words)
		}
	}
}

func TestNearestIncidents(t *testing.T) {
	var list []outcry.Incident
	for i, id := range []string{"tesla-20230214-103400", "tesla-20230301-080000", "spotify-20230402-120000", "aws-20230403-000000"} {
		service, _, _ := strings.Cut(id, "-")
		list = append(list, outcry.Incident{ID: id, Service: service, StartedAt: noon.Add(time.Duration(i) * day)})
	}
	for _, tt := range []struct{ typed, want string }{
		{"tesla-20230214-103401", "tesla-20230301-080000 tesla-20230214-103400"},
		{"tesla", "tesla-20230301-080000 tesla-20230214-103400"},
		{"spotfy-20230402-120000", "spotify-20230402-120000"},
		{"zzz", "aws-20230403-000000 spotify-20230402-120000 tesla-20230301-080000"},
	} {
		if got := strings.Join(nearest(tt.typed, slices.Clone(list)), " "); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.typed, got, tt.want)
		}
	}
}
