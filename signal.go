package outcry

import "time"

// Signal is one claim that a post makes about one service in one region.
type Signal struct {
	Stance  Stance     `json:"stance"`
	Query   bool       `json:"query"` // the post asks whether it is down
	Service string     `json:"service"`
	Subject string     `json:"subject"` // the words where the name should stand; only for Unlisted
	Cause   string     `json:"cause"`   // service that the post blames
	Region  string     `json:"region"`
	Basis   Basis      `json:"region_basis"`
	Symptom Symptom    `json:"symptom"`
	Code    string     `json:"code"` // error code, such as "503"
	Voice   Voice      `json:"voice"`
	Weight  float64    `json:"weight"` // 0 to 1: how much the claim should count as evidence
	Echo    bool       `json:"echo"`   // a link, repost or news rather than first hand
	Words   []Evidence `json:"evidence"`
	Ruleset string     `json:"ruleset"` // version of the rules that read it
}

// Says is the claim in a person's words.
func (s *Signal) Says() string {
	switch {
	case s.Query:
		return "asks if it is down"
	case s.Stance == StillDown:
		return "still down"
	case s.Stance == Up:
		return "works"
	}
	return "down"
}

// MaxSignals is how many claims one post may make; a longer list of places is
// news about an outage, not a report from them.
const MaxSignals = 16

// Evidence is the words that made a signal, where they stand and by which
// rule they were read.
type Evidence struct {
	Rule  string `json:"rule"`
	Field Field  `json:"field"`
	Start int    `json:"start"` // byte offset into the field as UTF-8
	End   int    `json:"end"`   // byte offset after the last byte
	Text  string `json:"text"`
}

// Field is the part of a post in which words stand.
type Field string

// The fields that evidence points into. InPost says that the words stand in
// another post, the one that this one answers.
const (
	InTitle Field = "title"
	InText  Field = "text"
	InPost  Field = "post"
)

// Rejected is a cue that was seen and not taken as a claim, and why.
type Rejected struct {
	Rule   string `json:"rule"`
	Reason string `json:"reason"`
	Text   string `json:"text"`
}

// Reading is what was read out of one post.
type Reading struct {
	Signals  []Signal
	Rejected []Rejected
	// SeenAt is when the reading could first be made: when the post was seen
	// or, where another post explained it, when the later of the two was.
	SeenAt time.Time
}

// Stance is what a signal says of a service.
type Stance string

// The stances.
const (
	Down      Stance = "down"       // it fails or is degraded now, or somebody asks whether it does
	Up        Stance = "up"         // it works, works again, is fixed
	StillDown Stance = "still_down" // it fails in the face of a fix or a claim of recovery
)

// Stances lists the allowed values of Stance.
var Stances = []Stance{Down, StillDown, Up}

// QueryWeight is what a question counts beside a statement in bad news.
const QueryWeight = 0.5

// Symptom is what fails.
type Symptom string

// The symptoms.
const (
	Login      Symptom = "login"
	App        Symptom = "app"
	Website    Symptom = "website"
	Connection Symptom = "connection"
	Messaging  Symptom = "messaging"
	Calls      Symptom = "calls"
	Payment    Symptom = "payment"
	Slow       Symptom = "slow"
	Error      Symptom = "error"
	Device     Symptom = "device"
	Power      Symptom = "power"
	Other      Symptom = "other"
)

// Symptoms lists the allowed values of Symptom.
var Symptoms = []Symptom{Login, App, Website, Connection, Messaging, Calls, Payment, Slow, Error, Device, Power, Other}

// Basis is where the region of a signal comes from.
type Basis string

// The bases, strongest first.
const (
	ByText    Basis = "text"    // the words, an operator's country handle included
	ByPost    Basis = "post"    // the place that the source gives for the post
	BySource  Basis = "source"  // the source is configured for it
	ByService Basis = "service" // the operator works in one country only
	ByNone    Basis = "none"
)

// Bases lists the allowed values of Basis.
var Bases = []Basis{ByText, ByPost, BySource, ByService, ByNone}

// Regions and services that stand for more or less than one.
const (
	World    = "001"      // contains every region, Nowhere too
	Nowhere  = "ZZ"       // nobody said where
	Unlisted = "unlisted" // a service that the catalogue lacks
)

// Hierarchy tells what contains what, for regions and for services alike.
type Hierarchy interface {
	// Ancestors returns the ids that contain id, nearest first, without id
	// itself. An unknown id has none.
	Ancestors(id string) []string
}
