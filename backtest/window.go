package backtest

import "math"

// Lengths in bins.
const (
	halfHour = 6
	hour     = 12
	day      = 288
	week     = 7 * day
)

// totals answers how much a series holds between two bins. Bins that are not a
// number are left out.
type totals struct{ sum, square, known []float64 }

func totalsOf(series []float64) totals {
	t := totals{make([]float64, len(series)+1), make([]float64, len(series)+1), make([]float64, len(series)+1)}
	for i, x := range series {
		t.sum[i+1], t.square[i+1], t.known[i+1] = t.sum[i], t.square[i], t.known[i]
		if !math.IsNaN(x) {
			t.sum[i+1] += x
			t.square[i+1] += x * x
			t.known[i+1]++
		}
	}
	return t
}

// between returns how many bins from one until another are known, and what they
// hold. Bins before the first are not known.
func (t totals) between(from, to int) (n, sum float64) {
	from, to = max(from, 0), max(to, 0)
	return t.known[to] - t.known[from], t.sum[to] - t.sum[from]
}

// spread returns mean and standard deviation between two bins.
func (t totals) spread(from, to int) (n, mean, sd float64) {
	n, sum := t.between(from, to)
	if n < 2 {
		return n, 0, 0
	}
	from, to = max(from, 0), max(to, 0)
	mean = sum / n
	return n, mean, math.Sqrt(max(0, (t.square[to]-t.square[from]-n*mean*mean)/(n-1)))
}

// windows returns for each bin what the n bins that end with it hold: not a
// number where the bin itself is not known, or not all n bins are there.
func windows(series []float64, n int) []float64 {
	out := make([]float64, len(series))
	t := totalsOf(series)
	for i, x := range series {
		if i+1 < n || math.IsNaN(x) {
			out[i] = math.NaN()
			continue
		}
		_, out[i] = t.between(i+1-n, i+1)
	}
	return out
}

// sample is mean and standard deviation of few values.
type sample struct{ n, sum, square float64 }

func (s *sample) add(x float64) {
	if !math.IsNaN(x) {
		s.n, s.sum, s.square = s.n+1, s.sum+x, s.square+x*x
	}
}

func (s *sample) spread() (mean, sd float64) {
	if s.n < 2 {
		return 0, 0
	}
	mean = s.sum / s.n
	return mean, math.Sqrt(max(0, (s.square-s.n*mean*mean)/(s.n-1)))
}

// leastSD is the least standard deviation that is believed, in reports a
// window. Where nothing was reported for long it would be 0, and one report be
// proof. Burkom suggests 0.5 or 1 for sparse counts (R package surveillance,
// earsC, minSigma).
const leastSD = 1.0
