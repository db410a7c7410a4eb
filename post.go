package outcry

import (
	"strings"
	"time"
)

// Post is one public message as it was published. It never changes once
// stored: an edit is a later version, a deletion a later fact.
type Post struct {
	ID     string // native id at its source; unique together with Source
	Source string // name of the configured source, or of the imported file's feed
	URL    string
	Author string // account as the source names it; hashed before it is stored, unless Voice names an organisation

	// Thread is the conversation that the post belongs to. A name that is a web
	// address, or a tag: or urn: URI, is one conversation whichever source brings
	// it; any other name is its source's own.
	Thread  string
	ReplyTo string // id of the post it answers
	Seq     int    // order within the thread

	Title string
	Text  string // plain text, never HTML
	Quote string // words of another post that this one repeats
	Links []string
	Lang  string // BCP 47, as declared; "" if nobody said

	PublishedAt time.Time // what the source claims, once Date has judged it
	FirstSeenAt time.Time // when we had it
	Claimed     string    // the published time as claimed, where it could not be used
	EditedAt    time.Time // when the source says that it was changed; zero if never

	Service string // id or name of what the thread or feed is about
	Region  string // id of the place that the source gives for this post
	Voice   Voice  // "" until somebody says
	Status  Status // of an operator's notice
	Deleted bool   // the source says that it is gone

	// SourceService, SourceRegion and SourceVoice are the defaults configured
	// for the source; they are used where neither the text nor the post says.
	SourceService string
	SourceRegion  string
	SourceVoice   Voice
}

// Oldest is the earliest publication time that is believed; what claims to be
// older carries a broken clock.
var Oldest = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// Date settles when the post was published, given what its source claims. A
// time before 2000, after the post was seen, or unreadable (zero) becomes
// FirstSeenAt, and the claim is kept in Claimed.
func (p *Post) Date(claimed time.Time, raw string) {
	p.FirstSeenAt = p.FirstSeenAt.UTC()
	if claimed.Before(Oldest) || claimed.After(p.FirstSeenAt) {
		p.PublishedAt = p.FirstSeenAt
		if raw == "" && !claimed.IsZero() {
			raw = claimed.UTC().Format(time.RFC3339)
		}
		p.Claimed = raw
		return
	}
	p.PublishedAt = claimed.UTC()
}

// Size is about how much memory the words of the post take, in bytes.
func (p *Post) Size() int {
	n := len(p.ID) + len(p.URL) + len(p.Author) + len(p.Thread) + len(p.Title) + len(p.Text) + len(p.Quote)
	for _, link := range p.Links {
		n += len(link) + 16
	}
	return n
}

// Words returns title and text joined, for what only needs to look at all the
// words of a post.
func (p *Post) Words() string {
	return strings.TrimSpace(p.Title + "\n" + p.Text)
}

// Voice is who speaks in a post.
type Voice string

// The voices. People are Users; the others are organisations and are named.
const (
	User     Voice = "user"
	Official Voice = "official" // the operator of the service
	Monitor  Voice = "monitor"  // a third party that measures
	Press    Voice = "press"
)

// Voices lists the allowed values of Voice.
var Voices = []Voice{User, Official, Monitor, Press}

// Status is what an operator's notice says of its own progress.
type Status string

// The states of an operator's notice.
const (
	NoticeInvestigating Status = "investigating"
	NoticeIdentified    Status = "identified"
	NoticeMonitoring    Status = "monitoring"
	NoticeResolved      Status = "resolved"
	NoticeMaintenance   Status = "maintenance"
)

// Statuses lists the allowed values of Status.
var Statuses = []Status{NoticeInvestigating, NoticeIdentified, NoticeMonitoring, NoticeResolved, NoticeMaintenance}
