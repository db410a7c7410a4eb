package store

import (
	"cmp"
	"slices"

	"outcry"
)

// readingOrder returns the order in which to number posts that came together,
// since they are read by number: those of a thread by their place in it,
// wherever they stand in what they came in, at the place of the first of them.
// What is said again of one post keeps its order.
func readingOrder(posts []outcry.Post) []int {
	type key struct{ source, thread, id string }
	first := map[key]int{} // of a thread, and of a post
	order := make([]int, len(posts))
	threads, known := make([]int, len(posts)), make([]int, len(posts))
	earliest := func(k key, i int) int {
		if j, ok := first[k]; ok {
			return j
		}
		first[k] = i
		return i
	}
	for i := range posts {
		p := &posts[i]
		order[i], threads[i] = i, i
		known[i] = earliest(key{source: p.Source, id: p.ID}, i)
		if p.Thread != "" {
			threads[i] = earliest(key{source: p.Source, thread: p.Thread}, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		if threads[i] != threads[j] {
			return threads[i] - threads[j]
		}
		p, q := &posts[known[i]], &posts[known[j]]
		return cmp.Or(p.Seq-q.Seq, p.PublishedAt.Compare(q.PublishedAt))
	})
	return order
}
