package backtest

import "math"

// SPOONS is the best detector of Augustine et al. (WWW 2012; thesis, Cal Poly
// 2013): each half hour of the week is compared with the same one of up to 10
// weeks before, alarm beyond L standard deviations of their mean, and what lies
// beyond U of them does not teach. Two counters resist flicker: A frames in a row
// make an alert, R quiet ones end it. Here A is 2 bins, U is 10, and R is Hold.
func SPOONS() Rival {
	const weeks, leastWeeks, outlier = 10, 4, 10
	return Rival{Name: "spoons", Line: 3, scores: func(counts []float64) []float64 {
		x := windows(counts, halfHour)
		taught := make([]float64, len(x))
		scores := make([]float64, len(x))
		last := 0.0
		for i := range x {
			taught[i] = x[i]
			var s sample
			for w := 1; w <= weeks && i-w*week >= 0; w++ {
				s.add(taught[i-w*week])
			}
			z := 0.0
			if s.n >= leastWeeks && !math.IsNaN(x[i]) {
				mean, sd := s.spread()
				z = (x[i] - mean) / max(sd, leastSD)
			}
			if z > outlier {
				taught[i] = math.NaN()
			}
			scores[i], last = min(z, last), z
		}
		return scores
	}}
}
