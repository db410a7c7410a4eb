package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// growing is a feed that has one more post each time it is asked for, until it
// is told to rest.
type growing struct {
	items   atomic.Int64
	resting atomic.Bool
}

func (g *growing) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	n := g.items.Load()
	if !g.resting.Load() {
		n = g.items.Add(1)
	}
	w.Header().Set("Content-Type", "application/rss+xml")
	fmt.Fprint(w, `<rss version="2.0"><channel><title>f</title>`)
	for ; n > 0; n-- {
		fmt.Fprintf(w, `<item><title>Spotify is down in Oslo</title><guid>f%d</guid><author>reader%d</author></item>`, n, n)
	}
	fmt.Fprint(w, `</channel></rss>`)
}

// posts are lines of a posts file, with ids of their own.
func posts(name string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"%s-%d","author":"%[1]s-%d","text":"Spotify is down in Bergen","published_at":%q}`+"\n",
			name, i, time.Now().UTC().Format(time.RFC3339))
	}
	return b.String()
}

// beside runs commands as processes of their own, one after another and again
// and again, until told to stop.
type beside struct {
	t      *testing.T
	config string
	runs   atomic.Int64
	group  sync.WaitGroup
	over   chan struct{}
}

// again calls do, with a number that grows, until it is over.
func (b *beside) again(do func(n int)) {
	b.group.Add(1)
	go func() {
		defer b.group.Done()
		for n := 0; ; n++ {
			do(n)
			select {
			case <-b.over:
				return
			default:
			}
		}
	}()
}

// run expects that a command is done well.
func (b *beside) run(args ...string) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, "outcry", append(args, "--config", b.config)...).CombinedOutput()
	if err != nil || strings.Contains(string(out), "locked") {
		b.t.Errorf("outcry %s: %v\n%.2000s", strings.Join(args, " "), err, out)
	}
	b.runs.Add(1)
}

// TestCommandsBesideTheDaemon runs a daemon that is fed from all sides while
// commands read and write beside it. Nothing may be locked out, lost or counted
// twice.
func TestCommandsBesideTheDaemon(t *testing.T) {
	span := 4 * time.Second
	if testing.Short() {
		span = time.Second
	}
	feed := &growing{}
	server := httptest.NewServer(feed)
	defer server.Close()
	defer http.DefaultClient.CloseIdleConnections()
	dir := t.TempDir()
	t.Setenv("PUSH_TOKEN", "a-long-secret-token")
	config := filepath.Join(dir, "outcry.yaml")
	putFile(t, config, fmt.Sprintf("database: %s\nlisten: 127.0.0.1:0\nsources:\n  - {name: forum, kind: feed, url: %q, every: 1s}\n  - {name: desk, kind: push, token: \"${PUSH_TOKEN}\"}\n",
		filepath.Join(dir, "d.db"), server.URL))
	d := startDaemon(t, config)

	b := &beside{t: t, config: config, over: make(chan struct{})}
	var pushed, imported atomic.Int64
	b.again(func(n int) {
		status, _, answer := push(t, d.base, "a-long-secret-token", posts(fmt.Sprint("push", n), 10))
		if status != http.StatusOK {
			t.Errorf("a push: %d %s", status, answer)
		}
		pushed.Add(10)
		time.Sleep(20 * time.Millisecond)
	})
	b.again(func(n int) {
		file := filepath.Join(dir, fmt.Sprintf("%d.jsonl", n))
		if err := os.WriteFile(file, []byte(posts(fmt.Sprint("import", n), 3000)), 0o600); err != nil {
			t.Error(err)
		}
		b.run("import", file)
		imported.Add(3000)
	})
	b.again(func(n int) { b.run("backup", filepath.Join(dir, fmt.Sprintf("%d.backup", n))) })
	for _, command := range [][]string{
		{"export", "timeline", "-o", filepath.Join(dir, "timeline.csv")},
		{"export", "signals", "-o", filepath.Join(dir, "signals.csv")},
		{"export", "posts", "-o", filepath.Join(dir, "posts.csv")},
		{"timeline", "--service", "spotify", "--format", "table"},
		{"sources"},
		{"collect", "--source", "forum"},
		{"prune", "--posts", "30d"},
	} {
		b.again(func(int) { b.run(command...) })
	}
	time.Sleep(span)
	close(b.over)
	b.group.Wait()
	feed.resting.Store(true)
	want := map[string]int{"forum": int(feed.items.Load()), "desk": int(pushed.Load()), "import": int(imported.Load())}
	waitFor(t, "all that was brought is read", func() bool {
		_, answer := get(t, d.base+"metrics")
		return strings.Contains(answer, "outcry_pipeline_lag_posts 0") && counted(t, config, "posts")["forum"] == want["forum"]
	})
	d.end(t)
	for _, what := range []string{"posts", "signals"} {
		if got := counted(t, config, what); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s stored: %v, want %v", what, got, want)
		}
	}
	if log := d.log.String(); strings.Contains(log, "locked") || strings.Contains(log, "level=ERROR") {
		t.Errorf("the daemon was disturbed:\n%s", log)
	}
	t.Logf("%d commands ran beside the daemon; stored %v", b.runs.Load(), want)
}

// counted exports posts or signals, and returns how many different posts there
// are of each source; a post that is there twice counts against it.
func counted(t *testing.T, config, what string) map[string]int {
	t.Helper()
	code, out, stderr := command("export", what, "--config", config)
	if code != exitDone {
		t.Fatalf("export %s: %d %s", what, code, stderr)
	}
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	source, id := slices.Index(rows[0], "source"), slices.Index(rows[0], "post_id")
	count, seen := map[string]int{}, map[string]bool{}
	for _, row := range rows[1:] {
		if key := row[source] + " " + row[id]; seen[key] {
			t.Errorf("%s has %s twice", what, key)
		} else {
			seen[key] = true
			count[row[source]]++
		}
	}
	return count
}
