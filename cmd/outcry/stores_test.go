package main

import (
	"crypto/sha256"
	"database/sql"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// Commands that open no database of the user's.
var storeless = []string{"demo", "init", "check", "classify", "eval", "version"}

// How the others are called; those that are not listed, by their name alone.
var called = map[string][]string{
	"forget":  {"forget", "--author", "ann"},
	"export":  {"export", "signals"},
	"replay":  {"replay", "posts.jsonl"},
	"import":  {"import", "posts.jsonl"},
	"backup":  {"backup", "copy.db"},
	"regions": {"regions", "--service", "tesla"},
	"ack":     {"ack", "some-incident"},
	"note":    {"note", "some-incident", "seen"},
	"mark":    {"mark", "1", "wrong"},
}

// storeCommands is what scripts about databases need beside the program.
func storeCommands() map[string]func(ts *testscript.TestScript, neg bool, args []string) {
	return map[string]func(ts *testscript.TestScript, neg bool, args []string){
		"sql":     runSQL,
		"hold":    hold,
		"cut":     cut,
		"refused": func(ts *testscript.TestScript, _ bool, args []string) { refused(ts, args, typical()) },
		"refused-by-all": func(ts *testscript.TestScript, _ bool, args []string) {
			if testing.Short() {
				refused(ts, args, typical())
			} else {
				refused(ts, args, openers())
			}
		},
	}
}

// runSQL runs statements on a file: sql FILE STATEMENT...
func runSQL(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite3", ts.MkAbs(args[0]))
	ts.Check(err)
	db.SetMaxOpenConns(1)
	for _, statement := range args[1:] {
		_, err := db.Exec(statement)
		ts.Check(err)
	}
	ts.Check(db.Close())
}

// hold locks a file as another program would, until the script ends.
func hold(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite3", ts.MkAbs(args[0]))
	ts.Check(err)
	db.SetMaxOpenConns(1)
	for _, statement := range []string{`PRAGMA locking_mode = EXCLUSIVE`, `BEGIN EXCLUSIVE`, `DELETE FROM visit`} {
		_, err := db.Exec(statement)
		ts.Check(err)
	}
	ts.Defer(func() { db.Close() })
}

// cut shortens a file: cut FILE BYTES
func cut(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), n))
}

// typical are command lines that open a database in each way there is: to read it, to
// write it, and for long.
func typical() [][]string { return [][]string{{"timeline"}, called["import"], {"daemon"}} }

// refused has commands open a file, and holds them to one line that matches, exit
// code 1, and a directory that is as it was: refused FILE PATTERN
func refused(ts *testscript.TestScript, args []string, lines [][]string) {
	path, want := args[0], regexp.MustCompile(`^outcry: .*`+regexp.QuoteMeta(args[0])+`.*`+args[1]+`.*\n$`)
	for _, line := range lines {
		before := files(ts, filepath.Dir(path))
		err := ts.Exec("outcry", slices.Concat(line, []string{"--db", path, "--config", "outcry.yaml"})...)
		stdout, stderr := ts.ReadFile("stdout"), ts.ReadFile("stderr")
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != exitFailed {
			ts.Fatalf("outcry %s --db %s: %v, want exit code 1\n%s%s", strings.Join(line, " "), path, err, stdout, stderr)
		}
		if stdout != "" || !want.MatchString(stderr) {
			ts.Fatalf("outcry %s --db %s: printed %q and %q, want %s", strings.Join(line, " "), path, stdout, stderr, want)
		}
		if after := files(ts, filepath.Dir(path)); !maps.Equal(before, after) {
			ts.Fatalf("outcry %s --db %s: the files were %v, and are now %v", strings.Join(line, " "), path,
				slices.Sorted(maps.Keys(before)), slices.Sorted(maps.Keys(after)))
		}
	}
}

// openers are the command lines that open a database.
func openers() (lines [][]string) {
	commands := reflect.TypeFor[cli]()
	for i := range commands.NumField() {
		field := commands.Field(i)
		if _, is := field.Tag.Lookup("cmd"); !is {
			continue
		}
		name := strings.ToLower(field.Name)
		if slices.Contains(storeless, name) {
			continue
		}
		if line, known := called[name]; known {
			lines = append(lines, line)
		} else {
			lines = append(lines, []string{name})
		}
	}
	return lines
}

// files are the files of a directory by their names with what they hold.
func files(ts *testscript.TestScript, dir string) map[string][sha256.Size]byte {
	entries, err := os.ReadDir(ts.MkAbs(dir))
	ts.Check(err)
	there := map[string][sha256.Size]byte{}
	for _, e := range entries {
		there[e.Name()] = [sha256.Size]byte{}
		if e.Type().IsRegular() {
			content, err := os.ReadFile(filepath.Join(ts.MkAbs(dir), e.Name()))
			ts.Check(err)
			there[e.Name()] = sha256.Sum256(content)
		}
	}
	return there
}
