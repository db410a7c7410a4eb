// Package classify reads the claims that a post makes about services: what
// fails, what works again, where, and in whose words.
//
// The way of a post through the package:
//
//	token.go     words, with their byte offsets in the post (segment.go, hash.go)
//	names.go     one trie over all names and lexicon words: words to senses (sense.go)
//	inflect.go   names with the endings of a language (endings.go, compound.go)
//	pattern.go   one trie over all rules: symbols to matches, gaps allowed
//	clause.go    sentences and clauses, questions, quoted lines
//	cue.go       matches that may be claims
//	scope.go     what turns a claim down, or changes it
//	service.go   what a claim is about
//	region.go    where; placename.go, settle.go and postcode.go beside it
//	claim.go     signals written out; merge.go, notice.go and tags.go beside it
//	thread.go    what earlier posts of a thread lend to a later one
//
// What words mean is not in this code but in lexicons/, one file a language;
// lexicons/README.md describes the format. Lint reads them as `outcry check`
// does.
package classify
