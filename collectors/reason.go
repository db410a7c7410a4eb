package collectors

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
)

// reason says in plain words why no answer came, or no whole one.
func (o Options) reason(err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) { // it would print the whole address
		err = wrapped.Err
	}
	var (
		guarded *guardError
		tooLong *errTooLong
		dns     *net.DNSError
		cert    *tls.CertificateVerificationError
		timeout net.Error
		op      *net.OpError
	)
	switch {
	case errors.As(err, &guarded):
		return guarded
	case errors.As(err, &tooLong), errors.Is(err, errCrowded):
		return err
	case errors.As(err, &dns) && dns.IsNotFound:
		return fmt.Errorf("the host is unknown: %w; check the url", err)
	case errors.As(err, &cert):
		return fmt.Errorf("its certificate cannot be trusted: %w; check the url, and the clock of this machine", cert.Err)
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("stopped before the answer came: %w", err)
	case errors.As(err, &op) && op.Op == "dial" && op.Timeout():
		return fmt.Errorf("took too long to connect to: no connection after %s; tried again later", o.ConnectTimeout)
	case strings.Contains(err.Error(), "awaiting response headers"): // net/http has no type for it
		return fmt.Errorf("took too long to answer: it had not begun after %s; tried again later", o.HeaderTimeout)
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("took too long to answer: it had not ended after %s; tried again later", o.Timeout)
	case errors.As(err, &timeout) && timeout.Timeout():
		return fmt.Errorf("took too long to answer: %w; tried again later", err)
	}
	return broken(err)
}

// broken says what happened to a connection.
func broken(err error) error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the answer is cut off: the connection ended in the middle of it; tried again later")
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return errors.New("broke off the connection; tried again later")
	case errors.Is(err, io.EOF):
		return errors.New("closed the connection without an answer; tried again later")
	case errors.Is(err, syscall.ECONNREFUSED):
		return errors.New("refuses the connection: nothing answers there; check the url")
	// net/http has no types for these.
	case strings.Contains(err.Error(), "response headers exceeded"):
		return fmt.Errorf("sent more than %d MiB of headers; it is no server of feeds: check the url", maxHeaders>>20)
	case strings.Contains(err.Error(), "parse Location header"):
		return errNowhere
	case strings.Contains(err.Error(), "malformed HTTP"):
		return errors.New("answered in something that is not HTTP; check the url")
	case strings.Contains(err.Error(), "HTTP response to HTTPS client"):
		return errors.New("does not speak https; check the url")
	}
	return err
}

// refusal says in plain words what a status other than 200 means.
func refusal(a answer) error {
	said := fmt.Sprintf("%d %s", a.status, http.StatusText(a.status))
	if title, is := htmlPage(a.body); is && title != "" {
		said += fmt.Sprintf(" (%q)", title)
	}
	hint := "tried again later"
	switch {
	case a.status == http.StatusTooManyRequests:
		hint = "it is asked too often; raise every"
	case a.status == http.StatusUnauthorized, a.status == http.StatusForbidden:
		hint = "it does not let us read this; open the url in a browser to see what it wants"
	case a.status == http.StatusNotFound:
		hint = "there is nothing at this address; check the url"
	case a.status == http.StatusGone:
		hint = "it is gone for good; remove the source"
	case a.status == http.StatusNotModified:
		hint = "it was not asked whether anything had changed; check the url"
	case a.status >= 300 && a.status < 400:
		hint = "it points nowhere; check the url"
	case a.status >= 400 && a.status < 500:
		hint = "it does not accept the request; check the url"
	}
	return fmt.Errorf("answered %s: %s", strings.TrimSpace(said), hint)
}
