package catalogue

import "outcry"

// Service is something that people report as down.
type Service struct {
	ID       string   // [a-z0-9-]
	Name     string   // as shown
	Category string   // for grouping: telecom, cloud, bank, ...
	Aliases  []string // what people call it, the name apart
	Guard    Guard    // of the Name
	Words    []string // further names that are also words; guarded like a guarded Name
	Handles  []string // accounts that posts are addressed to, without @
	Hashtags []string // without #
	Domains  []string
	In       []string // services that contain it
	Country  string   // where an operator of one country works; ISO 3166-1
	Regions  []string // where it works within the country, if it is not all of it; ISO 3166-2

	// CountryHandles gives the country of handles that belong to one, as
	// VodafoneUK to GB. They are handles too.
	CountryHandles map[string]string
	// Accounts lists the accounts that speak for an organisation, without @.
	Accounts map[outcry.Voice][]string
	// Nouns are common words for what the service provides ("power", "Strom").
	// They name it only together with the words of an outage.
	Nouns []Noun

	File string // where it was read
	Line int
}

// Noun is a common word in one language.
type Noun struct {
	Lang string // BCP 47
	Text string
}

// Guard says how far a name may be trusted to be meant.
type Guard uint8

// The guards.
const (
	None Guard = iota // it is hardly ever anything else
	Word              // also a word (Three, Signal): only written with a capital, and beside words of an outage, or where the service is expected
)
