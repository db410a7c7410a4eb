//go:build unix

package collectors_test

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"outcry"
	"outcry/collectors"
)

// TestPipe reads a named pipe: what writers left in it, though they are gone,
// and never waiting for one.
func TestPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	f := newFetcher(t, collectors.Options{PipeWait: 20 * time.Millisecond})
	src := collectors.Source{Name: "s", Kind: "jsonl", Path: path}
	var st collectors.State
	for _, tt := range []struct {
		name, add, posts string
		outcome          outcry.Outcome
	}{
		{"no writer", "", "", outcry.Unchanged},
		{"two lines and a half", line("a") + "\n" + line("b") + "\n" + line("c")[:9], "a b", outcry.Read},
		{"the rest", line("c")[9:] + "\n", "c", outcry.Read},
		{"silence", "", "", outcry.Unchanged},
	} {
		if tt.add != "" {
			write(t, path, os.O_WRONLY, tt.add)
		}
		got := f.Visit(context.Background(), src, st)
		if ids(got.Posts) != tt.posts || got.Visit.Outcome != tt.outcome {
			t.Errorf("%s: posts %q, %s (%s)", tt.name, ids(got.Posts), got.Visit.Outcome, got.Visit.Reason)
		}
		st = got.State
	}

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if v := f.Visit(context.Background(), src, st).Visit; v.Outcome != outcry.Failed {
		t.Errorf("removed pipe: %s", v.Outcome)
	}
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	f.Visit(context.Background(), src, st)
	write(t, path, os.O_WRONLY, line("d")+"\n")
	if got := f.Visit(context.Background(), src, st); ids(got.Posts) != "d" {
		t.Errorf("pipe made anew: posts %q (%s)", ids(got.Posts), got.Visit.Reason)
	}
}
