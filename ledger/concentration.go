package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"outcry"
)

// Concentration says how far the bad news of users comes from few: shares of
// posts, of 0 to 1. Reports are counted such that none of these can make an
// incident by itself; what was tried is visible here.
type Concentration struct {
	Posts     int     `json:"posts"`
	TopAuthor float64 `json:"top_author"` // of the account with most posts
	TopSource float64 `json:"top_source"`
	TopText   float64 `json:"top_text"` // of the text that is copied most
	Echo      float64 `json:"echo"`     // links, reposts and news
	Unknown   float64 `json:"unknown"`  // whose author is unknown
}

// String is the concentration in words.
func (c Concentration) String() string {
	if c.Posts == 0 {
		return "no posts by users"
	}
	return fmt.Sprintf("%s of %d posts by one author, %s from one source, %s with one text, %s echo, %s by unknown authors",
		percent(c.TopAuthor), c.Posts, percent(c.TopSource), percent(c.TopText), percent(c.Echo), percent(c.Unknown))
}

// concentrate looks at the posts behind signals in order.
func concentrate(list []*outcry.StoredSignal) Concentration {
	type post struct{ source, id string }
	var posts []*outcry.StoredSignal
	seen := map[post]bool{}
	for _, g := range list {
		if p := (post{g.Source, g.PostID}); !seen[p] {
			seen[p] = true
			posts = append(posts, g)
		}
	}
	authors, sources, texts := map[string]int{}, map[string]int{}, map[outcry.TextKey]int{}
	var echo, unknown int
	for _, g := range posts {
		sources[g.Source]++
		if g.Author == "" {
			unknown++
		} else {
			authors[g.Author]++
		}
		if g.Echo {
			echo++
		}
		if g.Sighting.Text.Kind != outcry.NoText {
			texts[g.Sighting.Text]++
		}
	}
	if len(posts) == 0 {
		return Concentration{}
	}
	share := func(n int) float64 { return float64(n) / float64(len(posts)) }
	return Concentration{
		Posts: len(posts), TopAuthor: share(most(authors)), TopSource: share(most(sources)), TopText: share(mostCopied(texts)),
		Echo: share(echo), Unknown: share(unknown),
	}
}

func most[K comparable](counts map[K]int) int {
	n := 0
	for _, c := range counts {
		n = max(n, c)
	}
	return n
}

// mostTexts bounds how many texts are tried as the one that is copied most.
// Where a tenth of the posts are copies of one, each with a word changed, that
// none of a hundred is among them has a chance of 1 in 30,000.
const mostTexts = 100

// scatter brings keys into an order in which near ones are not neighbours
// (Knuth's multiplicative hashing), so that those tried are a fair sample.
const scatter = 0x9e3779b97f4a7c15

// mostCopied is in how many posts the text that is copied most is found, near
// copies included.
func mostCopied(texts map[outcry.TextKey]int) int {
	keys := make([]outcry.TextKey, 0, len(texts))
	for k := range texts {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b outcry.TextKey) int {
		return cmp.Or(cmp.Compare(texts[b], texts[a]), cmp.Compare(a.Key*scatter, b.Key*scatter), cmp.Compare(a.Kind, b.Kind))
	})
	n := 0
	for _, candidate := range keys[:min(len(keys), mostTexts)] {
		copies := 0
		for _, k := range keys {
			if candidate.Copies(k) {
				copies += texts[k]
			}
		}
		n = max(n, copies)
	}
	return n
}
