package detect

const (
	// mostVolume is how many times as many posts as in some hour may speak of a
	// service, and claim nothing, for that hour to say what is usual now.
	mostVolume = 2
	// leastVolume is how many do in an hour of which nothing is known.
	leastVolume = 0.2
)

// discount says how much of the past counts for a cell: a factor to what is usual,
// and the hours behind it. When posts that speak of a service and claim nothing
// multiply, then what is read has changed and not only what happens: a source was
// added to a feed, a search was made wider, a stream began. An hour in which far
// fewer were read counts as the part of an hour in which as many would have been.
// Talk about an outage raises that volume, too, so that only what exceeds a
// multiple of it counts.
func (t *Tracker) discount(c *cell, m *model, at int64) (factor, past float64) {
	to := floor(at, binMillis)
	from := to - windows*binMillis
	e := t.expose(t.rolled)
	claims := t.world.bad(from, to) + float64(t.world.ups(from, to))
	fresh := (t.Coverage.Spoke(from, to) - claims) / (windows * float64(binMillis) / hour)
	if fresh <= mostVolume*leastVolume {
		return 1, m.past
	}
	n := c.read(e)
	reports, hours := 0.0, 0.0
	for i, share := range e.hours {
		if share == 0 {
			continue
		}
		said := t.world.history.at(e.start(i))
		quiet := max(leastVolume, e.spoke[i]-said.bad-said.up)
		weight := min(1, mostVolume*quiet/fresh)
		reports += weight * n.hours[i]
		hours += weight * share
	}
	prior := priorReports * (n.total + 1) / (t.world.model.total + 1)
	past = hours + priorHours
	return (reports + prior) / past / ((n.total + prior) / m.past), past
}

// volume is how many posts spoke of the service in an hour, whatever they said.
func (t *Tracker) volume(start int64) float64 {
	n, ok := t.volumes[start]
	if !ok {
		n = t.Coverage.Spoke(start, start+hour)
		t.volumes[start] = n
	}
	return n
}
