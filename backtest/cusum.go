package backtest

import "math"

// CUSUM is the negative-binomial cumulative sum (Höhle and Paul, Computational
// Statistics & Data Analysis 52(9), 2008): S = max(0, S + log f(x; κμ) - log f(x;
// μ)), alarm from the line h on. With size r the terms are
//
//	x·ln κ - (x + r)·ln((r + κμ) / (r + μ))
//
// κ is 20, r is μ, which makes the variance twice the mean. μ is the mean of the
// hour around the same time of day over the 14 days before, and one more hour at
// the rate of one report a day, as a prior. S is held at the line once it got there, and 0 once
// the alert is over, or it would alarm for days after an outage.
func CUSUM() Rival {
	const days, kappa = 14, 20.0
	up, both := math.Log(kappa), math.Log((1+kappa)/2)
	return Rival{Name: "nb-cusum", Line: 5, follow: heldSum, scores: func(counts []float64) []float64 {
		past := totalsOf(counts)
		terms := make([]float64, len(counts))
		for i, x := range counts {
			if math.IsNaN(x) {
				continue
			}
			reports, bins := 1.0/24, float64(hour)
			for d := 1; d <= days && i-d*day >= 0; d++ {
				n, sum := past.between(i-d*day-halfHour, i-d*day+halfHour)
				reports, bins = reports+sum, bins+n
			}
			terms[i] = x*up - (x+reports/bins)*both
		}
		return terms
	}}
}

// heldSum is the cumulative sum of the terms, never below 0 nor above the line.
// It begins anew when an alert is over.
func heldSum(terms []float64, line float64) []float64 {
	sums := make([]float64, len(terms))
	s, alarmed := 0.0, -1
	for i, term := range terms {
		if s = min(line, max(0, s+term)); s == line {
			alarmed = i
		} else if alarmed >= 0 && i-alarmed > Hold {
			s, alarmed = 0, -1
		}
		sums[i] = s
	}
	return sums
}
