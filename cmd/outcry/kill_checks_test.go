package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"outcry"
)

// account holds a snapshot to itself and to the one before it, and returns what
// does not add up. Whatever the moment of the kill, all of it must hold: what
// belongs together is written together.
func (s *snapshot) account(before *snapshot) (wrong []string) {
	wrong = append(wrong, s.lost(before)...)
	wrong = append(wrong, s.counters()...)
	for name, visits := range s.visits {
		wrong = append(wrong, s.promise(name, visits)...)
		if got, want := s.covered[name], coveredBy(visits); !slices.EqualFunc(got, want, sameSpan) {
			wrong = append(wrong, fmt.Sprintf("%s is covered %v, by its visits %v", name, got, want))
		}
	}
	if s.cursor > s.last {
		wrong = append(wrong, fmt.Sprintf("the cursor stands at %d, the last post has %d", s.cursor, s.last))
	}
	if before != nil && s.cursor < before.cursor {
		wrong = append(wrong, fmt.Sprintf("the cursor went back from %d to %d", before.cursor, s.cursor))
	}
	if before != nil && (s.pruned < before.pruned || s.oldSigns < before.oldSigns) {
		wrong = append(wrong, fmt.Sprintf("%d posts were pruned and had %d signals, now it is %d with %d", before.pruned, before.oldSigns, s.pruned, s.oldSigns))
	}
	return wrong
}

// lost finds what was stored before and is not there, or not as it was.
func (s *snapshot) lost(before *snapshot) (wrong []string) {
	if before == nil {
		return nil
	}
	for key, was := range before.posts {
		if strings.HasPrefix(key.source, oldPrefix) {
			continue
		}
		if is, ok := s.posts[key]; !ok || is != was {
			wrong = append(wrong, fmt.Sprintf("post %v was %+v and is %+v", key, was, is))
		}
	}
	for name, was := range before.visits {
		if is := s.visits[name]; len(is) < len(was) || !slices.Equal(is[:len(was)], was) {
			wrong = append(wrong, fmt.Sprintf("%s: earlier visits are not as they were", name))
		}
	}
	return wrong
}

// counters counts again what is kept as a number.
func (s *snapshot) counters() (wrong []string) {
	first := map[string]int64{}
	for key := range s.posts {
		if key.version == 0 {
			first[key.source]++
		}
	}
	gone := int64(0)
	for name, row := range s.sources {
		if strings.HasPrefix(name, oldPrefix) {
			gone += row.posts - first[name]
			continue
		}
		if row.posts != first[name] {
			wrong = append(wrong, fmt.Sprintf("%s says %d posts and has %d", name, row.posts, first[name]))
		}
		fresh := int64(0)
		for _, v := range s.visits[name] {
			fresh += int64(v.fresh)
		}
		visited := name != "desk" && len(s.visits[name]) > 0
		if visited && fresh != first[name] {
			wrong = append(wrong, fmt.Sprintf("the visits to %s brought %d posts, %d are stored", name, fresh, first[name]))
		}
	}
	if gone != s.pruned {
		wrong = append(wrong, fmt.Sprintf("%d posts are gone, %d are known to be", gone, s.pruned))
	}
	return wrong
}

// promise holds the last visit, the source and what its collector remembers to
// the same time of the next visit.
func (s *snapshot) promise(name string, visits []visitRow) (wrong []string) {
	row, last := s.sources[name], visits[len(visits)-1]
	if row.next != last.next {
		wrong = append(wrong, fmt.Sprintf("%s is due at %d, by its last visit at %d", name, row.next, last.next))
	}
	if row.stateNext != 0 && row.stateNext != last.next {
		wrong = append(wrong, fmt.Sprintf("the collector of %s remembers %d, the last visit says %d", name, row.stateNext, last.next))
	}
	var good int64
	for _, v := range visits {
		if v.good() {
			good = v.at
		}
	}
	if row.lastGood != good {
		wrong = append(wrong, fmt.Sprintf("%s was read last at %d, by its visits at %d", name, row.lastGood, good))
	}
	return wrong
}

// coveredBy is when a source was being read, as its visits tell: from each good
// one to the next, unless that one found a gap.
func coveredBy(visits []visitRow) (spans []outcry.Span) {
	var last int64
	for _, v := range visits {
		if !v.good() {
			continue
		}
		start := v.at
		if last > 0 && !v.gap {
			start = last
		}
		last = v.at
		span := outcry.Span{Start: time.UnixMilli(start), End: time.UnixMilli(v.at)}
		if n := len(spans); n > 0 && !span.Start.After(spans[n-1].End) {
			spans[n-1].End = span.End
			continue
		}
		spans = append(spans, span)
	}
	return spans
}

func sameSpan(a, b outcry.Span) bool { return a.Start.Equal(b.Start) && a.End.Equal(b.End) }
