package export

import (
	"io"

	"outcry"
)

var sourceColumns = []string{
	"source", "kind", "last_good_at", "next_visit_at", "failures", "posts",
	"last_visit_at", "outcome", "status", "reason",
}

// Sources writes how sources are doing.
func Sources(w io.Writer, f Format, list []outcry.SourceHealth) error {
	return write(w, f, "sources", sourceColumns, listed(list), func(c []cell, h outcry.SourceHealth) {
		c[0], c[1] = text(h.Name), text(h.Kind)
		c[2], c[3] = moment(h.LastGood), moment(h.Next)
		c[4], c[5] = number(int64(h.Failures)), number(h.Posts)
		if h.Last.At.IsZero() {
			return
		}
		c[6], c[7] = moment(h.Last.At), text(string(h.Last.Outcome))
		if h.Last.Status != 0 {
			c[8] = number(int64(h.Last.Status))
		}
		c[9] = text(h.Last.Reason)
	})
}
