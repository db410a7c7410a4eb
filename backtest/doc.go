// Package backtest asks how good a detector is: it runs published ones beside
// ours on the same reports, and holds what they say to what really happened.
//
// A detector sees a service through time and says when it alerts. Ours is that of
// package detect; the others, the rivals, are a formula each over counts of
// reports in bins of five minutes. Nobody looks ahead: a report is in the bin in
// which it was first seen, and an alert begins at the end of a bin.
//
//	count.go      facts become counts, as they were known at the end of each bin
//	rival.go      the rivals, and how scores become alerts
//	truth.go      what really happened, as a person writes it
//	trial.go      alerts held to the truth: precision, recall, delay
//	chance.go     what alerts at random would have reached
//	generate.go   streams with known truth
//	calibrate.go  the line at which a rival keeps to a budget of false alarms
package backtest
