package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReplayOnATerminal shows the states in colour and, behind the transitions,
// how much there was and where there is more to see. None of that goes into a
// pipe.
func TestReplayOnATerminal(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	dir := t.TempDir()
	posts, db := filepath.Join(dir, "posts.jsonl"), filepath.Join(dir, "kept.db")
	var lines strings.Builder
	for i, place := range strings.Fields("Berlin Munich Hamburg Cologne Frankfurt Leipzig Dresden Bremen") {
		fmt.Fprintf(&lines, "{\"author\":\"a%d\",\"published_at\":\"2023-02-14T10:3%d:00Z\",\"text\":\"Spotify is down in %s\"}\n", i, i, place)
	}
	if err := os.WriteFile(posts, []byte(lines.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	code, shown, told := onScreen(t, "replay", posts)
	if code != exitDone || told != "" || !strings.Contains(shown, "spotify in DE Germany: suspected -> \x1b[1;31m▓ ongoing\x1b[0m\n") {
		t.Fatalf("%d %q %s", code, told, shown)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "outcry: 8 posts, 8 signals, 1 incident; --db FILE keeps it, for outcry incidents and outcry timeline\n"},
		{[]string{"--db", db}, "outcry: 8 posts, 8 signals, 1 incident; outcry incidents --db " + db + " tells of each\n"},
		{[]string{"--format", "csv"}, ""},
	} {
		tty := openScreen(t)
		var out strings.Builder
		code := run(t.Context(), append([]string{"replay", posts}, c.args...), strings.NewReader(""), &out, tty.File)
		told := tty.shown()
		if i := strings.LastIndex(told, "outcry: "); i >= 0 { // behind the progress
			told = told[i:]
		}
		if c.want == "" && strings.Contains(told, "outcry: ") || !strings.HasSuffix(told, c.want) || code != exitDone || out.Len() == 0 {
			t.Errorf("%q: %d, told %q\n%s", c.args, code, told, out.String())
		}
	}
}
