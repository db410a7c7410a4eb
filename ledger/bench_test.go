package ledger_test

import (
	"fmt"
	"testing"
	"time"

	"outcry"
	"outcry/ledger"
)

// BenchmarkMake writes the ledger of a great outage: 100,000 posts in a day,
// twenty member regions, fifty organisations that speak every half an hour.
func BenchmarkMake(b *testing.B) {
	i := outage(b, "bank", "00:30", "00:40")
	for n := range 20 {
		i.Members = append(i.Members, outcry.Member{Region: fmt.Sprint("R", n)})
	}
	start := i.StartedAt
	var list []outcry.StoredSignal
	for n := range 100_000 {
		g := outcry.StoredSignal{Seq: int64(n), Source: "forum", PostID: fmt.Sprint(n), PublishedAt: start.Add(time.Duration(n) * 24 * time.Hour / 100_000)}
		g.Voice, g.Service, g.Region, g.Stance, g.Weight = outcry.User, "bank", fmt.Sprint("R", n%20), outcry.Down, 1
		g.Author = fmt.Sprint("a", n%70_000)
		if n%3 == 0 {
			g.Stance = outcry.Up
		}
		if n%40 == 0 {
			g.Author, g.Voice = fmt.Sprint("@o", n/40%50), outcry.Voices[1+n/40%50%2]
		}
		if n%11 == 0 {
			g.Cause = "cloud"
		}
		spread := key(fmt.Sprint("text", n)) * 0x9e3779b97f4a7c15
		g.Sighting = outcry.Sighting{At: g.PublishedAt.UnixMilli(), Author: int64(key(g.Author)), Text: outcry.TextKey{Kind: outcry.LongText, Key: spread ^ spread>>29}}
		list = append(list, g)
	}
	for b.Loop() {
		ledger.Make(ledger.Case{Incident: i, Signals: list, Now: start.Add(24 * time.Hour), Regions: regions, Services: services})
	}
}
