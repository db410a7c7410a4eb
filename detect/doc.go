// Package detect decides that a service fails in a region, and that it is over.
// It is arithmetic only: facts go in, in the order in which they were seen, and
// transitions come out. It has no clock, no storage and no log, and what it says
// of a moment depends on what had been seen by then alone, so that the daemon, a
// restart and a replay come to the same result.
//
// The way of a fact:
//
//	reports.go   facts become independent reports, an hour at a time
//	cell.go      each region, and all that contains it, keeps its recent reports
//	history.go   hours that are over become what is usual
//	baseline.go  how many reports a window is expected to hold, and how far it varies
//	scan.go      how surprising what it holds is
//	line.go      from where on that is an alarm, by the budget of false ones
//	guard.go     whether the reports are independent enough to believe
//	claims.go    who says that it works again, and of where
//	machine.go   what a member of an incident becomes next, and why
//	tracker.go   one service through time
package detect
