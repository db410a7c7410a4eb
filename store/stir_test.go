package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// stirs draws what stirred behind where detection stands, in minutes after noon:
// "tesla 2 new from 5, changed from 3".
func stirs(t testing.TB, s *store.Store) (lines []string) {
	t.Helper()
	last, err := s.LastSignal(context.Background())
	must(t, err)
	for _, r := range stirred(t, s, detection(t, s).Signal, last) {
		line := r.Service
		if r.Facts > 0 {
			line += fmt.Sprintf(" %d new from %v", r.Facts, r.Since.Sub(noon).Minutes())
		}
		if !r.Changed.IsZero() {
			line += fmt.Sprintf(" changed from %v", r.Changed.Sub(noon).Minutes())
		}
		lines = append(lines, line)
	}
	return lines
}

func stirred(t testing.TB, s *store.Store, after, through int64) []store.Stir {
	t.Helper()
	list, err := s.Stirred(context.Background(), after, through)
	must(t, err)
	return list
}

// settle has detection deal with all that stirred.
func settle(t testing.TB, s *store.Store, minute float64) {
	t.Helper()
	was := detection(t, s)
	last, err := s.LastSignal(context.Background())
	must(t, err)
	must(t, s.SaveDetected(context.Background(), store.Detected{Was: was, Now: store.Detection{Signal: last, Clock: at(minute)}, Settled: stirred(t, s, was.Signal, last)}))
	if left := stirs(t, s); left != nil {
		t.Fatalf("settled, and %q are left", left)
	}
}

// reclassified reads all posts anew, with other words where they are given by id.
func reclassified(t testing.TB, s *store.Store, words map[string]string, change ...func(*store.Reread)) {
	t.Helper()
	posts := reread(t, s, func(p outcry.StoredPost) string {
		if other, ok := words[p.ID]; ok {
			return other
		}
		return p.Text
	})
	for i := range posts {
		for _, change := range change {
			change(&posts[i])
		}
	}
	state, err := s.Reclassification(context.Background())
	must(t, err)
	_, err = s.Reclassify(context.Background(), store.Again{Posts: posts, Revision: revision(t, s)}, nil,
		func(store.Reclassified) (was, next []byte, err error) {
			return state, append(slices.Clone(state), '1'), nil
		})
	must(t, err)
}

func revision(t testing.TB, s *store.Store) int64 {
	t.Helper()
	n, err := s.Revision(context.Background())
	must(t, err)
	return n
}

func TestDetectionHearsOfEveryChange(t *testing.T) {
	later := func(minutes float64) func(*store.Reread) {
		return func(r *store.Reread) {
			for i := range r.Readings {
				r.Readings[i].SeenAt = r.Readings[i].SeenAt.Add(time.Duration(minutes * float64(time.Minute)))
			}
		}
	}
	for _, test := range []struct {
		name   string
		change func(s *store.Store)
		want   []string
	}{
		{"nothing", func(*store.Store) {}, nil},
		{"more comes", func(s *store.Store) { collect(t, s, post("9", 9, "zoe", "down tesla DE; up aws US")) }, []string{"aws 1 new from 9", "tesla 1 new from 9"}},
		{"late posts", func(s *store.Store) {
			collect(t, s, post("8", 9, "zoe", "down tesla DE"), post("9", -30, "yan", "down tesla DE"))
		}, []string{"tesla 2 new from -30"}},
		{"a post without claims", func(s *store.Store) { collect(t, s, post("9", 9, "zoe", "never mind")) }, nil},
		{"an edit", func(s *store.Store) { collect(t, s, post("1", 7, "ann", "up tesla DE")) }, []string{"tesla 1 new from 7 changed from 7"}},
		{"an edit that claims nothing", func(s *store.Store) { collect(t, s, post("1", 7, "ann", "never mind")) }, []string{"tesla changed from 7"}},
		{"two edits", func(s *store.Store) {
			collect(t, s, post("2", 7, "bob", "never mind"), post("1", 8, "ann", "never mind"))
		}, []string{"aws changed from 7", "tesla changed from 8"}},
		{"a deletion", func(s *store.Store) {
			collect(t, s, outcry.Post{ID: "1", Source: "forum", Deleted: true, PublishedAt: at(7), FirstSeenAt: at(7)})
		}, []string{"tesla changed from 7"}},
		{"a deletion of a pruned post", func(s *store.Store) {
			must(t, s.Exec(`UPDATE source SET kind = 'feed'`))
			prune(t, s, store.Expiry{Posts: at(5)})
			collect(t, s, outcry.Post{ID: "1", Source: "forum", Deleted: true, PublishedAt: at(7), FirstSeenAt: at(7)})
		}, []string{"tesla changed from 7"}},
		{"a mark", func(s *store.Store) { must(t, s.Mark(context.Background(), 1, at(7))) }, []string{"tesla changed from 7"}},
		{"a mark of what is gone", func(s *store.Store) {
			collect(t, s, post("1", 5, "ann", "never mind"))
			read(t, s)
			settle(t, s, 6)
			must(t, s.Mark(context.Background(), 1, at(7)))
		}, nil},
		{"read anew, the same", func(s *store.Store) { reclassified(t, s, nil) }, nil},
		{"read anew, by other words and rules", func(s *store.Store) {
			reclassified(t, s, nil, func(r *store.Reread) {
				for i := range r.Readings[0].Signals {
					g := &r.Readings[0].Signals[i]
					g.Ruleset, g.Words, g.Weight, g.Symptom, g.Basis, g.Subject, g.Code = "r2", nil, 0.5, outcry.App, outcry.ByPost, "x", "503"
				}
			})
		}, nil},
		{"read anew as an echo", func(s *store.Store) {
			reclassified(t, s, nil, func(r *store.Reread) { r.Readings[0].Signals[0].Echo = true })
		}, []string{"aws changed from 2", "tesla changed from 1"}},
		{"read anew with a cause", func(s *store.Store) {
			reclassified(t, s, nil, func(r *store.Reread) { r.Readings[0].Signals[0].Cause = "cloudflare" })
		}, []string{"aws changed from 2", "tesla changed from 1"}},
		{"read anew, another stance", func(s *store.Store) { reclassified(t, s, map[string]string{"1": "up tesla DE"}) }, []string{"tesla changed from 1"}},
		{"read anew, another region", func(s *store.Store) { reclassified(t, s, map[string]string{"1": "down tesla NO"}) }, []string{"tesla changed from 1"}},
		{"read anew, another service", func(s *store.Store) { reclassified(t, s, map[string]string{"1": "down o2 DE"}) }, []string{"o2 1 new from 1", "tesla changed from 1"}},
		{"read anew, one more", func(s *store.Store) { reclassified(t, s, map[string]string{"1": "down tesla DE; up tesla US"}) }, []string{"tesla 1 new from 1"}},
		{"read anew, nothing", func(s *store.Store) { reclassified(t, s, map[string]string{"1": ""}) }, []string{"tesla changed from 1"}},
		{"read anew by another author", func(s *store.Store) {
			reclassified(t, s, nil, func(r *store.Reread) { r.Account = "other" })
		}, []string{"aws changed from 2", "tesla changed from 1"}},
		{"read anew, known later", func(s *store.Store) { reclassified(t, s, nil, later(3)) }, []string{"aws changed from 2", "tesla changed from 1"}},
		{"read anew, taken back later", func(s *store.Store) {
			reclassified(t, s, nil, func(r *store.Reread) {
				r.Readings = append(r.Readings, outcry.Reading{SeenAt: r.FirstSeenAt.Add(30 * time.Minute)})
			})
		}, []string{"aws changed from 32", "tesla changed from 31"}},
		{"forgotten", func(s *store.Store) { forget(t, s, store.Forgetting{Authors: []string{"ann"}}) }, nil},
		{"pruned", func(s *store.Store) {
			must(t, s.Exec(`UPDATE source SET kind = 'feed'`))
			prune(t, s, store.Expiry{Posts: at(5), Signals: at(5)})
		}, nil},
	} {
		t.Run(strings.ReplaceAll(test.name, " ", "-"), func(t *testing.T) {
			s := open(t)
			collect(t, s, post("1", 1, "ann", "down tesla DE"), post("2", 2, "bob", "down aws US"))
			read(t, s)
			if want := []string{"aws 1 new from 2", "tesla 1 new from 1"}; !slices.Equal(stirs(t, s), want) {
				t.Fatalf("at first %q", stirs(t, s))
			}
			settle(t, s, 5)
			test.change(s)
			read(t, s)
			if got := stirs(t, s); !slices.Equal(got, test.want) {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func TestDetectionIsSavedUponWhatItHasRead(t *testing.T) {
	for _, test := range []struct {
		name      string
		meanwhile func(s *store.Store)
		want      error
	}{
		{"nothing happened", func(*store.Store) {}, nil},
		{"more came", func(s *store.Store) {
			collect(t, s, post("9", 9, "zoe", "down tesla DE"))
			read(t, s)
		}, nil},
		{"another service changed", func(s *store.Store) { must(t, s.Mark(context.Background(), 2, at(7))) }, nil},
		{"it changed again, from later on", func(s *store.Store) { must(t, s.Mark(context.Background(), 3, at(8))) }, store.ErrMoved},
		{"it changed again after others dealt with it", func(s *store.Store) {
			must(t, s.Exec(`DELETE FROM stirred`))
			must(t, s.Mark(context.Background(), 3, at(7)))
		}, store.ErrMoved},
		{"others dealt with it", func(s *store.Store) { must(t, s.Exec(`DELETE FROM stirred`)) }, store.ErrMoved},
		{"others went on", func(s *store.Store) { must(t, s.Exec(`UPDATE stage SET seq = 1 WHERE name = 'detect'`)) }, store.ErrMoved},
		{"others went on in time", func(s *store.Store) { must(t, s.Exec(`UPDATE meta SET value = 1 WHERE name = 'detected_at'`)) }, store.ErrMoved},
	} {
		s := open(t)
		collect(t, s, post("1", 1, "ann", "down tesla DE"), post("2", 2, "bob", "down aws US"), post("3", 3, "cat", "down tesla DE"))
		read(t, s)
		must(t, s.Mark(context.Background(), 1, at(7)))
		was := detection(t, s)
		last, err := s.LastSignal(context.Background())
		must(t, err)
		settled := stirred(t, s, was.Signal, last)
		test.meanwhile(s)
		before := detection(t, s)
		now := store.Detection{Signal: last, Clock: at(10)}
		err = s.SaveDetected(context.Background(), store.Detected{Was: was, Now: now, Settled: settled,
			Services: []store.DetectedService{{Service: "tesla", Opened: []store.OpenedIncident{{ID: "i", At: at(5)}}}}})
		if !errors.Is(err, test.want) {
			t.Errorf("%s: %v", test.name, err)
		}
		stored := number(t, s, "incident")
		if err == nil && (detection(t, s) != now || stored != 1) {
			t.Errorf("%s: saved, and detection is at %+v with %d incidents", test.name, detection(t, s), stored)
		}
		if err != nil && (detection(t, s) != before || stored != 0) {
			t.Errorf("%s: not saved, and detection is at %+v with %d incidents", test.name, detection(t, s), stored)
		}
	}
}

func TestTheLastSignalIsRememberedThoughItIsGone(t *testing.T) {
	s := open(t)
	collect(t, s, post("1", 1, "ann", "down tesla DE"), post("2", 2, "bob", "down tesla DE"))
	read(t, s)
	settle(t, s, 5)
	reclassified(t, s, map[string]string{"2": ""})
	if last, err := s.LastSignal(context.Background()); last != 2 || err != nil {
		t.Errorf("the last signal is %d, %v", last, err)
	}
}

// standing lists which signals count as of some minutes after noon.
func standing(t testing.TB, s *store.Store, minute float64) (seqs []int64) {
	t.Helper()
	for g, err := range s.Signals(context.Background(), outcry.Query{AsOf: at(minute)}, 0) {
		must(t, err)
		seqs = append(seqs, g.Seq)
	}
	return seqs
}

func TestAMarkedSignalDoesNotCountFromThenOn(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	collect(t, s, post("1", 1, "ann", "down tesla DE"), post("2", 2, "bob", "down tesla US; down aws US"))
	read(t, s)
	must(t, s.Mark(ctx, 2, at(10)))
	must(t, s.Mark(ctx, 2, at(20))) // the first one stands
	if err := s.Mark(ctx, 9, at(10)); !errors.Is(err, store.ErrNoSignal) {
		t.Errorf("a signal that there is not: %v", err)
	}
	check := func(when string, after ...int64) {
		t.Helper()
		if got := standing(t, s, 9.9); !slices.Equal(got, []int64{1, 2, 3}) {
			t.Errorf("%s: before the mark %v counted", when, got)
		}
		if got := standing(t, s, 10); !slices.Equal(got, after) {
			t.Errorf("%s: then %v count, not %v", when, got, after)
		}
	}
	check("marked", 1, 3)
	reclassified(t, s, nil, func(r *store.Reread) {
		for i := range r.Readings[0].Signals {
			r.Readings[0].Signals[i].Ruleset = "r2"
		}
	})
	check("by other rules", 1, 3)
	reclassified(t, s, map[string]string{"2": "still_down tesla US-CA; down aws US"})
	check("another claim of the same service", 1, 3)
	reclassified(t, s, nil, func(r *store.Reread) {
		r.Readings = append(r.Readings, outcry.Reading{SeenAt: at(5)})
	})
	if got := standing(t, s, 6); got != nil {
		t.Errorf("revised at 5: %v count", got)
	}
	reclassified(t, s, nil)
	check("read as at first", 1, 3)
	reclassified(t, s, map[string]string{"2": "down aws US"})
	if n := number(t, s, "mark"); n != 0 {
		t.Errorf("%d marks of a signal that is gone", n)
	}
}
