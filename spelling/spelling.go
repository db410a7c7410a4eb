// Package spelling guesses what somebody meant to type, so that a message
// about an unknown name can end in a suggestion.
package spelling

import "strings"

// MaxLength is the longest name, in bytes, that is compared. Nobody mistypes
// a longer one, and the cost grows with its square.
const MaxLength = 64

// Nearest returns the known name that is closest to what was typed, and false
// where none is close enough to be what was meant. Case is no difference; of
// two that are equally close the first wins.
func Nearest(typed string, known []string) (string, bool) {
	if typed == "" || len(typed) > MaxLength {
		return "", false
	}
	best, least := "", 1+tolerance(typed)
	for _, name := range known {
		if len(name) > MaxLength {
			continue
		}
		if d := distance(strings.ToLower(typed), strings.ToLower(name)); d < least {
			best, least = name, d
		}
	}
	return best, best != ""
}

// tolerance is how many slips are forgiven: a short word becomes any other
// short word with two.
func tolerance(typed string) int {
	switch n := len(typed); {
	case n <= 3:
		return 1
	case n <= 7:
		return 2
	default:
		return 3
	}
}

// distance counts the letters to insert, delete, replace or swap with their
// neighbour to get from a to b (optimal string alignment).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before := make([]int, len(t)+1) // the row above the one above
	above := make([]int, len(t)+1)
	row := make([]int, len(t)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(t)]
}
