package backtest

import "math"

// Wilson is the 95 % interval of a share of which k of n were seen (Wilson, JASA
// 22, 1927). It is 0 to 1 where there is nothing to go by.
func Wilson(k, n int) (low, high float64) {
	if n == 0 {
		return 0, 1
	}
	const z = 1.959964
	p, m := float64(k)/float64(n), float64(n)
	middle := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return max(0, middle-half), min(1, middle+half)
}

// Poisson is the exact 95 % interval of a mean of which k were counted (Garwood,
// Biometrika 28, 1936).
func Poisson(k int) (low, high float64) {
	if k > 0 {
		low = root(func(mean float64) float64 { return 1 - atMost(k-1, mean) - 0.025 }, k)
	}
	return low, root(func(mean float64) float64 { return 0.025 - atMost(k, mean) }, k)
}

// atMost is the probability of k or fewer where the mean is known.
func atMost(k int, mean float64) float64 {
	sum := 0.0
	for i := range k + 1 {
		logFactorial, _ := math.Lgamma(float64(i + 1))
		sum += math.Exp(float64(i)*math.Log(mean) - mean - logFactorial)
	}
	return min(1, sum)
}

// root is where a function of the mean that grows comes to be positive.
func root(f func(float64) float64, k int) float64 {
	low, high := 1e-12, 20+3*float64(k)
	for range 100 {
		if middle := (low + high) / 2; f(middle) > 0 {
			high = middle
		} else {
			low = middle
		}
	}
	return (low + high) / 2
}
