// Package simulator is a loopback social internet: it serves recorded posts
// over HTTP in the wire formats of the real services, each post from the
// moment when it would have been visible there, on a clock that can run a day
// in seconds.
//
//	Day      sites and posts; TeslaDay is the one that the demo plays
//	Handler  serves them: RSS, Atom, Reddit, Mastodon, Hacker News, Statuspage
//	Fault    what goes wrong with a site, when it is told to
//	Clock    the virtual time, for the scheduler and for the handler alike
//
// What is served is what the services send and no more: no label, no voice and
// no field that a collector could not find in the world outside.
package simulator
