package detect

import "math"

// The windows that a scan looks at, all of which end now.
const (
	binMillis = 5 * minute
	windows   = 24 // up to two hours: sensitive

)

// surprise is how far a count speaks against what is expected: the
// log-likelihood ratio of a Poisson count c under its own mean against mean b
// (Kulldorff, "A spatial scan statistic", 1997). It is 0 where c is no more
// than b.
func surprise(c, b float64) float64 {
	if c <= b || c == 0 {
		return 0
	}
	return c*math.Log(c/b) - (c - b)
}

// mostDoubt is that in a rate of which nothing is known.
const mostDoubt = 1 / priorShape

// surpriseOf is how far a count speaks against what is expected where that was
// itself learnt from counts: the negative logarithm of the chance of a count as
// great or greater. Counts vary by spread about a rate that is known but for a
// doubt, its variance over its square: a Gamma mixture of clustered counts, which is
// negative binomial (Greenwood and Yule 1920; as a threshold of surveillance:
// Noufaily et al., Statistics in Medicine, 2013). Where clusters are the rule
// each further report of one says little, however few were expected: dividing a Poisson
// likelihood ratio by the spread misses that.
func surpriseOf(c, b, spread, doubt float64) float64 {
	if c <= b || c == 0 {
		return 0
	}
	over := spread + doubt*b // variance over mean, above 1
	size := b / (over - 1)
	p := 1 - 1/over
	lc, _ := math.Lgamma(c + size)
	ls, _ := math.Lgamma(size)
	lf, _ := math.Lgamma(c + 1)
	first := lc - ls - lf - size*math.Log(over) + c*math.Log(p)
	sum, term := 1.0, 1.0
	for x := c; term > 1e-4*sum; x++ {
		term *= (x + size) / (x + 1) * p
		sum += term
	}
	return max(0, -first-math.Log(sum))
}
