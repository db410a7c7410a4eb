package backtest

// MeanSD is what Huginn's PeakDetector asks: more than 3 standard deviations
// above the mean of the 14 days before. What is compared is a quarter of an hour
// with all those of that time, once it holds 3 reports. Huginn waits for the peak
// to pass; this does not, which is to its advantage.
func MeanSD() Rival {
	const span, window = 14 * day, hour / 4
	return Rival{Name: "mean-sd", Line: 3, scores: func(counts []float64) []float64 {
		x := windows(counts, window)
		past := totalsOf(x)
		scores := make([]float64, len(x))
		for i := range x {
			n, mean, sd := past.spread(i-window+1-span, i-window+1)
			if n >= day && x[i] >= Least {
				scores[i] = (x[i] - mean) / max(sd, leastSD/2)
			}
		}
		return scores
	}}
}
