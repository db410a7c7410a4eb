package backtest

import (
	"context"
	"math"
	"sync"
	"time"

	"outcry/detect"
)

// Bench compares all detectors on generated streams. Rivals get the line at which
// they keep to the budget on streams in which nothing fails; ours goes by its
// budget as it stands. Then all are judged on streams of other seeds.
type Bench struct {
	Generator Generator // without outages
	Outages   int       // of a service, in the streams that are judged
	Quiet     []uint64  // seeds of the streams in which nothing fails
	Failing   []uint64  // seeds of those that are judged
	Budget    detect.Budget
	Workers   int
}

// Entrant is how a detector did in a bench.
type Entrant struct {
	Result
	Budget      detect.Budget // of ours
	FalseAlarms int           // on the streams in which nothing fails
	Kinds       map[Kind]Result
}

// Kind is a kind of outage: of a service with a usual rate of reports a day, and
// by how many an hour it adds.
type Kind struct{ Rate, Extra float64 }

// QuietTime is how long the quiet streams are watched, all seeds together.
func (b Bench) QuietTime() time.Duration {
	return time.Duration(len(b.Quiet)) * b.Generator.Watched
}

// Allowed is how many false alarms the budget allows on the quiet streams.
func (b Bench) Allowed() int {
	return int(b.Budget.FalseAlarms * float64(b.QuietTime()) / float64(b.Budget.Per))
}

// Run runs it. The entrants are the rivals, ours, and, where ours had more false
// alarms than its budget allows, ours with the budget at which it had not.
func (b Bench) Run(ctx context.Context) ([]*Entrant, error) {
	var entrants []*Entrant
	grids, ours, err := b.quiet(ctx)
	if err != nil {
		return nil, err
	}
	for _, g := range grids {
		line, alarms := g.Calibrated(b.Allowed())
		entrants = append(entrants, &Entrant{Result: Result{Detector: g.rival.Name, Line: line}, FalseAlarms: alarms})
	}
	entrants = append(entrants, &Entrant{Result: Result{Detector: Name}, Budget: b.Budget, FalseAlarms: ours[0]})
	if n := strict(ours, b.Allowed()); n > 0 {
		entrants = append(entrants, &Entrant{Result: Result{Detector: Name + "*"}, Budget: b.stricter(n), FalseAlarms: ours[n]})
	}
	return entrants, b.failing(ctx, entrants)
}

// steps is how many budgets of ours are tried, each exp(1/2) stricter: the last
// one allows a false alarm where the first allows some 10^10.
const steps = 50

func (b Bench) stricter(n int) detect.Budget {
	return detect.Budget{FalseAlarms: b.Budget.FalseAlarms * math.Exp(-float64(n)/2), Per: b.Budget.Per}
}

// strict is the first step that has no more alarms than are allowed.
func strict(alarms [steps]int, allowed int) int {
	for n, a := range alarms {
		if a <= allowed {
			return n
		}
	}
	return steps - 1
}

// quiet counts false alarms.
func (b Bench) quiet(ctx context.Context) ([]*Grid, [steps]int, error) {
	type alarms struct {
		grids []*Grid
		ours  [steps]int
	}
	total := alarms{}
	for _, r := range Rivals() {
		total.grids = append(total.grids, NewGrid(r))
	}
	span := b.Generator.watched()
	parts, err := each(ctx, b.Workers, len(b.Quiet)*b.Generator.Services(), func(i int) alarms {
		s := b.Generator.Stream(b.Quiet[i/b.Generator.Services()], i%b.Generator.Services())
		part := alarms{}
		cells := Count(&s.Record, Regions{})
		for _, r := range Rivals() {
			g := NewGrid(r)
			g.Watch(r.Score(&s.Record, cells), span)
			part.grids = append(part.grids, g)
		}
		for n := range part.ours {
			if part.ours[n] = len(since(b.ours(b.stricter(n)).Alerts(&s.Record), span)); part.ours[n] == 0 {
				break // nor has a stricter one any
			}
		}
		return part
	})
	for _, part := range parts {
		for i, g := range part.grids {
			total.grids[i].Add(g)
		}
		for n := range total.ours {
			total.ours[n] += part.ours[n]
		}
	}
	return total.grids, total.ours, err
}

func (b Bench) ours(budget detect.Budget) Ours {
	return Ours{Budget: budget, Regions: Regions{}, Cells: b.Generator.Cells}
}

// failing judges all entrants on the streams that fail.
func (b Bench) failing(ctx context.Context, entrants []*Entrant) error {
	g := b.Generator.With(b.Outages)
	parts, err := each(ctx, b.Workers, len(b.Failing)*g.Services(), func(i int) []Entrant {
		return b.judge(g.Stream(b.Failing[i/g.Services()], i%g.Services()), entrants)
	})
	for i, e := range entrants {
		e.Kinds = map[Kind]Result{}
		for _, part := range parts {
			e.Add(part[i].Result)
			for kind, r := range part[i].Kinds {
				sum := e.Kinds[kind]
				sum.Add(r)
				e.Kinds[kind] = sum
			}
		}
	}
	return err
}

// judge holds the alerts of all entrants on one stream to its truth.
func (b Bench) judge(s Stream, entrants []*Entrant) []Entrant {
	trial := Trial{Span: b.Generator.watched(), Outages: s.Outages, Services: Regions{}, Regions: Regions{}}
	for _, o := range s.Outages {
		trial.Fifth = append(trial.Fifth, Fifth(&s.Record, Regions{}, o))
	}
	cells := Count(&s.Record, Regions{})
	out := make([]Entrant, len(entrants))
	for i, e := range entrants {
		var alerts []Alert
		if e.Budget.FalseAlarms > 0 {
			alerts = b.ours(e.Budget).Alerts(&s.Record)
		} else {
			alerts = rival(e.Detector).Score(&s.Record, cells).Alerts(e.Line)
		}
		alerts = since(alerts, trial.Span)
		out[i].Result = trial.Judge(e.Detector, e.Line, alerts)
		out[i].Kinds = map[Kind]Result{}
		for j := range s.Outages {
			one := Trial{Span: trial.Span, Outages: s.Outages[j : j+1], Services: Regions{}, Regions: Regions{}}
			kind := Kind{s.Rate, s.Extra[j]}
			sum := out[i].Kinds[kind]
			sum.Add(one.Judge(e.Detector, e.Line, alerts))
			out[i].Kinds[kind] = sum
		}
	}
	return out
}

func rival(name string) Rival {
	for _, r := range Rivals() {
		if r.Name == name {
			return r
		}
	}
	panic("no rival is called " + name)
}

// each calls fn for 0 to n-1, some at a time, and returns the results in order.
func each[T any](ctx context.Context, workers, n int, fn func(i int) T) ([]T, error) {
	out := make([]T, n)
	next := make(chan int)
	var wait sync.WaitGroup
	for range max(1, workers) {
		wait.Go(func() {
			for i := range next {
				out[i] = fn(i)
			}
		})
	}
	for i := range n {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wait.Wait()
	return out, ctx.Err()
}
