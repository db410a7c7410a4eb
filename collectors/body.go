package collectors

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// errTooLong says that an answer is longer than we read.
type errTooLong struct{ limit int64 }

func (e *errTooLong) Error() string {
	return fmt.Sprintf("the answer is longer than %d MiB and is not read; ask for less of it in the url", e.limit>>20)
}

// readBody reads an answer whole, unpacked, with one cap on what comes over
// the wire and on what it unpacks to. Of an answer that is broken off, what
// came before comes back beside the error.
func readBody(ctx context.Context, resp *http.Response, limit int64, b *berth) ([]byte, error) {
	if resp.ContentLength > limit {
		return nil, &errTooLong{limit}
	}
	wire := &capped{r: resp.Body, left: limit, limit: limit}
	switch coding := strings.ToLower(strings.TrimSpace(resp.Header.Get("Content-Encoding"))); coding {
	case "", "identity":
		return readAll(ctx, wire, b)
	case "gzip", "x-gzip":
		unzip, err := gzip.NewReader(wire)
		if errors.Is(err, io.EOF) { // nothing at all is an empty answer
			return nil, nil
		}
		if err != nil {
			return nil, fmt.Errorf("unpacking the answer: %w", err)
		}
		body, err := readAll(ctx, &capped{r: unzip, left: limit, limit: limit}, b)
		if err != nil {
			return body, fmt.Errorf("unpacking the answer: %w", err)
		}
		return body, nil
	default:
		return nil, fmt.Errorf("the answer is packed as %q, which was not asked for", cut(coding, 40))
	}
}

// readAll reads to the end. What is too long is thrown away, and what is long
// waits for a berth.
func readAll(ctx context.Context, r io.Reader, b *berth) ([]byte, error) {
	var body bytes.Buffer
	_, err := body.ReadFrom(io.LimitReader(r, long))
	if err == nil && body.Len() == long {
		if err = b.enter(ctx); err == nil {
			_, err = body.ReadFrom(r)
		}
	}
	var tooLong *errTooLong
	if errors.As(err, &tooLong) {
		return nil, err
	}
	return body.Bytes(), err
}

// capped is a reader that fails where it would give more than its limit.
type capped struct {
	r           io.Reader
	left, limit int64
}

func (c *capped) Read(p []byte) (int, error) {
	if c.left < 0 {
		return 0, &errTooLong{c.limit}
	}
	// One byte more than allowed tells an end from an excess.
	if int64(len(p)) > c.left+1 {
		p = p[:c.left+1]
	}
	n, err := c.r.Read(p)
	if c.left -= int64(n); c.left < 0 {
		return 0, &errTooLong{c.limit}
	}
	return n, err
}
