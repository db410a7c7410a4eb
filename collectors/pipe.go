package collectors

import (
	"bytes"
	"context"
	"crypto/rand"
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

// pipe is an open pipe, and what was read from it and is not known to be kept.
// What a visit delivers stays until the state of the next visit shows that it
// was stored, and is delivered again otherwise. A pipe is read no further than
// until that is full: then its writers wait.
type pipe struct {
	mu   sync.Mutex
	file *os.File

	id   string // of this opening, so that the state of another is not taken for one of its own
	kept int64  // bytes known to be kept, since it was opened
	torn bool   // they end inside a line that is too long

	held      []byte // bytes after these: what was delivered, then what was not
	delivered int    // how many of them were, in the last visit
	tornThere bool   // whether these end inside a line that is too long
	gap       bool   // nobody is known to have been told that it was opened anew
}

func newPipes() *pipes { return &pipes{open: map[string]*pipe{}} }

// close closes pipes once nobody is reading them.
func (ps *pipes) close(which func(path string) bool) error {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	var failed []error
	for path, p := range ps.open {
		if which(path) {
			p.mu.Lock()
			failed = append(failed, p.file.Close())
			p.mu.Unlock()
			delete(ps.open, path)
		}
	}
	return errors.Join(failed...)
}

// read returns what stands in the pipe now, and does not wait for writers.
// since is the mark that was stored last; mark is what to store with the lines.
func (ps *pipes) read(ctx context.Context, path, since string, info fs.FileInfo, wait time.Duration) (c chunk, mark string, err error) {
	p, fresh, err := ps.at(path, info)
	if err != nil {
		return chunk{}, since, fmt.Errorf("opening the pipe: %w", err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.settle(since)
	full, err := p.fill(ctx, wait)
	if err != nil {
		return chunk{}, since, fmt.Errorf("reading the pipe: %w", err)
	}
	c, p.delivered, p.tornThere = wholeLines(p.held, p.torn)
	p.gap = p.gap || fresh
	c.more, c.gap = full && p.delivered > 0, p.gap
	return c, p.mark(), nil
}

// mark names the place up to which the pipe was delivered.
func (p *pipe) mark() string { return fmt.Sprintf("%s+%d", p.id, p.kept+int64(p.delivered)) }

// settle lets go of what was delivered if it was stored.
func (p *pipe) settle(since string) {
	if since != p.mark() {
		p.delivered = 0
		return
	}
	p.held = append([]byte(nil), p.held[p.delivered:]...)
	p.kept += int64(p.delivered)
	p.delivered, p.torn, p.gap = 0, p.tornThere, false
}

// at returns the open pipe of a path, and whether it was opened just now. A
// pipe made anew is opened anew; of the old one, whole lines that are not known
// to be kept stay.
func (ps *pipes) at(path string, info fs.FileInfo) (p *pipe, fresh bool, err error) {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	p, known := ps.open[path]
	if known {
		if opened, err := p.file.Stat(); err == nil && os.SameFile(opened, info) {
			return p, false, nil
		}
	}
	// Open for writing as well, opening does not wait for a writer, and the
	// pipe does not end when the last one leaves.
	file, err := os.OpenFile(path, os.O_RDWR|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, false, err
	}
	if !known {
		p = &pipe{file: file, id: rand.Text()}
		ps.open[path] = p
		return p, true, nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	err = p.file.Close()
	p.file = file
	p.held = p.held[:bytes.LastIndexByte(p.held, '\n')+1]
	p.delivered = min(p.delivered, len(p.held))
	p.torn, p.tornThere = p.torn && len(p.held) > 0, false
	return p, true, err
}

// fill reads until the pipe has been silent for a while, there is enough for
// one visit, or a writer that never stops has had its time.
func (p *pipe) fill(ctx context.Context, wait time.Duration) (full bool, err error) {
	end := time.Now().Add(20 * wait)
	buf := make([]byte, 64<<10)
	for len(p.held) < maxChunk && ctx.Err() == nil {
		if time.Now().After(end) {
			return true, nil
		}
		if err := p.file.SetReadDeadline(time.Now().Add(wait)); err != nil {
			return false, err
		}
		n, err := p.file.Read(buf[:min(len(buf), maxChunk-len(p.held))])
		p.held = append(p.held, buf[:n]...)
		if errors.Is(err, os.ErrDeadlineExceeded) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
	return len(p.held) >= maxChunk, nil
}
