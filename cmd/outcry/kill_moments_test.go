package main

import (
	"fmt"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// moment is a time at which to kill a daemon.
type moment struct {
	name string
	wait func(t *testing.T, l *mortal) // until it has come
}

// moments are when the program is killed, in a mix that hits the times at which
// there is something to lose.
func (v *victim) moments() []moment {
	atRequest, atPush := moment{"at a request", v.untilAsked}, moment{"at a push", v.untilPushed}
	beside := moment{"with a command beside it", v.untilBothWork}
	return []moment{
		atRequest, atPush, atRequest,
		{"at any time", func(*testing.T, *mortal) { time.Sleep(v.under(2500 * time.Millisecond)) }},
		beside, atPush, atRequest,
		{"while it stops", func(t *testing.T, l *mortal) {
			v.untilAsked(t, l)
			_ = l.cmd.Process.Signal(syscall.SIGTERM) // an error says that it has ended
			time.Sleep(v.under(60 * time.Millisecond))
		}},
		{"while it reloads", func(t *testing.T, l *mortal) {
			l.address()
			time.Sleep(v.under(time.Second))
			_ = l.cmd.Process.Signal(syscall.SIGHUP) // as above
			time.Sleep(v.under(200 * time.Millisecond))
		}},
		beside, atRequest,
		{"while it starts", func(*testing.T, *mortal) { time.Sleep(v.under(400 * time.Millisecond)) }},
	}
}

// under is a random time.
func (v *victim) under(d time.Duration) time.Duration { return time.Duration(v.rng.Int64N(int64(d))) }

func (v *victim) untilAsked(_ *testing.T, l *mortal) {
	await(l, v.net.asked, 1+v.rng.IntN(len(v.net.day.Sites)-1)) // the shy one rests
	time.Sleep(v.under(20 * time.Millisecond))
}

func (v *victim) untilPushed(_ *testing.T, l *mortal) {
	await(l, v.pushed, 1+v.rng.IntN(4))
	time.Sleep(v.under(3 * time.Millisecond))
}

// untilBothWork starts a command beside the daemon, which is killed before it,
// with it, or not at all.
func (v *victim) untilBothWork(t *testing.T, l *mortal) {
	l.address()
	time.Sleep(v.under(800 * time.Millisecond))
	v.companion = v.beside(t)
	time.Sleep(v.under(600 * time.Millisecond))
	if v.rng.IntN(3) == 0 {
		v.companion.kill()
		v.outcomes["commands killed before the daemon"]++
		time.Sleep(v.under(300 * time.Millisecond))
	}
}

// beside starts a command on the daemon's database.
func (v *victim) beside(t *testing.T) *mortal {
	v.backup = filepath.Join(v.dir, "backup.db")
	commands := [][]string{
		{"import", v.archive(t, &v.archives, "archive", 2*day).path},
		{"reclassify", "--config", otherRules(t, v.dir)},
		{"backup", v.backup, "--force"},
		{"import", v.archive(t, &v.old, oldPrefix, 400*day).path},
		{"reclassify"},
		{"prune", "--posts", "30d"},
	}
	args := commands[v.commands%len(commands)]
	v.commands++
	v.outcomes["times "+args[0]+" ran beside it"]++
	return begin(t, v.program, append(args, "--db", v.db)...)
}

// oldPrefix begins the names of sources that a prune takes the posts of.
const oldPrefix = "old"

// archive is the posts file of a list that is not wholly imported yet, as far as
// was looked; a new one where all are.
func (v *victim) archive(t *testing.T, list *[]*archive, name string, age time.Duration) *archive {
	n := len(*list)
	if n > 0 && (n >= maxArchives || !(*list)[n-1].complete(v.was)) {
		return (*list)[n-1]
	}
	made := newArchive(t, filepath.Join(v.dir, fmt.Sprint(name, n, ".jsonl")), archiveLines, age, v.rng)
	*list = append(*list, made)
	return made
}

// An archive is larger than a batch; their number is bounded, so that a long run
// is about kills.
const (
	archiveLines = 2500
	maxArchives  = 10
)

// await takes a number of tokens that are yet to come. It gives up when the
// daemon ends, or when nothing happens for long.
func await(l *mortal, tokens <-chan struct{}, n int) {
	for len(tokens) > 0 {
		<-tokens
	}
	late := time.After(20 * time.Second)
	for range n {
		select {
		case <-tokens:
		case <-l.ended:
			return
		case <-late:
			return
		}
	}
}
