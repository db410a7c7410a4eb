package backtest

import "math"

// EARS is C2 of the CDC's Early Aberration Reporting System (Hutwagner et al., J
// Urban Health 2003): (x - mean) / sd over the 7 units of time before the last 2,
// alarm beyond 3. Its unit is a day; here it is half an hour.
func EARS() Rival {
	const baseline, lag = 7, 2
	return Rival{Name: "ears-c2", Line: 3, scores: func(counts []float64) []float64 {
		x := windows(counts, halfHour)
		scores := make([]float64, len(x))
		for i := range x {
			var s sample
			for unit := lag + 1; unit <= lag+baseline && i-unit*halfHour >= 0; unit++ {
				s.add(x[i-unit*halfHour])
			}
			if s.n == baseline && !math.IsNaN(x[i]) {
				mean, sd := s.spread()
				scores[i] = (x[i] - mean) / max(sd, leastSD)
			}
		}
		return scores
	}}
}
