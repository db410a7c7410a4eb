package collectors_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"outcry"
	"outcry/collectors"
)

func line(id string) string {
	return fmt.Sprintf(`{"id":%q,"text":"app is down","published_at":"2026-03-01T11:00:00Z"}`, id)
}

func ids(posts []outcry.Post) string {
	var list []string
	for _, p := range posts {
		list = append(list, p.ID)
	}
	return strings.Join(list, " ")
}

// TestFollow reads a file as it grows, is cut short and is replaced.
func TestFollow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "posts.jsonl")
	f := newFetcher(t, collectors.Options{})
	src := collectors.Source{Name: "s", Kind: "jsonl", Path: path}
	var st collectors.State
	steps := []struct {
		name, add string
		replace   bool
		posts     string
		skipped   int
		gap       bool
		outcome   outcry.Outcome
	}{
		{"starts", line("a") + "\n" + line("b") + "\n", false, "a b", 0, false, outcry.Read},
		{"nothing new", "", false, "", 0, false, outcry.Unchanged},
		{"half a line", line("c")[:20], false, "", 0, false, outcry.Unchanged},
		{"the other half", line("c")[20:] + "\n" + line("d") + "\r\n", false, "c d", 0, false, outcry.Read},
		{"malformed lines", "nonsense\n\n{\"id\":\"x\"}\n" + line("e") + "\n", false, "e", 2, false, outcry.Read},
		{"cut short", line("f") + "\n", true, "f", 0, true, outcry.Read},
		{"grows on", line("g") + "\n", false, "g", 0, false, outcry.Read},
		{"replaced by a longer file", line("x1") + "\n" + line("x2") + "\n" + line("x3") + "\n", true, "x1 x2 x3", 0, true, outcry.Read},
		{"emptied", "", true, "", 0, true, outcry.Unchanged},
		{"filled", line("h") + "\n", false, "h", 0, false, outcry.Read},
	}
	for _, tt := range steps {
		flags := os.O_APPEND | os.O_CREATE | os.O_WRONLY
		if tt.replace {
			flags |= os.O_TRUNC
		}
		write(t, path, flags, tt.add)
		got := f.Visit(context.Background(), src, st)
		v := got.Visit
		if ids(got.Posts) != tt.posts || v.Skipped != tt.skipped || v.Gap != tt.gap || v.Outcome != tt.outcome {
			t.Errorf("%s: posts %q, skipped %d, gap %v, %s (%s); want %q, %d, %v, %s", tt.name, ids(got.Posts), v.Skipped, v.Gap, v.Outcome, v.Reason,
				tt.posts, tt.skipped, tt.gap, tt.outcome)
		}
		if tt.name == "malformed lines" && (len(got.Problems) != 2 || got.Problems[0].Item != 5 || got.Problems[1].Item != 7) {
			t.Errorf("problems are %+v; want those of lines 5 and 7", got.Problems)
		}
		st = got.State
	}
}

func write(t *testing.T, path string, flags int, text string) {
	t.Helper()
	file, err := os.OpenFile(path, flags, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString(text); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestFollowBacklog reads a long file in parts, with a line in it that is too
// long to be read.
func TestFollowBacklog(t *testing.T) {
	path := filepath.Join(t.TempDir(), "posts.jsonl")
	var b strings.Builder
	for i := range 12_000 {
		b.WriteString(line(fmt.Sprint(i)) + "\n")
	}
	b.WriteString(`{"id":"long","text":"` + strings.Repeat("x", 9<<20) + "\"}\nnonsense\n" + line("last") + "\n")
	write(t, path, os.O_CREATE|os.O_WRONLY, b.String())
	f := newFetcher(t, collectors.Options{})
	src := collectors.Source{Name: "s", Kind: "jsonl", Path: path}
	var st collectors.State
	var posts []outcry.Post
	skipped, problems := 0, ""
	for visits := 1; ; visits++ {
		got := f.Visit(context.Background(), src, st)
		posts, skipped, st = append(posts, got.Posts...), skipped+got.Visit.Skipped, got.State
		for _, p := range got.Problems {
			problems += fmt.Sprintf("%d: %.20s; ", p.Item, p.Reason)
		}
		if len(got.Posts) > 10_000 || visits > 20 {
			t.Fatalf("visit %d: %d posts at once", visits, len(got.Posts))
		}
		if got.Visit.Next.After(noon) {
			break
		}
	}
	if len(posts) != 12_001 || posts[12_000].ID != "last" || skipped != 2 {
		t.Errorf("%d posts, %d skipped", len(posts), skipped)
	}
	if want := "12001: longer than 4 MiB; 12002: no JSON object: inva; "; problems != want {
		t.Errorf("problems %q, want %q", problems, want)
	}
}

func TestFollowNoFile(t *testing.T) {
	v := newFetcher(t, collectors.Options{}).Visit(context.Background(), collectors.Source{Name: "s", Kind: "jsonl", Path: t.TempDir()}, collectors.State{}).Visit
	if v.Outcome != outcry.Failed || !strings.Contains(v.Reason, "neither a file nor a named pipe; check path") {
		t.Errorf("%s: %s", v.Outcome, v.Reason)
	}
}
