package main

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"strings"
	"syscall"
	"testing"
)

// broken is an output that nothing can be written to.
type broken struct{ err error }

func (b broken) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: b.err}
}

func TestHelpThatCannotBePrinted(t *testing.T) {
	for _, tt := range []struct {
		name, said string
		out        io.Writer
		code       int
	}{
		{"to a pipe whose reader has seen enough", "", broken{syscall.EPIPE}, exitDone},
		{"to a full disk", "outcry: write /dev/stdout: no space left on device\n", broken{syscall.ENOSPC}, exitFailed},
		{"to anybody else", "", io.Discard, exitDone},
	} {
		for _, line := range []string{"", "--help", "daemon --help", "export --help"} {
			var said bytes.Buffer
			if code := run(context.Background(), strings.Fields(line), strings.NewReader(""), tt.out, &said); code != tt.code || said.String() != tt.said {
				t.Errorf("outcry %s %s: exit %d, said %q; want %d, %q", line, tt.name, code, said.String(), tt.code, tt.said)
			}
		}
	}
}
