package classify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"outcry"
	"outcry/classify/gazetteer"
)

const (
	// knownPlace is how many people make a city's name more likely the city's
	// than a word.
	knownPlace = 200_000
	// hugePlace is how many people make it so even in small letters, in a post
	// from elsewhere.
	hugePlace = 1_000_000
	// smallPlace is below how many a name is only taken for the place's beside
	// words that say so, or in a post from its country.
	smallPlace = 100_000
)

// trusted reports whether the name is meant as a place where it stands.
func (c *Classifier) trusted(s *scratch, p *outcry.Post, at span, n *gazetteer.Name, from whence) bool {
	l := c.lexicons
	first, last := s.tokens[at.from], s.tokens[at.to-1]
	written := last
	written.start = first.start
	text := s.textOf(p, written)
	placed := at.from > 0 && s.means(at.from-1, l.at) && first.before&sentence == 0
	switch n.Guard {
	case gazetteer.Case:
		if text != n.Text && (!last.inflected || !strings.HasPrefix(text, n.Text)) {
			return first.class == hashtag && text[1:] == n.Text
		}
		return !s.shouting && (placed || !isState(text, n) || s.besidePlace(at))
	case gazetteer.Word:
		switch {
		case n.Kind == gazetteer.Code && text != n.Text:
			return false
		case first.shape == caseless:
			return s.inPosition(l, at)
		case first.shape == lower:
			return placed && c.sure(s, at, n, from)
		case last.inflected:
			return true
		}
		// At the beginning of a sentence only what follows can tell.
		return placed && !s.shouting || c.hasWider(s, at, n)
	}
	settled := n.Kind == gazetteer.City || n.Kind == gazetteer.Subdivision
	if (settled || n.Kind == gazetteer.Country) && first.shape == lower && at.to == at.from+1 && s.tongue(l, &first) {
		return placed && c.sure(s, at, n, from)
	}
	big := !settled || n.Population >= knownPlace
	switch {
	case first.shape == caseless, uncased(text):
		return big || s.inPosition(l, at)
	case settled && n.Population < smallPlace:
		return c.smallTrusted(s, at, n, from, placed)
	}
	// A city's name in small letters is more often a word.
	return !settled || n.Population >= hugePlace || first.shape != lower || last.inflected || first.class == hashtag || placed ||
		from.country != "" && c.regions.Country(n.Region) == from.country
}

// isState reports whether a text is the abbreviation of a state by two letters,
// which is a place only beside one.
func isState(text string, n *gazetteer.Name) bool {
	return len(text) <= 2 && strings.Contains(n.Region, "-")
}

// besidePlace reports whether another place or a postal code stands beside a name
// as in an address.
func (s *scratch) besidePlace(at span) bool {
	return s.beforeZIP(at.to) || at.from > 0 && s.means(at.from-1, symPlace)
}

// smallTrusted is trusted of a place of few people.
func (c *Classifier) smallTrusted(s *scratch, at span, n *gazetteer.Name, from whence, placed bool) bool {
	if c.hasWider(s, at, n) {
		return true
	}
	home := from.country != "" && c.regions.Country(n.Region) == from.country
	first := s.tokens[at.from]
	if first.shape == lower && first.class != hashtag {
		return placed && (home || !s.tokens[at.to-1].inflected && (at.to > at.from+1 || n.Population >= smallPlace/2))
	}
	return placed || home && !s.shouting
}

// sure reports whether a word in small letters behind a place word is the
// place all the same: the post is from its country, or a wider place follows.
func (c *Classifier) sure(s *scratch, at span, n *gazetteer.Name, from whence) bool {
	if c.hasWider(s, at, n) {
		return true
	}
	if !s.follows(at.from, c.lexicons.within) {
		return false
	}
	home := from.country != "" && c.regions.Country(n.Region) == from.country
	ends := int(at.to) == len(s.tokens) || s.tokens[at.to].before&(sentence|comma) != 0
	known := n.Population >= smallPlace || n.Kind == gazetteer.Area
	return n.Population >= bigPlace && (home || ends) || known && home && ends
}

// hasWider reports whether a wider place that contains the place stands right
// behind its name: Paris, Texas.
func (c *Classifier) hasWider(s *scratch, at span, n *gazetteer.Name) bool {
	if int(at.to) >= len(s.tokens) || s.tokens[at.to].before&sentence != 0 {
		return false
	}
	for _, name := range s.namesAt(at.to, symPlace) {
		if wider := &c.places[name]; wider.Region != n.Region && c.within(n.Region, wider.Region) {
			return true
		}
	}
	return false
}

// beforeZIP reports whether a number as long as an American postal code follows
// a state: TX 77002.
func (s *scratch) beforeZIP(at int32) bool {
	return int(at) < len(s.tokens) && s.tokens[at].class == number && s.tokens[at].end-s.tokens[at].start == 5
}

// uncased reports whether a text is of a script without capitals.
func uncased(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return r >= utf8.RuneSelf && unicode.IsLetter(r) && !unicode.IsLower(r) && !unicode.IsUpper(r)
}

// inPosition reports whether words stand before or behind a name that make it a
// place where no capital can (松本で, 부천에서).
func (s *scratch) inPosition(l *lexicons, at span) bool {
	return at.from > 0 && s.means(at.from-1, l.at) ||
		int(at.to) < len(s.tokens) && s.tokens[at.to].before&sentence == 0 && s.means(at.to, l.behind)
}
