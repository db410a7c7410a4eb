package detect

// The prior of a service of which nothing is known: reports of bad news an hour
// in all the world, and how many hours of reading that is worth. It is wide, so
// that a first burst must be large; with some days of history it is forgotten.
const (
	priorRate  = 0.3
	priorHours = 4
	// floorRate is the least that is ever expected, in reports an hour: with
	// next to nothing expected two posts would look like proof.
	floorRate = 0.05
)

// How many hours of reading the coarser level is worth where the finer one has
// little: the posterior mean of a Poisson rate under a Gamma prior (empirical
// Bayes, Robbins 1956).
const (
	hourOfDayPrior  = 6  // an hour of the day beside all hours
	hourOfWeekPrior = 4  // an hour of the week beside its hour of the day
	ownShapePrior   = 14 // an hour of the day in a region beside the shape of its parent
)

// The share of its parent that a region has before anything was counted in it,
// and how many reports of the parent that is worth.
const (
	priorShare        = 0.3
	priorShareReports = 3
)

// The overdispersion of a cell without a past, how many expected reports it is
// worth, and the most that is believed. Where every report has others follow it
// at 30 %, the variance is about twice the mean.
const (
	priorSpread        = 1.3
	priorSpreadReports = 10
	maxSpread          = 4
)

// slots is how many hours a model reaches back from its own: the windows of a
// scan begin up to two hours ago.
const slots = 3

// model is what is usual in a cell, as known at the start of an hour.
type model struct {
	hour   int64
	rates  [slots]float64 // of bad news an hour: in the hour itself, the one before, ...
	past   float64        // hours behind them
	spread float64        // overdispersion: variance over mean
	ups    float64        // reports an hour that it works

	day, week []float64 // rates by hour of the day and of the week, for the cells in this one
	total     float64
}

// prepare makes the model of a cell for an hour, and those of the cells that
// contain it.
func (c *cell) prepare(e *exposure) *model {
	if c.model.hour == e.now && c.model.past > 0 {
		return &c.model
	}
	m := model{hour: e.now, past: e.total + priorHours}
	var parent *model
	if c.parent != nil {
		parent = c.parent.prepare(e)
	}
	counts := c.read(e)
	m.shape(counts, parent, e)
	for i := range m.rates {
		m.rates[i] = max(floorRate, m.week[ofWeek(e.now-int64(i)*hour)])
	}
	m.spread = m.dispersion(counts.hours[:], e)
	m.ups = max(floorRate, (counts.ups+priorRate*priorHours)/m.past)
	c.model = m
	return &c.model
}

// counts are the reports in the hours that were read.
type counts struct {
	hours  [historyHours]float64
	ofDay  [24]float64
	ofWeek [168]float64
	total  float64
	ups    float64
}

func (c *cell) read(e *exposure) *counts {
	var n counts
	for _, t := range c.history {
		i := e.index(t.hour)
		if i < 0 || e.hours[i] == 0 {
			continue
		}
		n.hours[i] = t.bad
		n.ofDay[ofDay(t.hour)] += t.bad
		n.ofWeek[ofWeek(t.hour)] += t.bad
		n.total += t.bad
		n.ups += t.up
	}
	return &n
}

// shape works out the rates: the hour of the week is drawn to the hour of the
// day, and that to the rate overall or, in a region, to its share of what is
// usual in the larger one.
func (m *model) shape(n *counts, parent *model, e *exposure) {
	m.total = n.total
	m.day, m.week = make([]float64, 24), make([]float64, 168)
	overall := (n.total + priorRate*priorHours) / m.past
	share, worth := 0.0, float64(hourOfDayPrior)
	if parent != nil {
		share, worth = (n.total+priorShare*priorShareReports)/(parent.total+priorShareReports), ownShapePrior
	}
	for h := range m.day {
		prior := overall
		if parent != nil {
			prior = min(1, share) * parent.day[h]
		}
		m.day[h] = (n.ofDay[h] + worth*prior) / (e.ofDay[h] + worth)
	}
	for h := range m.week {
		prior := m.day[h%24]
		m.week[h] = (n.ofWeek[h] + hourOfWeekPrior*prior) / (e.ofWeek[h] + hourOfWeekPrior)
	}
}

// dispersion is the variance of hourly counts about what is usual over their
// mean (Pearson's statistic, in sums so that quiet hours have little say; quasi-
// likelihood, Wedderburn 1974), drawn to the prior.
func (m *model) dispersion(hours []float64, e *exposure) float64 {
	squares, means := priorSpread*priorSpreadReports, float64(priorSpreadReports)
	for i, share := range e.hours {
		if share == 0 {
			continue
		}
		mean := m.day[ofDay(e.start(i))] * share
		squares += (hours[i] - mean) * (hours[i] - mean)
		means += mean
	}
	return min(maxSpread, max(1, squares/means))
}

// rate is the usual rate at a moment, in reports an hour.
func (m *model) rate(at int64) float64 {
	i := (m.hour + hour - 1 - at) / hour // the hour itself is 0
	return m.rates[min(max(i, 0), slots-1)]
}
