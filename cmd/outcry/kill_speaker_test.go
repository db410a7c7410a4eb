package main

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"outcry"
	"outcry/simulator"
)

// speaker makes posts out of what people say on the demo's day.
type speaker struct {
	rng    *rand.Rand
	corpus []simulator.Post
	n      int
}

func newSpeaker(t *testing.T, rng *rand.Rand) *speaker {
	t.Helper()
	day, err := simulator.TeslaDay()
	if err != nil {
		t.Fatal(err)
	}
	s := &speaker{rng: rng}
	for _, p := range day.Posts {
		if p.Text != "" && !p.Deleted {
			s.corpus = append(s.corpus, p)
		}
	}
	return s
}

// speakers is how many people there are.
const speakers = 300

// post is what somebody says at a time. No two have the same words.
func (s *speaker) post(id string, at time.Time) outcry.Post {
	s.n++
	said := s.corpus[s.rng.IntN(len(s.corpus))]
	return outcry.Post{
		ID: id, Service: "tesla", Author: fmt.Sprint("someone", s.rng.IntN(speakers)), Title: said.Title, Lang: said.Lang,
		Text: fmt.Sprintf("%s (%d)", said.Text, s.n), PublishedAt: at.UTC().Truncate(time.Millisecond),
	}
}
