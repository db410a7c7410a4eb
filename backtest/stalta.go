package backtest

import "math"

// STALTA is the trigger of the USGS Twitter Earthquake Detector (Earle, Bowden
// and Guy, Annals of Geophysics 54(6), 2011): STA / (m·LTA + b) > 1. There the
// averages are over 1 and 60 minutes; outages are slower, and here they are over
// 30 minutes and the 6 hours before. The line is m, and b grows with it: it is m
// times 6 reports an hour, without which few reports after none would do.
func STALTA() Rival {
	const short, long = halfHour, 6 * hour
	const b = 6.0 / hour // reports a bin
	return Rival{Name: "sta-lta", Line: 2, scores: func(counts []float64) []float64 {
		past := totalsOf(counts)
		scores := make([]float64, len(counts))
		for i := range counts {
			start := i + 1 - short
			known, before := past.between(start-long, start)
			n, now := past.between(start, i+1)
			if known < long/2 || n == 0 || math.IsNaN(counts[i]) {
				continue
			}
			scores[i] = now / short / (before/known + b)
		}
		return scores
	}}
}
