// Package detect decides that a service fails in a region, and that it is over.
// It is arithmetic only: facts go in, in the order in which they were seen, and
// transitions come out. It has no clock, no storage and no log, and what it says
// of a moment depends on what had been seen by then alone, so that the daemon, a
// restart and a replay come to the same result.
//
// The way of a fact:
//
//	tracker.go   one service through time: facts in order, steps, what was found
//	reports.go   facts become independent reports, an hour at a time
//	cell.go      each region, and all that contains it, keeps its recent reports
//	history.go   hours that are over become what is usual
//	baseline.go  how many reports are usual, how sure that is, and how far they vary
//	volume.go    how much of the past counts when much more is read than before
//	scan.go      how surprising a count is
//	line.go      from where on that is an alarm, by the budget of false ones
//	gauge.go     the window that surprises most, and whether its reports are independent
//	claims.go    who says that it works again, and of where
//	crowd.go     whether users say so
//	machine.go   what a member of an incident becomes next, and why
//	incident.go  members, and the hours that they keep out of what is usual
//	level.go     looking back: what was expected, and the score, at some moment
package detect
