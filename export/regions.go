package export

import (
	"io"
	"math"

	"outcry"
	"outcry/places"
)

var regionColumns = []string{
	"since", "until", "service", "region", "region_state",
	"down", "still_down", "query", "up", "official_down", "official_up", "monitor_down", "monitor_up",
	"posts", "authors", "sources", "share", "usual_share", "against", "p", "difference", "coverage", "incident", "state",
}

// Regions writes regions that stand beside each other, in their order. Counts
// of a region that nobody looks at are empty, not 0, and so are those that the
// query leaves out; p is empty where nothing was tested.
func Regions(w io.Writer, f Format, q outcry.Query, rows []places.Row) error {
	asked := q.Asked()
	return write(w, f, "regions", regionColumns, listed(rows), func(c []cell, r places.Row) {
		c[0], c[1] = moment(r.Start), moment(r.Start.Add(r.Step))
		c[2], c[3], c[4] = text(r.Service), text(r.Region), text(string(r.State))
		c[20], c[21] = text(string(r.Difference)), decimal(share(r.Coverage))
		c[22], c[23] = text(r.Incident), text(string(r.Bucket.State))
		if r.State == places.NotCovered {
			return
		}
		for i, n := range []struct {
			count int
			asked bool
		}{
			{r.Down, asked.Down}, {r.StillDown, asked.StillDown}, {r.Query, asked.Query}, {r.Up, asked.Up},
			{r.OfficialDown, asked.OfficialDown}, {r.OfficialUp, asked.OfficialUp},
			{r.MonitorDown, asked.MonitorDown}, {r.MonitorUp, asked.MonitorUp},
			{r.Posts, true}, {r.Authors, true}, {r.Sources, true},
		} {
			if n.asked {
				c[5+i] = number(n.count)
			}
		}
		if r.Shared {
			c[16], c[17], c[18] = decimal(share(r.Share)), decimal(share(r.Usual)), text(string(r.Against))
		}
		if r.Tested() {
			c[19] = significant(r.P)
		}
	})
}

// share is a share with as many digits as anybody needs.
func share(f float64) float64 { return math.Round(f*1e4) / 1e4 }
