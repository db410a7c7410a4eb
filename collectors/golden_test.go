package collectors_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"outcry"
	"outcry/collectors"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// TestGolden decodes each testdata/KIND-what.in and compares what comes out
// with KIND-what.golden: a line for the page, then a line a post.
func TestGolden(t *testing.T) {
	inputs, err := filepath.Glob("testdata/*.in")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, input := range inputs {
		name := strings.TrimSuffix(filepath.Base(input), ".in")
		t.Run(name, func(t *testing.T) {
			kindName, _, _ := strings.Cut(name, "-")
			kind, known := collectors.KindOf(kindName)
			if !known {
				t.Fatalf("no kind %q", kindName)
			}
			seen[kindName] = true
			body, err := os.ReadFile(input)
			if err != nil {
				t.Fatal(err)
			}
			src := collectors.Source{Name: name, Kind: kindName, URL: "https://example.org/", Region: "GB"}
			page, err := kind.Read(src, body, "", noon)
			if err != nil {
				t.Fatal(err)
			}
			got := golden(t, page)
			file := strings.TrimSuffix(input, ".in") + ".golden"
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("differs from %s (-want +got):\n%s", file, diff)
			}
			for _, p := range page.Posts {
				if p.Source != name || p.SourceRegion != "GB" || !p.FirstSeenAt.Equal(noon) {
					t.Errorf("post %s: source %q, source region %q, first seen %v", p.ID, p.Source, p.SourceRegion, p.FirstSeenAt)
				}
			}
		})
	}
	for _, k := range collectors.Kinds() {
		if !seen[k.Name] {
			t.Errorf("kind %s has no pair of files in testdata", k.Name)
		}
	}
}

func golden(t *testing.T, page collectors.Page) string {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	write := func(v any) {
		if err := enc.Encode(v); err != nil {
			t.Fatal(err)
		}
	}
	posts := page.Posts
	page.Posts = nil
	write(page)
	for _, p := range posts {
		write(struct {
			Post     outcry.Post
			EditedAt time.Time `json:",omitzero"`
			Claimed  string    `json:",omitempty"`
		}{p, p.EditedAt, p.Claimed})
	}
	return b.String()
}
