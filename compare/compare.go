// Package compare holds the statistics with which counts are held against
// each other: is a share another than it usually is, is a count more than
// chance explains. Numbers in, numbers out; every formula names its source.
package compare

import (
	"cmp"
	"math"
	"slices"
)

// Table is a two-by-two table of counts: how many of two groups fall on this
// side and on the other. Counts are at least 0.
type Table struct {
	Here, Elsewhere           int // of what is looked at
	HereUsual, ElsewhereUsual int // of what it is held against
}

// Fisher returns the two-sided p-value of Fisher's exact test: the chance, were
// both groups split alike, of a table with the same sums that is no likelier
// than this one. R. A. Fisher, Statistical Methods for Research Workers, 5th
// ed. 1934, section 21.02; two-sided by the rule of least likelihood (Freeman
// and Halton, Biometrika 38, 1951), as R's fisher.test.
//
// Where both are counts of Poisson processes it is the exact test that their
// rates differ from here to elsewhere by one factor (Przyborowski and Wilenski,
// Biometrika 31, 1940, for several counts), so it takes into account that what
// is usual is itself known from few reports. A table with an empty row or column
// tells nothing: 1.
func (t Table) Fisher() float64 {
	d := t.null()
	return d.noLikelierThan(d.weights[t.Here-d.first])
}

// Attainable returns the smallest p-value that any table with these sums could
// have. Where it is above the level, the test could not have found a difference
// whatever was said (Tarone, Biometrics 46, 1990).
func (t Table) Attainable() float64 {
	d := t.null()
	return d.noLikelierThan(min(d.weights[0], d.weights[len(d.weights)-1]))
}

// hypergeometric is the distribution of Here given the sums of a table, in
// weights that are 1 at the likeliest count.
type hypergeometric struct {
	first   int // smallest count possible
	weights []float64
	sum     float64
}

// null returns the distribution of Here under equal shares. Weights are made
// from the mode outwards by the ratio of neighbours, which needs no factorials
// and loses nothing where they are large.
func (t Table) null() hypergeometric {
	row, here, all := t.Here+t.Elsewhere, t.Here+t.HereUsual, t.Here+t.Elsewhere+t.HereUsual+t.ElsewhereUsual
	first, last := max(0, row+here-all), min(row, here)
	d := hypergeometric{first: first, weights: make([]float64, last-first+1)}
	ratio := func(k int) float64 { // of the weight of k+1 to that of k
		return float64(row-k) * float64(here-k) / (float64(k+1) * float64(all-row-here+k+1))
	}
	mode := min(max(int(float64(row+1)*float64(here+1)/float64(all+2)), first), last)
	d.weights[mode-first] = 1
	for k := mode; k < last; k++ {
		d.weights[k+1-first] = d.weights[k-first] * ratio(k)
	}
	for k := mode; k > first; k-- {
		d.weights[k-1-first] = d.weights[k-first] / ratio(k-1)
	}
	for _, w := range d.weights {
		d.sum += w
	}
	return d
}

// rounding is how far two weights may differ and count as equal: ties would
// else be broken by the last bit. It is that of R's fisher.test.
const rounding = 1 + 1e-7

func (d hypergeometric) noLikelierThan(weight float64) float64 {
	sum := 0.0
	for _, w := range d.weights {
		if w <= weight*rounding {
			sum += w
		}
	}
	return min(sum/d.sum, 1)
}

// Adjust returns p-values corrected for their number, such that of those below
// a level at most that share is false on average (Benjamini and Hochberg, J.
// Royal Statistical Society B 57, 1995; it holds for regions that contain each
// other, too: their counts rise together, Benjamini and Yekutieli, Annals of
// Statistics 29, 2001). The order is kept.
func Adjust(p []float64) []float64 {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[b], p[a]) })
	out := make([]float64, len(p))
	least := 1.0
	for i, at := range order {
		rank := len(p) - i
		least = min(least, p[at]*(float64(len(p))/float64(rank)))
		out[at] = least
	}
	return out
}

// Rise returns the log-likelihood ratio of a count that is above the expected
// one, C·ln(C/B) − (C − B), and 0 of one that is not (Kulldorff, Communications
// in Statistics 26, 1997). By Chernoff's bound the chance that a Poisson count,
// each event weighing 1 or less, comes to C or more is at most e^−Rise. The
// expected count must be above 0.
func Rise(count, expected float64) float64 {
	if count <= expected {
		return 0
	}
	return count*math.Log(count/expected) - (count - expected)
}
