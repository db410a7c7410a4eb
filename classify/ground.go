package classify

import (
	"math"
	"slices"

	"outcry"
)

// ground is how firm the claim is that an answer leans on, 1 for what somebody
// said plainly. The weight of an answer is that, times its own:
//
//   - Who says "same here" is one more person with the trouble, but what the
//     trouble is and whose, only the other post says. If that asks, supposes or
//     passes on news, the answer can be no surer of it than that.
//   - In a row of "same here", each leans on the one before. All of them mean the
//     same first claim, so each counts as if it answered that one: as one person,
//     however far down the row. What an answer took off for being one is not
//     taken off again by the next.
func (c *Classifier) ground(claim *outcry.Signal) float64 {
	if !slices.ContainsFunc(claim.Words, func(e outcry.Evidence) bool { return e.Field == outcry.InPost }) {
		return claim.Weight
	}
	own, known := c.lexicons.weights[claim.Words[0].Rule]
	if !known {
		own = 1 // read by rules that are gone
	}
	const fine = 1e6 // or the last bits would wander along a row
	return min(1, math.Round(claim.Weight/(weightThread*own)*fine)/fine)
}
