package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"outcry"
	"outcry/collectors"
	"outcry/simulator"
	"outcry/store"
)

// disk is a store that can be written, or not, as it is told.
type disk struct{ trouble error }

func (d *disk) Writable(context.Context) error { return d.trouble }

var errDisk = errors.New("disk I/O error")

func TestTheIntakeSaysOnceWhatChanges(t *testing.T) {
	full := fmt.Errorf("storing posts: %w", store.ErrFull)
	for _, tc := range []struct {
		name   string
		does   func(i *intake, d *disk)
		closed error
		log    []string // what its lines begin with
	}{
		{"a full disk is said once", func(i *intake, d *disk) {
			d.trouble = full
			for range 3 {
				_ = i.tell(t.Context(), "forum", full)
				_ = i.try(t.Context())
			}
		}, errNoRoom, []string{"ERROR the disk is full"}},
		{"room again", func(i *intake, d *disk) {
			_ = i.tell(t.Context(), "forum", full)
			_ = i.try(t.Context())
			_ = i.try(t.Context())
		}, nil, []string{"ERROR the disk is full", "INFO posts are accepted again"}},
		{"found full while looking for another fault", func(i *intake, d *disk) {
			d.trouble = full
			_ = i.tell(t.Context(), "forum", errDisk)
		}, errNoRoom, []string{"ERROR the disk is full"}},
		{"a broken disk", func(i *intake, d *disk) {
			d.trouble = errDisk
			_ = i.tell(t.Context(), "forum", errDisk)
			_ = i.tell(t.Context(), "news", errDisk)
		}, errUnwritable, []string{"ERROR the database cannot be written"}},
		{"one source's own trouble", func(i *intake, d *disk) {
			_ = i.tell(t.Context(), "forum", errDisk)
			_ = i.tell(t.Context(), "forum", errDisk)
			_ = i.tell(t.Context(), "news", errDisk)
			_ = i.tell(t.Context(), "forum", nil)
			_ = i.tell(t.Context(), "forum", errDisk)
		}, nil, []string{"ERROR posts could not be kept", "ERROR posts could not be kept", "ERROR posts could not be kept"}},
		{"a stop", func(i *intake, d *disk) {
			_ = i.tell(t.Context(), "forum", fmt.Errorf("storing posts: %w", context.Canceled))
		}, nil, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var lines syncBuffer
			d, told := &disk{}, 0
			i := newIntake(d, slog.New(slog.NewTextHandler(&lines, nil)), func(bool) { told++ })
			tc.does(i, d)
			if got := i.closed(); !errors.Is(got, tc.closed) {
				t.Errorf("closed: %v, want %v", got, tc.closed)
			}
			logged := strings.Split(strings.TrimSpace(lines.String()), "\n")
			if lines.String() == "" {
				logged = nil
			}
			if len(logged) != len(tc.log) {
				t.Fatalf("the log has\n%s\nwant %d lines", lines.String(), len(tc.log))
			}
			for n, want := range tc.log {
				level, text, _ := strings.Cut(want, " ")
				if !strings.Contains(logged[n], "level="+level+` msg="`+text) {
					t.Errorf("line %d is %s, want %s", n, logged[n], want)
				}
			}
		})
	}
}

// scarce is a pipeline that finds the disk full when it is told to.
type scarce struct {
	stages
	full   atomic.Bool
	visits atomic.Int64
}

func (s *scarce) Collect(ctx context.Context, src collectors.Source) (collectors.Result, error) {
	s.visits.Add(1)
	if s.full.Load() {
		return collectors.Result{Visit: outcry.Visit{Source: src.Name}}, fmt.Errorf("storing posts: %w", store.ErrFull)
	}
	return s.stages.Collect(ctx, src)
}

// Writable makes it the disk, too.
func (s *scarce) Writable(context.Context) error {
	if s.full.Load() {
		return store.ErrFull
	}
	return nil
}

func TestOnAFullDiskNobodyIsAskedAndSendersAreTold(t *testing.T) {
	clock := simulator.NewClock(midnight)
	f := newForums(t, clock)
	s := onStage(t, clock, f.source("/a", time.Minute), f.source("/b", time.Minute),
		collectors.Source{Name: "desk", Kind: pushKind, Token: "token"})
	pipe := &scarce{stages: s.monitor}
	s.monitor, s.intake.store = pipe, pipe
	pages := httptest.NewServer(s.server().Handler)
	defer pages.Close()
	defer http.DefaultClient.CloseIdleConnections()
	accepting := func(want bool) {
		t.Helper()
		status, gauge := http.StatusOK, "outcry_accepting 1"
		if !want {
			status, gauge = http.StatusServiceUnavailable, "outcry_accepting 0"
		}
		code, body := get(t, pages.URL+"/readyz")
		if code != status || !want && !strings.Contains(body, "the disk is full") {
			t.Errorf("readyz: %d %s", code, body)
		}
		if code, _ := get(t, pages.URL+"/healthz"); code != http.StatusOK {
			t.Errorf("healthz: %d", code)
		}
		if _, body := get(t, pages.URL+"/metrics"); !strings.Contains(body, gauge) {
			t.Errorf("the metrics lack %s", gauge)
		}
		answered, header, body := push(t, pages.URL+"/", "token", `{"text":"Netflix is down"}`)
		if answered != status || !want && (header.Get("Retry-After") == "" || !strings.Contains(body, "the disk is full")) {
			t.Errorf("a push: %d %v %s", answered, header, body)
		}
	}
	if err := s.during(context.Background(), func(ctx context.Context) error {
		s.until(ctx, 5*time.Minute+30*time.Second)
		accepting(true)
		before := pipe.visits.Load()
		pipe.full.Store(true)
		s.until(ctx, 15*time.Minute)
		accepting(false)
		if asked := pipe.visits.Load() - before; asked < 1 || asked > 2 {
			t.Errorf("%d visits were made in vain, want one or two", asked)
		}
		pipe.full.Store(false)
		s.until(ctx, 20*time.Minute)
		accepting(true)
		if asked := pipe.visits.Load() - before; asked < 8 {
			t.Errorf("%d visits since there is room; it does not go on", asked)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if log := s.lines.String(); strings.Count(log, "the disk is full: ") != 1 || strings.Count(log, "accepted again") != 1 {
		t.Errorf("the log has not one line for the beginning and one for the end:\n%s", log)
	}
}

// smallDisk mounts a file system of its own, where that is permitted.
func smallDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=48m"); err != nil {
		t.Skipf("skipped: a disk to fill cannot be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fill writes a file until there is no room for more.
func fill(t *testing.T, path string) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for size := 1 << 20; size > 0; {
		if _, err := file.Write(make([]byte, size)); err != nil {
			size /= 2
		}
	}
}

// TestADiskThatFillsLosesNothing fills a real disk under a daemon that reads a
// feed and a growing file, and makes room again.
func TestADiskThatFillsLosesNothing(t *testing.T) {
	dir := smallDisk(t)
	clock := simulator.NewClock(midnight)
	feed := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		fmt.Fprint(w, `<rss version="2.0"><channel><title>f</title>`)
		for n := int(clock.Now().Sub(midnight) / time.Minute); n >= 0; n-- {
			fmt.Fprintf(w, `<item><title>Spotify is down in Oslo</title><guid>%d</guid><author>reader%d</author><pubDate>%s</pubDate></item>`,
				n, n, midnight.Add(time.Duration(n)*time.Minute).Format(time.RFC1123Z))
		}
		fmt.Fprint(w, `</channel></rss>`)
	}))
	defer feed.Close()
	grown := filepath.Join(t.TempDir(), "grown.jsonl")
	putFile(t, grown, "")
	s := onStageAt(t, filepath.Join(dir, "x.db"), clock,
		collectors.Source{Name: "feed", Kind: "feed", URL: feed.URL, Every: time.Minute},
		collectors.Source{Name: "file", Kind: "jsonl", Path: grown, Every: time.Minute})
	lines := 0
	// pass lets minutes pass, each with a line more in the file.
	pass := func(ctx context.Context, to int) {
		for ; lines < to; lines++ {
			file, err := os.OpenFile(grown, os.O_APPEND|os.O_WRONLY, 0)
			if err != nil {
				t.Fatal(err)
			}
			_, err = fmt.Fprintf(file, "{\"id\":\"%d\",\"author\":\"writer%d\",\"text\":\"Spotify is down in Bergen\"}\n", lines, lines)
			if err = errors.Join(err, file.Close()); err != nil {
				t.Fatal(err)
			}
			s.until(ctx, time.Duration(lines+1)*time.Minute)
		}
	}
	ballast := filepath.Join(dir, "ballast")
	if err := s.during(context.Background(), func(ctx context.Context) error {
		pass(ctx, 10)
		fill(t, ballast)
		pass(ctx, 20)
		if err := s.intake.closed(); !errors.Is(err, errNoRoom) {
			t.Errorf("on a full disk the daemon accepts posts: %v", err)
		}
		if err := os.Remove(ballast); err != nil {
			t.Fatal(err)
		}
		pass(ctx, 30)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if log := s.lines.String(); strings.Count(log, "the disk is full: ") != 1 || strings.Count(log, "accepted again") != 1 || strings.Count(log, "level=ERROR") != 1 {
		t.Errorf("the log has not one line for the beginning and one for the end:\n%s", log)
	}
	s.wantOnce(t, map[string]int64{"feed": 30, "file": 30})
}

// wantOnce expects that each source has brought so many posts, and that each
// post made one signal.
func (s *stage) wantOnce(t *testing.T, want map[string]int64) {
	t.Helper()
	signals := map[string]int64{}
	seen := map[string]bool{}
	for signal, err := range s.store.Signals(t.Context(), outcry.Query{}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		signals[signal.Source]++
		if key := signal.Source + " " + signal.PostID; seen[key] {
			t.Errorf("%s is counted twice", key)
		} else {
			seen[key] = true
		}
	}
	health, err := s.store.Sources(t.Context())
	if err != nil || len(health) != len(want) {
		t.Fatalf("sources %+v, %v", health, err)
	}
	for _, h := range health {
		// The last minute's may come after the end.
		if n := want[h.Name]; h.Posts < n || h.Posts > n+1 || signals[h.Name] != h.Posts {
			t.Errorf("%s brought %d posts with %d signals, want %d", h.Name, h.Posts, signals[h.Name], n)
		}
	}
}
