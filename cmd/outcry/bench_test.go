package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

var benchPosts = flag.Int("posts", 1_000_000, "posts of the import whose memory is measured")

// program returns the path under which the test binary is the program itself.
func program(b testing.TB) string {
	b.Helper()
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(b.TempDir(), "outcry")
	if err := os.Symlink(self, path); err != nil {
		b.Fatal(err)
	}
	return path
}

// memory reads a field of /proc/PID/status, in MB.
func memory(b testing.TB, pid int, field string) float64 {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Skipf("this system does not tell how much memory a process uses: %v", err)
	}
	for line := range strings.Lines(string(status)) {
		if words := strings.Fields(line); len(words) == 3 && words[0] == field+":" {
			kb, err := strconv.ParseFloat(words[1], 64)
			if err != nil {
				b.Fatal(err)
			}
			return kb / 1024
		}
	}
	return 0 // the process has just ended
}

// BenchmarkDaemon starts a daemon with a hundred sources and reports how long
// it takes to be ready (limit 1 s), what it holds once every source was read
// (limit 80 MB), and how long it takes to stop (limit 10 s).
func BenchmarkDaemon(b *testing.B) {
	const sources = 100
	path := program(b)
	for b.Loop() {
		var visits atomic.Int64
		feed := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			visits.Add(1)
			w.Header().Set("Content-Type", "application/rss+xml")
			fmt.Fprintf(w, testFeed, time.Now().UTC().Format(time.RFC1123Z))
		}))
		dir := b.TempDir()
		var configuration strings.Builder
		fmt.Fprintf(&configuration, "database: %s\nlisten: 127.0.0.1:0\nsources:\n", filepath.Join(dir, "d.db"))
		for i := range sources {
			fmt.Fprintf(&configuration, "  - {name: s%d, kind: feed, url: '%s/%d', every: 1m}\n", i, feed.URL, i)
		}
		file := filepath.Join(dir, "outcry.yaml")
		if err := os.WriteFile(file, []byte(configuration.String()), 0o600); err != nil {
			b.Fatal(err)
		}
		var log syncBuffer
		daemon := exec.Command(path, "daemon", "--config", file)
		daemon.Stderr = &log
		start := time.Now()
		if err := daemon.Start(); err != nil {
			b.Fatal(err)
		}
		address := regexp.MustCompile(`dashboard=(http://[0-9.:]+/)`)
		for !ready(address.FindStringSubmatch(log.String())) {
			if time.Since(start) > 30*time.Second {
				b.Fatalf("not ready: %s", log.String())
			}
			time.Sleep(time.Millisecond)
		}
		b.ReportMetric(float64(time.Since(start).Milliseconds()), "ms-to-ready")
		for visits.Load() < sources && time.Since(start) < 2*time.Minute {
			time.Sleep(100 * time.Millisecond)
		}
		time.Sleep(2 * time.Second)
		b.ReportMetric(memory(b, daemon.Process.Pid, "VmRSS"), "MB-resident")
		stop := time.Now()
		if err := daemon.Process.Signal(syscall.SIGTERM); err != nil {
			b.Fatal(err)
		}
		if err := daemon.Wait(); err != nil {
			b.Fatalf("%v: %s", err, log.String())
		}
		b.ReportMetric(float64(time.Since(stop).Milliseconds()), "ms-to-stop")
		feed.Close()
	}
}

func ready(address []string) bool {
	if address == nil {
		return false
	}
	response, err := http.Get(address[1] + "readyz")
	if err != nil {
		return false
	}
	defer response.Body.Close()
	return response.StatusCode == http.StatusOK
}

// BenchmarkImportMemory imports many posts from a pipe and reports the most
// memory that the process held (limit 300 MB for five million).
func BenchmarkImportMemory(b *testing.B) {
	path := program(b)
	for b.Loop() {
		imported := exec.Command(path, "import", "-", "--db", filepath.Join(b.TempDir(), "i.db"))
		stdin, err := imported.StdinPipe()
		if err != nil {
			b.Fatal(err)
		}
		start := time.Now()
		if err := imported.Start(); err != nil {
			b.Fatal(err)
		}
		most := 0.0
		writePosts(b, stdin, *benchPosts, func() { most = max(most, memory(b, imported.Process.Pid, "VmHWM")) })
		if err := imported.Wait(); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(most, "MB-at-most")
		b.ReportMetric(float64(*benchPosts)/time.Since(start).Seconds(), "posts/s")
	}
}

// writePosts writes posts of which one in twenty makes a claim, and calls watch
// now and then.
func writePosts(b *testing.B, w io.WriteCloser, n int, watch func()) {
	b.Helper()
	out := bufio.NewWriter(w)
	rng := rand.New(rand.NewPCG(7, 8))
	at := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
	filler := strings.Repeat("a quiet walk along the river and a long train home, ", 4)
	for i := range n {
		text := filler
		if i%20 == 0 {
			text = "is Spotify down for anyone else? can't log in here in Oslo. " + filler
		}
		fmt.Fprintf(out, `{"id":"%016x","source":"stream","author":"user%d","lang":"en","published_at":"%s","text":%q}`+"\n",
			rng.Uint64(), rng.IntN(n), at.Add(time.Duration(i)*500*time.Millisecond).Format(time.RFC3339Nano), text)
		if i%10_000 == 0 {
			watch()
		}
	}
	if err := out.Flush(); err != nil {
		b.Fatal(err)
	}
	watch()
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
}
