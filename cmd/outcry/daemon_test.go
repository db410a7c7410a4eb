package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"
	"go.uber.org/goleak"

	"outcry/store"
)

// syncBuffer is a log that may be read while it is written.
type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *syncBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *syncBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// waitFor polls until a condition holds; it fails the test after a while.
func waitFor(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(30 * time.Second); !holds(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain until %s", what)
		}
	}
}

// command runs a command line and returns its code and output.
func command(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(context.Background(), args, strings.NewReader(""), &out, &err)
	return code, out.String(), err.String()
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

const testFeed = `<?xml version="1.0"?><rss version="2.0"><channel><title>forum</title>
<item><title>Spotify is down in Oslo</title><guid>1</guid><pubDate>%s</pubDate><description>nothing plays</description></item>
</channel></rss>`

// running is a daemon in this process, as the command line starts it.
type running struct {
	log   syncBuffer
	base  string // of its pages
	stop  context.CancelFunc
	ended chan int
}

// startDaemon returns once the daemon of a configuration file is ready.
func startDaemon(t *testing.T, file string) *running {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	d := &running{stop: stop, ended: make(chan int, 1)}
	go func() {
		d.ended <- run(ctx, []string{"daemon", "--config", file}, strings.NewReader(""), io.Discard, &d.log)
	}()
	t.Cleanup(stop)
	address := regexp.MustCompile(`dashboard=(http://[0-9.:]+/)`)
	waitFor(t, "the daemon is ready", func() bool { return address.MatchString(d.log.String()) || len(d.ended) > 0 })
	if len(d.ended) > 0 {
		t.Fatalf("the daemon ended: %s", d.log.String())
	}
	d.base = address.FindStringSubmatch(d.log.String())[1]
	return d
}

// end stops the daemon and expects that it ends well.
func (d *running) end(t *testing.T) {
	t.Helper()
	d.stop()
	select {
	case code := <-d.ended:
		if code != exitDone {
			t.Errorf("the daemon ended with %d: %s", code, d.log.String())
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the daemon did not stop within ten seconds")
	}
}

func putFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestDaemonsLife starts a daemon on a feed, reads its pages, pushes to it,
// runs commands beside it, and stops it.
func TestDaemonsLife(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	defer http.DefaultClient.CloseIdleConnections()
	feed := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		fmt.Fprintf(w, testFeed, time.Now().UTC().Format(time.RFC1123Z))
	}))
	defer feed.Close()
	dir := t.TempDir()
	t.Setenv("PUSH_TOKEN", "a-long-secret-token")
	db, file := filepath.Join(dir, "d.db"), filepath.Join(dir, "outcry.yaml")
	putFile(t, file, fmt.Sprintf("database: %s\nlisten: 127.0.0.1:0\nsources:\n  - {name: forum, kind: feed, url: %q, every: 1s}\n  - {name: desk, kind: push, token: \"${PUSH_TOKEN}\"}\n", db, feed.URL))
	d := startDaemon(t, file)
	for _, path := range []string{"", "healthz", "readyz", "metrics", "timeline.csv"} {
		if code, body := get(t, d.base+path); code != http.StatusOK {
			t.Errorf("/%s: %d %s", path, code, body)
		}
	}
	waitFor(t, "the feed's claim is shown", func() bool {
		_, body := get(t, d.base+"timeline.csv?service=spotify&region=Norway")
		return strings.Contains(body, ",spotify,NO,1,")
	})
	if code, out, _ := command("daemon", "--config", file); code != exitFailed {
		t.Errorf("a second daemon: %d %s", code, out)
	}
	testPush(t, d.base)
	waitFor(t, "commands beside the daemon see what was pushed", func() bool {
		code, signals, _ := command("export", "signals", "--config", file)
		return code == exitDone && strings.Contains(signals, ",forum,") && strings.Contains(signals, ",desk,")
	})
	d.end(t)
	if strings.Contains(d.log.String(), "a-long-secret-token") {
		t.Error("the log holds a secret")
	}
}

// TestADaemonWhosePagesFailEnds takes its listener away.
func TestADaemonWhosePagesFailEnds(t *testing.T) {
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	w.config.Database = filepath.Join(t.TempDir(), "d.db")
	current, err := w.live(nil)
	if err != nil {
		t.Fatal(err)
	}
	m, s, err := current.pipeline(context.Background(), store.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	d := newDaemon(current, s, schedule{monitor: m, clock: clockwork.NewRealClock(), log: slog.New(slog.DiscardHandler)}, time.Now)
	if d.listener, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- d.run(context.Background()) }()
	d.listener.Close()
	select {
	case err := <-ended:
		if err == nil {
			t.Error("it ended as if all were well")
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it goes on without its pages")
	}
}

// TestReadingStandardInputEnds stops a command that waits for input which never
// comes.
func TestReadingStandardInputEnds(t *testing.T) {
	never, _ := io.Pipe()
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan int, 1)
	var stderr syncBuffer
	db := filepath.Join(t.TempDir(), "x.db")
	go func() { ended <- run(ctx, []string{"import", "-", "--db", db}, input{ctx, never}, io.Discard, &stderr) }()
	waitFor(t, "the import has begun", func() bool {
		_, err := os.Stat(db)
		return err == nil
	})
	stop()
	select {
	case code := <-ended:
		if code != exitFailed || !strings.Contains(stderr.String(), "stopped") {
			t.Errorf("ended with %d: %s", code, stderr.String())
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the import goes on waiting")
	}
	never.Close()
}

// push sends posts with a token. It may be called by any goroutine of a test.
func push(t *testing.T, base, token, body string) (status int, header http.Header, answer string) {
	t.Helper()
	request, err := http.NewRequest(http.MethodPost, base+"api/v1/posts", strings.NewReader(body))
	if err != nil {
		t.Error(err)
		return 0, nil, ""
	}
	request.Header.Set("Authorization", "Bearer "+token)
	request.Header.Set("Content-Type", "application/x-ndjson")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Error(err)
		return 0, nil, ""
	}
	defer response.Body.Close()
	read, err := io.ReadAll(response.Body)
	if err != nil {
		t.Error(err)
	}
	return response.StatusCode, response.Header, string(read)
}

func testPush(t *testing.T, base string) {
	t.Helper()
	if status, _, answer := push(t, base, "wrong", "{}"); status != http.StatusUnauthorized {
		t.Errorf("a wrong token: %d %s", status, answer)
	}
	status, _, answer := push(t, base, "a-long-secret-token", `{"id":"1","author":"ann","text":"Netflix is down in Berlin"}`+"\n{broken\n"+`{"id":"2","text":"hello"}`)
	if status != http.StatusOK || !strings.Contains(answer, `"accepted":2`) || !strings.Contains(answer, `"line":2`) {
		t.Errorf("a push: %d %s", status, answer)
	}
}
