package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"log"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/collectors"
	"outcry/simulator"
	"outcry/store"
)

// hostileFile writes the hostile posts that fit into a line, each with a
// hostile label, and between them lines that are no posts.
func hostileFile(t *testing.T, dir string) string {
	t.Helper()
	var file bytes.Buffer
	for i, p := range simulator.HostilePosts() {
		if len(p.Title) > 70<<10 {
			continue // it tells no more than a shorter one
		}
		raw, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(p.Title)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&file, "%s,\"expect\":[{\"stance\":\"up\",\"service\":%s,\"region\":%s}]}\n", bytes.TrimSuffix(raw, []byte("}")), text, text)
		fmt.Fprintf(&file, "{\"id\":\"bad%d\",\"text\":\"a\",\"voice\":%s}\n%s\n", i, text, strings.ReplaceAll(p.Title, "\n", "\r"))
	}
	path := filepath.Join(dir, "hostile \x1b]0;pwn\x07\u202e\n.jsonl")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestHostilePostsOnATerminal runs every command that shows posts with its
// output on a terminal.
func TestHostilePostsOnATerminal(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	dir := t.TempDir()
	t.Chdir(dir)
	file, db := hostileFile(t, dir), filepath.Join(dir, "h.db")
	code, shown, told := onScreen(t, "import", file, "--db", db)
	if code != exitProblems || !strings.Contains(shown, "new posts") {
		t.Fatalf("import: %d %.300q %.300q", code, shown, told)
	}
	checkShown(t, "import", shown)
	checkLines(t, "import", told)
	// Rules by which nearly everything is read otherwise.
	rules := filepath.Join(dir, "other.yaml")
	if err := errors.Join(os.Mkdir("rules", 0o700), os.WriteFile("rules/en.lex", []byte("rule works up\n    <service> is down\n"), 0o600),
		os.WriteFile(rules, []byte("rules: rules\n"), 0o600)); err != nil {
		t.Fatal(err)
	}
	span := []string{"--since", "2024-05-07", "--until", "2024-05-07"}
	for _, args := range [][]string{
		{"timeline", "--format", "chart"}, {"timeline", "--format", "table"}, {"timeline", "--format", "csv"}, {"timeline", "--format", "json"}, {"timeline", "--service", "github"},
		{"export", "posts"}, {"export", "signals"}, {"export", "timeline"}, {"export", "posts", "--format", "jsonl"}, {"export", "signals", "--format", "jsonl"},
		{"sources"}, {"sources", "--format", "csv"}, {"sources", "--format", "json"},
		{"classify", file}, {"classify", "--explain", file}, {"eval", file}, {"eval", "--format", "json", "--baseline", file},
		{"reclassify", "--dry-run", "--config", rules}, {"reclassify", "--dry-run", "--format", "jsonl", "--config", rules},
		{"replay", file}, {"replay", "--format", "csv", file}, {"replay", "--format", "jsonl", file},
	} {
		if args[0] == "timeline" || args[0] == "export" {
			args = append(args, span...)
		}
		if args[0] != "replay" {
			args = append(args, "--db", db)
		}
		code, shown, told := onScreen(t, args...)
		if code != exitDone && code != exitProblems || len(shown) < 300 {
			t.Errorf("%.60q: %d, %d bytes, %.500s", args, code, len(shown), told)
		}
		checkShown(t, args[0]+" "+args[1], shown)
		if args[0] == "reclassify" { // tells more than problems
			checkShown(t, args[0]+", messages", told)
		} else {
			checkLines(t, args[0], told)
		}
	}
}

// checkLines holds that messages are lines of ours and nothing in them is a
// line, or more, of somebody else's.
func checkLines(t *testing.T, what, told string) {
	t.Helper()
	checkShown(t, what+", messages", told)
	for line := range strings.Lines(told) {
		_, place, _ := strings.Cut(line, ".jsonl:")
		number, _, _ := strings.Cut(place, ":")
		if _, err := strconv.Atoi(number); err != nil && !strings.HasPrefix(line, "outcry: ") {
			t.Errorf("%s: the message %.100q is not ours", what, line)
		}
		if len(line) > 1000 {
			t.Errorf("%s: a message of %d bytes: %.100q", what, len(line), line)
		}
	}
}

// TestHostileTextMarkedByColour keeps our own marks and nothing else.
func TestHostileTextMarkedByColour(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	t.Chdir(t.TempDir())
	code, shown, _ := onScreen(t, "classify", "--explain", hostileFile(t, "."))
	if code != exitProblems || !strings.Contains(shown, "\x1b[1;4m") {
		t.Fatalf("%d, nothing is marked in %.300q", code, shown)
	}
	checkShown(t, "explain", shown, "\x1b[1;4m", "\x1b[0m")
}

// TestHostileArguments quotes names of files and values in messages.
func TestHostileArguments(t *testing.T) {
	t.Chdir(t.TempDir())
	texts := slices.DeleteFunc(simulator.HostileTexts(), func(s string) bool {
		return len(s) > 200 || strings.Contains(s, "\x00") || !strings.ContainsFunc(s, func(r rune) bool { return drives(r) || r == '\n' })
	})
	if testing.Short() {
		texts = texts[:len(texts)/4]
	}
	for i, s := range texts {
		all := [][]string{
			{"import", "none/" + s, "--db=x.db"}, {"classify", "none " + s}, {"timeline", "--service=" + s}, {"timeline", "--region=" + s}, {"timeline", "--since=" + s}, {"export", "posts", "-o", "none/" + s, "--db=x.db"},
			{"collect", "--source=" + s}, {"none" + s}, {"--config=none/" + s, "check"}, {"--db=none/" + s, "timeline"}, {"timeline", "--tz=" + s}, {"eval", "--format=" + s, "x"}, {"--db=postgres" + s + "://x", "sources"},
		}
		for n := range 2 { // of them, since each loads all there is to know
			args := all[(2*i+n)%len(all)]
			code, _, told := command(args...)
			checkShown(t, args[0], told)
			if code != exitFailed && code != exitUsage || !strings.HasPrefix(told, "outcry: ") || strings.Count(told, "\n") != strings.Count(told, "outcry: ") {
				t.Errorf("%q: %d %.300q", args, code, told)
			}
		}
	}
}

// hostileSite answers in every way that a server can put words of its own
// before a person: posts of each kind, refusals, pages and addresses.
func hostileSite(texts []string) http.Handler {
	mux := http.NewServeMux()
	of := func(r *http.Request) string {
		n, _ := strconv.Atoi(r.PathValue("n"))
		return texts[n%len(texts)]
	}
	reply := func(kind string, status int, body func(s string) string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			s := of(r)
			w.Header().Set("Content-Type", kind)
			if kind == "" {
				w.Header().Set("Content-Type", "text/xml; charset="+s)
			}
			w.Header().Set("ETag", s)
			w.WriteHeader(status)
			fmt.Fprint(w, body(s))
		}
	}
	quote := func(s string) string {
		raw, _ := json.Marshal(s)
		return string(raw)
	}
	rss := func(s string) string {
		s = html.EscapeString(s)
		return "<rss version=\"2.0\"><channel><title>" + s + "</title><language>" + s + "</language><item><guid>" + s + "1</guid><link>" + s + "</link><author>" + s + "</author><title>" + s + "GitHub is down</title><pubDate>" + s + "</pubDate><description>&lt;p&gt;" + s + " is GitHub down? " + html.EscapeString(s) + "</description></item></channel></rss>"
	}
	mux.HandleFunc("/feed/{n}", reply("", 200, rss))
	mux.HandleFunc("/page/{n}", reply("text/html", 200, func(s string) string { return "<!doctype html><title>" + s + "</title>" }))
	mux.HandleFunc("/refusal/{n}", reply("text/html", 503, func(s string) string { return "<html><title>" + s + "</title>" }))
	mux.HandleFunc("/other/{n}", reply("text/plain", 200, func(s string) string { return s }))
	mux.HandleFunc("/mastodon/{n}/", reply("application/json", 200, func(s string) string {
		q := quote(s)
		return fmt.Sprintf(`[{"id":"1","uri":%s,"url":%s,"language":%s,"spoiler_text":%s,"content":"GitHub is down %s","created_at":%s,"account":{"acct":%s,"url":%s}}]`, q, q, q, q, strings.Trim(q, `"`), q, q, q)
	}))
	mux.HandleFunc("/error/{n}/", reply("application/json", 200, func(s string) string { return `{"error":` + quote(s) + `}` }))
	mux.HandleFunc("/hn/{n}/", reply("application/json", 200, func(s string) string { return `{"message":` + quote(s) + `}` }))
	mux.HandleFunc("/status/{n}/", reply("application/json", 200, func(s string) string {
		q := quote(s)
		return fmt.Sprintf(`{"page":{"name":%s,"url":%s},"components":[{"id":%s,"name":%s,"status":"major_outage","updated_at":%s,"group_id":%s}]}`, q, q, q, q, q, q)
	}))
	mux.HandleFunc("/redirect/{n}", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", of(r))
		w.WriteHeader(http.StatusFound)
	})
	return mux
}

// TestHostileServers collects from servers that answer with hostile words, dry
// and for good, and shows how the sources are doing.
func TestHostileServers(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	texts := slices.DeleteFunc(simulator.HostileTexts(), func(s string) bool { return len(s) > 8<<10 })
	server := httptest.NewServer(hostileSite(texts))
	defer server.Close()
	var b strings.Builder
	b.WriteString("sources:\n")
	for n := range texts {
		for path, kind := range map[string]string{
			"feed": "feed", "page": "feed", "refusal": "feed", "other": "feed", "redirect": "feed", "mastodon": "mastodon", "error": "mastodon", "hn": "hackernews", "status": "statuspage",
		} {
			fmt.Fprintf(&b, "  - {name: %s-%d, kind: %s, url: '%s/%s/%d'", path, n, kind, server.URL, path, n)
			if kind == "mastodon" {
				b.WriteString(", tags: [a]")
			}
			b.WriteString("}\n")
		}
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "outcry.yaml")
	if err := os.WriteFile(file, []byte("database: "+filepath.Join(dir, "s.db")+"\n"+b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"collect", "--dry-run"}, {"collect"}, {"sources"}, {"sources", "--format", "csv"}, {"sources", "--format", "json"}, {"check"},
		{"export", "posts"}, {"export", "signals", "--format", "jsonl"},
	} {
		code, shown, told := onScreen(t, append(args, "--config", file)...)
		if code != exitDone && code != exitProblems || len(shown) < 50 {
			t.Errorf("%q: %d, %.300q, %.300q", args, code, shown, told)
		}
		checkShown(t, args[0], shown)
		checkShown(t, args[0]+", messages", told)
		for line := range strings.Lines(told) {
			if name, _, _ := strings.Cut(line, ":"); name != "outcry" && !strings.Contains(name, "-") || len(line) > 1000 {
				t.Errorf("%q: the message %.200q is not ours", args, line)
			}
		}
	}
}

// TestHostileStory tells the story of a day of hostile posts.
func TestHostileStory(t *testing.T) {
	posts := slices.DeleteFunc(simulator.HostilePosts(), func(p outcry.Post) bool { return len(p.Title) > 8<<10 })
	w, s := hostileStore(t, posts)
	putIncident(t, s, posts[0].PublishedAt, "@meter")
	tty := openScreen(t)
	a := &app{ctx: context.Background(), out: tty.File, err: tty.File, now: time.Now}
	t.Setenv("NO_COLOR", "1")
	err := a.story(w, s, story{title: "A day", service: "github", since: posts[0].PublishedAt.Add(-time.Hour), until: posts[0].PublishedAt.Add(3 * time.Hour),
		regions: []string{"001", "DE"}, silent: []string{"CN"}, blamed: "aws"})
	shown := tty.shown()
	if err != nil || !strings.Contains(shown, "Who claimed what") || !strings.Contains(shown, "GitHub") {
		t.Fatalf("%v, %.500q", err, shown)
	}
	checkShown(t, "story", shown)
}

// hostileStore keeps posts as a source brought them.
func hostileStore(t *testing.T, posts []outcry.Post) (*world, *store.Store) {
	t.Helper()
	w, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	w.config.Database = filepath.Join(t.TempDir(), "d.db")
	m, s, err := w.pipeline(t.Context(), store.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for i := range posts {
		posts[i].Service = "github"
	}
	if _, err := s.Collect(t.Context(), store.Collected{Posts: posts}); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Advance(t.Context()); err != nil {
		t.Fatal(err)
	}
	return w, s
}

// TestHostileLog logs what strangers wrote, to a terminal with and without
// colour and to a file: a record stays a line.
func TestHostileLog(t *testing.T) {
	records := func(into *slog.Logger) (n int) {
		server := slog.NewLogLogger(into.Handler(), slog.LevelWarn)
		for _, s := range simulator.HostileTexts() {
			if len(s) > 70<<10 {
				continue
			}
			into.Warn("a source could not be read", "source", collectors.Source{Name: s, Kind: s}, "reason", s, "next", time.Time{})
			into.Error("a job panicked", "job", s, "panic", fmt.Sprint(errors.New(s)), "error", fmt.Errorf("collecting: %w", errors.New(s)))
			into.Info(s, "any", []string{s}, "stringer", log.New(nil, s, 0).Prefix())
			server.Printf("http: panic serving: %v\n%s", s, "goroutine 1")
			n += 4
		}
		return n
	}
	var file bytes.Buffer
	n := records((&app{err: &file}).logger())
	checkLog(t, "file", file.String(), n)
	for _, noColour := range []string{"1", ""} {
		t.Setenv("NO_COLOR", noColour)
		tty := openScreen(t)
		n := records((&app{err: tty.File}).logger())
		checkLog(t, "terminal, NO_COLOR="+noColour, tty.shown(), n, "\x1b[0m", "\x1b[2m", "\x1b[22m", "\x1b[91m", "\x1b[92m", "\x1b[93m", "\x1b[2;91m", "\x1b[22;91m")
	}
}

func checkLog(t *testing.T, what, out string, records int, own ...string) {
	t.Helper()
	checkShown(t, what, out, own...)
	if n := strings.Count(out, "\n"); n != records {
		t.Errorf("%s: %d lines for %d records", what, n, records)
	}
}
