package backtest

import "math"

// EARS is C2 of the CDC's Early Aberration Reporting System (Hutwagner et al., J
// Urban Health 2003): (x - mean) / sd over the 7 days before the last 2, alarm
// beyond 3. It counts days; here it counts half hours, and compares each with the
// same one of those days.
func EARS() Rival {
	const baseline, lag = 7, 2
	return Rival{Name: "ears-c2", Line: 3, scores: func(counts []float64) []float64 {
		x := windows(counts, halfHour)
		scores := make([]float64, len(x))
		for i := range x {
			var s sample
			for d := lag + 1; d <= lag+baseline && i-d*day >= 0; d++ {
				s.add(x[i-d*day])
			}
			if s.n == baseline && !math.IsNaN(x[i]) {
				mean, sd := s.spread()
				scores[i] = (x[i] - mean) / max(sd, leastSD)
			}
		}
		return scores
	}}
}
