package store_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

var benchSignals = flag.Int("signals", 10_000_000, "signals in the store that timelines are timed on")

const (
	benchServices = 500
	benchRegions  = 250
	benchDays     = 90
)

// benchStore fills a store with signals of many services and regions, their
// shares as in Zipf's law, spread over ninety days.
func benchStore(b *testing.B) *store.Store {
	b.Helper()
	o := options()
	o.Services, o.Regions, o.Fleeting = nil, flat{}, true
	s := openAt(b, filepath.Join(b.TempDir(), "bench.db"), o)
	rng := rand.New(rand.NewPCG(1, 2))
	services := rand.NewZipf(rng, 1.001, 1, benchServices-1)
	regions := rand.NewZipf(rng, 1.001, 1, benchRegions-1)
	start := time.Now()
	err := s.Fill(*benchSignals, func(i int) store.Filling {
		return store.Filling{
			Service: int64(services.Uint64()) + 1, Region: int64(regions.Uint64()) + 1,
			At:     noon.Add(time.Duration(rng.Int64N(int64(benchDays * 24 * time.Hour)))).UnixMilli(),
			Author: rng.Int64(), Text: rng.Int64(), Source: int64(rng.IntN(50)) + 1,
		}
	}, benchServices, benchRegions, 50)
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("%d signals in %s", *benchSignals, time.Since(start).Round(time.Second))
	return s
}

// flat is a world in which every region lies directly in it.
type flat struct{}

func (flat) Ancestors(string) []string { return []string{outcry.World} }

// BenchmarkTimeline times a day in the middle of the busiest service: the
// limits are 5 ms for one cell and 50 ms for all regions.
func BenchmarkTimeline(b *testing.B) {
	s := benchStore(b)
	since := noon.Truncate(24*time.Hour).AddDate(0, 0, benchDays/2)
	day := outcry.Query{Services: []string{"service1"}, Since: since, Until: since.Add(24 * time.Hour), Step: 5 * time.Minute}
	cell := day
	cell.Regions = []string{"region1"}
	hour := outcry.Query{Since: since, Until: since.Add(time.Hour)}
	run := func(name string, q outcry.Query, limit time.Duration) {
		b.Run(name, func(b *testing.B) {
			reports := 0
			for b.Loop() {
				reports = 0
				for row, err := range s.Timeline(context.Background(), q) {
					if err != nil {
						b.Fatal(err)
					}
					reports += row.Down
				}
			}
			b.ReportMetric(float64(reports), "reports")
			b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(limit), "of-limit")
		})
	}
	run("cell-of-a-day", cell, 5*time.Millisecond)
	run("service-of-a-day", day, 50*time.Millisecond)
	b.Run("services-of-an-hour", func(b *testing.B) {
		for b.Loop() {
			if list, err := s.Services(context.Background(), hour); err != nil || len(list) == 0 {
				b.Fatal(list, err)
			}
		}
	})
}

// BenchmarkCollect stores posts in batches of a thousand.
func BenchmarkCollect(b *testing.B) {
	s := open(b)
	text := "the app has been dead since early this morning and nobody at the hotline picks up so we sit here in the cold and wait for it to come back"
	n := 0
	for b.Loop() {
		posts := make([]outcry.Post, 1000)
		for i := range posts {
			posts[i] = post(fmt.Sprintf("t3_%08x", n*2654435761%(1<<32)), float64(n)/1000, fmt.Sprint("author", n%5000), text)
			n++
		}
		collect(b, s, posts...)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "posts/s")
}

// What the benchmarks are made on has to follow the schema.
func TestTheStoreOfTheBenchmarksCanBeFilled(t *testing.T) {
	o := options()
	o.Services, o.Regions = nil, flat{}
	s := openAt(t, filepath.Join(t.TempDir(), "bench.db"), o)
	fill := func(i int) store.Filling {
		text := int64(uint64(i+1) * 0x9e3779b97f4a7c15) // no two alike
		return store.Filling{Service: 1, Region: 1, At: noon.UnixMilli(), Author: int64(i), Text: text, Source: 1}
	}
	if err := s.Fill(3, fill, 1, 1, 1); err != nil {
		t.Fatal(err)
	}
	reports := 0
	for row, err := range s.Timeline(context.Background(), outcry.Query{Services: []string{"service1"}, Regions: []string{"region1"}, Since: noon.Add(-time.Hour), Until: noon.Add(time.Hour), Step: time.Hour}) {
		if err != nil {
			t.Fatal(err)
		}
		reports += row.Down
	}
	if reports != 3 {
		t.Errorf("%d reports, want 3", reports)
	}
}

// BenchmarkIncidents lists a thousand incidents among a hundred thousand signals:
// the limit is well under a second.
func BenchmarkIncidents(b *testing.B) {
	o := options()
	o.Services, o.Regions, o.Fleeting = nil, flat{}, true
	s := openAt(b, filepath.Join(b.TempDir(), "bench.db"), o)
	rng := rand.New(rand.NewPCG(3, 4))
	err := s.Fill(100_000, func(int) store.Filling {
		return store.Filling{Service: int64(rng.IntN(10)) + 1, Region: int64(rng.IntN(50)) + 1, Author: rng.Int64(), Text: rng.Int64(), Source: 1,
			At: noon.Add(time.Duration(rng.Int64N(int64(90 * 24 * time.Hour)))).UnixMilli()}
	}, 10, 50, 1)
	must(b, err)
	for i := range 1000 {
		id, service, start := fmt.Sprint("i", i), fmt.Sprint("service", i%10+1), noon.Add(time.Duration(i)*2*time.Hour)
		d := store.DetectedService{Service: service, Opened: []store.OpenedIncident{{ID: id, At: start}}, Peaks: map[string][]outcry.Peak{}}
		for n, to := range []outcry.State{outcry.Suspected, outcry.Ongoing, outcry.Recovering, outcry.Contested, outcry.Recovering, outcry.Resolved} {
			at := start.Add(time.Duration(n) * 30 * time.Minute)
			d.Transitions = append(d.Transitions, outcry.Transition{Incident: id, Service: service, At: at, Region: "region1", To: to, Why: outcry.Reason{From: at}})
			d.Peaks[id] = append(d.Peaks[id], outcry.Peak{At: at, Score: float64(n)})
		}
		was, err := s.Detection(context.Background())
		must(b, err)
		must(b, s.SaveDetected(context.Background(), store.Detected{Was: was, Now: was, Services: []store.DetectedService{d}}))
	}
	for b.Loop() {
		list, err := s.Incidents(context.Background(), outcry.Query{}, false)
		if err != nil || len(list) != 1000 || list[0].Reports == 0 {
			b.Fatalf("%d incidents, %v", len(list), err)
		}
	}
}

// BenchmarkFacts reads the past of a service, and what has just come of it.
func BenchmarkFacts(b *testing.B) {
	const signals = 200_000
	o := options()
	o.Services, o.Regions, o.Fleeting = nil, flat{}, true
	s := openAt(b, filepath.Join(b.TempDir(), "bench.db"), o)
	rng := rand.New(rand.NewPCG(3, 4))
	must(b, s.Fill(signals, func(int) store.Filling {
		return store.Filling{Service: int64(rng.IntN(2)) + 1, Region: int64(rng.IntN(50)) + 1, Author: rng.Int64(), Text: rng.Int64(), Source: 1,
			At: noon.Add(time.Duration(rng.Int64N(int64(90 * 24 * time.Hour)))).UnixMilli()}
	}, 2, 50, 1))
	for name, q := range map[string]store.FactQuery{
		"all":    {Services: []string{"service1"}, Late: 6 * time.Hour},
		"latest": {Services: []string{"service1"}, Late: 6 * time.Hour, After: signals - 20, Through: signals},
	} {
		b.Run(name, func(b *testing.B) {
			facts := 0
			for b.Loop() {
				facts = 0
				for f, err := range s.Facts(context.Background(), q) {
					if err != nil || f.Region == "" {
						b.Fatal(f, err)
					}
					facts++
				}
			}
			b.ReportMetric(float64(facts), "facts")
		})
	}
}
