package ledger_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outcry"
	"outcry/ledger"
)

// Each story is posts, and what the ledger says of them at a moment.
func TestStories(t *testing.T) {
	tests := []struct {
		name     string
		members  []string
		detected string
		now      string
		posts    string
		want     string
	}{
		{"the operator is silent, a monitor gives the all-clear too early, and the crowd turns at last", []string{"DE", "150", "US"}, "10:40", "16:00", `
			10:30 ann down DE
			10:33 bob ask US
			10:34 cat down US
			11:00 @watch monitor down ZZ
			12:00 @watch monitor down ZZ
			13:00 @meter monitor up ZZ
			13:04 dan still_down DE
			13:10 eve down US
			13:30 fay still_down DE
			13:40 gil still_down DE w=0.5
			13:55 hal still_down US echo
			14:20 ivy up DE
			15:10 jon up DE
			15:12 kim up US
			15:14 leo up NO
			15:20 @watch monitor up ZZ
			`, `
			10:30 first report by a user in DE
			10:30 first report by a user in 150
			10:33 first report by a user in US
			11:00 @watch (monitor): fails, 2 times until 12:00 UTC
			13:00 @meter (monitor): works
			13:00 after @meter said that it works, users said otherwise: 2 reports by 2 authors in 15 min, 5 reports by 5 authors in 1 h, 5 reports by 5 authors in 2 h; 1 report agreed; premature: bad news went on until 13:55 UTC
			13:00 @watch (monitor) says that it fails while @meter (monitor) says that it works, until 15:20 UTC (2 h 20 min)
			14:20 first user who says that it works in DE
			15:14 the crowd turns in 150: in the hour before 3 reports that it works, 0 that it fails
			15:20 @watch (monitor): works
			15:20 after @watch said that it works: no user said otherwise
			16:00 the operator said nothing that was seen until 16:00 UTC, for 5 h 30 min
			`},
		{"the operator admits it, then says that it works while users say that it does not", []string{"US"}, "10:40", "14:00", `
			10:30 ann down US
			10:35 bob down US
			11:20 @bank official down ZZ
			11:50 @bank official still_down ZZ
			12:00 @bank official up ZZ
			12:20 cat still_down US
			12:30 dan still_down US
			12:40 eve still_down US
			13:10 @bank official down ZZ
			`, `
			10:30 first report by a user in US
			11:20 @bank (official): fails
			11:20 the operator admits it 50 min after the first report, 40 min after the crowd was heard
			11:50 @bank (official): still fails
			12:00 @bank (official): works
			12:00 after @bank said that it works, users said otherwise: none in 15 min, 3 reports by 3 authors in 1 h, 3 reports by 3 authors in 2 h; premature: bad news went on until 12:40 UTC
			12:00 users say that it fails (3 reports by 3 authors) while @bank (official) says that it works, until 12:40 UTC (40 min)
			13:10 @bank (official): fails
			`},
		{"the operator speaks before the crowd, and the press repeats it", nil, "10:45", "12:00", `
			09:00 @bank official down ZZ
			10:00 @bank official up ZZ
			10:10 @bank official down ZZ service=bank-app
			10:20 news press ask ZZ
			10:30 ann down ZZ
			10:50 news press down DE echo
			`, `
			10:10 @bank (official): fails (bank-app)
			10:10 the operator says so 20 min before the first report
			10:30 first report by a user
			10:50 news (press): fails in DE
			`},
		{"an operator who only says that all is well has not admitted it", nil, "", "11:30", `
			10:30 ann down ZZ
			10:40 @bank official up ZZ
			`, `
			10:30 first report by a user
			10:40 @bank (official): works
			10:40 after @bank said that it works: no user said otherwise
			11:30 the operator did not say that it fails until 11:30 UTC, for 1 h
			`},
		{"claims about other places and other parts contradict nothing", []string{"US"}, "", "13:00", `
			10:30 ann down US
			10:31 @watch monitor down 150 service=bank-app
			10:32 @meter monitor up 021 service=bank-app
			10:33 @third monitor down US service=bank-cards
			11:00 bob down DE
			11:20 cat down DE
			11:30 dan down DE
			11:31 eve down US service=bank-cards
			11:32 fay down ZZ
			11:33 gil down US service=bank-app
			`, `
			10:30 first report by a user in US
			10:31 @watch (monitor): fails (bank-app) in 150
			10:32 @meter (monitor): works (bank-app) in 021
			10:32 after @meter said that it works (bank-app) in 021, users said otherwise: none in 15 min, none in 1 h, 1 report by 1 author in 2 h
			10:33 @third (monitor): fails (bank-cards) in US
			13:00 the operator said nothing that was seen until 13:00 UTC, for 2 h 30 min
			`},
		{"what several say in one breath is one line", nil, "", "10:50", `
			10:30 ann down ZZ
			10:40 @watch monitor down 021
			10:40 @watch monitor down 150
			`, `
			10:30 first report by a user
			10:40 @watch (monitor): fails in 021, 150
			10:50 the operator said nothing that was seen until 10:50 UTC, for 20 min
			`},
		{"the crowd turns, and turns back", nil, "", "13:00", `
			10:30 a down ZZ
			10:40 b up ZZ
			10:45 c up ZZ
			10:50 d up ZZ
			11:00 e down ZZ
			12:00 f down ZZ
			12:01 g ask ZZ
			12:02 h down ZZ
			12:03 i down ZZ
			`, `
			10:30 first report by a user
			10:40 first user who says that it works
			10:50 the crowd turns: in the hour before 3 reports that it works, 1 that it fails
			12:03 the crowd turns back: in the hour before 3.5 reports that it fails, 0 that it works
			13:00 the operator said nothing that was seen until 13:00 UTC, for 2 h 30 min
			`},
		{"it comes back in one place before the other", []string{"021", "150"}, "", "14:00", `
			10:30 a down DE
			10:31 b down US
			12:00 c up US
			12:05 d up US
			12:06 e down DE
			12:07 f still_down NO
			12:08 g up CA
			13:30 h up DE
			13:31 i up NO
			13:32 j up DE
			`, `
			10:30 first report by a user in DE
			10:30 first report by a user in 150
			10:31 first report by a user in 021
			12:00 first user who says that it works in US
			12:08 the crowd turns in 021: in the hour before 3 reports that it works, 0 that it fails
			13:32 the crowd turns in 150: in the hour before 3 reports that it works, 0 that it fails
			14:00 the operator said nothing that was seen until 14:00 UTC, for 3 h 30 min
			`},
		{"copies and one author's many posts are one voice", nil, "", "14:00", `
			10:30 ann down ZZ
			11:00 @watch monitor up ZZ
			11:20 bot1 down ZZ text=spam
			11:21 bot2 down ZZ text=spam
			11:22 bot3 down ZZ text=spam
			11:30 bob down ZZ
			11:31 bob down ZZ
			11:32 bob still_down ZZ
			`, `
			10:30 first report by a user
			11:00 @watch (monitor): works
			11:00 after @watch said that it works, users said otherwise: none in 15 min, 3 reports by 2 authors in 1 h, 3 reports by 2 authors in 2 h
			14:00 the operator said nothing that was seen until 14:00 UTC, for 3 h 30 min
			`},
		{"a claim is told while its hours still run", nil, "", "11:20", `
			10:30 ann down ZZ
			11:00 @watch monitor up ZZ
			11:10 bob still_down ZZ
			`, `
			10:30 first report by a user
			11:00 @watch (monitor): works
			11:00 after @watch said that it works, users said otherwise: 1 report by 1 author in 15 min, 1 report by 1 author in 1 h so far
			11:20 the operator said nothing that was seen until 11:20 UTC, for 50 min
			`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			i := outage(t, "bank", "10:30", tt.detected, tt.members...)
			l := ledger.Make(ledger.Case{Incident: i, Signals: posts(t, tt.posts), Now: at(t, tt.now), Regions: regions, Services: services})
			want := strings.TrimSpace(strings.ReplaceAll(tt.want, "\t", "")) + "\n"
			if diff := cmp.Diff(want, told(l, i)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What comes after an incident's end is none of its business.
func TestTheLedgerEndsWithItsIncident(t *testing.T) {
	i := outage(t, "bank", "10:30", "10:40")
	i.State, i.ResolvedAt = outcry.Resolved, at(t, "12:00")
	l := ledger.Make(ledger.Case{Incident: i, Now: at(t, "20:00"), Signals: posts(t, `
		10:30 ann down ZZ
		11:59 @watch monitor up ZZ
		12:00 bob down ZZ
		12:01 @bank official down ZZ
	`)})
	want := "10:30 first report by a user\n11:59 @watch (monitor): works\n" +
		"11:59 after @watch said that it works: no user said otherwise\n" +
		"12:00 the operator said nothing that was seen until 12:00 UTC, for 1 h 30 min\n"
	if diff := cmp.Diff(want, told(l, i)); diff != "" {
		t.Error(diff)
	}
}

// Later posts add to the ledger and change nothing that it said at a moment.
func TestALedgerOfThePastStays(t *testing.T) {
	story := posts(t, `
		10:30 ann down DE
		10:45 bob down DE
		11:00 @watch monitor up ZZ
		11:20 cat still_down DE
		11:25 dan still_down DE
		11:30 eve still_down DE
		12:30 @bank official down ZZ
		13:00 fay up DE
		13:05 gil up DE
		13:07 hal up DE
	`)
	i := outage(t, "bank", "10:30", "10:40", "DE")
	for n := 1; n <= len(story); n++ {
		now := story[n-1].PublishedAt
		known := ledger.Make(ledger.Case{Incident: i, Signals: story[:n], Now: now, Regions: regions, Services: services})
		all := ledger.Make(ledger.Case{Incident: i, Signals: story, Now: now, Regions: regions, Services: services})
		if diff := cmp.Diff(told(known, i), told(all, i)); diff != "" {
			t.Errorf("at %s: %s", now, diff)
		}
	}
	shuffled := slices.Clone(story)
	slices.Reverse(shuffled)
	now := at(t, "14:00")
	if diff := cmp.Diff(ledger.Make(ledger.Case{Incident: i, Signals: story, Now: now}), ledger.Make(ledger.Case{Incident: i, Signals: shuffled, Now: now})); diff != "" {
		t.Errorf("the order in which signals come matters: %s", diff)
	}
}

func TestTheStrongestEvidenceComesFirst(t *testing.T) {
	i := outage(t, "bank", "10:30", "")
	l := ledger.Make(ledger.Case{Incident: i, Now: at(t, "14:00"), Signals: posts(t, `
		10:30 ann down ZZ
		11:00 @watch monitor up ZZ
		11:01 bob down ZZ echo
		11:02 cat down ZZ w=0.4
		11:03 dan down ZZ w=0.9
		11:04 eve still_down ZZ w=0.9
		11:05 eve still_down ZZ w=0.9
		11:06 fay ask ZZ
	`)})
	if len(l.AllClears) != 1 {
		t.Fatalf("all-clears: %+v", l.AllClears)
	}
	if got, want := l.AllClears[0].Examples, []int64{6, 5, 4, 3}; !slices.Equal(got, want) {
		t.Errorf("evidence is %v, want %v: still down first, an author once, little weight, an echo; no question", got, want)
	}
}

func TestConcentration(t *testing.T) {
	story := strings.Repeat("11:00 loud down ZZ source=x\n", 6) +
		"11:01 ann down ZZ echo text=copy\n11:02 bob down ZZ text=copy\n11:03 ? down ZZ\n11:04 cat ask ZZ\n11:05 dan up ZZ\n11:06 @bank official down ZZ\n"
	i := outage(t, "bank", "10:30", "")
	l := ledger.Make(ledger.Case{Incident: i, Now: at(t, "14:00"), Signals: posts(t, story)})
	want := ledger.Concentration{Posts: 10, TopAuthor: 0.6, TopSource: 0.6, TopText: 0.2, Echo: 0.1, Unknown: 0.1}
	if l.Concentration != want {
		t.Errorf("got %+v, want %+v", l.Concentration, want)
	}
	if got, want := want.String(), "60 % of 10 posts by one author, 60 % from one source, 20 % with one text, 10 % echo, 10 % by unknown authors"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	if got := (ledger.Concentration{}).String(); got != "no posts by users" {
		t.Errorf("nothing is %q", got)
	}
}

// A campaign that changes a word in each copy is still seen as one text.
func TestNearCopiesConcentrate(t *testing.T) {
	var list []outcry.StoredSignal
	for n := range 1000 {
		g := posts(t, "11:00 ann down ZZ")[0]
		g.Seq, g.PostID = int64(n), string(rune('a'+n))
		spread := key("unrelated" + g.PostID)
		g.Sighting.Text = outcry.TextKey{Kind: outcry.LongText, Key: spread*0x9e3779b97f4a7c15 ^ spread>>31}
		if n%4 == 0 { // a quarter differ from one text in two bits
			g.Sighting.Text.Key = 0xfedcba9876543210 ^ 1<<(n/4%56) ^ 1<<(n/4/56%8+56)
		}
		list = append(list, g)
	}
	l := ledger.Make(ledger.Case{Incident: outage(t, "bank", "10:30", ""), Signals: list, Now: at(t, "14:00")})
	if got := l.Concentration.TopText; got < 0.2 || got > 0.3 {
		t.Errorf("the top text makes %.3f of the posts, want about 0.25", got)
	}
}

// A notice that was changed since has no signal left; the incident knows of it.
func TestAnAcknowledgementOutlivesItsWords(t *testing.T) {
	i := outage(t, "bank", "10:30", "10:40")
	i.OfficialAckAt = at(t, "11:00")
	l := ledger.Make(ledger.Case{Incident: i, Now: at(t, "14:00"), Signals: posts(t, "10:30 ann down ZZ\n12:00 @bank official down ZZ\n")})
	want := ledger.Operator{AckAt: at(t, "11:00"), Delay: 1800, Behind: 1200, Spoke: true}
	if l.Operator != want {
		t.Errorf("got %+v, want %+v", l.Operator, want)
	}
}
