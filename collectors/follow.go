package collectors

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"outcry"
)

// Bounds of one visit to a file or pipe. A chunk holds the longest line.
const (
	maxChunk = outcry.MaxLine + 1
	maxLines = 10_000
	headSize = 256
)

// file reads what was written to a file or named pipe since the last visit.
func (f *Fetcher) file(ctx context.Context, v *visit) {
	info, err := os.Stat(v.src.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		v.fail(fmt.Errorf("%s does not exist; check path", v.src.Path))
	case err != nil:
		v.fail(fmt.Errorf("looking at the file: %w", err))
	case info.Mode()&fs.ModeNamedPipe != 0:
		chunk, mark, err := f.pipes.read(ctx, v.src.Path, v.st.Since, info, f.opt.PipeWait)
		if v.lines(f.clock, chunk, 0, err); v.outcome != outcry.Failed {
			v.st.Since = mark
		}
	case info.Mode().IsRegular():
		f.follow(v)
	default:
		v.fail(fmt.Errorf("%s is neither a file nor a named pipe; check path", v.src.Path))
	}
}

// chunk is whole lines.
type chunk struct {
	lines   []byte
	torn    int  // lines whose end stood before these, 0 or 1
	skipped int  // lines too long to be read, 0 or 1
	more    bool // there is more to be had at once
	gap     bool // what was written before may be lost
}

func (v *visit) lines(clock Clock, c chunk, before int, err error) {
	if err != nil {
		v.fail(err)
		return
	}
	page, err := v.kind.Read(v.src, c.lines, "", clock.Now())
	if err != nil {
		v.fail(err)
		return
	}
	for i := range page.Problems {
		page.Problems[i].Item += before + c.torn
	}
	if c.skipped > 0 { // it stands alone: what is before it was read by itself
		page.reject(before+1, fmt.Sprintf("longer than %d MiB", outcry.MaxLine>>20))
	}
	v.behind, v.gap = c.more, v.gap || c.gap
	v.take(page)
	v.outcome = outcry.Read
	if len(c.lines) == 0 && c.skipped == 0 {
		v.outcome = outcry.Unchanged
	}
}

// position is how far a file has been read. The file is known by its first
// bytes: a path or an inode may become another file's.
type position struct {
	Offset int64  `json:"offset"`
	Lines  int    `json:"lines"`
	Head   string `json:"head,omitempty"` // hash of the first HeadLen bytes
	Len    int64  `json:"head_len,omitempty"`
	Torn   bool   `json:"torn,omitempty"` // inside a line that is too long
}

func (f *Fetcher) follow(v *visit) {
	var was position
	if v.st.Since != "" {
		if err := json.Unmarshal([]byte(v.st.Since), &was); err != nil {
			v.fail(fmt.Errorf("remembered place in the file: %w", err))
			v.st.Since = ""
			return
		}
	}
	file, err := os.Open(v.src.Path)
	if err != nil {
		v.fail(fmt.Errorf("opening the file: %w", err))
		return
	}
	defer file.Close()
	at, err := was.resume(file)
	if err != nil {
		v.fail(fmt.Errorf("reading %s: %w", v.src.Path, err))
		return
	}
	v.gap = was.Offset > 0 && at.Offset == 0
	before := at.Lines
	read, err := at.read(file)
	if v.lines(f.clock, read, before, err); v.outcome == outcry.Failed {
		return
	}
	since, err := json.Marshal(at)
	if err != nil {
		v.fail(fmt.Errorf("remembering the place in the file: %w", err))
		return
	}
	v.st.Since = string(since)
}

// resume returns the place to read on from: the start where the file is not
// the one that was read, or has lost what was read.
func (p position) resume(file *os.File) (position, error) {
	info, err := file.Stat()
	if err != nil {
		return position{}, err
	}
	if info.Size() < p.Offset {
		return position{}, nil
	}
	head, err := headOf(file, p.Len)
	if err != nil {
		return position{}, err
	}
	if head != p.Head {
		return position{}, nil
	}
	return p, nil
}

// headOf is the hash of the first n bytes; nothing for none.
func headOf(file *os.File, n int64) (string, error) {
	if n == 0 {
		return "", nil
	}
	head, err := io.ReadAll(io.NewSectionReader(file, 0, min(n, headSize)))
	if err != nil {
		return "", err
	}
	return short(string(head)), nil
}

// read returns the next whole lines and moves on behind them. The start of a
// line that is still being written stays for the next time.
func (p *position) read(file *os.File) (chunk, error) {
	raw, err := io.ReadAll(io.NewSectionReader(file, p.Offset, maxChunk))
	if err != nil {
		return chunk{}, fmt.Errorf("reading the file: %w", err)
	}
	c, used, torn := wholeLines(raw, p.Torn)
	p.Offset += int64(used)
	p.Torn = torn
	p.Lines += bytes.Count(raw[:used], []byte("\n"))
	if used > 0 && p.Len < headSize {
		p.Len = min(p.Offset, headSize)
		if p.Head, err = headOf(file, p.Len); err != nil {
			return chunk{}, fmt.Errorf("reading the file: %w", err)
		}
	}
	c.more = used > 0 && (used < len(raw) && bytes.IndexByte(raw[used:], '\n') >= 0 || len(raw) == maxChunk)
	return c, nil
}

// wholeLines takes whole lines off the start of raw, and says how many bytes
// that used. Where torn, raw starts inside a line that is too long, whose rest
// is thrown away.
func wholeLines(raw []byte, torn bool) (c chunk, used int, stillTorn bool) {
	start := 0
	if torn {
		end := bytes.IndexByte(raw, '\n')
		if end < 0 {
			return c, len(raw), true
		}
		start, c.torn = end+1, 1
	}
	used = start
	for n := 0; n < maxLines; n++ {
		end := bytes.IndexByte(raw[used:], '\n')
		if end < 0 {
			break
		}
		used += end + 1
	}
	c.lines = raw[start:used]
	if used == 0 && len(raw) >= maxChunk {
		c.skipped = 1
		return c, len(raw), true
	}
	return c, used, false
}
