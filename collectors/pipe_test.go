//go:build unix

package collectors_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
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

// TestAPipeIsLetGoOfWithItsSource: a writer must not find a reader where the
// configuration has none any more.
func TestAPipeIsLetGoOfWithItsSource(t *testing.T) {
	dir := t.TempDir()
	f := newFetcher(t, collectors.Options{PipeWait: 10 * time.Millisecond})
	var sources []collectors.Source
	var states []collectors.State
	for _, name := range []string{"stays", "goes"} {
		src := collectors.Source{Name: name, Kind: "jsonl", Path: filepath.Join(dir, name)}
		if err := syscall.Mkfifo(src.Path, 0o600); err != nil {
			t.Fatal(err)
		}
		sources = append(sources, src)
		states = append(states, f.Visit(context.Background(), src, collectors.State{}).State)
	}
	if err := f.Keep(sources[:1]); err != nil {
		t.Fatal(err)
	}
	if file, err := os.OpenFile(sources[1].Path, os.O_WRONLY|syscall.O_NONBLOCK, 0); !errors.Is(err, syscall.ENXIO) {
		t.Errorf("there is still a reader: %v, %v", file, err)
	}
	write(t, sources[0].Path, os.O_WRONLY|syscall.O_NONBLOCK, line("a")+"\n")
	for i, want := range []string{"a", ""} { // that which comes back is read anew
		got := f.Visit(context.Background(), sources[i], states[i])
		if ids(got.Posts) != want || !got.Visit.Good() || got.Visit.Gap != (i == 1) {
			t.Errorf("%s: posts %q, %+v", sources[i].Name, ids(got.Posts), got.Visit)
		}
	}
}

// TestPipeBringsAgainWhatWasNotStored visits with the state of the visit
// before, as if what it brought could not be stored.
func TestPipeBringsAgainWhatWasNotStored(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	f := newFetcher(t, collectors.Options{PipeWait: 10 * time.Millisecond})
	src := collectors.Source{Name: "s", Kind: "jsonl", Path: path}
	st := f.Visit(context.Background(), src, collectors.State{}).State
	for _, tt := range []struct {
		name, add, posts string
		stored           bool
	}{
		{"fails", line("a") + "\n" + line("b")[:9], "a", false},
		{"fails again, with more", line("b")[9:] + "\n", "a b", false},
		{"is stored at last", "", "a b", true},
		{"is not brought again", "", "", true},
		{"fails, then the pipe is made anew", line("c") + "\n" + line("d")[:9], "c", false},
		{"the old line, and none that was broken off", line("e") + "\n", "c e", false},
		{"stored", "", "c e", true},
		{"silence", "", "", true},
	} {
		if tt.add != "" {
			write(t, path, os.O_WRONLY, tt.add)
		}
		got := f.Visit(context.Background(), src, st)
		if ids(got.Posts) != tt.posts {
			t.Errorf("%s: posts %q, want %q (%s)", tt.name, ids(got.Posts), tt.posts, got.Visit.Reason)
		}
		if tt.stored {
			st = got.State
		}
		if tt.name == "fails, then the pipe is made anew" {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
			if err := syscall.Mkfifo(path, 0o600); err != nil {
				t.Fatal(err)
			}
			if got := f.Visit(context.Background(), src, st); ids(got.Posts) != "c" || !got.Visit.Gap {
				t.Errorf("pipe made anew: posts %q, gap %v", ids(got.Posts), got.Visit.Gap)
			}
		}
	}
	st.Since = "another run of the program"
	write(t, path, os.O_WRONLY, line("f")+"\n")
	if got := f.Visit(context.Background(), src, st); ids(got.Posts) != "f" {
		t.Errorf("with the state of another run: posts %q", ids(got.Posts))
	}
}

// TestPipeHoldsSoMuchAndNoMore writes without end into a pipe whose lines are
// never stored. The writer waits; nothing is lost once they are.
func TestPipeHoldsSoMuchAndNoMore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	f := newFetcher(t, collectors.Options{PipeWait: 10 * time.Millisecond})
	src := collectors.Source{Name: "s", Kind: "jsonl", Path: path}
	st := f.Visit(context.Background(), src, collectors.State{}).State
	const lines = 100
	text := strings.Repeat("x", 100_000)
	written := make(chan error, 1)
	var done atomic.Int64
	go func() {
		file, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err == nil {
			for i := range lines {
				if _, err = fmt.Fprintf(file, "{\"id\":\"%d\",\"text\":%q}\n", i, text); err != nil {
					break
				}
				done.Add(1)
			}
			err = errors.Join(err, file.Close())
		}
		written <- err
	}()
	var brought int
	for range 3 {
		brought = len(f.Visit(context.Background(), src, st).Posts)
	}
	if n := done.Load(); brought == 0 || n > 50 {
		t.Errorf("after three visits that were not stored, %d posts at a time, the writer has written %d of %d lines", brought, n, lines)
	}
	seen := map[string]int{}
	for range 100 {
		got := f.Visit(context.Background(), src, st)
		for _, p := range got.Posts {
			seen[p.ID]++
		}
		if st = got.State; len(seen) == lines {
			break
		}
	}
	for id, n := range seen {
		if n != 1 {
			t.Fatalf("line %s came %d times", id, n)
		}
	}
	if err := <-written; err != nil || len(seen) != lines {
		t.Errorf("%d of %d lines came; %v", len(seen), lines, err)
	}
}
