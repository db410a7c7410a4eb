package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

var (
	killCount = flag.Int("kills", 0, "how often the program is killed; 0: 50, or 5 with -short")
	killSeed  = flag.Uint64("killseed", 0, "seed of the moments at which it is; 0: a new one")
)

// kills is how often to kill, with the dice that say when.
func kills(t *testing.T) (n int, rng *rand.Rand) {
	n, seed := *killCount, *killSeed
	if n == 0 {
		n = 50
		if testing.Short() {
			n = 5
		}
	}
	if seed == 0 {
		seed = rand.Uint64()
	}
	t.Logf("%d kills with the seed %d (-killseed %[2]d repeats its choices)", n, seed)
	return n, rand.New(rand.NewPCG(seed, 1))
}

// TestKill kills the program again and again at moments of all sorts, while its
// sources go on and posts are pushed to it, and holds what it left behind to
// account after each time.
func TestKill(t *testing.T) {
	t.Parallel()
	n, rng := kills(t)
	v := newVictim(t, rng, n)
	moments := v.moments()
	for i := range n {
		v.live(t, moments[i%len(moments)])
		v.inspect(t)
		if t.Failed() {
			t.Fatalf("after kill %d", i+1)
		}
		if i%25 == 24 {
			v.compare(t)
			t.Logf("%d kills: %d versions of posts, %d signals, %d pruned", i+1, len(v.was.posts), v.was.signals, v.was.pruned)
		}
	}
	v.finish(t)
	v.compare(t)
	v.listing(t)
	v.judge(t)
	v.tell(t)
}

// TestKillWhileTheDatabaseIsMade kills daemons and imports while they make a new
// file. Whatever is left, the next command goes on with it.
func TestKillWhileTheDatabaseIsMade(t *testing.T) {
	t.Parallel()
	n, rng := kills(t)
	path, dir := program(t), t.TempDir()
	posts := newArchive(t, filepath.Join(dir, "archive.jsonl"), 50, 2*day, rng)
	posts.vouchAll()
	left := map[string]int{}
	for i := range max(n/4, 3) {
		db := filepath.Join(dir, fmt.Sprint(i, ".db"))
		args := [][]string{{"daemon"}, {"import", posts.path}}[i%2]
		l := begin(t, path, append(args, "--db", db)...)
		waitFor(t, "the file is there", func() bool {
			_, err := os.Stat(db)
			return err == nil
		})
		time.Sleep(time.Duration(rng.Int64N(int64(40 * time.Millisecond))))
		l.kill()
		heed(t, l)
		state := leftBehind(db)
		left[state]++
		if code, out, said := command("import", posts.path, "--db", db); code != exitDone {
			t.Fatalf("on %s: %d %s %s", state, code, out, said)
		}
		is, err := look(db, t.TempDir())
		if err != nil {
			t.Fatalf("on %s: %v", state, err)
		}
		blame(t, "on "+state, append(is.account(nil), posts.compare(is.said[posts.source])...))
	}
	t.Logf("left behind: %v", left)
}

// leftBehind says what a killed process has made of a new file.
func leftBehind(db string) string {
	if is, err := look(db, filepath.Dir(db)); err == nil {
		if len(is.posts) > 0 {
			return "posts"
		}
		return "tables"
	}
	for _, suffix := range []string{"", "-wal"} {
		if info, err := os.Stat(db + suffix); err == nil && info.Size() > 0 {
			return "a part of the tables"
		}
	}
	return "an empty file"
}

// victim is a daemon that is killed, with all that goes on around it.
type victim struct {
	dir, db, program string
	rng              *rand.Rand
	net              *internet
	desk, tail       *author
	archives, old    []*archive // of each, the last one is being imported
	companion        *mortal    // a command that runs beside the daemon
	commands         int        // that ran beside one
	backup           string     // the file of the latest backup, which may not have come to be
	pushed           chan struct{}
	at               place // of the daemon that lives
	stopWriting      func() (malformed int)

	lives    int
	outcomes map[string]int
	was      *snapshot
	visits   map[string]map[int][]visitRow // by source and life
	signals  int
}

func newVictim(t *testing.T, rng *rand.Rand, n int) *victim {
	t.Helper()
	dir := t.TempDir()
	v := &victim{dir: dir, db: filepath.Join(dir, "k.db"), program: program(t), rng: rng,
		net: newInternet(t, rng, time.Duration(n)*4*time.Second+time.Minute), pushed: make(chan struct{}, 1),
		outcomes: map[string]int{}, visits: map[string]map[int][]visitRow{}}
	dice := func() *rand.Rand { return rand.New(rand.NewPCG(rng.Uint64(), 2)) }
	v.desk, v.tail = newAuthor(t, "desk", dice()), newAuthor(t, "tail", dice())
	ctx, cancel := context.WithCancel(context.Background())
	var writing sync.WaitGroup
	malformed := 0
	writing.Go(func() { v.desk.push(ctx, t, v.at.get, v.pushed) })
	writing.Go(func() { malformed = v.tail.follow(ctx, t, filepath.Join(dir, "tail.jsonl")) })
	v.stopWriting = sync.OnceValue(func() int {
		cancel()
		writing.Wait()
		return malformed
	})
	t.Cleanup(func() { v.stopWriting() })
	return v
}
