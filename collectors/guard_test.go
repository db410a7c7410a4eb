package collectors

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"

	"outcry"
)

func TestReach(t *testing.T) {
	for host, want := range map[string]reach{
		"example.org": public, "1.1.1.1": public, "2606:4700::1": public,
		"localhost": loopback, "a.localhost": loopback, "127.8.9.1": loopback, "::1": loopback, "::ffff:127.0.0.1": loopback,
		"10.0.0.1": private, "192.168.1.1": private, "172.20.0.1": private, "169.254.169.254": private, "fe80::1": private,
		"fd00::1": private, "::ffff:10.0.0.1": private, "0.0.0.0": private, "100.64.1.1": private, "224.0.0.1": private,
		"64:ff9b::7f00:1": private, "2002:7f00:1::": private, "255.255.255.255": private, "::": private,
	} {
		if got := reachOf(host); got != want {
			t.Errorf("%s: %v, want %v", host, got, want)
		}
	}
}

func TestGuard(t *testing.T) {
	for _, tt := range []struct {
		from reach
		to   string
		ok   bool
	}{
		{public, "1.1.1.1:443", true}, {public, "127.0.0.1:80", false}, {public, "10.0.0.1:80", false}, {public, "[::1]:80", false},
		{loopback, "127.0.0.1:80", true}, {loopback, "1.1.1.1:80", true}, {loopback, "10.0.0.1:80", false},
		{private, "10.0.0.1:80", true}, {private, "127.0.0.1:80", false},
		{public, "nonsense", false},
	} {
		if err := guard(tt.from)(context.Background(), "tcp", tt.to, nil); (err == nil) != tt.ok {
			t.Errorf("from %v to %s: %v", tt.from, tt.to, err)
		}
	}
}

// TestPublicNameOfPrivateAddress visits a source with a public name that the
// DNS says is a loopback address.
func TestPublicNameOfPrivateAddress(t *testing.T) {
	f := NewFetcher(Options{Resolver: lyingResolver(t)})
	defer f.Close()
	v := f.Visit(context.Background(), Source{Name: "s", Kind: "feed", URL: "http://feeds.example.org/x"}, State{}).Visit
	if v.Outcome != outcry.Failed || !strings.Contains(v.Reason, "feeds.example.org: was led to 127.0.0.1, which is no public address") {
		t.Errorf("%s: %s", v.Outcome, v.Reason)
	}
}

// lyingResolver asks a name server that says 127.0.0.1 to everything.
func lyingResolver(t *testing.T) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	t.Cleanup(func() { conn.Close(); <-done })
	go func() {
		defer close(done)
		buf := make([]byte, 1500)
		for {
			n, from, err := conn.ReadFrom(buf)
			if errors.Is(err, net.ErrClosed) {
				return
			}
			var m dnsmessage.Message
			if err != nil || m.Unpack(buf[:n]) != nil || len(m.Questions) == 0 {
				continue
			}
			m.Response, m.Additionals = true, nil
			if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
				m.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class, TTL: 1},
					Body:   &dnsmessage.AResource{A: [4]byte{127, 0, 0, 1}},
				}}
			}
			if raw, err := m.Pack(); err == nil {
				_, _ = conn.WriteTo(raw, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		d := net.Dialer{Timeout: time.Second}
		return d.DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}
