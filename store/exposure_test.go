package store_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// watched fills a store with some days of sources that are visited now and then,
// fail, miss posts, are imported, or begin late.
func watched(t testing.TB, rng *rand.Rand, s *store.Store, days int) {
	t.Helper()
	id := 0
	speak := func(source string, minute float64) outcry.Post {
		id++
		p := post(fmt.Sprint(id), minute, fmt.Sprint("author", id), "down tesla DE")
		p.Source = source
		return p
	}
	for n, source := range []string{"forum", "stream", "late"} {
		minute := float64(n * 300)
		for minute < float64(days*24*60) {
			c := visit(minute, outcry.Read, rng.IntN(10) == 0)
			if rng.IntN(5) == 0 {
				c.Visit.Outcome = outcry.Failed
			}
			c.Visit.Source = source
			for range rng.IntN(3) {
				c.Posts = append(c.Posts, speak(source, minute+rng.Float64()))
			}
			if _, err := s.Collect(context.Background(), c); err != nil {
				t.Fatal(err)
			}
			minute += rng.Float64() * 120
		}
	}
	for n := range 4 {
		start := float64(rng.IntN(days * 24 * 60))
		c := store.Collected{Posts: []outcry.Post{speak("file", start), speak("forum", start+30)}, Covered: map[string]outcry.Span{
			"file":  {Start: at(start), End: at(start + 200)},
			"forum": {Start: at(start + float64(n)), End: at(start + 100)},
		}}
		if _, err := s.Collect(context.Background(), c); err != nil {
			t.Fatal(err)
		}
	}
	for {
		lag, err := s.Lag(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if lag == 0 {
			return
		}
		read(t, s)
	}
}

// TestExposureIsTheTimelinesCoverage of a bucket, as of its end and as of any time
// in it.
func TestExposureIsTheTimelinesCoverage(t *testing.T) {
	ctx := context.Background()
	rng := rand.New(rand.NewPCG(5, 5))
	s := open(t)
	watched(t, rng, s, 3)
	e, err := s.Exposure(ctx, []string{"tesla"}, noon, at(3*24*60))
	must(t, err)
	partly := 0
	for range 300 {
		step := []time.Duration{time.Minute, 5 * time.Minute, time.Hour}[rng.IntN(3)]
		start := at(float64(rng.IntN(3 * 24 * 60))).Truncate(step)
		end := start.Add(step)
		known := end
		if rng.IntN(3) == 0 { // while it lasts
			known = start.Add(time.Duration(rng.Int64N(step.Milliseconds())) * time.Millisecond)
		}
		if start.Before(noon) {
			continue
		}
		for b, err := range s.Timeline(ctx, outcry.Query{Services: []string{"tesla"}, Regions: []string{"001"}, Since: start, Until: end, Step: step, AsOf: known}) {
			must(t, err)
			if got := e.Share(start.UnixMilli(), end.UnixMilli(), known.UnixMilli()); got != b.Coverage {
				t.Errorf("%s from %s as known %s: %v, and the timeline has %v", step, start, known, got, b.Coverage)
			}
			if b.Coverage > 0 && b.Coverage < 1 {
				partly++
			}
		}
	}
	if partly < 100 {
		t.Errorf("only %d buckets were read in part: the test looks at nothing", partly)
	}
}

// TestNoLaterVisitChangesAnEarlierExposure: what is stored later, and in which
// order is asked, has no bearing.
func TestNoLaterVisitChangesAnEarlierExposure(t *testing.T) {
	ctx := context.Background()
	rng := rand.New(rand.NewPCG(6, 6))
	s := open(t)
	watched(t, rng, s, 2)
	type window struct{ from, to, known int64 }
	var windows []window
	for range 500 {
		known := at(float64(rng.IntN(2 * 24 * 60)))
		from := known.Add(-time.Duration(rng.IntN(120)+1) * time.Minute)
		to := from.Add(time.Duration(rng.Int64N(known.Sub(from).Milliseconds())+1) * time.Millisecond)
		windows = append(windows, window{from.UnixMilli(), to.UnixMilli(), known.UnixMilli()})
	}
	shares := func(since, until time.Time) (list []float64) {
		e, err := s.Exposure(ctx, []string{"tesla"}, since, until)
		must(t, err)
		for _, w := range windows {
			list = append(list, e.Share(w.from, w.to, w.known))
		}
		return list
	}
	was := shares(at(-120), at(2*24*60))
	all := shares(time.Time{}, time.Time{})
	later := visit(2*24*60+30, outcry.Read, false)
	later.Posts = []outcry.Post{post("later", 2*24*60+30, "late", "down tesla DE")}
	if _, err := s.Collect(ctx, later); err != nil {
		t.Fatal(err)
	}
	read(t, s)
	rng.Shuffle(len(windows), func(i, j int) {
		windows[i], windows[j] = windows[j], windows[i]
		was[i], was[j] = was[j], was[i]
		all[i], all[j] = all[j], all[i]
	})
	is, some := shares(time.Time{}, time.Time{}), 0
	for i := range windows {
		if was[i] != is[i] || all[i] != is[i] {
			t.Errorf("%+v: %v, of all time %v, and later %v", windows[i], was[i], all[i], is[i])
		}
		if is[i] > 0 {
			some++
		}
	}
	if some < 100 {
		t.Errorf("only %d of %d windows were read at all", some, len(windows))
	}
}

func TestExposureIsOfWhatAServiceContains(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	first := visit(0, outcry.Read, false)
	first.Posts = []outcry.Post{post("1", 0, "ann", "down tesla DE")}
	for _, c := range []store.Collected{first, visit(10, outcry.Read, false)} {
		if _, err := s.Collect(ctx, c); err != nil {
			t.Fatal(err)
		}
	}
	read(t, s)
	must(t, s.Exec(`INSERT INTO service (name) VALUES ('tesla-app')`))
	must(t, s.Exec(`UPDATE spoke SET service_id = (SELECT id FROM service WHERE name = 'tesla-app')`))
	for service, want := range map[string]float64{"tesla": 1, "tesla-app": 1, "aws": 0} {
		e, err := s.Exposure(ctx, []string{service}, noon, at(20))
		must(t, err)
		if got := e.Share(at(0).UnixMilli(), at(10).UnixMilli(), at(10).UnixMilli()); got != want {
			t.Errorf("%s was read to %v, want %v", service, got, want)
		}
		if got := e.Share(at(0).UnixMilli(), at(10).UnixMilli(), at(9).UnixMilli()); got != 0 {
			t.Errorf("%s: %v was known before the second visit", service, got)
		}
	}
}

// BenchmarkExposure asks for what a step of detection asks for: the last two hours
// by five minutes.
func BenchmarkExposure(b *testing.B) {
	s := open(b)
	watched(b, rand.New(rand.NewPCG(7, 7)), s, 3)
	e, err := s.Exposure(context.Background(), []string{"tesla"}, noon, at(3*24*60))
	must(b, err)
	now, sum := at(200).UnixMilli(), 0.0
	for b.Loop() {
		now += 1000
		if now > at(3*24*60).UnixMilli() {
			now = at(200).UnixMilli()
		}
		for i := range int64(24) {
			sum += e.Share(now-(i+1)*300_000, now-i*300_000, now)
		}
	}
	if sum == 0 {
		b.Error("nothing was read")
	}
}
