// Package collectors turns what services send into posts. It fetches politely,
// reads hostile bytes safely, and leaves a record of every visit.
//
// From the bottom up:
//
//	toUTF8, readHTML   any encoding, any markup: plain text
//	Kind.Decode        one answer of one service: a page of posts, a pure function
//	Kind.Read          Decode behind the checks that every answer needs
//	pacer, guard       one queue a host; never into the operator's own network
//	Fetcher.Visit      ask, page by page, and say when to come back
//
// A visit is given a Source, as configured, and the State that the last visit
// left. It returns posts, the state to keep, and an outcry.Visit, whatever
// happened on the way. The caller stores the three as one and comes back at
// Visit.Next. Nothing else is remembered but the queues of the hosts and the
// open named pipes, with what was read from them until the state of a later
// visit shows that it was stored.
//
// # When to come back
//
// The next visit is due after the longest of: the configured interval, the
// kind's floor (for public hosts), the feed's ttl and the answer's max-age,
// what Retry-After or a rate limit asks, and the backoff after failures. The
// last three are remembered in State, so that a restart does not hammer.
//
// # What may have been missed
//
// Kinds with a cursor (mastodon, jsonl) read on from where they were. Lists of
// the newest posts (feed, reddit) are compared with the last page: where none
// of it is left, Visit.Gap says that posts may have been missed.
//
// # Adding a kind
//
//  1. Write a file with a function that returns the Kind: its Doc, its
//     intervals, Request, and Decode. Decode gets bytes that are valid UTF-8 and
//     no web page, and calls Page.add for each item; an item that cannot be read
//     is counted in Page.Skipped. Page.add sets what the source's configuration
//     says, settles the dates and bounds the sizes.
//  2. Add it to the table in Kinds.
//  3. Put an answer of your own writing at testdata/NAME-what.in and run
//     go test -run Golden -update; look at what it wrote to NAME-what.golden.
//
// The tests of faults, fuzzing and documentation run over the table and need
// nothing more.
package collectors
