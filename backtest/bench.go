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
	entrants, err := b.rivals(ctx)
	if err != nil {
		return nil, err
	}
	ours, err := b.quiet(ctx)
	if err != nil {
		return nil, err
	}
	entrants = append(entrants, &Entrant{Result: Result{Detector: Name}, Budget: b.Budget, FalseAlarms: ours[0]})
	if n := strict(ours, b.Allowed()); n > 0 {
		entrants = append(entrants, &Entrant{Result: Result{Detector: Name + "*"}, Budget: b.stricter(n), FalseAlarms: ours[n]})
	}
	return entrants, b.failing(ctx, entrants)
}

// Calibrated are the rivals with lines at which they keep to the budget on the
// quiet streams.
func (b Bench) Calibrated(ctx context.Context) ([]Rival, error) {
	entrants, err := b.rivals(ctx)
	if err != nil {
		return nil, err
	}
	list := Rivals()
	for i := range list {
		list[i].Line = entrants[i].Line
	}
	return list, nil
}

// rivals calibrates them.
func (b Bench) rivals(ctx context.Context) ([]*Entrant, error) {
	span := b.Generator.watched()
	parts, err := each(ctx, b.Workers, len(b.Quiet)*b.Generator.Services(), func(i int) (grids []*Grid) {
		s := b.stream(i)
		cells := Count(&s.Record, Regions{})
		for _, r := range Rivals() {
			g := NewGrid(r)
			g.Watch(r.Score(&s.Record, cells), span)
			grids = append(grids, g)
		}
		return grids
	})
	if err != nil {
		return nil, err
	}
	var entrants []*Entrant
	for i, r := range Rivals() {
		sum := NewGrid(r)
		for _, grids := range parts {
			sum.Add(grids[i])
		}
		line, alarms := sum.Calibrated(b.Allowed())
		entrants = append(entrants, &Entrant{Result: Result{Detector: r.Name, Line: line}, FalseAlarms: alarms})
	}
	return entrants, nil
}

// stream is the ith of all quiet ones.
func (b Bench) stream(i int) Stream {
	n := b.Generator.Services()
	return b.Generator.Stream(b.Quiet[i/n], i%n)
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

// quiet counts the false alarms of ours by step.
func (b Bench) quiet(ctx context.Context) (total [steps]int, err error) {
	span := b.Generator.watched()
	parts, err := each(ctx, b.Workers, len(b.Quiet)*b.Generator.Services(), func(i int) (alarms [steps]int) {
		s := b.stream(i)
		for n := range alarms {
			if alarms[n] = len(since(b.ours(b.stricter(n)).Alerts(&s.Record), span)); alarms[n] == 0 {
				break // nor has a stricter one any
			}
		}
		return alarms
	})
	for _, alarms := range parts {
		for n := range total {
			total[n] += alarms[n]
		}
	}
	return total, err
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
