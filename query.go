package outcry

import (
	"iter"
	"slices"
	"time"
)

// Query selects signals. The zero value selects all that is known now.
type Query struct {
	Services []string  // ids, each with all that it contains; none: every service
	Regions  []string  // ids, each with all that it contains; none: every region
	Since    time.Time // start of the span by publication; zero: the first signal
	Until    time.Time // end of the span, not included; zero: the last signal
	AsOf     time.Time // only what had been seen by then; zero: now
	Step     time.Duration
	Stances  []Stance // Down leaves questions out
	Queries  bool     // with Stances: questions too
	Voices   []Voice
	Symptoms []Symptom
	Sources  []string
}

// Admits reports whether the filters on stance, voice and symptom let a signal
// through.
func (q *Query) Admits(stance Stance, query bool, voice Voice, symptom Symptom) bool {
	if len(q.Stances) > 0 || q.Queries {
		if query {
			if !q.Queries {
				return false
			}
		} else if !slices.Contains(q.Stances, stance) {
			return false
		}
	}
	return (len(q.Voices) == 0 || slices.Contains(q.Voices, voice)) &&
		(len(q.Symptoms) == 0 || slices.Contains(q.Symptoms, symptom))
}

// Bucket is one row of a timeline: what was reported of one service in one
// region, all that they contain included, from Start until Start + Step.
type Bucket struct {
	Start   time.Time
	Step    time.Duration
	Service string
	Region  string

	// Reports by users. Query is apart from Down.
	Down, StillDown, Query, Up int
	// Posts by that voice.
	OfficialDown, OfficialUp, MonitorDown, MonitorUp int

	Posts, Authors, Sources int // that made a signal

	Coverage float64 // 0 to 1: share of the bucket in which the sources were read

	// What detection says of the cell, as known at the end of the bucket.
	State    State   // "" where it was not judged
	Scored   bool    // whether Expected and Score are known
	Expected float64 // bad news that is usual for the bucket, in reports
	Score    float64 // 1 is the alarm line
}

// BadNews is the weighted number of users' reports that something fails.
func (b Bucket) BadNews() float64 {
	return float64(b.Down+b.StillDown) + QueryWeight*float64(b.Query)
}

// Unknown reports whether nothing can be said of the bucket: nobody was
// reading, and nothing was reported. Its counts are no zeros.
func (b Bucket) Unknown() bool { return b.Coverage == 0 && b.Posts == 0 }

// StoredSignal is a signal with the facts of the post that it stands on.
type StoredSignal struct {
	Signal
	Seq         int64
	PublishedAt time.Time
	FirstSeenAt time.Time
	Source      string
	PostID      string
	URL         string
	Author      string // a name for organisations, a hash for people

	Sighting Sighting // what counting knows of it; At in milliseconds since 1970 UTC
}

// StoredPost is a post with its place in the store.
type StoredPost struct {
	Post
	Seq     int64
	Version int // 0 for the first sight, then one more for each edit or deletion
}

// Visit is the record of one attempt to read a source. Every attempt leaves
// one, whatever became of it.
type Visit struct {
	Source  string
	At      time.Time // when it began
	Took    time.Duration
	Outcome Outcome
	Status  int    // HTTP status; 0 without an answer
	Posts   int    // in the answer
	New     int    // of them not seen before
	Skipped int    // items that could not be read
	Gap     bool   // posts between the last visit and this one may have been missed
	Reason  string // why it failed, for a person; "" if it did not
	Next    time.Time
}

// Good reports whether the source was really read.
func (v Visit) Good() bool { return v.Outcome == Read || v.Outcome == Unchanged }

// Outcome is what became of a visit.
type Outcome string

// The outcomes of a visit.
const (
	Read      Outcome = "read"      // an answer was read
	Unchanged Outcome = "unchanged" // the source says that nothing is new
	Throttled Outcome = "throttled" // the host asked us to wait
	Failed    Outcome = "failed"
	Stopped   Outcome = "stopped" // we ended it ourselves before there was an answer
)

// SourceHealth is how a source is doing.
type SourceHealth struct {
	Name     string
	Kind     string
	LastGood time.Time // start of the last visit that read the source; zero if none did
	Next     time.Time // when it is due again; zero if not scheduled
	Failures int       // in a row
	Posts    int64     // stored
	Last     Visit
}

// ServiceCount is how much was said of a service.
type ServiceCount struct {
	Service string
	Signals int
	Last    time.Time // publication of its latest signal
}

// Span is a half-open stretch of time.
type Span struct{ Start, End time.Time }

// StoredSignals yields signals in order, or the error that ended the reading.
type StoredSignals = iter.Seq2[StoredSignal, error]

// StoredPosts yields posts in order, or the error that ended the reading.
type StoredPosts = iter.Seq2[StoredPost, error]

// Timeline yields buckets by service, start and region, or the error that
// ended the reading.
type Timeline = iter.Seq2[Bucket, error]
