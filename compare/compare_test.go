package compare

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func near(a, b, within float64) bool { return math.Abs(a-b) <= within }

// The values are those of the works named and of R's fisher.test.
func TestFisherAgainstPublishedTables(t *testing.T) {
	for _, tc := range []struct {
		name  string
		table Table
		p     float64
	}{
		{"the lady tasting tea, three of four", Table{3, 1, 1, 3}, 34.0 / 70},
		{"the lady tasting tea, all four", Table{4, 0, 0, 4}, 2.0 / 70},
		{"Fisher's twins of convicts", Table{2, 15, 10, 3}, 0.0005367241},
		{"men and women who study", Table{1, 9, 11, 3}, 0.002759456},
		{"by hand: 3 of 3 here, 3 of 3 there", Table{3, 0, 0, 3}, 2.0 / 20},
		{"no difference at all", Table{10, 10, 10, 10}, 1},
		{"an empty row", Table{0, 0, 5, 7}, 1},
		{"an empty column", Table{0, 5, 0, 7}, 1},
		{"nothing", Table{}, 1},
	} {
		if p := tc.table.Fisher(); !near(p, tc.p, 1e-9) {
			t.Errorf("%s: p is %.10g, want %.10g", tc.name, p, tc.p)
		}
	}
}

// logChoose is the other way to the hypergeometric distribution.
func logChoose(n, k int) float64 {
	a, _ := math.Lgamma(float64(n + 1))
	b, _ := math.Lgamma(float64(k + 1))
	c, _ := math.Lgamma(float64(n - k + 1))
	return a - b - c
}

func byFactorials(t Table) float64 {
	row, here, all := t.Here+t.Elsewhere, t.Here+t.HereUsual, t.Here+t.Elsewhere+t.HereUsual+t.ElsewhereUsual
	chance := func(k int) float64 {
		return math.Exp(logChoose(here, k) + logChoose(all-here, row-k) - logChoose(all, row))
	}
	sum := 0.0
	for k := max(0, row+here-all); k <= min(row, here); k++ {
		if chance(k) <= chance(t.Here)*rounding {
			sum += chance(k)
		}
	}
	return min(sum, 1)
}

func TestFisherOfAnyTable(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		size := 1 + r.IntN(60)
		a := Table{r.IntN(size), r.IntN(size), r.IntN(size), r.IntN(size)}
		p := a.Fisher()
		if want := byFactorials(a); !near(p, want, 1e-9) {
			t.Fatalf("%+v: p is %v, by factorials %v", a, p, want)
		}
		for _, same := range []Table{
			{a.Elsewhere, a.Here, a.ElsewhereUsual, a.HereUsual},
			{a.HereUsual, a.ElsewhereUsual, a.Here, a.Elsewhere},
			{a.Here, a.HereUsual, a.Elsewhere, a.ElsewhereUsual},
		} {
			if q := same.Fisher(); !near(p, q, 1e-12) {
				t.Fatalf("%+v turned round to %+v: p goes from %v to %v", a, same, p, q)
			}
		}
		if least := a.Attainable(); least > p+1e-12 || least <= 0 {
			t.Fatalf("%+v: attainable %v, p %v", a, least, p)
		}
	}
}

// TestFisherAgainstMuchHistory: the better the usual share is known, the nearer
// the test comes to the exact binomial one against that share. 9 of 12 against a
// quarter: the counts no likelier are those from 8 up.
func TestFisherAgainstMuchHistory(t *testing.T) {
	upper := 0.0
	for k := 9; k <= 12; k++ {
		upper += math.Exp(logChoose(12, k) + float64(k)*math.Log(0.25) + float64(12-k)*math.Log(0.75))
	}
	last := math.Inf(1)
	for _, history := range []int{40, 400, 4000, 400_000} {
		off := math.Abs(Table{9, 3, history / 4, history / 4 * 3}.Fisher() - upper)
		if off >= last {
			t.Errorf("with %d reports of history p is %g off, with a tenth of them %g", history, off, last)
		}
		last = off
	}
	if last > 1e-6 {
		t.Errorf("with a long history p is %g off the binomial %g", last, upper)
	}
}

// TestFalseAlarmsOfFisher draws both rows from one share: the test must not
// find a difference more often than it says.
func TestFalseAlarmsOfFisher(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	const rounds = 4000
	split := func(n int, share float64) (here, elsewhere int) {
		for range n {
			if r.Float64() < share {
				here++
			}
		}
		return here, n - here
	}
	found := 0
	for range rounds {
		share := r.Float64()
		var a Table
		a.Here, a.Elsewhere = split(5+r.IntN(40), share)
		a.HereUsual, a.ElsewhereUsual = split(5+r.IntN(200), share)
		if a.Fisher() <= 0.05 {
			found++
		}
	}
	if found > rounds/20 || found == 0 {
		t.Errorf("%d of %d tables without a difference were told apart at 0.05", found, rounds)
	}
}

func TestAttainable(t *testing.T) {
	for _, tc := range []struct {
		table Table
		least float64
	}{
		{Table{1, 0, 0, 9}, 0.1},      // one report: at best one of ten
		{Table{0, 1, 1, 8}, 0.1},      // the same sums
		{Table{2, 2, 2, 2}, 2.0 / 70}, // both ends are equally far
		{Table{0, 0, 3, 4}, 1},
	} {
		if p := tc.table.Attainable(); !near(p, tc.least, 1e-12) {
			t.Errorf("%+v: attainable %v, want %v", tc.table, p, tc.least)
		}
	}
}

// The fifteen p-values of Benjamini and Hochberg's own example (1995, section
// 3.2): four are significant at 0.05.
func TestAdjustAgainstTheFirstExample(t *testing.T) {
	p := []float64{
		0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
		0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000,
	}
	q := Adjust(p)
	want := []float64{0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571429, 0.0638571429, 0.0645}
	for i := range want {
		if !near(q[i], want[i], 1e-9) {
			t.Errorf("the %d. is %v, want %v", i+1, q[i], want[i])
		}
	}
	below := 0
	for _, v := range q {
		if v <= 0.05 {
			below++
		}
	}
	if below != 4 {
		t.Errorf("%d are significant, want 4", below)
	}
}

func TestAdjustOfAnyValues(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		p := make([]float64, r.IntN(12))
		for i := range p {
			p[i] = r.Float64()
		}
		before := slices.Clone(p)
		q := Adjust(p)
		if !slices.Equal(p, before) {
			t.Fatal("the values given were changed")
		}
		for i := range p {
			if q[i] < p[i] || q[i] > 1 {
				t.Fatalf("%v became %v", p[i], q[i])
			}
			for j := range p {
				if p[i] < p[j] && q[i] > q[j] {
					t.Fatalf("%v < %v, but %v > %v", p[i], p[j], q[i], q[j])
				}
			}
		}
		for shift := range p {
			turned := Adjust(append(slices.Clone(p[shift:]), p[:shift]...))
			if !slices.Equal(turned, append(slices.Clone(q[shift:]), q[:shift]...)) {
				t.Fatal("the order of the values makes a difference")
			}
		}
	}
}

func TestRise(t *testing.T) {
	for _, tc := range []struct{ count, expected, want float64 }{
		{10, 10, 0}, {3, 10, 0}, {0, 0.1, 0},
		{10, 1, 10*math.Log(10) - 9},
		{2.5, 0.5, 2.5*math.Log(5) - 2},
	} {
		if got := Rise(tc.count, tc.expected); !near(got, tc.want, 1e-12) {
			t.Errorf("%v where %v is expected: %v, want %v", tc.count, tc.expected, got, tc.want)
		}
	}
}

// TestRiseBoundsChance: e^−Rise is never below the chance that it bounds.
func TestRiseBoundsChance(t *testing.T) {
	for _, mean := range []float64{0.02, 0.3, 1, 4, 25} {
		atLeast, term := 1.0, math.Exp(-mean)
		for count := 1; count < 60; count++ {
			atLeast -= term
			term *= mean / float64(count)
			if bound := math.Exp(-Rise(float64(count), mean)); atLeast > bound+1e-12 {
				t.Errorf("the chance of %d or more where %v is expected is %g, above the bound %g", count, mean, atLeast, bound)
			}
		}
	}
}
