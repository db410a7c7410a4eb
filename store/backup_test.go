package store_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

func backup(t *testing.T, s *store.Store, path string) store.BackedUp {
	t.Helper()
	made, err := s.Backup(context.Background(), path, store.BackupOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// content is everything that a store answers.
func content(t *testing.T, s *store.Store) (lines []string) {
	t.Helper()
	ctx := context.Background()
	for p, err := range s.Posts(ctx, outcry.Query{}) {
		must(t, err)
		lines = append(lines, fmt.Sprintf("%+v", p))
	}
	for g, err := range s.Signals(ctx, outcry.Query{}, 0) {
		must(t, err)
		lines = append(lines, fmt.Sprintf("%+v", g))
	}
	for b, err := range s.Timeline(ctx, outcry.Query{}) {
		must(t, err)
		lines = append(lines, fmt.Sprintf("%+v", b))
	}
	sources, err := s.Sources(ctx)
	must(t, err)
	cursor, err := s.Cursor(ctx, store.Classify)
	must(t, err)
	return append(lines, fmt.Sprintf("%+v %d", sources, cursor))
}

func TestABackupHoldsEverything(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.db")
	good(t, path)
	s := openAt(t, path, options())
	collect(t, s, post("unread", 90, "@bob", "down tesla DE"))
	var told []int64
	copied := filepath.Join(dir, "back up?.db")
	made, err := s.Backup(context.Background(), copied, store.BackupOptions{Progress: func(done, total int64) { told = append(told, done, total) }})
	must(t, err)
	info, err := os.Stat(copied)
	must(t, err)
	if want := (store.BackedUp{Posts: 21, Signals: 20, Visits: 1, Bytes: info.Size()}); made != want {
		t.Errorf("made %+v, want %+v", made, want)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("it may be read by others: %v", info.Mode())
	}
	if len(told) == 0 || told[0] != 0 || told[1] < 4096 {
		t.Errorf("progress told %v", told)
	}
	want := content(t, s)
	must(t, s.Close())
	if there := names(contents(t, dir)); !slices.Equal(there, []string{"back up?.db", "x.db"}) {
		t.Errorf("left behind: %v", there)
	}
	// For looking, and then in the place of the lost one.
	for _, readOnly := range []bool{true, false} {
		o := options()
		o.ReadOnly = readOnly
		b := openAt(t, copied, o)
		if got := content(t, b); !slices.Equal(got, want) {
			t.Errorf("it holds\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		must(t, b.Close())
	}
	b := openAt(t, copied, options())
	if added := collect(t, b, post("0", 0, "@ann", "down tesla US-CA"), post("new", 95, "@bob", "up tesla DE")); added != (store.Added{New: 1, Known: 1}) {
		t.Errorf("a restored backup added %+v", added)
	}
	read(t, b)
	if n := len(content(t, b)); n <= len(want) {
		t.Errorf("a restored backup does not go on: %d lines after %d", n, len(want))
	}
}

func TestABackupOfWhatMayNotBeWritten(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Chmod(filepath.Dir(dir), 0o755))
	room := filepath.Join(dir, "sealed")
	must(t, os.Mkdir(room, 0o755))
	path := filepath.Join(room, "x.db")
	good(t, path)
	must(t, os.Chmod(path, 0o444))
	must(t, os.Chmod(room, 0o555))
	must(t, os.Chmod(dir, 0o777))
	t.Cleanup(func() { must(t, os.Chmod(room, 0o755)) })
	asNobody(t, func() {
		ctx := context.Background()
		o := options()
		o.ReadOnly = true
		s, err := store.Open(ctx, path, o)
		if err != nil {
			t.Error(err)
			return
		}
		defer s.Close()
		made, err := s.Backup(ctx, filepath.Join(dir, "b.db"), store.BackupOptions{})
		if err != nil || made.Posts != 20 {
			t.Errorf("made %+v, %v", made, err)
		}
		_, err = s.Backup(ctx, filepath.Join(room, "b.db"), store.BackupOptions{})
		refused(t, err, filepath.Join(room, "b.db"), "cannot be written; check the permissions of its directory")
	})
	if there := names(contents(t, dir)); !slices.Equal(there, []string{"b.db", "sealed"}) {
		t.Errorf("left behind: %v", there)
	}
}

func TestABackupIsRefusedWhereItWouldDestroy(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	good(t, at("x.db"))
	s := openAt(t, at("x.db"), options())
	collect(t, s, post("1", 0, "@ann", "down tesla US-CA"))
	must(t, os.Symlink("x.db", at("link.db")))
	must(t, os.Link(at("x.db"), at("hard.db")))
	must(t, os.Mkdir(at("room"), 0o700))
	must(t, syscall.Mkfifo(at("pipe"), 0o600))
	writeFile(t, at("old.db"), []byte("an old backup"))
	writeFile(t, at("open.db"), []byte("an open backup"))
	writeFile(t, at("open.db-wal"), nil)
	before := contents(t, dir)
	for _, tt := range []struct {
		target, want string
		forced       bool
		is           error
	}{
		{"old.db", "add --force to replace it, or name another file", false, fs.ErrExist},
		{"x.db", "belongs to the database itself; name another file", true, nil},
		{"link.db", "belongs to the database itself", true, nil},
		{"hard.db", "belongs to the database itself", true, nil},
		{"room/../x.db", "belongs to the database itself", true, nil},
		{"x.db-wal", "belongs to the database itself", true, nil},
		{"x.db-journal", "belongs to the database itself", true, nil},
		{"x.db.lock", "belongs to the database itself", true, nil},
		{"room", "is a directory; name a file in it", true, nil},
		{"pipe", "is no regular file; name another", true, nil},
		{"no/b.db", "no is no directory; make it first", true, nil},
		{"old.db/b.db", "old.db is no directory; make it first", true, nil},
		{"open.db", "the file is in use, or was not closed", true, nil},
	} {
		t.Run(tt.target, func(t *testing.T) {
			target := dir + "/" + tt.target
			made, err := s.Backup(context.Background(), target, store.BackupOptions{Replace: tt.forced})
			if err == nil {
				t.Fatalf("made %+v", made)
			}
			if text := err.Error(); !strings.Contains(text, tt.want) || !strings.Contains(text, target) || strings.Contains(text, "\n") {
				t.Errorf("error %q, want it to say %q of %s", err, tt.want, target)
			}
			if tt.is != nil && !errors.Is(err, tt.is) {
				t.Errorf("%v is not told apart", err)
			}
		})
	}
	if after := contents(t, dir); !maps.Equal(before, after) {
		t.Errorf("before %v\nafter  %v", names(before), names(after))
	}
	// What is in nobody's way is replaced, a link is followed.
	must(t, os.Symlink("old.db", at("latest.db")))
	made, err := s.Backup(context.Background(), at("latest.db"), store.BackupOptions{Replace: true})
	if err != nil || made.Posts != 21 && made.Posts != 20 {
		t.Fatalf("made %+v, %v", made, err)
	}
	if link, err := os.Readlink(at("latest.db")); err != nil || link != "old.db" {
		t.Errorf("the link leads to %q, %v", link, err)
	}
	openAt(t, at("old.db"), options())
}

// TestABackupClearsWhatKilledOnesLeft and leaves alone what is not theirs.
func TestABackupClearsWhatKilledOnesLeft(t *testing.T) {
	dir := t.TempDir()
	s := openAt(t, filepath.Join(t.TempDir(), "x.db"), options())
	for _, name := range []string{".outcry-backup-1", ".outcry-backup-2", "outcry-backup-3"} {
		must(t, os.Mkdir(filepath.Join(dir, name), 0o700))
		writeFile(t, filepath.Join(dir, name, "copy.db"), []byte("half a copy"))
	}
	writeFile(t, filepath.Join(dir, ".outcry-backup-4"), []byte("a file"))
	under, err := os.Open(filepath.Join(dir, ".outcry-backup-2")) // as a backup under way has it
	must(t, err)
	defer under.Close()
	must(t, syscall.Flock(int(under.Fd()), syscall.LOCK_EX))
	backup(t, s, filepath.Join(dir, "a.db"))
	want := []string{".outcry-backup-2", ".outcry-backup-4", "a.db", "outcry-backup-3"}
	if there := names(contents(t, dir)); !slices.Equal(there, want) {
		t.Errorf("there is %v, want %v", there, want)
	}
	must(t, under.Close())
	backup(t, s, filepath.Join(dir, "b.db"))
	want = []string{".outcry-backup-4", "a.db", "b.db", "outcry-backup-3"}
	if there := names(contents(t, dir)); !slices.Equal(there, want) {
		t.Errorf("there is %v, want %v", there, want)
	}
}

// TestBackupsSideBySide makes several in one directory at once.
func TestBackupsSideBySide(t *testing.T) {
	dir := t.TempDir()
	s := openAt(t, filepath.Join(t.TempDir(), "x.db"), options())
	var group sync.WaitGroup
	for w := range 4 {
		group.Go(func() {
			for n := range 10 {
				if _, err := s.Backup(context.Background(), filepath.Join(dir, fmt.Sprintf("%d-%d.db", w, n)), store.BackupOptions{}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if there := names(contents(t, dir)); len(there) != 40 || slices.ContainsFunc(there, func(name string) bool { return !strings.HasSuffix(name, ".db") }) {
		t.Errorf("there is %v", there)
	}
}

// TestAFailedBackupLeavesNothing breaks backups off in every stage.
func TestAFailedBackupLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.db")
	s := openAt(t, path, options())
	for number := range 60 {
		collect(t, s, batch(number, 50)...)
	}
	must(t, s.Close())
	s = openAt(t, path, options())
	target := filepath.Join(dir, "b.db")
	writeFile(t, target, []byte("the last one"))
	before := contents(t, dir)
	unchanged := func(t *testing.T) {
		t.Helper()
		if after := contents(t, dir); !maps.Equal(before, after) {
			t.Errorf("before %v\nafter  %v", names(before), names(after))
		}
	}
	t.Run("before it began", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		_, err := s.Backup(ctx, target, store.BackupOptions{Replace: true, Progress: func(int64, int64) { cancel() }})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		unchanged(t)
	})
	for _, after := range []time.Duration{time.Millisecond, 5 * time.Millisecond, 20 * time.Millisecond} {
		t.Run(after.String(), func(t *testing.T) {
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			_, err := s.Backup(ctx, target, store.BackupOptions{Replace: true, Progress: func(int64, int64) {
				time.AfterFunc(after, cancel)
			}})
			if err == nil {
				t.Skip("skipped: it was done before it could be broken off")
			}
			if !errors.Is(err, context.Canceled) {
				t.Errorf("got %v", err)
			}
			unchanged(t)
		})
	}
	t.Run("its disk fills", func(t *testing.T) {
		disk := smallDisk(t, 64<<20)
		filled := false
		_, err := s.Backup(context.Background(), filepath.Join(disk, "b.db"), store.BackupOptions{Progress: func(_, total int64) {
			if !filled {
				filled = true
				fillDisk(t, filepath.Join(disk, "ballast"), total/2)
			}
		}})
		if !errors.Is(err, store.ErrFull) {
			t.Fatalf("got %v, want ErrFull", err)
		}
		refused(t, err, filepath.Join(disk, "b.db"), "cannot be written: its disk is full; make room, or name a file on another")
		if there := names(contents(t, disk)); !slices.Equal(there, []string{"ballast"}) {
			t.Errorf("left behind: %v", there)
		}
	})
	t.Run("its disk is too small", func(t *testing.T) {
		disk := smallDisk(t, 8<<20)
		_, err := s.Backup(context.Background(), filepath.Join(disk, "b.db"), store.BackupOptions{})
		if !errors.Is(err, store.ErrFull) {
			t.Fatalf("got %v, want ErrFull", err)
		}
		refused(t, err, filepath.Join(disk, "b.db"), "MB are free; name a file on another disk")
		if there := names(contents(t, disk)); len(there) > 0 {
			t.Errorf("left behind: %v", there)
		}
	})
	must(t, s.Close())
	t.Run("of a damaged database", func(t *testing.T) {
		for _, page := range roots(t, path) {
			damage(t, path, (page-1)*4096, page*4096)
		}
		s := openAt(t, path, options())
		before = contents(t, dir)
		_, err := s.Backup(context.Background(), target, store.BackupOptions{Replace: true})
		if !errors.Is(err, store.ErrDamaged) {
			t.Fatalf("got %v, want ErrDamaged", err)
		}
		refused(t, err, path, "is damaged; restore a backup")
		unchanged(t)
	})
}

// TestBackupsBesideHardWriting makes backups while goroutines and another
// process write, and holds each to what it must hold.
func TestBackupsBesideHardWriting(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.db")
	good(t, path)
	s := openAt(t, path, options())
	other := exec.Command(os.Args[0], "-test.run=^TestHelperWriter$", "-test.v")
	other.Env = append(os.Environ(), writerEnv+"="+path)
	var said strings.Builder
	other.Stdout, other.Stderr = &said, &said
	must(t, other.Start())
	ctx, cancel := context.WithCancel(context.Background())
	var writers sync.WaitGroup
	for w := range 3 {
		writers.Go(func() {
			for n := 0; ctx.Err() == nil; n++ {
				posts := batch(n, 20)
				for i := range posts {
					posts[i].Source = fmt.Sprintf("writer-%d", w)
				}
				if _, err := s.Collect(context.Background(), store.Collected{Posts: posts}); err != nil {
					t.Errorf("writing beside a backup: %v", err)
					return
				}
			}
		})
	}
	writers.Go(func() {
		for ctx.Err() == nil {
			from, err := s.Cursor(ctx, store.Classify)
			if err != nil {
				break
			}
			posts, err := s.Unread(context.Background(), from, 200)
			if err != nil {
				t.Errorf("reading beside a backup: %v", err)
			}
			var done []store.ReadPost
			for _, p := range posts {
				done = append(done, store.ReadPost{StoredPost: p, Readings: []outcry.Reading{claims(p)}, Services: []string{"tesla"}})
			}
			if len(done) > 0 {
				err = s.SaveReadings(context.Background(), from, done[len(done)-1].Seq, done, store.Again{})
			}
			if err != nil {
				t.Errorf("reading beside a backup: %v", err)
			}
		}
	})
	last := store.BackedUp{}
	for n := range 5 {
		copied := filepath.Join(dir, fmt.Sprintf("b%d.db", n))
		made := backup(t, s, copied)
		if made.Posts < last.Posts || made.Signals < last.Signals {
			t.Errorf("backup %d holds %+v after %+v", n, made, last)
		}
		last = made
		b := openAt(t, copied, options())
		perSource := map[string]int{}
		read := 0
		cursor, err := b.Cursor(ctx, store.Classify)
		must(t, err)
		for p, err := range b.Posts(ctx, outcry.Query{}) {
			must(t, err)
			perSource[p.Source]++
			if p.Seq <= cursor {
				read++
			}
		}
		sources, err := b.Sources(ctx)
		must(t, err)
		for _, h := range sources {
			if int64(perSource[h.Name]) != h.Posts {
				t.Errorf("backup %d: %s counts %d posts and has %d", n, h.Name, h.Posts, perSource[h.Name])
			}
		}
		signals := 0
		for _, err := range b.Signals(ctx, outcry.Query{}, 0) {
			must(t, err)
			signals++
		}
		if signals != read || signals != made.Signals {
			t.Errorf("backup %d: %d signals (it says %d) of %d posts up to the cursor", n, signals, made.Signals, read)
		}
		must(t, b.Close())
	}
	cancel()
	writers.Wait()
	must(t, os.WriteFile(path+".stop", nil, 0o600))
	if err := other.Wait(); err != nil {
		t.Errorf("the other process: %v\n%s", err, said.String())
	}
}

const writerEnv = "OUTCRY_TEST_WRITER"

// TestHelperWriter is the other process of the test above.
func TestHelperWriter(t *testing.T) {
	path := os.Getenv(writerEnv)
	if path == "" {
		t.Skip("skipped: it is run by another test")
	}
	s := openAt(t, path, options())
	for n := range 10_000 {
		if _, err := os.Stat(path + ".stop"); err == nil {
			return
		}
		posts := batch(n, 10)
		for i := range posts {
			posts[i].Source = "process"
		}
		collect(t, s, posts...)
	}
}

// TestVerifyingFindsWhatIsWrong spoils copies in every way that is looked for.
func TestVerifyingFindsWhatIsWrong(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	path := filepath.Join(dir, "x.db")
	good(t, path)
	s := openAt(t, path, options())
	detected(t, s, 5, store.DetectedService{Opened: []store.OpenedIncident{{ID: "tesla-1", At: at(5)}},
		Transitions: []outcry.Transition{change("tesla-1", 5, "DE", outcry.Quiet, outcry.Ongoing, outcry.Reason{})}})
	for n, tt := range []struct {
		name, want string
		spoil      func(t *testing.T, path string)
	}{
		{"nothing", "", func(*testing.T, string) {}},
		{"a post is missing", "19 rows of post where there were 20", func(t *testing.T, path string) {
			statements(t, path, `DELETE FROM post WHERE seq = 7`)
		}},
		{"a signal too many", "its last signal is number 21", func(t *testing.T, path string) {
			statements(t, path, `INSERT INTO signal SELECT 21, post_seq, source_id, service_id, region_id, published_at, seen_at, gone_at, kind,
				author_key, text_key, weight, ruleset_id, code, subject, cause, post_id, url, author, evidence, revised_at, thread_key FROM signal WHERE seq = 20`)
		}},
		{"the cursor is ahead", "marked as read", func(t *testing.T, path string) {
			statements(t, path, `UPDATE stage SET seq = 21`)
		}},
		{"detection is ahead", "signals up to 21 are marked as dealt with", func(t *testing.T, path string) {
			statements(t, path, `UPDATE stage SET seq = 21 WHERE name = 'detect'`)
		}},
		{"a transition is missing", "0 rows of transition where there were 1", func(t *testing.T, path string) {
			statements(t, path, `DELETE FROM transition`)
		}},
		{"a source is missing", "rows of", func(t *testing.T, path string) {
			statements(t, path, `PRAGMA foreign_keys = OFF`, `DELETE FROM source`)
		}},
		{"an index is that of another table", "damaged", func(t *testing.T, path string) {
			statements(t, path, `PRAGMA writable_schema = ON`,
				`UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'visit_source') WHERE name = 'signal_post'`)
		}},
		{"another schema", "it is of schema 1,", func(t *testing.T, path string) {
			statements(t, path, `DELETE FROM goose_db_version WHERE version_id > 1`)
		}},
		{"a page is overwritten", "damaged", func(t *testing.T, path string) {
			damage(t, path, 10*4096, 11*4096)
		}},
		{"cut off", "damaged", func(t *testing.T, path string) {
			info, err := os.Stat(path)
			must(t, err)
			must(t, os.Truncate(path, info.Size()-4096))
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			copied := filepath.Join(dir, fmt.Sprintf("%d.db", n))
			backup(t, s, copied)
			tt.spoil(t, copied)
			_, err := s.Verify(ctx, copied)
			switch {
			case tt.want == "" && err != nil:
				t.Error(err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("got %v, want it to say %q", err, tt.want)
			}
		})
	}
}
