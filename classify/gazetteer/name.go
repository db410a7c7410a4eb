package gazetteer

// Name is one way to write a region: the name of a country, of a city in it,
// of the people who live there.
type Name struct {
	Text       string   // as it is written, capitals included
	Lang       string   // BCP 47 language that writes it so; "" for any
	Region     string   // id of the region; for a city, the smallest region known to contain it
	More       []string // further regions that the name covers together with Region
	Kind       Kind
	Population int // of a city; 0 if unknown or not a city
	Guard      Guard
}

// All returns every region that the name covers at once: one for most, three
// for EMEA. A text that may stand for one place or another ("Georgia") is two
// Names with the same Text.
func (n Name) All() []string {
	return append([]string{n.Region}, n.More...)
}

// Kind is what a name is the name of.
type Kind uint8

// The kinds of names.
const (
	Group       Kind = iota // of countries: Europe, EMEA
	Country                 // Germany
	Subdivision             // Bavaria
	City                    // Munich
	Area                    // colloquial: SoCal, the Midlands
	Demonym                 // of people and things from there: German, Londoners
	Code                    // an abbreviation: USA, NRW, TX
)

var kinds = [...]string{"group", "country", "subdivision", "city", "area", "demonym", "code"}

// String returns the kind as it is written in data files.
func (k Kind) String() string {
	if int(k) < len(kinds) {
		return kinds[k]
	}
	return "unknown"
}

// Guard says how far a name may be trusted to be meant when its letters stand
// in a text.
type Guard uint8

// The guards.
const (
	None Guard = iota // it is hardly ever anything else
	Case              // only written with the capitals of Text: US, IN, OR
	Word              // also a word or a person's name (Reading, Nice, Paris): only in a place's position, as after "in"
)

var guards = [...]string{"none", "case", "word"}

// String returns the guard as it is written in data files.
func (g Guard) String() string {
	if int(g) < len(guards) {
		return guards[g]
	}
	return "unknown"
}
