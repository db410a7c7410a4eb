package chart

import (
	"bufio"
	"slices"
	"time"

	"outcry"
)

// tones are those of the states of an incident.
var tones = map[outcry.State]tone{
	outcry.Ongoing: ongoing, outcry.Contested: contested, outcry.Recovering: recovering,
	outcry.Suspected: suspected, outcry.Resolved: closed, outcry.Dismissed: closed,
}

// incident reports whether a state is one of an incident. A cell without one is
// quiet, learning, or was not judged.
func incident(s outcry.State) bool { return slices.Contains(outcry.States, s) }

// worse is the worse of two states; what is no state of an incident is better
// than any that is.
func worse(a, b outcry.State) outcry.State {
	rank := func(s outcry.State) int {
		if i := slices.Index(outcry.States, s); i >= 0 {
			return i
		}
		return len(outcry.States)
	}
	if rank(b) < rank(a) {
		return b
	}
	return a
}

// states draws a band with the worst state of each column, if the region was
// in an incident at all.
func (p *panel) states(out *bufio.Writer) {
	line, any := words("state  "+string(p.rule), plain), false
	for _, c := range p.columns {
		s := sign{' ', plain}
		if incident(c.State) {
			s, any = sign{p.glyphs.states[c.State], tones[c.State]}, true
		}
		for range p.width {
			line = append(line, s)
		}
	}
	if any {
		p.line(out, line)
	}
}

// State is a state in words, behind its sign of the band, coloured where colour
// is wanted.
func (o Options) State(s outcry.State) string {
	said := string(s)
	if glyph, known := o.glyphs().states[s]; known {
		said = string(glyph) + " " + said
	}
	return o.paint(said, tones[s])
}

// Course fills in the states of rows by the steps of an incident, which are in
// order: a row gets the worst state that its cell was in during the bucket.
// What is over shows in the bucket of its last step only. Rows of cells that
// took no step stay as they are.
func Course(rows []outcry.Bucket, steps []outcry.Transition) {
	spells := map[cell][]spell{}
	for _, step := range steps {
		of := cell{step.Service, step.Region}
		if n := len(spells[of]); n > 0 {
			spells[of][n-1].until = step.At
		}
		spells[of] = append(spells[of], spell{state: step.To, since: step.At})
	}
	for i := range rows {
		b := &rows[i]
		for _, sp := range spells[cell{b.Service, b.Region}] {
			if sp.touches(b.Start, b.Start.Add(b.Step)) {
				b.State = worse(b.State, sp.state)
			}
		}
	}
}

type cell struct{ service, region string }

// spell is a stretch of time in which a cell was in a state.
type spell struct {
	state        outcry.State
	since, until time.Time // until is zero where it still is
}

func (s spell) touches(from, to time.Time) bool {
	if !s.since.Before(to) {
		return false
	}
	if !s.state.Open() {
		return !s.since.Before(from)
	}
	return s.until.IsZero() || s.until.After(from)
}
