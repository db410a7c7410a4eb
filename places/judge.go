package places

import (
	"slices"

	"outcry"
	"outcry/compare"
)

// Reference is what a region's share of the bad news is held against.
type Reference string

// The references.
const (
	Before Reference = "before" // its share of all reports of the time before
	Works  Reference = "works"  // its share of the reports of the span that it works
)

// Difference says whether a region has another share of the bad news than the
// reference lets expect.
type Difference string

// The differences, in words for people.
const (
	Untested Difference = "" // what is no part beside others: the world, and reports without a place
	TooFew   Difference = "too little to tell"
	None     Difference = "no difference to be seen"
	More     Difference = "more than its share"
	Less     Difference = "less than its share"
)

const (
	// level is the share of false ones among the differences that are named.
	level = 0.05
	// enough is how many reports of the time before say what is usual: one a day.
	enough = 28
)

// judge tests each region against the rest by Fisher's exact test. The table is
// bad news here and elsewhere, above what is usual here and elsewhere: the
// reports of the time before, or, where they are few, the reports of the span
// that it works. A question counts as one report, since the test needs whole
// ones. Only regions in which the sums would let a difference show are tested,
// and the p-values are corrected for their number (Gilbert, Applied Statistics
// 54, 2005), those of groups, of countries and of what is in them apart.
func (in *Input) judge(rows []Row) {
	usual, against := in.usual()
	bad, all := counts(in.Rows, badNews), counts(usual, reportsOf(against))
	badPlaced, allPlaced := in.placed(bad), in.placed(all)
	tested := map[tier][]int{}
	p := map[tier][]float64{}
	for i := range rows {
		r := &rows[i]
		if r.Region == outcry.World || r.Region == outcry.Nowhere {
			continue
		}
		t := compare.Table{
			Here: bad[r.Region], Elsewhere: max(0, badPlaced-bad[r.Region]),
			HereUsual: all[r.Region], ElsewhereUsual: max(0, allPlaced-all[r.Region]),
		}
		r.Difference = TooFew
		if t.Here+t.HereUsual > 0 && t.Here+t.Elsewhere > 0 && t.HereUsual+t.ElsewhereUsual > 0 {
			r.Shared, r.Against = true, against
			r.Share, r.Usual = share(t.Here, t.Elsewhere), share(t.HereUsual, t.ElsewhereUsual)
		}
		if t.Attainable() <= level {
			size := tierOf(r.Region, in.Regions)
			tested[size], p[size] = append(tested[size], i), append(p[size], t.Fisher())
		}
	}
	for size := range tested {
		for n, corrected := range compare.Adjust(p[size]) {
			rows[tested[size][n]].conclude(corrected)
		}
	}
}

// conclude says what a corrected p-value comes to.
func (r *Row) conclude(p float64) {
	r.P = p
	switch {
	case p > level:
		r.Difference = None
	case r.Share > r.Usual:
		r.Difference = More
	default:
		r.Difference = Less
	}
}

func share(here, elsewhere int) float64 { return float64(here) / float64(here+elsewhere) }

// usual returns the counts that tell what is usual.
func (in *Input) usual() ([]outcry.Bucket, Reference) {
	if in.placed(counts(in.Before, everything)) >= enough {
		return in.Before, Before
	}
	return in.Rows, Works
}

func reportsOf(r Reference) func(outcry.Bucket) int {
	if r == Before {
		return everything
	}
	return works
}

func badNews(b outcry.Bucket) int    { return b.Down + b.StillDown + b.Query }
func works(b outcry.Bucket) int      { return b.Up }
func everything(b outcry.Bucket) int { return badNews(b) + works(b) }

func counts(rows []outcry.Bucket, of func(outcry.Bucket) int) map[string]int {
	n := map[string]int{}
	for _, b := range rows {
		n[b.Region] = of(b)
	}
	return n
}

// placed adds up the named regions that lie in no other named one, so that
// nested regions count once. What has no place is not known to be elsewhere.
func (in *Input) placed(n map[string]int) (sum int) {
	for _, region := range in.Named {
		if region == outcry.World || region == outcry.Nowhere {
			continue
		}
		outermost := !slices.ContainsFunc(in.Regions.Ancestors(region), func(outer string) bool {
			return outer != outcry.World && slices.Contains(in.Named, outer)
		})
		if outermost {
			sum += n[region]
		}
	}
	return sum
}
