package classify

import (
	"testing"

	"outcry"
)

func TestQuietPostsAllocateNothing(t *testing.T) {
	c := builtinClassifier(t)
	s := new(scratch) // the pool drops some on purpose under the race detector
	for _, text := range mixedPosts[:14] {
		p := outcry.Post{ID: "1", Text: text, SourceService: "tesla"}
		if r := c.read(s, &p, Context{}); len(r.Signals) > 0 || len(r.Rejected) > 0 {
			continue // what was turned down is told
		}
		if n := testing.AllocsPerRun(100, func() { c.read(s, &p, Context{}) }); n > 0 {
			t.Errorf("%v allocations for a post without a signal: %.40q", n, text)
		}
	}
}

// turnedDown are posts of which words are turned down, in many ways.
var turnedDown = []string{
	"GitHub was down yesterday, no trouble since",
	"if Slack goes down again I'm going home",
	"is it down or is it just me",
	"My phone died, so Vodafone could not reach me in ct6 or SW1A 1AA yesterday",
	"I was booted out of the office in Leeds at 5pm Pacific time",
	"THE WIFI WAS DOWN IN PARIS LAST YEAR AND NOBODY CARED",
	"it broke when I upgraded the b2 plan on the m25 near se1",
	"we could not log in yesterday, the cache of the build was stale. Works if you clear it, would not if you do not",
	"the map is broken for me in mk2 and mk3, hmm, maybe my own fault #help #e17",
	"hypothetically, if the power went out in Portland, Oregon or San José, who would notice?",
	"gestern war das Netz in Köln weg",
	"si Orange ne marche plus à Lyon, je change",
	"昨日LINEが落ちてた",
	"어제 카톡이 안됐어요",
	"вчера не работал интернет в Москве",
	"twittera dün girilmiyordu",
}

// What was turned down is told, which takes one list; where the post is from may
// take another.
func TestPostsThatAreTurnedDownAllocateLittle(t *testing.T) {
	c := builtinClassifier(t)
	s := new(scratch)
	told := 0
	for _, text := range turnedDown {
		p := outcry.Post{ID: "1", Title: "about last week", Text: text, Author: "somebody", SourceRegion: "GB"}
		r := c.read(s, &p, Context{})
		if len(r.Signals) > 0 {
			t.Errorf("%q: %+v, want no signal", text, r.Signals)
		}
		told += len(r.Rejected)
		if n := testing.AllocsPerRun(100, func() { c.read(s, &p, Context{}) }); n > 2 {
			t.Errorf("%v allocations for a post without a signal: %.40q", n, text)
		}
	}
	if told < len(turnedDown)/2 {
		t.Errorf("%d claims were turned down in %d posts: too few to tell anything", told, len(turnedDown))
	}
}
