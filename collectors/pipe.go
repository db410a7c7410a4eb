package collectors

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
	"syscall"
	"time"
)

// pipes keeps named pipes open between visits: what is in a pipe that nobody
// has open is lost.
type pipes struct {
	mu   sync.Mutex
	open map[string]*pipe
}

type pipe struct {
	mu   sync.Mutex
	file *os.File
	rest []byte // start of a line that is still being written
	torn bool
}

func newPipes() *pipes { return &pipes{open: map[string]*pipe{}} }

func (ps *pipes) close() error {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	var failed []error
	for path, p := range ps.open {
		failed = append(failed, p.file.Close())
		delete(ps.open, path)
	}
	return errors.Join(failed...)
}

// read returns what stands in the pipe now, and does not wait for writers.
func (ps *pipes) read(ctx context.Context, path string, info fs.FileInfo, wait time.Duration) (chunk, error) {
	p, fresh, err := ps.at(path, info)
	if err != nil {
		return chunk{}, fmt.Errorf("opening the pipe: %w", err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	full, err := p.fill(ctx, wait)
	if err != nil {
		return chunk{}, fmt.Errorf("reading the pipe: %w", err)
	}
	c, used, torn := wholeLines(p.rest, p.torn)
	p.rest, p.torn = append([]byte(nil), p.rest[used:]...), torn
	c.more, c.gap = full && used > 0, fresh
	return c, nil
}

// at returns the open pipe of a path, and whether it was opened just now. A pipe
// made anew is opened anew.
func (ps *pipes) at(path string, info fs.FileInfo) (p *pipe, fresh bool, err error) {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	if p, known := ps.open[path]; known {
		if opened, err := p.file.Stat(); err == nil && os.SameFile(opened, info) {
			return p, false, nil
		}
		if err := p.file.Close(); err != nil {
			return nil, false, err
		}
		delete(ps.open, path)
	}
	// Open for writing as well, opening does not wait for a writer, and the
	// pipe does not end when the last one leaves.
	file, err := os.OpenFile(path, os.O_RDWR|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, false, err
	}
	p = &pipe{file: file}
	ps.open[path] = p
	return p, true, nil
}

// fill reads until the pipe has been silent for a while, there is enough for
// one visit, or a writer that never stops has had its time.
func (p *pipe) fill(ctx context.Context, wait time.Duration) (full bool, err error) {
	end := time.Now().Add(20 * wait)
	buf := make([]byte, 64<<10)
	for len(p.rest) < maxChunk && ctx.Err() == nil {
		if time.Now().After(end) {
			return true, nil
		}
		if err := p.file.SetReadDeadline(time.Now().Add(wait)); err != nil {
			return false, err
		}
		n, err := p.file.Read(buf[:min(len(buf), maxChunk-len(p.rest))])
		p.rest = append(p.rest, buf[:n]...)
		if errors.Is(err, os.ErrDeadlineExceeded) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
	return len(p.rest) >= maxChunk, nil
}
