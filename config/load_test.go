package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"outcry"
	"outcry/filters"
)

// fewRegions stands for the gazetteer.
type fewRegions map[string][]string

func (r fewRegions) Resolve(typed string) ([]string, error) {
	if ids, ok := r[strings.ToLower(typed)]; ok {
		return ids, nil
	}
	return nil, fmt.Errorf("no region is called %q", typed)
}

// outside is a small world: some files, some variables, some kinds.
func outside(files fstest.MapFS) Outside {
	env := map[string]string{"TOKEN": "t0p-s3cret", "EMPTY": "", "LINES": "t0p-s3cret\r\nX-Evil: 1"}
	return Outside{
		Env:     func(name string) (string, bool) { v, ok := env[name]; return v, ok },
		Open:    func(path string) (io.ReadCloser, error) { return files.Open(strings.TrimPrefix(path, "/")) },
		Kinds:   []string{"feed", "reddit", "mastodon", "hackernews", "statuspage", "jsonl", "push"},
		Regions: fewRegions{"us": {"US"}, "no": {"NO"}, "uk": {"GB"}, "emea": {"150", "002", "145"}},
	}
}

func parse(t *testing.T, text string) (Config, error) {
	t.Helper()
	return Parse("outcry.yaml", []byte(text), outside(fstest.MapFS{
		"run/token": {Data: []byte("t0p-s3cret\n")},
		"run/empty": {Data: []byte("\n")},
		"run/large": {Data: []byte(strings.Repeat("t0p-s3cret", maxSecret))},
	}))
}

func TestWholeFile(t *testing.T) {
	got, err := parse(t, `
database: data/o.db
listen: ""
contact: ops@example.org
rules: rules
retention: { posts: 30d, signals: 2y }
detection: { false_alarms: 2 per 1w }
services:
  - { id: tesla, name: Tesla, aliases: [tesla app], in: cars, accounts: { official: ["@Tesla"], monitor: ["@teslascope"] } }
  - { id: acme, handles: ["@acme"], hashtags: ["#acmedown"], domains: [acme.example], country: uk }
sources:
  - name: r-teslamotors
    kind: reddit
    url: https://www.reddit.com/new/.rss?feed=${TOKEN}
    every: 10m
    service: tesla
    region: NO
    voice: press
  - { name: 1e3, kind: mastodon, tags: [outage, "#down"] }
  - { name: hn, kind: hackernews, query: "is down" }
  - { name: file, kind: jsonl, path: posts.jsonl }
  - { name: in, kind: push, token: "file:/run/token" }
alerts:
  - { to: "slack://${TOKEN}@ops", services: [tesla], regions: [EMEA, us], states: [ongoing, resolved] }
`)
	if err != nil {
		t.Fatal(err)
	}
	want := Config{
		File: "outcry.yaml", Database: "data/o.db", Contact: "ops@example.org", Rules: "rules",
		Retention: Retention{Posts: 30 * filters.Day, Signals: 2 * filters.Year},
		Detection: Detection{FalseAlarms: Rate{Times: 2, Per: 7 * filters.Day}},
		Services: []Service{
			{Line: 9, ID: "tesla", Name: "Tesla", Aliases: []string{"tesla app"}, In: []string{"cars"},
				Accounts: map[outcry.Voice][]string{outcry.Official: {"Tesla"}, outcry.Monitor: {"teslascope"}}},
			{Line: 10, ID: "acme", Name: "acme", Handles: []string{"acme"}, Hashtags: []string{"acmedown"}, Domains: []string{"acme.example"}, Country: "GB"},
		},
		Sources: []Source{
			{Line: 12, Name: "r-teslamotors", Kind: "reddit", Every: 10 * time.Minute, Service: "tesla", Region: "NO", Voice: outcry.Press,
				URL: Secret{value: "https://www.reddit.com/new/.rss?feed=t0p-s3cret", shown: "https://www.reddit.com/new/.rss?feed=${TOKEN}"}},
			{Line: 19, Name: "1e3", Kind: "mastodon", Tags: []string{"outage", "down"}},
			{Line: 20, Name: "hn", Kind: "hackernews", Query: "is down"},
			{Line: 21, Name: "file", Kind: "jsonl", Path: "posts.jsonl"},
			{Line: 22, Name: "in", Kind: "push", Token: NewSecret("t0p-s3cret")},
		},
		Alerts: []Alert{{Line: 24, To: NewSecret("slack://t0p-s3cret@ops"), Services: []string{"tesla"},
			Regions: []string{"150", "002", "145", "US"}, States: []string{"ongoing", "resolved"}}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(Secret{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestWhatIsLeftOutIsAsInDefault(t *testing.T) {
	for _, text := range []string{"", "# nothing yet\n", "sources:\nlisten:\n", "{}", "---\n"} {
		got, err := parse(t, text)
		want := Default()
		want.File = "outcry.yaml"
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(Secret{})); err != nil || diff != "" {
			t.Errorf("%q: %v (-want +got)\n%s", text, err, diff)
		}
	}
}

func TestTemplateLoads(t *testing.T) {
	o := outside(nil)
	o.Regions = nil
	got, err := Parse("outcry.yaml", []byte(Template()), o)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Sources) < 6 {
		t.Errorf("the template has %d sources", len(got.Sources))
	}
	for _, s := range got.Sources {
		if s.Token.Reveal() != "" || strings.Contains(s.URL.Reveal(), "$") {
			t.Errorf("%s needs a key", s.Name)
		}
	}
}

// What the template shows in comments must be right once it is uncommented.
func TestTemplateExamplesLoad(t *testing.T) {
	var b strings.Builder
	for line := range strings.Lines(Template()) {
		for _, key := range []string{"contact:", "services:", "  ", "alerts:"} {
			if rest, ok := strings.CutPrefix(line, "# "); ok && strings.HasPrefix(rest, key) {
				line = strings.ReplaceAll(rest, "${SLACK_TOKEN}", "${TOKEN}")
			}
		}
		b.WriteString(line)
	}
	o := outside(nil)
	o.Regions = nil
	got, err := Parse("outcry.yaml", []byte(b.String()), o)
	if err != nil {
		t.Fatal(err)
	}
	if got.Contact == "" || len(got.Services) != 1 || len(got.Alerts) != 1 {
		t.Errorf("contact %q, %d services, %d alerts; the examples were not read", got.Contact, len(got.Services), len(got.Alerts))
	}
}

func TestLoadReadsTheFile(t *testing.T) {
	files := fstest.MapFS{
		"outcry.yaml": {Data: []byte("database: x.db\n")},
		"large.yaml":  {Data: []byte(strings.Repeat("#", MaxSize+1))},
	}
	got, err := Load("outcry.yaml", outside(files))
	if err != nil || got.Database != "x.db" {
		t.Errorf("got %q, %v", got.Database, err)
	}
	if _, err := Load("none.yaml", outside(files)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v; want one that is fs.ErrNotExist", err)
	}
	if _, err := Load("large.yaml", outside(files)); err == nil || !strings.HasSuffix(err.Error(), "large.yaml: is larger than 1024 KiB") {
		t.Errorf("large file: %v", err)
	}
}

func TestSystemReadsThisProcess(t *testing.T) {
	t.Setenv("OUTCRY_CONFIG_TEST", "value")
	o := System([]string{"feed"}, nil)
	if v, ok := o.Env("OUTCRY_CONFIG_TEST"); !ok || v != "value" {
		t.Errorf("Env: %q, %v", v, ok)
	}
	if raw, err := o.read("load_test.go", MaxSize); err != nil || !strings.HasPrefix(string(raw), "package config") {
		t.Errorf("Open: %v", err)
	}
}
