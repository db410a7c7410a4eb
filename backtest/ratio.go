package backtest

// Ratio compares half an hour with the mean of the same time of day over the 14
// days before, as Downdetector describes its own baseline ("the same time of
// day"; its thresholds are not published). At least 3 reports; a baseline below
// one report is taken for one.
func Ratio() Rival {
	const days = 14
	return Rival{Name: "ratio", Line: 3, scores: func(counts []float64) []float64 {
		x := windows(counts, halfHour)
		scores := make([]float64, len(x))
		for i := range x {
			if !(x[i] >= Least) {
				continue
			}
			var s sample
			for d := 1; d <= days && i-d*day >= 0; d++ {
				s.add(x[i-d*day])
			}
			if s.n > 0 {
				scores[i] = x[i] / max(s.sum/s.n, 1)
			}
		}
		return scores
	}}
}
