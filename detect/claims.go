package detect

import (
	"outcry"
)

// organised reports whether an organisation speaks whose word counts by itself.
func organised(f *outcry.Fact) bool { return f.Voice == outcry.Official || f.Voice == outcry.Monitor }

// mostElsewhere is the share of a region's reports that a claim about a part of
// it need not speak of to be one about all of it.
const mostElsewhere = 0.2

// concerns reports whether a claim about a place is one about a cell: about it,
// about what contains it or about nowhere in particular, or about the part of it
// that nearly all of its reports come from.
func (t *Tracker) concerns(f *outcry.Fact, c *cell, since, at int64) bool {
	if f.Region == outcry.Nowhere || f.Region == outcry.World {
		return true
	}
	for larger := c; larger != nil; larger = larger.parent {
		if larger.region == f.Region {
			return true
		}
	}
	part := t.cells[f.Region]
	if part == nil {
		return false
	}
	all := c.bad(since, at+1)
	return all > 0 && part.within(c) && part.bad(since, at+1) >= (1-mostElsewhere)*all
}

func (c *cell) within(o *cell) bool {
	for ; c != nil; c = c.parent {
		if c == o {
			return true
		}
	}
	return false
}

// claimed returns the last word of an organisation, published after a time, that
// a cell works; nil if there is none, or if it took it back since.
func (t *Tracker) claimed(c *cell, since, after, at int64) *outcry.Fact {
	var last *outcry.Fact
	for _, f := range t.voices {
		switch {
		case f.Published <= after || f.Seen > at || !t.concerns(f, c, since, at):
		case f.Stance == outcry.Up:
			last = f
		case last != nil && f.Account == last.Account:
			last = nil
		}
	}
	return last
}

// takenBack returns the word of who claimed that a cell works, given since, that
// it does not; nil if there is none.
func (t *Tracker) takenBack(claim *outcry.RecoveryClaim, c *cell, since, at int64) *outcry.Fact {
	for _, f := range t.voices {
		if f.Stance != outcry.Up && f.Account == claim.By && f.Voice == claim.Voice && f.Published > milli(claim.At) && f.Seen <= at && t.concerns(f, c, since, at) {
			return f
		}
	}
	return nil
}

// confirmed returns the word of an organisation that a cell fails, unless it said
// since that it works.
func (t *Tracker) confirmed(c *cell, since, at int64) *outcry.Fact {
	var last *outcry.Fact
	for _, f := range t.voices {
		switch {
		case f.Query || f.Published < since-confirmedWhile || f.Seen > at || !t.concerns(f, c, since, at):
		case f.Stance != outcry.Up:
			last = f
		case last != nil && f.Account == last.Account:
			last = nil
		}
	}
	return last
}

func claimOf(f *outcry.Fact) *outcry.RecoveryClaim {
	return &outcry.RecoveryClaim{At: moment(f.Published), Voice: f.Voice, By: f.Account, Signal: f.Signal}
}
