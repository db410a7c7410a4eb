package monitor_test

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/monitor"
)

// benchPosts writes a posts file in which one post in twenty makes a claim. With
// threads above 0 every post belongs to one of so many.
func benchPosts(n, threads int) []byte {
	rng := rand.New(rand.NewPCG(3, 4))
	words := strings.Fields(`the a some this my our your good long quick train coffee morning weekend music photo garden city river
		street winter summer holiday dinner recipe football match player team season game story book chapter author idea project
		meeting office paper letter window table music concert ticket river mountain forest walk bike ride weather rain snow sun`)
	var b bytes.Buffer
	for i := range n {
		var text strings.Builder
		if i%20 == 0 {
			text.WriteString("is Spotify down for anyone else? can't log in here in Oslo. ")
		}
		for text.Len() < 200 {
			text.WriteString(words[rng.IntN(len(words))])
			text.WriteByte(' ')
		}
		thread := ""
		if threads > 0 {
			thread = fmt.Sprintf(`"thread":"t%d",`, rng.IntN(threads))
		}
		fmt.Fprintf(&b, `{"id":"%016x",%s"source":"stream","author":"user%d","url":"https://social.example/post/%d","lang":"en","published_at":"%s","text":%q}`+"\n",
			rng.Uint64(), thread, rng.IntN(n/3+1), i, noon.Add(time.Duration(i)*20*time.Millisecond).Format(time.RFC3339Nano), text.String())
	}
	return b.Bytes()
}

// BenchmarkImport takes a posts file all the way to stored, classified and
// countable, beside a bare insert of the same rows under the same indexes.
func BenchmarkImport(b *testing.B) {
	const posts = 200_000
	content := benchPosts(posts, 0)
	var ours, bare float64
	b.Run("outcry", func(b *testing.B) { ours = benchImport(b, content, posts) })
	b.Run("outcry-in-threads", func(b *testing.B) { benchImport(b, benchPosts(posts, posts/10), posts) })
	b.Run("bare-insert", func(b *testing.B) {
		for b.Loop() {
			_, s := setUp(b, nil)
			rows := bareRows(b, content)
			db, err := sql.Open("sqlite3", "file:"+s.Path()+"?_journal_mode=WAL&_synchronous=NORMAL&_cache_size=-65536")
			if err != nil {
				b.Fatal(err)
			}
			db.SetMaxOpenConns(1)
			start := time.Now()
			bareInsert(b, db, rows)
			bare = posts / time.Since(start).Seconds()
			if err := db.Close(); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(bare, "posts/s")
		if ours > 0 {
			b.ReportMetric(ours/bare, "outcry/bare")
		}
	})
}

// BenchmarkLongThread imports one thread, which most posts of answer, from its
// beginning and from its end: the second costs what it takes to read it again in
// parts, and no more the longer it is.
func BenchmarkLongThread(b *testing.B) {
	for _, posts := range []int{10_000, 50_000} {
		var forwards float64
		for _, from := range []string{"beginning", "end"} {
			var lines []string
			for _, p := range backwards(posts) {
				line, err := p.MarshalJSON()
				if err != nil {
					b.Fatal(err)
				}
				lines = append(lines, string(line))
			}
			if from == "beginning" {
				slices.Reverse(lines)
			}
			b.Run(fmt.Sprintf("%d-from-the-%s", posts, from), func(b *testing.B) {
				rate := benchImport(b, []byte(strings.Join(lines, "\n")), posts)
				if from == "beginning" {
					forwards = rate
				} else if forwards > 0 {
					b.ReportMetric(rate/forwards, "of-forwards")
				}
			})
		}
	}
}

func benchImport(b *testing.B, content []byte, posts int) (rate float64) {
	for b.Loop() {
		m, s := setUp(b, nil)
		start := time.Now()
		done, err := m.Import(context.Background(), outcry.ReadPosts(bytes.NewReader(content), outcry.LineRules{Dated: true}),
			func(bad *outcry.LineError) error { return bad }, func(monitor.Imported) {})
		if err != nil || done.New != posts {
			b.Fatal(done, err)
		}
		rate = float64(posts) / time.Since(start).Seconds()
		if lag, err := s.Lag(context.Background()); lag != 0 || err != nil {
			b.Fatal(lag, err)
		}
	}
	b.ReportMetric(rate, "posts/s")
	return rate
}

// BenchmarkReclassify reads an import again, by the rules that it was read by
// and by others, beside the import itself and beside reading alone.
func BenchmarkReclassify(b *testing.B) {
	const posts = 200_000
	content := benchPosts(posts, posts/10)
	for b.Loop() {
		path := filepath.Join(b.TempDir(), "m.db")
		m, s := at(b, path, rules(b, knowledge))
		rate := func(what string, work func()) {
			start := time.Now()
			work()
			b.ReportMetric(posts/time.Since(start).Seconds(), what+"-posts/s")
		}
		rate("import", func() {
			done, err := m.Import(context.Background(), outcry.ReadPosts(bytes.NewReader(content), outcry.LineRules{Dated: true}),
				func(bad *outcry.LineError) error { return bad }, func(monitor.Imported) {})
			if err != nil || done.New != posts {
				b.Fatal(done, err)
			}
		})
		rate("reading", func() {
			threads := rules(b, knowledge).Threader()
			for p, err := range s.Posts(context.Background(), outcry.Query{}) {
				if err != nil {
					b.Fatal(err)
				}
				threads.Classify(&p.Post)
			}
		})
		again := func(m *monitor.Monitor) {
			run, err := m.Reclassify(context.Background(), monitor.Reclassifying{})
			if err != nil || run.Posts != posts || run.Changed() > 0 {
				b.Fatal(run, err)
			}
		}
		rate("same-rules", func() { again(m) })
		other, _ := at(b, path, rules(b, otherRules))
		rate("other-rules", func() { again(other) })
	}
}

func bareRows(b *testing.B, content []byte) []outcry.Post {
	b.Helper()
	var rows []outcry.Post
	for line, err := range outcry.ReadPosts(bytes.NewReader(content), outcry.LineRules{Dated: true}) {
		if err != nil {
			b.Fatal(err)
		}
		rows = append(rows, line.Post)
	}
	return rows
}

// bareInsert writes the rows that an import leaves behind, and does nothing
// else: no JSON, no hashing, no reading, no cursors.
func bareInsert(b *testing.B, db *sql.DB, rows []outcry.Post) {
	b.Helper()
	must := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	_, err := db.Exec(`PRAGMA wal_autocheckpoint = 10000; INSERT INTO source (id, name) VALUES (1, 'stream'); INSERT INTO service VALUES (1, 'spotify'); INSERT INTO region VALUES (1, 'NO-03'); INSERT INTO ruleset VALUES (1, 'x')`)
	must(err)
	for start := 0; start < len(rows); start += 1000 {
		bareBatch(b, db, rows, start, must)
	}
}

func bareBatch(b *testing.B, db *sql.DB, rows []outcry.Post, start int, must func(error)) {
	b.Helper()
	tx, err := db.Begin()
	must(err)
	post, err := tx.Prepare(`INSERT INTO post VALUES (?, 1, ?, 0, ?, ?, ?, '', '0123456789abcdef', ?, '', '', 0, '', ?, '', '', 'en', '', '', '', '', '', '', '', 0, 0)`)
	must(err)
	defer post.Close()
	signal, err := tx.Prepare(`INSERT INTO signal VALUES (?, ?, 1, 1, 1, ?, ?, 9223372036854775807, 8, ?, ?, 0.5, 1, '', '', '', ?, ?, '0123456789abcdef', '[{"rule":"en.query.1","field":"text","start":0,"end":31,"text":"is Spotify down for anyone else"}]', 9223372036854775807)`)
	must(err)
	defer signal.Close()
	for i := start; i < min(start+1000, len(rows)); i++ {
		p := &rows[i]
		at := p.PublishedAt.UnixMilli()
		_, err := post.Exec(i+1, p.ID, i*7919, at, at, p.URL, p.Text)
		must(err)
		if i%20 == 0 {
			_, err = signal.Exec(i+1, i+1, at, at, i*31, i*17, p.ID, p.URL)
			must(err)
		}
	}
	must(tx.Commit())
}
