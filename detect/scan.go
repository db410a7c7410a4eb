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

// surpriseAgainst is surprise where what is expected was itself counted: known
// reports in a past hours long, of which share (in the same hours) would be
// expected in the window. It is the likelihood ratio of two Poisson counts under
// one rate against a rate each (Li and Ma, "Analysis methods for results in
// gamma-ray astronomy", 1983, equation 15). With a long past it is surprise; a
// short one cannot make a great surprise.
func surpriseAgainst(c, known, past, window float64) float64 {
	if c == 0 || c*past <= known*window {
		return 0
	}
	rate := (c + known) / (window + past)
	llr := c * math.Log(c/(window*rate))
	if known > 0 {
		llr += known * math.Log(known/(past*rate))
	}
	return max(0, llr)
}
