package safetext

import (
	"strings"
	"testing"
)

func TestWriterCleansLines(t *testing.T) {
	var out strings.Builder
	w := NewWriter(&out)
	for _, part := range []string{"a,\x1b]0;pwn\a", "b\x1b[31", "m,c\x00\u202e\n", "second\r\nthird"} {
		if n, err := w.Write([]byte(part)); n != len(part) || err != nil {
			t.Fatal(n, err)
		}
	}
	if got, want := out.String(), "a,b,c\nsecond \n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := w.Write([]byte(strings.Repeat("x", maxLine) + "\x1b[2J")); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "\x1b") {
		t.Error("an escape sequence came through in an endless line")
	}
}
