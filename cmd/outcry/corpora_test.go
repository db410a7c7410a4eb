package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"outcry/backtest"
	"outcry/detect"
)

var benchDetect = flag.Float64("bench-detect", 0, "compare the detectors on the corpora; not 0")

// corpora are sets of posts that lie beside the repository, with what is known to
// have happened in them.
var corpora = []struct{ posts, truth, note string }{
	{"replay_caracas.jsonl", "caracas.csv", "power out in Caracas; the first word that it is back ends it"},
	{"replay_sandy.jsonl", "sandy.csv", "hurricane Sandy, until the posts end"},
	{"replay_power_cities.jsonl", "power_cities.csv", "the two sharp bursts, an hour each, and the announced shut-offs; other outages of four years are not listed, so precision says little"},
	{"replay_uk_telecom.jsonl", "nothing.csv", "three networks; no national outage is known"},
	{"quiet_chat.jsonl", "nothing.csv", "developer chat"},
	{"quiet_hackernews.jsonl", "nothing.csv", "titles"},
}

// TestBenchCorpora prints how the detectors do on real posts.
func TestBenchCorpora(t *testing.T) {
	if *benchDetect <= 0 {
		t.Skip("skipped: takes minutes; run make bench-detect")
	}
	dir := filepath.Join("..", "..", "..", "shared", "corpora")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("skipped: the corpora are not in %s", dir)
	}
	b := backtest.Bench{Generator: backtest.Standard(100), Budget: detect.Default, Workers: 2, Quiet: []uint64{1000, 1001, 1002}}
	calibrated, err := b.Calibrated(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("real posts; rivals at their published lines, and below with * at those of %d generated cells and one false incident in 30 days (seeds 1000 to 1002)\n\n", b.Generator.Cells)
	for _, c := range corpora {
		start := time.Now()
		table, err := measure(t, filepath.Join(dir, c.posts), filepath.Join("testdata", "truth", c.truth), calibrated)
		if err != nil {
			t.Fatalf("%s: %v", c.posts, err)
		}
		fmt.Printf("%s: %s\n%sin %.0f s\n\n", c.posts, c.note, table, time.Since(start).Seconds())
	}
}

// measure replays posts with all detectors, the rivals also with other lines.
func measure(t *testing.T, posts, truth string, calibrated []backtest.Rival) (string, error) {
	var out bytes.Buffer
	a := &app{ctx: t.Context(), in: strings.NewReader(""), out: &out, err: &out, now: func() time.Time { return time.Now().UTC() }}
	w, err := a.world()
	if err != nil {
		return "", err
	}
	m, err := measured{Truth: truth, Detector: everybody}.plan(w)
	if err != nil {
		return "", err
	}
	for _, r := range calibrated {
		r.Name += "*"
		m.rivals, m.detectors = append(m.rivals, r), append(m.detectors, r.Name)
	}
	c := replayCmd{Files: []string{posts}, Format: "text"}
	err = c.through(a, w, m)
	return out.String(), err
}
