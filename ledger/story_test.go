package ledger_test

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"outcry"
)

// tree is a small hierarchy: an id and what contains it, nearest first.
type tree map[string][]string

func (t tree) Ancestors(id string) []string { return t[id] }

var (
	regions = tree{
		"US": {"021", "001"}, "CA": {"021", "001"}, "021": {"001"}, "DE": {"150", "001"}, "NO": {"150", "001"},
		"150": {"001"}, "CN": {"001"}, "ZZ": {"001"},
	}
	services = tree{"bank-app": {"bank"}, "bank-cards": {"bank"}, "cloud-east": {"cloud"}}
)

// at is a time of the day on which all stories play.
func at(t testing.TB, clock string) time.Time {
	t.Helper()
	moment, err := time.Parse(time.DateTime, "2024-05-06 "+clock+":00")
	if err != nil {
		t.Fatal(err)
	}
	return moment
}

// posts reads a story, a post a line: the time, who speaks, the stance, the
// region and further words in any order.
//
//	10:34 ann down DE            a user; ? is an unknown one
//	10:40 @bank official still_down ZZ
//	10:41 bob ask US             a question
//
// Further words: service=, cause=, source=, text= (posts with one text are
// copies), w= (the weight), echo.
func posts(t testing.TB, story string) []outcry.StoredSignal {
	t.Helper()
	var list []outcry.StoredSignal
	for line := range strings.Lines(story) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		n := int64(len(list) + 1)
		g := outcry.StoredSignal{Seq: n, PublishedAt: at(t, words[0]), Author: words[1], Source: "forum", PostID: strconv.FormatInt(n, 10)}
		g.Voice, g.Service, g.Weight, g.Region = outcry.User, "bank", 1, outcry.Nowhere
		g.Sighting.Text = outcry.TextKey{Kind: outcry.ShortText, Key: uint64(n)}
		for _, word := range words[2:] {
			name, value, is := strings.Cut(word, "=")
			switch {
			case is:
				set(t, &g, name, value)
			case slices.Contains(outcry.Voices, outcry.Voice(word)):
				g.Voice = outcry.Voice(word)
			case word == "ask":
				g.Stance, g.Query = outcry.Down, true
			case word == "echo":
				g.Echo = true
			case slices.Contains(outcry.Stances, outcry.Stance(word)):
				g.Stance = outcry.Stance(word)
			default:
				g.Region = word
			}
		}
		if g.Author == "?" {
			g.Author = ""
		} else {
			g.Sighting.Author = int64(key(g.Author))
		}
		g.FirstSeenAt, g.Sighting.At = g.PublishedAt, g.PublishedAt.UnixMilli()
		list = append(list, g)
	}
	return list
}

func key(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}

func set(t testing.TB, g *outcry.StoredSignal, name, value string) {
	t.Helper()
	switch name {
	case "service":
		g.Service = value
	case "cause":
		g.Cause = value
	case "source":
		g.Source = value
	case "text":
		g.Sighting.Text = outcry.TextKey{Kind: outcry.LongText, Key: key(value)}
	case "w":
		weight, err := strconv.ParseFloat(value, 64)
		if err != nil {
			t.Fatal(err)
		}
		g.Weight = weight
	default:
		t.Fatalf("a story has no %s=", name)
	}
}

// outage is an open incident of a service since a time, with members.
func outage(t testing.TB, service, started, detected string, members ...string) outcry.Incident {
	t.Helper()
	i := outcry.Incident{ID: service + "-1", Service: service, Region: outcry.World, State: outcry.Ongoing, StartedAt: at(t, started)}
	if detected != "" {
		i.DetectedAt = at(t, detected)
	}
	for _, m := range members {
		i.Members = append(i.Members, outcry.Member{Region: m, State: outcry.Ongoing, StartedAt: i.StartedAt, Since: i.StartedAt})
	}
	return i
}
