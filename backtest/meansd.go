package backtest

import "math"

// MeanSD is what Huginn's PeakDetector asks: more than 3 standard deviations
// above the mean of the 14 days before. What is compared is half an hour, with
// all half hours of those days. Huginn waits for the peak to pass; this does not,
// which is to its advantage.
func MeanSD() Rival {
	const span = 14 * day
	return Rival{Name: "mean-sd", Line: 3, scores: func(counts []float64) []float64 {
		x := windows(counts, halfHour)
		past := totalsOf(x)
		scores := make([]float64, len(x))
		for i := range x {
			n, mean, sd := past.spread(i-halfHour+1-span, i-halfHour+1)
			if n >= day && !math.IsNaN(x[i]) {
				scores[i] = (x[i] - mean) / max(sd, leastSD)
			}
		}
		return scores
	}}
}
