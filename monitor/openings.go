package monitor

import (
	"cmp"
	"slices"
	"time"

	"outcry"
	"outcry/detect"
	"outcry/store"
)

// lifetime is from when until when an incident was open, as its transitions say.
type lifetime struct {
	id           string
	opened, last time.Time
	open         int // members
}

// lifetimes lists the incidents of transitions, by opening.
func lifetimes(list []outcry.Transition) []*lifetime {
	var all []*lifetime
	byID := map[string]*lifetime{}
	for i := range list {
		tr := &list[i]
		l := byID[tr.Incident]
		if l == nil {
			l = &lifetime{id: tr.Incident, opened: tr.At}
			byID[tr.Incident] = l
			all = append(all, l)
		}
		l.last = tr.At
		switch was := tr.From.Open(); {
		case tr.To.Open() && !was:
			l.open++
		case was && !tr.To.Open():
			l.open--
		}
	}
	return all
}

// overlaps reports whether two were open at one time.
func (l *lifetime) overlaps(o *lifetime) bool {
	return (l.open > 0 || !l.last.Before(o.opened)) && (o.open > 0 || !o.last.Before(l.opened))
}

// reconcile gives what was found anew the ids of what it replaces: an incident that
// was open at the same time as one before it is that one, under its id. Where it
// takes the place of several, the others' ids lead to it. Later are the transitions
// that are replaced, of incidents that stand and of others.
func reconcile(t *detect.Tracker, found *detect.Found, later []outcry.Transition, stands map[string]bool) (opened []store.OpenedIncident, aliases map[string]string) {
	replaced := slices.DeleteFunc(lifetimes(later), func(l *lifetime) bool { return stands[l.id] })
	aliases = map[string]string{}
	for _, l := range lifetimes(found.Transitions) {
		fresh := slices.Contains(found.Opened, l.id)
		id := l.id
		replaced = slices.DeleteFunc(replaced, func(was *lifetime) bool {
			if !l.overlaps(was) || was.id != l.id && slices.Contains(found.Opened, was.id) {
				return false // another opened at the very moment at which that one had
			}
			if fresh && id == l.id {
				id = was.id
			} else if was.id != id {
				aliases[was.id] = id
			}
			return true
		})
		if !fresh {
			continue
		}
		if id != l.id {
			rename(t, found, l.id, id)
		}
		opened = append(opened, store.OpenedIncident{ID: id, At: l.opened})
	}
	return opened, aliases
}

// news are the transitions that were not told before: one that was found anew, if
// only at another second, is none.
func news(found, replaced []outcry.Transition, aliases map[string]string) (list []outcry.Transition) {
	type change struct {
		incident, region string
		from, to         outcry.State
	}
	told := map[change]int{}
	for i := range replaced {
		tr := &replaced[i]
		told[change{cmp.Or(aliases[tr.Incident], tr.Incident), tr.Region, tr.From, tr.To}]++
	}
	for i := range found {
		tr := &found[i]
		was := change{tr.Incident, tr.Region, tr.From, tr.To}
		if told[was]--; told[was] < 0 {
			list = append(list, *tr)
		}
	}
	return list
}

func rename(t *detect.Tracker, found *detect.Found, from, to string) {
	t.Rename(from, to)
	for i := range found.Transitions {
		if found.Transitions[i].Incident == from {
			found.Transitions[i].Incident = to
		}
	}
	if peaks, ok := found.Peaks[from]; ok {
		delete(found.Peaks, from)
		found.Peaks[to] = peaks
	}
}
