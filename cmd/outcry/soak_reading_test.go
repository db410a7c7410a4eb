package main

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"testing"
	"time"
)

// reading is what a daemon holds at the end of a day.
type reading struct {
	heap, resident    float64 // MB
	goroutines, files float64
	database          float64 // MB, with its log
	posts, signals    float64
	visits            int           // of the day
	late              time.Duration // by which all but one in a hundred visits of the day were, at most
	took              time.Duration
}

const megabyte = 1 << 20

// takeReading measures this process and the database.
func takeReading(t *testing.T, db string, since time.Time) reading {
	t.Helper()
	debug.FreeOSMemory() // else what is resident is mostly what the collector has not handed back yet
	debug.FreeOSMemory() // the first one only lets finalizers run
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	files, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Skipf("skipped: this system does not tell which files a process holds: %v", err)
	}
	r := reading{heap: float64(mem.HeapAlloc) / megabyte, resident: memory(t, os.Getpid(), "VmRSS"),
		goroutines: float64(runtime.NumGoroutine()), files: float64(len(files))}
	for _, suffix := range []string{"", "-wal"} {
		info, err := os.Stat(db + suffix)
		if err != nil {
			t.Fatal(err)
		}
		r.database += float64(info.Size()) / megabyte
	}
	if err := r.count(db, since); err != nil {
		t.Fatal(err)
	}
	return r
}

// count asks the database how much it holds, and how late visits were.
func (r *reading) count(path string, since time.Time) error {
	db, err := sql.Open("sqlite3", "file:"+path+"?mode=ro")
	if err != nil {
		return err
	}
	err = db.QueryRow(`SELECT (SELECT count(*) FROM post), (SELECT count(*) FROM signal)`).Scan(&r.posts, &r.signals)
	var late []time.Duration
	err = errors.Join(err, each(db, fmt.Sprintf(`SELECT late FROM
		(SELECT at, at - lag(next_at) OVER (PARTITION BY source_id ORDER BY seq) AS late FROM visit) WHERE at >= %d AND late IS NOT NULL`, since.UnixMilli()),
		func(rows *sql.Rows) error {
			var ms int64
			err := rows.Scan(&ms)
			late = append(late, time.Duration(ms)*time.Millisecond)
			return err
		}))
	if r.visits = len(late); r.visits > 0 {
		slices.Sort(late)
		r.late = late[len(late)*99/100]
	}
	return errors.Join(err, db.Close())
}

const readingHead = "day   heap MB  resident MB  goroutines  files  database MB   posts  signals  visits  late p99    took"

func (r reading) row(day int) string {
	return fmt.Sprintf("%3d %9.1f %12.1f %11.0f %6.0f %12.1f %7.0f %8.0f %7d %9s %7s", day, r.heap, r.resident, r.goroutines, r.files,
		r.database, r.posts, r.signals, r.visits, r.late, r.took.Round(100*time.Millisecond))
}

// trend is how a value went over the days.
type trend []float64

// growth is by how much the last third's median lies above that of the third
// before it, and by how much the line of least squares through the second half
// rises from its start to its end; both as shares of that median.
func (v trend) growth() (thirds, line float64) {
	n := len(v)
	before := median(v[n/3 : 2*n/3])
	if before == 0 {
		return 0, 0
	}
	half := v[n/2:]
	return median(v[2*n/3:])/before - 1, slope(half) * float64(len(half)-1) / before
}

func median(list []float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	return sorted[len(sorted)/2]
}

// slope is that of the line of least squares through values a step apart.
func slope(list []float64) float64 {
	var x, y, xx, xy float64
	n := float64(len(list))
	for i, value := range list {
		x, y, xx, xy = x+float64(i), y+value, xx+float64(i*i), xy+float64(i)*value
	}
	if d := n*xx - x*x; d != 0 {
		return (n*xy - x*y) / d
	}
	return 0
}
