package filters

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"outcry"
)

// fewRegions and fewServices stand for the gazetteer and the catalogue.
type fewRegions map[string][]string

func (r fewRegions) Resolve(typed string) ([]string, error) {
	if ids, ok := r[strings.ToLower(typed)]; ok {
		return ids, nil
	}
	return nil, fmt.Errorf("no region is called %q", typed)
}

type fewServices map[string]string

func (r fewRegions) Children(id string) []string {
	if id == "US" {
		return []string{"US-CA", "US-NY"}
	}
	return nil
}

func (s fewServices) Resolve(name string) (string, bool) {
	if id, ok := s[strings.ToLower(name)]; ok {
		return id, true
	}
	return strings.Trim(strings.ToLower(name), "!"), false
}

var now = time.Date(2023, 2, 14, 12, 30, 15, 0, time.UTC)

func context() Context {
	return Context{
		Now:      now,
		Regions:  fewRegions{"uk": {"GB"}, "de": {"DE"}, "emea": {"150", "002", "145"}, "us": {"US"}},
		Services: fewServices{"tesla": "tesla", "tesla app": "tesla"},
	}
}

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestSpanOfAQuery(t *testing.T) {
	for _, tc := range []struct {
		name         string
		values       Values
		span         time.Duration
		since, until string
		step         time.Duration
	}{
		{"nothing said", nil, 0, "", "", 0},
		{"default span", nil, Day, "2023-02-13T12:30:15Z", "2023-02-14T12:30:15Z", 5 * time.Minute},
		{"back from now", Values{"since": {"1h30m"}}, Day, "2023-02-14T11:00:15Z", "2023-02-14T12:30:15Z", time.Minute},
		{"both relative", Values{"since": {"7d"}, "until": {"1d"}}, Day, "2023-02-07T12:30:15Z", "2023-02-13T12:30:15Z", time.Hour},
		{"only the end", Values{"until": {"2023-02-10T06:00:00Z"}}, Day, "2023-02-09T06:00:00Z", "2023-02-10T06:00:00Z", 5 * time.Minute},
		{"only the end, no default", Values{"until": {"2023-02-10T06:00:00Z"}}, 0, "", "2023-02-10T06:00:00Z", 0},
		{"a day", Values{"since": {"2023-02-10"}, "until": {"2023-02-10"}}, 0, "2023-02-10T00:00:00Z", "2023-02-11T00:00:00Z", 5 * time.Minute},
		{"two days", Values{"since": {"2023-02-10"}, "until": {"2023-02-11"}}, 0, "2023-02-10T00:00:00Z", "2023-02-12T00:00:00Z", time.Hour},
		{"yesterday", Values{"since": {"yesterday"}, "until": {"Yesterday"}}, 0, "2023-02-13T00:00:00Z", "2023-02-14T00:00:00Z", 5 * time.Minute},
		{"today ends now", Values{"since": {"today"}, "until": {"today"}}, 0, "2023-02-14T00:00:00Z", "2023-02-14T12:30:15Z", 5 * time.Minute},
		{"now", Values{"since": {"1h"}, "until": {"now"}}, 0, "2023-02-14T11:30:15Z", "2023-02-14T12:30:15Z", time.Minute},
		{"never beyond now", Values{"since": {"1h"}, "until": {"2999-01-01"}}, 0, "2023-02-14T11:30:15Z", "2023-02-14T12:30:15Z", time.Minute},
		{"never before there were posts", Values{"since": {"0001-01-01"}}, 0, "2000-01-01T00:00:00Z", "2023-02-14T12:30:15Z", Day},
		{"an offset", Values{"since": {"2023-02-14T12:00:00+01:00"}}, 0, "2023-02-14T11:00:00Z", "2023-02-14T12:30:15Z", time.Minute},
		{"a day elsewhere", Values{"since": {"2023-02-13"}, "until": {"2023-02-13"}, "tz": {"America/New_York"}}, 0, "2023-02-13T00:00:00Z", "2023-02-14T00:00:00Z", 5 * time.Minute},
		{"clock time elsewhere", Values{"since": {"2023-02-14 12:00"}, "tz": {"Europe/Berlin"}}, 0, "2023-02-14T12:00:00Z", "2023-02-14T12:30:15Z", time.Minute},
		{"as-of stands for now", Values{"since": {"1h"}, "as_of": {"2023-02-14T11:00:00Z"}}, 0, "2023-02-14T10:00:00Z", "2023-02-14T11:00:00Z", time.Minute},
		{"step said", Values{"since": {"1h"}, "step": {"15m"}}, 0, "2023-02-14T11:30:15Z", "2023-02-14T12:30:15Z", 15 * time.Minute},
		{"empty values, as forms send them", Values{"since": {""}, "until": {" "}, "region": {""}, "tz": {""}}, Day, "2023-02-13T12:30:15Z", "2023-02-14T12:30:15Z", 5 * time.Minute},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c := context()
			c.Span = tc.span
			got, err := Parse(tc.values, c)
			if err != nil {
				t.Fatal(err)
			}
			var since, until time.Time
			if tc.since != "" {
				since = at(tc.since)
			}
			if tc.until != "" {
				until = at(tc.until)
			}
			if !got.Query.Since.Equal(since) || !got.Query.Until.Equal(until) || got.Query.Step != tc.step {
				t.Errorf("got [%v, %v) by %v; want [%v, %v) by %v",
					got.Query.Since, got.Query.Until, got.Query.Step, since, until, tc.step)
			}
		})
	}
}

func TestParse(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name   string
		values Values
		want   Selection
	}{
		{"nothing", nil, Selection{Zone: time.UTC}},
		{"services by name", Values{"service": {"Tesla app", "tesla", "Zwift"}},
			Selection{Query: outcry.Query{Services: []string{"tesla", "zwift"}}, Zone: time.UTC, Unknown: []string{"zwift"}}},
		{"regions by name", Values{"region": {"UK", "EMEA"}},
			Selection{Query: outcry.Query{Regions: []string{"GB", "150", "002", "145"}}, Zone: time.UTC}},
		{"regions within", Values{"region": {"us/*", "de"}},
			Selection{Query: outcry.Query{Regions: []string{"US-CA", "US-NY", "DE"}}, Zone: time.UTC}},
		{"stances", Values{"stance": {"down,still-down", "UP"}},
			Selection{Query: outcry.Query{Stances: []outcry.Stance{outcry.Down, outcry.StillDown, outcry.Up}}, Zone: time.UTC}},
		{"questions", Values{"stance": {"query"}}, Selection{Query: outcry.Query{Queries: true}, Zone: time.UTC}},
		{"voices, symptoms, sources", Values{"voice": {"official, monitor"}, "symptom": {"login"}, "source": {"a,b", "a,b", "c"}},
			Selection{Query: outcry.Query{
				Voices: []outcry.Voice{outcry.Official, outcry.Monitor}, Symptoms: []outcry.Symptom{outcry.Login}, Sources: []string{"a,b", "c"},
			}, Zone: time.UTC}},
		{"zone", Values{"tz": {"Europe/Berlin"}}, Selection{Zone: berlin}},
		{"as-of", Values{"as-of": {"2023-02-14T11:00:00Z"}}, Selection{Query: outcry.Query{AsOf: at("2023-02-14T11:00:00Z")}, Zone: time.UTC}},
		{"as-of a past day", Values{"as-of": {"yesterday"}}, Selection{Query: outcry.Query{AsOf: at("2023-02-14T00:00:00Z")}, Zone: time.UTC}},
		{"as-of later than now is now", Values{"as-of": {"2999-01-01"}}, Selection{Zone: time.UTC}},
		{"what the caller reads itself", Values{"format": {"csv"}}, Selection{Zone: time.UTC}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c := context()
			c.Also = []string{"format"}
			got, err := Parse(tc.values, c)
			if err != nil {
				t.Fatal(err)
			}
			sameZone := cmp.Comparer(func(a, b *time.Location) bool { return a.String() == b.String() })
			if diff := cmp.Diff(tc.want, got, sameZone); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestErrorsNameFlagValueAndWhatIsAllowed(t *testing.T) {
	for _, tc := range []struct {
		name   string
		values Values
		want   string
	}{
		{"time", Values{"since": {"last tuesday"}}, `since "last tuesday": want ` + WantTime},
		{"no such day", Values{"until": {"2023-02-30"}}, `until "2023-02-30": want ` + WantTime},
		{"as typed", Values{"as_of": {"then"}}, `as_of "then": want ` + WantTime},
		{"order", Values{"since": {"1h"}, "until": {"2h"}}, `since "1h": want a time before the end of the span, 2023-02-14T10:30:15Z`},
		{"nothing between", Values{"since": {"now"}}, `since "now": want a time before the end of the span, 2023-02-14T12:30:15Z`},
		{"step", Values{"step": {"7m"}}, `step "7m": want whole minutes that divide the day evenly: ` + steps},
		{"stance", Values{"stance": {"down,broken"}}, `stance "broken": want one or more of down, still_down, up, query`},
		{"voice", Values{"voice": {"me"}}, `voice "me": want one or more of user, official, monitor, press`},
		{"region", Values{"region": {"Atlantis"}}, `region "Atlantis": want the id or name of a region, such as GB, US-CA, 150 or Bavaria: no region is called "Atlantis"`},
		{"service", Values{"service": {"!!"}}, `service "!!": want the id or name of a service, such as tesla`},
		{"zone", Values{"tz": {"Berlin"}}, `tz "Berlin": want an IANA zone such as Europe/Berlin, America/New_York or UTC`},
		{"zone as a path", Values{"tz": {"../../etc/passwd"}}, `tz "../../etc/passwd": want an IANA zone such as Europe/Berlin, America/New_York or UTC`},
		{"twice", Values{"since": {"1h", "2h"}}, `since: given 2 times; give it once`},
		{"unknown", Values{"servce": {"tesla"}}, `servce: no such filter; did you mean service?`},
		{"unknown by far", Values{"colour": {"red"}}, `colour: no such filter; known: service, region, since, until, as-of, step, stance, voice, symptom, source, tz`},
		{"too many", Values{"source": numbered("s", 101)}, `source: given 101 times; at most 100 are read`},
		{"too long", Values{"source": {strings.Repeat("s", 201)}}, `source: a value is 201 bytes long; at most 200 are read`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := Parse(tc.values, context())
			var wrong *Error
			if !errors.As(err, &wrong) {
				t.Fatalf("got %v; want an *Error", err)
			}
			if err.Error() != tc.want {
				t.Errorf("got  %s\nwant %s", err, tc.want)
			}
		})
	}
}

func numbered(prefix string, n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprint(prefix, i)
	}
	return list
}

func TestTooManyBuckets(t *testing.T) {
	c := context()
	c.MaxBuckets = 1000
	_, err := Parse(Values{"since": {"7d"}, "step": {"1m"}}, c)
	want := `step "1m": want a longer step or a shorter span: 10080 buckets, at most 1000 are given at once`
	if err == nil || err.Error() != want {
		t.Errorf("got %v; want %s", err, want)
	}
	if _, err := Parse(Values{"since": {"7d"}, "step": {"1h"}}, c); err != nil {
		t.Error(err)
	}
}

func TestAlign(t *testing.T) {
	q := Align(outcry.Query{Since: at("2023-02-14T10:34:10Z"), Until: at("2023-02-14T12:00:01Z"), Step: time.Hour})
	if !q.Since.Equal(at("2023-02-14T10:00:00Z")) || !q.Until.Equal(at("2023-02-14T13:00:00Z")) {
		t.Errorf("got [%v, %v)", q.Since, q.Until)
	}
	if again := Align(q); !again.Since.Equal(q.Since) || !again.Until.Equal(q.Until) {
		t.Errorf("whole buckets were widened to [%v, %v)", again.Since, again.Until)
	}
	day := Align(outcry.Query{Since: at("2023-02-14T10:34:10Z"), Until: at("2023-02-14T10:35:00Z"), Step: Day})
	if !day.Since.Equal(at("2023-02-14T00:00:00Z")) || !day.Until.Equal(at("2023-02-15T00:00:00Z")) {
		t.Errorf("a day's bucket starts at midnight UTC; got [%v, %v)", day.Since, day.Until)
	}
}

func TestWithoutCatalogueNamesStay(t *testing.T) {
	got, err := Parse(Values{"service": {"tesla"}, "region": {"GB"}}, Context{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	want := outcry.Query{Services: []string{"tesla"}, Regions: []string{"GB"}}
	if diff := cmp.Diff(want, got.Query); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
