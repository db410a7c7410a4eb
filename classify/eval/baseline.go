package eval

import (
	"strings"

	"outcry"
)

// A Baseline is a published simple rule, to compare with.
type Baseline struct {
	Name string
	Read func(p *outcry.Post) (outcry.Stance, bool)
}

// Baselines lists the simple rules: that of Motoyama and others ("Measuring
// Online Service Availability Using Twitter", 2010), which looks for "is down"
// and tags that end in fail, and a list of phrases as status watchers use.
func Baselines() []Baseline {
	return []Baseline{{"motoyama-2010", motoyama}, {"phrases", phrases}}
}

func motoyama(p *outcry.Post) (outcry.Stance, bool) {
	text := strings.ToLower(p.Words())
	if strings.Contains(text, "is down") {
		return outcry.Down, true
	}
	for word := range strings.FieldsSeq(text) {
		if strings.HasPrefix(word, "#") && strings.HasSuffix(strings.TrimRight(word, ".,!?"), "fail") {
			return outcry.Down, true
		}
	}
	return "", false
}

// phraseList is looked through in order; the first that the text holds
// decides.
var phraseList = []struct {
	text   string
	stance outcry.Stance
}{
	{"still down", outcry.StillDown}, {"still not working", outcry.StillDown}, {"down again", outcry.StillDown}, {"still no", outcry.StillDown},
	{"back up", outcry.Up}, {"back online", outcry.Up}, {"working again", outcry.Up}, {"works now", outcry.Up}, {"fixed", outcry.Up}, {"resolved", outcry.Up},
	{"is down", outcry.Down}, {"outage", outcry.Down}, {"not working", outcry.Down}, {"doesn't work", outcry.Down}, {"can't log in", outcry.Down},
	{"can't connect", outcry.Down}, {"no signal", outcry.Down}, {"no service", outcry.Down}, {"went out", outcry.Down}, {"anyone else", outcry.Down},
}

func phrases(p *outcry.Post) (outcry.Stance, bool) {
	text := strings.ToLower(strings.ReplaceAll(p.Words(), "’", "'"))
	for _, ph := range phraseList {
		if strings.Contains(text, ph.text) {
			return ph.stance, true
		}
	}
	return "", false
}

// Readings reads every line by the baseline: one signal about the service that
// the line is known to be about, nowhere in particular.
func (b Baseline) Readings(lines []outcry.Line, judge Judge) []outcry.Reading {
	readings := make([]outcry.Reading, len(lines))
	for i := range lines {
		p := &lines[i].Post
		stance, ok := b.Read(p)
		if !ok {
			continue
		}
		service, _ := judge.Service(p.Service)
		readings[i].Signals = []outcry.Signal{{Stance: stance, Service: service, Region: outcry.Nowhere, Basis: outcry.ByNone}}
	}
	return readings
}
