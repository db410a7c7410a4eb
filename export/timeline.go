package export

import (
	"io"

	"outcry"
)

var timelineColumns = []string{
	"bucket_start", "bucket_seconds", "service", "region",
	"down", "still_down", "query", "up", "official_down", "official_up",
	"posts", "authors", "sources", "expected", "score", "state", "coverage",
	"monitor_down", "monitor_up",
}

// Timeline writes the buckets of a query. Counts that nobody could know (the
// sources were not read, and nothing was reported) and counts that the query
// leaves out are empty, not 0.
func Timeline(w io.Writer, f Format, q outcry.Query, rows outcry.Timeline) error {
	asked := q.Asked()
	return write(w, f, "timeline", timelineColumns, rows, func(c []cell, b outcry.Bucket) {
		c[0], c[1] = moment(b.Start), number(int64(b.Step.Seconds()))
		c[2], c[3] = text(b.Service), text(b.Region)
		c[15], c[16] = text(string(b.State)), decimal(b.Coverage)
		if b.Unknown() {
			return
		}
		count := func(i, n int, asked bool) {
			if asked {
				c[i] = number(n)
			}
		}
		count(4, b.Down, asked.Down)
		count(5, b.StillDown, asked.StillDown)
		count(6, b.Query, asked.Query)
		count(7, b.Up, asked.Up)
		count(8, b.OfficialDown, asked.OfficialDown)
		count(9, b.OfficialUp, asked.OfficialUp)
		if b.Scored {
			c[13], c[14] = decimal(b.Expected), decimal(b.Score)
		}
		c[10], c[11], c[12] = number(b.Posts), number(b.Authors), number(b.Sources)
		count(17, b.MonitorDown, asked.MonitorDown)
		count(18, b.MonitorUp, asked.MonitorUp)
	})
}
