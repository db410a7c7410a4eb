package outcry

import "time"

// State is what detection says of a cell, which is a service in a region, and
// of an incident.
type State string

// The states. Quiet and Learning are those of a cell without an incident.
const (
	Quiet      State = "quiet"
	Learning   State = "learning" // less than 7 days of history: it alarms, by the pooled prior
	Suspected  State = "suspected"
	Ongoing    State = "ongoing"
	Recovering State = "recovering" // a recovery claim stands and fresh reports fall
	Contested  State = "contested"  // a recovery claim stands and bad news keeps coming after it
	Resolved   State = "resolved"
	Dismissed  State = "dismissed" // a suspicion that was not confirmed
)

// States lists the states of an incident, the worst first.
var States = []State{Ongoing, Contested, Recovering, Suspected, Resolved, Dismissed}

// Open reports whether an incident in this state still goes on.
func (s State) Open() bool {
	return s == Suspected || s == Ongoing || s == Recovering || s == Contested
}

// Incident is an outage of a service as it was known at some moment.
type Incident struct {
	ID      string
	Aliases []string // ids that it had before it was joined with others
	Service string
	Region  string // the smallest one that holds 80 % of its reports
	State   State  // of its worst member
	Members []Member

	StartedAt         time.Time // the first report of the window that crossed
	DetectedAt        time.Time // zero while it is only suspected
	RecoveryClaimedAt time.Time // the first claim that it is over; zero if nobody made one
	RecoveryClaimedBy string    // the account, or "users"
	ContestedAt       time.Time
	ResolvedAt        time.Time // zero while it is open; when it was dismissed, too
	OfficialAckAt     time.Time // the operator's first word that it fails; zero while it is silent

	PeakScore                 float64 // 1 is the alarm line
	Reports, Authors, Sources int     // of bad news, from StartedAt on
	Cause                     string  // the service that it probably comes from; "" if nothing says so
	Words                     []Word  // of operators, by time
}

// End is when it was over; zero while it is open.
func (i *Incident) End() time.Time { return i.ResolvedAt }

// Member is a region of an incident, which has a state of its own.
type Member struct {
	Region    string
	State     State
	StartedAt time.Time
	Since     time.Time // when it came into its state
}

// Transition is a member of an incident changing its state.
type Transition struct {
	Incident string
	Service  string
	At       time.Time // the step at which it was seen
	Region   string
	From, To State
	Why      Reason
}

// Word is what an operator said of an incident: that it is known, or a note.
type Word struct {
	At   time.Time
	Kind WordKind
	Text string
}

// WordKind is the kind of an operator's word.
type WordKind string

// The kinds of an operator's word.
const (
	Ack  WordKind = "ack"
	Note WordKind = "note"
)

// Reason is why a state changed: in numbers, and the signals behind them.
type Reason struct {
	Rule Rule `json:"rule"`

	// The window that decided, and what it held.
	From     time.Time `json:"from"` // its first report, or its start where it had none
	To       time.Time `json:"to"`
	Reports  float64   `json:"reports"`  // of bad news, a question at half
	Expected float64   `json:"expected"` // by the baseline, by the tail of late posts or, of Crowd, by what there was in as long before
	Score    float64   `json:"score"`    // 1 is the alarm line
	Line     float64   `json:"line"`     // the alarm line: ln of one chance in how many is an alarm
	Spread   float64   `json:"spread"`   // overdispersion: variance over mean of what is usual
	Coverage float64   `json:"coverage"` // share of the window that was read, 0 to 1
	Authors  int       `json:"authors,omitempty"`
	Threads  int       `json:"threads,omitempty"`
	Echo     float64   `json:"echo,omitempty"` // share of reports that are links, reposts or news
	Ups      int       `json:"ups,omitempty"`  // reports that it works

	Claim   *RecoveryClaim `json:"claim,omitempty"`
	Signals []int64        `json:"signals,omitempty"` // seqs of the strongest evidence, by time
}

// RecoveryClaim is somebody's word that it works again.
type RecoveryClaim struct {
	At     time.Time `json:"at"`
	Voice  Voice     `json:"voice"`
	By     string    `json:"by"` // the account, or "users"
	Signal int64     `json:"signal,omitempty"`
}

// Rule names what made a state change.
type Rule string

// The rules.
const (
	Rise       Rule = "rise"       // reports crossed a line
	Confirmed  Rule = "confirmed"  // the operator or a monitor says so, too
	Claimed    Rule = "claimed"    // somebody claims that it is over
	Crowd      Rule = "crowd"      // users say that it works again, and fresh reports fall
	Disputed   Rule = "disputed"   // more bad news after a claim than late posts explain
	Subsided   Rule = "subsided"   // what was disputed is no longer
	Withdrawn  Rule = "withdrawn"  // who claimed that it is over says that it fails
	Hushed     Rule = "hushed"     // no more reports than usual for the hold time
	Faded      Rule = "faded"      // a suspicion was not confirmed
	LostSight  Rule = "lost"       // nothing was read for so long that a new rise is another outage
	Reappeared Rule = "reappeared" // it fails again soon after it was over
)

// Fact is a signal as detection sees it. Times are milliseconds since 1970 UTC.
type Fact struct {
	Signal    int64 // seq
	Published int64
	Seen      int64
	Gone      int64 // when it stopped counting; the largest integer while it stands
	Region    string
	Stance    Stance
	Query     bool
	Echo      bool
	Voice     Voice
	Account   string // who speaks, where that is an organisation
	Author    int64  // key of the account; 0 where unknown
	Text      TextKey
	Thread    int64 // key of the conversation; one of its own for a post outside any
	Source    int64
	Cause     string // service that the post blames
	Backlog   bool   // the first visit of its source brought it
}

// Peak is a moment at which the score of an incident was higher than ever.
type Peak struct {
	At    time.Time
	Score float64
}

// HourCount is by how much what is known of an hour grew: reports of one cell
// that were published in the hour and first counted when it was Known.
type HourCount struct {
	Region string
	Hour   time.Time
	Known  time.Time
	Bad    float64 // reports of bad news, a question at half
	Up     float64
}
