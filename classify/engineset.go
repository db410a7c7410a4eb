package classify

// Sets that the engine itself asks for and that hold in their own language only.
const (
	fillerSet = "filler"     // words that may stand inside any pattern
	stopSet   = "stop-words" // never the name of a service
	callSet   = "name-words" // hardly anything but a name, though a word elsewhere
	breakSet  = "break-words"
	endSet    = "scope-ends"
	gapSet    = "gap-stops"
)

// engineSets are the sets that the engine itself asks for and that are one over
// all languages.
type engineSets struct {
	at          sym // words that a place follows
	behind      sym // words that follow a place
	unplaces    sym // names that only contain a place's ("New York Times")
	beyond      sym // words that say that a place is not meant ("outside of")
	away        sym // words that a place follows where it does not fail ("flight to")
	origins     sym // words that a place follows where somebody comes from
	within      sym // words that a place follows where something is ("in")
	districts   sym // words that follow a postcode ("area")
	postal      sym // words that follow an area of postcodes ("postcodes")
	landmarks   sym // words that go on the name of a place in it ("station")
	unplaceEnds sym // words that follow a name that is none of a place ("time")
	products    sym // words that tell a name before them from a word ("app")
	edges       sym // words that evidence does not end with ("in")
}

// asked lists the sets by the names that lexicons give them.
func (e *engineSets) asked() map[string]*sym {
	return map[string]*sym{
		"place-words": &e.at, "place-ends": &e.behind, "no-places": &e.unplaces, "no-place-ends": &e.unplaceEnds,
		"beyond-words": &e.beyond, "away-words": &e.away, "origin-words": &e.origins, "within-words": &e.within,
		"district-words": &e.districts, "postal-words": &e.postal, "landmark-words": &e.landmarks, "product-words": &e.products, "edge-words": &e.edges,
	}
}

// engineSetNames lists the names of all sets that the engine itself asks for.
func engineSetNames() map[string]bool {
	names := map[string]bool{}
	for name := range parts() {
		names[name] = true
	}
	for name := range new(engineSets).asked() {
		names[name] = true
	}
	for _, symptom := range signed() {
		names[signSet(symptom)] = true
	}
	return names
}
