package monitor

import (
	"outcry"
	"outcry/store"
)

// dryRun is what a run would have stored, of the latest posts that it would have
// changed: what answers them is read with it.
type dryRun struct {
	changed map[int64][]outcry.Reading
	order   []int64
}

// mostRemembered is how many changed posts a dry run keeps.
const mostRemembered = 100_000

// said returns what a post would say. Of no run, none would say anything else.
func (d *dryRun) said(seq int64) ([]outcry.Reading, bool) {
	if d == nil {
		return nil, false
	}
	said, would := d.changed[seq]
	return said, would
}

// remember keeps what would have been stored.
func (d *dryRun) remember(posts []store.Reread, done store.Reclassified) {
	at := make(map[int64]*store.Reread, len(posts))
	for i := range posts {
		at[posts[i].Seq] = &posts[i]
	}
	for _, c := range done.Changes {
		seq := c.Post.Seq
		if _, known := d.changed[seq]; !known {
			if len(d.order) >= mostRemembered {
				delete(d.changed, d.order[0])
				d.order = d.order[1:]
			}
			d.order = append(d.order, seq)
		}
		d.changed[seq] = at[seq].Readings
	}
}
