package detect

import "outcry"

const (
	// crowdBins is the window in which users' word that it works counts, and
	// crowdSurprise how far it must exceed what is usual.
	crowdBins     = 6
	crowdMillis   = crowdBins * binMillis
	crowdSurprise = 3
)

// praise is who says at first hand that it works.
type praise struct {
	first   *entry
	people  int
	signals []int64 // of the first ones, a person once
}

func praiseOf(ups []*entry) praise {
	var p praise
	known := map[int64]bool{}
	for _, e := range ups {
		if e.fact.Echo || known[who(e.fact)] {
			continue
		}
		known[who(e.fact)] = true
		if p.first == nil {
			p.first = e
		}
		if len(p.signals) < mostSignals {
			p.signals = append(p.signals, e.fact.Signal)
		}
	}
	p.people = len(known)
	return p
}

// crowd is users' word that it works again: more of them say so than is usual,
// and than did among those who spoke of the outage before, and fresh bad news
// falls. In a great outage those who are back are few beside those who complain
// still, and some words are misread; what tells is that their share has grown.
func (l *look) crowd(m *member) (*outcry.RecoveryClaim, outcry.Reason) {
	from := l.at - crowdMillis
	if from < m.started-minute || l.elsewhere(m, max(from, m.started)) {
		return nil, outcry.Reason{} // there was no time before, or it is not all of it
	}
	p := praiseOf(l.cell.span(up, max(from, m.started)+1, l.at+1))
	if p.people < leastAuthors || m.claim != nil && p.first.at <= milli(m.claim.At) {
		return nil, outcry.Reason{}
	}
	fresh, before := l.cell.bad(from+1, l.at+1), l.before(m, from)
	usual := l.model.ups * float64(crowdMillis) / hour
	if surprise(float64(p.people), max(usual, fresh*before.share))/l.model.spread < crowdSurprise || fresh > before.bad/2 {
		return nil, outcry.Reason{}
	}
	claim := &outcry.RecoveryClaim{At: moment(p.first.at), Voice: outcry.User, By: "users", Signal: p.first.fact.Signal}
	why := l.count(outcry.Crowd, stretch{from, fresh, before.bad, l.read.mean(crowdBins)})
	why.Claim, why.Ups, why.Authors, why.Signals = claim, p.people, p.people, p.signals
	return claim, why
}

// before is how a member was spoken of in the time before a window.
type before struct {
	bad   float64 // bad news in as long as the window is
	share float64 // those who said that it works for each who said that it fails
}

func (l *look) before(m *member, from int64) before {
	start := max(from-3*crowdMillis, m.started-minute)
	bad := l.cell.bad(start, from+1)
	works := praiseOf(l.cell.span(up, start, from+1)).people
	return before{
		bad:   bad * float64(crowdMillis) / float64(max(from-start, crowdMillis)),
		share: float64(works+1) / (bad + 1),
	}
}

// mostOfAll is the share of those who say that it works in one part of a region
// from which on they speak for that part.
const mostOfAll = 0.6

// elsewhere reports whether most of those who say since a moment that it works are
// in one part of the region, from which much less of the bad news is: that part is
// back, and the region is not.
func (l *look) elsewhere(m *member, since int64) bool {
	ups := float64(l.cell.ups(since+1, l.at+1))
	bad := l.cell.bad(m.started, l.at+1)
	for _, part := range l.t.cells {
		if part.parent == nil || !part.parent.within(l.cell) {
			continue
		}
		works, fails := float64(part.ups(since+1, l.at+1)), part.bad(m.started, l.at+1)
		if works >= mostOfAll*ups && fails*ups < works*bad/2 {
			return true
		}
	}
	return false
}
