package collectors_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"outcry/collectors"
)

func TestValidate(t *testing.T) {
	for _, tt := range []struct {
		src  collectors.Source
		want []string
	}{
		{collectors.Source{Name: "a", Kind: "feed", URL: "https://a.example/"}, nil},
		{collectors.Source{Name: "a", Kind: "hackernews"}, nil},
		{collectors.Source{Name: "a", Kind: "mastodon", Tags: []string{"x"}, Every: time.Minute}, nil},
		{collectors.Source{Name: "a", Kind: "reddit", URL: "http://127.0.0.1:9/r/a", Every: time.Second}, nil},
		{collectors.Source{Kind: "telex", Voice: "god"}, []string{
			"name: is missing; give the source a name of its own",
			`voice: is "god"; allowed: user, official, monitor, press`,
			`kind: is "telex"; allowed: feed, reddit, mastodon, hackernews, statuspage, jsonl, push`,
		}},
		{collectors.Source{Name: "a", Kind: "feed"}, []string{"url: is missing; kind feed needs it"}},
		{collectors.Source{Name: "a", Kind: "feed", URL: "ftp://x/"}, []string{`url: starts with "ftp"; want http:// or https://`}},
		{collectors.Source{Name: "a", Kind: "feed", URL: "http:///x"}, []string{"url: names no host; want one such as https://example.org/feed.xml"}},
		{collectors.Source{Name: "a", Kind: "feed", URL: "http://a b/"}, []string{"url: is no address; want one such as https://example.org/feed.xml"}},
		{collectors.Source{Name: "a", Kind: "reddit", URL: "https://www.reddit.com/r/a", Every: time.Second}, []string{
			"every: is 1s; kind reddit visits a public host every 1m5s at most"}},
		{collectors.Source{Name: "a", Kind: "jsonl"}, []string{"path: is missing; kind jsonl needs it"}},
		{collectors.Source{Name: "a", Kind: "jsonl", Path: "x", Every: -1}, []string{"every: is -1ns; want a positive time, as in 10m"}},
		{collectors.Source{Name: "a", Kind: "push"}, []string{"token: is missing; kind push needs it"}},
		{collectors.Source{Name: "a", Kind: "mastodon", Tags: strings.Fields("a b c d e f/g")}, []string{
			"tags: has 6 tags; one source takes 5: make it two sources", `tags: has "f/g"; want one word, as in outage`}},
	} {
		var got []string
		for _, err := range tt.src.Validate() {
			got = append(got, err.Error())
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s %q: got\n%s\nwant\n%s", tt.src.Kind, tt.src.URL, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

// TestSecretsStaySecret prints a source in every way.
func TestSecretsStaySecret(t *testing.T) {
	src := collectors.Source{Name: "desk", Kind: "push", Token: "hush", URL: "https://u:hush@a.example/?feed=hush"}
	var out bytes.Buffer
	fmt.Fprintf(&out, "%v %+v %#v %s", src, src, src, src)
	slog.New(slog.NewTextHandler(&out, nil)).Info("read", "source", src)
	src.URL = ""
	if err := json.NewEncoder(&out).Encode(src); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "hush") {
		t.Errorf("the secret is in %s", out.String())
	}
}

// TestKinds holds every kind to what a person needs to use it.
func TestKinds(t *testing.T) {
	for _, k := range collectors.Kinds() {
		if k.Doc.Reads == "" || k.Doc.Wire == "" || k.Doc.Keys == "" || k.Doc.Tells == "" || k.Doc.Limits == "" {
			t.Errorf("%s: its documentation has holes: %+v", k.Name, k.Doc)
		}
		if !strings.Contains(k.Doc.String(), "  - name: ") || !strings.Contains(k.Doc.Example, "kind: "+k.Name) {
			t.Errorf("%s: no example in\n%s", k.Name, k.Doc)
		}
		if k.Decode == nil || (k.Reads == collectors.Web) != (k.Request != nil) || k.Every <= 0 {
			t.Errorf("%s: the table's line is not whole", k.Name)
		}
	}
}
