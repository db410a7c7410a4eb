package detect

import "outcry"

// class is what reports of one stance are counted under.
type class uint8

const (
	down class = iota
	still
	query
	up
	classes
)

func classOf(f *outcry.Fact) class {
	switch {
	case f.Query:
		return query
	case f.Stance == outcry.Up:
		return up
	case f.Stance == outcry.StillDown:
		return still
	}
	return down
}

// window is one hour of sightings of one class, joined into reports as they
// come: the rule of outcry.Counter, one sighting at a time. Where a chain of
// copies leads through another region, its ends are one report here and two
// there.
type window struct {
	sightings []sighting
	authors   map[int64]int32
	texts     map[outcry.TextKey]int32
	near      map[uint16][]int32 // sightings with long texts, by a part of their key
}

// sighting is a fact in a window. A root knows the report that it stands for in
// each cell.
type sighting struct {
	parent int32
	fact   *outcry.Fact
	counts []counted
}

// counted is a report in a cell.
type counted struct {
	cell  *cell
	entry *entry
}

func newWindow() *window {
	return &window{authors: map[int64]int32{}, texts: map[outcry.TextKey]int32{}, near: map[uint16][]int32{}}
}

// add counts a fact in its cells.
func (w *window) add(f *outcry.Fact, c class, cells []*cell) {
	i := int32(len(w.sightings))
	s := sighting{parent: i, fact: f, counts: make([]counted, len(cells))}
	for n, cell := range cells {
		s.counts[n] = counted{cell, cell.add(c, f)}
	}
	w.sightings = append(w.sightings, s)
	if f.Author != 0 {
		if j, ok := w.authors[f.Author]; ok {
			w.join(i, j, c)
		} else {
			w.authors[f.Author] = i
		}
	}
	if f.Text.Kind == outcry.NoText || f.Text.Kind == outcry.ShortText && f.Author != 0 {
		return
	}
	if j, ok := w.texts[f.Text]; ok {
		w.join(i, j, c)
		return
	}
	w.texts[f.Text] = i
	if f.Text.Kind == outcry.LongText {
		w.joinNear(i, c)
	}
}

// joinNear joins a sighting with those of nearly the same words.
func (w *window) joinNear(i int32, c class) {
	key := w.sightings[i].fact.Text.Key
	for band := range 8 {
		slot := uint16(band)<<8 | uint16(key>>(8*band)&0xff)
		for _, j := range w.near[slot] {
			if w.sightings[i].fact.Text.Copies(w.sightings[j].fact.Text) {
				w.join(i, j, c)
			}
		}
		w.near[slot] = append(w.near[slot], i)
	}
}

func (w *window) find(i int32) int32 {
	for w.sightings[i].parent != i {
		w.sightings[i].parent = w.sightings[w.sightings[i].parent].parent
		i = w.sightings[i].parent
	}
	return i
}

// join makes two reports one, which stands at the earlier time in each cell.
func (w *window) join(i, j int32, c class) {
	from, to := w.find(i), w.find(j)
	if from == to {
		return
	}
	if len(w.sightings[from].counts) > len(w.sightings[to].counts) {
		from, to = to, from
	}
	a, b := &w.sightings[from], &w.sightings[to]
	a.parent = to
	for _, n := range a.counts {
		b.counts = merge(b.counts, n, c)
	}
	a.counts = nil
}

func merge(list []counted, n counted, c class) []counted {
	for i := range list {
		if list[i].cell != n.cell {
			continue
		}
		if n.entry.before(list[i].entry) {
			list[i].entry, n.entry = n.entry, list[i].entry
		}
		n.cell.remove(c, n.entry)
		return list
	}
	return append(list, n)
}
