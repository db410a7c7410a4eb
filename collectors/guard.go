package collectors

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// reach is the part of the network that an address lies in, and that a source
// configured there may be led to. A stranger's server must not be able to send
// us to one inside the operator's network, be it by redirect or by DNS.
type reach int

const (
	public   reach = iota
	loopback       // may also go to the public network
	private        // likewise, and to private addresses
)

// reachOf says where a host of a configured address lies. Names are public:
// what they resolve to is not the operator's word.
func reachOf(host string) reach {
	if addr, err := netip.ParseAddr(host); err == nil {
		return reachOfAddr(addr)
	}
	if host = strings.ToLower(host); host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return loopback
	}
	return public
}

// reserved are the ranges of no public host that netip has no word for: this
// network, shared address space, protocol assignments, benchmarks, reserved,
// and IPv6 ranges that carry IPv4 addresses.
func reserved() []netip.Prefix {
	return []netip.Prefix{
		netip.MustParsePrefix("0.0.0.0/8"),
		netip.MustParsePrefix("100.64.0.0/10"),
		netip.MustParsePrefix("192.0.0.0/24"),
		netip.MustParsePrefix("198.18.0.0/15"),
		netip.MustParsePrefix("240.0.0.0/4"),
		netip.MustParsePrefix("64:ff9b::/96"),
		netip.MustParsePrefix("2002::/16"),
	}
}

func reachOfAddr(addr netip.Addr) reach {
	addr = addr.Unmap().WithZone("")
	if addr.IsLoopback() {
		return loopback
	}
	if !addr.IsGlobalUnicast() || addr.IsPrivate() {
		return private
	}
	for _, prefix := range reserved() {
		if prefix.Contains(addr) {
			return private
		}
	}
	return public
}

// guardError says that a source was led where it may not go.
type guardError struct{ addr netip.Addr }

func (e *guardError) Error() string {
	return fmt.Sprintf("was led to %s, which is no public address; a source goes there only if its url names such an address itself", e.addr)
}

// guard refuses connections out of reach. It sees the address that is about to
// be connected to, after DNS, so that nothing can change in between.
func guard(from reach) func(ctx context.Context, network, address string, c syscall.RawConn) error {
	return func(_ context.Context, _, address string, _ syscall.RawConn) error {
		target, err := netip.ParseAddrPort(address)
		if err != nil {
			return fmt.Errorf("connecting to %q: %w", address, err)
		}
		if to := reachOfAddr(target.Addr()); to != public && to != from {
			return &guardError{target.Addr().Unmap()}
		}
		return nil
	}
}

// maxHeaders is how long the headers of an answer may be, in bytes.
const maxHeaders = 1 << 20

// newClient returns the client for sources in one reach. Each reach has its
// own connections, so that none can be used from another.
func newClient(from reach, opt Options) *http.Client {
	dialer := &net.Dialer{
		Timeout: opt.ConnectTimeout, KeepAlive: 30 * time.Second,
		ControlContext: guard(from), Resolver: opt.Resolver,
	}
	return &http.Client{
		Transport: &http.Transport{
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    opt.ConnectTimeout,
			ResponseHeaderTimeout:  opt.HeaderTimeout,
			MaxResponseHeaderBytes: maxHeaders,
			MaxIdleConnsPerHost:    2,
			MaxIdleConns:           100,
			IdleConnTimeout:        90 * time.Second,
			DisableCompression:     true, // we unpack ourselves, with a cap
			ForceAttemptHTTP2:      true,
		},
		// Each step takes its turn at its host; see ask.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// hostOf is the host of an address for a person, without anything secret.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return "the server"
	}
	return u.Host
}

// hostname is the host of an address without its port.
func hostname(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}
