package filters

import (
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"
)

// The tags are only words until a parser has read them.
func TestFlagsOnACommandLine(t *testing.T) {
	var cli struct {
		Flags `embed:""`
	}
	parser, err := kong.New(&cli)
	if err != nil {
		t.Fatal(err)
	}
	_, err = parser.Parse([]string{
		"--service", "tesla", "--service", "a, b", "--region", "Washington, D.C.", "--region", "US/*",
		"--since", "24h", "--until", "now", "--as-of", "1h", "--step", "15m",
		"--stance", "down,up", "--voice", "user", "--symptom", "login", "--source", "r,s", "--tz", "UTC",
	})
	if err != nil {
		t.Fatal(err)
	}
	want := Values{
		"service": {"tesla", "a, b"}, "region": {"Washington, D.C.", "US/*"},
		"since": {"24h"}, "until": {"now"}, "as-of": {"1h"}, "step": {"15m"},
		"stance": {"down", "up"}, "voice": {"user"}, "symptom": {"login"}, "source": {"r,s"}, "tz": {"UTC"},
	}
	if diff := cmp.Diff(want, cli.Values()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, name := range Names {
		if _, ok := cli.Values()[name]; !ok {
			t.Errorf("there is no flag for %s", name)
		}
	}
}
