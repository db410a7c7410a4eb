package backtest

import (
	"math"

	"outcry"
)

// A grid of lines to choose from: each is 4 % above the one before, the first
// half of what is published.
const (
	gridSize = 250
	gridStep = 1.04
)

// Grid is how many false alarms a rival had at each line of its grid.
type Grid struct {
	rival  Rival
	alarms [gridSize]int
}

// NewGrid is an empty grid.
func NewGrid(r Rival) *Grid { return &Grid{rival: r} }

// Line is the nth line.
func (g *Grid) line(n int) float64 { return g.rival.Line / 2 * math.Pow(gridStep, float64(n)) }

// Watch counts the alerts on a service that did not fail which begin in a span.
func (g *Grid) Watch(s Scored, span outcry.Span) {
	for n := range g.alarms {
		alerts := since(s.Alerts(g.line(n)), span)
		if len(alerts) == 0 {
			return // nor has a higher line any
		}
		g.alarms[n] += len(alerts)
	}
}

// Add adds what was counted elsewhere.
func (g *Grid) Add(other *Grid) {
	for n := range g.alarms {
		g.alarms[n] += other.alarms[n]
	}
}

// Calibrated is the lowest line from which on there are no more false alarms
// than were allowed, and how many there were at it.
func (g *Grid) Calibrated(allowed int) (line float64, alarms int) {
	best := gridSize - 1
	for n := gridSize - 1; n >= 0 && g.alarms[n] <= allowed; n-- {
		best = n
	}
	return g.line(best), g.alarms[best]
}

// since keeps the alerts that begin in a span.
func since(alerts []Alert, span outcry.Span) []Alert {
	var list []Alert
	for _, a := range alerts {
		if !a.Start.Before(span.Start) && a.Start.Before(span.End) {
			list = append(list, a)
		}
	}
	return list
}
