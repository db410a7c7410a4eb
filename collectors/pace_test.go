package collectors

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"
)

var start = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// TestOneQueueAHost sends sources of one host through its queue: each waits
// for its turn, and other hosts do not wait.
func TestOneQueueAHost(t *testing.T) {
	clock := clockwork.NewFakeClockAt(start)
	p := newPacer(clock)
	ctx := context.Background()
	if err := p.turn(ctx, "https://www.reddit.com/r/a/new/.rss"); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 2)
	for range 2 {
		go func() { done <- p.turn(ctx, "https://old.reddit.com/r/b/new/.rss") }()
	}
	if err := clock.BlockUntilContext(ctx, 2); err != nil {
		t.Fatal(err)
	}
	if err := p.turn(ctx, "https://m.example/"); err != nil {
		t.Fatal(err)
	}
	for n := range 2 {
		clock.Advance(redditPace - time.Second)
		select {
		case err := <-done:
			t.Fatalf("turn %d came early: %v", n+2, err)
		default:
		}
		clock.Advance(time.Second)
		if err := <-done; err != nil {
			t.Fatal(err)
		}
	}
}

func TestTurnEndsWithContext(t *testing.T) {
	p := newPacer(clockwork.NewFakeClockAt(start))
	if err := p.turn(context.Background(), "https://a.example/"); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- p.turn(ctx, "https://a.example/") }()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestHold keeps all sources away from a host that asked for it, those that
// wait in its queue too.
func TestHold(t *testing.T) {
	clock := clockwork.NewFakeClockAt(start)
	p := newPacer(clock)
	ctx := context.Background()
	if err := p.turn(ctx, "https://a.example/1"); err != nil {
		t.Fatal(err)
	}
	waiting := make(chan error)
	go func() { waiting <- p.turn(ctx, "https://a.example/2") }()
	if err := clock.BlockUntilContext(ctx, 1); err != nil {
		t.Fatal(err)
	}
	until := start.Add(time.Hour)
	p.hold("https://a.example/1", until)
	clock.Advance(time.Second)
	var held *heldError
	if err := <-waiting; !errors.As(err, &held) || !held.until.Equal(until) {
		t.Errorf("the one in the queue got %v", err)
	}
	if err := p.turn(ctx, "https://a.example/3"); !errors.As(err, &held) {
		t.Errorf("the next one got %v", err)
	}
	clock.Advance(time.Hour)
	if err := p.turn(ctx, "https://a.example/3"); err != nil {
		t.Errorf("after the hour: %v", err)
	}
}

// TestLoopbackHasNoQueue: a server of the operator's own stands for any number
// of services.
func TestLoopbackHasNoQueue(t *testing.T) {
	p := newPacer(clockwork.NewFakeClockAt(start))
	p.hold("http://127.0.0.1:9/a", start.Add(time.Hour))
	for range 3 {
		if err := p.turn(context.Background(), "http://127.0.0.1:9/b"); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFloors(t *testing.T) {
	reddit, _ := KindOf("reddit")
	for _, tt := range []struct {
		url   string
		every time.Duration
		want  time.Duration
	}{
		{"https://www.reddit.com/r/a/", time.Second, redditPace},
		{"https://www.reddit.com/r/a/", 0, 10 * time.Minute},
		{"http://127.0.0.1:80/r/a/", time.Second, time.Second},
		{"http://localhost/r/a/", time.Second, time.Second},
		{"http://[::1]/r/a/", time.Second, time.Second},
		{"http://10.0.0.1/r/a/", time.Second, redditPace},
	} {
		if got := (Source{Kind: "reddit", URL: tt.url, Every: tt.every}).interval(reddit); got != tt.want {
			t.Errorf("%s every %v: %v, want %v", tt.url, tt.every, got, tt.want)
		}
	}
}

// TestHostsAreForgotten asks more hosts than anybody has, as sources do that are
// sent to a new one each time.
func TestHostsAreForgotten(t *testing.T) {
	clock := clockwork.NewFakeClockAt(start)
	p := newPacer(clock)
	p.hold("https://silent.example/", start.Add(maxWait))
	for n := range 5 * manySlots {
		if err := p.turn(context.Background(), fmt.Sprintf("https://%d.example/", n)); err != nil {
			t.Fatal(err)
		}
		clock.Advance(time.Second)
	}
	if n := len(p.slots); n > manySlots {
		t.Errorf("%d hosts are remembered", n)
	}
	var held *heldError
	if err := p.turn(context.Background(), "https://silent.example/"); !errors.As(err, &held) {
		t.Errorf("what a host asked for is forgotten: %v", err)
	}
}
