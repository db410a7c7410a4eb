package store_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// badStores are files that must be refused, made in a directory of their own.
var badStores = []struct {
	name  string
	make  func(t *testing.T, path string)
	write string // what a command that writes must be told; "": it goes on
	read  string // what a command that reads must be told
	is    error  // what callers can ask for
}{
	{"missing", func(*testing.T, string) {}, "", "no such database", store.ErrMissing},
	{"in no directory", func(t *testing.T, path string) {
		must(t, os.Remove(filepath.Dir(path)))
	}, "cannot make", "no such database", nil},
	{"a directory", func(t *testing.T, path string) {
		must(t, os.Mkdir(path, 0o700))
	}, "is a directory; name a file", "is a directory; name a file", nil},
	{"a pipe", func(t *testing.T, path string) {
		must(t, syscall.Mkfifo(path, 0o600))
	}, "is no regular file", "is no regular file", nil},
	{"empty", func(t *testing.T, path string) {
		writeFile(t, path, nil)
	}, "", "an empty file: no such database; collect or import", store.ErrMissing},
	{"a text", func(t *testing.T, path string) {
		writeFile(t, path, []byte(strings.Repeat("no database at all ", 1000)))
	}, "is no database of outcry; name another", "is no database of outcry; name another", nil},
	{"a short text", func(t *testing.T, path string) {
		writeFile(t, path, []byte("hello\n"))
	}, "is no database of outcry", "is no database of outcry", nil},
	{"of another program", func(t *testing.T, path string) {
		statements(t, path, `CREATE TABLE bookmark (url TEXT)`, `INSERT INTO bookmark VALUES ('x')`)
	}, "holds the tables of another program; name another", "holds the tables of another program; name another", nil},
	{"of another program, with a log", func(t *testing.T, path string) {
		statements(t, path, `PRAGMA journal_mode = WAL`, `CREATE TABLE bookmark (url TEXT)`)
	}, "holds the tables of another program", "holds the tables of another program", nil},
	{"newer", func(t *testing.T, path string) {
		good(t, path)
		statements(t, path, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)`)
	}, "newer version of outcry (schema 999, this one knows", "newer version of outcry", store.ErrNewer},
	{"newer, as a backup", func(t *testing.T, path string) {
		good(t, path)
		statements(t, path, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)`, `PRAGMA journal_mode = DELETE`)
	}, "newer version", "newer version", store.ErrNewer},
	{"newer, in use", func(t *testing.T, path string) {
		good(t, path)
		db := openHandle(t, path)
		if _, err := db.Exec(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)`); err != nil {
			t.Fatal(err)
		}
	}, "newer version", "newer version", store.ErrNewer},
	{"damaged in its first page", func(t *testing.T, path string) {
		good(t, path)
		damage(t, path, 100, 4096)
	}, "is damaged; restore a backup (outcry backup makes them)", "is damaged; restore a backup", store.ErrDamaged},
	{"cut off", func(t *testing.T, path string) {
		good(t, path)
		must(t, os.Truncate(path, 5*4096))
	}, "is damaged; restore a backup", "is damaged; restore a backup", store.ErrDamaged},
	{"cut off in its first page", func(t *testing.T, path string) {
		good(t, path)
		must(t, os.Truncate(path, 2000))
	}, "is damaged; restore a backup", "is damaged; restore a backup", store.ErrDamaged},
	{"cut off in its header", func(t *testing.T, path string) {
		good(t, path)
		must(t, os.Truncate(path, 50))
	}, "is no database of outcry", "is no database of outcry", nil},
	{"with a log that is none", func(t *testing.T, path string) {
		good(t, path)
		writeFile(t, path+"-wal", bytes.Repeat([]byte("garbage "), 1000))
	}, "-wal is no log of SQLite; restore a backup", "-wal is no log of SQLite; restore a backup", store.ErrDamaged},
	{"of another key", func(t *testing.T, path string) {
		o := options()
		o.AuthorKey = []byte("another")
		openAt(t, path, o).Close()
	}, "name a file of its own for a replay", "name a file of its own for a replay", store.ErrOtherKey},
}

func TestBadStoresAreLeftAsTheyAre(t *testing.T) {
	for _, bad := range badStores {
		for _, readOnly := range []bool{false, true} {
			name, want := bad.name+"/write", bad.write
			if readOnly {
				name, want = bad.name+"/read", bad.read
			}
			t.Run(name, func(t *testing.T) {
				path := filepath.Join(t.TempDir(), "room", "x.db")
				must(t, os.Mkdir(filepath.Dir(path), 0o700))
				bad.make(t, path)
				before := contents(t, filepath.Dir(path))
				o := options()
				o.ReadOnly, o.Create = readOnly, !readOnly
				s, err := store.Open(context.Background(), path, o)
				if want == "" {
					if err != nil {
						t.Fatal(err)
					}
					collect(t, s, post("1", 0, "@ann", "down tesla US-CA"))
					must(t, s.Close())
					return
				}
				if err == nil {
					s.Close()
					t.Fatal("opened it")
				}
				refused(t, err, path, want)
				if bad.is != nil && !errors.Is(err, bad.is) {
					t.Errorf("%v is not told apart", err)
				}
				if after := contents(t, filepath.Dir(path)); !maps.Equal(before, after) {
					t.Errorf("what was refused was changed:\nbefore %v\nafter  %v", names(before), names(after))
				}
			})
		}
	}
}

// refused checks that an error is one line that names the file and says what to
// do.
func refused(t *testing.T, err error, path, want string) {
	t.Helper()
	text := err.Error()
	if !strings.Contains(text, want) || !strings.Contains(text, path) || strings.Contains(text, "\n") || strings.Count(text, path+" ")+strings.Count(text, path+":") > 2 {
		t.Errorf("error %q\nwant one line that names %s once and says %q", text, path, want)
	}
}

// TestALockedFileIsReportedInTime holds the lock as another program would.
func TestALockedFileIsReportedInTime(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: it waits for ten seconds")
	}
	for _, mode := range []string{"WAL", "DELETE"} {
		for _, readOnly := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/%v", mode, readOnly), func(t *testing.T) {
				t.Parallel()
				path := filepath.Join(t.TempDir(), "x.db")
				good(t, path)
				db := openHandle(t, path)
				for _, statement := range []string{`PRAGMA journal_mode = ` + mode, `PRAGMA locking_mode = EXCLUSIVE`, `BEGIN EXCLUSIVE`, `DELETE FROM visit`} {
					if _, err := db.Exec(statement); err != nil {
						t.Fatal(err)
					}
				}
				before := contents(t, filepath.Dir(path))
				o := options()
				o.ReadOnly = readOnly
				start := time.Now()
				s, err := store.Open(context.Background(), path, o)
				if err == nil {
					s.Close()
					t.Fatal("opened it")
				}
				refused(t, err, path, "is locked by another program; try again when it is done")
				if took := time.Since(start); took > 12*time.Second {
					t.Errorf("it took %s", took)
				}
				if after := contents(t, filepath.Dir(path)); !maps.Equal(before, after) {
					t.Errorf("before %v\nafter  %v", names(before), names(after))
				}
			})
		}
	}
	t.Run("while it is open", func(t *testing.T) {
		t.Parallel()
		path := filepath.Join(t.TempDir(), "x.db")
		s := openAt(t, path, options())
		collect(t, s, post("1", 0, "@ann", "down tesla US-CA"))
		db := openHandle(t, path)
		if _, err := db.Exec(`BEGIN IMMEDIATE`); err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		_, err := s.Collect(context.Background(), store.Collected{Posts: []outcry.Post{post("2", 0, "@ann", "down tesla US-CA")}})
		if err == nil {
			t.Fatal("wrote to a locked file")
		}
		refused(t, err, path, "is locked by another program")
		if took := time.Since(start); took > 12*time.Second {
			t.Errorf("it took %s", took)
		}
		if _, err := db.Exec(`ROLLBACK`); err != nil {
			t.Fatal(err)
		}
		if added := collect(t, s, post("2", 0, "@ann", "down tesla US-CA")); added.New != 1 {
			t.Errorf("unlocked, it added %+v", added)
		}
	})
}

func TestPermissions(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Chmod(filepath.Dir(dir), 0o755)) // the directory of the test, for its owner only
	path := filepath.Join(dir, "x.db")
	good(t, path)
	open := func(readOnly bool) error {
		o := options()
		o.ReadOnly = readOnly
		s, err := store.Open(context.Background(), path, o)
		if err != nil {
			return err
		}
		_, err = s.Sources(context.Background())
		return errors.Join(err, s.Close())
	}
	for _, tt := range []struct {
		name        string
		dir, file   os.FileMode
		read, write string
	}{
		{"a file that may be read", 0o755, 0o444, "", "cannot be written; check the permissions"},
		{"in a directory that may be read", 0o555, 0o666, "", "check the permissions of the file and its directory"},
		{"a file that may not be read", 0o755, 0o000, "cannot be read; check the permissions", "cannot be written; check the permissions"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			must(t, os.Chmod(dir, tt.dir))
			must(t, os.Chmod(path, tt.file))
			before := contents(t, dir)
			var reading, writing error
			asNobody(t, func() { reading, writing = open(true), open(false) })
			must(t, os.Chmod(dir, 0o755))
			if tt.read == "" {
				must(t, reading)
			} else {
				refused(t, reading, path, tt.read)
			}
			refused(t, writing, path, tt.write)
			if after := contents(t, dir); !maps.Equal(before, after) {
				t.Errorf("before %v\nafter  %v", names(before), names(after))
			}
		})
	}
}

// asNobody runs something without the rights of root, whom no permission binds.
func asNobody(t *testing.T, do func()) {
	t.Helper()
	if os.Getuid() != 0 {
		do()
		return
	}
	done := make(chan error)
	go func() {
		// The thread ends with the goroutine, and nobody's rights with it.
		runtime.LockOSThread()
		const nobody = 65534
		if _, _, errno := syscall.RawSyscall(syscall.SYS_SETRESUID, nobody, nobody, nobody); errno != 0 {
			done <- errno
			return
		}
		do()
		done <- nil
	}()
	must(t, <-done)
}

// TestDamageIsExplainedWhereverItIsFound overwrites the pages of all tables,
// which nothing notices until they are read.
func TestDamageIsExplainedWhereverItIsFound(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "x.db")
	good(t, path)
	for _, page := range roots(t, path) {
		damage(t, path, (page-1)*4096, page*4096)
	}
	s := openAt(t, path, options())
	q := outcry.Query{Since: noon.Add(-time.Hour), Until: noon.Add(time.Hour)}
	for name, ask := range map[string]func() error{
		"Cursor":   func() error { _, err := s.Cursor(ctx, store.Classify); return err },
		"Lag":      func() error { _, err := s.Lag(ctx); return err },
		"Unread":   func() error { _, err := s.Unread(ctx, 0, 10); return err },
		"State":    func() error { _, _, err := s.State(ctx, "forum"); return err },
		"Sources":  func() error { _, err := s.Sources(ctx); return err },
		"Services": func() error { _, err := s.Services(ctx, q); return err },
		"Extent":   func() error { _, err := s.Extent(ctx, q); return err },
		"Talks": func() error {
			_, err := s.Talks(ctx, []*outcry.Post{{Source: "forum", Thread: "t"}}, 10, store.Reach{})
			return err
		},
		"Posts": func() error {
			for _, err := range s.Posts(ctx, q) {
				return err
			}
			return nil
		},
		"Signals": func() error {
			for _, err := range s.Signals(ctx, q, 0) {
				return err
			}
			return nil
		},
		"Timeline": func() error {
			for _, err := range s.Timeline(ctx, q) {
				return err
			}
			return nil
		},
		"Collect": func() error {
			_, err := s.Collect(ctx, store.Collected{Posts: []outcry.Post{post("9", 0, "@ann", "down tesla US-CA")}})
			return err
		},
		"SaveReadings": func() error { return s.SaveReadings(ctx, 0, 1, nil, store.Again{}) },
	} {
		t.Run(name, func(t *testing.T) {
			err := ask()
			if !errors.Is(err, store.ErrDamaged) {
				t.Fatalf("%v, want ErrDamaged", err)
			}
			refused(t, err, path, "is damaged; restore a backup (outcry backup makes them)")
		})
	}
}

// TestDamagedEvidenceIsExplained damages what SQLite has no means of seeing.
func TestDamagedEvidenceIsExplained(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 0, "@ann", "down tesla US-CA"))
	read(t, s)
	must(t, s.Exec(`UPDATE signal SET evidence = '[{"ru'`))
	for _, err := range s.Signals(context.Background(), outcry.Query{}, 0) {
		if !errors.Is(err, store.ErrDamaged) {
			t.Errorf("%v, want ErrDamaged", err)
		}
	}
}

// TestCloseLeavesTheFileAlone holds for whoever leaves last.
func TestCloseLeavesTheFileAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	alone := func(t *testing.T) {
		t.Helper()
		if there := names(contents(t, filepath.Dir(path))); !slices.Equal(there, []string{"x.db"}) {
			t.Errorf("left behind: %v", there)
		}
	}
	t.Run("a writer", func(t *testing.T) {
		good(t, path)
		alone(t)
	})
	t.Run("a reader", func(t *testing.T) {
		o := options()
		o.ReadOnly = true
		s := openAt(t, path, o)
		if _, err := s.Sources(context.Background()); err != nil {
			t.Fatal(err)
		}
		must(t, s.Close())
		alone(t)
	})
	t.Run("a reader after the writer", func(t *testing.T) {
		w := openAt(t, path, options())
		o := options()
		o.ReadOnly = true
		r := openAt(t, path, o)
		if _, err := r.Sources(context.Background()); err != nil {
			t.Fatal(err)
		}
		collect(t, w, post("late", 0, "@ann", "down tesla US-CA"))
		must(t, w.Close())
		must(t, r.Close())
		alone(t)
		if posts, err := openAt(t, path, options()).Unread(context.Background(), 0, 100); err != nil || len(posts) != 21 {
			t.Errorf("%d posts, %v", len(posts), err)
		}
	})
	t.Run("while it is being read", func(t *testing.T) {
		w := openAt(t, path, options())
		collect(t, w, post("later", 0, "@ann", "down tesla US-CA"))
		var reading, begun sync.WaitGroup
		for range 4 {
			begun.Add(1)
			reading.Go(func() {
				_, err := w.Sources(context.Background())
				begun.Done()
				for err == nil {
					_, err = w.Unread(context.Background(), 0, 100)
				}
			})
		}
		begun.Wait()
		must(t, w.Close())
		reading.Wait()
		alone(t)
	})
}

// good makes a database with something in each table, and closes it.
func good(t *testing.T, path string) {
	t.Helper()
	s := openAt(t, path, options())
	for i := range 20 {
		p := post(fmt.Sprint(i), float64(i), "@ann", "down tesla US-CA")
		p.Thread = "t"
		collect(t, s, p)
	}
	read(t, s)
	if _, err := s.Collect(context.Background(), visit(30, outcry.Read, false)); err != nil {
		t.Fatal(err)
	}
	must(t, s.Close())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func writeFile(t *testing.T, path string, content []byte) {
	t.Helper()
	must(t, os.WriteFile(path, content, 0o600))
}

// openHandle opens a file as any other program would.
func openHandle(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	must(t, err)
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	return db
}

func statements(t *testing.T, path string, list ...string) {
	t.Helper()
	db := openHandle(t, path)
	for _, statement := range list {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	must(t, db.Close())
}

// roots are the first pages of all tables and indexes but those that are read
// when a file is opened.
func roots(t *testing.T, path string) (pages []int64) {
	t.Helper()
	db := openHandle(t, path)
	defer db.Close()
	rows, err := db.Query(`SELECT rootpage FROM sqlite_schema WHERE rootpage > 1 AND tbl_name NOT IN ('meta', 'goose_db_version')`)
	must(t, err)
	defer rows.Close()
	for rows.Next() {
		var page int64
		must(t, rows.Scan(&page))
		pages = append(pages, page)
	}
	must(t, rows.Err())
	if len(pages) < 10 {
		t.Fatalf("only %d tables", len(pages))
	}
	return pages
}

func damage(t *testing.T, path string, from, to int64) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	_, err = file.WriteAt(bytes.Repeat([]byte{0xa5}, int(to-from)), from)
	must(t, errors.Join(err, file.Close()))
}

// contents are the files of a directory with their hashes; of a directory that
// is missing, none.
func contents(t *testing.T, dir string) map[string][sha256.Size]byte {
	t.Helper()
	files := map[string][sha256.Size]byte{}
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for _, e := range entries {
		files[e.Name()] = [sha256.Size]byte{}
		if strings.HasSuffix(e.Name(), "-shm") {
			continue // the marks of those who have the file open
		}
		if e.Type().IsRegular() {
			content, err := os.ReadFile(filepath.Join(dir, e.Name()))
			must(t, err)
			files[e.Name()] = sha256.Sum256(content)
		}
	}
	return files
}

func names[V any](files map[string]V) []string { return slices.Sorted(maps.Keys(files)) }
