package backtest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"outcry"
)

func readTruth(s string) ([]Outage, error) {
	region := func(typed string) (string, error) {
		switch strings.ToLower(typed) {
		case "germany", "de":
			return "DE", nil
		}
		return "", fmt.Errorf("no region is called %q", typed)
	}
	service := func(typed string) (string, error) {
		if typed == "!!" {
			return "", errors.New("no service")
		}
		return strings.ToLower(typed), nil
	}
	return ReadTruth("truth.csv", strings.NewReader(s), service, region)
}

func TestReadTruth(t *testing.T) {
	got, err := readTruth("\ufeffservice,region,started_at,ended_at\r\n" +
		"Spotify,Germany,2023-02-14T10:34:00+01:00,2023-02-14T19:00:00Z\r\n" +
		"spotify,,2023-02-14T10:34:00Z,\r\n" +
		"\"tesla\", DE ,2023-02-14T10:34:00Z,2023-02-14T10:34:01Z\r\n" +
		"tesla,DE,2023-02-14T10:34:01Z,2023-02-14T10:34:02Z\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []Outage{
		{"spotify", "DE", outcry.Span{Start: at("2023-02-14T09:34:00Z"), End: at("2023-02-14T19:00:00Z")}},
		{"spotify", "001", outcry.Span{Start: at("2023-02-14T10:34:00Z")}},
		{"tesla", "DE", outcry.Span{Start: at("2023-02-14T10:34:00Z"), End: at("2023-02-14T10:34:01Z")}},
		{"tesla", "DE", outcry.Span{Start: at("2023-02-14T10:34:01Z"), End: at("2023-02-14T10:34:02Z")}},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestTruthThatNothingFailed(t *testing.T) {
	if got, err := readTruth("service,region,started_at,ended_at\n"); err != nil || len(got) > 0 {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestTruthWithMistakes(t *testing.T) {
	const head = "service,region,started_at,ended_at\n"
	for _, tc := range []struct{ name, csv, want string }{
		{"empty", "", "truth.csv:1: want the header service,region,started_at,ended_at"},
		{"no header", "tesla,DE,2023-02-14T10:34:00Z,\n", "truth.csv:1: want the header service,region,started_at,ended_at"},
		{"another order", "region,service,started_at,ended_at\n", "truth.csv:1: want the header service,region,started_at,ended_at"},
		{"too few fields", head + "tesla,DE\n", "truth.csv:2: 2 fields; want service,region,started_at,ended_at"},
		{"too many fields", head + "tesla,DE,2023-02-14T10:34:00Z,,\n", "truth.csv:2: 5 fields; want service,region,started_at,ended_at"},
		{"no service", head + ",DE,2023-02-14T10:34:00Z,\n", "truth.csv:2: service is empty"},
		{"unknown service", head + "!!,DE,2023-02-14T10:34:00Z,\n", "truth.csv:2: no service"},
		{"unknown region", head + "tesla,Atlantis,2023-02-14T10:34:00Z,\n", `truth.csv:2: no region is called "Atlantis"`},
		{"no time", head + "tesla,DE,,\n", `truth.csv:2: started_at is ""; want RFC 3339 and not before 2000, as in 2023-02-14T10:34:00Z`},
		{"a date", head + "tesla,DE,2023-02-14,\n", `truth.csv:2: started_at is "2023-02-14"; want RFC 3339 and not before 2000, as in 2023-02-14T10:34:00Z`},
		{"long ago", head + "tesla,DE,1970-01-01T00:00:00Z,\n", `truth.csv:2: started_at is "1970-01-01T00:00:00Z"; want RFC 3339 and not before 2000, as in 2023-02-14T10:34:00Z`},
		{"ends before", head + "tesla,DE,2023-02-14T10:34:00Z,2023-02-14T10:34:00Z\n", "truth.csv:2: ended_at 2023-02-14T10:34:00Z is not after started_at"},
		{"twice", head + "tesla,DE,2023-02-14T10:34:00Z,\n\ntesla,DE,2023-02-15T10:34:00Z,2023-02-16T10:34:00Z\n", "truth.csv:4: overlaps with line 2, of the same service and region"},
		{"a quote that never ends", head + "tesla,\"DE,2023-02-14T10:34:00Z,\n", `truth.csv:2: extraneous or missing " in quoted-field`},
		{"not UTF-8", head + "tes\xffla,DE,2023-02-14T10:34:00Z,\n", "truth.csv:2: service is not UTF-8"},
		{"NUL", head + "tesla,DE,\x00,\n", `truth.csv:2: started_at is "\x00"; want RFC 3339 and not before 2000, as in 2023-02-14T10:34:00Z`},
		{"several", head + "tesla,Atlantis,2023-02-14T10:34:00Z,\ntesla,DE,soon,\n",
			"truth.csv:2: no region is called \"Atlantis\"\ntruth.csv:3: started_at is \"soon\"; want RFC 3339 and not before 2000, as in 2023-02-14T10:34:00Z"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := readTruth(tc.csv)
			if err == nil || err.Error() != tc.want {
				t.Errorf("got %v, %v\nwant %s", got, err, tc.want)
			}
		})
	}
}

func TestTruthStopsTellingOfMistakes(t *testing.T) {
	_, err := readTruth("service,region,started_at,ended_at\n" + strings.Repeat("tesla,DE,soon,\n", 1000))
	if err == nil || strings.Count(err.Error(), "\n") != mostWrong || !strings.HasSuffix(err.Error(), "truth.csv: more is wrong than the first 20 lines of it") {
		t.Errorf("got %v", err)
	}
}

func FuzzReadTruth(f *testing.F) {
	f.Add("service,region,started_at,ended_at\ntesla,DE,2023-02-14T10:34:00Z,\n")
	f.Add("service,region,started_at,ended_at\n\"\n,,,\n")
	f.Fuzz(func(t *testing.T, s string) {
		outages, err := readTruth(s)
		if err != nil && (len(outages) > 0 || !strings.HasPrefix(err.Error(), "truth.csv:")) {
			t.Errorf("%d outages and the error %v", len(outages), err)
		}
		for _, o := range outages {
			if o.Service == "" || o.Region == "" || o.Start.IsZero() || !o.End.IsZero() && !o.End.After(o.Start) {
				t.Errorf("read %+v", o)
			}
		}
	})
}
