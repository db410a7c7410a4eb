package main

import (
	"bytes"
	"context"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// screen is a terminal that keeps what is written to it.
type screen struct {
	*os.File // the program's side
	shown    func() string
}

// openScreen makes a pseudo terminal that passes every byte on as it is.
func openScreen(t *testing.T) screen {
	t.Helper()
	control, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("skipped: no pseudo terminal: %v", err)
	}
	if err := unix.IoctlSetPointerInt(int(control.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	number, err := unix.IoctlGetInt(int(control.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	side, err := os.OpenFile("/dev/pts/"+strconv.Itoa(number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := term.MakeRaw(int(side.Fd())); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	done := make(chan struct{})
	go func() {
		defer close(done)
		_, _ = out.ReadFrom(control) // ends with an error once the other side is closed
	}()
	return screen{side, func() string {
		side.Close()
		select {
		case <-done:
		case <-time.After(30 * time.Second):
			t.Error("the terminal does not end")
		}
		control.Close()
		return out.String()
	}}
}

// onScreen runs a command line with its output on a terminal.
func onScreen(t *testing.T, args ...string) (code int, shown, stderr string) {
	t.Helper()
	tty := openScreen(t)
	var errs bytes.Buffer
	code = run(context.Background(), args, strings.NewReader(""), tty.File, &errs)
	return code, tty.shown(), errs.String()
}

// checkShown holds that nothing in an output drives a terminal or turns the
// order of reading round, but for the sequences of our own.
func checkShown(t *testing.T, what, out string, own ...string) {
	t.Helper()
	for _, sequence := range own {
		out = strings.ReplaceAll(out, sequence, "")
	}
	if !utf8.ValidString(out) {
		t.Errorf("%s: what is shown is not UTF-8", what)
	}
	if i := strings.IndexFunc(out, drives); i >= 0 {
		t.Errorf("%s: %q is shown in %q", what, out[i], out[max(0, i-60):min(len(out), i+60)])
	}
}

// drives reports whether r does something on a terminal other than be seen.
func drives(r rune) bool {
	switch {
	case r == '\n':
		return false
	case r < ' ', r >= 0x7f && r < 0xa0, r == '\u2028', r == '\u2029':
		return true
	}
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x061c
}
