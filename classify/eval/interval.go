package eval

import (
	"math/rand/v2"
	"slices"
)

// Bootstrap: how many resamplings, and the seed that makes them repeatable.
const (
	resamplings = 1000
	seed        = 20230214
)

// intervals fills in the 95 % intervals of every F1.
func (r *Report) intervals(groups []*tally) {
	if len(groups) == 0 {
		return
	}
	random := rand.New(rand.NewPCG(seed, 0))
	samples := make([][]float64, len(stances)+1)
	for range resamplings {
		var sum tally
		for range groups {
			sum.add(groups[random.IntN(len(groups))])
		}
		list, macro := scores(&sum)
		for i, s := range list {
			if s.Gold > 0 {
				samples[i] = append(samples[i], s.F1)
			}
		}
		samples[len(stances)] = append(samples[len(stances)], macro)
	}
	for i := range r.Scores {
		r.Scores[i].Low, r.Scores[i].High = middle(samples[i])
	}
	r.MacroLow, r.MacroHigh = middle(samples[len(stances)])
}

// middle returns the bounds of the middle 95 % of the values.
func middle(values []float64) (low, high float64) {
	if len(values) == 0 {
		return 0, 0
	}
	slices.Sort(values)
	n := float64(len(values) - 1)
	return values[int(n*0.025)], values[int(n*0.975)]
}
