package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// TestNothingLaterChangesAnEarlierAnswer lets posts come, late ones too, be edited,
// deleted and marked, and incidents change and be found anew as far back as that
// reaches. What was answered once is answered as of then for good.
func TestNothingLaterChangesAnEarlierAnswer(t *testing.T) {
	ctx := context.Background()
	rng := rand.New(rand.NewPCG(8, 8))
	s := open(t)
	type answer struct {
		minute float64
		list   []outcry.Incident
		one    outcry.Incident
		count  int
	}
	ask := func(minute float64) answer {
		a := answer{minute: minute}
		var err error
		a.list, err = s.Incidents(ctx, outcry.Query{AsOf: at(minute)}, true)
		must(t, err)
		if a.one, err = s.Incident(ctx, "i1", at(minute)); err != nil && !errors.Is(err, store.ErrNoIncident) {
			t.Fatal(err)
		}
		for _, err := range s.Transitions(ctx, outcry.Query{AsOf: at(minute)}) {
			must(t, err)
			a.count++
		}
		return a
	}
	var answers []answer
	state := map[string]outcry.State{}
	opened, marked := 0, 0
	for step := range 150 {
		minute := float64(step)
		for n := range rng.IntN(3) {
			region := []string{"DE", "NO", "US-CA", "ZZ"}[rng.IntN(4)]
			p := post(fmt.Sprint(step, "-", n), minute-rng.Float64()*50, fmt.Sprint("author", rng.IntN(40)), "down tesla "+region)
			collect(t, s, seen(p, minute))
		}
		if id := fmt.Sprint(rng.IntN(step+1), "-0"); rng.IntN(3) == 0 {
			p := post(id, minute, "author1", "up tesla DE")
			p.Deleted = rng.IntN(2) == 0
			collect(t, s, p)
		}
		read(t, s)
		if last, err := s.LastSignal(ctx); err == nil && last > 0 && rng.IntN(4) == 0 {
			must(t, s.Mark(ctx, rng.Int64N(last)+1, at(minute)))
			marked++
		}
		d := store.DetectedService{Peaks: map[string][]outcry.Peak{}}
		if rng.IntN(5) == 0 {
			d.Since = at(minute) // what was found from now on, which is nothing yet
		}
		if rng.IntN(12) == 0 || opened == 0 {
			opened++
			id := fmt.Sprint("i", opened)
			state[id] = outcry.Suspected
			d.Opened = append(d.Opened, store.OpenedIncident{ID: id, At: at(minute)})
			d.Transitions = append(d.Transitions, change(id, minute, "DE", outcry.Quiet, outcry.Suspected, outcry.Reason{From: at(minute - 20)}))
		} else {
			id := fmt.Sprint("i", rng.IntN(opened)+1)
			to := outcry.States[rng.IntN(len(outcry.States))]
			d.Transitions = append(d.Transitions, change(id, minute, []string{"DE", "US"}[rng.IntN(2)], state[id], to,
				outcry.Reason{From: at(minute - 5), Claim: &outcry.RecoveryClaim{At: at(minute), By: "users"}}))
			d.Peaks[id] = append(d.Peaks[id], outcry.Peak{At: at(minute), Score: rng.Float64() * 10})
			state[id] = to
		}
		detected(t, s, minute, d)
		if rng.IntN(5) == 0 {
			must(t, s.Say(ctx, fmt.Sprint("i", rng.IntN(opened)+1), outcry.Word{At: at(minute), Kind: outcry.Note, Text: fmt.Sprint("note ", step)}))
		}
		answers = append(answers, ask(minute))
	}
	reports := 0
	for _, was := range answers {
		if is := ask(was.minute); !reflect.DeepEqual(is, was) {
			t.Fatalf("at %v it was\n%+v\nand is\n%+v", was.minute, was, is)
		}
		for _, is := range was.list {
			reports += is.Reports
		}
	}
	if reports < 1000 || opened < 5 || marked < 10 {
		t.Errorf("%d reports in %d incidents, %d marks: the test looks at little", reports, opened, marked)
	}
	if now, err := s.Incident(ctx, "i1", time.Time{}); err != nil || len(now.Members) != 2 {
		t.Errorf("now the first one is %+v, %v", now, err)
	}
}
