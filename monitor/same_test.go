package monitor_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"outcry"
	"outcry/classify/catalogue"
	"outcry/classify/gazetteer"
	"outcry/detect"
	"outcry/monitor"
	"outcry/store"
)

// containment is loaded once for all tests of the package.
var containment = sync.OnceValues(func() (services, regions outcry.Hierarchy) {
	c, err := catalogue.Builtin()
	if err != nil {
		panic(err)
	}
	g, err := gazetteer.Builtin()
	if err != nil {
		panic(err)
	}
	return c, g
})

// watcher is a program that watches a stream, and may be started anew.
type watcher struct {
	t    *testing.T
	path string
	m    *monitor.Monitor
	s    *store.Store
	told []outcry.Transition // as new
}

func newWatcher(t *testing.T) *watcher {
	w := &watcher{t: t, path: filepath.Join(t.TempDir(), "w.db")}
	w.start()
	t.Cleanup(func() { w.s.Close() })
	return w
}

func (w *watcher) start() {
	w.t.Helper()
	c := rules(w.t, knowledge)
	services, regions := containment()
	s, err := store.Open(context.Background(), w.path,
		store.Options{Create: true, Fleeting: true, Voice: c.Voice, AuthorKey: []byte("test"), Services: services, Regions: regions})
	if err != nil {
		w.t.Fatal(err)
	}
	w.m, w.s = monitor.New(s, c, nil), s
}

func (w *watcher) restart() {
	w.t.Helper()
	if err := w.s.Close(); err != nil {
		w.t.Fatal(err)
	}
	w.start()
}

// take stores what arrives. What is marked must have been read.
func (w *watcher) take(a arrival) {
	w.t.Helper()
	if a.mark == "" {
		if _, err := w.s.Collect(w.t.Context(), a.what); err != nil {
			w.t.Fatal(err)
		}
		return
	}
	w.advance()
	for g, err := range w.s.Signals(w.t.Context(), outcry.Query{}, 0) {
		if err != nil {
			w.t.Fatal(err)
		}
		if g.PostID == a.mark {
			if err := w.s.Mark(w.t.Context(), g.Seq, a.at); err != nil {
				w.t.Fatal(err)
			}
		}
	}
}

func (w *watcher) advance() {
	w.t.Helper()
	if _, err := w.m.Advance(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
}

func (w *watcher) detect(at time.Time) monitor.Judged {
	w.t.Helper()
	judged, err := w.m.Detect(w.t.Context(), nextSecond(at))
	if err != nil {
		w.t.Fatal(err)
	}
	w.told = append(w.told, judged.Transitions...)
	return judged
}

func nextSecond(at time.Time) time.Time { return at.Add(time.Second - 1).Truncate(time.Second) }

// later is the moment up to which all streams of some days are judged.
func later(days int) time.Time { return noon.Truncate(24*time.Hour).AddDate(0, 0, days+1) }

// found is all that detection made of a stream, but for the numbers that signals
// have in their store.
func (w *watcher) found(days int) []string {
	w.t.Helper()
	names := w.names()
	list := w.rows(`SELECT 'incident ' || i.id || ' ' || e.name || ' ' || i.opened_at FROM incident i JOIN service e ON e.id = i.service_id`)
	list = append(list, w.rows(`SELECT 'peak ' || incident || ' ' || at || ' ' || score FROM peak`)...)
	list = append(list, w.rows(`SELECT 'cell ' || e.name || ' ' || r.name || ' ' || first_at FROM cell c JOIN service e ON e.id = c.service_id JOIN region r ON r.id = c.region_id`)...)
	list = append(list, w.rows(`SELECT 'hour ' || e.name || ' ' || r.name || ' ' || hour_at || ' ' || known_at || ' ' || bad || ' ' || up
		FROM hour_count h JOIN service e ON e.id = h.service_id JOIN region r ON r.id = h.region_id WHERE bad <> 0 OR up <> 0`)...)
	list = append(list, w.rows(`SELECT 'clock ' || value FROM meta WHERE name = 'detected_at'`)...)
	for i, line := range list {
		list[i] = legible(line)
	}
	n := 0
	for tr, err := range w.s.Transitions(w.t.Context(), outcry.Query{}) {
		if err != nil {
			w.t.Fatal(err)
		}
		n++
		list = append(list, transitionLine(w.t, tr, names)+fmt.Sprintf(" (number %d)", n))
	}
	for b, err := range monitor.Timeline(w.t.Context(), w.s, detect.Default, streamSpan(days)) {
		if err != nil {
			w.t.Fatal(err)
		}
		list = append(list, bucketLine(b))
	}
	slices.Sort(list)
	return list
}

// toldOnce holds what was told as new to what is stored in the end: each of that
// was told, and hardly anything that came to be judged otherwise.
func (w *watcher) toldOnce() {
	w.t.Helper()
	told := map[string]int{}
	key := func(tr *outcry.Transition) string { return fmt.Sprint(tr.Incident, tr.Region, tr.From, tr.To) }
	for i := range w.told {
		told[key(&w.told[i])]++
	}
	n := 0
	for tr, err := range w.s.Transitions(w.t.Context(), outcry.Query{}) {
		if err != nil {
			w.t.Fatal(err)
		}
		n++
		if told[key(&tr)]--; told[key(&tr)] < 0 {
			w.t.Errorf("never told: %s %s %s -> %s", tr.Incident, tr.Region, tr.From, tr.To)
		}
	}
	if len(w.told) > 2*n {
		w.t.Errorf("%d transitions were told, %d are stored", len(w.told), n)
	}
}

func streamSpan(days int) outcry.Query {
	return outcry.Query{Since: noon.Truncate(24 * time.Hour), Until: noon.Truncate(24*time.Hour).AddDate(0, 0, days), Step: 45 * time.Minute}
}

func bucketLine(b outcry.Bucket) string {
	return fmt.Sprintf("bucket %s %s %s: %+v", b.Service, b.Region, b.Start.Format("02 15:04"), b)
}

func transitionLine(t *testing.T, tr outcry.Transition, names map[int64]string) string {
	t.Helper()
	if tr.Why.Claim != nil {
		claim := *tr.Why.Claim
		tr.Why.Claim = &claim
	}
	tr.Why.Signals = slices.Clone(tr.Why.Signals)
	var posts []string
	for _, seq := range tr.Why.Signals {
		posts = append(posts, names[seq])
	}
	tr.Why.Signals = nil
	if tr.Why.Claim != nil {
		posts = append(posts, "claim "+names[tr.Why.Claim.Signal])
		tr.Why.Claim.Signal = 0
	}
	raw, err := json.Marshal(tr.Why)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("transition %s %s %s %s: %s -> %s %s %v", tr.At.Format("02 15:04:05"), tr.Incident, tr.Service, tr.Region, tr.From, tr.To, raw, posts)
}

// names tells by seq what signals are.
func (w *watcher) names() map[int64]string {
	w.t.Helper()
	names := map[int64]string{}
	for _, line := range w.rows(`SELECT g.seq || ' ' || g.post_id || '/' || e.name || '/' || r.name || '/' || g.kind || '/' || g.seen_at
		FROM signal g JOIN service e ON e.id = g.service_id JOIN region r ON r.id = g.region_id`) {
		number, name, _ := strings.Cut(line, " ")
		seq, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			w.t.Fatal(err)
		}
		names[seq] = name
	}
	return names
}

func (w *watcher) rows(query string) (list []string) {
	w.t.Helper()
	db := raw(w.t, w.s)
	defer db.Close()
	rows, err := db.Query(query)
	if err != nil {
		w.t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			w.t.Fatal(err)
		}
		list = append(list, line)
	}
	if err := rows.Err(); err != nil {
		w.t.Fatal(err)
	}
	return list
}

var aMoment = regexp.MustCompile(`\b16\d{11}\b`)

// legible writes the moments of a line as a person reads them.
func legible(line string) string {
	return aMoment.ReplaceAllStringFunc(line, func(ms string) string {
		at, _ := strconv.ParseInt(ms, 10, 64)
		return time.UnixMilli(at).UTC().Format("02 15:04:05.000")
	})
}

// inOneGo is what comes of a stream that is judged when all of it is there.
func inOneGo(t *testing.T, list []arrival, days int) []string {
	t.Helper()
	w := newWatcher(t)
	for _, a := range list {
		w.take(a)
	}
	w.advance()
	w.detect(later(days))
	return w.found(days)
}

// way is how a stream is watched: what a program does at each arrival.
type way func(w *watcher, rng *rand.Rand, list []arrival)

// live judges after each arrival.
func live(w *watcher, _ *rand.Rand, list []arrival) {
	for _, a := range list {
		w.take(a)
		w.advance()
		w.detect(a.at)
	}
}

// restless starts anew now and then.
func restless(w *watcher, rng *rand.Rand, list []arrival) {
	for _, a := range list {
		w.take(a)
		if rng.IntN(4) > 0 {
			w.advance()
			w.detect(a.at)
		}
		if rng.IntN(25) == 0 {
			w.restart()
		}
	}
}

// eager judges at other moments, too, and not at all for hours.
func eager(w *watcher, rng *rand.Rand, list []arrival) {
	var asleep time.Time
	for i, a := range list {
		w.take(a)
		if a.at.Before(asleep) {
			continue
		}
		w.advance()
		w.detect(a.at)
		for i+1 < len(list) && rng.IntN(3) == 0 {
			if gap := list[i+1].at.Sub(a.at).Milliseconds(); gap > 2000 {
				a.at = a.at.Add(time.Duration(rng.Int64N(gap-1000)) * time.Millisecond)
				w.detect(a.at)
			}
		}
		if rng.IntN(60) == 0 {
			asleep = a.at.Add(time.Duration(rng.IntN(10)) * time.Hour)
		}
	}
}

// behind judges up to moments that lie behind what is stored already, as a daemon
// under load does, and starts anew there.
func behind(w *watcher, rng *rand.Rand, list []arrival) {
	clock := list[0].at
	for _, a := range list {
		w.take(a)
		w.advance()
		if lag := a.at.Add(-time.Duration(rng.Int64N(int64(40 * time.Minute)))); lag.After(clock) {
			clock = lag
		}
		w.detect(clock)
		if rng.IntN(15) == 0 {
			w.restart()
		}
	}
}

// tardy stores some posts long after they were seen: such as were never revised,
// since who sees the revision first takes that for the post.
func tardy(w *watcher, rng *rand.Rand, list []arrival) {
	times := map[string]int{}
	for _, a := range list {
		times[a.mark]++
		for _, p := range a.what.Posts {
			times[p.ID]++
		}
	}
	var kept []outcry.Post
	for i, a := range list {
		a.what.Posts = slices.DeleteFunc(slices.Clone(a.what.Posts), func(p outcry.Post) bool {
			hold := times[p.ID] == 1 && i > 200 && rng.IntN(12) == 0
			if hold {
				kept = append(kept, p)
			}
			return hold
		})
		w.take(a)
		if len(kept) > 0 && rng.IntN(12) == 0 || len(kept) > 40 {
			rng.Shuffle(len(kept), func(i, j int) { kept[i], kept[j] = kept[j], kept[i] })
			w.take(arrival{what: store.Collected{Posts: kept}})
			kept = nil
		}
		if rng.IntN(5) > 0 {
			w.advance()
			w.detect(a.at)
		}
		if rng.IntN(80) == 0 {
			w.restart()
		}
	}
	w.take(arrival{what: store.Collected{Posts: kept}})
}

// bare leaves out the numbers that rest on how far sources were read. A post that
// claims nothing and is stored late has no say in the weight of its source before
// then, since nothing that it is about is judged anew for it.
func bare(list []string) []string {
	soft := regexp.MustCompile(`"(expected|score|coverage)":[0-9.e-]+,`)
	bare := make([]string, len(list))
	for i, line := range list {
		bare[i] = soft.ReplaceAllString(line, "")
	}
	return bare
}

// TestTheSamePostsGiveTheSameIncidents watches a stream in several ways.
func TestTheSamePostsGiveTheSameIncidents(t *testing.T) {
	const days = 2
	for seed := range uint64(2) {
		list := stream(seed, days)
		want := inOneGo(t, list, days)
		if n := len(slices.DeleteFunc(slices.Clone(want), func(line string) bool { return !strings.HasPrefix(line, "transition") })); n < 12 {
			t.Fatalf("seed %d: only %d transitions", seed, n)
		}
		for name, watch := range map[string]way{"live": live, "started anew": restless, "at random moments": eager, "late posts": tardy, "behind": behind} {
			t.Run(fmt.Sprint(name, " ", seed), func(t *testing.T) {
				w := newWatcher(t)
				watch(w, rand.New(rand.NewPCG(seed, 5)), list)
				w.advance()
				w.detect(later(days))
				got, want := w.found(days), want
				if name == "late posts" {
					w.toldOnce()
					got, want = bare(got), bare(want)
				}
				sameLines(t, name, got, want)
			})
		}
	}
}
