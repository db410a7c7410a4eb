// Package classify reads the claims that a post makes about services: what
// fails, what works again, where, and in whose words.
//
// The way of a post through the package:
//
//	tokenise.go  words, with their byte offsets in the post (token.go, segment.go, chars.go);
//	             folded and hashed to be looked up (fold.go, hash.go, table.go)
//	names.go     one trie over all names and lexicon words: words to senses (sense.go, symbols.go)
//	lang.go      which languages it speaks, and what words do in them only
//	inflect.go   names with the endings of a language (endings.go), or glued to a word (compound.go)
//	clause.go    sentences and clauses, questions, quoted lines
//	walk.go      one trie over all rules (pattern.go): symbols to matches, gaps allowed
//	cue.go       matches that may be claims
//	survey.go    what of the whole post bears on single words
//	setting.go   what surrounds it: the service that is expected, what it answers
//	named.go     which words are names of services
//	scope.go     what turns a claim down, or changes it
//	service.go   what a claim is about
//	place.go     which words are names of places (placename.go, postcode.go), and of which
//	             (settle.go, farfetched.go)
//	region.go    where the post is from, and where a claim is
//	claim.go     signals written out: their words (evidence.go, symptom.go, tags.go), voice (voice.go),
//	             notices of operators (notice.go); merge.go makes one claim of several
//	answer.go    what "same here" takes from the claim that it answers
//	thread.go    posts read with what stands before them in their thread; replies.go where there is
//	             none, stream.go as they come, file.go in a whole file
//
// Made once, from lexicons and names: lexicon.go and parse.go read the files,
// compile.go makes rules of them (phrase.go, syntax.go, engineset.go), teach.go adds the names
// of services and places.
//
// What words mean is not in this code but in lexicons/, one file a language;
// lexicons/README.md describes the format. Lint reads them as `outcry check`
// does.
package classify
