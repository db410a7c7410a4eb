package collectors

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
)

// answer is what a server said.
type answer struct {
	from   string // address of the server that said it
	led    bool   // to there from another address
	asked  bool   // whether it has changed, that is
	status int
	header http.Header
	body   []byte
}

// question is what a server is asked for.
type question struct {
	from    reach // what the source may be led to
	address string
	accept  string

	berth *berth

	// What makes it conditional.
	etag, lastModified string
}

// maxRedirects is how often an answer may send us on.
const maxRedirects = 5

// ask asks for one page and goes where the answer sends us, step by step: each
// takes its turn at its own host, as every request does. The status is for the
// caller to judge. With an error, the answer holds what had come by then, and
// the server that it came from.
func (f *Fetcher) ask(ctx context.Context, q question) (answer, error) {
	seen := map[string]bool{}
	left := f.opt.Timeout
	for {
		seen[q.address] = true
		began := time.Now()
		a, next, err := f.step(ctx, q, left)
		a.from, a.led = q.address, len(seen) > 1
		if next == "" || err != nil {
			return a, err
		}
		left -= time.Since(began)
		switch {
		case seen[next]:
			return a, errors.New("redirects in a circle; open the url in a browser to see what it wants")
		case len(seen) > maxRedirects:
			return a, fmt.Errorf("was redirected more than %d times; check the url", maxRedirects)
		}
		if err := f.pacer.turn(ctx, next); err != nil {
			return a, &turnError{err}
		}
		q.address = next
	}
}

// turnError says that the turn at a host we were sent to did not come.
type turnError struct{ error }

// step asks once, and returns where the answer sends us, if anywhere. An error
// holds no part of an address but its host.
func (f *Fetcher) step(ctx context.Context, q question, left time.Duration) (a answer, next string, err error) {
	ctx, cancel := context.WithTimeout(ctx, left)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, q.address, nil)
	if err != nil {
		return a, "", errors.New("the url is no address")
	}
	req.Header.Set("User-Agent", *f.agent.Load())
	req.Header.Set("Accept-Encoding", "gzip")
	for name, value := range map[string]string{"Accept": q.accept, "If-None-Match": q.etag, "If-Modified-Since": q.lastModified} {
		if value != "" {
			req.Header.Set(name, value)
		}
	}
	resp, err := f.clients[q.from].Do(req)
	if err != nil {
		return a, "", f.opt.reason(err)
	}
	defer resp.Body.Close()
	a.status, a.header, a.asked = resp.StatusCode, resp.Header, q.etag != "" || q.lastModified != ""
	if redirects(resp) {
		_, _ = io.CopyN(io.Discard, resp.Body, 2<<10) // so that the connection can be used again
		next, err = redirect(resp)
		return a, next, err
	}
	a.body, err = readBody(ctx, resp, f.opt.MaxBody, q.berth)
	if err != nil && a.status < 300 { // of a refusal, the status says enough
		return a, "", f.opt.reason(err)
	}
	return a, "", nil
}

// redirects reports whether an answer sends us on.
func redirects(resp *http.Response) bool {
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return resp.Header.Get("Location") != ""
	}
	return false
}

var errNowhere = errors.New("was redirected to something that is no address; check the url")

// maxAddress is the longest address that we are sent to, in bytes: what servers
// take, and no more than is to be kept of each step.
const maxAddress = 8 << 10

// redirect is the address that an answer sends us to.
func redirect(resp *http.Response) (string, error) {
	to, err := resp.Location()
	switch {
	case err != nil || to.Host == "" && to.Scheme == "http":
		return "", errNowhere
	case len(resp.Header.Get("Location")) > maxAddress:
		return "", errors.New("was redirected to an address that is too long to be one; check the url")
	case to.Scheme != "http" && to.Scheme != "https":
		return "", errors.New("was redirected to an address that is not http or https; check the url")
	}
	to.Fragment = ""
	return to.String(), nil
}

// where names the server of an answer for a person. asked is the source's.
func (a answer) where(asked *url.URL) string {
	if host := hostOf(a.from); a.led && host != asked.Host {
		return host + " (where " + asked.Host + " sent us)"
	}
	return asked.Host
}
