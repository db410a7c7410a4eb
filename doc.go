// Package outcry is the language of an outage signal monitor: posts, the
// claims read out of them, the regions and services they are about, and the
// reports that are counted. It imports nothing but the standard library, and
// everything else imports it.
//
// The way of a post, from the bottom up:
//
//	collectors   fetch what people wrote            bytes in, posts out
//	store        keep it, once                      SQLite
//	classify     read the claims it makes           post in, signals out
//	monitor      move posts through the stages      cursors, transactions
//	web, cmd     show what was counted
//
// docs/design.md is the longer tour.
package outcry
