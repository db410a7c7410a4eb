package detect

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"outcry"
)

// wild makes some days of everything: outages in regions, claims that are true or
// are not, copies, echoes, questions, posts that are seen late, are edited or
// deleted, and hours in which nobody reads.
func wild(seed uint64) scene {
	r := rand.New(rand.NewPCG(seed, 9))
	s := scene{service: Service{ID: "tesla", Regions: tree, Budget: Default, Began: start, Cells: func(int64) int { return 10 }}}
	s.past.Through, s.until = start, start.Add(5*24*time.Hour)
	regions := []string{"DE", "FR", "GB", "US", "US-CA", outcry.World, outcry.Nowhere, "CN"}
	begin, end := milli(start), milli(s.until)
	add := func(at int64) {
		n := int64(len(s.facts) + 1)
		f := outcry.Fact{Published: at, Gone: forever, Region: regions[r.IntN(1+r.IntN(len(regions)))], Stance: outcry.Down, Voice: outcry.User, Author: 1 + r.Int64N(300),
			Thread: 1 + r.Int64N(200), Text: outcry.TextKey{Kind: outcry.LongText, Key: r.Uint64()}, Query: r.IntN(6) == 0, Echo: r.IntN(8) == 0}
		f.Seen = at + r.Int64N(90*second)
		if r.IntN(20) == 0 {
			f.Seen += r.Int64N(5 * hour)
		}
		switch k := r.IntN(40); {
		case k < 4:
			f.Stance, f.Query = outcry.StillDown, false
		case k < 7:
			f.Stance, f.Query = outcry.Up, false
		case k == 7:
			f.Voice, f.Account = outcry.Monitor, "@stekker"
			f.Stance = []outcry.Stance{outcry.Up, outcry.Down}[r.IntN(2)]
		case k == 8 && r.IntN(3) == 0:
			f.Voice, f.Account = outcry.Official, "@tesla"
			f.Stance = []outcry.Stance{outcry.Up, outcry.Down}[r.IntN(2)]
		case k == 9:
			f.Text.Key = 7
		case k == 10:
			f.Author, f.Text.Kind = 0, outcry.ShortText
		}
		if r.IntN(12) == 0 {
			f.Gone = f.Seen + 1 + r.Int64N(4*hour)
		}
		f.Signal = n
		s.facts = append(s.facts, f)
	}
	for at := begin; at < end; at += 1 + r.Int64N(hour) {
		add(at)
	}
	for range 5 {
		from := begin + r.Int64N(end-begin)
		until := min(end, from+10*minute+r.Int64N(10*hour))
		every := 2*minute + r.Int64N(10*minute)
		for at := from; at < until; at += 1 + r.Int64N(every) {
			add(at)
		}
	}
	var gaps read
	for range 3 {
		from := start.Add(time.Duration(r.Int64N(end-begin)) * time.Millisecond)
		gaps = append(gaps, outcry.Span{Start: from, End: from.Add(time.Duration(r.Int64N(5*hour)) * time.Millisecond)})
	}
	gaps = append(gaps, outcry.Span{End: start})
	s.service.Coverage = gaps
	s.facts = slices.DeleteFunc(s.facts, func(f outcry.Fact) bool { return ceil(f.Seen, second) > end })
	slices.SortStableFunc(s.facts, func(a, b outcry.Fact) int { return cmp.Compare(a.Seen, b.Seen) })
	return s
}

func (f *Found) join(more Found) {
	f.Opened = append(f.Opened, more.Opened...)
	f.Transitions = append(f.Transitions, more.Transitions...)
	f.Hours = append(f.Hours, more.Hours...)
	for id, list := range more.Peaks {
		if f.Peaks == nil {
			f.Peaks = map[string][]outcry.Peak{}
		}
		f.Peaks[id] = append(f.Peaks[id], list...)
	}
}

// whole runs a scene in one go.
func (s scene) whole() Found {
	tr := New(s.service, s.past)
	for _, f := range s.facts {
		tr.Feed(f)
	}
	tr.Finish(s.until)
	return tr.Take()
}

// pieces runs it with a stop at each moment: to go on as a daemon does, or to begin
// anew from what was found, as after a restart.
func (s scene) pieces(stops []time.Time, restart bool) Found {
	var all Found
	tr := New(s.service, s.past)
	next := 0
	for _, stop := range append(stops, s.until) {
		for next < len(s.facts) && ceil(s.facts[next].Seen, second) <= milli(stop) {
			tr.Feed(s.facts[next])
			next++
		}
		tr.Finish(stop)
		all.join(tr.Take())
		if !restart {
			continue
		}
		past := Past{Through: stop, Hours: all.Hours, Transitions: all.Transitions, Peaks: map[string]float64{}}
		for id, list := range all.Peaks {
			past.Peaks[id] = list[len(list)-1].Score
		}
		tr = New(s.service, past)
		for _, f := range s.facts[:next] {
			tr.Remember(f)
		}
	}
	return all
}

func text(t testing.TB, f Found) string {
	t.Helper()
	list, err := json.Marshal(f.Transitions)
	if err != nil {
		t.Fatal(err)
	}
	return write(f.Transitions) + string(list)
}

// The same facts make the same transitions, whether they come in one go, in
// batches, or with a restart between any two.
func TestBatchesAndRestartsChangeNothing(t *testing.T) {
	n := uint64(6)
	if testing.Short() {
		n = 3
	}
	transitions := 0
	for seed := range n {
		s := wild(seed)
		r := rand.New(rand.NewPCG(seed, 10))
		var stops []time.Time
		for range 60 {
			stops = append(stops, start.Add(time.Duration(r.IntN(5*24*3600))*time.Second))
		}
		slices.SortFunc(stops, time.Time.Compare)
		whole := s.whole()
		want := text(t, whole)
		transitions += len(whole.Transitions)
		if got := text(t, s.pieces(stops, false)); got != want {
			t.Fatalf("seed %d in batches:\n%s\nin one go:\n%s", seed, got, want)
		}
		if got := text(t, s.pieces(stops, true)); got != want {
			t.Fatalf("seed %d with restarts:\n%s\nin one go:\n%s", seed, got, want)
		}
		if err := consistent(whole); err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, write(whole.Transitions))
		}
	}
	if transitions < int(n) {
		t.Errorf("only %d transitions in %d scenes", transitions, n)
	}
}

// consistent says what is wrong with what was found: each member goes on from the
// state in which it was, time does not run backwards, ids are unique, and all
// numbers are such.
func consistent(f Found) error {
	type key struct{ incident, region string }
	at := map[key]outcry.State{}
	opened := map[string]bool{}
	for _, id := range f.Opened {
		if opened[id] {
			return fmt.Errorf("%s opened twice", id)
		}
		opened[id] = true
	}
	var last time.Time
	for _, tr := range f.Transitions {
		k := key{tr.Incident, tr.Region}
		was, known := at[k]
		switch {
		case !opened[tr.Incident]:
			return fmt.Errorf("%s was never opened", tr.Incident)
		case tr.At.Before(last):
			return fmt.Errorf("%v comes after %v", tr.At, last)
		case known && tr.From != was:
			return fmt.Errorf("%v %s leaves %s, and was %s", tr.At, tr.Region, tr.From, was)
		case !known && tr.From != outcry.Quiet && tr.From != outcry.Learning:
			return fmt.Errorf("%v %s begins as %s", tr.At, tr.Region, tr.From)
		case tr.From == tr.To:
			return fmt.Errorf("%v %s stays %s", tr.At, tr.Region, tr.To)
		case tr.Why.Rule == "" || tr.Why.From.After(tr.At):
			return fmt.Errorf("%v %s: no reason", tr.At, tr.Region)
		case (tr.To == outcry.Recovering || tr.To == outcry.Contested) && tr.Why.Claim == nil:
			return fmt.Errorf("%v %s: %s without a claim", tr.At, tr.Region, tr.To)
		}
		for _, n := range []float64{tr.Why.Reports, tr.Why.Expected, tr.Why.Score, tr.Why.Line, tr.Why.Spread, tr.Why.Coverage, tr.Why.Echo} {
			if math.IsNaN(n) || math.IsInf(n, 0) || n < 0 {
				return fmt.Errorf("%v %s: %v in %+v", tr.At, tr.Region, n, tr.Why)
			}
		}
		at[k], last = tr.To, tr.At
	}
	return nil
}

// An incident that opens at a moment after which one before it is named, for it was
// opened then until a late post moved its beginning, has an id of its own.
func TestIDsStayUnique(t *testing.T) {
	s := tell(t, "10:00-12:00 60 down")
	first := s.whole().Transitions[0]
	was := outcry.Transition{Incident: first.Incident, Service: "tesla", At: start.Add(6 * time.Hour), Region: outcry.World, From: outcry.Quiet, To: outcry.Suspected,
		Why: outcry.Reason{Rule: outcry.Rise, From: start.Add(6 * time.Hour)}}
	over := was
	over.At, over.From, over.To = start.Add(7*time.Hour), outcry.Suspected, outcry.Dismissed
	s.past.Through, s.past.Transitions = start.Add(8*time.Hour), []outcry.Transition{was, over}
	found := s.whole()
	if got, want := found.Opened, []string{first.Incident + "-2"}; !slices.Equal(got, want) {
		t.Errorf("opened %v, want %v", got, want)
	}
	if err := consistent(found); err != nil {
		t.Error(err)
	}
}

// Whatever order facts come in, and whatever is in them, nothing breaks.
func FuzzTracker(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint64(1)<<(8*seed%48))
	}
	f.Fuzz(func(t *testing.T, seed, reach uint64) {
		r := rand.New(rand.NewPCG(seed, reach))
		s := wild(seed)
		s.facts = s.facts[:min(200, len(s.facts))]
		s.until = moment(s.facts[len(s.facts)-1].Seen).Add(6 * time.Hour).Truncate(time.Second)
		s.service.Regions = regionTree{"DE": {"150"}, "150": {"DE"}, "US": {"US"}, "GB": {"FR", "001"}, "FR": {"GB", "001"}}
		s.service.Budget.FalseAlarms = float64(seed%3) * 1e6
		for i := range s.facts[:len(s.facts)/2] {
			p := &s.facts[r.IntN(len(s.facts))]
			switch i % 8 {
			case 0:
				p.Seen += r.Int64N(1+int64(reach%uint64(2*day))) - int64(reach%uint64(day))
			case 1:
				p.Published = p.Seen + r.Int64N(10*day) - 5*day
			case 2:
				p.Gone = p.Seen + r.Int64N(hour) - minute
			case 3:
				p.Published, p.Seen = s.facts[0].Published, s.facts[0].Seen
			case 4:
				p.Region = []string{"", "DE", "150", "US", "GB", "Atlantis"}[r.IntN(6)]
			case 5:
				p.Signal = 1
			}
		}
		tr := New(s.service, s.past)
		for i := range s.facts {
			if i%3 == 0 {
				tr.Remember(s.facts[i])
			}
			tr.Feed(s.facts[i])
			if i%50 == 0 {
				tr.Finish(moment(s.facts[i].Seen))
			}
		}
		tr.Finish(s.until)
		if _, err := json.Marshal(tr.Take()); err != nil {
			t.Fatal(err)
		}
	})
}

// Ten thousand reports at one instant, of as many people, are one outage, quickly.
func TestTenThousandAtOnce(t *testing.T) {
	s := tell(t, "10:00 10000 down")
	found := s.whole()
	if err := consistent(found); err != nil {
		t.Fatal(err)
	}
	if got, want := write(found.Transitions), "10:00 001 quiet>ongoing rise\n12:00 001 ongoing>resolved hushed\n"; got != want {
		t.Errorf("got\n%s", got)
	}
}
