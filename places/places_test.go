package places

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"outcry"
)

// atlas is a small world for tests.
type atlas map[string][]string

func (a atlas) Ancestors(id string) []string { return a[id] }

func (a atlas) Country(id string) string {
	for _, up := range append([]string{id}, a[id]...) {
		if len(up) == 2 && up != outcry.Nowhere {
			return up
		}
	}
	return ""
}

var world = atlas{
	"DE": {"155", "150", "001"}, "NL": {"155", "150", "001"}, "NO": {"154", "150", "001"}, "GB": {"154", "150", "001"},
	"155": {"150", "001"}, "154": {"150", "001"}, "150": {"001"},
	"US": {"021", "001"}, "US-CA": {"US", "021", "001"}, "021": {"001"}, "CN": {"142", "001"}, "142": {"001"}, "ZZ": {"001"},
}

func row(region string, down, up int) outcry.Bucket {
	return outcry.Bucket{Service: "tesla", Region: region, Down: down, Up: up, Posts: down + up}
}

// told draws rows as text, without the world.
func told(rows []Row) string {
	var lines []string
	for _, r := range rows {
		if r.Region != outcry.World {
			lines = append(lines, strings.TrimRight(fmt.Sprintf("%s %s %s", r.Region, r.State, r.Difference), " "))
		}
	}
	return strings.Join(lines, "\n")
}

func want(t *testing.T, in Input, want string) {
	t.Helper()
	in.Regions = world
	if got := told(Compare(in)); got != strings.TrimSpace(want) {
		t.Errorf("got\n%s\nwant\n%s", got, strings.TrimSpace(want))
	}
}

func TestADayThatFailsInTwoRegions(t *testing.T) {
	want(t, Input{
		Rows: []outcry.Bucket{
			row("001", 62, 24), row("DE", 40, 2), row("US", 20, 2), row("CN", 0, 20), row("NO", 0, 0), row("GB", 0, 0), row("NL", 1, 0), row("ZZ", 1, 0),
		},
		Named: []string{"DE", "US", "CN", "NL", "ZZ"},
		Speakers: []outcry.Speaker{
			{Source: "world", Posts: 90, Claims: map[string]int{"DE": 42, "US": 22, "CN": 20, "NL": 1, "ZZ": 1}, Read: 0.5},
			{Source: "norway", Posts: 9, Read: 1}, {Source: "britain", Posts: 9, Read: 0},
		},
		Placed: map[string]map[string]int{"norway": {"NO": 9}, "britain": {"GB": 9}},
	}, `
DE reporting more than its share
US reporting more than its share
NL reporting too little to tell
ZZ reporting
CN affirmed_working less than its share
NO silent too little to tell
GB not_covered too little to tell`)
}

func TestStates(t *testing.T) {
	for _, tc := range []struct {
		name   string
		bucket outcry.Bucket
		want   State
	}{
		{"one asks", outcry.Bucket{Query: 1}, Reporting},
		{"it goes on", outcry.Bucket{StillDown: 1, Up: 9}, Reporting},
		{"hardly anybody", outcry.Bucket{Down: 1, Up: 10}, Affirmed},
		{"the operator alone says that it fails", outcry.Bucket{OfficialDown: 1, Coverage: 1}, Reporting},
		{"a monitor alone says that it works", outcry.Bucket{MonitorUp: 1}, Affirmed},
		{"only the press speaks", outcry.Bucket{Posts: 2, Coverage: 0.5}, Silent},
		{"nobody speaks", outcry.Bucket{Coverage: 0.01}, Silent},
		{"nobody looks", outcry.Bucket{}, NotCovered},
	} {
		if got := stateOf(tc.bucket); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.name, got, tc.want)
		}
	}
}

func TestCoverageIsThatOfTheSourcesThatSpeakOfTheRegion(t *testing.T) {
	in := Input{Regions: world,
		Speakers: []outcry.Speaker{
			{Source: "a", Posts: 60, Claims: map[string]int{"DE": 3, "US": 50}, Read: 1}, {Source: "b", Posts: 10, Claims: map[string]int{"DE": 1}, Read: 0.5},
			{Source: "c", Posts: 30, Read: 0},
		},
		Placed: map[string]map[string]int{"b": {"DE": 4, "NL": 2}},
	}
	for region, want := range map[string]float64{
		"DE":  (3*1 + 4*0.5) / 7,
		"150": (3*1 + 6*0.5) / 9, // all that it contains
		"CN":  0,
		"001": (60*1 + 10*0.5) / 100, // all who speak of the service, of a place or not
	} {
		if got := in.coverage(region); got != want {
			t.Errorf("%s: %v, want %v", region, got, want)
		}
	}
}

// What is usual decides: a region that always says half is not conspicuous
// when it says half.
func TestHistoryComesBeforeThoseWhoSayThatItWorks(t *testing.T) {
	in := Input{
		Rows:   []outcry.Bucket{row("001", 40, 12), row("US", 20, 0), row("DE", 20, 12)},
		Before: []outcry.Bucket{row("001", 0, 100), row("US", 50, 0), row("DE", 10, 40)},
		Named:  []string{"US", "DE"},
	}
	want(t, in, "DE reporting no difference to be seen\nUS reporting no difference to be seen")
	in.Before = []outcry.Bucket{row("US", 3, 0), row("DE", 1, 2)} // too few to say what is usual
	want(t, in, "DE reporting less than its share\nUS reporting more than its share")
	in.Regions = world
	if de := Compare(in)[1]; de.Against != Works || de.Share != 0.5 || de.Usual != 1 || !de.Shared {
		t.Errorf("DE: %+v", de)
	}
}

func TestNestedRegionsCountOnce(t *testing.T) {
	in := Input{Regions: world, Named: []string{"001", "150", "DE", "NO", "US", "US-CA", "ZZ"}}
	n := map[string]int{"001": 100, "150": 10, "DE": 4, "NO": 3, "US": 20, "US-CA": 15, "ZZ": 50}
	if got := in.placed(n); got != 30 {
		t.Errorf("%d reports have a place, want Europe's and the USA's: 30", got)
	}
}

func TestTheIncidentOfARegion(t *testing.T) {
	in := Input{Regions: world, Rows: []outcry.Bucket{row("DE", 5, 0), row("US", 1, 0)}, Incidents: []outcry.Incident{
		{ID: "old", Members: []outcry.Member{{Region: "DE", State: outcry.Resolved}}},
		{ID: "new", Members: []outcry.Member{{Region: "DE", State: outcry.Contested}, {Region: "150", State: outcry.Ongoing}}},
	}}
	rows := Compare(in)
	if rows[0].Incident != "new" || rows[0].Bucket.State != outcry.Contested || rows[1].Incident != "" || rows[1].Bucket.State != "" {
		t.Errorf("got %+v", rows)
	}
}

// days makes days on which every region reports at its own rate, and the first
// one at so many times its usual one, and counts those on which the test tells
// a region apart.
func days(r *rand.Rand, rounds int, times float64) (found int) {
	regions := []string{"DE", "NL", "NO", "GB", "US", "CN"}
	for range rounds {
		in := Input{Regions: world, Named: regions}
		for i, region := range regions {
			factor := 1.0
			if i == 0 {
				factor = times
			}
			now, before := 0, 0
			for range 100 * (1 + r.IntN(10)) { // rare events among many chances: nearly Poisson
				if r.Float64() < 0.02*factor {
					now++
				}
				if r.Float64() < 0.1 {
					before++
				}
			}
			in.Rows, in.Before = append(in.Rows, row(region, now, 0)), append(in.Before, row(region, before, 0))
		}
		if slices.ContainsFunc(Compare(in), func(r Row) bool { return r.Difference == More || r.Difference == Less }) {
			found++
		}
	}
	return found
}

func TestDifferencesAreFoundAndSeldomFalse(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	const rounds = 400
	if n := days(r, rounds, 1); n > rounds/20 {
		t.Errorf("%d of %d days without a difference showed one", n, rounds)
	}
	if n := days(r, rounds, 5); n < rounds*8/10 {
		t.Errorf("%d of %d days on which one region said five times as much as usual showed it", n, rounds)
	}
}

func TestList(t *testing.T) {
	for _, tc := range []struct {
		name         string
		named, asked []string
		placed       map[string]map[string]int
		want         string
	}{
		{"nothing", nil, nil, nil, "001"},
		{"one country", []string{"DE", "ZZ"}, nil, nil, "001 DE ZZ"},
		{"two of one group: the smallest that holds both", []string{"DE", "NL"}, nil, nil, "001 155 DE NL"},
		{"groups of groups", []string{"DE", "NL", "NO"}, nil, nil, "001 150 155 DE NL NO"},
		{"states and their country", []string{"US-CA"}, nil, nil, "001 US US-CA"},
		{"asked for", []string{"DE"}, []string{"CN", "021"}, nil, "001 021 CN DE"},
		{"posts of a place", nil, nil, map[string]map[string]int{"a": {"US-CA": 3, "150": 2, "ZZ": 1}}, "001 US"},
		{"a group that was named", []string{"150"}, nil, nil, "001 150"},
	} {
		if got := strings.Join(List(tc.named, tc.placed, tc.asked, world), " "); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.name, got, tc.want)
		}
	}
}

func TestBroad(t *testing.T) {
	rows := []Row{{Bucket: row("001", 1, 0)}, {Bucket: row("US-CA", 1, 0)}, {Bucket: row("US", 1, 0)}, {Bucket: row("150", 1, 0)}, {Bucket: row("ZZ", 1, 0)}}
	if got, left := Broad(rows, world); len(got) != 4 || left != 1 {
		t.Errorf("left out %d, kept %+v", left, got)
	}
}

func TestShown(t *testing.T) {
	rows := []Row{{Bucket: row("001", 1, 0)}, {Bucket: row("DE", 1, 0)}}
	if got := Shown(rows, nil); len(got) != 2 {
		t.Errorf("%d rows, want all", len(got))
	}
	if got := Shown(rows, []string{"DE"}); len(got) != 1 || got[0].Region != "DE" || rows[0].Region != "001" {
		t.Errorf("got %+v of %+v", got, rows)
	}
}
