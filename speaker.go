package outcry

import "time"

// SpeakerMemory is for how long before a span a source that spoke of a service
// counts among those that would be heard if there were something to say.
const SpeakerMemory = 28 * 24 * time.Hour

// Speaker is a source that spoke of a service in a span, or in the SpeakerMemory
// before it.
type Speaker struct {
	Source string
	Posts  int            // that spoke of the service, with a claim or without
	Claims map[string]int // posts with a claim, by its region
	Read   float64        // share of the span in which the source was being read, 0 to 1
}

// Placement is how many posts of a source were said to be about a service and
// from a place: by themselves, else by how the source is configured. Both are in
// the words of whoever said so; "" where nobody did.
type Placement struct {
	Source, Service, Region string
	Posts                   int
}
