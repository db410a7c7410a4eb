package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"outcry"
	"outcry/classify"
)

func TestAReloadReadsOwnRulesAgain(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "outcry.yaml")
	if err := os.WriteFile(file, []byte("rules: "+dir+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	a := &app{ctx: context.Background(), config: file}
	w, err := a.world()
	if err != nil {
		t.Fatal(err)
	}
	first, err := w.setting(nil)
	if err != nil {
		t.Fatal(err)
	}
	claims := func(s *setting) int {
		return len(s.classifier.Classify(&outcry.Post{Text: "Gridotron has gone wobbly around Mast Seven"}, classify.Context{}).Signals)
	}
	if n := claims(first); n != 0 {
		t.Fatalf("%d claims before there are rules", n)
	}
	write("en.lex", "rule wobbly down firm\n    <service> has gone wobbly\n")
	write("own.yaml", "services: [{id: gridotron, name: Gridotron, category: energy}]\n")
	write("own.tsv", "Mast Seven\t\tGB-KEN\tarea\n")
	next, err := a.again(first)
	if err != nil {
		t.Fatal(err)
	}
	if n := claims(next); n != 1 || next.classifier.Ruleset() == first.classifier.Ruleset() {
		t.Errorf("%d claims by the new rules, version %s after %s", n, next.classifier.Ruleset(), first.classifier.Ruleset())
	}
	if got, err := next.regions.Resolve("mast seven"); err != nil || got[0] != "GB-KEN" {
		t.Errorf("the new place is %v, %v", got, err)
	}
	write("en.lex", "rule wobbly down\n    {nothing} wobbly\nrule gone off\n")
	if _, err := a.again(next); err == nil || !strings.Contains(err.Error(), "en.lex:2") || !strings.Contains(err.Error(), "en.lex:3") {
		t.Errorf("bad rules: %v", err)
	}
	// What is taken out is gone.
	for _, name := range []string{"en.lex", "own.yaml", "own.tsv"} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if last, err := a.again(next); err != nil || last.classifier.Ruleset() != first.classifier.Ruleset() {
		t.Errorf("without rules it is not as before: %v", err)
	}
}
