package main

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"outcry/monitor"
	"outcry/simulator"
)

// told is a service manager that keeps what it is told.
type told struct {
	mu   sync.Mutex
	said []string
}

// listen makes the test's own service manager, which wants a sign of life once
// in a time.
func listen(t *testing.T, watchdog time.Duration) *told {
	t.Helper()
	conn := notifySocket(t)
	t.Setenv("WATCHDOG_USEC", strconv.FormatInt(watchdog.Microseconds(), 10))
	t.Setenv("WATCHDOG_PID", strconv.Itoa(os.Getpid()))
	heard := &told{}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for message := make([]byte, 4096); ; {
			n, err := conn.Read(message)
			if errors.Is(err, net.ErrClosed) {
				return
			}
			heard.mu.Lock()
			heard.said = append(heard.said, string(message[:n]))
			heard.mu.Unlock()
		}
	}()
	t.Cleanup(func() {
		conn.Close()
		<-done
	})
	return heard
}

// notifySocket is where the daemon's messages arrive. Nobody reads them yet.
func notifySocket(t *testing.T) *net.UnixConn {
	t.Helper()
	// The path of a socket is short.
	dir, err := os.MkdirTemp("", "outcry-*")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "notify")
	conn, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: path, Net: "unixgram"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		conn.Close()
		os.RemoveAll(dir)
	})
	t.Setenv("NOTIFY_SOCKET", path)
	return conn
}

// count returns how many messages hold a line.
func (h *told) count(line string) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	n := 0
	for _, message := range h.said {
		for _, said := range strings.Split(message, "\n") {
			if said == line {
				n++
			}
		}
	}
	return n
}

func (h *told) messages() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]string(nil), h.said...)
}

func TestTheServiceManagerIsToldOfADaemonsLife(t *testing.T) {
	heard := listen(t, time.Minute)
	clock := simulator.NewClock(midnight)
	f := newForums(t, clock)
	s := onStage(t, clock, f.source("/a", time.Minute))
	s.manager = &manager{log: s.log}
	if err := s.during(context.Background(), func(ctx context.Context) error {
		s.until(ctx, 10*time.Minute)
		if n := heard.count("WATCHDOG=1"); n < 18 || n > 20 {
			t.Errorf("%d signs of life in ten minutes, want one each half minute", n)
		}
		s.become(f.source("/a", time.Minute), f.source("/b", time.Minute))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	waitFor(t, "the stop is told", func() bool { return heard.count("STOPPING=1") == 1 })
	var story []string
	for _, message := range heard.messages() {
		if message != "WATCHDOG=1" {
			story = append(story, message)
		}
	}
	reload, at, _ := strings.Cut(story[1], "MONOTONIC_USEC=")
	if usec, err := strconv.ParseInt(at, 10, 64); err != nil || usec <= 0 {
		t.Errorf("the reload began with %q", story[1])
	}
	story[1] = reload
	want := []string{
		"READY=1\nSTATUS=reading 1 sources",
		"RELOADING=1\nSTATUS=reloading the configuration\n",
		"READY=1\nSTATUS=reading 2 sources",
		"STOPPING=1\nSTATUS=stopping",
	}
	if strings.Join(story, "|") != strings.Join(want, "|") {
		t.Errorf("got  %q\nwant %q", story, want)
	}
}

// stuck is a pipeline that stands still while it is told to.
type stuck struct {
	stages
	mu sync.Mutex // held: no batch ends
}

func (s *stuck) Advance(ctx context.Context) (monitor.Advanced, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.stages.Advance(ctx)
}

func TestAPipelineThatStandsStillShowsNoLife(t *testing.T) {
	heard := listen(t, time.Minute)
	clock := simulator.NewClock(midnight)
	s := onStage(t, clock)
	pipe := &stuck{stages: s.monitor}
	s.manager, s.monitor = &manager{log: s.log}, pipe
	s.working = nil // a job that hangs would stop the clock
	if err := s.during(context.Background(), func(ctx context.Context) error {
		s.until(ctx, 5*time.Minute)
		pipe.mu.Lock()
		s.until(ctx, 5*time.Minute+stillness+2*time.Minute)
		before := heard.count("WATCHDOG=1")
		if before < 9 {
			t.Errorf("%d signs of life before; that it stands still was to be borne for a while", before)
		}
		s.until(ctx, 20*time.Minute)
		if n := heard.count("WATCHDOG=1"); n != before {
			t.Errorf("%d signs of life of a pipeline that stands still", n-before)
		}
		pipe.mu.Unlock()
		s.until(ctx, 25*time.Minute)
		if n := heard.count("WATCHDOG=1"); n < before+8 {
			t.Errorf("%d signs of life in the five minutes since it goes on", n-before)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if log := s.lines.String(); strings.Count(log, "no sign of life") != 1 || !strings.Contains(log, "the pipeline has stood still for") {
		t.Errorf("the log does not say once why:\n%s", log)
	}
}

// TestAServiceManagerThatReadsNothingHoldsNobodyUp starts, reloads and stops a
// daemon whose messages fill the socket.
func TestAServiceManagerThatReadsNothingHoldsNobodyUp(t *testing.T) {
	notifySocket(t)
	for full := false; !full; {
		full = errors.Is(send("STATUS=nobody listens", 10*time.Millisecond), os.ErrDeadlineExceeded)
	}
	clock := simulator.NewClock(midnight)
	f := newForums(t, clock)
	s := onStage(t, clock, f.source("/a", time.Minute))
	s.manager = &manager{log: s.log}
	if err := s.during(context.Background(), func(ctx context.Context) error {
		s.become(f.source("/b", time.Minute))
		s.until(ctx, 5*time.Minute)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if len(f.times("/b")) == 0 {
		t.Error("the daemon did not go on")
	}
	if log := s.lines.String(); strings.Count(log, "the service manager cannot be told") != 1 {
		t.Errorf("the log does not say once that nobody listens:\n%s", log)
	}
}

func TestWithoutAServiceManagerNothingIsTold(t *testing.T) {
	heard := listen(t, time.Minute)
	t.Setenv("NOTIFY_SOCKET", "")
	clock := simulator.NewClock(midnight)
	s := onStage(t, clock)
	s.manager = &manager{log: s.log}
	if err := s.during(context.Background(), func(ctx context.Context) error {
		s.until(ctx, 2*time.Minute)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if said := heard.messages(); len(said) > 0 || strings.Contains(s.lines.String(), "level=WARN") {
		t.Errorf("told %q, logged %s", said, s.lines.String())
	}
}
