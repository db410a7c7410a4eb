package outcry

import "slices"

// Asked says which counts of a bucket a query asks for. The others are 0
// because they were filtered out, which must not look as if nobody had spoken.
type Asked struct {
	Down, StillDown, Query, Up                       bool
	OfficialDown, OfficialUp, MonitorDown, MonitorUp bool
}

// Asked returns the counts that the query asks for.
func (q *Query) Asked() Asked {
	all := len(q.Stances) == 0 && !q.Queries
	stance := func(s Stance) bool { return all || slices.Contains(q.Stances, s) }
	voice := func(v Voice) bool { return len(q.Voices) == 0 || slices.Contains(q.Voices, v) }
	query := all || q.Queries
	fails, works := stance(Down) || stance(StillDown) || query, stance(Up)
	user, official, monitor := voice(User), voice(Official), voice(Monitor)
	return Asked{
		Down: user && stance(Down), StillDown: user && stance(StillDown),
		Query: user && query, Up: user && works,
		OfficialDown: official && fails, OfficialUp: official && works,
		MonitorDown: monitor && fails, MonitorUp: monitor && works,
	}
}
