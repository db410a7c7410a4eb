package monitor_test

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/metrics"
	"slices"
	"testing"
	"time"

	"go.uber.org/goleak"

	"outcry"
	"outcry/simulator"
	"outcry/store"
)

// forumDay is a forum in which five people say that Spotify is down: three by
// 12:05, one more by 12:15 and one after that.
func forumDay() simulator.Day {
	d := simulator.Day{Start: noon.Add(-12 * time.Hour), End: noon.Add(12 * time.Hour), Sites: []simulator.Site{
		{Name: "forum", Kind: "feed", Path: "/forum.rss", Title: "Störungen", Link: "https://forum.example/", Lang: "en"},
	}}
	for i, minute := range []int{1, 2, 3, 9, 16} {
		d.Posts = append(d.Posts, simulator.Post{Site: "forum", Post: outcry.Post{
			ID: fmt.Sprintf("post-%d", i+1), URL: fmt.Sprintf("https://forum.example/t/%d", i+1), Author: fmt.Sprintf("user %d", i+1),
			Title: fmt.Sprintf("Spotify is down – „Störung“ %d €", i+1), Text: "nothing plays", PublishedAt: noon.Add(time.Duration(minute) * time.Minute),
		}})
	}
	return d
}

func stored(t *testing.T, s *store.Store) []outcry.StoredPost {
	t.Helper()
	var list []outcry.StoredPost
	for p, err := range s.Posts(context.Background(), outcry.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
	return list
}

// watchMemory returns a function that says by how much the memory in use has
// grown since at its highest, what is garbage by then included.
func watchMemory() (peak func() int64) {
	runtime.GC()
	base := memory()
	stop, result := make(chan struct{}), make(chan int64)
	go func() {
		highest := base
		tick := time.NewTicker(time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				result <- highest - base
				return
			case <-tick.C:
				highest = max(highest, memory())
			}
		}
	}()
	return func() int64 { close(stop); return <-result }
}

func memory() int64 {
	samples := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/stacks:bytes"}}
	metrics.Read(samples)
	return int64(samples[0].Value.Uint64() + samples[1].Value.Uint64())
}

// noLeaks returns a check, for when all is closed, that no goroutine and no
// open file is left over.
func noLeaks(t *testing.T) func() {
	t.Helper()
	ignore, files := goleak.IgnoreCurrent(), openFiles(t)
	return func() {
		goleak.VerifyNone(t, ignore)
		// The poller opens files of its own for good, at the first use.
		for tries := 0; ; tries++ {
			left := openFiles(t)
			if len(left) <= max(len(files), 8) {
				return
			}
			if tries == 50 {
				t.Errorf("open files: %v; before: %v", left, files)
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
	}
}

func openFiles(t *testing.T) []string {
	t.Helper()
	const dir = "/proc/self/fd"
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil // not on this system
	}
	var files []string
	for _, e := range entries {
		if to, err := os.Readlink(dir + "/" + e.Name()); err == nil {
			files = append(files, to)
		}
	}
	slices.Sort(files)
	return files
}
