package detect

import (
	"math"
	"time"
)

// Budget is how many false incidents all cells together may have.
type Budget struct {
	FalseAlarms float64
	Per         time.Duration
}

// Default is one false incident in thirty days.
var Default = Budget{FalseAlarms: 1, Per: 30 * 24 * time.Hour}

// leastCells keeps the line up while hardly anything is known: the first hour of
// a new store must not be the one that alarms most easily.
const leastCells = 10

// leastLine is the line of a budget that allows for anything: one chance in twenty.
const leastLine = 3

// Line is the alarm line: ln of how many times a false alarm can happen (each five minutes, in each cell) for one that may.
func (b Budget) Line(cells int) float64 {
	bins := b.Per.Minutes() / 5
	return max(leastLine, math.Log(bins*float64(max(cells, leastCells))/b.FalseAlarms))
}
