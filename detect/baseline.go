package detect

// The prior of a service of which nothing is known: a Gamma distribution of reports
// of bad news an hour in all the world. It is wide, for some services have one in a
// day and others one in a minute, so that a first burst must be large; with some
// days of history it is forgotten.
const (
	priorRate  = 2
	priorShape = 0.4
	// priorHours is how many hours of reading are made up where something else is
	// learnt from them, and priorReports how many reports in them.
	priorHours   = 4
	priorReports = 1
	// floorRate is the least that is ever expected, in reports an hour: with
	// next to nothing expected two posts would look like proof.
	floorRate = 0.05
)

// How far the finer level of a baseline strays from the coarser one, as the shape of
// a Gamma distribution about it: 1 over the square of the coefficient of variation.
// What is usual at the finer level is the posterior mean of a Poisson rate under
// that prior, so that where little was counted the coarser level stands (empirical
// Bayes: Robbins 1956; the Gamma-Poisson shrinker: DuMouchel 1999).
const (
	dayShape  = 3  // hours of the day about all hours: 58 %
	weekShape = 12 // hours of the week about their hour of the day: 29 %
	ownShape  = 6  // hours of the day in a region about its share of its parent's: 41 %
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
	leastSpread        = 1.2
	maxSpread          = 4
)

// slots is how many hours a model reaches back from its own: the windows of a
// scan begin up to two hours ago.
const slots = 3

// model is what is usual in a cell, as known at the start of an hour.
type model struct {
	hour   int64
	rates  [slots]float64 // of bad news an hour: in the hour itself, the one before, ...
	doubts [slots]float64 // of each, squared and relative: how far it may be off
	past   float64        // hours behind them
	spread float64        // overdispersion: variance over mean
	ups    float64        // reports an hour that it works

	day, week []estimate // by hour of the day and of the week, the former for the cells in this one
	total     float64
}

// estimate is a rate of reports an hour, and how sure it is: its variance over its
// square.
type estimate struct{ rate, doubt float64 }

// refine is an estimate that also knows of n reports in some hours. They vary by
// spread; shape says how far what they are of strays from the estimate.
func (e estimate) refine(n, hours, spread, shape float64) estimate {
	n, hours = n/spread, hours/spread
	kept := shape / (shape + n) // of the doubt in what was known before
	return estimate{(n + shape) / (hours + shape/e.rate), 1/(shape+n) + kept*kept*e.doubt}
}

// prepare makes the model of a cell for an hour, and those of the cells that
// contain it.
func (c *cell) prepare(e *exposure) *model {
	if c.model.hour == e.now && c.model.past > 0 {
		return &c.model
	}
	m := model{hour: e.now, past: e.total + priorHours, spread: priorSpread}
	var parent *model
	if c.parent != nil {
		parent = c.parent.prepare(e)
	}
	counts := c.read(e)
	m.shape(counts, parent, e)
	m.spread = m.dispersion(counts, e)
	m.shape(counts, parent, e)
	for i := range m.rates {
		w := m.week[ofWeek(e.now-int64(i)*hour)]
		if low := w.rate / floorRate; low < 1 {
			w = estimate{floorRate, w.doubt * low * low}
		}
		m.rates[i], m.doubts[i] = w.rate, w.doubt
	}
	m.ups = max(floorRate, (counts.ups+priorReports)/m.past)
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
	m.day, m.week = make([]estimate, 24), make([]estimate, 168)
	overall := estimate{rate: priorRate}.refine(n.total, e.total, m.spread, priorShape)
	share, unsure := 0.0, 0.0
	if parent != nil {
		reports := n.total + priorShare*priorShareReports
		share, unsure = min(1, reports/(parent.total+priorShareReports)), m.spread/reports
	}
	for h := range m.day {
		prior, shape := overall, float64(dayShape)
		if parent != nil {
			prior, shape = estimate{share * parent.day[h].rate, unsure + parent.day[h].doubt}, ownShape
		}
		m.day[h] = prior.refine(n.ofDay[h], e.ofDay[h], m.spread, shape)
	}
	for h := range m.week {
		m.week[h] = m.day[h%24].refine(n.ofWeek[h], e.ofWeek[h], m.spread, weekShape)
	}
}

// dispersion is the variance of hourly counts about what the other hours foretell,
// over their mean (Pearson's statistic, in sums so that quiet hours have little say;
// quasi-likelihood, Wedderburn 1974), drawn to the prior.
func (m *model) dispersion(n *counts, e *exposure) float64 {
	squares, means := priorSpread*priorSpreadReports, float64(priorSpreadReports)
	for i, share := range e.hours {
		if share == 0 {
			continue
		}
		d, w := ofDay(e.start(i)), ofWeek(e.start(i))
		others := m.day[d].refine(n.ofWeek[w]-n.hours[i], e.ofWeek[w]-share, m.spread, weekShape)
		mean := others.rate * share
		weight := m.spread / (m.spread + others.doubt*mean) // an hour that was not foretold says little
		squares += weight * ((n.hours[i]-mean)*(n.hours[i]-mean) - others.doubt*mean*mean)
		means += weight * mean
	}
	return min(maxSpread, max(leastSpread, squares/means))
}

// slot is the place among the rates of a moment.
func (m *model) slot(at int64) int {
	i := (m.hour + hour - 1 - at) / hour // the hour itself is 0
	return int(min(max(i, 0), slots-1))
}

// rate is the usual rate at a moment, in reports an hour.
func (m *model) rate(at int64) float64 { return m.rates[m.slot(at)] }
