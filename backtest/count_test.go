package backtest

import (
	"math"
	"slices"
	"testing"
	"time"

	"outcry"
)

// places is a small tree of regions.
type tree map[string][]string

func (t tree) Ancestors(id string) []string { return t[id] }

var world = tree{"US-CA": {"US", "001"}, "US": {"001"}, "DE": {"001"}, "ZZ": {"001"}}

func fact(published, seen string, author int64, region string) outcry.Fact {
	day := "2024-01-01T"
	return outcry.Fact{Published: at(day + published + "Z").UnixMilli(), Seen: at(day + seen + "Z").UnixMilli(), Gone: math.MaxInt64,
		Author: author, Region: region, Stance: outcry.Down, Voice: outcry.User, Text: outcry.TextKey{Kind: outcry.ShortText, Key: uint64(author)}}
}

func record(facts ...outcry.Fact) *Record {
	return &Record{Service: "spotify", Facts: facts, Span: outcry.Span{Start: at("2024-01-01T10:00:00Z"), End: at("2024-01-01T12:00:00Z")}}
}

func TestCount(t *testing.T) {
	asked := fact("10:01:00", "10:01:00", 3, "DE")
	asked.Query = true
	up := fact("10:01:00", "10:01:00", 4, "DE")
	up.Stance = outcry.Up
	official := fact("10:01:00", "10:01:00", 5, "DE")
	official.Voice = outcry.Official
	backlog := fact("10:01:00", "10:01:00", 6, "DE")
	backlog.Backlog = true
	gone := fact("10:01:00", "10:01:00", 7, "DE")
	gone.Gone = gone.Seen
	copied := func(author int64, seen string) outcry.Fact {
		f := fact("10:01:00", seen, author, "DE")
		f.Text = outcry.TextKey{Kind: outcry.LongText, Key: 0xabcdef}
		return f
	}
	for _, tc := range []struct {
		name  string
		facts []outcry.Fact
		want  map[string][]Arrival
	}{
		{"in its region, all that contain it, and the world",
			[]outcry.Fact{fact("10:01:00", "10:01:00", 1, "US-CA"), fact("10:02:00", "10:02:00", 2, "DE"), fact("10:07:00", "10:07:00", 3, "US")},
			map[string][]Arrival{"US-CA": {{0, 1}}, "US": {{0, 1}, {1, 1}}, "DE": {{0, 1}}, "001": {{0, 2}, {1, 1}}}},
		{"where nobody said", []outcry.Fact{fact("10:01:00", "10:01:00", 1, "ZZ")}, map[string][]Arrival{"001": {{0, 1}}}},
		{"when it was seen", []outcry.Fact{fact("10:01:00", "10:29:59", 1, "DE")}, map[string][]Arrival{"DE": {{5, 1}}, "001": {{5, 1}}}},
		{"at the edge of a bin", []outcry.Fact{fact("10:01:00", "10:05:00", 1, "DE")}, map[string][]Arrival{"DE": {{1, 1}}, "001": {{1, 1}}}},
		{"one author in an hour", []outcry.Fact{fact("10:01:00", "10:01:00", 1, "DE"), fact("10:40:00", "10:40:00", 1, "US"), fact("11:00:00", "11:00:00", 1, "US")},
			map[string][]Arrival{"DE": {{0, 1}}, "US": {{8, 1}, {12, 1}}, "001": {{0, 1}, {12, 1}}}},
		{"a copied text", []outcry.Fact{copied(1, "10:01:00"), copied(2, "10:02:00"), copied(3, "10:20:00")}, map[string][]Arrival{"DE": {{0, 1}}, "001": {{0, 1}}}},
		{"a question at half", []outcry.Fact{asked}, map[string][]Arrival{"DE": {{0, 0.5}}, "001": {{0, 0.5}}}},
		{"what is no user's bad news", []outcry.Fact{up, official, backlog, gone}, map[string][]Arrival{}},
		{"too late", []outcry.Fact{fact("04:00:00", "10:01:00", 1, "DE")}, map[string][]Arrival{}},
		{"outside", []outcry.Fact{fact("09:59:00", "09:59:00", 1, "DE"), fact("11:59:00", "12:00:00", 2, "DE")}, map[string][]Arrival{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := map[string][]Arrival{}
			for _, c := range Count(record(tc.facts...), world) {
				got[c.Region] = c.Arrived
			}
			if len(got) != len(tc.want) {
				t.Fatalf("got %v, want %v", got, tc.want)
			}
			for region, arrived := range tc.want {
				if !slices.Equal(got[region], arrived) {
					t.Errorf("%s: got %v, want %v", region, got[region], arrived)
				}
			}
		})
	}
}

func TestUnreadBinsAreUnknown(t *testing.T) {
	bins := make([]float64, 4)
	c := Counts{"001", []Arrival{{1, 2}}}
	c.Bins(bins, []float64{0, 0, 0.5, 1})
	if !math.IsNaN(bins[0]) || bins[1] != 2 || bins[2] != 0 || bins[3] != 0 {
		t.Errorf("got %v; want unknown, 2, 0, 0", bins)
	}
	c.Bins(bins, nil)
	if !slices.Equal(bins, []float64{0, 2, 0, 0}) {
		t.Errorf("all read: got %v", bins)
	}
}

// A cell of years must not hold all hours of it.
func TestCountForgets(t *testing.T) {
	rec := &Record{Service: "s", Span: outcry.Span{Start: at("2024-01-01T00:00:00Z"), End: at("2024-03-01T00:00:00Z")}}
	var want []Arrival
	for i := range 1000 {
		ms := rec.Span.Start.Add(time.Duration(i) * time.Hour).UnixMilli()
		rec.Facts = append(rec.Facts, outcry.Fact{Published: ms, Seen: ms, Gone: math.MaxInt64, Author: 1, Stance: outcry.Down, Voice: outcry.User, Region: "DE"})
		want = append(want, Arrival{i * 12, 1})
	}
	if got := Count(rec, world)[0].Arrived; !slices.Equal(got, want) {
		t.Errorf("%d arrivals; want one an hour, %d", len(got), len(want))
	}
}

func TestFifth(t *testing.T) {
	o := Outage{"spotify", "US", outcry.Span{Start: at("2024-01-01T10:00:00Z"), End: at("2024-01-01T11:00:00Z")}}
	facts := []outcry.Fact{
		fact("09:50:00", "10:01:00", 1, "US"), // before it began
		fact("10:01:00", "10:02:00", 2, "US"),
		fact("10:01:00", "10:03:00", 2, "US"), // the same author
		fact("10:03:00", "10:04:00", 3, "DE"), // elsewhere
		fact("10:04:00", "10:05:00", 4, "US-CA"),
		fact("10:05:00", "10:06:00", 5, "US"),
		fact("10:06:00", "10:07:00", 6, "US"),
		fact("10:07:00", "10:30:10", 7, "US"),
		fact("10:08:00", "10:40:00", 8, "US"),
	}
	if got, want := Fifth(record(facts...), world, o), at("2024-01-01T10:30:10Z"); !got.Equal(want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := Fifth(record(facts[:7]...), world, o); !got.IsZero() {
		t.Errorf("with four reports got %v", got)
	}
}
