package main

import (
	"context"
	"maps"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"outcry"
	"outcry/collectors"
	"outcry/store"
)

// live runs the daemon until a moment comes, and kills it.
func (v *victim) live(t *testing.T, m moment) {
	t.Helper()
	l := v.start(t)
	m.wait(t, l)
	l.kill()
	if v.companion != nil {
		if v.rng.IntN(2) == 0 {
			v.companion.kill()
			v.outcomes["commands killed with the daemon"]++
		}
		<-v.companion.ended
		heed(t, v.companion)
		v.companion = nil
	}
	v.outcomes[m.name]++
	heed(t, l)
}

// start begins the next life. What is pushed goes to it as soon as it listens.
func (v *victim) start(t *testing.T) *mortal {
	t.Helper()
	v.lives++
	l := begin(t, v.program, "daemon", "--config", configure(t, v.dir, v.net.URL, v.lives))
	go func() {
		if at := l.address(); at != "" {
			v.at.set(at)
		}
	}()
	return l
}

// heed fails the test for what a log complains of.
func heed(t *testing.T, l *mortal) {
	t.Helper()
	for _, line := range l.complaints() {
		t.Errorf("%v said: %s", l.cmd.Args[1:], line)
	}
}

// inspect looks at what the last life left behind.
func (v *victim) inspect(t *testing.T) {
	t.Helper()
	is, err := look(v.db, t.TempDir())
	if err != nil {
		t.Fatalf("after life %d: %v", v.lives, err)
	}
	wrong := is.account(v.was)
	for _, l := range v.logbooks() {
		wrong = append(wrong, l.compare(is.said[l.source])...)
	}
	for name, visits := range is.visits {
		known := 0
		if v.was != nil {
			known = len(v.was.visits[name])
		}
		if v.visits[name] == nil {
			v.visits[name] = map[int][]visitRow{}
		}
		v.visits[name][v.lives] = visits[min(known, len(visits)):]
	}
	wrong = append(wrong, v.backedUp(t)...)
	v.was = is
	blame(t, "life "+strconv.Itoa(v.lives), wrong)
}

// backedUp holds a backup that was made during the last life, if one was, to
// what was there before it: under its name there is a whole one or none.
func (v *victim) backedUp(t *testing.T) (wrong []string) {
	t.Helper()
	if _, err := os.Stat(v.backup); v.backup == "" || err != nil {
		return nil
	}
	is, err := look(v.backup, t.TempDir())
	if err != nil {
		return []string{"the backup: " + err.Error()}
	}
	v.outcomes["backups that stand"]++
	for _, w := range append(is.account(nil), is.lost(v.was)...) {
		wrong = append(wrong, "the backup: "+w)
	}
	if err := os.Remove(v.backup); err != nil {
		t.Fatal(err)
	}
	return wrong
}

func (v *victim) logbooks() []*logbook {
	list := []*logbook{v.desk.logbook, v.tail.logbook}
	for _, a := range slices.Concat(v.archives, v.old) {
		list = append(list, a.logbook)
	}
	return list
}

// blame fails the test for the first few of what is wrong.
func blame(t *testing.T, when string, wrong []string) {
	t.Helper()
	for i, w := range wrong {
		if i == 10 {
			t.Errorf("%s: and %d more", when, len(wrong)-i)
			return
		}
		t.Errorf("%s: %s", when, w)
	}
}

// compare holds the store to one that was never killed, once all of it has been
// read by the same rules again.
func (v *victim) compare(t *testing.T) {
	t.Helper()
	v.run(t, "reclassify")
	scratch := t.TempDir()
	defer os.RemoveAll(scratch)
	for _, suffix := range []string{"", "-wal"} {
		if err := copyFile(v.db+suffix, scratch+"/k.db"+suffix); err != nil {
			t.Fatal(err)
		}
	}
	signals, wrong := compareWithReference(t, scratch+"/k.db")
	v.signals = signals
	blame(t, "beside a store that was never killed", wrong)
}

// finish lets the daemon live once more, until it has read all there is, and
// stops it properly. By then nothing may be missing.
func (v *victim) finish(t *testing.T) {
	t.Helper()
	l := v.start(t)
	malformed := v.stopWriting()
	v.net.freeze()
	frozen := time.Now()
	v.tail.vouchAll()
	for _, a := range v.archives {
		a.vouchAll()
	}
	v.settle(t)
	waitFor(t, "every source has been read", func() bool { return allReadSince(t, v.db, frozen) })
	if code := l.stop(); code != exitDone {
		t.Errorf("the daemon ended with %d: %s", code, l.log.String())
	}
	heed(t, l)
	v.inspect(t)
	if v.was.cursor != v.was.last {
		t.Errorf("after a clean stop the cursor stands at %d of %d", v.was.cursor, v.was.last)
	}
	if all := int64(len(v.old) * archiveLines); v.was.pruned != all {
		t.Errorf("%d of %d old posts were pruned", v.was.pruned, all)
	}
	skipped := 0
	for _, visit := range v.was.visits["tail"] {
		skipped += visit.skipped
	}
	if skipped != malformed {
		t.Errorf("%d malformed lines were counted in the followed file, which has %d", skipped, malformed)
	}
}

// settle imports all archives to their end and prunes what is old. Importing the
// old ones again must not bring back what is gone.
func (v *victim) settle(t *testing.T) {
	t.Helper()
	for _, a := range slices.Concat(v.archives, v.old) {
		v.run(t, "import", a.path)
	}
	v.run(t, "prune", "--posts", "30d")
	for _, a := range v.old {
		v.run(t, "import", a.path)
	}
}

// run runs a command to its end.
func (v *victim) run(t *testing.T, args ...string) {
	t.Helper()
	if code, out, said := command(append(args, "--db", v.db)...); code != exitDone {
		t.Errorf("%v ended with %d: %s %s", args, code, out, said)
	}
}

// allReadSince reports whether every source that is visited was read after a
// time, unless it asked to be left alone, and all that came was classified.
func allReadSince(t *testing.T, db string, since time.Time) bool {
	t.Helper()
	s, err := store.Open(t.Context(), db, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	health, err := s.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range health {
		resting := h.Last.Outcome == outcry.Throttled
		if h.Kind != "" && !resting && !h.LastGood.After(since) {
			return false
		}
	}
	lag, err := s.Lag(t.Context())
	return err == nil && lag == 0 && len(health) > 0
}

// listing holds the store to what the sites list in the end: all of it must be
// stored, as it stands. What a list of the newest posts has dropped since must be
// stored too, unless a visit said that it found a gap.
func (v *victim) listing(t *testing.T) {
	t.Helper()
	fetcher := collectors.NewFetcher(collectors.Options{})
	defer fetcher.Close()
	var wrong []string
	for _, src := range demoSources(v.net.day, v.net.URL) {
		if visits := v.was.visits[src.Name]; visits[len(visits)-1].outcome == outcry.Throttled {
			continue
		}
		result := fetcher.Visit(context.Background(), src, collectors.State{})
		for tries := 0; result.Visit.Outcome == outcry.Throttled && tries < 3; tries++ {
			result = fetcher.Visit(context.Background(), src, collectors.State{})
		}
		if !result.Visit.Good() {
			t.Fatalf("%s: %s", src.Name, result.Visit.Reason)
		}
		v.outcomes["posts that the sites still list"] += len(result.Posts)
		for _, p := range result.Posts {
			if stored := v.was.said[src.Name][p.ID]; len(stored) == 0 || stored[len(stored)-1] != p.Text {
				wrong = append(wrong, src.Name+" "+p.ID+" is listed and not stored as it stands")
			}
		}
	}
	blame(t, "in the end", append(wrong, v.dropped()...))
}

// dropped finds posts that came and went on a list between two visits, of which
// none admits it.
func (v *victim) dropped() (wrong []string) {
	admitted, read := map[string]bool{}, map[string]outcry.Span{} // from the first to the last good visit
	for name, visits := range v.was.visits {
		for _, visit := range visits {
			admitted[name] = admitted[name] || visit.gap
			if at := time.UnixMilli(visit.at); visit.good() {
				if read[name] == (outcry.Span{}) {
					read[name] = outcry.Span{Start: at}
				}
				read[name] = outcry.Span{Start: read[name].Start, End: at}
			}
		}
	}
	gone, seen, end := map[string]bool{}, map[string]bool{}, v.net.now()
	for _, p := range v.net.day.Posts {
		gone[p.Site+p.ID] = gone[p.Site+p.ID] || p.Deleted
	}
	for _, p := range v.net.day.Posts {
		at := p.VisibleAt()
		unread := at.Before(read[p.Site].Start) || at.After(read[p.Site].End) || at.After(end)
		if p.Status != "" || unread || admitted[p.Site] || gone[p.Site+p.ID] || seen[p.Site+p.ID] {
			continue
		}
		seen[p.Site+p.ID] = true
		if len(v.was.said[p.Site][p.ID]) == 0 {
			wrong = append(wrong, p.Site+" "+p.ID+" was never seen, and no visit found a gap")
		}
	}
	return wrong
}

// judge holds the daemon to its manners.
func (v *victim) judge(t *testing.T) {
	t.Helper()
	extra := 0
	for _, m := range mannersOf(v.net, v.visits) {
		blame(t, "manners", m.judge(v.lives))
		extra += m.extra
	}
	v.outcomes["requests whose visit was lost by a kill"] = extra
}

// tell says what came of it all.
func (v *victim) tell(t *testing.T) {
	visits := 0
	for _, list := range v.was.visits {
		visits += len(list)
	}
	_, pushed := v.desk.size()
	_, lines := v.tail.size()
	first := int64(0)
	for _, s := range v.was.sources {
		first += s.posts
	}
	requests := v.net.log()
	t.Logf("lives %d; posts %d, versions %d; signals %d, of them %d of posts that are there, as in the reference; versions pushed and acknowledged %d; lines followed %d; posts in archives %d, pruned %d",
		v.lives, first, len(v.was.posts), v.was.signals, v.signals, pushed, lines, len(v.archives)*archiveLines, v.was.pruned)
	t.Logf("requests %d, visits kept %d", len(requests), visits)
	for _, what := range slices.Sorted(maps.Keys(v.outcomes)) {
		t.Logf("%6d %s", v.outcomes[what], what)
	}
}
